package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// TokenKey detects keys whose prefix is letters alone, and Bitcoin private keys
// in wallet import format.
var TokenKey = detectors.Spec{
	Name:    "generic/token-key",
	Entity:  "SECRET",
	Doc:     "Key recognised by its length and check",
	Anchor:  detectors.Token(35, 111).Or(detectors.Token(24, 32)).Or(detectors.Token(5, 5)),
	Forms:   []string{"xxx9Q~", "xxxxxxxxxxxxxxxxxxxxxxxx*"},
	Match:   matchTokenKey,
	Labels:  detectors.Labels{"en": {"private key", "wif", "token", "extended key"}, "id": {"kunci privat"}, "zh": {"私钥"}, "es": {"clave privada"}, "pt": {"chave privada"}},
	Classes: secretClasses,
	Source:  "Bitcoin developer reference (WIF, BIP 32 serialisation); Databricks and Cargo registry token formats",
	Valid: []string{
		"wif ‹5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ›",
		"databricks ‹dapi0123456789abcdef0123456789abcdef› bocor",
		"‹dapi0123456789abcdef0123456789abcdef-2›",
		"airtable ‹patAbCdEf01234567.0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef›",
		"mailchimp ‹0123456789abcdef0123456789abcdef-us12› ya",
		"azure ‹abc8Q~AbCdEfGhIjKlMnOpQrStUvWxYz012345.a› expired",
		"discord ‹MTIzNDU2Nzg5MDEyMzQ1Njc4.AbCdEf.AbCdEfGhIjKlMnOpQrStUvWxYz0›.",
		"crates ‹cioAbCdEfGhIjKlMnOpQrStUvWxYz012345›",
	},
	Invalid: []string{
		"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK", // checksum wrong
		"dapixyz3456789abcdef0123456789abcdef",                // no hex
		"0123456789abcdef0123456789abcdef01234567",            // a commit
	},
}

func matchTokenKey(w *detectors.Window) (detectors.Found, bool) {
	t := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format}
	switch {
	case (t[0] == '5' && len(t) == 51 || (t[0] == 'K' || t[0] == 'L') && len(t) == 52):
		size := 37 + len(t) - 51
		v, ok := checksum.Base58Check(t, size)
		f.Strength, f.Evidence, f.Subtype = detectors.Certain, detectors.Checksum, "bitcoin_private_key"
		return f, ok && v == 0x80
	case len(t) == 111 && string(t[1:4]) == "prv":
		f.Subtype = "bitcoin_extended_key"
		return f, true
	case len(t) == 36 && (string(t[:4]) == "dapi" || string(t[:4]) == "dkea" || string(t[:4]) == "dose"):
		f.Subtype = "databricks_token"
		for _, c := range t[4:] {
			if !isHex(c) && c|0x20 > 'h' {
				return f, false
			}
		}
		if w.At(w.End) == '-' && w.DigitAt(w.End+1) && !w.AlnumAt(w.End+2) { // the shard
			f.End += 2
		}
		return f, keyLike(t[4:])
	case len(t) == 5 && t[4] == 'Q' && detectors.IsDigit(t[3]) && w.At(w.End) == '~':
		f.Subtype = "azure_client_secret"
		for f.End < len(w.Text) && f.End-w.Start < 41 && (inKey(w.Text[f.End], kDot) || w.Text[f.End] == '~') {
			f.End++
		}
		for w.Text[f.End-1] == '.' {
			f.End--
		}
		return f, f.End-w.Start >= 37 && f.End-w.Start <= 40
	case len(t) == 32 && w.At(w.End) == '-' && w.At(w.End+1) == 'u' && w.At(w.End+2) == 's' && w.DigitAt(w.End+3):
		f.Subtype = "mailchimp_key"
		for f.End += 4; w.DigitAt(f.End); f.End++ {
		}
		return f, isHexAll(t) && !w.AlnumAt(f.End)
	case len(t) == 64 && w.Start >= 18 && w.At(w.Start-1) == '.' && string(w.Text[w.Start-18:w.Start-15]) == "pat" && !w.AlnumAt(w.Start-19):
		f.Subtype, f.Start = "airtable_token", w.Start-18
		return f, isHexAll(t)
	case len(t) >= 23 && len(t) <= 28 && (t[0] == 'M' || t[0] == 'N' || t[0] == 'O') && w.At(w.End) == '.' && w.At(w.End+7) == '.':
		f.Subtype = "discord_bot_token"
		for f.End += 8; f.End < len(w.Text) && inKey(w.Text[f.End], kWord); f.End++ {
		}
		n := f.End - w.End - 8
		return f, n >= 27 && n <= 40 && keyLike(w.Text[w.End+8:f.End])
	case len(t) == 35 && string(t[:3]) == "cio" && keyLike(t[3:]):
		f.Subtype = "cratesio_token"
		return f, true
	}
	return f, false
}

func isHexAll(b []byte) bool {
	for _, c := range b {
		if !isHex(c) {
			return false
		}
	}
	return true
}
