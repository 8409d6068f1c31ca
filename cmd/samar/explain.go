package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
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
				leaf.Field, leaf.Name = x.field(path)
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
		leaf.Field, leaf.Name = x.field(path)
		where = x.f.field
	}
	x.leaves, x.paths, x.names = []detectors.Leaf{leaf}, []string{where}, [][]policy.Segment{path}
	return nil
}

// field returns what a path says of its value, and its last name.
func (x *explainer) field(path []policy.Segment) (*detectors.Field, []byte) {
	var name []byte
	for _, s := range path {
		if !s.Index {
			name = []byte(s.Name)
		}
	}
	return processor.FieldOf(x.e.chain.Field, path), name
}
