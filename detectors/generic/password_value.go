package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// passwordForm is a way in which a password stands with its label that tells it at once,
// whatever it looks like.
type passwordForm struct {
	read     func(w *detectors.Window) (start, end int, ok bool)
	strength detectors.Strength
}

// labelForms are those of settings, statements and marked-up texts.
var labelForms = [...]passwordForm{
	{taggedPassword, detectors.Strong}, {besideUser, detectors.Strong}, {closedLabel, detectors.Strong}, {statement, detectors.Strong},
	{settingValue, detectors.Strong}, {severalValues, detectors.Strong}, {passphrase, detectors.Strong},
}

// codeForms are those of source code and of what people say they changed.
var codeForms = [...]passwordForm{
	{codePassword, detectors.Strong}, {nestedPassword, detectors.Strong}, {comparedPassword, detectors.Strong},
	{setPassword, detectors.Medium}, {leftPassword, detectors.Medium}, {constantPassword, detectors.Strong}, {environmentPassword, detectors.Strong},
}

// passwordIn returns the password that stands with its label in one of forms.
func passwordIn(w *detectors.Window, forms []passwordForm) (detectors.Found, bool) {
	for i := range forms {
		if s, e, ok := forms[i].read(w); ok {
			return detectors.Found{Start: s, End: e, Strength: forms[i].strength, Evidence: detectors.Cue}, true
		}
	}
	return detectors.Found{}, false
}

// announcesNone reports a label that is part of a placeholder, of a path or of the name
// of a function.
func announcesNone(w *detectors.Window) bool {
	before, behind := w.At(w.Start-1), w.At(w.End)
	marked := behind == ':' || behind == '='
	switch {
	case before == '<', behind == '_', behind == '}':
		return true
	case before == '/':
		return !marked && behind != '('
	}
	return before == '-' && w.Text[w.Start] == 'p' && w.AlnumAt(w.Start-2) && !marked
}

// taggedPassword returns what a tag of the label's name holds.
func taggedPassword(w *detectors.Window) (start, end int, ok bool) {
	start, end, ok = tagged(w.Text, w.Start, w.End)
	return start, end, ok && !masked(w.Text[start:end]) && !lowerIn(secretStop, w.Text[start:end])
}

// besideUser returns the password behind a user and a mark: the label may be one for both.
func besideUser(w *detectors.Window) (start, end int, ok bool) {
	label := w.Start + bytes.LastIndexByte(w.Text[w.Start:w.End], '/') + 1 // "user/password" is a label, too
	return userAndPassword(w.Text, label, w.End)
}

// codePassword returns what source code gives to a variable, or to a name in quotes.
func codePassword(w *detectors.Window) (start, end int, ok bool) {
	b := w.Text
	s, e, ok := codeValue(b, w.End)
	if !ok || e-s < 3 || e-s > 128 || w.At(w.End) == '(' && !sets(w) || !handedOver(b[s:e]) {
		return 0, 0, false
	}
	if (b[s-2] == ',' || b[s-3] == ',') && !mixed(b[s:e]) && !setsPair(b, w.Start) {
		return 0, 0, false
	}
	return s, e, w.At(w.End) == '=' || !bytes.EqualFold(b[s:e], b[w.Start:w.End])
}

// handedOver reports whether v is neither masked, nor a reference, nor a word that tells
// how things stand.
func handedOver(v []byte) bool { return !masked(v) && !refers(v) && !lowerIn(secretStop, v) }

func nestedPassword(w *detectors.Window) (start, end int, ok bool) {
	start, end, ok = nestedValue(w.Text, w.End)
	return start, end, ok && handedOver(w.Text[start:end])
}

func comparedPassword(w *detectors.Window) (start, end int, ok bool) {
	return comparedWith(w.Text, w.End)
}

func setPassword(w *detectors.Window) (start, end int, ok bool) { return newPassword(w.Text, w.End) }

func leftPassword(w *detectors.Window) (start, end int, ok bool) {
	return changedPassword(w.Text, w.End)
}

