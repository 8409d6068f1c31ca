package processor

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/operator"
)

// nodeInfo is what is known of one path.
type nodeInfo struct {
	name    []byte // of the member, or that of its list
	rule    policy.FieldRule
	field   *detectors.Field
	ops     []*policy.Operator  // by view, if rule.Entity is set
	scan    bool                // a view shows part of the value unread, or the name says the family alone: what else it may be counts
	half    half                // the part of a name that a value is
	above   uint64              // the object of a half
	all     bool                // the rule hides whatever the value is, also true, false and "unknown"
	special bool                // new to the policy, or opaque
	attr    bool                // what an attribute is called
	listed  bool                // a name in a list that holds people and things alike
	measure bool                // a measure, a count or a sum
	goods   bool                // a member that goods alone have
	object  bool                // the number of an object, or of somebody: metadata.uid
	cluster bool                // a member that objects of Kubernetes alone have
	record  bool                // the value of an identifier as FHIR writes one: identifier[*].value
	system  bool                // who gives an identifier, beside its value
	top     bool                // a name that says no more than "name", at the top of an event
	pair    pairPart            // a label, or what stands beside one
	table   tablePart           // a cell, or the name of a column
	columns map[string]labelled // of a cell: what names of columns say of it
	parents []policy.Segment    // of an answer: the path of its object
	asked   map[string]labelled // of an answer: what labels say of it
}

// fieldScore is the confidence in what a field's name says.
const fieldScore = 0.95

// FieldDetector is the detector's name in findings that a field's name made.
const FieldDetector = "policy/field"

// resolve looks a new path up, see codec.Paths.
func (w *Worker) resolve(n int32, path []policy.Segment) codec.Flags {
	for i := range path {
		if w.p.marked(path[i].Name) {
			path[i].Name = ""
		}
	}
	info := w.describe(path)
	switch info.pair {
	case label:
		if info.rule.Entity != 0 && !info.attr {
			info.pair = noPair
			break
		}
		fallthrough
	case bareName:
		w.hasLabels = true
	case answer:
		w.hasLabels = w.hasLabels || typed(info.name)
	}
	flags := w.decide(&info) | w.tabling(&info, path)
	w.nodes = append(w.nodes[:n], info)
	return flags
}

// describe says what the names on a path and the policy make of the values there.
func (w *Worker) describe(path []policy.Segment) nodeInfo {
	info := nodeInfo{rule: w.p.rules.Field(path)}
	info.half, info.above = halfOf(path)
	if i := lastName(path); i >= 0 {
		info.name = []byte(path[i].Name)
	}
	info.field = FieldOf(w.p.chain.Field, path)
	info.attr = namesAttribute(path)
	if info.rule.Entity == 0 {
		info.listed = policy.NamesListed(path)
		info.goods = policy.NamesGoods(string(info.name))
		info.measure = !info.rule.Text && policy.NamesMeasure(path)
	}
	info.object, info.cluster = info.rule.Guessed && numbersObject(path), clusterNames[string(info.name)]
	info.record, info.system = numbersRecord(path), string(info.name) == "system"
	info.top = len(path) == 1 && info.rule.Guessed && path[0].Name == "name"
	if info.pair, info.parents = pairOf(path); info.pair > label || info.record {
		info.asked = map[string]labelled{}
	}
	return info
}

// decide fills in what the views do with a path's values.
func (w *Worker) decide(info *nodeInfo) (flags codec.Flags) {
	if info.rule.Keep {
		return codec.Skip
	}
	info.special = info.rule.New || info.rule.Opaque
	if info.rule.Held {
		flags |= codec.Small | codec.Truth
	}
	if detectors.Answers(info.name) {
		flags |= codec.Small // the PIN that was asked for
	}
	if id := info.rule.Entity; id != 0 {
		flags |= codec.Small
		if w.p.entities[id].name != "URL" { // which have queries
			flags |= codec.Single
		}
		info.ops = make([]*policy.Operator, len(w.p.views))
		for v := range info.ops {
			op := w.p.rules.Operator(v, id, true)
			if v < len(info.rule.Do) && info.rule.Do[v] != nil {
				op = info.rule.Do[v]
			}
			info.ops[v] = op
			info.all = info.all || v < len(info.rule.Do) && info.rule.Do[v] != nil && hides(op)
			info.scan = info.scan || op.Kind == policy.Mask || op.Kind == policy.Keep
		}
		info.scan = info.scan || info.rule.Guessed && generic(w.p.entities[id].family)
	}
	if info.all {
		flags |= codec.Truth
	}
	if info.rule.Whole != nil {
		flags |= codec.Hold
	}
	return flags
}

