package catalog_test

import (
	"fmt"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
)

// TestAnAnswerIsReadWithItsQuestion has leaves in pairs, key and value, as the
// codecs deliver them; a key "" is none.
func TestAnAnswerIsReadWithItsQuestion(t *testing.T) {
	c, err := detectors.NewChain(catalog.All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name  string
		pairs [][2]string
		want  string
	}{
		{"question and answer", [][2]string{{"question", "PIN?"}, {"answer", "2580"}}, "3:PIN "},
		{"a form's name and value", [][2]string{{"name", "dob"}, {"value", "17/08/1990"}}, "3:DATE_OF_BIRTH "},
		{"a setting's name and value", [][2]string{{"name", "ACME_DEPLOY_KEY"}, {"value", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"}}, "3:SECRET "},
		{"a setting, the value first", [][2]string{{"value", "Zx81kQ0pLw77VbN3mC5r9h2TZx81kQ0pLw77VbN3mC5r9h2TZx81kQ0pLw77VbN3mC5r9h2T"}, {"name", "acme.clientSecret"}}, "1:SECRET "},
		{"a setting's password", [][2]string{{"key", "DATABASE_PASSWORD"}, {"value", "Kx7#pq2Lm"}}, "3:PASSWORD "},
		{"a setting that hides nothing", [][2]string{{"name", "ACME_BUILD_HASH"}, {"value", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"}}, ""},
		{"a setting with words", [][2]string{{"name", "SECRET_HINT"}, {"value", "ask the team that runs it"}}, ""},
		{"the answer first", [][2]string{{"answer", "482913"}, {"question", "OTP"}, {"answer", "1234"}, {"question", "Kode pos?"}}, "1:OTP "},
		{"an answer that is known already, first", [][2]string{{"answer", ""}, {"question", "OTP"}, {"answer", "482913"}, {"question", "Order"}}, ""},
		{"a question that nothing was given for", [][2]string{{"question", "OTP"}, {"answer", ""}, {"value", "482913"}}, ""},
		{"Chinese", [][2]string{{"题目", "您的验证码是？"}, {"答案", "482913"}}, "3:OTP "},
		{"messages", [][2]string{{"role", "agent"}, {"text", "PIN nya berapa?"}, {"role", "user"}, {"text", "2580"}}, "7:PIN "},
		{"a list", [][2]string{{"", "PIN?"}, {"", "2580"}}, "1:PIN "},
		{"a role is no answer", [][2]string{{"role", "agent"}, {"text", "password?"}, {"role", "user"}, {"text", "Rahasia123!"}}, "7:PASSWORD "},
		{"another question between", [][2]string{{"text", "PIN?"}, {"text", "jam berapa?"}, {"text", "2580"}}, ""},
		{"a quantity behind a whole number", [][2]string{{"note", "telp 0812-3456-789"}, {"qty", "120"}}, "1:PHONE_NUMBER "},
		{"a number over two fields", [][2]string{{"text1", "hp saya 0812-3456"}, {"text2", "7890"}}, "1:PHONE_NUMBER 3:PHONE_NUMBER "},
		{"a name that is no label", [][2]string{{"name", "pin board, cork"}, {"value", "2580"}}, ""},
		{"a label that is no form's", [][2]string{{"category", "otp"}, {"count", "482913"}}, ""},
		{"one text", [][2]string{{"m", "Agent: OTP nya?\n[10:02] Customer: 482913\nAgent: jam?\nCustomer: 1234"}}, "1:OTP "},
		{"one text, quoted", [][2]string{{"m", "> tanggal lahirnya?\n17-08-1990"}}, "1:DATE_OF_BIRTH "},
		{"cells of a table", [][2]string{{"m", "<tr><td>PIN</td><td>2580</td></tr><tr><th>Tanggal lahir</th><td>17 Agustus 1990</td></tr>"}}, "1:PIN 1:DATE_OF_BIRTH "},
		{"a pasted CSV", [][2]string{{"m", "nama,tgl_lahir,pin,rating\nx,17/08/1990,2580,4821\n\"y, z\",\"02/01/1988\",1199,4822"}}, "1:DATE_OF_BIRTH 1:PIN 1:DATE_OF_BIRTH 1:PIN "},
		{"a table of Markdown", [][2]string{{"m", "data:\n| OTP | kota |\n|---|---|\n| 482913 | 771204 |"}}, "1:OTP "},
		{"rows of another length", [][2]string{{"m", "pin,kota\n2580\n1,2,2580"}}, ""},
		{"columns without labels", [][2]string{{"m", "qty,harga\n2580,4821"}}, ""},
		{"tags within a number", [][2]string{{"m", "hp 0812<b>3456</b>7890, kartu 4111<span class=\"x\">1111</span>1111<i>1111</i>"}}, "1:PHONE_NUMBER 1:CREDIT_CARD "},
		{"placeholders are no tags", [][2]string{{"m", "<PERSON_1>0812<PERSON_2>3456<B_1>7890"}}, ""},
		{"a transcript on one line", [][2]string{{"m", "Agent: and your date of birth? Caller: uh 3/14/1991. Agent: and your PIN? Caller: 2580 Agent: right"}}, "1:DATE_OF_BIRTH 1:PIN "},
		{"a transcript of a date in words", [][2]string{{"m", "Agent: your date of birth? Caller: june second nineteen seventy four"}}, "1:DATE_OF_BIRTH "},
		{"a transcript in Chinese", [][2]string{{"m", "客服：您的验证码是？ 用户：482913"}}, "1:OTP "},
		{"a chat in Chinese", [][2]string{{"m", "客服：您的验证码是？\n用户：482913"}}, "1:OTP "},
		{"another question is asked", [][2]string{{"m", "Agent: PIN? Caller: which? Agent: 4821 people asked"}}, ""},
		{"a question nobody answers", [][2]string{{"m", "lupa PIN? hubungi 2580. Forgot your PIN? See page 2580"}}, ""},
		{"a question mark within a line", [][2]string{{"m", "lupa PIN? hubungi kami\n2580 orang"}}, ""},
	} {
		var ev detectors.Event
		for _, p := range tc.pairs {
			if p[0] != "" {
				ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(p[0]), Kind: detectors.Key})
			}
			ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(p[1]), Name: []byte(p[0])})
		}
		s := c.NewScanner()
		if err := s.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range s.Findings(nil) {
			got += fmt.Sprintf("%d:%s ", f.Leaf, c.Registry().Info(f.ID).Name)
		}
		if got != tc.want {
			t.Errorf("%s: found %q, want %q", tc.name, got, tc.want)
		}
	}
}
