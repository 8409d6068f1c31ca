package processor_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// TestWhatAWorkerRemembersChangesNothing has one worker redact documents whose
// members and values recur in other places, and compares each with a worker that
// has read nothing before. Names of members hold no values.
func TestWhatAWorkerRemembersChangesNothing(t *testing.T) {
	keys := []string{"name", "email", "phone", "customer", "items", "note", "id", "pin", "password", "answer", "question", `n\u0061me`, "a", "b", "", "a.b", "customer name", "alamat_pengiriman", "label", "text", "author",
		"a name of more than sixteen bytes", "电话", "no_hp", "value", "dob"}
	values := []string{`"Budi Santoso"`, `"budi santoso ok"`, `"QnVkaSBTYW50b3Nv"`, `"nama%20Budi%20Santoso"`, `"B\u0075di Santoso"`, `"081234567890"`, "81234567890", "2580", "812", "3.5", `"0812"`, `"3456"`, `"7890"`, "true", "null",
		`"budi@example.com"`, `"PIN?"`, `"2580"`, `"Siti"`, `"salam, Siti"`, `"web"`, `"mobile"`, `"{\"name\":\"Budi Santoso\",\"note\":\"dari Budi\"}"`, `"17/08/1990"`, `"3174054107909999"`, `""`, `"Jl. Melati No. 5, Bandung"`,
		`"visited the store in the morning"`, `"QnVkaQ=="`, `"<PERSON_1> ok"`, `"gift_recipient"`, `"Your full name"`, `"Zorvik"`, `"customer"`}
	r := rand.New(rand.NewPCG(3, 4))
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	var object func(depth int) string
	object = func(depth int) string {
		var b strings.Builder
		b.WriteByte('{')
		for i := range r.IntN(6) {
			if i > 0 {
				b.WriteString([]string{",", ", ", ",\n"}[r.IntN(3)])
			}
			b.WriteString(`"` + pick(keys) + `"` + []string{":", ": ", " :"}[r.IntN(3)])
			switch n := r.IntN(10); {
			case n < 2 && depth > 0:
				b.WriteString(object(depth - 1))
			case n == 2 && depth > 0:
				b.WriteString("[" + object(depth-1) + "," + pick(values) + "," + pick(values) + "]")
			default:
				b.WriteString(pick(values))
			}
		}
		b.WriteByte('}')
		return b.String()
	}
	p := standard(t)
	used := p.NewWorker()
	for n := range 4000 {
		in := []byte(object(3))
		got, gotReason, _ := used.Redact(nil, in, processor.JSON, 0)
		want, wantReason, _ := p.NewWorker().Redact(nil, in, processor.JSON, 0)
		if !bytes.Equal(got, want) || gotReason != wantReason {
			t.Errorf("document %d: %s\n got %s %v\nwant %s %v", n, in, got, gotReason, want, wantReason)
		}
	}
}

func TestAnswersAreReadInEveryRecord(t *testing.T) {
	w := standard(t).NewWorker()
	for range 3 {
		for in, want := range map[string]string{
			`{"question":"OTP","answer":"482913"}`:                                               `{"question":"OTP","answer":"<OTP>"}`,
			`{"form":[{"field":"dob","value":"17/08/1990"},{"field":"pin","value":"2580"}]}`:     `{"form":[{"field":"dob","value":"<DATE_OF_BIRTH>"},{"field":"pin","value":"<PIN>"}]}`,
			`{"chat":[{"role":"agent","text":"PIN nya berapa?"},{"role":"user","text":"2580"}]}`: `{"chat":[{"role":"agent","text":"PIN nya berapa?"},{"role":"user","text":"<PIN>"}]}`,
			`{"question":"PIN?","answer":2580}`:                                                  `{"question":"PIN?","answer":"<PIN>"}`,
			`{"field":"pin","value":2580}`:                                                       `{"field":"pin","value":"<PIN>"}`,
			`{"chat":["PIN?","2580"]}`:                                                           `{"chat":["PIN?","<PIN>"]}`,
		} {
			if got, _, _ := w.Redact(nil, []byte(in), processor.JSON, 0); string(got) != want {
				t.Errorf("got %s, want %s", got, want)
			}
		}
	}
}

// TestLabelsOfOtherRecordsChangeNothing does so for labels, of which a worker holds a
// bounded number, and what stands beside them in any order.
func TestLabelsOfOtherRecordsChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	var value func(depth int) string
	object := func(depth int) string {
		var members []string
		for range r.IntN(5) {
			name := pick("name", "value", "label", "answer", "question", "text", "title", "key", "fields", "custom_fields", "customer", "author", "mobile", "data", "answers", "q", "a")
			members = append(members, fmt.Sprintf("%q:%s", name, value(depth-1)))
		}
		return "{" + strings.Join(members, ",") + "}"
	}
	value = func(depth int) string {
		switch {
		case depth <= 0 || r.IntN(3) == 0:
			return pick(`"Your full name"`, `"gift_recipient"`, `"customer"`, `"alamat"`, `"username"`, `"Zorvik"`, `"Budi Santoso"`, `"Tio"`, `"<PERSON_1>"`, `"Jl. Melati No. 5"`, `"tio@example.com"`, `""`, "7", "123456", "null",
				fmt.Sprintf(`"word %d"`, r.IntN(5000)))
		case r.IntN(2) == 0:
			return object(depth)
		}
		var elements []string
		for range r.IntN(4) {
			elements = append(elements, value(depth-1))
		}
		return "[" + strings.Join(elements, ",") + "]"
	}
	p := standard(t)
	used := p.NewWorker()
	for n := range 2000 {
		in := []byte(object(4))
		got, gotReason, _ := used.Redact(nil, in, processor.JSON, 0)
		want, wantReason, _ := p.NewWorker().Redact(nil, in, processor.JSON, 0)
		if !bytes.Equal(got, want) || gotReason != wantReason {
			t.Errorf("document %d: %s\n got %s %v\nwant %s %v", n, in, got, gotReason, want, wantReason)
		}
	}
}
