package asia

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// personal are the classes of a national identifier in countries whose own law
// no field of Classes stands for.
var (
	personal = detectors.Classes{HIPAA: "R"}
	licence  = detectors.Classes{HIPAA: "K"}
	vehicle  = detectors.Classes{HIPAA: "L"}
	account  = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, HIPAA: "J"}
	health   = detectors.Classes{HIPAA: "H", CCPA: detectors.Sensitive}
	company  = detectors.Classes{HIPAA: "R", Quasi: true}
	place    = detectors.Classes{HIPAA: "B", Quasi: true}
)

// negatives are the words that make a number an order, a parcel or a part.
var negatives = detectors.Labels{
	"en": {"gtin", "bar code", "order", "order number", "order no", "order id", "tracking", "tracking number", "invoice", "invoice number", "timestamp", "sku", "serial number", "upc", "ean", "barcode", "awb", "ticket"},
	"id": {"kode batang", "barcode", "resi", "no resi", "pesanan", "no pesanan", "invoice"},
	"zh": {"条码", "条形码", "條碼", "商品条码", "订单", "订单号", "快递", "单号", "運單"},
	"ms": {"pesanan", "nombor pesanan", "invois"},
	"th": {"บาร์โค้ด", "คำสั่งซื้อ", "พัสดุ", "ใบแจ้งหนี้"},
	"vi": {"mã vạch", "đơn hàng", "mã đơn", "vận đơn", "mã vận đơn", "hóa đơn"},
	"ja": {"バーコード", "注文番号", "注文", "追跡番号", "伝票番号", "問い合わせ番号", "請求書", "商品番号"},
	"ko": {"바코드", "주문번호", "주문", "송장번호", "운송장", "상품번호"},
	"hi": {"ऑर्डर", "ट्रैकिंग"},
	"de": {"strichcode", "barcode", "ean nummer"},
	"fr": {"code barres", "code barre"},
	"es": {"código de barras"},
	"pt": {"código de barras"},
	"it": {"codice a barre"},
	"nl": {"streepjescode"},
	"pl": {"kod kreskowy"},
	"ru": {"штрихкод", "штрих код"},
	"tr": {"barkod"},
	"ar": {"باركود"},
}

// same reports whether all digits are one digit.
func same(d []byte) bool {
	for _, c := range d {
		if c != d[0] {
			return false
		}
	}
	return true
}

// two reads two digits.
func two(d []byte, i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }

func writtenAny(b []byte, forms []string) bool {
	for _, f := range forms {
		if form.WrittenAs(b, f) {
			return true
		}
	}
	return false
}

// free reports whether no letter or digit touches [start, end).
func free(w *detectors.Window, start, end int) bool {
	return !w.AlnumAt(start-1) && !w.AlnumAt(end)
}

// number weighs numbers of digits alone: by their check, and by the groups in
// which their issuer prints them.
type number struct {
	check   func(d []byte) bool // nil: there is none
	bare    detectors.Strength  // without a label, digits in one run
	printed detectors.Strength  // without a label, written as one of forms
	forms   []string            // '9' stands for a digit, all else for itself
}

// Written returns the printed forms and one run of digits.
func (n number) Written() []string { return append([]string{"9+"}, n.forms...) }

// Match is the matcher of n. Beside a label other groups count, too, and so
// does a number whose check fails.
func (n number) Match(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: n.bare, Evidence: detectors.Checksum}
	if same(w.Digits) || !free(w, w.Start, w.End) {
		return f, false
	}
	if n.check == nil {
		f.Evidence = 0
	}
	printed := writtenAny(w.Text[w.Start:w.End], n.forms)
	switch {
	case n.check != nil && !n.check(w.Digits):
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case w.Labelled:
		f.Strength = max(n.bare, detectors.Medium)
		if n.check == nil && !printed {
			f.Strength = detectors.Shape
		}
		return f, w.Groups < 6
	case printed:
		f.Strength = n.printed
		f.Evidence |= detectors.Format
	case w.Groups > 1:
		return f, false
	}
	return f, true
}

// token takes codes of letters and digits in one of forms whose check, if
// there is one, holds; beside a label a check may fail.
type token struct {
	check   func(b []byte) bool // nil: there is none
	bare    detectors.Strength  // without a label
	beside  detectors.Strength  // beside a label
	forms   []string
	capital bool     // letters are capitals, but for a label
	apart   []string // beside a label, forms whose digits a mark may part from letters (form.Apart): the anchor takes those digits, too
}

// Written returns the forms.
func (t token) Written() []string {
	out := make([]string, len(t.forms))
	for i, f := range t.forms {
		out[i] = strings.NewReplacer("A", "a", "*", "x").Replace(f)
	}
	return out
}

// Match is the matcher of t.
func (t token) Match(w *detectors.Window) (detectors.Found, bool) {
	if w.Groups > 0 && t.apart != nil {
		return t.matchApart(w)
	}
	f := detectors.Found{Start: w.Start, End: w.End, Strength: t.bare, Evidence: detectors.Format}
	b := w.Text[w.Start:w.End]
	if !writtenAny(b, t.forms) {
		return f, false
	}
	if w.Labelled {
		f.Strength = t.beside
	} else if t.capital && !capitals(b) {
		return f, false
	}
	if t.check != nil {
		f.Evidence |= detectors.Checksum
		if !t.check(b) {
			f.Strength, f.Evidence = detectors.Typo, detectors.Format
		}
	}
	return f, f.Strength > detectors.Typo || w.Labelled
}

// matchApart is Match on digits that a mark parts from their letters.
func (t token) matchApart(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: t.beside, Evidence: detectors.Format}
	if !w.Labelled {
		return f, false
	}
	for _, k := range t.apart {
		start, end, v, ok := form.Apart(w, k)
		if !ok {
			continue
		}
		f.Start, f.End = start, end
		if t.check != nil {
			f.Evidence |= detectors.Checksum
			if !t.check(v.Bytes()) {
				f.Strength, f.Evidence = detectors.Typo, detectors.Format
			}
		}
		return f, true
	}
	return f, false
}

// capitals reports whether no letter of b is small.
func capitals(b []byte) bool {
	for _, c := range b {
		if c >= 'a' {
			return false
		}
	}
	return true
}

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}

var passportWords = []string{"passport", "passport no", "passport number"}

// said reports whether a lower-case word stands shortly before the window.
func said(w *detectors.Window, word string) bool {
	for i := max(0, w.Start-40); i+len(word) <= w.Start; i++ {
		k := 0
		for k < len(word) && w.Text[i+k]|0x20 == word[k] {
			k++
		}
		if k == len(word) {
			return true
		}
	}
	return false
}
