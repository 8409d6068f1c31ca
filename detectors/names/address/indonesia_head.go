package address

// mostHead bounds, in tokens, what stands before a street and tells where on it.
const mostHead = 8

// headsID begin what is beside a street, apart from estates and landmarks.
var headsID = classesOf(map[class]string{idMark: "klinik toko warung bengkel kampus kantor sekolah masjid mushola gereja apotek salon pabrik puskesmas posko pangkalan simpang pertigaan perempatan sd smp sma smk mi mts stasiun terminal hotel"})

// headID goes on to the left of the address that begins at token i over what is
// beside its street and stands behind "di", "ke" or a colon: "di |ruko sebelah
// apotek rahmat jl. antasari", "ke |pasar sentral lantai 2 blok D".
func (r *reader) headID(i int) int {
	s, commas := i, 0
	for s > 0 && i-s < mostHead {
		t := &r.t[s-1]
		switch {
		case r.is(s-1, "di", "ke", "dari", "lokasi", "jemput", "antar"), t.kind == mark && t.mark == ':':
			if s < i && r.t[s].kind == word && (r.has(s, idEstate|idMark|idBlock) || headsID[string(r.lower(r.t[s].start, r.t[s].end))] != 0) {
				return s
			}
			return i
		case t.kind == mark && t.mark == ',' && commas == 0:
			commas++
		case t.kind == number:
			if n, _ := r.digits(s - 1); n > 3 {
				return i
			}
		case t.kind != word, t.class&idStop != 0, t.class&idUnit != 0 && t.class&idLevel == 0:
			return i
		}
		s--
	}
	return i
}
