// Package catalog is the one explicit list of every built-in detector. Start
// with All and hand it to detectors.NewChain. Nothing registers itself: what is
// not listed here is not in the binary.
package catalog

import (
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/america"
	"github.com/samar-privacy/samar/detectors/asia"
	"github.com/samar-privacy/samar/detectors/china"
	"github.com/samar-privacy/samar/detectors/europe"
	"github.com/samar-privacy/samar/detectors/generic"
	"github.com/samar-privacy/samar/detectors/indonesia"
	"github.com/samar-privacy/samar/detectors/mideast"
	"github.com/samar-privacy/samar/detectors/names"
	"github.com/samar-privacy/samar/detectors/names/address"
	"github.com/samar-privacy/samar/detectors/names/organisation"
	"github.com/samar-privacy/samar/detectors/names/place"
	"github.com/samar-privacy/samar/detectors/special"
)

// All returns every built-in detector, in a fixed order. The slice is the
// caller's.
func All() []detectors.Spec {
	return slices.Concat(
		generic.All,
		indonesia.All,
		china.All,
		america.All,
		europe.All,
		asia.All,
		mideast.All,
		names.All,
		address.All,
		place.All,
		organisation.All,
		special.All,
		generic.Documents,
	)
}
