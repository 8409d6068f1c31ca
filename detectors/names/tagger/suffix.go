package tagger

import "bytes"

// generations tell people of one family apart and belong to the name before them. One that is
// a title, too, is none before a word with a capital: "Ana Lopez Sr. Garcia".
var generations = [...]struct {
	text  string
	title bool
}{{"Jr", false}, {"Sr", true}, {"III", false}, {"II", false}, {"IV", false}, {"Esq", false}}

// unarticled returns where the English name [start, end) of text begins behind the article
// before an initial: "a |J. Ellis concert".
func unarticled(text []byte, start, end int) int {
	if end-start > 5 && text[start] == 'a' && text[start+1] == ' ' && text[start+2]-'A' < 26 && text[start+3] == '.' {
		return start + 2
	}
	return start
}

// apostrophed returns where the name at start begins with the short part that an apostrophe
// joins to its first word: "Ka’|Mora Lewis".
func apostrophed(text []byte, start int) int {
	p := start
	switch {
	case p > 1 && text[p-1] == '\'':
		p--
	case bytes.HasSuffix(text[:p], []byte("’")):
		p -= len("’")
	default:
		return start
	}
	q := wordBefore(text, p)
	if n := p - q; n < 1 || n > 3 || text[q]-'A' >= 26 || n > 1 && text[q+1]-'a' >= 26 || start+1 >= len(text) || text[start]-'A' >= 26 || text[start+1]-'a' >= 26 {
		return start
	}
	return q
}

// suffixed returns where the name [start, end) of text, of two words or more, ends with the
// suffix behind it: "Kavita Sharma|Sr.", "Dale Orrowe|, Jr.".
func suffixed(text []byte, start, end int) int {
	p := end
	if p < len(text) && text[p] == ',' {
		p++
	}
	if p >= len(text) || text[p] != ' ' || bytes.IndexByte(text[start:end], ' ') < 0 || bytes.IndexByte(text[start:end], ',') >= 0 {
		return end
	}
	b := text[p+1:]
	for _, s := range generations {
		n := len(s.text)
		if !bytes.HasPrefix(b, []byte(s.text)) || n < len(b) && (b[n]|0x20-'a' < 26 || b[n]-'0' < 10 || b[n] >= 0x80) {
			continue
		}
		if n+1 < len(b) && b[0] == 'I' && (b[n] == '/' || b[n] == '-') {
			return end // a grade: II/b
		}
		if n < len(b) && b[n] == '.' && b[0] != 'I' {
			n++
		}
		if s.title && n+1 < len(b) && b[n] == ' ' && (b[n+1]-'A' < 26 || b[n+1] >= 0x80) {
			return end
		}
		return p + 1 + n
	}
	return end
}
