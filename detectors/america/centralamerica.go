package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// PanamaID detects Panamanian identity numbers by their label: province 1 to
// 13, or PE, E, N for born abroad, foreigners, naturalised; volume; entry:
// 8-123-456, PE-12-345, 1-AV-12-345.
var PanamaID = detectors.Spec{
	Name:      "america/cedula-pa",
	Entity:    "PA_NATIONAL_ID",
	Doc:       "Panamanian identity number",
	Anchor:    detectors.Digits(4, 12).Grouped("-").Or(detectors.Prefix("PE-", "E-", "N-")),
	Match:     matchPanamaID,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "cip", "cédula de identidad personal", "cédula panameña", "cedula panameña"}, "en": {"panamanian id"}},
	Canonical: detectors.AlnumUpper,
	Region:    "PA",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Tribunal Electoral de Panamá, Ley 108/1973 and the structure of the cédula",
	Valid:     []string{"cédula 8-123-456", "cedula: 8-1234-12345", "cédula PE-12-3456", "CIP E-8-112233"},
	Invalid:   []string{"8-123-456", "cédula 15-123-456", "cédula de 8"},
}

func matchPanamaID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	p := w.Start
	if w.Groups == 0 { // behind letters
		p = w.End
		for f.End = p; w.DigitAt(f.End) || w.At(f.End) == '-' && w.DigitAt(f.End+1); f.End++ {
		}
		if w.AlnumAt(f.End) {
			return f, false
		}
	}
	// Groups of one to two, one to four and one to six digits; the first is the province.
	g, n, first := 0, 0, 0
	for ; p < f.End; p++ {
		if b[p] == '-' {
			g, n = g+1, 0
			continue
		}
		n++
		if g == 0 {
			first = first*10 + int(b[p]-'0')
		}
		if g == 0 && n > 4 || g == 1 && n > 6 || g == 2 && n > 6 {
			return f, false
		}
	}
	if w.Groups == 0 {
		return f, g == 1
	}
	return f, g == 2 && first >= 1 && first <= 13
}

// PanamaRUC detects Panamanian taxpayer numbers by their label: three groups,
// at times with their check digits: 155596713-2-2015 DV 59.
var PanamaRUC = detectors.Spec{
	Name:      "america/ruc-pa",
	Entity:    "PA_TAX_ID",
	Doc:       "Panamanian taxpayer number",
	Anchor:    detectors.Digits(10, 18).Grouped("-"),
	Match:     matchPanamaRUC,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"ruc", "r u c", "ruc panamá", "registro único de contribuyente"}, "en": {"panamanian tax id"}},
	Canonical: detectors.AlnumUpper,
	Region:    "PA",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "DGI, Ley 76/1976 (RUC) and resolution 201-1254 (DV)",
	Valid:     []string{"RUC 155596713-2-2015 DV 59", "ruc: 1234567-1-654321", "R.U.C. 2588017-1-831938 DV 20"},
	Invalid:   []string{"155596713-2-2015", "ruc 155596713", "ruc 15-2"},
}

func matchPanamaRUC(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format}
	if w.Groups != 3 {
		return f, false
	}
	p := w.End
	for w.At(p) == ' ' {
		p++
	}
	if upper(w.At(p)) == 'D' && upper(w.At(p+1)) == 'V' {
		for p += 2; w.At(p) == ' ' || w.At(p) == '.' || w.At(p) == ':'; p++ {
		}
		if w.DigitAt(p) && w.DigitAt(p+1) && !w.AlnumAt(p+2) {
			f.End = p + 2
		}
	}
	return f, true
}

// HondurasID detects Honduran identity numbers: department 01 to 18,
// municipality, year of registration, serial: 0801-1990-12345.
var HondurasID = detectors.Spec{
	Name:      "america/dni-hn",
	Entity:    "HN_NATIONAL_ID",
	Doc:       "Honduran identity number",
	Anchor:    detectors.Digits(13).Grouped("- "),
	Match:     matchHondurasID,
	Labels:    detectors.Labels{"es": {"dni", "identidad", "tarjeta de identidad", "número de identidad", "numero de identidad", "dni hondureño"}, "en": {"honduran id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HN",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley del Registro Nacional de las Personas, Decreto 62-2004",
	Valid:     []string{"identidad 0801-1990-12345", "DNI: 0501198504321", "0801-1990-12345", "número de identidad 1804 1999 01234"},
	Invalid:   []string{"1901-1990-12345", "0801-1790-12345", "pedido 0801199012345", "at 1722198449260", "0801-1990-123456"},
}

var honduras = rule{check: hondurasID, speaks: detectors.CodeTable | detectors.Calendar, bare: detectors.Medium, printed: detectors.Strong,
	forms: []string{"9999-9999-99999", "9999 9999 99999"}}

func matchHondurasID(w *detectors.Window) (detectors.Found, bool) {
	f, ok := honduras.Match(w)
	if w.Groups == 1 && w.Digits[0] == '1' { // milliseconds of the epoch begin so
		f.Strength = min(f.Strength, detectors.Weak)
	}
	return f, ok
}

func hondurasID(d []byte) bool {
	return between(d[:2], 1, 18) && between(d[2:4], 1, 28) && between(d[4:8], 1900, 2035) && string(d[8:]) != "00000"
}

// RTN detects Honduran tax numbers by their label: 14 digits, a person's the
// identity number and one digit.
var RTN = detectors.Spec{
	Name:      "america/rtn-hn",
	Entity:    "HN_TAX_ID",
	Doc:       "Honduran tax number",
	Anchor:    detectors.Digits(14).Grouped("- "),
	Match:     whole,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"rtn", "r t n", "registro tributario nacional"}, "en": {"honduran tax id"}},
	Canonical: detectors.DigitsOnly,
	Region:    "HN",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SAR, Código Tributario, Decreto 170-2016 (RTN)",
	Valid:     []string{"RTN 08011990123456", "rtn: 0801-9995-123456", "R.T.N. 05011985043217"},
	Invalid:   []string{"08011990123456", "rtn 0801199012345", "rtn en trámite"},
}

// NicaraguaID detects Nicaraguan identity numbers: municipality, date of birth
// DDMMYY, serial and a letter: 001-150890-0001A.
var NicaraguaID = detectors.Spec{
	Name:      "america/cedula-ni",
	Entity:    "NI_NATIONAL_ID",
	Doc:       "Nicaraguan identity number",
	Anchor:    detectors.Digits(9).Grouped("-").Or(detectors.Token(14, 14)),
	Forms:     []string{"999-999999-9999a"},
	Match:     matchNicaraguaID,
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "cédula de identidad", "cédula nicaragüense"}, "en": {"nicaraguan id"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NI",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 152 de Identificación Ciudadana; Consejo Supremo Electoral",
	Valid:     []string{"cédula 001-150890-0001A", "281-030275-0012k", "cedula 0011508900001A"},
	Invalid:   []string{"001-320890-0001A", "001-150890-00011", "001-150890-0001"},
}

func matchNicaraguaID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.Calendar}
	b := w.Text
	date := w.Start + 3
	if w.Groups == 0 {
		if !form.WrittenAs(b[w.Start:w.End], "9999999999999A") {
			return f, false
		}
		f.Strength = detectors.Weak
	} else {
		f.End = w.Start + len("999-999999-9999A")
		if date++; f.End > len(b) || !form.WrittenAs(b[w.Start:f.End], "999-999999-9999A") || w.AlnumAt(f.End) {
			return f, false
		}
	}
	return f, monthDay(value(b[date+2:date+4]), value(b[date:date+2]))
}
