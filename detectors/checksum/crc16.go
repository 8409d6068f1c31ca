package checksum

// CRC16 returns the CRC-16 of b with polynomial 0x1021 and initial value
// 0xFFFF, neither reflected nor inverted: that of EMV QR codes.
func CRC16(b []byte) uint16 {
	crc := uint16(0xFFFF)
	for _, c := range b {
		crc ^= uint16(c) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return crc
}
