package processor

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Every place of every value is found, whatever the other values are.
func TestSeekerFindsEveryWholeToken(t *testing.T) {
	letters := rapid.SampledFrom([]string{"a", "b", "A", "1", "@", " ", "-", "é", "王", "abc", "12345", "\n"})
	var s seeker
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, least int) []byte {
			return bytes.Join(toBytes(rapid.SliceOfN(letters, least, 24).Draw(t, label)), nil)
		}
		text := draw("text", 0)
		var values [][]byte
		for range rapid.SampledFrom([]int{1, 2, 6, fewValues, fewValues + 3}).Draw(t, "values") {
			v := draw("value", 5)
			values = append(values, v)
			if rapid.Bool().Draw(t, "planted") {
				text = append(append(append(text, ' '), v...), '.')
			}
		}
		s.reset()
		for i, v := range values {
			s.add(v, i)
		}
		s.compile(1 << 10)
		var got []hit
		for _, h := range s.find(nil, text) {
			got = append(got, hit{0, h.start, h.end})
		}
		var want []hit
		for start := range text {
			for end := start + minSought; end <= len(text); end++ {
				if slices.ContainsFunc(values, func(v []byte) bool { return len(v) == end-start && same(text[start:end], v) }) && whole(text, start, end) {
					want = append(want, hit{0, start, end})
				}
			}
		}
		slices.SortFunc(got, func(a, b hit) int {
			if a.start != b.start {
				return a.start - b.start
			}
			return a.end - b.end
		})
		if !slices.Equal(got, want) {
			t.Fatalf("%q in %q: got %v, want %v", values, text, got, want)
		}
	})
}

func toBytes(in []string) [][]byte {
	var out [][]byte
	for _, s := range in {
		out = append(out, []byte(s))
	}
	return out
}

func TestWholeTokens(t *testing.T) {
	for _, tc := range []struct {
		text, value string
		want        bool
	}{
		{"x hunter22 y", "hunter22", true}, {"hunter221", "hunter22", false}, {"xhunter22", "hunter22", false}, {"(hunter22)", "hunter22", true},
		{"密码hunter22吗", "hunter22", true}, {"éhunter22", "hunter22", false}, {"hunter22です", "hunter22", true}, {"hunter22는", "hunter22", true}, {"我是王小明明", "王小明", true}, {"a+12345678", "+12345678", true}, {"HUNTER22", "hunter22", true},
	} {
		at := bytes.Index(bytes.ToLower([]byte(tc.text)), []byte(tc.value))
		if got := whole([]byte(tc.text), at, at+len(tc.value)); got != tc.want {
			t.Errorf("%q in %q: %v", tc.value, tc.text, got)
		}
	}
}

// What was not looked through is told by steps below zero.
func TestSeekerSaysWhenItCouldNotLook(t *testing.T) {
	for _, values := range []int{1, fewValues, 100} {
		var s seeker
		s.reset()
		for n := minSought; n < minSought+values; n++ {
			s.add(bytes.Repeat([]byte("a"), n), n)
		}
		s.compile(1 << 20)
		for _, steps := range []int{0, 1, 1000} {
			s.steps = steps
			if s.find(nil, bytes.Repeat([]byte("a"), 1<<16)); s.steps >= 0 {
				t.Errorf("%d values: of %d steps %d are left", values, steps, s.steps)
			}
		}
	}
}

// Values whose hashes are chosen to share a slot cost steps, too.
func TestSlotsCostSteps(t *testing.T) {
	const values, steps = 500, 20_000
	var s seeker
	s.reset()
	for i := 0; len(s.values) < values; i++ {
		if v := fmt.Appendf(nil, "value%d", i); foldedHash(v)&1023 == 0 {
			s.add(v, i)
		}
	}
	s.steps = steps
	if s.compile(1 << 20); s.steps >= 0 {
		t.Errorf("of %d steps %d are left", steps, s.steps)
	}
}

func TestBeginningHoldsEveryPiece(t *testing.T) {
	text := []byte("0123456789abcdefghij")
	for n := minSought; n <= len(text); n++ {
		first, then := beginning(text[:n])
		for k := range min(n-3, 8) {
			if uint32(first)|0x20202020 != load(text, k) {
				t.Errorf("piece %d of %d bytes", k, n)
			}
			first, then = first>>8|then<<56, then>>8
		}
	}
}
