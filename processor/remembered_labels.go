package processor

// mostLabels is how many labels a worker remembers.
const mostLabels = 1024

// newLabel is one that the record at hand was the first to ask.
type newLabel struct {
	asked map[string]labelled
	text  string
}

// remember keeps what a label says. Who writes labels without end has all of them asked
// again now and then.
func (w *Worker) remember(in map[string]labelled, text string, found labelled) {
	if w.held++; w.held > mostLabels {
		for i := range w.nodes {
			clear(w.nodes[i].asked)
			clear(w.nodes[i].columns)
		}
		clear(w.newLabels)
		w.held, w.newLabels = 1, w.newLabels[:0]
	}
	in[text] = found
	w.newLabels = append(w.newLabels, newLabel{in, text})
}

// settleLabels keeps the new labels, but for those in which something was found: they
// are not to stay in memory.
func (w *Worker) settleLabels() {
	if len(w.newLabels) == 0 {
		return
	}
	personal := map[string]bool{}
	for g := range w.groups {
		for i := range w.groups[g] {
			if text := w.docLeaf(w.groups[g][i].leaf).Text; len(text) <= labelLong {
				personal[string(text)] = true
			}
		}
	}
	w.dropLabels(func(text string) bool { return personal[text] })
}

// dropLabels forgets some of the new labels.
func (w *Worker) dropLabels(which func(text string) bool) {
	for _, n := range w.newLabels {
		if which(n.text) {
			delete(n.asked, n.text)
		}
	}
	clear(w.newLabels)
	w.newLabels = w.newLabels[:0]
}
