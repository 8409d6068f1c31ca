package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/policy"
)

// calledSo reports whether text is what somebody is called: one to four words with
// capitals of which one is a listed name, or sure, where nothing but people are called
// so, none is an everyday word; there, in Han, a surname and one or two more.
func calledSo(text []byte, sure bool) bool {
	words, listed := 0, false
	if len(text) > labelLong {
		return false
	}
	if r, n := utf8.DecodeRune(text); unicode.Is(unicode.Han, r) {
		last, _ := utf8.DecodeLastRune(text)
		return sure && lexicon.SurnameZH(r) && utf8.RuneCount(text[n:]) < 3 && len(text) > n && !roleEnds.Has(last)
	}
	for _, word := range bytes.Fields(text) {
		word = bytes.Trim(word, ".,")
		if words++; words > 4 || !capitalised(word) {
			return false
		}
		name := lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word)
		if listed = listed || name; !name && len(word) > 1 && (lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word)) {
			return false
		}
	}
	return words > 0 && (listed || sure)
}

// handled reports whether text is the account of somebody, for a field that says who they
// are: "agent_rina", "glide.maint", not "live_chat": words of letters with a mark or a
// short number, one of them no everyday word.
func handled(text []byte) bool {
	if len(text) < 4 || len(text) > 40 {
		return false
	}
	marks, digits, own := 0, 0, false
	for i := 0; i < len(text); {
		n := lettersAt(text, i) - i
		if n == 0 {
			switch c := text[i]; {
			case c == '.' || c == '_' || c == '-':
				marks++
			case c >= '0' && c <= '9':
				digits++
			default:
				return false
			}
			i++
			continue
		}
		word := bytes.ToLower(text[i : i+n])
		listed := lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word)
		own = own || (n > 3 || listed) && !lexicon.CommonEN.Has(word) && (listed || !lexicon.CommonID.Has(word))
		i += n
	}
	return own && marks+digits > 0 && marks < 4 && digits < 5
}

// roleEnds end words for who somebody is, not what they are called: 管理员, 经办人.
var roleEnds = lexicon.NewHan("员員者人户戶家方服官师師客")

// capitalised reports whether word is letters of a script with capitals, the first of
// them one and not all, as of abbreviations.
func capitalised(word []byte) bool {
	r, n := utf8.DecodeRune(word)
	if !unicode.IsUpper(r) {
		return false
	}
	small := n == len(word)
	for i, r := range string(word) {
		switch {
		case unicode.IsLower(r) || unicode.Is(unicode.Mn, r):
			small = true
		case unicode.IsUpper(r), (r == '-' || r == '\'' || r == '’') && i > 0:
		default:
			return false
		}
	}
	return small
}

// contactReach is how many texts lie between a name and contact data beside it at most.
const contactReach = 32

// besideContact reports whether a member beside leaf i is a telephone number, a mail
// address or a date of birth, by its name: whoever has one is somebody.
func (w *Worker) besideContact(i int) bool {
	return w.contactFrom(i, 1) || w.contactFrom(i, -1)
}

// contactFrom looks for contact data beside leaf i in one direction, up to another
// element.
func (w *Worker) contactFrom(i, step int) bool {
	own := w.doc.Leaves[i].Node
	object := w.paths.Parent(own)
	for k, texts := i+step, 0; k >= 0 && k < len(w.doc.Leaves) && texts < contactReach; k += step {
		l := &w.doc.Leaves[k]
		if l.Kind == detectors.Key {
			continue
		}
		if l.Kind == detectors.Value {
			if l.Node == own {
				return false
			}
			texts++
		}
		if id := w.nodes[l.Node].rule.Entity; id != 0 && w.paths.Parent(l.Node) == object {
			family := w.p.entities[id].family
			if family == "CUSTOMER" && w.nodes[own].pair == shownName {
				family = "PHONE" // {"userId":…,"displayName":…}
			}
			switch family {
			case "PHONE", "EMAIL", "BIRTH":
				return !w.doc.Apart(min(i, k), max(i, k), w.paths.Element(object))
			}
		}
	}
	return false
}

// beside reports whether a member beside leaf i is one that tells what its object is.
func (w *Worker) beside(i int, tells func(*nodeInfo) bool) bool {
	object := w.paths.Parent(w.doc.Leaves[i].Node)
	for _, step := range [2]int{1, -1} {
		for k, texts := i+step, 0; k >= 0 && k < len(w.doc.Leaves) && texts < contactReach; k += step {
			l := &w.doc.Leaves[k]
			texts++
			if tells(&w.nodes[l.Node]) && w.paths.Parent(l.Node) == object && l.Kind != detectors.Key {
				return !w.doc.Apart(min(i, k), max(i, k), w.paths.Element(object))
			}
		}
	}
	return false
}

// ofGoods reports a member that goods alone have: the name beside it is theirs.
func ofGoods(info *nodeInfo) bool { return info.goods }

// ofCluster reports a member that objects of Kubernetes alone have.
func ofCluster(info *nodeInfo) bool { return info.cluster }

// clusterNames are members of the ObjectMeta and ObjectReference of Kubernetes
// (Kubernetes API reference, v1), by which its uid is told from somebody's.
var clusterNames = nameSet("resourceVersion", "creationTimestamp", "apiVersion", "selfLink")

// numbersObject reports the uid of a cluster's object, or of who an application knows.
func numbersObject(path []policy.Segment) bool {
	if len(path) < 2 || path[len(path)-1].Name != "uid" {
		return false
	}
	switch above := path[:len(path)-1]; above[max(0, lastName(above))].Name {
	case "metadata", "involvedObject", "ownerReferences", "objectRef", "regarding", "targetRef":
		return true
	}
	return false
}

// numbersRecord reports the value of an identifier as FHIR's resources have them:
// identifier[*].value, {"identifier":{"system":…,"value":…}}.
func numbersRecord(path []policy.Segment) bool {
	n := len(path)
	if n < 2 || path[n-1].Name != "value" {
		return false
	}
	return path[max(0, lastName(path[:n-1]))].Name == "identifier"
}

// ofRecord reports the member of an identifier that says who gave it.
func ofRecord(info *nodeInfo) bool { return info.system }
