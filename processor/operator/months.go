package operator

import (
	"bytes"
	"strings"
)

// months are the names of January to December, full and short, in lower case:
// Indonesian and Malay, English, Spanish, Portuguese, French, German, Dutch,
// Italian. A name that means two months in two languages is left out.
var months = [12]string{
	" januari january enero janeiro janvier januar jänner gennaio jan ene janv gen ",
	" februari february febrero fevereiro février fevrier februar febbraio feb febr fev févr pebruari peb ",
	" maret march marzo março marco mars märz maart mac mar mrt mär ",
	" april abril avril aprile apr abr avr ",
	" mei may mayo maio mai maggio mag ",
	" juni june junio junho juin giugno jun giu ",
	" juli july julio julho juillet luglio jul juil lug julai ",
	" agustus august agosto août aout augustus ags agu agt aug ago ogos ",
	" september septiembre setembro septembre settembre sep sept set setiembre ",
	" oktober october octubre outubro octobre ottobre okt oct out ott ",
	" november noviembre novembro novembre nopember nov nop ",
	" desember december diciembre dezembro décembre decembre dezember dicembre disember des dec dic dez déc dis ",
}

// filling are the words of a date that say nothing of it.
const filling = " 年 月 日 号 號 生 de del of the st nd rd th er tanggal tgl thn tahun " +
	"senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "

// monthOf returns the number of a month's name, or 0 for a filling word.
func monthOf(word []byte) (int, bool) {
	if len(word) > 20 || bytes.IndexByte(word, ' ') >= 0 {
		return 0, false
	}
	w := " " + strings.ToLower(string(word)) + " "
	for i, names := range months {
		if strings.Contains(names, w) {
			return i + 1, true
		}
	}
	return 0, strings.Contains(filling, w)
}
