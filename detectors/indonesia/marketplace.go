package indonesia

import "github.com/samar-privacy/samar/detectors"

// Marketplace detects account names and numbers at shops, rides and games, by
// the platform's name: "username shopee: budi_90", "id tokopedia 12345678".
var Marketplace = detectors.Spec{
	Name:   "indonesia/marketplace",
	Entity: "USERNAME",
	Doc:    "Account at an Indonesian marketplace or app, by its name",
	Anchor: detectors.OnCue(),
	Match:  matchMarketplace,
	Labels: detectors.Labels{
		"id": {
			"username shopee", "user shopee", "akun shopee", "id shopee", "user id shopee", "shopee id", "nama toko shopee",
			"username tokopedia", "akun tokopedia", "id tokopedia", "akun tokped", "id tokped", "username tokped", "nama toko tokopedia",
			"username lazada", "akun lazada", "id lazada", "akun bukalapak", "id bukalapak", "username bukalapak", "akun blibli", "id blibli", "akun tiktok shop", "id tiktok shop",
			"akun gojek", "id gojek", "akun grab", "id grab", "id driver", "akun traveloka", "id traveloka", "akun olx", "id ml", "id mobile legends", "id game", "id ff", "id free fire", "id pelanggan toko",
			"username gopay", "username ovo", "username dana", "username linkaja", "user id", "userid", "id akun", "id pengguna",
		},
		"en": {"shopee username", "shopee user id", "shopee account", "tokopedia username", "tokopedia account", "tokopedia user id", "lazada account", "lazada username", "grab account", "gojek account", "player id", "gamer tag"},
		"zh": {"虾皮账号", "蝦皮帳號", "蝦皮賬號", "蝦皮id"},
	},
	Canonical: detectors.LowerCase,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Shopee, Tokopedia, Lazada, Bukalapak, Gojek and Grab help pages on account names",
	Valid:     []string{"username shopee: ‹budi_store90›", "akun tokped saya ‹budi90›", "id tokopedia ‹12345678›", "user id: ‹siti.n88›", "蝦皮帳號：‹budi_tw88›"},
	Invalid:   []string{"akun shopee saya diblokir", "user id not found", "akun gojek 2023 error", "id tokopedia 081234567890", "akun shopee saya@example.com"},
}

func matchMarketplace(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	s, mark := behindLabel(b, w.End)
	if w.At(w.Start-1) == '(' && w.At(w.End) == ')' { // "budi_90 (id shopee)"
		s, mark = wordBefore(b, w.Start-1), true
	}
	f.Start = s
	if w.At(s) == '@' && s > 0 && b[s-1] <= ':' {
		s++
		mark = true
	}
	e, digits, joints := s, 0, 0
	for e < len(b) && e-s <= 31 {
		c := b[e]
		if detectors.IsDigit(c) {
			digits++
		} else if (c == '_' || c == '.' || c == '-') && e > s && (c == '_' || w.AlnumAt(e+1)) {
			joints++
		} else if !detectors.IsLetter(c) {
			break
		}
		e++
	}
	f.End = e
	n := e - s
	if s == w.End || n < 4 || n > 30 || !detectors.IsAlnum(b[s]) || w.At(e) == '@' || w.At(e) == '/' || w.At(e) == ':' || w.At(e) >= 0x80 && w.At(e) < 0xE0 {
		return f, false
	}
	switch {
	case digits == n:
		return f, n >= 6 && n <= 16 && !mobile(b[s:e]) && string(b[e-3:e]) != "000"
	case joints > 0 && digits == n-joints: // a date, a version, an amount
		return f, false
	}
	return f, detectors.IsLetter(b[s]) && (digits > 0 || joints > 0 && mark)
}

// wordBefore returns where the word begins that ends before p, spaces between
// left out.
func wordBefore(b []byte, p int) int {
	for p > 0 && b[p-1] == ' ' {
		p--
	}
	for p > 0 && b[p-1] > ' ' && b[p-1] < 0x80 && b[p-1] != '"' && b[p-1] != ',' {
		p--
	}
	return p
}

// behindLabel returns where the value behind a label that ends at i begins,
// and whether a mark announces it.
func behindLabel(b []byte, i int) (int, bool) {
	mark := false
	for k := 0; k < 10 && i < len(b); k++ {
		switch c := b[i]; {
		case c == ' ' || c == '"' || c == '*' || c == ']' || c == '>':
			i++
		case c == ':' || c == '=' || c == '#':
			mark = true
			i++
		case c == '<': // a tag
			for n := 0; n < 24 && i+1 < len(b) && b[i] != '>'; n++ {
				i++
			}
		default:
			n := linkWord(b, i)
			if n == 0 || mark {
				return i, mark
			}
			i += n
		}
	}
	return i, mark
}

// linkWord returns the length of a word that stands between a label and its
// value, 0 if there is none at i.
func linkWord(b []byte, i int) int {
	for _, l := range [...]string{"saya", "aku", "gue", "gw", "adalah", "yaitu", "nya", "is", "my", "ku", "no", "nomor"} {
		if j := i + len(l); j <= len(b) && string(b[i:j]) == l && (j == len(b) || b[j] == ' ' || b[j] == ':' || b[j] == '=') {
			return len(l)
		}
	}
	for _, l := range [...]string{"是", "为", "為", "号", "號"} {
		if j := i + len(l); j <= len(b) && string(b[i:j]) == l {
			return len(l)
		}
	}
	return 0
}
