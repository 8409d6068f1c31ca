package processor

import "github.com/samar-privacy/samar/policy"

// seams are where tests plant bugs between finding and proof; nil in every
// worker that moves records.
type seams struct {
	finds    func([]find) []find                                      // that rendering sees
	operator func(f *find, op *policy.Operator) *policy.Operator      // that rendering applies
	place    func(f *find, src []byte, s, e int) (int, int)           // bytes that are replaced
	text     func(f *find, value, text []byte) []byte                 // that is written in their place
	after    func(view int, rec *Record, views []Rendered, w *Worker) // a view's rendering, last of views
}

func (s *seams) onFinds(f []find) []find {
	if s == nil || s.finds == nil {
		return f
	}
	return s.finds(append([]find(nil), f...))
}

func (s *seams) onOperator(f *find, op *policy.Operator) *policy.Operator {
	if s == nil || s.operator == nil {
		return op
	}
	return s.operator(f, op)
}

func (s *seams) onPlace(f *find, src []byte, from, to int) (int, int) {
	if s == nil || s.place == nil {
		return from, to
	}
	return s.place(f, src, from, to)
}

func (s *seams) onText(f *find, value, text []byte) []byte {
	if s == nil || s.text == nil {
		return text
	}
	return s.text(f, value, text)
}

func (s *seams) onView(view int, rec *Record, views []Rendered, w *Worker) {
	if s != nil && s.after != nil {
		s.after(view, rec, views, w)
	}
}
