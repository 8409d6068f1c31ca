package lexicon

// firstHan and lastHan bound the characters a HanSet can hold: the block of
// unified ideographs.
const (
	firstHan = 0x4E00
	lastHan  = 0x9FFF
)

// HanSet is a set of Han characters, asked with the bytes of a text.
type HanSet [(lastHan - firstHan + 64) / 64]uint64

// NewHanSet makes a set of the Han characters of s; others are passed over.
func NewHanSet(s string) *HanSet {
	var h HanSet
	for _, r := range s {
		if r >= firstHan && r <= lastHan {
			h[(r-firstHan)>>6] |= 1 << ((r - firstHan) & 63)
		}
	}
	return &h
}

// At reports whether a character of the set stands at p of b.
func (h *HanSet) At(b []byte, p int) bool {
	if p < 0 || p+3 > len(b) || b[p] < 0xE4 || b[p] > 0xE9 {
		return false
	}
	r := int(b[p]&0x0F)<<12 | int(b[p+1]&0x3F)<<6 | int(b[p+2]&0x3F)
	r -= firstHan
	return uint(r) <= lastHan-firstHan && h[r>>6]>>(r&63)&1 != 0
}
