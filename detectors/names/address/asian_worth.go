package address

import "bytes"

// What an address cannot do without: the largest part, and what stands behind it.
var (
	prefectures  = [][]byte{[]byte("県"), []byte("東京都"), []byte("北海道"), []byte("京都府"), []byte("大阪府")}
	citiesJA     = [][]byte{[]byte("市"), []byte("区"), []byte("町"), []byte("村"), []byte("郡")}
	subdistricts = [][]byte{[]byte("ตำบล"), []byte("ต."), []byte("แขวง")}
	districtsTH  = [][]byte{[]byte("อำเภอ"), []byte("อ."), []byte("เขต")}
)

// How far, in bytes, the next of these parts may stand behind one.
const (
	cityReach     = 48  // a space and nine characters
	roadReach     = 200 // four parts and the number of a house
	districtReach = 112 // 24 characters and spaces
)

// asianWorth is a quick look before a form is matched: the parts that no address
// in its script is without stand in the stretch b, the first of them before the
// anchor's end unless it is the anchor.
func asianWorth(form int, b []byte, anchorEnd int) bool {
	switch form {
	case korean:
		return koreanWorth(b)
	case thai:
		return partThen(b, subdistricts, func(rest []byte) bool { return containsAny(rest[:min(len(rest), districtReach)], districtsTH) })
	}
	return partThen(b, prefectures, func(rest []byte) bool {
		return len(rest) >= len(b)-anchorEnd && containsAny(rest[:min(len(rest), cityReach)], citiesJA)
	})
}

// koreanWorth reports whether a city, county or ward ends in b before white space and
// a number.
func koreanWorth(b []byte) bool {
	for i := 3; i < len(b); i++ {
		if !spaceByte(b[i]) && b[i] != '\f' {
			continue
		}
		switch string(b[i-3 : i]) {
		case "시", "군", "구":
			if hasDigit(b[i:min(len(b), i+roadReach)]) {
				return true
			}
		}
	}
	return false
}

// partThen reports whether one of parts stands in b with what then agrees to behind
// it.
func partThen(b []byte, parts [][]byte, then func(rest []byte) bool) bool {
	for _, part := range parts {
		for rest := b; ; {
			i := bytes.Index(rest, part)
			if i < 0 {
				break
			}
			if rest = rest[i+len(part):]; then(rest) {
				return true
			}
		}
	}
	return false
}

func containsAny(b []byte, parts [][]byte) bool {
	for _, part := range parts {
		if bytes.Contains(b, part) {
			return true
		}
	}
	return false
}
