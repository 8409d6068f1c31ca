package detectors

import (
	"fmt"
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
