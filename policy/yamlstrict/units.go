package yamlstrict

import (
	"strconv"
	"strings"
	"time"
)

// Size is a number of bytes, written with its unit: 16MiB, 512KiB, 1000B.
type Size int64

// Duration is a length of time, written with its unit: 250ms, 2s, 1h30m.
type Duration time.Duration

var sizeUnits = []struct {
	suffix string
	bytes  int64
}{
	{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30},
	{"KB", 1e3}, {"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"B", 1},
}

// ParseSize reads "16MiB".
func ParseSize(s string) (Size, bool) {
	for _, u := range sizeUnits {
		num, ok := strings.CutSuffix(s, u.suffix)
		if !ok {
			continue
		}
		f, err := strconv.ParseFloat(strings.TrimSpace(num), 64)
		if err != nil || !(f >= 0) || f*float64(u.bytes) > 1<<50 {
			return 0, false
		}
		return Size(f * float64(u.bytes)), true
	}
	return 0, false
}

// String writes the size with the greatest unit that keeps it whole.
func (s Size) String() string {
	for i := 2; i >= 0; i-- {
		if u := sizeUnits[i]; s >= Size(u.bytes) && s%Size(u.bytes) == 0 {
			return strconv.FormatInt(int64(s)/u.bytes, 10) + u.suffix
		}
	}
	return strconv.FormatInt(int64(s), 10) + "B"
}

// String writes the duration as time.Duration does.
func (d Duration) String() string { return time.Duration(d).String() }

// DecodeYAML reads a size with its unit.
func (s *Size) DecodeYAML(d *Doc, n *Node) {
	v, ok := ParseSize(n.Text)
	if n.Kind != String || !ok {
		d.Fault(n.Pos, "want a size", "with its unit, such as 16MiB or 512KiB")
		return
	}
	*s = v
}

// DecodeYAML reads a duration with its unit.
func (v *Duration) DecodeYAML(d *Doc, n *Node) {
	t, err := time.ParseDuration(n.Text)
	if n.Kind != String || err != nil || t < 0 {
		d.Fault(n.Pos, "want a duration", "with its unit, such as 250ms or 2s")
		return
	}
	*v = Duration(t)
}

// JSONSchema describes how a size is written.
func (Size) JSONSchema() map[string]any {
	return map[string]any{"type": "string", "pattern": `^[0-9]+(\.[0-9]+)? ?([KMG]iB|[kKMG]B|B)$`}
}

// JSONSchema describes how a duration is written.
func (Duration) JSONSchema() map[string]any {
	return map[string]any{"type": "string", "pattern": `^([0-9]+(\.[0-9]+)?(ns|us|ms|s|m|h))+$`}
}
