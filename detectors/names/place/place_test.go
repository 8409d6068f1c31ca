package place

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestEverySpec(t *testing.T) { detectortest.Run(t, All, nil) }

func TestEverySpecIsBounded(t *testing.T) { detectortest.Bounded(t, All, 1<<11) }

func FuzzPlace(f *testing.F) { detectortest.Fuzz(f, All) }
