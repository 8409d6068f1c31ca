package generic

import (
	"bytes"
	"encoding/base64"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

var secretClasses = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive}

// JWT detects JSON web tokens, signed (three parts), encrypted (five) or
// unsecured: the first part must decode to a JSON object with "alg".
var JWT = detectors.Spec{
	Name:    "generic/jwt",
	Entity:  "SECRET",
	Subtype: "jwt",
	Doc:     "JSON web token",
	Anchor:  detectors.Prefix("eyJ"),
	Match:   matchJWT,
	Labels:  detectors.Labels{"en": {"jwt", "token", "bearer", "id token", "session token"}, "id": {"token"}, "zh": {"令牌"}, "es": {"ficha"}, "pt": {"ficha"}},
	Classes: secretClasses,
	Source:  "RFC 7519, RFC 7515, RFC 7516",
	Valid: []string{
		"token ‹eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLWV4YW1wbGU›.",
		"Authorization: Bearer ‹eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiQnVkaSJ9.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c›",
		"unsecured ‹eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.›",
	},
	Invalid: []string{
		"eyJhbGciOiJIUzI1NiJ9",                 // one part
		"eyJmb28iOiJiYXIifQ.eyJhIjoxfQ.abcdef", // no "alg"
		"eyJ.eyJ.eyJ",
	},
}

const maxToken = 8192 // bytes of a token that are read

func matchJWT(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	var part [5]int
	n, e := 0, w.Start
	if p := w.At(e - 1); p == '.' || p == '-' || p == '_' {
		return detectors.Found{}, false // inside a longer run
	}
	limit := min(len(b), w.Start+maxToken)
	for ; e < limit; e++ {
		c := b[e]
		if c == '.' {
			if n == 4 || e+1 < limit && b[e+1] == '.' && n != 1 && n != 0 {
				break
			}
			part[n] = e
			n++
			continue
		}
		if !inKey(c, kWord) {
			break
		}
	}
	switch n {
	case 2:
		if e == part[1]+1 && part[1]-part[0] < 4 {
			return detectors.Found{}, false
		}
	case 3: // a signed token and a full stop
		if e != part[2]+1 {
			return detectors.Found{}, false
		}
		e--
	case 4:
		if e == part[3]+1 {
			return detectors.Found{}, false
		}
	default:
		return detectors.Found{}, false
	}
	var buf [192]byte
	head := b[w.Start:part[0]]
	if len(head) > 256 {
		head = head[:256]
	}
	k, _ := base64.RawURLEncoding.Decode(buf[:], head[:len(head)&^3])
	if len(head)%4 != 0 && len(head) < 256 {
		m, err := base64.RawURLEncoding.Decode(buf[k:], head[len(head)&^3:])
		if err == nil {
			k += m
		}
	}
	if k < 8 || buf[0] != '{' || !bytes.Contains(buf[:k], []byte(`"alg"`)) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: w.Start, End: e, Strength: detectors.Certain, Evidence: detectors.Format}, true
}

// PrivateKey detects private key blocks from BEGIN to END, or to the end of the
// text when the block is cut. Whoever reads text by lines joins a block's lines
// first.
var PrivateKey = detectors.Spec{
	Name:    "generic/private-key",
	Entity:  "SECRET",
	Subtype: "private_key",
	Doc:     "Private key block",
	Anchor:  detectors.Prefix("-----BEGIN ", "PuTTY-User-Key-File-"),
	Match:   matchPrivateKey,
	Labels:  detectors.Labels{"en": {"private key", "ssh key"}, "id": {"kunci privat"}, "zh": {"私钥", "私鑰"}, "es": {"clave privada"}, "pt": {"chave privada"}},
	Classes: secretClasses,
	Source:  "RFC 7468 (textual encodings), RFC 4880 (OpenPGP armor), OpenSSH PROTOCOL.key",
	Valid: []string{
		"key: ‹-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA1234\n-----END RSA PRIVATE KEY-----› done",
		"‹-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXk=\\n-----END OPENSSH PRIVATE KEY-----›",
		"‹-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEI-----END EC PRIVATE KEY-----›",
	},
	Invalid: []string{
		"-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqh\n-----END PUBLIC KEY-----",
		"-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----",
		"----- BEGIN PRIVATE KEY is what the line says",
	},
}

