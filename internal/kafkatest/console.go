package kafkatest

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// Record is a record as the Java console consumer prints it.
type Record struct {
	Partition, Offset string
	Headers           map[string]string
	Key, Value        []byte // nil: null
}

// Control characters between and in the fields that the consumer prints; they
// stand for nothing in JSON or in tokens.
const (
	fieldEnd  = "\x1f"
	recordEnd = "\x1e"
	headerEnd = "\x1d"
	null      = "\x1a"
)

// Produce sends lines to topic by the Java console producer: key, a tab, the
// value. Properties are the producer's, as key=value.
func (k *Kafka) Produce(t testing.TB, topic string, lines io.Reader, properties ...string) {
	t.Helper()
	args := []string{"--bootstrap-server", k.Addr, "--topic", topic, "--reader-property", "parse.key=true",
		"--reader-property", "null.marker=" + null}
	for _, p := range properties {
		args = append(args, "--command-property", p)
	}
	cmd := k.java(t.Context(), "org.apache.kafka.tools.ConsoleProducer", args...)
	cmd.Stdin = lines
	if out, err := cmd.CombinedOutput(); err != nil || bytes.Contains(out, []byte("ERROR")) {
		t.Fatalf("console producer: %v\n%s", err, out)
	}
}

// Consume reads n records of topic from its beginning by the Java console
// consumer, and fails if there are fewer. n = 0 reads until none come within
// Patience: on a busy machine say n where it is known.
func (k *Kafka) Consume(t testing.TB, topic string, n int) []Record {
	t.Helper()
	var records []Record
	k.Each(t, topic, n, func(r Record) { records = append(records, r) })
	return records
}

// lossPatience is how long no record may come before those still wanted are taken
// for lost: on a busy machine the consumer's start alone takes long.
const lossPatience = 3 * time.Minute

// Each is Consume for topics too large to hold.
func (k *Kafka) Each(t testing.TB, topic string, n int, visit func(Record)) {
	t.Helper()
	patience := max(k.Patience, 8*time.Second)
	if n > 0 {
		patience = max(patience, lossPatience)
	}
	args := []string{"--bootstrap-server", k.Addr, "--topic", topic, "--from-beginning", "--timeout-ms", fmt.Sprint(patience.Milliseconds()),
		"--isolation-level", "read_committed"}
	for _, p := range []string{
		"print.partition=true", "print.offset=true", "print.headers=true", "print.key=true", "print.value=true",
		"key.separator=" + fieldEnd, "line.separator=" + recordEnd, "headers.separator=" + headerEnd, "null.literal=" + null,
	} {
		args = append(args, "--formatter-property", p)
	}
	if n > 0 {
		args = append(args, "--max-messages", fmt.Sprint(n))
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	cmd := k.java(ctx, "org.apache.kafka.tools.consumer.ConsoleConsumer", args...)
	var diagnosis bytes.Buffer
	cmd.Stderr = &diagnosis
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(make([]byte, 1<<20), 16<<20)
	lines.Split(func(data []byte, end bool) (int, []byte, error) {
		if i := bytes.IndexByte(data, recordEnd[0]); i >= 0 {
			return i + 1, data[:i], nil
		}
		if end && len(data) > 0 {
			return len(data), data, nil
		}
		return 0, nil, nil
	})
	read := 0
	for lines.Scan() {
		if r, ok := parse(t, lines.Bytes()); ok {
			read++
			visit(r)
		}
	}
	err = cmd.Wait()
	if n > 0 && (err != nil || read < n) || lines.Err() != nil {
		t.Fatalf("console consumer read %d of %d records of %s: %v\n%s", read, n, topic, err, diagnosis.String())
	}
}

// parse reads one record of the console consumer's output; false: it is none.
func parse(t testing.TB, line []byte) (Record, bool) {
	t.Helper()
	if at := bytes.Index(line, []byte("Partition:")); at > 0 {
		line = line[at:] // the tool's own log goes to the same place
	}
	if !bytes.Contains(line, []byte(fieldEnd)) {
		return Record{}, false
	}
	f := bytes.SplitN(line, []byte(fieldEnd), 5)
	if len(f) != 5 {
		t.Fatalf("console consumer printed %d fields", len(f))
	}
	r := Record{Partition: strings.TrimPrefix(string(f[0]), "Partition:"), Offset: strings.TrimPrefix(string(f[1]), "Offset:"),
		Headers: make(map[string]string), Key: orNull(f[3]), Value: orNull(f[4])}
	for h := range strings.SplitSeq(string(f[2]), headerEnd) {
		if name, value, ok := strings.Cut(h, ":"); ok {
			r.Headers[name] = value
		}
	}
	return r, true
}

func orNull(b []byte) []byte {
	if string(b) == null {
		return nil
	}
	return bytes.Clone(b)
}

// InSync reports whether every partition of the cluster has all its replicas.
func (k *Kafka) InSync(t testing.TB) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	out, err := k.java(ctx, "org.apache.kafka.tools.TopicCommand", "--bootstrap-server", k.Addr, "--describe", "--under-replicated-partitions").Output()
	return err == nil && !bytes.Contains(out, []byte("Topic:"))
}
