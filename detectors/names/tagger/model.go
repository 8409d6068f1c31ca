package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"

	"github.com/cespare/xxhash/v2"
)

// ErrModel reports a model file that is missing, cut short or changed.
var ErrModel = errors.New("damaged name model")

// A model file, little-endian, used where it lies:
//
//	0    "SAMARNAM"
//	8    u16 version, u8 language, u8 zero
//	12   f32 weight of one unit
//	16   u32 feature buckets, u32 word buckets
//	24   64 × i16 transition from label to label, units
//	152  u32 base-2 logarithm of the bits of the filter, at least 9
//	156  zeros up to headerSize
//	     feature buckets, word buckets, bucketSize bytes each
//	     filter: a bit for each feature that is known, by its hash
//	     u64 xxhash of all that stands before
const (
	magic      = "SAMARNAM"
	version    = 2
	headerSize = 192
	bucketSize = 64

	// A feature bucket is featuresIn fingerprints (u16, 0 = free), u32 of which
	// bit 0 says that more stands in the next bucket, and as many rows of one
	// i8 for each label.
	featuresIn = 6
	rowsAt     = 16
	// A word bucket is wordsIn u32 fingerprints, filled from the first, and as
	// many u32 of twice the class; bit 0 of the last is the same mark.
	wordsIn = 8
	classAt = 32
	moreAt  = 60

	maxHops = 16 // buckets that are looked at for one entry
)

// Language is one of the languages that have a model.
type Language uint8

// The languages with a model.
const (
	Indonesian Language = iota
	English
	Chinese
	Languages = 3
)

var languageCodes = [Languages]string{"id", "en", "zh"}

// String returns the language's code.
func (l Language) String() string { return languageCodes[l] }

// Model is one language's weights and word classes. It reads the bytes that it
// was made of; safe for concurrent use.
type Model struct {
	language Language
	unit     float32
	features []byte
	words    []byte
	filter   []byte
	shift    uint             // of a hash, to its bit in filter
	hans     [hanCount]uint32 // classes of single Chinese characters
	listed   []uint64         // a bit for each word of the list, by its fingerprint
	sparse   uint             // of a fingerprint, to its bit in listed
	nFeature uint64
	nWord    uint64
	moves    [labels][labels]int32
	into     [labels][labels]int64   // moves to a label from each, times 8, plus 7 less the label before
	weigh    [labels][labels]float32 // exp of moves
	exp      [expSteps]float32       // exp(-k·unit)
}

const (
	expSteps = 1024
	hanFirst = 0x4E00
	hanCount = 0xA000 - hanFirst
)

// Open checks a model file's bytes and returns the model in them. The bytes
// stay in use and must not change. name is the file's, for the error.
func Open(name string, data []byte) (*Model, error) {
	bad := func(why string) (*Model, error) { return nil, fmt.Errorf("%s: %w: %s", name, ErrModel, why) }
	if len(data) == 0 {
		return bad("the file is missing or empty")
	}
	if len(data) < headerSize+2*bucketSize+8 || string(data[:8]) != magic {
		return bad("not a name model")
	}
	le := binary.LittleEndian
	if le.Uint16(data[8:]) != version || data[10] >= Languages {
		return bad("made for another version")
	}
	m := &Model{language: Language(data[10]), unit: math.Float32frombits(le.Uint32(data[12:]))}
	m.nFeature, m.nWord = uint64(le.Uint32(data[16:])), uint64(le.Uint32(data[20:]))
	log := le.Uint32(data[152:])
	if log < 9 || log > 31 {
		return bad("filter of a wrong size")
	}
	tables := headerSize + (m.nFeature+m.nWord)*bucketSize
	end := tables + 1<<(log-3)
	m.shift = uint(64 - log)
	if m.nFeature == 0 || m.nWord == 0 || uint64(len(data)) != end+8 {
		return bad("wrong length")
	}
	if le.Uint64(data[end:]) != xxhash.Sum64(data[:end]) {
		return bad("checksum does not hold")
	}
	if !(m.unit > 0 && m.unit < 10) {
		return bad("weights without a unit")
	}
	m.features = data[headerSize : headerSize+m.nFeature*bucketSize]
	m.words = data[headerSize+m.nFeature*bucketSize : tables]
	m.filter = data[tables:end]
	m.list()
	for i := range m.hans {
		m.hans[i] = uint32(m.Classes(hanHash(hanSeed, uint64(hanFirst+i))))
	}
	for a := range labels {
		for b := range labels {
			m.moves[a][b] = int32(int16(le.Uint16(data[24+2*(a*labels+b):])))
			m.into[b][a] = int64(m.moves[a][b])<<3 | int64(7-a)
			if allowed[a][b] {
				m.weigh[a][b] = float32(math.Exp(float64(m.moves[a][b]) * float64(m.unit)))
			}
		}
	}
	for k := range m.exp {
		m.exp[k] = float32(math.Exp(-float64(k) * float64(m.unit)))
	}
	return m, nil
}

// list fills listed. Most of what looks like a word of several characters is
// none: one bit tells, in a table that is a tenth of the list.
func (m *Model) list() {
	log := max(6, bits.Len64(m.nWord*wordsIn*4))
	m.listed, m.sparse = make([]uint64, 1<<(log-6)), uint(32-log)
	for at := 0; at < len(m.words); at += bucketSize {
		for k := range wordsIn {
			if f := binary.LittleEndian.Uint32(m.words[at+4*k:]); f != 0 {
				bit := f >> m.sparse
				m.listed[bit>>6] |= 1 << (bit & 63)
			}
		}
	}
}

// Language is what the model reads.
func (m *Model) Language() Language { return m.language }

// filterMix parts the bit of a feature from its bucket.
const filterMix = 0x9E3779B97F4A7C15

// character is Classes of one Chinese character.
func (m *Model) character(r uint64) Class {
	if r -= hanFirst; r < hanCount {
		return Class(m.hans[r])
	}
	return m.Classes(hanHash(hanSeed, r+hanFirst))
}

// bucketOf spreads a hash over n buckets by its upper half.
func bucketOf(h, n uint64) uint64 { return (h >> 32) * n >> 32 }

// mark is a feature's fingerprint, never 0.
func mark(h uint64) uint16 { return uint16(h) | 1 }

// Classes returns what the word list knows of a word; 0: nothing.
func (m *Model) Classes(h uint64) Class {
	const (
		ones  = 0x0000000100000001
		highs = 0x8000000080000000
	)
	if bit := (uint32(h) | 1) >> m.sparse; m.listed[bit>>6]>>(bit&63)&1 == 0 {
		return 0
	}
	i := bucketOf(h, m.nWord)
	f := uint64(uint32(h)|1) * ones
	for range maxHops {
		b := m.words[i*bucketSize : i*bucketSize+bucketSize : i*bucketSize+bucketSize]
		// The high bits of the lanes that equal f, all at once: a branch for
		// each would be guessed wrong.
		var eq uint64
		for k := range wordsIn / 2 {
			x := binary.LittleEndian.Uint64(b[8*k:]) ^ f
			eq |= (x - ones) &^ x & highs >> (31 - k)
		}
		if eq != 0 {
			at := trailing(eq)
			return Class(binary.LittleEndian.Uint32(b[classAt+8*(at&31)+4*(at>>5):]) >> 1)
		}
		if b[moreAt]&1 == 0 {
			return 0
		}
		if i++; i == m.nWord {
			i = 0
		}
	}
	return 0
}
