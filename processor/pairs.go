package processor

import (
	"bytes"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// pairPart says what a leaf may be of a label and what is given for it, which stand
// side by side in surveys, forms and lists of attributes: {"name":"gift_recipient",
// "value":"Tio"}, {"question":"Siapa nama Anda?","answer":"Tio"}.
type pairPart uint8

const (
	noPair    pairPart = iota
	label              // a label, by its member's name
	answer             // what is given, by its member's name
	answered           // what is given for a label that says whom or what it tells of
	role               // a member that is called after somebody: author, 客户
	roleSure           // one of these that nothing but people are called after
	bareName           // a name of nobody knows whom, and a label
	shownName          // a name that is shown of nobody knows whom: displayName
)

// Bounds of a pair.
const (
	labelLong    = 64  // bytes of a label
	givenLong    = 256 // bytes of what is given for it
	pairReach    = 12  // texts from one to the other, whichever comes first
	answersBelow = 2   // objects, from that of a label down to that of its values
)

var (
	labelNames = nameSet("question", "q", "ask", "prompt", "heading", "title", "label", "name", "key", "field", "property", "attribute", "caption", "question_text", "questionText", "field_name", "fieldName", "field_label", "fieldLabel",
		"pertanyaan", "kolom", "soal", "judul", "题目", "題目", "问题", "問題", "字段", "欄位", "标题", "標題", "标签", "pregunta", "pergunta", "campo", "frage", "feld", "champ")
	givenNames = nameSet("text", "content", "data", "input", "answers", "values", "answer_text", "answerText", "simple_text", "text_value", "textValue", "free_text", "freeText", "valueString", "valueDate", "valueDateTime", "display_value", "displayValue", "user_input", "entered", "teks", "文本", "填写", "texto", "texte")
	sureRoles  = nameSet("author", "reviewer", "requester", "reporter", "assignee", "commenter", "submitter", "respondent", "passenger", "patient", "participant", "attendee", "applicant", "candidate", "complainant",
		"pelapor", "penulis", "pengadu", "responden", "pasien", "penumpang", "nasabah", "投诉人", "評論者", "评论者", "评价人", "患者", "乘客", "申请人", "autor", "paciente", "auteur")
)

// accountRoles are members for somebody that hold the name of an account as often. From
// and to are none: what changes, goes from one state to another.
var accountRoles = nameSet("agent", "user", "customer", "buyer", "member", "created_by", "createdBy", "updated_by", "updatedBy", "modified_by", "modifiedBy", "opened_by", "openedBy", "closed_by", "closedBy", "resolved_by", "resolvedBy",
	"assigned_to", "assignedTo", "submitted_by", "submittedBy", "posted_by", "postedBy", "handled_by", "handledBy", "replied_by", "repliedBy", "sys_created_by", "sys_updated_by")

// nameSet holds names of members, also with a capital, as some write all of theirs.
func nameSet(names ...string) map[string]bool {
	m := make(map[string]bool, 2*len(names))
	for _, n := range names {
		m[n] = true
		if c := n[0]; c >= 'a' && c <= 'z' {
			m[string(c-'a'+'A')+n[1:]] = true
		}
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
	case policy.NamesShown(path):
		return shownName, append([]policy.Segment(nil), path[:i]...)
	case givenNames[name] || detectors.Answers([]byte(name)):
		return answer, append([]policy.Segment(nil), path[:i]...)
	case sureRoles[name]:
		return roleSure, append([]policy.Segment(nil), path[:i]...)
	case policy.NamesRole(path):
		return role, append([]policy.Segment(nil), path[:i]...)
	}
	return noPair, nil
}

// attributeLists are lists of what somebody or something has: the names of their
// elements are those of fields.
var attributeLists = nameSet("fields", "custom_fields", "customFields", "form_fields", "formFields", "user_fields", "userFields", "merge_fields", "attributes", "custom_attributes", "customAttributes",
	"note_attributes", "noteAttributes", "properties", "traits", "params", "parameters", "variables", "metafields", "headers", "dimensionHeaders", "metricHeaders", "dimensions", "metrics", "columns", "options", "variations", "flags", "characteristic", "characteristics", "partyCharacteristic", "productCharacteristic")

// namesAttribute reports whether a path is that of the name of an element of a list of
// attributes, fields[*].name, or of the description of one, field.name. An object of that name may be a person's.
func namesAttribute(path []policy.Segment) bool {
	n := len(path)
	if n < 2 || path[n-1].Index || !labelNames[path[n-1].Name] {
		return false
	}
	if path[n-2].Index {
		return n > 2 && (attributeLists[path[n-3].Name] || columnLists[path[n-3].Name])
	}
	return describing[path[n-2].Name]
}

// attribute reports whether text, of a field with info, is the name of an attribute: not
// if the policy says what the field holds, or somebody listed is called so.
func attribute(text []byte, info *nodeInfo) bool {
	return info.attr && (info.rule.Entity == 0 || info.rule.Guessed) && !calledSo(text, false)
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
	n, ok := slices.BinarySearchFunc(w.asked, leaf, func(a askedLeaf, leaf int) int { return a.leaf - leaf })
	if !ok {
		return nil
	}
	return w.asked[n].info
}

// paired returns what is known of leaf i, whose field is a part of a pair. It is called
// for leaves in their order.
func (w *Worker) paired(i int, info *nodeInfo) *nodeInfo {
	l := &w.doc.Leaves[i]
	if info.pair == label || info.rule.Entity != 0 || info.rule.Text || l.Kind != detectors.Value || len(l.Text) == 0 {
		return info
	}
	var found *nodeInfo
	switch {
	case info.pair == answer:
		if w.hasLabels && len(l.Text) <= givenLong {
			found = w.asksFor(i, info)
		}
	case info.pair == role && dialled(l.Text):
		found = w.askedBy(info, labelOfCall).info
	case (info.pair == roleSure || info.pair == role && accountRoles[strings.TrimLeft(string(info.name), "_")]) && handled(l.Text):
		found = w.askedBy(info, labelOfHandle).info
	case info.pair == shownName:
		if w.besideContact(i) {
			found = w.askedBy(info, labelOfRole).info
		}
	case info.pair == bareName && !(calledSo(l.Text, true) && w.besideContact(i)):
	case info.pair != bareName && !calledSo(l.Text, info.pair == roleSure):
	default:
		found = w.askedBy(info, labelOfRole).info
	}
	if found == nil {
		return info
	}
	if n := len(w.asked); n > 0 && w.asked[n-1].leaf == i { // the name of its column
		w.asked[n-1].info = found
		return found
	}
	w.asked = append(w.asked, askedLeaf{i, found})
	return found
}

// asksFor returns what a label beside leaf i says of it, nil if none says anything. One
// before it is asked first, but writers sort members: what is given may come first.
func (w *Worker) asksFor(i int, info *nodeInfo) *nodeInfo {
	if found := w.asksFrom(i, -1, info); found != nil {
		return found
	}
	return w.asksFrom(i, 1, info)
}

// asksFrom asks the labels in one direction of leaf i, all of the object that the
// nearest is in. Back, another value in the object of i has taken those behind it.
func (w *Worker) asksFrom(i, step int, info *nodeInfo) *nodeInfo {
	leaves := w.doc.Leaves
	of := int32(-1)
	for k, texts := i+step, 1; k >= 0 && k < len(leaves) && texts <= pairReach; k += step {
		l := &leaves[k]
		if l.Kind != detectors.Value {
			continue
		}
		texts++
		switch w.nodes[l.Node].pair {
		case answer:
			if w.standsOver(k, i) {
				if found := w.saidBy(l.Text, i, info); found != nil {
					return found
				}
			}
			if step < 0 && l.Node != leaves[i].Node && w.paths.Object(l.Node) == w.paths.Object(leaves[i].Node) {
				return nil
			}
		case label, bareName:
			at := w.described(w.paths.Object(l.Node))
			if of >= 0 && at != of || !w.labels(k, i, at) {
				continue
			}
			of = at
			if found := w.saidBy(l.Text, i, info); found != nil {
				return found
			}
		}
	}
	return nil
}

// described returns the object that a label in object at speaks for: the one around it if
// at is the description of a field, {"field":{"name":"First Name"},"values":["Tio"]}.
func (w *Worker) described(at int32) int32 {
	if at > 0 && describing[string(w.nodes[at].name)] {
		return w.paths.Object(at)
	}
	return at
}

// describing are members that say what field an object is of.
var describing = nameSet("field", "question", "attribute", "property", "column", "definition", "customField", "custom_field", "formField", "form_field")

// standsOver reports whether leaf k, a text, stands over the typed answer that leaf i is, as
// in a FHIR QuestionnaireResponse: {"text":"Full name","answer":[{"valueString":"Tio"}]}.
func (w *Worker) standsOver(k, i int) bool {
	if !typed(w.nodes[w.doc.Leaves[i].Node].name) || string(w.nodes[w.doc.Leaves[k].Node].name) != "text" {
		return false
	}
	at := w.paths.Object(w.doc.Leaves[k].Node)
	return at != w.paths.Object(w.doc.Leaves[i].Node) && w.labels(k, i, at)
}

// typed reports whether a member's name is one of FHIR's for a value: valueString.
func typed(name []byte) bool {
	const value = "value"
	return len(name) > len(value) && string(name[:len(value)]) == value && name[len(value)] >= 'A' && name[len(value)] <= 'Z'
}

// labels reports whether leaf k, of a field of labels in object at, may be the label of
// leaf i: it is in the same object, or in the one that the object of the answers is in.
func (w *Worker) labels(k, i int, at int32) bool {
	l := &w.doc.Leaves[k]
	if info := &w.nodes[l.Node]; len(l.Text) > labelLong || l.Nested || info.rule.Entity != 0 && !attribute(l.Text, info) {
		return false
	}
	object := w.paths.Object(w.doc.Leaves[i].Node)
	for up := 0; object != at; up++ {
		if up == answersBelow || object <= 0 {
			return false
		}
		object = w.paths.Object(object)
	}
	return !w.doc.Apart(min(i, k), max(i, k), w.paths.Element(at))
}

// saidBy returns what a label says of leaf i, nil if nothing.
func (w *Worker) saidBy(text []byte, i int, info *nodeInfo) *nodeInfo {
	if w.p.ours(text) || bytes.IndexByte(text, '<') >= 0 && w.p.marked(string(text)) {
		return nil // personal data stood in it, and the rest of it is no evidence
	}
	found := w.askedBy(info, text)
	if found.info == nil && found.role && calledSo(w.doc.Leaves[i].Text, false) {
		found = w.askedBy(info, labelOfRole)
	}
	if found.number && !numeral(w.doc.Leaves[i].Text) {
		return nil // a text about it
	}
	if found.info != nil && w.p.entities[found.info.rule.Entity].family == "BIRTH" && !(typed(info.name) && dated(w.doc.Leaves[i].Text)) {
		return nil // it is found by what it looks like and the label
	}
	return found.info
}

// dated reports whether what is given for a date of birth may be one: it has a digit, in
// any script, and is short. The number of a placeholder (<PERSON_1>) is none.
func dated(text []byte) bool {
	return len(text) <= 40 && bytes.IndexByte(text, '<') < 0 && bytes.IndexFunc(text, unicode.IsNumber) >= 0
}

// labelOfRole stands for the label of a value whose field is called after somebody.
var labelOfRole = []byte("full_name")

// labelOfCall stands for the label of a number whose field says who calls or is called.
var labelOfCall = []byte("msisdn")

// labelOfHandle stands for the label of an account whose field says whose it is.
var labelOfHandle = []byte("username")

// labelOfRecord stands for the label of an identifier in a FHIR resource.
var labelOfRecord = []byte("mrn")

// numeral reports whether text is a number as people give theirs, five digits or more and
// the marks between them.
func numeral(text []byte) bool {
	digits := 0
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c != ' ' && c != '-' && c != '.' && c != '+' && c != '(' && c != ')' && c != '/':
			return false
		}
	}
	return digits >= 5 && len(text) <= 24
}

