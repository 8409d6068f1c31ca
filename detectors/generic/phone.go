package generic

import "github.com/samar-privacy/samar/detectors"

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
	Anchor: detectors.Digits(5, 18).Grouped(" .-/()").Bare(7),
	Match:  matchPhone,
	Labels: detectors.Labels{
		"id": {"hp", "no hp", "nomor hp", "wa", "no wa", "nomor wa", "whatsapp", "telp", "tlp", "tlpn", "telepon", "no telp", "no telepon", "nomor telepon", "hubungi", "hub", "kontak", "nomor kontak", "ponsel", "handphone", "telpon", "nomor saya", "nomer saya", "nomer hp", "nomerku", "nomorku", "no hape", "hape", "sms", "ditelpon", "ditelepon", "telponan", "nelpon", "menelepon", "ditelpon ke", "ditelepon ke", "telpon ke", "telepon ke", "dihubungi", "dihubungi di", "hubungi di", "hubungi ke", "japri ke", "chat ke", "wa ke", "sms ke", "nomor kontak saya"},
		"en": {"callback number", "signal number", "momo number", "mobile money number", "m pesa number", "mpesa number", "cp no", "cp number", "cellphone no", "next of kin phone", "phone", "phone no", "phone number", "tel", "telephone", "telephone number", "mobile", "mobile no", "mobile number", "mob", "cell", "cell phone", "cellphone", "call", "call me at", "call me on", "my number", "number is", "reach me at", "contact", "contact number", "contact no", "fax", "reach me on", "call me", "phone me on", "text me at", "text me on", "my phone", "my mobile", "ph", "msisdn", "hotline", "landline", "home phone", "work phone", "office phone", "cell number", "cell no", "phone num", "telephone no", "tel no", "tel number", "contact me at", "contact me on", "ring me on", "ring me at", "whatsapp me", "whatsapp number", "pager", "emergency contact", "desk", "desk phone", "daytime phone", "evening phone", "reach us at", "mobile phone", "mobile phone number", "viber"},
		"zh": {"打俾我", "打畀我", "聯絡我", "手提", "手提電話", "固话", "传真", "固定电话", "办公电话", "公司电话", "家庭电话", "傳真", "市話", "連絡電話", "行動電話", "微信同号", "电话", "電話", "手机", "手機", "手机号", "手機號", "手机号码", "手機號碼", "联系方式", "聯繫方式", "联系电话", "聯絡電話", "微信", "号码", "號碼", "致电", "打电话", "座机", "热线", "请打", "請打", "拨打", "撥打", "请致电", "請致電", "致電"},
		"es": {"teléfono", "telefono", "tel", "móvil", "movil", "celular", "llamar", "llámame", "llámame al", "llamar al", "número de teléfono", "mi número", "mi número es", "contacto", "fono", "cel", "tlf", "tfno", "tlfno", "teléfono fijo", "fijo", "teléfono móvil", "número celular", "número de celular", "número de contacto", "llamame", "núm de teléfono", "nº de teléfono", "tel móvil", "nro de teléfono", "nro celular", "número de móvil", "teléfono de contacto", "teléfono celular"},
		"pt": {"telefone", "celular", "fone", "ligue", "telemóvel", "contato", "zap", "número de telefone", "meu número", "meu número é", "tel", "ligar para", "ligue para", "me liga", "número de telemóvel", "número do celular", "nº de telefone", "fone celular", "telefone fixo"},
		"fr": {"téléphone", "tél", "portable", "mobile", "numéro de téléphone", "mon numéro", "mon numéro est", "appelez moi", "appelez moi au", "joignable au", "appeler au", "numéro de portable", "numéro de mobile", "portable est le", "fixe", "n° de téléphone", "contactez moi au", "numéro de tél", "tél portable", "n° tel", "numéro de tel"},
		"de": {"telefon", "telefonnummer", "handy", "handynummer", "mobil", "rufnummer", "meine nummer", "meine nummer ist", "rückruf", "rückruf unter", "erreichbar unter", "telefonnr", "tel nr", "mobilnummer", "festnetz", "durchwahl", "ruf mich an", "mobiltelefon", "fon", "telefonnummern", "mobilfunknummer", "handynr", "telefonisch unter", "rufnummern", "festnetznummer"},
		"it": {"telefono", "cellulare", "cell", "chiamami al", "il mio numero", "recapito", "telefono fisso", "numero di telefono", "numero di cellulare", "contattami al", "numero telefonico", "cellulare n", "numero cell", "telefonico"},
		"nl": {"telefoon", "mobiel", "telefoonnummer", "bel me op", "mijn nummer", "mobiele nummer", "mobiel nummer", "telefoonnr", "gsm nummer", "mobieltje", "telefoonnummer is", "vaste telefoon"},
		"ja": {"電話番号", "電話", "携帯", "携帯番号", "携帯電話", "連絡先", "電話番号は", "携帯電話番号", "連絡先電話番号", "携帯の番号", "お電話番号"},
		"ko": {"전화", "전화번호", "휴대폰", "휴대전화", "핸드폰", "연락처", "번호", "전화 번호", "휴대폰 번호", "휴대폰번호", "핸드폰 번호", "핸드폰번호", "폰번호", "휴대전화번호", "연락처는", "전화번호는", "모바일"},
		"vi": {"điện thoại", "số điện thoại", "sđt", "số đt", "di động", "liên hệ", "gọi", "zalo", "sdt", "số di động", "số máy", "điện thoại di động", "đt", "số liên lạc"},
		"ms": {"telefon", "no tel", "nombor telefon", "no telefon", "nombor saya", "telefon bimbit", "nombor hp", "telefon rumah", "no fon", "hubungi saya di"},
		"tr": {"telefon", "cep", "telefonum", "telefonu", "cep telefonum", "cep telefonu no", "cep numaram", "tel no", "telefon no", "gsm no", "iletişim", "iletişim numarası", "cep telefonu", "cep tel", "cep no", "telefon numaram", "telefon numarası", "numaram", "gsm", "cebim", "cep tel no", "telefon numaranız", "cep numarası", "gsm numarası"},
		"pl": {"telefon kom", "telefon", "komórka", "numer telefonu", "nr tel", "nr kom", "numer komórki", "numer kontaktowy", "zadzwoń", "nr telefonu", "tel kom", "mój numer", "mój numer to", "numeru telefonu", "numerem telefonu", "tel kontaktowy", "nr komórki", "telefon kontaktowy"},
		"sv": {"telefon", "telefonnummer", "mobil", "mobilnummer", "mitt nummer", "ring", "telefonnumret", "mobilnumret", "tfn", "telnr"}, "da": {"telefon", "tlf", "mobil", "ring", "telefonnummeret", "mobilnummeret", "tlf nr", "tlfnr", "mobilnr"}, "nb": {"telefon", "tlf", "mobil", "ring"},
		"fi": {"puhelin", "puhelinnumero", "puh", "puhelinnumeroni", "matkapuhelin", "kännykkä", "soita", "puhelinnumeron", "matkapuhelinnumero", "puh nro", "kännykkänumero", "puhelinnro"}, "cs": {"telefon", "telefonní číslo", "mobil", "mobilní telefon", "mobilní číslo", "volejte", "telefonního čísla", "telefonním čísle", "číslo mobilu", "tel číslo", "mobilu"}, "hu": {"telefon", "telefonszám", "mobil", "telefonszámom", "mobilszám", "hívjon", "telefonszáma", "mobil szám", "mobiltelefonszám", "telefonom", "tel szám"},
		"ro": {"telefon", "număr de telefon", "mobil", "numărul de telefon", "sunați", "nr de telefon", "nr telefon", "numărul de mobil", "telefonul", "număr telefon", "telefonului", "mobilul"}, "sk": {"telefón", "telefónne číslo", "tel č", "telefónneho čísla", "mobilné číslo", "telefónu"}, "hr": {"kontakt broj", "mobitel", "broj telefona", "broj mobitela", "mobilni", "telefonski broj", "broj mob", "broj telefona je"}, "sl": {"telefonska številka", "telefonske številke", "mobilna številka", "tel št"}, "sr": {"broj telefona", "телефон", "мобилни", "mobilni telefon", "број телефона"},
		"bg": {"телефон", "телефонен номер", "мобилен", "телефонния номер", "мобилен телефон", "жсм"}, "lt": {"telefonas", "tel nr", "mobilusis", "telefono numeris", "telefono nr", "mobilaus"}, "lv": {"tālrunis", "tālr", "telefons", "tālruņa numurs", "tālruņa nr", "mobilais", "mobilais tālrunis", "telefona numurs"}, "et": {"telefoninumber", "mobiil", "mobiilinumber", "mobiiltelefon", "telefoni number"}, "is": {"sími", "símanúmer", "farsími"},
		"el": {"τηλέφωνο", "τηλ", "κινητό", "τηλέφωνό μου", "αριθμός τηλεφώνου", "κινητό τηλέφωνο", "κιν", "αριθμό τηλεφώνου", "τηλεφώνου", "σταθερό", "κινητού"}, "he": {"טלפון", "נייד", "מספר טלפון", "פלאפון", "מספר נייד", "טל", "מספר הטלפון", "הטלפון", "הפלאפון", "סלולרי", "נייד שלי"}, "uk": {"телефон", "номер телефону", "моб", "мобільний", "номера телефону", "мобільний телефон", "мобільного", "номером телефону", "мій номер"}, "fa": {"تلفن", "موبایل", "شماره تلفن", "شماره موبایل", "شماره تماس", "تلفن همراه", "شماره همراه"}, "bn": {"ফোন", "মোবাইল", "ফোন নম্বর", "মোবাইল নম্বর"}, "hy": {"հեռախոս", "հեռախոսահամար", "հեռ", "բջջային"}, "ka": {"ტელეფონი", "ტელეფონის ნომერი", "ტელ", "მობილური"}, "am": {"ስልክ", "ስልክ ቁጥር"}, "te": {"ఫోన్", "మొబైల్"}, "kn": {"ಫೋನ್", "ಮೊಬೈಲ್"}, "ml": {"ഫോൺ", "മൊബൈൽ"}, "gu": {"ફોન", "મોબાઇલ"}, "pa": {"ਫ਼ੋਨ", "ਫੋਨ", "ਮੋਬਾਈਲ"}, "ur": {"فون", "فون نمبر", "موبائل", "موبائل نمبر"}, "km": {"ទូរស័ព្ទ", "លេខទូរស័ព្ទ"}, "lo": {"ໂທລະສັບ", "ເບີໂທ"}, "my": {"ဖုန်း", "ဖုန်းနံပါတ်"}, "si": {"දුරකථන", "දුරකථනය"}, "mn": {"утас", "утасны дугаар"}, "kk": {"телефон нөмірі", "ұялы телефон"}, "uz": {"telefon raqami", "telefon raqam"}, "az": {"telefon nömrəsi", "mobil nömrə"}, "sq": {"numri i telefonit", "telefoni", "celulari"}, "mk": {"телефонски број"}, "be": {"тэлефон", "нумар тэлефона"}, "ta": {"தொலைபேசி"},
		"tl": {"numero ko", "tawagan", "cellphone number", "telepono"}, "sw": {"simu", "nambari ya simu"},
		"ru": {"телефон", "тел", "моб", "номер телефона", "мой номер", "мобильный", "звоните", "телефона", "телефону", "сотовый", "контактный телефон", "мобильный телефон", "вотсап", "ватсап", "номера телефона", "номеру телефона", "номер мобильного", "моб тел", "мой телефон", "сот", "мобильного", "телефонный номер", "мобильный номер"},
		"ar": {"هاتف", "هاتفي", "جوال", "جوالي", "وجوالي", "رقم الهاتف", "رقم الجوال", "رقم جوالي", "موبايل", "رقمي", "اتصل", "واتساب", "رقم هاتفي", "رقم الموبايل", "رقم التليفون", "تليفون", "رقم التواصل", "الجوال", "رقم المحمول", "محمول", "الهاتف", "رقم هاتف", "رقم تلفون", "تلفون"},
		"th": {"โทร", "เบอร์โทร", "เบอร์", "โทรศัพท์", "เบอร์โทรศัพท์", "มือถือ", "หมายเลขโทรศัพท์", "เบอร์มือถือ", "โทรศัพท์มือถือ", "เบอร์ติดต่อ", "เบอโทร", "หมายเลขโทร"},
		"hi": {"मेरा नंबर", "उनका नंबर", "नंबर पर कॉल", "व्हाट्सएप", "कॉल", "फोन", "फोन नंबर", "फ़ोन", "फ़ोन नंबर", "मोबाइल", "मोबाइल नंबर", "मोबाइल नम्बर", "दूरभाष", "फोन नम्बर", "संपर्क नंबर", "संपर्क", "मोबाइल संख्या"},
		"af": {"foonnommer", "selfoon", "selfoonnommer"},
		"cy": {"ffôn"},
	},
	Negatives: joined(without(orderWords, booked), detectors.Labels{
		"en": {"order num", "parcel", "ean", "upc", "gtin", "barcode", "product code", "booking no", "order number", "order id", "invoice", "invoice no", "tracking", "tracking number", "sku", "isbn", "ticket", "ref", "transaction", "timestamp", "account number", "serial", "aadhaar", "aadhaar number", "ssn", "passport", "bank account", "routing number", "imei", "tax id", "ein", "npi", "nhs number", "medicare", "national id", "iban", "aadhar", "aadhar no", "adhaar"},
		"id": {"kode produk", "pesanan", "no pesanan", "nomor pesanan", "no order", "resi", "no resi", "invoice", "faktur", "no transaksi", "tiket", "nik", "ktp", "no ktp", "npwp", "bpjs", "kk", "no kk", "rekening", "no rek", "rek", "norek", "va", "virtual account"},
		"zh": {"条形码", "条码", "條碼", "商品编号", "商品编码", "货号", "订单", "订单号", "訂單", "快递", "快递单号", "单号", "运单号", "流水号", "价格", "金额", "身份证", "身份證", "银行卡", "账号"},
		"de": {"bestellung", "bestellnummer", "rechnung", "sendung", "sendungsnummer", "paket", "barcode", "artikelnummer"},
		"fr": {"commande", "numéro de commande", "facture", "colis", "numéro de suivi", "code barres"},
		"ms": {"kod bar"},
		"es": {"código de barras", "pedido", "factura", "seguimiento", "ruc", "rut", "nit", "cuit", "cuil", "dni", "rfc", "curp", "cédula", "clabe", "cbu"},
		"pt": {"pedido", "fatura", "rastreio", "cpf", "cnpj", "rg", "cnh", "pis", "título de eleitor", "renavam"},
	}),
	Canonical: detectors.E164,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "D"},
	Source:    "ITU-T E.164 and its list of assigned country codes; national numbering plans filed with the ITU",
	Valid: []string{
		"hubungi 0812-3456-7890 ya",
		"wa.me/6281234567890",
		"手机号是13812345678谢谢",
		"call (212) 555-0123 ext. 45 after six",
		"my cell is ‹+1-545-880-7302x157›.",
		"+44 (0)20 7946 0958 is the office",
		"Telp. (021) 555 1234",
		"Tio Harsa\n‹0484112137› office", "‹0484112137› fax\nTio Harsa", "Desk: ‹3779338174›",
		"my cell: 2125550123",
		"my cell: 918712345678",
		"reach me on ‹+918712345678›",
		"T. 0812.345.6789",
		"座机 010-62345678",
		"Ani,‹085712345678›,ok",
		"7,‹0857-1234-5678›,3",
		"ya ‹+62 812\n> 9027 0195› ok",
		"Tel: +33 6 12 34 56 78",
		"mon numéro est ‹5251 2313›.",
		"Rückruf unter ‹09 212 3486›",
		"mi número es ‹601 123 450›",
		"cep ‹0532 123 45 67›",
		"‹+33 (0)2 61 91 46 46›",
		"my phone number is ‹080-9441-1771›.",
		"‹(11) 96123-7281›",
		"so: ‹012 34 70 21›",
		"telefón: ‹0221231483›",
		"sími ‹581 2345›",
		"‹070-123 69 90› på vardagar",
		"call ‹+44 20 7946 0958;ext=77›", "‹(212) 555-0123 ext: 7246433›", "‹(212) 555-0123 x 7246433›",
		"Tel. ‹88 91 90›",
		"Tél. ‹06 12 34 10.02›",
		"Réservation: appelez le ‹06 12 34 56 78›",
		"Tel. ‹219-869›",
		"my phone number is ‹219-869›.", "電話：‹219-869›",
		"call ‹+61 1300 975 710›",
		"my number is ‹+3892027346468›.",
		"Հեռախոս: ‹10-972510›",
		"celular ‹0351 15 441 9073›", "‹(03715) 15 65-4320›",
	},
	Invalid: []string{
		"tanggal 2024-05-17 sampai 2024-05-20", // dates
		"[03/01/26 10.02] halo kak",            // a chat's times
		"[25-12-26 23.59] baik",
		"Telp: lihat 03/01/26 10.02",
		"电话 2026/1/3 10:02", "phone 2026-1-13 9:02", "telp 2026.11.3",
		"cpf 143.010.136-95",
		"depth 160.31195222 reached",
		"hp harga 4500000 doang",
		"order 2125550123 is late", // ten bare digits
		"2024-05-17 office", "we moved 12345678 mobile phones",
		"FedEx 918712345678 is late",
		"on my phone. order no. 2026092457469 is late",
		"客服热线 400-820-8820",           // a company's line
		"created at 1712345678901",    // epoch milliseconds
		"Rp 1.250.000 per unit",       // a price
		"server 203.0.113.45 down",    // an IP address
		"host 198.51.100.136 is mine", // eleven digits, and still one
		"ISBN 978-0-1057-7254-5 is on my phone",
		"J. Invented Results 45 (12) 1234-1245",
		"0-306-40615-2",
		"login from 198.18.222.141 today", // digits of a number plan, but octets
		"nomor resi 123456789012 hilang",
		"konto SK55 6023 0053 5093 1997 0467", // a part of an account
		"no bpjs saya 12877422598",
		"EAN 087585059005",
		"ratio 5,085712345678 of it",
		"Commande 087840259265 perdue",
		"telp buka jam 09.00 - 21.00",
		"telp 0800 140 321 bebas pulsa",
		"call on 20.12.05",
		"call 10 30 and 11 45",
		"手机 128-256", "hp 64 1024", "hp saya 128-256 gb", "phone battery 40 4500 mah", "hp 40 50 60 derajat",
		"we call 150-200 customers every day", "telp 100-150 pelanggan",
		"hubungi 12 2026", "call at 10 30 00 please", "call 20 30 00", "phone 24 12 26",
		"kod ES02 4637 0852 5470 5129 9424", // a part of an account
	},
}

