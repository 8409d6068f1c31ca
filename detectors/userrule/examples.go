package userrule

import (
	"errors"
	"strings"
	"time"

	"github.com/samar-privacy/samar/detectors"
)

// examples scans a rule's own examples with the whole set: each valid one holds
// a finding of the rule, no invalid one does. A valid example may mark the span
// it expects: "badge ‹ST-004711›".
func (c *compiler) examples(r *Rule) {
	if time.Since(c.began) > maxTrying {
		c.fault("valid", -1, "the examples of all rules take too long together", "")
		c.stopped = true
	}
	if c.stopped || len(r.Valid)+len(r.Invalid) == 0 {
		return
	}
	if len(r.Valid) > maxExamples || len(r.Invalid) > maxExamples {
		c.fault("valid", -1, "too many examples", "")
		return
	}
	chain, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{c.set}})
	if err != nil {
		c.fault("", -1, "the rule does not fit into a chain", "")
		return
	}
	s := chain.NewScanner()
	for i, e := range r.Valid {
		text, start, end := unmark(e)
		found, err := c.scan(s, r, text)
		switch {
		case err != nil:
			c.slow("valid", i, err)
			return
		case len(found) == 0:
			c.fault("valid", i, "the rule does not find this example", whyNot(r))
		case start >= 0 && !has(found, start, end):
			c.fault("valid", i, "the rule finds "+quoteSpan(text, found[0]), "another span is marked")
		}
	}
	for i, e := range r.Invalid {
		text, _, _ := unmark(e)
		found, err := c.scan(s, r, text)
		switch {
		case err != nil:
			c.slow("invalid", i, err)
			return
		case len(found) > 0:
			c.fault("invalid", i, "the rule finds "+quoteSpan(text, found[0])+" in this example", "tighten the pattern, or add negatives: or a validator:")
		}
	}
}

// slow reports an example that could not be scanned; no further ones are tried.
func (c *compiler) slow(field string, i int, err error) {
	msg := "the rule fails on this example"
	if errors.Is(err, detectors.ErrTimeout) {
		msg = "the rule takes too long on this example"
	}
	c.fault(field, i, msg, "avoid repeats within repeats")
	c.stopped = true
}

// scan returns what rule r alone finds in text with the default least score.
func (c *compiler) scan(s *detectors.Scanner, r *Rule, text string) ([]detectors.Finding, error) {
	if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}); err != nil {
		return nil, err
	}
	var out []detectors.Finding
	for _, f := range s.Candidates() {
		if f.Detector == "user/"+r.Name && f.Score >= detectors.DefaultMinScore {
			out = append(out, f)
		}
	}
	return out, nil
}

func has(found []detectors.Finding, start, end int) bool {
	for _, f := range found {
		if f.Start == start && f.End == end {
			return true
		}
	}
	return false
}

func quoteSpan(text string, f detectors.Finding) string {
	return "\"" + text[f.Start:f.End] + "\""
}

func whyNot(r *Rule) string {
	switch {
	case r.NeedLabel:
		return "it needs one of its labels beside the value"
	case r.Strength == detectors.Shape || r.Strength == detectors.Weak:
		return "a value of this strength counts beside one of its labels alone"
	case r.Validator != "" && r.Validator != "none":
		return "its pattern and its validator both have to hold"
	}
	return ""
}

// unmark takes the marks out of an example; start is -1 if it has none.
func unmark(example string) (text string, start, end int) {
	start, end = strings.Index(example, "‹"), strings.Index(example, "›")
	if start < 0 || end < start {
		return example, -1, -1
	}
	mark := len("‹")
	return example[:start] + example[start+mark:end] + example[end+mark:], start, end - mark
}
