package processor_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	daead "github.com/tink-crypto/tink-go/v2/daead/subtle"
	prf "github.com/tink-crypto/tink-go/v2/prf/subtle"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/token"
)

// world is a processor with everything it was made of.
type world struct {
	proc   *processor.Processor
	ring   *token.Ring
	policy *policy.Policy
	config processor.Config
}

// keysOf are one installation's keys, the same in every test and every run: what a
// law finds in a token it finds again.
var keysOf = func() token.Master {
	master, err := prf.NewHKDFPRF("SHA256", bytes.Repeat([]byte{7}, 32), nil)
	if err != nil {
		panic(err)
	}
	sealed, err := daead.NewAESSIV(bytes.Repeat([]byte{9}, 64))
	if err != nil {
		panic(err)
	}
	return token.Master{Keys: []token.Key{{Version: 1, Master: master, Sealed: sealed}}, Current: 1, Records: master}
}()

func worldOf(tb interface{ Fatal(...any) }, src string) world {
	pol, err := policy.Load("test.yaml", []byte(src), detectors.NewRegistry(catalog.All()))
	if err != nil {
		tb.Fatal(err)
	}
	return assembled(tb, pol)
}

// assembled is the whole catalog under a policy.
func assembled(tb interface{ Fatal(...any) }, pol *policy.Policy) world {
	ring, err := token.New(token.Config{Master: keysOf, Regions: pol.Regions, Domains: pol.Domains()})
	if err != nil {
		tb.Fatal(err)
	}
	opt := pol.Options()
	opt.Verify = ring.Verify
	chain, err := detectors.NewChain(catalog.All(), opt)
	if err != nil {
		tb.Fatal(err)
	}
	cfg := processor.Config{Policy: pol, Chain: chain, Verify: ring.Verify, Judged: true,
		Tokeniser: func(purpose string) (processor.Tokeniser, error) { return ring.Tokeniser(purpose) }}
	p, err := processor.New(cfg)
	if err != nil {
		tb.Fatal(err)
	}
	return world{p, ring, pol, cfg}
}

// settled are operators that change nothing when they are applied to their own
// result, by entity.
var settled = map[string][]string{
	"EMAIL_ADDRESS": {"keep", "redact", "tokenise", "{do: tokenise, mode: reversible}", "{do: tokenise, domain: mail}", "{do: mask, show: domain}", "{do: mask, width: 6}", "{do: redact, numbered: true}", "{do: mask, show: domain, width: 3}"},
	"PHONE_NUMBER":  {"keep", "redact", "tokenise", "{do: mask, keep_last: 3}", "{do: mask, keep_last: 4, width: 5}", "{do: redact, numbered: true}", "mask", "{do: tokenise, mode: reversible}"},
	"PERSON":        {"redact", "{do: mask, show: initials}", "tokenise", "{do: mask, width: 4}", "mask"},
	"CREDIT_CARD":   {"redact", "tokenise", "mask"},
	"IP_ADDRESS":    {"generalise", "redact", "tokenise"},
	"ADDRESS":       {"redact", "generalise", "{do: generalise, to: province}", "mask"},
	"CUSTOMER_ID":   {"tokenise", "redact", "{do: mask, keep_first: 2}"},
	"ID_NIK":        {"redact", "tokenise", "{do: mask, keep_last: 4}", "{do: tokenise, mode: reversible}"},
	"COORDINATES":   {"generalise", "{do: generalise, decimals: 0}", "redact"},
	"DATE_OF_BIRTH": {"generalise", "{do: generalise, to: month}", "redact"},
}

// A web address generalised to its host is settled; one that carries a value of
// another kind is treated as strictly as that.
func TestAGeneralisedWebAddressIsSettled(t *testing.T) {
	p := worldOf(t, "version: 1\nentities:\n  URL: generalise\n").proc
	w := p.NewWorker()
	for _, tc := range []struct{ in, want string }{
		{"lihat https://shop.example.com/u/1?q=baju ya", "lihat https://shop.example.com ya"},
		{"lihat https://shop.example.com/u?email=budi@example.org ya", "lihat <URL> ya"},
		{"www.example.co.id/promo, ya", "www.example.co.id, ya"},
		{"di http://192.0.2.7/a?q=1 dan", "di <URL> dan"},
	} {
		once, reason, detail := w.Redact(nil, []byte(tc.in), processor.Text, 0)
		if reason != processor.OK || string(once) != tc.want {
			t.Errorf("%v %s: %s, want %s", reason, detail, once, tc.want)
		}
		if twice, _, _ := w.Redact(nil, once, processor.Text, 0); !bytes.Equal(once, twice) {
			t.Errorf("%s, then %s", once, twice)
		}
	}
}