func environmentPassword(w *detectors.Window) (start, end int, ok bool) {
	return environment(w.Text, w.Start, w.End)
}

// constantPassword returns what define gives to a constant whose name ends in the label.
func constantPassword(w *detectors.Window) (start, end int, ok bool) {
	start, end, ok = constantPhrase(w.Text, w.End)
	return start, end, ok && w.At(w.Start-1) == '_' && mixed(w.Text[start:end]) && !refers(w.Text[start:end])
}

// passwordLabel reads the value behind a label that no form tells.
type passwordLabel struct {
	*detectors.Window
	short  bool // "pass", "pw": other things are called so
	s, e   int  // the value
	how    int  // what joins it to the label
	quoted bool
	mixed  bool // it looks like a password
}

func (l *passwordLabel) found(s, e int, strength detectors.Strength) (detectors.Found, bool) {
	return detectors.Found{Start: s, End: e, Strength: strength, Evidence: detectors.Cue}, true
}

// value returns the password behind the label.
func (l *passwordLabel) value() (detectors.Found, bool) {
	none := detectors.Found{}
	if !l.begin() {
		return none, false
	}
	b := l.Text
	l.e, l.quoted = valueEnd(b, l.s)
	if l.how == linkWord && b[l.Start] >= 0xE3 {
		if e, ok := saidWord(b, l.s); ok {
			return l.found(l.s, e, detectors.Strong)
		}
	}
	if l.tellsMore() {
		if s, e, ok := spokenPassword(b, l.s); ok {
			return l.found(s, e, detectors.Medium)
		}
	}
	l.narrow()
	switch {
	case l.how == linkNone && !l.mixed || l.loose() || l.refused() || l.otherwise():
		return none, false
	case l.sure():
		return l.found(l.s, l.e, detectors.Strong)
	case l.likely():
		return l.found(l.s, l.e, detectors.Medium)
	}
	return none, false
}

// begin finds where the value begins, and what joins it to the label.
func (l *passwordLabel) begin() bool {
	b := l.Text
	l.s, l.how = valueAfter(b, l.End)
	if l.how == linkNothing || l.s == len(b) {
		return false
	}
	if b[l.s] == '"' || b[l.s] == '\'' {
		if l.At(l.Start-1) == b[l.s] && bytes.IndexByte([]byte(",;)}]+"), l.At(l.s+1)) >= 0 {
			return false // the end of a text that a program shows
		}
		l.s++
	}
	if l.how != linkMark && b[l.End-1]|0x20 == 'y' && l.End-l.Start > 12 && b[l.s-1] != '"' && b[l.s-1] != '\'' && bytes.EqualFold(b[l.Start:l.End], []byte("identified by")) {
		return false // in SQL its value stands in quotes
	}
	if l.how == linkNone || l.how == linkWord && whose(b, l.s) {
		return l.specify()
	}
	return true
}

// specify goes on to the value over what says more of the label; false if that is what
// follows it.
func (l *passwordLabel) specify() bool {
	b := l.Text
	if k := coded(b, l.s); k > 0 && l.how == linkNone {
		l.s, l.how = k, linkMark
		return true
	}
	if k := specified(b, l.End); k > 0 {
		l.s, l.how = k, linkWord
		v := b[k:wordEnd(b, k)]
		return !product(bytes.TrimRight(v, ".,;)")) && !technical(v)
	}
	return !bytes.HasSuffix(b[l.Start:l.End], []byte(" for")) // what follows says whose it is
}

// tellsMore reports whether words without a digit follow the label, as people speak.
func (l *passwordLabel) tellsMore() bool {
	b := l.Text
	if l.how >= linkMark || l.s <= l.End || l.s >= len(b) || l.quoted || countDigits(b[l.s:l.e]) > 0 || l.pass() && l.how == linkNone {
		return false
	}
	return detectors.IsLetter(b[l.s]) || b[l.s] >= 0xC3 && b[l.s] < 0xE3
}

// pass reports the label "pass", and its like, which is a verb, too.
func (l *passwordLabel) pass() bool { return l.short && l.Text[l.Start+1]|0x20 == 'a' }

