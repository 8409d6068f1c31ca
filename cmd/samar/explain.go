package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

type explainFlags struct {
	engineFlags
	field  string
	lang   string
	whyNot string
	output string
}

func newExplain() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain TEXT|-",
		Short: "Say why something was found, or was not",
		Long: `explain scans one text (or one JSON event, or standard input for "-") and shows
every candidate: what spoke for it, its score, the least score asked for, and what
the view does with it. Candidates below that score are shown too. --why-not says
what it would take for a span of characters to be found.`,
		Example: `  samar explain 'kartu kredit 4111 1111 1111 1111'
  samar explain --field customer.nik 3174054107909999
  samar explain --why-not 6:15 'nomor 123456789 saja'`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("explain takes one text, in quotes, or - to read it from standard input; got %d arguments", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args[0]) },
	}
	f.detection(cmd)
	f.finding(cmd)
	fl := cmd.Flags()
	fl.StringVar(&f.field, "field", "", "take the text as the value of this field: customer.phone")
	fl.StringVar(&f.lang, "lang", "", "suggest labels of this language: id, zh, en …")
	fl.StringVar(&f.whyNot, "why-not", "", "START:END, code points: why was this not found?")
	addOutput(cmd, &f.output, "text", "text", "json")
	return cmd
}

// explainer holds one event and what the detectors made of it.
type explainer struct {
	f      *explainFlags
	e      *engine
	specs  map[string]*detectors.Spec // by name
	leaves []detectors.Leaf
	paths  []string // by leaf
	names  [][]policy.Segment
}

func (f *explainFlags) run(cmd *cobra.Command, text string) error {
	if err := oneOf("output", f.output, "text", "json"); err != nil {
		return err
	}
	if text == "-" {
		b, err := io.ReadAll(io.LimitReader(cmd.InOrStdin(), 1<<20))
		if err != nil {
			return err
		}
		text = strings.TrimRight(string(b), "\r\n")
	}
	k, err := openKeys("", "")
	if err != nil {
		return err
	}
	f.thorough = true
	e, err := newEngine(f.engineFlags, k.master, "")
	if err != nil {
		return err
	}
	x := &explainer{f: f, e: e, specs: map[string]*detectors.Spec{}}
	specs := e.chain.Specs()
	for i := range specs {
		x.specs[specs[i].Name] = &specs[i]
	}
	if err := x.knowsLang(); err != nil {
		return err
	}
	if err := x.read(text); err != nil {
		return err
	}
	list, err := x.candidates()
	if err != nil {
		return err
	}
	var why *whyNot
	if f.whyNot != "" {
		if why, err = x.whyNot(list); err != nil {
			return err
		}
	}
	if f.output == "json" {
		return writeJSON(cmd.OutOrStdout(), struct {
			SchemaVersion int         `json:"schema_version"`
			Candidates    []candidate `json:"candidates"`
			WhyNot        *whyNot     `json:"why_not,omitempty"`
		}{1, list, why})
	}
	x.print(cmd.OutOrStdout(), list)
	why.print(cmd.OutOrStdout())
	return nil
}

// knowsLang reports a language that no detector has labels of.
func (x *explainer) knowsLang() error {
	langs := map[string]bool{}
	for _, s := range x.specs {
		for l := range s.Labels {
			langs[l] = true
		}
	}
	if x.f.lang != "" && !langs[x.f.lang] {
		return usagef("--lang: want one of %s", strings.Join(slices.Sorted(maps.Keys(langs)), ", "))
	}
	return nil
}