// policyOf draws a policy of such operators.
func policyOf(t *rapid.T) string {
	var b strings.Builder
	b.WriteString("version: 1\nentities:\n")
	for _, e := range []string{"EMAIL_ADDRESS", "PHONE_NUMBER", "PERSON", "CREDIT_CARD", "IP_ADDRESS", "ADDRESS", "CUSTOMER_ID", "ID_NIK", "COORDINATES", "DATE_OF_BIRTH"} {
		if op := rapid.SampledFrom(append([]string{""}, settled[e]...)).Draw(t, e); op != "" {
			fmt.Fprintf(&b, "  %s: %s\n", e, op)
		}
	}
	return b.String() + "  IBAN: redact\n"
}

// The laws of every policy made of operators that settle: what was redacted is
// not changed again, stays JSON, and is the same on any worker.
func TestRedactedTextIsSettledUnderAnyPolicy(t *testing.T) {
	recs, _ := events(60, corpus.Config{Seed: 21, PII: 1})
	rapid.Check(t, func(t *rapid.T) {
		src := policyOf(t)
		p := worldOf(t, src).proc
		w := p.NewWorker()
		for range 4 {
			in := recs[rapid.IntRange(0, len(recs)-1).Draw(t, "event")].Value
			once, reason, detail := w.Redact(nil, in, processor.JSON, 0)
			if reason != processor.OK || !json.Valid(once) {
				t.Fatalf("%v %s\n%s", reason, detail, once)
			}
			if other, _, _ := p.NewWorker().Redact(nil, in, processor.JSON, 0); !bytes.Equal(once, other) {
				t.Fatalf("another worker gives\n%s, not\n%s", other, once)
			}
			twice, reason, detail := w.Redact(nil, once, processor.JSON, 0)
			if reason != processor.OK || !bytes.Equal(once, twice) {
				t.Fatalf("%s%v %s\n in   %s\n once %s\ntwice %s", src, reason, detail, in, once, twice)
			}
		}
	})
}

var placeholder = regexp.MustCompile(`<[A-Z][A-Z0-9_]*>`)

// All bytes outside what was replaced are the input's, in their order.
func TestTextOutsidePlaceholdersIsTheInputs(t *testing.T) {
	w := worldOf(t, "version: 1\n").proc.NewWorker()
	g := corpus.New(corpus.Config{Seed: 33, PII: 0.8})
	for range 1500 {
		in := g.NextText().Text
		out, reason, detail := w.Redact(nil, []byte(in), processor.Text, 0)
		if reason != processor.OK {
			t.Fatalf("%v: %s", reason, detail)
		}
		pieces := placeholder.Split(string(out), -1)
		rest, ok := strings.CutPrefix(in, pieces[0])
		for i, p := range pieces[1:] {
			at := strings.Index(rest, p)
			if i == len(pieces)-2 {
				at = len(rest) - len(p)
			}
			if !ok || at < 1 || rest[at:at+len(p)] != p {
				t.Fatalf("bytes outside findings changed\n in %s\nout %s", in, out)
			}
			rest = rest[at+len(p):]
		}
		if !ok || rest != "" {
			t.Fatalf("bytes outside findings changed\n in %s\nout %s", in, out)
		}
	}
}

// What reversible tokens give back is the canonical value of the field.
func TestDetokenisingWhatWasTokenisedGivesTheCanonicalValue(t *testing.T) {
	w := worldOf(t, `version: 1
views: {a: {purpose: support, default: {do: tokenise, mode: reversible}}}
`)
	back, err := w.ring.Reversible("support")
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string]detectors.Canonical{"EMAIL_ADDRESS": detectors.Email, "PHONE_NUMBER": detectors.E164, "CUSTOMER_ID": detectors.Exact, "PERSON": detectors.Words}
	g, worker, seen := corpus.New(corpus.Config{Seed: 5, PII: 0.5}), w.proc.NewWorker(), 0
	for range 300 {
		e := g.Next()
		out, reason, detail := worker.Redact(nil, e.JSON, processor.JSON, 0)
		if reason != processor.OK {
			t.Fatalf("%v: %s", reason, detail)
		}
		var was, is struct {
			Customer map[string]any `json:"customer"`
		}
		if json.Unmarshal(e.JSON, &was) != nil || json.Unmarshal(out, &is) != nil {
			t.Fatal("no JSON")
		}
		for name, entity := range map[string]string{"email": "EMAIL_ADDRESS", "phone": "PHONE_NUMBER", "name": "PERSON"} {
			value, _ := was.Customer[name].(string)
			text, _ := is.Customer[name].(string)
			if value == "" {
				continue
			}
			got, found := back.Open(nil, []byte(text))
			if want := token.Canonical(nil, forms[entity], w.policy.Regions, []byte(value)); found != token.Opened || !bytes.Equal(got, want) {
				t.Fatalf("%s: opened %v, canonical %v", name, found == token.Opened, bytes.Equal(got, want))
			}
			seen++
		}
	}
	if seen < 600 {
		t.Errorf("%d tokens", seen)
	}
}

