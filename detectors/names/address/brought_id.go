package address

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// broughtIDAt takes the way to a house that begins at p behind the cue by, told by what
// it stands beside, where one turns and how it looks: "rumah saya |depan masjid
// Al-Falah, gang sebelah kiri, rumah cat hijau|". A word at which places begin stands at p if leads is true.
func broughtIDAt(r *reader, b []byte, p int, by *cue, leads bool) (detectors.Found, bool) {
	if by == nil || !by.own || strings.HasPrefix(by.text, "tempat") || strings.HasPrefix(by.text, "lokasi") {
		return detectors.Found{}, false
	}
	if w := b[p:wordEnd(b, p)]; !leads && !placesID.Has(w) && !waysID.Has(w) {
		return detectors.Found{}, false
	}
	at := r.loadTo(b, p, rightReach)
	if r.t[at].start != p || !r.isWord(at) {
		return detectors.Found{}, false
	}
	c := broughtID{reader: r, small: !(r.isWord(at-1) && r.t[at-1].capital)}
	e := c.read(at)
	if e == at || c.indoors || c.places == 0 || c.told == 0 || c.places < 2 && c.told < 2 || c.places+c.told+c.names < 3 || c.names+c.ways == 0 {
		return detectors.Found{}, false
	}
	r.looks += e - at
	if r.homesAroundIn(p, r.t[e-1].end, false, &homeWordsID) < 0 {
		return detectors.Found{}, false
	}
	return found(p, r.t[e-1].end, enough, 0)
}

// mayLeadID reports whether the word w may begin the way to a house.
func mayLeadID(w []byte) bool {
	low := lowerOf(w)
	return low.n > 0 && (beginsID(low.bytes()) || placesID.Has(low.bytes()) || waysID.Has(low.bytes()))
}

// leadsID is mayLeadID for the word at token i.
func (r *reader) leadsID(i int) bool { return mayLeadID(r.b[r.t[i].start:r.t[i].end]) }

// broughtID counts what tells the way to a house.
type broughtID struct {
	*reader
	places, told, ways, names int
	indoors                   bool
	small                     bool // capitals mean names
}

// read goes on from token at to where the way ends and returns the token behind it.
func (c *broughtID) read(at int) int {
	end := at
	for i := at; i < c.n && i-at < mostClause; i++ {
		t := &c.t[i]
		switch {
		case t.kind == mark && (t.mark == ',' || t.mark == '-' && !t.spaced):
			if t.mark == ',' && !c.segmentID(i+1) {
				return end
			}
			continue
		case t.kind == mark && t.mark == '.' && c.abbreviated(i-1):
			continue
		case t.kind != word && t.kind != number:
			return end
		case t.kind == number:
			if n, _ := c.digits(i); n > 4 || c.has(i+1, idUnit) && !c.has(i+1, idLevel) || c.isMark(i+1, ':') || c.isMark(i+1, '%') {
				return end
			}
			c.names++
			end = i + 1
			continue
		}
		w := c.lower(t.start, t.end)
		switch {
		case indoorsID.Has(w) && string(w) != "gang" || c.is(i, "hotel", "kamar", "mall", "mal", "eskalator", "kolam") || publicID.Has(w):
			c.indoors = true
			return end
		case c.is(i, "bu", "pak", "ibu", "bapak", "haji", "hj", "mas", "mbak", "uni", "uda", "bang") && c.isWord(i+1) && !plainID.Has(c.b[c.t[i+1].start:c.t[i+1].end]) && end > at:
			c.names++
			i++
		case looksID.Has(w):
			if end == at || c.is(i, "cat", "pagar", "warna", "gerbang", "pintu") && !c.colour(i+1) {
				return end
			}
			if c.told++; c.colour(i + 1) {
				i++
			}
			c.ways++
		case c.is(i, "atas", "bawah") && c.has(i-1, idLevel):
		case waysID.Has(w):
			c.told++
			c.ways++
		case t.class&idMark != 0:
			c.told++
		case t.class&(idTold|idOne) != 0, placesID.Has(w), headsID[string(w)] != 0, landmarksID.Has(w):
			c.places++
		case c.is(i, "dari", "di", "ke", "yg", "yang", "paling", "jalan", "dua", "tiga", "empat"):
			if end == at || !c.isWord(i+1) || !c.leadsID(i+1) && !looksID.Has(c.lower(c.t[i+1].start, c.t[i+1].end)) {
				return end
			}
			continue
		case t.class&idStop != 0, plainID.Has(w) && !(t.capital && c.small), behindID.Has(w), verbID(w) && !t.capital:
			return end
		case t.capital && c.small, !lexicon.CommonID.Has(w) && !lexicon.FrequentEN.Has(w) && len(w) > 3:
			c.names++
		default:
			if end == at || c.isWord(i-1) && c.t[i-1].class&idTold == 0 && headsID[string(c.lower(c.t[i-1].start, c.t[i-1].end))] == 0 {
				return end
			}
		}
		end = i + 1
	}
	return min(end, c.n)
}

// colour reports whether a colour stands at token i, or behind the word for one.
func (c *broughtID) colour(i int) bool {
	if c.is(i, "warna", "cat", "besi", "kayu") {
		i++
	}
	return c.isWord(i) && coloursID.Has(c.lower(c.t[i].start, c.t[i].end)) || c.is(i-1, "besi", "kayu")
}

// segmentID reports whether the way goes on at token i behind a comma.
func (c *broughtID) segmentID(i int) bool {
	if c.isNumber(i) {
		return true
	}
	if !c.isWord(i) {
		return false
	}
	return c.leadsID(i) || looksID.Has(c.lower(c.t[i].start, c.t[i].end)) && (c.colour(i+1) || c.is(i, "tingkat")) || c.t[i].capital && c.small && c.t[i].class&idStop == 0
}

var (
	// waysID tell where one turns.
	waysID = lexicon.New("kiri kanan ujung pojok mulut pertama kedua ketiga keempat kelima terakhir belok mentok lurus masuk setelah sesudah sebelum hook paling")
	// placesID are houses and what one passes on the way.
	placesID = lexicon.New("rumah rmh omahe kos kosan kost kontrakan warung toko kantor pos lapangan jembatan balai masjid mesjid musholla mushola langgar gereja pura vihara pasar konter bengkel laundry halte pangkalan gapura portal tiang pohon sawah kebun sungai kali rel pertigaan perempatan simpang pabrik gudang tetangga sd sdn smp sma")
	// looksID are how a house looks.
	looksID = lexicon.New("cat pagar gerbang warna tingkat bertingkat panggung pink krem hijau biru kuning merah putih hitam coklat cokelat abu-abu ungu orange oranye")
)
