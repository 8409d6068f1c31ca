package generic

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// spokenDate returns the date behind a label that is told in words: "March
// fourth, nineteen eighty-two", "tujuh belas Agustus sembilan belas delapan
// puluh". It needs a month and a day or a year, and ends where other words
// begin.
func spokenDate(b []byte, i int) (start, end int) {
	month, number := false, false
	for skipped := 0; i < len(b) && skipped < 5; {
		for i < len(b) && (b[i] == ' ' || b[i] == ',' && end > 0 || b[i] == '-' && end > 0 || b[i] == ':' && end == 0) {
			i++
		}
		e := i
		for e < len(b) && detectors.IsAlnum(b[e]) {
			e++
		}
		if e == i {
			break
		}
		switch word := spokenWord(b[i:e]); {
		case word == spokenMonth && month, word == spokenNone && end > 0:
			i = len(b)
			continue
		case word == spokenMonth, word == spokenNumber:
			if end == 0 {
				start = i
			}
			end = e
			month = month || word == spokenMonth
			number = number || word == spokenNumber
		case word == spokenNone:
			skipped++
		}
		i = e
	}
	if !month || !number {
		return 0, 0
	}
	return start, end
}

type spoken uint8

const (
	spokenNone spoken = iota
	spokenMonth
	spokenNumber
	spokenLink
)

// spokenWord says what a word of a spoken date is. Digits are numbers.
func spokenWord(w []byte) spoken {
	if detectors.IsDigit(w[0]) {
		if len(w) <= 4 {
			return spokenNumber
		}
		return spokenNone
	}
	var low [16]byte
	if len(w) > len(low) {
		return spokenNone
	}
	for i, c := range w {
		low[i] = c | 0x20
	}
	return spokenWords[string(low[:len(w)])]
}

var spokenWords = func() map[string]spoken {
	m := map[string]spoken{}
	for kind, words := range map[spoken]string{
		spokenMonth: `january february march april may june july august september october november december januari februari maret mei juni juli agustus oktober desember
			enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
		spokenNumber: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
			twentieth thirtieth thirty twenty one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen forty
			fifty sixty seventy eighty ninety hundred thousand oh
			satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu seribu
			uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa mil novecientos`,
		spokenLink: "of the and de del y",
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] = kind
		}
	}
	return m
}()
