package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// keyedPath reports whether a path ends in a link that was made for one person:
// a word such as reset, confirm or invite, and behind it what was drawn.
func keyedPath(path []byte) bool {
	keyed := false
	for len(path) > 1 {
		path = path[1:]
		n := bytes.IndexByte(path, '/')
		if n < 0 {
			n = len(path)
		}
		part := path[:n]
		if keyed && drawnPart(part) || n > 24 && bytes.HasPrefix(part, []byte("private-")) && drawnPart(part[len("private-"):]) {
			return true
		}
		keyed = keyed || n <= 24 && wordIn(part, keyWords)
		path = path[n:]
	}
	return false
}

// wordIn reports whether one of the words of a path is of set.
func wordIn(path []byte, set *lexicon.Set) bool {
	for len(path) > 0 {
		n := 0
		for n < len(path) && path[n] != '/' && path[n] != '-' && path[n] != '_' && path[n] != '.' {
			n++
		}
		if n > 2 && lowerIn(set, path[:n]) {
			return true
		}
		path = path[min(len(path), n+1):]
	}
	return false
}

var keyWords = wordSet("reset", "resetpassword", "passwordreset", "forgot", "magic", "magiclink", "verify", "verification", "verifyemail", "confirm", "confirmation", "activate", "activation",
	"invite", "invitation", "unsubscribe", "optout", "recover", "recovery", "sso", "passwordless", "onetime", "otl", "preferences", "accept")

// listWords are words of paths where things are listed and looked for.
var listWords = wordSet("search", "find", "cari", "buscar", "busca", "recherche", "suche", "product", "products", "produk", "producto", "productos", "produto", "produtos", "produit", "produits", "produkt", "produkte", "prodotti",
	"item", "items", "goods", "brand", "brands", "merek", "category", "categories", "kategori", "collection", "collections", "catalog", "catalogue", "katalog", "filter")

// drawnPart reports whether a part of a path looks drawn, not chosen: eight
// characters or more, of them two digits and a letter, without a run of more than
// six letters, or of eight digits or six and a letter; no two words of letters
// alone, no date.
func drawnPart(part []byte) bool {
	if words := 0; len(part) > 8 {
		for piece := range bytes.FieldsFuncSeq(part, func(r rune) bool { return r == '-' || r == '_' }) {
			if len(piece) > 1 && lettersAlone(piece) {
				words++
			}
		}
		if words > 1 {
			return false
		}
	} else if len(part) == 8 && allDigits(part) && date(part, 0) == 8 {
		return false
	}
	digits, letters, run, longest := 0, 0, 0, 0
	for _, c := range part {
		switch {
		case detectors.IsDigit(c):
			digits++
			run = 0
		case detectors.IsLetter(c):
			letters++
			run++
			longest = max(longest, run)
		case c == '-' || c == '_' || c == '.' || c == ':' || c == '=' || c == '%' || c == '~':
			run = 0
		default:
			return false
		}
	}
	return digits+letters >= 8 && (digits >= 2 && letters > 0 && (longest <= 6 || digits >= 6) || digits >= 8)
}

func lettersAlone(b []byte) bool {
	for _, c := range b {
		if !detectors.IsLetter(c) {
			return false
		}
	}
	return true
}
