package checksum

// Mod112 returns the ISO/IEC 7064 MOD 11-2 check character of the digits, '0'
// to '9' or 'X'; 0 when a byte is not a digit.
func Mod112(digits []byte) byte {
	p := 0
	for _, d := range digits {
		if d -= '0'; d > 9 {
			return 0
		}
		p = (p + int(d)) * 2 % 11
	}
	return "0123456789X"[(12-p)%11]
}

// Mod1110 reports whether the last of the digits is the ISO/IEC 7064 MOD 11,10
// check digit of the others.
func Mod1110(digits []byte) bool {
	if len(digits) < 2 {
		return false
	}
	p := 10
	for i, d := range digits {
		if d -= '0'; d > 9 {
			return false
		}
		if i == len(digits)-1 {
			return (p+int(d))%10 == 1
		}
		if p = (p + int(d)) % 10; p == 0 {
			p = 10
		}
		p = p * 2 % 11
	}
	return false
}

// Mod3736 reports whether the last of the letters and digits is the ISO/IEC
// 7064 MOD 37,36 check character of the others.
func Mod3736(alnum []byte) bool {
	if len(alnum) < 2 {
		return false
	}
	p := 36
	for i, c := range alnum {
		v := AlnumValue(c)
		if v < 0 {
			return false
		}
		if i == len(alnum)-1 {
			return (p+v)%36 == 1
		}
		if p = (p + v) % 36; p == 0 {
			p = 36
		}
		p = p * 2 % 37
	}
	return false
}

// Mod97 returns the number written by letters (two digits each, A = 10) and
// digits modulo 97, the remainder of ISO/IEC 7064 MOD 97-10; -1 for other
// bytes. A string that ends in its two check digits gives 1.
func Mod97(alnum []byte) int { return mod97(0, alnum) }

func mod97(r int, alnum []byte) int {
	for _, c := range alnum {
		v := AlnumValue(c)
		switch {
		case v < 0:
			return -1
		case v > 9:
			r = (r*100 + v) % 97
		default:
			r = (r*10 + v) % 97
		}
	}
	return r
}

// IBAN reports whether a compact IBAN (country, two check digits, account; no
// separators) holds by ISO 13616: the first four moved to the end, modulo 97
// is 1.
func IBAN(compact []byte) bool {
	if len(compact) < 5 {
		return false
	}
	r := mod97(0, compact[4:])
	return r >= 0 && mod97(r, compact[:4]) == 1
}