func matchPrivateKey(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: len(b), Strength: detectors.Certain, Evidence: detectors.Format}
	if b[w.Start] == 'P' {
		return f, w.DigitAt(w.End)
	}
	head := b[w.End:min(len(b), w.End+48)]
	k := bytes.Index(head, []byte("PRIVATE KEY"))
	dash := bytes.Index(head, []byte("-----"))
	if k < 0 || dash < 0 || dash < k {
		return detectors.Found{}, false
	}
	body := w.End + dash + 5
	if end := bytes.Index(b[body:], []byte("-----END ")); end >= 0 {
		e := body + end + len("-----END ")
		if tail := bytes.Index(b[e:min(len(b), e+48)], []byte("-----")); tail >= 0 {
			f.End = e + tail + 5
		} else if nl := bytes.IndexByte(b[e:], '\n'); nl >= 0 {
			f.End = e + nl
		}
	}
	return f, true
}

// URLCredentials detects addresses and connection strings that carry a user
// and a password, whole: the host and the database are part of the secret.
var URLCredentials = detectors.Spec{
	Name:    "generic/url-credentials",
	Entity:  "SECRET",
	Subtype: "url_credentials",
	Doc:     "URL or connection string with a password",
	Anchor:  detectors.Colon(),
	Match:   matchURLCredentials,
	Labels:  detectors.Labels{"en": {"connection string", "dsn", "database url"}, "id": {"koneksi"}, "zh": {"连接字符串"}, "es": {"cadena de conexión"}, "pt": {"string de conexão"}},
	Classes: secretClasses,
	Source:  "RFC 3986, 3.2.1 (userinfo)",
	Valid: []string{
		"db: ‹postgres://samar:s3cret@db.example.com:5432/feedback›.",
		"clone ‹https://budi:hunter2@git.example.com/repo.git› saja",
		"‹redis://:p4ss@cache.example.com:6379/0›",
	},
	Invalid: []string{
		"https://example.com/path?q=a:b@c",
		"http://example.com:8080/@user",
		"https://user@example.com/",
	},
}

const maxURL = 2048 // bytes of a URL that are read

func matchURLCredentials(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	if w.End-s != 3 || b[s+1] != '/' {
		return detectors.Found{}, false
	}
	for s > 0 && w.Start-s < 24 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '+' || b[s-1] == '-' || b[s-1] == '.') {
		s--
	}
	if s == w.Start {
		return detectors.Found{}, false
	}
	colon, at := -1, -1
	limit := min(len(b), w.End+256)
	for i := w.End; i < limit; i++ {
		c := b[i]
		if c == ':' && colon < 0 {
			colon = i
		}
		if c == '@' {
			at = i
		}
		if c <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' || (c == '/' || c == '?' || c == '#') && (at >= 0 || colon < 0) {
			break
		}
		if c == '/' && colon > 0 && (w.At(i+1) == '/' || w.DigitAt(colon+1) && allDigits(b[colon+1:i])) {
			break // another address, or a port
		}
	}
	if colon < 0 || at < colon+2 || at+1 >= len(b) || !(detectors.IsAlnum(b[at+1]) || b[at+1] == '[' || b[at+1] >= 0x80) {
		return detectors.Found{}, false
	}
	e := at + 1
	for limit = min(len(b), w.Start+maxURL); e < limit && b[e] > ' ' && b[e] < 0x7f && b[e] != '"' && b[e] != '<' && b[e] != '>' && b[e] != '`' && b[e] != '\''; e++ {
	}
	for e > at+2 && bytes.IndexByte([]byte(".,;:!?)]}"), b[e-1]) >= 0 {
		e--
	}
	return detectors.Found{Start: s, End: e, Strength: detectors.Certain, Evidence: detectors.Format}, true
}

func allDigits(b []byte) bool { return countDigits(b) == len(b) }

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
