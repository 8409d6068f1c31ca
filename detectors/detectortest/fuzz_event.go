package detectortest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// FuzzEvent feeds events of several leaves to the whole catalog: the lines of a
// text, under a field's name. Findings of every leaf must stand in order, on
// its own characters, and be the same when the event comes again.
func FuzzEvent(f *testing.F, catalog []detectors.Spec) {
	f.Add("phone", "0812\n3456\n7890")
	f.Add("no_hp", "nomor saya 0812-3456\n7890")
	f.Add("conversation", "NIK saya\n3174054107909999\nterima kasih")
	f.Add("用户.电话", "138\n1234\n5678")
	f.Add("", "4111 1111\n1111 1111\n12/27")
	c := newChain(f, catalog)
	sc := c.NewScanner()
	f.Fuzz(func(t *testing.T, field, text string) {
		if len(text) > 1<<12 || len(field) > 256 {
			t.Skip()
		}
		ev := detectors.Event{}
		name := c.Field(field)
		for line := range strings.SplitSeq(text, "\n") {
			ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(line), Field: name})
		}
		var first []detectors.Finding
		for pass := range 2 {
			if err := sc.Scan(&ev); err != nil {
				t.Fatal(err)
			}
			found := sc.Findings(nil)
			if pass == 0 {
				first = append(first, found...)
			} else if len(found) != len(first) {
				t.Fatalf("%d findings, then %d", len(first), len(found))
			}
			for i, f := range found {
				line := ev.Leaves[f.Leaf].Text
				behind := i > 0 && found[i-1].Leaf == f.Leaf && found[i-1].End > f.Start
				if behind || i > 0 && found[i-1].Leaf > f.Leaf || f.Start < 0 || f.End <= f.Start || f.End > len(line) {
					t.Fatalf("%s: span [%d,%d) of leaf %d", f.Detector, f.Start, f.End, f.Leaf)
				}
				if utf8.Valid(line) && (!utf8.RuneStart(line[f.Start]) || f.End < len(line) && !utf8.RuneStart(line[f.End])) {
					t.Fatalf("%s: span [%d,%d) cuts a character", f.Detector, f.Start, f.End)
				}
			}
		}
	})
}
