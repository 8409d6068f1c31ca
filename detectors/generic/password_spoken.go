package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// spokenPassword returns the password behind a label that words between say more of,
// as people write: "password fb saya dulu cantik123", "password used to be hunter22".
// The word at i is the first of at most five. They say whose the password is and of
// what; one that is not known counts only if a word for its owner follows it.
func spokenPassword(b []byte, i int) (start, end int, ok bool) {
	owner, known := false, true
	for n := 0; n < 5; n++ {
		s := i
		for i < len(b) && i-s < 32 && (detectors.IsLetter(b[i]) || b[i] == '-' || b[i] >= 0x80) {
			i++
		}
		word := b[s:i]
		if len(word) == 0 || i+4 >= len(b) || b[i] != ' ' {
			return 0, 0, false
		}
		i++
		switch {
		case lowerIn(ownerWords, word):
			owner, known = true, true
		case lowerIn(placeWords, word):
			owner = false
		case n > 2 || lowerIn(aboutPasswords, word) || lowerIn(secretStop, word) || lowerIn(states, word) || lowerIn(otherThings, word):
			return 0, 0, false
		default:
			owner, known = false, false
		}
		if !known {
			continue
		}
		start, end = spokenValue(b, i)
		if end == 0 {
			continue
		}
		v := b[start:end]
		switch digits := countDigits(v); {
		case digits == len(v):
			return start, end, owner && digits >= 6 && digits <= 8
		case product(v), hasOrdinal(v):
			return 0, 0, false
		default:
			return start, end, digits > 0 && len(v) >= 6 && hasLetter(v)
		}
	}
	return 0, 0, false
}

// spokenValue returns the span of a word with a digit at i, without the marks of the
// sentence around it; end is 0 if the word has none.
func spokenValue(b []byte, i int) (start, end int) {
	e, _ := valueEnd(b, i)
	v := b[i:e]
	if e-i > 64 || countDigits(v) == 0 || masked(v) || refers(v) || bytes.Contains(v, []byte("://")) || bytes.IndexByte(v, '(') >= 0 {
		return 0, 0
	}
	return i, e
}

// hasOrdinal reports whether v counts something: 3x, 2hari, 1st, 24jam.
func hasOrdinal(v []byte) bool {
	i := 0
	for i < len(v) && detectors.IsDigit(v[i]) {
		i++
	}
	return i > 0 && lowerIn(countedWords, v[i:])
}

var countedWords = wordSet("x", "kali", "hari", "jam", "menit", "detik", "minggu", "bulan", "tahun", "karakter", "digit", "angka", "huruf", "st", "nd", "rd", "th", "times", "days", "hours", "minutes", "seconds", "weeks", "months", "years", "chars", "characters", "digits", "letters", "juta", "ribu", "rb")

// ownerWords stand between a label and its password and say whose it is, or since when.
var ownerWords = wordSet("saya", "aku", "ku", "gue", "gw", "gua", "sy", "sya", "aq", "kami", "dulu", "kemarin", "tadi", "nya", "istri", "suami", "anak", "ibu", "bapak", "mama", "papa", "adik", "kakak", "pacar",
	"i", "my", "mine", "ours", "used", "use", "using", "be", "sent", "gave", "chose", "set", "got", "were", "had", "typed", "entered", "masukkan", "masukin", "input", "inputkan", "ketik", "isi", "tuh", "kak", "kakak", "gan", "bro", "sis", "mbak", "mas", "bang", "previously", "before", "currently", "now", "sekarang", "pakai", "pake", "yaitu", "adalah", "itu", "is", "was",
	"mi", "mía", "uso", "usaba", "era", "puse", "meu", "minha", "coloquei", "mon", "ma", "mes", "utilise", "était", "mein", "meine", "meinem", "meinen", "meiner", "ist", "war", "mio", "mia", "mijn", "мой", "моя", "моего", "моей", "моему", "был", "мій", "моя", "мого", "mojego", "mojej", "moje", "mój", "mého", "můj", "moja", "của", "tôi", "mình", "em", "hesabım", "hesabımın")

