package generic

import (
	"bytes"

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
	Source:  "Bitcoin developer reference (WIF, BIP 32 serialisation); Databricks and Cargo registry token formats; Microsoft's common annotated security keys; New Relic, RapidAPI, MaxMind and Zhipu documentation",
	Valid: []string{
		"wif ‹5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ›",
		"databricks ‹dapi0123456789abcdef0123456789abcdef› bocor",
		"‹dapi0123456789abcdef0123456789abcdef-2›",
		"airtable ‹patAbCdEf01234567.0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef›",
		"mailchimp ‹0123456789abcdef0123456789abcdef-us12› ya",
		"azure ‹abc8Q~AbCdEfGhIjKlMnOpQrStUvWxYz012345.a› expired",
		"discord ‹MTIzNDU2Nzg5MDEyMzQ1Njc4.AbCdEf.AbCdEfGhIjKlMnOpQrStUvWxYz0›.",
		"azure ‹abcdefGHIJ0123456789abcdefGHIJ0123456789abcdefGHIJ01JQQJ99BAACAAAAAAAAAAAAASAZDOabcd› bocor",
		"NR ‹0123456789abcdef0123456789abcdef0123NRAL›",
		"‹0a1b2c3d4emsh5f60718293a4b5cp1d2e3fjsn0a1b2c3d4e5f›",
		"geoip ‹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›",
		"glm ‹0123456789abcdef0123456789abcdef.aB3dE6gH9jK2mN5p›",
		"pakai ‹acme_live_aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA3bC6› ya",
		"crates ‹cioAbCdEfGhIjKlMnOpQrStUvWxYz012345›",
	},
	Invalid: []string{
		"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK", // checksum wrong
		"dapixyz3456789abcdef0123456789abcdef",                // no hex
		"0123456789abcdef0123456789abcdef01234567",            // a commit
		"0123456789abcdef0123456789abcdef.chunk",              // a file
		"cus_aB3dE6gH9jK2mN5pQ8rS1tU4",                        // a record's id
		"chunk-aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA3bC6.js",       // a file
		"get_ThisAndThatOfEverythingIn2024AndAlsoIn2025AndLater",
		"sha512-aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA3bC6dE9f",
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
	case len(t) == 84 && string(t[52:58]) == "JQQJ99":
		f.Subtype = "azure_key"
		return f, true
	case len(t) == 40 && string(t[36:]) == "NRAL":
		f.Subtype = "newrelic_key"
		return f, isHexAll(t[:32])
	case len(t) == 50 && string(t[10:13]) == "msh" && string(t[35:38]) == "jsn" && t[28] == 'p':
		f.Subtype = "rapidapi_key"
		return f, true
	case len(t) == 29 && w.Start > 6 && w.At(w.Start-1) == '_' && bytes.HasPrefix(w.Text[w.End:], []byte("_mmk")) && !w.AlnumAt(w.End+4):
		f.Subtype, f.Start, f.End = "maxmind_key", w.Start-7, w.End+4
		return f, !w.AlnumAt(f.Start - 1)
	case len(t) == 32 && w.At(w.End) == '.' && w.AlnumAt(w.End+16) && !w.AlnumAt(w.End+17):
		f.Subtype, f.End = "zhipu_key", w.End+17
		return f, isHexAll(t) && drawn(w.Text[w.End+1:f.End])
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
	case len(t) >= leastPrefixed && (w.At(w.Start-1) == '_' || w.At(w.Start-1) == '-'):
		return prefixed(w, f)
	}
	return f, false
}

// leastPrefixed is the least length of the drawn part of a key whose prefix nobody
// told us. Ids of records that are written so, "cus_…" or "msg_…", are shorter.
const leastPrefixed = 32

// prefixed reads a key as vendors have come to write them: a short name in small
// letters, perhaps with parts, a mark, and a long run of letters and digits that is
// drawn by chance.
func prefixed(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	b := w.Text
	for f.Start > 0 && w.Start-f.Start <= 24 && (b[f.Start-1]-'a' < 26 || b[f.Start-1] == '_' || b[f.Start-1] == '-') {
		f.Start--
	}
	n := w.Start - f.Start
	if p := w.At(f.Start - 1); n < 3 || n > 24 || b[f.Start]-'a' >= 26 || b[f.Start+1]-'a' >= 26 || detectors.IsAlnum(p) || bytes.IndexByte([]byte("/.+%"), p) >= 0 {
		return f, false
	}
	for f.End < len(b) && f.End-f.Start <= 256 && inKey(b[f.End], kWord) {
		f.End++
	}
	if c := w.At(f.End); c == '.' && w.AlnumAt(f.End+1) || c == '/' || c == '(' || c == '=' && w.AlnumAt(f.End+1) {
		return f, false // a file, a path, a call
	}
	return f, drawnThroughout(w.Text[w.Start:w.End])
}

// drawnThroughout reports whether the letters and digits of b are of all kinds all
// along, as no name of many words has them.
func drawnThroughout(b []byte) bool {
	var changes, runs int
	var last byte
	var upper, lower int
	for _, c := range b {
		kind := byte('d')
		switch {
		case c-'a' < 26:
			kind = 'l'
			lower++
		case c-'A' < 26:
			kind = 'u'
			upper++
		}
		if kind != last {
			changes++
			if kind == 'd' {
				runs++
			}
		}
		last = kind
	}
	return runs >= 3 && upper >= 4 && lower >= 4 && 3*changes >= len(b)
}

func isHexAll(b []byte) bool {
	for _, c := range b {
		if !isHex(c) {
			return false
		}
	}
	return true
}
