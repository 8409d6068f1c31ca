package detectors

// Keeper makes what the matchers of a package keep of a text: one that reads far
// around its anchors need not read the same stretch again from the next anchor.
type Keeper struct {
	New func() any
}

// kept is what a Keeper made, and the text it was last asked for.
type kept struct {
	by   *Keeper
	v    any
	text uint64
}

// Kept returns what k made for this window's scanner, and whether Text is another
// one than when it was last asked for. What is kept must not change what is found.
func (w *Window) Kept(k *Keeper) (v any, other bool) {
	for i := range w.kept {
		if e := &w.kept[i]; e.by == k {
			other, e.text = e.text != w.number, w.number
			return e.v, other
		}
	}
	w.kept = append(w.kept, kept{k, k.New(), w.number})
	return w.kept[len(w.kept)-1].v, true
}
