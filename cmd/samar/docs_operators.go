package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/operator"
)

const operatorsIntro = `An operator says what becomes of a value. Where several apply to the same characters, the strictest does; the table goes from the most permissive to
the strictest. What an operator cannot read for certain it redacts. Keyed operators give other results for other purposes, tenants and key versions.

Pseudonyms (tokens, surrogates, encrypted values, shifted dates) stay personal data for whoever can link them back.
`

// operatorsPage writes what every operator states of itself.
func operatorsPage(w io.Writer) error {
	fmt.Fprintf(w, "# Operators\n\n%s\n%s\n| Operator | What it does | Preserves | Reveals | Options |\n|---|---|---|---|---|\n", generated, operatorsIntro)
	for _, s := range operator.Statements {
		fmt.Fprintf(w, "| `%s` | %s | %s | %s | %s |\n", s.Operator, cell(s.Does), cell(s.Preserves), cell(s.Reveals), cell(code(s.Options)))
	}
	fmt.Fprint(w, "\n## Keys, repetition, and the way back\n\n| Operator | Keyed | Twice is once | Who can turn it back | What it cannot read |\n|---|---|---|---|---|\n")
	for _, s := range operator.Statements {
		fmt.Fprintf(w, "| `%s` | %s | %s | %s | %s |\n", s.Operator, yes(s.Keyed), yes(s.Again), cell(s.Back), cell(s.Unread))
	}
	fmt.Fprint(w, "\n## Options\n\n| Option | Meaning |\n|---|---|\n")
	seen := map[string]bool{}
	for _, k := range policy.Keys() {
		name, ok := strings.CutPrefix(k.Path, "views.<name>.default.")
		if ok && !seen[name] && name != "do" && name != "min_score" {
			seen[name] = true
			fmt.Fprintf(w, "| `%s` | %s |\n", name, cell(k.Doc))
		}
	}
	fmt.Fprint(w, "\n## What can be generalised\n\n| Entity | To, the usual form first |\n|---|---|\n")
	for _, e := range []detectors.Entity{"DATE_OF_BIRTH", "DATE", "AGE", "IP_ADDRESS", "ADDRESS", "LOCATION", "COORDINATES", "URL", ""} {
		name := "`" + string(e) + "`"
		if e == "" {
			name = "a field of no entity"
		}
		fmt.Fprintf(w, "| %s | %s |\n", name, code(policy.Generalisations(e)))
	}
	fmt.Fprintf(w, "\n## What has surrogates\n\n")
	var names []string
	for _, e := range policy.Surrogates() {
		names = append(names, string(e))
	}
	_, err := fmt.Fprintf(w, "%s.\n", code(names))
	return err
}

func code(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return "`" + strings.Join(words, "` `") + "`"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
