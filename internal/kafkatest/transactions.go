package kafkatest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// Transactions runs kafka-transactions.sh and returns what it says.
func (k *Kafka) Transactions(t testing.TB, args ...string) string {
	t.Helper()
	cmd := k.java(t.Context(), "org.apache.kafka.tools.TransactionsCommand", append([]string{"--bootstrap-server", k.Addr}, args...)...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("kafka-transactions.sh %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// Open returns where the open transactions of a partition begin, by producer.
func (k *Kafka) Open(t testing.TB, topic string, partition int) map[int64]int64 {
	t.Helper()
	open := make(map[int64]int64)
	for line := range strings.Lines(k.Transactions(t, "describe-producers", "--topic", topic, "--partition", fmt.Sprint(partition))) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		id, err := strconv.ParseInt(f[0], 10, 64)
		start, none := strconv.ParseInt(f[len(f)-1], 10, 64)
		if err == nil && none == nil {
			open[id] = start
		}
	}
	return open
}
