package generic

import "github.com/samar-privacy/samar/detectors"

// VIN detects vehicle identification numbers: 17 letters and digits without I,
// O and Q, the last four digits. The ninth is a check character in North
// America and China; elsewhere a label is needed.
var VIN = detectors.Spec{
	Name:   "generic/vin",
	Entity: "VIN",
	Doc:    "Vehicle identification number",
	Anchor: detectors.Token(17, 17),
	Match:  matchVIN,
	Labels: detectors.Labels{
		"en": {"vin", "vin number", "vehicle identification number", "chassis number", "chassis no"},
		"id": {"no rangka", "nomor rangka", "noka"},
		"zh": {"车架号", "車架號", "车辆识别代号"},
		"es": {"número de chasis", "bastidor", "vin"},
		"pt": {"chassi", "número do chassi"},
		"de": {"fahrgestellnummer", "fin"},
		"fr": {"numéro de châssis"},
	},
	Negatives: detectors.Labels{"en": {"order", "tracking", "sku"}, "id": {"resi", "pesanan"}, "zh": {"订单", "快递"}},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "L"},
	Source:    "ISO 3779; 49 CFR 565.15 (check digit)",
	Valid: []string{
		"VIN ‹1M8GDM9AXKP042788›",
		"mobil saya ‹1M8GDM9AXKP042788› mogok",
		"nomor rangka: ‹MHFM1BA3J9K012345›",
		"车架号‹LSVAU2180N2123456›",
		"VIN: ‹SCJW5K1U60AXY9474›",
		"‹WAUZZZ8K9BA012345›",
	},
	Invalid: []string{
		"1M8GDM9A1KP042788",  // check digit wrong, no label
		"1M8GDM9AXKPO42788",  // the letter O
		"ABCDEFGHJKLMNPRST1", // eighteen
		"resi JX1234567890ABCDE",
	},
}

// vinValues of the letters A to Z, 0 where a letter is not used.
const vinValues = "\x01\x02\x03\x04\x05\x06\x07\x08\x00\x01\x02\x03\x04\x05\x00\x07\x00\x09\x02\x03\x04\x05\x06\x07\x08\x09"

var vinWeights = [17]int{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2}

func matchVIN(w *detectors.Window) (detectors.Found, bool) {
	t := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	sum, letters := 0, 0
	for i, c := range t {
		v := int(c - '0')
		if v > 9 {
			if c |= 0x20; c-'a' >= 26 || vinValues[c-'a'] == 0 || i > 12 {
				return f, false
			}
			v = int(vinValues[c-'a'])
			letters++
		}
		sum += v * vinWeights[i]
	}
	if letters < 2 {
		return f, false
	}
	if t[9] == '0' || t[9]|0x20 == 'u' || t[9]|0x20 == 'z' { // no model year, which only some countries hold to
		f.Strength = detectors.Typo
		return f, true
	}
	if "0123456789X"[sum%11] == t[8] {
		f.Strength, f.Evidence = detectors.Medium, detectors.Format|detectors.Checksum
	}
	if string(t[3:6]) == "ZZZ" && f.Strength == detectors.Shape { // European makers fill what they leave open
		f.Strength = detectors.Medium
	}
	return f, true
}
