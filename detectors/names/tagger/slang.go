package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// vowels are those of Indonesian words.
const vowels = "aeiou"

// slang reports whether the Indonesian token i, which no list has, is an everyday word as
// chats write it: without any vowel (brng), without one of them (trima), with the e of
// Jakarta (pinter), with a suffix (tempati). Behind a title or a relative it is a name.
func (s *Sentence) slang(lex Lexicon, i int) bool {
	t := &s.tokens[i]
	if t.kind != word || Class(s.class[i])&^ClassProper != 0 || t.size < 4 || t.size > 10 || int(t.end-t.start) != int(t.size) {
		return false
	}
	if i > 0 && Class(s.class[i-1])&(ClassTitle|ClassKin|ClassIntro|ClassRole) != 0 {
		return false
	}
	w := s.text[t.start:t.end]
	if !voiced(w) {
		return true
	}
	var buf [12]byte
	n := len(w)
	if n > 5 && w[n-1] == 'i' && everydayID(lex, w[:n-1]) {
		return true
	}
	if n > 6 && (string(w[n-2:]) == "in" || string(w[n-2:]) == "an") && everydayID(lex, w[:n-2]) {
		return true
	}
	if w[n-2] == 'e' {
		b := append(buf[:0], w...)
		if b[n-2] = 'a'; everydayID(lex, b) {
			return true
		}
	}
	for k := 1; k < n; k++ {
		if isVowel(w[k]) || isVowel(w[k-1]) {
			continue
		}
		b := append(append(append(buf[:0], w[:k]...), 'a'), w[k:]...)
		for _, v := range []byte(vowels) {
			if b[k] = v; everydayID(lex, b) {
				return true
			}
		}
	}
	return false
}

// everydayID reports whether w is an everyday word and no name.
func everydayID(lex Lexicon, w []byte) bool {
	var t token
	t.letters(w, 0)
	c := lex.Classes(t.hash)
	return c&ClassCommon != 0 && c&listed == 0
}

// voiced reports whether a letter of w is a vowel or y.
func voiced(w []byte) bool {
	for _, c := range w {
		if isVowel(c) || c|0x20 == 'y' || c >= 0x80 {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool {
	switch c | 0x20 {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

// allCommon reports whether the tokens first to last, two at least, are everyday words that
// no list of names has: "Kecewa parah sama".
func (s *Sentence) allCommon(first, last int) bool {
	if first == last {
		return false
	}
	for i := first; i <= last; i++ {
		if c := Class(s.class[i]); s.tokens[i].kind != word || c&ClassCommon == 0 || c&names != 0 {
			return false
		}
	}
	return true
}

// beforeVerb returns the last of the Indonesian tokens first to last before a verb that a
// headline writes with a capital: "Miyasto |Meninggal|".
// What stands before another word in small letters is rather a surname: "Nur |Terang sakit".
func (s *Sentence) beforeVerb(first, last int) int {
	if n := last + 1; n < len(s.tokens) && s.tokens[n].kind == word && s.tokens[n].shape == shapeLower && !behindVerb.Has(s.letters(n)) {
		return last
	}
	for last > first {
		t, c := &s.tokens[last], Class(s.class[last])
		if t.kind != word || t.shape != shapeTitle || t.size < 6 || c&ClassCommon == 0 || c&listed != 0 || !verbal(s.letters(last)) {
			break
		}
		last--
	}
	return last
}

// behindVerb stand in small letters behind a verb of a headline.
var behindVerb = words.New("di ke dari pada oleh dunia akibat karena usai saat dalam untuk dan lagi hingga setelah")

// verbal reports whether w, with a capital, begins as Indonesian verbs do.
func verbal(w []byte) bool {
	return words.HasPrefix(w, "Me", "Ber", "Ter", "Di")
}
