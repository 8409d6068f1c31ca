package detectors

import "testing"

func TestReadings(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, text, want string }{
		{"percent", "q=a1%40example.com&x", "q=<EMAIL_ADDRESS:a1%40example.com>&x"},
		{"percent twice", "q=a1%2540example.com&x", "q=<EMAIL_ADDRESS:a1%2540example.com>&x"},
		{"character references", "a1&#64;example&#x2e;com, ya", "<EMAIL_ADDRESS:a1&#64;example&#x2e;com>, ya"},
		{"named reference", "a1&commat;example.com ya", "<EMAIL_ADDRESS:a1&commat;example.com> ya"},
		{"backslash u", `hp \u0030\u0038\u0031\u0032345678901`, `hp <PHONE_NUMBER:\u0030\u0038\u0031\u0032345678901>`},
		{"quoted-printable", "mail a1=40example.com ya", "mail <EMAIL_ADDRESS:a1=40example.com> ya"},
		{"equals sign before a number", "hp=3112345678901&x", "hp=<PHONE_NUMBER:3112345678901>&x"},
		{"equals sign before a control character's number", "at=173112345678901", "at=173112345678901"},
		{"soft line break", "hp 08123=\n45678901", "hp <PHONE_NUMBER:08123=\n45678901>"},
		{"base64", "x aHAgMDgxMjM0NTY3ODkwMSB5YQ== y", "x <PHONE_NUMBER:aHAgMDgxMjM0NTY3ODkwMSB5YQ==> y"},
		{"hex", "x 613140657861 y 61314065 6131406578616d706c652e636f6d z", "x 613140657861 y 61314065 <EMAIL_ADDRESS:6131406578616d706c652e636f6d> z"},
		{"base64 of nothing personal", "x aGVsbG8gd29ybGQsIGhvdyBhcmUgeW91Pw== y", "x aGVsbG8gd29ybGQsIGhvdyBhcmUgeW91Pw== y"},
		{"percent sign in a price", "diskon 50% dan 30%", "diskon 50% dan 30%"},
		{"spelled out, id", "hp nol delapan satu dua tiga empat lima enam tujuh delapan ya", "hp <PHONE_NUMBER:nol delapan satu dua tiga empat lima enam tujuh delapan> ya"},
		{"teens", "hp nol delapan dua belas tiga empat lima enam tujuh delapan ya", "hp <PHONE_NUMBER:nol delapan dua belas tiga empat lima enam tujuh delapan> ya"},
		{"doubles", "wa zero eight double one two three four five six seven", "wa <PHONE_NUMBER:zero eight double one two three four five six seven>"},
		{"Han", "电话幺三八幺二三四五六七八。", "电话<PHONE_NUMBER:幺三八幺二三四五六七八>。"},
		{"counting is no number", "satu dua tiga barang rusak", "satu dua tiga barang rusak"},
		{"at and dot", "tulis ke a1 at contoh dot com ya", "tulis ke <EMAIL_ADDRESS:a1 at contoh dot com> ya"},
		{"bracketed", "tulis ke a1(at)contoh[dot]com ya", "tulis ke <EMAIL_ADDRESS:a1(at)contoh[dot]com> ya"},
		{"at is a place", "meet me @ example.com", "meet me @ example.com"},
		{"bars between groups", "hp 0812|3456|7890 ya", "hp <PHONE_NUMBER:0812|3456|7890> ya"},
		{"line breaks between groups", "hp 0812\n3456\n7890", "hp <PHONE_NUMBER:0812\n3456\n7890>"},
		{"a line break in a quoted mail", "hp 0812-3456-\n>> 7890", "hp <PHONE_NUMBER:0812-3456-\n>> 7890>"},
		{"bars need a label", "kode 0812|3456|7890 ya", "kode 0812|3456|7890 ya"},
		{"base64 of a value behind its label", "hp MDgxMjM0NTY3ODkw ya", "hp <PHONE_NUMBER:MDgxMjM0NTY3ODkw> ya"},
		{"hex of digits", "hp 303831323334353637383930 ya", "hp <PHONE_NUMBER:303831323334353637383930> ya"},
		{"form's spaces", "hp+081234567890+ya", "hp+<PHONE_NUMBER:081234567890>+ya"},
		{"look-alikes side by side", "а1@ехаmple.соm", "<EMAIL_ADDRESS:а1@ехаmple.соm>"},
		{"exponents stay", "10² m², hp ⁰⁸¹²³⁴⁵⁶⁷⁸⁹⁰", "10² m², hp <PHONE_NUMBER:⁰⁸¹²³⁴⁵⁶⁷⁸⁹⁰>"},
		{"letters for digits", "hp o8I2345678901 ya", "hp <PHONE_NUMBER:o8I2345678901> ya"},
		{"letters for digits need a label", "kode o8I2345678901 ya", "kode o8I2345678901 ya"},
		{"full-width below percent", "hp ％30８12345678901", "hp <PHONE_NUMBER:％30８12345678901>"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := render(tc.text, scanAll(t, c, tc.text)); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}
