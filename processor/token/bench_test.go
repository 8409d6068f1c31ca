package token

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

func BenchmarkAppend(b *testing.B) {
	tk, _ := ring(b, "acme").Tokeniser("analytics")
	value := []byte("+6281234567890")
	dst := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		dst = tk.Append(dst[:0], "phone", value)
	}
}

func BenchmarkAppendValue(b *testing.B) {
	for _, bm := range []struct {
		name  string
		form  detectors.Canonical
		value string
	}{
		{"phone", detectors.E164, "0812-3456-7890"},
		{"email", detectors.Email, "Budi.Santoso@example.com"},
		{"digits", detectors.DigitsOnly, "3174054107909999"},
		{"words", detectors.Words, "Budi Santoso"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			tk, _ := ring(b, "acme").Tokeniser("analytics")
			value := []byte(bm.value)
			dst := make([]byte, 0, 64)
			b.ReportAllocs()
			for b.Loop() {
				dst = tk.AppendValue(dst[:0], "id", bm.form, value)
			}
		})
	}
}

func BenchmarkVerify(b *testing.B) {
	r := ring(b, "acme")
	tk, _ := r.Tokeniser("analytics")
	ours := tk.Append(nil, "phone", []byte("+6281234567890"))
	for _, bm := range []struct {
		name string
		text []byte
		want bool
	}{
		{"ours", ours, true},
		{"plain", []byte("order_number_of_the_customer_was_wrong_again"), false},
		{"foreign", []byte("phone_1_0123456789abcdefghijklmnopqrstuv"), false},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if r.Verify(bm.text) != bm.want {
					b.Fatal("wrong answer")
				}
			}
		})
	}
}
