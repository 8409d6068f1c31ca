package processor

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

func redactOne(t *testing.T, w *Worker, in string) (string, *Result) {
	t.Helper()
	var res Result
	w.Process(&Record{Value: []byte(in)}, &res)
	if res.Reason != OK {
		return res.Reason.String() + ": " + res.Detail, &res
	}
	return string(res.Views[0].Value), &res
}

func TestProcess(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"nothing found, nothing changed", `{"a": [1, 2.50 , "x"] }`, `{"a": [1, 2.50 , "x"] }`},
		{"text around a value is kept", `{"m":"tulis ke budi@example.com ya"}`, `{"m":"tulis ke <EMAIL_ADDRESS> ya"}`},
		{"a replaced number becomes a string", `{"n": 3174054107909999 }`, `{"n": "<ID_NIK>" }`},
		{"escapes outside the value are kept", `{"m":"a\/b \u00e9 budi@example.com \ud83d\ude00\n"}`, `{"m":"a\/b \u00e9 <EMAIL_ADDRESS> \ud83d\ude00\n"}`},
		{"an escaped value goes with its escapes", `{"m":"\u0062udi\u0040example.com!"}`, `{"m":"<EMAIL_ADDRESS>!"}`},
		{"duplicate names are both scanned", `{"m":"a@example.com","m":"b@example.com"}`, `{"m":"<EMAIL_ADDRESS>","m":"<EMAIL_ADDRESS>"}`},
		{"a value in a name", `{"budi@example.com": 1}`, `{"<EMAIL_ADDRESS>": 1}`},
		{"a declared field becomes a token, elsewhere a placeholder", `{"customer":{"email":"b@example.com"},"m":"B@example.com"}`,
			`{"customer":{"email":"email_1_0000000000000ah5plssrfhht8"},"m":"<EMAIL_ADDRESS>"}`},
		{"the same person, the same number", `{"customer":{"name":"Budi Santoso"},"m":"saya budi santoso"}`, `{"customer":{"name":"<PERSON_1>"},"m":"saya <PERSON_1>"}`},
		{"titles are no part of a name", `{"customer":{"name":"Bpk. H. Budi Santoso"},"m":"Budi Santoso"}`, `{"customer":{"name":"<PERSON_1>"},"m":"<PERSON_1>"}`},
		{"a hostile name masks nothing else", `{"customer":{"name":"the"},"m":"the order"}`, `{"customer":{"name":"<PERSON_1>"},"m":"the order"}`},
		{"a hostile short name masks nothing else", `{"customer":{"name":"a"},"m":"a cat"}`, `{"customer":{"name":"<PERSON_1>"},"m":"a cat"}`},
		{"a hostile name that is a common word", `{"customer":{"name":"Order"},"order":"the order"}`, `{"customer":{"name":"<PERSON_1>"},"order":"the order"}`},
		{"values that say nothing stay", `{"customer":{"name":"-","email":"N/A"}}`, `{"customer":{"name":"-","email":"N/A"}}`},
		{"placeholders stay", `{"customer":{"name":"<PERSON_3>","email":"<EMAIL_ADDRESS>"}}`, `{"customer":{"name":"<PERSON_3>","email":"<EMAIL_ADDRESS>"}}`},
		{"something like a placeholder does not", `{"customer":{"name":"<b>Budi</b>"}}`, `{"customer":{"name":"<PERSON_1>"}}`},
		{"a small number in a declared field", `{"customer":{"id":7}}`, `{"customer":{"id":"customer_1_0000000000000auota9i3035sm"}}`},
		{"kept fields are kept", `{"status":"budi@example.com"}`, `{"status":"budi@example.com"}`},
		{"a found value is masked where it recurs", `{"m":"pin hunter22","n":"hunter22 again","k":{"hunter22":1}}`, `{"m":"pin <PIN>","n":"<PIN> again","k":{"<PIN>":1}}`},
		{"a found value is masked where it recurs in escapes", `{"m":"pin hunter22","n":"x\nhunter22\u0021"}`, `{"m":"pin <PIN>","n":"x\n<PIN>\u0021"}`},
		{"a found value inside a longer word stays", `{"m":"pin hunter22","n":"hunter221"}`, `{"m":"pin <PIN>","n":"hunter221"}`},
		{"a found common word is not sought", `{"m":"pin order","order":"order"}`, `{"m":"pin <PIN>","order":"order"}`},
		{"JSON in a string", `{"m":"{\"e\":\"b@example.com\",\"n\":[3174054107909999]}"}`, `{"m":"{\"e\":\"<EMAIL_ADDRESS>\",\"n\":[\"<ID_NIK>\"]}"}`},
		{"JSON in JSON in a string", `{"m":"{\"e\":\"[\\\"b@example.com\\\"]\"}"}`, `{"m":"{\"e\":\"[\\\"<EMAIL_ADDRESS>\\\"]\"}"}`},
		{"a known value in JSON in a string", `{"customer":{"name":"Rina Wati"},"m":"{\"Rina Wati\":\"rina wati\"}"}`, `{"customer":{"name":"<PERSON_1>"},"m":"{\"<PERSON_1>\":\"<PERSON_1>\"}"}`},
		{"declared fields inside JSON in a string", `{"customer":"{\"name\":\"Rina\"}"}`, `{"customer":"{\"name\":\"<PERSON_1>\"}"}`},
		{"a byte order mark passes", "\xEF\xBB\xBF{\"m\":\"b@example.com\"}\n", "\xEF\xBB\xBF{\"m\":\"<EMAIL_ADDRESS>\"}\n"},
		{"an escaped NUL passes", `{"m":"\u0000"}`, `{"m":"\u0000"}`},
		{"huge numbers pass", `[1e999999,-0.0,` + strings.Repeat("9", 50) + `]`, `[1e999999,-0.0,` + strings.Repeat("9", 50) + `]`},
		{"empty", ``, "undecodable: empty value"},
		{"only space", " \n", "undecodable: empty value"},
		{"not JSON", `{"a":1,}`, "undecodable: not JSON"},
		{"truncated", `{"a":"b`, "undecodable: not JSON"},
		{"a found value in a form without escapes", `{"m":"pin hunter22","q":"a=1&b=hunter22"}`, `{"m":"pin <PIN>","q":"a=1&b=%3CPIN%3E"}`},
		{"two documents", `{} {}`, "undecodable: not JSON"},
		{"leading zero", `01`, "undecodable: not JSON"},
		{"raw line break in a string", "\"a\nb\"", "undecodable: not JSON"},
		{"UTF-16 with its mark", "\xff\xfe{\x00}\x00", "undecodable: UTF-16, not UTF-8: convert it first (iconv -f UTF-16 -t UTF-8)"},
		{"UTF-16 within a stream", "\x00{\x00\"\x00a", "undecodable: UTF-16, not UTF-8: convert it first (iconv -f UTF-16 -t UTF-8)"},
		{"raw NUL", "{\"a\":\"\x00\"}", "undecodable: raw NUL byte"},
		{"invalid UTF-8", "\"\xff\"", "undecodable: not UTF-8"},
		{"encoded surrogate", "\"\xed\xa0\x80\"", "undecodable: not UTF-8"},
		{"lone surrogate", `"\ud83d x"`, "undecodable: lone surrogate"},
		{"lone low surrogate in a kept field", `{"status":"\ude00"}`, "undecodable: lone surrogate"},
		{"lone surrogate in a name", `{"\ud83d":1}`, "undecodable: lone surrogate"},
		{"bad escape", `"\x41"`, "undecodable: not JSON"},
		{"128 deep", strings.Repeat("[", 128) + strings.Repeat("]", 128), strings.Repeat("[", 128) + strings.Repeat("]", 128)},
		{"129 deep", strings.Repeat("[", 129) + strings.Repeat("]", 129), "oversize: nested deeper than limits.depth of the policy"},
		{"10,000 deep", strings.Repeat("[", 10000), "oversize: nested deeper than limits.depth of the policy"},
		{"over a mebibyte", `"` + strings.Repeat("x", 1<<20) + `"`, "oversize: larger than limits.record_bytes of the policy"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
			for round := range 3 {
				got, _ := redactOne(t, w, tc.in)
				if got != tc.want {
					t.Fatalf("round %d\n got %s\nwant %s", round, got, tc.want)
				}
			}
			if again, _ := redactOne(t, w, tc.want); !strings.Contains(tc.want, ": ") && again != tc.want {
				t.Fatalf("redacted twice\n got %s\nwant %s", again, tc.want)
			}
		})
	}
}

