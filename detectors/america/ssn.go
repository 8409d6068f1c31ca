package america

import "github.com/samar-privacy/samar/detectors"

var ssnLabels = detectors.Labels{
	"en": {"ssn", "ssn no", "social security", "social security number", "social security no", "social", "soc sec", "ss", "ss no", "ss number"},
	"es": {"seguro social", "número de seguro social"},
	"zh": {"社会安全号", "社会安全号码", "社安号"},
	"id": {"nomor jaminan sosial"},
}

// SSN detects US social security numbers: area (never 000, 666 or 900 and up),
// group (never 00), serial (never 0000); numbers once printed in
// advertisements are none.
var SSN = detectors.Spec{
	Name:      "america/ssn",
	Entity:    "US_SSN",
	Doc:       "US social security number",
	Anchor:    detectors.Digits(9).Grouped(" .-"),
	Forms:     []string{"999-99-9999", "999 99 9999", "999.99.9999"},
	Match:     matchSSN,
	Labels:    ssnLabels,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "G"},
	Source:    "SSA, Social Security Number Randomization (2011); 20 CFR 422.103",
	Valid:     []string{"SSN 536-22-8726", "social security number: 536228726", "my number is 536-22-8726", "ssn 536.22.8726", "ssn 536 22 8726", "536.22.8726", "it was 536 22 8726, I think"},
	Invalid:   []string{"666-22-8726", "936-12-8726", "536-00-8726", "536228726", "078-05-1120", "order number 536-22-8726"},
}

func matchSSN(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Format}
	if string(d[:3]) == "000" || string(d[:3]) == "666" || d[0] == '9' || string(d[3:5]) == "00" || string(d[5:]) == "0000" ||
		same(d) || string(d) == "123456789" || string(d) == "078051120" || string(d) == "219099999" {
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	}
	switch {
	case w.Groups == 1:
		f.Strength, f.Evidence = detectors.Shape, 0
	case !grouped(w, 3, 2, 4):
		f.Strength, f.Evidence = detectors.Shape, 0
		return f, w.Labelled
	case w.At(w.Start+3) == w.At(w.Start+6):
		f.Strength = detectors.Medium
	default:
		f.Strength = detectors.Weak
	}
	return f, true
}

// ITIN detects US individual taxpayer numbers: 9xx, then 50-65, 70-88, 90-92 or
// 94-99, then four digits.
var ITIN = detectors.Spec{
	Name:      "america/itin",
	Entity:    "US_ITIN",
	Doc:       "US individual taxpayer identification number",
	Anchor:    detectors.Digits(9).Grouped(" .-"),
	Forms:     []string{"999-99-9999"},
	Match:     matchITIN,
	Labels:    detectors.Labels{"en": {"itin", "taxpayer id", "taxpayer identification number", "individual taxpayer", "tax id", "tin"}, "es": {"itin", "número de contribuyente"}, "zh": {"个人纳税识别号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "IRS, Publication 1915; Internal Revenue Manual 3.21.263",
	Valid:     []string{"ITIN 912-70-1234", "my itin is 912701234", "ITIN: 998 81 4321", "912-70-1234"},
	Invalid:   []string{"912-66-1234", "812-70-1234", "912701234", "order 912-70-1234"},
}

func matchITIN(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Format}
	g := int(d[3]-'0')*10 + int(d[4]-'0')
	if d[0] != '9' || !(g >= 50 && g <= 65 || g >= 70 && g <= 88 || g >= 90 && g <= 92 || g >= 94) {
		return f, false
	}
	switch {
	case w.Groups == 1:
		f.Strength, f.Evidence = detectors.Shape, 0
	case !grouped(w, 3, 2, 4):
		return f, false
	case w.At(w.Start+3) == '-' && w.At(w.Start+6) == '-':
		f.Strength = detectors.Medium
	default:
		f.Strength = detectors.Weak
	}
	return f, true
}
