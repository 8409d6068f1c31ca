package checksum

import "testing"

func TestCRC16(t *testing.T) {
	for text, want := range map[string]uint16{"": 0xFFFF, "123456789": 0x29B1, "A": 0xB915} {
		if got := CRC16([]byte(text)); got != want {
			t.Errorf("CRC16(%q) = %04X, want %04X", text, got, want)
		}
	}
}
