package tagger

import (
	"encoding/binary"
	"runtime"
)

// weights is the sum of n rows. Rows hold bytes with 128 added, so two words of
// four 16-bit lanes take up to 256 of them.
type weights struct{ even, odd, n uint64 }

const lanes = 0x00FF00FF00FF00FF

// spread writes the weight of each label.
func (u weights) spread(e *[labels]int32) {
	n := int32(128 * u.n)
	for k := range labels / 2 {
		e[2*k] = int32(u.even>>(16*k)&0xFFFF) - n
		e[2*k+1] = int32(u.odd>>(16*k)&0xFFFF) - n
	}
}

// sum adds up the rows of features; it overwrites hashes. Whether a feature is
// known, and where in its bucket it stands, is as good as random: it is
// computed, not branched on, so that the buckets of many are on their way at once:
// all of them are touched before one is read, since a wrong guess below would stop
// the processor from asking for those behind.
func (m *Model) sum(hashes []uint64) (u weights) {
	filter, shift, known := m.filter, m.shift&63, 0
	for _, h := range hashes {
		hashes[known] = h
		bit := h * filterMix >> shift
		known += int(filter[bit>>3] >> (bit & 7) & 1)
	}
	const ones = 0x0001000100010001
	features, buckets := m.features, m.nFeature
	hashes = hashes[:known]
	touched := byte(0)
	for _, h := range hashes {
		touched |= features[bucketOf(h, buckets)*bucketSize]
	}
	runtime.KeepAlive(touched)
	for _, h := range hashes {
		i := bucketOf(h, buckets)
		f := uint64(mark(h)) * ones
		b := (*[bucketSize]byte)(features[i*bucketSize:])
		x := binary.LittleEndian.Uint64(b[:]) ^ f
		y := binary.LittleEndian.Uint64(b[8:])
		z := y ^ f
		// The first lane of x that is zero, or 4; then that of z, or 2.
		x = (x - ones) &^ x & (ones << 15)
		z = (z-ones)&^z&0x80008000 | 1<<47
		at := uint(trailing(x)) >> 4
		at += uint(trailing(z)) >> 4 & -(at >> 2)
		r := uint64(0)
		switch {
		case at < featuresIn:
			r = binary.LittleEndian.Uint64(b[(rowsAt+at*8)&(bucketSize-8):])
		case y>>32&1 != 0:
			if r = m.rowBehind(i, f); r == 0 {
				continue
			}
		default:
			continue
		}
		u.even += r & lanes
		u.odd += r >> 8 & lanes
		u.n++
	}
	return u
}

// rowBehind returns the weights of a feature whose fingerprint is f, four times, and
// that does not stand in bucket i but may behind it; 0: the model has none such.
func (m *Model) rowBehind(i, f uint64) uint64 {
	const ones = 0x0001000100010001
	for range maxHops - 1 {
		if i++; i == m.nFeature {
			i = 0
		}
		b := m.features[i*bucketSize : i*bucketSize+bucketSize : i*bucketSize+bucketSize]
		x := binary.LittleEndian.Uint64(b) ^ f
		if z := (x - ones) &^ x & (ones << 15); z != 0 {
			return binary.LittleEndian.Uint64(b[rowsAt+trailing(z)>>4<<3:])
		}
		y := binary.LittleEndian.Uint64(b[8:])
		x = y ^ f
		if z := (x - ones) &^ x & 0x80008000; z != 0 {
			return binary.LittleEndian.Uint64(b[rowsAt+32+trailing(z)>>4<<3:])
		}
		if y>>32&1 == 0 {
			return 0
		}
	}
	return 0
}
