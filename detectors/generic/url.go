package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// URL detects every web address. It is off by default: most addresses are
// nobody's; PersonalURL finds the others.
var URL = detectors.Spec{
	Name:      "generic/url",
	Entity:    "URL",
	Doc:       "Web address of any kind",
	Off:       true,
	Anchor:    detectors.Link().Or(detectors.OnWords("www")),
	Match:     matchURL,
	Canonical: detectors.Exact,
	Classes:   urlClasses,
	Source:    "RFC 3986; RFC 3987; WHATWG URL",
	Valid: []string{
		"see ‹https://example.com/a/b?c=d#e›.",
		"(‹http://www.example.com/›)",
		"请看‹https://example.com/商品›，谢谢",
		"cek ‹www.example.co.id/promo›, ya",
		"ftp: ‹ftp://files.example.com/readme.txt›!",
		"‹https://en.example.org/wiki/Go_(game)›",
		"HTTPS: ‹HTTPS://EXAMPLE.COM:8443›",
	},
	Invalid: []string{"www", "://", "www.", "the www was new", "http://", "and/or://x", "std::vector"},
}

var urlClasses = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, CCPA: detectors.General, HIPAA: "N"}

func matchURL(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Format}
	b, host := w.Text, w.End
	scheme := b[w.Start] == ':'
	if f.Start = w.Start; scheme {
		if f.Start = schemeBefore(b, w.Start); f.Start == w.Start {
			return f, false
		}
	} else if host++; w.At(host-1) != '.' || w.At(w.Start-1) == '/' || w.At(w.Start-1) == '@' || w.At(w.Start-1) == '.' {
		return f, false
	}
	host = min(host, len(b))
	f.End = linkEnd(b, host)
	return f, hostLike(b[host:f.End], scheme)
}

// schemeBefore returns where the scheme of the "://" at i begins, i if there is
// none that names a place on a network.
func schemeBefore(b []byte, i int) int {
	s := i
	for s > 0 && i-s < 6 && detectors.IsLetter(b[s-1]) {
		s--
	}
	for _, name := range [...]string{"https", "http", "ftp", "ftps", "sftp", "ws", "wss", "hxxps", "hxxp"} {
		if i-s == len(name) && detectors.EqualLower(b[s:i], name) {
			return s
		}
		if i-s > len(name) && detectors.EqualLower(b[i-len(name):i], name) && (name == "https" || name == "http" && b[i-len(name)-1]|0x20 != 's') {
			return i - len(name) // "linkhttps://…"
		}
	}
	return i
}

// hostLike reports whether b begins with a host: two labels, or a name or number
// behind a scheme.
func hostLike(b []byte, scheme bool) bool {
	n, dots := 0, 0
	for n < len(b) && (detectors.IsAlnum(b[n]) || b[n] >= 0x80 || b[n] == '-' || b[n] == '_' || b[n] == '.' || b[n] == '[' || b[n] == '%' || b[n] == '@' || b[n] == ':') {
		if b[n] == '.' && n > 0 {
			dots++
		}
		n++
	}
	return n >= 3 && (scheme || dots > 0) && (detectors.IsAlnum(b[0]) || b[0] >= 0x80 || b[0] == '[')
}

// linkEnd returns where the address that goes on at i ends: white space, a quote,
// an angle bracket, or a mark of Han. Han letters and those of other scripts
// belong to it only behind a '/', '=', '+' or their like: in a Chinese text
// nothing stands between an address and the next word. Marks that end a sentence
// and brackets that open before the address are no part of it.
func linkEnd(b []byte, i int) int {
	s, limit := i, min(len(b), i+maxURL)
	wide := false // in letters outside ASCII that belong to the address
	for i < limit {
		c := b[i]
		if c < utf8.RuneSelf {
			k := linkClass[c]
			if k == linkStop {
				break
			}
			i, wide = i+1, k == linkJoint
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if !(wide || c < 0xE0) || r == utf8.RuneError || hanMark(r) {
			break
		}
		i += n
	}
	for i > s {
		switch c := b[i-1]; c {
		case '.', ',', ';', ':', '!', '?', '*', '~', '&':
		case ')', ']', '}':
			open := byte('(')
			if c != ')' {
				open = c - 2
			}
			if bytes.Count(b[s:i], []byte{open}) >= bytes.Count(b[s:i], []byte{c}) {
				return i
			}
		default:
			return i
		}
		i--
	}
	return i
}

// What a byte of ASCII is in an address: its end, or one behind which letters of
// other scripts go on.
const (
	linkStop = iota + 1
	linkJoint
)

var linkClass = func() (t [utf8.RuneSelf]uint8) {
	for c := range t {
		switch {
		case c <= ' ', c == 0x7f, bytes.IndexByte([]byte("\"<>`\\|^'"), byte(c)) >= 0:
			t[c] = linkStop
		case bytes.IndexByte([]byte("/?&=+-_"), byte(c)) >= 0:
			t[c] = linkJoint
		}
	}
	return t
}()

// hanMark reports whether r is punctuation of Chinese, Japanese or Korean, or a
// quotation mark.
func hanMark(r rune) bool {
	return r >= 0x2010 && r <= 0x206F || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20 || r >= 0xFF3B && r <= 0xFF65 || r == 0xA0 || r == 0xAB || r == 0xBB
}
