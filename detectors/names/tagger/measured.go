package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// measured reports whether the one word [start, end) of text is what a number beside
// it is of, in a language that no model knows: "ha 75 |anni|", "|versie| v5.21.9",
// "|Harga| Rp 7.837", "|Artikelnummer| X105105".
func measured(text []byte, start, end int) bool {
	name := text[start:end]
	behind := text[end:min(len(text), end+mostCode)]
	if bytes.IndexByte(name, ' ') >= 0 {
		return amount(name, behind)
	}
	small := name[0]-'a' < 26
	return small && (counted.Has(name) && smallCountBefore(text, start) || versionBehind(behind)) || amount(name, behind) || numberWord(name) && bytes.IndexAny(behind, "0123456789") >= 0
}

const mostCode = 12 // bytes behind a word that are read

// smallCountBefore reports whether a count of one to three digits and a space stand right
// before p, and no other number.
func smallCountBefore(text []byte, p int) bool {
	e := p - 1
	if e < 1 || text[e] != ' ' {
		return false
	}
	s := e
	for s > 0 && text[s-1]-'0' <= 9 {
		s--
	}
	return e > s && e-s <= 3 && (s < 2 || text[s-1] == ' ' && text[s-2]-'0' > 9 && text[s-2] != '.' && text[s-2] != ',')
}

// versionBehind reports whether b begins with a space and a version: " v5.21.9", " 3.0.1".
func versionBehind(b []byte) bool {
	if len(b) < 6 || b[0] != ' ' {
		return false
	}
	b = b[1:]
	if b[0]|0x20 == 'v' {
		b = b[1:]
	}
	dots, digits := 0, 0
	for _, c := range b {
		switch {
		case c-'0' <= 9:
			digits++
		case c == '.' && digits > 0:
			dots++
		default:
			return dots > 1 // behind it
		}
	}
	return dots > 1
}

// amount reports whether name is a word for a price, with or without a currency
// behind it, and an amount follows.
func amount(name, b []byte) bool {
	first, rest, _ := bytes.Cut(name, []byte(" "))
	if !priceWords.Has(first) || len(rest) > 0 && !currencies.Has(rest) {
		return false
	}
	b = bytes.TrimLeft(b, " :.")
	if i := bytes.IndexByte(b, ' '); i > 0 && i < 4 && currencies.Has(b[:i]) {
		b = b[i+1:]
	}
	for len(b) > 0 && (b[0] >= 0x80 || b[0] == '$') {
		b = b[1:]
	}
	return len(b) > 0 && b[0]-'0' <= 9 || len(b) > 2 && currencies.Has(b[:2]) && b[2]-'0' <= 9
}

var (
	priceWords = words.New("harga total jumlah biaya ongkir diskon saldo tagihan bayar price cost fee prix preis precio preço prezzo prijs pris cena ár fiyat giá hinta")
	currencies = words.New("rp idr rm sgd usd eur gbp inr kr kč zł chf try brl mxn")
)

// counted are what a count stands before in the languages that no model knows:
// years, months, days, hours, times, people, pieces. Any other small word behind a
// count may be who sits or stands there: "kamar 12 joko".
var counted = words.New(`anni mesi settimane giorni ore volte persone pezzi stelle años meses semanas días horas veces personas estrellas anos semanas dias vezes pessoas
ans mois semaines jours heures fois personnes pièces étoiles jahre jahren monate monaten wochen tage tagen stunden minuten mal personen stück sterne sternen jaar maanden weken dagen uur keer stuks sterren
år måneder månader uger veckor uker dage dagar dager timer timmar gange gånger ganger vuotta kuukautta viikkoa päivää tuntia kertaa lat miesięcy tygodni dni godzin razy osób sztuk let roků měsíců týdnů dní hodin krát kusů
rokov mesiacov týždňov hodín éve hónap hét nap óra ani luni săptămâni zile ore ori godina mjeseci tjedana dana sati puta yıl yıldır ay hafta gün saat kez kişi adet yıldız`)

// numberWord reports whether name is a word for a number, in one with what is
// numbered: Artikelnummer, ordrenummer.
func numberWord(name []byte) bool {
	const n = len("nummer")
	return len(name) > n && (bytes.EqualFold(name[len(name)-n:], []byte("nummer")))
}
