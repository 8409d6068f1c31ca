package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

var (
	// years are those of Indonesian schools as they write them, and classes of rooms.
	years = words.New("i ii iii iv v vi vii viii ix x xi xii")

	// upper are the years in which pupils part into branches, and branches what those are
	// called, in capitals behind the year.
	upper    = words.New("x xi xii")
	branches = words.New("mipa ipa ips mia iis ibb tkj rpl akl otkp tkr tsm dkv")

	// officesDE are German authorities that a town stands behind, besides the courts.
	officesDE = words.New("finanzamt bürgeramt standesamt bezirksamt jugendamt ordnungsamt sozialamt bauamt gesundheitsamt landratsamt einwohnermeldeamt arbeitsamt hauptzollamt")
)

// ofClass reports whether name is a class of a school or a room: "X MIPA", "KELAS II".
// Year and branch stand in capitals: Mia is a given name as well.
func ofClass(name []byte) bool {
	head, rest, two := bytes.Cut(name, []byte(" "))
	if !two {
		return false
	}
	next, _, _ := bytes.Cut(rest, []byte(" "))
	if bytes.EqualFold(head, []byte("kelas")) {
		return years.Has(next)
	}
	return upper.Has(head) && branches.Has(next) && head[0]-'A' < 26 && len(next) > 1 && next[1]-'A' < 26
}

// ofAuthority reports whether the name [start, end) of text begins with a German authority
// or is the one word behind it: "Landgericht Kassel", "Amtsgericht |Köln|".
func ofAuthority(text []byte, start, end int) bool {
	head, _, several := bytes.Cut(text[start:end], []byte(" "))
	if isAuthority(head) {
		return true
	}
	return !several && start > 1 && text[start-1] == ' ' && isAuthority(text[lastWord(text, 0, start-1):start-1])
}

// courtEnd ends what German courts are called.
const courtEnd = "gericht"

func isAuthority(v []byte) bool {
	if len(v) < len("bauamt") || v[0]-'A' >= 26 {
		return false
	}
	return len(v) > len(courtEnd)+2 && bytes.HasSuffix(v, []byte(courtEnd)) || officesDE.Has(v)
}
