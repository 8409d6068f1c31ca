package generic

import "github.com/samar-privacy/samar/detectors"

var ipClasses = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "O"}

// IP detects addresses of the public internet, version 4 and 6. Private,
// loopback and multicast ranges name no one and are left, see PrivateIP; so are
// versions.
var IP = detectors.Spec{
	Name:   "generic/ip",
	Entity: "IP_ADDRESS",
	Doc:    "Public IP address, version 4 or 6",
	Anchor: detectors.Digits(4, 12).Grouped(".").Or(detectors.HexRun()),
	Forms:  []string{"9.9*", "99.9*", "999.9*"},
	Match:  matchIP,
	Labels: ipLabels,
	Negatives: detectors.Labels{
		"en": {"version", "v", "ver", "firmware", "kernel", "bios", "build", "release", "section", "chapter", "rev"},
		"id": {"versi", "pasal", "bab"},
		"zh": {"升级到", "更新到", "升级至", "降级到", "升級到", "版本", "固件", "章节"},
		"es": {"versión", "sección"},
		"pt": {"versão", "seção"},
		"it": {"versione"}, "nl": {"versie"}, "pl": {"wersja", "wersji", "wersję"}, "cs": {"verze", "verzi"}, "sk": {"verzia", "verzie", "verziu"}, "hr": {"verzija", "verzije", "verziju"}, "sl": {"različica", "različice"}, "hu": {"verzió", "verziójú", "verziót"}, "ro": {"versiunea", "versiune"}, "nb": {"versjon"}, "fi": {"versio", "versiosta", "versiossa"},
		"ru": {"версия", "версии", "версию"}, "uk": {"версія", "версії", "версію"}, "bg": {"версия"}, "sr": {"верзија", "верзије"}, "tr": {"sürüm", "sürümü"}, "el": {"έκδοση"}, "ar": {"إصدار", "الإصدار"}, "he": {"גרסה"}, "fa": {"نسخه"}, "hi": {"संस्करण"}, "th": {"เวอร์ชัน"}, "vi": {"phiên bản"}, "ja": {"バージョン"}, "ko": {"버전"}, "et": {"versioon", "versioonist"}, "lv": {"versija", "versijas"}, "lt": {"versija", "versijos"}, "ms": {"versi"},
	},
	Canonical: detectors.LowerCase,
	Classes:   ipClasses,
	Source:    "RFC 791, RFC 4291, RFC 5952; IANA special-purpose address registries",
	Valid: []string{
		"login dari ‹203.0.113.45› tadi malam",
		"IP:‹198.51.100.7›:8080",
		"from ‹2001:db8:85a3::8a2e:370:7334› twice",
		"addr ‹fe80::1ff:fe23:4567:890a%eth0›",
		"mapped ‹::ffff:203.0.113.9› ok",
		"host ‹203.0.113.9›/24 di rak 2", // a host with its prefix length
		"登录IP是‹8.8.8.8›。",
	},
	Invalid: []string{
		"upgrade to version 1.2.3.4 today", "od wersji 15.1.246.7", "升级到4.5.229.1后闪退",
		"v2.10.3.1 rilis",
		"git 1.6.5.6 and debianutils 4.8.6.2",     // versions
		"Chrome/126.0.0.0 Mobile",                 // a product and its version
		"router di 192.168.1.1",                   // private
		"300.1.1.1",                               // no octet
		"1.2.3.4.5",                               // five parts
		"dari 203.0.113.0/24 dan 2001:db8:1::/48", // networks
		"jam 10:20:30 std::cad ::1",
	},
}

func matchIP(w *detectors.Window) (detectors.Found, bool) {
	if w.Digits != nil {
		return matchIPv4(w)
	}
	return matchIPv6(w)
}

