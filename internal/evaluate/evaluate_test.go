package evaluate

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
)

func read(t *testing.T, s string) (*Sample, error) {
	t.Helper()
	return NewReader("gold.jsonl", strings.NewReader(s)).Next()
}

func TestReaderRefuses(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"what is not JSON", `{"id":"1",`, "gold.jsonl:1: not JSON"},
		{"a missing id", `{"text":"a","spans":[]}`, "id"},
		{"an id of the wrong type", `{"id":[1],"text":"a","spans":[]}`, "neither a string nor a number"},
		{"neither text nor event", `{"id":"1","spans":[]}`, `either "text" or "event"`},
		{"both text and event", `{"id":"1","text":"a","event":{},"spans":[]}`, `either "text" or "event"`},
		{"missing spans", `{"id":"1","text":"a"}`, `"spans" is missing`},
		{"a span behind the text", `{"id":"1","text":"héé","spans":[{"start":1,"end":4,"type":"PIN"}]}`, "does not fit a text of 3 characters"},
		{"an empty span", `{"id":"1","text":"abc","spans":[{"start":1,"end":1,"type":"PIN"}]}`, "does not fit"},
		{"a span without a type", `{"id":"1","text":"abc","spans":[{"start":1,"end":2}]}`, "spans[0]"},
		{"a type in lower case", `{"id":"1","text":"abc","spans":[{"start":1,"end":2,"type":"email"}]}`, "no entity's name"},
		{"an event's span without path", `{"id":"1","event":{"a":"b"},"spans":[{"start":0,"end":1,"type":"PIN"}]}`, "path is needed"},
		{"a path to nothing", `{"id":"1","event":{"a":"b"},"spans":[{"path":"/c","start":0,"end":1,"type":"PIN"}]}`, "no text at its path"},
		{"a wrong type", `{"id":"1","text":7,"spans":[]}`, `"text" has the wrong type`},
		{"broken UTF-8", "{\"id\":\"1\",\"text\":\"\xff\",\"spans\":[]}", "invalid UTF-8"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := read(t, tc.in+"\n")
			if !errors.Is(err, ErrGold) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want one with %q", err, tc.want)
			}
		})
	}
}

func TestReaderNamesTheLineOfADoubledID(t *testing.T) {
	r := NewReader("g", strings.NewReader("{\"id\":\"1\",\"text\":\"a\",\"spans\":[]}\n\n{\"id\":\"1\",\"text\":\"a\",\"spans\":[]}"))
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); err == nil || !strings.Contains(err.Error(), `g:3: "id" stands on line 1 too`) {
		t.Errorf("error %v", err)
	}
}

