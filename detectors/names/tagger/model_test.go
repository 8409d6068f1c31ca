package tagger

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// small is a model that takes "budi" for a person wherever it stands.
func small(t testing.TB) []byte {
	t.Helper()
	p := Params{Language: Indonesian, Unit: 0.05, Features: map[uint64][Labels]int8{}, Words: map[uint64]Class{WordHash("budi"): ClassGiven, WordHash("王"): ClassFamily}}
	var s Sentence
	p.Words[WordHash("pak")] = ClassTitle
	s.Read([]byte("pak budi datang"), 0)
	s.Prepare(lexicon(p.Words))
	p.Features[s.Features(nil, 1, Indonesian)[0]] = [Labels]int8{LabelO: -100, LabelS: 127}
	p.Moves[LabelO] = [Labels]int16{LabelO: 100}
	out, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

type lexicon map[uint64]Class

func (l lexicon) Classes(h uint64) Class { return l[h] }

func TestModelKeepsWhatWasLearnt(t *testing.T) {
	m, err := Open("id.bin", small(t))
	if err != nil {
		t.Fatal(err)
	}
	if c := m.Classes(WordHash("Budi")); c != ClassGiven {
		t.Errorf("class of a listed name: %b", c)
	}
	if c := m.Classes(WordHash("meja")); c != 0 {
		t.Errorf("class of an unknown word: %b", c)
	}
	got := NewTagger(&Models{Indonesian: m}).Tag(nil, []byte("kata pak budi, yang tidak ada"))
	if len(got) != 1 || got[0].Start != 9 || got[0].End != 13 || got[0].Score < 0.8 {
		t.Errorf("found %v", got)
	}
}

func TestEncodingIsTheSameEachTime(t *testing.T) {
	if !bytes.Equal(small(t), small(t)) {
		t.Error("two encodings of the same parameters differ")
	}
}

func TestDamagedModelIsRefusedByName(t *testing.T) {
	good := small(t)
	flip := func(i int) []byte {
		b := bytes.Clone(good)
		b[i] ^= 1
		return b
	}
	for name, data := range map[string][]byte{
		"empty": nil, "cut short": good[:len(good)-1], "longer": append(bytes.Clone(good), 0), "another kind": flip(0),
		"another version": flip(8), "a changed weight": flip(headerSize + rowsAt), "a changed size": flip(16), "a changed checksum": flip(len(good) - 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open("models/id.bin", data)
			if !errors.Is(err, ErrModel) || !strings.Contains(err.Error(), "models/id.bin") {
				t.Errorf("got %v", err)
			}
		})
	}
}
