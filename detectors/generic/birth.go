package generic

import "github.com/samar-privacy/samar/detectors"

// BirthDate detects dates of birth by their label, also with the place between
// ("TTL: Bandung, 17-08-1990") and with the label behind (1990年5月17日出生).
var BirthDate = detectors.Spec{
	Name:   "generic/birth-date",
	Entity: "DATE_OF_BIRTH",
	Doc:    "Date of birth, by its label",
	Anchor: detectors.OnCue().Or(detectors.Digits(4, 8).Grouped(" -/.")).Or(detectors.OnWords("年生", "月生", "日生", "号生", "號生")),
	Match:  matchBirth,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"id": {"lahir", "tgl lahir", "tanggal lahir", "tanggal lahirnya", "tgl lahirnya", "ttl", "tempat tanggal lahir", "tempat tgl lahir", "kelahiran", "tanggal kelahiran", "ulang tahun saya", "lahir tanggal", "birthdate", "tanggal lahirku", "tgl lahirku", "tempat lahir"},
		"en": {"born", "born on", "dob", "d o b", "date of birth", "birth date", "birthdate", "birthday", "birth day", "born in", "bday", "b day", "date birth", "birth", "natal date", "birthdate is", "date of birth is", "born date", "d o birth", "my birthday is", "birth dt", "date of my birth"},
		"zh": {"生日", "出生日期", "出生于", "出生於", "出生", "生于", "生於", "出生年月", "出生年月日", "生辰", "出生時間", "誕生日期", "生日是"},
		"es": {"nacido", "nacida", "nací", "fecha de nacimiento", "nacimiento", "cumpleaños", "fecha nac", "f nac", "f nacimiento", "fecha de mi nacimiento", "nacido el", "nacida el", "nació el", "nació", "mi cumpleaños"},
		"pt": {"nascido", "nascida", "nasci", "data de nascimento", "nascimento", "aniversário", "data nasc", "dt nasc", "nascido em", "nascida em", "nasceu em", "meu aniversário", "data de nasc"},
		"fr": {"né le", "née le", "date de naissance", "naissance", "anniversaire", "né en", "née en", "né e le", "né", "née", "né e", "date naissance", "né à", "anniv", "née à"},
		"de": {"geboren", "geboren am", "geburtsdatum", "geburtstag", "geb", "geb am", "geburtstag ist der", "geb datum", "geburtstermin", "geborene am", "geb dat"},
		"it": {"nato il", "nata il", "data di nascita", "nato", "nata", "nascita", "compleanno", "sono nato il", "sono nata il", "data nascita", "nata a", "nato a", "d nascita"},
		"nl": {"geboortedatum", "geboren op", "geboren", "verjaardag", "geb datum", "geboortedag", "geboren te", "geboortedatum is"},
		"ja": {"生年月日", "誕生日", "生まれ", "誕生日は", "誕生年月日", "生まれた日", "生年月日は"},
		"ko": {"생년월일", "생일", "출생", "태어났습니다", "에 태어났습니다", "태어났어요", "에 태어났어요", "태어난", "출생일", "출생년월일", "생년", "생년월일은"},
		"th": {"วันเกิด", "เกิดวันที่", "วันเดือนปีเกิด", "เกิดเมื่อ", "วันเกิดของฉัน", "วดป เกิด", "วันที่เกิด"},
		"ar": {"تاريخ الميلاد", "تاريخ الولادة", "مواليد", "ولدت في", "ولد في", "ولدت", "عيد ميلادي", "تاريخ ميلادي", "يوم الميلاد", "تاريخ الميلاد هو", "مولود في", "من مواليد", "عيد الميلاد"}, "fa": {"تاریخ تولد", "متولد", "تاریخ تولدم", "زادروز", "ت ت"}, "he": {"תאריך לידה", "נולד בתאריך", "נולדה בתאריך", "נולדתי", "תאריך הלידה", "נולד ב", "ת לידה", "יום הולדת"},
		"hi": {"जन्म तिथि", "जन्मतिथि", "जन्म दिनांक", "जन्म तारीख", "जन्मदिन", "जन्म की तारीख", "जन्म दिन", "जन्म तिथि है"}, "bn": {"জন্ম তারিখ"}, "ta": {"பிறந்த தேதி"},
		"sv": {"födelsedatum", "född", "född den", "födelsedag", "fött", "födelsedatumet", "född år"}, "da": {"fødselsdato", "født", "født den", "fødselsdag", "fødselsdatoen", "fødselsdag er", "fødselsdato er"}, "nb": {"fødselsdato", "født"}, "fi": {"syntymäaika", "syntynyt", "syntymäpäivä", "syntynyt", "synt", "syntymäpäiväni on", "synnyin", "syntymäajan", "syntymäaikani", "syntymäpäiväni", "s aika"},
		"cs": {"datum narození", "narozen", "narozena", "narozeniny", "nar", "datum nar", "data narození", "dat nar", "narozen dne", "narozena dne", "dat narození"}, "hu": {"születési dátum", "született", "születési idő", "születtem", "születésnap", "szül", "szül dátum", "születési dátumom", "szül idő", "születés", "születésnapom"}, "ro": {"data nașterii", "născut", "născută", "născut la", "născută la", "data nasterii", "ziua de naștere", "data de naștere", "datei nașterii", "data mea de naștere", "născut pe", "născută pe"},
		"el": {"ημερομηνία γέννησης", "γεννήθηκα", "γεννήθηκε", "γεν", "γενέθλια", "ημ γέννησης", "ημ νία γέννησης", "ημερομηνίας γέννησης", "ημ γεν", "γεννήθηκα στις"}, "uk": {"дата народження", "народився", "народилася", "народилась", "день народження", "дн", "дати народження", "дату народження", "нар", "д н"}, "hr": {"datum rođenja", "rođen", "rođena", "rođen sam", "rođena sam", "rođendan", "datum rođ", "datuma rođenja", "rođ", "datum rođenja je"}, "bg": {"дата на раждане", "роден на", "родена на", "роден", "родена", "рожд дата", "датата на раждане", "рождена дата"}, "sr": {"датум рођења", "рођен", "рођена"}, "sl": {"datum rojstva", "rojen", "rojena", "datuma rojstva", "rojstni datum", "rojstni dan", "roj"}, "sk": {"dátum narodenia", "narodený", "narodená", "dátum nar", "narodený dňa", "narodená dňa", "dátumu narodenia"}, "lt": {"gimimo data", "gimęs", "gimusi", "gimimo diena", "gim data", "gimimo datos"}, "lv": {"dzimšanas datums", "dzimis", "dzimusi", "dzimšanas diena", "dzim datums", "dzimšanas datumu"}, "et": {"sünniaeg", "sünnikuupäev", "sündinud", "sünnipäev", "sünd", "sünniajaga"}, "is": {"fæðingardagur", "fæddur", "fædd"},
		"tl": {"petsa ng kapanganakan", "kaarawan", "ipinanganak"}, "sw": {"tarehe ya kuzaliwa"},
		"ms": {"tarikh lahir", "lahir pada", "tarikh kelahiran", "dilahirkan pada"},
		"vi": {"ngày sinh", "sinh ngày", "sinh năm", "ngày tháng năm sinh", "sinh nhật", "năm sinh"},
		"tr": {"doğum tarihi", "doğum tarihim", "doğumlu", "doğumluyum", "doğum günüm", "doğum günü", "doğdum", "d tarihi", "doğum tarihimi", "doğum t"},
		"pl": {"data urodzenia", "urodzony", "urodzona", "ur", "data ur", "urodziny", "urodziłem się", "urodziłam się", "daty urodzenia", "datę urodzenia", "urodzona dnia", "urodzony dnia", "dzień urodzenia", "urodzenia"},
		"ru": {"дата рождения", "родился", "родилась", "д р", "дата рожд", "день рождения", "г р", "др", "даты рождения", "дату рождения", "рожд", "родился я"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "C"},
	Source:    "ISO 8601-1; Unicode CLDR (month names)",
	Valid: []string{
		"TTL: Bandung, ‹17-08-1990›",
		"saya lahir tanggal ‹17 Agustus 1990› di Medan",
		"DOB ‹05/17/1990›",
		"我的生日是‹1990年5月17日›",
		"‹1990年5月17日›出生",
		"出生日期：‹一九八五年三月二日›",
		"生日是农历‹腊月初八›",
		"我是‹八五年›出生的",
		"我是‹92年›出生的",
		"母亲（‹1956年3月2日›生）",
		"‹1988年›生人",
		"‹1996年›出生现在上学",
		"‹1996年›生于成都",
		"他是‹2020年›生的孩子",
		"born on ‹May 17th, 1990› in Leeds",
		"fecha de nacimiento: ‹17 de mayo de 1990›",
		"tgl lahir ‹17081990›",
		"date of birth: ‹1990-05-17›",
		"nascido em ‹17.05.1990›",
		"생일 ‹1990년 5월 17일›",
		"‹17.05.1990› doğumluyum",
		"Ημερομηνία γέννησης: ‹17 Μαΐου 1990›",
		"родился ‹17 мая 1990› в Туле",
		"narozen ‹17. května 1990›",
		"nata a Lecce il ‹17 maggio 1990›",
		"syntynyt ‹17. toukokuuta 1990›",
		"роден на ‹17.05.1990›",
		"วันเกิด ‹17/05/1990›",
		"Дата рождения: ‹17.05.1990›",
		"tarikh lahir ‹6 Disember 1991›",
		"sinh ngày ‹19 tháng 3 năm 1990›",
		"تاريخ الميلاد ‹16 مارس 1991›",
		"जन्म तिथि ‹4 मार्च 1988›",
		"วันเกิด ‹5 มีนาคม 2533›",
		"született ‹1986. május 15›.",
		"F. Nac.: ‹1986-05-15›",
		"תאריך לידה ‹5 במרץ 1990›",
		"‹15 Jun 1980› (tarikh lahir)",
		"‹1994年12月15日›（我的生日）",
		"my date of birth is the ‹twelfth of june 1990›",
		"born on ‹March fourth, nineteen eighty-two›, in Leeds",
		"lahir tanggal ‹tujuh belas agustus sembilan belas delapan puluh› di Medan",
	},
	Invalid: []string{
		"pesanan dibuat 17-08-2024",
		"lahir kembali dengan semangat baru",
		"dob 31/02/1990",                   // no such day
		"my birthday order arrived broken", // no date
		"born in may and raised by one aunt",
		"birthday dinner 10/10, 45 guests came",
		"birthday gift for one of my two kids in March",
		"birthday party went fine, minor scratches on 2026-11-02 14:13:15",
		"order 17081990 belum dikirim",
		"2026年3月2日生产，3月5日生效",
		"2022年出生人口下降",
		"2023年出生率公布",
		"2021年出生登记办法",
		"我2023年生日收到的礼物",
		"23年生日会",
		"1990年出生日期未填",
		"2019年生的病好了",
		"baterai lahir mati, garansi sampai habis",
	},
}

