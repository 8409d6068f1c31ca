package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Phone detects telephone numbers of the world: international writing by the
// calling codes of E.164, national writing by the plans of the countries in
// phone_plans.go, anything of seven to fifteen digits beside a label.
//
//	+62 812-3456-7890   (021) 555 1234 ext. 12   (212) 555-0123   138 1234 5678
//
// A national number without separators is only as good as its plan: Indonesian
// and Chinese mobiles stand out, ten American digits do not.
var Phone = detectors.Spec{
	Name:   "generic/phone",
	Entity: "PHONE_NUMBER",
	Doc:    "Telephone number",
	Anchor: detectors.Digits(5, 18).Grouped(" .-/()"),
	Match:  matchPhone,
	Labels: detectors.Labels{
		"id": {"hp", "no hp", "nomor hp", "wa", "no wa", "nomor wa", "whatsapp", "telp", "tlp", "tlpn", "telepon", "no telp", "no telepon", "nomor telepon", "hubungi", "hub", "kontak", "nomor kontak", "ponsel", "handphone", "telpon", "nomor saya", "sms"},
		"en": {"phone", "phone no", "phone number", "tel", "telephone", "telephone number", "mobile", "mobile no", "mobile number", "mob", "cell", "cell phone", "cellphone", "call", "call me at", "call me on", "reach me at", "contact", "contact number", "contact no", "fax", "text me at", "ph", "msisdn", "hotline"},
		"zh": {"电话", "電話", "手机", "手機", "手机号", "手機號", "手机号码", "手機號碼", "联系方式", "聯繫方式", "联系电话", "聯絡電話", "微信", "号码", "號碼", "致电", "打电话", "座机", "热线"},
		"es": {"teléfono", "telefono", "tel", "móvil", "movil", "celular", "llamar", "llámame al", "número de teléfono"},
		"pt": {"telefone", "celular", "fone", "ligue", "telemóvel", "contato", "zap", "número de telefone"},
		"fr": {"téléphone", "tél", "portable", "mobile", "numéro de téléphone"},
		"de": {"telefon", "telefonnummer", "handy", "handynummer", "mobil", "rufnummer"},
		"it": {"telefono", "cellulare", "cell"},
		"nl": {"telefoon", "mobiel", "telefoonnummer"},
		"ja": {"電話番号", "携帯", "携帯番号"},
		"ko": {"전화", "전화번호", "휴대폰"},
		"vi": {"điện thoại", "sđt", "di động"},
		"ms": {"telefon", "no tel"},
		"tr": {"telefon", "cep"},
		"pl": {"telefon", "komórka"},
		"ru": {"телефон", "тел", "моб"},
		"ar": {"هاتف", "جوال"},
		"th": {"โทร", "เบอร์โทร"},
		"hi": {"फोन", "मोबाइल"},
	},
	Negatives: detectors.Labels{
		"en": {"order no", "order num", "booking no", "order number", "order id", "invoice", "invoice no", "tracking", "tracking number", "sku", "isbn", "ticket", "ref", "transaction", "timestamp", "account number", "serial", "aadhaar", "aadhaar number", "ssn", "passport", "bank account", "routing number", "imei"},
		"id": {"pesanan", "no pesanan", "nomor pesanan", "no order", "resi", "no resi", "invoice", "faktur", "no transaksi", "tiket", "nik", "ktp", "no ktp", "npwp", "bpjs", "kk", "no kk", "rekening", "no rek", "rek", "norek", "va", "virtual account"},
		"zh": {"订单", "订单号", "訂單", "快递", "快递单号", "单号", "运单号", "流水号", "价格", "金额", "身份证", "身份證", "银行卡", "账号"},
		"es": {"pedido", "factura", "seguimiento"},
		"pt": {"pedido", "fatura", "rastreio"},
	},
	Canonical: detectors.E164,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "D"},
	Source:    "ITU-T E.164 and its list of assigned country codes; national numbering plans filed with the ITU",
	Valid: []string{
		"hubungi 0812-3456-7890 ya",
		"wa.me/6281234567890",
		"手机号是13812345678谢谢",
		"call (212) 555-0123 ext. 45 after six",
		"+44 (0)20 7946 0958 is the office",
		"Telp. (021) 555 1234",
		"my cell: 2125550123",
		"T. 0812.345.6789",
		"座机 010-62345678",
		"Tel: +33 6 12 34 56 78",
	},
	Invalid: []string{
		"tanggal 2024-05-17 sampai 2024-05-20", // dates
		"cpf 143.010.136-95",
		"hp harga 4500000 doang",
		"order 2125550123 is late", // ten bare digits
		"on my phone. order no. 2026092457469 is late",
		"客服热线 400-820-8820",           // a company's line
		"created at 1712345678901",    // epoch milliseconds
		"Rp 1.250.000 per unit",       // a price
		"server 203.0.113.45 down",    // an IP address
		"host 198.51.100.136 is mine", // eleven digits, and still one
		"ISBN 978-0-1057-7254-5 is on my phone",
		"login from 198.18.222.141 today", // digits of a number plan, but octets
		"nomor resi 123456789012 hilang",
	},
}

