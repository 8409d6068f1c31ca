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
	broken bool // a comma stands before what is read
	line   bool // a line end does
	homes  int  // numbers of buildings, units and rooms, which are no days
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
		before := at
		at = p.gap(at)
		if at < 0 {
			break
		}
		p.line = bytes.IndexByte(p.b[before:at], '\n') >= 0
		p.broken = p.line || bytes.IndexByte(p.b[before:at], ',') >= 0
	}
	if p.parts > 0 {
		p.end += p.beside()
	}
}

// beside returns the length of what tells of a place beside the address, or of a
// room in it: 对面, 车库.
func (p *hanParts) beside() int {
	if q := p.end; p.last >= hanNumber && q < len(p.b) && p.b[q]-'A' < 26 && (q+1 == len(p.b) || !detectors.IsAlnum(p.b[q+1])) {
		return 1 // 12樓H
	}
	if n := hasHan(p.b, p.end, []string{"斜对面", "对面", "對面", "旁边", "旁邊", "隔壁", "楼下", "樓下", "后面", "後面", "附近"}); n > 0 && p.last != hanAdmin {
		return n
	}
	if p.last != hanFloor && p.last != hanNumber {
		return 0
	}
	for q, k := p.end, 0; k < 4 && isHan(p.b, q) && !hanStops.At(p.b, q); k++ {
		q += 3
		if k > 0 && hasHan(p.b, q-3, []string{"库", "間", "间", "厅", "廳", "柜", "堂", "舖", "铺", "檯", "處", "廊", "底商", "药房"}) > 0 && hasHan(p.b, q-6, []string{"时", "中", "之", "空", "瞬", "期", "晚", "夜"}) == 0 {
			return q - p.end
		}
	}
	return 0
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
		if p.last == hanMark && p.count[hanEstate]+p.count[hanRoad] > 0 {
			return 1.5
		}
		return .5
	case hanNumber:
		switch p.last {
		case hanTown, hanRoad, hanVillage, hanEstate, hanNumber:
			return 2
		case hanSite:
			return 1.5
		case hanFloor: // 二巷8号, 3区12栋
			if p.count[hanRoad]+p.count[hanVillage]+p.count[hanEstate] > 0 {
				return 2
			}
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
		return named > 0 || p.homes > 0 && c[hanNumber]+c[hanFloor]+c[hanBare] > 1
	case p.cue:
		return named > 0
	}
	if c[hanAdmin] > 0 && c[hanTown] > 0 && c[hanRoad]+c[hanVillage]+c[hanEstate] > 0 && p.closed() {
		return true // 海宁市中红街道林沙路
	}
	return c[hanAdmin] >= 2 && c[hanRoad]+c[hanVillage]+c[hanEstate] > 0 && c[hanAdmin]+named > 3
}

// closed reports whether the clause ends behind the address.
func (p *hanParts) closed() bool {
	e := p.end
	for e < len(p.b) && p.b[e] == ' ' {
		e++
	}
	return e == len(p.b) || p.b[e] == ',' || p.b[e] == '.' || p.b[e] == '\n' || hasHan(p.b, e, []string{"，", "。", "！", "；", "、", "（"}) > 0
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
	if c := &p.count; c[hanNumber]+c[hanBare]+c[hanRoad]+c[hanAdmin]+c[hanPost]+c[hanVillage]+c[hanTown] == 0 {
		return false // a mall and its floor
	}
	return (s == 0 || b[s-1] == '\n') && (e == len(b) || b[e] == '\n') && p.parts >= 2
}

// part reads one part at at and returns its length and kind.
func (p *hanParts) part(at int) (int, hanKind) {
	if n, k := p.numbered(at); n > 0 {
		return n, k
	}
	if p.parts == 0 {
		if n := postcodeHan(p.b, at); n > 0 {
			return n, hanBare
		}
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

// detailed reports whether the parts tell a road, a house or a quarter and not
// only a town.
func (p *hanParts) detailed() bool {
	c := &p.count
	return c[hanRoad]+c[hanVillage]+c[hanEstate]+c[hanNumber]+c[hanPost]+c[hanTown]+c[hanFloor] > 0 && (c[hanAdmin] > 1 || p.parts > int(c[hanAdmin])+1 || c[hanNumber] > 0)
}

// postcodeHan returns the length of a postcode at at before a place: six digits,
// or three to six in Taiwan.
func postcodeHan(b []byte, at int) int {
	n := at
	for n < len(b) && n-at < 7 && detectors.IsDigit(b[n]) {
		n++
	}
	if k := n - at; k != 3 && k != 5 && k != 6 || at > 0 && detectors.IsAlnum(b[at-1]) {
		return 0
	}
	q := n
	for q < len(b) && q-n < 2 && b[q] == ' ' {
		q++
	}
	if q < len(b) && b[q] >= 0xE4 {
		if k, _ := lexicon.PlacesZH.At(b[q:]); k >= 6 && hasHan(b, q+k, adminTails) > 0 {
			return n - at
		}
	}
	return 0
}