func matchPhone(w *detectors.Window) (detectors.Found, bool) {
	if (w.Groups > 7 || w.Groups > 2 && len(w.Digits) < 2*w.Groups-1 && w.At(w.Start-1) != '+') && !spelt(w) {
		return detectors.Found{}, false
	}
	if p := w.At(w.Start - 1); len(w.Digits) > longestPlan && !w.Labelled && w.Digits[0] != '0' && p != '+' && p != '(' {
		return detectors.Found{}, false // nor is it behind an international prefix
	}
	if w.Groups == 4 && ipv4End(w.Text, w.Start) == w.End {
		return detectors.Found{}, false
	}
	var m number
	m.read(w)
	if !phoneNeighbours(w, &m) || w.AlnumAt(w.End) && !chatty(w, w.End) && !w.Labelled && extension(w, w.End) == w.End {
		return detectors.Found{}, false
	}
	s, ev := judgePhone(w, &m)
	if s < detectors.Medium && !w.Labelled && m.n >= 7 && m.n <= 15 && kindBehind(w, w.End) && !same(m.d()) && !looksDated(&m) && !looksListed(w, &m) && !priced(w.Text, w.Start) {
		s, ev = detectors.Medium, detectors.Format
	}
	if s == detectors.None {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: m.start, End: extension(w, w.End), Strength: s, Evidence: ev}, true
}

