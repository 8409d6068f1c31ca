package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// fieldTags are elements of XML and HTML whose attribute "name" says what a value is,
// not whose it is: <field name="Siret">, <input name="anrede">.
var fieldTags = words.New(`f field fld input param parameter meta property prop attribute attr column col select option textarea button form variable var element define setting
	const constant enum arg argument iframe fieldset output module class method function type table index schema`)

// longestTag is how many bytes may stand between an element's "<" and its attribute.
const longestTag = 48

// fieldNamed reports whether the value that begins at p is all of the attribute "name"
// of such an element.
func fieldNamed(text []byte, p int) bool {
	if p < len(`<f name="`) || text[p-1] != '"' && text[p-1] != '\'' || !bytes.HasSuffix(text[:p-1], []byte("name=")) {
		return false
	}
	head := text[max(0, p-longestTag) : p-1]
	at := bytes.LastIndexByte(head, '<')
	if at < 0 || bytes.IndexByte(head[at:], '>') >= 0 {
		return false
	}
	tag, _, _ := bytes.Cut(head[at+1:], []byte(" "))
	if i := bytes.IndexByte(tag, ':'); i >= 0 {
		tag = tag[i+1:] // xs:element
	}
	return fieldTags.Has(tag)
}
