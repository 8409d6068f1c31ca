package generic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// months by name and abbreviation in id, en, es, pt, fr, de, it, nl, then in pl,
// tr, ru, fi, cs, el, ro, uk, hr, hu, sk, bg, sv and da; lower case, and
// with a capital that is not ASCII.
// The value is the month, 1 to 12.
var months = func() map[string]uint8 {
	m := map[string]uint8{}
	for i, names := range [12][]string{
		{"januari", "january", "enero", "janeiro", "janvier", "januar", "gennaio", "jan", "ene", "janv", "gen", "jän", "jänner"},
		{"februari", "february", "febrero", "fevereiro", "février", "fevrier", "februar", "febbraio", "pebruari", "feb", "fev", "févr", "peb"},
		{"maret", "march", "marzo", "março", "marco", "mars", "märz", "maart", "mar", "mär", "mrt", "mac"},
		{"april", "abril", "avril", "aprile", "apr", "abr", "avr"},
		{"mei", "may", "mayo", "maio", "mai", "maggio", "mag"},
		{"juni", "june", "junio", "junho", "juin", "giugno", "jun", "giu"},
		{"juli", "july", "julio", "julho", "juillet", "luglio", "jul", "juil", "lug", "julai"},
		{"agustus", "august", "agosto", "août", "aout", "augustus", "agu", "aug", "ago", "agt", "ags", "ogos", "ogo"},
		{"september", "septiembre", "setembro", "septembre", "settembre", "sep", "sept", "set"},
		{"oktober", "october", "octubre", "outubro", "octobre", "ottobre", "okt", "oct", "out", "ott"},
		{"november", "noviembre", "novembro", "novembre", "nopember", "nov", "nop"},
		{"desember", "december", "diciembre", "dezembro", "décembre", "decembre", "dezember", "dicembre", "des", "dec", "dic", "dez", "déc", "disember", "dis"},
	} {
		for _, n := range names {
			m[n] = uint8(i + 1)
		}
	}
	for i, names := range [12]string{
		"stycznia styczeń sty ocak oca января январь янв januari tammikuuta tammikuu tammi ledna leden ιανουαρίου ιανουάριος ιαν ianuarie ian січня siječnja siječanj január januára януари Января Январь januar",
		"lutego luty lut şubat şub февраля февраль фев helmikuuta helmikuu helmi února únor φεβρουαρίου φεβ februarie лютого veljače veljača február februára февруари",
		"marca marzec mart марта март мар maaliskuuta maaliskuu maalis března březen μαρτίου μαρ martie березня ožujka ožujak március marec marts",
		"kwietnia kwiecień kwi nisan nis апреля апрель апр huhtikuuta huhtikuu huhti dubna duben απριλίου απρ aprilie квітня travnja travanj április aprila април",
		"maja maj mayıs мая май toukokuuta toukokuu touko května květen μαΐου μαΐ травня svibnja svibanj május mája",
		"czerwca czerwiec cze haziran haz июня июнь июн kesäkuuta kesäkuu kesä června červen ιουνίου ιουν iunie червня lipnja lipanj június júna юни",
		"lipca lipiec lip temmuz tem июля июль июл heinäkuuta heinäkuu heinä července červenec ιουλίου ιουλ iulie липня srpnja srpanj július júla юли",
		"sierpnia sierpień sie ağustos ağu августа август авг elokuuta elokuu elo srpna srpen αυγούστου αυγ augusti серпня kolovoza kolovoz augusztus augusta",
		"września wrzesień wrz eylül eyl сентября сентябрь сен сент syyskuuta syyskuu syys září σεπτεμβρίου σεπ septembrie вересня rujna rujan szeptember septembra септември",
		"października październik paź ekim eki октября октябрь окт lokakuuta lokakuu loka října říjen οκτωβρίου οκτ octombrie жовтня október októbra октомври",
		"listopada listopad kasım kas ноября ноябрь ноя marraskuuta marraskuu marras listopadu νοεμβρίου νοε noiembrie листопада studenoga studeni novembra ноември",
		"grudnia grudzień gru aralık ara декабря декабрь дек joulukuuta joulukuu joulu prosince prosinec δεκεμβρίου δεκ decembrie грудня prosinca prosinac decembra декември",
	} {
		for n := range strings.FieldsSeq(names) {
			m[n] = uint8(i + 1)
			if r, w := utf8.DecodeRuneInString(n); w > 1 {
				m[string(unicode.ToUpper(r))+n[w:]] = uint8(i + 1)
			}
		}
	}
	for i, names := range farMonths {
		for n := range strings.FieldsSeq(names) {
			m[n] = uint8(i + 1)
		}
	}
	return m
}()

