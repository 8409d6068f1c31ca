package indonesia

// area is one province code of the population administration with the ranges
// of its regency (from 01) and city (from 71) codes. Codes that moved to a
// younger province stay valid for life, so ranges hold former codes too.
type area struct{ regencies, cities int8 }

// areas is indexed by province code; a zero entry is no province. Source: the
// Ministry of Home Affairs' code list of administrative areas (Kepmendagri
// 100.1.1-6117/2022 and its predecessors).
var areas = [100]area{
	11: {18, 5}, 12: {25, 8}, 13: {12, 7}, 14: {10, 3}, 15: {9, 2}, 16: {13, 4}, 17: {9, 1}, 18: {13, 2}, 19: {6, 1},
	21: {5, 2}, 31: {1, 5}, 32: {19, 9}, 33: {29, 6}, 34: {4, 1}, 35: {29, 9}, 36: {4, 4},
	51: {8, 1}, 52: {8, 2}, 53: {22, 1}, 61: {12, 2}, 62: {13, 1}, 63: {11, 2}, 64: {11, 4}, 65: {5, 1},
	71: {11, 4}, 72: {13, 1}, 73: {26, 3}, 74: {15, 2}, 75: {6, 1}, 76: {6, 0}, 81: {12, 2}, 82: {8, 2},
	91: {36, 2}, 92: {13, 1}, 93: {4, 0}, 94: {36, 1}, 95: {8, 0}, 96: {6, 1}, 97: {8, 1},
}

// maxDistrict is the highest district number in use within a regency, with a
// margin.
const maxDistrict = 60

// knownArea reports whether the first six digits of a population number can
// name a district.
func knownArea(d []byte) bool {
	a := areas[two(d, 0)]
	r := two(d, 2)
	if r < 1 || r > int(a.regencies) && (r < 71 || r >= 71+int(a.cities)) {
		return false
	}
	k := two(d, 4)
	return k >= 1 && k <= maxDistrict
}
