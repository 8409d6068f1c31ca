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
	opens  bool // opens a line
	start  int
	asked  cueAnswer // see behindCue
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
		if c := &p.count; p.broken && (kind == hanSite || kind == hanRoad) && c[hanAdmin]+c[hanTown]+c[hanRoad]+c[hanVillage]+c[hanEstate] == 0 {
			break // 30楼36号房,隔音一般八号店
		}
		if p.broken && kind == hanPost && p.count[hanNumber] > 0 {
			break // 汇智大厦9F,快递柜被撬了
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
		if p.count[hanEstate] > 0 && p.last != hanEstate && at-before > 6 && p.building(at) {
			p.last = hanEstate // a name between commas
		}
		p.broken = p.line || bytes.IndexByte(p.b[before:at], ',') >= 0 || bytes.Contains(p.b[before:at], []byte("，"))
	}
	if p.parts > 0 {
		p.trim()
		p.end += p.beside()
		p.end += p.standing(p.end)
		p.end += p.hint(p.end)
		p.end += p.shut(s)
	}
}

// shut returns the length of the bracket that closes one open since s, where the
// address ends in it.
func (p *hanParts) shut(s int) int {
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if bytes.HasPrefix(p.b[p.end:], []byte(pair[1])) && bytes.Contains(p.b[s:p.end], []byte(pair[0])) && !bytes.Contains(p.b[s:p.end], []byte(pair[1])) {
			return len(pair[1])
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
		case c == '/' && p.last <= hanRoad, bytes.HasPrefix(p.b[at:], []byte("，")) && p.last <= hanRoad && isHan(p.b, at+3):
			if marks++; marks > 1 {
				return -1
			}
			at += runeLen(c) - 1
		case marks == 0 && k == 0 && p.last >= hanEstate && p.count[hanAdmin] > 0 && bytes.HasPrefix(p.b[at:], []byte("，")):
			n := p.behindComma(at + 3)
			if n < 0 {
				return -1
			}
			return at + 3 + n
		case c == ')' && bytes.IndexByte(p.b[p.start:at], '(') < 0:
			return -1 // (桂路6号)全天候
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

// behindComma returns how many bytes from at, behind a wide comma, a building, a unit
// or a room stands: 0, or behind the name of an estate and another comma,
// 188号，|锦绣天下，3栋，|2803; -1 if none does.
func (p *hanParts) behindComma(at int) int {
	if p.building(at) {
		return 0
	}
	q := at
	for n := 0; n < 8 && isHan(p.b, q) && !hanStops.At(p.b, q) && notName.at(p.b, q) == 0; n++ {
		q += 3
	}
	if n := (q - at) / 3; n > 1 && p.last == hanNumber {
		if e := q + len("，"); bytes.HasPrefix(p.b[q:], []byte("，")) && p.building(e) {
			p.count[hanEstate]++
			return e - at
		}
		if q+1 < len(p.b) && p.b[q] == ' ' && detectors.IsAlnum(p.b[q+1]) {
			q++ // 颐和国际| A 座
		}
		if p.building(q) {
			p.count[hanEstate]++
			return q - at
		}
	}
	return -1
}

// building reports whether the number of a building, a unit or a floor stands at at,
// or that of a room that ends a clause.
func (p *hanParts) building(at int) bool {
	e := codeEnd(p.b, at)
	if e == at {
		return false
	}
	if e+1 < len(p.b) && p.b[e] == ' ' && spacedCounters.at(p.b, e+1) > 0 {
		e++
	}
	if detectors.IsLetter(p.b[at]) && hasHan(p.b, e, []string{"座", "栋", "棟", "幢"}) > 0 {
		return true // A座
	}
	if hasHan(p.b, e, []string{"栋", "棟", "幢", "号楼", "號樓", "单元", "單元", "室"}) > 0 {
		return true
	}
	return p.homes > 0 && roomFits(p.b[at:e]) && closedAt(p.b, e)
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
		return named > 0 || p.quarterListed()
	}
	if c[hanAdmin] > 0 && c[hanTown] > 0 && c[hanRoad]+c[hanVillage]+c[hanEstate] > 0 && (p.listed || p.closed()) {
		return true // 海宁市中红街道林沙路
	}
	if c[hanMark] > 0 && c[hanRoad] > 1 && c[hanAdmin] > 0 || c[hanMark] > 1 && c[hanRoad] > 1 && p.opens && p.closed() {
		return true // a crossing
	}
	if c[hanBare] > 0 && c[hanEstate] > 0 && c[hanEstate]+c[hanSite] > 1 && c[hanAdmin] > 0 && p.closed() {
		return true // 屯門良景邨良傑樓 1623
	}
	return c[hanAdmin] >= 2 && c[hanRoad]+c[hanVillage]+c[hanEstate] > 0 && c[hanAdmin]+named > 3
}

// quarterListed reports whether a quarter that a list knows ends the address behind its
// district: 上海市浦东新区|陆家嘴.
func (p *hanParts) quarterListed() bool {
	v := p.b[p.start:p.end]
	return p.listed && p.count[hanAdmin] > 1 && p.closed() && bytes.Contains(v, []byte("区")) && bytes.Contains(v, []byte("市")) && !lexicon.HasSuffix(v, "省", "市", "区", "县", "州", "盟", "旗", "岛")
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

var (
	aboveShops = newHanWords("药房楼上", "商店楼上", "超市楼上", "對面騎樓下", "对面骑楼下", "騎樓下", "骑楼下")
	// roadSegments say which part of a road.
	roadSegments = newHanWords("东段", "西段", "南段", "北段", "中段", "東段")
	someEstate   = newHanWords("某小区", "某村", "某社区", "某巷") // one that is not told
)

// part reads one part at at and returns its length and kind.
func (p *hanParts) part(at int) (int, hanKind) {
	if p.parts > 0 && contactsHan.at(p.b, at) > 0 {
		return 0, hanNone
	}
	if n, k := p.numbered(at); n > 0 {
		return n, k
	}
	if p.parts == 0 {
		if n := postcodeHan(p.b, at); n > 0 {
			return n, hanBare
		}
	}
	if !isHan(p.b, at) {
		if p.last == hanNumber && at == p.end {
			return p.named(at) // 397号|TIT创意园
		}
		return 0, hanNone
	}
	if n, kind := lexicon.PlacesZH.At(p.b[at:]); n >= 6 {
		if m := adminTails.at(p.b, at+n); m > 0 {
			p.listed = true
			return n + m, hanAdmin
		}
		if (p.parts == 0 || p.last == hanAdmin) && kind != 0 {
			if m, k := p.named(at); m > 0 && k != hanAdmin && k != hanSite && m <= n+9 && runesIn(p.b[at:at+m]) <= 4 {
				return m, k // 朝阳路 is no district
			}
			p.listed = true
			return n, hanAdmin
		}
	}
	if p.parts == 0 && p.behindCue() {
		probe := *p
		if n := probe.estateBuilding(at); n > 0 && !stayedAt(p.b[at:at+n]) {
			return n, hanEstate // 公司在|创智天地|7号楼
		}
	}
	if p.parts == 0 || p.last <= hanTown {
		if n := laneHan(p.b, at); n > 0 {
			return n, hanRoad
		}
	}
	if n := p.crossing(at); n > 0 {
		return n, hanMark
	}
	if p.last == hanRoad {
		if n := roadSegments.at(p.b, at); n > 0 {
			return n, hanFloor // 人民路 |中段
		}
	}
	if p.last >= hanNumber {
		if n := aboveShops.at(p.b, at); n > 0 {
			return n, hanMark
		}
	}
	if p.parts > 0 && p.last <= hanVillage {
		if n := someEstate.at(p.b, at); n > 0 {
			return n, hanEstate
		}
	}
	return p.named(at)
}

// stayedAt reports whether the name v is of a house for guests, a mall or a hospital.
func stayedAt(v []byte) bool {
	for _, w := range [...]string{"酒店", "宾馆", "饭店", "民宿", "度假", "客栈", "旅馆", "医院", "住院", "机场", "车站", "高铁", "航站", "影城", "影院", "剧院", "体育", "球场", "我们", "飯店", "賓館"} {
		if bytes.Contains(v, []byte(w)) {
			return true
		}
	}
	return mallsZH.at(v, 0) > 0
}

// guest reports whether what is read is a house for guests and where in it somebody
// stayed, with no road or town: 住在|希尔顿酒店3号楼.
func (p *hanParts) guest() bool {
	c := &p.count
	resort := c[hanVillage] == 1 && bytes.Contains(p.b[p.start:p.end], []byte("度假村"))
	if c[hanAdmin]+c[hanTown]+c[hanRoad] > 0 || c[hanVillage] > 0 && !resort || !lexicon.HasSuffix(p.b[:p.start], "住", "住在", "住了", "住进", "住的是", "住過", "住过") {
		return false
	}
	for _, w := range [...]string{"酒店", "宾馆", "賓館", "饭店", "飯店", "民宿", "度假", "客栈", "旅馆", "旅館", "青旅"} {
		if bytes.Contains(p.b[p.start:p.end], []byte(w)) {
			return true
		}
	}
	return false
}

// detailed reports whether the parts tell a road, a house or a quarter and not
// only a town.
func (p *hanParts) detailed() bool {
	c := &p.count
	return c[hanRoad]+c[hanVillage]+c[hanEstate]+c[hanNumber]+c[hanPost]+c[hanTown]+c[hanFloor] > 0 && (c[hanAdmin] > 1 || p.parts > int(c[hanAdmin])+1 || c[hanNumber] > 0)
}

// contactsHan announce a telephone number behind an address.
var contactsHan = newHanWords("电话", "電話", "手机", "手機", "座机", "联系", "聯絡", "聯繫", "微信", "收件人", "收货人")

// codeBefore returns where the postcode right before the address at s begins, s
// if none does: 36405 蘆竹市成功巷.
func codeBefore(b []byte, s int) int {
	e := s
	if e > 0 && b[e-1] == ' ' {
		e--
	}
	k := e
	for k > 0 && e-k < 7 && detectors.IsDigit(b[k-1]) {
		k--
	}
	if n := e - k; n != 3 && n != 5 && n != 6 || n == 3 && e == s || k > 0 && (detectors.IsAlnum(b[k-1]) || b[k-1] == '-' || b[k-1] == '.') {
		return s
	}
	if (e-k == 3 || e-k == 5) && e < s && taiwan(b, s) && !bytes.HasSuffix(b[:k], []byte("了")) && !bytes.HasSuffix(b[:k], []byte("共")) && !bytes.HasSuffix(b[:k], []byte("了 ")) {
		return k // 客戶反映|730 新竹市
	}
	if !codeMayStand(b, k) {
		return s // 花了 300 北京市
	}
	return k
}

// taiwan reports whether the address at s numbers its house as in Taiwan.
func taiwan(b []byte, s int) bool {
	return bytes.Contains(b[s:min(len(b), s+60)], []byte("號"))
}

// codeMayStand reports whether a postcode may begin at k: where a line or a clause
// does, or behind the word for one.
func codeMayStand(b []byte, k int) bool {
	for k > 0 && b[k-1] == ' ' {
		k--
	}
	before := b[:k]
	if k == 0 || before[k-1] == '\n' || before[k-1] == ':' || before[k-1] == ',' {
		return true
	}
	for _, word := range codeWords {
		if bytes.HasSuffix(before, word) {
			return true
		}
	}
	return bytes.HasSuffix(before, []byte("到了")) || bytes.HasSuffix(before, []byte("到")) || bytes.HasSuffix(before, []byte("寄")) || bytes.HasSuffix(before, []byte("发")) || hanCue(b, k)
}

// codeWords stand right before a postcode.
var codeWords = [...][]byte{[]byte("："), []byte("，"), []byte("邮编"), []byte("郵編"), []byte("郵遞區號"), []byte("邮政编码")}

// codeAfter returns the end of the postcode of six digits behind the address
// that ends at e and holds admins levels of government, e if none stands there.
func codeAfter(b []byte, e int, admins uint8) int {
	if admins == 0 || e >= len(b) || b[e] != ' ' {
		return e
	}
	k := e + 1
	for k < len(b) && detectors.IsDigit(b[k]) {
		k++
	}
	if k-e != 7 || k < len(b) && (detectors.IsAlnum(b[k]) || b[k] == '-') {
		return e
	}
	return k
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
		if k, kind := lexicon.PlacesZH.At(b[q:]); k >= 6 && (adminTails.at(b, q+k) > 0 || kind&lexicon.Province != 0 && n-at != 6) {
			return n - at // 110台湾台北市
		}
	}
	return 0
}
