package address

import (
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

var world = detectors.Spec{
	Name:   "names/address-world",
	Entity: "ADDRESS",
	Doc:    "Postal address in Polish, Russian, Ukrainian, Turkish or Vietnamese, from its parts",
	Anchor: detectors.OnWords("ul", "ulica", "ulicy", "aleja", "osiedle", "al", "os", "mah", "mahallesi", "mahalle", "sok", "sokak", "sokağı", "cad", "caddesi", "bulvarı",
		"ул", "улица", "улице", "проспект", "просп", "пер", "переулок", "шоссе", "бульвар", "наб", "набережная", "мкр", "пр т", "площадь", "phố", "вул", "вулиця", "đường", "phường", "quận", "ngõ", "hẻm"),
	Match:     matchWorld,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Address forms of Poczta Polska, Pochta Rossii, Ukrposhta, PTT and Vietnam Post (UPU S42 templates)",
	Valid: []string{
		"proszę wysłać na ‹ul. Kwiatowa 5/12, 00-950 Warszawa›", "mieszkam przy ‹ul. Polnej 7 m. 3›", "‹г. Москва, ул. Ленина, д. 5, кв. 12›", "‹101000, г. Казань, ул. Баумана 12›",
		"я живу на ‹ул. Садовая, дом 7›", "‹Atatürk Mah. Gül Sok. No:5 D:3 Kadıköy/İstanbul›", "‹Cumhuriyet Caddesi No: 12, 34367 Şişli/İstanbul›", "giao đến ‹123 đường Nguyễn Trãi, Phường 2, Quận 5, TP. Hồ Chí Minh›", "‹вул. Шевченка, буд. 10, кв. 4, м. Київ›",
	},
	Invalid: []string{"os.Exit(0)", "f := os.NewFile(3)", "ul tidak jelas", "sok tahu 5 kali", "ул и дом", "улица красивая, 5 домов", "cad file 12", "đường đẹp 5 km", "на улице 20 градусов", "mah boleh 3", "osiedle jest ładne", "quận 5 rất đông"},
}

// Classes of words of these languages.
const (
	wHead  class = 1 << iota // before a street's name
	wTail                    // behind it
	wUnit                    // before a number
	wAdmin                   // before the name or number of a place
	wAfter                   // behind the name of a place: область
	wCity                    // may stand first
)

var wordsWorld = classesOf(map[class]string{
	wHead:          "ul ulica ulicy aleja aleje al osiedle os plac ул улица улице пр-т проспект просп пер переулок бульвар бул б-р шоссе ш наб набережная площадь пл проезд тупик аллея вул вулиця пров đường phố ngõ ngách hẻm",
	wTail:          "sok sokak sokağı sk cad caddesi cd bulvarı blv blvd mah mahallesi mahalle mh",
	wUnit:          "m lok mieszkanie nr дом д кв квартира корп корпус стр строение эт этаж оф офис подъезд буд kv korp no daire d kat k blok tầng căn phòng lầu số",
	wAdmin:         "г g город гор пос поселок посёлок село с дер деревня респ республика м мкр микрорайон woj gmina phường p quận q huyện xã tỉnh tp ấp",
	wAdmin | wTail: "thành", // thành phố
	wAfter:         "обл область район р-н край",
	wCity:          "москва санкт-петербург новосибирск казань київ warszawa kraków łódź wrocław poznań gdańsk",
})

// worldTokens bounds how many tokens are looked at around an anchor.
const worldTokens = 96

// wReader reads tokens of any alphabet.
type wReader struct {
	b    []byte
	t    [worldTokens + beyond]token
	n    int
	kept tokens
}

// load reads the tokens around p and returns the anchor's index.
func (r *wReader) load(b []byte, p int) int {
	lo := max(0, p-120)
	for lo > 0 && lo < p && !spaceByte(b[lo-1]) {
		lo++
	}
	hi := min(len(b), p+220)
	r.b = b
	s := r.kept.open(b, lo)
	r.fill(hi, s+worldTokens)
	r.n = r.kept.view(r.t[:], s, hi, worldTokens)
	return indexOf(r.t[:r.n], p)
}

// fill reads tokens until hi, or until there are most.
func (r *wReader) fill(hi, most int) {
	b, k := r.b, &r.kept
	i, had := k.hi, len(k.all)
	for i < hi && len(k.all) < most {
		c, size := utf8.DecodeRune(b[i:])
		if c == ' ' || c == '\t' || c == '\r' {
			k.spaced = true
			i += size
			continue
		}
		k.all = append(k.all, token{start: i, spaced: k.spaced})
		t := &k.all[len(k.all)-1]
		k.spaced = false
		switch {
		case c == '\n':
			t.kind, i, k.spaced = line, i+1, true
		case c >= '0' && c <= '9':
			t.kind = number
			i = codeBehind(b, i)
		case unicode.IsLetter(c):
			t.capital = unicode.IsUpper(c)
			i = r.wordEnd(i)
			t.class = wordsWorld[r.lower(t.start, i)]
		default:
			t.kind, t.mark = mark, byte(min(c, 0xFF))
			i += size
		}
		t.end = i
	}
	k.hi = i
	k.steps += len(k.all) - had
}

// codeBehind returns the end of the number at p: 5, 5/12, 12-14, 7а, 00-950.
func codeBehind(b []byte, p int) int {
	e := numberEnd(b, p)
	if c, n := utf8.DecodeRune(b[e:]); n > 1 && unicode.IsLetter(c) && c < 0x2E80 {
		if d, _ := utf8.DecodeRune(b[e+n:]); !unicode.IsLetter(d) {
			return e + n
		}
	}
	return e
}

func (r *wReader) wordEnd(p int) int {
	e := p
	for e < len(r.b) && e-p < 60 {
		c, n := utf8.DecodeRune(r.b[e:])
		if !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c) {
			if (c != '-' && c != '\'') || e+1 >= len(r.b) {
				break
			}
			if d, _ := utf8.DecodeRune(r.b[e+1:]); !unicode.IsLetter(d) {
				break
			}
		}
		e += n
	}
	return e
}

