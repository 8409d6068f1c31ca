package codec

import (
	"encoding/binary"
	"unicode/utf8"
)

// valid is utf8.Valid, quicker where ASCII and other text alternate.
func valid(b []byte) bool {
	ok, _ := look(b)
	return ok
}

// scalar is valid without more than Go has on every processor.
func scalar(b []byte) bool {
	i := plain(b)
	if n := len(b); n-i < 8 && endsPlain(b) {
		return true
	}
	b = b[i:]
	for i := 0; i < len(b); {
		if i+16 <= len(b) {
			i += plain(b[i:])
		}
		for i < len(b) && b[i] < utf8.RuneSelf {
			i++
		}
		for i < len(b) && b[i] >= utf8.RuneSelf {
			// Most of what is not ASCII takes three bytes: Han above all, of which
			// two are tried at once.
			for i+8 <= len(b) {
				v := binary.LittleEndian.Uint64(b[i:])
				if v&0xC0C000C0C000 != 0x808000808000 || !threeBytes(byte(v)) || !threeBytes(byte(v>>24)) {
					break
				}
				i += 6
			}
			if i >= len(b) || b[i] < utf8.RuneSelf {
				break
			}
			if threeBytes(b[i]) && i+3 <= len(b) && b[i+1]&0xC0 == 0x80 && b[i+2]&0xC0 == 0x80 {
				i += 3
				continue
			}
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				return false
			}
			i += n
		}
	}
	return true
}

// endsPlain reports whether the last seven bytes of b, or all, are ASCII.
func endsPlain(b []byte) bool {
	switch n := len(b); {
	case n >= 8:
		return binary.LittleEndian.Uint64(b[n-8:])&highs == 0
	case n >= 4:
		return (binary.LittleEndian.Uint32(b)|binary.LittleEndian.Uint32(b[n-4:]))&(highs>>32) == 0
	}
	var all byte
	for _, c := range b {
		all |= c
	}
	return all < utf8.RuneSelf
}

// threeBytes reports whether c begins characters of three bytes, whatever bytes
// of a later place follow.
func threeBytes(c byte) bool { return c-0xE1 < 15 && c != 0xED }

// plain returns how many of the first bytes of b are known to be ASCII: all but
// seven at most where no other byte follows.
func plain(b []byte) int {
	rest := b
	for len(rest) >= 32 {
		p := (*[32]byte)(rest)
		if (binary.LittleEndian.Uint64(p[0:])|binary.LittleEndian.Uint64(p[8:])|binary.LittleEndian.Uint64(p[16:])|binary.LittleEndian.Uint64(p[24:]))&highs != 0 {
			break
		}
		rest = rest[32:]
	}
	for len(rest) >= 8 && binary.LittleEndian.Uint64(rest)&highs == 0 {
		rest = rest[8:]
	}
	return len(b) - len(rest)
}

// LooksUTF16 reports whether b begins as UTF-16 does: with its byte order mark,
// or with every second byte zero.
func LooksUTF16(b []byte) bool {
	if len(b) >= 2 && (b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF) {
		return true
	}
	return len(b) >= 4 && (b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0 || b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0)
}