func TestPathsSeenBeforeChangeNothing(t *testing.T) {
	for _, tc := range []struct{ first, in, want string }{
		{`{"customer":{"name":"-"},"by":{"Siti":1,"Joko":2}}`, `{"customer":{"name":"Siti"},"by":{"Siti":1,"Joko":2}}`,
			`{"customer":{"name":"<PERSON_1>"},"by":{"<PERSON_1>":1,"Joko":2}}`},
		{`{"customer":{"name":"-"},"李娜的":1,"é":2}`, `{"customer":{"name":"李娜"},"李娜的":1,"é":2}`,
			`{"customer":{"name":"<PERSON_1>"},"<PERSON_1>的":1,"é":2}`},
		{`{"customer":{"name":"-"},"Wati 订单":1}`, `{"customer":{"name":"Wati"},"Wati 订单":1}`,
			`{"customer":{"name":"<PERSON_1>"},"<PERSON_1> 订单":1}`},
	} {
		w := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
		redactOne(t, w, tc.first)
		if got, _ := redactOne(t, w, tc.in); got != tc.want {
			t.Errorf("after the name was seen\n got %s\nwant %s", got, tc.want)
		}
		if got, _ := redactOne(t, fakeProcessor(feedbackRules(), fakeChain{}).NewWorker(), tc.in); got != tc.want {
			t.Errorf("at first\n got %s\nwant %s", got, tc.want)
		}
	}
}

