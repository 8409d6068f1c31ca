package generic

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestSpecs(t *testing.T) { detectortest.Run(t, All, nil) }
