package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// titles stand before a name and are no part of it.
var titles = words.New(`
mr mrs ms miss mx dr drs dra drg drh prof ir hj kh tgk ust ustaz ustadz ustadzah pdt pastor romo suster bapak bpk pak ibu bu mas mbak mba mbk kak kakak bang abang om tante tn ny nn sdr sdri oma opa eyang mbah
klien satpam konselor pemegang polis tertanggung mandor sopir kurir teknisi petugas perawat pelamar 
pakde bude koh haji hajah almarhum almarhumah alm almh purn presiden menteri gubernur bupati walikota jaksa notaris camat lurah kades letkol kolonel mayor kapten kombes akbp kompol akp iptu ipda aiptu aipda bripka briptu bripda
brigjen mayjen letjen laksda marsda serda serma serka kopda pratu jenderal irjen komjen sir lord lady madam herr frau señor señora señorita sr sra srta monsieur madame mme dokter bidan dek adik encik datuk
sgt lt col gen capt rev sen gov rep mdm atty engr shri smt shrimati debutant debutante rookie associate analyst paralegal sarpanch chacha chachi nai khun tunku tengku dato datin mzee oga alhaji alhaja hajia mallam aunty auntie uncle
`)

// crowds are many people, none of them named: "celetuk |netizen|".
var crowds = words.New("netizen warganet warga publik")

// titlesElse are those of other peoples that in Indonesia are names.
var titlesElse = words.New("puan kuya tita tito lola lolo nanay tatay yiayia abuela abuelo nonna nonno gogo ousie oom tannie")

// followers are titles that stand behind a name and are no part of it.
var followers = words.New("laoshi shifu sensei aunty auntie uncle bhai bhaiya didi saheb sahib sir mam madam mstr")

// titlesHan are English titles as they stand in Chinese texts.
var titlesHan = words.New("nurse captain doctor professor teacher coach officer grandma grandpa granny sister brother boss manager")

// titlesID are those of Indonesia that elsewhere are names.
var titlesID = words.New("daeng dg uni uda julak acil apai indai uskup nek nenek kakek wak cak teh teteh kang akang bli mang ning mbok neng inaq amaq papuq tetta makcik pakcik coach cici cece koko ko sis sist ustadzah bruder vikaris dt datuk laporan wartawan kontributor komika selebgram youtuber")

