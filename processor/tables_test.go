package processor_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// tabled is a JSON record with a table, and what becomes of it; "" = nothing.
type tabled struct{ name, in, want string }

func redactTables(t *testing.T, policy string, cases []tabled) {
	t.Helper()
	w := redactor(t, policy)
	for _, tc := range cases {
		if tc.want == "" {
			tc.want = tc.in
		}
		t.Run(tc.name, func(t *testing.T) {
			for range 2 { // what the name of a column says is remembered
				if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
					t.Fatalf("%v\n%s, want\n%s", reason, out, tc.want)
				}
			}
		})
	}
}

// Where a list of names stands beside a list of rows, each cell is what its column is.
func TestCellsAreReadWithTheNamesOfTheirColumns(t *testing.T) {
	redactTables(t, "version: 1\n", []tabled{
		{"names beside rows", `{"columns":["nama","tema"],"rows":[["Zorvik","Kopi"],["Quorvane","Teh"]]}`, `{"columns":["nama","tema"],"rows":[["<PERSON_1>","Kopi"],["<PERSON_2>","Teh"]]}`},
		{"rows before names", `{"rows":[["Kopi","Zorvik"]],"header":["tema","nama_lengkap"]}`, `{"rows":[["Kopi","<PERSON_1>"]],"header":["tema","nama_lengkap"]}`},
		{"described columns", `{"data":[["Kopi","Zorvik"]],"meta":[{"name":"tema","type":"String"},{"name":"customer_name","type":"String"}]}`, `{"data":[["Kopi","<PERSON_1>"]],"meta":[{"name":"tema","type":"String"},{"name":"customer_name","type":"String"}]}`},
		{"two names of a column", `{"cols":[{"title":"Besteller","key":"c1"},{"title":"Nama pelanggan","key":"c2"}],"rows":[["Kopi","Zorvik"]]}`, `{"cols":[{"title":"Besteller","key":"c1"},{"title":"Nama pelanggan","key":"c2"}],"rows":[["Kopi","<PERSON_1>"]]}`},
		{"a description further up", `{"schema":{"fields":[{"name":"theme"},{"name":"first_name"}]},"page":{"rows":[{"f":[{"v":"Kopi"},{"v":"Zorvik"}]}]}}`, `{"schema":{"fields":[{"name":"theme"},{"name":"first_name"}]},"page":{"rows":[{"f":[{"v":"Kopi"},{"v":"<PERSON_1>"}]}]}}`},
		{"a list in each row", `{"columns":["t.tema","c.nama"],"data":[{"row":["Kopi","Zorvik"],"meta":[null,null]}]}`, `{"columns":["t.tema","c.nama"],"data":[{"row":["Kopi","<PERSON_1>"],"meta":[null,null]}]}`},
		{"somebody beside a date of birth", `{"columns":["pelanggan","tanggal_lahir"],"rows":[["Zorvik","1990-01-02"]]}`, `{"columns":["pelanggan","tanggal_lahir"],"rows":[["<PERSON_1>","1990"]]}`},
		{"lists of columns", `{"schema":{"fields":[{"name":"time"},{"name":"customer_name"}]},"data":{"values":[[1776778800000,1776778860000],["Zorvik","Quorvane"]]}}`, `{"schema":{"fields":[{"name":"time"},{"name":"customer_name"}]},"data":{"values":[[1776778800000,1776778860000],["<PERSON_1>","<PERSON_2>"]]}}`},
		{"numbers and nothing between", `{"columns":["n","x","y","nama"],"rows":[[1,null,true,"Zorvik"],[2,[3,"a"],{"b":4},"Quorvane"]]}`, `{"columns":["n","x","y","nama"],"rows":[[1,null,true,"<PERSON_1>"],[2,[3,"a"],{"b":4},"<PERSON_2>"]]}`},
		{"a short number", `{"columns":["cvv","qty"],"rows":[[123,456]]}`, `{"columns":["cvv","qty"],"rows":[["<CARD_CVV>",456]]}`},
		{"tables of several answers", `{"r":[{"columns":["nama","tema"],"rows":[["Zorvik","Kopi"]]},{"columns":["tema","nama"],"rows":[["Kopi","Quorvane"]]}]}`, `{"r":[{"columns":["nama","tema"],"rows":[["<PERSON_1>","Kopi"]]},{"columns":["tema","nama"],"rows":[["Kopi","<PERSON_2>"]]}]}`},
		{"in a text", `{"body":"{\"columns\":[\"nama\",\"tema\"],\"rows\":[[\"Zorvik\",\"Kopi\"]]}"}`, `{"body":"{\"columns\":[\"nama\",\"tema\"],\"rows\":[[\"<PERSON_1>\",\"Kopi\"]]}"}`},
		{"behind a list that says nothing", `{"dimensions":["a","b"],"rows":[["Zorvik","Kopi"]],"columns":["nama","tema"]}`, `{"dimensions":["a","b"],"rows":[["<PERSON_1>","Kopi"]],"columns":["nama","tema"]}`},
		{"and again in a text", `{"note":"zorvik called","columns":["nama","tema"],"rows":[["Zorvik","Kopi"]]}`, `{"note":"<PERSON_1> called","columns":["nama","tema"],"rows":[["<PERSON_1>","Kopi"]]}`},
	})
}

