package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// hanKind is the level of a part of an address in Han.
type hanKind uint8

const (
	hanNone    hanKind = iota
	hanAdmin           // province, city, district, county
	hanTown            // town, township, sub-district
	hanRoad            // road, lane
	hanVillage         // village, hamlet
	hanEstate          // housing estate, named house of flats
	hanSite            // hospital, mall, school: a public place as well
	hanPost            // parcel point
	hanNumber          // house, building, unit, room
	hanFloor           // floor, block letter, phase
	hanBare            // a number without its counter
	hanMark            // a corner, a gate, what is opposite
)

// hanParts reads the parts of an address from the left.
type hanParts struct {
	b      []byte
	end    int // behind the last part
	parts  int
	count  [hanMark + 1]uint8
	sum    float32
	last   hanKind
	listed bool // a place of the lexicon is among them
	cue    bool
}

// read takes parts from s on.
func (p *hanParts) read(s int) {
	at := s
	p.end = s
	for p.parts < 24 && at < len(p.b) && at-s < hanMost {
		n, kind := p.part(at)
		if n == 0 {
			if n = p.unnamed(at); n == 0 {
				break
			}
			at += n
			p.end = at
			continue
		}
		p.add(kind)
		at += n
		p.end = at
		at = p.gap(at)
		if at < 0 {
			break
		}
	}
}

// gap skips what may stand between two parts; -1: the address ends.
func (p *hanParts) gap(at int) int {
	marks := 0
	for k := 0; k < 3 && at < len(p.b); k++ {
		switch c := p.b[at]; {
		case c == ' ', c == '\n', c == '\r':
		case c == ',' || c == '-' || c == '(' || c == ')' || c == '#':
			if marks++; marks > 1 {
				return -1
			}
		case bytes.HasPrefix(p.b[at:], []byte("、")):
			return -1
		default:
			return at
		}
		at++
	}
	return at
}

// unnamed passes over a name that no word for a part ends, two to eight
// characters behind a house or a road, where a number or the clause's end follows.
func (p *hanParts) unnamed(at int) int {
	if p.last != hanNumber && p.last != hanRoad && p.last != hanEstate {
		return 0
	}
	q, n := at, 0
	for n < 9 && isHan(p.b, q) && !hanStops.At(p.b, q) {
		if n >= 2 {
			probe := *p
			probe.last = hanEstate
			if m, k := probe.numbered(q); m > 0 && (k == hanNumber || k == hanFloor) {
				return q - at
			}
		}
		q += 3
		n++
	}
	switch {
	case n < 2 || n > 8:
		return 0
	case q < len(p.b) && (detectors.IsDigit(p.b[q]) || detectors.IsLetter(p.b[q])):
		probe := *p
		probe.last = hanEstate
		if m, _ := probe.numbered(q); m > 0 {
			return q - at
		}
		return 0
	}
	if p.last == hanNumber && p.count[hanRoad] > 0 && n <= 6 && hasHan(p.b, at, notName) == 0 && (q == len(p.b) || p.b[q] == ',' || p.b[q] == '\n' || p.b[q] == '.' || bytes.HasPrefix(p.b[q:], []byte("。"))) {
		return q - at
	}
	return 0
}

// notName begin what follows an address and is no name.
var notName = []string{"附近", "旁边", "对面", "等", "收", "谢", "请", "麻烦", "不", "已", "没", "为", "是", "快", "尽", "电话", "手机", "联系", "的", "门口", "楼下", "可以", "好", "都", "多", "今", "明", "昨", "上午", "下午", "晚上"}

func (p *hanParts) add(k hanKind) {
	p.sum += p.worth(k)
	p.parts++
	p.count[k]++
	p.last = k
}

// worth is what one more part of kind k says.
func (p *hanParts) worth(k hanKind) float32 {
	switch k {
	case hanAdmin:
		if p.count[k] >= 3 {
			return 0
		}
		return 1
	case hanTown, hanRoad, hanVillage, hanEstate:
		return 1
	case hanSite:
		return .5
	case hanPost:
		if p.last >= hanTown && p.last <= hanSite || p.last == hanNumber {
			return 2
		}
		return .5
	case hanNumber:
		switch p.last {
		case hanTown, hanRoad, hanVillage, hanEstate, hanNumber:
			return 2
		case hanSite:
			return 1.5
		}
		return 1
	case hanMark:
		return .5
	case hanBare:
		if p.last == hanNumber {
			return 1
		}
	}
	return .75
}

func (p *hanParts) points() float32 { return p.sum }

// specific reports whether more than a place is told: a number, or a quarter
// with two levels above it.
func (p *hanParts) specific() bool {
	c := &p.count
	named := c[hanTown] + c[hanRoad] + c[hanVillage] + c[hanEstate] + c[hanSite] + c[hanPost]
	switch {
	case c[hanNumber] > 0, c[hanPost] > 0 && named > 1, c[hanFloor] > 0 && c[hanAdmin] > 0:
		return named > 0 || c[hanNumber]+c[hanFloor]+c[hanBare] > 1
	case p.cue:
		return named > 0
	}
	return c[hanAdmin] >= 2 && c[hanRoad]+c[hanVillage]+c[hanEstate] > 0 && c[hanAdmin]+named > 3
}

