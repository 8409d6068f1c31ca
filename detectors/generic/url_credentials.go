package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

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
		"‹redis://:p4ss@cache.example.com:6379/0›", "‹https://budi:{s3cr3t}@git.example.com/x›", "‹postgres://app:kopitubruk@/shop?host=/run›",
	},
	Invalid: []string{
		"https://example.com/path?q=a:b@c",
		"http://example.com:8080/@user",
		"https://user@example.com/",
		"redis://:${REDIS_PASSWORD}@cache.example.com:6379/0", "mysql://{user}:{password}@db.example.com/app", "https://$USER:$TOKEN@git.example.com/x.git", "postgres://YOUR_USER:YOUR_PASSWORD@db.example.com/app",
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
	if colon < 0 || at < colon+2 || at+1 >= len(b) || !(detectors.IsAlnum(b[at+1]) || b[at+1] == '[' || b[at+1] >= 0x80 || b[at+1] == '/' && w.AlnumAt(at+2)) {
		return detectors.Found{}, false
	}
	if pw := b[colon+1 : at]; refers(pw) || pw[0] == '{' && pw[len(pw)-1] == '}' && countDigits(pw) == 0 { // a template of an address
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
