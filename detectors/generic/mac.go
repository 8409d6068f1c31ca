package generic

import "github.com/samar-privacy/samar/detectors"

// MAC detects hardware addresses: six or eight pairs by colon or dash, three
// fours by dot (Cisco).
var MAC = detectors.Spec{
	Name:   "generic/mac",
	Entity: "MAC_ADDRESS",
	Doc:    "Hardware address of a network interface",
	Anchor: detectors.HexRun().Or(detectors.Token(2, 2)).Or(detectors.Token(4, 4)).Or(detectors.Token(12, 12)).Or(detectors.Digits(4, 12).Grouped("-.")),
	Forms:  []string{"99-*", "9999.*", "xx-*", "-xx*", "xxxx.*", ".xxxx*"},
	Match:  matchMAC,
	Labels: detectors.Labels{
		"en": {"mac", "mac address", "hardware address", "bssid", "ethernet", "wifi mac", "bluetooth address"},
		"id": {"alamat mac"},
		"zh": {"mac地址", "物理地址", "硬件地址"},
		"es": {"dirección mac"},
		"pt": {"endereço mac"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "M"},
	Source:    "IEEE 802-2014, clause 8 (MAC addresses)",
	Valid: []string{
		"MAC:‹00:1A:2B:3C:4D:5E› offline",
		"bssid ‹a4-83-e7-1f-00-9c›",
		"host ‹02-af-ae-17-62-07› up",
		"switch port ‹001a.2b3c.4d5e› down",
		"‹00-11-22-33-44-55› registered",
		"MAC address: ‹02AB3C4D5E6F›",
		"zh设备‹02:00:5e:10:00:01›无法连接",
	},
	Invalid: []string{
		"00:1A:2B:3C:4D",       // five pairs
		"00:1G:2B:3C:4D:5E",    // no hex
		"ff:ff:ff:ff:ff:ff",    // broadcast names no one
		"00:1A:2B:3C:4D:5E:6F", // seven pairs
		"12.1a.2b.3c",          // neither form
		"a1-b2-c3",
		"02AB3C4D5E6F",
	},
}

func matchMAC(w *detectors.Window) (detectors.Found, bool) {
	b, s, e := w.Text, w.Start, w.End
	sep, size := byte(':'), 2
	if e-s == 12 && w.Groups <= 1 { // in one run: by its label
		return detectors.Found{Start: s, End: e, Strength: detectors.Shape, Evidence: detectors.Format}, w.Labelled && isHexAll(b[s:e]) && !same(b[s:e])
	}
	switch {
	case w.Digits != nil:
		if w.Groups == 1 {
			return detectors.Found{}, false
		}
		sep = w.At(s + 2)
		if sep != '-' {
			sep, size = '.', 4
		}
	case e-s == 2 && detectors.IsAlnum(b[s]):
		sep = '-'
	case e-s == 4 && detectors.IsAlnum(b[s]) && b[s+1] != ':' && b[s+2] != ':':
		sep, size = '.', 4
	}
	if sep != ':' {
		if w.At(s-1) != sep && w.At(s+size) != sep {
			return detectors.Found{}, false
		}
		for s >= size+1 && b[s-1] == sep && hexGroup(b, s-1-size, size) && w.End-s < 24 {
			s -= size + 1
		}
	} else {
		if w.AlnumAt(s-1) || s+2 < e && b[s] != ':' && b[s+2] != ':' { // the tail of a word, "mac:"
			for s < e && b[s] != ':' {
				s++
			}
		}
		if b[s] == ':' {
			s++
		}
	}
	if w.AlnumAt(s-1) || w.At(s-1) == sep && sep != ':' {
		return detectors.Found{}, false
	}
	n, i, letters, ors, ands := 0, s, false, 0, 255
	for hexGroup(b, i, size) {
		for _, c := range b[i : i+size] {
			v := hexValue(c)
			letters = letters || v > 9
			ors |= v
			ands &= v
		}
		n++
		i += size
		if w.At(i) != sep || n == 9 {
			break
		}
		i++
	}
	if w.At(i-1) == sep {
		i--
	}
	if w.AlnumAt(i) || w.At(i) == sep && w.AlnumAt(i+1) || ors == 0 || ands == 15 || (n != 6 && n != 8 || size == 4) && (n != 3 || size != 4) {
		return detectors.Found{}, false
	}
	strength := detectors.Strong
	if !letters {
		strength = detectors.Medium
	}
	return detectors.Found{Start: s, End: i, Strength: strength, Evidence: detectors.Format}, true
}

// hexGroup reports whether exactly size hex digits stand at i, followed by no
// other letter or digit.
func hexGroup(b []byte, i, size int) bool {
	if i < 0 || i+size > len(b) {
		return false
	}
	for _, c := range b[i : i+size] {
		if !isHex(c) {
			return false
		}
	}
	return i+size == len(b) || !detectors.IsAlnum(b[i+size])
}
