package detectors

import (
	"slices"
	"testing"
)

func TestLabelsAreSoughtWithoutTheirAccents(t *testing.T) {
	for _, tc := range []struct {
		lang, word string
		want       []string
	}{
		{"es", "número de teléfono", []string{"numero de telefono"}},
		{"cs", "rodné číslo", []string{"rodne cislo"}},
		{"vi", "số điện thoại", []string{"so dien thoai"}},
		{"el", "τηλέφωνο", []string{"τηλεφωνο"}},
		{"el", "αριθμός", []string{"αριθμος"}},
		{"de", "führerschein", []string{"fuhrerschein", "fuehrerschein"}},
		{"pl", "hasło", []string{"haslo"}},
		{"fr", "né le", nil},   // "ne le" is "not the"
		{"vi", "số máy", nil},  // English
		{"de", "telefon", nil}, // has none
		{"zh", "手机", nil},
		{"ru", "номер телефона", nil},
	} {
		got := plainly(tc.lang, []string{tc.word})[1:]
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s %q: got %q, want %q", tc.lang, tc.word, got, tc.want)
		}
	}
}
