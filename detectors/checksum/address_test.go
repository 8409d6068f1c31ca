package checksum

import "testing"

// The addresses are made from bytes drawn at random, no one's.
func TestAddressChecks(t *testing.T) {
	for _, tc := range []struct {
		name  string
		check func([]byte) bool
		value string
	}{
		{"stellar", Stellar, "GBDL53NMBPPDHNIEYICQS4HBUVNS3FPUXDM4GVC3B4VOE4SSBQEZZGQL"},
		{"algorand", Algorand, "XPIIDVUDCHR6JDE6U5NETVX7DPJJ7QKKHAGJ3HDKSLPNSMQS7RABE4GAVM"},
		{"ton", TON, "EQBilmBkW2K9MyO72rCpGlo-TUC0MSiVuOrCvTsUo2BPbtqi"},
		{"cashaddr", CashAddr, "qqfxn65n5l7tslemxqdgtpkl6xuxvcngeuvt2ujf5x"},
		{"ss58", SS58, "14FaZ3zmafH3mvWiX8g87FKyCQarMqAbspCjZKoA8mmYJ4p"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if !tc.check([]byte(tc.value)) {
				t.Error("a valid address does not pass")
			}
			for i := range tc.value {
				b := []byte(tc.value)
				b[i], b[len(b)-1-i] = b[len(b)-1-i], b[i]
				if string(b) != tc.value && tc.check(b) {
					t.Errorf("passes with the characters %d and %d exchanged", i, len(b)-1-i)
				}
				if tc.check(b[:i]) {
					t.Errorf("passes cut to %d characters", i)
				}
			}
		})
	}
}
