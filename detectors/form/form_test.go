package form

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

func window(text, anchored string) *detectors.Window {
	w := &detectors.Window{Text: []byte(text)}
	for i := 0; i+len(anchored) <= len(text); i++ {
		if text[i:i+len(anchored)] == anchored {
			w.Start, w.End = i, i+len(anchored)
			break
		}
	}
	letters := false
	for _, c := range []byte(anchored) {
		if detectors.IsLetter(c) {
			letters = true
		} else if detectors.IsDigit(c) {
			w.Digits = append(w.Digits, c)
		}
	}
	if !letters {
		w.Groups = 1
	}
	return w
}

func TestFit(t *testing.T) {
	for _, tc := range []struct {
		text, anchored, form, want string
		apart                      bool
	}{
		{"nif 12345678Z.", "12345678Z", "99999999a", "12345678Z", false},
		{"nif 12345678-Z", "12345678", "99999999-a", "12345678-Z", true},
		{"nie x-1234567-l", "1234567", "a-9999999-a", "x-1234567-l", true},
		{"che-123", "123", "CHE-999", "che-123", true},
		{"AB 12 CD", "12", "aa_99_aa", "AB 12 CD", true},
		{"AB 12 CDE", "12", "aa_99_aa", "", false},
		{"XAB 12 CD", "12", "aa_99_aa", "", false},
		{"12345678-Z-9", "12345678", "99999999-a", "", false},
		{"1234567890", "1234567890", "99999999", "", false},
		{"12-34", "12", "99-99", "12-34", true},
		{"AB1", "AB1", "99", "", false},
		{"", "", "99", "", false},
	} {
		w := window(tc.text, tc.anchored)
		s, e, apart, ok := Fit(w, tc.form)
		got := ""
		if ok {
			got = tc.text[s:e]
		}
		if got != tc.want || ok && apart != tc.apart {
			t.Errorf("%q at %q as %q: %q, apart %v", tc.text, tc.anchored, tc.form, got, apart)
		}
	}
}

func TestRuleWeighs(t *testing.T) {
	even := &Rule{Forms: []string{"9999", "99-99", "a999"}, Check: func(v Value) bool { return (v.B[v.N-1]-'0')%2 == 0 }, Speaks: detectors.Checksum, Bare: detectors.Medium, Printed: detectors.Strong}
	for text, want := range map[string]detectors.Strength{"1234": detectors.Medium, "1235": detectors.Typo, "A234": detectors.Medium, "a234": detectors.Weak, "2222": detectors.None} {
		if f, _ := even.Match(window(text, text)); f.Strength != want && (want != detectors.None || f.End > f.Start) {
			if _, ok := even.Match(window(text, text)); ok || want != detectors.None {
				t.Errorf("%q: strength %d, want %d", text, f.Strength, want)
			}
		}
	}
	w := window("12-34", "12-34")
	if f, ok := even.Match(w); !ok || f.Strength != detectors.Strong || f.Evidence&detectors.Format == 0 {
		t.Error("a number written as its issuer prints it is no stronger than a bare one")
	}
	w = window("1 2 3 4", "1 2 3 4")
	w.Groups = 4
	if _, ok := even.Match(w); ok {
		t.Error("other groups count without a label")
	}
	w.Labelled = true
	if f, ok := even.Match(w); !ok || f.End != 7 {
		t.Error("other groups do not count beside a label")
	}
	w = window("1 2 3 5", "1 2 3 5")
	w.Groups, w.Labelled = 4, true
	if _, ok := even.Match(w); ok {
		t.Error("other groups and a failed check are taken")
	}
}

func TestMatchBehind(t *testing.T) {
	r := &Rule{Forms: []string{"aa-99-aa"}}
	for text, want := range map[string]string{"plate: AB-12-CD.": "AB-12-CD", "plate is AB-12-CD": "AB-12-CD", "plate AB-12-CDE": "", "plate": "", "plate nothing": ""} {
		w := &detectors.Window{Text: []byte(text), End: 5}
		f, ok := r.MatchBehind(w)
		if got := text[f.Start:f.End]; ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v", text, got, ok)
		}
	}
}

func TestDate(t *testing.T) {
	for _, tc := range []struct {
		y, m, d int
		want    bool
	}{{2000, 2, 29, true}, {1900, 2, 29, false}, {0, 2, 29, true}, {23, 2, 29, false}, {2023, 4, 31, false}, {2023, 13, 1, false}, {2023, 0, 1, false}, {2023, 12, 31, true}, {2023, 1, 0, false}} {
		if Date(tc.y, tc.m, tc.d) != tc.want {
			t.Errorf("%d-%d-%d: %v", tc.y, tc.m, tc.d, !tc.want)
		}
	}
}

func TestListed(t *testing.T) {
	if !Listed("AB CD EF", []byte("CD")) || Listed("AB CD EF", []byte("BC")) || Listed("AB CD EF", []byte("B ")) {
		t.Error("a table does not hold its words and no others")
	}
}

func TestMatchersTakeAnyWindow(t *testing.T) {
	r := &Rule{Forms: []string{"9999", "aa 99 aa", "x9x-x", "a_9_a", "GHA-99"}, Bare: detectors.Weak}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom([]byte("AZaz09 -./\"é")), 0, 24).Draw(t, "text")
		start := rapid.IntRange(0, len(text)).Draw(t, "start")
		end := rapid.IntRange(start, len(text)).Draw(t, "end")
		w := &detectors.Window{Text: text, Start: start, End: end, Groups: rapid.IntRange(0, 3).Draw(t, "groups"), Labelled: true}
		for _, c := range text[start:end] {
			if detectors.IsDigit(c) {
				w.Digits = append(w.Digits, c)
			}
		}
		for _, match := range []func(*detectors.Window) (detectors.Found, bool){r.Match, r.MatchBehind} {
			if f, ok := match(w); ok && (f.Start < 0 || f.End > len(text) || f.End < f.Start) {
				t.Fatalf("span [%d,%d) in %d bytes", f.Start, f.End, len(text))
			}
		}
	})
}

func TestNoAllocation(t *testing.T) {
	r := &Rule{Forms: []string{"99999999-a", "99999999a"}, Check: func(v Value) bool { d := v.Bytes(); return In(d[:2], 12, 13) }, Bare: detectors.Weak}
	w := window("nif 12345678-Z", "12345678")
	if n := testing.AllocsPerRun(100, func() { r.Match(w) }); n != 0 {
		t.Errorf("%v allocations a match", n)
	}
}
