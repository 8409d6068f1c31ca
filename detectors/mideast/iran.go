package mideast

import "github.com/samar-privacy/samar/detectors"

// IranNationalID detects Iranian national codes (کد ملی): ten digits, at times
// written 3-6-1, the last a check modulo 11.
var IranNationalID = detectors.Spec{
	Name:      "mideast/national-code-ir",
	Entity:    "IR_NATIONAL_ID",
	Doc:       "Iranian national code",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Match:     matchIranNationalID,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"fa": {"کد ملی", "کدملی", "شماره ملی", "کارت ملی"}, "en": {"iranian national id", "iranian national code", "iran national id", "national code", "code melli", "melli code"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IR",
	Classes:   national,
	Source:    "National Organization for Civil Registration of Iran, national code and its control digit",
	Valid:     []string{"کد ملی: 0499370899", "iranian national code 0790419904", "کد ملی ‹۰۴۹-۹۳۷۰۸۹-۹›"},
	Invalid:   []string{"0499370899", "کد ملی 049937089", "code melli 1111111111"},
}

func matchIranNationalID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	d := w.Digits
	sum, same := 0, true
	for i, c := range d[:9] {
		sum += int(c-'0') * (10 - i)
		same = same && c == d[9]
	}
	want := sum % 11
	if want > 1 {
		want = 11 - want
	}
	if want != int(d[9]-'0') {
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, !same && w.Groups < 4 && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}
