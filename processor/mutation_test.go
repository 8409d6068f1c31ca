package processor

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// planted are bugs between finding and output, one a seam. The proof has to
// catch each: no record may come out otherwise than without the bug.
var planted = []struct {
	name string
	seams
}{
	{"a span begins a byte late", seams{place: func(_ *find, _ []byte, s, e int) (int, int) { return min(s+1, e), e }}},
	{"a span ends a byte early", seams{place: func(_ *find, _ []byte, s, e int) (int, int) { return s, max(e-1, s) }}},
	{"a span lies a byte to the right", seams{place: func(_ *find, src []byte, s, e int) (int, int) { return s + 1, min(e+1, len(src)) }}},
	{"a span is the value's first half", seams{place: func(_ *find, _ []byte, s, e int) (int, int) { return s, (s + e) / 2 }}},
	{"a span is empty", seams{place: func(_ *find, _ []byte, s, _ int) (int, int) { return s, s }}},
	{"a long span is cut at 16 bytes", seams{place: func(_ *find, _ []byte, s, e int) (int, int) { return s, min(e, s+16) }}},
	{"the first find is passed over", seams{finds: func(f []find) []find { return f[min(1, len(f)):] }}},
	{"the last find is passed over", seams{finds: func(f []find) []find { return f[:max(len(f)-1, 0)] }}},
	{"all finds are passed over", seams{finds: func([]find) []find { return nil }}},
	{"declared values are passed over", seams{finds: without(func(f *find) bool { return f.whole })}},
	{"finds in text are passed over", seams{finds: without(func(f *find) bool { return !f.whole })}},
	{"known values are passed over", seams{finds: without(func(f *find) bool { return f.evidence&detectors.KnownValue != 0 })}},
	{"finds of one entity are passed over", seams{finds: without(func(f *find) bool { return f.id == idNIK })}},
	{"finds deep in the record are passed over", seams{finds: without(func(f *find) bool { return f.leaf > 8 })}},
	{"an operator keeps what it should hide", seams{operator: func(*find, *policy.Operator) *policy.Operator { return &policy.Operator{Kind: policy.Keep} }}},
	{"e-mail addresses are kept", seams{operator: only(idEmail, policy.Operator{Kind: policy.Keep})}},
	{"numbers show their last four", seams{operator: only(idNIK, policy.Operator{Kind: policy.Mask, KeepLast: 4})}},
	{"a card shows more than its last four", seams{operator: only(idCard, policy.Operator{Kind: policy.Mask, KeepFirst: 6, KeepLast: 4})}},
	{"a replacement is the value", seams{text: func(_ *find, value, _ []byte) []byte { return value }}},
	{"a replacement is the value with escapes", seams{text: func(_ *find, value, _ []byte) []byte { return escapedCopy(value) }}},
	{"a replacement is the value in percent signs", seams{text: func(_ *find, value, _ []byte) []byte { return []byte(url.QueryEscape(string(value))) }}},
	{"a replacement is the value in base64", seams{text: func(_ *find, value, _ []byte) []byte { return []byte(base64.StdEncoding.EncodeToString(value)) }}},
	{"a replacement is the value in other case", seams{text: func(_ *find, value, _ []byte) []byte { return bytes.ToUpper(value) }}},
	{"the value follows its replacement", seams{text: func(_ *find, value, text []byte) []byte { return slices.Concat(text, value) }}},
	{"a replacement is another entity's", seams{text: func(_ *find, _, text []byte) []byte {
		return bytes.ReplaceAll(text, []byte("EMAIL_ADDRESS"), []byte("PERSON"))
	}}},
	{"the key is copied", after(func(rec *Record, rd *Rendered) { rd.Key = rec.Key })},
	{"the key stands behind a mark", after(func(rec *Record, rd *Rendered) {
		if rec.Key != nil {
			rd.Key = slices.Concat([]byte("key:"), rec.Key)
		}
	})},
	{"the key is left out", after(func(_ *Record, rd *Rendered) { rd.Key = nil })},
	{"a header is copied", after(func(rec *Record, rd *Rendered) {
		for i := range rd.Headers {
			for _, h := range rec.Headers {
				if h.Key == rd.Headers[i].Key {
					rd.Headers[i].Value = h.Value
				}
			}
		}
	})},
	{"a header passes that is on no list", after(func(rec *Record, rd *Rendered) {
		rd.Headers = append(slices.Clone(rd.Headers), rec.Headers[len(rec.Headers)-1])
	})},
	{"headers change places", after(func(_ *Record, rd *Rendered) {
		if n := len(rd.Headers); n > 1 {
			rd.Headers = slices.Clone(rd.Headers)
			rd.Headers[0], rd.Headers[n-1] = rd.Headers[n-1], rd.Headers[0]
		}
	})},
	{"the raw value comes out", after(func(rec *Record, rd *Rendered) { rd.Value = rec.Value })},
	{"the raw value follows the clean one", after(func(rec *Record, rd *Rendered) { rd.Value = slices.Concat(rd.Value, rec.Value) })},
	{"the raw value stands within the clean one", after(func(rec *Record, rd *Rendered) {
		if n := len(rd.Value) / 2; n > 0 {
			rd.Value = slices.Concat(rd.Value[:n], rec.Value, rd.Value[n:])
		}
	})},
	{"the end is cut off", after(func(_ *Record, rd *Rendered) { rd.Value = rd.Value[:max(len(rd.Value)-1, 0)] })},
	{"a tombstone gets a value", after(func(rec *Record, rd *Rendered) {
		if rec.Value == nil {
			rd.Value = []byte("{}")
		}
	})},
	{"a value becomes a tombstone", after(func(_ *Record, rd *Rendered) { rd.Value = nil })},
	{"the timestamp is the record's", after(func(_ *Record, rd *Rendered) { rd.Earlier = 0 })},
	{"the verdict is unchanged", after(func(_ *Record, rd *Rendered) { rd.Verdict = Unchanged })},
	{"a view gets another view's value", seams{after: func(v int, _ *Record, views []Rendered, _ *Worker) {
		if v > 0 {
			views[v].Value = views[0].Value
		}
	}}},
	{"a buffer holds the record before", seams{after: func() func(int, *Record, []Rendered, *Worker) {
		var last []byte
		return func(v int, _ *Record, views []Rendered, _ *Worker) {
			if v == 0 {
				last, views[v].Value = bytes.Clone(views[v].Value), last
			}
		}
	}()}},
}

