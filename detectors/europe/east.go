package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var east = []detectors.Spec{INN, SNILS, RussiaPassport, RussiaPassportSeries, OGRN, RussiaLicence, RNTRC, UkrainePassport, UNZR, EDRPOU, IIN, PersonalBY, UNP, IDNP, FIN, IdentityCardAZ}

// INN detects Russian taxpayer numbers: twelve digits of a person with two
// check digits, ten of a company with one.
var INN = detectors.Spec{
	Name:      "europe/inn",
	Entity:    "RU_TAX_ID",
	Doc:       "Russian taxpayer number",
	Anchor:    detectors.Digits(12).Grouped(" ").Or(detectors.Digits(10)),
	Rule:      &form.Rule{Forms: []string{"999999999999", "9999999999"}, Check: inn, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"ru": {"инн"}, "en": {"inn", "russian inn", "russian tax number", "russian tax id"}, "zh": {"俄罗斯税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   taxes,
	Source:    "НК РФ, ст. 84; приказ ФНС России от 29.06.2012 № ММВ-7-6/435@",
	Valid:     []string{"инн 500100732259", "INN: 9709673891", "инн 7164655320", "INN 500100732258"},
	Invalid:   []string{"500100732259", "заказ 500100732259", "INN 50010073225"},
}

func inn(v form.Value) bool {
	d := v.Bytes()
	if len(d) == 10 {
		return checksum.Weighted(d[:9], 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == int(d[9]-'0')
	}
	return checksum.Weighted(d[:10], 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == int(d[10]-'0') &&
		checksum.Weighted(d[:11], 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == int(d[11]-'0')
}

// SNILS detects Russian pension insurance numbers: nine digits, two check
// digits modulo 101: 112-233-445 95.
var SNILS = detectors.Spec{
	Name:      "europe/snils",
	Entity:    "RU_SOCIAL_SECURITY",
	Doc:       "Russian pension insurance number",
	Anchor:    detectors.Digits(11).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"99999999999", "999-999-999 99", "999-999-999-99", "999 999 999 99"}, Check: snils, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Strong},
	Labels:    detectors.Labels{"ru": {"снилс", "снилса", "снилсе", "страховой номер", "пенсионное страхование"}, "en": {"snils", "russian social security number", "pension insurance number"}, "zh": {"俄罗斯社保号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   social,
	Source:    "Федеральный закон от 01.04.1996 № 27-ФЗ; постановление ПФР 192п",
	Valid:     []string{"снилс 112-233-445 95", "SNILS: 087-654-303 00", "112-233-445 95", "snils 112-233-445 96"},
	Invalid:   []string{"112-233-445 96", "11223344595", "заказ 11223344595"},
}

func snils(v form.Value) bool {
	r := checksum.Weighted(v.B[:9], 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100
	return r == form.Number(v.B[9:11])
}

// RussiaPassport detects Russian passport numbers by their label: series of
// four digits, six of number; for abroad two and seven.
var RussiaPassport = detectors.Spec{
	Name:      "europe/passport-ru",
	Entity:    "RU_PASSPORT",
	Doc:       "Russian passport number",
	Anchor:    detectors.Digits(10).Grouped(" -").Or(detectors.Digits(9).Grouped(" ")),
	Rule:      &form.Rule{Forms: []string{"9999999999", "9999 999999", "99 99 999999", "9999-999999", "99 9999999", "999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"ru": {"паспорт", "аспорт", "аспорт серия", "паспорта", "серия паспорта", "серия и номер паспорта", "аспортные данные"}, "en": {"russian passport", "passport series"}, "zh": {"俄罗斯护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   travel,
	Source:    "Постановление Правительства РФ от 23.12.2023 № 2267",
	Valid:     []string{"паспорт 4510 123456", "Паспорт: 45 10 654321", "Russian passport 71 1234567", "паспорт 4509123456"},
	Invalid:   []string{"4510 123456", "паспорт 4510 1234", "заказ 4510123456"},
}

// RussiaPassportSeries detects Russian passport numbers whose series and number
// are named apart: серия 4510 номер 123456.
var RussiaPassportSeries = detectors.Spec{
	Name:      "europe/passport-series-ru",
	Entity:    "RU_PASSPORT",
	Doc:       "Russian passport, series and number named apart",
	Anchor:    detectors.OnCue(),
	Match:     matchPassportSeries,
	Labels:    detectors.Labels{"ru": {"серия", "серии", "паспорт серия", "паспорт", "паспорта", "паспорт рф", "паспорт гражданина рф"}, "en": {"passport series", "seriya"}},
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   travel,
	Source:    "Постановление Правительства РФ от 23.12.2023 № 2267",
	Valid:     []string{"паспорт серия ‹4510 номер 123456›", "Паспорт: серия ‹45 10 № 654321›", "паспорт РФ ‹4510 № 123456›", "passport series ‹4510 number 123456›"},
	Invalid:   []string{"серия 4510", "серия 4510 номер 12345", "серия 12 номер 123456", "series 2000 and 300000 sold", "series 2000 n 123456", "series 2000 no 123456"},
}

// matchPassportSeries reads four digits behind the cue, a word or sign for
// "number", and six digits.
func matchPassportSeries(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	p := blankEnd(w, w.End)
	for _, word := range [...]string{"РФ", "серия", "series"} {
		if p+len(word) < len(w.Text) && string(w.Text[p:p+len(word)]) == word {
			p = blankEnd(w, p+len(word))
		}
	}
	f.Start = p
	n := 0
	for ; n < 4 && (w.DigitAt(p) || n == 2 && w.At(p) == ' '); p++ {
		if w.DigitAt(p) {
			n++
		}
	}
	if n < 4 || w.AlnumAt(p) {
		return f, false
	}
	p = blankEnd(w, p)
	for _, word := range [...]string{"номер", "№", "number", "no.", "no"} {
		if p+len(word) >= len(w.Text) || string(w.Text[p:p+len(word)]) != word {
			continue
		}
		p = blankEnd(w, p+len(word))
		for n = 0; w.DigitAt(p); p++ {
			n++
		}
		f.End = p
		return f, n == 6 && !w.AlnumAt(p)
	}
	return f, false
}

// blankEnd skips spaces, colons and commas at p.
func blankEnd(w *detectors.Window, p int) int {
	for c := w.At(p); c == ' ' || c == ':' || c == ',' || c == '.'; c = w.At(p) {
		p++
	}
	return p
}

// OGRN detects Russian state registration numbers: thirteen digits of a
// company, fifteen of a sole trader, the last a check digit.
var OGRN = detectors.Spec{
	Name:      "europe/ogrn",
	Entity:    "RU_BUSINESS_ID",
	Doc:       "Russian state registration number",
	Anchor:    detectors.Digits(13).Or(detectors.Digits(15)),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "999999999999999"}, Check: ogrn, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"ru": {"огрн", "огрнип"}, "en": {"ogrn", "ogrnip"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   business,
	Source:    "Приказ Минфина России от 18.02.2015 № 25н",
	Valid:     []string{"огрн 1549702387266", "OGRN: 1474263653930", "огрн 1319926018015"},
	Invalid:   []string{"1549702387266", "OGRN 154970238726", "заказ 1549702387266"},
}

func ogrn(v form.Value) bool {
	n := v.N - 1
	return form.Number(v.B[:n])%(n-1)%10 == int(v.B[n]-'0')
}

// RussiaLicence detects Russian driving licences by their label: series of four
// digits, six of number.
var RussiaLicence = detectors.Spec{
	Name:      "europe/licence-ru",
	Entity:    "RU_DRIVER_LICENSE",
	Doc:       "Russian driving licence number",
	Anchor:    detectors.Digits(10).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"9999999999", "9999 999999", "99 99 999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"ru": {"удостоверение", "водительские права", "права"}, "en": {"russian driving licence", "russian driver license"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "RU",
	Classes:   driving,
	Source:    "Приказ МВД России от 20.02.2021 № 80",
	Valid:     []string{"водительские права 7712345678", "Russian driving licence: 99 12 654321", "права 9900 123456"},
	Invalid:   []string{"9900 123456", "права 9900 12345", "заказ 9900123456"},
}

// RNTRC detects Ukrainian taxpayer numbers: days since 1900, serial, a check
// digit modulo 11.
var RNTRC = detectors.Spec{
	Name:      "europe/rntrc",
	Entity:    "UA_TAX_ID",
	Doc:       "Ukrainian taxpayer number",
	Anchor:    detectors.Digits(10),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Check: rntrc, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"uk": {"рнокпп", "іпн", "ідентифікаційний код", "ідент номер", "ідент код", "ідентиф номер", "ідентифікаційний номер", "інн", "код платника податків"}, "en": {"rnokpp", "ipn", "ukrainian tax number", "ukrainian tax id"}, "ru": {"ипн", "идентификационный код"}, "zh": {"乌克兰税号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "UA",
	Classes:   taxes,
	Source:    "Податковий кодекс України, ст. 70; наказ Мінфіну № 822/2017",
	Valid:     []string{"рнокпп 1897757013", "IPN: 2065090884", "rnokpp 1897757014"},
	Invalid:   []string{"1897757013", "IPN 189775701", "order 1897757013"},
}

func rntrc(v form.Value) bool {
	r := checksum.Weighted(v.B[1:9], 5, 7, 9, 4, 6, 10, 5, 7) - int(v.B[0]-'0')
	return (r%11+11)%11%10 == int(v.B[9]-'0')
}

// UkrainePassport detects Ukrainian passports by their label: nine digits of
// the card, two letters and six digits before.
var UkrainePassport = detectors.Spec{
	Name:      "europe/passport-ua",
	Entity:    "UA_PASSPORT",
	Doc:       "Ukrainian passport number",
	Anchor:    detectors.Digits(9).Or(detectors.Token(8, 8)).Or(detectors.Digits(6)),
	Match:     matchUkrainePassport,
	Labels:    detectors.Labels{"uk": {"паспорт", "аспорт", "паспорта", "закордонний паспорт"}, "en": {"ukrainian passport", "ukraine passport", "ukrainian id card"}, "ru": {"украинский паспорт"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "UA",
	Classes:   travel,
	Source:    "Постанова КМУ № 302/2015; PRADO UKR-AO",
	Valid:     []string{"Ukraine passport 001234567", "Ukrainian passport FE123456", "паспорт ‹АВ 123456›"},
	Invalid:   []string{"001234567", "Ukrainian passport FE12345", "order FE123456"},
}

func matchUkrainePassport(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if len(w.Digits) == 9 {
		return f, true
	}
	if s, e, _, ok := form.Fit(w, "aa999999"); ok {
		f.Start, f.End = s, e
		return f, true
	}
	if w.Groups != 1 {
		return f, false
	}
	p := w.Start
	if p > 0 && w.Text[p-1] == ' ' {
		p--
	}
	n := 0
	for n < 2 && p > 1 && (w.Text[p-2] == 0xD0 || w.Text[p-2] == 0xD1) {
		p, n = p-2, n+1
	}
	f.Start = p
	return f, n == 2
}

// UNZR detects numbers of the Ukrainian demographic register: date of birth,
// a dash, four digits and a check digit.
var UNZR = detectors.Spec{
	Name:      "europe/unzr",
	Entity:    "UA_NATIONAL_ID",
	Doc:       "Ukrainian demographic register number",
	Anchor:    detectors.Digits(13).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"99999999-99999", "9999999999999"}, Shape: unzr, Speaks: detectors.Calendar, Bare: detectors.Shape, Printed: detectors.Weak},
	Labels:    detectors.Labels{"uk": {"унзр", "запис №", "номер запису"}, "en": {"unzr", "ukrainian record number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "UA",
	Classes:   national,
	Source:    "Закон України про Єдиний державний демографічний реєстр, ст. 10",
	Valid:     []string{"унзр 19900115-01234", "UNZR: 20011231-54321", "unzr 1985061700123"},
	Invalid:   []string{"19900115-01234", "UNZR 19901315-01234", "order 19900115-01234"},
}

func unzr(v form.Value) bool {
	return form.In(v.B[:4], 1900, 2099) && form.Date(form.Number(v.B[:4]), form.Number(v.B[4:6]), form.Number(v.B[6:8]))
}

// EDRPOU detects Ukrainian company codes by their label: eight digits.
var EDRPOU = detectors.Spec{
	Name:      "europe/edrpou",
	Entity:    "UA_BUSINESS_ID",
	Doc:       "Ukrainian company code",
	Anchor:    detectors.Digits(8),
	Rule:      &form.Rule{Forms: []string{"99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"uk": {"єдрпоу", "код єдрпоу", "едрпоу"}, "en": {"edrpou", "usreou"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "UA",
	Classes:   business,
	Source:    "Постанова КМУ № 118/1996",
	Valid:     []string{"єдрпоу 63974950", "EDRPOU: 96184619", "код єдрпоу 23363248"},
	Invalid:   []string{"63974950", "EDRPOU 6397495", "order 63974950"},
}

// IIN detects Kazakh individual and business numbers: date of birth, sex and
// century, serial, a check digit modulo 11 in two steps.
var IIN = detectors.Spec{
	Name:      "europe/iin",
	Entity:    "KZ_NATIONAL_ID",
	Doc:       "Kazakh individual number",
	Anchor:    detectors.Digits(12).Grouped(" ").Laid("..m.d......."),
	Rule:      &form.Rule{Forms: []string{"999999999999", "999999 999999"}, Check: iin, Shape: iinDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"kk": {"жсн"}, "ru": {"иин", "бин"}, "en": {"iin", "kazakh iin", "kazakhstan iin", "kazakh id"}, "zh": {"哈萨克斯坦身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KZ",
	Classes:   national,
	Source:    "Закон РК от 12.01.2007 № 223-III о национальных реестрах идентификационных номеров",
	Valid:     []string{"иин 900115300122", "IIN: 851231400011", "900115300122"},
	Invalid:   []string{"900115300124", "901315300123", "order 900115300124"},
}

func iinDate(v form.Value) bool {
	return v.B[6] >= '0' && v.B[6] <= '6' && form.Date(form.Number(v.B[:2]), form.Number(v.B[2:4]), form.Number(v.B[4:6]))
}

func iin(v form.Value) bool {
	r := checksum.Weighted(v.B[:11], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11
	if r == 10 {
		r = checksum.Weighted(v.B[:11], 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11
	}
	return r == int(v.B[11]-'0')
}

// PersonalBY detects Belarusian personal numbers: sex and century, date of
// birth DDMMYY, district, serial, nationality, a check digit.
var PersonalBY = detectors.Spec{
	Name:      "europe/personal-by",
	Entity:    "BY_NATIONAL_ID",
	Doc:       "Belarusian personal number",
	Anchor:    detectors.Token(14, 14),
	Rule:      &form.Rule{Forms: []string{"9999999a999aa9"}, Check: personalBY, Shape: personalDateBY, Speaks: detectors.Checksum | detectors.Calendar | detectors.CodeTable, Bare: detectors.Strong},
	Labels:    detectors.Labels{"be": {"асабісты нумар", "ідэнтыфікацыйны нумар"}, "ru": {"личный номер", "идентификационный номер"}, "en": {"belarusian personal number", "belarus id", "identification number"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "BY",
	Classes:   national,
	Source:    "Закон РБ о регистре населения; ICAO Doc 9303-3 (weights)",
	Valid:     []string{"личный номер 4150390A012PB9", "Belarus ID: 3010180b001pb1", "4150390A012PB9"},
	Invalid:   []string{"4150390A012PB5", "4151390A012PB4", "4150390A012XX4"},
}

func personalDateBY(v form.Value) bool {
	nation := string(v.B[11:13])
	return v.B[0] >= '1' && v.B[0] <= '6' && (nation == "PB" || nation == "BA" || nation == "BI") &&
		form.Date(form.Number(v.B[5:7]), form.Number(v.B[3:5]), form.Number(v.B[1:3]))
}

func personalBY(v form.Value) bool { return checksum.MRZ(v.B[:13]) == int(v.B[13]-'0') }

// UNP detects Belarusian taxpayer numbers by their label: nine digits.
var UNP = detectors.Spec{
	Name:      "europe/unp",
	Entity:    "BY_TAX_ID",
	Doc:       "Belarusian taxpayer number",
	Anchor:    detectors.Digits(9).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"ru": {"унп"}, "en": {"unp", "belarusian tax number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.AlnumUpper,
	Region:    "BY",
	Classes:   business,
	Source:    "Налоговый кодекс РБ, ст. 71; постановление МНС № 4/2023",
	Valid:     []string{"унп 629510194", "UNP: 176213887", "belarusian tax number MA1953684"},
	Invalid:   []string{"629510194", "UNP 62951019", "order 629510194"},
}

// IDNP detects Moldovan personal numbers: thirteen digits from 0, 1 or 2, a
// check digit with weights 7, 3, 1.
var IDNP = detectors.Spec{
	Name:      "europe/idnp",
	Entity:    "MD_NATIONAL_ID",
	Doc:       "Moldovan personal number",
	Anchor:    detectors.Digits(13),
	Rule:      &form.Rule{Forms: []string{"9999999999999"}, Check: idnp, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"ro": {"idnp", "idno", "cod personal", "cod fiscal"}, "ru": {"идноп", "идно"}, "en": {"moldovan personal number", "idnp", "idno"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "MD",
	Classes:   national,
	Source:    "Hotărârea Guvernului RM nr. 333/2002; Agenția Servicii Publice",
	Valid:     []string{"IDNP 1545354779897", "IDNP: 1239983988958", "idnp 1563492437798", "IDNP 1545354779898"},
	Invalid:   []string{"1545354779897", "IDNP 154535477989", "order 1545354779897"},
}

func idnp(v form.Value) bool {
	return v.B[0] <= '2' && checksum.Weighted(v.B[:12], 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1)%10 == int(v.B[12]-'0')
}