// node is what is known of a leaf's path, or of the header that it is.
func (w *Worker) node(leaf int) *nodeInfo {
	if len(w.asked) > 0 {
		if info := w.askedNode(leaf); info != nil {
			return info
		}
	}
	if leaf < len(w.doc.Leaves) {
		return &w.nodes[w.doc.Leaves[leaf].Node]
	}
	return w.headInfo[leaf-len(w.doc.Leaves)]
}

// generic reports a family whose field names (national_id, plate_number,
// bank_account) say little of which entity it is.
func generic(family string) bool { return family == "ID" || family == "VEHICLE" || family == "BANK" }

// hides reports whether an operator leaves nothing of a value. One that drops
// the whole record asks for a value that says something.
func hides(op *policy.Operator) bool {
	return op.Kind == policy.Drop && !op.Record || op.Kind == policy.Redact || op.Null
}

// event fills w.ev with the leaves of value and headers, and notes the values
// that their fields declare.
func (w *Worker) event() Reason {
	w.ev.Leaves, w.ev.Known = slices.Grow(w.ev.Leaves[:0], len(w.doc.Leaves))[:len(w.doc.Leaves)], w.ev.Known[:0]
	w.declared, w.fresh, w.asked = w.declared[:0], 0, w.asked[:0]
	w.known.reset()
	w.seeds.Reset()
	w.spell.reset()
	w.ev.Seeds, w.ev.Spell = &w.seeds, w.spelling
	w.halves = halves{}
	w.people.reset()
	w.bases, w.measures = append(w.bases[:0], 0), w.measures[:0]
	skip := w.p.skipPlain && !w.json.Locate
	leaves, nodes := w.ev.Leaves, w.nodes
	w.tables()
	cell, at := w.cells.first()
	for i := range w.doc.Leaves[:len(leaves)] {
		l, leaf := &w.doc.Leaves[i], &leaves[i]
		info := &nodes[l.Node]
		if i == cell {
			info = w.cells[at].info
			w.asked = append(w.asked, w.cells[at])
			if cell, at = w.cells.after(at); info.rule.Keep {
				*leaf = detectors.Leaf{Kind: l.Kind}
				continue
			}
		}
		leaf.Text, leaf.Field, leaf.Kind, leaf.Name = l.Text, info.field, l.Kind, info.name
		if info.special || l.Kind == detectors.Key || l.Nested || len(l.Text) >= codec.LeastMedia || l.Enc == codec.Binary {
			if info.special && l.Kind != detectors.Key && !l.Holds && !w.admit(info) {
				w.heldAt = l.Node
				return PolicyRefused
			}
			if w.aside(i, l, leaf, info) {
				continue
			}
		}
		if info.measure && l.Kind == detectors.Number && len(l.Text) <= longestMeasure && !w.p.ownRules {
			leaf.Text = nil
			if len(l.Text) >= tailDigits {
				w.measures = append(w.measures, i)
			}
			continue
		}
		if info.attr && attribute(l.Text, info) {
			leaf.Field = nil
			continue
		}
		if info.top && namesEvent(l.Text) {
			leaf.Field = info.field.OfThing()
			continue
		}
		if info.object && w.beside(i, ofCluster) {
			leaf.Field = nil
			continue
		}
		if info.record && w.beside(i, ofRecord) {
			if found := w.askedBy(info, labelOfRecord).info; found != nil {
				w.asked = append(w.asked, askedLeaf{i, found})
				info, leaf.Field = found, nil
			}
		}
		if info.listed && w.beside(i, ofGoods) {
			leaf.Field = info.field.OfThing()
		}
		if info.pair != noPair {
			if info = w.paired(i, info); info.pair == answered {
				leaf.Field = nil
			}
		}
		switch {
		case info.rule.Entity != 0:
			if !w.declare(i, l.Text, info) {
				return KnownValues
			}
			if n := len(w.declared); !info.scan && !w.json.Locate && n > 0 && w.declared[n-1].leaf == i {
				leaf.Text = nil
			}
		case !skip:
		case info.field == nil && plain(l.Text), l.Kind == detectors.Number && !info.field.Speaks() && sum(l.Text):
			leaf.Text = nil
		}
	}
	if len(w.measures) > 0 && len(w.known.texts) > 0 {
		w.weigh(leaves)
	}
	for i := range w.heads {
		w.bases = append(w.bases, len(w.ev.Leaves))
		info, text := w.headInfo[i], w.heads[i].Leaves[0].Text
		if info.rule.Entity != 0 && !w.declare(len(w.ev.Leaves), text, info) {
			return KnownValues
		}
		w.ev.Leaves = append(w.ev.Leaves, detectors.Leaf{Text: text, Field: info.field})
	}
	return OK
}

