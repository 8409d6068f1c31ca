package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var baltic = []detectors.Spec{Isikukood, AsmensKodas, PersonasKods, Registrikood, BalticPassportEE, BalticPassportLV, BalticPassportLT}

// Isikukood detects Estonian personal codes: sex and century, date of birth,
// serial, a check digit modulo 11 in two steps.
var Isikukood = detectors.Spec{
	Name:      "europe/isikukood",
	Entity:    "EE_NATIONAL_ID",
	Doc:       "Estonian personal code",
	Anchor:    detectors.Digits(11).Grouped(" ").Laid("...m.d....."),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: func(v form.Value) bool { return balticCode(v) }, Living: balticLiving, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"et": {"isikukood", "isikukoodi", "isikukoodiga"}, "en": {"estonian personal code", "estonian id", "estonian id number", "estonian national id", "estonian id code", "personal code"}, "ru": {"исикукод"}, "zh": {"爱沙尼亚身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "EE",
	Classes:   national,
	Source:    "Rahvastikuregistri seadus; EVS 585:2007",
	Valid:     []string{"isikukood 49009180967", "isikukood: 49312187227", "Estonian personal code 48302101728", "isikukood 49009180968", "49009180967"},
	Invalid:   []string{"49009180968", "order 49009180967", "isikukood 4900918096"},
}

// AsmensKodas detects Lithuanian personal codes, built as the Estonian ones.
var AsmensKodas = detectors.Spec{
	Name:      "europe/asmens-kodas",
	Entity:    "LT_NATIONAL_ID",
	Doc:       "Lithuanian personal code",
	Anchor:    detectors.Digits(11).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: func(v form.Value) bool { return balticCode(v) }, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak},
	Labels:    detectors.Labels{"lt": {"asmens kodas", "asmens kodą", "a k", "asmens kodo"}, "en": {"lithuanian personal code", "lithuanian id"}, "zh": {"立陶宛身份号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "LT",
	Classes:   national,
	Source:    "Gyventojų registro įstatymas, 8 straipsnis",
	Valid:     []string{"asmens kodas 45107078118", "a.k. 35507059049", "Lithuanian personal code 39601132043", "asmens kodas 45107078119"},
	Invalid:   []string{"45107078118", "order 45107078118", "asmens kodas 4510707811"},
}

func balticCode(v form.Value) bool {
	d := v.Bytes()
	if d[0] < '1' || d[0] > '8' || !form.Date(1800+int(d[0]-'1')/2*100+form.Number(d[1:3]), form.Number(d[3:5]), form.Number(d[5:7])) {
		return false
	}
	r := checksum.Weighted(d[:10], 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11
	if r == 10 {
		r = checksum.Weighted(d[:10], 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10
	}
	return r == int(d[10]-'0')
}

// balticLiving: the first digit tells the century.
func balticLiving(v form.Value) bool {
	return v.B[0] == '3' || v.B[0] == '4' || (v.B[0] == '5' || v.B[0] == '6') && form.Recent(v.B[1:3])
}

// PersonasKods detects Latvian personal codes: date of birth, or 32 since
// 2017, a dash, the century, serial and check digit.
var PersonasKods = detectors.Spec{
	Name:      "europe/personas-kods",
	Entity:    "LV_NATIONAL_ID",
	Doc:       "Latvian personal code",
	Anchor:    detectors.Digits(11).Grouped("-").Laid("d.........."),
	Rule:      &form.Rule{Forms: []string{"99999999999", "999999-99999"}, Check: func(v form.Value) bool { return personasKods(v.Bytes()) }, Living: latvianLiving, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"lv": {"personas kods", "personas kodu", "p k", "pers kods"}, "en": {"latvian personal code", "latvian id"}, "zh": {"拉脱维亚身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "LV",
	Classes:   national,
	Source:    "Fizisko personu reģistra likums; MK noteikumi par personas kodu",
	Valid:     []string{"personas kods 250804-72850", "personas kods: 20088425896", "140651-12415", "personas kods 250804-72851", "25038011006"},
	Invalid:   []string{"25080472851", "250804-72851", "251304-72850", "order 25038011006"},
}

func personasKods(d []byte) bool {
	if string(d[:2]) > "32" || string(d[:2]) < "32" && !form.Date(form.Number(d[4:6]), form.Number(d[2:4]), form.Number(d[:2])) || d[0] > '3' || d[6] > '2' && d[0] < '3' {
		return false
	}
	return (1+checksum.Weighted(d[:10], 10, 5, 8, 4, 2, 1, 6, 3, 7, 9))%11%10 == int(d[10]-'0')
}

// latvianLiving: the seventh digit tells the century, of codes with a date.
func latvianLiving(v form.Value) bool {
	return v.B[0] == '3' && v.B[1] > '1' || v.B[6] == '1' || v.B[6] == '2' && form.Recent(v.B[4:6])
}

// Registrikood detects Estonian company numbers by their label.
var Registrikood = detectors.Spec{
	Name:      "europe/registrikood",
	Entity:    "EE_BUSINESS_ID",
	Doc:       "Estonian company number",
	Anchor:    detectors.Digits(8),
	Rule:      &form.Rule{Forms: []string{"99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"et": {"registrikood", "reg kood", "registrikoodi"}, "en": {"estonian company number", "registry code"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "EE",
	Classes:   business,
	Source:    "Äriregistri seadus",
	Valid:     []string{"registrikood 83502437", "reg.kood: 10342440", "registry code 80703655"},
	Invalid:   []string{"83502437", "registrikood 8350243", "order 83502437"},
}

// Passports and identity cards of the Baltic states, by their label.
var (
	BalticPassportEE = balticPassport("EE", "Estonian", []string{"aa9999999", "a9999999"}, detectors.Labels{"et": {"passi number", "passinumber", "dokumendi number", "id kaart"}, "en": {"estonian passport"}}, "Isikut tõendavate dokumentide seadus; PRADO EST-AO", []string{"Estonian passport KA1234567", "dokumendi number: ke7654321", "Estonian passport K0011223"})
	BalticPassportLV = balticPassport("LV", "Latvian", []string{"aa9999999"}, detectors.Labels{"lv": {"pase", "pases numurs", "pases nr"}, "en": {"latvian passport"}}, "Personu apliecinošu dokumentu likums; PRADO LVA-AO", []string{"Latvian passport LV1234567", "pases numurs: lv7654321", "pase PA0011223"})
	BalticPassportLT = balticPassport("LT", "Lithuanian", []string{"99999999"}, detectors.Labels{"lt": {"pasas", "paso numeris", "paso nr", "pase nr"}, "en": {"lithuanian passport"}}, "Paso įstatymas; PRADO LTU-AO", []string{"Lithuanian passport 12345678", "paso numeris: 21654321", "pasas 24011223"})
)

func balticPassport(cc, adjective string, forms []string, labels detectors.Labels, source string, valid []string) detectors.Spec {
	anchor := detectors.Token(8, 9)
	if forms[0][0] == '9' {
		anchor = detectors.Digits(8)
	}
	return detectors.Spec{
		Name:      "europe/passport-" + lower(cc),
		Entity:    detectors.Entity(cc + "_PASSPORT"),
		Doc:       adjective + " passport number",
		Anchor:    anchor,
		Rule:      &form.Rule{Forms: forms, Bare: detectors.Shape},
		Labels:    labels,
		Need:      detectors.NeedLabel,
		Negatives: negatives,
		Canonical: detectors.AlnumUpper,
		Region:    cc,
		Classes:   travel,
		Source:    source,
		Valid:     valid,
		Invalid:   []string{"KA1234567", "12345678", valid[0][:len(valid[0])-3]},
	}
}
