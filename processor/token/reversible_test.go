package token

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/tink-crypto/tink-go/v2/daead/subtle"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
)

func sealed(c byte) DAEAD {
	d, err := subtle.NewAESSIV(bytes.Repeat([]byte{c}, subtle.AESSIVKeySize))
	if err != nil {
		panic(err)
	}
	return d
}

func reversible(tb testing.TB, r *Ring, purpose string) *Reversible {
	tb.Helper()
	v, err := r.Reversible(purpose)
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

func TestReversibleTokensComeBack(t *testing.T) {
	r := ring(t, "acme")
	v := reversible(t, r, "support")
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "value")
		text, err := v.Append(nil, "email", value)
		if err != nil {
			t.Fatal(err)
		}
		if !shape.Match(text) || !r.Verify(text) {
			t.Fatal("out of shape, or does not verify")
		}
		back, err := v.Detokenise(nil, text)
		if err != nil || !bytes.Equal(back, value) {
			t.Fatalf("came back as %d bytes, error %v", len(back), err)
		}
		i := rapid.IntRange(len("email_1_"), len(text)-1).Draw(t, "at")
		c := rapid.SampledFrom([]byte("0123456789abcdefghijklmnopqrstuv")).Draw(t, "letter")
		if c != text[i] {
			text[i] = c
			if r.Verify(text) {
				t.Fatal("a changed token verifies")
			}
		}
	})
}

func TestReversibleTokensOfEqualBucketsHaveOneLength(t *testing.T) {
	v := reversible(t, ring(t, "acme"), "support")
	short, _ := v.Append(nil, "email", []byte("a@b.co"))
	long, _ := v.Append(nil, "email", []byte("abcdef@b.com.id"))
	if len(short) != len(long) {
		t.Errorf("lengths %d and %d", len(short), len(long))
	}
}

func TestDetokeniseRefuses(t *testing.T) {
	r := ring(t, "acme")
	v := reversible(t, r, "support")
	text, err := v.Append(nil, "email", []byte("budi@example.com"))
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]func() error{
		"another purpose": func() error { _, err := reversible(t, r, "analytics").Detokenise(nil, text); return err },
		"another tenant":  func() error { _, err := reversible(t, ring(t, "beta"), "support").Detokenise(nil, text); return err },
		"another domain": func() error {
			_, err := v.Detokenise(nil, append([]byte("phone"), text[len("email"):]...))
			return err
		},
		"a join-stable token": func() error {
			_, err := v.Detokenise(nil, tokeniser(t, r, "support").Append(nil, "email", []byte("budi@example.com")))
			return err
		},
		"plain text": func() error { _, err := v.Detokenise(nil, []byte("budi@example.com")); return err },
	}
	for name, f := range cases {
		if err := f(); !errors.Is(err, ErrNotReversible) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

func TestReversibleAgreesOnAnUndeclaredDomain(t *testing.T) {
	if _, err := reversible(t, ring(t, "acme"), "support").Append(nil, "fax", nil); !errors.Is(err, ErrConfig) {
		t.Errorf("error is %v", err)
	}
}

// What a policy's reversible tokens give back is the canonical value, and all
// spellings have one token.
func TestDetokeniseGivesTheCanonicalValue(t *testing.T) {
	r := ring(t, "acme")
	tk, v := tokeniser(t, r, "support"), reversible(t, r, "support")
	for _, tc := range []struct {
		form      detectors.Canonical
		domain    string
		spellings []string
	}{
		{detectors.E164, "phone", []string{"0812-3456-7890", "+62 812 3456 7890", "62812 34567890", "(0812) 3456.7890", "０８１２３４５６７８９０"}},
		{detectors.Email, "email", []string{"Budi@Example.com", " <budi@example.com> ", "mailto:BUDI@EXAMPLE.COM"}},
		{detectors.Words, "person", []string{"Budi  Santoso", "BUDI SANTOSO", "ｂｕｄｉ santoso"}},
	} {
		want := Canonical(nil, tc.form, []string{"ID", "CN", "US"}, []byte(tc.spellings[0]))
		first := tk.AppendReversible(nil, tc.domain, tc.form, []byte(tc.spellings[0]))
		for _, s := range tc.spellings {
			text := tk.AppendReversible(nil, tc.domain, tc.form, []byte(s))
			back, found := v.Open(nil, text)
			if found != Opened || !bytes.Equal(back, want) || !bytes.Equal(text, first) {
				t.Errorf("%s: a spelling has a token of its own, or comes back otherwise", tc.domain)
			}
		}
	}
}

func TestOpenSaysWhyATokenStays(t *testing.T) {
	r := ring(t, "acme")
	tk := tokeniser(t, r, "support")
	other := reversible(t, r, "other")
	sealed := tk.AppendReversible(nil, "email", detectors.Email, []byte("budi@example.com"))
	for text, want := range map[string]Found{
		string(sealed): Elsewhere, string(tk.Append(nil, "email", []byte("x"))): JoinStable,
		string(sealed[:len(sealed)-1]): Foreign, "email_1_0123456789abcdefghijklmnopqrstuv": Foreign, "": Foreign,
	} {
		if out, found := other.Open(nil, []byte(text)); found != want || len(out) > 0 {
			t.Errorf("found %d, want %d", found, want)
		}
	}
}

func TestNextFindsTokensInText(t *testing.T) {
	tk := tokeniser(t, ring(t, "acme"), "support")
	a, b := string(tk.Append(nil, "email", []byte("a"))), string(tk.AppendReversible(nil, "phone", 0, []byte("b")))
	for _, tc := range []struct{ name, text string }{
		{"alone", a}, {"in a sentence", "ke " + a + ", ya"}, {"beside Han", "邮箱" + a + "。"}, {"two", a + " " + b}, {"behind a digit and marks", "9" + a + "_x_" + b},
		{"behind near misses", "order_1_short a_b_c __ email_01_" + " " + b},
	} {
		var got []string
		for s, e := Next([]byte(tc.text), 0); s >= 0; s, e = Next([]byte(tc.text), e) {
			got = append(got, tc.text[s:e])
		}
		var want []string
		for _, tok := range []string{a, b} {
			if strings.Contains(tc.text, tok) {
				want = append(want, tok)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %d of %d", tc.name, len(got), len(want))
		}
	}
}