func TestTooManyKnownValues(t *testing.T) {
	rules := feedbackRules()
	rules.fields["names"] = policy.FieldRule{Entity: idPerson, Known: true}
	event := func(n int) string {
		var b strings.Builder
		b.WriteString(`{"names":["x"`)
		for i := range n {
			fmt.Fprintf(&b, `,"Wati%c%c"`, 'a'+i/26%26, 'a'+i%26)
		}
		return b.String() + "]}"
	}
	w := fakeProcessor(rules, fakeChain{}).NewWorker()
	if _, res := redactOne(t, w, event(64)); res.Reason != OK {
		t.Errorf("64 values: %v", res.Reason)
	}
	if _, res := redactOne(t, w, event(65)); res.Reason != KnownValues || len(res.Views) != 0 {
		t.Errorf("65 values: %v with %d views", res.Reason, len(res.Views))
	}
}

func TestStepBudgetIsTimeout(t *testing.T) {
	w := fakeProcessor(feedbackRules(), fakeChain{err: detectors.ErrBudget}).NewWorker()
	if _, res := redactOne(t, w, `{}`); res.Reason != Timeout || len(res.Views) != 0 {
		t.Errorf("got %v", res.Reason)
	}
}

func TestARuleThatTakesTooLongIsTimeout(t *testing.T) {
	w := fakeProcessor(feedbackRules(), fakeChain{err: detectors.ErrTimeout}).NewWorker()
	if _, res := redactOne(t, w, `{"m":"x"}`); res.Reason != Timeout || res.Detail != "a rule of the policy took too long" || len(res.Views) != 0 {
		t.Errorf("got %v: %s", res.Reason, res.Detail)
	}
}

func TestObservedFindingsAreCountedAndStay(t *testing.T) {
	rules := feedbackRules()
	rules.ops = []map[detectors.EntityID]*policy.Operator{{idEmail: {Kind: policy.Keep, Observe: true}}}
	w := fakeProcessor(rules, fakeChain{}).NewWorker()
	const in = `{"m":"budi@example.com, pin 12345678"}`
	got, res := redactOne(t, w, in)
	if got != `{"m":"budi@example.com, pin <PIN>"}` || len(res.Found) != 2 {
		t.Errorf("got %s, %d findings", got, len(res.Found))
	}
	var rep Report
	w.Scan([]byte(in), JSON, 0, &rep)
	if len(rep.Findings) != 2 || !rep.Findings[0].Observed || rep.Findings[1].Observed {
		t.Errorf("scan reports %+v", rep.Findings)
	}
}

func TestAnAllowedValueOfADeclaredFieldStays(t *testing.T) {
	p := fakeProcessor(feedbackRules(), fakeChain{})
	p.allows = func(e detectors.Entity, value []byte) bool { return e == "PERSON" && string(value) == "Customer Care" }
	w := p.NewWorker()
	const in = `{"customer":{"name":"Customer Care"},"m":"customer care called"}`
	if got, _ := redactOne(t, w, in); got != in {
		t.Errorf("got %s", got)
	}
	if got, _ := redactOne(t, w, `{"customer":{"name":"Rina Wati"},"m":"rina wati called"}`); got != `{"customer":{"name":"<PERSON_1>"},"m":"<PERSON_1> called"}` {
		t.Errorf("got %s", got)
	}
}

