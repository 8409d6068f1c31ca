package userrule

import (
	"regexp/syntax"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/cputime"
)

const (
	checkPeriod = 5 * time.Millisecond
	maxStack    = 1 << 20 // slots of the backtracking stack
)

var setPeriod = sync.OnceFunc(func() { regexp2.SetTimeoutCheckPeriod(checkPeriod) })

// backtracking is a pattern with look-around or back-references.
type backtracking struct {
	re    *regexp2.Regexp
	group int
	where plan
}

func backtrackingPattern(r *Rule) (m matcher, groups int, bad *badPattern) {
	defer func() {
		if recover() != nil {
			m, bad = nil, &badPattern{"the pattern does not compile", ""}
		}
	}()
	setPeriod()
	source := r.Pattern
	if r.IgnoreCase {
		source = "(?i:" + source + ")"
	}
	if repeats(source) > maxProgram {
		return nil, 0, &badPattern{"the pattern is too large once its repeats are written out", "lower the counts in {}"}
	}
	re, err := regexp2.Compile(source, regexp2.OptionMaxBacktrackingStackSize(maxStack))
	if err != nil {
		return nil, 0, &badPattern{"bad pattern: " + err.Error(), ""}
	}
	re.MatchTimeout = maxSearch
	if empty, err := re.MatchString(""); err != nil || empty {
		return nil, 0, &badPattern{"the pattern matches the empty text", "let it need at least one character"}
	}
	b := &backtracking{re: re, group: r.Group}
	if strings.Contains(source, "-[") { // a class less another: Go's syntax has none
		return b, len(re.GetGroupNumbers()) - 1, nil
	}
	if tree, err := syntax.Parse(withoutLooks(source), syntax.Perl); err == nil {
		b.where.literals = literalsOf(tree)
		if set := bytesOf(tree); set != nil && !set[' '] && !set['\t'] && !set['\n'] {
			b.where.bytes = set
		}
	}
	return b, len(re.GetGroupNumbers()) - 1, nil
}

// repeats multiplies the counts of a pattern's braces: an upper bound of how
// often its innermost part is written out.
func repeats(p string) int {
	n := 1
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			i++
		case '{':
			k, most := 0, 1
			for i++; i < len(p) && (p[i] >= '0' && p[i] <= '9' || p[i] == ','); i++ {
				if p[i] == ',' {
					k = 0
					continue
				}
				k = min(unbounded, k*10+int(p[i]-'0'))
				most = max(most, k)
			}
			n = min(unbounded, n*most)
		}
	}
	return n
}

// withoutLooks takes look-around out of a pattern and opens atomic groups: what
// is left has to match as well, so it tells which literals a match holds.
func withoutLooks(p string) string {
	var out []byte
	class := false
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case c == '\\' && i+1 < len(p) && p[i+1] >= '1' && p[i+1] <= '9' && !class: // a back-reference
			out = append(out, "(?:)"...)
			for i++; i+1 < len(p) && p[i+1] >= '0' && p[i+1] <= '9'; i++ {
			}
			continue
		case c == '\\' && i+1 < len(p):
			out = append(out, c, p[i+1])
			i++
			continue
		case class:
			class = c != ']'
		case c == '[':
			class = true
			if i+1 < len(p) && p[i+1] == ']' { // a class that begins with ]
				out = append(out, '[', '\\', ']')
				i++
				continue
			}
		case c == '(' && i+2 < len(p) && p[i+1] == '?':
			if end := lookEnd(p, i); end > 0 {
				out = append(out, "(?:)"...)
				i = end
				continue
			}
			if p[i+2] == '>' {
				out = append(out, "(?:"...)
				i += 2
				continue
			}
		}
		out = append(out, p[i])
	}
	return string(out)
}

// lookEnd returns the offset of the bracket that closes the look-around at i,
// 0 if none begins there.
func lookEnd(p string, i int) int {
	rest := p[i+2:]
	if rest[0] != '=' && rest[0] != '!' && (rest[0] != '<' || len(rest) < 2 || rest[1] != '=' && rest[1] != '!') {
		return 0
	}
	depth, class := 0, false
	for ; i < len(p); i++ {
		switch c := p[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

func (b *backtracking) plan() plan { return b.where }

// match reads the text as a whole, for look-around sees all of it.
func (b *backtracking) match(r *run, text []byte, _, _ int, found func(start, end int)) (err error) {
	r.decode(text)
	had := len(r.found)
	return again(func() error {
		r.found = r.found[:had]
		late := r.late()
		if late {
			return detectors.ErrTimeout
		}
		e := b.re.FindRunesMatches(r.runes, 0, func(v regexp2.MatchView) bool {
			if at, n, ok := v.GroupRange(b.group); ok && n > 0 {
				found(r.byteOf(at), r.byteOf(at+n))
			}
			late = r.late()
			return !late
		})
		// The library's error quotes the text: it stays here.
		if e != nil || late {
			return detectors.ErrTimeout
		}
		return nil
	})
}

// again repeats a search that ended by the clock before it had worked for half of
// its time: others had the processor.
func again(search func() error) (err error) {
	for range 4 {
		w := cputime.Start()
		if err = search(); err == nil || w.Passed() < maxSearch || w.Used() > maxSearch/2 {
			return err
		}
	}
	return err
}

// decode fills r.runes with the text, once a leaf.
func (r *run) decode(text []byte) {
	if r.runesOf != nil && len(r.runesOf) == len(text) {
		return
	}
	r.runesOf = text
	r.runes, r.offsets = r.runes[:0], r.offsets[:0]
	ascii := true
	for _, c := range text {
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		for _, c := range text {
			r.runes = append(r.runes, rune(c))
		}
		return
	}
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRune(text[i:])
		r.runes = append(r.runes, c)
		r.offsets = append(r.offsets, int32(i))
		i += n
	}
	r.offsets = append(r.offsets, int32(len(text)))
}

// byteOf returns the byte offset of a rune of the decoded text.
func (r *run) byteOf(i int) int {
	if len(r.offsets) == 0 {
		return i
	}
	return int(r.offsets[i])
}
