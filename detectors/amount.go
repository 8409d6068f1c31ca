package detectors

// amount returns the end of an amount of money whose first digits are at ts and
// before which its currency stands, or 0: "Rp45.000", "$1,299.50", "USD 20".
// Amounts are no identifiers, so nothing is looked for in them. What is written
// as no amount is, such as eight digits in a row, is a number like any other.
func amount(b []byte, ts int) int {
	if !currencyBefore(b, ts) {
		return 0
	}
	e := ts
	for e < len(b) && b[e]-'0' <= 9 {
		e++
	}
	if n := e - ts; n == 0 || n > 7 {
		return 0
	}
	for groups := 0; e+3 < len(b) && (b[e] == '.' || b[e] == ','); groups++ {
		n := 0
		for e+1+n < len(b) && b[e+1+n]-'0' <= 9 {
			n++
		}
		if n == 0 || n > 3 || groups == 4 {
			break
		}
		e += 1 + n
		if n < 3 {
			break
		}
	}
	if e < len(b) && (b[e]-'0' <= 9 || b[e] == '-' || b[e] == '/' || class[b[e]]&cUpper != 0) || e+1 < len(b) && (b[e] == '.' || b[e] == ',' || b[e] == ' ') && b[e+1]-'0' <= 9 {
		return 0
	}
	return e
}

// currencyBefore reports whether a sign or code of a currency stands before ts,
// perhaps with a space between.
func currencyBefore(b []byte, ts int) bool {
	p := ts
	if p > 0 && b[p-1] == ' ' {
		p--
	}
	if p == 0 {
		return false
	}
	switch b[p-1] {
	case '$':
		return p < 2 || class[b[p-2]]&cAlnum == 0 || b[p-2] == 'S' || b[p-2] == 'A' // US$, S$, A$; not a shell's or a hash's
	case 'p', 'P': // Rp
		return p >= 2 && b[p-2]|0x20 == 'r' && (p == 2 || class[b[p-3]]&cAlnum == 0)
	case 0xAC: // €
		return p >= 3 && b[p-2] == 0x82 && b[p-3] == 0xE2
	case 0xA3, 0xA5: // £ ¥
		return p >= 2 && b[p-2] == 0xC2
	}
	return false
}