// farMonths are those of ar (Gregorian and Levantine), he, hi, th, sl, lt, lv, et
// and is.
var farMonths = [12]string{
	"يناير كانون ינואר בינואר जनवरी มกราคม ม.ค januarja sausio janvāris janvārī jaanuar janúar",
	"فبراير شباط פברואר בפברואר फरवरी फ़रवरी กุมภาพันธ์ ก.พ februarja vasario februāris februārī veebruar febrúar",
	"مارس آذار מרץ במרץ मार्च มีนาคม มี.ค marca kovo marts martā märts",
	"أبريل ابريل إبريل نيسان אפריל באפריל अप्रैल เมษายน เม.ย aprila balandžio aprīlis aprīlī aprill apríl",
	"مايو أيار מאי במאי मई พฤษภาคม พ.ค maja gegužės maijs maijā maí",
	"يونيو حزيران יוני ביוני जून มิถุนายน มิ.ย junija birželio jūnijs jūnijā juuni júní",
	"يوليو تموز יולי ביולי जुलाई กรกฎาคม ก.ค julija liepos jūlijs jūlijā juuli júlí",
	"أغسطس اغسطس آب אוגוסט באוגוסט अगस्त สิงหาคม ส.ค avgusta rugpjūčio augusts augustā ágúst",
	"سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर กันยายน ก.ย septembra rugsėjo septembris septembrī",
	"أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर ตุลาคม ต.ค oktobra spalio oktobris oktobrī oktoober október",
	"نوفمبر נובמבר בנובמבר नवंबर नवम्बर พฤศจิกายน พ.ย novembra lapkričio novembris novembrī nóvember",
	"ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर ธันวาคม ธ.ค decembra gruodžio decembris decembrī detsember desember",
}

// monthAt returns the month named at i and the end of the name, an
// abbreviation's full stop included; 0 if none is.
func monthAt(b []byte, i int) (month, end int) {
	var buf [40]byte
	n := 0
	for i+n < len(b) && (detectors.IsLetter(b[i+n]) || b[i+n] >= 0xC3 && b[i+n] <= 0xE0 || b[i+n]&0xC0 == 0x80 || b[i+n] == '.' && n >= 3 && n <= 6 && b[i] == 0xE0) {
		if n == len(buf) {
			return 0, 0
		}
		c := b[i+n]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[n] = c
		n++
	}
	m := months[strings.TrimSuffix(string(buf[:n]), ".")]
	if m == 0 {
		return 0, 0
	}
	if i+n < len(b) && b[i+n] == '.' && n <= 5 {
		n++
	}
	return int(m), i + n
}

// numberAt reads up to most digits at i.
func numberAt(b []byte, i, most int) (v, end int) {
	for end = i; end < len(b) && end-i < most && detectors.IsDigit(b[end]); end++ {
		v = v*10 + int(b[end]-'0')
	}
	return v, end
}

// date reads a calendar date that begins at i, in the writings of Source, and
// returns its end, or 0. Order is year first when four digits lead; otherwise
// day and month in either order. A real day of the month is demanded; two-digit
// years are taken.
//
//	1990-05-17  17/5/1990  5/17/90  17.05.1990  17051990  19900517
//	17 Agustus 1990  17th of May, 1990  May 17, 1990  17 de mayo de 1990  1990年5月17日
func date(b []byte, i int) int {
	if i >= len(b) {
		return 0
	}
	if detectors.IsLetter(b[i]) {
		return monthFirst(b, i)
	}
	v, e := numberAt(b, i, 9)
	switch e - i {
	case 8:
		if realDate(v/10000, v/100%100, v%100) || realDate(v%10000, v/10000%100, v/1000000) {
			return dateEnd(b, e)
		}
	case 6:
		if realDate(1900+v%100, v/100%100, v/10000) || realDate(1900+v/10000, v/100%100, v%100) {
			return dateEnd(b, e)
		}
	case 4:
		return yearFirst(b, v, e)
	case 1, 2:
		if n := hanDate(b, v+1900, e); n > 0 {
			return n
		}
		return dayFirst(b, v, e)
	}
	return 0
}

// dateEnd returns e unless a letter or digit stands there.
func dateEnd(b []byte, e int) int {
	if e < len(b) && detectors.IsDigit(b[e]) || e < len(b) && detectors.IsLetter(b[e]) && b[e] != 'T' {
		return 0
	}
	return e
}

func dateSep(c byte) bool { return c == '-' || c == '/' || c == '.' }

// separated skips one separator with spaces around it, or spaces alone.
func separated(b []byte, i int) (int, bool) {
	s := i
	for i < len(b) && i-s < 2 && b[i] == ' ' {
		i++
	}
	if i < len(b) && dateSep(b[i]) {
		i++
	}
	for i < len(b) && i-s < 4 && b[i] == ' ' {
		i++
	}
	return i, i > s
}

func yearFirst(b []byte, year, e int) int {
	if n := hanDate(b, year, e); n > 0 {
		return n
	}
	i, ok := separated(b, e)
	if !ok {
		return 0
	}
	month, j := numberAt(b, i, 2)
	if j == i {
		month, j = monthAt(b, i)
	}
	k, ok := separated(b, j)
	if j == i || !ok {
		return 0
	}
	day, end := numberAt(b, k, 2)
	if end == k || !realDate(year, month, day) {
		return 0
	}
	return dateEnd(b, end)
}

