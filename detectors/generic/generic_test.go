package generic

import (
	"slices"
	"testing"

	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestSpecs(t *testing.T) { detectortest.Run(t, slices.Concat(All, Documents), nil) }
