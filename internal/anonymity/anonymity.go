// Package anonymity counts, over the last rows of a stream, how many are alike:
// k-anonymity and l-diversity in bounded memory. Start with New and Add each
// row; Add says how many rows of the window are like it, and Report measures
// the window as a whole.
//
// Rows are alike that have the same Group, a digest of what they show of the
// quasi-identifiers. Counts are exact. A Window keeps digests and no values,
// at most about 350 bytes for a row, and is for one goroutine.
package anonymity

import (
	"crypto/sha256"
	"encoding/binary"
)

// Config bounds a Window.
type Config struct {
	K    int // a group of fewer rows is small
	L    int // a group of fewer distinct sensitive values is uniform
	Rows int // of the window; 0: 65,536
}

// Key is a digest, half of a SHA-256.
type Key [16]byte

// Row is one row, as digests.
type Row struct {
	Group  Key    // of the quasi-identifiers
	Person uint64 // whom it is about
	Value  uint64 // of the sensitive value
}

// RowOf digests a row of values.
func RowOf(quasi []string, sensitive string) Row {
	h := sha256.New()
	for _, q := range quasi {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(q)))
		h.Write(size[:])
		h.Write([]byte(q))
	}
	v := sha256.Sum256([]byte(sensitive))
	return Row{Group: Key(h.Sum(nil)[:16]), Value: binary.LittleEndian.Uint64(v[:])}
}

// Count is how many of the window's rows are like one of them, itself
// included, how many people they are about, and how many sensitive values they
// have.
type Count struct{ Rows, People, Values int }

// Window counts the groups of the last rows.
type Window struct {
	cfg    Config
	groups map[Key]Count
	parts  map[part]int // rows
	ring   []Row
	next   int
	full   bool
}

// part is a person or a sensitive value among the rows of a group.
type part struct {
	group  Key
	digest uint64
	person bool
}

// New returns an empty window.
func New(cfg Config) *Window {
	if cfg.Rows <= 0 {
		cfg.Rows = 1 << 16
	}
	return &Window{cfg: cfg, groups: map[Key]Count{}, parts: map[part]int{}}
}

// Add counts a row; the oldest leaves a full window.
func (w *Window) Add(r Row) Count {
	if w.full {
		w.leave(w.ring[w.next])
		w.ring[w.next] = r
	} else {
		w.ring = append(w.ring, r)
	}
	if w.next++; w.next == w.cfg.Rows {
		w.next, w.full = 0, true
	}
	n := w.groups[r.Group]
	n.Rows++
	n.People += w.enter(part{r.Group, r.Person, true})
	n.Values += w.enter(part{r.Group, r.Value, false})
	w.groups[r.Group] = n
	return n
}

// Count returns how many rows of the window are of a group.
func (w *Window) Count(group Key) Count { return w.groups[group] }

// enter counts a part and returns 1 if it is new to its group.
func (w *Window) enter(p part) int {
	w.parts[p]++
	if w.parts[p] == 1 {
		return 1
	}
	return 0
}

func (w *Window) leave(r Row) {
	n := w.groups[r.Group]
	n.Rows--
	n.People -= w.exit(part{r.Group, r.Person, true})
	n.Values -= w.exit(part{r.Group, r.Value, false})
	if n.Rows == 0 {
		delete(w.groups, r.Group)
		return
	}
	w.groups[r.Group] = n
}

// exit uncounts a part and returns 1 if it was the last of its group.
func (w *Window) exit(p part) int {
	if w.parts[p]--; w.parts[p] > 0 {
		return 0
	}
	delete(w.parts, p)
	return 1
}

// Report is what a window holds.
type Report struct {
	Rows, Groups int
	Smallest     int     // rows of the smallest group: the window's k
	Small        float64 // share of rows in groups of fewer than K rows
	Uniform      float64 // share of rows in groups of fewer than L sensitive values
}

// Report measures the window as it stands.
func (w *Window) Report() Report {
	rep := Report{Rows: len(w.ring), Groups: len(w.groups)}
	small, uniform := 0, 0
	for _, n := range w.groups {
		if rep.Smallest == 0 || n.Rows < rep.Smallest {
			rep.Smallest = n.Rows
		}
		if n.Rows < w.cfg.K {
			small += n.Rows
		}
		if n.Values < w.cfg.L {
			uniform += n.Rows
		}
	}
	if rep.Rows > 0 {
		rep.Small, rep.Uniform = float64(small)/float64(rep.Rows), float64(uniform)/float64(rep.Rows)
	}
	return rep
}