// The first row may hold the names, and two cells a name and a value.
func TestTablesWithoutAListOfNames(t *testing.T) {
	redactTables(t, "version: 1\n", []tabled{
		{"a first row", `{"values":[["Waktu","Nama Lengkap","Kota"],["10:11","Zorvik","Solo"],["10:15","Quorvane","Tegal"]]}`, `{"values":[["Waktu","Nama Lengkap","Kota"],["10:11","<PERSON_1>","Solo"],["10:15","<PERSON_2>","Tegal"]]}`},
		{"the record itself", `[["nama","tema"],["Zorvik","Kopi"]]`, `[["nama","tema"],["<PERSON_1>","Kopi"]]`},
		{"names and values", `{"pairs":[["nama","Zorvik"],["tema","Kopi"]]}`, `{"pairs":[["nama","<PERSON_1>"],["tema","Kopi"]]}`},
		{"one name and value", `{"attrs":[["customer_name","Zorvik"]]}`, `{"attrs":[["customer_name","<PERSON_1>"]]}`},
		{"a first row of data", `{"values":[["Phone","Anker","12"],["Kabel","Vivan","30"]]}`, ``},
		{"goods", `{"values":[["Menu","Harga","Kategori"],["Zorvik","18000","Kuah"]]}`, ``},
	})
}

// Numbers, shapes, goods and what columns say nothing of stay as they are.
func TestCleanTablesStay(t *testing.T) {
	redactTables(t, "version: 1\nfields: {kept: {keep: true}}\n", []tabled{
		{"a time series", `{"columns":["time","usage_user","name"],"values":[["2026-11-20T00:00:00Z",12.331,"core0"],["2026-11-20T00:01:00Z",10.11,"core1"]]}`, ``},
		{"points", `{"geometry":{"coordinates":[[110.1,-7.2],[110.2,-7.3]]}}`, ``},
		{"goods", `{"columns":["sku","name","price"],"rows":[["KP-250","Zorvik","85000"],["SB-01","Rinso","23000"]]}`, ``},
		{"names of goods", `{"columns":["nama_barang","total"],"rows":[["Zorvik",12],["Quorvane",13]]}`, ``},
		{"flags about personal data", `{"fields":["id","email_sent","phone_verified","name_length"],"values":[["1001","true","false","14"]]}`, ``},
		{"other names", `{"a":{"columns":["nama","tema"]},"b":[{"rows":[["Zorvik","Kopi","Teh"]]}]}`, ``},
		{"what the policy keeps", `{"kept":{"columns":["nama","tema"],"rows":[["Zorvik","Kopi"]]}}`, ``},
		{"what each field was given", `{"fields":[{"name":"theme","values":["Kopi"]},{"name":"full_name","values":["<PERSON_1>"]},{"name":"wrap","values":["Zorvik"]}]}`, ``},
		{"somebody beside no contact data", `{"columns":["pelanggan","total"],"rows":[["Zorvik","12"]]}`, ``},
		{"names of another element", `{"r":[{"columns":["nama","tema"]},{"rows":[["Zorvik","Kopi"]]}]}`, ``},
	})
}

