package operator

import (
	"bytes"
	"net/netip"
	"strings"
)

// Bits of an address that Network keeps.
const (
	network4 = 24
	network6 = 48
)

// Network writes the network of an IP address: /24 of IPv4, /48 of IPv6. A port
// and a zone go. It refuses what is no address.
func Network(dst, value []byte) ([]byte, bool) {
	if n := network24(value); n > 0 {
		return append(append(dst, value[:n]...), "0/24"...), true
	}
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return dst, false
	}
	if n := network24(text); n > 0 {
		return append(append(dst, text[:n]...), "0/24"...), true
	}
	prefix, ok := parsePrefix(string(text))
	if !ok {
		return dst, false
	}
	addr := prefix.Addr().WithZone("")
	bits := prefix.Bits()
	if addr.Is4In6() {
		if bits < 96 {
			return dst, false
		}
		addr, bits = addr.Unmap(), bits-96
	}
	most := network6
	if addr.Is4() {
		most = network4
	}
	return netip.PrefixFrom(addr, min(bits, most)).Masked().AppendTo(dst), true
}

// network24 returns the length of the first three numbers of an IPv4 address
// with their dots, 0 if text is none.
func network24(text []byte) int {
	n, part, digits, last := 0, 0, 0, 0
	for i, c := range text {
		switch {
		case c == '.' && digits > 0 && part < 3:
			part++
			digits, n = 0, 0
			last = i + 1
		case c-'0' <= 9 && (digits == 0 || n > 0):
			if n = 10*n + int(c-'0'); n > 255 {
				return 0
			}
			digits++
		default:
			return 0
		}
	}
	if part < 3 || digits == 0 {
		return 0
	}
	return last
}

// parsePrefix reads an address, one in brackets, one with a port, or a prefix.
func parsePrefix(text string) (netip.Prefix, bool) {
	if strings.IndexByte(text, '/') >= 0 {
		p, err := netip.ParsePrefix(text)
		return p, err == nil
	}
	addr, err := netip.ParseAddr(text)
	if err != nil {
		var port netip.AddrPort
		if port, err = netip.ParseAddrPort(text); err == nil {
			addr = port.Addr()
		}
	}
	if err != nil && len(text) > 2 && text[0] == '[' && text[len(text)-1] == ']' {
		addr, err = netip.ParseAddr(text[1 : len(text)-1])
	}
	if err != nil {
		return netip.Prefix{}, false
	}
	return netip.PrefixFrom(addr.WithZone(""), addr.BitLen()), true
}
