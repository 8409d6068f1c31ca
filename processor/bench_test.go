package processor_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

// standard returns a processor with the whole catalog, the built-in policy and
// keys of its own.
func standard(tb testing.TB) *processor.Processor {
	tb.Helper()
	pol, err := policy.Default(detectors.NewRegistry(catalog.All()))
	if err != nil {
		tb.Fatal(err)
	}
	return assembled(tb, pol).proc
}

func events(n int, cfg corpus.Config) (recs []processor.Record, bytes int64) {
	g := corpus.New(cfg)
	for range n {
		e := g.Next()
		v := append([]byte(nil), e.JSON...)
		recs = append(recs, processor.Record{Value: v})
		bytes += int64(len(v))
	}
	return recs, bytes
}

func run(b *testing.B, recs []processor.Record, size int64) {
	work(b, standard(b).NewWorker(), recs, size)
}

// runTyped is run for another format, with the built-in policy.
func runTyped(b *testing.B, recs []processor.Record, size int64, format processor.Format, schema *processor.Schema) {
	p := custom(b, "version: 1\n", func(c *processor.Config) { c.Format, c.Schema = format, schema })
	work(b, p.NewWorker(), recs, size)
}

func work(b *testing.B, w *processor.Worker, recs []processor.Record, size int64) {
	var res processor.Result
	process := func() {
		for i := range recs {
			w.Process(&recs[i], &res)
			if res.Reason != processor.OK {
				b.Fatalf("event %d: %v: %s", i, res.Reason, res.Detail)
			}
		}
	}
	process()
	b.SetBytes(size)
	b.ReportAllocs()
	start := cputime.User()
	for b.Loop() {
		process()
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(cputime.User()-start).Seconds(), "userMB/s")
}

func BenchmarkProcessMixed(b *testing.B) {
	recs, size := events(2000, corpus.Config{Seed: 1})
	run(b, recs, size)
}

func BenchmarkRedactText(b *testing.B) {
	g := corpus.New(corpus.Config{Seed: 1})
	var lines [][]byte
	var size int64
	for range 4000 {
		t := g.NextText()
		lines = append(lines, []byte(t.Text))
		size += int64(len(t.Text))
	}
	w := standard(b).NewWorker()
	var out []byte
	b.SetBytes(size)
	b.ReportAllocs()
	start := cputime.User()
	for b.Loop() {
		out = out[:0]
		for _, l := range lines {
			var reason processor.Reason
			if out, reason, _ = w.Redact(out, l, processor.Text, 0); reason != processor.OK {
				b.Fatal(reason)
			}
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(cputime.User()-start).Seconds(), "userMB/s")
}

func BenchmarkProcessClean(b *testing.B) {
	v := []byte(`{"event_id":"9b2f7d0e","type":"feedback","created_at":"2026-03-01T10:15:00Z","rating":4,"order":{"status":"delivered","amount":125000,"items":[{"sku":"A-17","qty":2,"title":"kopi bubuk arabika"},{"sku":"B-3","qty":1,"title":"gula aren cair"}]},"tags":["kirim","cepat"],"text":"Barang sampai dengan selamat, kurirnya ramah sekali dan kemasannya rapi. Terima kasih banyak, nanti pasti pesan lagi di sini."}`)
	run(b, []processor.Record{{Value: v}}, int64(len(v)))
}

// hostile are records near the size limit that try to cost as much as they can.
var hostile = []struct {
	name string
	make func(n int) string
}{
	{"names, all distinct", func(n int) string { return list("{", "}", n, func(i int) string { return fmt.Sprintf(`"k%d":1`, i) }) }},
	{"addresses, all distinct", func(n int) string {
		return list("[", "]", n, func(i int) string { return fmt.Sprintf(`"u%d@example.com"`, i) })
	}},
	{"one address", func(n int) string { return list("[", "]", n, func(int) string { return `"budi@example.com"` }) }},
	{"one address, escaped", func(n int) string { return list("[", "]", n, func(int) string { return `"budi\u0040example.com"` }) }},
	{"people, all distinct", func(n int) string {
		return list("[", "]", n, func(i int) string {
			return fmt.Sprintf(`"nama saya Budi%c%c Wati%c%c"`, 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26)
		})
	}},
	{"one password, everywhere", func(n int) string {
		return list(`["password: hunter2222",`, "]", n, func(int) string { return `"hunter2222"` })
	}},
	{"one prefix", func(n int) string {
		return list("[", "]", n, func(i int) string { return fmt.Sprintf(`"aaaaaaaaaaaaaaaa%d@example.com"`, i) })
	}},
	{"short strings", func(n int) string { return list("[", "]", n, func(int) string { return `""` }) }},
	{"short numbers", func(n int) string { return list("[", "]", n, func(int) string { return `1` }) }},
	{"long numbers", func(n int) string {
		return list("[", "]", n, func(i int) string { return fmt.Sprint(3174054107900000 + i) })
	}},
	{"brackets", func(n int) string {
		return list("[", "]", n, func(int) string { return strings.Repeat("[", 120) + strings.Repeat("]", 120) })
	}},
	{"escapes", func(n int) string { return `"` + strings.Repeat(`\u0061`, n/6) + `"` }},
	{"JSON in strings", func(n int) string { return list("[", "]", n, func(int) string { return `"{\"a\":[\"b\"]}"` }) }},
	{"like JSON in strings", func(n int) string { return list("[", "]", n, func(int) string { return `"[[[[[[1,2,3,4,x]]]]]]"` }) }},
	{"a name of every kind", func(n int) string {
		return `{"customer":{"name":"Rina Wati"},"m":` + list("[", "]", n, func(int) string { return `"rina wati"` }) + "}"
	}},
}

func list(open, end string, n int, item func(i int) string) string {
	var b strings.Builder
	b.WriteString(open)
	for i := 0; b.Len() < n; i++ {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(item(i))
	}
	return b.String() + end
}

func BenchmarkProcessHostile(b *testing.B) {
	for _, h := range hostile {
		b.Run(h.name, func(b *testing.B) {
			rec := processor.Record{Value: []byte(h.make(1<<20 - 200))}
			w := standard(b).NewWorker()
			var res processor.Result
			b.SetBytes(int64(len(rec.Value)))
			b.ReportAllocs()
			start := cputime.User()
			for b.Loop() {
				w.Process(&rec, &res)
			}
			b.ReportMetric(float64(len(rec.Value))*float64(b.N)/1e6/(cputime.User()-start).Seconds(), "userMB/s")
			b.Log(res.Reason, res.Detail)
		})
	}
}

// Four views cost what their rendering and proof cost; the scan is shared.
func BenchmarkViews(b *testing.B) {
	recs, size := events(2000, corpus.Config{Seed: 3})
	for _, bm := range []struct{ name, src string }{
		{"one", "version: 1\nviews: {a: {}}\n"},
		{"four", "version: 1\nviews: {a: {}, b: {purpose: support}, c: {purpose: training, entities: {EMAIL_ADDRESS: redact}}, d: {purpose: audit, default: redact}}\n"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			w := worldOf(b, bm.src).proc.NewWorker()
			var res processor.Result
			b.SetBytes(size)
			b.ReportAllocs()
			start := cputime.User()
			for b.Loop() {
				for i := range recs {
					if w.Process(&recs[i], &res); res.Reason != processor.OK {
						b.Fatal(res.Reason)
					}
				}
			}
			b.ReportMetric(float64(size)*float64(b.N)/1e6/(cputime.User()-start).Seconds(), "userMB/s")
		})
	}
}