// aside reports whether a leaf is no value that its field's name speaks of: a
// member's name, what lies in other leaves, and what is not read. Of bytes that
// are no text the field alone speaks.
func (w *Worker) aside(i int, l *codec.Leaf, leaf *detectors.Leaf, info *nodeInfo) bool {
	key := l.Kind == detectors.Key && !l.Nested
	if key || l.Nested || w.unread(i, l, info) {
		leaf.Field, leaf.Name = nil, nil
		if l.Holds {
			w.hold(i, info)
		}
		if !key {
			leaf.Text = nil
		}
		return true
	}
	if l.Enc == codec.Binary {
		leaf.Text = nil
	}
	return false
}

// declare notes the value of a declared field as a finding, unless it says
// nothing. It reports false if there are too many known values.
func (w *Worker) declare(leaf int, text []byte, info *nodeInfo) bool {
	if len(text) == 0 && info.rule.Whole != nil {
		w.hold(leaf, info)
		return true
	}
	empty := w.p.empty(text)
	if len(text) == 0 || empty && !info.all || w.p.ours(text) || putBy(info.ops, text) {
		return true
	}
	id := info.rule.Entity
	if id == w.p.email && id != 0 && info.rule.Guessed && letter(text) || info.top && !lettered(text) || info.rule.Guessed && w.counts(leaf, text, id) {
		return true
	}
	if w.p.allows != nil && w.p.allows(w.p.entities[id].name, text) {
		return true
	}
	end, person := len(text), 0
	if id == w.p.person {
		name := untitled(text)
		if info.half != wholeName && !empty {
			person = w.join(leaf, text, info)
		} else {
			person = w.people.numberOf(name)
		}
		text = name
	}
	w.declared = append(w.declared, find{leaf: leaf, end: end, id: id, person: person, score: fieldScore,
		evidence: detectors.FieldName, detector: FieldDetector, whole: true})
	if id == w.p.person {
		text = unmailed(text)
	}
	if empty || len(text) == 0 || !info.rule.Known || !w.p.entities[id].knowable {
		return true
	}
	if w.known.add(text, id == w.p.person) {
		if len(w.known.texts) > w.p.limits.KnownValues {
			return false
		}
		w.spell.later(&detectors.Known{Text: text, ID: id, Person: person, Leaf: leaf}, w.p.entities[id].kind, &w.seeds)
	}
	return true
}

// counts reports whether a number in a field called after mail or telephones says how many
// there were, {"email": 120, "phone": 31}: mail addresses are no numbers, and a telephone has
// more than four digits.
func (w *Worker) counts(leaf int, text []byte, id detectors.EntityID) bool {
	if leaf >= len(w.doc.Leaves) || w.doc.Leaves[leaf].Kind != detectors.Number {
		return false
	}
	family := w.p.entities[id].family
	return family == "EMAIL" || family == "PHONE" && len(text) <= mostCount
}

// mostCount is how many digits of a number in a field for telephones are a count still.
const mostCount = 4

// unmailed returns a person's name without the mail address behind it, "Tio Harsa
// <tio@example.com>": of an address no part is somebody's name (com). What is an
// address alone has no name.
func unmailed(name []byte) []byte {
	at := bytes.IndexByte(name, '@')
	if at <= 0 || at+1 == len(name) || name[at-1] == ' ' || name[at+1] == ' ' { // "Tio @ Toko"
		return name
	}
	return bytes.TrimRight(name[:bytes.LastIndexByte(name[:at], ' ')+1], " ")
}

// lettered reports whether text has a letter: what has none is no name, but the number
// that a shop calls its orders by ("name": "#1021").
func lettered(text []byte) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || c|0x20 >= 'a' && c|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// namesEvent reports whether text is what a system calls an event, "customer.updated":
// small letters with full stops, colons or underscores between words that nobody is
// called, all of them everyday words or of three or more.
func namesEvent(text []byte) bool {
	words, marks, known := 0, 0, 0
	for i := 0; i < len(text); {
		end := lettersAt(text, i)
		if end == i {
			if c := text[i]; c != '.' && c != ':' && c != '_' || i == 0 || i+1 == len(text) {
				return false
			}
			marks++
			i++
			continue
		}
		word := text[i:end]
		if bytes.IndexFunc(word, unicode.IsUpper) >= 0 || lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word) {
			return false
		}
		if words++; lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word) {
			known++
		}
		i = end
	}
	return marks > 0 && (known == words || words > 2 && known > 0)
}

// letter reports whether what stands in a field called "mail" or "email" is a letter,
// not an address: of several lines or longer than addresses are (RFC 5321, section
// 4.5.3.1), and of words. It is read as any text.
func letter(text []byte) bool {
	const longest, words = 254, 8
	return len(text) > 4*words && bytes.Count(text, []byte{' '}) >= words && (len(text) > longest || bytes.IndexByte(trim(text), '\n') >= 0)
}

