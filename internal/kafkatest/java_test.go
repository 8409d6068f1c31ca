package kafkatest

import (
	"slices"
	"testing"
)

func TestMachinesUnpackLibrariesIntoTheTestsDirectory(t *testing.T) {
	k := &Kafka{dir: t.TempDir()}
	if args := k.java(t.Context(), "kafka.Kafka").Args; !slices.Contains(args, "-Djava.io.tmpdir="+k.dir) {
		t.Errorf("%q", args)
	}
}
