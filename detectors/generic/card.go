package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// Card detects payment card numbers: 12 to 19 digits with a Luhn check digit,
// the first six an issuer's identification number. Luhn alone is passed by a
// tenth of all numbers, so the issuer ranges decide what is safe to report
// without a label.
var Card = detectors.Spec{
	Name:   "generic/card",
	Entity: "CREDIT_CARD",
	Doc:    "Payment card number",
	Anchor: detectors.Digits(12, 19).Grouped(" .-").Opens(opensCard),
	Match:  matchCard,
	Labels: detectors.Labels{
		"en": {"card", "credit card", "debit card", "card number", "card no", "cc", "ccnum", "pan", "visa", "mastercard", "amex", "american express", "payment card", "bank card", "bank card number", "atm card", "card num", "card details", "card pan", "credit card no", "debit card number", "prepaid card", "cc number", "ccn", "cc num", "card on file", "card ending"},
		"id": {"kartu", "kartu kredit", "kartu debit", "no kartu", "nomor kartu", "cc", "kartu atm", "nomor kartu kredit", "nomor kartu debit", "no kartu kredit", "no kartu debit", "no kk kredit"},
		"zh": {"银行卡", "信用卡", "卡号", "銀行卡", "卡號", "储蓄卡", "借记卡", "刷卡", "银联卡", "银行卡号", "信用卡号", "信用卡號", "銀行卡號", "信用卡卡号", "借记卡号", "卡片号码", "扣账卡", "簽帳卡"},
		"es": {"tarjeta", "tarjeta de crédito", "número de tarjeta", "tarjeta de débito", "número de la tarjeta", "nro de tarjeta", "núm tarjeta", "tarjeta bancaria"},
		"pt": {"cartão", "cartão de crédito", "número do cartão", "cartão de débito", "número do meu cartão", "nº do cartão", "cartão bancário"},
		"fr": {"carte", "carte bancaire", "carte de crédit", "carte bleue", "numéro de carte", "numéro de carte bancaire", "numéro de cb", "carte de paiement", "n° de carte", "numéro de la carte"},
		"de": {"kreditkarten nummer", "kreditkarte", "kreditkartennummer", "kartennummer", "kreditkarten nr", "kartennr", "ec karte", "bankkarte", "debitkarte", "kreditkartennr"},
		"it": {"carta di credito", "numero di carta", "carta", "numero carta", "numero della carta", "carta di debito", "carta bancaria", "numero di carta di credito", "bancomat", "carta prepagata"}, "nl": {"creditcard", "creditcardnummer", "kaartnummer", "kaartnr", "creditcard nummer", "bankpas", "pasnummer", "betaalkaart", "nummer van mijn kaart"}, "pl": {"karta kredytowa", "numer karty", "karta", "nr karty", "numer karty kredytowej", "karty kredytowej", "numeru karty", "karta płatnicza", "karta debetowa", "kartę"},
		"tr": {"kredi kartı", "kart numarası", "kart", "kart no", "kredi kartı numarası", "banka kartı", "kredi kartım", "kart numaram", "kredi kartı no", "kartım"}, "ru": {"карта", "номер карты", "банковская карта", "кредитная карта", "карты", "номера карты", "кредитной карты", "номер кредитной карты", "карту", "дебетовая карта", "картой"}, "ja": {"カード番号", "クレジットカード", "カード", "クレジットカード番号", "クレカ番号", "クレカ", "クレジット番号", "デビットカード"}, "ko": {"카드번호", "신용카드", "카드", "카드 번호", "신용카드 번호", "신용카드번호", "체크카드", "카드번호는"},
		"vi": {"thẻ", "thẻ tín dụng", "số thẻ", "số thẻ tín dụng", "thẻ ngân hàng", "thẻ atm", "thẻ ghi nợ"}, "th": {"บัตรเครดิต", "หมายเลขบัตร", "บัตร", "หมายเลขบัตรเครดิต", "เลขบัตรเครดิต", "เลขบัตร", "บัตรเดบิต", "เลขที่บัตร"}, "ar": {"بطاقة", "بطاقة الائتمان", "رقم البطاقة", "رقم بطاقة الائتمان", "الفيزا", "بطاقة ائتمان", "فيزا", "رقم الفيزا", "بطاقتي", "رقم الكارت", "البطاقة البنكية", "بطاقة بنكية", "بطاقة الدفع"}, "hi": {"कार्ड", "क्रेडिट कार्ड", "क्रेडिट कार्ड नंबर", "कार्ड नंबर", "डेबिट कार्ड", "डेबिट कार्ड नंबर", "एटीएम कार्ड"},
		"sv": {"kreditkort", "kortnummer", "kreditkortsnummer", "kreditkortet", "bankkort", "betalkort", "kortet", "kortnr", "kontokort"}, "ms": {"kad kredit", "kad debit", "nombor kad", "kad", "nombor kad kredit", "kad bank", "no kad"},
		"ro": {"numărul cardului", "card de credit", "nr card", "cardul", "card bancar", "numărul de card", "card de debit", "cardului"},
		"cs": {"číslo karty", "kreditní karta", "platební karta", "číslo kreditní karty", "kreditní karty", "platební karty", "kreditka", "čísla karty"},
		"sk": {"číslo karty", "kreditná karta", "platobná karta", "číslo platobnej karty", "kreditnej karty", "čísla karty"},
		"da": {"kreditkortnummer", "betalingskort", "dankort"}, "nb": {"kredittkort", "kredittkortnummer", "betalingskort", "kredittkortet"},
		"fi": {"kortin numero", "luottokortti", "luottokortin numero", "luottokorttini", "korttinumero", "pankkikortti", "maksukortti", "luottokorttinumero"},
		"uk": {"номер картки", "кредитна картка", "банківська картка", "картка", "картки", "номер карти", "кредитної картки"},
		"bg": {"номер на карта", "кредитна карта", "номер на картата", "банкова карта", "дебитна карта"},
		"hr": {"broj kartice", "kreditna kartica", "kartica", "kreditne kartice", "bankovna kartica"},
		"sr": {"broj kartice", "kreditna kartica", "број картице", "platna kartica"},
		"sl": {"številka kartice", "kreditna kartica", "plačilna kartica", "bančna kartica", "kartica"},
		"et": {"kaardi number", "krediitkaart", "pangakaart", "krediitkaardi number"},
		"lv": {"kartes numurs", "kredītkarte", "kredītkartes numurs", "bankas karte", "maksājumu karte"},
		"lt": {"kortelės numeris", "kredito kortelė", "banko kortelė", "kredito kortelės", "kortelės nr"},
		"hu": {"kártyaszám", "bankkártya száma", "hitelkártya", "bankkártya", "bankkártyaszám", "hitelkártyaszám", "kártyaszámom", "bankkártyám", "kártya száma"},
		"el": {"αριθμός κάρτας", "πιστωτική κάρτα", "κάρτα", "χρεωστική κάρτα", "αρ κάρτας", "πιστωτικής κάρτας"},
		"fa": {"شماره کارت", "کارت بانکی", "کارت اعتباری", "شماره کارت بانکی", "کارت"},
		"he": {"מספר כרטיס", "כרטיס אשראי", "מספר כרטיס אשראי", "כרטיס האשראי", "מס כרטיס"},
	},
	Negatives: detectors.Labels{
		"fr": {"commande", "colis", "suivi"}, "de": {"bestellung", "bestellnummer", "sendungsnummer"},
		"en": {"order", "order no", "order number", "invoice", "tracking", "tracking number", "sku", "serial", "imei", "isbn", "ean", "timestamp"},
		"id": {"pesanan", "no pesanan", "resi", "no resi", "invoice", "faktur", "no transaksi", "nik", "ktp", "no ktp", "kartu keluarga", "no kk", "npwp", "bpjs"},
		"zh": {"订单", "订单号", "訂單", "快递", "单号", "运单号", "流水号", "身份证", "身份證"},
		"es": {"pedido", "factura", "seguimiento"},
		"pt": {"pedido", "fatura", "rastreio"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, PCI: true, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "ISO/IEC 7812-1 (Luhn, issuer identification numbers); the card schemes' published ranges",
	Valid: []string{
		"‹4111  1111  1111  1111›", "card ‹5500 - 0055 - 5555 - 5559› declined",
		"7,‹4111111111111111›,12/28,x",
		"kartu kredit 4111 1111 1111 1111",
		"5555555555554444 kena potong dua kali",
		"kartu saya ‹6217-0014-9264-0481› -7.803395, 126.757192",
		"amex 3782-822463-10005 declined",
		"银行卡6222021234567890128被扣款",
		"card number: 4111 1111 1111 1112", // mistyped: the label speaks for it
		"tried already, ‹4264 9909 4837 4280›!",
		"card 4242.4242.4242.4242",
		"4222222222222 was charged", // thirteen digits of the first Visa cards
		"‹4222 222 222 222› was charged",
		"‹4222 2222 2222 2› was charged",
		"‹2131 0000 0000 001›", "‹2131-000000-00001›",
		"paid with 5018000000000009",
		"213100000000001",
		"501800000009", "Kartennummer: ‹060466238387›",
		"kartu debit ‹6212 2619 1630 7579 9›",
	},
	Invalid: []string{
		"share 0,4111111111111111 of it",
		"4111 1111 1111 1112",                // check digit wrong, no label
		"resi 1234567890123452 belum sampai", // Luhn holds, no such issuer
		"ktp saya 5171012101969365",          // a population number by its label
		"ISBN 9780306406157",                 // an EAN
		"4000000000105",                      // Luhn holds, and so does a barcode's check
		"timestamp 1717171717171717",         // microseconds
		"code HU27 4561 2112 5762 0332 7496 5709",
		"5018.0542.7124.7860",  // twelve digits of sixteen
		"SKU4111111111111111X", // part of a code
	},
}

func matchCard(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	if len(d) < 2*w.Groups {
		return detectors.Found{}, false
	}
	if !w.Labelled && (beside(w.Text, w.Start, w.End) || decimal(w)) {
		return detectors.Found{}, false
	}
	if !w.Labelled && w.Groups > 2 && w.At(w.Start-1) == w.At(w.Start+4) && w.Start > 4 && w.DigitAt(w.Start-2) && w.DigitAt(w.Start-3) && detectors.IsLetter(w.Text[w.Start-4]) && detectors.IsLetter(w.Text[w.Start-5]) {
		return detectors.Found{}, false // the rest of an account in fours
	}
	brand, strength := cardBrand(d)
	found := detectors.Found{Start: w.Start, End: w.End, Subtype: brand, Evidence: detectors.Checksum | detectors.CodeTable}
	luhn := checksum.Luhn(d)
	if len(d) == 16 && w.Groups == 4 && ofNineteen(w) {
		return detectors.Found{}, false
	}
	if !w.Labelled && len(d) < 16 && w.Groups > 2 && w.At(w.End) == w.At(w.Start+4) && w.DigitAt(w.End+1) && w.DigitAt(w.End+4) {
		return detectors.Found{}, false // the first groups of a longer number
	}
	switch {
	case same(d), !w.Labelled && len(d) < 14 && goods(d):
		return detectors.Found{}, false
	case luhn && brand != "":
		switch {
		case w.Groups > 1 && !cardGroups(w) && len(d) > 16:
			return detectors.Found{}, false // a card and something behind it
		case w.Groups > 1 && !cardGroups(w):
			strength = min(strength, detectors.Weak)
		case w.Groups > 2 && strength == detectors.Strong:
			strength = detectors.Certain // written as on the card
		}
		found.Strength = strength
	case luhn && w.Labelled && len(d) >= 12:
		found.Strength, found.Evidence = detectors.Shape, detectors.Checksum
	case brand != "" && w.Labelled:
		found.Strength, found.Evidence = detectors.Typo, detectors.CodeTable
	case w.Labelled && slippedCard(d):
		found.Strength, found.Evidence = detectors.Typo, detectors.CodeTable
	default:
		return detectors.Found{}, false
	}
	return found, true
}

// ofNineteen reports whether three digits more stand behind sixteen, written with
// the same mark, and the issuer has numbers of nineteen: half of it is no card.
func ofNineteen(w *detectors.Window) bool {
	e := w.End
	if w.At(e) != w.At(w.Start+4) || !w.DigitAt(e+1) || !w.DigitAt(e+2) || !w.DigitAt(e+3) || w.AlnumAt(e+4) || !cardGroups(w) {
		return false
	}
	var full [19]byte
	copy(full[:], w.Digits)
	copy(full[16:], w.Text[e+1:e+4])
	brand, _ := cardBrand(full[:])
	return brand != "" && (checksum.Luhn(full[:]) || w.Labelled && !checksum.Luhn(full[:16]))
}

// goods reports the check digit of a barcode, EAN-13 or UPC-A: weights 3 and 1
// in turn from the right.
func goods(d []byte) bool {
	sum := 0
	for i, c := range d {
		n := int(c - '0')
		if (len(d)-i)%2 == 0 {
			n *= 3
		}
		sum += n
	}
	return sum%10 == 0
}

// slippedCard reports sixteen digits of an issuer with one lost or doubled.
func slippedCard(d []byte) bool {
	if len(d) != 15 && len(d) != 17 {
		return false
	}
	var full [16]byte
	copy(full[:], d)
	brand, _ := cardBrand(full[:])
	return brand != ""
}

// cardGroups reports whether the digits are grouped as cards are, by one
// separator, all alike: fours (the last group may differ), or 4-6-5, 4-6-4, 4-3-3-3,
// or 6-13 of UnionPay.
func cardGroups(w *detectors.Window) bool {
	var size [8]int
	n := 0
	gap := 0 // where the first separator stands: perhaps several spaces, or " - "
	wide := 0
	for i := w.Start; i < w.End; i++ {
		if detectors.IsDigit(w.Text[i]) {
			size[min(n, 7)]++
			continue
		}
		s := i
		for !w.DigitAt(i + 1) {
			i++
		}
		if i++; gap == 0 {
			gap, wide = s, i-s
		} else if i-s != wide || !bytes.Equal(w.Text[s:i], w.Text[gap:gap+wide]) {
			return false
		}
		i--
		n++
	}
	n++
	if n > 7 || size[n-1] < 2 && !(n == 5 && len(w.Digits) == 17 && !checksum.Luhn(w.Digits[:16]) || n == 4 && len(w.Digits) == 13) { // a last group of one: UnionPay's 17 digits, the first Visa's 13
		return false
	}
	if n == 3 && size[0] == 4 && size[1] == 6 || n == 2 && (size[0] == 6 || size[0] == 8) {
		return true
	}
	if n == 4 && size == [8]int{4, 3, 3, 3} { // the first Visa cards
		return true
	}
	for _, s := range size[:n-1] {
		if s != 4 {
			return false
		}
	}
	return true
}

// same reports whether all digits are one digit.
func same(d []byte) bool {
	for _, c := range d[1:] {
		if c != d[0] {
			return false
		}
	}
	return true
}

// beside reports whether an ASCII letter or digit touches b[start:end].
func beside(b []byte, start, end int) bool {
	return start > 0 && detectors.IsAlnum(b[start-1]) || end < len(b) && detectors.IsAlnum(b[end])
}

// decimal reports whether the window is the fraction of a decimal number, or
// has one: "0.4111111111111111". In a row of cells, "7,4111111111111111,12",
// commas stand on both sides, or behind more digits than an amount has.
func decimal(w *detectors.Window) bool {
	p, n := w.At(w.Start-1), w.At(w.End)
	return (p == '.' || p == ',' && n != ',') && w.DigitAt(w.Start-2) || (n == '.' || n == ',' && len(w.Digits) < 13) && w.DigitAt(w.End+1) && w.Groups == 1
}
