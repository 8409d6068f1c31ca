package processor

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/policy"
)

// pairPart says what a leaf may be of a label and what is given for it, which stand
// side by side in surveys, forms and lists of attributes: {"name":"gift_recipient",
// "value":"Tio"}, {"question":"Siapa nama Anda?","answer":"Tio"}.
type pairPart uint8

const (
	noPair   pairPart = iota
	label             // a label, by its member's name
	answer            // what is given, by its member's name
	answered          // what is given for a label that says whom or what it tells of
	role              // a member that is called after somebody: author, 客户
	roleSure          // one of these that nothing but people are called after
	bareName          // a name of nobody knows whom, and a label
)

// Bounds of a pair.
const (
	labelLong    = 64  // bytes of a label
	givenLong    = 256 // bytes of what is given for it
	pairReach    = 12  // leaves, the names of members among them, from one to the other
	contactReach = 32  // leaves, from a name to contact data beside it
	mostLabels   = 256 // labels that are remembered of one path
)

var (
	labelNames = nameSet("question", "q", "ask", "prompt", "heading", "title", "label", "name", "key", "field", "property", "attribute", "caption", "question_text", "questionText", "field_name", "fieldName", "field_label", "fieldLabel",
		"pertanyaan", "kolom", "soal", "judul", "题目", "題目", "问题", "問題", "字段", "欄位", "标题", "標題", "标签", "pregunta", "pergunta", "campo", "frage", "feld", "champ")
	givenNames = nameSet("text", "content", "data", "input", "answers", "values", "answer_text", "answerText", "simple_text", "text_value", "textValue", "free_text", "freeText", "display_value", "displayValue", "user_input", "entered", "teks", "文本", "填写", "texto", "texte")
	sureRoles  = nameSet("author", "reviewer", "requester", "reporter", "assignee", "commenter", "submitter", "respondent", "passenger", "patient", "participant", "attendee", "applicant", "candidate", "complainant",
		"pelapor", "penulis", "pengadu", "responden", "pasien", "penumpang", "nasabah", "投诉人", "評論者", "评论者", "评价人", "患者", "乘客", "申请人", "autor", "paciente", "auteur")
)

