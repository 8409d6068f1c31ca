package names

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestEverySpec(t *testing.T) { detectortest.Run(t, All, nil) }

func FuzzNames(f *testing.F) { detectortest.Fuzz(f, All) }
