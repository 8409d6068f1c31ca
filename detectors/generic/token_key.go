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
	Anchor:  detectors.Token(35, 111),
	Match:   matchTokenKey,
	Labels:  detectors.Labels{"en": {"private key", "wif", "token", "extended key"}, "id": {"kunci privat"}, "zh": {"私钥"}, "es": {"clave privada"}, "pt": {"chave privada"}},
	Classes: secretClasses,
	Source:  "Bitcoin developer reference (WIF, BIP 32 serialisation); Databricks and crates.io token formats",
	Valid: []string{
		"wif ‹5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ›",
		"databricks ‹dapi0123456789abcdef0123456789abcdef› bocor",
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
			if !isHex(c) {
				return f, false
			}
		}
		return f, true
	case len(t) == 35 && string(t[:3]) == "cio" && keyLike(t[3:]):
		f.Subtype = "cratesio_token"
		return f, true
	}
	return f, false
}
