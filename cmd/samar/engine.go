package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/detectors/names/model"
	"github.com/samar-privacy/samar/pipeline/registry"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/policy/yamlstrict"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/token"
)

// engineFlags choose the policy and how detection works.
type engineFlags struct {
	policy     string
	view       string
	names      string
	strictness string
	minScore   float64
	scored     func() bool // whether --min-score was given; nil: not
	entities   []string
	keys       string
	thorough   bool // candidates that cannot count are collected too
}

// detection declares the flags of every command that finds personal data.
func (f *engineFlags) detection(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVarP(&f.policy, "policy", "p", "", "policy file (default: the one built in, which samar config default prints)")
	fl.StringVar(&f.view, "view", "", "view of the policy; may be left out when it has one")
	fl.StringVar(&f.names, "names", "full", "people's names and addresses in running text: off, cues (by title, cue word or street word), full (by the name models too)")
	fl.StringVar(&f.strictness, "strictness", "", "how little evidence is enough: strict, balanced, precise (default: the policy's)")
	fixed(cmd, "names", "off", "cues", "full")
	fixed(cmd, "strictness", "strict", "balanced", "precise")
	_ = cmd.MarkFlagFilename("policy", "yaml", "yml")
}

// finding adds the flags of commands that report findings.
func (f *engineFlags) finding(cmd *cobra.Command) {
	f.least(cmd)
	fl := cmd.Flags()
	fl.StringSliceVar(&f.entities, "entities", nil, "only these entities, separated by commas")
	_ = cmd.RegisterFlagCompletionFunc("entities", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return entityNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

// least adds --min-score.
func (f *engineFlags) least(cmd *cobra.Command) {
	f.scored = func() bool { return cmd.Flags().Changed("min-score") }
	cmd.Flags().Float64Var(&f.minScore, "min-score", 0, "least score of a finding, above 0 to 1 (default: the policy's, 0.5)")
}

// engine is what a command needs to find and to change.
type engine struct {
	policy *policy.Policy
	chain  *detectors.Chain
	ring   *token.Ring
	proc   *processor.Processor
	links  *links // nil: none are written
	view   int
	only   map[detectors.Entity]bool // nil: all
}

// newEngine builds the engine that the flags describe, for one view.
func newEngine(f engineFlags, master token.Master, tenant string) (*engine, error) {
	e, err := newEngineAllViews(f, master, tenant)
	if err != nil {
		return nil, err
	}
	e.view, err = chooseView(e.policy, f.view)
	return e, err
}

// newEngineAllViews builds the engine that the flags describe. What it makes
// stays, so the garbage collector rests meanwhile.
func newEngineAllViews(f engineFlags, master token.Master, tenant string) (*engine, error) {
	defer restCollector()()
	if err := f.check(); err != nil {
		return nil, err
	}
	e := new(engine)
	var err error
	if e.policy, err = loadPolicy(f.policy, detectors.NewRegistry(catalog.All())); err != nil {
		return nil, err
	}
	f.thresholds(e.policy)
	if e.ring, err = token.New(token.Config{
		Master: master, Tenant: tenant, Regions: e.policy.Regions, Domains: e.policy.Domains(),
	}); err != nil {
		if errors.Is(err, token.ErrConfig) {
			err = withCode(exitConfig, err)
		}
		return nil, err
	}
	opt := e.policy.Options()
	opt.NoCues = f.names == "off"
	opt.Thorough = f.thorough
	opt.Verify = e.ring.Verify
	if e.only, err = chosen(f.entities, e.policy.Registry()); err != nil {
		return nil, err
	}
	for name := range e.only {
		opt.On = append(opt.On, name)
	}
	if f.names == "full" {
		st, err := model.Stage()
		if err != nil {
			return nil, withCode(exitConfig, err)
		}
		opt.Stages = append(opt.Stages, st.Also(opt.On...))
	}
	if e.chain, err = detectors.NewChain(catalog.All(), opt); err != nil {
		return nil, err
	}
	return e, nil
}

// processor returns a processor for records of one format, made once.
func (e *engine) processor(format processor.Format) (*processor.Processor, error) {
	return e.build(values{format: format}, nil)
}

// build returns a processor for values, made once.
func (e *engine) build(v values, schemas *registry.Source) (*processor.Processor, error) {
	if e.proc != nil {
		return e.proc, nil
	}
	cfg := processor.Config{
		Policy: e.policy, Chain: e.chain, Format: v.format, Verify: e.ring.Verify,
		Columns: v.columns, Comma: v.comma, Schema: v.schema, Judged: true,
		Tokeniser: func(purpose string) (processor.Tokeniser, error) { return e.links.tokeniser(e.ring, purpose) },
	}
	if schemas != nil {
		cfg.Schemas = schemas
	}
	p, err := processor.New(cfg)
	if err != nil {
		return nil, err
	}
	e.proc = p
	return p, nil
}

func (f *engineFlags) check() error {
	if err := oneOf("names", f.names, "off", "cues", "full"); err != nil {
		return err
	}
	if f.strictness != "" {
		if err := oneOf("strictness", f.strictness, "strict", "balanced", "precise"); err != nil {
			return err
		}
	}
	given := f.minScore != 0 || f.scored != nil && f.scored()
	if given && !(f.minScore > 0 && f.minScore <= 1) { // NaN too
		return usagef("--min-score: want a number above 0, up to 1")
	}
	return nil
}

// thresholds lets the flags override the policy's least scores.
func (f *engineFlags) thresholds(p *policy.Policy) {
	for i := range p.Views {
		if s, ok := policy.ParseStrictness(f.strictness); ok && f.strictness != "" {
			p.SetStrictness(i, s)
		}
		if f.minScore > 0 {
			p.Views[i].Thresholds = policy.NewThresholds(p.Registry(), float32(f.minScore))
		}
	}
}

// loadPolicy reads a policy file, or the one built in.
func loadPolicy(name string, reg *detectors.Registry) (*policy.Policy, error) {
	if name == "" {
		return policy.Default(reg)
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, configf("policy: %s", pathFault(name, err))
	}
	p, err := policy.Load(name, src, reg)
	return p, withCode(exitConfig, err)
}

// pathFault words an error of the file system: the path once, and why.
func pathFault(name string, err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return name + ": no such file"
	}
	return fmt.Sprintf("%s: %v", name, err)
}

func chooseView(p *policy.Policy, name string) (int, error) {
	if name == "" {
		if len(p.Views) == 1 {
			return 0, nil
		}
		return 0, usagef("the policy has %d views: choose one with --view %s", len(p.Views), strings.Join(viewNames(p), "|"))
	}
	v, ok := p.View(name)
	if !ok {
		return 0, usagef("--view: the policy has no view %q; it has %s", name, strings.Join(viewNames(p), ", "))
	}
	return v, nil
}

func viewNames(p *policy.Policy) []string {
	names := make([]string, len(p.Views))
	for i := range p.Views {
		names[i] = p.Views[i].Name
	}
	return names
}

// chosen checks the names given to --entities.
func chosen(names []string, reg *detectors.Registry) (map[detectors.Entity]bool, error) {
	if len(names) == 0 {
		return nil, nil
	}
	only := make(map[detectors.Entity]bool)
	for _, n := range names {
		e := detectors.Entity(strings.ToUpper(strings.TrimSpace(n)))
		if id, ok := reg.ID(e); !ok || id == 0 {
			return nil, usagef("--entities: no entity %q; %s", n, nearest(string(e), registryNames(reg)))
		}
		only[e] = true
	}
	return only, nil
}

// registryNames lists the entities of a registry.
func registryNames(reg *detectors.Registry) []string {
	names := make([]string, 0, reg.Len())
	for i := 1; i < reg.Len(); i++ {
		names = append(names, string(reg.Info(detectors.EntityID(i)).Name))
	}
	return names
}

// nearest says which of names was meant, or where they all are.
func nearest(got string, names []string) string {
	if w, ok := yamlstrict.Suggest(got, names); ok {
		return fmt.Sprintf("did you mean %q?", w)
	}
	return "`samar detectors list` names them all"
}

func entityOf(name string) detectors.Entity { return detectors.Entity(name) }
