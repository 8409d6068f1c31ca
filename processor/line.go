package processor

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor/codec"
)

// cleanLine reports whether nothing is found in a text, as in most lines there
// is nothing: then every view shows it as it is, and there is nothing to render
// or to prove. Where something is found, what was decoded and scanned is kept for
// analyse. Texts that need more than a scan it leaves to analyse altogether.
func (w *Worker) cleanLine(value []byte) bool {
	w.scanned = false
	if len(w.nodes) == 0 || len(w.p.views) > w.p.shown || w.rows != nil || w.seams != nil ||
		len(value) > w.p.limits.RecordBytes || cap(w.doc.Leaves) > largeLeaves {
		return false
	}
	root := &w.nodes[0]
	if root.special || root.rule.Entity != 0 || root.field != nil || root.name != nil || codec.Media(value) || w.p.skipPlain && plain(value) {
		return false
	}
	if (codec.Text{}).Decode(value, &w.doc) != nil {
		return false
	}
	w.seeds.Reset()
	w.ev.Leaves = append(w.ev.Leaves[:0], detectors.Leaf{Text: value})
	w.ev.Known, w.ev.Seeds, w.ev.Spell = w.ev.Known[:0], &w.seeds, nil
	if w.scanner.Scan(&w.ev) != nil {
		return false
	}
	if w.scanned = !w.scanner.Nothing(); w.scanned {
		return false
	}
	w.proved = Evidence{Views: 1}
	return true
}