const (
	birthAhead  = 48 // bytes between a label and its date: the place of birth
	birthBehind = 24 // bytes of a date before its label
)

func matchBirth(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Calendar}
	if w.Digits != nil {
		f.Start, f.End = dateAround(w.Text, w.Start)
		return f, f.End > 0
	}
	b := w.Text
	if hanUnit(b[w.Start:w.End]) {
		f.Start, f.End = bornOn(b, w.Start+len("日"), w.End)
		return f, f.End > 0
	}
	if i := firstNumber(b, w.End); i > 0 {
		for _, start := range [...]int{wordBefore(b, i, w.End), i} {
			if e := date(b, start); e > i {
				f.Start, f.End = start, e
				return f, start-w.End <= 12 || !clockBehind(b, e)
			}
		}
	}
	if s, e := dateBefore(b, w.Start); e > 0 {
		f.Start, f.End = s, e
		return f, true
	}
	f.Evidence = detectors.Cue
	if b[w.Start] >= 0xE3 {
		if f.Start, f.End = toldDate(b, max(0, w.Start-36), w.Start, true); f.End > 0 {
			return f, true
		}
		if bornInYear(b[w.Start:w.End], b[w.End:]) {
			if f.Start, f.End = yearBefore(b, w.Start); f.End > 0 {
				return f, true
			}
		}
		f.Start, f.End = toldDate(b, w.End, min(len(b), w.End+birthAhead), false)
		return f, f.End > 0
	}
	f.Start, f.End = spokenDate(b, w.End)
	return f, f.End > 0
}

