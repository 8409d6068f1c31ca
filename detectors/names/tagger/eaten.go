package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// Where people eat, stay and buy is told by what stands before "at": "brunch at Contessa".
// Somebody's home has 's.
var (
	atPlaces = words.New(`dinner lunch brunch breakfast supper meal meals food ate eat eats eating eaten dine dined dining drinks dessert desserts buffet stay stays stayed staying booked booking reservation reservations
	shop shopped shopping bought purchased ordered served drank cocktails brunched lunched menu rooms`)

	// placeWords say that what is called so is a place to go to: "a bar called Hiro",
	// "the Contessa restaurant".
	placeWords = words.New("restaurant restaurants hotel hotels resort resorts hostel cafe café cafes bar pub bistro diner pizzeria bakery salon spa shop store mall beach airport boutique supermarket")
	called     = words.New("called named")
)

// eatenAt reports whether the name [start, end) of an English text, of two words at most and
// without a title, is that of a place by the words before or behind it.
func eatenAt(text []byte, start, end int) bool {
	if bytes.Count(text[start:end], []byte(" ")) > 1 || words.Given.Has(firstWord(text[start:end])) && bytes.IndexByte(text[start:end], ' ') > 0 || start < 4 || text[start-1] != ' ' || text[start]-'A' >= 26 {
		return false
	}
	if possesses(text[end:]) {
		return false
	}
	p := wordBefore(text, start-1)
	if p == 0 || text[p-1] != ' ' {
		return false
	}
	q := wordBefore(text, p-1)
	before := text[q : p-1]
	switch w := text[p : start-1]; {
	case string(w) == "at":
		return atPlaces.Has(before)
	case called.Has(w):
		return placeWords.Has(before) && introduced(text, q)
	case string(w) == "the" || string(w) == "this":
		return end+1 < len(text) && text[end] == ' ' && placeWords.Has(firstWord(text[end+1:]))
	}
	return false
}

// introduced reports whether an article for what is new stands before the word at p, with
// two words between at the most: "a |bar called Hiro", but not "the |bar called Jessica",
// who was telephoned.
func introduced(text []byte, p int) bool {
	for range 3 {
		if p < 1 || text[p-1] != ' ' {
			return false
		}
		q := wordBefore(text, p-1)
		if q == p-1 {
			return false
		}
		if newThings.Has(text[q : p-1]) {
			return true
		}
		p = q
	}
	return false
}

// newThings stand before what has not been told of.
var newThings = words.New("a an another one some many few two several")

// mostPlaces is how long a text is, in bytes, in which a place is sought again.
const mostPlaces = 2048

// placeElsewhere reports whether the one word [start, end) of an English text is told to be
// a place by the words around it elsewhere: "Contessa was loud", of "brunch at Contessa".
func placeElsewhere(text []byte, start, end int) bool {
	name := text[start:end]
	if len(text) > mostPlaces || bytes.IndexByte(name, ' ') >= 0 {
		return false
	}
	for p := 0; ; {
		k := bytes.Index(text[p:], name)
		if k < 0 {
			return false
		}
		p += k + len(name)
		if (p == len(text) || text[p]|0x20-'a' >= 26) && eatenAt(text, p-len(name), p) {
			return true
		}
	}
}

// chains of hotels stand before the town and the street of each: "Mercure Bandung Nexa".
var chains = words.New("hyatt sheraton radisson ramada novotel ibis mercure doubletree fairmont kempinski sofitel swissotel aryaduta santika amaris favehotel")

// ofHotel reports whether the name [start, end) of text begins with a chain of hotels, or
// stands behind one and a town. Some of them are given names, too: "Santika Dewi".
func ofHotel(text []byte, start, end int) bool {
	first := firstWord(text[start:end])
	if chains.Has(first) {
		return len(first) < end-start && !givenOrFamily(text[wordBefore(text, end):end])
	}
	if words.Given.Has(first) {
		return false // "At the Novotel Sarah helped"
	}
	for p := start; p > 1 && text[p-1] == ' ' && start-p < mostChain; {
		q := wordBefore(text, p-1)
		if q == p-1 || text[q]-'A' >= 26 {
			return false
		}
		if chains.Has(text[q : p-1]) {
			return true
		}
		p = q
	}
	return false
}

// Words of maps before what is called after somebody, and what a marina or a spa belongs to.
var (
	heights = words.New("mt mount ste")
	lodges  = words.New("motel hotel resort inn lodge campground")

	besideLodge = words.New("marina casino spa suites villas golf")
)

// onMap reports whether the name [start, end) of text is one word that a map has: behind
// "Mt.", "Ste." or "Mount", such a word itself, or behind "Motel and".
func onMap(text []byte, start, end int) bool {
	if bytes.IndexByte(text[start:end], ' ') >= 0 || start == 0 && end == len(text) {
		return false
	}
	if heights.Has(text[start:end]) {
		return end+2 < len(text) && text[end] == '.' && text[end+1] == ' ' && text[end+2]-'A' < 26
	}
	p := start
	if p > 1 && text[p-1] == ' ' {
		p--
	}
	if before, ok := bytes.CutSuffix(text[:p], []byte(" and")); ok && p < start && text[start]-'A' < 26 {
		w := before[wordBefore(before, len(before)):]
		return len(w) > 0 && w[0]-'A' < 26 && lodges.Has(w) && besideLodge.Has(text[start:end])
	}
	if p > 1 && text[p-1] == '.' {
		p--
	}
	w := text[wordBefore(text, p):p]
	return p < start && len(w) > 0 && w[0]-'A' < 26 && heights.Has(w)
}