func TestViewsOfOneScan(t *testing.T) {
	rules := feedbackRules()
	rules.ops = []map[detectors.EntityID]*policy.Operator{
		{}, {idEmail: {Kind: policy.Keep}}, {idEmail: {Kind: policy.Drop}, idNIK: {Kind: policy.Drop}}, {idNIK: {Kind: policy.Drop, Record: true}}, {idNIK: {Kind: policy.Redact, Null: true}},
	}
	p := fakeProcessor(rules, fakeChain{})
	w := p.NewWorker()
	for _, tc := range []struct {
		in   string
		want []string
	}{
		{`{"m":"x b@example.com","n":3174054107909999,"o":1}`, []string{
			`{"m":"x <EMAIL_ADDRESS>","n":"<ID_NIK>","o":1}`, `{"m":"x b@example.com","n":"<ID_NIK>","o":1}`, `{"m":"x ","o":1}`, "dropped", `{"m":"x <EMAIL_ADDRESS>","n":null,"o":1}`}},
		{`{"o":1, "n":3174054107909999 }`, []string{`{"o":1, "n":"<ID_NIK>" }`, `{"o":1, "n":"<ID_NIK>" }`, `{"o":1 }`, "dropped", `{"o":1, "n":null }`}},
		{`{"o":1, "p":"b@example.com", "n":3174054107909999 }`, []string{`{"o":1, "p":"<EMAIL_ADDRESS>", "n":"<ID_NIK>" }`, `{"o":1, "p":"b@example.com", "n":"<ID_NIK>" }`, `{"o":1 }`, "dropped",
			`{"o":1, "p":"<EMAIL_ADDRESS>", "n":null }`}},
		{`{"p":"b@example.com"}`, []string{`{"p":"<EMAIL_ADDRESS>"}`, `{"p":"b@example.com"}`, `{}`, `{"p":"<EMAIL_ADDRESS>"}`, `{"p":"<EMAIL_ADDRESS>"}`}},
	} {
		var res Result
		w.Process(&Record{Value: []byte(tc.in)}, &res)
		if res.Reason != OK {
			t.Fatalf("%s: %v", tc.in, res.Reason)
		}
		for v, want := range tc.want {
			got := string(res.Views[v].Value)
			if res.Views[v].Verdict == Dropped {
				got = "dropped"
			}
			if got != want {
				t.Errorf("view %d of %s\n got %s\nwant %s", v, tc.in, got, want)
			}
		}
	}
}

// Time stamps and UUIDs are not scanned, but sought in.
func TestKnownValueRecursInAPlainField(t *testing.T) {
	p := fakeProcessor(feedbackRules(), fakeChain{})
	p.skipPlain = true
	in := `{"customer":{"id":"9b2f7d0e-1111-4222-8333-abcdefabcdef"},"ref":"9B2F7D0E-1111-4222-8333-abcdefabcdef","ts":"2026-03-01T10:15:00Z"}`
	got, _ := redactOne(t, p.NewWorker(), in)
	if !strings.HasSuffix(got, `"ref":"<CUSTOMER_ID>","ts":"2026-03-01T10:15:00Z"}`) {
		t.Errorf("got %s", got)
	}
}

func TestNamesThatSamarWroteSayNothing(t *testing.T) {
	p := fakeProcessor(feedbackRules(), fakeChain{})
	for name, want := range map[string]bool{
		"<EMAIL_ADDRESS>": true, "id <PERSON_2> x": true, "<b>": false, "a<": false, "<<PIN>": true, "phone": false, "<PIN": false,
	} {
		if got := p.marked(name); got != want {
			t.Errorf("marked(%q) = %v", name, got)
		}
	}
}

