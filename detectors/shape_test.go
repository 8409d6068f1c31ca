package detectors

import "testing"

func TestFormsAllowTheirShapesAlone(t *testing.T) {
	for _, tc := range []struct {
		form, text, anchored string
		groups               bool
		want                 bool
	}{
		{"999.999.999-9", "800.950.240-9", "800", true, true},
		{"999.999.999-9", "800-950-240-9", "800", true, false},
		{"999.999.999-9", "80.950.240-9", "80", true, false},
		{"99_99*", "12-345", "12", true, true},
		{"99-99", "12-345", "12", true, false},
		{"99999999a", "12345678", "12345678", false, false}, // the digits are no run of their own
		{"99999999-a", "12345678-Z", "12345678", false, true},
		{"99999999-a", "12345678-ZZ", "12345678", false, false},
		{"a-9999999-a", "x-1234567-l", "1234567", false, true},
		{"a-9999999-a", "xy-1234567-l", "1234567", false, false},
		{"9+", "123456", "123456", false, true},
		{"9+", "123 456", "123", true, false},
		{"100999999", "100123456", "100123456", false, true},
		{"100999999", "200123456", "200123456", false, false},
		{"字99字", "品99さ", "99", false, true},
		{"字99字", "a 99 b", "99", false, false},
		{"' 9.9*", "12' 3.5", "3", true, true},
		{"' 9.9*", "12 3.5", "3", true, false},
		{"aa99*", "de89370400", "de89370400", false, true},
		{"aa99*", "d89370400", "d89370400", false, false},
		{"ROx*", "ro123", "ro123", false, true},
		{"ROx*", "so123", "so123", false, false},
		{"a9 9aa", "m1 1ae", "m1", false, true},
		{"a9 9aa", "m1 is", "m1", false, false},
	} {
		ts := len(tc.text)
		for i := 0; i+len(tc.anchored) <= len(tc.text); i++ {
			if tc.text[i:i+len(tc.anchored)] == tc.anchored {
				ts = i
				break
			}
		}
		b, te := []byte(tc.text), ts+len(tc.anchored)
		token := false
		for _, c := range b[ts:te] {
			token = token || IsLetter(c)
		}
		var sh shape
		n := te - ts
		if token {
			sh.ofToken(b, ts, te)
		} else {
			sh.ofNumber(b, ts, te)
			sh = sh.grouped(tc.groups)
			if tc.groups {
				n = 0
			}
		}
		form, ok := allowed(tc.form, token, n)
		if got := ok && sh.a&^form.a|sh.b&^form.b == 0; got != tc.want {
			t.Errorf("form %q at %q in %q: %v, want %v", tc.form, tc.anchored, tc.text, got, tc.want)
		}
	}
}
