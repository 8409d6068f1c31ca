// Package userrule finds what users describe themselves: patterns, keywords,
// denied values. Start with Compile, which makes a detectors.Stage of Rules and
// reports every fault with its field:
//
//	set, faults := userrule.Compile([]userrule.Rule{{Name: "staff", Entity: "CUSTOM_STAFF", Pattern: `ST-\d{6}`}})
//	chain, err := detectors.NewChain(catalog.All(), detectors.Options{Stages: []detectors.Stage{set}})
//
// Patterns run in linear time (RE2 syntax) or, on demand, by backtracking with
// look-around and back-references. Literals that a pattern needs are sought for
// all rules in one pass, so a text without them costs no pattern anything.
//
// Rules may work for maxSpent on one event and no more: then the scan ends with
// detectors.ErrTimeout, never with "nothing found". This makes the package the
// one detector that looks at a clock. A Set is safe for concurrent use.
package userrule

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Rule is one detector of a user's own. It has a Pattern, Keywords, or both.
type Rule struct {
	Name   string // a-z, 0-9 and '-'; findings name it "user/<name>"
	Entity detectors.Entity
	Doc    string

	Pattern      string
	Backtracking bool     // look-around and back-references, in bounded time
	IgnoreCase   bool     // of Pattern; keywords ignore case always
	Group        int      // capturing group that is the value; 0: the whole match
	Keywords     []string // whole words

	Labels    []string // words that announce the value
	Negatives []string // words that speak against it
	NeedLabel bool     // only beside a label, or in a field of that name
	Validator string   // one of Validators; empty: none
	Strength  detectors.Strength
	Canonical detectors.Canonical
	Sure      bool // a finding whatever stands around it: score 1

	Valid, Invalid []string // checked by Compile
}

// Fault is one fault of a rule.
type Fault struct {
	Rule    int    // index
	Field   string // "pattern", "valid" …; the name it has in a policy
	Item    int    // index into the field's list, -1: it is none
	Message string
	Hint    string
}

// Limits of a set.
const (
	MaxRules    = 200
	MaxKeywords = 20_000          // of all rules
	maxPattern  = 2_000           // bytes
	maxExamples = 200             // of one rule
	maxTrying   = 5 * time.Second // of all examples together
)

// Set is a compiled list of rules: a stage of a chain.
type Set struct {
	source  []Rule
	rules   []compiled
	specs   []detectors.Spec
	words   *literals
	phrases [][]string // the words behind the first of keywords of several
}

var _ detectors.Stage = (*Set)(nil)

// compiled is one rule ready to run.
type compiled struct {
	matcher  matcher // nil: keywords alone
	alone    bool    // the pattern has no literal: it looks at every text
	group    int
	sure     bool
	strength detectors.Strength
	check    func([]byte) bool // nil: none
}

// matcher calls found with the spans of every match of a pattern in text[lo:hi].
type matcher interface {
	// plan says where to look: around these literals, one of which is in every
	// match; whole texts if there are none.
	plan() plan
	match(r *run, text []byte, lo, hi int, found func(start, end int)) error
}

// plan is where a pattern has to be tried.
type plan struct {
	literals []string   // ASCII letters in lower case; one of them is in every match
	bytes    *[256]bool // a byte of this set is in every match; nil: unknown
	reach    int        // longest match in bytes, 0: unbounded
}

var nameShape = regexp.MustCompile(`\A[a-z0-9][a-z0-9-]{0,39}\z`)
var customShape = regexp.MustCompile(`\ACUSTOM_[A-Z][A-Z0-9_]{0,23}\z`)

// CustomEntity reports whether e has the shape of a user's own entity.
func CustomEntity(e detectors.Entity) bool { return customShape.MatchString(string(e)) }

// Compile makes a set of rules. With faults there is no set.
func Compile(rules []Rule) (*Set, []Fault) {
	c := &compiler{set: &Set{source: rules, words: newLiterals()}}
	names := map[string]bool{}
	for i := range rules {
		c.rule(i, &rules[i])
		if names[rules[i].Name] {
			c.fault("name", -1, fmt.Sprintf("a second rule %q", rules[i].Name), "")
		}
		names[rules[i].Name] = true
	}
	if len(rules) > MaxRules {
		c.at = MaxRules
		c.fault("", -1, fmt.Sprintf("%d rules, at most %d", len(rules), MaxRules), "one rule may hold many keywords, and a pattern many forms")
	}
	if c.keywords > MaxKeywords {
		c.fault("keywords", -1, fmt.Sprintf("%d keywords in all, at most %d", c.keywords, MaxKeywords), "")
	}
	if len(c.faults) > 0 {
		return nil, c.faults
	}
	c.set.words.index()
	c.began = time.Now()
	for i := range rules {
		c.at = i
		c.examples(&rules[i])
	}
	if len(c.faults) > 0 {
		return nil, c.faults
	}
	return c.set, nil
}

type compiler struct {
	set      *Set
	at       int
	keywords int
	stopped  bool // an example took too long
	began    time.Time
	faults   []Fault
}

