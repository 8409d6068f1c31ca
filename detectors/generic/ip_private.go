package generic

import (
	"maps"
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// PrivateIP detects addresses of private networks where a label says that they are
// somebody's: within the network that gave it out, the address singles out a device.
// Beside words of routers and servers, and without a label, they name no one.
var PrivateIP = detectors.Spec{
	Name:   "generic/ip-private",
	Entity: "IP_ADDRESS",
	Doc:    "IP address of a private network, version 4, by its label",
	Anchor: detectors.Digits(4, 12).Grouped("."),
	Forms:  []string{"9.9*", "99.9*", "999.9*"},
	Match:  matchPrivateIP,
	Need:   detectors.NeedLabel,
	Labels: personalIPLabels(),
	Negatives: detectors.Labels{
		"en": {"router", "gateway", "default gateway", "subnet", "netmask", "dns", "dns server", "nameserver", "server", "server ip", "printer", "localhost", "range", "cidr", "version", "firmware"},
		"id": {"router", "gerbang", "versi"}, "zh": {"路由器", "网关", "子网", "服务器", "版本"}, "es": {"enrutador", "puerta de enlace", "servidor"}, "pt": {"roteador", "servidor"},
		"de": {"drucker", "subnetz", "version"}, "fr": {"routeur", "passerelle", "serveur"},
	},
	Canonical: detectors.LowerCase,
	Classes:   ipClasses,
	Source:    "RFC 1918, RFC 6598 (ranges of private and shared networks)",
	Valid: []string{
		"client ip: ‹192.168.4.17›",
		"IP address ‹10.44.19.7›",
		"alamat IP saya ‹172.20.4.19›",
		"عنوان IP الخاص بي: ‹192.168.4.17›",
		"login from ‹100.72.44.19›",
	},
	Invalid: []string{
		"router di 192.168.1.1",
		"the server ip is 10.0.0.12",
		"default gateway 192.168.1.1",
		"host 192.168.1.1",
		"dns 10.0.0.2, 10.0.0.3",
		"client ip range 10.0.0.0/24",
		"ip 127.0.0.1",
		"ip 10.0.0.300",
		"10.44.19.7",
	},
}

// personalIPLabels are the labels of addresses but those of hosts and name servers.
func personalIPLabels() detectors.Labels {
	labels := maps.Clone(ipLabels)
	labels["en"] = slices.DeleteFunc(slices.Clone(labels["en"]), func(w string) bool {
		return w == "dns" || w == "nameserver" || w == "dns server" || w == "host" || w == "server ip" || w == "ipv6"
	})
	return labels
}

func matchPrivateIP(w *detectors.Window) (detectors.Found, bool) {
	o, ok := quad(w)
	if !ok || !privateIPv4(o) || o[3] == 0 || w.At(w.End) == '/' && w.DigitAt(w.End+1) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format, Subtype: "ipv4"}, true
}

// privateIPv4 reports addresses that networks give to devices of their own.
func privateIPv4(o [4]int) bool {
	return o[0] == 10 || o[0] == 172 && o[1]&^15 == 16 || o[0] == 192 && o[1] == 168 || o[0] == 100 && o[1]&^63 == 64
}
