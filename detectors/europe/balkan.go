package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var balkan = []detectors.Spec{OIB, DavcnaSI, EMSO, jmbgBA, jmbgME, jmbgHR, jmbgMK, jmbgRS, PIB, NIPT}

// OIB detects Croatian personal identification numbers: ten digits and a check
// digit modulo 11, 10.
var OIB = detectors.Spec{
	Name:      "europe/oib",
	Entity:    "HR_TAX_ID",
	Doc:       "Croatian personal identification number",
	Anchor:    detectors.Digits(11).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: func(v form.Value) bool { return checksum.Mod1110(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"hr": {"oib", "osobni identifikacijski broj", "moj oib"}, "en": {"croatian personal identification number", "croatian tax id", "oib"}, "zh": {"克罗地亚身份号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HR",
	Classes:   taxes,
	Source:    "Zakon o osobnom identifikacijskom broju (NN 60/08)",
	Valid:     []string{"OIB 03914419536", "osobni identifikacijski broj: 74017534066", "moj oib je 10638152469", "OIB 03914419537"},
	Invalid:   []string{"03914419536", "OIB 0391441953", "order 03914419536"},
}

// DavcnaSI detects Slovenian tax numbers by their label: seven digits and a
// check digit modulo 11.
var DavcnaSI = detectors.Spec{
	Name:      "europe/davcna-si",
	Entity:    "SI_TAX_ID",
	Doc:       "Slovenian tax number",
	Anchor:    detectors.Digits(8).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999"}, Check: func(v form.Value) bool { return davcna(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"sl": {"davčna številka", "davcna stevilka", "davčna št", "davčna"}, "en": {"slovenian tax number", "slovenian tax id"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "SI",
	Classes:   taxes,
	Source:    "Zakon o finančni upravi; FURS, davčna številka",
	Valid:     []string{"davčna številka 16395816", "davcna stevilka: 93881576", "davčna št. 25412787"},
	Invalid:   []string{"16395816", "davčna številka 1639581", "order 16395816"},
}

// The unique master citizen number of Yugoslavia and the states that follow it:
// date of birth DDMMYYY, region, serial, a check digit modulo 11. The regions
// tell the states apart.
var (
	EMSO   = jmbg("emso", "SI", "Slovenian", 50, 59, detectors.Labels{"sl": {"emšo", "emso", "enotna matična številka občana"}, "en": {"slovenian national id"}}, "Zakon o centralnem registru prebivalstva, 5. člen", []string{"emšo 0310978506479", "EMSO: 0712965508805", "1505977509562"})
	jmbgBA = jmbg("jmbg-ba", "BA", "Bosnian", 10, 19, detectors.Labels{"bs": {"jmbg", "jmb", "jedinstveni matični broj"}, "en": {"bosnian national id"}}, "Zakon o jedinstvenom matičnom broju (BiH)", []string{"JMBG 0101990170003", "jmbg: 1505977171235", "jmb 0310978170004"})
	jmbgME = jmbg("jmbg-me", "ME", "Montenegrin", 20, 29, detectors.Labels{"sr": {"jmbg", "matični broj"}, "en": {"montenegrin national id"}}, "Zakon o jedinstvenom matičnom broju (Crna Gora)", []string{"JMBG 0101990210005", "jmbg: 1505977210001", "jmbg 0310978210006"})
	jmbgHR = jmbg("jmbg-hr", "HR", "Croatian", 30, 39, detectors.Labels{"hr": {"jmbg", "mbg", "matični broj građana"}, "en": {"croatian national id"}}, "Zakon o matičnom broju (NN 9/92)", []string{"JMBG 0101990330000", "mbg: 1505977330007", "jmbg 0310978330001"})
	jmbgMK = jmbg("embg-mk", "MK", "Macedonian", 40, 49, detectors.Labels{"mk": {"ембг", "матичен број"}, "en": {"embg", "macedonian national id"}}, "Закон за матичниот број на граѓанинот", []string{"EMBG 0101990450006", "ембг 1505977450002", "embg 0310978450007"})
	jmbgRS = jmbg("jmbg-rs", "RS", "Serbian", 70, 99, detectors.Labels{"sr": {"jmbg", "matični broj", "maticni broj", "јмбг", "матични број"}, "en": {"serbian national id"}}, "Закон о јединственом матичном броју грађана", []string{"JMBG 0101990710008", "matični broj: 0310978850005", "jmbg 1505977710004"})
)

func jmbg(file, cc, adjective string, lo, hi int, labels detectors.Labels, law string, valid []string) detectors.Spec {
	rule := &form.Rule{Forms: []string{"9999999999999"}, Check: func(v form.Value) bool { return masterNumber(v) }, Shape: func(v form.Value) bool {
		return form.In(v.B[7:9], lo, hi) && masterDate(v)
	}, Speaks: detectors.Checksum | detectors.Calendar | detectors.CodeTable, Bare: detectors.Medium}
	return detectors.Spec{
		Name:      "europe/" + file,
		Entity:    detectors.Entity(cc + "_NATIONAL_ID"),
		Doc:       adjective + " citizen number",
		Anchor:    detectors.Digits(13).Grouped(" -").Laid("d.m.........."),
		Rule:      rule,
		Labels:    labels,
		Negatives: negatives,
		Canonical: detectors.DigitsOnly,
		Region:    cc,
		Classes:   national,
		Source:    law,
		Valid:     valid,
		Invalid:   []string{"3213990500003", valid[0][len(valid[0])-13:] + "1", "order 9999999999998"},
	}
}

func masterDate(v form.Value) bool {
	year := form.Number(v.B[4:7])
	if year > 800 {
		year += 1000
	} else if year < 100 {
		year += 2000
	} else {
		return false
	}
	return form.Date(year, form.Number(v.B[2:4]), form.Number(v.B[:2]))
}

func masterNumber(v form.Value) bool {
	r := 11 - checksum.Weighted(v.B[:12], 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11
	if r == 11 {
		r = 0
	}
	return r == int(v.B[12]-'0')
}

// PIB detects Serbian tax numbers: eight digits and a check digit modulo 11,
// 10.
var PIB = detectors.Spec{
	Name:      "europe/pib-rs",
	Entity:    "RS_TAX_ID",
	Doc:       "Serbian tax number",
	Anchor:    detectors.Digits(9),
	Rule:      &form.Rule{Forms: []string{"999999999"}, Check: func(v form.Value) bool { return checksum.Mod1110(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"sr": {"pib", "poreski broj", "пиб", "poreski identifikacioni broj"}, "en": {"serbian tax number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "RS",
	Classes:   business,
	Source:    "Zakon o poreskom postupku i poreskoj administraciji, čl. 26",
	Valid:     []string{"PIB 167606210", "poreski broj: 232140054", "pib 952693251"},
	Invalid:   []string{"167606210", "PIB 16760621", "order 167606210"},
}

// NIPT detects Albanian tax and identity numbers: a letter for the decade,
// eight digits, a letter.
var NIPT = detectors.Spec{
	Name:      "europe/nipt",
	Entity:    "AL_NATIONAL_ID",
	Doc:       "Albanian identity or tax number",
	Anchor:    detectors.Token(10, 10),
	Rule:      &form.Rule{Forms: []string{"a99999999a"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"sq": {"nipt", "nuis", "nid", "numri personal", "numri i identitetit", "leternjoftim", "letërnjoftim"}, "en": {"albanian id", "albanian tax number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AL",
	Classes:   national,
	Source:    "Ligji nr. 10 129/2009 për gjendjen civile; QKB, NUIS",
	Valid:     []string{"NIPT K26536165V", "numri personal: j52371573e", "NUIS L60977170S"},
	Invalid:   []string{"K26536165V", "NIPT K2653616V", "order K26536165V"},
}