func (c *compiler) fault(field string, item int, message, hint string) {
	c.faults = append(c.faults, Fault{c.at, field, item, message, hint})
}

func (c *compiler) rule(i int, r *Rule) {
	c.at = i
	if !nameShape.MatchString(r.Name) {
		c.fault("name", -1, "a rule's name is 1 to 40 of a-z 0-9 -, a letter or digit first", "")
	}
	out := compiled{group: r.Group, sure: r.Sure, strength: r.Strength}
	if out.strength == detectors.None {
		out.strength = detectors.Strong
	}
	if r.Validator != "" && r.Validator != "none" {
		if out.check = validators[r.Validator]; out.check == nil {
			c.fault("validator", -1, fmt.Sprintf("unknown validator %q", r.Validator), "one of "+strings.Join(Validators(), ", "))
		}
	}
	if r.Pattern == "" && len(r.Keywords) == 0 {
		c.fault("", -1, "a rule needs a pattern or keywords", "add pattern: or keywords:")
	}
	if r.Pattern != "" {
		c.pattern(r, &out)
	}
	for k, w := range r.Keywords {
		c.keyword(k, w)
	}
	need := detectors.NeedNothing
	if r.NeedLabel {
		need = detectors.NeedLabel
		if len(r.Labels) == 0 {
			c.fault("need_label", -1, "need_label without labels finds nothing", "add labels:")
		}
	}
	c.set.rules = append(c.set.rules, out)
	c.set.specs = append(c.set.specs, detectors.Spec{
		Name: "user/" + r.Name, Entity: r.Entity, Doc: r.Doc, Need: need, Canonical: r.Canonical,
		Labels: c.labels("labels", r.Labels), Negatives: c.labels("negatives", r.Negatives),
		Source: "the policy's own rule", Valid: r.Valid, Invalid: r.Invalid,
	})
}

// labels brings words to the form of detectors.Labels.
func (c *compiler) labels(field string, words []string) detectors.Labels {
	if len(words) == 0 {
		return nil
	}
	out := make([]string, 0, len(words))
	for k, w := range words {
		f := strings.Join(strings.Fields(strings.ToLower(string(detectors.Fold(nil, []byte(w))))), " ")
		if f == "" || len(f) > 64 || !detectors.IsLetter(f[0]) && f[0] < 0x80 {
			c.fault(field, k, "a label is 1 to 64 bytes of words and starts with a letter", "")
			continue
		}
		out = append(out, f)
	}
	return detectors.Labels{"": out}
}

func (c *compiler) pattern(r *Rule, out *compiled) {
	if len(r.Pattern) > maxPattern {
		c.fault("pattern", -1, fmt.Sprintf("a pattern has at most %d bytes", maxPattern), "words belong in keywords:")
		return
	}
	compile := linearPattern
	if r.Backtracking {
		compile = backtrackingPattern
	}
	m, groups, bad := compile(r)
	if bad != nil {
		c.fault("pattern", -1, bad.message, bad.hint)
		return
	}
	if r.Group < 0 || r.Group > groups {
		c.fault("group", -1, fmt.Sprintf("the pattern has %d groups", groups), "0 is the whole match")
		return
	}
	out.matcher = m
	p := m.plan()
	out.alone = len(p.literals) == 0
	for _, l := range p.literals {
		c.set.words.add(l, literalUse{rule: int32(c.at)})
	}
}

func (c *compiler) keyword(k int, w string) {
	c.keywords++
	f := strings.TrimSpace(string(detectors.Fold(nil, []byte(w))))
	if len(f) < 2 || len(f) > 256 || !utf8.ValidString(w) {
		c.fault("keywords", k, "a keyword has 2 to 256 bytes", "")
		return
	}
	for _, v := range []string{f, strings.ToLower(f), strings.ToUpper(f), title(f)} {
		words := strings.Fields(lowerASCII(v))
		if len(words) == 1 || len(words[0]) < 2 {
			c.set.words.add(lowerASCII(v), literalUse{rule: int32(c.at), keyword: true})
			continue
		}
		// The first word is sought, the others are looked for behind it.
		c.set.phrases = append(c.set.phrases, words[1:])
		c.set.words.add(words[0], literalUse{int32(c.at), true, int32(len(c.set.phrases))})
	}
}

// title writes the first letter large and the others small: École.
func title(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + strings.ToLower(s[i:])
		}
	}
	return strings.ToUpper(s)
}

// Specs declares what the rules find.
func (s *Set) Specs() []detectors.Spec { return s.specs }

// Alone returns a set of one rule of s, to see what it costs; nil if there is no
// rule of that name.
func (s *Set) Alone(name string) *Set {
	for _, r := range s.source {
		if r.Name == name {
			r.Valid, r.Invalid = nil, nil
			one, _ := Compile([]Rule{r})
			return one
		}
	}
	return nil
}

// NewRun returns the buffers of one scanner.
func (s *Set) NewRun() detectors.StageRun { return &run{set: s} }