// number is a run of digits as it is written, from its '+' or bracket on.
type number struct {
	start  int // of '+', '(' or the first digit
	digits [20]byte
	n      int
	ends   [20]int // offset behind each digit
	first  int     // digits before the first separator
	last   int     // digits behind the last separator
	groups int
	plus   bool
	open   bool // the first group, or the one after the country code, is in brackets
}

func (m *number) d() []byte { return m.digits[:m.n] }

// readNumber reads the number of w.
func readNumber(w *detectors.Window) (m number) {
	b := w.Text
	m.start = w.Start
	closed := bytes.IndexByte(b[w.Start:w.End], ')') >= 0
	if closed && w.At(m.start-1) == '(' {
		m.start, m.open = m.start-1, true
	}
	if w.At(m.start-1) == '+' {
		m.start, m.plus = m.start-1, true
		if closed && w.At(m.start-1) == '(' {
			m.start--
		}
	}
	group := 0
	for i := w.Start; i < w.End && m.n < len(m.digits); i++ {
		if detectors.IsDigit(b[i]) {
			m.digits[m.n], m.ends[m.n] = b[i], i+1
			m.n++
			group++
			continue
		}
		if n := b[i+1]; n == ' ' && b[i] == '.' || n == '-' && b[i] == ' ' && b[i+2] != ' ' {
			m.n = 0 // a full stop, or a minus: not one number
			return m
		}
		m.open = m.open || b[i] == '('
		if group > 0 {
			if m.groups == 0 {
				m.first = group
			}
			m.groups++
			group = 0
		}
	}
	if m.groups == 0 {
		m.first = group
	}
	m.groups++
	m.last = group
	return m
}

func matchPhone(w *detectors.Window) (detectors.Found, bool) {
	if w.Groups > 7 || w.Groups > 2 && len(w.Digits) < 2*w.Groups-1 {
		return detectors.Found{}, false
	}
	if w.Groups == 4 && ipv4End(w.Text, w.Start) == w.End {
		return detectors.Found{}, false
	}
	m := readNumber(w)
	if !phoneNeighbours(w, &m) || w.AlnumAt(w.End) && !chatty(w, w.End) && !w.Labelled {
		return detectors.Found{}, false
	}
	s, ev := judgePhone(w, &m)
	if s == detectors.None {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: m.start, End: extension(w, w.End), Strength: s, Evidence: ev}, true
}

// phoneNeighbours reports whether what touches the number leaves it one.
func phoneNeighbours(w *detectors.Window, m *number) bool {
	p := w.At(m.start - 1)
	switch {
	case detectors.IsAlnum(p):
		return !detectors.IsDigit(p) && (w.Labelled || m.plus)
	case p == '/' && w.AlnumAt(m.start-2) && !m.plus:
		return linkBefore(w, m.start)
	case w.Labelled:
		return true
	case p == '#' || p == '_' || p == '$' || p == '&':
		return false
	case (p == '.' || p == ',' || p == '-' || p == ':' || p == '=') && w.AlnumAt(m.start-2) && !m.plus:
		return p == ':' || p == '='
	}
	return true
}

