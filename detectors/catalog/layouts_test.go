package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// What columns and fields are called tells what their values are.
func TestColumnsNameTheirValues(t *testing.T) {
	finds(t, []given{
		{"columns of an INSERT, two rows", "INSERT INTO users (id, birth_date, pin) VALUES\n(1,'1988-01-31','4471'),\n(2,'1979-12-01','8812');",
			map[string]detectors.Entity{"1988-01-31": "DATE_OF_BIRTH", "1979-12-01": "DATE_OF_BIRTH", "4471": "PIN", "8812": "PIN"}},
		{"a quote in a value", "insert into t (`note`, `password`) values ('it''s', 'Rahasia12')", map[string]detectors.Entity{"Rahasia12": "PASSWORD"}},
		{"columns that say nothing", "INSERT INTO scores (id, pin_count, created) VALUES (1, 4471, '2024-01-02')", nil},
		{"more values than columns", "INSERT INTO users (id, pin) VALUES (1, 4471, 7)", nil},
		{"parameters of an INSERT", "INSERT INTO t (login, password) VALUES (:login7, :password); insert into t (note, password) values ($1, @pwd12)", nil},
		{"an INSERT that does not close", "INSERT INTO users (id, pin) VALUES (1, '4471", nil},
		{"PIN beside a person's column", "email,pin\na@example.com,4471", map[string]detectors.Entity{"a@example.com": "EMAIL_ADDRESS", "4471": "PIN"}},
		{"pins of a plug, passes of a team", "Nr,Pass,Pin,Score\n1,4820,4471,12", nil},
		{"a column's name that begins with a label", "INSERT INTO t (nopol, paspor_ri) VALUES ('B 1234 XYZ', 'C8807014')", map[string]detectors.Entity{"B 1234 XYZ": "ID_PLATE", "C8807014": "ID_PASSPORT"}},
		{"a column's name that ends with a label", "Name,Member SSN (old),City\nEllen,526-90-5319,Ghent", map[string]detectors.Entity{"526-90-5319": "US_SSN"}},
		{"columns between bars with a sign for number", "| Fruit | SS# | Plate # |\n|---|---|---|\n| plum | 526905319 | XYJ-8456 |", map[string]detectors.Entity{"526905319": "US_SSN", "XYJ-8456": "PLATE"}},
		{"what a column says about a thing", "item,e-mail,phone model,colour,made in\nradio of a kind that is rare,a@example.com,81234567,grey,Ulm", map[string]detectors.Entity{"a@example.com": "EMAIL_ADDRESS"}},
		{"columns of what is done", "| Task | Reset password | Total PIN |\n|---|---|---|\n| T1 | Kopi2024 | 1234 |", nil},
		{"a sentence with a comma above another", "my phone number broke, again\nthe old one was fine, 12345678 times", nil},
		{"names of accounts below a head of two columns", "user,pin\nbudi_s,4471", map[string]detectors.Entity{"4471": "PIN"}},
		{"a label below a head of two labels", "telepon;pin\nhp;4471", map[string]detectors.Entity{"4471": "PIN"}},
		{"a form of two columns is no table", "Kennwort | Haus_46zz\nHandynummer | 01512 3088123", map[string]detectors.Entity{"Haus_46zz": "PASSWORD", "01512 3088123": "PHONE_NUMBER"}},
	})
}

// Forms and lists lead from a label to its value in many ways.
func TestPointersLeadToValues(t *testing.T) {
	finds(t, []given{
		{"an arrow", "kata sandi → Kopi!7261", map[string]detectors.Entity{"Kopi!7261": "PASSWORD"}},
		{"an arrow of two marks", "密碼 => Kopi!7261", map[string]detectors.Entity{"Kopi!7261": "PASSWORD"}},
		{"a triangle", "PIN ▸ 4821", map[string]detectors.Entity{"4821": "PIN"}},
		{"a row of dots", "Hasło.................... Kopi@3830xQ", map[string]detectors.Entity{"Kopi@3830xQ": "PASSWORD"}},
		{"a row of dots before a number", "OTP......... 482193", map[string]detectors.Entity{"482193": "OTP"}},
		{"the line below a colon", "Passwort:\n  Kopi-5581\nStadt: Ulm", map[string]detectors.Entity{"Kopi-5581": "PASSWORD"}},
		{"a code on the line below a colon", "CVV:\n  123", map[string]detectors.Entity{"123": "CARD_CVV"}},
		{"one bar", "Şifre | sol#951Kk\n", map[string]detectors.Entity{"sol#951Kk": "PASSWORD"}},
		{"an answer behind its question", "What is your PIN? 4821.", map[string]detectors.Entity{"4821": "PIN"}},
		{"a password behind its question", "What is your password? hunter2x.", map[string]detectors.Entity{"hunter2x": "PASSWORD"}},
		{"a number behind its question", "What is your passport no.? C48210073.", map[string]detectors.Entity{"C48210073": "US_PASSPORT"}},
		{"what a number is held as", "I have noted 91-1145448 as the Employer ID No. on file", map[string]detectors.Entity{"91-1145448": "US_BUSINESS_ID"}},
		{"an abbreviation in Cyrillic", "ідент. номер: 2832474179", map[string]detectors.Entity{"2832474179": "UA_TAX_ID"}},
		{"a way through menus", "Settings → Password → Change", nil},
		{"a link of a page", "Passwort » zurücksetzen", nil},
		{"a link in Spanish", "contraseña » recuperar", nil},
		{"help for a PIN", "Lupa PIN? 14045.", nil},
		{"help for a password", "forgot password? 1500046.", nil},
		{"help for a password in Chinese", "忘记密码? 10086.", nil},
		{"a device asked about", "which password? Redmi9.", nil},
		{"a placeholder on the line below", "password:\n${SECRET_1}\n", nil},
		{"an arrow of a program", "hashes.map(password => bcrypt.hash1)", nil},
		{"a setting without a value", "password:\nhost=db1", nil},
		{"the head of a table", "Password | Status\nbob | x1", nil},
		{"a pause", "lupa password ... 2x gagal", nil},
		{"a question and other talk", "forgot password? Windows10 users click here", nil},
		{"a question and a count", "lupa PIN? 3 kali", nil},
		{"what goods are sold as", "sold 12345678 as phone cases", nil},
	})
}

