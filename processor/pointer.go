package processor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// foundName is a member's name that holds findings: its pointer (RFC 6901), and
// how its last step is written without them.
type foundName struct {
	parent  int32 // leaf of the text that holds the document; -1: the record's own
	pointer string
	masked  string
}

// maskNames writes the names in which something was found without it, in the
// paths of all findings: a path says where a value is, never what.
func (w *Worker) maskNames(finds []find, rep *Report) {
	var names []foundName
	for i := range finds {
		leaf, _, _ := w.doc.Outermost(finds[i].leaf, 0, 0)
		for _, n := range [...]int{leaf, finds[i].leaf} {
			if l := &w.doc.Leaves[n]; l.Kind == detectors.Key {
				pointer := string(w.doc.Pointer(n))
				if !slices.ContainsFunc(names, func(f foundName) bool { return f.parent == l.Parent && f.pointer == pointer }) {
					names = append(names, foundName{l.Parent, pointer, w.maskedName(n, finds)})
				}
			}
		}
	}
	if names == nil {
		return
	}
	for i, n := 0, 0; i < len(finds) && n < len(rep.Findings); i++ {
		if finds[i].inside || finds[i].id == 0 {
			continue
		}
		f := &rep.Findings[n]
		n++
		f.Path = maskPointer(names, -1, f.RawPath)
		if f.RawInner != "" {
			f.Inner = maskPointer(names, w.doc.Leaves[finds[i].leaf].Parent, f.RawInner)
		}
	}
}

// maskedName writes a name with its findings replaced by their entities.
func (w *Worker) maskedName(leaf int, finds []find) string {
	type span struct {
		s, e int
		text string
	}
	var spans []span
	for i := range finds {
		outer, s, e := w.doc.Outermost(finds[i].leaf, finds[i].start, finds[i].end)
		if finds[i].leaf == leaf {
			s, e = finds[i].start, finds[i].end
		} else if outer != leaf {
			continue
		}
		spans = append(spans, span{s, e, "<" + string(w.p.entities[finds[i].id].name) + ">"})
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Or(a.s-b.s, b.e-a.e) })
	text := w.doc.Leaves[leaf].Text
	var b strings.Builder
	done := 0
	for _, sp := range spans {
		if sp.s >= done {
			b.Write(text[done:sp.s])
			b.WriteString(sp.text)
		}
		done = max(done, sp.e)
	}
	b.Write(text[done:])
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(b.String())
}

// maskPointer replaces the steps of a pointer that are names with findings.
func maskPointer(names []foundName, parent int32, pointer string) string {
	var b strings.Builder
	for at := 0; at < len(pointer); {
		end := len(pointer)
		if n := strings.IndexByte(pointer[at+1:], '/'); n >= 0 {
			end = at + 1 + n
		}
		step := pointer[at+1 : end]
		for i := range names {
			if names[i].parent == parent && names[i].pointer == pointer[:end] {
				step = names[i].masked
			}
		}
		b.WriteByte('/')
		b.WriteString(step)
		at = end
	}
	return b.String()
}
