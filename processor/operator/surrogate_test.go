package operator

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/policy"
)

func standIn(t interface{ Fatalf(string, ...any) }, entity detectors.Entity, form detectors.Canonical, value string) string {
	out, ok := Substitute(nil, []byte(value), Kind{Entity: entity, Form: form}, "x", fakeTokens{})
	if !ok {
		t.Fatalf("%s has no stand-in", entity)
	}
	return string(out)
}

func TestNamesKeepLanguageAndScript(t *testing.T) {
	id := strings.Join(append(namesID, lastID...), " ")
	en := strings.Join(append(namesEN, lastEN...), " ")
	for name, list := range map[string]string{"Budi Santoso": id, "siti aminah": strings.ToLower(id), "JOHN WALKER": strings.ToUpper(en), "Mary-Jane O'Neill": en} {
		got := standIn(t, "PERSON", detectors.Words, name)
		for _, word := range strings.FieldsFunc(got, func(r rune) bool { return r == ' ' || r == '-' }) {
			if !strings.Contains(list, word) {
				t.Errorf("%s became %s", name, got)
			}
		}
	}
	for _, name := range []string{"王小明", "李娜", "欧阳娜娜"} {
		got := standIn(t, "PERSON", detectors.Words, name)
		if !strings.Contains(strings.Join(lastZH, ""), string([]rune(got)[0])) {
			t.Errorf("%s became %s", name, got)
		}
	}
	for _, name := range []string{"Иван Петров", "محمد", "123", ""} {
		if out, ok := Substitute(nil, []byte(name), Kind{Entity: "PERSON"}, "x", fakeTokens{}); ok || len(out) > 0 {
			t.Errorf("%s became %s", name, out)
		}
	}
}

func TestAFirstNameAloneStaysTheSamePerson(t *testing.T) {
	whole, first := standIn(t, "PERSON", detectors.Words, "Budi Agung Santoso"), standIn(t, "PERSON", detectors.Words, "Budi")
	if !strings.HasPrefix(whole, first+" ") {
		t.Errorf("%s, but %s", whole, first)
	}
}

func TestStandInsKeepTheirShapeAndAreNeverValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 1<<30).Draw(t, "n")
		card := standIn(t, "CREDIT_CARD", detectors.DigitsOnly, fmt.Sprintf("4111 1111 %04d %04d", n%10000, n/10000%10000))
		if digits := []byte(strings.ReplaceAll(card, " ", "")); len(card) != 19 || card[4] != ' ' || checksum.Luhn(digits) {
			t.Fatalf("card %s", card)
		}
		if nik := standIn(t, "ID_NIK", detectors.DigitsOnly, fmt.Sprintf("31740541079%05d", n%100000)); len(nik) != 16 || nik[12:] != "0000" {
			t.Fatalf("NIK %s", nik)
		}
		if id := standIn(t, "CN_RESIDENT_ID", detectors.AlnumUpper, fmt.Sprintf("11010519491231%03dX", n%1000)); len(id) != 18 || checksum.Mod112([]byte(id[:17])) == id[17] {
			t.Fatalf("resident id %s", id)
		}
		if ssn := standIn(t, "US_SSN", detectors.DigitsOnly, fmt.Sprintf("123-45-%04d", n%10000)); ssn[0] != '9' || ssn[3:7] != "-00-" {
			t.Fatalf("SSN %s", ssn)
		}
		if iban := standIn(t, "IBAN", detectors.AlnumUpper, fmt.Sprintf("GB82 WEST 1234 5698 %04d", n%10000)); !strings.HasPrefix(iban, "GB00 ") && !strings.HasPrefix(iban, "GB99 ") || checksum.IBAN([]byte(strings.ReplaceAll(iban, " ", ""))) {
			t.Fatalf("IBAN %s", iban)
		}
		mail := standIn(t, "EMAIL_ADDRESS", detectors.Email, fmt.Sprintf("someone%d@example.org", n))
		if !strings.HasSuffix(mail, "@example.com") || mail != standIn(t, "EMAIL_ADDRESS", detectors.Email, fmt.Sprintf(" SOMEONE%d@Example.ORG", n)) {
			t.Fatalf("mail %s", mail)
		}
	})
}

