package operator

import "testing"

func TestStandsIn(t *testing.T) {
	for _, tc := range []struct {
		name, out, value string
		want             bool
	}{
		{"a short name among others", "Eko Santoso", "Eko", true},
		{"a short name in a longer word", "Ekowati", "Eko", false},
		{"digits that a stand-in has by chance", "198.51.100.1", "1", false},
		{"short digits as they were", "12", "12", true},
		{"an address with digits behind it", "192.0.2.219", "192.0.2.2", false},
	} {
		if got := standsIn([]byte(tc.out), []byte(tc.value)); got != tc.want {
			t.Errorf("%s: %t, want %t", tc.name, got, tc.want)
		}
	}
}
