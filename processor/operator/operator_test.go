package operator

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/token"
)

// fakeTokens makes tokens that say nothing, and seeds by plain hashing.
type fakeTokens struct{}

func (f fakeTokens) AppendReversible(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	return append(f.AppendValue(dst, domain, form, value), 'r')
}

func (fakeTokens) Canonical(dst []byte, form detectors.Canonical, value []byte) []byte {
	return token.Canonical(dst, form, []string{"ID", "CN", "US"}, value)
}

func (f fakeTokens) Seed(domain string, form detectors.Canonical, value []byte) [32]byte {
	return sha256.Sum256(f.Canonical([]byte(domain), form, value))
}

func (fakeTokens) Offset(subject []byte, n uint64) uint64 {
	sum := sha256.Sum256(subject)
	return uint64(sum[0]) << 8 % n
}

func (fakeTokens) Cipher(string) cipher.Block {
	block, _ := aes.NewCipher(make([]byte, 32))
	return block
}

func (fakeTokens) AppendValue(dst []byte, domain string, _ detectors.Canonical, _ []byte) []byte {
	return append(append(dst, domain...), "_1_x"...)
}

func TestAppend(t *testing.T) {
	card := Kind{Entity: "CREDIT_CARD"}
	birth := Kind{Entity: "DATE_OF_BIRTH"}
	for _, tc := range []struct {
		name  string
		op    policy.Operator
		kind  Kind
		value string
		want  string
	}{
		{"keep leaves it", policy.Operator{Kind: policy.Keep}, card, "4111", "4111"},
		{"drop leaves nothing", policy.Operator{Kind: policy.Drop}, card, "4111", ""},
		{"mask keeps the last four", policy.Operator{Kind: policy.Mask, KeepLast: 4}, card, "4111 1111 1111 1111", "**** **** **** 1111"},
		{"tokenise asks for the domain", policy.Operator{Kind: policy.Tokenise, Domain: "card"}, card, "4111", "card_1_x"},
		{"replace writes its text", policy.Operator{Kind: policy.Replace, Text: "[gone]"}, card, "4111", "[gone]"},
		{"redact writes the entity", policy.Operator{Kind: policy.Redact}, card, "4111", "<CREDIT_CARD>"},
		{"people are numbered", policy.Operator{Kind: policy.Redact}, Kind{Entity: "PERSON", Person: 2}, "Budi", "<PERSON_2>"},
		{"people without a number", policy.Operator{Kind: policy.Redact}, Kind{Entity: "PERSON"}, "Budi", "<PERSON>"},
		{"a date becomes its year", policy.Operator{Kind: policy.Generalise, To: "year"}, birth, "17 Mei 1990", "1990"},
		{"an unreadable date is redacted", policy.Operator{Kind: policy.Generalise, To: "year"}, birth, "entah kapan", "<DATE_OF_BIRTH>"},
		{"an unknown aim is redacted", policy.Operator{Kind: policy.Generalise}, birth, "1990-05-17", "<DATE_OF_BIRTH>"},
		{"an address becomes its city", policy.Operator{Kind: policy.Generalise, To: "city"}, Kind{Entity: "ADDRESS"}, "Jl. Melati 5, Bandung 40115", "Bandung"},
		{"an unsure address is redacted", policy.Operator{Kind: policy.Generalise, To: "city"}, Kind{Entity: "ADDRESS"}, "Jl. Bandung 5", "<ADDRESS>"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := Append([]byte("before:"), []byte(tc.value), &tc.op, tc.kind, fakeTokens{})
			if string(got) != "before:"+tc.want {
				t.Errorf("got %q, want %q", got[len("before:"):], tc.want)
			}
		})
	}
}

func TestPlaceholder(t *testing.T) {
	for text, want := range map[string]string{
		"<EMAIL_ADDRESS>": "EMAIL_ADDRESS", "<PERSON_1>": "PERSON", "<PERSON_9999>": "PERSON", "<PERSON>": "PERSON", "<CN_USCC>": "CN_USCC",
		"<PERSON_0>": "", "<PERSON_12345>": "", "<PERSON_081234567890>": "", "<PERSON_>": "", "<person>": "", "<>": "", "<A B>": "",
		"PERSON": "", "<PERSON": "", "<1A>": "", "x<PERSON>": "",
	} {
		got, ok := Placeholder([]byte(text))
		if string(got) != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v", text, got, ok)
		}
	}
}

func TestPlaceholdersWrittenAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9999).Draw(t, "n")
		if name, ok := Placeholder(Person(nil, n)); !ok || string(name) != "PERSON" {
			t.Fatalf("person %d is not read back", n)
		}
	})
}

func TestMask(t *testing.T) {
	for _, tc := range []struct {
		name        string
		value       string
		first, last int
		want        string
	}{
		{"groups stay", "0812-3456-7890", 0, 4, "****-****-7890"},
		{"first and last", "4111111111111111", 6, 4, "411111******1111"},
		{"a short value is hidden whole", "1234", 0, 4, "****"},
		{"too little left is hidden whole", "1234567", 2, 2, "*******"},
		{"at least a third is hidden", "123456789012345", 6, 5, "***************"},
		{"names", "Budi Santoso", 1, 0, "B*** *******"},
		{"Han", "欧阳娜娜", 1, 0, "****"},
		{"an address keeps its marks", "budi@example.com", 1, 0, "b***@*******.***"},
		{"separators alone", "---", 0, 0, "***"},
		{"a negative number keeps nothing", "123456789", -3, 0, "*********"},
		{"nothing", "", 1, 1, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Mask(nil, []byte(tc.value), tc.first, tc.last); string(got) != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestMaskKeepsRuneCountAndHides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := []byte(rapid.StringMatching(`[a-zA-Z0-9 ._@/\p{Han}\p{Arabic}-]{0,40}`).Draw(t, "value"))
		first, last := rapid.IntRange(0, 8).Draw(t, "first"), rapid.IntRange(0, 8).Draw(t, "last")
		got := Mask(nil, value, first, last)
		if utf8.RuneCount(got) != utf8.RuneCount(value) {
			t.Fatalf("%d runes of %d", utf8.RuneCount(got), utf8.RuneCount(value))
		}
		if len(value) > 0 && bytes.Contains(got, value) {
			t.Fatal("the value is still there")
		}
		clear := 0
		for _, r := range string(got) {
			if r != '*' && !groups(r) {
				clear++
			}
		}
		if clear > first+last {
			t.Fatalf("%d characters are clear, %d allowed", clear, first+last)
		}
		if again := Mask(nil, got, first, last); !bytes.Equal(again, got) {
			t.Fatalf("masked twice: %q, once: %q", again, got)
		}
	})
}

func TestOperatorsAppend(t *testing.T) {
	for name, f := range map[string]func(dst, value []byte) ([]byte, bool){
		"Year": Year, "Month": Month, "Network": Network, "City": City,
		"Decimals": func(dst, value []byte) ([]byte, bool) { return Decimals(dst, value, 2) },
	} {
		rapid.Check(t, func(t *rapid.T) {
			value := []byte(rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9 .:,/TZ+-]{0,30}`), rapid.StringMatching(`[0-9]{1,4}[-/ .](Mei|May|[0-9]{1,2})[-/ .][0-9]{2,4}`)).Draw(t, "value"))
			got, ok := f([]byte("x"), value)
			if !ok && string(got) != "x" {
				t.Fatalf("%s refused and yet wrote %d bytes", name, len(got)-1)
			}
			if !ok {
				return
			}
			once := got[1:]
			if again, ok := f(nil, once); !ok || !bytes.Equal(again, once) {
				t.Fatalf("%s of %q is %q, of that %q", name, value, once, again)
			}
		})
	}
}

func FuzzGeneralise(f *testing.F) {
	for _, seed := range []string{"1990-05-17", "17 Mei 1990", "1990年5月17日", "192.0.2.1", "[2001:db8::1]:80", "-6.2, 106.8", "Jl. A, Bandung", "１９９０/٠٥/17"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, value []byte) {
		for _, g := range []func(dst, value []byte) ([]byte, bool){Year, Month, Network, City} {
			if out, ok := g(nil, value); ok && (len(out) == 0 || len(out) > 48) {
				t.Fatalf("%d bytes", len(out))
			}
		}
		if out, ok := Decimals(nil, value, 2); ok && len(out) > len(value)+1 {
			t.Fatalf("%d bytes of %d", len(out), len(value))
		}
		if utf8.Valid(value) && strings.Count(string(Mask(nil, value, 1, 1)), "") != strings.Count(string(value), "") {
			t.Fatal("mask changed the rune count")
		}
	})
}
