package evaluate

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// WriteTable writes the figures by entity and by language as plain text, in
// per cent.
func (r *Report) WriteTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	head := func(name string) {
		fmt.Fprintf(t, "%s\tgold\tfound\texact F1\toverlap P\toverlap R\toverlap F2\tsame entity\tletters\tfull\t\n", name)
	}
	row := func(name string, x *Rates) {
		fmt.Fprintf(t, "%s\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t\n", name, x.Gold, x.Found, 100*x.ExactF1,
			100*x.OverlapPrecision, 100*x.OverlapRecall, 100*x.OverlapF2, 100*x.EntityRecall, 100*x.LettersCovered, 100*x.FullyCovered)
	}
	head("entity")
	for i := range r.Entities {
		row(r.Entities[i].Entity, &r.Entities[i].Rates)
	}
	row("all spans", &r.Micro)
	row("mean of entities", &r.Macro)
	head("language")
	for i := range r.Languages {
		row(r.Languages[i].Lang, &r.Languages[i].Rates)
	}
	return t.Flush()
}