// read takes the text apart: a JSON event into its leaves, else one leaf.
func (x *explainer) read(text string) error {
	if strings.HasPrefix(strings.TrimSpace(text), "{") && x.f.field == "" {
		var nodes [][]policy.Segment
		paths := codec.NewPaths(func(n int32, path []policy.Segment) codec.Flags {
			nodes = append(nodes[:n], slices.Clone(path))
			return 0
		})
		dec := codec.JSON{Paths: paths, MaxDepth: x.e.policy.Limits.Depth, Locate: true}
		var doc codec.Doc
		if err := dec.Decode([]byte(text), &doc); err != nil {
			return withCode(exitFailed, fmt.Errorf("undecodable: %w", err))
		}
		for i := range doc.Leaves {
			l := &doc.Leaves[i]
			leaf := detectors.Leaf{Text: bytes.Clone(l.Text), Kind: l.Kind}
			var path []policy.Segment
			if l.Kind != detectors.Key && int(l.Node) < len(nodes) {
				path = nodes[l.Node]
				leaf.Field = x.e.field(path)
			}
			x.leaves, x.paths, x.names = append(x.leaves, leaf), append(x.paths, string(doc.Pointer(i))), append(x.names, path)
		}
		return nil
	}
	if !utf8.ValidString(text) {
		return withCode(exitFailed, fmt.Errorf("undecodable: not UTF-8"))
	}
	leaf := detectors.Leaf{Text: []byte(text)}
	var path []policy.Segment
	where := ""
	if x.f.field != "" {
		if path = policy.ParsePath(x.f.field); len(path) == 0 {
			return usagef("--field: %q is no path; such as customer.phone or items[*].note", x.f.field)
		}
		leaf.Field = x.e.field(path)
		where = x.f.field
	}
	x.leaves, x.paths, x.names = []detectors.Leaf{leaf}, []string{where}, [][]policy.Segment{path}
	return nil
}

// field compiles what a path's last name says.
func (e *engine) field(path []policy.Segment) *detectors.Field {
	for i := len(path) - 1; i >= 0; i-- {
		if !path[i].Index {
			return e.chain.Field(path[i].Name)
		}
	}
	return nil
}

// candidate is one possible finding.
type candidate struct {
	Entity   string   `json:"entity"`
	Subtype  string   `json:"subtype,omitempty"`
	Path     string   `json:"path"`
	Start    int      `json:"start"` // code points
	End      int      `json:"end"`
	Value    string   `json:"value"`
	Score    float64  `json:"score"`
	Least    float64  `json:"least"`
	Outcome  string   `json:"outcome"` // found | below | overlapped
	Detector string   `json:"detector"`
	Evidence []string `json:"evidence"`
	Labels   []string `json:"labels,omitempty"`    // of this detector that stand near it
	Against  []string `json:"negatives,omitempty"` // the same for words that speak against it
	Operator string   `json:"operator,omitempty"`

	leaf, from, to int // bytes
}

// candidates scans the event; fields that the policy declares come first.
func (x *explainer) candidates() ([]candidate, error) {
	out := []candidate{}
	named := map[int]bool{}
	reg := x.e.chain.Registry()
	for i, path := range x.names {
		if path == nil || len(x.leaves[i].Text) == 0 {
			continue
		}
		if rule := x.e.policy.Field(path); rule.Entity != 0 {
			named[i] = true
			c := x.candidate(detectors.Finding{Leaf: i, End: len(x.leaves[i].Text), ID: rule.Entity, Entity: reg.Info(rule.Entity).Name,
				Score: 0.95, Evidence: detectors.FieldName, Detector: processor.FieldDetector})
			op := x.e.policy.Operator(x.e.view, rule.Entity, true)
			if x.e.view < len(rule.Do) && rule.Do[x.e.view] != nil {
				op = rule.Do[x.e.view]
			}
			c.Outcome, c.Operator = "found", op.String()
			out = append(out, c)
		}
	}
	s := x.e.chain.NewScanner()
	if err := s.Scan(&detectors.Event{Leaves: x.leaves}); err != nil {
		return nil, withCode(exitFailed, err)
	}
	won := slices.Clone(s.Findings(x.e.policy.Views[x.e.view].Thresholds))
	for _, f := range s.Candidates() {
		if x.e.only != nil && !x.e.only[f.Entity] {
			continue
		}
		c := x.candidate(f)
		switch {
		case slices.ContainsFunc(won, func(w detectors.Finding) bool {
			return w.Leaf == f.Leaf && w.ID == f.ID && w.Start <= f.Start && f.End <= w.End
		}):
			c.Outcome = "found"
			c.Operator = x.e.policy.Operator(x.e.view, f.ID, named[f.Leaf]).String()
		case c.Score < c.Least:
			c.Outcome = "below"
		default:
			c.Outcome = "overlapped"
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		if a.leaf != b.leaf {
			return a.leaf - b.leaf
		}
		return a.from - b.from
	})
	return out, nil
}