// dialled reports whether text is a telephone number as networks write it, the country's
// code and no plus: 11 to 15 digits, no instant (1700000000000, 20260412093000).
func dialled(text []byte) bool {
	if len(text) < 11 || len(text) > 15 || compactTime(text) || text[0] == '0' || text[0] == '1' && (len(text) > 11 || text[1] < '2') {
		return false
	}
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// compactTime reports whether text is an instant as its digits alone: 202604120930,
// 20260412093000.
func compactTime(text []byte) bool {
	layout := "200601021504"
	if len(text) == 14 {
		layout += "05"
	}
	if len(text) != len(layout) || text[0] != '1' && text[0] != '2' || text[1] != '9' && text[1] != '0' {
		return false
	}
	_, err := time.Parse(layout, string(text))
	return err == nil
}

// labelled is what a label says of the values beside it.
type labelled struct {
	info   *nodeInfo // nil: nothing
	role   bool      // it says who somebody is, as "customer" does
	number bool      // it asks for a number
}

// askedBy returns what the dictionary of fields says of values like info's that text
// is the label of, if that is a name, an address, an account or the number of a telephone or
// an identity: other kinds are found by what they look like and the label.
func (w *Worker) askedBy(info *nodeInfo, text []byte) labelled {
	if found, ok := info.asked[string(text)]; ok {
		return found
	}
	path := append(listless(info.parents), policy.Segment{Name: string(text)})
	found := labelled{role: policy.NamesRole(path)}
	if rule := w.p.rules.Field(path); rule.Guessed && !rule.Keep && !rule.New {
		family := w.p.entities[rule.Entity].family
		found.number = (family == "PHONE" || family == "ID") && !bytes.Equal(text, labelOfCall)
		switch e := w.p.entities[rule.Entity].name; {
		case found.number, e == "PERSON", e == "ADDRESS", e == "USERNAME", e == "DATE_OF_BIRTH", e == "PHONE_NUMBER", e == "MEDICAL_RECORD" && bytes.Equal(text, labelOfRecord):
			found.info = &nodeInfo{name: info.name, rule: rule, pair: answered}
			found.info.rule.Whole = nil
			w.decide(found.info)
		}
	}
	w.remember(info.asked, string(text), found)
	return found
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
