package tagger

import (
	"strings"
	"testing"
)

func TestArticlesAreNoPartOfNames(t *testing.T) {
	for text, want := range map[string]string{"a J. Orrowe": "J. Orrowe", "a S.M. Orrowe": "S.M. Orrowe", "A J. Orrowe": "A J. Orrowe", "a. J. Orrowe": "a. J. Orrowe", "a Jo Orrowe": "a Jo Orrowe", "a J.": "a J.", "a": "a"} {
		if got := text[unarticled([]byte(text), 0, len(text)):]; got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

func TestSuffixesBelongToNames(t *testing.T) {
	for _, tc := range []struct{ rule, text, want string }{
		{"behind it", "Dale Orrowe| Jr. left", "Dale Orrowe Jr."},
		{"a comma", "Dale Orrowe|, Jr., left", "Dale Orrowe, Jr."},
		{"no full stop", "Dale Orrowe| Sr\nDOB", "Dale Orrowe Sr"},
		{"the end of a line", "Dale Orrowe| Sr.\nDOB", "Dale Orrowe Sr."},
		{"a number", "Dale Orrowe| III, Esq", "Dale Orrowe III"},
		{"the end of a sentence behind a number", "Dale Orrowe| II.", "Dale Orrowe II"},
		{"a title and a name", "Dale Orrowe| Sr. Garcia", "Dale Orrowe"},
		{"a cell", "Dale Orrowe| Sr. | Grade", "Dale Orrowe Sr."},
		{"a role", "Dale Orrowe|, Sr. Director", "Dale Orrowe"},
		{"one word", "Orrowe| Jr. High", "Orrowe"},
		{"a longer word", "Dale Orrowe| Jrue", "Dale Orrowe"},
		{"a longer number", "Dale Orrowe| IIIa", "Dale Orrowe"},
		{"a grade", "Dale Orrowe| II/b", "Dale Orrowe"},
		{"a class", "Dale Orrowe| IV-A", "Dale Orrowe"},
		{"a number and a stroke at the end", "Dale Orrowe| II/", "Dale Orrowe II"},
		{"a family name first", "Orrowe, Dale| Sr. left", "Orrowe, Dale"},
		{"glued", "Dale Orrowe|Jr.", "Dale Orrowe"},
		{"nothing", "Dale Orrowe|", "Dale Orrowe"},
		{"a comma at the end", "Dale Orrowe|,", "Dale Orrowe"},
		{"small letters", "Dale Orrowe| sr. left", "Dale Orrowe"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			name, behind, _ := strings.Cut(tc.text, "|")
			text := name + behind
			if got := text[:suffixed([]byte(text), 0, len(name))]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}
