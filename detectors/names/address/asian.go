package address

import (
	"bytes"
	"regexp"
	"sync"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// asian are the forms of addresses that stand in scripts without capitals: the
// parts come in a fixed order, the largest first, or last in Thai.
var asian = detectors.Spec{
	Name:      "names/address-asia",
	Entity:    "ADDRESS",
	Doc:       "Postal address in Japanese, Korean or Thai, from its parts",
	Anchor:    detectors.OnWords("東京都", "大阪府", "京都府", "北海道", "県", "丁目", "番地", "로", "길", "번지", "ถนน", "ตำบล", "แขวง", "อำเภอ", "เขต", "หมู่", "ต.", "อ."),
	Match:     matchAsian,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Address forms of Japan Post, Korea Post (Road Name Address Act) and Thailand Post (UPU S42 templates)",
	Valid: []string{
		"住所は‹東京都新宿区西新宿2-8-1›です", "‹〒160-0023 東京都新宿区西新宿2丁目8番1号 コーポ青空302号室›", "‹大阪府大阪市北区梅田3-1-3 青空ビル5階›に送ってください", "‹神奈川県横浜市中区山下町279番地›",
		"주소는 ‹서울특별시 강남구 테헤란로 123 4층 401호›입니다", "‹경기도 성남시 분당구 판교역로 235›", "‹부산광역시 해운대구 우동 123-4번지 푸른아파트 101동 1203호›", "‹서울 마포구 월드컵북로 54길 11›로 보내 주세요",
		"ส่งที่ ‹123/45 หมู่ 6 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพมหานคร 10110›", "‹99 ถนนราชดำเนิน ตำบลในเมือง อำเภอเมือง จังหวัดขอนแก่น 40000›",
	},
	Invalid: []string{"東京都はきれいです", "県の担当者は親切", "3丁目のパン屋", "서울로 가는 길 3개", "이 길로 5분", "제주도로 여행", "ถนนสวยมาก 5 ครั้ง", "เขตนี้ดี 3 ร้าน", "北海道の牛乳2本", "京都府から3日で届いた"},
}

const (
	jaName = `[\p{Han}\p{Hiragana}\p{Katakana}ー々ヶケ]`
	jaNum  = `[0-9〇一二三四五六七八九十]{1,5}`
)

// The forms by language.
const (
	japanese = iota
	korean
	thai
)

// asianForms find an address in a line. They are compiled when first wanted.
var asianForms = [...]func() *regexp.Regexp{
	compiled(`(?:〒?\s?[0-9]{3}-[0-9]{4}[\s,]*)?(?:東京都|北海道|(?:京都|大阪)府|[\p{Han}]{2,3}県)\s?` + jaName + `{1,8}?(?:市|区|町|村|郡)\s?` + jaName + `{0,12}?` + jaNum + `(?:(?:丁目|番地|番|号)の?` + `|[-−ー‐]` + `)*(?:` + jaNum + `(?:丁目|番地|番|号)?(?:[-−ー‐の])?){0,3}` +
		`(?:[\s　]?[\p{Han}\p{Hiragana}\p{Katakana}ーA-Za-z]{0,10}(?:マンション|ビル|ハイツ|コーポ|荘|アパート|タワー|ヒルズ|ハウス|レジデンス|メゾン|館)[\p{Han}\p{Katakana}ー]{0,8}[\s　]?[A-Z]?[0-9]{1,4}(?:号室|号|階|F)?|[\s　]?[\p{Han}\p{Hiragana}\p{Katakana}ーA-Za-z]{1,16}[\s　]?[A-Z]?[0-9]{1,4}(?:号室|号|階|F))?`),
	compiled(`(?:[0-9]{5}[\s,]+)?(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북|충청남|전라북|전라남|경상북|경상남)(?:특별시|광역시|특별자치시|특별자치도|시|도)?\s+)?(?:\p{Hangul}{1,5}(?:시|군|구)\s+){1,3}(?:\p{Hangul}{1,6}[0-9]?(?:읍|면|동|리|가)\s+){0,2}` +
		`(?:(?:\p{Hangul}|[0-9·]){1,12}(?:로|길)\s?[0-9]{1,4}(?:-[0-9]{1,4})?(?:번?길\s?[0-9]{1,4}(?:-[0-9]{1,4})?)?|(?:산\s?)?[0-9]{1,4}(?:-[0-9]{1,4})?(?:번지)?)` +
		`(?:[,\s]+(?:\((?:\p{Hangul}|[0-9, ])+\)|(?:지하\s?)?[0-9]{1,4}(?:동|호|층|호실)|(?:\p{Hangul}|[A-Za-z0-9]){1,12}(?:아파트|빌라|빌딩|타워|오피스텔|주택|맨션|빌리지|상가|원룸|타운)))*`),
	compiled(`[0-9]{1,4}(?:/[0-9]{1,4})?\s*(?:หมู่(?:ที่|บ้าน)?\s*[0-9\p{Thai}]{1,20}\s+)?(?:(?:ซอย|ซ\.|ถนน|ถ\.)\s*[\p{Thai}0-9]{2,30}\s+(?:[0-9]{1,3}(?:/[0-9]{1,3})?\s+)?){0,3}(?:(?:ตำบล|ต\.|แขวง)\s*[\p{Thai}]{2,24}\s+)(?:อำเภอ|อ\.|เขต)\s*[\p{Thai}]{2,24}(?:\s+(?:จังหวัด|จ\.)?\s*[\p{Thai}]{2,20})?(?:\s*[0-9]{5})?`),
}

func compiled(form string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })
}

// matchAsian finds the form that holds the word at w in its line.
func matchAsian(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	lo := max(0, w.Start-150)
	if k := bytes.LastIndexByte(b[lo:w.Start], '\n'); k >= 0 {
		lo += k + 1
	}
	for lo < w.Start && !utf8.RuneStart(b[lo]) {
		lo++
	}
	hi := min(len(b), w.End+240)
	if k := bytes.IndexByte(b[w.End:hi], '\n'); k >= 0 {
		hi = w.End + k
	}
	for hi < len(b) && hi > w.End && !utf8.RuneStart(b[hi]) {
		hi--
	}
	if !hasDigit(b[lo:hi]) && !bytes.Contains(b[lo:hi], []byte("丁目")) {
		return detectors.Found{}, false
	}
	form := japanese
	switch c, _ := utf8.DecodeRune(b[w.Start:]); {
	case c >= 0xAC00 && c < 0xD7B0:
		form = korean
	case c >= 0x0E00 && c < 0x0E80:
		form = thai
	}
	if !asianWorth(form, b[lo:hi], w.End-lo) {
		return detectors.Found{}, false
	}
	w.Steps += (hi - lo) / 4
	for from := lo; from < w.End; {
		m := asianForms[form]().FindIndex(b[from:hi])
		if m == nil {
			return detectors.Found{}, false
		}
		s, e := from+m[0], from+m[1]
		e = s + len(bytes.TrimRight(b[s:e], " ,-"))
		if s <= w.Start && e > w.Start {
			return found(s, e, plenty, 0)
		}
		from = max(e, s+1)
	}
	return detectors.Found{}, false
}