// spellings are ways to write one value; a field gives all of them one token.
func TestFiftySpellingsHaveOneToken(t *testing.T) {
	w := worldOf(t, "version: 1\n").proc.NewWorker()
	groups := [][3]string{{"0812", "3456", "7890"}}
	var phones []string
	for _, g := range groups {
		for _, head := range []string{g[0], "+62" + g[0][1:], "+62 " + g[0][1:], "62" + g[0][1:], "0062 " + g[0][1:], "+62 (0)" + g[0][1:], "(" + g[0] + ")"} {
			for _, sep := range []string{"", " ", "-", ".", "  ", " - ", "/"} {
				if sep == "/" {
					continue // two numbers
				}
				phones = append(phones, head+sep+g[1]+sep+g[2])
			}
		}
	}
	phones = append(phones, "０８１２３４５６７８９０", " 0812-3456-7890 ", "٠٨١٢٣٤٥٦٧٨٩٠", "tel:+6281234567890", "0812 3456 7890\t", "\u200b081234567890", "0812–3456–7890", "0812\u00a03456\u00a07890")
	var mails []string
	for _, m := range []string{"budi.santoso@example.com", "Budi.Santoso@Example.com", "BUDI.SANTOSO@EXAMPLE.COM", "budi.santoso@EXAMPLE.com", "ｂｕｄｉ.santoso@example.com"} {
		for _, around := range [][2]string{{"", ""}, {" ", ""}, {"", " "}, {"<", ">"}, {"mailto:", ""}, {" <", "> "}, {"MAILTO:", ""}, {"", "."}, {"\t", "\n"}, {"", "\u200b"}} {
			mails = append(mails, around[0]+m+around[1])
		}
	}
	for name, list := range map[string][]string{"phone": phones, "email": mails} {
		if len(list) < 50 {
			t.Errorf("%s: %d spellings", name, len(list))
		}
		tokens := map[string]int{}
		for _, s := range list {
			in, _ := json.Marshal(map[string]any{"customer": map[string]string{name: s}})
			out, reason, _ := w.Redact(nil, in, processor.JSON, 0)
			if reason != processor.OK {
				t.Fatal(reason)
			}
			if tokens[string(out)]++; tokens[string(out)] == 1 && len(tokens) > 1 {
				t.Errorf("%s: %q has a token of its own", name, s)
			}
		}
	}
}

// Operators that do not settle come through the proof like the others.
func TestKeyedOperatorsPassTheProof(t *testing.T) {
	w := worldOf(t, `version: 1
entities:
  EMAIL_ADDRESS: surrogate
  PERSON: surrogate
  PHONE_NUMBER: fpe
  CREDIT_CARD: fpe
  ID_NIK: surrogate
  IP_ADDRESS: surrogate
  ADDRESS: {do: truncate, length: 6}
  DATE_OF_BIRTH: shift-date
  CUSTOMER_ID: fpe
  IBAN: {do: replace, with: "[account]"}
  CN_RESIDENT_ID: drop
`).proc.NewWorker()
	recs, _ := events(1500, corpus.Config{Seed: 77, PII: 1})
	leaks := 0
	for i := range recs {
		if out, reason, detail := w.Redact(nil, recs[i].Value, processor.JSON, 0); reason != processor.OK || !json.Valid(out) {
			if leaks++; leaks < 4 {
				t.Errorf("%v: %s\n%s", reason, detail, recs[i].Value)
			}
		}
	}
}

func TestAPolicysTimestampsReachItsViews(t *testing.T) {
	w := worldOf(t, "version: 1\ntimestamps: day\nviews: {a: {}, b: {timestamps: keep}}\n").proc.NewWorker()
	var res processor.Result
	w.Process(&processor.Record{Timestamp: 1_700_003_723_456, Value: []byte("1")}, &res)
	if res.Views[0].Earlier != 1_700_003_723_456-1_699_920_000_000 || res.Views[1].Earlier != 0 {
		t.Errorf("%d and %d", res.Views[0].Earlier, res.Views[1].Earlier)
	}
}

// A value that the policy keeps in texts may stand there, though its field is
// dropped.
func TestWhatIsKeptInTextsIsNoLeak(t *testing.T) {
	w := worldOf(t, "version: 1\nentities: {PHONE_NUMBER: keep}\nfields: {customer: {do: drop}}\n").proc.NewWorker()
	out, reason, detail := w.Redact(nil, []byte(`{"customer":{"phone":"0812-3456-7890"},"m":"hubungi 0812-3456-7890 ya"}`), processor.JSON, 0)
	if want := `{"m":"hubungi 0812-3456-7890 ya"}`; reason != processor.OK || string(out) != want {
		t.Errorf("%v %s: %s", reason, detail, out)
	}
}
