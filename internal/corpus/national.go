package corpus

import "strings"

// districts are sub-district codes of large Indonesian cities.
var districts = []string{"317101", "317103", "317105", "317402", "317404", "317407", "317501", "317504", "317302", "317305", "317202", "327301", "327303", "357801", "357804", "127101", "127102", "517101", "517103", "337401", "337403", "347101", "737101", "167101"}

// sixDate returns DDMMYY of a birth; women have 40 added to the day.
func sixDate(r source, woman bool) string {
	day := r.between(1, 28)
	if woman {
		day += 40
	}
	return sprintf("%02d%02d%02d", day, r.between(1, 12), r.between(55, 99))
}

// nik takes serials from 9000, out of practical reach.
func nik(r source, _ string) string {
	s := r.pick(districts...) + sixDate(r, r.chance(.5)) + sprintf("%d", r.between(9000, 9999))
	if r.chance(.1) {
		return group(s, 4, " ")
	}
	return s
}

func familyCard(r source, _ string) string {
	return r.pick(districts...) + sprintf("%02d%02d%02d", r.between(1, 28), r.between(1, 12), r.between(5, 25)) + sprintf("%d", r.between(9000, 9999))
}

func npwp(r source, _ string) string {
	n := luhn(sprintf("%02d", r.between(1, 99))+r.digits(6)) + sprintf("%03d", r.between(1, 999)) + "000"
	if r.chance(.25) {
		return "0" + n
	}
	return n[:2] + "." + n[2:5] + "." + n[5:8] + "." + n[8:9] + "-" + n[9:12] + "." + n[12:]
}

func bpjs(r source, _ string) string { return "000" + r.digits(10) }

func plateID(r source, _ string) string {
	sep := r.pick(" ", " ", " ", "")
	tail := r.chars("ABCDEFGHJKLMNPRSTUVWXYZ", r.between(2, 3))
	for contains(measures, tail) {
		tail = r.chars("ABCDEFGHJKLMNPRSTUVWXYZ", 3)
	}
	return r.pick("B", "D", "L", "F", "N", "AB", "AD", "DK", "BK", "KT", "DD", "BA") + sep + sprintf("%d", r.between(1000, 9999)) + sep + tail
}

// measures are endings that make a number with a letter before it a measure.
var measures = []string{"KM", "CM", "MM", "KG", "ML", "GB", "MB", "TB", "AM", "PM", "RB", "JT", "HP", "CC", "DI", "KE", "MAH", "WIB", "PCS", "USD", "RMB", "CNY"}

func passportID(r source, _ string) string { return r.chars("ABCEX", 1) + r.digits(7) }

func residentCN(r source, _ string) string {
	b := r.pick("110105", "110108", "310101", "310115", "440305", "440106", "510104", "330106", "320102", "420106", "350203", "610113", "370202") +
		sprintf("%d%02d%02d", r.between(1950, 2005), r.between(1, 12), r.between(1, 28)) + sprintf("%03d", r.between(900, 999))
	s := b + residentCheck(b)
	if r.chance(.1) {
		return strings.ToLower(s)
	}
	return s
}

func uscc(r source, _ string) string {
	b := "91" + r.pick("110105", "310115", "440300", "330106", "510104") + r.chars("0123456789", 8) + r.chars(usccAlphabet, 1)
	return b + usccCheck(b)
}

func plateCN(r source, _ string) string {
	s := r.pick("京", "沪", "粤", "川", "浙", "苏", "鲁", "闽", "渝", "湘") + r.chars("ABCDE", 1) + r.pick("", "", "·")
	if r.chance(.25) {
		return s + r.chars("DF", 1) + r.digits(5)
	}
	return s + r.chars("ABCDEFGHJKLMNPQRSTUVWXYZ", 1) + r.chars("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 3) + r.digits(1)
}

func passportCN(r source, _ string) string {
	if r.chance(.3) {
		return "E" + r.chars("ABCDEFGHJ", 1) + r.digits(7)
	}
	return r.pick("E", "G") + r.digits(8)
}

func hongKong(r source, _ string) string {
	b := r.chars("ABCDEGHKPRVYZ", 1) + r.digits(6)
	return b + "(" + hongKongCheck(b) + ")"
}

func taiwan(r source, _ string) string {
	b := r.chars("ABCDEFGHJKLMNPQRSTUVXY", 1) + r.chars("12", 1) + r.digits(7)
	return b + taiwanCheck(b)
}

func ssn(r source, _ string) string {
	area := r.between(1, 898)
	if area == 666 {
		area++
	}
	return sprintf("%03d-%02d-%04d", area, r.between(1, 99), r.between(1, 9999))
}

func itin(r source, _ string) string {
	return sprintf("9%02d-%02d-%04d", r.IntN(100), r.pick2(r.between(70, 88), r.between(50, 65)), r.between(1, 9999))
}

func cpf(r source, _ string) string {
	b := r.digits(9)
	b += mod11(b, 10, 9, 8, 7, 6, 5, 4, 3, 2)
	b += mod11(b, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)
	return b[:3] + "." + b[3:6] + "." + b[6:9] + "-" + b[9:]
}

func cnpj(r source, _ string) string {
	b := r.digits(8) + "000" + sprintf("%d", r.between(1, 9))
	b += mod11(b, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
	b += mod11(b, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
	return b[:2] + "." + b[2:5] + "." + b[5:8] + "/" + b[8:12] + "-" + b[12:]
}

func nino(r source, _ string) string {
	s := r.pick("AB", "CE", "HJ", "JA", "KL", "LM", "MW", "PY", "RX", "SH", "WA", "YE") + r.digits(6) + r.chars("ABCD", 1)
	if r.chance(.5) {
		return s[:2] + " " + s[2:4] + " " + s[4:6] + " " + s[6:8] + " " + s[8:]
	}
	return s
}

func aadhaar(r source, _ string) string {
	return group(verhoeff(r.chars("23456789", 1)+r.digits(10)), 4, r.pick(" ", " ", ""))
}
