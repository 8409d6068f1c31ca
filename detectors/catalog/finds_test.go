package catalog

import (
	"strings"
	"sync"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// wholeChain is the chain of the whole catalog as it is by default.
var wholeChain = sync.OnceValues(func() (*detectors.Chain, error) { return detectors.NewChain(All(), detectors.Options{}) })

func chainOf(t testing.TB) *detectors.Chain {
	t.Helper()
	c, err := wholeChain()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// given is a text and the values in it that are found, by the entity of each; in
// a text without any nothing may be found.
type given struct {
	rule, text string
	want       map[string]detectors.Entity
}

func finds(t *testing.T, cases []given) {
	t.Helper()
	sc := chainOf(t).NewScanner()
	for _, tc := range cases {
		t.Run(tc.rule, func(t *testing.T) {
			got := map[string]detectors.Entity{}
			for _, f := range detectortest.Scan(t, sc, tc.text) {
				got[tc.text[f.Start:f.End]] = f.Entity
			}
			for v, e := range tc.want {
				if got[v] != e {
					t.Errorf("%q of %s: found as %q", v, e, got[v])
				}
			}
			if len(tc.want) == 0 && len(got) > 0 {
				t.Errorf("found %v, want nothing", got)
			}
		})
	}
}

// marked is a text whose values stand in ‹›, each found as a whole and no
// further, whatever its entity; in a text without any nothing may be found.
type marked struct{ rule, text string }

func findsMarked(t *testing.T, cases []marked) {
	t.Helper()
	sc := chainOf(t).NewScanner()
	for _, tc := range cases {
		t.Run(tc.rule, func(t *testing.T) {
			text, want := "", map[detectors.Span]bool{}
			for i, part := range strings.Split(strings.ReplaceAll(tc.text, "›", "‹"), "‹") {
				if i%2 == 1 {
					want[detectors.Span{Start: len(text), End: len(text) + len(part)}] = true
				}
				text += part
			}
			fs := detectortest.Scan(t, sc, text)
			if len(want) == 0 && len(fs) > 0 {
				t.Errorf("found %v, want nothing", fs)
			}
			for _, f := range fs {
				delete(want, detectors.Span{Start: f.Start, End: f.End})
			}
			for s := range want {
				t.Errorf("%q is not found as a whole: %v", text[s.Start:s.End], fs)
			}
		})
	}
}

// findsNothing scans texts that hold nothing personal.
func findsNothing(t *testing.T, texts []string) {
	t.Helper()
	sc := chainOf(t).NewScanner()
	for _, text := range texts {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: found %q as %s (%s), score %.2f", text, text[f.Start:f.End], f.Entity, f.Detector, f.Score)
		}
	}
}

// An address is found whatever is found beside it, and a cell beside it is no password
// because it holds letters and digits.
func TestMailBesideItsPassword(t *testing.T) {
	mail := detectors.Entity("EMAIL_ADDRESS")
	finds(t, []given{
		{"colon", "siti@example.com:aminah90", map[string]detectors.Entity{"siti@example.com": mail, "aminah90": "PASSWORD"}},
		{"slash", "siti@example.com / Melati_88", map[string]detectors.Entity{"siti@example.com": mail, "Melati_88": "PASSWORD"}},
		{"bar", "siti@example.com | Melati_88", map[string]detectors.Entity{"siti@example.com": mail, "Melati_88": "PASSWORD"}},
		{"reference", "siti@example.com | JIRA-2231 | lunas", map[string]detectors.Entity{"siti@example.com": mail}},
		{"version", "siti@example.com // v1.2.34", map[string]detectors.Entity{"siti@example.com": mail}},
	})
}
