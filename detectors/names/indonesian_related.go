package names

import "github.com/samar-privacy/samar/detectors"

var relatedID = detectors.Spec{
	Name:   "names/related-id",
	Entity: "PERSON",
	Doc:    "Relative or friend named beside the word for them in Indonesian",
	Anchor: detectors.OnCue(),
	Match:  matchRelatedID,
	Labels: detectors.Labels{"id": {
		"anak saya", "anak kami", "anakku", "anak gue", "anak aku", "putra saya", "putri saya", "putra kami", "putri kami", "suami saya", "suamiku", "suami gue", "istri saya", "istriku", "istri gue", "ibu saya", "ibuku", "bapak saya", "ayah saya",
		"ayahku", "adik saya", "adikku", "adek saya", "adek gue", "adik gue", "kakak saya", "kakakku", "kakak gue", "nenek saya", "kakek saya", "cucu saya", "keponakan saya", "ponakan saya", "sepupu saya", "sepupu gue", "mertua saya",
		"ipar saya", "adik ipar saya", "kakak ipar saya", "paman saya", "tante saya", "om saya", "teman saya", "temen saya", "temen gue", "teman kantor", "pacar saya", "pacar gue", "tetangga saya", "bos saya", "bos gue", "atasan saya",
		"si",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian words for relatives",
	Valid: []string{"Anak saya ‹Rafi› jatuh", "suami saya, ‹Bonar Sihite›, sudah kirim", "istri saya ‹lilis› minta", "adek gue ‹tasya› pengen masuk", "ibu saya bernama ‹Sumiyati›", "Kakak saya (‹Lilis›) yang daftar",
		"teman kantor namanya ‹vicky›", "si ‹tejo› ngutang lagi", "keponakan saya si ‹Ucok› ambil"},
	Invalid: []string{"anak saya senang", "suami saya bagus", "istri saya hamil", "ibu saya Alhamdulillah sehat", "teman saya juga beli", "si kecil suka", "anak Sekolah Dasar", "si merah marah", "anak saya Jumat libur", "adik saya cantik",
		"anak indah itu", "bos saya Baik"},
}

// related may stand between the relative and the name.
var related = [...]string{"yang bernama", "bernama", "namanya", "yaitu", "yakni", "si"}

func matchRelatedID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	low := lower(b[w.Start:w.End])
	in := *w
	switch string(low.bytes()) {
	case "si":
		if c := w.At(w.End); c != ' ' {
			return detectors.Found{}, false
		}
		return casualID.indonesian(w)
	}
	p := w.End
	for p < len(b) && (b[p] == ' ' || b[p] == ',' || b[p] == '(') {
		p++
	}
	for _, r := range related {
		if len(b) > p+len(r)+1 && detectors.EqualLower(b[p:p+len(r)], r) && b[p+len(r)] == ' ' {
			in.End = p + len(r)
			return listed(&in)
		}
	}
	if p > w.End && b[p-1] == '(' {
		in.End = p
		if p < len(b) {
			in.End = p - 1
			in.Text = b
			return afterBracket(&in, p)
		}
	}
	return listed(w)
}

// afterBracket reads a name that begins right behind a bracket at p-1.
func afterBracket(w *detectors.Window, p int) (detectors.Found, bool) {
	b := w.Text
	e := wordEnd(b, p)
	word := b[p:e]
	if len(word) < 3 || e >= len(b) || !listedID.names.Has(word) || listedID.isCommon(word) {
		return detectors.Found{}, false
	}
	for b[e] == ' ' {
		n := wordEnd(b, e+1)
		if n >= len(b) || n == e+1 || !detectors.BeginsCapital(b[e+1:n]) {
			break
		}
		e = n
	}
	if b[e] != ')' && b[e] != ',' {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: p, End: e, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Lexicon}, true
}
