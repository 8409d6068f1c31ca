package train

import (
	"cmp"
	"math"
	"slices"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// learnt is what one run knows, before it is pruned and quantised.
type learnt struct {
	rows  map[uint64][n]float32 // by feature
	moves [n][n]float64
}

// learnt gives the rows of the features that enough texts have.
func (f *field) learnt(r *reader, set Settings) learnt {
	out := learnt{rows: make(map[uint64][n]float32, len(r.hashes)), moves: f.moves}
	for h, id := range r.hashes {
		if int(r.texts[id]) >= set.Seen {
			out.rows[h] = [n]float32(f.weights[int(id)*n:])
		}
	}
	return out
}

// blend is the mean of several runs; a feature that one has not weighs nothing there.
func blend(runs []learnt) learnt {
	if len(runs) == 1 {
		return runs[0]
	}
	part := 1 / float32(len(runs))
	out := learnt{rows: map[uint64][n]float32{}}
	for i := range runs {
		for h, row := range runs[i].rows {
			sum := out.rows[h]
			for l, w := range row {
				sum[l] += w * part
			}
			out.rows[h] = sum
		}
		for a := range n {
			for b := range n {
				out.moves[a][b] += runs[i].moves[a][b] / float64(len(runs))
			}
		}
	}
	return out
}

// params prunes and quantises what was learnt.
func (k learnt) params(lists *Lists, lang tagger.Language, set Settings) tagger.Params {
	type ranked struct {
		hash uint64
		size float32
	}
	var all []ranked
	top := float32(0)
	for h, row := range k.rows {
		size := float32(0)
		for _, w := range row {
			size = max(size, w, -w)
		}
		if size > 0.02 {
			all = append(all, ranked{h, size})
			top = max(top, size)
		}
	}
	slices.SortFunc(all, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.hash, b.hash)) })
	if len(all) > set.Most {
		all = all[:set.Most]
	}
	unit := min(top, 6) / 127
	p := tagger.Params{Language: lang, Unit: unit, Features: make(map[uint64][n]int8, len(all)), Words: lists.Classes[lang]}
	for _, x := range all {
		var row [n]int8
		for l, w := range k.rows[x.hash] {
			row[l] = int8(max(-127, min(127, math.Round(float64(w/unit)))))
		}
		p.Features[x.hash] = row
	}
	for a := range n {
		for b := range n {
			p.Moves[a][b] = int16(max(-30000, min(30000, math.Round(k.moves[a][b]/float64(unit)))))
		}
	}
	return p
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
