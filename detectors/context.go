package detectors

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Reach of labels, in bytes of the folded text.
const (
	reachLeft   = 50 // about eight words
	reachLong   = 26 // further back a label may begin that ends in reach
	reachRight  = 18
	reachTied   = 30 // of a label behind "is my", an adjective between
	directLeft  = 34 // a label this near, with no other number between, is direct
	directRight = 14
)

// hit is one label found in the current leaf.
type hit struct {
	start, end int32
	entry      int32
}

// labelContext is what stands around one candidate.
type labelContext struct {
	direct, near, neg specSet
	named             specSet // of neg: the word says what the number is
	any               bool
	left              bool // a direct label stands before the candidate
	touching          bool // and no more than two characters between
}

// labelsIn makes sure that all labels that start in [lo, hi) are in s.hits.
// Calls come with growing positions, so every byte is looked at once.
func (s *Scanner) labelsIn(lo, hi int) {
	b := s.text
	hi = min(hi, len(b))
	p := s.hitHi
	if lo > p {
		p = lo
		if s.bracketed() {
			if at := bytes.LastIndexByte(b[max(0, lo-maxPlaceholder):lo], '<'); at >= 0 {
				at += max(0, lo-maxPlaceholder)
				p = max(p, at+placeholder(b[at:]))
			}
		}
	}
	if p < hi && s.bracketed() && bytes.IndexByte(b[p:hi], '<') >= 0 {
		p = s.labelsAmong(p, hi)
	} else {
		for p < hi {
			p = s.labelsBlock(p, min(hi, p&^63+64))
		}
	}
	s.hitHi = max(s.hitHi, p)
}

// bracketed reports whether a placeholder or a tag may stand in the current leaf.
func (s *Scanner) bracketed() bool {
	if !s.angleKnown {
		s.angleKnown, s.angle = true, bytes.IndexByte(s.text, '<') >= 0
	}
	return s.angle
}

// labelsBlock finds the labels that start in [p, hi), which lies within one block
// of the marks and holds no placeholder. It returns where to go on.
func (s *Scanner) labelsBlock(p, hi int) int {
	b, d, w := s.text, s.chain.dict, p>>6
	letters, before := s.marks.letters[w], uint64(0)
	if w > 0 {
		before = s.marks.letters[w-1] >> 63
	}
	lead := s.marks.lead[w]
	todo := (letters&^(letters<<1|before) | lead) & (^uint64(0) << (p & 63))
	if n := hi - p&^63; n < 64 {
		todo &= 1<<(n&63) - 1
	}
	if todo == 0 {
		return hi
	}
	if at := p &^ 63; at+blockReach <= len(b) {
		todo = d.labelAt.either((*[blockReach]byte)(b[at:]), todo, letters, lead)
	} else {
		var pad [blockReach]byte
		copy(pad[:], b[at:])
		todo = d.labelAt.either(&pad, todo, letters, lead)
	}
	for todo != 0 {
		q := p&^63 + trailing(todo)
		todo &= todo - 1
		k := wordOf(b, q)
		switch c := byte(k); {
		case c >= 0xC3:
			k = wideKey(k)
		case c >= 0x80 || q > 0 && b[q-1] >= 0x80 && latinBefore(b, q):
			continue
		default:
			k = markedKey(k, letters, q&63)
		}
		if e, end := d.lookUp(b, q, k); e >= 0 && !inToken(b, q) {
			end = s.addHit(q, end, e)
			if end >= hi {
				return end
			}
			todo &= ^uint64(0) << (end & 63)
		}
	}
	return hi
}

// labelsAmong is labelsBlock for a text with placeholders.
func (s *Scanner) labelsAmong(p, hi int) int {
	b, d := s.text, s.chain.dict
	for p < hi {
		switch {
		case wordStart(b, p):
			if e, end := d.match(b, p); e >= 0 && !inToken(b, p) {
				p = s.addHit(p, end, e)
				continue
			}
		case b[p] == '<':
			if n := placeholder(b[p:]); n > 0 {
				p += n
				continue
			}
		}
		p++
	}
	return p
}

