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
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return dst, false
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