// kindBehind reports whether a word for a kind of telephone, and no more, stands
// between i and the end of the line: "0484112137 office", as signatures have it.
func kindBehind(w *detectors.Window, i int) bool {
	if c := w.At(i); c != ' ' && c != '-' || !detectors.IsLetter(w.At(i+1)) {
		return false
	}
	s := i + 1
	e := s
	for e-s < 8 && detectors.IsLetter(w.At(e)) {
		e++
	}
	if c := w.At(e); c != 0 && c != '\n' && c != '\r' && c != ',' && c != ';' && c != '\\' && c != '|' {
		return false
	}
	return lowerIn(phoneKinds, w.Text[s:e])
}

var phoneKinds = wordSet("office", "fax", "mobile", "cell", "home", "work", "direct", "desk", "mobil", "handy", "portable", "bureau", "kantor", "rumah", "celular", "móvil", "ufficio", "casa")

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
		return p == ':' || p == '=' || p == ',' && (numberBefore(w, m.start-1) || cell(w, m.start))
	}
	return true
}

// spelt reports a mobile number written digit by digit: "0 8 1 2 3 …".
func spelt(w *detectors.Window) bool {
	d := w.Digits
	return w.Groups == len(d) && len(d) >= 10 && w.End-w.Start == 2*len(d)-1 && !w.DigitAt(w.End+1) &&
		(d[0] == '0' && d[1] == '8' || d[0] == '1' && d[1] >= '3' && len(d) == 11)
}

