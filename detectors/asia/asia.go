// Package asia detects identifiers of Asian and Pacific countries that have no
// package of their own. Start with All. The matchers are pure functions, safe
// for concurrent use.
package asia

import (
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// All lists the package's Specs in catalog order.
var All = slices.Concat([]detectors.Spec{Aadhaar}, malaysia, singapore, thailand, vietnam, philippines, japan, korea, india, southAsia, australia, newZealand)
