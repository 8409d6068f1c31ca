package detectors

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// pieces of text that make readings: escapes, marks, words, digits, values.
var readingParts = []string{
	"a1@example.com", "081234567890", "hp ", "email ", "%40", "%2540", "&#64;", "&commat;", "\\u0040", "\\u0030", "\\n", "\\\\t", "=40", "=\n", "=\r\n", "+", "%", "&", "\\", "=", "=C3=A9",
	"nol delapan satu dua ", "double ", "belas ", "puluh ", "幺三八", "〇", " at ", " dot ", "(at)", "[dot]", "艾特", "点", "@ ", " @", "@@", "..com", ",com", "。cn", "X",
	"o8I2", "5SS", "-loo3", "0812|3456|7890", "·", "、", "\u200B", "\uFE0F\u20E3", "①", "⓪", "²³", "８", "𝟖", "а", "раураl", "é", "中", "\U0001F525", "YTFAZXhhLmNvbQ==", "6131406578612e636f6d",
	"3038313233343536373839", "<", ">", " ", "\n", "\t", ".", "/", "0", "1", "12", "345",
}

func TestReadingsMapToTheOriginal(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := c.NewScanner()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(readingParts), 1, 24).Draw(t, "parts"), "")
		checkReadings(t, s, text)
	})
}

func FuzzReadings(f *testing.F) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		f.Fatal(err)
	}
	s := c.NewScanner()
	for i := range readingParts {
		f.Add(strings.Join(readingParts[i:min(len(readingParts), i+6)], ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) && len(text) < 1<<12 {
			checkReadings(t, s, text)
		}
	})
}

// checkReadings scans text and fails unless all findings stand in order on
// characters of it, and what stands before and behind does not move them.
func checkReadings(t interface{ Fatalf(string, ...any) }, s *Scanner, text string) {
	ev := &Event{Leaves: []Leaf{{Text: []byte(text)}}}
	if err := s.Scan(ev); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	last := 0
	for _, f := range s.Findings(nil) {
		if f.Start < last || f.End <= f.Start || f.End > len(text) {
			t.Fatalf("%q: span [%d,%d) behind %d", text, f.Start, f.End, last)
		}
		if !utf8.ValidString(text[f.Start:f.End]) || !utf8.ValidString(text[f.End:]) {
			t.Fatalf("%q: span [%d,%d) cuts a character", text, f.Start, f.End)
		}
		if (f.Evidence&Decoded != 0) != (f.Layers[0] != NoLayer) {
			t.Fatalf("%q: evidence and layers differ", text)
		}
		last = f.End
	}
}

// TestReadingReplacesExactly hides one value in text that is not part of it.
func TestReadingReplacesExactly(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := c.NewScanner()
	around := []string{"ya", "kak", "é", "中文", "🔥", "​", "tanggal", "%", "&", "barang", "…"}
	rapid.Check(t, func(t *rapid.T) {
		hidden := rapid.SampledFrom([]string{
			"a1%40example.com", "a1&#64;example.com", "a1\\u0040example.com", "a1(at)contoh[dot]com", "a1 at contoh dot com", "ａ１＠ｅｘａｍｐｌｅ．ｃｏｍ", "a1＠example.com",
		}).Draw(t, "value")
		before := strings.Join(rapid.SliceOfN(rapid.SampledFrom(around), 0, 5).Draw(t, "before"), " ")
		after := strings.Join(rapid.SliceOfN(rapid.SampledFrom(around), 0, 5).Draw(t, "after"), " ")
		text := before + ", " + hidden + ", " + after
		ev := &Event{Leaves: []Leaf{{Text: []byte(text)}}}
		if err := s.Scan(ev); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		fs := s.Findings(nil)
		if len(fs) != 1 || text[fs[0].Start:fs[0].End] != hidden {
			t.Fatalf("%q: found %v", text, fs)
		}
	})
}
