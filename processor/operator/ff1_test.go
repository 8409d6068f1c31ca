package operator

import (
	"bytes"
	"crypto/aes"
	"encoding/hex"
	"strings"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

func ff1Of(t testing.TB, key string, radix uint64) ff1 {
	t.Helper()
	k, err := hex.DecodeString(key)
	if err != nil {
		t.Fatal(err)
	}
	block, err := aes.NewCipher(k)
	if err != nil {
		t.Fatal(err)
	}
	return ff1{block, radix}
}

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz"

func numeralsOf(s string) []byte {
	out := make([]byte, len(s))
	for i := range s {
		out[i] = byte(strings.IndexByte(alphabet, s[i]))
	}
	return out
}

func textOf(numerals []byte) string {
	out := make([]byte, len(numerals))
	for i, n := range numerals {
		out[i] = alphabet[n]
	}
	return string(out)
}

// The sample vectors that NIST publishes with SP 800-38G (FF1samples.pdf).
func TestFF1GivesTheSamplesOfNIST(t *testing.T) {
	const (
		key128 = "2B7E151628AED2A6ABF7158809CF4F3C"
		key192 = key128 + "EF4359D8D580AA4F"
		key256 = key192 + "7F036D6F04FC6A94"
		tweak  = "39383736353433323130"
		tweak2 = "3737373770717273373737"
	)
	for _, tc := range []struct {
		name, key, tweak string
		radix            uint64
		plain, cipher    string
	}{
		{"1", key128, "", 10, "0123456789", "2433477484"},
		{"2", key128, tweak, 10, "0123456789", "6124200773"},
		{"3", key128, tweak2, 36, "0123456789abcdefghi", "a9tv40mll9kdu509eum"},
		{"4", key192, "", 10, "0123456789", "2830668132"},
		{"5", key192, tweak, 10, "0123456789", "2496655549"},
		{"6", key192, tweak2, 36, "0123456789abcdefghi", "xbj3kv35jrawxv32ysr"},
		{"7", key256, "", 10, "0123456789", "6657667009"},
		{"8", key256, tweak, 10, "0123456789", "1001623463"},
		{"9", key256, tweak2, 36, "0123456789abcdefghi", "xs8a0azh2avyalyzuwd"},
	} {
		t.Run("sample "+tc.name, func(t *testing.T) {
			c := ff1Of(t, tc.key, tc.radix)
			tw, _ := hex.DecodeString(tc.tweak)
			n := numeralsOf(tc.plain)
			if !c.crypt(n, tw, false) || textOf(n) != tc.cipher {
				t.Fatalf("%s, want %s", textOf(n), tc.cipher)
			}
			if !c.crypt(n, tw, true) || textOf(n) != tc.plain {
				t.Fatalf("came back as %s", textOf(n))
			}
		})
	}
}

func TestFF1ComesBackAtEveryLength(t *testing.T) {
	for _, radix := range []uint64{radixDigits, radixAlnum} {
		c := ff1Of(t, "2B7E151628AED2A6ABF7158809CF4F3C", radix)
		least, most := c.bounds()
		rapid.Check(t, func(t *rapid.T) {
			n := rapid.IntRange(least, most).Draw(t, "n")
			plain := rapid.SliceOfN(rapid.ByteRange(0, byte(radix-1)), n, n).Draw(t, "plain")
			tweak := rapid.SliceOfN(rapid.Byte(), 0, maxTweak).Draw(t, "tweak")
			text := bytes.Clone(plain)
			if !c.crypt(text, tweak, false) || !c.crypt(text, tweak, true) || !bytes.Equal(text, plain) {
				t.Fatal("does not come back")
			}
		})
		for _, n := range []int{0, 1, least - 1, most + 1} {
			if c.crypt(make([]byte, n), nil, false) {
				t.Errorf("radix %d takes %d numerals", radix, n)
			}
		}
	}
}
