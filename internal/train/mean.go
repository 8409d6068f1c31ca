package train

import "github.com/samar-privacy/samar/detectors/names/tagger"

// mean adds up what a field knows after several passes: less of it is the chance
// of the last texts.
type mean struct {
	weights []float32
	moves   [tagger.Labels][tagger.Labels]float64
	n       int
}

func (m *mean) add(f *field) {
	if m.weights == nil {
		m.weights = make([]float32, len(f.weights))
	}
	for i, w := range f.weights {
		m.weights[i] += w
	}
	for a := range n {
		for b := range n {
			m.moves[a][b] += f.moves[a][b]
		}
	}
	m.n++
}

// give puts the mean into the field, if there is one.
func (m *mean) give(f *field) {
	if m.n == 0 {
		return
	}
	for i, w := range m.weights {
		f.weights[i] = w / float32(m.n)
	}
	for a := range n {
		for b := range n {
			f.moves[a][b] = m.moves[a][b] / float64(m.n)
		}
	}
}