var ipLabels = detectors.Labels{
	"en": {"ip", "ips", "ip address", "dns", "nameserver", "dns server", "ipv4", "ipv6", "ip addr", "client ip", "remote addr", "host", "login from", "logged in from", "source ip", "server ip", "ip adresse", "adresse ip"},
	"id": {"alamat ip", "ip", "login dari", "masuk dari"}, "de": {"ip adresse", "ip adressen"}, "fr": {"adresse ip", "adresses ip"},
	"zh": {"ip地址", "地址ip", "网络地址", "ip位址"},
	"es": {"dirección ip", "direcciones ip"},
	"pt": {"endereço ip", "endereço de ip"},
	"ar": {"عنوان ip", "عنوان الآي بي", "آي بي", "عنوان بروتوكول"}, "hu": {"ip cím", "ip címem", "ip címe"}, "it": {"indirizzo ip"}, "nl": {"ip adres"},
	"pl": {"adres ip", "adresu ip", "adresem ip"}, "ro": {"adresa ip", "adresă ip"}, "cs": {"ip adresa", "ip adresu", "ip adresy"},
	"sk": {"ip adresa", "ip adresy"}, "sv": {"ip adress"}, "fi": {"ip osoite", "ip osoitteeni"}, "tr": {"ip adresi", "ip adresim"},
	"ru": {"ip адрес", "ip адреса", "айпи", "айпи адрес"}, "uk": {"ip адреса", "айпі"}, "bg": {"ip адрес", "ip адреса"}, "hr": {"ip adresa"},
	"sl": {"ip naslov"}, "et": {"ip aadress"}, "lv": {"ip adrese"}, "lt": {"ip adresas"}, "el": {"διεύθυνση ip"}, "he": {"כתובת ip", "כתובת ה"},
	"fa": {"آدرس ip", "آی پی"}, "hi": {"आईपी पता", "आईपी एड्रेस", "ip पता"}, "th": {"ที่อยู่ ip", "ไอพี", "หมายเลขไอพี"}, "vi": {"địa chỉ ip"},
	"ja": {"ipアドレス"}, "ko": {"ip 주소", "아이피"},
}

func matchIPv4(w *detectors.Window) (detectors.Found, bool) {
	o, ok := quad(w)
	if !ok || specialIPv4(o) || o[3] == 0 && networkEnd(w, w.End, 24) {
		return detectors.Found{}, false
	}
	strength := detectors.Strong
	if o[0] >= 100 && max(o[1], o[2], o[3]) >= 100 {
		strength = detectors.Certain // no version has such parts
	}
	switch {
	case max(o[0], o[1], o[2], o[3]) < 32:
		strength = detectors.Weak // a version or a section more often than a host
	case o[0] < 50 && o[1] < 50 && o[2] < 50 && o[3] < 100:
		strength = detectors.Medium
	}
	return detectors.Found{Start: w.Start, End: w.End, Strength: strength, Evidence: detectors.Format, Subtype: "ipv4"}, true
}

// quad returns the octets of the dotted quad that w's number is, when it stands alone.
func quad(w *detectors.Window) (o [4]int, ok bool) {
	if w.Groups != 4 {
		return o, false
	}
	e := ipv4End(w.Text, w.Start)
	p := w.At(w.Start - 1)
	if e != w.End || w.AlnumAt(e) || (w.At(e) == '.' || w.At(e) == '-') && w.DigitAt(e+1) ||
		w.AlnumAt(w.Start-1) || p == '/' && w.AlnumAt(w.Start-2) && !w.Labelled || (p == '.' || p == '-' || p == '_') && w.AlnumAt(w.Start-2) || p == ':' && w.At(w.Start-2) == ':' {
		return o, false
	}
	return octets(w.Text[w.Start:e]), true
}

// specialIPv4 reports addresses that no host on the internet has. The ranges
// for documentation are not among them.
func specialIPv4(o [4]int) bool {
	return o[0] == 0 || o[0] == 127 || o[0] >= 224 || o[0] == 169 && o[1] == 254 || privateIPv4(o)
}

// ipv4End returns the end of the dotted quad that begins at i, or 0. Octets
// have no leading zeros.
func ipv4End(b []byte, i int) int {
	for octet := 0; ; octet++ {
		v, j := 0, i
		for j < len(b) && j < i+3 && detectors.IsDigit(b[j]) {
			v = v*10 + int(b[j]-'0')
			j++
		}
		if j == i || v > 255 || j-i > 1 && b[i] == '0' {
			return 0
		}
		if octet == 3 {
			if j < len(b) && detectors.IsDigit(b[j]) {
				return 0
			}
			return j
		}
		if j >= len(b) || b[j] != '.' {
			return 0
		}
		i = j + 1
	}
}

// matchIPv6 reads the run of hex digits and colons of w: eight groups, or
// fewer around one "::", the last two perhaps a dotted quad.
func matchIPv6(w *detectors.Window) (detectors.Found, bool) {
	s, e, ok := hexRun(w)
	if !ok {
		return detectors.Found{}, false
	}
	hex, e, ok := quadBehind(w, s, e)
	if !ok || w.AlnumAt(e) || w.At(e-1) == ':' && networkEnd(w, e, 48) {
		return detectors.Found{}, false
	}
	groups, ok := readGroups(w.Text[s:hex])
	if !ok {
		return detectors.Found{}, false
	}
	strength, ok := groups.judge(w.Text[hex:e])
	if !ok {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: s, End: zoneEnd(w, e), Strength: strength, Evidence: detectors.Format, Subtype: "ipv6"}, true
}

