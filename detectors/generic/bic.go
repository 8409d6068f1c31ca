package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// BIC detects bank identifier codes, by label only: eight or eleven letters
// look like any word in capitals.
var BIC = detectors.Spec{
	Name:   "generic/bic",
	Entity: "BIC",
	Doc:    "Bank identifier code, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchBIC,
	Labels: detectors.Labels{
		"en": {"bic", "swift", "swift code", "swift bic", "bic code", "bic swift", "bic swift code", "swift number", "swift no", "bank identifier code", "business identifier code", "swift address", "bank swift"}, "de": {"bankleitzahl swift", "swift adresse", "swift code der bank"}, "fr": {"code bic", "code swift", "adresse swift"}, "it": {"codice bic", "codice swift"}, "nl": {"bic code", "swift adres"}, "ru": {"свифт", "бик swift", "бик", "свифт код", "код swift", "swift код"}, "vi": {"mã swift", "mã bic", "mã ngân hàng swift"}, "tr": {"swift kodu", "bic kodu", "swift kodum"}, "ja": {"swiftコード", "スウィフトコード", "bicコード", "銀行識別コード"}, "ko": {"스위프트 코드", "swift 코드", "swift코드", "bic 코드", "은행식별코드"},
		"id": {"kode swift", "kode bic", "swift kode bank"},
		"zh": {"swift代码", "银行国际代码", "银行识别码", "swift码", "swift号", "国际汇款代码", "銀行代碼swift", "swift代碼"},
		"es": {"código swift", "código bic"},
		"pt": {"código swift", "código bic"},
		"pl": {"kod swift", "kod bic", "kodu swift"}, "ro": {"cod swift", "cod bic", "codul swift"},
		"cs": {"swift kód", "kód swift", "bic kód", "kód bic", "swift kódu"}, "sk": {"swift kód", "kód swift", "bic kód"},
		"sv": {"swift kod", "bic kod", "swiftkod", "swift koden"}, "da": {"swift kode", "bic kode", "swiftkode"}, "nb": {"swift kode", "bic kode", "swiftkode"},
		"fi": {"swift koodi", "bic koodi", "swift tunnus"}, "uk": {"свіфт", "свіфт код"}, "bg": {"bic код"}, "sr": {"swift kod"},
		"hr": {"swift kod", "bic kod", "swift broj"}, "sl": {"swift koda", "bic koda"}, "et": {"swift kood", "bic kood"}, "lv": {"swift kods", "bic kods"},
		"lt": {"swift kodas", "bic kodas"}, "hu": {"swift kód", "bic kód"}, "el": {"κωδικός swift", "κωδικός bic", "swift κωδικός"},
		"ar": {"رمز السويفت", "سويفت", "سويفت كود", "رمز swift", "السويفت كود"}, "fa": {"کد سوئیفت", "سوئیفت"}, "he": {"קוד סוויפט", "סוויפט", "קוד swift"},
		"hi": {"स्विफ्ट कोड", "swift कोड", "बीआईसी"}, "th": {"รหัส swift", "สวิฟต์", "รหัสสวิฟต์"}, "ms": {"kod swift", "kod bic"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General},
	Source:    "ISO 9362:2022",
	Valid: []string{
		"BIC ‹COBADEFFXXX›",
		"swift code: ‹BMRIIDJA›",
		"BIC: \"‹DEUTDEFF500›\"",
		"| BIC | ‹BNPAFRPP› |",
		"código SWIFT, ‹BSCHESMM›",
		"IBAN DE89370400440532013000 BIC: ‹DEUTDEDB›",
		"mã SWIFT của tôi là ‹VTCBVNVX›", "BIC n. ‹BCITITMM›",
	},
	Invalid: []string{
		"COBADEFFXXX",
		"swift response, thanks",
		"BIC COBAXXFF1", // nine
		"swift COBA9EFF",
	},
}

func matchBIC(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	if s, e, ok := tiedBefore(b, w.Start, w.End); ok && bankCode(b[s:e]) {
		f.Start, f.End = s, e
		return f, true
	}
	words, short := 0, false
	for i := w.End; i < len(b) && i-w.End < bicReach; {
		if c := b[i]; !detectors.IsAlnum(c) && c < utf8.RuneSelf {
			if c == '.' && words > 0 && !short && i+1 < len(b) && b[i+1] <= ' ' || c == '?' || c == '!' {
				break
			}
			i++
			continue
		}
		e := wordThrough(b, i)
		short = e-i <= 2 && b[i]|0x20 == 'n' // "n.", "Nr."
		if bankCode(b[i:e]) && (words == 0 || !lexicon.CommonEN.Has(bytes.ToLower(b[i:e]))) {
			f.Start, f.End = i, e
			return f, true
		}
		if words++; words > bicWords || b[i]-'A' < 26 && e-i > 5 && b[e-1]-'A' < 26 {
			break
		}
		i = e
	}
	return f, false
}

// wordThrough returns the end of the word at i: of capitals and digits, or of the
// letters of a language; what is written in scripts without spaces ends where ASCII
// begins.
func wordThrough(b []byte, i int) int {
	e, lower, dense := i, b[i]-'a' < 26 || b[i] >= utf8.RuneSelf, b[i] == 0xE0 || b[i] >= 0xE2
	for e < len(b) && e-i < 32 && (detectors.IsAlnum(b[e]) && !dense || b[e] >= utf8.RuneSelf && lower) {
		e++
	}
	return e
}

const (
	bicReach = 48 // bytes behind the label
	bicWords = 4  // words between
)

// bankCode reports whether v is written as a BIC is: four letters of the bank, two
// of a country, two or five letters and digits.
func bankCode(v []byte) bool {
	if len(v) != 8 && len(v) != 11 {
		return false
	}
	for i, c := range v {
		if c-'A' >= 26 && (i < 6 || c-'0' > 9) {
			return false
		}
	}
	return isCountry(v[4:6])
}

// countryCodes are those of ISO 3166-1, and XK, which banks use for Kosovo.
const countryCodes = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFI" +
	"FJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMK" +
	"MLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTG" +
	"THTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZWXK"

// isCountry reports whether b is a country's two letters.
func isCountry(b []byte) bool {
	for i := 0; i < len(countryCodes); i += 2 {
		if countryCodes[i] == b[0] && countryCodes[i+1] == b[1] {
			return true
		}
	}
	return false
}
