package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// Params is what a trainer has learnt.
type Params struct {
	Language Language
	Unit     float32                 // weight of one unit
	Moves    [Labels][Labels]int16   // transitions, units
	Features map[uint64][Labels]int8 // weights by feature, units
	Words    map[uint64]Class        // what is known of words
}

// The share of places in use in a table: tried in turn, until every entry finds
// a place within maxHops buckets.
var fills = [...]float64{0.8, 0.76, 0.72, 0.68, 0.6, 0.5}

// bitsEach is how many bits the filter has for a feature, at the least.
const bitsEach = 6

// Encode writes a model file. Same parameters, same bytes.
func Encode(p Params) ([]byte, error) {
	for _, fill := range fills {
		if out, err := encode(p, fill); !errors.Is(err, errFull) {
			return out, err
		}
	}
	return nil, errFull
}

func encode(p Params, fill float64) ([]byte, error) {
	nf := uint64(float64(len(p.Features))/(fill*featuresIn)) + 1
	nw := uint64(float64(len(p.Words))/(fill*wordsIn)) + 1
	if nf > math.MaxUint32 || nw > math.MaxUint32 {
		return nil, fmt.Errorf("%d features: too many", len(p.Features))
	}
	log := max(9, bits.Len(uint(len(p.Features)*bitsEach)))
	tables := headerSize + (nf+nw)*bucketSize
	out := make([]byte, tables+1<<(log-3), tables+1<<(log-3)+8)
	le := binary.LittleEndian
	copy(out, magic)
	le.PutUint16(out[8:], version)
	out[10] = byte(p.Language)
	le.PutUint32(out[12:], math.Float32bits(p.Unit))
	le.PutUint32(out[16:], uint32(nf))
	le.PutUint32(out[20:], uint32(nw))
	for a := range Labels {
		for b := range Labels {
			le.PutUint16(out[24+2*(a*Labels+b):], uint16(p.Moves[a][b]))
		}
	}
	le.PutUint32(out[152:], uint32(log))
	for h := range p.Features {
		bit := h * filterMix >> (64 - log)
		out[tables+bit>>3] |= 1 << (bit & 7)
	}
	features := out[headerSize : headerSize+nf*bucketSize]
	for _, h := range sorted(p.Features) {
		row := p.Features[h]
		ok := place(features, nf, h, featuresIn, 12, func(b []byte, k int) bool {
			if le.Uint16(b[2*k:]) != 0 {
				return false
			}
			le.PutUint16(b[2*k:], mark(h))
			for l, w := range row {
				b[rowsAt+8*k+l] = byte(int(w) + 128)
			}
			return true
		})
		if !ok {
			return nil, errFull
		}
	}
	words := out[headerSize+nf*bucketSize : tables]
	for _, h := range sorted(p.Words) {
		ok := place(words, nw, h, wordsIn, moreAt, func(b []byte, k int) bool {
			if le.Uint32(b[4*k:]) != 0 {
				return false
			}
			le.PutUint32(b[4*k:], uint32(h)|1)
			le.PutUint32(b[classAt+4*k:], uint32(p.Words[h])<<1)
			return true
		})
		if !ok {
			return nil, errFull
		}
	}
	return le.AppendUint64(out, xxhash.Sum64(out)), nil
}

var errFull = errors.New("name model: a table is too full")

// place puts an entry into the first bucket from its own that has room.
func place(table []byte, n, h uint64, places, more int, put func(b []byte, k int) bool) bool {
	i := bucketOf(h, n)
	for range maxHops {
		b := table[i*bucketSize : i*bucketSize+bucketSize]
		for k := range places {
			if put(b, k) {
				return true
			}
		}
		b[more] |= 1
		i = (i + 1) % n
	}
	return false
}

func sorted[V any](m map[uint64]V) []uint64 {
	keys := make([]uint64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