// narrow takes the value out of brackets, and that of an option for marked.
func (l *passwordLabel) narrow() {
	b := l.Text
	if s, e, ok := enclosed(b, l.s); ok && mixed(b[s:e]) && hasLetter(b[s:e]) {
		l.s, l.e, l.quoted = s, e, true
		if l.how == linkNone {
			l.how = linkWord
		}
	}
	l.mixed = mixed(b[l.s:l.e])
	if l.how == linkNone && l.mixed && isOption(b, l.Start) && b[l.s] != '-' {
		l.how = linkMark
	}
}

// loose reports a short label that needs a mark, and has none.
func (l *passwordLabel) loose() bool {
	b := l.Text
	switch {
	case !l.short || l.how == linkMark:
		return false
	case l.how == linkNone:
		return !behindMail(b, l.Start) && !behindUser(b, l.Start) && !writtenOut(b, l.Start, l.s, l.e) && (l.pass() || !drawn(b[l.s:l.e]))
	}
	return l.how == linkWord && l.pass() && !drawn(b[l.s:l.e])
}

// refused reports a value that is none for what it is: too short or long, masked, a word
// that tells how things stand, the length that passwords may have.
func (l *passwordLabel) refused() bool {
	b := l.Text
	if l.short && passed(b, l.Start, l.s, l.e) || l.e-l.s < 3 || l.e-l.s > 128 || passOf(b, l.Start, l.End) {
		return true
	}
	v := b[l.s:l.e]
	last := v[len(v)-1]
	return last == '[' || last == '(' || v[0] == '{' && b[l.End-1]|0x20 == 's' || lowerIn(secretStop, v) || lowerIn(states, v) || masked(v) || lengths(v)
}

// otherwise reports a value that is something else: a reference, code, the number of a
// thing, and without a mark an address, a version, a price or a message.
func (l *passwordLabel) otherwise() bool {
	b, v := l.Text, l.Text[l.s:l.e]
	if l.how != linkMark {
		if bytes.Contains(v, []byte("://")) || v[0]|0x20 == 'v' && figures(v[1:]) || v[0] == 'R' && v[1] == 'p' && figures(v[2:]) {
			return true
		}
		if l.quoted && string(b[l.Start:l.End]) == "PASSWORD" && bytes.IndexByte(v, ' ') > 0 {
			return true
		}
	}
	if bytes.HasPrefix(v, []byte("https://")) || bytes.HasPrefix(v, []byte("http://")) {
		return true // where it is told, or how to change it
	}
	if refers(b[l.s:min(l.e+1, len(b))]) || refers(v) || l.how == linkWord && whose(b, l.s) {
		return true
	}
	if l.quoted {
		return false
	}
	return compared(b, l.s) || refersInCode(b, l.s, l.e) || handedOn(l.Window, l.s, l.e) || raised(l.Window, l.e) || l.how != linkMark && noSmall(v) && thingBefore(b, l.Start)
}

// sure reports a value that a mark or a word gives to the label.
func (l *passwordLabel) sure() bool {
	b, v := l.Text, l.Text[l.s:l.e]
	switch l.how {
	case linkMark:
		if l.s == l.End+1 && b[l.End] == '=' && len(v) >= 4 && inEnvironment(b, l.Start, l.End) && isAlnumAll(v) { // for a command
			return true
		}
		return l.quoted || l.mixed || b[l.s] < utf8.RuneSelf && len(v) >= 4 && (!wordFollows(b, l.e) || settingFollows(b, l.e))
	case linkWord:
		return (l.mixed || l.quoted && bytes.IndexByte(v, ' ') < 0) && len(v) >= 4
	}
	return false
}

// likely reports a value that stands behind the label alone, and looks like a password.
func (l *passwordLabel) likely() bool {
	v := l.Text[l.s:l.e]
	if l.how != linkNone || len(v) < 6 || product(v) {
		return false
	}
	return mixed(bytes.TrimRight(v, "!")) && hasLower(v) || l.Text[l.Start] >= 0xC3 && v[0] < utf8.RuneSelf && countDigits(v) > 0
}
