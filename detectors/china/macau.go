package china

import "github.com/samar-privacy/samar/detectors"

// MacauID detects Macau resident identity cards (BIR): 1, 5, 7 or 8, six
// digits, and a check digit in brackets whose rule is not public.
var MacauID = detectors.Spec{
	Name:      "china/macau-id",
	Entity:    "MO_ID",
	Doc:       "Macau resident identity card number",
	Anchor:    detectors.Digits(7, 8).Grouped("()/ -"),
	Match:     matchMacauID,
	Labels:    detectors.Labels{"zh": {"澳门身份证", "澳門身份證", "澳门居民身份证", "澳門居民身份證", "身份证", "身份證", "身份证号", "身份證號碼", "身份證號"}, "en": {"macau id", "macao id", "macau identity card", "macao identity card", "bir", "macau resident id", "resident identity card", "macau id card", "identity card", "identity card number", "id card", "id card number", "id card no", "id number", "id no", "identity number", "national id", "national id number", "national identity number", "national identification number", "identification number"}, "pt": {"bir n", "bir", "bilhete de identidade de residente"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "MO",
	Classes:   sensitive,
	Source:    "Law 8/2002 and Administrative Regulation 23/2002 of Macau on resident identity cards",
	Valid:     []string{"澳門身份證‹1234567(8)›", "BIR n.º ‹5123456(7)›", "macau id 7/123456/8", "澳门身份证12345678", "澳門身份證：1234567", "BIR ‹1234567-8›"},
	Invalid:   []string{"1234567(8)", "澳門身份證2234567(8)", "澳門身份證123456(8)"},
}

func matchMacauID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	switch w.Digits[0] {
	case '1', '5', '7', '8':
	default:
		return f, false
	}
	b := w.Text[w.Start:w.End]
	switch {
	case len(w.Digits) == 7: // the check left out
		f.Strength = detectors.Typo
		return f, w.Labelled && w.Groups == 1 && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End) && !same(w.Digits)
	case same(w.Digits) || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End):
		return f, false
	case (written(b, "9999999(9") || written(b, "9999999 (9")) && w.At(w.End) == ')':
		f.End++
		f.Strength = detectors.Weak
	case written(b, "9/999999/9") || written(b, "9-999999-9") || w.Labelled && written(b, "9999999-9"):
	case w.Groups > 1 || !w.Labelled:
		return f, false
	}
	return f, true
}

// MacauPassport detects Macau passports: MA or MB and seven digits.
var MacauPassport = detectors.Spec{
	Name:      "china/macau-passport",
	Entity:    "MO_PASSPORT",
	Doc:       "Macau passport number",
	Anchor:    detectors.Token(9, 9),
	Match:     shaped(detectors.Shape, "M*9999999"),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"护照", "護照", "護照號碼", "澳門護照", "澳门护照"}, "en": {"passport", "passport no", "passport number", "macau passport", "macao passport"}, "pt": {"passaporte"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MO",
	Classes:   sensitive,
	Source:    "Law 8/2009 of Macau on travel documents; DSI, passport numbering",
	Valid:     []string{"澳門護照MA1234567", "macau passport mb0123456", "passaporte MA0012345"},
	Invalid:   []string{"MA1234567", "澳門護照MA123456", "macau passport NA1234567"},
}