// Logs and dumps of programs write the breaks of lines as escapes: labels begin behind
// them.
func TestLinesBrokenByEscapes(t *testing.T) {
	finds(t, []given{
		{"a PIN", `x\nDOB: 12/04/1987\nPIN: 4719\n`, map[string]detectors.Entity{"12/04/1987": "DATE_OF_BIRTH", "4719": "PIN"}},
		{"a password behind a tab", `x\tPassword: Hunter22x!\n`, map[string]detectors.Entity{"Hunter22x!": "PASSWORD"}},
		{"small letters", `log\naccount number 4471903381\nend`, map[string]detectors.Entity{"4471903381": "BANK_ACCOUNT"}},
		{"escaped twice", `{\"m\":\"x\\nBIC: COBADEFFXXX\\nok\"}`, map[string]detectors.Entity{"COBADEFFXXX": "BIC"}},
		{"a path", `open C:\temp\nik\pin\4719.log`, nil},
		{"a pattern", `split on \n, \t or \r in 4719 lines`, nil},
		{"a format", `printf("%d items\n", 4719)`, nil},
	})
}

// What a number is of is said before "number is", or in a bracket behind it.
func TestWhoseNumberItIs(t *testing.T) {
	finds(t, []given{
		{"hers", "her number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"somebody's", "Dewi's number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"at the start", "Number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"another's", "my husband number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"of a kind", "My backup number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"of a service", "my Telegram number is 4155550132", map[string]detectors.Entity{"4155550132": "PHONE_NUMBER"}},
		{"a courier's in a bracket", "联系 13800138000 (快递员)", map[string]detectors.Entity{"13800138000": "PHONE_NUMBER"}},
		{"a parcel's words in a bracket", "收件人 13800138000 (快递单号 SF1234567890)", map[string]detectors.Entity{"13800138000": "PHONE_NUMBER"}},
		{"in a bracket", "we got 13828534238 (WA)", map[string]detectors.Entity{"13828534238": "PHONE_NUMBER"}},
		{"an article's", "The article number is 045-26595.", nil},
		{"an order's", "Order number is 4155550132", nil},
		{"a parcel's in a bracket", "we got 13828534238 (AWB)", nil},
		{"a version's", "Die Version lautet 7.51.44.21.", nil},
		{"a kernel's", "kernel 9.52.71.97", nil},
		{"a Russian parcel's", "трек-номер: 4702313789", nil},
	})
}

// Attributes of markup and of the parts of a form name the field of what stands below.
func TestAttributesNameTheirValues(t *testing.T) {
	finds(t, []given{
		{"an element", `<field name="customer_name">Zorvik</field><field name="color">Jade</field>`, map[string]detectors.Entity{"Zorvik": "PERSON"}},
		{"a part of a form", "Content-Disposition: form-data; name=\"full_name\"\r\n\r\nZorvik\r\n--X9\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\nAmber lamp", map[string]detectors.Entity{"Zorvik": "PERSON"}},
		{"a PIN", `<input id="pin">2580</input>`, map[string]detectors.Entity{"2580": "PIN"}},
		{"a bare name beside what people have", `<field name="name">Zorvik</field><field name="email">z@example.com</field>`, map[string]detectors.Entity{"Zorvik": "PERSON", "z@example.com": "EMAIL_ADDRESS"}},
		{"a bare name of a thing", `<item id="name">Kopi Tubruk</item><item id="price">12</item>`, nil},
		{"words that a program shows", `<string name="full_name">Full name</string> <string name="phone">Phone number</string>`, nil},
		{"a password in an element", `<property name="password">hunter22x</property>`, map[string]detectors.Entity{"hunter22x": "PASSWORD"}},
		{"attributes of other things", `<item name="olive_bowl">Zorvik</item><a class="full_name">Zorvik</a><field name="customer_name_length">12</field>`, nil},
		{"a tag within", `<p id="full_name"><b></b></p>`, nil},
	})
}