// whole reports whether the line holds the address that starts at s and nothing
// else.
func (p *hanParts) whole(s int) bool {
	b := p.b
	for s > 0 && b[s-1] == ' ' {
		s--
	}
	e := p.end
	for e < len(b) && (b[e] == ' ' || b[e] == '\r') {
		e++
	}
	return (s == 0 || b[s-1] == '\n') && (e == len(b) || b[e] == '\n') && p.parts >= 2
}

// part reads one part at at and returns its length and kind.
func (p *hanParts) part(at int) (int, hanKind) {
	if n, k := p.numbered(at); n > 0 {
		return n, k
	}
	if !isHan(p.b, at) {
		return 0, hanNone
	}
	if n, kind := lexicon.PlacesZH.At(p.b[at:]); n >= 6 {
		if m := hasHan(p.b, at+n, adminTails); m > 0 {
			p.listed = true
			return n + m, hanAdmin
		}
		if (p.parts == 0 || p.last == hanAdmin) && kind != 0 {
			if m, k := p.named(at); m > 0 && k != hanAdmin && m <= n+9 && runesIn(p.b[at:at+m]) <= 4 {
				return m, k // 朝阳路 is no district
			}
			p.listed = true
			return n, hanAdmin
		}
	}
	return p.named(at)
}

var adminTails = []string{"特别行政区", "特別行政區", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "新区", "新區", "地区", "省", "市", "区", "區", "县", "縣", "州", "盟"}

// named reads a name and the word for what it names.
func (p *hanParts) named(at int) (int, hanKind) {
	b := p.b
	q := at
	for n := 0; n <= 10 && q < len(b); n++ {
		if !isHan(b, q) {
			// Letters and digits stand in names of estates: 万科V镇, 金地8号.
			if n == 0 || n > 6 || !detectors.IsAlnum(b[q]) {
				return 0, hanNone
			}
			q++
			continue
		}
		if hanStops.At(b, q) {
			return 0, hanNone
		}
		if !hanEnds.At(b, q) {
			q += 3
			continue
		}
		for _, s := range hanSuffixes[string(b[q:q+3])] {
			least := s.least
			if p.parts > 0 && (p.last == hanSite || p.last == hanEstate) && s.kind == hanEstate {
				least = 1
			}
			if n < least && !(n == 0 && s.joins && p.parts > 0) || n > s.most || !bytes.HasPrefix(b[q:], []byte(s.word)) {
				continue
			}
			if n == 1 && generic[string(b[at:q])+s.word] || n > 0 && generic[string(b[q-3:q])+s.word] && !(n > 1 && s.kind == hanRoad && q+len(s.word) < len(b) && detectors.IsDigit(b[q+len(s.word)])) {
				continue
			}
			e := q + len(s.word)
			if m, k := p.longer(e, n+runesIn([]byte(s.word))); m > 0 && n > 0 {
				return e + m - at, k
			}
			if s.kind == hanRoad {
				e = roadTail(b, e)
			}
			return e - at, s.kind
		}
		q += 3
	}
	return 0, hanNone
}

// longer reports a suffix of a level that stands at e, behind a name of n
// characters that ends like a part itself: 大王店|镇, 中关村|大街.
func (p *hanParts) longer(e, n int) (int, hanKind) {
	if n > 5 || !hanEnds.At(p.b, e) {
		return 0, hanNone
	}
	for _, s := range hanSuffixes[string(p.b[e:e+3])] {
		if s.kind == hanEstate && len(s.word) == 3 && bytes.HasPrefix(p.b[e:], []byte(s.word)) {
			return 3, hanEstate
		}
		if s.kind != hanTown && s.kind != hanRoad && s.kind != hanVillage && (s.kind != hanAdmin || s.word == "市") || !bytes.HasPrefix(p.b[e:], []byte(s.word)) {
			continue
		}
		m := len(s.word)
		if s.kind == hanRoad {
			m = roadTail(p.b, e+m) - e
		}
		return m, s.kind
	}
	return 0, hanNone
}

// roadTail goes on behind a road's name: 东 西 南 北 中, 二段.
func roadTail(b []byte, e int) int {
	if n := hasHan(b, e, []string{"东段", "西段", "南段", "北段", "中段", "東段", "东", "西", "南", "北", "中", "東"}); n > 0 && (e+n == len(b) || numberNear(b[:min(len(b), e+n+4)], e+n)) {
		e += n
	}
	q := e
	for k := 0; k < 2 && q < len(b); k++ {
		if detectors.IsDigit(b[q]) {
			q++
		} else if hanNumerals.At(b, q) {
			q += 3
		}
	}
	if q > e && bytes.HasPrefix(b[q:], []byte("段")) {
		return q + 3
	}
	return e
}

// detailed reports whether the parts tell a road, a house or a quarter and not
// only a town.
func (p *hanParts) detailed() bool {
	c := &p.count
	return c[hanRoad]+c[hanVillage]+c[hanEstate]+c[hanNumber]+c[hanPost]+c[hanTown]+c[hanFloor] > 0 && (c[hanAdmin] > 1 || p.parts > int(c[hanAdmin])+1 || c[hanNumber] > 0)
}
