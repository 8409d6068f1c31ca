package processor

import (
	"github.com/samar-privacy/samar/internal/anonymity"
	"github.com/samar-privacy/samar/policy"
)

// Judgement is what a Crowd says of a row.
type Judgement uint8

// Judgements.
const (
	Shown    Judgement = iota // as it is
	Widened                   // Rendered.Wider in its place
	LeftOut                   // this view goes without it
	HeldBack                  // the record is a dead letter: no view gets it
)

// Crowd remembers the last rows of one stream as one view shows them, and
// judges which of them have enough others like them. Start with NewCrowd; Judge
// every row in the order of the stream, so that the same rows are judged the
// same. It keeps digests, and is for one goroutine.
//
// A row is shown when it and those before it within the window are K rows (or
// people) alike. So the first K − 1 of a kind are not shown, rows that left the
// window do not count, and a reader who sees the output alone may see fewer
// than K of a kind: it is the stream that holds the others.
type Crowd struct {
	rule  *policy.Crowd
	rows  *anonymity.Window
	wider *anonymity.Window // of wider renderings; nil: they are not counted
}

// NewCrowd returns a Crowd that has seen no row.
func NewCrowd(rule *policy.Crowd) *Crowd {
	cfg := anonymity.Config{K: rule.K, L: rule.L, Rows: rule.Window}
	c := &Crowd{rule: rule, rows: anonymity.New(cfg)}
	if rule.Again {
		c.wider = anonymity.New(cfg)
	}
	return c
}

// Judge counts a rendered row and says whether its view may show it. What is
// no row is shown.
func (c *Crowd) Judge(rd *Rendered) Judgement {
	if !rd.Row.Counted || rd.Verdict > Rewritten {
		return Shown
	}
	enough := c.enough(c.rows.Add(rd.Row.row))
	again := true
	if c.wider != nil && rd.Wider != nil {
		again = c.enough(c.wider.Add(rd.Wider.Row.row))
	}
	switch {
	case enough:
		return Shown
	case c.rule.Below == policy.DropBelow:
		return LeftOut
	case c.rule.Below == policy.GeneraliseBelow && rd.Wider != nil && again:
		return Widened
	}
	return HeldBack
}

func (c *Crowd) enough(n anonymity.Count) bool {
	k := n.Rows
	if c.rule.People {
		k = n.People
	}
	return k >= c.rule.K && n.Values >= c.rule.L
}

// judge has a view's row judged among those that this worker renders.
func (w *Worker) judge(view int, rd *Rendered) Judgement {
	if w.crowd == nil || w.crowdOf != view {
		w.crowd, w.crowdOf = NewCrowd(w.p.views[view].crowd), view
	}
	return w.crowd.Judge(rd)
}
