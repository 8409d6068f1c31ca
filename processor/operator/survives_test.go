package operator

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// samples draws a value of an entity.
var samples = map[detectors.Entity]string{
	"ID_NIK":        `[1-9][0-9]{15}`,
	"PHONE_NUMBER":  `08[1-9][0-9]-[0-9]{4}-[0-9]{4}`,
	"CREDIT_CARD":   `4[0-9]{3} [0-9]{4} [0-9]{4} [0-9]{4}`,
	"EMAIL_ADDRESS": `[b-df-hj-np-tv-z]{9}@[b-df-hj-np-tv-z]{7}\.id`,
	"PERSON":        `[B-DF-H][b-df-hj-np-tv-z]{6,8} [J-NP-T][b-df-hj-np-tv-z]{6,8}`,
	"DATE_OF_BIRTH": `19[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])`,
	"CUSTOMER_ID":   `[A-Z]{3}[0-9]{6}`,
}

// longest is the length in characters of the longest run of letters and digits
// that a and b share.
func longest(a, b []byte) int {
	best := 0
	for i := range a {
		for n := best + 1; i+n <= len(a); n++ {
			run := a[i : i+n]
			if !bytes.Contains(b, run) || bytes.IndexFunc(run, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) >= 0 {
				break
			}
			best = n
		}
	}
	return best
}

// least is the shortest run that is not there by chance: in a result of tokens,
// stand-ins or encrypted digits a few characters in a row agree now and then.
const least = 9

// Of a value only what the operator states survives.
func TestOnlyWhatIsStatedSurvives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(Statements).Draw(t, "operator")
		entity := rapid.SampledFrom([]detectors.Entity{"ID_NIK", "PHONE_NUMBER", "CREDIT_CARD", "EMAIL_ADDRESS", "PERSON", "DATE_OF_BIRTH", "CUSTOMER_ID"}).Draw(t, "entity")
		value := []byte(rapid.StringMatching(samples[entity]).Draw(t, "value"))
		op := policy.Operator{Kind: s.Operator, Text: "gone", Domain: "x", Days: 400}
		shown := 0
		switch s.Operator {
		case policy.Mask:
			op.KeepFirst, op.KeepLast = rapid.IntRange(0, 3).Draw(t, "first"), rapid.IntRange(0, 4).Draw(t, "last")
			op.Width = rapid.IntRange(0, 5).Draw(t, "width")
			if op.KeepFirst+op.KeepLast == 0 && rapid.Bool().Draw(t, "class") {
				op.Show = rapid.SampledFrom([]policy.Show{policy.ShowDomain, policy.ShowInitials}).Draw(t, "show")
			}
			shown = op.KeepFirst + op.KeepLast
		case policy.Truncate:
			op.Length = rapid.IntRange(1, 6).Draw(t, "length")
			shown = op.Length
		case policy.Generalise:
			op.To = rapid.SampledFrom([]string{"year", "month", "network", "city", "province", "band", "bucket", "decimals", "host"}).Draw(t, "to")
			op.Size = 10
		}
		kind := Kind{Entity: entity, Form: detectors.Exact, Subject: []byte("C-1")}
		out := Append(nil, value, &op, kind, fakeTokens{})
		switch {
		case s.Survives == Whole:
			return
		case op.Show == policy.ShowDomain:
			_, domain, _ := strings.Cut(string(value), "@")
			value = bytes.TrimSuffix(value, []byte("@"+domain))
			out = bytes.TrimSuffix(out, []byte("@"+domain))
		case op.Show == policy.ShowInitials:
			shown = 1
		case s.Survives == Coarse: // month of a date is the finest
			shown = 4
			if op.To == "bucket" || op.To == "band" { // the value's first digits, to within its size
				return
			}
		}
		if bytes.Contains(out, value) {
			t.Fatalf("%s lets the value through", s.Operator)
		}
		if n := longest(value, out); n > shown && n >= least {
			t.Fatalf("%s lets %d characters through, %d are stated", s.Operator, n, shown)
		}
		if s.Survives == Ends && op.Show == policy.ShowNothing {
			clear := 0
			for i := 0; i < len(out); {
				r, size := utf8.DecodeRune(out[i:])
				if i += size; unicode.IsLetter(r) || unicode.IsDigit(r) {
					clear++
				}
			}
			if clear > shown {
				t.Fatalf("%s shows %d characters, %d are stated", s.Operator, clear, shown)
			}
		}
	})
}

// An operator that says so changes nothing when it is applied to its own
// result.
func TestTwiceIsOnceWhereItIsStated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(Statements).Draw(t, "operator")
		if !s.Again || s.Operator == policy.Tokenise || s.Operator == policy.Redact { // whose results are not read again
			return
		}
		entity := rapid.SampledFrom([]detectors.Entity{"ID_NIK", "PHONE_NUMBER", "EMAIL_ADDRESS", "PERSON", "DATE_OF_BIRTH"}).Draw(t, "entity")
		value := []byte(rapid.StringMatching(samples[entity]).Draw(t, "value"))
		op := policy.Operator{Kind: s.Operator, Text: "gone", KeepFirst: rapid.IntRange(0, 3).Draw(t, "first"), KeepLast: rapid.IntRange(0, 4).Draw(t, "last"),
			Width: rapid.IntRange(0, 6).Draw(t, "width"), Length: rapid.IntRange(1, 6).Draw(t, "length"), Size: rapid.SampledFrom([]int{5, 10, 1000}).Draw(t, "size"),
			To: rapid.SampledFrom([]string{"year", "month", "band", "bucket"}).Draw(t, "to")}
		if s.Operator == policy.Mask && rapid.Bool().Draw(t, "class") {
			op.Show, op.KeepFirst, op.KeepLast = rapid.SampledFrom([]policy.Show{policy.ShowDomain, policy.ShowInitials}).Draw(t, "show"), 0, 0
		}
		once := Append(nil, value, &op, Kind{Entity: entity}, fakeTokens{})
		if bytes.HasPrefix(once, []byte("<")) || len(once) == 0 { // a placeholder is not read again
			return
		}
		if twice := Append(nil, once, &op, Kind{Entity: entity}, fakeTokens{}); !bytes.Equal(once, twice) {
			t.Fatalf("%s: %s, then %s", s.Operator, once, twice)
		}
	})
}
