package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// NPI detects US health care providers' numbers: 1 or 2, eight digits, a Luhn
// check digit over the number behind 80840.
var NPI = detectors.Spec{
	Name:      "america/npi",
	Entity:    "US_NPI",
	Doc:       "US national provider identifier",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      rule{check: npiCheck, speaks: detectors.Checksum, bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"npi", "npi number", "npi no", "national provider identifier", "national provider", "provider identifier", "provider id", "provider number", "provider npi"}, "es": {"npi"}, "zh": {"国家提供者识别码"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "45 CFR 162.406; CMS, NPI check digit",
	Valid:     []string{"NPI 1509398347", "npi: 1018718639", "national provider identifier 2599805621", "NPI 1509398348"},
	Invalid:   []string{"1509398347", "order no 1018718639", "NPI 150939834"},
}

// npiCheck: 80840 adds 24 to the Luhn sum.
func npiCheck(d []byte) bool {
	if d[0] != '1' && d[0] != '2' {
		return false
	}
	var b [15]byte
	copy(b[:], "80840")
	copy(b[5:], d)
	return checksum.Luhn(b[:])
}

// DEA detects US registrations to prescribe controlled substances: a letter of
// the kind of registrant, the first letter of the name or 9, six digits, check.
var DEA = detectors.Spec{
	Name:      "america/dea",
	Entity:    "US_HEALTH_ID",
	Subtype:   "dea",
	Doc:       "US DEA registration number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(7)),
	Forms:     []string{"aa9999999", "a99999999"},
	Match:     matchDEA,
	Labels:    detectors.Labels{"en": {"dea", "dea number", "dea no", "dea registration", "dea license"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{HIPAA: "K"},
	Source:    "21 CFR 1301.35; DEA, registration number check",
	Valid:     []string{"DEA AB6462876", "dea number: bs3264873", "DEA no. FM4947871", "DEA # MJ8519615", "DEA ‹FC-9122386›"},
	Invalid:   []string{"AB6462876", "DEA IB6462876", "DEA AB646287"},
}

func matchDEA(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum | detectors.Format}
	var v [9]byte
	b := w.Text[w.Start:w.End]
	if w.Groups > 0 { // the digits, "FC-" before them
		f.Start -= 3
		if w.Start < 3 || w.At(w.Start-1) != '-' || w.AlnumAt(f.Start-1) || len(b) != 7 {
			return f, false
		}
		copy(v[:2], w.Text[f.Start:])
		copy(v[2:], b)
		b = v[:]
	}
	if !detectors.IsLetter(b[0]) || !detectors.IsLetter(b[1]) && b[1] != '9' || !checksum.Digits(b[2:]) {
		return f, false
	}
	switch upper(b[0]) {
	case 'I', 'N', 'O', 'Q', 'V', 'W', 'Y', 'Z':
		return f, false
	}
	if checksum.Weighted(b[2:8], 1, 2, 1, 2, 1, 2)%10 != int(b[8]-'0') {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	}
	return f, true
}

// MBI detects US Medicare beneficiaries' numbers: eleven places of digits and
// of letters without S, L, O, I, B, Z: 1EG4-TE5-MK73.
var MBI = detectors.Spec{
	Name:      "america/mbi",
	Entity:    "US_HEALTH_ID",
	Subtype:   "mbi",
	Doc:       "US Medicare beneficiary identifier",
	Anchor:    detectors.Token(11, 11).Or(detectors.Token(4, 4)),
	Match:     matchMBI,
	Labels:    detectors.Labels{"en": {"mbi", "medicare", "medicare number", "medicare id", "medicare no", "medicare beneficiary identifier", "beneficiary id"}, "es": {"medicare", "número de medicare"}, "zh": {"联邦医疗保险号", "医疗保险号码"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, GDPR9: true, HIPAA: "I"},
	Source:    "CMS, Understanding the Medicare Beneficiary Identifier (MBI) format",
	Valid:     []string{"MBI 1EG4-TE5-MK73", "medicare number: 1EG4TE5MK73", "1EG4-TE5-MK73", "mbi 4xy7-gh2-kk09"},
	Invalid:   []string{"0EG4-TE5-MK73", "1SG4-TE5-MK73", "1EG4-TE5-MK7", "1EG4-TE5-M773", "1EG4-TE5-MK73-2"},
}

// mbiPlaces: C 1-9, A a letter, N a digit, X either.
const mbiPlaces = "CAXNAXNAANN"

func matchMBI(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	dashed := w.End-w.Start == 4
	if dashed {
		f.End = w.Start + len("1EG4-TE5-MK73")
		if f.End > len(b) || b[w.Start+4] != '-' && b[w.Start+4] != ' ' || b[w.Start+8] != b[w.Start+4] || w.AlnumAt(f.End) || w.At(f.End) == '-' && w.AlnumAt(f.End+1) {
			return f, false
		}
		if b[w.Start+4] == '-' {
			f.Strength = detectors.Strong
		}
	}
	n := 0
	for i := w.Start; i < f.End; i++ {
		if dashed && (i == w.Start+4 || i == w.Start+8) {
			continue
		}
		if !mbiAt(mbiPlaces[n], b[i]) {
			return f, false
		}
		n++
	}
	return f, true
}

func mbiAt(place, c byte) bool {
	digit := detectors.IsDigit(c)
	letter := false
	if detectors.IsLetter(c) {
		switch upper(c) {
		case 'S', 'L', 'O', 'I', 'B', 'Z':
		default:
			letter = true
		}
	}
	switch place {
	case 'C':
		return digit && c != '0'
	case 'A':
		return letter
	case 'N':
		return digit
	}
	return digit || letter
}

// Medicaid detects US Medicaid numbers by their label: each state has its own.
var Medicaid = detectors.Spec{
	Name:      "america/medicaid",
	Entity:    "US_HEALTH_ID",
	Subtype:   "medicaid",
	Doc:       "US Medicaid number",
	Anchor:    detectors.Digits(8, 14).Grouped("- ").Or(detectors.Token(8, 14)),
	Match:     matchMedicaid,
	Labels:    detectors.Labels{"en": {"medicaid", "medicaid id", "medicaid number", "medicaid no", "medi cal", "medi cal id"}, "es": {"medicaid", "número de medicaid"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, GDPR9: true, HIPAA: "I"},
	Source:    "42 CFR 431.305; the states' Medicaid agencies",
	Valid:     []string{"Medicaid ID 12345678", "medicaid number: AB12345C9", "Medi-Cal ID 91234567A"},
	Invalid:   []string{"12345678", "medicaid 2024", "medicaid plan2024B"},
}

func matchMedicaid(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	if w.Groups == 0 {
		return f, serial(w.Text[w.Start:w.End])
	}
	return f, w.Labelled && !same(w.Digits)
}
