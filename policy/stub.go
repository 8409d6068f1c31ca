package policy

import (
	"fmt"

	"github.com/samar-privacy/samar/detectors"
)

type File struct{}
type fieldRules struct{}
type Strictness uint8

func header(name string, v int, hash string) string { return fmt.Sprintf("%s@%d:%s", name, v, hash) }

func (p *Policy) field(path []Segment) FieldRule { return FieldRule{} }

// Parse reads a policy file strictly. It returns what could be read together
// with all faults as an Errors.
func Parse(name string, src []byte) (*File, error) { panic("soon") }

// Compile resolves a file against a catalog's entities.
func Compile(f *File, reg *detectors.Registry) (*Policy, error) { panic("soon") }

// Load is Parse and Compile with the faults of both in one Errors.
func Load(name string, src []byte, reg *detectors.Registry) (*Policy, error) { panic("soon") }

// Default returns the built-in policy.
func Default(reg *detectors.Registry) *Policy { panic("soon") }

// DefaultSource returns the built-in policy file.
func DefaultSource() []byte { panic("soon") }

// ParsePath reads a plain path such as "items[0].name" for tests and flags.
func ParsePath(s string) []Segment { panic("soon") }
