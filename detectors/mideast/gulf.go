package mideast

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var gulf = []detectors.Spec{EmiratesID, EmiratesTRN, EmiratesPassport, SaudiID, SaudiVAT, SaudiPassport, KuwaitCivilID, QatarID, BahrainCPR}

// EmiratesID detects Emirates identity numbers: 784, year of birth, seven
// digits, a Luhn check digit: 784-1985-1234567-3.
var EmiratesID = detectors.Spec{
	Name:      "mideast/emirates-id",
	Entity:    "AE_NATIONAL_ID",
	Doc:       "Emirates identity number",
	Anchor:    detectors.Digits(15).Grouped("- ").Laid("784............"),
	Match:     matchEmiratesID,
	Labels:    detectors.Labels{"en": {"emirates id", "eid", "emirates identity", "uae id", "emirates id number", "eid number", "id number"}, "ar": {"الهوية الإماراتية", "رقم الهوية", "بطاقة الهوية", "هوية"}, "zh": {"阿联酋身份证"}, "id": {"ktp uae"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AE",
	Classes:   national,
	Source:    "Federal Authority for Identity, Citizenship, Customs and Port Security, Emirates ID card specification",
	Valid:     []string{"Emirates ID 784-1985-1234567-3", "eid: 784199012345676", "784-1979-7654321-1", "رقم الهوية 784 2001 1112223 8"},
	Invalid:   []string{"784-1885-1234567-6", "783-1985-1234567-6", "784198512345670", "784-1985-123456-6"},
}

// matchEmiratesID: many cards fail the Luhn check, so the printed form counts
// without it.
func matchEmiratesID(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.CodeTable}
	if string(d[:3]) != "784" || !form.In(d[3:7], 1900, 2035) {
		return f, false
	}
	_, _, printed, ok := form.Fit(w, "784-9999-9999999-9")
	if !ok {
		_, _, printed, ok = form.Fit(w, "784 9999 9999999 9")
	}
	luhn := checksum.Luhn(d)
	switch {
	case ok && printed && luhn:
		f.Strength, f.Evidence = detectors.Certain, detectors.Checksum|detectors.CodeTable|detectors.Format
	case ok && printed:
		f.Strength, f.Evidence = detectors.Medium, detectors.CodeTable|detectors.Format
	case luhn && w.Groups == 1:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.CodeTable
	case w.Groups > 1:
		return f, w.Labelled
	}
	return f, true
}

// EmiratesTRN detects tax registration numbers of the Emirates by their label:
// fifteen digits from 100.
var EmiratesTRN = detectors.Spec{
	Name:      "mideast/trn-ae",
	Entity:    "AE_VAT_ID",
	Doc:       "Emirates tax registration number",
	Anchor:    detectors.Digits(15).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"100999999999999", "100 9999 9999 9999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"trn", "trn number", "tax registration number", "uae vat"}, "ar": {"رقم التسجيل الضريبي", "الرقم الضريبي"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "AE",
	Classes:   business,
	Source:    "Federal Tax Authority, Tax Registration Number",
	Valid:     []string{"TRN 100123456700003", "tax registration number: 100987654300003", "رقم التسجيل الضريبي 100111222333444"},
	Invalid:   []string{"100123456700003", "TRN 200123456700003", "TRN 10012345670000"},
}

// EmiratesPassport detects passport numbers of the Emirates by their label.
var EmiratesPassport = detectors.Spec{
	Name:      "mideast/passport-ae",
	Entity:    "AE_PASSPORT",
	Doc:       "Emirates passport number",
	Anchor:    detectors.Token(8, 9),
	Rule:      &form.Rule{Forms: []string{"a9999999", "aa9999999", "a99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"uae passport", "emirati passport", "emirates passport"}, "ar": {"جواز سفر إماراتي", "جواز السفر الإماراتي"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AE",
	Classes:   travel,
	Source:    "ICAO Doc 9303-4; Federal Authority for Identity, Citizenship, Customs and Port Security",
	Valid:     []string{"UAE passport A1234567", "Emirati passport: n7654321", "Emirates passport AB1234567"},
	Invalid:   []string{"A1234567", "UAE passport A123456", "order A1234567"},
}

// SaudiID detects Saudi identity numbers of citizens (1) and residents (2): ten
// digits with a Luhn check.
var SaudiID = detectors.Spec{
	Name:      "mideast/saudi-id",
	Entity:    "SA_NATIONAL_ID",
	Doc:       "Saudi identity number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Check: func(v form.Value) bool { return checksum.Luhn(v.Bytes()) }, Shape: func(v form.Value) bool { return v.B[0] == '1' || v.B[0] == '2' }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"saudi id", "iqama", "iqama number", "iqama no", "saudi national id", "absher", "national id"}, "ar": {"رقم الهوية", "الهوية الوطنية", "رقم الإقامة", "إقامة", "اقامة", "رقم الاقامة", "هوية مقيم", "السجل المدني"}, "zh": {"沙特身份证"}, "id": {"iqomah", "no iqamah", "iqamah"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "SA",
	Classes:   national,
	Source:    "نظام الأحوال المدنية; Ministry of Interior, Absher",
	Valid:     []string{"iqama 2087654329", "Saudi ID: 1045678909", "رقم الهوية 1098765439", "iqamah 2123456788"},
	Invalid:   []string{"2087654329", "Saudi ID 3045678909", "order 2087654329"},
}

// SaudiVAT detects Saudi VAT numbers by their label: fifteen digits from 3 to 3.
var SaudiVAT = detectors.Spec{
	Name:      "mideast/vat-sa",
	Entity:    "SA_VAT_ID",
	Doc:       "Saudi VAT number",
	Anchor:    detectors.Digits(15),
	Rule:      &form.Rule{Forms: []string{"399999999999993"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"saudi vat", "vat number", "vat no", "vat registration number"}, "ar": {"الرقم الضريبي", "رقم ضريبة القيمة المضافة"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "SA",
	Classes:   business,
	Source:    "ZATCA, E-invoicing data dictionary (VAT registration number)",
	Valid:     []string{"VAT number 310123456700003", "الرقم الضريبي 300987654300003", "Saudi VAT: 311122233344403"},
	Invalid:   []string{"310123456700003", "VAT number 310123456700004", "VAT number 31012345670003"},
}

// SaudiPassport detects Saudi passport numbers by their label: a letter and
// eight digits.
var SaudiPassport = detectors.Spec{
	Name:      "mideast/passport-sa",
	Entity:    "SA_PASSPORT",
	Doc:       "Saudi passport number",
	Anchor:    detectors.Token(7, 9),
	Rule:      &form.Rule{Forms: []string{"a99999999", "a999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"saudi passport"}, "ar": {"جواز السفر", "رقم الجواز", "جواز سفر"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "SA",
	Classes:   travel,
	Source:    "ICAO Doc 9303-4; General Directorate of Passports",
	Valid:     []string{"Saudi passport A12345678", "رقم الجواز T123456", "saudi passport: b87654321"},
	Invalid:   []string{"A12345678", "Saudi passport A1234567890", "order A12345678"},
}

// KuwaitCivilID detects Kuwaiti civil numbers: century 2 or 3, date of birth,
// serial, a check digit modulo 11.
var KuwaitCivilID = detectors.Spec{
	Name:      "mideast/civil-id-kw",
	Entity:    "KW_NATIONAL_ID",
	Doc:       "Kuwaiti civil number",
	Anchor:    detectors.Digits(12).Grouped(" ").Laid("...m.d......"),
	Rule:      &form.Rule{Forms: []string{"999999999999"}, Check: kuwait, Shape: kuwaitDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"en": {"civil id", "kuwait civil id", "civil id number", "kuwaiti id", "civil number"}, "ar": {"الرقم المدني", "البطاقة المدنية"}, "zh": {"科威特身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KW",
	Classes:   national,
	Source:    "Public Authority for Civil Information, civil number (structure)",
	Valid:     []string{"civil ID 285031201237", "الرقم المدني 299123101249", "285031201245"},
	Invalid:   []string{"285031201239", "285133101239", "order 285031201239"},
}

func kuwaitDate(v form.Value) bool {
	return (v.B[0] == '2' || v.B[0] == '3') && form.Date(form.Number(v.B[1:3]), form.Number(v.B[3:5]), form.Number(v.B[5:7]))
}

func kuwait(v form.Value) bool {
	return 11-checksum.Weighted(v.B[:11], 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)%11 == int(v.B[11]-'0')
}

// QatarID detects Qatari identity numbers by their label: eleven digits,
// century, year, nationality.
var QatarID = detectors.Spec{
	Name:      "mideast/qid",
	Entity:    "QA_NATIONAL_ID",
	Doc:       "Qatari identity number",
	Anchor:    detectors.Digits(11).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"29999999999", "39999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"qid", "qatar id", "qid number", "qatari id"}, "ar": {"الرقم الشخصي", "البطاقة الشخصية"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "QA",
	Classes:   national,
	Source:    "Ministry of Interior of Qatar, identity card (structure)",
	Valid:     []string{"QID 28563412345", "Qatar ID: 29035678901", "الرقم الشخصي 30163400012"},
	Invalid:   []string{"28563412345", "QID 18563412345", "QID 2856341234"},
}

// BahrainCPR detects Bahraini personal numbers by their label: year, month,
// serial.
var BahrainCPR = detectors.Spec{
	Name:      "mideast/cpr-bh",
	Entity:    "BH_NATIONAL_ID",
	Doc:       "Bahraini personal number",
	Anchor:    detectors.Digits(9),
	Rule:      &form.Rule{Forms: []string{"999999999"}, Shape: func(v form.Value) bool { return form.In(v.B[2:4], 1, 12) }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"cpr", "cpr number", "bahrain cpr", "bahrain id", "cpr no", "bahraini id"}, "ar": {"الرقم السكاني", "الرقم الشخصي"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BH",
	Classes:   national,
	Source:    "Information and eGovernment Authority of Bahrain, CPR number",
	Valid:     []string{"Bahrain CPR 850312345", "الرقم السكاني 901112345", "Bahrain ID: 770712345"},
	Invalid:   []string{"850312345", "Bahrain CPR 851312345", "Bahrain CPR 85031234"},
}
