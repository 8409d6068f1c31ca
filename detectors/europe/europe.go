// Package europe detects identifiers of European countries. Start with All.
// The matchers are pure functions, safe for concurrent use.
package europe

import "github.com/samar-privacy/samar/detectors"

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{NINO}