// A policy names the cells of a column as if each row were an object.
func TestThePolicyNamesColumns(t *testing.T) {
	redactTables(t, "version: 1\nfields: {'rows[*].tema': {keep: true}, '**.kode': {entity: CUSTOMER_ID, do: redact}, '**.gone': {do: drop}, 'own[*][*]': {entity: SECRET, do: redact}, 'read[*][*]': {scan: true}}\n", []tabled{
		{"keep", `{"columns":["tema","isi"],"rows":[["z@example.org","y@example.org"]]}`, `{"columns":["tema","isi"],"rows":[["z@example.org","<EMAIL_ADDRESS>"]]}`},
		{"an entity", `{"columns":["kode","isi"],"rows":[["Zorvik","Kopi"]]}`, `{"columns":["kode","isi"],"rows":[["<CUSTOMER_ID>","Kopi"]]}`},
		{"what is dropped keeps its place", `{"columns":["gone","isi"],"rows":[["Zorvik","Kopi"]]}`, `{"columns":["gone","isi"],"rows":[[null,"Kopi"]]}`},
		{"a rule for the cells themselves", `{"columns":["tema","isi"],"own":[["Zorvik","Kopi"]]}`, `{"columns":["tema","isi"],"own":[["<SECRET>","<SECRET>"]]}`},
		{"cells are texts", `{"columns":["nama","isi"],"read":[["Zorvik","z@example.org"]]}`, `{"columns":["nama","isi"],"read":[["Zorvik","<EMAIL_ADDRESS>"]]}`},
	})
}

// Cells that the policy does not name hold their record, whatever stands in them and
// whatever rule their column would have.
func TestUnnamedCellsHoldTheirRecord(t *testing.T) {
	w := redactor(t, "version: 1\non_new_field: hold\nfields: {'columns': {scan: true}, 'rows[*].tema': {keep: true}, 'named[*][*]': {scan: true}}\n")
	for _, tc := range []struct {
		name, in string
		want     processor.Reason
	}{
		{"short numbers", `{"rows":[[1,2],[3,4]]}`, processor.PolicyRefused},
		{"short numbers below", `{"rows":[{"values":[1,2]}]}`, processor.PolicyRefused},
		{"a text", `{"rows":[["a"]]}`, processor.PolicyRefused},
		{"a column that is kept", `{"columns":["tema"],"rows":[["Kopi"]]}`, processor.PolicyRefused},
		{"named cells", `{"columns":["tema","isi"],"named":[["Kopi",12]]}`, processor.OK},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != tc.want {
				t.Errorf("%v, want %v", reason, tc.want)
			}
		})
	}
}

// A page of a database has more people than one event is about: they are masked in
// their cells, and the record is not held for it.
func TestAPageOfRowsIsNoListOfKnownValues(t *testing.T) {
	const head, row = `{"columns":["nama","tema"],"rows":[`, `["Zorvik %c%c","Kopi"]`
	var rows, want []string
	for i := range 100 {
		rows = append(rows, fmt.Sprintf(row, 'A'+i/10, 'a'+i%10))
		want = append(want, fmt.Sprintf(`["<PERSON_%d>","Kopi"]`, i+1))
	}
	w := redactor(t, "version: 1\n")
	out, reason, _ := w.Redact(nil, []byte(head+strings.Join(rows, ",")+"]}"), processor.JSON, 0)
	if reason != processor.OK || string(out) != head+strings.Join(want, ",")+"]}" {
		t.Fatal(reason, "a page of rows is not read as its columns say")
	}
}
