package generic

import (
	"bytes"
	"maps"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// OrderID detects numbers of orders, invoices, parcels, tickets and bookings by
// their label, and those that marketplaces and carriers write like nobody else.
// It is off by default: such a number names a purchase; whoever has the shop's
// records knows whose.
var OrderID = detectors.Spec{
	Name:      "generic/order",
	Entity:    "ORDER_ID",
	Doc:       "Number of an order, invoice, parcel, ticket or booking",
	Off:       true,
	Anchor:    detectors.OnCue().Or(detectors.Token(12, 18)).Or(detectors.Prefix("INV/", "INV-", "SPXID")).Or(detectors.Digits(17).Grouped("-")),
	Match:     matchOrder,
	Labels:    orderWords,
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R", Quasi: true},
	Source:    "UPU S10 (postal items); help pages of Shopee, Tokopedia, Amazon, J&T, SPX and UPS on their numbers; words of forms",
	Valid: []string{
		"order no: ‹240315ABCDEFGH›", "no pesanan ‹1234567890›", "pesanan saya ‹INV/20240315/MPL/1234567890› belum sampai", "订单号：‹2024031522001405›，谢谢", "order #‹10023›", "resi ‹JP1234567890›", "No. Resi: ‹TLJC-00012-3456›",
		"invoice number ‹INV-2024-00017›", "tracking ‹1Z999AA10123456784›", "Amazon ‹123-1234567-1234567› arrived", "paket ‹RR123456785CN› hilang", "Bestellnummer: ‹44-190733›", "numéro de commande ‹FR-9920018›", "快递单号‹SF1234567890123›", "номер заказа ‹ABC-4419›",
		"‹240315ABCDEFGH› kapan dikirim", "SPX ‹SPXID012345678901›", "kode booking ‹QX7K2P9›", "order id ‹9b2f7c1e-44d0-4a8b-9e55-0c1d2e3f4a5b›", "my order, ‹4471900›, is late", "no pesanan ‹1234567890› hari ini belum dikirim", "order id ‹20931887› units missing",
	},
	Invalid: []string{
		"order 2 pizzas", "pesanan 3 buah", "order placed on 2024-03-05", "pesanan dibuat 17-08-2024", "my order is late", "invoice Rp125.000", "order total 1.250.000", "订单99元", "the order of 2024", "in order to save 20%", "tracking since 2019", "240399ABCDEFGH", "ABCDEFGH240315", "RR123456789CN",
		"pedido de 500 unidades", "order 10:30", "pesanan 50000 rupiah", "invoice 25000rb", "order: 12345 units",
	},
}

func matchOrder(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format}
	switch {
	case w.Digits != nil: // Amazon: 123-1234567-1234567
		return f, w.Groups == 3 && w.End-w.Start == 19 && b[w.Start+3] == '-' && b[w.Start+11] == '-'
	case countDigits(b[w.Start:w.End]) > 0: // a token; no label has a digit
		return f, orderToken(b[w.Start:w.End])
	case b[w.End-1] == '/' || b[w.End-1] == '-' || bytes.Equal(b[w.Start:w.End], []byte("SPXID")):
		f.End = orderEnd(b, w.Start)
		return f, countDigits(b[f.Start:f.End]) >= 6
	}
	f.Evidence = detectors.Cue
	if bytes.HasSuffix(b[:w.Start], []byte("保")) { // 保单号: an insurance policy
		return f, false
	}
	i, how := valueAfter(b, w.End)
	if how == linkNothing {
		if w.At(i) != ',' || i+2 >= len(b) || b[i+1] != ' ' || !detectors.IsDigit(b[i+2]) { // "my order, 4471900, is late"
			return f, false
		}
		i += 2
	}
	for k := 0; k < 2 && i < len(b) && (b[i] == '#' || b[i] == '"' || b[i] == '\''); k++ {
		i, how = i+1, linkMark
	}
	f.Start, f.End = i, orderEnd(b, i)
	v := b[f.Start:f.End]
	digits, letters := countDigits(v), 0
	for _, c := range v {
		if detectors.IsLetter(c) {
			letters++
		}
	}
	if len(v) > 2 && detectors.EqualLower(v[:2], "rp") && detectors.IsDigit(v[2]) {
		return f, false
	}
	if digits < 3 || digits+letters < 5 || aDay(v) || date(b, f.Start) >= f.End || amountLike(b, f.End, digits) || amountIn(b, f.Start, f.End) || clockAt(v) {
		return f, false
	}
	if letters == 0 && digits < 6 && how < linkMark && v[0] != '0' {
		return f, false // "order 50000"
	}
	return f, letters == 0 || hasUpper(v) || digits >= letters || how == linkMark
}