// addHit notes the label e at [p, end) and returns where to go on. Behind "my",
// "the" and their like, a label that the last word begins and that reaches further
// takes its place: of "mon numéro fiscal" the second, not "mon numéro"; of "the
// driver's license" not "the driver".
func (s *Scanner) addHit(p, end int, e int32) int {
	b := s.text
	c := b[p] | 0x20
	mine := (c == 'm' || c == 't' || c == 'o' || c == 'y') && !s.chain.dict.entries[e].isNeg // not "order number is"
	if c == 't' && end-p > 1 && (b[p+1]|0x20 == 'a' || b[p+1]|0x20 == 'i') {
		mine = false // "tax number is", "tin number is"
	}
	for q := end - 1; mine && q > p; q-- {
		if b[q] == ' ' && q-p <= 5 {
			if longer, further := s.chain.dict.match(b, q+1); longer >= 0 && further > end {
				p, end, e = q+1, further, longer
			}
			break
		}
	}
	if c == 'n' && s.chain.dict.entries[e].text == numberIs && anothersNumber(b, p) {
		return end
	}
	if b[p] == koreanNumber[0] && s.chain.dict.entries[e].text == koreanNumber && koreanOther(b[:p]) {
		return end
	}
	s.hits = append(s.hits, hit{int32(p), int32(end), e})
	return end
}

// numberIs is a label of telephone numbers, unless the word before says of what thing
// the number is.
const numberIs = "number is"

// koreanNumber is a label of telephone numbers where it stands alone or behind whose it
// is. A Hangul noun written with it, 등록번호, or one of a paper, a card or a register
// before it, 보험증 번호, tells of what thing the number is.
const koreanNumber = "번호"

func koreanOther(before []byte) bool {
	if n := len(before); n > 0 && before[n-1] == ' ' {
		for _, w := range koreanNumbered {
			if bytes.HasSuffix(before[:n-1], w) {
				return true
			}
		}
		return false
	}
	r, _ := utf8.DecodeLastRune(before)
	return r >= '가' && r <= '힣'
}

var koreanNumbered = [][]byte{[]byte("증"), []byte("권"), []byte("등록"), []byte("카드"), []byte("계좌"), []byte("회원"), []byte("주문"), []byte("송장"), []byte("예약"), []byte("접수"), []byte("사업자"), []byte("법인"), []byte("고객"), []byte("상품"), []byte("승인"), []byte("문서"), []byte("모델"), []byte("시리얼"), []byte("차량"), []byte("면허")}

// anothersNumber reports whether the noun before "number" at p is a thing's that has a
// number of its own: "the article number is". Of words that are not known, "backup",
// "my husband", people say it of telephones.
func anothersNumber(b []byte, p int) bool {
	if p < 2 || b[p-1] != ' ' {
		return false
	}
	q := p - 1
	for q > 0 && class[b[q-1]]&cLetter != 0 {
		q--
	}
	w := b[q : p-1]
	if len(w) < 2 || len(w) > longestThing {
		return false
	}
	var lower [longestThing]byte
	for i, c := range w {
		lower[i] = c | 0x20
	}
	return numberedThings[string(lower[:len(w)])]
}

const longestThing = 14

// numberedThings are what goods, papers, places and games have numbers of.
var numberedThings = keySet("order", "article", "item", "product", "part", "model", "catalog", "catalogue", "style", "batch", "lot", "serial", "stock", "asset", "inventory", "pallet", "container", "shipment", "parcel", "package", "consignment", "delivery", "tracking", "waybill", "airwaybill",
	"awb", "invoice", "receipt", "bill", "quote", "quotation", "purchase", "po", "transaction", "payment", "voucher", "coupon", "ticket", "booking", "reservation", "confirmation", "reference", "ref", "case", "claim", "complaint", "incident", "request", "report", "issue", "bug", "docket",
	"contract", "file", "form", "document", "application", "permit", "project", "book", "registry", "job", "task", "protocol", "process", "version", "build", "release", "revision", "port", "sequence", "event", "error", "page", "chapter", "section", "figure", "table", "line", "row", "column", "index",
	"flight", "gate", "seat", "room", "floor", "house", "building", "apartment", "unit", "track", "platform", "route", "bus", "train", "wagon", "locker", "lane", "bib", "jersey", "queue", "winning", "lottery", "draw", "lucky", "magic", "random", "atomic", "total", "cusip", "isin", "sedol", "wkn", "issn", "imo", "lei", "ec", "cas", "community", "isbn", "ean", "sku", "gtin", "barcode")

// inToken reports whether the word at p stands behind digits and letters written
// in one with it: letters in the middle of a token, one of ours too, are no
// label; "hp0812" and "0812hp" are, and 手机 behind "iphone12".
func inToken(b []byte, p int) bool {
	if p == 0 || b[p] >= 0x80 || class[b[p-1]]&cDigit == 0 {
		return false
	}
	for p--; p > 0 && class[b[p-1]]&cDigit != 0; p-- {
	}
	return p > 0 && class[b[p-1]]&cLetter != 0
}