func (x *explainer) candidate(f detectors.Finding) candidate {
	text := x.leaves[f.Leaf].Text
	c := candidate{Entity: string(f.Entity), Subtype: f.Subtype, Path: x.paths[f.Leaf], Value: string(text[f.Start:f.End]),
		Score: score(f.Score), Detector: f.Detector, Evidence: f.Evidence.Words(), Least: detectors.DefaultMinScore,
		leaf: f.Leaf, from: f.Start, to: f.End}
	c.Start = utf8.RuneCount(text[:f.Start])
	c.End = c.Start + utf8.RuneCount(text[f.Start:f.End])
	if t := x.e.policy.Views[x.e.view].Thresholds; t != nil && int(f.ID) < len(t.Min) {
		c.Least = score(t.Min[f.ID])
	}
	if s := x.specs[f.Detector]; s != nil {
		c.Labels = near(text, f.Start, f.End, s.Labels)
		c.Against = near(text, f.Start, f.End, s.Negatives)
	}
	return c
}

// reach is how far from a value words are looked for, in bytes.
const reach = 60

// near lists the words of a label table that stand around text[start:end].
func near(text []byte, start, end int, labels detectors.Labels) []string {
	around := string(bytes.ToLower(text[max(start-reach, 0):start])) + "\x00" + string(bytes.ToLower(text[end:min(end+reach, len(text))]))
	around = strings.Map(func(r rune) rune {
		if strings.ContainsRune("._-:/", r) {
			return ' '
		}
		return r
	}, around)
	around = strings.Join(strings.Fields(around), " ")
	var out []string
	for _, lang := range slices.Sorted(maps.Keys(labels)) {
		for _, l := range labels[lang] {
			if wordIn(around, l) && !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
	}
	return out
}

// wordIn reports whether l stands in s as whole words; Han needs no bounds.
func wordIn(s, l string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], l)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(l):])
		if first, _ := utf8.DecodeRuneInString(l); first >= 0x2E80 || !wordRune(before) && !wordRune(after) {
			return true
		}
		from = i + 1
	}
}

func wordRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 0xC0 && r < 0x2E80
}

func (x *explainer) print(w io.Writer, list []candidate) {
	if len(list) == 0 {
		fmt.Fprintln(w, "nothing here looks like personal data")
	}
	p := painter(w)
	for _, c := range list {
		where := ""
		if c.Path != "" {
			where = c.Path + " "
		}
		title := c.Entity
		if c.Subtype != "" {
			title += "/" + c.Subtype
		}
		fmt.Fprintf(w, "%s[%d,%d) %s %s\n", where, c.Start, c.End, p.bold(title), strconv.Quote(c.Value))
		fmt.Fprintf(w, "  detector  %s\n", c.Detector)
		fmt.Fprintf(w, "  evidence  %s\n", joined(c.Evidence))
		if len(c.Labels) > 0 {
			fmt.Fprintf(w, "  near it   %s\n", quoted(c.Labels))
		}
		if len(c.Against) > 0 {
			fmt.Fprintf(w, "  against   %s\n", quoted(c.Against))
		}
		fmt.Fprintf(w, "  score     %.2f, least %.2f: ", c.Score, c.Least)
		switch c.Outcome {
		case "found":
			fmt.Fprintf(w, "found; view %s does: %s\n", x.e.policy.Views[x.e.view].Name, c.Operator)
		case "below":
			fmt.Fprintf(w, "not reported\n")
		default:
			fmt.Fprintf(w, "stronger evidence has these characters\n")
		}
	}
}

func quoted(words []string) string {
	q := make([]string, len(words))
	for i, w := range words {
		q[i] = strconv.Quote(w)
	}
	return strings.Join(q, ", ")
}

