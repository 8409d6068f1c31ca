package train

import (
	"math"
	"math/rand/v2"
	"sync"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// field is a linear-chain conditional random field while it learns.
type field struct {
	weights []float32 // by feature and label
	grads   []float32 // sums of squared gradients
	moves   [tagger.Labels][tagger.Labels]float64
	moved   [tagger.Labels][tagger.Labels]float64
}

// Settings of learning.
type Settings struct {
	Epochs int
	Copies int     // times that a text with names is written anew
	Rate   float64 // AdaGrad
	Decay  float64 // L2, on the features of each step
	Drop   float64 // chance that a feature is left out of a step
	Seen   int     // least texts that a feature is seen in
	Most   int     // features of the model; Chinese has hanMore above
	Seed   uint64
	Part   Part // the names that are learnt

	// Margin is the weight by which what is no person must be likelier than a
	// person while a language is learnt: more precision, less recall.
	Margin [tagger.Languages]float64
	// Plainer is what is added to it for texts without people.
	Plainer [tagger.Languages]float64

	// Mean is over how many last passes the weights of a language are averaged.
	Mean [tagger.Languages]int

	// More are the copies of each text that a language has above Copies.
	More [tagger.Languages]int

	// Runs are how often a language is learnt, each time from other copies; the
	// model is the mean. 0 is once.
	Runs [tagger.Languages]int
}

// What Chinese has more of: features, since it has more templates; features left
// out of a step, since each tells less.
const (
	hanMore = 70_000
	hanDrop = 0.25
)

// Defaults are the settings of the models that come with samar.
var Defaults = Settings{Epochs: 8, Copies: 8, Rate: 0.08, Decay: 1e-4, Drop: 0.15, Seen: 2, Most: 260_000, Seed: 1, Margin: [tagger.Languages]float64{tagger.Indonesian: 1.2, tagger.English: 0, tagger.Chinese: 0},
	Plainer: [tagger.Languages]float64{tagger.Indonesian: 0.4, tagger.English: 0.4}, More: [tagger.Languages]int{tagger.Indonesian: 6, tagger.English: 6, tagger.Chinese: 12},
	Mean: [tagger.Languages]int{tagger.Indonesian: 3, tagger.English: 4, tagger.Chinese: 4}, Runs: [tagger.Languages]int{tagger.Indonesian: 3, tagger.English: 3, tagger.Chinese: 3}}

const n = tagger.Labels

// Learn makes the parameters of one language. Its runs go on at the same time; which
// ends first changes nothing.
func Learn(texts []Text, lists *Lists, lang tagger.Language, set Settings) tagger.Params {
	runs := make([]learnt, max(1, set.Runs[lang]))
	if lang == tagger.Chinese {
		set.Most += hanMore
	}
	var wg sync.WaitGroup
	for i := range runs {
		one := set
		one.Seed += uint64(i) * runSeed
		wg.Go(func() { runs[i] = learn(texts, lists, lang, one) })
	}
	wg.Wait()
	return blend(runs).params(lists, lang, set)
}

// runSeed parts the seeds of the runs.
const runSeed = 1000

// learn is one run.
func learn(texts []Text, lists *Lists, lang tagger.Language, set Settings) learnt {
	if lang == tagger.Chinese && set.Drop > 0 {
		set.Drop += hanDrop
	}
	w := NewWriter(lists, lang, set.Part, set.Seed)
	rng := rand.New(rand.NewPCG(set.Seed, 77+uint64(lang)))
	r := &reader{lang: lang, lists: lists, rng: rng, hashes: map[uint64]int32{}, index: true}
	var seqs []sequence
	for i := range texts {
		copies := set.Copies + set.More[lang]
		if !people(&texts[i]) {
			copies = (copies + 1) / 2
		}
		text := &texts[i]
		if lang != tagger.Chinese {
			marked := lists.Things(text, lang)
			text = &marked
		}
		for range copies {
			t := w.Rename(text)
			t = w.Swap(&t)
			t = w.Vary(&t)
			if lang != tagger.Chinese {
				t = w.Mistype(&t)
				t = w.Space(&t)
			}
			if lang == tagger.Indonesian {
				t = w.Smile(&t)
			}
			t = w.Restyle(&t, w.Style())
			seqs = r.read(seqs, &t, i)
		}
	}
	drop(seqs, r.texts, set.Seen)
	f := &field{weights: make([]float32, len(r.texts)*n), grads: make([]float32, len(r.texts)*n)}
	order := make([]int, len(seqs))
	for i := range order {
		order[i] = i
	}
	var s step
	var mean mean
	for e := range set.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := set.Rate * (1 - 0.9*float64(e)/float64(set.Epochs))
		for _, k := range order {
			margin := set.Margin[lang]
			if !people(&texts[seqs[k].source]) {
				margin += set.Plainer[lang]
			}
			s.run(f, &seqs[k], rate, margin, set, rng)
		}
		if e >= set.Epochs-set.Mean[lang] {
			mean.add(f)
		}
	}
	mean.give(f)
	return f.learnt(r, set)
}

func people(t *Text) bool {
	for _, s := range t.Spans {
		if s.Kind == 'P' {
			return true
		}
	}
	return false
}

