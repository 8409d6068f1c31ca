package detectors

import "testing"

func TestAlikeButSpaces(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"여권번호", "여권 번호", true}, {"no hp", "nohp", true}, {"a bc", "ab c", true}, {"nohp", "nohp", true},
		{"no hp", "no hpx", false}, {"no hp", "no h", false}, {"hp no", "no hp", false},
	} {
		if got := alikeButSpaces(tc.a, tc.b); got != tc.want {
			t.Errorf("%q and %q: %t", tc.a, tc.b, got)
		}
		if tc.want && spaceless(tc.a) != spaceless(tc.b) {
			t.Errorf("%q and %q have two hashes", tc.a, tc.b)
		}
	}
}