// whyNot is what it would take for a span to be found.
type whyNot struct {
	Start  int      `json:"start"` // code points
	End    int      `json:"end"`
	Value  string   `json:"value"`
	Now    []string `json:"now"`    // what the detectors make of it as it stands
	Behind []behind `json:"behind"` // labels that would make it something
}

// behind is a label, and what a value would be behind it.
type behind struct {
	Label  string  `json:"label"`
	Entity string  `json:"entity"`
	Score  float64 `json:"score"`
}

func (x *explainer) whyNot(list []candidate) (*whyNot, error) {
	if len(x.leaves) != 1 {
		return nil, usagef("--why-not: works on one text, not on an event")
	}
	text := x.leaves[0].Text
	from, to, err := span(x.f.whyNot, text)
	if err != nil {
		return nil, err
	}
	start := utf8.RuneCount(text[:from])
	w := &whyNot{Start: start, End: start + utf8.RuneCount(text[from:to]), Value: string(text[from:to]), Now: []string{}}
	for _, c := range list {
		if c.from >= to || from >= c.to {
			continue
		}
		var now string
		switch c.Outcome {
		case "found":
			now = "it is found, as " + c.Entity
		case "below":
			now = fmt.Sprintf("%s scores %.2f here, and %.2f is asked for", c.Entity, c.Score, c.Least)
		default:
			now = fmt.Sprintf("%s scores %.2f here, but stronger evidence has these characters", c.Entity, c.Score)
		}
		if !slices.Contains(w.Now, now) {
			w.Now = append(w.Now, now)
		}
	}
	w.Behind = x.hints(w.Value)
	return w, nil
}

func (w *whyNot) print(to io.Writer) {
	if w == nil {
		return
	}
	fmt.Fprintf(to, "\nwhy not %s?\n", strconv.Quote(w.Value))
	for _, now := range w.Now {
		fmt.Fprintf(to, "  %s\n", now)
	}
	if len(w.Now) == 0 {
		fmt.Fprintln(to, "  no detector made anything of it as it stands")
	}
	for _, b := range w.Behind {
		fmt.Fprintf(to, "  behind the label %q it would be %s (%.2f)\n", b.Label, b.Entity, b.Score)
	}
	if len(w.Behind) == 0 {
		fmt.Fprintln(to, "  not with any label either; for values of your own, name their field in the policy")
	}
}

// hints tries every label: which one would make the value an entity?
func (x *explainer) hints(value string) []behind {
	out := []behind{}
	seen := map[detectors.Entity]bool{}
	s := x.e.chain.NewScanner()
	specs := x.e.chain.Specs()
	for i := range specs {
		spec := &specs[i]
		label := x.label(spec)
		if label == "" || seen[spec.Entity] {
			continue
		}
		text := label + ": " + value
		if s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}) != nil {
			continue
		}
		for _, f := range s.Findings(x.e.policy.Views[x.e.view].Thresholds) {
			if f.Entity == spec.Entity && f.End > len(label)+2 {
				seen[spec.Entity] = true
				out = append(out, behind{label, string(f.Entity), score(f.Score)})
				break
			}
		}
	}
	return out
}

// label is the first label of a Spec, of the language asked for if there is one.
func (x *explainer) label(s *detectors.Spec) string {
	for _, lang := range append([]string{x.f.lang}, x.e.policy.Languages...) {
		if l := s.Labels[lang]; len(l) > 0 {
			return l[0]
		}
	}
	return ""
}

// span reads START:END in code points as a byte range of text.
func span(s string, text []byte) (from, to int, err error) {
	a, b, ok := strings.Cut(s, ":")
	start, err1 := strconv.Atoi(a)
	end, err2 := strconv.Atoi(b)
	n := utf8.RuneCount(text)
	if !ok || err1 != nil || err2 != nil || start < 0 || end <= start || end > n {
		return 0, 0, usagef("--why-not: want START:END within 0:%d", n)
	}
	i, at := 0, 0
	from, to = -1, len(text)
	for at = range string(text) {
		if i == start {
			from = at
		}
		if i == end {
			to = at
			break
		}
		i++
	}
	return from, to, nil
}
