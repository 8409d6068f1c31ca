package corpus

import (
	"encoding/hex"
	"testing"
)

// The expected values are published: test cards, the examples of EIP-55, BIP
// 173 and the Keccak team, sample numbers of the issuers' own documents.
func TestCheckDigitsOfPublishedNumbers(t *testing.T) {
	unhex := func(s string) []byte { b, _ := hex.DecodeString(s); return b }
	sum := keccak256(nil)
	for _, tc := range []struct{ name, got, want string }{
		{"card of the networks' test pages", luhn("411111111111111"), "4111111111111111"},
		{"IBAN of the registry's German example", mod97("DE", "370400440532013000"), "89"},
		{"IBAN of the registry's British example", mod97("GB", "NWBK60161331926819"), "29"},
		{"resident number of GB 11643, annex", residentCheck("11010519491231002"), "X"},
		{"Hong Kong card with one letter", hongKongCheck("G123456"), "A"},
		{"Hong Kong card with two letters", hongKongCheck("AB987654"), "3"},
		{"Taiwanese sample number", taiwanCheck("A12345678"), "9"},
		{"Aadhaar sample: Verhoeff of 236", verhoeff("236"), "2363"},
		{"CPF sample, first digit", mod11("111444777", 10, 9, 8, 7, 6, 5, 4, 3, 2), "3"},
		{"CPF sample, second digit", mod11("1114447773", 11, 10, 9, 8, 7, 6, 5, 4, 3, 2), "5"},
		{"CNPJ sample, first digit", mod11("112223330001", 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), "8"},
		{"account of the registry's Spanish example", spanishAccount("21000418", "0200051332"), "21000418450200051332"},
		{"Keccak-256 of nothing", hex.EncodeToString(sum[:]), "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"},
		{"EIP-55 example", ethereum(unhex("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"},
		{"BIP 173 example", segwit(unhex("751e76e8199196d454941c45d1b3a323f1433bd6")), "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"},
		{"address of the same key, old form", base58Check(0, unhex("751e76e8199196d454941c45d1b3a323f1433bd6")), "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.got != tc.want {
				t.Errorf("got %s, want %s", tc.got, tc.want)
			}
		})
	}
}