// dateBefore returns the date in figures that ends at i, but for a plain gap.
func dateBefore(b []byte, i int) (start, end int) {
	for s := max(0, i-birthBehind); s < i; s++ {
		if detectors.IsDigit(b[s]) && (s == 0 || !detectors.IsDigit(b[s-1])) {
			if e := date(b, s); e > 0 && e <= i && plainGap(b[e:i]) {
				return s, e
			}
		}
	}
	return 0, 0
}

// firstNumber returns where the first digit behind a label stands, in the same
// sentence and in reach, or 0. A placeholder is the number that the label speaks of.
func firstNumber(b []byte, i int) int {
	for s := i; i < len(b) && i-s < birthAhead; i++ {
		switch c := b[i]; {
		case detectors.IsDigit(c):
			return i
		case c == '<' && i+1 < len(b) && b[i+1]-'A' < 26: // a value taken out before
			return 0
		case c == '\n' || c == '!' || c == '?' || c == ';' || c == '.' && i-s > 8 && i+1 < len(b) && b[i+1] == ' ':
			return 0
		}
	}
	return 0
}

// wordBefore returns the start of the word before i, the name of a month
// perhaps, but not before low.
func wordBefore(b []byte, i, low int) int {
	for i > low && (b[i-1] == ' ' || b[i-1] == '.' || b[i-1] == '-') {
		i--
	}
	for i > low && (detectors.IsLetter(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	return i
}

// clockBehind reports whether a time of day follows: then the date is when
// something happened.
func clockBehind(b []byte, i int) bool {
	return i+5 < len(b) && (b[i] == ' ' || b[i] == 'T') && detectors.IsDigit(b[i+1]) && detectors.IsDigit(b[i+2]) && (b[i+3] == ':' || b[i+3] == '.') && detectors.IsDigit(b[i+4])
}

// plainGap reports whether only a space and at most one character of Han stand
// between a date and the label behind it.
func plainGap(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '(' && c < 0x80 {
			return false
		}
	}
	return len(b) <= 8
}

// dateAround returns the date that covers the number at i: it may begin there
// or at the day or month before it.
func dateAround(b []byte, i int) (start, end int) {
	if e := date(b, i); e > 0 {
		return i, e
	}
	for s := i - 1; s >= 0 && i-s <= 20; s-- {
		if !detectors.IsAlnum(b[s]) || s > 0 && detectors.IsAlnum(b[s-1]) {
			continue
		}
		if e := date(b, s); e > i {
			return s, e
		}
	}
	return 0, 0
}