// lower returns a word in lower case; long ones are no class's.
func (r *wReader) lower(s, e int) string {
	if e-s > 28 {
		return ""
	}
	var buf [64]byte
	out := buf[:0]
	for _, c := range string(r.b[s:e]) {
		out = utf8.AppendRune(out, unicode.ToLower(c))
	}
	return string(out)
}

func (r *wReader) has(i int, c class) bool {
	return i >= 0 && i < r.n && r.t[i].kind == word && r.t[i].class&c != 0
}
func (r *wReader) isMark(i int, c byte) bool {
	return i >= 0 && i < r.n && r.t[i].kind == mark && r.t[i].mark == c
}
func (r *wReader) isNumber(i int) bool { return i >= 0 && i < r.n && r.t[i].kind == number }

// name returns the token behind the capitalised words at i, most at the most.
func (r *wReader) name(i, most int) int {
	e := i
	for e-i < most && e < r.n && r.t[e].kind == word && r.t[e].capital && (e == i || r.t[e].spaced) && !(e > i && r.t[e].class&(wHead|wTail|wAdmin|wUnit) != 0) {
		e++
	}
	return e
}

// dot passes over what follows an abbreviation.
func (r *wReader) dot(i int) int {
	for k := 0; k < 2 && (r.isMark(i, '.') || r.isMark(i, ':')); k++ {
		i++
	}
	return i
}

func matchWorld(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if w.Start > 0 {
		if c, _ := utf8.DecodeLastRune(b[:w.Start]); unicode.IsLetter(c) {
			return detectors.Found{}, false
		}
	}
	if w.End-w.Start == 2 && (b[w.Start]|0x20 == 'a' || b[w.Start]|0x20 == 'o') && w.At(w.End) != '.' {
		return detectors.Found{}, false // al, os: abbreviations alone
	}
	if !hasDigit(b[w.End:min(len(b), w.End+70)]) && !hasDigit(b[max(0, w.Start-8):w.Start]) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).world
	at := r.load(b, w.Start)
	w.Steps += r.kept.steps
	r.kept.steps = 0
	for i := max(0, at-16); i <= at; i++ {
		p := wParts{wReader: r, first: i}
		if !p.starts(i) {
			continue
		}
		p.read(i)
		w.Steps += 2
		if p.end <= at || !p.street && p.admins < 2 || !p.numbered {
			continue
		}
		if f, ok := foundWithCountry(b, r.t[i].start, r.t[p.end-1].end, p.sum); ok {
			return f, true
		}
	}
	return detectors.Found{}, false
}
