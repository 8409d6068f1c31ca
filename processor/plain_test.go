package processor

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

func TestPlainIsWhatTheFormsSay(t *testing.T) {
	forms := regexp.MustCompile(`^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|\.[0-9]{3}Z|[+-][0-9]{2}:[0-9]{2})|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})$`)
	texts := []string{"2026-10-26T05:06:28Z", "2026-10-26T05:06:28.421Z", "2026-10-26T05:06:28+07:00", "309d6b79-2f45-4cdc-8830-a13f79cb9e86"}
	for _, text := range texts {
		if !plain([]byte(text)) {
			t.Errorf("%s is not plain", text)
		}
		for i := range text { // one byte is another
			b := []byte(text)
			for c := range 256 {
				b[i] = byte(c)
				if got, want := plain(b), forms.Match(b); got != want {
					t.Errorf("%q: got %v, want %v", b, got, want)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(rapid.SampledFrom(texts).Draw(t, "text"))
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.SampledFrom([]byte("09afgAFG-:.TZ+/@ \x00\x80\xff")).Draw(t, "byte")
		}
		if got, want := plain(b), forms.Match(b); got != want {
			t.Fatalf("%q: got %v, want %v", b, got, want)
		}
	})
}

func TestSumsHaveAPointAndCents(t *testing.T) {
	for text, want := range map[string]bool{
		"575.38": true, "-575.38": true, "0.5": true, "99999999.99": true, "1.00": true,
		"999999999.99": false, // as long as a card's digits
		"106.8272":     false, // a coordinate
		"57538":        false, ".38": false, "-.38": false, "5.": false, "1.5e3": false,
		"": false, "-": false, "1234": false,
	} {
		if got := sum([]byte(text)); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
