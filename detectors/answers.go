package detectors

import "bytes"

// Bounds of a question and its answer.
const (
	leastLaid   = 14  // bytes of a text with cells, or a question and its answer
	mostAsked   = 8   // questions of one text that are read with the line below
	askLong     = 64  // bytes of a question that are read, its end
	answerLong  = 64  // bytes of an answer
	settingLong = 512 // bytes of what a setting is given
	mostBeside  = 5   // members between a question and its answer: a role, a name, a time
)

// asks reports whether text is a question: what it asks for stands in the next
// leaf or line.
func asks(text []byte) bool {
	n := len(text)
	return n > 3 && n <= 4*askLong && (text[n-1] == '?' || text[n-1] == ':' || bytes.HasSuffix(text, wideAsk) || bytes.HasSuffix(text, wideColon))
}

var wideAsk, wideColon = []byte("？"), []byte("：")

// unasked is text without the marks that end a question.
func unasked(text []byte) []byte {
	return bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSuffix(text, wideAsk), wideColon), "?: *")
}

// Names of the members that a survey or a form keeps its questions and answers in.
var (
	askKeys    = keySet("question", "q", "ask", "query", "pregunta", "pergunta", "frage", "soal", "tanya", "題目", "問題", "提问", "name", "label", "field", "key", "title", "prompt", "property", "pertanyaan", "kolom", "问题", "题目", "字段", "標題")
	answerKeys = keySet("answer", "a", "ans", "reply_text", "user_answer", "respuesta", "resposta", "antwort", "réponse", "jawab", "回答", "回复", "答", "value", "val", "response", "reply", "string_value", "jawaban", "isi", "nilai", "答案", "值", "内容")
)

func keySet(words ...string) map[string]bool {
	m := make(map[string]bool, 2*len(words))
	for _, w := range words {
		m[w] = true
		m[string(bytes.ToUpper([]byte(w[:1])))+w[1:]] = true
	}
	return m
}

// answerMay has, by a key's first byte, the lengths of answerKeys as bits.
var answerMay = func() (t [256]uint32) {
	for w := range answerKeys {
		t[w[0]] |= 1 << len(w)
	}
	return t
}()

// mayAsk reports whether a leaf is a question or the name of a member for answers.
func mayAsk(l *Leaf) bool {
	b := l.Text
	if l.Kind == Key {
		return Answers(b)
	}
	if Answers(l.Name) {
		return true
	}
	switch c := b[len(b)-1]; {
	case c == '?' || c == ':' || c == wideAsk[2] || c == wideColon[2]:
		return asks(b)
	}
	return false
}

// Answers reports whether a member's name is one for answers to a question that
// stands beside it, such as "answer", "value" or 答案.
func Answers(name []byte) bool {
	return len(name) > 0 && len(name) < 32 && answerMay[name[0]]&(1<<len(name)) != 0 && answerKeys[string(name)]
}

// answers reads answers with what was asked: {"question":"PIN?","answer":"2580"},
// {"name":"dob","value":"17/08/1990"}, or two messages of a conversation. A form
// may write the answer first, and then does so throughout.
func (s *Scanner) answers(ev *Event) {
	const unknown, forward, backward = 0, 1, 2
	order := unknown
	ask, keyed := -1, false // the last leaf that may ask; its key is an askKey
	var askKey []byte       // its key
	answer := -1            // the last leaf under an answerKey
	since := 0              // values behind ask
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		if l.Kind == Key {
			continue
		}
		if len(l.Text) == 0 {
			if Answers(l.Name) { // none was given, or what was is known
				if order == unknown && ask < 0 {
					order = backward
				}
				ask, answer = -1, -1
			}
			continue
		}
		key := keyOf(ev, i)
		isAsk, isAnswer := askKeys[string(key)], Answers(key)
		if order == unknown && (isAsk || isAnswer && ask < 0) {
			order = forward
			if isAnswer {
				order = backward
			}
		}
		beside := !keyed && !bytes.Equal(key, askKey) && !isAnswer // a role, a name, a time
		switch {
		case ask >= 0 && !beside && (!keyed || isAnswer && order == forward) && answers(l, keyed):
			s.answer(ev, ask, i)
		case isAsk && answer >= 0 && order == backward && s.labels(l.Text):
			s.answer(ev, i, answer)
		}
		switch {
		case l.Kind == Value && asks(l.Text):
			ask, keyed, askKey, since = i, isAsk, key, 0
		case l.Kind == Value && isAsk && (s.labels(l.Text) || len(l.Text) <= askLong && s.labelWithin(l.Text)):
			ask, keyed, askKey, since = i, true, key, 0
		case ask >= 0 && beside && since < mostBeside:
			since++
		default:
			ask = -1
		}
		answer = -1
		if isAnswer && answers(l, true) {
			answer = i
		}
	}
}

// answers reports whether l is short enough for an answer, or to a name one word.
func answers(l *Leaf, named bool) bool {
	n := len(l.Text)
	return n <= answerLong || named && n <= settingLong && bytes.IndexByte(l.Text, ' ') < 0
}

// setting reports whether t is a name as settings and code have them, of several
// words: DATABASE_URL, acme.api-key, clientSecret.
func setting(t []byte) bool {
	words := false
	for i, c := range t {
		switch {
		case c == '_' || c == '-' || c == '.':
			words = words || i > 0
		case class[c]&cAlnum == 0:
			return false
		case i > 0 && c-'A' < 26 && t[i-1]-'a' < 26:
			words = true
		}
	}
	return words && class[t[0]]&cLetter != 0
}

