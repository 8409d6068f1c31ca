package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// SIN detects Canadian social insurance numbers: nine digits, the first
// neither 0 nor 8, the last one a Luhn check: 349-147-660.
var SIN = detectors.Spec{
	Name:      "america/sin",
	Entity:    "CA_SOCIAL_SECURITY",
	Doc:       "Canadian social insurance number",
	Anchor:    detectors.Digits(9).Grouped("- "),
	Forms:     []string{"999-999-999"},
	Match:     matchSIN,
	Labels:    detectors.Labels{"en": {"sin", "sin number", "social insurance", "social insurance number", "social insurance no"}, "fr": {"nas", "numéro d'assurance sociale", "assurance sociale"}, "zh": {"社会保险号", "工卡号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CA",
	Classes:   detectors.Classes{HIPAA: "G"},
	Source:    "Employment Insurance Act s. 138; Service Canada, SIN Code of Practice",
	Valid:     []string{"SIN 349-147-660", "my social insurance number is 363865577", "NAS: 636 517 773", "349-147-660", "SIN 349 147 661"},
	Invalid:   []string{"349-147-661", "349147660", "order no 349-147-660", "049-147-660", "sin contar los 123456789 restantes"},
}

func matchSIN(w *detectors.Window) (detectors.Found, bool) {
	d, v := w.Digits, w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	switch ok := d[0] != '0' && d[0] != '8' && checksum.Luhn(d); {
	case same(d), !ok && w.Labelled && (spoken(w, "sin") || spoken(w, "nas")):
		return f, false
	case !ok:
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case form.WrittenAs(v, "999-999-999"):
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
	case w.Labelled:
		f.Strength = detectors.Medium
	case w.Groups > 1 && !form.WrittenAs(v, "999 999 999"):
		return f, false
	}
	return f, true
}

// OHIP detects Ontario health numbers: ten digits with a Luhn check, often
// with a version of two letters: 1471-959-799-AB.
var OHIP = detectors.Spec{
	Name:      "america/ohip",
	Entity:    "CA_HEALTH_ID",
	Subtype:   "ohip",
	Doc:       "Ontario health number",
	Anchor:    detectors.Digits(10).Grouped("- ").Or(detectors.Token(12, 12)),
	Match:     matchOHIP,
	Labels:    detectors.Labels{"en": {"ohip", "ohip number", "health card", "health card number", "ontario health card", "health number", "hcn"}, "fr": {"carte santé", "numéro de carte santé"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "I"},
	Source:    "Ontario Ministry of Health, Health Number / Card Validation reference",
	Valid:     []string{"OHIP 1471-959-799-AB", "health card number 4471589046", "ohip: 2902572524ab", "OHIP 1456 504 487", "1471-959-799-AB"},
	Invalid:   []string{"1471959799", "1471-959-798-AB", "order no 4471589046"},
}

func matchOHIP(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	d, version := w.Digits, false
	if w.Groups == 0 {
		if !form.WrittenAs(b[w.Start:w.End], "9999999999AA") {
			return f, false
		}
		d = b[w.Start : w.Start+10]
	} else if c := w.At(w.End); (c == '-' || c == ' ') && w.At(w.End+1)-'A' < 26 && w.At(w.End+2)-'A' < 26 && !w.AlnumAt(w.End+3) {
		f.End, version = w.End+3, true
	}
	v := b[w.Start:w.End]
	printed := form.WrittenAs(v, "9999-999-999") || form.WrittenAs(v, "9999 999 999")
	switch ok := d[0] != '0' && checksum.Luhn(d); {
	case same(d):
		return f, false
	case !ok:
		f.Strength, f.Evidence = detectors.Typo, 0
	case printed && version:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case w.Labelled:
		f.Strength = detectors.Medium
	case w.Groups > 1 && !printed:
		return f, false
	}
	return f, true
}

// PHN detects British Columbia's personal health numbers: 9, eight digits, a
// check digit modulo 11: 9428 241 724.
var PHN = detectors.Spec{
	Name:      "america/phn",
	Entity:    "CA_HEALTH_ID",
	Subtype:   "phn",
	Doc:       "British Columbia personal health number",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      rule{check: phnCheck, speaks: detectors.Checksum, bare: detectors.Weak, printed: detectors.Medium, forms: []string{"9999 999 999", "9999-999-999"}},
	Labels:    detectors.Labels{"en": {"phn", "personal health number", "bc services card", "care card", "carecard", "msp", "msp number", "health card"}, "fr": {"carte santé"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CA",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "I"},
	Source:    "BC Ministry of Health, conformance standards (PHN check digit)",
	Valid:     []string{"PHN 9428 241 724", "personal health number: 9098215064", "9175 354 083", "phn 9428241725"},
	Invalid:   []string{"9175 354 084", "9428241724", "order no 9098215064"},
}

func phnCheck(d []byte) bool {
	if d[0] != '9' {
		return false
	}
	r := checksum.Weighted(d[1:9], 2, 4, 8, 5, 10, 9, 7, 3) % 11
	return (11-r)%11 == int(d[9]-'0')
}

// RAMQ detects Quebec health insurance numbers: four letters of the name, date
// of birth YYMMDD with 50 added to the month of women, two digits.
var RAMQ = detectors.Spec{
	Name:      "america/ramq",
	Entity:    "CA_HEALTH_ID",
	Subtype:   "ramq",
	Doc:       "Quebec health insurance number",
	Anchor:    detectors.Token(12, 12).Or(detectors.Digits(8).Grouped(" ")),
	Match:     matchRAMQ,
	Labels:    detectors.Labels{"en": {"ramq", "medicare card", "quebec health card"}, "fr": {"ramq", "nam", "carte d'assurance maladie", "numéro d'assurance maladie", "assurance maladie", "carte soleil"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "I"},
	Source:    "RAMQ, Loi sur l'assurance maladie (numéro d'assurance maladie)",
	Valid:     []string{"RAMQ TREM85531234", "carte d'assurance maladie: BOUF 9401 1419", "RAMQ BOUF 9401 1419", "nam trem85531234"},
	Invalid:   []string{"BOUF 9413 1419", "SAVE 2024 2025", "TREM8553123", "RAMQ TREM85991234"},
}

func matchRAMQ(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format | detectors.Calendar}
	var buf [8]byte
	d := append(buf[:0], w.Digits...)
	if w.Groups == 0 {
		if !form.WrittenAs(b[w.Start:w.End], "AAAA99999999") {
			return f, false
		}
		d = append(d, b[w.Start+4:w.End]...)
	} else {
		if !form.WrittenAs(b[w.Start:w.End], "9999 9999") || w.At(w.Start-1) != ' ' || w.Start < 5 || w.AlnumAt(w.Start-6) {
			return f, false
		}
		f.Start = w.Start - 5
		for _, c := range b[f.Start : f.Start+4] {
			if c < 'A' || c > 'Z' {
				return f, false
			}
		}
	}
	month := value(d[2:4])
	if month > 50 {
		month -= 50
	}
	return f, monthDay(month, value(d[4:6]))
}

// BusinessNumber detects Canadian business numbers with a program account:
// nine digits with a Luhn check, two letters, four digits: 123456789RT0001.
var BusinessNumber = detectors.Spec{
	Name:      "america/bn-ca",
	Entity:    "CA_BUSINESS_ID",
	Subtype:   "bn",
	Doc:       "Canadian business number",
	Anchor:    detectors.Token(15, 15).Or(detectors.Digits(9).Grouped(" ")),
	Match:     matchBusinessNumber,
	Labels:    detectors.Labels{"en": {"business number", "bn", "gst number", "gst hst number", "gst hst", "gst", "hst"}, "fr": {"numéro d'entreprise", "tps"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "CRA, The Business Number and Your Program Accounts (RC2)",
	Valid:     []string{"GST number 595794728RT0001", "business number: 750036915", "595794728RT0001", "BN 955276365 RC0001", "BN ‹955276365 RC 0001›"},
	Invalid:   []string{"595794729RT0001", "750036915", "595794728RX0001"},
}

func matchBusinessNumber(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	d, p := w.Digits, w.Start+9
	if w.Groups == 0 {
		if d = b[w.Start:p]; !checksum.Digits(d) {
			return f, false
		}
	} else if w.At(w.End) == ' ' && w.At(w.End+1)|0x20 == 'r' {
		p = w.End + 1
	}
	q := p + 2
	if w.Groups > 0 && w.At(q) == ' ' {
		q++
	}
	if q+4 <= len(b) && b[p]|0x20 == 'r' && checksum.Digits(b[q:q+4]) && !w.AlnumAt(q+4) {
		switch upper(b[p+1]) {
		case 'C', 'M', 'P', 'T', 'R', 'Z', 'D', 'E', 'G', 'N':
			f.Strength, f.Evidence, f.End = detectors.Strong, detectors.Checksum|detectors.Format, q+4
		}
	}
	switch {
	case w.Groups == 0 && f.Strength != detectors.Strong, same(d):
		return f, false
	case !checksum.Luhn(d):
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, f.Strength == detectors.Strong || w.Labelled || w.Groups == 0
}
