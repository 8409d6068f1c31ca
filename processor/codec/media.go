package codec

import (
	"bytes"
	"encoding/base64"
)

// Media reports whether a value is a picture, a film, sound, a PDF or an
// archive by its first bytes: as it is, in base64, or as a data: URL that says
// so. It looks at the beginning alone.
func Media(text []byte) bool {
	if len(text) < LeastMedia {
		return false
	}
	switch string(text[:3]) {
	case "dat", "DAT", "Dat":
		return dataURL(text)
	case "\x89PN", "\xff\xd8\xff", "GIF", "%PD", "PK\x03", "PK\x05", "\x1f\x8b\x08", "7z\xbc", "Rar", "II*", "MM\x00", "\x1aE\xdf", "Ogg", "fLa", "ID3",
		"\x28\xb5\x2f", "BZh", "\x00\x00\x01", "\xd0\xcf\x11", "RIF", "\x00\x00\x00":
		return magic(text[:LeastMedia])
	case "iVB", "/9j", "R0l", "JVB", "UEs", "H4s", "N3q", "UmF", "SUk", "TU0", "GkX", "T2d", "Zkx", "SUQ", "KLU", "Qlp", "AAA", "0M8", "Ukl":
		var first [18]byte
		n, err := base64.StdEncoding.Decode(first[:], text[:LeastMedia])
		return err == nil && magic(first[:n])
	}
	return false
}

// LeastMedia is how many bytes of a value tell what it is; shorter ones are no
// media.
const LeastMedia = 24

func dataURL(text []byte) bool {
	head, rest, ok := bytes.Cut(text[:min(len(text), 128)], []byte{','})
	if !ok || len(head) < 5 || !bytes.EqualFold(head[:5], []byte("data:")) {
		return false
	}
	head = bytes.ToLower(head[5:])
	for _, kind := range [...]string{"image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/octet-stream", "application/vnd.", "application/gzip"} {
		if bytes.HasPrefix(head, []byte(kind)) {
			return true
		}
	}
	return bytes.HasSuffix(head, []byte(";base64")) && Media(append(bytes.Clone(rest), make([]byte, LeastMedia)...))
}

// signatures are first bytes that say what a file is, each long or odd enough
// not to begin a text.
var signatures = [...]string{
	"\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "%PDF-", "PK\x03\x04", "PK\x05\x06", "\x1f\x8b\x08", "7z\xbc\xaf\x27\x1c",
	"Rar!\x1a\x07", "II*\x00", "MM\x00*", "\x1aE\xdf\xa3", "OggS\x00", "fLaC\x00", "ID3\x02", "ID3\x03", "ID3\x04", "\x28\xb5\x2f\xfd", "BZh91AY&SY",
	"\x00\x00\x01\x00\x01\x00", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
}

// magic reports whether b begins like a file of such a kind.
func magic(b []byte) bool {
	for _, s := range signatures {
		if len(b) >= len(s) && string(b[:len(s)]) == s {
			return true
		}
	}
	if len(b) < 12 {
		return false
	}
	switch string(b[:4]) {
	case "RIFF":
		kind := string(b[8:12])
		return kind == "WEBP" || kind == "WAVE" || kind == "AVI "
	}
	return b[0] == 0 && string(b[4:8]) == "ftyp" // MP4, HEIC, AVIF
}

// Opaque reports whether a value looks encrypted or encoded: bytes that are no
// text, armoured PGP, or one long run of base64 or hex with letters and digits
// both.
func Opaque(l *Leaf) bool {
	text := l.Text
	if l.Enc == Binary || bytes.HasPrefix(text, []byte("-----BEGIN PGP MESSAGE-----")) {
		return true
	}
	if len(text) < 16 {
		return false
	}
	letters, digits := 0, 0
	for _, c := range text {
		switch {
		case c-'0' <= 9:
			digits++
		case (c|0x20)-'a' < 26:
			letters++
		case c == '+' || c == '/' || c == '=' || c == '-' || c == '_' || c == '.' || c == ':' || c == '$':
		default:
			return false
		}
	}
	return letters >= 4 && digits >= 2 && letters+digits >= len(text)*3/4
}