// linkBefore reports whether "wa.me/", "t.me/", or "tel" comes before i, or a
// word in slashes ("HP/WA/0812").
func linkBefore(w *detectors.Window, i int) bool {
	if i >= 6 && string(w.Text[i-6:i]) == "wa.me/" {
		return true
	}
	n := 0
	for i -= 2; i >= 0 && detectors.IsLetter(w.Text[i]); i-- {
		n++
	}
	return n >= 2 && n <= 5 && (i < 0 || w.Text[i] != '.')
}

// judgePhone says what m is worth as it stands.
func judgePhone(w *detectors.Window, m *number) (detectors.Strength, detectors.Evidence) {
	d := m.d()
	if m.n < 5 || m.n > 18 || same(d) || serviceLine(d) || looksDated(m) || looksListed(w, m) {
		return detectors.None, 0
	}
	if m.plus {
		return judgeInternational(w, m, d)
	}
	best := detectors.None
	if d[0] == '0' && m.n > 9 && (d[1] == '0' || d[1] == '1' && d[2] == '1') {
		k := 2
		if d[1] == '1' {
			k = 3
		}
		if c, cl := callingCodeOf(d[k:]); c != nil && fits(c, d[k+cl:]) {
			best = detectors.Medium
			if m.groups == 1 && k == 3 {
				best = detectors.Shape
			}
		}
	}
	best = max(best, judgePlans(m, d))
	if best < detectors.Weak && (m.n == 10 && m.groups > 1 && nanpGroups(m, 3) && nanp(d) || m.n == 11 && d[0] == '1' && m.groups > 2 && m.first == 1 && nanp(d[1:])) {
		best = detectors.Medium
		if m.open || w.Text[w.End-5] == '-' {
			best = detectors.Strong
		}
	}
	if best >= detectors.Medium {
		return best, detectors.Format | detectors.CodeTable
	}
	if w.Labelled && m.n >= 7 && m.n <= 15 && !priced(w.Text, w.Start) {
		return max(best, detectors.Shape), detectors.Format
	}
	if m.open && best == detectors.Shape || best == detectors.Weak {
		return best, detectors.CodeTable
	}
	return detectors.None, 0
}

func judgeInternational(w *detectors.Window, m *number, d []byte) (detectors.Strength, detectors.Evidence) {
	c, k := callingCodeOf(d)
	if c == nil || w.DigitAt(m.start-1) {
		return detectors.None, 0
	}
	nsn := d[k:]
	if len(nsn) > 1 && nsn[0] == '0' && c.iso != "IT" { // "+44 (0)20 …", "+62 0812 …"
		nsn = nsn[1:]
	}
	if c.iso == "ID" && m.groups > 2 && m.last < 3 {
		return detectors.None, 0 // something else behind a number
	}
	if fits(c, nsn) {
		return detectors.Certain, detectors.Format | detectors.CodeTable
	}
	if m.n >= 8 && m.n <= 15 && (w.Labelled || m.groups > 2) && m.groups > 1 && (len(nsn) <= int(c.max) || m.groups == 2) {
		return detectors.Weak, detectors.Format
	}
	return detectors.None, 0
}

// fits reports whether nsn may be a national significant number under c.
func fits(c *callingCode, nsn []byte) bool {
	n := uint8(len(nsn))
	return n >= c.min && n <= c.max && (c.code != 1 || nanp(nsn)) && !same(nsn)
}

func judgePlans(m *number, d []byte) detectors.Strength {
	best := detectors.None
	if d[0] == '0' && d[1] == '0' {
		return best // an international prefix
	}
	for i := range plans[d[0]-'0'] {
		p := &plans[d[0]-'0'][i]
		if m.n < int(p.min) || m.n > int(p.max) || string(d[:len(p.prefix)]) != p.prefix {
			continue
		}
		s := p.bare
		if m.groups > 1 {
			if p.first != 0 && int(p.first) != m.first || m.last < 2 || d[0] == '1' && (m.last < 4 || m.groups > 3) {
				continue
			}
			if s = p.grouped; m.last == 2 && !m.pairs() && !m.open {
				s = min(s, detectors.Weak)
			}
		}
		if s == detectors.Strong && m.groups == 3 && m.last >= 3 && m.first >= 3 {
			s = detectors.Certain // a mobile's prefix in a mobile's groups
		}
		best = max(best, s)
	}
	return best
}

