package lexicon

import "strings"

// mostWords and mostPhrase are how many words and bytes a namesake has at the
// most.
const (
	mostWords  = 4
	mostPhrase = 40
)

// namesakeSet holds the namesakes by phraseHash.
var namesakeSet = func() map[uint64]struct{} {
	set := map[uint64]struct{}{}
	for phrase := range strings.SplitSeq(strings.ReplaceAll(namesakes, "\n", ""), ",") {
		set[phraseHash([]byte(phrase))] = struct{}{}
	}
	return set
}()

// phraseHash is the hash of a phrase in any case: of both apostrophes alike, of
// any white space as one space.
func phraseHash(phrase []byte) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(phrase); i++ {
		c := phrase[i]
		switch {
		case c-'A' < 26:
			c |= 0x20
		case c == '\t' || c == '\n':
			c = ' '
		case c == 0xE2 && i+2 < len(phrase) && phrase[i+1] == 0x80 && phrase[i+2] == 0x99:
			c, i = '\'', i+2
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// Namesake reports whether the name [start, end) of text is, or lies in, a
// phrase that is called after people and is none: "Ben Nevis", "eggs Benedict".
// A phrase has two words at least and no mark but those inside and between its
// words.
func Namesake(text []byte, start, end int) bool {
	if ofShop(text, start, end) {
		return true
	}
	if calledBefore(text, start) {
		return false
	}
	from := start
	for back := 0; back < mostWords; back++ {
		to := end
		if to < len(text) && (text[to] == '\'' || text[to] == 0xE2) {
			to = wordEnd(text, to)
		}
		for ahead := 0; back+ahead < mostWords; ahead++ {
			if listedPhrase(text[from:to]) || to != end && ahead == 0 && listedPhrase(text[from:end]) {
				return true
			}
			if to >= len(text) || text[to] != ' ' {
				break
			}
			to = wordEnd(text, to+1)
		}
		if from < 2 || text[from-1] != ' ' {
			break
		}
		least := max(0, start-mostPhrase)
		for from--; from > least && text[from-1] > ' ' && !divides(text[from-1]); from-- {
		}
	}
	return false
}

// people are words that a person's own name stands behind.
var people = New("customer client name contact recipient patient buyer seller user guest employee manager attn attention addressee sender sincerely regards signed")

// calledBefore reports whether a person's name is said to stand at p: "customer:
// Sam Adams", "my name is John Lewis", "regards, Tom Collins".
func calledBefore(text []byte, p int) bool {
	end, marked := p, false
	for end > 0 && p-end < 4 && (text[end-1] == ' ' || text[end-1] == '\n' || text[end-1] == ':' || text[end-1] == ',') {
		end--
		marked = marked || text[end] != ' '
	}
	word := lettersBefore(text, end)
	if !marked && string(word) == "is" && end > 3 && text[end-3] == ' ' {
		word, marked = lettersBefore(text, end-3), true
	}
	return marked && people.Has(word)
}

// lettersBefore is the word of ASCII letters that ends at p, mostPhrase at most.
func lettersBefore(text []byte, p int) []byte {
	q := p
	for q > 0 && p-q < mostPhrase && text[q-1]|0x20-'a' < 26 {
		q--
	}
	return text[q:p]
}

// listedPhrase reports whether phrase is a namesake; a full stop at its end does
// not count.
func listedPhrase(phrase []byte) bool {
	if len(phrase) > mostPhrase {
		return false
	}
	_, ok := namesakeSet[phraseHash(phrase)]
	return ok
}

// wordEnd is where the word that begins at p ends: before white space and the
// marks that divide, mostPhrase bytes on at the latest.
func wordEnd(text []byte, p int) int {
	first, last := p, min(len(text), p+mostPhrase)
	for p < last && text[p] > ' ' && !divides(text[p]) {
		p++
	}
	for p > first && text[p-1] == '.' {
		p--
	}
	return p
}

// divides reports whether a mark stands between words and not inside them.
func divides(c byte) bool {
	switch c {
	case ',', ';', ':', '!', '?', '(', ')', '"', '[', ']', '/', '<', '>', '|':
		return true
	}
	return false
}

// shops are called by a name and 's; theirs stand behind a person's, ofShops behind a shop.
var (
	shops   = New("wendy denny macy levi kohl lowe nando hershey kellogg sainsbury popeye hardee arby zaxby culver bojangle domino dillard mcdonald hellmann campbell smucker kiehl claire chili friday penhaligon harrod selfridge haagen lay")
	theirs  = New("husband wife mum mom dad mother father son daughter sister brother boyfriend girlfriend partner friend boss phone number address email account order name house room birthday car baby kids dog cat team help service behalf parcel flat place refund card delivery bag dress visit appointment review complaint package payment bill")
	toShop  = New("at from to like than near outside inside behind opposite love loved hate tried at got ordered visited buy bought try the a this our my every another favorite favourite local")
	ofShops = New("store stores branch branches outlet outlets menu burger burgers")
)

// ofShop reports whether the name [start, end) of text and the 's behind it are
// a shop: "from Wendy's", "Levi's run small", not "Wendy's husband".
func ofShop(text []byte, start, end int) bool {
	b := text[end:]
	switch {
	case len(b) > 1 && b[0] == '\'' && b[1]|0x20 == 's':
		b = b[2:]
	case len(b) > 3 && string(b[:3]) == "’" && b[3]|0x20 == 's':
		b = b[4:]
	default:
		return false
	}
	if !shops.Has(text[start:end]) {
		return false
	}
	if len(b) < 2 || b[0] != ' ' {
		return true
	}
	behind := b[1:wordEnd(b, 1)]
	if theirs.Has(behind) || ofShops.Has(behind) {
		return ofShops.Has(behind)
	}
	p := start
	for p > 0 && text[p-1] == ' ' {
		p--
	}
	return toShop.Has(lettersBefore(text, p))
}
