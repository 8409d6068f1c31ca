package policy

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Forms export their answers by the question that was asked.
func TestAQuestionIsReadAsTheNameOfAField(t *testing.T) {
	for _, tc := range []struct {
		name string
		want detectors.Entity
	}{
		{"Nama Anda", "PERSON"}, {"Siapa nama Anda?", "PERSON"}, {"Your name", "PERSON"}, {"What is your name?", "PERSON"}, {"What's your full name", "PERSON"},
		{"Please enter your full name", "PERSON"}, {"您的姓名", "PERSON"}, {"请填写您的姓名", "PERSON"}, {"¿Cuál es su nombre?", "PERSON"}, {"Quel est votre nom ?", "PERSON"}, {"Masukkan nama lengkap", "PERSON"},
		{"Nomor HP Anda", "PHONE_NUMBER"}, {"Your e-mail address", "EMAIL_ADDRESS"}, {"请问您的手机号是", "PHONE_NUMBER"}, {"Alamat kamu", "ADDRESS"},
		{"Your favourite menu name", ""}, {"Which name for the product?", ""}, {"Nama produk Anda", ""}, {"Your company name", ""}, {"Your store", ""}, {"您的评价", ""}, {"您的商品名称", ""},
		{"How would you rate your address book?", ""}, {"Is this your email?", ""}, {"Enter", ""}, {"your", ""}, {"Masukkan", ""}, {"Anda puas?", ""}, {"is_email", ""},
	} {
		if got, _ := DictionaryEntity([]Segment{{Name: "answers"}, {Name: tc.name}}); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}

func TestANameOfAFieldSaysWhoSomebodyIs(t *testing.T) {
	for name, want := range map[string]bool{"author": true, "客户": true, "created_user": false, "customer": true, "new_customer": true, "handled_by_agent": false, "agent_id": false, "customer_agent": false, "value": false, "": false} {
		if got := NamesRole([]Segment{{Name: "data"}, {Name: name}}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if NamesRole([]Segment{{Name: "product"}, {Name: "owner"}}) {
		t.Error("of a product")
	}
}