func TestReaderTakes(t *testing.T) {
	for _, tc := range []struct{ name, in string }{
		{"a number as id and other keys", `{"id":7,"source":"x","lang":"id","text":"ab","spans":[{"start":0,"end":2,"type":"PERSON","note":1}]}`},
		{"a nested path", `{"id":"1","event":{"a/b":[{"~":"xy"}]},"spans":[{"path":"/a~1b/0/~0","start":0,"end":2,"type":"PERSON"}]}`},
		{"a number's place", `{"id":"1","event":{"id":12345678901234567890},"spans":[{"path":"/id","start":0,"end":20,"type":"CUSTOMER_ID"}]}`},
		{"astral characters as one each", `{"id":"1","text":"😀a","spans":[{"start":1,"end":2,"type":"PERSON"}]}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := read(t, tc.in)
			if err != nil || len(s.Spans) != 1 {
				t.Errorf("%v, spans %v", err, s)
			}
		})
	}
}

// The figures are worked out by hand: two gold mails and one phone; found: one
// mail exactly, one half, one false card.
func TestFiguresByHand(t *testing.T) {
	gold := `{"id":"1","lang":"en","text":"a@b.cc and d@e.ff or 12345","spans":[{"start":0,"end":6,"type":"EMAIL_ADDRESS"},{"start":11,"end":17,"type":"EMAIL_ADDRESS"},{"start":21,"end":26,"type":"PHONE_NUMBER"}]}`
	var s Scorer
	err := s.Run(NewReader("g", strings.NewReader(gold)), FinderFunc(func(*Sample) ([]Span, error) {
		return []Span{{"", 0, 6, "EMAIL_ADDRESS"}, {"", 11, 14, "EMAIL_ADDRESS"}, {"", 7, 10, "CREDIT_CARD"}}, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	r := s.Report()
	want := Rates{
		Gold: 3, Found: 3,
		ExactPrecision: 1. / 3, ExactRecall: 1. / 3, ExactF1: 1. / 3,
		OverlapPrecision: 2. / 3, OverlapRecall: 2. / 3, OverlapF2: 2. / 3, EntityRecall: 2. / 3,
		LettersCovered: 6. / 13, // a b cc, d e of d e ff, none of five digits
		FullyCovered:   1. / 3,
	}
	near(t, "micro", r.Micro, want)
	near(t, "mean of entities", r.Macro, Rates{
		Gold: 3, Found: 2,
		ExactPrecision: .25, ExactRecall: .25, ExactF1: .25,
		OverlapPrecision: .5, OverlapRecall: .5, OverlapF2: .5, EntityRecall: .5,
		LettersCovered: 6. / 8 / 2, FullyCovered: .25,
	})
	if missed := r.Missed([]Gate{{"EMAIL_ADDRESS", 1}, {"PHONE_NUMBER", .1}, {"IBAN", 0}, {"ALL", .5}}); len(missed) != 2 || missed[0].Entity != "PHONE_NUMBER" || missed[1].Gold != 0 {
		t.Errorf("missed gates %+v", missed)
	}
}

func near(t *testing.T, name string, got, want Rates) {
	t.Helper()
	g, w := got.figures(), want.figures()
	for i := range g {
		if math.Abs(*g[i]-*w[i]) > 1e-9 {
			t.Errorf("%s: figure %d is %.4f, want %.4f", name, i, *g[i], *w[i])
		}
	}
	if got.Gold != want.Gold || got.Found != want.Found {
		t.Errorf("%s: %d gold, %d found; want %d, %d", name, got.Gold, got.Found, want.Gold, want.Found)
	}
}

func TestFamiliesMatchAcrossEntities(t *testing.T) {
	var s Scorer
	s.Add(&Sample{ID: "1", Text: "12345678", Spans: []Span{{"", 0, 8, "ID_NIK"}}}, []Span{{"", 0, 8, "ID_KK"}})
	r := s.Report()
	if r.Micro.OverlapRecall != 1 || r.Micro.ExactRecall != 0 || r.Micro.FullyCovered != 1 {
		t.Errorf("rates %+v", r.Micro)
	}
	for entity, want := range map[string]string{"ID_PLATE": "VEHICLE", "CN_PLATE": "VEHICLE", "AU_BANK_ACCOUNT": "BANK", "MY_NATIONAL_ID": "ID", "PASSPORT_MRZ": "ID", "US_POSTAL_CODE": "ADDRESS", "ID_PASSPORT": "ID", "ID_NIK": "ID"} {
		if got := Family(entity); got != want {
			t.Errorf("family of %s is %s, want %s", entity, got, want)
		}
	}
}

func TestReportsCompare(t *testing.T) {
	var a, b Scorer
	sample := &Sample{ID: "1", Text: "a@b.cc", Spans: []Span{{"", 0, 6, "EMAIL_ADDRESS"}}}
	a.Add(sample, sample.Spans)
	b.Add(sample, nil)
	var file bytes.Buffer
	if err := a.Report().WriteJSON(&file); err != nil {
		t.Fatal(err)
	}
	old, err := ReadReport("old.json", &file)
	if err != nil {
		t.Fatal(err)
	}
	d := b.Report().Compare(old)
	if len(d) != 2 || d[1].Entity != "EMAIL_ADDRESS" || d[1].OverlapRecall != -1 {
		t.Errorf("changes %+v", d)
	}
	if _, err := ReadReport("x", strings.NewReader(`{"schema_version":9}`)); !errors.Is(err, ErrReport) {
		t.Errorf("foreign version: %v", err)
	}
}

func TestHTMLEscapesTexts(t *testing.T) {
	var s Scorer
	s.KeepCases(5)
	s.Add(&Sample{ID: "<1>", Lang: "en", Text: "<script>x</script> 081", Spans: []Span{{"", 19, 22, "PHONE_NUMBER"}}}, []Span{{"", 0, 3, "PERSON"}})
	var page bytes.Buffer
	if err := s.WriteHTML(&page, s.Report().Compare(s.Report())); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(page.String(), "<script") || !strings.Contains(page.String(), `<span class="miss" title="PHONE_NUMBER">081</span>`) {
		t.Error("text not escaped or miss not marked")
	}
}

func TestGatesAreParsed(t *testing.T) {
	if g, err := ParseGate("ID_NIK=0.99"); err != nil || g != (Gate{"ID_NIK", .99}) {
		t.Errorf("%v, %v", g, err)
	}
	for _, bad := range []string{"ID_NIK", "ID_NIK=", "ID_NIK=1.5", "=0.5", "ID_NIK=NaN", "id=0.5"} {
		if _, err := ParseGate(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestEmptyFileIsAnError(t *testing.T) {
	var s Scorer
	if err := s.Run(NewReader("g", strings.NewReader("\n")), FinderFunc(func(*Sample) ([]Span, error) { return nil, nil })); !errors.Is(err, ErrGold) {
		t.Errorf("error %v", err)
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(`{"id":1,"lang":"en","text":"ab","spans":[{"start":0,"end":2,"type":"PERSON"}]}`))
	f.Add([]byte(`{"id":"1","event":{"a":["b"]},"spans":[{"path":"/a/0","start":0,"end":1,"type":"PIN"}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		r := NewReader("g", bytes.NewReader(in))
		for {
			s, err := r.Next()
			if err != nil {
				if !errors.Is(err, io.EOF) && !errors.Is(err, ErrGold) {
					t.Fatalf("foreign error %v", err)
				}
				return
			}
			var sc Scorer
			sc.Add(s, s.Spans)
			if r := sc.Report().Micro; len(s.Spans) > 0 && (r.OverlapRecall != 1 || r.FullyCovered != 1) {
				t.Fatalf("a perfect answer scores %+v", r)
			}
			if _, err := json.Marshal(sc.Report()); err != nil {
				t.Fatal(err)
			}
		}
	})
}