func TestPhonesAreNotInService(t *testing.T) {
	for value, want := range map[string]string{
		"0812-3456-7890": "084", "+62 812 3456 7890": "+62 84", "62812 3456 7890": "6284", "13812345678": "154", "+86 138 1234 5678": "+86 154",
		"+44 7911 123456": "+44 7700 900", "+49 30 12345678": "+999",
	} {
		got := standIn(t, "PHONE_NUMBER", detectors.E164, value)
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s became %s", value, got)
		}
	}
	if got := standIn(t, "PHONE_NUMBER", detectors.E164, "(212) 555-0123"); !strings.Contains(got, "555-01") || len(got) != 14 {
		t.Errorf("NANP became %s", got)
	}
}

func TestEncryptedValuesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entity := rapid.SampledFrom([]detectors.Entity{"ID_NIK", "CREDIT_CARD", "CUSTOMER_ID"}).Draw(t, "entity")
		value := []byte(rapid.StringMatching(`[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4,8}`).Draw(t, "value"))
		if entity == "CUSTOMER_ID" {
			value = []byte(rapid.StringMatching(`[A-Z]{2}-?[0-9A-Z]{2,12}`).Draw(t, "code"))
		}
		block := fakeTokens{}.Cipher("")
		out, ok := Encrypt(nil, value, entity, block)
		if !ok || len(out) != len(value) {
			t.Fatalf("%v, %d characters of %d", ok, len(out), len(value))
		}
		for i := range value {
			if !letterOrDigit(value[i]) && out[i] != value[i] {
				t.Fatal("a separator moved")
			}
		}
		if back, ok := Decrypt(nil, out, entity, block); !ok || !bytes.Equal(back, value) {
			t.Fatal("does not come back")
		}
		digits := bytes.ReplaceAll(bytes.ReplaceAll(value, []byte(" "), nil), []byte("-"), nil)
		hidden := bytes.ReplaceAll(bytes.ReplaceAll(out, []byte(" "), nil), []byte("-"), nil)
		if entity == "CREDIT_CARD" && checksum.Luhn(digits) && checksum.Luhn(hidden) {
			t.Fatal("a valid card gave a valid one")
		}
	})
	for _, value := range []string{"12345", "AB1", "абвгд123", strings.Repeat("1", 37), ""} {
		if _, ok := Encrypt(nil, []byte(value), "ID_NIK", fakeTokens{}.Cipher("")); ok {
			t.Errorf("%d characters were taken", len(value))
		}
	}
}

func TestEveryEntityWithASurrogateHasOne(t *testing.T) {
	values := map[detectors.Entity]string{
		"PERSON": "Budi Santoso", "EMAIL_ADDRESS": "a@example.org", "PHONE_NUMBER": "+6281234567890", "USERNAME": "budi_01", "ADDRESS": "Jl. Melati 5", "CREDIT_CARD": "4111111111111111",
		"IP_ADDRESS": "192.0.2.7", "MAC_ADDRESS": "00:00:5e:00:53:01", "URL": "https://example.org/u/1", "UUID": "00000000-0000-4000-8000-000000000001", "CUSTOMER_ID": "C-1234", "ORDER_ID": "42",
		"ID_NIK": "3174054107909999", "CN_RESIDENT_ID": "11010519491231002X", "US_SSN": "123-45-6789", "BR_CPF": "529.982.247-25", "IBAN": "GB82WEST12345698765432", "DATE_OF_BIRTH": "1990-05-17", "DATE": "2024-01-02",
	}
	for _, e := range policy.Surrogates() {
		value, ok := values[e]
		if !ok {
			t.Errorf("%s: no sample", e)
			continue
		}
		if got := standIn(t, e, 0, value); got == value || got == "" {
			t.Errorf("%s became %s", e, got)
		}
	}
}

func TestEveryOperatorIsStatedInOrder(t *testing.T) {
	for i, s := range Statements {
		if int(s.Operator) != i || s.Does == "" || s.Preserves == "" || s.Reveals == "" || s.Back == "" {
			t.Errorf("%s: statement %d is incomplete or out of order", s.Operator, i)
		}
	}
	if len(Statements) != int(policy.Drop)+1 {
		t.Errorf("%d statements", len(Statements))
	}
}

// Digits beside a name are personal too: a birth year, a room, budi99.
func TestStandInsOfNamesKeepNoDigits(t *testing.T) {
	for _, value := range []string{"Budi Santoso, 19900504", "budi19900504", "Budi 19900504 Santoso", "王小明19900504", "Budi １９９０"} {
		out := Append(nil, []byte(value), &policy.Operator{Kind: policy.Surrogate, Domain: "person"}, Kind{Entity: "PERSON"}, fakeTokens{})
		if bytes.Contains(out, []byte("19900504")) || bytes.Contains(out, []byte("１９９０")) {
			t.Errorf("digits survive in %q", out)
		}
	}
}