// hexRun returns the run of w without the tail of a word, "iface:", and without a
// lone colon at either end.
func hexRun(w *detectors.Window) (s, e int, ok bool) {
	b, s, e := w.Text, w.Start, w.End
	if e-s < 3 || b[s] == ':' && w.At(s+1) == '/' {
		return 0, 0, false
	}
	if w.AlnumAt(s - 1) {
		for s < e && b[s] != ':' {
			s++
		}
	}
	if b[s] == ':' && w.At(s+1) != ':' {
		s++
	}
	if e > s && b[e-1] == ':' && w.At(e-2) != ':' {
		e--
	}
	return s, e, s < e && e-s <= 45
}

// quadBehind returns where the hex digits of [s, e) end and where a dotted quad
// behind them does; without one, hex is end. Not ok is a run that a dot and digits
// follow that are no quad.
func quadBehind(w *detectors.Window, s, e int) (hex, end int, ok bool) {
	if w.At(e) != '.' {
		return e, e, true
	}
	k := e
	for k > s && w.Text[k-1] != ':' {
		k--
	}
	if q := ipv4End(w.Text, k); q > 0 && k > s {
		return k, q, true
	}
	return e, e, !w.DigitAt(e + 1)
}

// hexGroups is what the groups of an IPv6 address say.
type hexGroups struct {
	n       int  // how many there are
	gap     int  // how many stand before "::", -1 without one
	first   int  // the value of the first, 0 where "::" begins
	letters bool // a digit over 9 among them
}

// readGroups reads groups of four hex digits at most, with one "::" among them; a
// dotted quad may follow the last colon.
func readGroups(b []byte) (g hexGroups, ok bool) {
	g.gap = -1
	for i := 0; i < len(b); {
		if b[i] == ':' {
			switch {
			case i+1 < len(b) && b[i+1] == ':':
				if g.gap >= 0 || i+2 < len(b) && b[i+2] == ':' {
					return g, false
				}
				g.gap = g.n
				i++
			case i == 0:
				return g, false
			}
			i++
			continue
		}
		n, v := 0, 0
		for ; i < len(b) && b[i] != ':'; i++ {
			x := hexValue(b[i])
			g.letters = g.letters || x > 9
			v = v<<4 | x
			n++
		}
		if n > 4 {
			return g, false
		}
		if g.n == 0 && g.gap < 0 {
			g.first = v
		}
		g.n++
	}
	return g, true
}

// judge says what the groups are worth with the dotted quad behind them, if there
// is one. Addresses of no host are not ok: private, multicast, loopback.
func (g hexGroups) judge(quad []byte) (detectors.Strength, bool) {
	n := g.n
	if len(quad) > 0 {
		n += 2
	}
	if g.gap < 0 && n != 8 || g.gap >= 0 && n > 7 || n < 2 || g.first&0xfe00 == 0xfc00 || g.first&0xff00 == 0xff00 {
		return detectors.None, false
	}
	switch {
	case len(quad) > 0:
		return detectors.Strong, !specialIPv4(octets(quad))
	case g.gap == 0 && (n < 4 || !g.letters):
		return detectors.None, false
	case g.gap < 0 || g.first >= 0x2000 && g.first <= 0x3fff || g.first&0xffc0 == 0xfe80:
		return detectors.Strong, true
	case !g.letters || n < 4:
		return detectors.Shape, true
	}
	return detectors.Medium, true
}

// octets returns the numbers of a dotted quad.
func octets(quad []byte) (o [4]int) {
	k := 0
	for _, c := range quad {
		if c == '.' {
			k++
			continue
		}
		o[k] = o[k]*10 + int(c-'0')
	}
	return o
}

// zoneEnd returns the end of the zone index behind e, RFC 4007, or e.
func zoneEnd(w *detectors.Window, e int) int {
	if w.At(e) != '%' {
		return e
	}
	z := e + 1
	for z < e+16 && w.AlnumAt(z) {
		z++
	}
	if z > e+1 {
		return z
	}
	return e
}

// networkEnd reports a prefix length at i of at most widest bits: what stands
// before it is a network, not a host. Generalised addresses are written so.
func networkEnd(w *detectors.Window, i, widest int) bool {
	if w.At(i) != '/' || !w.DigitAt(i+1) || !w.DigitAt(i+2) || w.AlnumAt(i+3) {
		return false
	}
	return int(w.At(i+1)-'0')*10+int(w.At(i+2)-'0') <= widest
}

// hexValue of a hex digit, 0 for others.
func hexValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 0
}

func isHex(c byte) bool { return c-'0' <= 9 || c|0x20 >= 'a' && c|0x20 <= 'f' }
