package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// codeValue returns the span inside the quotes of what source code gives to the
// name that ends at i, and whether there is one:
//
//	'token' => '…'   token := "…"   os.environ['TOKEN'] = '…'
//	define('API_KEY', '…')   setApiKey("…")   <add key="ApiKey" value="…" />
//	variable "token" { default = "…" }
func codeValue(b []byte, i int) (start, end int, ok bool) {
	quoted := i < len(b) && (b[i] == '"' || b[i] == '\'')
	if quoted {
		i++
	}
	if quoted && i < len(b) && b[i] == ']' {
		i++
	}
	if !quoted && i+1 < len(b) && b[i] == '[' && b[i+1] == ']' { // char password[] = "…"
		i += 2
	}
	if k := behindFallback(b, i); k > 0 {
		return insideQuotes(b, stringStart(b, k))
	}
	mark := behindType(b, blanks(b, i))
	if quoted {
		mark = blockDefault(b, mark)
	}
	rest := b[mark:min(len(b), mark+12)]
	if len(rest) == 0 || bytes.IndexByte(codeFirsts, rest[0]) < 0 {
		return 0, 0, false
	}
	n := 0
	for _, m := range codeMarks {
		if bytes.HasPrefix(rest, []byte(m.text)) && (!m.quoted || quoted) {
			n = len(m.text)
			break
		}
	}
	if n == 0 {
		return 0, 0, false
	}
	return insideQuotes(b, stringStart(b, blanks(b, mark+n)))
}

// insideQuotes returns the span inside the quotes at i that hold no blank.
func insideQuotes(b []byte, i int) (start, end int, ok bool) {
	if i >= len(b) || b[i] != '"' && b[i] != '\'' && b[i] != '`' {
		return 0, 0, false
	}
	quote := b[i]
	start = i + 1
	for end = start; end < len(b) && end-start <= 512 && b[end] != quote && b[end] > ' '; end++ {
	}
	return start, end, end > start && end < len(b) && b[end] == quote
}

// behindFallback returns where what code falls back to begins behind a setting it asks
// for by the name that ends at i: getenv("DB_PASS") or "…", process.env.DB_PASS || "…".
// It is 0 if nothing does.
func behindFallback(b []byte, i int) int {
	called := i < len(b) && b[i] == ')'
	if called {
		i++
	}
	i = blanks(b, i)
	if i+4 >= len(b) {
		return 0
	}
	switch string(b[i : i+2]) {
	case "||", "??", "?:":
		i += 2
	case "or":
		if !called || b[i+2] != ' ' {
			return 0
		}
		i += 2
	default:
		return 0
	}
	return blanks(b, i)
}

// behindType returns where the sign of equality stands behind the type that follows
// the ':' at i, "password: &str = …", or i.
func behindType(b []byte, i int) int {
	if i >= len(b) || b[i] != ':' {
		return i
	}
	p := blanks(b, i+1)
	s := p
	for p < len(b) && p-s < 24 && (detectors.IsAlnum(b[p]) || bytes.IndexByte([]byte("&*?<>[]'_"), b[p]) >= 0) {
		p++
	}
	if q := blanks(b, p); p > s+2 && q < len(b) && b[q] == '=' && b[s] != '\'' {
		return q
	}
	return i
}

// stringStart returns where the quote stands of a string at i that a mark of its kind
// or a constructor comes before: b'…', @"…", new String("…").
func stringStart(b []byte, i int) int {
	for _, head := range stringHeads {
		if n := len(head); len(b)-i > n && string(b[i:i+n]) == head && (b[i+n] == '"' || b[i+n] == '\'') {
			return i + n
		}
	}
	return i
}

var stringHeads = [...]string{"Encoding.UTF8.GetBytes(", "Encoding.ASCII.GetBytes(", "@", "b", "r", "f", "u", "L", "new String(", "String(", "Some(", "[]byte("}

// blockDefault returns where the name "default" ends that opens the block at i, of a
// variable in Terraform's language, or i.
func blockDefault(b []byte, i int) int {
	if i >= len(b) || b[i] != '{' {
		return i
	}
	p := i + 1
	for p < len(b) && p-i < 16 && b[p] <= ' ' {
		p++
	}
	if !bytes.HasPrefix(b[p:], []byte("default")) {
		block := b[i:min(len(b), i+longestBlock)]
		if k := bytes.IndexByte(block, '}'); k >= 0 {
			block = block[:k]
		}
		k := bytes.Index(block, []byte("\n  default"))
		if k < 0 {
			return i
		}
		p = i + k + 3
	}
	return blanks(b, p+len("default"))
}

// longestBlock bounds what is read of a variable's block, in bytes.
const longestBlock = 200

// constantPhrase returns the span inside the quotes of what define gives to the name in
// quotes that ends at i, blanks and all, if words are not written so.
func constantPhrase(b []byte, i int) (start, end int, ok bool) {
	if i+4 >= len(b) || b[i] != '"' && b[i] != '\'' || b[i+1] != ',' {
		return 0, 0, false
	}
	start = blanks(b, i+2)
	if start >= len(b) || b[start] != b[i] {
		return 0, 0, false
	}
	start++
	n := bytes.IndexByte(b[start:min(len(b), start+longestLine)], b[i])
	if n < 4 {
		return 0, 0, false
	}
	v := b[start : start+n]
	return start, start + n, bytes.IndexByte(v, '\n') < 0 && countDigits(v) > 0 && (n >= 40 || bytes.IndexByte(v, ' ') > 0)
}

// codeMarks stand between a name and its value in code; quoted ones only behind
// a name in quotes.
var codeMarks = [...]struct {
	text   string
	quoted bool
}{{"=>", false}, {":=", false}, {"=", false}, {"(", false}, {",", true}, {"value=", true}, {"Value=", true}}

var codeFirsts = []byte("=:(,vV") // of codeMarks

func blanks(b []byte, i int) int {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	return i
}
