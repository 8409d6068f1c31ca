package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// PostCode detects postal codes of any country by their label. The regions'
// packages have those of their countries, which are named by these; as part of
// an address a code belongs to the address.
var PostCode = detectors.Spec{
	Name:   "generic/postcode",
	Entity: "POSTAL_CODE",
	Doc:    "Postal code of any country, by its label",
	Off:    true,
	Anchor: detectors.OnCue(),
	Match:  matchPostCode,
	Labels: detectors.Labels{
		"en": {"postal code", "post code", "postcode", "zip", "zip code", "zipcode", "postal", "eircode", "pin code", "pincode"},
		"id": {"kode pos", "kodepos", "kd pos"}, "ms": {"poskod"}, "zh": {"邮编", "邮政编码", "郵遞區號", "郵編", "郵政編碼"},
		"es": {"código postal", "codigo postal", "cod postal", "c p"}, "pt": {"código postal", "cep", "codigo postal"}, "fr": {"code postal"}, "de": {"postleitzahl", "plz"}, "it": {"codice postale", "cap", "c a p"},
		"nl": {"postcode"}, "pl": {"kod pocztowy"}, "tr": {"posta kodu"}, "vi": {"mã bưu điện", "mã bưu chính", "mã zip"}, "ru": {"почтовый индекс", "индекс"}, "uk": {"поштовий індекс", "індекс"},
		"sv": {"postnummer"}, "fi": {"postinumero"}, "cs": {"psč", "poštovní směrovací číslo"}, "hu": {"irányítószám"}, "ro": {"cod poștal", "cod postal"}, "el": {"ταχυδρομικός κώδικας", "τ κ"}, "hr": {"poštanski broj"},
		"ja": {"郵便番号", "〒"}, "ko": {"우편번호"}, "th": {"รหัสไปรษณีย์"}, "ar": {"الرمز البريدي"}, "fa": {"کد پستی"}, "he": {"מיקוד"}, "hi": {"पिन कोड", "पिनकोड"}, "tl": {"zip code"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "B", Quasi: true},
	Source:    "Universal Postal Union, addressing systems by country (forms of postcodes)",
	Valid: []string{
		"poskod: ‹50480›", "zip code is ‹94107-1234›", "code postal : ‹75008›", "PLZ ‹10115› Berlin", "郵便番号：‹150-0002›", "Kod pocztowy ‹00-950›", "postcode: ‹1012 AB›",
		"PSČ: ‹110 00›", "postnummer ‹114 55›", "código postal ‹1000-205›", "почтовый индекс ‹101000›", "mã bưu điện: ‹700000›", "우편번호 ‹04524›", "CPA, código postal ‹C1425ABC›", "postal code ‹LV-1010›", "code postal ‹AD500›",
	},
	Invalid: []string{"12345", "kode pos saya salah", "zip file 2024-01", "postal service 24 hours", "zip: none", "PLZ 1", "cap 3 buah", "zip 123456789012", "code postal 75008000", "cap 100% cotton", "zip 50%", "cap 100 ml"},
}

// postForms are the ways of writing postcodes, the longest first of those that
// begin alike: 9 a digit, A a letter, anything else itself.
var postForms = [...]string{
	"99999-9999", "99999-999", "9999-999", "999-9999", "99-999", "999 99", "99999 99999", "9999999999", "999999999", "9999999", "999999", "99999", "9999 AA", "9999AA", "9999", "999",
	"A9A 9A9", "A9A9A9", "A9A-9A9", "AA99 9AA", "AA9A 9AA", "A9A 9AA", "A99 9AA", "AA9 9AA", "A9 9AA", "AA999AA", "AA9A9AA", "A9A9AA", "A999AA", "AA99AA", "A99AA", "A99 A9A9", "A99 AAAA", "A99 AA99", "A99A9A9", "A99AA99", "A99AAAA",
	"AAA 9999", "AAA9999", "AA-99999", "AA-9999", "AA999", "AA 9999", "AA9999", "AA99999", "AA9-9999", "AA 99", "AA99", "AA AA", "A9999AAA", "A9999", "AAAA 9AA", "AAAA9AA",
}

func matchPostCode(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Format}
	b := w.Text
	i, how := valueAfter(b, w.End)
	if b[w.Start] == 0xE3 && how == linkNothing && w.DigitAt(w.End) { // 〒150-0002
		i, how = w.End, linkNone
	}
	if how == linkNothing {
		return f, false
	}
	if w.At(i) == '"' || w.At(i) == '\'' {
		i++
	}
	f.Start, f.End = i, i
	for _, p := range postForms {
		if e := i + len(p); e > f.End && e <= len(b) && form.WrittenAs(b[i:e], p) && postEnd(b, e) {
			f.End = e
		}
	}
	v := b[f.Start:f.End]
	return f, len(v) > 0 && !percent(b, f.End) && (how >= linkWord || countDigits(v) > 2 && len(v) > 3 || hasUpper(v) && countDigits(v) == 2)
}

// postEnd reports whether a code may end at i.
func postEnd(b []byte, i int) bool {
	if i == len(b) {
		return true
	}
	c := b[i]
	return !detectors.IsAlnum(c) && !((c == '-' || c == '.' || c == ',' || c == '/' || c == ':') && i+1 < len(b) && detectors.IsAlnum(b[i+1]))
}
