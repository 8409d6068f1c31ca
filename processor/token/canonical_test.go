package token

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
)

var regions = []string{"ID", "CN", "US"}

func canonical(form detectors.Canonical, value string) string {
	return string(Canonical([]byte("dst"), form, regions, []byte(value))[3:])
}

func TestCanonical(t *testing.T) {
	for _, tc := range []struct {
		form        detectors.Canonical
		value, want string
	}{
		{detectors.Exact, " Ab-1 ", " Ab-1 "},
		{detectors.DigitsOnly, "3174.05-410790 9999", "3174054107909999"},
		{detectors.DigitsOnly, "３１７４٠٥४१", "31740541"},
		{detectors.DigitsOnly, "none", "none"},
		{detectors.AlnumUpper, "gb82 west-1234", "GB82WEST1234"},
		{detectors.AlnumUpper, "Ａ１２３４５６(7)", "A1234567"},
		{detectors.AlnumUpper, "京a·12345", "京A12345"},
		{detectors.AlnumUpper, "--", "--"},
		{detectors.LowerCase, " BuDi_01 ", "budi_01"},
		{detectors.LowerCase, "ＢＵＤＩ", "budi"},
		{detectors.LowerCase, "\u00a8", "\u0308"}, // NFKC puts a space in front
		{detectors.LowerCase, "\u0308", "\u0308"}, // joins nothing that is there already
		{detectors.Words, "\u0308x", "\u0308x"},
		{detectors.Words, "A\u200b\u0300", "\u00e0"},
		{detectors.LowerCase, "\u13a0", "\u13a0"},
		{detectors.LowerCase, "\uab70\u13f8", "\u13a0\u13f0"},
		{detectors.Email, " Budi.Santoso@Example.COM ", "budi.santoso@example.com"},
		{detectors.Email, "<budi@example.com>", "budi@example.com"},
		{detectors.Email, "mailto:budi@example.com", "budi@example.com"},
		{detectors.Email, "mailto:Budi@example.com?subject=a@b", "budi@example.com"},
		{detectors.Email, "\"Budi S.\" <Budi@example.com> ", "budi@example.com"},
		{detectors.Email, "Budi <no address>", "budi <no address"},
		{detectors.Email, "budi@example.com.", "budi@example.com"},
		{detectors.Email, "ｂｕｄｉ＠ｅｘａｍｐｌｅ．ｃｏｍ", "budi@example.com"},
		{detectors.Email, "budi\u200b@example.com", "budi@example.com"},
		{detectors.Email, "<budi@example.com>\u00ad", "budi@example.com"},
		{detectors.Email, "user@Bücher.example", "user@xn--bcher-kva.example"},
		{detectors.Email, "用户@例子.example", "用户@xn--fsqu00a.example"},
		{detectors.Email, "no address", "no address"},
		{detectors.Words, "  Budi \t SANTOSO\n", "budi santoso"},
		{detectors.Words, "Jose\u0301 Núñez", "josé núñez"},
		{detectors.Words, "STRASSE", "strasse"},
		{detectors.Words, "Straße", "strasse"},
		{detectors.Words, "王\u3000小明", "王 小明"},
		{detectors.Words, " ", " "},
		{detectors.E164, "", ""},
		{detectors.E164, "hotline", "hotline"},
	} {
		if got := canonical(tc.form, tc.value); got != tc.want {
			t.Errorf("form %d of %q: got %q, want %q", tc.form, tc.value, got, tc.want)
		}
	}
}