// drop takes rare features out of the sequences.
func drop(seqs []sequence, texts []int32, least int) {
	for i := range seqs {
		for t, ids := range seqs[i].features {
			k := 0
			for _, id := range ids {
				if int(texts[id]) >= least {
					ids[k] = id
					k++
				}
			}
			seqs[i].features[t] = ids[:k]
		}
	}
}

// step is the memory of one gradient step.
type step struct {
	ids    [][]int32
	emit   [][n]float64
	ahead  [][n]float64
	behind [][n]float64
	norm   []float64
}

// run moves the field towards one sequence's labels.
func (s *step) run(f *field, q *sequence, rate, margin float64, set Settings, rng *rand.Rand) {
	size := len(q.gold)
	s.ids, s.emit = s.ids[:0], s.emit[:0]
	for i, ids := range q.features {
		kept := ids
		if set.Drop > 0 {
			kept = make([]int32, 0, len(ids))
			for _, id := range ids {
				if rng.Float64() >= set.Drop {
					kept = append(kept, id)
				}
			}
		}
		var e [n]float64
		for _, id := range kept {
			row := f.weights[int(id)*n : int(id)*n+n : int(id)*n+n]
			for l := range n {
				e[l] += float64(row[l])
			}
		}
		if !tagger.Person(int(q.gold[i])) {
			for l := range n {
				if tagger.Person(l) {
					e[l] += margin
				}
			}
		}
		s.ids, s.emit = append(s.ids, kept), append(s.emit, e)
	}
	var weigh [n][n]float64
	for a := range n {
		for b := range n {
			if tagger.Allowed(a, b) {
				weigh[a][b] = math.Exp(f.moves[a][b])
			}
		}
	}
	s.forward(&weigh, size)
	s.back(&weigh, size)
	var move [n][n]float64
	for i := range size {
		var p [n]float64
		all := 0.0
		for l := range n {
			p[l] = s.ahead[i][l] * s.behind[i][l]
			all += p[l]
		}
		var g [n]float32
		big := false
		for l := range n {
			v := -p[l] / all
			if int(q.gold[i]) == l {
				v++
			}
			g[l] = float32(v)
			big = big || v > 1e-3 || v < -1e-3
		}
		if i > 0 {
			s.between(&weigh, &move, i, q.gold)
		}
		if !big {
			continue
		}
		f.update(s.ids[i], &g, rate, set.Decay)
	}
	for a := range n {
		for b := range n {
			if g := move[a][b]; tagger.Allowed(a, b) && math.Abs(g) > 1e-4 {
				f.moved[a][b] += g * g
				f.moves[a][b] += rate * g / (math.Sqrt(f.moved[a][b]) + 1e-2)
			}
		}
	}
}

func (f *field) update(ids []int32, g *[n]float32, rate, decay float64) {
	for _, id := range ids {
		row := f.weights[int(id)*n : int(id)*n+n : int(id)*n+n]
		sq := f.grads[int(id)*n : int(id)*n+n : int(id)*n+n]
		for l := range n {
			v := g[l] - float32(decay)*row[l]
			if v > -1e-6 && v < 1e-6 {
				continue
			}
			sq[l] += v * v
			row[l] += float32(rate) * v / (float32(math.Sqrt(float64(sq[l]))) + 1e-2)
		}
	}
}

// forward fills emit with its exponentials, ahead and norm.
func (s *step) forward(weigh *[n][n]float64, size int) {
	s.ahead, s.norm = s.ahead[:0], s.norm[:0]
	for i := range size {
		top := s.emit[i][0]
		for _, v := range s.emit[i] {
			top = max(top, v)
		}
		var a [n]float64
		sum := 0.0
		for b := range n {
			s.emit[i][b] = math.Exp(s.emit[i][b] - top)
			v := 0.0
			if i == 0 {
				if tagger.Allowed(tagger.LabelO, b) {
					v = 1
				}
			} else {
				for x := range n {
					v += s.ahead[i-1][x] * weigh[x][b]
				}
			}
			a[b] = v * s.emit[i][b]
			sum += a[b]
		}
		for b := range n {
			a[b] /= sum
		}
		s.ahead, s.norm = append(s.ahead, a), append(s.norm, sum)
	}
}

// back fills behind.
func (s *step) back(weigh *[n][n]float64, size int) {
	if cap(s.behind) < size {
		s.behind = make([][n]float64, size)
	}
	s.behind = s.behind[:size]
	for l := range n {
		s.behind[size-1][l] = 0
		if tagger.Allowed(l, tagger.LabelO) {
			s.behind[size-1][l] = 1
		}
	}
	for i := size - 2; i >= 0; i-- {
		for a := range n {
			v := 0.0
			for b := range n {
				v += weigh[a][b] * s.emit[i+1][b] * s.behind[i+1][b]
			}
			s.behind[i][a] = v / s.norm[i+1]
		}
	}
}

// between adds the gradient of the transition into token i.
func (s *step) between(weigh, move *[n][n]float64, i int, gold []uint8) {
	var p [n][n]float64
	all := 0.0
	for a := range n {
		for b := range n {
			v := s.ahead[i-1][a] * weigh[a][b] * s.emit[i][b] * s.behind[i][b]
			p[a][b] = v
			all += v
		}
	}
	for a := range n {
		for b := range n {
			move[a][b] -= p[a][b] / all
		}
	}
	move[gold[i-1]][gold[i]]++
}
