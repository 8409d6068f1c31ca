package train

import (
	"cmp"
	"math"
	"slices"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// params prunes and quantises what was learnt.
func (f *field) params(r *reader, lists *Lists, lang tagger.Language, set Settings) tagger.Params {
	type ranked struct {
		hash uint64
		id   int32
		size float32
	}
	var all []ranked
	top := float32(0)
	for h, id := range r.hashes {
		if int(r.texts[id]) < set.Seen {
			continue
		}
		size := float32(0)
		for _, w := range f.weights[int(id)*n : int(id)*n+n] {
			size = max(size, w, -w)
		}
		if size > 0.02 {
			all = append(all, ranked{h, id, size})
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
		for l, w := range f.weights[int(x.id)*n : int(x.id)*n+n] {
			row[l] = int8(max(-127, min(127, math.Round(float64(w/unit)))))
		}
		p.Features[x.hash] = row
	}
	for a := range n {
		for b := range n {
			p.Moves[a][b] = int16(max(-30000, min(30000, math.Round(f.moves[a][b]/float64(unit)))))
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