// pairs reports whether every group but the first has two digits, as French
// numbers have.
func (m *number) pairs() bool { return m.groups >= 3 && m.n-m.first == 2*(m.groups-1) && m.last == 2 }

// nanpGroups reports 3-3-4 grouping after skip digits in the first group.
func nanpGroups(m *number, first int) bool {
	return m.first == first && m.last == 4 && m.groups == 3 || m.open && m.last >= 4
}

var priceWords = wordSet("harga", "seharga", "rp", "idr", "total", "bayar", "price", "cost", "costs", "usd", "eur", "rm", "sgd", "rmb", "preço", "precio", "preis", "prix", "saldo", "ongkir", "diskon", "cuma", "budget")

// priced reports whether the word before i announces an amount.
func priced(b []byte, i int) bool {
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '.' || b[i-1] == ':') {
		i--
	}
	e := i
	for i > 0 && e-i < 12 && (detectors.IsLetter(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	return e > i && lowerIn(priceWords, b[i:e])
}

// looksListed reports dotted quads and book numbers, which have the lengths of
// telephone numbers.
func looksListed(w *detectors.Window, m *number) bool {
	d := m.digits
	switch {
	case m.plus:
		return false
	case m.groups >= 4 && ipv4End(w.Text, w.Start) > 0:
		return true
	case (w.At(w.End) == '-' || w.At(w.End) == '.') && w.DigitAt(w.End+1): // half of something
		return true
	case m.groups >= 4 && m.n == 13 && d[0] == '9' && d[1] == '7' && d[2] >= '8':
		return true
	}
	return m.groups >= 3 && m.first == 1 && !m.open && d[0] != '1' && d[0] != '7' && d[0] != '8'
}

// looksDated reports 2024-05-17, 17-05-2024 and 17/05/24 14: dates.
func looksDated(m *number) bool {
	if m.plus || m.open || m.groups < 3 || m.n < 6 {
		return false
	}
	d := m.digits
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	if m.first == 4 && m.n >= 8 && (two(0) == 19 || two(0) == 20) && m.ends[5] != m.ends[4]+2 {
		return two(4) >= 1 && two(4) <= 12 && two(6) >= 1 && two(6) <= 31 && (m.n == 8 || m.n >= 10)
	}
	if m.first == 2 && m.n >= 8 && (two(4) == 19 || two(4) == 20) && m.ends[2] > m.ends[1]+1 && m.ends[4] > m.ends[3]+1 {
		return two(0) >= 1 && two(0) <= 31 && two(2) >= 1 && two(2) <= 31 && m.ends[7] == m.ends[4]+3
	}
	return false
}

// chatty reports whether a short lower-case word is glued behind a number, as
// people type in chat ("08123456789ya"), and not the rest of a hex string.
func chatty(w *detectors.Window, i int) bool {
	n, word := 0, false
	for ; w.AlnumAt(i); i++ {
		c := w.Text[i]
		if n++; n > 5 || c < 'a' {
			return false
		}
		word = word || c > 'f'
	}
	return word
}

// extension extends end over " ext. 123", "x45", "#12", "转123" and "/68".
func extension(w *detectors.Window, end int) int {
	i := end
	for w.At(i) == ' ' || w.At(i) == ',' {
		i++
	}
	for _, p := range [...]string{"extension", "ext.", "ext", "x", "#", "转", "轉", "分机", "內線", "pes.", "/"} {
		if len(w.Text)-i < len(p) || string(w.Text[i:i+len(p)]) != p || p == "/" && i != end {
			continue
		}
		j := i + len(p)
		for p != "/" && (w.At(j) == ' ' || w.At(j) == ':' || w.At(j) == '.') {
			j++
		}
		k := j
		for w.DigitAt(k) {
			k++
		}
		if n := k - j; n >= 1 && n <= 6 && !w.AlnumAt(k) && (p != "/" || n == 2) {
			return k
		}
		return end
	}
	return end
}
