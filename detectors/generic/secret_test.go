package generic

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// sampleKey writes a key of f with n bytes behind the prefix.
func sampleKey(f *secretFormat, n int) string {
	const drawn = "a7Kf2-Zq9_dB4.xE0cV8/mT5+hR1bY6eW3"
	var b strings.Builder
	b.WriteString(f.prefix)
	for i, k := 0, 0; k < n; i++ {
		c := drawn[i*5%len(drawn)]
		if f.alphabet == kHex {
			c = "0a1b2c3d4e5f6789"[i*7%16]
		}
		if f.alphabet == kUpper && c >= 'a' && c <= 'z' || f.alphabet == kLower && c >= 'A' && c <= 'Z' {
			c ^= 0x20
		}
		if c == '=' || !inKey(c, f.alphabet) || (k < 12 || k == n-1) && !detectors.IsAlnum(c) {
			continue
		}
		b.WriteByte(c)
		k++
	}
	return b.String()
}

func TestEveryVendorFormat(t *testing.T) {
	sc := chainOf(t, All...)
	for i := range secretFormats {
		f := &secretFormats[i]
		for _, n := range []int{f.min, (f.min + f.max) / 2} {
			key := sampleKey(f, n)
			for _, text := range []string{key, "kunci: " + key + " ya", "export KEY=" + key, "密钥" + key + "。", "\"" + key + "\","} {
				found := false
				for _, g := range detectortest.Scan(t, sc, text) {
					found = found || text[g.Start:g.End] == key && g.Entity == Secret.Entity
				}
				if !found {
					t.Errorf("%s %s with %d bytes is not found exactly in %q", f.subtype, f.prefix, n, text)
				}
			}
		}
	}
}

func TestSecretTable(t *testing.T) {
	seen := map[string]int{}
	for i, f := range secretFormats {
		if j, ok := seen[f.prefix]; ok {
			t.Errorf("rows %d and %d have one prefix %s", j, i, f.prefix)
		}
		seen[f.prefix] = i
		if f.min < 6 || f.max < f.min || f.subtype == "" {
			t.Errorf("row %d (%s): %d to %d bytes, subtype %q", i, f.prefix, f.min, f.max, f.subtype)
		}
		for j := range i {
			if strings.HasPrefix(f.prefix, secretFormats[j].prefix) && f.alphabet == secretFormats[j].alphabet && f.min == secretFormats[j].min {
				t.Errorf("row %d (%s) can never be reached behind row %d (%s)", i, f.prefix, j, secretFormats[j].prefix)
			}
		}
	}
	if len(secretFormats) < 200 {
		t.Errorf("%d formats", len(secretFormats))
	}
}

func TestNoSecret(t *testing.T) {
	sc := chainOf(t, All...)
	for _, text := range []string{
		"commit 0123456789abcdef0123456789abcdef01234567",
		"uuid 123e4567-e89b-12d3-a456-426614174000",
		"the sk-learn-contrib-something-quite-long-name package",
		"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
		"test_everything_twice_and_then_once_more_please",
		"secret_santa_party_2024_invitation_for_everyone_in_the_office_now",
		"SKU SK12345678901234567890", "ACCOUNT", "EZAKAT", "MODEL SCW12",
		"https://example.com/SKINCARE_ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF",
		"class_name.method_name.attribute_name_of_the_object", "co_author re_design hf_radio",
		"token habis", "api key saya hilang", "密钥丢失了", "bearer of bad news is here again",
	} {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: found %q as %s (%s)", text, text[f.Start:f.End], f.Entity, f.Detector)
		}
	}
}