// around fills s.ctx with the labels around [start, end).
func (s *Scanner) around(start, end int) {
	lo := start - reachLeft - reachLong
	if lo > 0 && (s.text[lo] >= 0x80 || s.text[lo-1] >= 0x80) { // two bytes a letter
		lo -= reachLeft
	}
	behind := end
	if end < len(s.text) && (s.text[end] == '-' || s.text[end] == '/') {
		behind += tailAt(s.text, end)
	}
	right := behind + reachRight
	if s.tied(behind) {
		right = behind + reachTied
	}
	s.labelsIn(lo, right)
	c := &s.ctx
	none := len(s.hits) == 0 || int(s.hits[len(s.hits)-1].end) < start-reachLeft
	if none && !c.any {
		return
	}
	if c.any {
		*c = labelContext{}
	}
	if none {
		return
	}
	d := s.chain.dict
	leftDirect, posStart, posEnd, negEnd := false, -1, -1, -1
	for i := len(s.hits) - 1; i >= 0; i-- {
		h := &s.hits[i]
		if int(h.end) < start-reachLeft {
			break
		}
		if int(h.end) > start {
			continue
		}
		c.any = true
		e := &d.entries[h.entry]
		gap := s.text[h.end:start]
		switch {
		case len(gap) > directLeft || otherNumber(gap) || sentenceEnd(gap):
			c.near.union(&e.pos)
		case e.isNeg && int(h.end) < posEnd: // a nearer label says what it is
			c.direct.union(&e.pos)
			if posStart-int(h.end) <= 1 && countWord(s.text[posStart:]) > 0 { // "BPJS number is": one label
				c.direct.subtract(&e.neg)
				c.neg.union(&e.neg)
			}
		default:
			if negEnd <= int(h.end) {
				c.direct.union(&e.pos)
			} else {
				c.direct.unionBut(&e.pos, &c.neg)
			}
			past := pastClause(gap)
			if !past && (h.end-h.start < 5 || !bytes.HasPrefix(gap, sentenceDot) || strings.HasSuffix(e.text, " no")) {
				c.neg.union(&e.neg)
				if len(e.neg.list) > 0 && namesIt(gap) {
					c.named.union(&e.neg)
				}
			}
			if e.isPos {
				c.touching = c.touching || touches(gap)
				leftDirect = true
				if int(h.end) > posEnd {
					posStart, posEnd = int(h.start), int(h.end)
				}
			}
			if e.isNeg && !past {
				negEnd = max(negEnd, int(h.end))
			}
		}
	}
	c.left = leftDirect
	for i := len(s.hits) - 1; i >= 0 && int(s.hits[i].start) >= end; i-- {
		h := &s.hits[i]
		if int(h.start) > right {
			continue
		}
		c.any = true
		e := &d.entries[h.entry]
		// "é meu número IMEI": of labels in a row the last says what it is.
		if i+1 < len(s.hits) && int(s.hits[i+1].start-h.end) <= 1 && !e.han && d.entries[s.hits[i+1].entry].isPos {
			continue
		}
		first := i
		for first > 0 && int(s.hits[first].start-s.hits[first-1].end) <= 1 && int(s.hits[first-1].start) >= end && !e.han {
			first--
		}
		gap := s.text[min(behind, int(s.hits[first].start)):s.hits[first].start]
		direct := (linked(gap, e.han && !leftDirect) || len(gap) == 1 && !leftDirect && worn(s.text[h.end:])) && !numberFollows(s.text, int(h.end))
		if !direct && int(h.start) > behind+reachRight {
			continue
		}
		if !direct {
			c.near.union(&e.pos)
			continue
		}
		for _, k := range e.pos.list {
			if !c.neg.has(int(k)) {
				c.direct.add(int(k))
			} else {
				c.near.add(int(k))
			}
		}
		if !possessive(gap) {
			c.neg.union(&e.neg)
			if len(e.neg.list) > 0 && onlyInBracket(gap, s.text[h.end:]) {
				c.named.union(&e.neg)
			}
		}
	}
}

// tailAt returns the length of the end of a number behind the mark at i, a check letter
// or a branch: "-K", "/001"; 0 where a word goes on.
func tailAt(b []byte, i int) int {
	n := 1
	for i+n < len(b) && n < 4 && (class[b[i+n]]&cDigit != 0 || class[b[i+n]]&cUpper != 0) {
		n++
	}
	if n == 1 || i+n < len(b) && class[b[i+n]]&(cAlnum|cHigh) != 0 {
		return 0
	}
	return n
}

// onlyInBracket reports whether a word between gap and rest is all of a bracket:
// "13828534238 (AWB)". More than a word may speak of another thing: "(order 5512)".
func onlyInBracket(gap, rest []byte) bool {
	return (string(gap) == " (" || string(gap) == "(") && len(rest) > 0 && rest[0] == ')'
}

// possessive reports whether gap ties a word to a number as what belongs to it:
// the order of somebody, 123的订单, is another number.
func possessive(gap []byte) bool { return string(gap) == "的" }