// hold notes a value without text that a view drops with its member: not a
// find of its own.
func (w *Worker) hold(leaf int, info *nodeInfo) {
	w.declared = append(w.declared, find{leaf: leaf, id: info.rule.Entity, detector: FieldDetector, whole: true, inside: true, holds: true})
}

// blanks are the values, in lower case, that say that there is none.
var blanks = map[string]bool{
	"null": true, "nil": true, "none": true, "n/a": true, "na": true, "unknown": true, "undefined": true, "true": true, "false": true,
	"anonymous": true, "guest": true, "anonim": true, "tidak ada": true, "kosong": true, "tidak diketahui": true,
	"无": true, "無": true, "未知": true, "匿名": true, "空": true,
	"desconocido": true, "ninguno": true, "desconhecido": true, "nenhum": true,
}

// longestBlank is the bytes of the longest text that is blank.
const longestBlank = len("tidak diketahui")

// full are the letters and digits in either case that no blank text begins with,
// and second, by the first letter of the others, what may follow it: bit c&31.
var full, second = func() (full [256]bool, second [32]uint32) {
	for text := range blanks {
		second[text[0]&31] |= 1 << (text[1] & 31)
	}
	for _, c := range []byte("0123456789abcdefghijklmnopqrstuvwxyz") {
		letter := c > '9'
		if full[c] = !letter || second[c&31] == 0; letter {
			full[c&^0x20] = full[c]
		}
	}
	return full, second
}()

// trim is bytes.TrimSpace, quicker where there is nothing to trim.
func trim(text []byte) []byte {
	n := len(text)
	if n < 3 || text[0] <= ' ' || text[0] >= utf8.RuneSelf && text[0]-0xE4 > 5 {
		return bytes.TrimSpace(text)
	}
	// 0xE4 to 0xE9 begin Han characters, of three bytes.
	if c := text[n-1]; c <= ' ' || c >= utf8.RuneSelf && text[n-3]-0xE4 > 5 {
		return bytes.TrimSpace(text)
	}
	return text
}

// empty reports whether a field's value stands for no value.
func (p *Processor) empty(text []byte) bool {
	return (len(text) == 0 || !full[text[0]]) && hollow(text)
}

// hollow is empty for a text whose first byte does not tell.
func hollow(text []byte) bool {
	if len(text) > 1 && (text[0]|0x20)-'a' < 26 && second[text[0]&31]>>(text[1]&31)&1 == 0 {
		return false
	}
	var low [longestBlank]byte
	text = trim(text)
	if len(text) <= len(low) {
		for i, c := range text {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			low[i] = c
		}
		if blanks[string(low[:len(text)])] {
			return true
		}
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r < utf8.RuneSelf {
			if (r|0x20)-'a' < 26 && r|0x20 >= 'a' || r >= '0' && r <= '9' {
				return false
			}
		} else if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) {
			return false
		}
		i += n
	}
	return true
}

// marked reports whether a member's name holds a placeholder: then personal
// data stood in it, and the rest of it is no evidence.
func (p *Processor) marked(name string) bool {
	for at := 0; ; at++ {
		i := strings.IndexByte(name[at:], '<')
		if i < 0 {
			return false
		}
		at += i
		if n := strings.IndexByte(name[at:], '>') + 1; n > 0 && p.ours([]byte(name[at:at+n])) {
			return true
		}
	}
}

// putBy reports whether text is what a field's operators write in the place of whatever
// stands there, in every view that does not keep it: another would show it. The city that
// an address is cut to stands in other fields, too.
func putBy(ops []*policy.Operator, text []byte) (put bool) {
	for _, op := range ops {
		switch {
		case op.Kind == policy.Replace && !op.Null && op.Text == string(text):
			put = true
		case op.Kind == policy.Generalise && op.To == "city" && len(text) <= longestCity:
			var room [longestCity]byte
			if city, ok := operator.City(room[:0], text); !ok || !bytes.Equal(city, text) {
				return false
			}
			put = true
		case op.Kind != policy.Keep:
			return false
		}
	}
	return put
}

// longestCity is more than the bytes of a city's name.
const longestCity = 32

// ours reports whether text is a placeholder or a token that samar wrote.
func (p *Processor) ours(text []byte) bool {
	if len(text) < 3 {
		return false
	}
	switch c := text[0]; {
	case c == '<':
		if name, ok := operator.Placeholder(text); ok {
			_, ours := p.placeholders[string(name)]
			return ours
		}
	case c >= 'a' && c <= 'z':
		return p.verify != nil && p.verify(text)
	}
	return false
}
