package address

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// pieces are what addresses of the continental forms are made of, and what stands
// beside them.
var pieces = struct{ heads, names, numbers, units, seps, towns, codes, tails []string }{
	heads:   append(continentalHeads(), "Rua", "Calle", "Av.", "Avenida", "Via", "Ul", "Rue", "Cra", "Ac", "C."),
	names:   []string{" Mayor", " de la Peña Alta", " d'Arc", " vial de los Olmos", " 28", " 12A Norte", " calle 26", " das Flores-Bom", " where it stood", " Łąkowa", " de de de", ""},
	numbers: []string{" 5", ", 12", " 5/7", " S/N", " # 32-41 Sur", " #4B - 12", " 7 bis", "", " 2024"},
	units:   []string{"", " apto 5", ", Piso 3", "\nEdif. 9, Depto. 510", " Suite 12", " apt. 4"},
	seps:    []string{", ", ",", " ,\n", "\n", " ", ",\n", " . "},
	towns:   []string{"Lleida, ", "San Gerardo de la Sierra, MOR ", "", "Póvoa ", "Lac-Vert, QC ", "Monte (QC) ", "Bo / RJ, ", "D.F, C. MX "},
	codes:   []string{"28013", "12345-678", "1234-567", "12345678", "02-931", "J0T 1B0", "J0T1B0", "28013-1234", "1234", "123456", "2802", "08012,"},
	tails:   []string{" Bortigali (NU)", " Póvoa de Santa Iria", " Lecroix-sur-Mer", " Monte Azul / RJ", " people", "", " d'Arc", "\nNowe Pole"},
}

// FormsWantCodes: wherever a form can be read, codesBehind says so, for the form is
// not tried elsewhere.
func TestFormsWantCodes(t *testing.T) {
	read := map[int]int{}
	rapid.Check(t, func(t *rapid.T) {
		head := rapid.SampledFrom(pieces.heads).Draw(t, "head")
		text := head
		for _, list := range [][]string{pieces.names, pieces.numbers, pieces.units, pieces.seps, pieces.towns, pieces.codes, pieces.tails} {
			text += rapid.SampledFrom(list).Draw(t, "part")
		}
		end := strings.IndexFunc(head, func(r rune) bool { return r == '.' })
		if end < 0 {
			end = len(head)
		}
		b := []byte(text)
		codes := codesBehind(b, end, len(b))
		for i := range continentalForms {
			f := &continentalForms[i]
			from := b
			if f.code == codeQC {
				from = append([]byte("12 "), b...)
			}
			if f.form().Match(from) {
				read[f.code]++
				if codes&f.code == 0 {
					t.Fatalf("form %s reads %q, and no code is seen in it", f.name, text)
				}
			}
		}
	})
	if len(read) == 0 {
		t.Error("no form was drawn")
	}
}

// Prose at a word for a street, and lists of plates, reach no form.
func TestProseReachesNoForm(t *testing.T) {
	for _, text := range []string{
		"place to be, 75011 of them", "via email, order 12345 late", "route 66, 12345 Times", "Rua! Da casa, 12345-678 Ba", "Calle Mayor is what they told me all day long, 28013 Madrid",
		"plac B 1234 CD, B 1235 CD, B 1236 CD", "Via Garibaldi 8, 20121 Milano", "al 1234 CD B 1234 CD", "Cl 28 was told, the # 1-2",
	} {
		b := []byte(text)
		end := bytes.IndexAny(b, " !")
		if codes := codesBehind(b, end, len(b)) & (codeCO | codeES | codeBR | codeIT | codePL | codeQC); codes != 0 {
			t.Errorf("%q: codes %b, want none but the French", text, codes)
		}
	}
	if text := "rue Brisée, 20000 Euros"; codesBehind([]byte(text), len("rue"), len(text)) != 0 {
		t.Errorf("%q: a price reads as a postcode", text)
	}
	for _, text := range []string{"B 1234 CD B ", "plat 12, ", "the street 12, ", "weg 1 of 2 and ", "order 12345, "} {
		if dutchBefore([]byte(text), len(text)) {
			t.Errorf("%q reads as the start of a Dutch address", text)
		}
	}
}

// dutchBefore is true wherever dutchStreet reads.
func TestDutchWantsItsWord(t *testing.T) {
	read := false
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "at ", "Nieuwe ", "Van de ", "1234 AB "}).Draw(t, "before") +
			rapid.SampledFrom([]string{"Kastanje", "", "'s-Gravelandse", "Élysée", "oud-"}).Draw(t, "name") +
			rapid.SampledFrom(append([]string{"street", "B"}, dutchWords[:]...)).Draw(t, "word") +
			rapid.SampledFrom([]string{" 28", " 1", " 1234-123", " 12b", " 12 b", " 3-b", " 12 12", "", " b"}).Draw(t, "number") +
			rapid.SampledFrom([]string{", ", ",", ",\n", ", \n", "\n", " ", "", "  "}).Draw(t, "between")
		if dutchStreet().MatchString(text) {
			read = true
			if !dutchBefore([]byte(text), len(text)) {
				t.Fatalf("dutchStreet reads %q, and dutchBefore does not", text)
			}
		}
	})
	if !read {
		t.Error("no address was drawn")
	}
}

// FuzzCodesBehind looks for a reading past the window and a form that reads where no
// code is seen.
func FuzzCodesBehind(f *testing.F) {
	for _, text := range continental.Valid {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if !utf8.Valid(b) || len(b) > 400 {
			t.Skip()
		}
		for i := range b {
			codesBehind(b, i, min(len(b), i+60))
			dutchBefore(b, i)
		}
	})
}
