package processor

import (
	"hash/fnv"
	"strings"
	"unicode"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// half says which part of a name a field holds.
type half uint8

const (
	wholeName half = iota
	givenHalf
	familyHalf
)

// halves joins the given and the family name that stand beside each other in an
// object: one person, whose whole name is a known value, too.
type halves struct {
	above  uint64 // the object's path; 0 = nothing to join with
	leaf   int
	half   half
	person int
	text   []byte
}

// reach is how many leaves apart the two may stand.
const reach = 12

// halfOf reads the last name of a path, and identifies what is above it.
func halfOf(path []policy.Segment) (half, uint64) {
	i := len(path) - 1
	if i < 0 || path[i].Index {
		return wholeName, 0
	}
	h := wholeName
	name := strings.ToLower(path[i].Name)
	switch name {
	case "姓", "姓氏":
		h = familyHalf
	case "名", "名字":
		h = givenHalf
	default:
		for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
			switch w {
			case "first", "given", "depan", "firstname", "givenname", "fname", "forename", "vorname", "prenom", "nombre", "nombres":
				h = givenHalf
			case "last", "family", "surname", "belakang", "lastname", "familyname", "lname", "nachname", "apellido", "apellidos", "sobrenome", "marga":
				h = familyHalf
			}
		}
	}
	if h == wholeName {
		return h, 0
	}
	m := fnv.New64a()
	for _, s := range path[:i] {
		m.Write([]byte(s.Name))
		m.Write([]byte{0})
	}
	return h, m.Sum64() | 1
}

// join gives the person of a half its number and, where the other half stands
// close by, notes the whole name.
func (w *Worker) join(leaf int, text []byte, info *nodeInfo) (person int) {
	o := &w.halves
	if o.above != info.above || o.half == info.half || leaf-o.leaf > reach {
		person = w.people.number(text)
		*o = halves{above: info.above, leaf: leaf, half: info.half, person: person, text: text}
		return person
	}
	person = o.person
	given, family := o.text, text
	if info.half == givenHalf {
		given, family = text, o.text
	}
	*o = halves{}
	gap := " "
	if r := []rune(string(family[:min(len(family), 4)])); len(r) > 0 && unicode.Is(unicode.Han, r[0]) {
		given, family, gap = family, given, ""
	}
	name := w.spell.made(given, []byte(gap), family)
	w.people.also(name, person)
	if w.known.add(name, true) {
		w.spell.later(&detectors.Known{Text: name, ID: w.p.person, Person: person, Leaf: -1}, aPerson, &w.seeds)
	}
	return person
}