func TestE164(t *testing.T) {
	for value, want := range map[string]string{
		"0812-3456-7890":       "+6281234567890",
		"812 3456 7890":        "+6281234567890",
		"62 812 3456 7890":     "+6281234567890",
		"+62 (0)812-3456-7890": "+6281234567890",
		"0062 812 34567890":    "+6281234567890",
		"011 62 812 34567890":  "+6281234567890",
		"021-5550 1234":        "+622155501234",
		"(0274) 555 123":       "+62274555123",
		"138 1234 5678":        "+8613812345678",
		"0086-138-1234-5678":   "+8613812345678",
		"86 13812345678":       "+8613812345678",
		"+86 138 1234 5678":    "+8613812345678",
		"(212) 555-0123":       "+12125550123",
		"212.555.0123":         "+12125550123",
		"1-212-555-0123":       "+12125550123",
		"+1 212 555 0123":      "+12125550123",
		"+1 212 555 0123 x45":  "+12125550123",
		"tel:+1-212-555-0123":  "+12125550123",
		"+44 (0)20 7946 0123":  "+442079460123",
		"+49 30 901820":        "+4930901820",
		"+39 06 1234 5678":     "+390612345678",
		"+7 912 345-67-89":     "+79123456789",
		"+999 123 4567":        "+9991234567",
		"021-555 1234/68":      "+62215551234",
		"12345":                "12345",
		"110":                  "110",
	} {
		if got := canonical(detectors.E164, value); got != want {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}

func TestTheOrderOfRegionsDecidesNationalNumbers(t *testing.T) {
	for _, tc := range []struct {
		regions string
		value   string
		want    string
	}{
		{"ID CN US", "0812 345 6789", "+628123456789"},
		{"CN ID US", "0812 345 6789", "+868123456789"},
		{"CN ID US", "0812 3456 7890", "+6281234567890"}, // no Chinese area has it
		{"CN ID US", "0857 1234 5678", "+6285712345678"},
		{"US CN", "13812345678", "+13812345678"},
		{"CN US", "13812345678", "+8613812345678"},
		{"GB", "020 7946 0123", "+442079460123"},
		{"BR", "(11) 91234-5678", "+5511912345678"},
		{"BR", "011 91234-5678", "+5511912345678"},
		{"SG", "8123 4567", "+6581234567"},
		{"RU", "8 912 345 67 89", "+79123456789"},
		{"", "0812 3456 7890", "081234567890"},
		{"XX", "0812 3456 7890", "081234567890"},
	} {
		if got := string(Canonical(nil, detectors.E164, strings.Fields(tc.regions), []byte(tc.value))); got != tc.want {
			t.Errorf("%s %q: got %q, want %q", tc.regions, tc.value, got, tc.want)
		}
	}
}

// TestFiftySpellingsOfANumberAreOneToken draws groups, separators, digit
// scripts, country code marks and brackets.
func TestFiftySpellingsOfANumberAreOneToken(t *testing.T) {
	tk := tokeniser(t, ring(t, "acme"), "analytics")
	zeros := []rune{'0', '０', '٠', '۰', '०', '๐', '𝟎'}
	rapid.Check(t, func(t *rapid.T) {
		plan := rapid.SampledFrom([]struct {
			national string
			prefixes []string
		}{
			{rapid.StringMatching(`8[1-9][0-9]{7,9}`).Draw(t, "ID"), []string{"0", "", "62", "+62", "+62 ", "+62 (0)", "0062", "00 62 ", "011 62 ", "＋62 ", "➕62"}},
			{rapid.StringMatching(`1[3-9][0-9]{9}`).Draw(t, "CN"), []string{"", "86", "+86", "+86 ", "0086", "0086-", "(+86)", "+86-"}},
			{rapid.StringMatching(`[2-9][0-9]{2}[2-9][0-9]{6}`).Draw(t, "US"), []string{"+1", "+1 ", "001 ", "+1-"}},
		}).Draw(t, "plan")
		var first []byte
		for range 50 {
			zero := rapid.SampledFrom(zeros).Draw(t, "script")
			var b strings.Builder
			b.WriteString(rapid.SampledFrom(plan.prefixes).Draw(t, "prefix"))
			for i, c := range plan.national {
				if i > 1 && rapid.IntRange(0, 3).Draw(t, "gap") == 0 {
					b.WriteString(rapid.SampledFrom([]string{" ", "-", ".", "\u00a0", "–", ") ", "\u200b"}).Draw(t, "separator"))
				}
				b.WriteRune(zero + c - '0')
			}
			text := tk.AppendValue(nil, "phone", detectors.E164, []byte(b.String()))
			if first == nil {
				first = text
			} else if !bytes.Equal(first, text) {
				t.Fatalf("%q has another token", b.String())
			}
		}
	})
}

func TestCanonicalTwiceIsCanonicalOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := detectors.Canonical(rapid.IntRange(int(detectors.Exact), int(detectors.Words)).Draw(t, "form"))
		value := rapid.OneOf(rapid.String(), rapid.StringMatching(`[+(]?[0-9 ().-]{3,20}`), rapid.StringMatching(`[A-Za-zé]{1,8}@[a-zA-Zü]{1,8}\.(com|example)`)).Draw(t, "value")
		once := canonical(form, value)
		if twice := canonical(form, once); twice != once {
			t.Fatalf("form %d of %q: %q, then %q", form, value, once, twice)
		}
	})
}

func FuzzCanonical(f *testing.F) {
	for form := range detectors.Words + 1 {
		for _, seed := range []string{"", "+62 812", "A@例子.example", "ß\u0301", "\xff\xfe", "００６２"} {
			f.Add(byte(form), []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, form byte, value []byte) {
		before := bytes.Clone(value)
		got := Canonical(nil, detectors.Canonical(form%7), regions, value)
		if !bytes.Equal(before, value) {
			t.Fatal("the value was changed")
		}
		if len(value) > 0 && len(got) == 0 {
			t.Fatal("nothing is left")
		}
		if utf8.Valid(value) && !utf8.Valid(got) {
			t.Fatal("not UTF-8 any more")
		}
	})
}

func FuzzVerify(f *testing.F) {
	r := ring(f, "acme")
	f.Add(tokeniser(f, r, "analytics").Append(nil, "phone", []byte("x")))
	f.Add([]byte("phone_1_"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if r.Verify(text) && !shape.Match(text) {
			t.Fatal("verifies out of shape")
		}
	})
}