// bare returns where the name in [start, end) of text begins behind its titles;
// end if there are nothing but titles.
func bare(text []byte, start, end int, lang Language) int {
	for p := start; p < end; {
		e := p
		for e < end && (text[e]|0x20 >= 'a' && text[e]|0x20 <= 'z' || text[e] >= 0x80) {
			e++
		}
		word := text[p:e]
		if !titles.Has(word) && !(lang == Chinese && titlesHan.Has(word)) && !(lang != Indonesian && titlesElse.Has(word)) && !(lang == Indonesian && (titlesID.Has(word) || acting.Has(word) || len(word) == 1 && word[0] == 'H' && e < end && text[e] == '.')) {
			return p
		}
		if e+1 < end && text[e] == '\'' {
			return p // Mas'ud
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

// said returns where the name in [start, end) of text ends before the marks and
// titles behind it; start if there is nothing else.
func said(text []byte, start, end int) int {
	for end > start && bytes.IndexByte(marksBehind, text[end-1]) >= 0 {
		end--
	}
	if p := lastWord(text, start, end); p > start && followers.Has(text[p:end]) {
		return p - 1
	}
	return end
}

// kinBehind stand behind a surname or a nickname and are no part of it.
var kinBehind = words.NewHan("哥姐爸妈媽叔姨嫂总總")

// plainHan returns where the Chinese name [start, end) of text ends before a word
// of kin, 李|哥, and before how it is read, 谌|(chén).
func plainHan(text []byte, start, end int) int {
	if i := bytes.IndexByte(text[start:end], '('); i > 0 {
		end = start + i
	}
	if end-start == len("B哥") && text[start]-'A' < 26 {
		if r, _ := utf8.DecodeRune(text[start+1:]); kinBehind.Has(r) {
			return start + 1
		}
	}
	if end-start == len("老杨") && bytes.HasPrefix(text[start:], []byte("老")) && oldHead(text[end:]) && words.SurnameZH(firstHan(text[start+len("老"):])) {
		return end + len("头") // 老杨头
	}
	if end-start == len("李哥") && text[start] >= 0xE4 && text[start+3] >= 0xE4 {
		if r, _ := utf8.DecodeRune(text[start+3:]); kinBehind.Has(r) {
			return start + 3
		}
	}
	return end
}

// oldHead reports whether b begins with the 头 of 老杨头, and not with that of a word: 头发.
func oldHead(b []byte) bool {
	b, ok := bytes.CutPrefix(b, []byte("头"))
	return ok && !headWords.Has(firstHan(b))
}

// headWords stand behind 头 in words of its own, or behind whose head it is.
var headWords = words.NewHan("发疼痛晕昏盔像象脑部顶皮巾上下天条等次一两三七半大也很不都")

// withoutKana returns where the name in [start, end) of a Japanese text ends,
// which the Chinese model reads on into what follows: 中村|さんに聞. Without Han
// before the hiragana there is no name: it returns start.
func withoutKana(text []byte, start, end int) int {
	for i := start; i < end; i++ {
		if text[i] != 0xE3 || i+2 >= len(text) || text[i+1] < 0x81 || text[i+1] == 0x82 && text[i+2] > 0x9F || text[i+1] > 0x82 {
			continue
		}
		if i-start < 2*3 || text[start] < 0xE4 || text[start] > 0xE9 {
			return start
		}
		return i
	}
	return end
}

// marksBehind end no name.
var marksBehind = []byte(" =:;,<>|/\"")

// lastWord returns where the last word in [start, end) of text begins.
func lastWord(text []byte, start, end int) int {
	return start + bytes.LastIndexByte(text[start:end], ' ') + 1
}

// things make what is called after a person a place, a shop or a feast, with a
// capital behind the name or as its last word.
var (
	thingsBehind = words.New("pizza pizzeria kitchen chop tea bar grill diner cafe café burger burgers chicken bakery salon pharmacy supermarket deli tavern pub restaurant nails barbers avenue ave boulevard blvd street road motors ventures enterprises bldg building jayanti plaza stadium airport manor motel hostel winery vineyards plantation campground")
	firmsForm    = words.New("inc llc llp ltd plc pty gmbh corp") // a comma may stand before them
	firmsBehind  = words.New("group holdings partners associates")
	firmsAnd     = words.New("sons daughters partners associates co company")
	thingsLast   = words.New("bldg building jayanti plaza avenue boulevard motors pharmacy stadium ventures enterprises airport castle palace cathedral abbey museum gallery hospital university academy resort lodge hostel inn hotel motel island islands beach falls waterfall canyon glacier pike mountains highlands peninsula restaurant jeans perfume manor winery vineyards plantation campground")
)

// surnamesLast of thingsLast are surnames: behind a given name they are a person's.
var surnamesLast = words.New("pike")

// What people own who stand before it with 's, hotels' and cars' makes.
var (
	possessed = words.New("auto autos automotive garage tire tires tyre tyres palace place diner cantina corner boutique florist flowers market nursery gym spa studio bistro trattoria ristorante taqueria donuts bagels creamery crab shack cleaners plumbing roofing landscaping hardware books records toys crafts catering")
	hotels    = words.New("hyatt hilton marriott sheraton westin radisson ramada novotel ibis mercure wyndham doubletree fairmont kempinski sofitel")
	surnames  = words.New("ford dodge chrysler") // of carMakes
	carMakes  = words.New("ford honda toyota chevrolet chevy nissan hyundai kia subaru mazda buick gmc jeep dodge chrysler cadillac lexus acura bmw audi volvo volkswagen mitsubishi infiniti")
)

// mostOwning is how many words behind 's are looked at: "Lena's Old Town Diner".
const mostOwning = 4

// ofThing reports whether the name in [start, end) of text is that of a thing.
func ofThing(text []byte, start, end int) bool {
	p := lastWord(text, start, end)
	if p > start && thingsLast.Has(text[p:end]) && !(surnamesLast.Has(text[p:end]) && words.Given.Has(firstWord(text[start:end]))) || sold(text, start, end, p) || hotels.Has(wordAhead(text, start)) && !words.Given.Has(firstWord(text[start:end])) {
		return true
	}
	b := text[end:]
	if len(b) > 2 && b[0] == '\'' && b[1] == 's' {
		if b = b[2:]; p == start && owns(b) { // a full name is rather somebody's: "Lena Roy's Gym card"
			return true
		}
	} else if ofFirm(b) {
		return true
	}
	if len(b) < 3 || b[0] != ' ' || b[1] < 'A' || b[1] > 'Z' {
		return false
	}
	return thingsBehind.Has(firstWord(b[1:]))
}

// sold reports whether the name [start, end) of text, whose last word begins at last,
// is that of who sells cars, the make behind two words: "Phil Burke Honda". One that
// is a surname, too, is a dealer's only where somebody was: "at Phil Burke Ford".
func sold(text []byte, start, end, last int) bool {
	var maker []byte
	switch b := text[end:]; {
	case last <= start:
		return false
	case carMakes.Has(text[last:end]):
		if bytes.IndexByte(text[start:last-1], ' ') > 0 {
			maker = text[last:end]
		}
	case len(b) > 3 && b[0] == ' ' && b[1]-'A' < 26:
		maker = firstWord(b[1:])
	}
	return carMakes.Has(maker) && (!surnames.Has(maker) || bytes.HasSuffix(text[:start], []byte("at ")))
}

// owns reports whether of the words with capitals that b begins with, behind 's, one
// is a shop: " Pet Palace".
func owns(b []byte) bool {
	for n := 0; n < mostOwning && len(b) > 2 && b[0] == ' ' && b[1]-'A' < 26; n++ {
		w := firstWord(b[1:])
		if possessed.Has(w) {
			return true
		}
		b = b[1+len(w):]
	}
	return false
}

// wordAhead is the word with a capital that a space alone parts from start.
func wordAhead(text []byte, start int) []byte {
	if start < 2 || text[start-1] != ' ' {
		return nil
	}
	p := lastWord(text, 0, start-1)
	if w := text[p : start-1]; len(w) > 0 && w[0]-'A' < 26 {
		return w
	}
	return nil
}

// ofFirm reports whether b, what stands behind a name, makes it a firm's: ", Ltd",
// " and Sons".
func ofFirm(b []byte) bool {
	comma := len(b) > 0 && b[0] == ','
	if comma {
		b = b[1:]
	}
	if len(b) < 3 || b[0] != ' ' {
		return false
	}
	for _, and := range [...]string{" and ", " & "} {
		if len(b) > len(and) && string(b[:len(and)]) == and {
			return !comma && b[len(and)]-'A' < 26 && firmsAnd.Has(firstWord(b[len(and):]))
		}
	}
	w := firstWord(b[1:])
	return b[1]-'A' < 26 && (firmsForm.Has(w) || !comma && firmsBehind.Has(w))
}

// firstWord is the word of letters that b begins with.
func firstWord(b []byte) []byte {
	e := 0
	for e < len(b) && (b[e]|0x20 >= 'a' && b[e]|0x20 <= 'z' || b[e] >= 0x80) {
		e++
	}
	return b[:e]
}
