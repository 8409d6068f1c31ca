package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// broughtHan finds places told without a road, where something is brought to them or
// somebody says that he lives or waits there.
var broughtHan = detectors.Spec{
	Name:   "names/address-brought-zh",
	Entity: "ADDRESS",
	Doc:    "Place told without a road by building, shop or landmark, behind words of deliveries and of where one lives, in Chinese",
	Anchor: detectors.OnWords("送到", "送去", "送至", "送往", "快递放", "外卖放", "件放", "外卖送", "快递送", "麻烦放", "请放", "帮我放", "就放", "请送", "麻烦送", "帮我送", "寄到", "请寄", "改送", "改到", "改成", "搬到", "应该是", "我在", "我们在", "我现在", "人在", "你到", "师傅到", "骑手到", "麻烦到", "直接到",
		"我家在", "我家就", "我家是", "我家", "我住", "家住", "来接", "接我", "車到", "请到", "開到", "送來", "放喺", "住喺", "請送"),
	Match:     matchBroughtHan,
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "How customers tell couriers and repairmen where they are; GB/T 23705 (building, unit, room)",
	Valid: []string{
		"外卖送到‹科创大厦C座15层›,谢谢",
		"快递放在‹陈家湾村口小卖部›就行",
		"外卖送‹创新大厦B座908›",
		"快递放在‹村西头老赵家小卖部›",
		"我家就在‹粮站后面那排平房第三家›",
		"我家就在‹中学后门对面三楼›",
		"麻烦送‹县医院住院部6楼21床›",
		"师傅你到‹供销社后面那家裁缝店›,我在门口",
	},
	Invalid: []string{"送到的时候已经凉了", "放在冰箱里三天", "送到机场要多少钱", "我在二楼吃饭", "我在人民广场地铁站等了半小时", "放在门口被偷了", "我住的酒店在地铁站旁边", "我在北京西站3号口排队", "我家在农村", "早餐送到房间8楼", "我们在酒店大堂前台等", "放到第二层架子上烤15分钟", "我在医院住院部住了3天", "改成二楼大床房", "快递送到公司前台", "送到小区驿站也不说一声,快递真差", "快递放在一楼前台", "外卖放在附近超市了", "送到指定快递柜"},
}

// broughtMost bounds, in bytes, a place told behind a cue.
const broughtMost = 90

// matchBroughtHan reads the place behind the cue of w.
func matchBroughtHan(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	l := broughtLists()
	weak := l.weak.at(b, w.Start) > 0
	p := w.End
	for k := 0; k < 3; k++ {
		p += hasHan(b, p, []string{"就在", "就是", "到", "在", "是", "就", "去", "：", "，"})
		for p < len(b) && (b[p] == ' ' || b[p] == ':') {
			p++
		}
	}
	if !isHan(b, p) && !(p < len(b) && detectors.IsAlnum(b[p])) || hanStops.At(b, p) {
		return detectors.Found{}, false
	}
	c := broughtParts{b: b, l: l}
	e := c.read(p)
	w.Steps += 4 + (e-p)/6
	if e == p || c.sum < 1.5 || c.broken || !c.exact && c.told < 3 {
		return detectors.Found{}, false
	}
	around := b[max(0, p-60):min(len(b), e+60)]
	if l.visits.in(around) {
		return detectors.Found{}, false
	}
	cue := w.Start
	if !begins(b, cue, "送") {
		cue = w.End // a courier's own word: 快递放
	}
	sum, near := c.sum+1, l.couriers.in(b[max(0, w.Start-48):cue]) || l.couriers.in(b[e:min(len(b), e+48)])
	if !near && weak {
		return detectors.Found{}, false
	}
	if near {
		sum += .5
	}
	return found(p, e, sum, 0)
}

// broughtParts adds up what tells a place: counted parts of a building, sites, and
// what they are beside.
type broughtParts struct {
	b      []byte
	l      *broughtWords
	sum    float32
	told   int  // sites and what tells of them
	exact  bool // one of them has a name, or a number that is no floor's
	broken bool // something is counted that is no part of a place
}

