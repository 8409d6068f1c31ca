package china

import "github.com/samar-privacy/samar/detectors"

const permitSource = "National Immigration Administration, notices on exit-entry documents and their numbering"

// ExitPermit detects permits of mainland residents for Hong Kong and Macau
// (往来港澳通行证), C or W, a letter or digit, seven digits, and for Taiwan
// (往来台湾通行证), T or L and eight digits.
var ExitPermit = detectors.Spec{
	Name:      "china/exit-permit",
	Entity:    "CN_PASSPORT",
	Subtype:   "exit-permit",
	Doc:       "Permit of mainland residents for Hong Kong, Macau or Taiwan",
	Anchor:    detectors.Token(9, 9),
	Match:     shaped(detectors.Medium, "C*9999999", "W*9999999", "T99999999", "L99999999"),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"通行证", "通行證", "港澳通行证", "港澳通行證", "通行证号", "通行证号码", "港澳证", "港澳證", "往来港澳通行证", "往来台湾通行证", "大通证", "台湾通行证"}, "en": {"exit permit", "exit entry permit number", "exit permit number", "exit entry permit", "travel permit", "two way permit"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    permitSource,
	Valid:     []string{"港澳通行证C12345678", "通行证号码：CA1234567", "two-way permit w12345678", "往来台湾通行证 T12345678"},
	Invalid:   []string{"C12345678", "通行证C1234567", "通行证D12345678"},
}

// HomeReturn detects mainland travel permits of residents of Hong Kong and
// Macau (回乡证): H or M, eight digits, at times two for the issue.
var HomeReturn = detectors.Spec{
	Name:      "china/home-return",
	Entity:    "CN_PASSPORT",
	Subtype:   "home-return",
	Doc:       "Mainland travel permit of Hong Kong and Macau residents",
	Anchor:    detectors.Token(9, 11),
	Match:     shaped(detectors.Medium, "H99999999", "H9999999999", "M99999999", "M9999999999"),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"回乡证", "回鄉證", "回鄉卡", "回乡卡", "回乡证号", "来往内地通行证", "來往內地通行證", "港澳居民来往内地通行证", "通行证", "通行證"}, "en": {"home return permit", "home visit permit", "mainland travel permit", "travel permit"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    permitSource,
	Valid:     []string{"回乡证H1234567801", "回鄉證號碼：M12345678", "home return permit h12345678"},
	Invalid:   []string{"H1234567801", "回乡证H1234567", "回乡证A12345678"},
}

// TaiwanPermit detects mainland travel permits of Taiwan residents (台胞证):
// eight digits, formerly ten with a letter.
var TaiwanPermit = detectors.Spec{
	Name:      "china/taiwan-permit",
	Entity:    "CN_PASSPORT",
	Subtype:   "taiwan-permit",
	Doc:       "Mainland travel permit of Taiwan residents",
	Anchor:    detectors.Digits(8).Or(detectors.Digits(10)),
	Match:     matchTaiwanPermit,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"台胞证", "台胞證", "台胞证号", "台胞證號碼", "来往大陆通行证", "台湾居民来往大陆通行证", "臺胞證"}, "en": {"taiwan compatriot permit", "taiwan compatriot pass", "mtp number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    permitSource,
	Valid:     []string{"台胞证12345678", "台胞證號碼：‹0123456789(B)›", "taiwan compatriot permit 01234567"},
	Invalid:   []string{"12345678", "台胞证1234567", "台胞证123456789"},
}

func matchTaiwanPermit(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if len(w.Digits) == 10 && w.At(w.End) == '(' && detectors.IsLetter(w.At(w.End+1)) && w.At(w.End+2) == ')' {
		f.End += 3
	}
	return f, !same(w.Digits) && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}

// ForeignCard detects the former card of foreign permanent residents
// (外国人永久居留身份证): three letters of the country and twelve digits.
var ForeignCard = detectors.Spec{
	Name:      "china/foreign-card",
	Entity:    "CN_NATIONAL_ID",
	Subtype:   "foreign-permanent-resident",
	Doc:       "Former Chinese card of foreign permanent residents",
	Anchor:    detectors.Token(15, 15),
	Match:     shaped(detectors.Medium, "AAA999999999999"),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"永居证", "永居卡", "永久居留", "永久居留证", "永久居留身份证", "外国人永久居留身份证", "证件号", "证件号码", "身份证"}, "en": {"permanent resident card", "foreign permanent resident", "chinese green card", "china green card"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    "GA/T 704-2007; NIA notice on the card of 2017",
	Valid:     []string{"永居证USA310085010101", "外国人永久居留身份证：gbr110079123456", "China green card DEU440190022803"},
	Invalid:   []string{"USA310085010101", "永居证USA31008501010", "永居证US1310085010101"},
}
