package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
)

func newDetectors() *cobra.Command {
	return group("detectors", "List, show and start detectors", newDetectorsList(), newDetectorsShow(), newDetectorsNew())
}

// detectorInfo is one Spec as JSON shows it.
type detectorInfo struct {
	Name     string              `json:"name"`
	Entity   string              `json:"entity"`
	Subtype  string              `json:"subtype,omitempty"`
	Family   string              `json:"family"`
	Region   string              `json:"region,omitempty"`
	On       bool                `json:"on"`
	Doc      string              `json:"doc"`
	Source   string              `json:"source"`
	NeedWord bool                `json:"needs_label"`
	Labels   map[string][]string `json:"labels,omitempty"`
	Negative map[string][]string `json:"negatives,omitempty"`
	Classes  map[string]string   `json:"classes,omitempty"`
	Valid    []string            `json:"valid,omitempty"`
	Invalid  []string            `json:"invalid,omitempty"`
	Measured *measured           `json:"measured,omitempty"`
}

func describe(s *detectors.Spec, reg *detectors.Registry) detectorInfo {
	d := detectorInfo{
		Name: s.Name, Entity: string(s.Entity), Subtype: s.Subtype, Region: s.Region,
		On: !s.Off, Doc: s.Doc, Source: s.Source, NeedWord: s.Need == detectors.NeedLabel,
		Labels: s.Labels, Negative: s.Negatives, Classes: classes(s.Classes), Valid: s.Valid, Invalid: s.Invalid,
	}
	if id, ok := reg.ID(s.Entity); ok {
		info := reg.Info(id)
		d.Family, d.On = info.Family, d.On && info.On
	}
	return d
}

// classes names the legal classes that are set.
func classes(c detectors.Classes) map[string]string {
	out := map[string]string{}
	put := func(name, value string) {
		if value != "" {
			out[name] = value
		}
	}
	put("uu_pdp", string(c.UUPDP))
	put("pipl", string(c.PIPL))
	put("ccpa", string(c.CCPA))
	put("lgpd", string(c.LGPD))
	put("hipaa", c.HIPAA)
	for name, set := range map[string]bool{"gdpr_art_9": c.GDPR9, "pci": c.PCI, "quasi_identifier": c.Quasi} {
		if set {
			out[name] = "yes"
		}
	}
	return out
}

// listed returns every built-in detector, sorted by region, entity and name.
func listed() ([]detectorInfo, error) { return listedWith(detectors.Options{}) }

// listedWith adds the rules of a policy.
func listedWith(opt detectors.Options) ([]detectorInfo, error) {
	chain, err := detectors.NewChain(catalog.All(), detectors.Options{Stages: opt.Stages})
	if err != nil {
		return nil, err
	}
	var out []detectorInfo
	for _, s := range specsWith(opt) {
		out = append(out, describe(&s, chain.Registry()))
	}
	slices.SortStableFunc(out, func(a, b detectorInfo) int {
		return strings.Compare(a.Region+" "+a.Entity+" "+a.Name, b.Region+" "+b.Entity+" "+b.Name)
	})
	return out, nil
}

func specsWith(opt detectors.Options) []detectors.Spec {
	all := catalog.All()
	for _, st := range opt.Stages {
		all = append(all, st.Specs()...)
	}
	return all
}

func newDetectorsList() *cobra.Command {
	var output, region string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List what samar detects",
		Example: `  samar detectors list
  samar detectors list --region ID
  samar detectors list --output json`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			list, err := listed()
			if err != nil {
				return err
			}
			if region != "" {
				if !slices.ContainsFunc(list, func(d detectorInfo) bool { return strings.EqualFold(d.Region, region) }) {
					return usagef("--region: no detector is of one country %q; two letters of ISO 3166, such as ID", region)
				}
				list = slices.DeleteFunc(list, func(d detectorInfo) bool { return !strings.EqualFold(d.Region, region) })
			}
			if output == "json" {
				for i := range list {
					list[i].Labels, list[i].Negative, list[i].Valid, list[i].Invalid = nil, nil, nil, nil
				}
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int            `json:"schema_version"`
					Detectors     []detectorInfo `json:"detectors"`
				}{1, list})
			}
			t := newTable(cmd.OutOrStdout())
			t.AppendHeader(table.Row{"Entity", "Detector", "Region", "On", "What it is"})
			for _, d := range list {
				on := "yes"
				if !d.On {
					on = "no"
				}
				t.AppendRow(table.Row{d.Entity, d.Name, d.Region, on, d.Doc})
			}
			t.Render()
			return nil
		},
	}
	addOutput(cmd, &output, "table", "table", "json")
	cmd.Flags().StringVar(&region, "region", "", "only detectors of one country (ISO 3166 alpha-2)")
	return cmd
}

