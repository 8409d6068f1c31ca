package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// titles stand before a name and are no part of it.
var titles = words.New(`
mr mrs ms miss mx dr drs dra drg drh prof ir hj kh tgk ust ustaz ustadz ustadzah pdt pastor romo suster bapak bpk pak ibu bu mas mbak mba mbk kak kakak bang abang om tante tn ny nn sdr sdri oma opa eyang mbah
pakde bude koh haji hajah almarhum almarhumah alm almh purn presiden menteri gubernur bupati walikota jaksa notaris camat lurah kades letkol kolonel mayor kapten kombes akbp kompol akp iptu ipda aiptu aipda bripka briptu bripda
brigjen mayjen letjen laksda marsda serda serma serka kopda pratu jenderal irjen komjen sir lord lady madam herr frau señor señora señorita sr sra srta monsieur madame mme dokter bidan dek adik encik puan datuk
sgt lt col gen capt rev sen gov rep
`)

// bare returns where the name in [start, end) of text begins behind its titles;
// end if there are nothing but titles.
func bare(text []byte, start, end int, lang Language) int {
	for p := start; p < end; {
		e := p
		for e < end && (text[e]|0x20 >= 'a' && text[e]|0x20 <= 'z' || text[e] >= 0x80) {
			e++
		}
		word := text[p:e]
		if !titles.Has(word) && !(lang == Indonesian && len(word) == 1 && word[0] == 'H' && e < end && text[e] == '.') {
			return p
		}
		if e < end && text[e] == '.' {
			e++
		}
		for e < end && text[e] == ' ' {
			e++
		}
		if e == p {
			return p
		}
		p = e
	}
	return end
}
