package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// What a field is called, and what stands beside it, says whether a name in it is
// somebody's.
func TestNamesOfPeopleAndOfThings(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {default: redact}}\n")
	for _, tc := range []struct{ name, in, want string }{
		{"what software says of itself", `{"os":{"name":"Linux"},"browser":{"name":"Safari"},"library":{"name":"analytics.js"},"logger":{"name":"com.example.OrderService"}}`, ""},
		{"goods in a list", `{"items":[{"name":"Jackson Sofa","sku":"S-1"},{"sku":"L-2","name":"Rosa Lamp"}]}`, ""},
		{"people in a list", `{"items":[{"name":"Rosa Jackson","visits":3}]}`, `{"items":[{"name":"<PERSON_1>","visits":3}]}`},
		{"people beside goods", `{"items":[{"name":"Rosa Jackson","visits":3},{"name":"Rosa Lamp","sku":"L-2"}]}`, `{"items":[{"name":"<PERSON_1>","visits":3},{"name":"<PERSON_1> Lamp","sku":"L-2"}]}`},
		{"the number of an order", `{"id":7,"name":"#1021","note":"see #1021"}`, ""},
		{"the number of a line", `{"shipping_lines":[{"id":271878346596}],"lines":[{"id":271878346597}]}`, ""},
		{"a mail address as a name", `{"recipient":"support@company.com","url":"https://company.example.com/t/35436.json"}`, `{"recipient":"<PERSON_1>","url":"https://company.example.com/t/35436.json"}`},
		{"who calls whom", `[{"from":"447911123456","to":"5511987654321"},{"sender":"447911123456"}]`, `[{"from":"<PHONE_NUMBER>","to":"<PHONE_NUMBER>"},{"sender":"<PHONE_NUMBER>"}]`},
		{"spans of time and price", `{"time":{"from":"1700000000000","to":"1700003600000"},"price":{"from":2500000000,"to":"0"},"at":{"from":"1700000000","to":"20260101120000000"},"page":{"from":"00000000000"}}`, ""},
		{"measures, counts and sums", `{"freeDiskSpace":23488102400,"file_size":23488102400,"heapUsed":23488102400,"views":23488102400,"jumlah":23488102400}`, ""},
		{"a number too long to count, in a field for sums", `{"total":4111111111111111}`, `{"total":"<CREDIT_CARD>"}`},
		{"a known number in a field for sums", `{"total":6281200000042,"amount":81200000042,"size":81200000043,"phone":"0812-0000-0042"}`, `{"total":"<PHONE_NUMBER>","amount":"<PHONE_NUMBER>","size":81200000043,"phone":"<PHONE_NUMBER>"}`},
		{"spans of days written out", `{"from":"20260401120000","to":"202604021200"}`, ""},
		{"a name with its mail address", `{"customer_name":"Zorvik Quorvane <zq@example.com>","text":"kata Zorvik Quorvane: example"}`, `{"customer_name":"<PERSON_1>","text":"kata <PERSON_1>: example"}`},
		{"objects of a cluster", `{"metadata":{"uid":"2f5b5d1e-9c0e-4a8f-9d4b-1c2d3e4f5a6b","resourceVersion":"7","ownerReferences":[{"apiVersion":"v1","uid":"3f5b5d1e-9c0e-4a8f-9d4b-1c2d3e4f5a6b"}]}}`, ""},
		{"somebody's account in what an application notes", `{"metadata":{"uid":"2f5b5d1e-9c0e-4a8f-9d4b-1c2d3e4f5a6b","plan":"7"},"user":{"uid":"3f5b5d1e-9c0e-4a8f-9d4b-1c2d3e4f5a6b","resourceVersion":"7"}}`,
			`{"metadata":{"uid":"<CUSTOMER_ID>","plan":"7"},"user":{"uid":"<CUSTOMER_ID>","resourceVersion":"7"}}`},
		{"other numbers, and measures in a text", `{"reference":23488102400,"size":"081233017745"}`, `{"reference":"<AR_TAX_ID>","size":"<PHONE_NUMBER>"}`},
		{"accounts of somebody", `{"author":"agent_rina","sys_created_by":"glide.zorvik","user":"zorvik77"}`, `{"author":"<USERNAME>","sys_created_by":"<USERNAME>","user":"<USERNAME>"}`},
		{"kinds of somebody, and states", `{"author":"live_chat","agent":"new-customer","from":"zorv_open","to":"in_progress","customer":"5f7c8ec7c33c6c004bbafe82"}`, ""},
		{"the name of an event", `{"name":"zendesk.customer.update"}`, ""},
		{"of one word more", `{"name":"order_created"}`, ""},
		{"and somebody's", `{"name":"rina.marlina.update"}`, `{"name":"<PERSON_1>"}`},
		{"somebody unknown", `{"name":"zorvik.quorvane"}`, `{"name":"<PERSON_1>"}`},
		{"annotations of OData", `{"_a_value@OData.Community.Display.V1.FormattedValue":"web","_b_value@OData.Community.Display.V1.FormattedValue":"chat"}`, ""},
		{"who did something", `{"opened_by":{"display_value":"zorvik"},"assignedTo":{"displayName":"zorvik two"},"sorted_by":{"name":"price"}}`, `{"opened_by":{"display_value":"<PERSON_1>"},"assignedTo":{"displayName":"<PERSON_1>"},"sorted_by":{"name":"price"}}`},
		{"names of headers and metrics", `{"Headers":[{"Name":"X-Originating-IP","Value":"none"}],"metricHeaders":[{"name":"activeUsers"}],"flags":[{"key":"summer-banner","name":"Summer Banner"}]}`, ""},
		{"an eating place", `{"restaurant":{"name":"Warung Bu Zorvik"},"arrival":{"airport":"John F. Kennedy"}}`, ""},
		{"a name shown beside an account", `[{"userId":"u-1","displayName":"zorvik"},{"displayName":"quorvane"},{"displayName":"Gold plan","price":12}]`,
			`[{"userId":"<CUSTOMER_ID>","displayName":"<PERSON_1>"},{"displayName":"quorvane"},{"displayName":"Gold plan","price":12}]`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			want := tc.want
			if want == "" {
				want = tc.in
			}
			if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != want {
				t.Errorf("%v\n%s, want\n%s", reason, out, want)
			}
		})
	}
}

// An address that is a city alone is what addresses are cut to: it stands in other fields,
// too, and in what was redacted before.
func TestACityAloneIsNoAddressToSeek(t *testing.T) {
	w := standard(t).NewWorker()
	in := []byte(`{"customer":{"address":"Jl. Melati No. 5, Malang","city":"Kota Malang"}}`)
	const want = `{"customer":{"address":"Malang","city":"Kota Malang"}}`
	for range 2 {
		out, reason, _ := w.Redact(nil, in, processor.JSON, 0)
		if reason != processor.OK || string(out) != want {
			t.Fatalf("%v: %s, want %s", reason, out, want)
		}
		in = append([]byte(nil), out...)
	}
}