func without(drop func(*find) bool) func([]find) []find {
	return func(list []find) []find { return slices.DeleteFunc(list, func(f find) bool { return drop(&f) }) }
}

func only(id detectors.EntityID, other policy.Operator) func(*find, *policy.Operator) *policy.Operator {
	return func(f *find, op *policy.Operator) *policy.Operator {
		if f.id == id {
			return &other
		}
		return op
	}
}

func after(change func(*Record, *Rendered)) seams {
	return seams{after: func(v int, rec *Record, views []Rendered, _ *Worker) { change(rec, &views[v]) }}
}

func escapedCopy(value []byte) []byte {
	var out []byte
	for _, c := range value {
		out = fmt.Appendf(out, `\u%04x`, c)
	}
	return out
}

// specimens are records with something to hide in every place there is.
var specimens = func() []Record {
	var out []Record
	for i, v := range []string{
		`{"customer":{"name":"Rina Wati","email":"rina@example.com","id":"C-4711"},"m":"Rina Wati: rina@example.com, pin hunter22"}`,
		`{"m":"to bud\u0069\u0040example.com and 3174054107909999","n":3174054107909999,"card":"4111111111111111"}`,
		`{"m":"{\"to\":\"rina@example.com\",\"n\":3174054107909999}","customer":{"name":"Rina \"R\" Wati"}}`,
		`{"a":["x@example.com","y@example.com"],"gone":{"pin":"pin hunter22","x":[1]},"m":"x@example.com y@example.com"}`,
		`{"q":"a=1&mail=rina%40example.com","url":"https://example.com/?m=rina%40example.com"}`,
		`{"rina@example.com":"as a name","m":"and rina@example.com"}`,
		`{"status":"ok","m":"nothing here","n":1}`,
	} {
		out = append(out, Record{Key: fmt.Appendf(nil, "customer-%d@example.com", i), Value: []byte(v), Timestamp: 1_700_003_723_456,
			Headers: []Header{{"note", []byte("from b@example.com")}, {"trace", []byte("clean")}, {"secret", []byte("rina@example.com")}}})
	}
	return append(out, Record{Key: []byte("tomb@example.com"), Timestamp: 1_700_003_723_456, Headers: []Header{{"secret", []byte("x")}}})
}()

func mutant(s *seams) *Worker {
	rules := feedbackRules()
	drop := policy.FieldRule{Entity: idPIN, Do: []*policy.Operator{{Kind: policy.Drop}, {Kind: policy.Redact}}, Whole: []bool{true, false}}
	for _, path := range []string{"gone", "gone.pin", "gone.x"} {
		rules.fields[path] = drop
	}
	rules.ops = []map[detectors.EntityID]*policy.Operator{{}, {idEmail: {Kind: policy.Mask, Show: policy.ShowDomain}, idNIK: {Kind: policy.Mask, KeepLast: 4}}}
	p := fakeProcessor(rules, fakeChain{})
	p.setHeaders([]string{"note", "trace"}, func(detectors.Entity) bool { return true })
	p.views[0].times, p.views[1].times = policy.HourTimestamps, policy.DayTimestamps
	w := p.NewWorker()
	w.seams = s
	return w
}

// outcome writes what came out of a record, for comparison.
func outcome(w *Worker, rec *Record) (string, Reason) {
	var res Result
	w.Process(rec, &res)
	var b strings.Builder
	for _, v := range res.Views {
		fmt.Fprintf(&b, "%v %q %q %v %d\n", v.Verdict, v.Key, v.Value, v.Value == nil, v.Earlier)
		for _, h := range v.Headers {
			fmt.Fprintf(&b, " %s=%q\n", h.Key, h.Value)
		}
	}
	return b.String(), res.Reason
}

func TestTheProofCatchesEveryPlantedBug(t *testing.T) {
	if len(planted) < 30 {
		t.Fatalf("%d bugs", len(planted))
	}
	var right []string
	sound := mutant(nil)
	for i := range specimens {
		out, reason := outcome(sound, &specimens[i])
		if reason != OK {
			t.Fatalf("specimen %d: %v", i, reason)
		}
		right = append(right, out)
	}
	for i := range planted {
		bug := &planted[i]
		t.Run(bug.name, func(t *testing.T) {
			w := mutant(&bug.seams)
			caught := 0
			for i := range specimens {
				out, reason := outcome(w, &specimens[i])
				switch {
				case reason == Leak:
					caught++
				case reason != OK || out != right[i]:
					t.Errorf("specimen %d comes out: %v\n%swant\n%s", i, reason, out, right[i])
				}
			}
			if caught == 0 {
				t.Error("the bug does nothing")
			}
		})
	}
}