// orderToken reports whether a token is the number of an order of Shopee (date
// and eight capitals or digits), a parcel of J&T or UPS, or a postal item.
func orderToken(b []byte) bool {
	switch len(b) {
	case 14:
		return allDigits(b[:6]) && realDate(2000+int(b[0]-'0')*10+int(b[1]-'0'), int(b[2]-'0')*10+int(b[3]-'0'), int(b[4]-'0')*10+int(b[5]-'0')) && b[0] >= '1' && b[0] <= '3' && capitals(b[6:])
	case 12:
		return b[0] == 'J' && (b[1] == 'P' || b[1] == 'X' || b[1] == 'T' || b[1] == 'O' || b[1] == 'Z') && allDigits(b[2:])
	case 13:
		return capitals(b[:2]) && capitals(b[11:]) && countDigits(b[:2]) == 0 && countDigits(b[11:]) == 0 && allDigits(b[2:11]) && postalItem(b[2:11])
	case 18:
		return b[0] == '1' && b[1] == 'Z' && capitals(b[2:]) && countDigits(b[2:]) >= 8
	}
	return false
}

// postalItem checks the nine digits of an S10 number: weights 8 6 4 2 3 5 9 7.
func postalItem(d []byte) bool {
	sum := 0
	for i, w := range [...]int{8, 6, 4, 2, 3, 5, 9, 7} {
		sum += w * int(d[i]-'0')
	}
	switch sum = 11 - sum%11; sum {
	case 10:
		sum = 0
	case 11:
		sum = 5
	}
	return int(d[8]-'0') == sum
}

// capitals reports whether b is capitals and digits alone.
func capitals(b []byte) bool {
	for _, c := range b {
		if c-'A' >= 26 && !detectors.IsDigit(c) {
			return false
		}
	}
	return true
}

func hasUpper(b []byte) bool {
	for _, c := range b {
		if c-'A' < 26 {
			return true
		}
	}
	return false
}

// orderEnd returns the end of the letters and digits at i, single marks between.
func orderEnd(b []byte, i int) int {
	s := i
	for i < len(b) && i-s < 48 && (detectors.IsAlnum(b[i]) || i > s && (b[i] == '-' || b[i] == '/' || b[i] == '_' || b[i] == '.') && i+1 < len(b) && detectors.IsAlnum(b[i+1])) {
		i++
	}
	return i
}

// amountLike reports whether what follows i makes the number of so many digits
// before it an amount. Nobody orders a million: things are counted in five digits.
func amountLike(b []byte, i, digits int) bool {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	rest := b[i:]
	for k, u := range [...]string{"元", "块", "円", "원", "%", "€", "$", "£", "rupiah", "ribu", "juta", "usd", "eur", "idr", "rb", "jt", "k", "件", "个", "pcs", "buah", "unit", "units", "days", "hari", "kg", "x"} {
		if k >= countUnits && digits > 5 {
			break
		}
		if n := len(u); len(rest) >= n && detectors.EqualLower(rest[:n], u) && (u[0] < 'a' || u[0] > 'z' || len(rest) == n || !detectors.IsAlnum(rest[n])) {
			return true
		}
	}
	return i+1 < len(b) && b[i] == ',' && detectors.IsDigit(b[i+1])
}

const countUnits = 17 // the place of the first of amountLike's units that counts things

// amountIn reports whether [s, e) is digits and a unit: 250rb.
func amountIn(b []byte, s, e int) bool {
	i := s
	for i < e && detectors.IsDigit(b[i]) {
		i++
	}
	return i < e && lettersAlone(b[i:e]) && amountLike(b, i, i-s)
}

// clockAt reports whether v is an amount or a time: digits with one kind of
// groups of three behind full stops.
func clockAt(v []byte) bool {
	dots := bytes.Count(v, []byte("."))
	return dots > 0 && countDigits(v)+dots == len(v)
}

