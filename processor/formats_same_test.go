package processor_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// TestAllFormatsSayTheSame: the same event as JSON, Avro, Protobuf and CSV has the
// same clean values, read back by readers that are not ours.
func TestAllFormatsSayTheSame(t *testing.T) {
	avroSchema, ours := avroOf(t, eventAvro)
	empty, oursToo := eventMessage(t)
	// Redacting alone: tokens of two processors have different keys.
	worker := func(format processor.Format, s *processor.Schema) *processor.Worker {
		return custom(t, redactAll, func(c *processor.Config) { c.Format, c.Schema = format, s }).NewWorker()
	}
	asJSON, asAvro, asProto := worker(processor.JSON, nil), worker(processor.Avro, ours), worker(processor.Protobuf, oursToo)
	asCSV := worker(processor.CSVTable, nil)
	clean := func(w *processor.Worker, format processor.Format, value []byte) []byte {
		out, reason, detail := w.Redact(nil, value, format, 0)
		if reason != processor.OK {
			t.Fatalf("%v: %s", reason, detail)
		}
		return out
	}
	g := corpus.New(corpus.Config{Seed: 11})
	changed := 0
	for i := range 150 {
		event := typedEvent(g.Next().JSON)
		src, err := json.Marshal(event)
		if err != nil {
			t.Fatal(err)
		}
		out := clean(asJSON, processor.JSON, src)
		if !bytes.Equal(out, src) {
			changed++
		}
		want := leaves(t, out)

		a, err := avroSchema.Encode(event)
		if err != nil {
			t.Fatal(err)
		}
		var back any
		if _, err := avroSchema.Decode(clean(asAvro, processor.Avro, a), &back); err != nil {
			t.Fatal(err)
		}
		compare(t, i, "avro", want, leaves(t, mustJSON(t, back)))

		msg := empty()
		if err := protojson.Unmarshal(src, msg); err != nil {
			t.Fatal(err)
		}
		p, err := proto.Marshal(msg)
		if err != nil {
			t.Fatal(err)
		}
		msg = empty()
		if err := proto.Unmarshal(clean(asProto, processor.Protobuf, p), msg); err != nil {
			t.Fatal(err)
		}
		pj, err := protojson.MarshalOptions{UseProtoNames: true, EmitUnpopulated: true}.Marshal(msg)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, i, "protobuf", want, leaves(t, pj))

		compareCSV(t, i, asCSV, asJSON, event, clean)
	}
	if changed < 100 {
		t.Errorf("%d events of 150 were changed", changed)
	}
}

// compareCSV holds a flat event as CSV against the same as JSON.
func compareCSV(t *testing.T, i int, asCSV, asJSON *processor.Worker, event map[string]any, clean func(*processor.Worker, processor.Format, []byte) []byte) {
	t.Helper()
	flat := map[string]any{}
	var names, cells []string
	for _, from := range []map[string]any{event, event["customer"].(map[string]any)} {
		for _, name := range []string{"message", "channel", "name", "email", "phone"} {
			if v, ok := from[name].(string); ok {
				flat[name] = v
				names, cells = append(names, name), append(cells, v)
			}
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll([][]string{names, cells})
	rows, err := csv.NewReader(bytes.NewReader(clean(asCSV, processor.CSVTable, b.Bytes()))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("event %d as CSV: %v", i, err)
	}
	// The columns' order is that of the members, which decides who is the first person.
	var o bytes.Buffer
	o.WriteByte('{')
	for k, name := range names {
		if k > 0 {
			o.WriteByte(',')
		}
		fmt.Fprintf(&o, "%q:%s", name, mustJSON(t, flat[name]))
	}
	o.WriteByte('}')
	got := map[string]string{}
	for k, name := range rows[0] {
		got["/"+name] = rows[1][k]
	}
	compare(t, i, "csv", leaves(t, clean(asJSON, processor.JSON, o.Bytes())), got)
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSpace(b.Bytes())
}

// leaves are the strings of a document by their pointers.
func leaves(t *testing.T, doc []byte) map[string]string {
	t.Helper()
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, sub := range v {
				walk(path+"/"+name, sub)
			}
		case string:
			out[path] = v
		}
	}
	walk("", v)
	return out
}

func compare(t *testing.T, i int, format string, want, got map[string]string) {
	t.Helper()
	for path, w := range want {
		if got[path] != w {
			t.Errorf("event %d as %s: %s is %q, as JSON %q", i, format, path, got[path], w)
		}
	}
}
