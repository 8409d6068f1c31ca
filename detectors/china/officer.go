package china

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// officerUnits are the characters of services, theatres and departments that
// an officer's card number begins with.
const officerUnits = "军南北沈兰成济广海空参政后装武士文东西中战火联"

// Officer detects numbers of officers' cards (军官证): 南字第1234567号. Without a
// label the unit's character must begin the phrase.
var Officer = detectors.Spec{
	Name:      "china/officer",
	Entity:    "CN_NATIONAL_ID",
	Subtype:   "officer",
	Doc:       "Chinese officer's card number",
	Anchor:    detectors.Digits(4, 8),
	Forms:     []string{"字9999*", "字 9999*"},
	Match:     matchOfficer,
	Labels:    detectors.Labels{"zh": {"军官证", "軍官證", "军官证号", "军官证号码", "士官证", "士兵证", "警官证", "军人证", "文职干部证", "军人身份证"}, "en": {"officer card", "military id", "officer id"}},
	Canonical: detectors.Exact,
	Region:    "CN",
	Classes:   sensitive,
	Source:    "Regulations on officers' cards of the armed forces (中国人民解放军军官证管理规定)",
	Valid:     []string{"军官证‹南字第1234567号›", "军官证：‹南字1234567号›", "证件：‹军字第0123456号›", "士官证号 ‹北字第12345678号›", "military id ‹12345678›"},
	Invalid:   []string{"京房权证海字第123456号", "民初字第1234号", "字第1234567号", "12345678"},
}

func matchOfficer(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	s := w.Start
	if w.At(s-1) == ' ' {
		s--
	}
	mark := len("字第")
	if w.Labelled && bytes.HasSuffix(b[:s], []byte("字")) {
		mark = len("字")
	} else if !bytes.HasSuffix(b[:s], []byte("字第")) {
		return f, w.Labelled && len(w.Digits) >= 6 && !same(w.Digits) && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
	}
	s -= mark + 3
	if s < 0 || b[s] < 0xE4 || !bytes.Contains([]byte(officerUnits), b[s:s+3]) {
		return f, false
	}
	f.Start, f.Strength = s, detectors.Medium
	if bytes.HasPrefix(b[w.End:], []byte("号")) || bytes.HasPrefix(b[w.End:], []byte("號")) {
		f.End += 3
	} else if !w.Labelled {
		return f, false
	}
	han := s >= 3 && b[s-3] >= 0xE4 && b[s-3] <= 0xE9
	return f, w.Labelled || !han && len(w.Digits) >= 6
}
