package checksum

import "testing"

func TestDigitChecks(t *testing.T) {
	for _, tc := range []struct {
		name string
		f    func([]byte) bool
		in   string
		want bool
	}{
		{"luhn: ISO 7812 sample card", Luhn, "4111111111111111", true},
		{"luhn: one digit changed", Luhn, "4111111111111112", false},
		{"luhn: the textbook's 7992739871 3", Luhn, "79927398713", true},
		{"luhn: a letter is no digit", Luhn, "41111111111a1111", false},
		{"luhn: one digit is none", Luhn, "0", false},
		{"verhoeff: the textbook's 236 3", Verhoeff, "2363", true},
		{"verhoeff: wrong check", Verhoeff, "2364", false},
		{"verhoeff: twelve digits", Verhoeff, "999941057058", true},
		{"mod 11,10: standard's 0794 5", Mod1110, "07945", true},
		{"mod 11,10: wrong check", Mod1110, "07946", false},
		{"mod 37,36: standard's A12425GABC1234002 M", Mod3736, "A12425GABC1234002M", true},
		{"mod 37,36: wrong check", Mod3736, "A12425GABC1234002N", false},
		{"iban: registry sample GB", IBAN, "GB29NWBK60161331926819", true},
		{"iban: registry sample NO", IBAN, "NO9386011117947", true},
		{"iban: one digit changed", IBAN, "GB29NWBK60161331926818", false},
		{"iban: dash is no part of it", IBAN, "GB29-NWBK60161331926819", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.f([]byte(tc.in)); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestCheckCharacters(t *testing.T) {
	if c := Mod112([]byte("0794")); c != '0' {
		t.Errorf("MOD 11-2 of the standard's 0794: %c", c)
	}
	if c := Mod112([]byte("11010519491231002")); c != 'X' {
		t.Errorf("MOD 11-2 of the sample in GB 11643: %c", c)
	}
	if d := MRZ([]byte("L898902C3")); d != 6 {
		t.Errorf("document number of the Doc 9303 specimen: %d", d)
	}
	if d := MRZ([]byte("D23145890<<<<<<<")); d != MRZ([]byte("D23145890")) {
		t.Errorf("fillers count nothing: %d", d)
	}
	if s := Weighted([]byte("123"), 1, 2, 3); s != 14 {
		t.Errorf("weighted sum: %d", s)
	}
	if s := Weighted([]byte("1x3"), 1, 2, 3); s != -1 {
		t.Errorf("weighted sum of no digits: %d", s)
	}
}

func TestBase58Check(t *testing.T) {
	for s, want := range map[string]byte{
		"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": 0x00,
		"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2": 0x00,
		"3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy": 0x05,
		"mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn": 0x6f,
	} {
		if v, ok := Base58Check([]byte(s), 25); !ok || v != want {
			t.Errorf("%s: version %#x, %v", s, v, ok)
		}
		s := []byte(s)
		s[10]++
		if _, ok := Base58Check(s, 25); ok {
			t.Errorf("%s: changed and still accepted", s)
		}
	}
	if _, ok := Base58Check([]byte("11A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), 25); ok {
		t.Error("a leading 1 too many was accepted")
	}
}

// Vectors of BIP 173 and BIP 350.
func TestBech32(t *testing.T) {
	for _, tc := range []struct {
		s       string
		hrp     int
		witness int
		m, ok   bool
	}{
		{"BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", 2, 0, false, true},
		{"tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7", 2, 0, false, true},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", 2, 1, true, true},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", 2, 0, false, false},
		{"bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", 2, 0, false, false},
	} {
		w, m, ok := Bech32([]byte(tc.s), tc.hrp)
		if ok != tc.ok || ok && (w != tc.witness || m != tc.m) {
			t.Errorf("%s: %d %v %v", tc.s, w, m, ok)
		}
	}
}

// Vectors of ERC-55.
func TestEIP55(t *testing.T) {
	for s, want := range map[string]bool{
		"5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed": true,
		"fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359": true,
		"5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD": false,
		"5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed": false,
		"5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe":  false,
	} {
		if got := EIP55([]byte(s)); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}
