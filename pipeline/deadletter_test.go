package pipeline

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samar-privacy/samar/processor"
)

func FuzzEnvelope(f *testing.F) {
	f.Add([]byte{})
	f.Add(appendEnvelope(nil, &processor.Record{Timestamp: 7, Key: []byte("k"), Value: []byte("v"), Headers: []processor.Header{{Key: "h", Value: []byte("x")}, {Key: "n"}}}))
	f.Add(appendEnvelope(nil, &processor.Record{Key: []byte{}}))
	f.Add(bytes.Repeat([]byte{1}, 40))
	f.Fuzz(func(t *testing.T, b []byte) {
		rec, err := readEnvelope(b)
		if err != nil {
			if !errors.Is(err, ErrLetter) {
				t.Fatalf("error %v", err)
			}
			return
		}
		again, err := readEnvelope(appendEnvelope(nil, rec))
		if err != nil || cmp.Diff(rec, again) != "" {
			t.Fatalf("%v\n%s", err, cmp.Diff(rec, again))
		}
	})
}

func TestEnvelopeKeepsNilApartFromEmpty(t *testing.T) {
	for _, rec := range []processor.Record{
		{},
		{Key: []byte{}, Value: []byte{}},
		{Timestamp: -1, Key: []byte("k"), Headers: []processor.Header{{Key: "", Value: nil}, {Key: "a", Value: []byte{}}}},
	} {
		got, err := readEnvelope(appendEnvelope(nil, &rec))
		if err != nil || cmp.Diff(&rec, got) != "" {
			t.Errorf("%v\n%s", err, cmp.Diff(&rec, got))
		}
	}
}

func TestADamagedEnvelopeIsRefused(t *testing.T) {
	whole := appendEnvelope(nil, &processor.Record{Key: []byte("key"), Value: []byte("value"), Headers: []processor.Header{{Key: "h", Value: []byte("x")}}})
	for n := range whole {
		if _, err := readEnvelope(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes were read", n, len(whole))
		}
	}
	if _, err := readEnvelope(append(whole, 0)); err == nil {
		t.Error("a byte too many was read")
	}
	whole[0]++
	if _, err := readEnvelope(whole); err == nil {
		t.Error("another version was read")
	}
}

func TestReadDeadLetterRefusesOtherRecords(t *testing.T) {
	reason := processor.Header{Key: HeaderReason, Value: []byte("panic")}
	source := processor.Header{Key: HeaderSource, Value: []byte("a/b/1/2")}
	good := []byte{letterVersion, letterReference}
	for _, tc := range []struct {
		name  string
		value []byte
		head  []processor.Header
		ok    bool
	}{
		{"a letter", good, []processor.Header{reason, source}, true},
		{"no reason", good, []processor.Header{source}, false},
		{"no source", good, []processor.Header{reason}, false},
		{"empty", nil, []processor.Header{reason, source}, false},
		{"another version", []byte{9, 0}, []processor.Header{reason, source}, false},
		{"an unknown kind", []byte{1, 9}, []processor.Header{reason, source}, false},
		{"a source without offset", good, []processor.Header{reason, {Key: HeaderSource, Value: []byte("a/1")}}, false},
		{"a negative partition", good, []processor.Header{reason, {Key: HeaderSource, Value: []byte("a/-1/2")}}, false},
		{"a source that is no position", good, []processor.Header{reason, {Key: HeaderSource, Value: []byte("x")}}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := ReadDeadLetter(&processor.Record{Value: tc.value, Headers: tc.head})
			if (err == nil) != tc.ok || err != nil && !errors.Is(err, ErrLetter) {
				t.Fatalf("%v", err)
			}
			if tc.ok && (d.Topic != "a/b" || d.Partition != 1 || d.Offset != 2) {
				t.Errorf("%+v", d)
			}
		})
	}
}

// aadSealer shows what it was given.
type aadSealer struct{}

func (aadSealer) Seal(dst, plain, aad []byte) ([]byte, error) {
	return append(append(append(dst, byte(len(aad))), aad...), plain...), nil
}

func (aadSealer) Open(dst, b, aad []byte) ([]byte, error) {
	if n := int(b[0]); !bytes.Equal(b[1:1+n], aad) {
		return nil, errors.New("other associated data")
	}
	return append(dst, b[1+int(b[0]):]...), nil
}

func TestALetterOpensOnlyUnderItsOwnPositionAndReason(t *testing.T) {
	r := &Runner{cfg: Config{DeadLetters: DeadLetters{Sealer: aadSealer{}}}}
	l := &lane{partition: Partition{Topic: "in"}}
	rec := processor.Record{Topic: "in", Partition: 3, Offset: 9, Timestamp: 5, Key: []byte("k"), Value: []byte("v")}
	arena := []byte("before")
	letter := r.bury(&arena, l, &Batch{}, &rec, processor.Leak, true)
	d, err := ReadDeadLetter(&letter)
	if err != nil {
		t.Fatal(err)
	}
	got, err := OpenDeadLetter(d, aadSealer{})
	if err != nil || cmp.Diff(&rec, got) != "" {
		t.Errorf("%v\n%s", err, cmp.Diff(&rec, got))
	}
	for name, change := range map[string]func(*DeadLetter){
		"reason": func(d *DeadLetter) { d.Reason = "panic" }, "topic": func(d *DeadLetter) { d.Topic = "out" },
		"partition": func(d *DeadLetter) { d.Partition++ }, "offset": func(d *DeadLetter) { d.Offset++ },
	} {
		forged := *d
		if change(&forged); !errorOnly(OpenDeadLetter(&forged, aadSealer{})) {
			t.Errorf("opened with another %s", name)
		}
	}
	l.letters.limit = 20
	letter = r.bury(&arena, l, &Batch{}, &rec, processor.Leak, true)
	if d, err := ReadDeadLetter(&letter); err != nil || d.Sealed != nil {
		t.Errorf("a letter too large for its topic: %+v, %v", d, err)
	}
}

func errorOnly(_ *processor.Record, err error) bool { return err != nil }
