package operator

import (
	"strings"
	"testing"
)

func TestTokenLike(t *testing.T) {
	tail := strings.Repeat("0v", 16)
	for text, want := range map[string]bool{
		"email_1_" + tail:                true,
		"email_12_" + tail:               true,
		"phone_1_" + tail:                false,
		"email1_" + tail:                 false,
		"email_1_0v":                     false,
		"email_1_" + tail[1:] + "w":      false,
		"email_1_" + tail[1:] + "V":      false,
		"email_1_x@" + tail:              false,
		"email_1_" + tail + " and so on": false,
	} {
		if got := tokenLike([]byte(text), "email"); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
