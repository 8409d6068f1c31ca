package detectors

// neutral returns the end of what begins with the digit at ts and is no
// identifier whatever stands around it, or 0: an amount of money, a version, a
// time of day. Nothing is looked for in it.
func neutral(b []byte, ts int) int {
	if e := version(b, ts); e > 0 {
		return e
	}
	if e := clock(b, ts); e > 0 {
		return e
	}
	return amount(b, ts)
}

// version returns the end of a version whose first digits are at ts, behind a
// 'v' alone: "v1.2", "V10.0.12"; else 0.
func version(b []byte, ts int) int {
	if ts == 0 || b[ts-1]|0x20 != 'v' || ts > 1 && !apart(b, ts-1) {
		return 0
	}
	e, groups := ts, 0
	for {
		n := 0
		for e+n < len(b) && b[e+n]-'0' <= 9 {
			n++
		}
		if n == 0 || n > 4 {
			return 0
		}
		e += n
		if groups++; groups == 4 {
			return 0 // as many as an address of a computer
		}
		if e+1 >= len(b) || b[e] != '.' || b[e+1]-'0' > 9 {
			break
		}
		e++
	}
	if groups < 2 || e < len(b) && (class[b[e]]&cAlnum != 0 || b[e] == '@' || b[e] == '-' || b[e] == '/' || b[e] == '_') {
		return 0
	}
	return e
}

// clock returns the end of a time of day whose hour is at ts, or 0: "9:05",
// "23:59:59". One that other numbers or letters touch is none.
func clock(b []byte, ts int) int {
	if ts > 0 && !apart(b, ts) {
		return 0
	}
	e := ts + 1
	hour := int(b[ts] - '0')
	if e < len(b) && b[e]-'0' <= 9 {
		hour = 10*hour + int(b[e]-'0')
		e++
	}
	if hour > 23 {
		return 0
	}
	for n := 0; ; n++ {
		if n > 0 && (n == 2 || e >= len(b) || b[e] != ':') {
			break
		}
		if e+3 > len(b) || b[e] != ':' || b[e+1]-'0' > 5 || b[e+2]-'0' > 9 {
			return 0
		}
		e += 3
	}
	if e < len(b) && (class[b[e]]&cAlnum != 0 || b[e] == ':' || b[e] == '-' || b[e] == '/' || b[e] == '@' || b[e] == '_' || b[e] == '.' && e+1 < len(b) && class[b[e+1]]&cAlnum != 0) {
		return 0
	}
	return e
}

// apart reports whether a space, a bracket or Han stands before p.
func apart(b []byte, p int) bool {
	c := b[p-1]
	return c == ' ' || c == '(' || c == '\n' || c >= 0x80 && !latinBefore(b, p)
}

// isoDate returns the end of the date at ts, year first, or 0: "2026-03-21".
func isoDate(b []byte, ts int) int {
	e := ts + len("2026-03-21")
	if e > len(b) || b[ts+4] != b[ts+7] || b[ts+4] != '-' && b[ts+4] != '/' && b[ts+4] != '.' || b[ts]-'1' > 1 || b[ts+5]-'0' > 1 || b[ts+8]-'0' > 3 {
		return 0
	}
	for i, c := range b[ts:e] {
		if i != 4 && i != 7 && c-'0' > 9 {
			return 0
		}
	}
	if e < len(b) && (class[b[e]]&cAlnum != 0 || b[e] == '-' || b[e] == '/' || b[e] == '.' && e+1 < len(b) && class[b[e+1]]&cAlnum != 0) {
		return 0
	}
	return e
}

// instant returns the end of the date and time at ts, written as RFC 3339 has it,
// or 0: "2026-03-21T09:05:00.123Z", "2026-03-21T09:05:00+07:00". The date may be
// somebody's; in the time behind it stands nothing.
func instant(b []byte, ts int) int {
	const date, clock = len("2026-03-21"), len("T09:05:00")
	e := ts + date + clock
	if e > len(b) || b[ts+date]|0x20 != 't' || b[ts+4] != '-' || b[ts+7] != '-' || b[e-3] != ':' || b[e-6] != ':' || ts > 0 && class[b[ts-1]]&cAlnum != 0 {
		return 0
	}
	for _, k := range [...]int{0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18} {
		if b[ts+k]-'0' > 9 {
			return 0
		}
	}
	if e+1 < len(b) && b[e] == '.' && b[e+1]-'0' <= 9 {
		s := e + 1
		for e = s; e < len(b) && b[e]-'0' <= 9; e++ {
		}
		if e-s > 9 { // nanoseconds
			return 0
		}
	}
	switch {
	case e < len(b) && b[e]|0x20 == 'z':
		e++
	case e+6 <= len(b) && (b[e] == '+' || b[e] == '-') && b[e+1]-'0' <= 2 && b[e+2]-'0' <= 9 && b[e+3] == ':' && b[e+4]-'0' <= 5 && b[e+5]-'0' <= 9:
		e += 6
	}
	if e < len(b) && (class[b[e]]&cAlnum != 0 || b[e] == '-' || b[e] == '+' || b[e] == ':' || b[e] == '_' || b[e] == '@' || b[e] == '%' || b[e] == '.' && e+1 < len(b) && class[b[e+1]]&cAlnum != 0) {
		return 0
	}
	return e
}

// amount returns the end of an amount of money whose first digits are at ts and
// before which its currency stands, or 0: "Rp45.000", "$1,299.50", "€ 20".
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
	for groups := 0; e+1 < len(b) && (b[e] == '.' || b[e] == ','); groups++ {
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
	if e < len(b) && b[e] == '$' || e+1 < len(b) && b[e+1] == '$' { // "$2b$12$…": a hashed password
		return 0
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
