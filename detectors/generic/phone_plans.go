package generic

import "github.com/samar-privacy/samar/detectors"

// plan is a family of national numbers: how they begin and how long they are.
type plan struct {
	prefix   string // leading digits, trunk prefix included
	min, max uint8  // digits in all
	bare     detectors.Strength
	grouped  detectors.Strength // with separators or brackets
	first    uint8              // digits of the first group when grouped; 0: any
	iso      string
}

const (
	no     = detectors.None
	shape  = detectors.Shape
	weak   = detectors.Weak
	medium = detectors.Medium
	strong = detectors.Strong
)

// plans by first digit; of those that fit, the strongest counts. Sources: the
// national numbering plans filed with the ITU; for Indonesia PM Kominfo
// 14/2018, for China the MIIT numbering plan, for +1 the NANPA.
var plans = [10][]plan{
	0: {
		{"081", 10, 13, strong, strong, 0, "ID"}, {"082", 10, 13, strong, strong, 0, "ID"}, {"083", 10, 13, strong, strong, 0, "ID"},
		{"085", 10, 13, strong, strong, 0, "ID"}, {"087", 10, 13, strong, strong, 0, "ID"}, {"088", 10, 13, strong, strong, 0, "ID"},
		{"089", 10, 13, strong, strong, 0, "ID"}, {"084", 10, 13, medium, medium, 0, "ID"}, {"086", 10, 13, medium, medium, 0, "ID"},
		{"021", 9, 11, weak, medium, 3, "ID"}, {"022", 9, 11, weak, medium, 3, "ID"}, {"024", 9, 11, weak, medium, 3, "ID"},
		{"031", 9, 11, weak, medium, 3, "ID"}, {"061", 9, 11, weak, medium, 3, "ID"},
		{"010", 10, 11, weak, medium, 3, "CN"}, {"02", 10, 11, weak, medium, 3, "CN"},
		{"03", 11, 12, weak, medium, 4, "CN"}, {"04", 11, 12, weak, medium, 4, "CN"}, {"05", 11, 12, weak, medium, 4, "CN"},
		{"06", 11, 12, weak, medium, 4, "CN"}, {"07", 11, 12, weak, medium, 4, "CN"}, {"08", 11, 12, weak, medium, 4, "CN"},
		{"09", 11, 12, weak, medium, 4, "CN"},
		{"05", 11, 11, weak, medium, 4, "TR"}, {"06", 11, 13, shape, medium, 4, "AT"},
		{"07", 11, 11, medium, medium, 5, "GB"}, {"020", 11, 11, weak, medium, 3, "GB"}, {"01", 10, 11, shape, medium, 0, "GB"},
		{"0", 10, 10, shape, medium, 2, "FR"}, // pairs, and two-digit area codes
		{"09", 10, 10, medium, medium, 4, "TW"}, {"010", 10, 10, weak, medium, 3, "KR"}, {"010", 11, 11, medium, medium, 3, "KR"},
		{"070", 11, 11, medium, medium, 3, "JP"}, {"080", 11, 11, medium, medium, 3, "JP"}, {"090", 11, 11, medium, medium, 3, "JP"},
		{"0", 10, 11, shape, medium, 3, ""}, {"0", 9, 9, shape, weak, 3, ""}, {"0", 10, 11, shape, medium, 4, ""}, {"0", 10, 13, shape, medium, 5, "DE"},
	},
	1: {
		{"13", 11, 11, strong, strong, 3, "CN"}, {"14", 11, 11, medium, strong, 3, "CN"}, {"15", 11, 11, strong, strong, 3, "CN"},
		{"16", 11, 11, medium, strong, 3, "CN"}, {"17", 11, 11, strong, strong, 3, "CN"}, {"18", 11, 11, strong, strong, 3, "CN"},
		{"19", 11, 11, strong, strong, 3, "CN"},
	},
	2: {{"2347", 13, 13, medium, medium, 0, "NG"}, {"2348", 13, 13, medium, medium, 0, "NG"}, {"2349", 13, 13, medium, medium, 0, "NG"}},
	6: {{"628", 11, 14, strong, strong, 0, "ID"}},
	8: {
		{"8613", 13, 13, strong, strong, 0, "CN"}, {"8614", 13, 13, medium, strong, 0, "CN"}, {"8615", 13, 13, strong, strong, 0, "CN"},
		{"8616", 13, 13, medium, strong, 0, "CN"}, {"8617", 13, 13, strong, strong, 0, "CN"}, {"8618", 13, 13, strong, strong, 0, "CN"},
		{"8619", 13, 13, strong, strong, 0, "CN"}, {"89", 11, 11, weak, medium, 1, "RU"},
		{"8869", 12, 12, medium, strong, 0, "TW"}, {"8210", 12, 12, medium, strong, 0, "KR"}, {"8190", 12, 12, weak, medium, 0, "JP"}, {"8180", 12, 12, weak, medium, 0, "JP"},
		{"8170", 12, 12, weak, medium, 0, "JP"},
	},
	9: {
		{"905", 12, 12, weak, medium, 0, "TR"}, {"916", 12, 12, weak, medium, 0, "IN"}, {"917", 12, 12, weak, medium, 0, "IN"}, {"918", 12, 12, weak, medium, 0, "IN"},
		{"919", 12, 12, weak, medium, 0, "IN"}, {"9665", 12, 12, weak, medium, 0, "SA"}, {"9715", 12, 12, weak, medium, 0, "AE"},
	},
}

// nanp reports whether ten digits fit the North American plan: area code and
// exchange [2-9]XX, neither ending in 11, the area code not N9X.
func nanp(d []byte) bool {
	return len(d) == 10 && d[0] >= '2' && d[3] >= '2' && d[1] != '9' && !(d[1] == '1' && d[2] == '1') && !(d[4] == '1' && d[5] == '1')
}

// serviceLine reports numbers that belong to companies, not people: Chinese
// 400, 800 and 95xxx lines, Indonesian 0800, 0804, 0809, 1500xxx and 14xxx.
func serviceLine(d []byte) bool {
	has := func(p string, n int) bool { return len(d) == n && string(d[:len(p)]) == p }
	switch {
	case has("400", 10), has("800", 10) && d[3] < '2', has("95", 5), has("96", 5), has("1500", 7), has("1500", 6), has("14", 5):
		return true
	case len(d) >= 7 && d[0] == '0' && d[1] == '8' && d[2] == '0':
		return d[3] == '0' || d[3] == '4' || d[3] == '9'
	}
	return false
}

// plansBy are the plans by the first two digits.
var plansBy = func() (t [100][]plan) {
	for head := range t {
		for _, p := range plans[head/10] {
			if len(p.prefix) < 2 || int(p.prefix[1]-'0') == head%10 {
				t[head] = append(t[head], p)
			}
		}
	}
	return t
}()

// longestPlan is the most digits that a plan has, or 11: those of North America
// with their country code.
var longestPlan = func() int {
	most := 11
	for head := range plansBy {
		for _, p := range plansBy[head] {
			most = max(most, int(p.max))
		}
	}
	return most
}()
