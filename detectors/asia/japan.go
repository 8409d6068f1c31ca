package asia

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

var japan = []detectors.Spec{MyNumber, JapanCorporate, JapanLicence, JapanPassport, ResidenceCard, JapanPostCode, JapanPension, JapanInsurance, JapanAccount, JapanPlate}

// MyNumber detects Japanese individual numbers: twelve digits, the last a check
// digit modulo 11; written in fours.
var MyNumber = detectors.Spec{
	Name:      "asia/my-number",
	Entity:    "JP_NATIONAL_ID",
	Subtype:   "my-number",
	Doc:       "Japanese individual number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{check: myNumber, bare: detectors.Shape, printed: detectors.Weak, forms: []string{"9999 9999 9999", "9999-9999-9999"}},
	Labels:    detectors.Labels{"ja": {"マイナンバー", "個人番号", "マイナンバーカード", "マイナ番号"}, "en": {"my number", "mynumber", "my number card", "individual number", "kojin bango", "kojin bangō", "kojin bangou", "japanese my number"}, "zh": {"个人编号", "個人編號"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   personal,
	Source:    "Act 27 of 2013 (My Number Act); Ministry of Internal Affairs order 85 of 2014 (check digit)",
	Valid:     []string{"マイナンバー：6214 9832 0257", "個人番号621498320257", "My Number 6214-9832-0257", "マイナンバーは6214 9832 0258です"},
	Invalid:   []string{"6214 9832 0257", "621498320257", "注文番号621498320257"},
}

func myNumber(d []byte) bool {
	return (11-checksum.Weighted(d[:11], 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11)%11%10 == int(d[11]-'0')
}

// JapanCorporate detects corporate numbers: a check digit modulo 9 and twelve
// digits; invoice registration numbers have a T before.
var JapanCorporate = detectors.Spec{
	Name:      "asia/jp-corporate",
	Entity:    "JP_BUSINESS_ID",
	Subtype:   "corporate-number",
	Doc:       "Japanese corporate number",
	Anchor:    detectors.Digits(13).Grouped("- ").Or(detectors.Token(14, 14)),
	Match:     matchJapanCorporate,
	Labels:    detectors.Labels{"ja": {"インボイス登録番号", "会社番号", "法人番号", "登録番号", "インボイス番号", "適格請求書発行事業者登録番号", "事業者登録番号"}, "en": {"corporate number", "hojin bango", "hōjin bangō", "japanese corporate number", "houjin bangou", "invoice registration number"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "JP",
	Classes:   company,
	Source:    "National Tax Agency, corporate number publication, check digit (Ministry of Finance order 70 of 2014)",
	Valid:     []string{"法人番号 5835678256246", "登録番号：T5835678256246", "corporate number 5-8356-7825-6246"},
	Invalid:   []string{"5835678256246", "法人番号 58356782562", "T5835678256247"},
}

func matchJapanCorporate(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Checksum}
	d := w.Digits
	if w.Groups == 0 {
		if upper(w.Text[w.Start]) != 'T' {
			return f, false
		}
		d = w.Text[w.Start+1 : w.End]
		if !checksum.Digits(d) {
			return f, false
		}
		f.Strength = detectors.Weak
	}
	sum := 0
	for i := range 12 {
		sum += int(d[12-i]-'0') * (1 + i&1)
	}
	switch {
	case d[0] == '0' || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End):
		return f, false
	case 9-sum%9 != int(d[0]-'0'):
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case w.Labelled:
		f.Strength = detectors.Medium
	}
	return f, true
}

// JapanLicence detects driving licence numbers: twelve digits, the first two
// the issuing commission, the eleventh a check digit.
var JapanLicence = detectors.Spec{
	Name:      "asia/jp-licence",
	Entity:    "JP_DRIVER_LICENSE",
	Doc:       "Japanese driving licence number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ja": {"免許証番号", "運転免許証番号", "免許番号", "運転免許", "運転免許証"}, "en": {"japanese driving licence", "japanese driver license", "japan driver's license"}, "zh": {"日本驾照"}},
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   licence,
	Source:    "National Police Agency, driving licence number structure",
	Valid:     []string{"免許証番号 301234567890", "運転免許証番号：第‹441512345670›号", "Japan driver's license 1234 5678 9000"},
	Invalid:   []string{"301234567890", "免許証番号 30123456789", "免許証番号 3012345678901"},
}

// JapanPassport detects Japanese passports by their label: two letters and
// seven digits.
var JapanPassport = detectors.Spec{
	Name:      "asia/jp-passport",
	Entity:    "JP_PASSPORT",
	Doc:       "Japanese passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      token{bare: detectors.Shape, beside: detectors.Weak, forms: []string{"AA9999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ja": {"パスポート", "旅券番号", "旅券", "パスポート番号"}, "en": {"japanese passport", "japan passport"}, "zh": {"日本护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "JP",
	Classes:   personal,
	Source:    "Ministry of Foreign Affairs, passport data page",
	Valid:     []string{"パスポート番号TK1234567", "旅券番号：TR0123456", "Japanese passport mz1234567"},
	Invalid:   []string{"TK1234567", "パスポートTK123456", "旅券番号T12345678"},
}

// ResidenceCard detects residence card numbers: two letters, eight digits, two
// letters.
var ResidenceCard = detectors.Spec{
	Name:      "asia/jp-residence-card",
	Entity:    "JP_NATIONAL_ID",
	Subtype:   "residence-card",
	Doc:       "Japanese residence card number",
	Anchor:    detectors.Token(12, 12),
	Rule:      token{bare: detectors.Weak, beside: detectors.Medium, forms: []string{"AA99999999AA"}, capital: true},
	Labels:    detectors.Labels{"ja": {"在留カード", "在留カード番号", "特別永住者証明書"}, "en": {"residence card", "residence card number", "zairyu card"}, "zh": {"在留卡", "在留卡号", "在留卡號"}, "vi": {"thẻ ngoại kiều"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "JP",
	Classes:   personal,
	Source:    "Immigration Services Agency, residence card specification",
	Valid:     []string{"在留カード番号AB12345678CD", "residence card: ab12345678cd", "在留卡号 UH01234567EA"},
	Invalid:   []string{"AB12345678CD", "AB123456789CD", "在留カードAB1234567CD"},
}

// JapanPostCode detects postal codes: seven digits behind 〒 or a label.
var JapanPostCode = detectors.Spec{
	Name:      "asia/jp-postcode",
	Entity:    "JP_POSTAL_CODE",
	Doc:       "Japanese postal code",
	Anchor:    detectors.Digits(7).Grouped("-"),
	Match:     matchJapanPostCode,
	Labels:    detectors.Labels{"ja": {"郵便番号", "〒"}, "en": {"japanese zip code", "japanese postal code", "japan zip code", "japan postal code", "japanese postcode"}, "zh": {"日本邮编"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   place,
	Source:    "Japan Post, postal code data",
	Valid:     []string{"〒100-0001 東京都千代田区", "郵便番号：1500043", "〒 530-0001"},
	Invalid:   []string{"100-0001", "1500043", "郵便番号 10-00011", "account 1234567 my zip code 1234567"},
}

func matchJapanPostCode(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if !free(w, w.Start, w.End) || w.Groups > 2 || w.Groups == 2 && w.At(w.Start+3) != '-' {
		return f, false
	}
	if s := bytes.TrimRight(w.Text[:w.Start], " "); bytes.HasSuffix(s, []byte("〒")) {
		f.Strength = detectors.Strong
		return f, true
	}
	return f, w.Labelled
}

// JapanPension detects basic pension numbers: four digits and six.
var JapanPension = detectors.Spec{
	Name:      "asia/jp-pension",
	Entity:    "JP_SOCIAL_SECURITY",
	Subtype:   "pension",
	Doc:       "Japanese basic pension number",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      number{bare: detectors.None, forms: []string{"9999-999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ja": {"基礎年金番号", "年金番号", "年金手帳"}, "en": {"basic pension number", "japanese pension number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   personal,
	Source:    "Japan Pension Service, basic pension number (4-6)",
	Valid:     []string{"基礎年金番号 1234-567890", "年金番号：1234567890", "basic pension number 1234 567890"},
	Invalid:   []string{"1234-567890", "年金番号 123-56789", "年金 12万円"},
}

// JapanInsurance detects health insurance numbers: the insurer's eight digits
// or the insured person's eight.
var JapanInsurance = detectors.Spec{
	Name:      "asia/jp-insurance",
	Entity:    "JP_HEALTH_ID",
	Doc:       "Japanese health insurance number",
	Anchor:    detectors.Digits(6, 8),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ja": {"保険証番号", "保険者番号", "被保険者番号", "被保険者証", "健康保険証", "保険証"}, "en": {"japanese health insurance number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   health,
	Source:    "Ministry of Health, Labour and Welfare, insurer numbers (保険者番号等設定要領)",
	Valid:     []string{"保険者番号 06123456", "被保険者番号：12345678", "健康保険証 01130012"},
	Invalid:   []string{"06123456", "保険証番号 12345", "保険証番号 123456789"},
}

// JapanAccount detects bank account numbers by their label: seven digits.
var JapanAccount = detectors.Spec{
	Name:      "asia/jp-account",
	Entity:    "JP_BANK_ACCOUNT",
	Doc:       "Japanese bank account number",
	Anchor:    detectors.Digits(7, 8).Or(detectors.Digits(13).Grouped("-")),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ja": {"口座番号", "普通口座", "普通預金", "当座預金", "口座", "振込先", "振込先口座", "返金口座", "引落口座", "普通"}, "en": {"japanese bank account"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "JP",
	Classes:   account,
	Source:    "Japanese Bankers Association (全銀), transfer format: account numbers of seven digits; Japan Post Bank symbol and number",
	Valid:     []string{"口座番号 1234567", "普通口座：0123456", "振込先 ゆうちょ ‹12345-12345671›"},
	Invalid:   []string{"1234567", "口座番号 123456", "口座番号 1111111"},
}

// JapanPlate detects Japanese plates: place, class number, hiragana, one to
// four digits: 品川 500 さ 12-34.
var JapanPlate = detectors.Spec{
	Name:      "asia/jp-plate",
	Entity:    "JP_PLATE",
	Doc:       "Japanese vehicle plate",
	Anchor:    detectors.Digits(2, 3),
	Forms:     []string{"字99字", "字99 字", "字 99字", "字 99 字", "字999字", "字999 字", "字 999字", "字 999 字"},
	Match:     matchJapanPlate,
	Labels:    detectors.Labels{"ja": {"ナンバー", "ナンバープレート", "車両番号", "登録番号", "車のナンバー"}, "en": {"japanese plate"}, "zh": {"日本车牌"}},
	Canonical: detectors.Exact,
	Region:    "JP",
	Classes:   vehicle,
	Source:    "Road Transport Vehicle Act, Enforcement Regulation, registration number marks",
	Valid:     []string{"ナンバーは‹品川 500 さ 12-34›です", "車のナンバー‹横浜300あ1234›", "‹なにわ 530 た 56-78›", "‹横浜 301 り ・・・1›", "ナンバープレート：‹福岡 414 そ ・604›"},
	Invalid:   []string{"品川 500 円 12-34", "500 さ 12-34", "横浜300あと1234"},
}

func matchJapanPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	// The place: one to four characters of Han or hiragana.
	s := w.Start
	if w.At(s-1) == ' ' {
		s--
	}
	n := 0
	for ; s >= 3 && n < 4 && (b[s-3] >= 0xE4 && b[s-3] <= 0xE9 || hiragana(b[s-3:])); n++ {
		if particle(b[s-3:]) {
			break
		}
		s -= 3
	}
	e := w.End
	if w.At(e) == ' ' {
		e++
	}
	if n == 0 || e+3 > len(b) || !hiragana(b[e:]) {
		return f, false
	}
	e += 3
	if w.At(e) == ' ' {
		e++
	}
	filled := false // "・・12": plates of fewer digits show points
	for k := 0; k < 3 && bytes.HasPrefix(b[e:], []byte("・")); k++ {
		e, filled = e+len("・"), true
	}
	digits := 0
	for ; e < len(b) && (detectors.IsDigit(b[e]) || b[e] == '-' && digits == 2 && w.DigitAt(e+1)); e++ {
		if b[e] != '-' {
			digits++
		}
	}
	f.Start, f.End = s, e
	return f, digits >= 1 && digits <= 4 && !w.AlnumAt(e) && (digits == 4 || filled || w.Labelled)
}

// hiragana reports whether b begins with a character of hiragana.
func hiragana(b []byte) bool {
	return len(b) >= 3 && b[0] == 0xE3 && (b[1] == 0x81 || b[1] == 0x82 && b[2] < 0xA0)
}

// particle reports whether b begins with は, が, を or の, which stand before a
// plate but in none of its places.
func particle(b []byte) bool {
	switch string(b[:3]) {
	case "は", "が", "を", "の":
		return true
	}
	return false
}
