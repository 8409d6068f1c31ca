package checksum

// CRC16 returns the CRC-16 of b with polynomial 0x1021 and initial value
// 0xFFFF, neither reflected nor inverted: that of EMV QR codes.
func CRC16(b []byte) uint16 { return crc16(0xFFFF, b) }

// crc16 goes on from crc, polynomial 0x1021, neither reflected nor inverted.
func crc16(crc uint16, b []byte) uint16 {
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
