package china

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// CardTail detects the last digits of a payment card: beside words that announce
// the last digits of anything a card must be spoken of.
var CardTail = detectors.Spec{
	Name:    "china/card-tail",
	Entity:  "CREDIT_CARD",
	Subtype: "last-digits",
	Doc:     "Last digits of a payment card, by their label",
	Anchor:  detectors.Digits(4),
	Match:   matchCardTail,
	Need:    detectors.NeedLabel,
	Labels: detectors.Labels{
		"zh": {"卡尾号", "银行卡尾号", "信用卡尾号", "储蓄卡尾号", "卡號尾號", "卡号尾号", "卡号后四位", "银行卡后四位", "卡末四位", "尾号", "尾號", "后四位", "後四碼", "末四位"},
		"id": {"digit terakhir kartu", "angka terakhir kartu", "kartu berakhiran", "kartu akhiran", "digit terakhir", "angka terakhir", "digit belakang", "belakangnya", "belakang"},
		"en": {"card ending in", "card ending", "card ending with", "last four digits of my card", "last 4 digits of my card", "last 4 of my card", "visa ending in", "visa ending", "mastercard ending in", "mastercard ending", "amex ending in", "amex ending", "ending in", "ending", "last four digits", "last 4 digits"},
	},
	Negatives: tailNegatives,
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{PIPL: detectors.Sensitive, UUPDP: detectors.Specific, HIPAA: "J", Quasi: true},
	Source:    "PCI DSS 4.0, 3.4.1 (the last four digits may be shown; they are no full number)",
	Valid:     []string{"银行卡尾号8821被扣款", "card ending in 4242", "4 digit terakhir kartu: ‹8821›", "尾号‹6677›的建行卡", "the visa ending in ‹1234›", "my card (ending ‹8841›)", "kartu debit belakang ‹4431›", "my card ending in ‹2024›", "银行卡尾号‹2019›"},
	Invalid:   []string{"4242", "card ending in 424", "卡尾号在背面", "the year ending 2024", "the card arrived, tax year ending 2024", "my card: the offer ending 2024", "graphics card ending 4090", "显卡型号尾号4090", "卡车尾号5566", "kartu ucapan belakang 4431", "stiker kartu di belakang 1080"},
}

// matchCardTail is matchTail where a payment card is spoken of before the digits or
// right behind them; digits that read as a year want it directly before them.
func matchCardTail(w *detectors.Window) (detectors.Found, bool) {
	f, ok := matchTail(w)
	if !ok {
		return f, false
	}
	before := w.Text[max(0, w.Start-36):w.Start]
	behind := w.Text[w.End:min(len(w.Text), w.End+24)]
	if i := bytes.LastIndexAny(before, ",;\n"); i >= 0 {
		before = before[i:]
	}
	if i := bytes.IndexAny(behind, ",;.\n"); i >= 0 {
		behind = behind[:i]
	}
	if atBack(before) {
		return f, false
	}
	if c := w.Text[w.Start : w.Start+2]; string(c) == "20" || string(c) == "19" {
		before = before[max(0, len(before)-nearCard):]
	}
	f.Strength = detectors.Strong
	return f, cardSaid(before, cardWords) || cardSaid(behind, cardWords[:1])
}

// nearCard is how many bytes before digits that read as a year hold the card:
// "card ending in 2024", not "card: the offer ending 2024".
const nearCard = 16

// atBack reports whether b ends with "at the back" of something, not with "the
// figures at the back".
func atBack(b []byte) bool {
	b = bytes.TrimRight(b, " :")
	return bytes.HasSuffix(b, []byte("di belakang")) && !bytes.Contains(b, []byte("angka")) && !bytes.Contains(b, []byte("digit"))
}

// cardSaid reports whether b names a payment card by one of words.
func cardSaid(b []byte, words [][]byte) bool {
	var low [40]byte
	l := low[:copy(low[:], b)]
	for i, c := range l {
		if c >= 'A' && c <= 'Z' {
			l[i] = c | 0x20
		}
	}
	for _, w := range words {
		for p := 0; ; p += len(w) {
			i := bytes.Index(l[p:], w)
			if i < 0 {
				break
			}
			if p += i; !otherCard(l[:p], l[p+len(w):]) {
				return true
			}
		}
	}
	return false
}

// otherCard reports whether the words around "card" say that it pays for nothing.
func otherCard(before, behind []byte) bool {
	before, behind = bytes.TrimRight(before, " "), bytes.TrimLeft(behind, " ")
	for _, w := range notPaying {
		if bytes.HasSuffix(before, w) {
			return true
		}
	}
	for _, w := range notCard {
		if bytes.HasPrefix(behind, w) {
			return true
		}
	}
	return false
}

var (
	cardWords = [][]byte{[]byte("卡"), []byte("card"), []byte("kartu"), []byte("visa"), []byte("amex"), []byte("debit"), []byte("tarjeta"), []byte("cartão")}

	// notPaying stand before a card that pays for nothing.
	notPaying = bytes.Fields([]byte("graphics memory sd sim video sound birthday greeting business post trading game 显 游戏 存储 内存 sim 电话 手机 网 声 点 饭 年 顯 遊戲 内 门禁"))
	// notCard stand behind one, or make another word of it.
	notCard = bytes.Fields([]byte("board memori grafis ucapan perdana sim nama undangan remi lebaran 车 片 顿 通 死 路 扣 座 槽 包 壳 式 車"))
)
