package kafkatest

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"time"
)

// CPU returns what the broker's process has used of processors, user and system, to
// 10 ms; 0 where there is no /proc.
func (k *Kafka) CPU() time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", k.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	// proc(5): fields 14 and 15, in ticks of 10 ms; the name in brackets may hold blanks.
	f := bytes.Fields(b[bytes.LastIndexByte(b, ')')+1:])
	if len(f) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(string(f[11]), 10, 64)
	system, _ := strconv.ParseInt(string(f[12]), 10, 64)
	return time.Duration(user+system) * 10 * time.Millisecond
}
