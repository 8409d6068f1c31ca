package processor_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// typed is a format with a schema: how an event is written in it, and whether
// a reader that is not ours takes a value.
type typed struct {
	name   string
	format processor.Format
	schema *processor.Schema
	encode func(event map[string]any) ([]byte, error)
	reads  func(value []byte) error
}

func typedFormats(t *testing.T) []typed {
	theirs, ours := avroOf(t, eventAvro)
	empty, message := eventMessage(t)
	return []typed{
		{"avro", processor.Avro, ours, func(event map[string]any) ([]byte, error) { return theirs.Encode(event) },
			func(value []byte) error { _, err := theirs.Decode(value, new(any)); return err }},
		{"protobuf", processor.Protobuf, message, func(event map[string]any) ([]byte, error) {
			src, err := json.Marshal(event)
			if err != nil {
				return nil, err
			}
			m := empty()
			if err := protojson.Unmarshal(src, m); err != nil {
				return nil, err
			}
			return proto.Marshal(m)
		}, func(value []byte) error { return proto.Unmarshal(value, empty()) }},
		{"csv", processor.CSVTable, nil, func(event map[string]any) ([]byte, error) {
			var b bytes.Buffer
			customer := event["customer"].(map[string]any)
			w := csv.NewWriter(&b)
			err := w.WriteAll([][]string{{"name", "email", "phone", "message"},
				{customer["name"].(string), customer["email"].(string), customer["phone"].(string), event["message"].(string)}})
			return b.Bytes(), err
		}, func(value []byte) error { _, err := csv.NewReader(bytes.NewReader(value)).ReadAll(); return err }},
	}
}

// The laws of TestRedactedTextIsSettledUnderAnyPolicy for the other formats:
// what was redacted is not changed again, is read by others with the same
// schema, and is the same on any worker.
func TestRedactedValuesOfEveryFormatAreSettled(t *testing.T) {
	g := corpus.New(corpus.Config{Seed: 27, PII: 1})
	var all []map[string]any
	for range 40 {
		all = append(all, typedEvent(g.Next().JSON))
	}
	policies := rapid.Custom(policyOf)
	for n := range 4 {
		src := policies.Example(n)
		for _, f := range typedFormats(t) {
			cfg := worldOf(t, src).config
			cfg.Format, cfg.Schema = f.format, f.schema
			p, err := processor.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			w, other := p.NewWorker(), p.NewWorker()
			for i := range all {
				in, err := f.encode(all[len(all)-1-i])
				if err != nil {
					t.Fatal(err)
				}
				once, reason, detail := w.Redact(nil, in, f.format, 0)
				if reason != processor.OK {
					t.Fatalf("%s: %v %s", f.name, reason, detail)
				}
				if err := f.reads(once); err != nil {
					t.Fatalf("%s: another reader says %v of\n%q", f.name, err, once)
				}
				if again, _, _ := p.NewWorker().Redact(nil, in, f.format, 0); !bytes.Equal(once, again) {
					t.Fatalf("%s: a new worker gives\n%q, not\n%q", f.name, again, once)
				}
				if twice, _, _ := other.Redact(nil, once, f.format, 0); !bytes.Equal(once, twice) {
					t.Errorf("%s: %s\n in   %q\n once %q\ntwice %q", f.name, src, in, once, twice)
				}
			}
		}
	}
}

// Rows are judged the same in every format: what a view shows decides, not how
// it is written.
func TestRowsOfEveryFormatAreJudgedTheSame(t *testing.T) {
	g := corpus.New(corpus.Config{Seed: 28, PII: 1})
	var all []map[string]any
	for i := range 200 {
		event := typedEvent(g.Next().JSON)
		event["lang"] = []string{"id", "zh", "en", "pt", "es"}[i*i%5]
		all = append(all, event)
	}
	src := "version: 1\nviews: {all: {k_anonymity: {fields: [lang, channel], k: 8, window: 64, below: drop}}}\n"
	judged := func(format processor.Format, s *processor.Schema, encode func(map[string]any) ([]byte, error)) (out []bool) {
		cfg := worldOf(t, src).config
		cfg.Format, cfg.Schema = format, s
		p, err := processor.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		w := p.NewWorker()
		for _, event := range all {
			in, err := encode(event)
			if err != nil {
				t.Fatal(err)
			}
			if _, reason, detail := w.Redact(nil, in, format, 0); reason != processor.OK {
				t.Fatalf("%v %s", reason, detail)
			}
			out = append(out, w.Dropped())
		}
		return out
	}
	want := judged(processor.JSON, nil, func(event map[string]any) ([]byte, error) { return json.Marshal(event) })
	dropped := 0
	for _, d := range want {
		if d {
			dropped++
		}
	}
	if dropped < 20 || dropped > 180 {
		t.Fatalf("%d of %d rows are dropped: nothing is tested", dropped, len(want))
	}
	for _, f := range typedFormats(t) {
		if f.format == processor.CSVTable {
			continue // a table is no row
		}
		if got := judged(f.format, f.schema, f.encode); !slices.Equal(got, want) {
			t.Errorf("%s: %v\njson: %v", f.name, got, want)
		}
	}
}
