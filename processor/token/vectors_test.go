package token_test

import (
	"bytes"
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	daead "github.com/tink-crypto/tink-go/v2/daead/subtle"
	prf "github.com/tink-crypto/tink-go/v2/prf/subtle"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor/token"
)

// These tests follow docs/token.md word by word with other code than the
// package's: HKDF and CMAC of Tink, HMAC and base32 of the standard library.

// count is n bytes from first upwards.
func count(first, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(first + i)
	}
	return b
}

type hkdfPRF struct{ secret []byte }

func (p hkdfPRF) ComputePRF(input []byte, n uint32) ([]byte, error) {
	h, err := prf.NewHKDFPRF("SHA256", p.secret, nil)
	if err != nil {
		return nil, err
	}
	return h.ComputePRF(input, n)
}

func siv() *daead.AESSIV {
	s, err := daead.NewAESSIV(count(0x40, 64))
	if err != nil {
		panic(err)
	}
	return s
}

func vectorRing(t *testing.T, version uint32, tenant string) *token.Ring {
	t.Helper()
	r, err := token.New(token.Config{
		Tenant: tenant,
		Master: token.Master{
			Keys:    []token.Key{{Version: version, Master: hkdfPRF{count(0, 32)}, Sealed: siv()}},
			Current: version,
			Records: hkdfPRF{count(0x20, 32)},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// vector is one row of the table in docs/token.md.
type vector struct {
	kind, tenant, purpose, domain string
	version                       uint32
	value, mac, tag, text         string
}

func vectors(t *testing.T) []vector {
	t.Helper()
	doc, err := os.ReadFile("../../docs/token.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []vector
	for line := range strings.Lines(string(doc)) {
		cells := strings.Split(line, "|")
		if len(cells) != 11 || !strings.HasPrefix(strings.TrimSpace(cells[9]), "`") {
			continue
		}
		for i := range cells {
			cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`")
		}
		version, err := strconv.ParseUint(cells[5], 10, 32)
		if err != nil {
			t.Fatalf("version in docs/token.md: %v", err)
		}
		rows = append(rows, vector{cells[1], cells[2], cells[3], cells[4], uint32(version), cells[6], cells[7], cells[8], cells[9]})
	}
	if len(rows) < 8 {
		t.Fatalf("docs/token.md has %d vectors", len(rows))
	}
	return rows
}

func field(s string) string { return string([]byte{byte(len(s) >> 8), byte(len(s))}) + s }

func infoOf(use, tenant, purpose, name string, version uint32) []byte {
	return []byte(field("samar/v1") + field(use) + field(tenant) + field(purpose) + field(name) +
		string([]byte{byte(version >> 24), byte(version >> 16), byte(version >> 8), byte(version), 0, 0, 0, 1}))
}

func derived(secret []byte, info []byte) []byte {
	extract := hmac.New(sha256.New, make([]byte, 32))
	extract.Write(secret)
	expand := hmac.New(sha256.New, extract.Sum(nil))
	expand.Write(append(bytes.Clone(info), 1))
	return expand.Sum(nil)
}

// recompute returns the body and check tag that docs/token.md asks for.
func recompute(t *testing.T, v vector) (body, tag []byte) {
	t.Helper()
	secret, use := count(0, 32), "token"
	switch v.kind {
	case "record key":
		secret, use = count(0x20, 32), "record"
		fallthrough
	case "join-stable":
		h := hmac.New(sha256.New, derived(secret, infoOf(use, v.tenant, v.purpose, v.domain, v.version)))
		h.Write([]byte(v.value))
		body = h.Sum(nil)[:16]
	case "reversible":
		padded := append([]byte(v.value), 0x80)
		size := aes.BlockSize
		for size < len(padded) {
			size *= 2
		}
		padded = append(padded, make([]byte, size-len(padded))...)
		var err error
		if body, err = siv().EncryptDeterministically(padded, infoOf("reversible", v.tenant, v.purpose, v.domain, v.version)); err != nil {
			t.Fatal(err)
		}
	default:
		t.Fatalf("kind %q", v.kind)
	}
	cmac, err := prf.NewAESCMACPRF(derived(secret, infoOf("tag", v.tenant, "", v.domain, v.version)))
	if err != nil {
		t.Fatal(err)
	}
	if tag, err = cmac.ComputePRF(body, 4); err != nil {
		t.Fatal(err)
	}
	return body, tag
}

func TestDocumentedVectorsFollowTheDocumentedSteps(t *testing.T) {
	for i, v := range vectors(t) {
		body, tag := recompute(t, v)
		encoded := base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(append(bytes.Clone(body), tag...))
		text := fmt.Sprintf("%s_%d_%s", v.domain, v.version, strings.ToLower(encoded))
		if hex.EncodeToString(body) != v.mac || hex.EncodeToString(tag) != v.tag || text != v.text {
			t.Errorf("vector %d:\n got %x | %x | %s\nwant %s | %s | %s", i+1, body, tag, text, v.mac, v.tag, v.text)
		}
	}
}

func TestThePackageMakesTheDocumentedVectors(t *testing.T) {
	for i, v := range vectors(t) {
		r := vectorRing(t, max(v.version, 1), v.tenant)
		tk, err := r.Tokeniser(v.purpose)
		if err != nil {
			t.Fatal(err)
		}
		var text []byte
		switch v.kind {
		case "join-stable":
			text = tk.Append(nil, v.domain, []byte(v.value))
		case "record key":
			text = tk.AppendKey(nil, []byte(v.value))
		case "reversible":
			rev, err := r.Reversible(v.purpose)
			if err != nil {
				t.Fatal(err)
			}
			if text, err = rev.Append(nil, v.domain, []byte(v.value)); err != nil {
				t.Fatal(err)
			}
		}
		if string(text) != v.text || !r.Verify(text) {
			t.Errorf("vector %d: got %s, want %s", i+1, text, v.text)
		}
	}
}

func TestTheDocumentedOriginKey(t *testing.T) {
	doc, err := os.ReadFile("../../docs/token.md")
	if err != nil {
		t.Fatal(err)
	}
	key, err := vectorRing(t, 1, "acme").OriginKey("analytics")
	if err != nil {
		t.Fatal(err)
	}
	want := derived(count(0x20, 32), infoOf("origin", "acme", "", "analytics", 1))
	if !bytes.Equal(key, want) {
		t.Errorf("key %x, by the document %x", key, want)
	}
	if !strings.Contains(string(doc), hex.EncodeToString(want)) {
		t.Errorf("docs/token.md lacks the key %x", want)
	}
}

func TestDocumentedCanonicalForms(t *testing.T) {
	doc, err := os.ReadFile("../../docs/token.md")
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string]detectors.Canonical{
		"Exact": detectors.Exact, "DigitsOnly": detectors.DigitsOnly, "AlnumUpper": detectors.AlnumUpper,
		"LowerCase": detectors.LowerCase, "E164": detectors.E164, "Email": detectors.Email, "Words": detectors.Words,
	}
	found := 0
	for line := range strings.Lines(string(doc)) {
		cells := strings.Split(line, "|")
		if len(cells) != 6 {
			continue
		}
		form, ok := forms[strings.Trim(cells[1], " `")]
		if !ok {
			continue
		}
		found++
		want := strings.Trim(cells[4], " `")
		for example := range strings.SplitSeq(cells[3], "`, `") {
			value := strings.Trim(example, " `")
			if got := token.Canonical(nil, form, []string{"ID", "CN", "US"}, []byte(value)); string(got) != want {
				t.Errorf("%s of %q: got %q, want %q", cells[1], value, got, want)
			}
		}
	}
	if found < len(forms) {
		t.Errorf("docs/token.md shows %d of %d forms", found, len(forms))
	}
}
