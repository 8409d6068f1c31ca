package processor_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/token"
)

// custom returns a processor with the whole catalog and a policy's text.
func custom(tb testing.TB, text string, tune func(*processor.Config)) *processor.Processor {
	tb.Helper()
	chain, err := detectors.NewChain(catalog.All(), detectors.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	pol, err := policy.Load("policy.yaml", []byte(text), chain.Registry())
	if err != nil {
		tb.Fatal(err)
	}
	ring, err := token.New(token.Config{Master: keysOf, Regions: pol.Regions})
	if err != nil {
		tb.Fatal(err)
	}
	cfg := processor.Config{Policy: pol, Chain: chain, Verify: ring.Verify,
		Tokeniser: func(purpose string) (processor.Tokeniser, error) { return ring.Tokeniser(purpose) }}
	if tune != nil {
		tune(&cfg)
	}
	p, err := processor.New(cfg)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

const redactAll = "version: 1\nviews: {all: {default: redact}}\n"

func TestFieldsThatThePolicyDoesNotName(t *testing.T) {
	const in = `{"id":7,"note":"mail budi@example.com","order":{"x":1,"deep":{"y":true,"z":null}},"list":["a",{"b":2}],"json":"{\"k\":\"v\"}","n":null}`
	fields := "fields: {id: {keep: true}, note: {scan: true}, order.x: {keep: true}}\n"
	for _, tc := range []struct {
		name, policy, want string
		fresh              int
	}{
		{"nothing is said", "", strings.Replace(in, "budi@example.com", "<EMAIL_ADDRESS>", 1), 0},
		{"scan counts what it sees", "on_new_field: scan\n", strings.Replace(in, "budi@example.com", "<EMAIL_ADDRESS>", 1), 3},
		{"drop leaves them out", "on_new_field: drop\n", `{"id":7,"note":"mail <EMAIL_ADDRESS>","order":{"x":1}}`, -1},
		{"hold makes a dead letter", "on_new_field: hold\n", "policy: a field that the policy does not name (on_new_field: hold): order.deep.*", 0},
	} {
		w := custom(t, redactAll+fields+tc.policy, nil).NewWorker()
		for round := range 2 {
			var res processor.Result
			w.Process(&processor.Record{Value: []byte(in)}, &res)
			got := res.Reason.String() + ": " + res.Detail
			if res.Reason == processor.OK {
				got = string(res.Views[0].Value)
			}
			if got != tc.want || tc.fresh >= 0 && res.New != tc.fresh {
				t.Errorf("%s, round %d: %d new, got %s, want %s", tc.name, round, res.New, got, tc.want)
			}
		}
	}
	w := custom(t, redactAll+fields+"on_new_field: hold\n", nil).NewWorker()
	var res processor.Result
	w.Process(&processor.Record{Value: []byte(`{"id":7,"note":"x","order":{"x":1}}`)}, &res)
	if res.Reason != processor.OK {
		t.Errorf("a record of named fields is held: %s", res.Detail)
	}
}

func TestMediaAndOpaqueValues(t *testing.T) {
	png := base64.StdEncoding.EncodeToString([]byte("\x89PNG\r\n\x1a\n" + strings.Repeat("budi@example.com ", 4)))
	pdf := base64.StdEncoding.EncodeToString([]byte("%PDF-1.7\n" + strings.Repeat("x", 40)))
	cipher := base64.StdEncoding.EncodeToString([]byte("4111111111111111 and 3174054107909999 in the clear"))
	for _, tc := range []struct{ name, policy, in, want string }{
		{"a picture goes", "", `{"p":"` + png + `"}`, `{"p":"<MEDIA>"}`},
		{"a data URL goes", "", `{"p":"data:image/webp;base64,AAAA0000aaaa"}`, `{"p":"<MEDIA>"}`},
		{"a PDF goes", "", `{"p":["` + pdf + `"]}`, `{"p":["<MEDIA>"]}`},
		{"a picture stays where the policy keeps it", "media: keep\n", `{"p":"` + png + `"}`, `{"p":"` + png + `"}`},
		{"text in base64 is read", "", `{"p":"` + base64.StdEncoding.EncodeToString([]byte("write to budi@example.com at once")) + `"}`, ""},
		{"an opaque value passes", "fields: {p: {opaque: true}}\n", `{"p":"` + cipher + `"}`, `{"p":"` + cipher + `"}`},
		{"an opaque field that can be read is read", "fields: {p: {opaque: true}}\n", `{"p":"mail budi@example.com"}`, `{"p":"mail <EMAIL_ADDRESS>"}`},
		{"a number is not opaque", "fields: {p: {opaque: true}}\n", `{"p":"4111 1111 1111 1111"}`, `{"p":"<CREDIT_CARD>"}`},
	} {
		w := custom(t, redactAll+tc.policy, nil).NewWorker()
		out, reason, detail := w.Redact(nil, []byte(tc.in), processor.JSON, 0)
		if tc.want == "" {
			if string(out) == tc.in || strings.Contains(string(out), "MEDIA") {
				t.Errorf("%s: got %s", tc.name, out)
			}
			continue
		}
		if string(out) != tc.want {
			t.Errorf("%s: %v %s, got %s, want %s", tc.name, reason, detail, out, tc.want)
		}
	}
}

func TestFormsInStrings(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"a form body", `{"body":"email=budi%40example.com&n=1"}`, `{"body":"email=%3CEMAIL_ADDRESS%3E&n=1"}`},
		{"a field of a form by its path", `{"body":"note=secret+word&n=1"}`, `{"body":"note=%3CSECRET%3E&n=1"}`},
		{"a URL", `{"u":"https://example.com/?q=budi%40example.com#x"}`, `{"u":"https://example.com/?q=%3CEMAIL_ADDRESS%3E#x"}`},
		{"bytes around stay", `{"u":"/p?a=%2f%2F+x&q=budi@example.com"}`, `{"u":"/p?a=%2f%2F+x&q=%3CEMAIL_ADDRESS%3E"}`},
	} {
		w := custom(t, redactAll+"fields: {body.note: {do: redact}}\n", nil).NewWorker()
		out, reason, detail := w.Redact(nil, []byte(tc.in), processor.JSON, 0)
		if string(out) != tc.want {
			t.Errorf("%s: %v %s, got %s, want %s", tc.name, reason, detail, out, tc.want)
		}
		var rep processor.Report
		w.Scan([]byte(tc.in), processor.JSON, 0, &rep)
		if len(rep.Findings) != 1 || len(rep.Findings[0].Layers) == 0 || rep.Findings[0].Layers[0] != "form" || rep.Findings[0].Inner == "" {
			t.Errorf("%s: findings %+v", tc.name, rep.Findings)
		}
	}
}

