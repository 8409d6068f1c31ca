package detectors

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// callKind is what a speaker is called.
type callKind uint8

const (
	callNone   callKind = iota // an everyday word
	callRole                   // one for who buys, sells or helps
	callNamed                  // it begins with a listed name, or how people are addressed
	callProper                 // words with capitals
	callHandle                 // one word in small letters, or with digits and marks
)

// callOf says what somebody is called who speaks as name.
func callOf(name []byte) callKind {
	words, titles, listed, proper, plain := 0, 0, false, true, true // listed: the first of them
	called := false                                                 // the last is a listed name
	for p := 0; p < len(name); {
		e := p
		for e < len(name) && name[e] != ' ' {
			e++
		}
		word := bytes.Trim(name[p:e], ".,")
		if p = e + 1; len(word) == 0 {
			continue
		}
		if words++; words > mostSpoken {
			return callNone
		}
		letters, capital := nameLetters(word)
		called = letters && (lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word))
		switch {
		case letters && lexicon.Addressing.Has(word):
			listed = true
			titles++
			continue
		case called:
			listed = listed || words == 1
		case hasFold(chatRoles, word) || holdsAny(word, roleParts):
			return callRole
		case lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word) || lexicon.CommonEU.Has(word) || noteWords.Has(word):
			return callNone
		}
		proper, plain = proper && capital, plain && letters
	}
	switch {
	case words == 0 || words == titles && (words == 1 || !called) || len(name) == 1 || isPlace(name):
		return callNone
	case listed && plain:
		return callNamed
	case proper && plain:
		return callProper
	case words == 1 && isHandle(name):
		return callHandle
	}
	return callNone
}

// nameLetters reports whether word is letters and the marks of names, and whether it
// begins with a capital and goes on in small letters, or is of a script without.
func nameLetters(word []byte) (letters, capital bool) {
	small := utf8.RuneCount(word) == 1
	for i, r := range string(word) {
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
			if i == 0 {
				capital = !unicode.IsLower(r)
			}
			small = small || !unicode.IsUpper(r)
		case (r == '-' || r == '\'' || r == '’' || r == '·') && i > 0:
		default:
			return false, false
		}
	}
	return true, capital && small
}

// hasFold is set.Has for a word in any case of any script.
func hasFold(set *lexicon.Set, word []byte) bool {
	if bytes.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		word = bytes.ToLower(word)
	}
	return set.Has(word)
}

// holdsAny reports whether one of parts stands in a word of a script without spaces.
func holdsAny(word []byte, parts [][]byte) bool {
	if word[0] < utf8.RuneSelf {
		return false
	}
	for _, part := range parts {
		if bytes.Contains(word, part) {
			return true
		}
	}
	return false
}

// isPlace reports whether a name is a city's or a country's: lines of a timetable.
// People are called Austin, too, but not Salt Lake City.
func isPlace(name []byte) bool {
	const large = lexicon.Country | lexicon.Province | lexicon.City
	kind := lexicon.PlacesID.Kind(name) | lexicon.PlacesWorld().Kind(name)
	if bytes.IndexByte(name, ' ') > 0 || !lexicon.NamesEN.Has(name) {
		kind |= lexicon.PlacesEN.Kind(name) | lexicon.PlacesEU.Kind(name)
	}
	return kind&large != 0
}

// isHandle reports whether a word is as accounts are called: letters of ASCII, and
// digits, dots, hyphens and low lines.
func isHandle(word []byte) bool {
	letters := 0
	for _, c := range word {
		switch {
		case class[c]&cLetter != 0:
			letters++
		case c-'0' <= 9, c == '.', c == '_', c == '-':
		default:
			return false
		}
	}
	return letters > 2
}

// chatRoles speak in chats and are nobody.
var chatRoles = lexicon.New(`admin cs support supportbot bot agent operator system customer client seller buyer shop store toko penjual pembeli kasir staff staf conseiller atendente cliente suporte soporte asesor agente kundenservice kunde berater mitarbeiter klant medewerker
		cskh shop khách поддержка оператор клиент покупатель продавец система бот admin1 admin2 moderator mod helpdesk user visitor guest you me anda saya kamu sistem layanan
		chatbot assistant advisor consultant manager reception receptionist resepsionis housekeeping billing logistics interviewer interviewee narasumber moderator host pewawancara doctor dokter nurse suster perawat patient pasien guru murid siswa dosen mahasiswa teacher student driver kurir courier sopir satpam pelanggan pengguna keuangan gudang
		vendeur vendeuse acheteur acheteuse cliente médecin patiente venditore venditrice acquirente operatore assistente verkäufer verkäuferin käufer käuferin kundin beraterin mitarbeiterin arzt ärztin vendedor vendedora comprador compradora operador operadora médico paciente verkoper koper satıcı müşteri alıcı danışman doktor
		менеджер заказчик консультант курьер водитель врач пациент покупательница`)

// noteWords are heads of minutes and of forms, which people fill in by the hour.
var noteWords = lexicon.New(`catatan keterangan keluhan kesimpulan jadwal peserta rapat agenda lokasi tindakan lanjut penyebab solusi masukan saran notulen pembukaan penutup istirahat sarapan registrasi kopi susu`)

// roleParts stand in words, of scripts without spaces or capitals, for who speaks.
var roleParts = [][]byte{[]byte("客服"), []byte("系统"), []byte("系統"), []byte("店"), []byte("卖家"), []byte("买家"), []byte("賣家"), []byte("買家"), []byte("商家"), []byte("机器人"), []byte("機器人"), []byte("管理"), []byte("掌柜"), []byte("用户"), []byte("用戶"),
	[]byte("ショップ"), []byte("スタッフ"), []byte("サポート"), []byte("担当"), []byte("お客"), []byte("オペレ"), []byte("상담"), []byte("고객"), []byte("판매"), []byte("관리자"), []byte("แอดมิน"), []byte("ร้าน"), []byte("ลูกค้า"), []byte("الدعم"), []byte("المتجر"), []byte("خدمة"), []byte("सहायता"), []byte("ग्राहक")}
