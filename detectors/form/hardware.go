package form

// series are what names of boards, cards and cameras begin with: a "placa" and a
// "plate" each, too.
var series = [...]string{"RTX", "GTX", "RX", "ATX", "ITX", "GDDR", "DDR", "LGA", "USB", "HDMI", "SATA", "NVME", "SSD", "LED", "LCD", "PSU", "EOS", "XPS", "WH", "WF", "B450", "B550", "B650", "X570", "Z690", "Z790"}

// Hardware reports whether v, in capitals, begins with letters of a series of
// goods that no other letter follows: "RTX 4090", "DDR5-6000".
func Hardware(v []byte) bool {
	for _, s := range series {
		if len(v) >= len(s) && string(v[:len(s)]) == s && (len(v) == len(s) || v[len(s)]-'A' >= 26) {
			return true
		}
	}
	return false
}
