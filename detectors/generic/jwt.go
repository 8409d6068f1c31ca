package generic

import (
	"bytes"
	"encoding/base64"

	"github.com/samar-privacy/samar/detectors"
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
