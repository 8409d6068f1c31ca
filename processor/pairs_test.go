package processor_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A label and what is given for it may stand side by side, each in a field of its own.
func TestWhatIsGivenIsReadWithItsLabel(t *testing.T) {
	w := redactor(t, "version: 1\nfields: {notes.value: {scan: true}, kept.value: {keep: true}}\n")
	for _, tc := range []struct{ name, in, want string }{
		{"a question", `[{"question":"Siapa nama Anda?","answer":"Tio"}]`, `[{"question":"Siapa nama Anda?","answer":"<PERSON_1>"}]`},
		{"a name and a value", `{"note_attributes":[{"name":"gift_recipient","value":"Tio"},{"name":"wrap","value":"Ivy paper"}]}`, `{"note_attributes":[{"name":"gift_recipient","value":"<PERSON_1>"},{"name":"wrap","value":"Ivy paper"}]}`},
		{"a label and a text, among items", `{"items":[{"key":"q1","label":"姓名","text":"江离"},{"key":"q2","label":"口味","text":"茉莉"}]}`, `{"items":[{"key":"q1","label":"姓名","text":"<PERSON_1>"},{"key":"q2","label":"口味","text":"茉莉"}]}`},
		{"answers below a heading", `{"heading":"Your full name","answers":[{"simple_text":"Zorvik"}]}`, `{"heading":"Your full name","answers":[{"simple_text":"<PERSON_1>"}]}`},
		{"a role and a listed name", `{"fields":[{"name":"customer","value":"Siti"}]}`, `{"fields":[{"name":"customer","value":"<PERSON_1>"}]}`},
		{"and again in a text", `{"q":"Your name","a":"Zorvik","note":"call zorvik back"}`, `{"q":"Your name","a":"<PERSON_1>","note":"call <PERSON_1> back"}`},
		{"labels of things", `{"fields":[{"name":"product_name","value":"Zorvik"},{"name":"theme","value":"Zorvik"},{"name":"brand","value":"Zorvik"}]}`, `{"fields":[{"name":"product_name","value":"Zorvik"},{"name":"theme","value":"Zorvik"},{"name":"brand","value":"Zorvik"}]}`},
		{"a role and a kind", `{"fields":[{"name":"customer","value":"returning"},{"name":"customer","value":"VIP Gold"}]}`, `{"fields":[{"name":"customer","value":"returning"},{"name":"customer","value":"VIP Gold"}]}`},
		{"the label of another object", `{"a":{"name":"gift_recipient"},"b":{"value":"Zorvik"}}`, `{"a":{"name":"gift_recipient"},"b":{"value":"Zorvik"}}`},
		{"what the policy calls a text", `{"notes":{"name":"gift_recipient","value":"Zorvik"}}`, `{"notes":{"name":"gift_recipient","value":"Zorvik"}}`},
		{"what the policy keeps", `{"kept":{"name":"gift_recipient","value":"Zorvik"}}`, `{"kept":{"name":"gift_recipient","value":"Zorvik"}}`},
		{"what is given before its label", `[{"answer":"Zorvik","question":"Your full name"},{"answer":"Quorvane","question":"Favourite wrap"}]`, `[{"answer":"<PERSON_1>","question":"Your full name"},{"answer":"Quorvane","question":"Favourite wrap"}]`},
		{"and behind another element", `{"attrs":[{"value":"Quorvane","name":"wrap"},{"value":"Zorvik","name":"gift_recipient"},{"value":"Quorvane","name":"theme"}]}`, `{"attrs":[{"value":"Quorvane","name":"wrap"},{"value":"<PERSON_1>","name":"gift_recipient"},{"value":"Quorvane","name":"theme"}]}`},
		{"answers above their question", `{"answers":[{"text":"Zorvik"},{"text":"Quorvane"}],"heading":"Your full name"}`, `{"answers":[{"text":"<PERSON_1>"},{"text":"<PERSON_2>"}],"heading":"Your full name"}`},
		{"a label with a key, in any order", `[{"label":"Full name","key":"q1","text":"Zorvik"},{"key":"q1","text":"Quorvane","label":"Full name"},{"text":"Tessaly","label":"Full name","key":"q1"},{"text":"Orrin","key":"q1","label":"Full name"}]`,
			`[{"label":"Full name","key":"q1","text":"<PERSON_1>"},{"key":"q1","text":"<PERSON_2>","label":"Full name"},{"text":"<PERSON_3>","label":"Full name","key":"q1"},{"text":"<PERSON_4>","key":"q1","label":"Full name"}]`},
		{"a label whose value is missing", `{"attrs":[{"name":"gift_recipient","value":null},{"value":"Quorvane"},{"name":"gift_recipient"},{"value":"Quorvane","name":"wrap"}]}`, `{"attrs":[{"name":"gift_recipient","value":null},{"value":"Quorvane"},{"name":"gift_recipient"},{"value":"Quorvane","name":"wrap"}]}`},
		{"an object within", `{"attr":{"name":"gift_recipient","value":{"text":"Zorvik"}}}`, `{"attr":{"name":"gift_recipient","value":{"text":"<PERSON_1>"}}}`},
		{"JSON in a text", `{"form":"[{\"value\":\"Zorvik\",\"name\":\"gift_recipient\"},{\"value\":\"Quorvane\",\"name\":\"wrap\"}]"}`, `{"form":"[{\"value\":\"<PERSON_1>\",\"name\":\"gift_recipient\"},{\"value\":\"Quorvane\",\"name\":\"wrap\"}]"}`},
		{"the heading of a group", `{"title":"Full name","fields":[{"name":"theme","value":"Zorvik"}]}`, `{"title":"Full name","fields":[{"name":"theme","value":"Zorvik"}]}`},
		{"a label that was redacted", `{"attrs":[{"name":"<ADDRESS>","value":"Zorvik"},{"label":"<PERSON_2>","value":"Zorvik"},{"label":"Full name of <PERSON_2>","value":"Zorvik"}]}`, `{"attrs":[{"name":"<ADDRESS>","value":"Zorvik"},{"label":"<PERSON_2>","value":"Zorvik"},{"label":"Full name of <PERSON_2>","value":"Zorvik"}]}`},
		{"the description of a field beside it", `[{"field":{"id":"k1","name":"First Name"},"values":["Zorvik"]},{"field":{"id":"k2","name":"Theme"},"values":["Quorvane"]}]`, `[{"field":{"id":"k1","name":"First Name"},"values":["<PERSON_1>"]},{"field":{"id":"k2","name":"Theme"},"values":["Quorvane"]}]`},
		{"a typed answer below its text", `{"item":[{"text":"Full name","answer":[{"valueString":"Zorvik"}]},{"text":"Date of birth","answer":[{"valueDate":"1966-09-17"}]},{"text":"Date of visit","answer":[{"valueDate":"2021-05-03"}]},{"text":"Theme","answer":[{"valueString":"Quorvane"}]}]}`,
			`{"item":[{"text":"Full name","answer":[{"valueString":"<PERSON_1>"}]},{"text":"Date of birth","answer":[{"valueDate":"1966"}]},{"text":"Date of visit","answer":[{"valueDate":"2021-05-03"}]},{"text":"Theme","answer":[{"valueString":"Quorvane"}]}]}`},
		{"what a field is called, in its description", `[{"field":{"name":"Nama lengkap"},"values":["Zorvik Quorvane"]},{"field":{"name":"Tema"},"values":["Kopi"]},{"field":{"name":"Rina Marlina"}}]`,
			`[{"field":{"name":"Nama lengkap"},"values":["<PERSON_1>"]},{"field":{"name":"Tema"},"values":["Kopi"]},{"field":{"name":"<PERSON_2>"}}]`},
		{"a typed answer that was redacted", `{"item":[{"text":"Date of birth","answer":[{"valueString":"<PERSON_1> said"}]}]}`, `{"item":[{"text":"Date of birth","answer":[{"valueString":"<PERSON_1> said"}]}]}`},
		{"a text beside a typed value", `{"text":"Full name","valueString":"Quorvane"}`, `{"text":"Full name","valueString":"Quorvane"}`},
		{"a number for its label", `[{"label":"NIK","value":"3171-0123"},{"label":"NIK","value":"see form 4400-9921"},{"label":"Weight","value":"31710"}]`, `[{"label":"NIK","value":"<ID_NIK>"},{"label":"NIK","value":"see form 4400-9921"},{"label":"Weight","value":"31710"}]`},
		{"a number of a record", `{"identifier":[{"system":"urn:oid:2.16.840","value":"A-12345"}],"sku":{"identifier":{"value":"B-99887"}}}`, `{"identifier":[{"system":"urn:oid:2.16.840","value":"<MEDICAL_RECORD>"}],"sku":{"identifier":{"value":"B-99887"}}}`},
		{"counts of what was sent", `{"email":120,"phone":31,"sent":{"email":98765,"phone":2}}`, `{"email":120,"phone":31,"sent":{"email":98765,"phone":2}}`},
		{"a second value", `{"label":"Full name","value":"Zorvik","content":"Quorvane"}`, `{"label":"Full name","value":"<PERSON_1>","content":"Quorvane"}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for range 2 { // what a label says is remembered
				if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
					t.Fatalf("%v\n%s, want\n%s", reason, out, tc.want)
				}
			}
		})
	}
}

// A number beside the label of telephones is one, however short; a count in a field for them
// is none.
func TestANumberIsATelephoneByItsLabel(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {entities: {PHONE_NUMBER: {do: redact}}}}\n")
	for in, kept := range map[string]bool{
		`{"label":"Phone","value":"88123"}`: false, `{"field":{"label":"Phone"},"value":"8123 4567"}`: false, `{"phone":88123}`: false, `{"phone":"8812"}`: false,
		`{"label":"Phone","value":"8812"}`: true, `{"label":"Phone","value":"call after 17:30"}`: true, `{"phone":8812}`: true,
	} {
		out, reason, _ := w.Redact(nil, []byte(in), processor.JSON, 0)
		if reason != processor.OK || (string(out) == in) != kept {
			t.Errorf("%s: %v %s", in, reason, out)
		}
	}
}

// In formats with a schema, elements of a list are told apart, too.
func TestPairsOfElementsAreToldApartInEveryFormat(t *testing.T) {
	for _, tc := range []struct{ name, first, second string }{
		{"label first", "name", "value"},
		{"value first", "value", "name"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			values := []map[string]any{{"name": "wrap", "value": "Quorvane"}, {"name": "gift_recipient", "value": "Zorvik"}, {"name": "gift_recipient", "value": ""}, {"name": "", "value": "Tessaly"}}
			event := map[string]any{"attrs": values}

			avroSchema, ours := avroOf(t, fmt.Sprintf(`{"type":"record","name":"E","fields":[{"name":"attrs","type":{"type":"array","items":{"type":"record","name":"A","fields":[{"name":%q,"type":"string"},{"name":%q,"type":"string"}]}}}]}`, tc.first, tc.second))
			src, err := avroSchema.Encode(event)
			if err != nil {
				t.Fatal(err)
			}
			out, reason, detail := custom(t, "version: 1\n", func(c *processor.Config) { c.Format, c.Schema = processor.Avro, ours }).NewWorker().Redact(nil, src, processor.Avro, 0)
			if reason != processor.OK {
				t.Fatalf("%v: %s", reason, detail)
			}
			onlyRecipient(t, "avro", out)

			_, ours = messageOf(t, fmt.Sprintf(`syntax = "proto3"; message E { repeated A attrs = 1; } message A { string %s = 1; string %s = 2; }`, tc.first, tc.second), "E")
			src = src[:0]
			for _, v := range values {
				var a []byte
				for i, name := range []string{tc.first, tc.second} {
					if text := v[name].(string); text != "" {
						a = append(append(a, byte(i+1)<<3|2, byte(len(text))), text...)
					}
				}
				src = append(append(src, 1<<3|2, byte(len(a))), a...)
			}
			out, reason, detail = custom(t, "version: 1\n", func(c *processor.Config) { c.Format, c.Schema = processor.Protobuf, ours }).NewWorker().Redact(nil, src, processor.Protobuf, 0)
			if reason != processor.OK {
				t.Fatalf("%v: %s", reason, detail)
			}
			onlyRecipient(t, "protobuf", out)
		})
	}
}

func onlyRecipient(t *testing.T, format string, out []byte) {
	t.Helper()
	for text, want := range map[string]bool{"Zorvik": false, "<PERSON_1>": true, "Quorvane": true, "Tessaly": true} {
		if bytes.Contains(out, []byte(text)) != want {
			t.Errorf("%s: %s is there: %v\n%q", format, text, !want, out)
		}
	}
}

// Fields called after somebody hold what they are called, or their kind or number.
func TestAFieldCalledAfterSomebodyHoldsTheirName(t *testing.T) {
	w := redactor(t, "version: 1\n")
	for _, tc := range []struct{ name, in, want string }{
		{"roles of people alone", `{"author":"Zorvik","assignee":"Quorvane, Tess","乘客":"江离"}`, `{"author":"<PERSON_1>","assignee":"<PERSON_2>","乘客":"<PERSON_3>"}`},
		{"others, with a listed name", `{"customer":"Siti Quorvane","agent":"Rachel"}`, `{"customer":"<PERSON_1>","agent":"<PERSON_2>"}`},
		{"kinds", `{"author":"customer","from":"agent","sender":"bot","assignee":"Support Team","customer":"Acme Ltd","agent":"AI","乘客":"管理员","client":"Android","customer2":"VIP"}`, ""},
		{"numbers", `{"author":"4711","customer":"C-99","agent":"a1b2"}`, ""},
	} {
		if tc.want == "" {
			tc.want = tc.in
		}
		if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
			t.Errorf("%s: %v\n%s, want\n%s", tc.name, reason, out, tc.want)
		}
	}
}

// A bare word for a name beside contact data is somebody's, in any script.
func TestANameBesideContactDataIsSomebodys(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {entities: {PHONE_NUMBER: {do: redact}, EMAIL_ADDRESS: {do: redact}}}}\n")
	for _, tc := range []struct{ name, in, want string }{
		{"before it", `{"foo":{"name":"马冬梅","mobile":"13822223333"}}`, `{"foo":{"name":"<PERSON_1>","mobile":"<PHONE_NUMBER>"}}`},
		{"behind it", `{"foo":{"email":"a@example.com","x":1,"name":"白芷"}}`, `{"foo":{"email":"<EMAIL_ADDRESS>","x":1,"name":"<PERSON_1>"}}`},
		{"a form", `{"m":"name=%E9%A9%AC%E5%86%AC%E6%A2%85&mobile=13822223333"}`, `{"m":"name=%3CPERSON_1%3E&mobile=%3CPHONE_NUMBER%3E"}`},
		{"of another list's element", `{"list":[{"name":"龙井"},{"name":"白芷","mobile":"13822223333"}]}`, `{"list":[{"name":"龙井"},{"name":"<PERSON_1>","mobile":"<PHONE_NUMBER>"}]}`},
		{"of an element without a name", `{"list":[{"mobile":"13822223333"},{"name":"白云"},{"mobile":"13822223333"}]}`, `{"list":[{"mobile":"<PHONE_NUMBER>"},{"name":"白云"},{"mobile":"<PHONE_NUMBER>"}]}`},
		{"of another object", `{"foo":{"name":"白云"},"mobile":"13822223333"}`, `{"foo":{"name":"白云"},"mobile":"<PHONE_NUMBER>"}`},
		{"a product's", `{"product":{"name":"白云边","mobile":"13822223333"}}`, `{"product":{"name":"白云边","mobile":"<PHONE_NUMBER>"}}`},
		{"an office", `{"foo":{"name":"管理员","mobile":"13822223333"}}`, `{"foo":{"name":"管理员","mobile":"<PHONE_NUMBER>"}}`},
	} {
		if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
			t.Errorf("%s: %v\n%s, want\n%s", tc.name, reason, out, tc.want)
		}
	}
}

// What an attribute is called is nobody's name, also among a customer's, unless somebody
// listed is called so; an object called "fields" may be a person.
func TestNamesOfAttributesStay(t *testing.T) {
	w := redactor(t, "version: 1\nfields: {\"ours.fields[*].name\": {entity: PERSON}}\n")
	for _, tc := range []struct{ name, in, want string }{
		{"of a ticket", `{"ticket":{"custom_fields":[{"name":"Keluhan","value":"panas"},{"value":"gold","name":"Tier"}]}}`, ""},
		{"of a customer", `{"customer":{"attributes":[{"name":"Tier","value":"gold"},{"name":"gift_recipient","value":"Zorvik"}]}}`, `{"customer":{"attributes":[{"name":"Tier","value":"gold"},{"name":"gift_recipient","value":"<PERSON_1>"}]}}`},
		{"of a telephone company", `{"name":"Tio Harsa","birth_date":"1990-01-02","characteristic":[{"name":"creditRisk","value":"low"}]}`, `{"name":"<PERSON_1>","birth_date":"1990","characteristic":[{"name":"creditRisk","value":"low"}]}`},
		{"somebody", `{"customer":{"attributes":[{"name":"Budi Santoso","value":"gold"}]}}`, `{"customer":{"attributes":[{"name":"<PERSON_1>","value":"gold"}]}}`},
		{"data in a name", `{"fields":[{"name":"mail tio.harsa@example.com","value":"gold"}]}`, `{"fields":[{"name":"mail <EMAIL_ADDRESS>","value":"gold"}]}`},
		{"an object", `{"customer":{"fields":{"name":"Zorvik","value":"gold"}}}`, `{"customer":{"fields":{"name":"<PERSON_1>","value":"gold"}}}`},
		{"people in a list", `{"customers":[{"name":"Zorvik","value":"gold"}]}`, `{"customers":[{"name":"<PERSON_1>","value":"gold"}]}`},
		{"what the policy says", `{"ours":{"fields":[{"name":"Tier","value":"gold"}]}}`, `{"ours":{"fields":[{"name":"<PERSON_1>","value":"gold"}]}}`},
	} {
		if tc.want == "" {
			tc.want = tc.in
		}
		for range 2 {
			if out, reason, detail := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
				t.Errorf("%s: %v %s\n%s, want\n%s", tc.name, reason, detail, out, tc.want)
			}
		}
	}
}