// A view that keeps a declared field still changes what is found inside it.
func TestKeptFieldIsScanned(t *testing.T) {
	rules := feedbackRules()
	keep, drop := &policy.Operator{Kind: policy.Keep}, &policy.Operator{Kind: policy.Redact}
	rules.fields["note"] = policy.FieldRule{Entity: idPIN, Do: []*policy.Operator{keep, drop}}
	rules.ops = []map[detectors.EntityID]*policy.Operator{{}, {}}
	w := fakeProcessor(rules, fakeChain{}).NewWorker()
	var res Result
	w.Process(&Record{Value: []byte(`{"note":"write b@example.com, pin hunter22","m":"hunter22","n":"write it"}`)}, &res)
	if res.Reason != OK || len(res.Found) != 2 {
		t.Fatalf("%v, %d findings", res.Reason, len(res.Found))
	}
	for v, want := range []string{`{"note":"write <EMAIL_ADDRESS>, pin <PIN>","m":"<PIN>","n":"write it"}`, `{"note":"<PIN>","m":"<PIN>","n":"write it"}`} {
		if got := string(res.Views[v].Value); got != want {
			t.Errorf("view %d\n got %s\nwant %s", v, got, want)
		}
	}
}

func TestKeysAndHeaders(t *testing.T) {
	p := fakeProcessor(feedbackRules(), fakeChain{})
	p.setHeaders([]string{"trace", "note", "x-user-id"}, func(detectors.Entity) bool { return true })
	w := p.NewWorker()
	var res Result
	w.Process(&Record{Key: []byte("budi@example.com"), Value: []byte(`{"m":"pin hunter22"}`), Headers: []Header{
		{"samar-view", []byte("x")}, {"Note", []byte("from b@example.com")}, {"secret", []byte("x")}, {"trace", []byte("hunter22")}, {"note", []byte{0xff}}, {"X-User-ID", []byte("C-77")}}}, &res)
	if res.Reason != OK {
		t.Fatal(res.Reason)
	}
	rd := res.Views[0]
	if got, want := string(rd.Key), string(fakeTokens{}.AppendKey(nil, []byte("budi@example.com"))); got != want {
		t.Errorf("key %s, want %s", got, want)
	}
	var got []string
	for _, h := range rd.Headers {
		got = append(got, h.Key+"="+string(h.Value))
	}
	if want := "Note=from <EMAIL_ADDRESS> trace=<PIN> X-User-ID=" + string(fakeTokens{}.AppendValue(nil, "customer", 0, []byte("C-77"))); strings.Join(got, " ") != want {
		t.Errorf("headers %q, want %s", got, want)
	}
	res.Reset()
	w.Process(&Record{Key: []byte("k")}, &res)
	if res.Reason != OK || res.Views[0].Value != nil || len(res.Views[0].Key) < 20 {
		t.Errorf("tombstone: %v, value %v", res.Reason, res.Views[0].Value)
	}
}