// hanDate reads "年5月17日" (or 号) behind a year.
func hanDate(b []byte, year, e int) int {
	i, ok := skipAny(b, e, "年", "년")
	if !ok {
		return 0
	}
	month, j := numberAt(b, i, 2)
	if j, ok = skipAny(b, j, "月", "월"); !ok {
		return 0
	}
	day, end := numberAt(b, j, 2)
	if end == j {
		if realDate(year, month, 1) {
			return j
		}
		return 0
	}
	if !realDate(year, month, day) {
		return 0
	}
	for _, mark := range [...]string{"日", "号", "號", "일"} {
		if len(b)-end >= len(mark) && string(b[end:end+len(mark)]) == mark {
			return end + len(mark)
		}
	}
	return end
}

func skip(b []byte, i int, s string) (int, bool) {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	if len(b)-i >= len(s) && string(b[i:i+len(s)]) == s {
		i += len(s)
		for i < len(b) && b[i] == ' ' && i+1 < len(b) && detectors.IsDigit(b[i+1]) {
			i++
		}
		return i, true
	}
	return i, false
}

// dayFirst reads what follows a number of one or two digits: a month by name or
// number, then a year.
func dayFirst(b []byte, first, e int) int {
	j := e
	for _, ord := range [...]string{"st", "nd", "rd", "th", "er", "º", "°"} {
		if len(b)-j >= len(ord) && string(b[j:j+len(ord)]) == ord {
			j += len(ord)
			break
		}
	}
	i, ok := separated(b, j)
	if !ok && (j >= len(b) || !detectors.IsLetter(b[j]) && b[j] < 0xC3) {
		return 0
	}
	for _, of := range [...]string{"of ", "de ", "di ", "bulan "} {
		if len(b)-i >= len(of) && detectors.EqualLower(b[i:i+len(of)], of) {
			i += len(of)
		}
	}
	month, k := monthAt(b, i)
	if word := "tháng "; len(b)-i > len(word) && string(b[i:i+len(word)]) == word { // Vietnamese: "month 3"
		if month, k = numberAt(b, i+len(word), 2); k == i+len(word) {
			return 0
		}
	}
	if month > 0 {
		year, end := yearAt(b, k)
		if end == 0 || !realDate(year, month, first) {
			return 0
		}
		return dateEnd(b, end)
	}
	if j != e || !ok {
		return 0
	}
	second, k := numberAt(b, i, 2)
	y, ok := separated(b, k)
	if k == i || !ok || markIn(b[j:i]) != markIn(b[k:y]) || y >= len(b) || !detectors.IsDigit(b[y]) {
		return 0 // "10/10, 45 guests"
	}
	year, end := yearAt(b, y)
	if end == 0 || !realDate(year, second, first) && !realDate(year, first, second) {
		return 0
	}
	return dateEnd(b, end)
}

// markIn returns the mark among the spaces of b, 0 if there is none.
func markIn(b []byte) byte {
	for _, c := range b {
		if c != ' ' {
			return c
		}
	}
	return 0
}

func monthFirst(b []byte, i int) int {
	month, e := monthAt(b, i)
	if month == 0 {
		return 0
	}
	for e < len(b) && (b[e] == ' ' || b[e] == '-') {
		e++
	}
	day, j := numberAt(b, e, 2)
	if j == e || j-e > 2 {
		return 0
	}
	for _, ord := range [...]string{"st", "nd", "rd", "th"} {
		if len(b)-j >= 2 && string(b[j:j+2]) == ord {
			j += 2
		}
	}
	year, end := yearAt(b, j)
	if end == 0 || !realDate(year, month, day) || j < len(b) && detectors.IsDigit(b[j]) {
		return 0
	}
	return dateEnd(b, end)
}

// yearAt reads a year of four or two digits behind spaces, commas, "de", "del"
// or an apostrophe.
func yearAt(b []byte, i int) (year, end int) {
	s := i
	for i < len(b) && i-s < 3 && (b[i] == ' ' || b[i] == ',' || b[i] == '\'' || dateSep(b[i])) {
		i++
	}
	for _, de := range [...]string{"de ", "del ", "tahun ", "thn ", "năm ", "พ.ศ. ", "ค.ศ. ", "พ.ศ.", "ค.ศ.", "roku ", "года ", "г. "} {
		if len(b)-i >= len(de) && detectors.EqualLower(b[i:i+len(de)], de) {
			i += len(de)
			break
		}
	}
	y, e := numberAt(b, i, 5)
	switch e - i {
	case 4:
		return y, e
	case 2:
		return 1900 + y, e
	}
	return 0, 0
}

// realDate reports whether the date exists, in the years of people alive and
// their parents. 29 February passes in years of two digits. Thailand
// counts years from 543 before ours.
func realDate(year, month, day int) bool {
	if year >= 2423 {
		year -= 543
	}
	if year < 1880 || year > 2079 || month < 1 || month > 12 || day < 1 {
		return false
	}
	last := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 != 0 && year >= 2000 {
		last = 28
	}
	return day <= last
}