// What a field is declared to hold is hidden whole, also where it has the shape of
// a form.
func TestDeclaredValuesAreNoForms(t *testing.T) {
	w := custom(t, redactAll+"fields: {note: {do: redact}}\n", nil).NewWorker()
	for _, field := range []string{"password", "pin", "email", "alamat", "customer_name", "note"} {
		for _, value := range []string{"p=4w&r=d", "p=4 w&r=d x", "p=%41", "/p?r=d"} {
			in := `{"` + field + `":"` + value + `","b":"1=2&3=4"}`
			out, reason, _ := w.Redact(nil, []byte(in), processor.JSON, 0)
			if s := string(out); reason != processor.OK || strings.Contains(s, "p=") || strings.Contains(s, "r=") || !strings.Contains(s, "1=2&3=4") {
				t.Errorf("%s of %d bytes: %v %s", field, len(value), reason, out)
			}
		}
	}
}

func TestFitsNamesTheField(t *testing.T) {
	avro := func(fields string) *processor.Schema {
		s, err := codec.ParseAvro(`{"type":"record","name":"r","fields":[` + fields + `]}`)
		if err != nil {
			t.Fatal(err)
		}
		return &processor.Schema{Avro: s}
	}
	json := func(properties string) *processor.Schema {
		s, err := codec.ParseJSONSchema(`{"type":"object","required":["email"],"properties":{`+properties+`}}`, nil)
		if err != nil {
			t.Fatal(err)
		}
		return &processor.Schema{JSON: s}
	}
	for _, tc := range []struct {
		name, policy string
		schema       *processor.Schema
		want         string // part of the error; empty: it fits
	}{
		{"a string", "", avro(`{"name":"email","type":"string"}`), ""},
		{"a long", "", avro(`{"name":"phone","type":"long"}`), "field phone is a long and cannot hold what view all makes of it (redact)"},
		{"a long that may be null", "", avro(`{"name":"phone","type":["null","long"]}`), ""},
		{"a token in a long that may be null", "entities: {PHONE_NUMBER: tokenise}\n", avro(`{"name":"phone","type":["null","long"]}`), "(tokenise)"},
		{"a long that may be a string", "entities: {PHONE_NUMBER: tokenise}\n", avro(`{"name":"phone","type":["string","long"]}`), ""},
		{"a kept long", "fields: {phone: {keep: true}}\n", avro(`{"name":"phone","type":"long"}`), ""},
		{"dropping what must be there", "fields: {phone: {do: drop}}\n", avro(`{"name":"phone","type":"long"}`), "(drop)"},
		{"coordinates stay numbers", "entities: {COORDINATES: {do: generalise, decimals: 1}}\nfields: {lat: {entity: COORDINATES}}\n", avro(`{"name":"lat","type":"double"}`), ""},
		{"a date stays a date", "entities: {DATE_OF_BIRTH: {do: generalise, to: year}}\nfields: {born: {entity: DATE_OF_BIRTH}}\n",
			avro(`{"name":"born","type":{"type":"int","logicalType":"date"}}`), ""},
		{"deep in arrays", "", avro(`{"name":"a","type":{"type":"array","items":{"type":"record","name":"b","fields":[{"name":"phone","type":"int"}]}}}`), "field a[*].phone is an int"},
		{"a JSON string", "", json(`"email":{"type":"string"}`), ""},
		{"a JSON integer", "", json(`"phone":{"type":"integer"}`), "field phone is an integer"},
		{"a format that a placeholder breaks", "", json(`"email":{"type":"string","format":"email"}`), "field email is a string"},
		{"a format that a mask keeps", "entities: {EMAIL_ADDRESS: {do: mask, show: domain}}\n", json(`"email":{"type":"string","format":"email"}`), ""},
		{"a network in an address", "fields: {ip: {entity: IP_ADDRESS, do: generalise}}\n", json(`"ip":{"type":"string","format":"ipv4"}`), "(generalise)"},
		{"a year in a date", "fields: {born: {entity: DATE_OF_BIRTH, do: generalise}}\n", json(`"born":{"type":"string","format":"date"}`), "(generalise)"},
		{"a shifted date", "fields: {born: {entity: DATE_OF_BIRTH, do: shift-date}}\n", json(`"born":{"type":"string","format":"date"}`), ""},
		{"a mask in digits", "fields: {phone: {entity: PHONE_NUMBER, do: mask, keep_last: 3}}\n", json(`"phone":{"type":"string","pattern":"^[0-9]+$"}`), "(mask)"},
		{"a mask in a word of a list", "fields: {plan: {entity: CUSTOMER_ID, do: mask}}\n", json(`"plan":{"enum":["free","paid"]}`), "(mask)"},
		{"a token that is too long", "fields: {mail: {entity: EMAIL_ADDRESS, do: tokenise}}\n", json(`"mail":{"type":"string","maxLength":30}`), "(tokenise)"},
		{"a token that is not", "fields: {mail: {entity: EMAIL_ADDRESS, do: tokenise}}\n", json(`"mail":{"type":"string","maxLength":64}`), ""},
		{"a reversible token that is too long", "fields: {mail: {entity: EMAIL_ADDRESS, do: tokenise, mode: reversible}}\n", json(`"mail":{"type":"string","maxLength":64}`), "(tokenise"},
		{"a name cut short", "fields: {who: {entity: PERSON, do: truncate, length: 1}}\n", json(`"who":{"type":"string","minLength":2}`), "(truncate"},
		{"one branch of two", "", json(`"email":{"anyOf":[{"type":"string","pattern":"^<"},{"type":"string","format":"email"}]}`), ""},
		{"no branch of two", "", json(`"email":{"oneOf":[{"type":"integer"},{"type":"string","format":"email"}]}`), "field email is an integer or string"},
		{"null is not written for a text", "", json(`"email":{"type":["string","null"],"format":"email"}`), "(redact)"},
		{"null where the policy writes it", "fields: {email: {entity: EMAIL_ADDRESS, do: redact, nullify: true}}\n", json(`"email":{"type":["string","null"],"format":"email"}`), ""},
		{"a pattern", "", json(`"email":{"type":"string","pattern":"@"}`), "field email is a string"},
		{"leaving out what is required", "fields: {email: {do: drop}}\n", json(`"email":{"type":"string"}`), "(drop)"},
		{"leaving out what is not", "fields: {mail: {do: drop}}\n", json(`"mail":{"type":"string"}`), ""},
		{"a new field that cannot be dropped", "on_new_field: drop\n", avro(`{"name":"n","type":"long"}`), "field n is a long"},
	} {
		err := custom(t, redactAll+tc.policy, nil).Fits(tc.schema)
		if tc.want == "" && err != nil || tc.want != "" && (err == nil || !strings.Contains(err.Error(), tc.want)) {
			t.Errorf("%s: %v, want %q", tc.name, err, tc.want)
		}
	}
}
