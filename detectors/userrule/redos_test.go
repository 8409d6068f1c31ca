package userrule_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
	"github.com/samar-privacy/samar/internal/cputime"
)

// hostile are patterns known to blow up in one engine or another, each with
// the piece that its worst text repeats and the end that spoils the match. The
// shapes are those of the literature: nested repeats, overlapping alternatives,
// repeats side by side, and validators of e-mail, dates, HTML and URLs that
// were published and withdrawn.
var hostile = []struct{ pattern, piece, end string }{
	{`^(a+)+$`, "a", "!"}, {`^(a*)*$`, "a", "!"}, {`^(a|a)*$`, "a", "!"}, {`^(a|aa)+$`, "a", "!"}, {`^(a|a?)+$`, "a", "!"},
	{`(x+x+)+y`, "x", "!"}, {`^(([a-z])+.)+[A-Z]([a-z])+$`, "a", "!"}, {`^([a-zA-Z]+)*$`, "a", "!"}, {`(.*a){12}$`, "a", "!"},
	{`^(.*?,){11}P`, "1,", "!"}, {`(a?){30}a{30}`, "a", ""}, {`(a?){200}a{200}b`, "a", ""}, {`^(\w+\s?)*$`, "aaaa ", "!"},
	{`^(\d+)*$`, "1", "x"}, {`(\d+)+\1x`, "1", "!"}, {`^((a|b)+)+c$`, "ab", "!"}, {`^(([ab])+)+c$`, "ab", "!"}, {`^((ab)*)+c$`, "ab", "!"},
	{`^(a+a+)+b$`, "a", "!"}, {`^(a*a*)*b$`, "a", "!"}, {`a*a*a*a*a*a*a*a*b`, "a", "!"}, {`.*.*=.*`, "=", "!"}, {`(?:.*=.*)+;`, "x=x", "!"},
	{`\s+$`, " ", "x"}, {`^\s+|\s+$`, " ", "x"}, {`(\s*,\s*)+$`, " ,", "x"}, {`[\s\S]*[\s\S]*x$`, "ab", "!"}, {`.*.*.*.*.*x`, "ab", "!"},
	{`^([\w.-]+)+@`, "a.", "!"}, {`^([a-zA-Z0-9_.+-]+)*@x$`, "a", "!"}, {`^[\w.]+@([\w]+\.)+[a-z]+$`, "a@a.a", "!"},
	{`^([0-9a-zA-Z]([-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z][-\w]*[0-9a-zA-Z]\.)+[a-zA-Z]{2,9})$`, "a", "!"},
	{`^(("[\w\s-]+")|([\w-]+(?:\.[\w-]+)*))+@`, "a", "!"}, {`^(?:[a-z0-9]+[-._]?)+@`, "a", "!"}, {`(\w+)+@(\w+)+\.com`, "a@", "!"},
	{`<(\w+)(\s+\w+)*>`, "<a a", "!"}, {`<!--(.*?)--(.*?)>`, "<!--", "!"}, {`(<[^>]*>)*x$`, "<a>", "!"}, {`<a.*href="(.*)">(.*)</a>`, "<a href=\"", "!"},
	{`^(https?://)?([\da-z.-]+)\.([a-z.]{2,6})([/\w .-]*)*/?$`, "a.aa/", "!"}, {`(https?://)?([\w-]+\.)+[\w-]+(/[\w- ./?%&=]*)*$`, "a.a/", "!"},
	{`^(([a-z]+\.)+)+$`, "a.", "!"}, {`(([^/]+/)+)+x`, "a/", "!"}, {`^(/[^/]+)+/?$`, "/a", "\n!"}, {`^(\\/?[^\\/]+)*x`, "/a", "!"},
	{`\b(\d{1,3}[, ]?)+\b\.$`, "111,", "x"}, {`^(\d{1,3},?)*\.\d\d$`, "111", "x"}, {`^\d*[0-9](|.\d*[0-9]|,\d*[0-9])?$`, "1", "!"},
	{`^(0|[1-9]\d*)(\.\d+)*(\.\d+)*-$`, ".1", "!"}, {`^(\d+\.?)+$`, "1", "x"}, {`^([+-]?\d+)+e`, "1", "x"}, {`(\d{4}-?)+-(\d{4}-?)+x`, "1111-", "!"},
	{`^\s*((\w+)\s*=\s*(\w+)\s*;?\s*)*$`, "a=b;", "!"}, {`^(\w+=(\w+|"[^"]*");?)*$`, "a=a", "!"}, {`(\w+\s*,?\s*)+;$`, "ab, ", "!"},
	{`"(\\.|[^"])*"x`, `\"`, "!"}, {`'([^'\\]|\\.|\\\n)*'x`, `\'`, "!"}, {`("(\\"|[^"])*")*$`, `\"`, "!"}, {`/\*([^*]|\*+[^*/])*\*+/x`, "/* *", "!"},
	{`(?:/\*(?:[^*]|(?:\*+[^*/]))*\*+/)|(?://.*)x`, "/**", "!"}, {`^((.+)\n)*$`, "a\n", "!"}, {`(.+\n)+\n\n\nx`, "a\n", "!"},
	{`(?=(a+))a*b\1`, "a", "!"}, {`(?<=(a+)+)b`, "a", "!"}, {`(?<!(a+)+c)b`, "a", "b"}, {`(?=.*a.*a.*a.*b)x`, "a", "x"}, {`^(?=(\w+)+$)x`, "a", "!"},
	{`^(?!(a+)+$).*b`, "a", "!"}, {`(?:(?=a)a+)+b`, "a", "!"}, {`(\w+)\s\1\s\1x`, "aa ", "!"}, {`^(.+)\1\1\1$`, "ab", "!"}, {`(.*)\1x`, "a", "!"},
	{`(a+|b+|c+)*d`, "abc", "!"}, {`^(a|b|ab)*c`, "ab", "!"}, {`^(a|ab|b|ba)*c$`, "ab", "!"}, {`^(aa|aab?)*$`, "aa", "b!"}, {`^(?:a?b??)*$`, "ab", "!"},
	{`(?i)^(a|A)*$`, "aA", "!"}, {`^([\pL]|[\w])*$`, "é", "!"}, {`^(\p{Han}|.)*$`, "汉", "\n!"}, {`(.|\n)*x`, "a\n", "!"}, {`(?s)(.*)(.*)(.*)x`, "a", "!"},
	{`(a|b|c|d|e|f)*(a|b|c|d|e|f)*(a|b|c|d|e|f)*z`, "abcdef", "!"}, {`([a-z]*)*([a-z]*)*\d`, "a", "!"}, {`(?:[a-z]+\d?)+#`, "a1", "!"},
	{`x|x.*y`, "x", ""}, {`x.*y|x`, "x", ""}, {`x(?:.*y)?`, "x", ""}, {`\w+(?:\s+\w+)*!?x|\w`, "a ", ""}, {`(?:a{0,40}){40}b`, "a", "!"}, {`((a{1,10}){1,10}){1,10}b`, "a", "!"},
	{`(a{500}){500}`, "a", ""}, {`((((a{9}){9}){9}){9}){9}`, "a", ""}, {`(?:[a-z]{0,500}){4}\d`, "a", "!"}, {`(\pL{1,300}\s){6}x`, "é ", "!"}, {`a{1,999}b{1,999}c`, "ab", "!"},
	{`(?:(?:(?:a*)*)*)*b`, "a", "!"}, {`(((((a+)+)+)+)+)+b`, "a", "!"}, {`((a*)+b?)+c`, "ab", "!"}, {`^(a+)?(a+)?(a+)?(a+)?(a+)?(a+)?(a+)?(a+)?$`, "a", "!"},
	{`(?>a+)+b`, "a", "!"}, {`(?:a|(?=a)a)+b`, "a", "!"}, {`^(?:(\w)(?=\w))+!{3}$`, "a", "!"}, {`([^"]*"){30}[^"]*$x`, `a"`, "!"},
}

