package detectors

import (
	"fmt"
	"strings"
	"testing"
)

func TestANumberGoesOnInTheNextText(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"two messages", []string{"no hp 0812-3456", "7890 ya"}, "0[6,15) 1[0,4) "},
		{"the sender between", []string{"no hp 0812-3456", "user", "7890"}, "0[6,15) 2[0,4) "},
		{"no label", []string{"kode 0812-3456", "7890"}, ""},
		{"another number between", []string{"no hp 0812-3456", "jam 10", "7890"}, ""},
		{"an amount", []string{"no hp 0812-3456", "7890,50"}, ""},
		{"three messages", []string{"no hp 0812", "3456", "7890 ya"}, "0[6,10) 1[0,4) 2[0,4) "},
		{"words, then the parts", []string{"nik saya", "31740541", "07909999"}, "1[0,8) 2[0,8) "},
		{"the parts without words", []string{"bagus", "31740541", "07909999"}, ""},
		{"a plus", []string{"no hp +62812", "34567890"}, "0[7,12) 1[0,8) "},
		{"a country code first", []string{"no hp +62", "812", "34567890"}, "0[7,9) 1[0,3) 2[0,8) "},
		{"a label in brackets", []string{"this (nik) 31740541", "07909999"}, "0[11,19) 1[0,8) "},
		{"two digits", []string{"no hp 0812-3456", "78 kg"}, ""},
	} {
		ev := Event{}
		for _, text := range tc.texts {
			ev.Leaves = append(ev.Leaves, Leaf{Text: []byte(text)})
		}
		s := c.NewScanner()
		if err := s.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range s.Findings(nil) {
			got += fmt.Sprintf("%d[%d,%d) ", f.Leaf, f.Start, f.End)
		}
		if got != tc.want {
			t.Errorf("%s: found %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestAnAddressGoesOnInTheNextText(t *testing.T) {
	for _, tc := range []struct {
		name, texts, want string
	}{
		{"behind the at sign", "tulis ke budi7@|example.com", "0 1"},
		{"the at sign first", "tulis ke budi7|@example.com", "0 1"},
		{"the at sign alone", "budi7|@|example.com", "0 1 2"},
		{"a large service", "budi|@gmail.com", "0 1"},
		{"a mention", "thanks|@example.com", ""},
		{"no domain", "tulis ke budi7@|besok", ""},
	} {
		if got := leavesFound(t, tc.texts); got != tc.want {
			t.Errorf("%s: leaves %q, want %q", tc.name, got, tc.want)
		}
	}
}

// leavesFound scans texts parted by '|' as leaves and returns the numbers of those
// with a finding.
func leavesFound(t *testing.T, texts string) string {
	t.Helper()
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	ev := Event{}
	for text := range strings.SplitSeq(texts, "|") {
		ev.Leaves = append(ev.Leaves, Leaf{Text: []byte(text)})
	}
	s := c.NewScanner()
	if err := s.Scan(&ev); err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range s.Findings(nil) {
		found = append(found, fmt.Sprint(f.Leaf))
	}
	return strings.Join(found, " ")
}
