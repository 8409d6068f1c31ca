package detectors

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Where a dictionary's entry stands, however it is written and wherever it lies
// in its block, the words' loop lets its first word through, and what tells of
// the word behind it hides no entry.
func TestCuesPassEveryEntry(t *testing.T) {
	labels := []string{"hp", "no hp", "kartu kredit", "i'm", "last 4 digits", "nomor rekening saya", "kewarganegaraan saya", "a n", "atas nama", "e-mail", "p2p", "p2p id", "passport", "driver's license", "número", "no telepon", "手机", "号", "ém", "no 手机 hp", "no", "no hape", "no kartu", "no kartu kredit", "no kk", "menunggu kurir", "手机号", "手套", "手表", "手写", "手工", "手续 id"}
	d, err := newDictionary([]Spec{{Name: "x/x", Entity: "X", Anchor: OnCue(), Labels: Labels{"id": labels}}})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := newDictionary([]Spec{{Name: "x/x", Entity: "X", Anchor: OnCue(), Labels: Labels{"id": labels}}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range plain.labels.buckets {
		plain.labels.buckets[i].slots, plain.labels.buckets[i].thens = 0, ^uint64(0)
	}
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		piece := rapid.SampledFrom(append(strings.Fields(strings.Join(labels, " ")), labels...))
		gap := rapid.SampledFrom([]string{" ", " ", "  ", ".", ". ", "-", "_", "", ",", "é", "7", " 4 "})
		for range rapid.IntRange(1, 40).Draw(t, "words") {
			w := piece.Draw(t, "word")
			switch rapid.IntRange(0, 3).Draw(t, "writing") {
			case 0:
				w = strings.ReplaceAll(w, " ", "")
			case 1:
				w = strings.ToUpper(w)
			case 2:
				w = strings.ReplaceAll(w, " ", ". ")
			}
			text.WriteString(w + gap.Draw(t, "gap"))
		}
		b := []byte(text.String())
		var m byteMarks
		m.set(b)
		var s sieving
		s.all(&d.cueAt, b, &m)
		before := uint64(0)
		for w, letters := range m.letters {
			var src [blockReach]byte
			i := w << 6
			copy(src[:], b[i:])
			starts := letters &^ (letters<<1 | before)
			before = letters >> 63
			starts |= m.lead[w]
			for _, cues := range []uint64{d.labelAt.either(&src, starts, letters, m.lead[w]), s.cues[w]} {
				if cues&^starts != 0 {
					t.Fatalf("cues %x of starts %x", cues, starts)
				}
				for todo := starts; todo != 0; todo &= todo - 1 {
					p := i + trailing(todo)
					k := keyAt(b, p)
					e, end := d.lookUp(b, p, k)
					if want, wantEnd := plain.lookUp(b, p, k); e != want || end != wantEnd {
						t.Fatalf("entry %d to %d, want %d to %d", e, end, want, wantEnd)
					}
					if e >= 0 && cues&(todo&-todo) == 0 {
						t.Fatalf("entry %q is not let through at %d of a block", d.entries[e].text, p&63)
					}
				}
			}
		}
	})
}