// labels reports whether text is a label and nothing else but marks, a question,
// or the name of a setting.
func (s *Scanner) labels(text []byte) bool {
	if asks(text) {
		return true
	}
	t := bytes.Trim(unasked(text), " .0123456789")
	if len(t) < 2 || len(t) > askLong {
		return false
	}
	if setting(t) {
		return true
	}
	e, end := s.chain.dict.match(t, 0)
	return e >= 0 && end == len(t) && s.chain.dict.entries[e].isPos
}

// answer reads leaf b behind what leaf a asks, and keeps what a label speaks for.
func (s *Scanner) answer(ev *Event, a, b int) {
	ask := unasked(ev.Leaves[a].Text)
	text := ev.Leaves[b].Text
	s.joined = append(s.joined[:0], ask[lastFrom(ask, askLong):]...)
	s.joined = append(append(s.joined, ": "...), text...)
	s.spokenFor(ev, b, len(s.joined)-len(text), 0)
}

// spokenFor reads s.joined, the text of a leaf from at on behind what announces it,
// and keeps what a label or a cue speaks for.
func (s *Scanner) spokenFor(ev *Event, leaf, at int, more Evidence) {
	sub := s.readJoined(ev, s.joined, nil)
	for i := range sub.cands {
		c := sub.cands[i]
		if c.Start < at || c.Evidence&(Label|Cue) == 0 {
			continue
		}
		c.Leaf, c.Start, c.End = leaf, c.Start-at, c.End-at
		c.from, c.to = c.Start, c.End
		c.Evidence |= more
		s.cands = append(s.cands, c)
	}
}

// underField reads the current leaf behind its field's name, and keeps what that
// speaks for.
func (s *Scanner) underField(ev *Event) {
	text := s.orig
	s.joined = append(append(append(s.joined[:0], s.field.asks...), colonSpace...), text...)
	s.spokenFor(ev, s.leaf, len(s.joined)-len(text), FieldName)
}

// whole reports whether a finding covers all of the current leaf.
func (s *Scanner) whole() bool {
	for i := s.leafFrom; i < len(s.cands); i++ {
		if c := &s.cands[i]; c.Start == 0 && c.End == len(s.orig) && c.Score >= DefaultMinScore {
			return true
		}
	}
	return false
}

// answered reads the questions of a text with what is said next: the line below each,
// as chats pasted into one text have them, "Agent: PIN?\nCustomer: 2580", or another
// speaker's words on the same line, as transcripts of calls do.
func (s *Scanner) answered(ev *Event) {
	b := s.text
	for at, n := 0, 0; n < mostAsked; n++ {
		q := bytes.IndexByte(b[at:], '?')
		if q < 0 {
			return
		}
		q += at
		at = q + 1
		from, end := replyTo(b, q)
		if from == end || end-from > answerLong {
			continue
		}
		r := s.reading()
		head := max(bytes.LastIndexByte(b[:q], '\n')+1, lastFrom(b[:q], askLong))
		r.verbatim(b, head, q)
		r.put(colonSpace, q, q+1)
		r.verbatim(b, from, end)
		s.reread(ev, NoLayer, func(c *candidate, start, _ int) bool {
			return start >= from && c.Evidence&(Label|Cue) != 0
		})
	}
}

// replyTo returns what is said behind the question mark at q, nothing if nobody
// answers it there.
func replyTo(b []byte, q int) (from, end int) {
	line := q + 1
	for line < len(b) && line < q+8 && b[line] <= ' ' {
		line++
	}
	if line == len(b) || line == q+1 && b[line] < 0x80 {
		return line, line
	}
	if bytes.IndexByte(b[q:line], '\n') < 0 {
		return turnOnLine(b, line)
	}
	end = line
	for end < len(b) && b[end] != '\n' && end-line < 2*answerLong {
		end++
	}
	return afterSpeaker(b, line, end), end
}

// turnOnLine returns the words of the speaker whose name and colon stand at i, up to
// the next speaker, the end of their sentence or of what is read of an answer.
func turnOnLine(b []byte, i int) (from, end int) {
	if from = afterName(b, i); from == 0 {
		return i, i
	}
	for end = from; end < len(b) && b[end] != '\n' && end-from < answerLong; end++ {
		switch c := b[end]; {
		case c == '?', (c == '.' || c == '!') && end+1 < len(b) && b[end+1] == ' ':
			return from, end
		case c == ' ' && end+1 < len(b) && afterName(b, end+1) > 0:
			return from, end
		}
	}
	if end < len(b) && b[end] != '\n' { // no half of a word
		end = from + max(0, bytes.LastIndexByte(b[from:end], ' '))
	}
	return from, end
}

// afterName returns where the words of a speaker begin whose name, one word, and a
// colon stand at i: "Caller: ", 用户:. It is 0 if none stands there.
func afterName(b []byte, i int) int {
	if b[i] < 0x80 && b[i]-'A' > 'Z'-'A' {
		return 0
	}
	e := i
	for e < len(b) && e-i < speakerLong && (class[b[e]]&cLetter != 0 || b[e] >= 0x80) {
		e++
	}
	switch {
	case e == i || e+2 >= len(b) || b[e] != ':':
		return 0
	case b[e+1] == ' ':
		return e + 2
	case isHanByte(b[i]):
		return e + 1
	}
	return 0
}

// speakerLong is the most bytes of a speaker's name on the line of a question.
const speakerLong = 24

var colonSpace = []byte(": ")

// afterSpeaker returns where a line's words begin, behind who says them and when:
// "[10:06] Customer: 2580".
func afterSpeaker(b []byte, from, end int) int {
	at := from
	if said := afterName(b, from); said > 0 && said < end {
		at = said
	}
	for i := from; i+1 < end && i-from < 48; i++ {
		if (b[i] == ':' || b[i] == ']' || b[i] == '>') && b[i+1] == ' ' {
			at = i + 2
		}
	}
	return at
}
