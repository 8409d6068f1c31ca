package names

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// selfID finds people who say who they are without a word for it: "saya dewi
// lestari dari cirebon". "I" is no label and stands everywhere, so what follows
// must be listed names, and what follows them must be what follows a name.
var selfID = detectors.Spec{
	Name:      "names/self-id",
	Entity:    "PERSON",
	Doc:       "Person behind the word for I in Indonesian",
	Anchor:    detectors.OnWords("saya", "sy", "aku", "gue", "gw", "ane"),
	Match:     matchSelfID,
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian introductions in letters and chats",
	Valid: []string{"halo kak, saya ‹dewi lestari› dari cirebon", "saya ‹siti aminah›, pelanggan lama", "saya ‹budi› dari bandung mau tanya", "min aku ‹rina› dari surabaya",
		"Saya ‹Wahyu Hidayat› ingin bertanya", "gue ‹bayu pratama›"},
	Invalid: []string{"saya indah sekali", "saya setia dari dulu", "saya putra daerah", "saya bunga mawar beli", "saya puas, terima kasih", "aku sayang putri", "saya mulia dari hati", "saya beli dari bandung", "teman saya bagus dari bandung",
		"saya sari dari buah", "saya suka jaya abadi dari medan"},
}

// afterSelf are words behind a name with which people go on about themselves.
var afterSelf = lexicon.New("pelanggan customer konsumen pembeli member nasabah mau ingin ingn pengen tadi kemarin alamat domisili selaku sebagai dgn yang yg")

func matchSelfID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue | detectors.Lexicon}
	b := w.Text
	p := w.End
	if p >= len(b) || b[p] != ' ' {
		return f, false
	}
	p++
	f.Start = p
	words, plain := 0, 0 // words that are nothing but names
	for words < maxWords {
		e := wordEnd(b, p)
		word := lexicon.WordOf(b[p:e])
		if e == p || !lexicon.NamesID.Holds(word) {
			break
		}
		words++
		if !lexicon.CommonID.Holds(word) && !trades.Holds(word) {
			plain++
		}
		f.End = e
		if e >= len(b) || b[e] != ' ' {
			p = e
			break
		}
		p = e + 1
	}
	if words == 0 {
		return f, false
	}
	switch behind := f.End; {
	case behind >= len(b) || b[behind] == ',' || b[behind] == '.' || b[behind] == '\n' || b[behind] == '!':
		return f, plain > 0 && (words > 1 || behind < len(b))
	case b[behind] != ' ':
		return f, false
	default:
		next := b[behind+1 : wordEnd(b, behind+1)]
		low := lower(next)
		if s := string(low.bytes()); s == "dari" || s == "dr" {
			place := behind + 1 + len(next) + 1
			if words > 1 || place >= len(b) || !opens(b, w.Start) {
				return f, words > 1
			}
			low = lower(b[place:wordEnd(b, place)])
			return f, lexicon.PlacesID.Kind(low.bytes()) != 0
		}
		return f, plain > 0 && afterSelf.Has(next)
	}
}

// greetings stand before a clause in which people say who they are.
var greetings = lexicon.New("halo hallo hai hi hello kak kakak min mimin admin gan sis bro mas mba mbak bang pak bu pagi siang sore malam permisi maaf dengan dgn kenalkan perkenalkan assalamualaikum")

// opens reports whether a clause, perhaps after a greeting, begins at p.
func opens(b []byte, p int) bool {
	for p > 0 && b[p-1] == ' ' {
		p--
	}
	if p == 0 || !detectors.IsLetter(b[p-1]) {
		return p == 0 || b[p-1] < 0x80
	}
	return greetings.Has(plainBefore(b, p))
}