// orderWords announce numbers of orders, invoices, parcels, tickets and bookings.
var orderWords = detectors.Labels{
	"en": {"order", "order id", "order no", "order number", "order ref", "order reference", "order code", "purchase order", "po number", "po no", "ticket", "invoice", "invoice no", "invoice number", "invoice id", "receipt no", "receipt number", "tracking", "tracking no", "tracking number", "tracking id", "tracking code",
		"awb", "airway bill", "waybill", "parcel number", "parcel id", "shipment id", "shipment number", "consignment number", "booking id", "booking no", "booking number", "booking code", "booking reference", "reservation number", "confirmation number", "transaction id", "transaction no", "transaction number",
		"payment reference", "ticket no", "ticket number", "ticket id", "case number", "case id", "reference number", "return number", "rma", "delivery number"},
	"id": {"pesanan", "no pesanan", "nomor pesanan", "id pesanan", "nomer pesanan", "no order", "nomor order", "id order", "invoice", "no invoice", "nomor invoice", "faktur", "no faktur", "nomor faktur", "resi", "no resi", "nomor resi", "nomer resi", "no transaksi", "nomor transaksi", "id transaksi", "kode booking", "kode pesanan", "no tiket", "nomor tiket", "no nota", "no po", "no retur"},
	"zh": {"订单", "订单号", "订单编号", "订单id", "訂單", "訂單號", "訂單編號", "快递单号", "快递", "运单号", "运单", "運單號", "物流单号", "物流单", "单号", "單號", "包裹号", "发票号", "发票号码", "發票號碼", "交易号", "交易单号", "流水号", "工单号", "售后单号", "退货单号", "预订号", "订座号"},
	"es": {"pedido", "pedido nº", "pedido n", "número de pedido", "numero de pedido", "nº de pedido", "no de pedido", "factura", "número de factura", "seguimiento", "número de seguimiento", "guía", "número de guía", "código de reserva", "localizador"},
	"pt": {"pedido", "número do pedido", "numero do pedido", "nº do pedido", "nota fiscal", "fatura", "rastreio", "código de rastreio", "código de rastreamento", "número de rastreio", "reserva"},
	"fr": {"commande", "numéro de commande", "n de commande", "no de commande", "facture", "numéro de facture", "suivi", "numéro de suivi", "colis", "numéro de colis", "réservation", "numéro de réservation"},
	"de": {"bestellung", "bestellnummer", "bestell nr", "auftragsnummer", "auftrags nr", "rechnung", "rechnungsnummer", "rechnungs nr", "sendungsnummer", "sendungs nr", "paketnummer", "buchungsnummer", "ticketnummer"},
	"it": {"ordine", "numero ordine", "numero d'ordine", "fattura", "numero fattura", "spedizione", "numero di spedizione", "tracciamento", "prenotazione"},
	"nl": {"bestelling", "bestelnummer", "ordernummer", "factuurnummer", "zendingsnummer", "track en trace code", "boekingsnummer"},
	"pl": {"zamówienie", "numer zamówienia", "nr zamówienia", "faktura", "numer faktury", "numer przesyłki", "nr przesyłki", "rezerwacja"},
	"tr": {"sipariş", "sipariş no", "sipariş numarası", "sipariş numaram", "fatura no", "fatura numarası", "kargo takip no", "takip numarası", "rezervasyon no"},
	"vi": {"đơn hàng", "mã đơn hàng", "mã đơn", "số đơn hàng", "mã vận đơn", "số hóa đơn", "mã đặt chỗ"},
	"ru": {"заказ", "номер заказа", "заказ №", "счёт", "номер счёта", "трек номер", "номер отправления", "бронь", "номер брони"}, "uk": {"замовлення", "номер замовлення", "номер накладної", "ттн"},
	"ja": {"注文番号", "ご注文番号", "伝票番号", "追跡番号", "お問い合わせ番号", "予約番号", "請求書番号"}, "ko": {"주문번호", "주문 번호", "송장번호", "송장 번호", "운송장번호", "운송장 번호", "예약번호", "예약 번호", "청구서 번호", "청구서번호", "계산서 번호", "거래번호", "거래 번호", "접수번호", "접수 번호"}, "th": {"หมายเลขคำสั่งซื้อ", "คำสั่งซื้อ", "เลขพัสดุ", "เลขที่ใบแจ้งหนี้"},
	"ar": {"رقم الطلب", "رقم الفاتورة", "رقم التتبع", "رقم الحجز"}, "hi": {"ऑर्डर नंबर", "ऑर्डर आईडी"}, "ms": {"no pesanan", "nombor pesanan", "no penjejakan"}, "tl": {"numero ng order"},
	"sv": {"ordernummer", "fakturanummer", "kollinummer"}, "da": {"ordrenummer", "fakturanummer"}, "nb": {"ordrenummer"}, "fi": {"tilausnumero", "laskunumero", "seurantakoodi"}, "cs": {"číslo objednávky", "objednávka", "číslo faktury", "číslo zásilky"}, "hu": {"rendelésszám", "rendelési szám", "számlaszám"}, "ro": {"comanda", "număr comandă", "numărul comenzii", "awb"}, "el": {"αριθμός παραγγελίας"},
}

// booked are those of orderWords by which people are told to call, not what the
// number is one of: "Réservation : 01 …".
var booked = lexicon.New("réservation reserva prenotazione rezerwacja бронь")

// without returns l without the words of a set.
func without(l detectors.Labels, set *lexicon.Set) detectors.Labels {
	out := detectors.Labels{}
	for lang, words := range l {
		out[lang] = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return set.Has([]byte(w)) })
	}
	return out
}

// joined returns the words of a and b.
func joined(a, b detectors.Labels) detectors.Labels {
	out := maps.Clone(a)
	for lang, words := range b {
		out[lang] = slices.Concat(out[lang], words)
	}
	return out
}
