package generic

import (
	"bytes"
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// settingValue returns the password behind a label that a line of settings begins with,
// or that is an option of a command line: names that no sentence has, so the value may
// be any word.
func settingValue(w *detectors.Window) (start, end int, ok bool) {
	b, i := w.Text, w.End
	if i+5 > len(b) || b[i] != ' ' && b[i] != '\t' {
		return 0, 0, false
	}
	for i < len(b) && (b[i] == ' ' || b[i] == '\t') {
		i++
	}
	switch {
	case w.Start > 2 && longOption(b, w.Start):
		return optionValue(b, i)
	case opensLine(b, w.Start) && slices.ContainsFunc(settingNames[:], func(name string) bool { return detectors.EqualLower(b[w.Start:w.End], name) }):
		return lineValue(b, i)
	case bytes.HasPrefix(b[i:], []byte("0 ")) && b[w.End-1] != 's': // as routers show one that is in clear
		return lineValue(b, i+2)
	}
	return 0, 0, false
}

// settingNames are names of settings for passwords that are written before them without
// a mark, and in no sentence: of Redis, Keepalived, OpenLDAP, routers.
var settingNames = [...]string{"requirepass", "masterauth", "auth_pass", "bindpw", "rootpw", "enable secret", "enable password"}

// opensLine reports whether nothing but blanks stands before s on its line.
func opensLine(b []byte, s int) bool {
	for s > 0 && (b[s-1] == ' ' || b[s-1] == '\t') {
		s--
	}
	return s == 0 || b[s-1] == '\n'
}

// lineValue returns the word at i, with which its line ends but for a remark.
func lineValue(b []byte, i int) (start, end int, ok bool) {
	for end = i; end < len(b) && b[end] > ' '; end++ {
	}
	rest := bytes.TrimLeft(b[end:min(len(b), end+4)], " \t\r")
	return i, end, (end == len(b) || len(rest) == 0 && end+4 > len(b) || len(rest) > 0 && (rest[0] == '\n' || rest[0] == '#')) && givenWord(b[i:end])
}

// givenWord reports whether v is handed over as a password: no option, no reference, no
// word that tells how things stand.
func givenWord(v []byte) bool {
	return len(v) >= 4 && len(v) <= 128 && v[0] != '-' && bytes.IndexAny(v, "<>$`(){}[]|\\") < 0 && !masked(v) && !refers(v) && !lowerIn(secretStop, v) && !lowerIn(states, v)
}

// longOption reports whether the label at s ends the name of an option that takes a
// password: "--admin-pass", not "--ask-pass" or "--no-password".
func longOption(b []byte, s int) bool {
	p := s
	for p > 0 && s-p < 40 && (detectors.IsAlnum(b[p-1]) || b[p-1] == '-' || b[p-1] == '_') {
		p--
	}
	name := b[p:s]
	if len(name) < 3 || name[0] != '-' || name[1] != '-' || p > 0 && b[p-1] > ' ' {
		return false
	}
	for part := range bytes.SplitSeq(name[2:], []byte("-")) {
		if lowerIn(askingWords, part) {
			return false
		}
	}
	return true
}

// askingWords are parts of names of options that take no password: they ask for one or
// tell what to do with it.
var askingWords = wordSet("ask", "no", "without", "with", "require", "requires", "prompt", "use", "reset", "change", "show", "check", "forgot", "skip", "allow", "disable", "enable", "force", "verify", "generate", "random", "expire", "read", "hide", "print", "clear", "remove", "delete", "empty", "multi", "two", "first", "second", "single", "one", "n", "max", "min", "num")

// optionValue returns the argument at i of an option for a password. Another option, the
// end of the line or of the command is behind it, or else it must look like a password:
// in front of a file the option asks for one.
func optionValue(b []byte, i int) (start, end int, ok bool) {
	quoted := i < len(b) && (b[i] == '"' || b[i] == '\'')
	if quoted {
		i++
	}
	end, _ = valueEnd(b, i)
	v := b[i:end]
	if !givenWord(v) || !quoted && bytes.IndexByte(v, '/') >= 0 {
		return 0, 0, false
	}
	rest := bytes.TrimLeft(b[end:min(len(b), end+3)], " '\"")
	alone := len(rest) == 0 || rest[0] == '-' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\\' || rest[0] == '&' || rest[0] == ';'
	return i, end, mixed(v) || quoted || alone
}

// severalValues returns the span of all values behind a label in the plural: of a map,
// "passwords: {alice: …, bob: …}", or of a list, "backup codes: …, …".
func severalValues(w *detectors.Window) (start, end int, ok bool) {
	b, i := w.Text, w.End
	if b[i-1]|0x20 != 's' || i+8 > len(b) || b[i] != ':' && b[i] != '=' && b[i] != '"' {
		return 0, 0, false
	}
	for i < len(b) && i < w.End+4 && bytes.IndexByte([]byte("\":= "), b[i]) >= 0 {
		i++
	}
	line := b[i:min(lineEnd(b, i), i+512)]
	if len(line) < 4 {
		return 0, 0, false
	}
	if line[0] == '{' {
		return mappedValues(b, i, line)
	}
	if line[0] == '[' {
		i, line = i+1, line[1:]
	}
	n := 0
	for at := 0; at < len(line); {
		e := at
		for e < len(line) && line[e] > ' ' && line[e] != ',' && line[e] != ']' {
			e++
		}
		v := bytes.Trim(line[at:e], "\"'")
		if len(v) < 4 || masked(v) || refers(v) || countDigits(v) == 0 || countDigits(v) < len(v) && !mixed(v) {
			break
		}
		if n++; n == 1 {
			start = i + at + bytes.Index(line[at:e], v)
		}
		end = i + at + bytes.Index(line[at:e], v) + len(v)
		for at = e; at < len(line) && (line[at] == ' ' || line[at] == ','); at++ {
		}
		if at == e {
			break
		}
	}
	return start, end, n > 1
}

// mappedValues returns the span from the first value of the map that line begins with, at
// i of b, to the last.
func mappedValues(b []byte, i int, line []byte) (start, end int, ok bool) {
	closed := bytes.IndexByte(line, '}')
	colon := bytes.IndexByte(line, ':')
	if closed < 0 || colon < 2 || colon > closed {
		return 0, 0, false
	}
	start = i + colon + 1
	for start < i+closed && bytes.IndexByte([]byte(" \"'"), b[start]) >= 0 {
		start++
	}
	end = i + closed
	for end > start && bytes.IndexByte([]byte(" \"',"), b[end-1]) >= 0 {
		end--
	}
	v := b[start:end]
	return start, end, len(v) >= 4 && bytes.IndexAny(v, "$<({[") < 0 && !masked(v) && !refers(v)
}

// passphrase returns the words behind a label for a phrase and a mark, four or more in
// small letters to the end of the line or sentence: "passphrase: …".
func passphrase(w *detectors.Window) (start, end int, ok bool) {
	b, i := w.Text, w.End
	if i-w.Start < 6 || !detectors.EqualLower(b[i-6:i], "phrase") || i+20 > len(b) || b[i] != ':' && b[i] != '=' {
		return 0, 0, false
	}
	start = blanks(b, i+1)
	words := 0
	for e := start; e < len(b) && e-start < 256; {
		s := e
		for e < len(b) && b[e]-'a' < 26 {
			e++
		}
		if e-s < 2 || lowerIn(secretStop, b[s:e]) || lowerIn(states, b[s:e]) || lowerIn(sentenceWords, b[s:e]) {
			return 0, 0, false
		}
		end = e
		if words++; e == len(b) || b[e] != ' ' && b[e] != '-' {
			return start, end, words >= 4 && (e == len(b) || bytes.IndexByte([]byte(".,;\n\r\"'"), b[e]) >= 0)
		}
		e++
	}
	return 0, 0, false
}

// sentenceWords stand in what is said about a phrase, not in one.
var sentenceWords = wordSet("enter", "type", "choose", "use", "set", "used", "to", "of", "in", "on", "with", "from", "be", "are", "you", "we", "it", "this", "that", "here", "below", "above", "will", "may", "by", "if", "no", "same", "see", "same", "at", "least", "words", "word", "letters", "characters", "phrase", "passphrase", "password", "key", "which", "when")
