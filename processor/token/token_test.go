package token

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
)

// testPRF is HKDF-SHA-256 over a fixed secret.
type testPRF []byte

func (p testPRF) ComputePRF(input []byte, n uint32) ([]byte, error) {
	return hkdf.Key(sha256.New, p, nil, string(input), int(n))
}

func secretOf(c byte) testPRF { return bytes.Repeat([]byte{c}, 32) }

func master() Master {
	return Master{
		Keys:    []Key{{Version: 1, Master: secretOf(1), Sealed: sealed(1)}},
		Current: 1,
		Records: secretOf(9),
	}
}

func ring(tb testing.TB, tenant string) *Ring {
	tb.Helper()
	r, err := New(Config{Master: master(), Tenant: tenant, Domains: []string{"ticket"}, Regions: []string{"ID", "CN", "US"}})
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func tokeniser(tb testing.TB, r *Ring, purpose string) *Tokeniser {
	tb.Helper()
	t, err := r.Tokeniser(purpose)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

var shape = regexp.MustCompile(`^[a-z][a-z0-9]*_[1-9][0-9]*_[0-9a-v]{26,}$`)

func TestTokenHasItsShapeAndVerifies(t *testing.T) {
	r := ring(t, "acme")
	tk := tokeniser(t, r, "analytics")
	rapid.Check(t, func(t *rapid.T) {
		domain := rapid.SampledFrom(append([]string{"ticket"}, Families...)).Draw(t, "domain")
		value := rapid.SliceOf(rapid.Byte()).Draw(t, "value")
		text := tk.Append([]byte("x"), domain, value)[1:]
		if !shape.Match(text) {
			t.Fatalf("token out of shape: %d bytes", len(text))
		}
		if !r.Verify(text) {
			t.Fatal("own token does not verify")
		}
		if !bytes.Equal(text, tk.Append(nil, domain, value)) {
			t.Fatal("same value, other token")
		}
	})
}

func TestTokensDifferByTenantPurposeDomainAndVersion(t *testing.T) {
	value := []byte("+6281234567890")
	m2 := master()
	m2.Keys = append(m2.Keys, Key{Version: 2, Master: secretOf(2)})
	m2.Current = 2
	rotated, err := New(Config{Master: m2, Tenant: "acme"})
	if err != nil {
		t.Fatal(err)
	}
	body := func(text []byte) string { return string(text[bytes.LastIndexByte(text, '_')+1:][:25]) }
	seen := map[string]string{}
	for name, text := range map[string][]byte{
		"analytics":      tokeniser(t, ring(t, "acme"), "analytics").Append(nil, "phone", value),
		"other purpose":  tokeniser(t, ring(t, "acme"), "support").Append(nil, "phone", value),
		"other tenant":   tokeniser(t, ring(t, "beta"), "analytics").Append(nil, "phone", value),
		"other domain":   tokeniser(t, ring(t, "acme"), "analytics").Append(nil, "customer", value),
		"other version":  tokeniser(t, rotated, "analytics").Append(nil, "phone", value),
		"a record's key": tokeniser(t, ring(t, "acme"), "analytics").AppendKey(nil, value),
	} {
		if other, ok := seen[body(text)]; ok {
			t.Errorf("%s and %s share a token", name, other)
		}
		seen[body(text)] = name
	}
}

func TestRotationKeepsOldTokensValidAndRecordKeysEqual(t *testing.T) {
	old := ring(t, "acme")
	m := master()
	m.Keys = append(m.Keys, Key{Version: 2, Master: secretOf(2), Sealed: sealed(2)})
	m.Current = 2
	now, err := New(Config{Master: m, Tenant: "acme"})
	if err != nil {
		t.Fatal(err)
	}
	text := tokeniser(t, old, "analytics").Append(nil, "email", []byte("a@example.com"))
	if !now.Verify(text) {
		t.Error("a token of version 1 no longer verifies")
	}
	if got := tokeniser(t, now, "analytics").Append(nil, "email", []byte("a@example.com")); !bytes.HasPrefix(got, []byte("email_2_")) {
		t.Errorf("new token has head %q", got[:8])
	} else if old.Verify(got) {
		t.Error("a ring without version 2 verifies a token of it")
	}
	if !bytes.Equal(tokeniser(t, old, "analytics").AppendKey(nil, []byte("k")), tokeniser(t, now, "analytics").AppendKey(nil, []byte("k"))) {
		t.Error("rotation changed a record key's token")
	}
}

func TestVerifyRefuses(t *testing.T) {
	r := ring(t, "acme")
	text := string(tokeniser(t, r, "analytics").Append(nil, "phone", []byte("+6281234567890")))
	for name, bad := range map[string]string{
		"nothing":                 "",
		"the head alone":          "phone_1_",
		"another domain":          "email" + strings.TrimPrefix(text, "phone"),
		"an unknown domain":       "fax" + strings.TrimPrefix(text, "phone"),
		"another version":         strings.Replace(text, "_1_", "_2_", 1),
		"a version with zero":     strings.Replace(text, "_1_", "_01_", 1),
		"upper case":              strings.ToUpper(text),
		"one character more":      text + "0",
		"eight characters more":   text + "00000000",
		"one character less":      text[:len(text)-1],
		"blank behind":            text + " ",
		"a letter out of base32":  text[:len(text)-1] + "w",
		"chosen data":             "phone_1_081234567890081234567890081234567",
		"data under a stolen tag": "phone_1_08123456789081234567890" + text[len(text)-9:],
	} {
		if r.Verify([]byte(bad)) {
			t.Errorf("%s verifies", name)
		}
	}
	if ring(t, "beta").Verify([]byte(text)) {
		t.Error("another tenant's token verifies")
	}
}

func TestEveryChangedCharacterIsNoticed(t *testing.T) {
	r := ring(t, "acme")
	tk := tokeniser(t, r, "analytics")
	rapid.Check(t, func(t *rapid.T) {
		text := tk.Append(nil, "id", rapid.SliceOf(rapid.Byte()).Draw(t, "value"))
		i := rapid.IntRange(0, len(text)-1).Draw(t, "at")
		c := rapid.Byte().Draw(t, "byte")
		if text[i] == c {
			return
		}
		text[i] = c
		if r.Verify(text) {
			t.Fatal("a changed token verifies")
		}
	})
}

func TestAppendRefusesAnUndeclaredDomain(t *testing.T) {
	tk := tokeniser(t, ring(t, "acme"), "analytics")
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	tk.Append(nil, "fax", []byte("x"))
}

func TestNewRefusesConfigurationsWithoutKeys(t *testing.T) {
	for name, cfg := range map[string]Config{
		"no keys":            {},
		"no record key":      {Master: Master{Keys: master().Keys, Current: 1}},
		"no current version": {Master: Master{Keys: master().Keys, Current: 7, Records: secretOf(9)}},
		"a bad domain":       {Master: master(), Domains: []string{"Phone"}},
		"the keys' domain":   {Master: master(), Domains: []string{"key"}},
	} {
		if _, err := New(cfg); !errors.Is(err, ErrConfig) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

func TestOriginKeysDifferByViewAndTenant(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range []*Ring{ring(t, "acme"), ring(t, "beta")} {
		for _, view := range []string{"analytics", "support"} {
			key, err := r.OriginKey(view)
			if err != nil || len(key) != 32 {
				t.Fatalf("%d bytes, error %v", len(key), err)
			}
			seen[string(key)] = true
		}
	}
	if len(seen) != 4 {
		t.Errorf("%d distinct keys of 4", len(seen))
	}
}

func TestNothingIsAllocated(t *testing.T) {
	r := ring(t, "acme")
	tk := tokeniser(t, r, "analytics")
	dst := make([]byte, 0, 128)
	e164, national, address := []byte("+6281234567890"), []byte("0812-3456-7890"), []byte("A@Example.com")
	for name, f := range map[string]func(){
		"Append":      func() { dst = tk.Append(dst[:0], "phone", e164) },
		"AppendValue": func() { dst = tk.AppendValue(dst[:0], "phone", detectors.E164, national) },
		"Email":       func() { dst = tk.AppendValue(dst[:0], "email", detectors.Email, address) },
		"Verify":      func() { r.Verify(dst) },
	} {
		if n := testing.AllocsPerRun(200, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}
