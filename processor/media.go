package processor

import (
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// media stands for what is dropped because it is no text.
var media = policy.Operator{Kind: policy.Replace, Text: "<MEDIA>"}

// noBytes is what becomes of bytes that are no text.
var noBytes = policy.Operator{Kind: policy.Drop}

// unread reports whether a value is not to be scanned: an opaque one that looks
// it, and media, which is noted to be dropped if the policy does not keep it.
func (w *Worker) unread(leaf int, l *codec.Leaf, info *nodeInfo) bool {
	if info.rule.Opaque && codec.Opaque(l) {
		return true
	}
	binary := l.Enc == codec.Binary
	if !binary && !codec.Media(l.Text) {
		return false
	}
	switch {
	case w.p.keepMedia:
	case info.rule.Entity != 0 && len(info.ops) > 0:
		return false
	default:
		f := find{leaf: leaf, end: len(l.Text), whole: true, media: &media}
		if binary {
			f.media = &noBytes
		}
		w.declared = append(w.declared, f)
	}
	return true
}

// admit counts a value of a field that the policy does not name, and reports
// whether the record may go on.
func (w *Worker) admit(info *nodeInfo) bool {
	if info.rule.New {
		w.fresh++
	}
	return !info.rule.Held
}
