package processor_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// The generated events as Avro and Protobuf have them: numbers that personal
// data replaces are strings.
const (
	eventAvro = `{"type":"record","name":"Event","fields":[{"name":"event_id","type":"string"},{"name":"ts","type":"string"},{"name":"channel","type":"string"},
 {"name":"lang","type":"string"},{"name":"customer","type":{"type":"record","name":"C","fields":[{"name":"id","type":"string"},{"name":"name","type":"string"},{"name":"email","type":"string"},{"name":"phone","type":"string"}]}},
 {"name":"order","type":{"type":"record","name":"O","fields":[{"name":"id","type":"string"},{"name":"status","type":"string"},{"name":"total","type":"double"},{"name":"address","type":"string"}]}},
 {"name":"device","type":{"type":"record","name":"D","fields":[{"name":"ip","type":"string"},{"name":"ua","type":"string"}]}},{"name":"rating","type":"int"},{"name":"message","type":"string"}]}`
	eventProto = `syntax = "proto3"; message Event { string event_id = 1; string ts = 2; string channel = 3; string lang = 4; C customer = 5; O order = 6; D device = 7; int32 rating = 8; string message = 9; }
 message C { string id = 1; string name = 2; string email = 3; string phone = 4; } message O { string id = 1; string status = 2; double total = 3; string address = 4; } message D { string ip = 1; string ua = 2; }`
)

// typedEvents are generated events in some encoding.
func typedEvents(encode func(map[string]any) []byte) (recs []processor.Record, size int64) {
	g := corpus.New(corpus.Config{Seed: 3})
	for len(recs) < 2000 {
		v := encode(typedEvent(g.Next().JSON))
		recs = append(recs, processor.Record{Value: v})
		size += int64(len(v))
	}
	return recs, size
}

// typedEvent is an event with the fields and types of the schemas.
func typedEvent(src []byte) map[string]any {
	dec := json.NewDecoder(bytes.NewReader(src))
	dec.UseNumber()
	var m map[string]any
	if dec.Decode(&m) != nil {
		return nil
	}
	str := func(v any) string {
		switch v := v.(type) {
		case string:
			return v
		case json.Number:
			return v.String()
		}
		return ""
	}
	sub := func(name string, fields ...string) map[string]any {
		from, _ := m[name].(map[string]any)
		out := map[string]any{}
		for _, f := range fields {
			out[f] = str(from[f])
		}
		return out
	}
	event := map[string]any{"customer": sub("customer", "id", "name", "email", "phone"), "order": sub("order", "id", "status", "address"),
		"device": sub("device", "ip", "ua"), "rating": int32(2)}
	event["order"].(map[string]any)["total"] = 753.13
	for _, f := range []string{"event_id", "ts", "channel", "lang", "message"} {
		event[f] = str(m[f])
	}
	return event
}

func BenchmarkProcessAvro(b *testing.B) {
	s, schema := avroOf(b, eventAvro)
	recs, size := typedEvents(func(m map[string]any) []byte {
		v, err := s.Encode(m)
		if err != nil {
			b.Fatal(err)
		}
		return v
	})
	runTyped(b, recs, size, processor.Avro, schema)
}

func BenchmarkProcessProtobuf(b *testing.B) {
	empty, schema := eventMessage(b)
	recs, size := typedEvents(func(m map[string]any) []byte {
		j, err := json.Marshal(m)
		if err != nil {
			b.Fatal(err)
		}
		msg := empty()
		if err := protojson.Unmarshal(j, msg); err != nil {
			b.Fatal(err)
		}
		v, err := proto.Marshal(msg)
		if err != nil {
			b.Fatal(err)
		}
		return v
	})
	runTyped(b, recs, size, processor.Protobuf, schema)
}

// BenchmarkProcessSame is the same events as JSON, to compare.
func BenchmarkProcessSame(b *testing.B) {
	recs, size := typedEvents(func(m map[string]any) []byte {
		j, err := json.Marshal(m)
		if err != nil {
			b.Fatal(err)
		}
		return j
	})
	runTyped(b, recs, size, processor.JSON, nil)
}