// linkBefore reports whether "wa.me/" comes before i, a word in slashes
// ("HP/WA/0812") or another number ("0812…/0813…").
func linkBefore(w *detectors.Window, i int) bool {
	if i >= 6 && string(w.Text[i-6:i]) == "wa.me/" {
		return true
	}
	if numberBefore(w, i-1) {
		return true
	}
	n := 0
	for i -= 2; i >= 0 && detectors.IsLetter(w.Text[i]); i-- {
		n++
	}
	return n >= 2 && n <= 5 && (i < 0 || w.Text[i] != '.')
}

// cell reports whether the number from start, behind a comma, is a cell of a row
// ("Ani,081234567890,ok"), not what stands behind a decimal comma or a group of
// thousands: a letter or a mark comes before the comma, or the row goes on
// behind the number.
func cell(w *detectors.Window, start int) bool {
	if n := w.At(w.End); n != 0 && n != ',' && n != '\n' && n != '\r' && n != '"' {
		return false
	}
	return !w.DigitAt(start-2) || w.At(w.End) == ','
}

// numberBefore reports whether six digits end at i.
func numberBefore(w *detectors.Window, i int) bool {
	for k := i - 1; k >= i-6; k-- {
		if !w.DigitAt(k) {
			return false
		}
	}
	return true
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
	for _, p := range extensionsBy[w.At(i)] {
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
		if n := k - j; n >= 1 && n <= longestExtension && !w.AlnumAt(k) && (p != "/" || n == 2) {
			return k
		}
		return end
	}
	return end
}

// longestExtension is what ITU-T E.123 and the telephones behind a company's number
// leave for the digits of an extension.
const longestExtension = 7

// extensionWords stand before an extension; extensionsBy are those by their first
// byte.
var (
	extensionWords = [...]string{"extension", "extn", "ext.", "ext", ";ext=", "poste", "int.", "Ext.", "Ext", "EXT", "X", "x", "#", "转", "轉", "分机", "內線", "pes.", "/"}
	extensionsBy   = func() (t [256][]string) {
		for _, w := range extensionWords {
			t[w[0]] = append(t[w[0]], w)
		}
		return t
	}()
)
