package yamlstrict

import (
	"bytes"
	"strings"
)

// Expect says what the file is to be ("policy file"), and keys of which such a file
// holds one at least. A file with a fault that holds none of them is something else,
// a file of records perhaps: Err then has its first fault alone, and nothing of what
// stands in it.
func (d *Doc) Expect(what string, keys ...string) {
	if len(bytes.TrimSpace(d.Src)) == 0 {
		return
	}
	for line := range bytes.Lines(d.Src) {
		line = bytes.TrimLeft(bytes.TrimPrefix(line, []byte("\ufeff")), " \t-{\"'")
		for _, k := range keys {
			rest, ok := bytes.CutPrefix(line, []byte(k))
			if ok && bytes.HasPrefix(bytes.TrimLeft(rest, "\"' \t"), []byte{':'}) {
				return
			}
		}
	}
	d.foreign = what
}

// strange returns the errors of a file that is something else.
func (d *Doc) strange() Errors {
	e := *d.errs.sorted()[0]
	if e.Excerpt = ""; strings.Contains(e.Message, `field "`) { // quotes a name
		e.Message, e.Hint = "an unknown field", ""
	}
	ask := "is this a " + d.foreign + "?"
	if e.Hint != "" {
		ask = e.Hint + "; " + ask
	}
	e.Hint = ask
	return Errors{&e}
}
