package mideast

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var turkey = []detectors.Spec{TCKN, VKN, TurkeyPassport, TurkeyPlate}

// TCKN detects Turkish identity numbers: nine digits, the first not 0, and two
// check digits.
var TCKN = detectors.Spec{
	Name:      "mideast/tckn",
	Entity:    "TR_NATIONAL_ID",
	Doc:       "Turkish identity number",
	Anchor:    detectors.Digits(11).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999999", "999 999 999 99", "999 99 999 999"}, Check: tckn, Shape: func(v form.Value) bool { return v.B[0] != '0' }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"tr": {"tckn", "tc kimlik no", "tc kimlik", "tc kimlik numarası", "tc kimlik numaram", "t c kimlik no", "kimlik no", "kimlik numarası", "kimlik numaram", "tc no", "tc", "t c"}, "en": {"turkish id", "turkish identity number", "turkish national id"}, "zh": {"土耳其身份证"}, "id": {"ktp turki"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "TR",
	Classes:   national,
	Source:    "5490 sayılı Nüfus Hizmetleri Kanunu, md. 46; NVİ, Türkiye Cumhuriyeti kimlik numarası",
	Valid:     []string{"TC Kimlik No: 42053769602", "tckn 91874254910", "kimlik numaram 862 132 826 86", "T.C. Kimlik No 42053769603"},
	Invalid:   []string{"42053769602", "sipariş no 42053769602", "TCKN 02053769602", "TCKN 4205376960"},
}

func tckn(v form.Value) bool {
	odd, even, all := 0, 0, 0
	for i, c := range v.B[:9] {
		if i%2 == 0 {
			odd += int(c - '0')
		} else {
			even += int(c - '0')
		}
	}
	tenth := ((odd*7-even)%10 + 10) % 10
	all = odd + even + tenth
	return v.B[0] != '0' && int(v.B[9]-'0') == tenth && int(v.B[10]-'0') == all%10
}

// VKN detects Turkish tax numbers by their label: nine digits and a check
// digit.
var VKN = detectors.Spec{
	Name:      "mideast/vkn",
	Entity:    "TR_TAX_ID",
	Doc:       "Turkish tax number",
	Anchor:    detectors.Digits(10).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999 999 9999"}, Check: vkn, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"tr": {"vkn", "vergi no", "vergi numarası", "vergi kimlik no", "vergi kimlik numarası"}, "en": {"turkish tax number", "turkish tax id"}, "zh": {"土耳其税号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "TR",
	Classes:   taxes,
	Source:    "213 sayılı Vergi Usul Kanunu; GİB, vergi kimlik numarası",
	Valid:     []string{"VKN 4309380837", "vergi no: 0049188614", "vergi numarası 079 642 5635", "VKN 4309380838"},
	Invalid:   []string{"4309380837", "VKN 430938083", "fatura no 4309380837"},
}

func vkn(v form.Value) bool {
	sum := 0
	for i, c := range v.B[:9] {
		n := (int(c-'0') + 9 - i) % 10
		if n == 0 {
			continue
		}
		m := n << (9 - i) % 9
		if m == 0 {
			m = 9
		}
		sum += m
	}
	return (10-sum%10)%10 == int(v.B[9]-'0')
}

// TurkeyPassport detects Turkish passport numbers by their label: a letter and
// eight digits.
var TurkeyPassport = detectors.Spec{
	Name:      "mideast/passport-tr",
	Entity:    "TR_PASSPORT",
	Doc:       "Turkish passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"a99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"tr": {"pasaport", "pasaport no", "pasaport numarası", "pasaport numaram"}, "en": {"turkish passport"}, "zh": {"土耳其护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "TR",
	Classes:   travel,
	Source:    "5682 sayılı Pasaport Kanunu; ICAO Doc 9303-4",
	Valid:     []string{"pasaport no U12345678", "Turkish passport: s87654321", "pasaport numarası U00112233"},
	Invalid:   []string{"U12345678", "pasaport U1234567", "sipariş no U12345678"},
}

// TurkeyPlate detects Turkish number plates: province 01 to 81, one to three
// letters, two to five digits: 34 ABC 123.
var TurkeyPlate = detectors.Spec{
	Name:      "mideast/plate-tr",
	Entity:    "TR_PLATE",
	Doc:       "Turkish number plate",
	Anchor:    detectors.OnCue(),
	Match:     matchTurkishPlate,
	Labels:    detectors.Labels{"tr": {"plaka", "plakası", "plaka no", "plakam", "plakalı", "plakasıyla", "araç plakası"}, "en": {"plate", "plate number", "license plate", "number plate", "turkish plate"}, "zh": {"土耳其车牌"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "TR",
	Classes:   vehicle,
	Source:    "Karayolları Trafik Yönetmeliği, ek 5",
	Valid:     []string{"plaka 34 ABC 123", "plaka no: 06 ef 4567", "araç plakası 35Z12345", "‹34 ABC 123› plakalı araç", "‹35Z12345› plaka numaralı kamyon", "‹06 EF 4567› plakasıyla"},
	Invalid:   []string{"34 ABC 123", "plaka 82 ABC 123", "plaka 34 ABCD 12", "82 ABC 123 plakalı araç", "34 ABC 123 paket plakalı", "134 ABC 123 plakalı"},
}

var turkishPlates = form.Rule{Forms: []string{"99 a 99999", "99 a 9999", "99 aa 9999", "99 aa 999", "99 aaa 999", "99 aaa 99", "99a99999", "99a9999", "99aa9999", "99aa999", "99aaa999", "99aaa99"}, Shape: turkishPlate, Bare: detectors.Shape}

// matchTurkishPlate takes the plate behind the word, or the one before a word that is
// said of what bears it: "34 ABC 123 plakalı araç".
func matchTurkishPlate(w *detectors.Window) (detectors.Found, bool) {
	if f, ok := turkishPlates.MatchBehind(w); ok {
		return f, true
	}
	return turkishPlates.MatchBefore(w)
}

func turkishPlate(v form.Value) bool { return form.In(v.B[:2], 1, 81) }
