package generic

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
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
		"en": {"bic", "swift", "swift code", "swift bic", "bic code", "bic swift", "bic swift code", "swift number", "swift no", "bank identifier code", "business identifier code"}, "de": {"bankleitzahl swift"}, "fr": {"code bic", "code swift"}, "it": {"codice bic", "codice swift"}, "nl": {"bic code"}, "ru": {"свифт", "бик swift"}, "vi": {"mã swift"}, "tr": {"swift kodu"}, "ja": {"swiftコード", "スウィフトコード"}, "ko": {"스위프트 코드"},
		"id": {"kode swift", "kode bic"},
		"zh": {"swift代码", "银行国际代码"},
		"es": {"código swift", "código bic"},
		"pt": {"código swift", "código bic"},
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
	s, how := valueAfter(b, w.End)
	f := detectors.Found{Start: s, End: s, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	if how == linkNothing {
		s = past(b, s, w.End+6, ",*| \")")
	}
	s = past(b, s, w.End+12, "\"'|>*#: ")
	f.Start, f.End = s, s
	for f.End < len(b) && f.End-s < 12 && detectors.IsAlnum(b[f.End]) {
		f.End++
	}
	if n := f.End - s; n != 8 && n != 11 {
		return f, false
	}
	for i, c := range b[s:f.End] {
		if c-'A' >= 26 && (i < 6 || c-'0' > 9) {
			return f, false
		}
	}
	return f, isCountry(b[s+4 : s+6])
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

// past returns where marks end that stand at s, at most at end.
func past(b []byte, s, end int, marks string) int {
	for s < min(end, len(b)) && strings.IndexByte(marks, b[s]) >= 0 {
		s++
	}
	return s
}
