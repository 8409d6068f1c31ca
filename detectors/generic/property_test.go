package generic

import (
	"fmt"
	"testing"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/detectortest"
	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// foundExactly reports whether value is found in text over its whole length.
func foundExactly(t testing.TB, sc *detectors.Scanner, text, value string, e detectors.Entity) bool {
	for _, f := range detectortest.Scan(t, sc, text) {
		if f.Entity == e && text[f.Start:f.End] == value {
			return true
		}
	}
	return false
}

// Every writing of every real date is read to its end.
func TestDateWritings(t *testing.T) {
	sc := chainOf(t, BirthDate)
	layouts := []string{"2006-01-02", "2006/1/2", "2006.01.02", "02-01-2006", "2/1/2006", "02.01.2006", "2 1 2006", "01/02/2006", "20060102", "02012006",
		"2 January 2006", "2nd January 2006", "January 2, 2006", "Jan 2 2006", "2-Jan-2006", "2006年1月2日", "2 Jan 06", "02/01/06"}
	first := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(r *rapid.T) {
		day := first.AddDate(0, 0, rapid.IntRange(0, 45000).Draw(r, "day"))
		layout := rapid.SampledFrom(layouts).Draw(r, "layout")
		value := day.Format(layout)
		for _, text := range []string{"lahir " + value, "DOB: " + value + ".", "出生日期：" + value + "，北京"} {
			if !foundExactly(t, sc, text, value, BirthDate.Entity) {
				r.Fatalf("%q: %q is not found exactly", text, value)
			}
		}
	})
}

// A number of the right length behind every calling code is found whole.
func TestEveryCallingCode(t *testing.T) {
	sc := chainOf(t, All...)
	for _, c := range callingCodes {
		if c.iso == "" {
			continue
		}
		for n := int(c.min); n <= int(c.max); n++ {
			value := fmt.Sprintf("+%d", c.code) + "2125550123456"[:n]
			if !foundExactly(t, sc, "nomor "+value+" ya", value, Phone.Entity) && n >= 5 {
				t.Errorf("%s: %s is not found", c.iso, value)
			}
		}
	}
}

// Any card in the scheme's ranges is found in fours beside a label, and says
// its brand; with another check digit it is left without one.
func TestCardRanges(t *testing.T) {
	sc := chainOf(t, Card)
	rapid.Check(t, func(r *rapid.T) {
		c := rapid.SampledFrom(cardRanges).Draw(r, "range")
		n := rapid.IntRange(12, 19).Draw(r, "digits")
		if c.lengths>>n&1 == 0 {
			n = 16
		}
		if c.lengths>>n&1 == 0 {
			return
		}
		d := []byte(fmt.Sprint(rapid.Uint32Range(c.low, c.high).Draw(r, "issuer")))
		for len(d) < n-1 {
			d = append(d, '0'+byte(rapid.IntRange(0, 9).Draw(r, "digit")))
		}
		d = append(d, '0')
		for !checksum.Luhn(d) {
			d[n-1]++
		}
		if brand, _ := cardBrand(d); brand == "" {
			r.Fatalf("%s has no brand", d)
		}
		if !foundExactly(t, sc, "card "+string(d), string(d), Card.Entity) {
			r.Fatalf("card %s is not found", d)
		}
		d[n-1] = '0' + (d[n-1]-'0'+1)%10
		if foundExactly(t, sc, "code "+string(d), string(d), Card.Entity) {
			r.Fatalf("%s is found though its check digit is wrong", d)
		}
	})
}

// An account of every country is found in any grouping, and never with one
// digit changed.
func TestIBANGroupings(t *testing.T) {
	sc := chainOf(t, IBAN)
	rapid.Check(t, func(r *rapid.T) {
		i := rapid.IntRange(0, len(ibanLengths)/4-1).Draw(r, "country") * 4
		country, n := ibanLengths[i:i+2], int(ibanLengths[i+2]-'0')*10+int(ibanLengths[i+3]-'0')
		account := rapid.StringMatching(fmt.Sprintf("[0-9]{%d}", n-4)).Draw(r, "account")
		check := 98 - checksum.Mod97([]byte(account+country+"00"))
		compact := fmt.Sprintf("%s%02d%s", country, check, account)
		sep := rapid.SampledFrom([]string{"", " ", "-"}).Draw(r, "separator")
		value := compact[:4]
		for p := 4; p < n; {
			q := min(n, p+rapid.IntRange(1, 8).Draw(r, "group"))
			value += sep + compact[p:q]
			p = q
		}
		if !foundExactly(t, sc, "an "+value+" ya", value, IBAN.Entity) {
			r.Fatalf("%q is not found", value)
		}
		bad := []byte(compact)
		bad[n-1] = '0' + (bad[n-1]-'0'+1)%10
		if foundExactly(t, sc, string(bad), string(bad), IBAN.Entity) {
			r.Fatalf("%q is found though its check digits are wrong", bad)
		}
	})
}

// Every public address is found, every special one is left.
func TestIPv4Ranges(t *testing.T) {
	sc := chainOf(t, IP)
	rapid.Check(t, func(r *rapid.T) {
		var o [4]int
		for i := range o {
			o[i] = rapid.IntRange(0, 255).Draw(r, "octet")
		}
		value := fmt.Sprintf("%d.%d.%d.%d", o[0], o[1], o[2], o[3])
		before := "dari "
		if max(o[0], o[1], o[2], o[3]) < 32 {
			before = "ip " // like a version: by its label
		}
		if got := foundExactly(t, sc, before+value+", tadi", value, IP.Entity); got == specialIPv4(o) {
			r.Fatalf("%s found: %v", value, got)
		}
	})
}