func newDetectorsShow() *cobra.Command {
	var output, file string
	var quick bool
	cmd := &cobra.Command{
		Use:   "show ENTITY|DETECTOR",
		Short: "Show a detector: source, labels, examples, legal classes, cost and accuracy",
		Long: `show prints what a detector is made of and, measured on the spot on the built-in
corpus, what it costs and how well its entity is found. Cost is the time a
catalog of this detector alone takes beyond an empty one, on texts of which a
third hold personal data.`,
		Example: `  samar detectors show CREDIT_CARD
  samar detectors show indonesia/nik --quick
  samar detectors show --policy rules.yaml user/loyalty-card
  samar detectors show generic/email --output json`,
		Args: usageArgs(cobra.ExactArgs(1)),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return entityNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("output", output, "text", "json"); err != nil {
				return err
			}
			var opt detectors.Options
			if file != "" {
				p, err := loadPolicy(file, detectors.NewRegistry(catalog.All()))
				if err != nil {
					return err
				}
				opt = p.Options()
			}
			list, err := listedWith(opt)
			if err != nil {
				return err
			}
			var match []detectorInfo
			for _, d := range list {
				if strings.EqualFold(d.Entity, args[0]) || strings.EqualFold(d.Name, args[0]) {
					match = append(match, d)
				}
			}
			if len(match) == 0 {
				return usagef("no detector or entity %q; %s", args[0], nearest(args[0], listedNames(list)))
			}
			if !quick {
				if err := measure(match, opt); err != nil {
					return err
				}
			}
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int            `json:"schema_version"`
					Detectors     []detectorInfo `json:"detectors"`
				}{1, match})
			}
			for i, d := range match {
				if i > 0 {
					fmt.Fprintln(cmd.OutOrStdout())
				}
				show(cmd.OutOrStdout(), d)
			}
			return nil
		},
	}
	addOutput(cmd, &output, "text", "text", "json")
	cmd.Flags().BoolVar(&quick, "quick", false, "do not measure")
	cmd.Flags().StringVarP(&file, "policy", "p", "", "policy file whose own rules are shown too, as user/<name>")
	_ = cmd.MarkFlagFilename("policy", "yaml", "yml")
	return cmd
}

// measure fills in what the detectors do on the built-in corpus.
func measure(list []detectorInfo, opt detectors.Options) error {
	specs := map[string]*detectors.Spec{}
	all := specsWith(opt)
	for i := range all {
		specs[all[i].Name] = &all[i]
	}
	m, err := newMeasurer(detectors.Entity(list[0].Entity), opt)
	if err != nil {
		return err
	}
	for i := range list {
		if list[i].Measured, err = m.of(specs[list[i].Name]); err != nil {
			return err
		}
	}
	return nil
}

func show(w io.Writer, d detectorInfo) {
	fmt.Fprintf(w, "%s  %s\n%s\n\n", d.Entity, d.Name, d.Doc)
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "  %-10s %s\n", name, value)
		}
	}
	line("source", d.Source)
	line("family", d.Family)
	line("region", d.Region)
	line("subtype", d.Subtype)
	if !d.On {
		line("default", "off")
	}
	if d.NeedWord {
		line("needs", "a label beside it, or a field of that name")
	}
	var laws []string
	for _, name := range slices.Sorted(maps.Keys(d.Classes)) {
		laws = append(laws, name+" "+d.Classes[name])
	}
	line("classes", strings.Join(laws, ", "))
	words := func(name string, by map[string][]string) {
		for _, lang := range slices.Sorted(maps.Keys(by)) {
			line(name, lang+": "+strings.Join(by[lang], ", "))
			name = ""
		}
	}
	words("labels", d.Labels)
	words("negatives", d.Negative)
	examples := func(title string, list []string) {
		if len(list) > 0 {
			fmt.Fprintf(w, "\n%s\n", title)
		}
		for _, e := range list {
			fmt.Fprintf(w, "  %s\n", strings.ReplaceAll(e, "\n", `\n`))
		}
	}
	examples("Found (invented values):", d.Valid)
	examples("Not found:", d.Invalid)
	if m := d.Measured; m != nil {
		fmt.Fprint(w, "\nMeasured now, on the built-in corpus\n")
		line("cost", fmt.Sprintf("%.0f ns/KB", m.NsPerKB))
		line("examples", fmt.Sprintf("%d of %d found, %d of %d not found, in the full catalog", m.Valid[0], m.Valid[1], m.Invalid[1]-m.Invalid[0], m.Invalid[1]))
		if a := m.Accuracy; a != nil {
			line(d.Entity, fmt.Sprintf("precision %s %%, recall %s %%, exact F1 %s %%; %s in the corpus, %d findings", percent(a.Precision), percent(a.Recall), percent(a.Exact), plural(int64(m.Gold), "value"), m.Found))
		} else if strings.HasPrefix(d.Name, ownRule) {
			line(d.Entity, fmt.Sprintf("%s by this rule in %d texts of the corpus, which holds nothing of your own", plural(int64(m.Found), "finding"), measureTexts))
		} else {
			line(d.Entity, fmt.Sprintf("the corpus holds none; %d false findings of it in %d texts", m.Found, measureTexts))
		}
	}
}

// entityNames lists the entities of the catalog once each, sorted.
func entityNames() []string {
	var out []string
	for _, s := range catalog.All() {
		out = append(out, string(s.Entity))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// listedNames are what a list of detectors can be asked for.
func listedNames(list []detectorInfo) []string {
	var names []string
	for i := range list {
		names = append(names, list[i].Name, list[i].Entity)
	}
	return names
}
