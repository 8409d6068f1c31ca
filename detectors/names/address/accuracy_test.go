package address

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// tally counts addresses found and the letters and digits of them covered.
type tally struct{ want, hit, exact, wrong, letters, covered int }

func (c *tally) recall() float64 { return 100 * float64(c.hit) / float64(max(1, c.want)) }
func (c *tally) letter() float64 { return 100 * float64(c.covered) / float64(max(1, c.letters)) }
func (c *tally) f2() float64 {
	p, r := float64(c.hit)/float64(max(1, c.hit+c.wrong)), float64(c.hit)/float64(max(1, c.want))
	return 100 * 5 * p * r / max(4*p+r, 1e-9)
}

// score adds what the findings say of the address at [start, end) of text.
func (c *tally) score(text string, start, end int, fs []detectors.Finding) {
	c.want++
	hit := false
	masked := make([]bool, len(text))
	for _, f := range fs {
		if f.Entity == "ADDRESS" {
			if f.Start < end && f.End > start {
				hit = true
				if f.Start == start && f.End == end {
					c.exact++
				}
			} else {
				c.wrong++
			}
		}
		for i := f.Start; i < f.End; i++ {
			masked[i] = true
		}
	}
	if hit {
		c.hit++
	}
	for i, r := range text {
		if i < start || i >= end || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		c.letters++
		if masked[i] {
			c.covered++
		}
	}
}

// Addresses of streets that no list knows are found in every style.
func TestGeneratedAddresses(t *testing.T) {
	const each = 120
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	all := map[string]*tally{}
	for i, st := range append(addressStyles[:len(addressStyles):len(addressStyles)], moreStyles...) {
		r := rand.New(rand.NewPCG(5, uint64(i)))
		var c tally
		shown := 0
		for range each {
			frames := around[st.lang]
			frame := frames[r.IntN(len(frames))]
			a := st.make(r)
			at := strings.Index(frame, "{}")
			text := strings.Replace(frame, "{}", a, 1)
			exact := c.exact
			if c.score(text, at, at+len(a), detectortest.Scan(t, sc, text)); c.exact == exact && testing.Verbose() && shown < 4 {
				shown++
				var got []string
				for _, f := range detectortest.Scan(t, sc, text) {
					got = append(got, text[f.Start:f.End])
				}
				t.Logf("%s: %q: got %q", st.name, text, got)
			}
		}
		t.Logf("%-10s recall %.1f F2 %.1f letters %.1f exact %.1f wrong %d", st.name, c.recall(), c.f2(), c.letter(), 100*float64(c.exact)/float64(c.want), c.wrong)
		if all[st.lang] == nil {
			all[st.lang] = &tally{}
		}
		s := all[st.lang]
		s.want, s.hit, s.wrong, s.letters, s.covered = s.want+c.want, s.hit+c.hit, s.wrong+c.wrong, s.letters+c.letters, s.covered+c.covered
	}
	for lang, c := range all {
		t.Logf("%s: recall %.1f F2 %.1f letters %.1f", lang, c.recall(), c.f2(), c.letter())
		if c.f2() < 97 || c.letter() < 97 {
			t.Errorf("%s: F2 %.1f, letters %.1f, want 97 of each", lang, c.f2(), c.letter())
		}
	}
}

// Texts with words of addresses and no address stay as they are.
func TestPlainTexts(t *testing.T) {
	src, err := os.ReadFile("testdata/plain.txt")
	if err != nil {
		t.Fatal(err)
	}
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for _, line := range strings.Split(string(src), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, f := range detectortest.Scan(t, sc, line) {
			t.Errorf("%q: found %q by %s", line, line[f.Start:f.End], f.Detector)
		}
	}
}
