package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// commonName finds who a common name is of: the attendee of a calendar's event,
// "ATTENDEE;CN=Tio Harsa:mailto:tio@example.com", or an entry of a directory,
// "CN=Tio Harsa,OU=Staff".
var commonName = detectors.Spec{
	Name:      "names/common-name",
	Entity:    "PERSON",
	Doc:       "Person in a common name of a calendar or a directory",
	Anchor:    detectors.Prefix("CN="),
	Match:     matchCommonName,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "RFC 5545, section 3.2.2 (CN of a calendar's user); RFC 4519, section 2.3 (cn of a directory)",
	Valid: []string{"ORGANIZER;CN=‹Zorvik Taldren›:mailto:zt@example.com", "ATTENDEE;CN=\"‹Quorvane, Tess›\";PARTSTAT=ACCEPTED:mailto:tq@example.com", "ATTENDEE;ROLE=CHAIR;CN=‹Bríd›:mailto:b@example.ie",
		"CN=‹Rachel Quorvane›,OU=Staff,DC=example,DC=com", "user CN=‹Siti Rahayu›,OU=Users not found", "subject CN=‹Rachel Quorvane›"},
	Invalid: []string{"CN=Domain Admins,OU=Groups,DC=example", "CN=Zorvik Root,O=Example,C=US", "issuer CN=localhost", "CN=*.shop.example,O=Shop", "CN=Users,DC=example,DC=com", "ATTENDEE;CN=Meeting Room 4:mailto:room4@example.com",
		"ATTENDEE;CN=Sales Team:mailto:sales@example.com", "CN=Rachel's Bakery Ltd,O=Example"},
}

// longestCommonName is the most bytes of a common name that are read.
const longestCommonName = 64

func matchCommonName(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.End, Evidence: detectors.Cue, Strength: detectors.Strong}
	rest := b[w.End:min(len(b), w.End+longestCommonName)]
	end := 0
	if len(rest) > 0 && rest[0] == '"' {
		f.Start++
		end = bytes.IndexByte(rest[1:], '"')
	} else {
		end = bytes.IndexAny(rest, ",;:/\"\r\n<>")
		if end < 0 && len(rest) < longestCommonName {
			end = len(rest) // nothing behind it
		}
	}
	if end < 2 {
		return f, false
	}
	f.End = f.Start + end
	calendar := w.At(w.Start-1) == ';' && mailBehind(b, f.End)
	return f, commonlyNamed(b[f.Start:f.End], calendar)
}

// mailBehind reports whether the mail address of a calendar's user follows on the line.
func mailBehind(b []byte, i int) bool {
	const params = 160
	rest := b[i:min(len(b), i+params)]
	if e := bytes.IndexByte(rest, '\n'); e >= 0 {
		rest = rest[:e]
	}
	return bytes.Contains(bytes.ToLower(rest), []byte(":mailto:"))
}

// commonlyNamed reports whether a common name is a person's: words with capitals, none
// of them an everyday one or one of offices; in a directory two or more, a listed name
// among them.
func commonlyNamed(name []byte, calendar bool) bool {
	words, listed := 0, false
	for _, word := range bytes.Fields(name) {
		word = bytes.Trim(word, ".,")
		if words++; words > mostShown || !detectors.BeginsCapital(word) || officeWords.Has(word) || firms.Has(word) || bytes.ContainsAny(word, ".*_0123456789@") {
			return false
		}
		known := lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word)
		if listed = listed || known; !known && (lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word)) {
			return false
		}
	}
	return words > 0 && (calendar || words > 1 && listed)
}