// TestHostilePatternsAreRefusedOrBounded runs each pattern by both engines on
// texts of three lengths.
func TestHostilePatternsAreRefusedOrBounded(t *testing.T) {
	const bound = slower * time.Second // a search without one takes minutes; a loaded machine slows one that has it threefold
	if len(hostile) < 100 {
		t.Fatalf("%d patterns", len(hostile))
	}
	var refused, timeouts, ended int
	var worst time.Duration
	for _, h := range hostile {
		for _, backtracking := range []bool{false, true} {
			began := cputime.User()
			set, faults := userrule.Compile([]userrule.Rule{{Name: "h", Entity: "CUSTOM_H", Pattern: h.pattern, Backtracking: backtracking}})
			if d := cputime.User() - began; d > bound {
				t.Errorf("%s: compiled in %v", h.pattern, d)
			}
			if len(faults) > 0 {
				refused++
				continue
			}
			chain, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{set}})
			if err != nil {
				t.Fatal(err)
			}
			s := chain.NewScanner()
			for _, n := range []int{30, 2_000, 60_000} {
				if testing.Short() && n > 2_000 {
					continue
				}
				text := []byte(strings.Repeat(h.piece, n/len(h.piece)) + h.end)
				ev := detectors.Event{Leaves: []detectors.Leaf{{Text: text}}}
				var err error
				took := 2 * bound
				for try := 0; try < 3 && took > bound; try++ { // a busy machine slows a processor too
					began := cputime.User()
					err = s.Scan(&ev)
					took = cputime.User() - began
				}
				if took > bound {
					t.Errorf("%s, backtracking %v, %d bytes: %v three times", h.pattern, backtracking, len(text), took)
				}
				worst = max(worst, took)
				switch {
				case err == nil:
					ended++
				case errors.Is(err, detectors.ErrTimeout), errors.Is(err, detectors.ErrBudget):
					timeouts++
				default:
					t.Errorf("%s: %v", h.pattern, err)
				}
			}
		}
	}
	if timeouts == 0 || ended == 0 {
		t.Errorf("%d timed out, %d ended: the list proves nothing", timeouts, ended)
	}
	t.Logf("%d patterns by two engines: %d refused; of the scans %d ended, %d timed out; the longest took %v", len(hostile), refused, ended, timeouts, worst)
}

// TestARuleThatFindsEverythingIsBounded has as many matches as bytes.
func TestARuleThatFindsEverythingIsBounded(t *testing.T) {
	c := compile(t, userrule.Rule{Pattern: `\w`, Labels: []string{"x"}})
	s := c.NewScanner()
	ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(strings.Repeat("ab ", 1<<18))}}}
	began := cputime.User()
	err := s.Scan(&ev)
	if took := cputime.User() - began; err == nil || took > slower*time.Second/2 {
		t.Errorf("%v after %v", err, took)
	}
}

// TestTimeIsCountedOverTheWholeEvent has many leaves that are slow, none of
// them slow enough alone.
func TestTimeIsCountedOverTheWholeEvent(t *testing.T) {
	c := compile(t, userrule.Rule{Pattern: `x.*y|x`})
	s := c.NewScanner()
	var ev detectors.Event
	for range 400 {
		ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(strings.Repeat("x", 700))})
	}
	began := cputime.User()
	if err := s.Scan(&ev); !errors.Is(err, detectors.ErrTimeout) {
		t.Errorf("got %v", err)
	}
	if took := cputime.User() - began; took > slower*time.Second {
		t.Errorf("took %v", took)
	}
}
