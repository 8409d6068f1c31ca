package america

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// USPassport detects US passport numbers by their label: nine digits, or since
// 2021 a letter and eight digits; passport cards C and eight digits.
var USPassport = detectors.Spec{
	Name:      "america/us-passport",
	Entity:    "US_PASSPORT",
	Doc:       "US passport number",
	Anchor:    detectors.Digits(7, 9).Or(detectors.Token(7, 10)),
	Match:     matchUSPassport,
	Labels:    detectors.Labels{"en": {"passport", "passport no", "passport number", "us passport", "u s passport", "american passport", "passport card"}, "es": {"pasaporte", "número de pasaporte"}, "zh": {"美国护照"}, "id": {"paspor amerika"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "US Department of State, Next Generation Passport; ICAO Doc 9303-3",
	Valid:     []string{"passport number 512345678", "US passport: A12345678", "passport no. 340020013"},
	Invalid:   []string{"512345678", "A12345678", "passport 512345", "US passport ready in 12DAYS", "passport holder RFID2023X"},
}

func matchUSPassport(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	if w.Groups == 0 {
		if !form.WrittenAs(w.Text[w.Start:w.End], "A99999999") {
			f.Strength = detectors.Typo
			return f, serial(w.Text[w.Start:w.End])
		}
		f.Evidence = detectors.Format
		return f, true
	}
	if len(w.Digits) < 9 {
		f.Strength = detectors.Typo
	}
	return f, w.Labelled && !same(w.Digits)
}

// serial reports whether b looks like the serial of a document: capitals and
// digits, six digits or more.
func serial(b []byte) bool {
	digits := 0
	for _, c := range b {
		if detectors.IsDigit(c) {
			digits++
		} else if c >= 'a' {
			return false
		}
	}
	return digits >= 6
}

// AlienNumber detects the numbers of foreigners in the US by their label: A and
// seven to nine digits, or the digits alone.
var AlienNumber = detectors.Spec{
	Name:      "america/alien",
	Entity:    "US_NATIONAL_ID",
	Subtype:   "alien",
	Doc:       "US alien registration number",
	Anchor:    detectors.Digits(8, 9).Grouped("- ").Or(detectors.Token(8, 10)),
	Match:     matchAlien,
	Labels:    detectors.Labels{"en": {"alien number", "alien registration number", "alien registration", "a number", "uscis", "uscis number", "green card", "green card number"}, "es": {"número de extranjero", "número a"}, "zh": {"绿卡", "绿卡号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "8 CFR 264.1; USCIS glossary (A-Number)",
	Valid:     []string{"alien number A012345678", "A-Number: A-012-345-678", "USCIS # 012345678"},
	Invalid:   []string{"A012345678", "alien number B012345678", "USCIS 1234567"},
}

func matchAlien(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	if w.Groups == 0 {
		v := w.Text[w.Start:w.End]
		return f, form.WrittenAs(v, "A999999999") && v[0]|0x20 == 'a' || form.WrittenAs(v, "A99999999") && v[0]|0x20 == 'a' || form.WrittenAs(v, "A9999999") && v[0] == 'A'
	}
	if !w.Labelled || w.AlnumAt(w.Start-1) || same(w.Digits) || w.Groups > 1 && !form.WrittenAs(w.Text[w.Start:w.End], "999-999-999") && !form.WrittenAs(w.Text[w.Start:w.End], "999 999 999") {
		return f, false
	}
	if p := w.Start - 2; p >= 0 && w.Text[p]|0x20 == 'a' && (w.Text[p+1] == '-' || w.Text[p+1] == ' ') && !w.AlnumAt(p-1) {
		f.Start = p
	}
	return f, true
}

// ZIP detects US ZIP codes: beside a label, or five and four digits behind a
// state's two letters.
var ZIP = detectors.Spec{
	Name:      "america/zip",
	Entity:    "US_POSTAL_CODE",
	Doc:       "US ZIP code",
	Anchor:    detectors.Digits(5).Or(detectors.Digits(9).Grouped("-")),
	Forms:     []string{"aa 99999-*"},
	Match:     matchZIP,
	Labels:    detectors.Labels{"en": {"zip", "zip code", "zipcode", "zip+4", "postal code", "postcode"}, "zh": {"邮编", "邮政编码"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.General, HIPAA: "B", Quasi: true},
	Source:    "USPS Publication 28, Postal Addressing Standards",
	Valid:     []string{"zip code 94043-1234", "Springfield, IL 62704-1234", "ZIP: 10001", "| ZIP code | 90210 |"},
	Invalid:   []string{"94043-1234", "zip 1234", "94043", "the zip broke after 10001 steps", "XX 62704-1234"},
}

const usStates = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP AE AP AA"

func matchZIP(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	b, p := w.Text, w.Start
	if len(w.Digits) == 9 {
		if w.Groups != 2 || w.At(p+5) != '-' {
			return f, false
		}
		f.Evidence = detectors.Format
		if p > 2 && b[p-1] == ' ' && listed(usStates, b[p-3], b[p-2]) && !w.AlnumAt(p-4) {
			f.Strength, f.Evidence = detectors.Medium, detectors.Format|detectors.CodeTable
			return f, true
		}
	}
	return f, w.Labelled && (len(w.Digits) == 9 || zipBefore(w))
}

// zipBefore reports whether the word right before the number, if there is one,
// is the label or a link: the zip of a dress is none.
func zipBefore(w *detectors.Window) bool {
	e := len(bytes.TrimRight(w.Text[:w.Start], " :#=\"|*>\t,-"))
	if e == 0 || w.Text[e-1] >= 0x80 {
		return true
	}
	s := e
	for s > 0 && e-s < 9 && detectors.IsLetter(w.Text[s-1]) {
		s--
	}
	var buf [9]byte
	word := buf[:0]
	for _, c := range w.Text[s:e] {
		word = append(word, c|0x20)
	}
	switch string(word) {
	case "zip", "zipcode", "code", "postcode", "is", "postal":
		return true
	}
	return false
}