// placeWords say between a label and its password what the password is for.
var placeWords = wordSet("email", "mail", "gmail", "yahoo", "outlook", "fb", "facebook", "ig", "instagram", "insta", "tiktok", "twitter", "wa", "whatsapp", "telegram", "line", "shopee", "tokopedia", "lazada", "gojek", "grab", "ovo", "dana", "netflix", "spotify", "steam", "roblox", "google", "apple", "icloud", "bca", "bri", "bni", "mandiri", "pln", "mobile", "kantor", "rumah", "kos", "kost", "wifi", "hotspot", "router", "modem", "indihome", "laptop", "komputer", "pc", "hp", "tablet", "akun", "account", "login", "app", "aplikasi", "website", "web", "toko", "admin", "user", "customer", "server", "vpn", "ssh", "ftp", "database", "db", "root",
	"you", "they", "we", "he", "she", "for", "of", "to", "untuk", "yg", "yang", "pertama", "kedua", "terakhir", "first", "last", "original", "home", "office", "guest", "tamu", "lama", "baru", "old", "new", "buat", "utk",
	"de", "del", "la", "el", "para", "en", "correo", "cuenta", "red", "casa", "oficina", "da", "do", "no", "na", "conta", "e-mail", "rede", "du", "le", "pour", "compte", "boîte", "messagerie", "maison", "réseau", "für", "vom", "von", "zum", "im", "des", "der", "das", "dem", "konto", "wlan", "postfach", "benutzerkonto", "rechner", "handy", "della", "dell", "per", "il", "posta", "rete", "van", "voor", "het", "netwerk",
	"от", "для", "на", "до", "почты", "пошти", "аккаунта", "акаунта", "акаунту", "вайфая", "вай-фая", "wi-fi", "учётки", "учетки", "входа", "сайта", "сайту", "кабинета", "личного", "сети", "роутера", "компьютера", "телефона", "приложения", "конто", "dla", "konta", "poczty", "sieci", "routera", "komputera", "k", "ke", "pro", "účtu", "mailu", "e-mailu", "počítače", "síti", "tài", "khoản", "nhà", "mới", "cũ", "đăng", "nhập", "cho", "için", "hesap", "hesabı")

// otherThings between a label and a number say that the number is theirs.
var otherThings = wordSet("pesanan", "order", "orders", "orderan", "invoice", "tagihan", "tiket", "ticket", "resi", "nomor", "no", "number", "kode", "code", "telepon", "hp", "phone", "versi", "version", "nik", "ktp", "rekening", "saldo", "ke", "sejak", "since", "until", "sampai", "after", "setelah", "selama", "via", "lewat", "melalui", "when", "saat", "ketika", "waktu", "while", "using", "bukan", "ref", "referensi", "case", "model", "username", "nama", "name", "error", "kali", "times", "cannot", "kenapa", "why", "how", "gimana", "bagaimana")

// writtenOut reports whether the short label at p, other than "pass", stands apart and a
// word of letters and digits behind it, more of both than names and lists have: "pw
// bluesky42".
func writtenOut(b []byte, p, s, e int) bool {
	digits := countDigits(b[s:e])
	return b[p]|0x20 == 'p' && b[p+1]|0x20 != 'a' && (p == 0 || b[p-1] == ' ' && (p < 2 || b[p-2] != '-')) && e-s >= 6 && e-s <= 32 && digits >= 2 && isAlnumAll(b[s:e]) && leadLetters(b[s:e]) >= 4 && !product(b[s:e])
}

// leadLetters returns how many letters b begins with.
func leadLetters(b []byte) int {
	n := 0
	for n < len(b) && detectors.IsLetter(b[n]) {
		n++
	}
	return n
}

func isAlnumAll(b []byte) bool {
	for _, c := range b {
		if !detectors.IsAlnum(c) {
			return false
		}
	}
	return true
}

// behindUser reports whether a word for a user and a name stand before s: "user jdoe
// pass …".
func behindUser(b []byte, s int) bool {
	p := s - 1
	for n := 0; n < 2; n++ {
		if p < 1 || b[p] != ' ' {
			return false
		}
		e := p
		for p > 0 && e-p < 32 && b[p-1] > ' ' && b[p-1] < utf8.RuneSelf {
			p--
		}
		word := b[p:e]
		if n == 1 {
			return lowerIn(userWords, bytes.TrimRight(word, ":=")) || string(word) == "u/n"
		}
		word = bytes.TrimRight(word, ",;")
		if len(word) == 0 || lowerIn(secretStop, word) || lowerIn(states, word) {
			return false
		}
		p--
	}
	return false
}

// saidWord returns the end of a password of small Latin letters that 是 or 为 gives to
// a label in Han: 密码是woaiwojia. Words for what is wrong with one are none.
func saidWord(b []byte, s int) (int, bool) {
	if s < 3 || b[s-1] < utf8.RuneSelf {
		return 0, false
	}
	e := s
	for e < len(b) && e-s < 32 && b[e]-'a' < 26 {
		e++
	}
	return e, e-s >= 6 && (e == len(b) || !detectors.IsAlnum(b[e]) && b[e] != ' ' || e+1 < len(b) && b[e] == ' ' && b[e+1] >= utf8.RuneSelf) && !lowerIn(secretStop, b[s:e]) && !lowerIn(states, b[s:e]) && !lowerIn(fieldWords, b[s:e])
}

var fieldWords = wordSet("password", "passwd", "username", "email", "number", "numeric", "string", "admin", "system", "default", "wechat", "weixin", "alipay", "taobao", "google", "iphone", "android")
