package address

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// idTold are the words that a clause behind a cue must hold two of.
const idTold = idStreet | idEstate | idAdmin | idNo | idBlock | idLevel | idRT | idRW | idMark

// beginsID reports a word at which a place told without a street begins.
func beginsID(w []byte) bool {
	c := wordsID[string(w)]
	return c&idTold != 0 || headsID[string(w)] != 0 || string(w) == "pos" || string(w) == "masuk" || landmarksID.Has(w)
}

// clauseIDAt is clauseAt for Indonesian: "antar ke |ruko nomor dua dari ujung,
// lantai atas|", "jemput di |depan alfamart cendrawasih|".
func clauseIDAt(r *reader, b []byte, p int, by *cue) (detectors.Found, bool) {
	at := r.loadTo(b, p, firstReach)
	if r.t[at].start != p || !r.isWord(at) || !beginsID(r.lower(r.t[at].start, r.t[at].end)) {
		return detectors.Found{}, false
	}
	c := clauseID{reader: r, small: p > 1 && b[max(0, p-2)] >= 'a' && !(r.isWord(at-1) && r.t[at-1].capital)}
	end := c.read(at)
	for end > at+1 && r.is(end-1, "di", "ke", "dari", "paling", "no", "nomor") {
		end--
	}
	if end <= at || c.indoors && !c.outdoors || c.names == 0 && (c.told < 3 || !by.own) {
		return detectors.Found{}, false
	}
	beside := c.has(at, idMark) && by.kind == deliveryCue || by.own && c.whose && (c.has(at, idEstate) || strings.HasPrefix(by.text, "patokan")) || p > 1 && b[p-2] == ':' && c.names > 1
	if c.told < 2 && !(c.told == 1 && beside && (end > at+2 || !c.has(at, idMark))) {
		return detectors.Found{}, false
	}
	id := idParts{reader: r, end: end, exact: 1, named: 1, sum: enough}
	id.tail(at)
	return found(p, r.t[id.end-1].end, enough, 0)
}

// clauseID counts what a clause behind a cue holds.
type clauseID struct {
	*reader
	told, names       int
	indoors, outdoors bool
	small             bool // capitals mean names: the words before have none
	whose             bool // a title and a name: rumah |pak Slamet|
}

// read goes on from token at to where the clause ends and returns the token
// behind it, 0 if it is none of an address.
func (c *clauseID) read(at int) int {
	end := 0
	for i := at; i < c.n && i-at < mostClause; i++ {
		t := &c.t[i]
		if t.kind == line || t.kind == mark && bytesIn(t.mark, "!?;|\"'@$%<>=_*()") || c.isMark(i, '.') && (i+1 >= c.n || c.t[i+1].spaced) && !c.abbreviated(i-1) {
			break
		}
		if t.kind == mark {
			if t.mark == ',' && !c.goesOnID(i+1) {
				break
			}
			continue
		}
		if t.kind == number {
			if n, _ := c.digits(i); n > 4 || c.has(i+1, idUnit) && !c.has(i+1, idLevel) || c.isMark(i+1, ':') {
				return 0
			}
			end = i + 1
			continue
		}
		if t.class&idStreet != 0 && c.sentenceID(i+1) || c.is(i, "jalan") && c.is(i+1, "kaki", "macet", "ramai", "rusak") {
			break // lokasi di samping X, jalan kaki
		}
		if c.is(i, "pas", "persis", "tepat") && c.has(i+1, idMark) || end > 0 && c.is(i, "sebelum", "setelah", "masuk") && (c.has(i+1, idMark|idStreet) || c.isWord(i+1) && (c.among(i+1, landmarksID) || headsID[string(c.lower(c.t[i+1].start, c.t[i+1].end))] != 0)) {
			c.told++
			continue
		}
		if t.class&idStop != 0 && t.class&idTailed == 0 && !c.is(i, "toko", "dari", "ke", "di", "bu", "pak", "ibu", "bapak", "mas", "mbak") {
			break
		}
		if c.is(i, "dari", "ke", "di") && end > 0 && !c.goesOnID(i+1) && !c.is(i+1, "kiri", "kanan", "ujung") {
			break
		}
		w := c.b[t.start:t.end]
		c.indoors = c.indoors || c.is(i, "hotel", "kamar", "pintu", "kasir", "meja", "lobby", "lobi", "lift", "toilet", "kolam", "terminal", "stasiun", "bandara", "gate", "mall", "mal", "loket", "peron", "gerbong", "kursi", "studio", "peringkat", "level", "counter", "konter", "outlet", "cabang", "panggung", "tv", "laptop", "layar", "mobil") || publicID.Has(w)
		c.outdoors = c.outdoors || t.class&(idStreet|idAdmin|idRT|idRW) != 0 || t.class&idEstate != 0 && !c.is(i, "mall", "gedung")
		switch {
		case c.is(i, "pos") && c.is(i+1, "satpam", "ronda", "hansip", "security", "kamling"), c.is(i, "kantor") && c.is(i+1, "pos", "lurah", "desa", "kecamatan", "kelurahan", "camat"):
			c.told++
			i++
		case t.end-t.start == 1 && c.isNumber(i+1) && !c.t[i+1].spaced && i+1 < c.n: // apotek k24
			c.names++
			i++
		case c.among(i, landmarksID):
			if c.names++; i == at {
				c.told++
			}
		case t.class&idTold != 0, headsID[string(c.lower(t.start, t.end))] != 0:
			c.told++
		case c.is(i, "bu", "pak", "ibu", "bapak", "mas", "mbak") && c.isWord(i+1) && !plainID.Has(c.b[c.t[i+1].start:c.t[i+1].end]):
			c.whose = true
			c.names++
			i++
		case plainID.Has(w) && !(t.capital && c.small) && !c.is(i, "rumah", "tempat", "orang"):
			if c.told > 1 && c.names > 0 {
				return end
			}
			return 0
		case verbID(w) && !t.capital && lexicon.CommonID.Has(w), c.is(i, "banyak", "ada", "telat", "sambil", "jam", "pukul"), behindID.Has(w) && !c.is(i, "masuk", "lampu"):
			return end
		case c.is(i, "pagar", "teras", "garasi", "halaman", "gerbang", "jemuran", "rak", "bagasi"):
		case t.capital && c.small, t.class&idOne != 0, !lexicon.CommonID.Has(w) && !lexicon.FrequentEN.Has(w) && len(w) > 3 && !verbID(w):
			c.names++
		}
		end = i + 1
		if i >= c.n {
			break
		}
	}
	return min(end, c.n)
}

// goesOnID reports whether a segment of an address may begin at token i.
func (r *reader) goesOnID(i int) bool {
	return r.isNumber(i) || r.isWord(i) && (r.t[i].class&idTold != 0 || r.t[i].capital && r.t[i].class&idStop == 0 || r.is(i, "rumah", "pagar", "cat", "toko", "kantor") || headsID[string(r.lower(r.t[i].start, r.t[i].end))] != 0)
}

// publicID are names of malls, hotels and shops that everybody knows: by
// themselves they are nobody's address.
var publicID = lexicon.New(`ikea hilton fairmont novotel ibis aston swiss-belhotel marriott mercure hyatt sheraton westin ritz kempinski santika harris favehotel amaris zest pop swissbel horison plaza mal mall pavilion westfield vivocity transmart hypermart carrefour lotte
lottemart sogo matahari ramayana starbucks mcd kfc mcdonalds monas ancol gambir senen ragunan tmii lawang malioboro prambanan borobudur hermina siloam square trademark paragon bioskop xxi cgv dufan rsud`)