// read goes on from p and returns where the clause ends.
func (c *broughtParts) read(p int) int {
	b, q, end, name := c.b, p, p, 0
	for q < len(b) && q-p < broughtMost {
		if detectors.IsAlnum(b[q]) || hanNumerals.At(b, q) || begins(b, q, "第") {
			if n := c.number(q); n > 0 {
				q += n
				end, name = q, 0
				continue
			}
		}
		if b[q] == ' ' && q > p && q+1 < len(b) && detectors.IsAlnum(b[q+1]) {
			q++
			continue
		}
		if b[q] < 0x80 && detectors.IsAlnum(b[q]) {
			q++
			continue
		}
		if !isHan(b, q) || name > 7 {
			break
		}
		if !c.l.heads.has(b[q+1], b[q+2]) {
			if hanStops.At(b, q) {
				break
			}
			q += 3
			if name++; name > 1 && c.namedSite(q, name) {
				c.sum += 1.5
				c.told++
				c.exact = true
				end, name = q, 0
			}
			continue
		}
		if n := c.l.others.at(b, q); n > 0 {
			c.broken = true
			return q
		}
		if n := c.l.sites.at(b, q); n > 0 {
			c.told++
			if c.sum += .75; name > 1 && !c.plain(q, name) {
				c.sum += .75
				c.exact = true
			}
			q += n
			end, name = q, 0
			continue
		}
		if n := c.l.beside.at(b, q); n > 0 {
			c.sum += .75
			c.told++
			q += n
			end, name = q, 0
			continue
		}
		if n := c.l.that.at(b, q); n > 0 && end > p && c.goesOn(q+n) {
			q += n
			continue
		}
		if hanStops.At(b, q) {
			break
		}
		q += 3
		name++
	}
	if n := c.note(end); n > 0 {
		return end + n
	}
	return end
}

// namedSite reports whether the name of so many characters before q ends as shops, stops
// and works do, and tells what something stands beside: 粮站|后面.
func (c *broughtParts) namedSite(q, name int) bool {
	return siteEnds.At(c.b, q-3) && c.l.beside.at(c.b, q) > 0 && !isGeneric(c.b, q-6, q) && !c.plain(q-3, name)
}

// siteEnds end the names of shops, stops and works.
var siteEnds = lexicon.NewHanSet("站店厂廠铺舖馆院场塔桥橋庙廟楼社")

// plain reports whether the name of so many characters before q is a word that names
// nothing: 公司|前台, 镇上|邮局.
func (c *broughtParts) plain(q, name int) bool {
	return name < 5 && c.l.plain.before(c.b, q)
}

// goesOn reports whether a place stands within five characters from q.
func (c *broughtParts) goesOn(q int) bool {
	for k := 0; k < 6 && q < len(c.b); k++ {
		if c.number(q) > 0 || c.l.sites.at(c.b, q) > 0 {
			return true
		}
		if !isHan(c.b, q) || hanStops.At(c.b, q) {
			return false
		}
		q += 3
	}
	return false
}

// number returns the length of a counted part at q: 3号楼, B座, 二期, 第三家, 5-1-1203.
func (c *broughtParts) number(q int) int {
	b, s := c.b, q
	nth := hasHan(b, q, []string{"第"})
	q += nth
	dashes, digits := 0, 0
	for q < len(b) {
		switch {
		case hanNumerals.At(b, q):
			q += 3
			digits++
		case detectors.IsDigit(b[q]):
			q++
			digits++
		case b[q]-'A' < 26 || b[q]-'a' < 26:
			if q++; q < len(b) && detectors.IsLetter(b[q]) {
				return 0
			}
		case b[q] == '-' && q > s && q+1 < len(b) && detectors.IsDigit(b[q+1]):
			q++
			dashes++
		default:
			return c.counted(s, q, digits, dashes, nth > 0)
		}
	}
	return c.counted(s, q, digits, dashes, nth > 0)
}

// counted is what number makes of the number [s, q).
func (c *broughtParts) counted(s, q, digits, dashes int, nth bool) int {
	if q == s || nth && digits == 0 {
		return 0
	}
	n := c.l.counters.at(c.b, q)
	switch {
	case nth:
		if n = c.l.ths.at(c.b, q); n == 0 {
			return 0
		}
		c.sum += .75
		c.told++
		return q + n - s
	case n > 0 && digits < 5:
		c.sum++
		c.told++
		c.exact = c.exact || hasHan(c.b, q, []string{"楼", "樓", "层", "層", "门", "口", "区"}) == 0
		return q + n - s
	case dashes > 1, dashes == 1 && roomLast(c.b[s:q]):
		c.sum += float32(dashes)
		c.exact = true
		return q - s
	case c.sum >= 1 && roomLast(c.b[s:q]) && (q == len(c.b) || !detectors.IsAlnum(c.b[q])) && quantities.at(c.b, q) == 0:
		c.sum++
		c.exact = true
		return q - s
	}
	return 0
}

// note returns the length of a bracket at q that holds the name of a shop or a side.
func (c *broughtParts) note(q int) int {
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if !bytes.HasPrefix(c.b[q:], []byte(pair[0])) {
			continue
		}
		in := c.b[q+len(pair[0]) : min(len(c.b), q+48)]
		k := bytes.Index(in, []byte(pair[1]))
		if k > 5 && (lexicon.HasSuffix(in[:k], "店", "侧", "旁", "口", "楼下")) {
			c.sum += .75
			return len(pair[0]) + k + len(pair[1])
		}
	}
	return 0
}

// in reports whether one of the words stands in b.
func (w *hanWords) in(b []byte) bool {
	for q := 0; q+3 <= len(b); q++ {
		if b[q] >= 0xE3 && w.at(b, q) > 0 {
			return true
		}
	}
	return false
}