func nameSet(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// pairOf says what a path's last name makes of its values, and returns the path of
// the object they are in.
func pairOf(path []policy.Segment) (pairPart, []policy.Segment) {
	i := lastName(path)
	if i < 0 {
		return noPair, nil
	}
	name := path[i].Name
	switch {
	case policy.NamesNobody(path):
		return bareName, append([]policy.Segment(nil), path[:i]...)
	case labelNames[name]:
		return label, append([]policy.Segment(nil), path[:i]...)
	case givenNames[name] || detectors.Answers([]byte(name)):
		return answer, append([]policy.Segment(nil), path[:i]...)
	case sureRoles[name]:
		return roleSure, append([]policy.Segment(nil), path[:i]...)
	case policy.NamesRole(path):
		return role, append([]policy.Segment(nil), path[:i]...)
	}
	return noPair, nil
}

// askedLeaf is a leaf of which another one, or what it is itself, says more than the
// name of its member.
type askedLeaf struct {
	leaf int
	info *nodeInfo
}

// askedNode returns what is known of a leaf that something else speaks for, nil if
// nothing does.
func (w *Worker) askedNode(leaf int) *nodeInfo {
	for i := range w.asked {
		if w.asked[i].leaf == leaf {
			return w.asked[i].info
		}
	}
	return nil
}

// paired returns what is known of leaf i, whose field is a part of a pair; ask is the
// last leaf that was a label, -1 if there is none.
func (w *Worker) paired(ask *int, i int, info *nodeInfo) *nodeInfo {
	l := &w.doc.Leaves[i]
	at := *ask
	if info.pair == label || info.pair == bareName {
		if *ask = i; info.rule.Entity != 0 {
			*ask = -1 // somebody's name
		}
		if info.pair == label || !calledSo(l.Text, true) || !w.besideContact(i) {
			return info
		}
	}
	if info.rule.Entity != 0 || info.rule.Text || l.Kind != detectors.Value || len(l.Text) == 0 {
		return info
	}
	by := labelOfRole
	switch {
	case info.pair == bareName:
	case info.pair != answer:
		if !calledSo(l.Text, info.pair == roleSure) {
			return info
		}
	case at < 0 || len(l.Text) > givenLong || len(w.doc.Leaves[at].Text) > labelLong || w.textsBetween(at, i) > pairReach || !beside(w.nodes[w.doc.Leaves[at].Node].parents, info.parents):
		return info
	default:
		if by = w.doc.Leaves[at].Text; !w.listGoesOn(i) {
			*ask = -1
		}
	}
	found := w.askedBy(info, by)
	if found.info == nil && found.role && calledSo(l.Text, false) {
		found = w.askedBy(info, labelOfRole)
	}
	if found.info == nil {
		return info
	}
	w.asked = append(w.asked, askedLeaf{i, found.info})
	return found.info
}

// beside reports whether what is at path lies in the object at, or in one of its
// members: the answers to a question.
func beside(at, path []policy.Segment) bool {
	return len(path) >= len(at) && len(path) <= len(at)+2 && slices.Equal(at, path[:len(at)])
}

// labelOfRole stands for the label of a value whose field is called after somebody.
var labelOfRole = []byte("full_name")

// listGoesOn reports whether leaf i is an element of a list and the next text, too.
func (w *Worker) listGoesOn(i int) bool {
	for k := i + 1; k < len(w.doc.Leaves); k++ {
		if w.doc.Leaves[k].Kind == detectors.Value {
			return w.doc.Leaves[k].Node == w.doc.Leaves[i].Node
		}
	}
	return false
}

// textsBetween counts the texts from leaf i to leaf k. Names of members and numbers
// are not always leaves.
func (w *Worker) textsBetween(i, k int) (n int) {
	for i++; i <= k && n <= pairReach; i++ {
		if w.doc.Leaves[i].Kind == detectors.Value {
			n++
		}
	}
	return n
}

// labelled is what a label says of the values beside it.
type labelled struct {
	info *nodeInfo // nil: nothing
	role bool      // it says who somebody is, as "customer" does
}

// askedBy returns what the dictionary of fields says of values like info's that text
// is the label of, if that is a name, an address or an account: other kinds are found
// by what they look like and the label.
func (w *Worker) askedBy(info *nodeInfo, text []byte) labelled {
	if found, ok := info.asked[string(text)]; ok {
		return found
	}
	path := append(listless(info.parents), policy.Segment{Name: string(text)})
	found := labelled{role: policy.NamesRole(path)}
	if rule := w.p.rules.Field(path); rule.Guessed && !rule.Keep && !rule.New {
		switch w.p.entities[rule.Entity].name {
		case "PERSON", "ADDRESS", "USERNAME":
			found.info = &nodeInfo{name: info.name, rule: rule, pair: answered}
			found.info.rule.Whole = nil
			w.decide(found.info)
		}
	}
	if len(info.asked) < mostLabels {
		info.asked[string(text)] = found
	}
	return found
}

// besideContact reports whether a member beside leaf i is a telephone number, a mail
// address or a date of birth, by its name: whoever has one is somebody.
func (w *Worker) besideContact(i int) bool {
	return w.contactFrom(i, 1) || w.contactFrom(i, -1)
}

// contactFrom looks for contact data beside leaf i in one direction, up to the same
// member of another element.
func (w *Worker) contactFrom(i, step int) bool {
	own := w.doc.Leaves[i].Node
	object := w.paths.Parent(own)
	for k, texts := i+step, 0; k >= 0 && k < len(w.doc.Leaves) && texts < contactReach; k += step {
		l := &w.doc.Leaves[k]
		if l.Kind == detectors.Key {
			continue
		}
		if l.Kind == detectors.Value {
			if l.Node == own {
				return false
			}
			texts++
		}
		if id := w.nodes[l.Node].rule.Entity; id != 0 && w.paths.Parent(l.Node) == object {
			switch w.p.entities[id].family {
			case "PHONE", "EMAIL", "BIRTH":
				return true
			}
		}
	}
	return false
}

// listless returns a path without the list of "items" that it ends in: those of a form
// are no goods.
func listless(path []policy.Segment) []policy.Segment {
	n := len(path)
	for n > 0 && (path[n-1].Index || path[n-1].Name == "items" || path[n-1].Name == "item") {
		n--
	}
	return path[:n:n]
}

// calledSo reports whether text is what somebody is called: one to four words with
// capitals of which one is a listed name, or sure, where nothing but people are called
// so, none is an everyday word; there, in Han, a surname and one or two more.
func calledSo(text []byte, sure bool) bool {
	words, listed := 0, false
	if len(text) > labelLong {
		return false
	}
	if r, n := utf8.DecodeRune(text); unicode.Is(unicode.Han, r) {
		last, _ := utf8.DecodeLastRune(text)
		return sure && lexicon.SurnameZH(r) && utf8.RuneCount(text[n:]) < 3 && len(text) > n && !roleEnds.Has(last)
	}
	for _, word := range bytes.Fields(text) {
		word = bytes.Trim(word, ".,")
		if words++; words > 4 || !capitalised(word) {
			return false
		}
		name := lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word)
		if listed = listed || name; !name && len(word) > 1 && (lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word)) {
			return false
		}
	}
	return words > 0 && (listed || sure)
}

// roleEnds end words for who somebody is, not what they are called: 管理员, 经办人.
var roleEnds = lexicon.NewHan("员員者人户戶家方服官师師客")

// capitalised reports whether word is letters of a script with capitals, the first of
// them one and not all, as of abbreviations.
func capitalised(word []byte) bool {
	r, n := utf8.DecodeRune(word)
	if !unicode.IsUpper(r) {
		return false
	}
	small := n == len(word)
	for i, r := range string(word) {
		switch {
		case unicode.IsLower(r) || unicode.Is(unicode.Mn, r):
			small = true
		case unicode.IsUpper(r), (r == '-' || r == '\'' || r == '’') && i > 0:
		default:
			return false
		}
	}
	return small
}