// mostChain is how many bytes before a name a chain begins at most.
const mostChain = 24

// possesses reports whether b begins with 's.
func possesses(b []byte) bool {
	return len(b) > 1 && b[0] == '\'' && b[1]|0x20 == 's' || bytes.HasPrefix(b, []byte("’s"))
}

// wordBefore returns where the word begins that ends at p.
func wordBefore(text []byte, p int) int {
	for p > 0 && (text[p-1]|0x20-'a' < 26 || text[p-1] >= 0x80) {
		p--
	}
	return p
}

// likes are verbs of those who have or use what no list of names has: "I love Zomato".
var likes = words.New("love loved loves hate hated hates like liked likes prefer preferred prefers use used uses using install installed download downloaded uninstalled")

// liked reports whether token i, the one word of an English name, is what somebody likes or
// uses: no list has it as a name.
func (s *Sentence) liked(i int) bool {
	if i == 0 || Class(s.class[i])&names != 0 || s.tokens[i].gap != 1 || !likes.Has(s.letters(i-1)) {
		return false
	}
	return !possesses(s.text[s.tokens[i].end:])
}

// works are what has a title: `the film "Kartini"`, `lagu "Sheila"`.
var works = words.New(`film films movie movies book books novel song songs show series episode album musical documentary titled entitled game games
filmnya lagu lagunya novelnya buku bukunya sinetron serial drama judul judulnya berjudul drakor`)

// workTitled reports whether the name [start, end) of text is a work's title, or begins one,
// between quotation marks: behind what kind of work it is, with 's behind it, "Freddy's
// Dead", or within a sentence, of one word and others with capitals that are no names:
// saw "Rosa Returns". At the start of a line somebody is thanked so: "Sarah Great Service".
func workTitled(text []byte, start, end int) bool {
	open := opener(text[:start])
	if open == 0 {
		return false
	}
	e := end
	if possesses(text[e:]) {
		e = wordEndOf(text, e)
	}
	owned, more := e > end, bytes.IndexByte(text[start:end], ' ') < 0
	for e+1 < len(text) && text[e] == ' ' && text[e+1]-'A' < 26 {
		next := wordEndOf(text, e+1)
		more = more && !givenOrFamily(text[e+1:next])
		e = next
	}
	if !closes(text[e:]) {
		return false
	}
	p := start - open
	if p < 2 || text[p-1] != ' ' {
		return owned
	}
	before := text[wordBefore(text, p-1) : p-1]
	return owned || works.Has(before) || more && e > end && len(before) > 0 && !says.Has(before)
}

// says stand before what somebody says in quotation marks; what is written is a work as often.
var says = words.New("said say says saying reply replied answered texted bilang kata berkata dia ia he she i they we saya aku you anda kamu")

// wordEndOf returns where the word ends that begins at p, an apostrophe first or not.
func wordEndOf(text []byte, p int) int {
	if text[p] == '\'' {
		p++
	}
	for p < len(text) && (text[p]|0x20-'a' < 26 || text[p] >= 0x80 && !closes(text[p:])) {
		p++
	}
	return p
}

// opener is how many bytes the double quotation mark has that b ends with, 0 without one.
func opener(b []byte) int {
	if n := len(b); n > 0 && b[n-1] == '"' {
		return 1
	}
	if bytes.HasSuffix(b, []byte("“")) {
		return len("“")
	}
	return 0
}

// closes reports whether b begins with a double quotation mark.
func closes(b []byte) bool {
	return len(b) > 0 && b[0] == '"' || bytes.HasPrefix(b, []byte("”"))
}

// makers sell things by a name of their own and are nobody's given name: "Daihatsu Terios".
var makers = words.New("daihatsu mitsubishi nissan isuzu hyundai wuling chery bmw audi volkswagen chevrolet chrysler cadillac subaru lexus peugeot citroen citroën skoda hino scania komatsu bajaj piaggio samsung xiaomi lenovo asus acer nikon fujifilm panasonic toshiba hitachi sharp maspion polytron electrolux whirlpool dyson ikea adidas nike reebok converse uniqlo")

// ofMaker reports whether the name [start, end) of text is a maker's and what it makes.
func ofMaker(text []byte, start, end int) bool {
	name := text[start:end]
	first := firstWord(name)
	if len(first)+1 >= len(name) || name[len(first)] != ' ' || !makers.Has(first) {
		return false
	}
	return !givenOrFamily(name[len(first)+1:])
}

// givenOrFamily reports whether a list has w as a given name or a surname.
func givenOrFamily(w []byte) bool { return words.NamesEN.Has(w) || words.NamesID.Has(w) }
