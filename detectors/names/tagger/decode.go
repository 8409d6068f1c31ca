package tagger

// decoder finds the best labels of one sentence, and how sure they are.
type decoder struct {
	emit   [maxTokens][labels]int32
	scored [maxTokens]bool // emit is filled
	back   [maxTokens][labels]uint8
	path   [maxTokens]uint8
	ahead  [maxTokens][labels]float32
	scale  [maxTokens][labels]float32
	sure   [maxTokens]float32 // chance that the token belongs to a person
	buf    [MaxFeatures]uint64

	// What emission gave for the tokens of the current sentence, if it may be read twice.
	twice bool
	known [maxTokens]bool
	given [maxTokens][labels]int32
}

// sentence begins another sentence, of n tokens.
func (d *decoder) sentence(n int, twice bool) {
	if d.twice = twice; twice {
		clear(d.known[:n])
	}
}

// hopeless is how much likelier, in weight, nothing has to be than any part of a
// person for every candidate of a window before its neighbours are looked at.
const hopeless = 2

// hopeful scores the candidates of a window alone, up to one that may be a name,
// and reports whether there is one. Windows come in order.
func (d *decoder) hopeful(m *Model, s *Sentence, w window) bool {
	most := int32(hopeless / m.unit)
	hope := false
	from := s.asked
	for ; s.asked < len(s.hot) && int(s.hot[s.asked]) < w.hi; s.asked++ {
		i := int(s.hot[s.asked]) - w.lo
		if hope || i < 0 {
			continue
		}
		e := &d.emit[i]
		d.emission(m, s, w.lo+i, e)
		d.scored[i] = true
		hope = e[LabelO]-max(e[LabelB], e[LabelI], e[LabelE], e[LabelS]) < most
	}
	if !hope {
		for _, i := range s.hot[from:s.asked] {
			d.scored[max(int(i)-w.lo, 0)] = false
		}
	}
	return hope
}

// emissions scores the tokens of a window that hopeful has not.
func (d *decoder) emissions(m *Model, s *Sentence, w window) {
	for i := range w.hi - w.lo {
		if !d.scored[i] {
			d.emission(m, s, w.lo+i, &d.emit[i])
		}
		d.scored[i] = false
	}
}

// emission adds up the weights of a token's features.
func (d *decoder) emission(m *Model, s *Sentence, i int, e *[labels]int32) {
	if d.twice && d.known[i] {
		*e = d.given[i]
		return
	}
	m.sum(s.Features(d.buf[:0], i, m.language)).spread(e)
	if d.twice {
		d.known[i], d.given[i] = true, *e
	}
}

const never = -1 << 28

// outside are the labels that may follow each other freely, inside those that
// a name goes on with.
var (
	outsideFrom = [...]uint8{LabelO, LabelE, LabelS, LabelL, LabelG, LabelX}
	outsideTo   = [...]uint8{LabelO, LabelB, LabelS, LabelL, LabelG, LabelX}
)

// ranked makes room below a weight for the label it comes from: of equal ones the
// first label wins.
func ranked(w int32) int64 { return int64(w) << 3 }

// best fills path with the likeliest labels of n tokens, when a person is
// favoured by bias units. It reports whether there is a person.
func (d *decoder) best(m *Model, n int, bias int32) bool {
	var prev, cur [labels]int32
	for l := range labels {
		prev[l] = never
	}
	for _, l := range outsideTo {
		prev[l] = d.emit[0][l]
	}
	prev[LabelB] += bias
	prev[LabelS] += bias
	for i := 1; i < n; i++ {
		e, back := &d.emit[i], &d.back[i]
		for _, b := range outsideTo {
			in := &m.into[b]
			v := max(ranked(prev[LabelO])+in[LabelO], ranked(prev[LabelE])+in[LabelE], ranked(prev[LabelS])+in[LabelS],
				ranked(prev[LabelL])+in[LabelL], ranked(prev[LabelG])+in[LabelG], ranked(prev[LabelX])+in[LabelX])
			cur[b], back[b] = int32(v>>3)+e[b], uint8(7-v&7)
		}
		for b := LabelI; b <= LabelE; b++ {
			v, from := prev[LabelB]+m.moves[LabelB][b], uint8(LabelB)
			if x := prev[LabelI] + m.moves[LabelI][b]; x > v {
				v, from = x, LabelI
			}
			cur[b], back[b] = max(v+e[b], never), from
		}
		cur[LabelB] += bias
		cur[LabelS] += bias
		prev = cur
	}
	last := uint8(LabelO)
	for _, a := range outsideFrom {
		if prev[a] > prev[last] {
			last = a
		}
	}
	people := false
	for i := n - 1; i >= 0; i-- {
		d.path[i] = last
		people = people || Person(int(last))
		last = d.back[i][last]
	}
	return people
}

// chances fills sure by the forward-backward rule.
func (d *decoder) chances(m *Model, n int) {
	var prev [labels]float32
	for i := range n {
		e, w := &d.emit[i], &d.scale[i]
		top := max(e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7])
		for l := range labels {
			if k := top - e[l]; k < expSteps {
				w[l] = m.exp[k]
			} else {
				w[l] = 0
			}
		}
		a := &d.ahead[i]
		sum := float32(0)
		for b := range labels {
			v := float32(0)
			switch inside := b == LabelI || b == LabelE; {
			case i == 0 && !inside:
				v = 1
			case i == 0:
			case inside:
				v = float32(prev[LabelB]*m.weigh[LabelB][b]) + float32(prev[LabelI]*m.weigh[LabelI][b])
			default:
				v = float32(prev[LabelO]*m.weigh[LabelO][b]) + float32(prev[LabelE]*m.weigh[LabelE][b]) + float32(prev[LabelS]*m.weigh[LabelS][b]) +
					float32(prev[LabelL]*m.weigh[LabelL][b]) + float32(prev[LabelG]*m.weigh[LabelG][b]) + float32(prev[LabelX]*m.weigh[LabelX][b])
			}
			a[b] = float32(v * w[b])
			sum += a[b]
		}
		if sum > 0 {
			for b := range labels {
				a[b] /= sum
			}
		}
		prev = *a
	}
	var behind, next [labels]float32
	for _, l := range outsideFrom {
		behind[l] = 1
	}
	for i := n - 1; i >= 0; i-- {
		all, person := float32(0), float32(0)
		for l := range labels {
			p := float32(d.ahead[i][l] * behind[l])
			all += p
			if Person(l) {
				person += p
			}
		}
		d.sure[i] = 0
		if all > 0 {
			d.sure[i] = person / all
		}
		var here [labels]float32
		for b := range labels {
			here[b] = float32(d.scale[i][b] * behind[b])
		}
		sum := float32(0)
		for a := range labels {
			w := &m.weigh[a]
			if a == LabelB || a == LabelI {
				next[a] = float32(w[LabelI]*here[LabelI]) + float32(w[LabelE]*here[LabelE])
			} else {
				next[a] = float32(w[LabelO]*here[LabelO]) + float32(w[LabelB]*here[LabelB]) + float32(w[LabelS]*here[LabelS]) +
					float32(w[LabelL]*here[LabelL]) + float32(w[LabelG]*here[LabelG]) + float32(w[LabelX]*here[LabelX])
			}
			sum += next[a]
		}
		if sum > 0 {
			for a := range labels {
				next[a] /= sum
			}
		}
		behind = next
	}
}