func TestScanReportsPlaces(t *testing.T) {
	w := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
	var rep Report
	in := `{"id":17,"a/b":["x",{"m~":"é b@example.com"}],"c@example.com":1,"j":"{\"k\":[\"é\",\"d@example.com\"]}","customer":{"name":"Budi"}}`
	for range 2 {
		w.Scan([]byte(in), JSON, 0, &rep)
		var got []string
		for _, f := range rep.Findings {
			got = append(got, fmt.Sprint(f.Entity, " ", f.Path, " ", f.Start, "-", f.End, " ", f.InKey, f.Layers, f.Inner, " ", f.Detector))
		}
		want := []string{
			"EMAIL_ADDRESS /a~1b/1/m~0 2-15 false [] fake/pattern",
			"EMAIL_ADDRESS /<EMAIL_ADDRESS> 0-13 true [] fake/pattern",
			"EMAIL_ADDRESS /j 11-24 false [json]/k/1 fake/pattern",
			"PERSON /customer/name 0-4 false [] policy/field",
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if string(rep.ID) != "17" {
			t.Errorf("id %s", rep.ID)
		}
	}
	w.Scan([]byte(`{"a":{"to/c@example.com":{"b@example.com":["d@example.com"]}},"j":"{\"c@example.com\":\"d@example.com\"}"}`), JSON, 0, &rep)
	paths := map[string]bool{}
	for _, f := range rep.Findings {
		if strings.Contains(f.Path+f.Inner, "@") || !strings.Contains(f.RawPath+f.RawInner, "@") {
			t.Errorf("path %s %s, raw %s %s", f.Path, f.Inner, f.RawPath, f.RawInner)
		}
		paths[f.Path+f.Inner] = true
	}
	if !paths["/a/to~1<EMAIL_ADDRESS>/<EMAIL_ADDRESS>/0"] || !paths["/j/<EMAIL_ADDRESS>"] {
		t.Errorf("paths %v", paths)
	}
	w.Scan([]byte(`{"event_id":"b@example.com","id":"x"}`), JSON, 0, &rep)
	if string(rep.ID) != `"x"` {
		t.Errorf("id %s, want that in which nothing was found", rep.ID)
	}
}

func TestADroppedObjectGoesWithItsName(t *testing.T) {
	drop := policy.FieldRule{Entity: idPIN, Do: []*policy.Operator{{Kind: policy.Drop}, {Kind: policy.Redact}}, Whole: []bool{true, false}}
	p := fakeProcessor(&fakeRules{
		ops:    []map[detectors.EntityID]*policy.Operator{{}, {}},
		fields: map[string]policy.FieldRule{"secret": drop, "secret.a": drop, "secret.b": drop, "secret.a.b": drop},
	}, fakeChain{})
	w := p.NewWorker()
	for in, want := range map[string][2]string{
		`{"secret":{"a":{"b":"x1"},"c":[1,2]},"n":1}`:  {`{"n":1}`, `{"secret":{"a":{"b":"<PIN>"},"c":[1,2]},"n":1}`},
		`{"n":1, "secret": {"a":"budi@example.com"} }`: {`{"n":1 }`, `{"n":1, "secret": {"a":"<PIN>"} }`},
		`{"secret":{}}`: {`{}`, `{"secret":{}}`},
		`{"secret":[]}`: {`{}`, `{"secret":[]}`},
		`{"secret":[{"a":"q7"}],"m":"to budi@example.com"}`:     {`{"m":"to <EMAIL_ADDRESS>"}`, `{"secret":[{"a":"<PIN>"}],"m":"to <EMAIL_ADDRESS>"}`},
		`{"s":"{\"secret\":{\"a\":\"q7\"},\"n\":1}"}`:           {`{"s":"{\"secret\":{\"a\":\"q7\"},\"n\":1}"}`, `{"s":"{\"secret\":{\"a\":\"q7\"},\"n\":1}"}`},
		`{"secret":"{\"a\":{\"b\":\"q7\"}}","x":{"secret":{}}}`: {`{"x":{"secret":{}}}`, `{"secret":"{\"a\":{\"b\":\"<PIN>\"}}","x":{"secret":{}}}`},
	} {
		for v := range 2 {
			got, reason, _ := w.Redact(nil, []byte(in), JSON, v)
			if reason != OK || string(got) != want[v] {
				t.Errorf("view %d: %v\n got %s\nwant %s", v, reason, got, want[v])
			}
		}
	}
}

func TestTimestampsAreTakenBackByView(t *testing.T) {
	p := fakeProcessor(&fakeRules{ops: []map[detectors.EntityID]*policy.Operator{{}, {}}}, fakeChain{})
	p.views[1].times = policy.DayTimestamps
	var res Result
	p.NewWorker().Process(&Record{Timestamp: 1_700_003_723_456, Value: []byte("1")}, &res)
	if len(res.Views) != 2 || res.Views[0].Earlier != 0 || 1_700_003_723_456-res.Views[1].Earlier != 1_699_920_000_000 {
		t.Errorf("%+v", res.Views)
	}
}

func TestARecordWhoseKeyAloneIsTokenisedIsRewritten(t *testing.T) {
	var res Result
	w := fakeProcessor(&fakeRules{}, fakeChain{}).NewWorker()
	for key, want := range map[string]Verdict{"": Unchanged, "k": Rewritten} {
		rec := Record{Value: []byte(`{"n":1}`)}
		if key != "" {
			rec.Key = []byte(key)
		}
		if w.Process(&rec, &res); res.Views[0].Verdict != want {
			t.Errorf("key %q: %v", key, res.Views[0].Verdict)
		}
	}
}

// A record whose values cannot all be looked for in time does not come out.
func TestAProofThatIsNotDoneRefuses(t *testing.T) {
	rules := feedbackRules()
	var b strings.Builder
	b.WriteString(`{"m":"` + strings.Repeat("a", 400_000) + `"`)
	for n := range 300 {
		field := fmt.Sprintf("p%d", n)
		rules.fields[field] = policy.FieldRule{Entity: idCustomer}
		fmt.Fprintf(&b, `,%q:"%s"`, field, strings.Repeat("a", minSought+n))
	}
	_, reason, _ := fakeProcessor(rules, fakeChain{}).NewWorker().Redact(nil, []byte(b.String()+"}"), JSON, 0)
	if reason != Timeout {
		t.Errorf("got %v", reason)
	}
}
