// Package seeded makes the property tests of a package that imports it draw
// the same values every time. SAMAR_SEED names another seed; 0 is a new one
// each run, which `make properties` uses to look where no run has looked.
package seeded

import (
	"cmp"
	"flag"
	"os"

	_ "pgregory.net/rapid" // its flags are there before the one is set here
)

func init() {
	if err := flag.Set("rapid.seed", cmp.Or(os.Getenv("SAMAR_SEED"), "1")); err != nil {
		panic("SAMAR_SEED: " + err.Error())
	}
}
