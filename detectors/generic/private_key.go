package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

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
