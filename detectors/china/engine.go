package china

import "github.com/samar-privacy/samar/detectors"

// Engine detects engine numbers of vehicles (发动机号), as a vehicle licence shows them:
// six to twelve digits or letters with four digits at least. Makers choose their form.
var Engine = detectors.Spec{
	Name:      "china/engine",
	Entity:    "VIN",
	Subtype:   "engine",
	Doc:       "Engine number of a vehicle, by its Chinese label",
	Anchor:    detectors.Token(6, 12).Or(detectors.Digits(6, 12)),
	Match:     matchEngine,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"发动机号", "发动机号码", "發動機號", "發動機號碼", "发动机编号", "引擎號碼", "引擎号码", "引擎號", "电机号", "電機號碼", "电机号码"}},
	Negatives: detectors.Labels{"zh": {"订单号", "訂單號", "单号", "單號", "合同号", "型号", "型號", "保单号", "规则", "标准"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "L"},
	Source:    "GA 801 (vehicle licences of China): engine number, in the maker's form",
	Valid:     []string{"发动机号K1234567", "发动机号码：12345678", "车辆发动机号是 ‹4G15A0123›", "引擎號碼 ‹2ZR1234567›"},
	Invalid:   []string{"K1234567", "发动机号不清楚", "发动机号12345", "发动机型号EA888", "发动机号无，订单号12345678", "发动机编号规则 GB16735"},
}

func matchEngine(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	n := 0
	for _, c := range w.Text[w.Start:w.End] {
		if detectors.IsDigit(c) {
			n++
		}
	}
	return f, n >= 4 && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}
