// Package anonymity measures k-anonymity and l-diversity of a stream of rows
// in bounded memory. Start with New, Add each row, and ask Report.
//
// A row's group is what it shows of the quasi-identifiers. The window counts
// the last Rows rows; groups are kept by a hash, at most Groups of them, and
// rows whose group found no room count as alone, so that the figures err on the
// side of caution. A Window is for one goroutine and keeps no value.
package anonymity

import (
	"math/bits"

	"github.com/cespare/xxhash/v2"
)

// Config bounds a Window.
type Config struct {
	K      int // a group of fewer rows is small
	L      int // a group of fewer distinct sensitive values is uniform; at most 64
	Rows   int // of the window; 0: 65,536
	Groups int // kept at once; 0: 65,536
}

// Window counts the groups of the last rows.
type Window struct {
	cfg    Config
	groups map[uint64]*group
	ring   []row
	next   int
	full   bool
	alone  int // rows of the window whose group found no room
}

type group struct {
	rows   int
	values [64]uint16 // rows by hash of the sensitive value, modulo 64
}

type row struct {
	key   uint64
	value uint8
	kept  bool // counted in a group
}

// New returns an empty window.
func New(cfg Config) *Window {
	if cfg.Rows <= 0 {
		cfg.Rows = 1 << 16
	}
	if cfg.Groups <= 0 {
		cfg.Groups = 1 << 16
	}
	return &Window{cfg: cfg, groups: map[uint64]*group{}, ring: make([]row, 0, min(cfg.Rows, 1<<16))}
}

// Add counts a row by its quasi-identifiers and its sensitive value, and
// returns the size of its group in the window, the row itself included.
func (w *Window) Add(quasi []string, sensitive string) int {
	var h xxhash.Digest
	h.Reset()
	for _, q := range quasi {
		var size [4]byte
		size[0], size[1], size[2], size[3] = byte(len(q)), byte(len(q)>>8), byte(len(q)>>16), byte(len(q)>>24)
		_, _ = h.Write(size[:])
		_, _ = h.WriteString(q)
	}
	r := row{key: h.Sum64(), value: uint8(xxhash.Sum64String(sensitive) >> 58)}
	if w.full {
		w.leave(w.ring[w.next])
	}
	g := w.groups[r.key]
	if g == nil && len(w.groups) < w.cfg.Groups {
		g = new(group)
		w.groups[r.key] = g
	}
	size := 1
	if r.kept = g != nil; r.kept {
		g.rows++
		g.values[r.value]++
		size = g.rows
	} else {
		w.alone++
	}
	if w.full {
		w.ring[w.next] = r
	} else {
		w.ring = append(w.ring, r)
	}
	if w.next++; w.next == w.cfg.Rows {
		w.next, w.full = 0, true
	}
	return size
}

func (w *Window) leave(r row) {
	if !r.kept {
		w.alone--
		return
	}
	g := w.groups[r.key]
	g.values[r.value]--
	if g.rows--; g.rows == 0 {
		delete(w.groups, r.key)
	}
}

// Report is what a window holds.
type Report struct {
	Rows, Groups int
	Smallest     int     // rows of the smallest group: the window's k
	Small        float64 // share of rows in groups of fewer than K rows
	Uniform      float64 // share of rows in groups of fewer than L sensitive values
	Alone        int     // rows whose group found no room: counted as small and uniform
}

// Report measures the window as it stands.
func (w *Window) Report() Report {
	rep := Report{Rows: len(w.ring), Groups: len(w.groups), Alone: w.alone}
	if w.alone > 0 {
		rep.Smallest = 1
	}
	small, uniform := w.alone, w.alone
	for _, g := range w.groups {
		if rep.Smallest == 0 || g.rows < rep.Smallest {
			rep.Smallest = g.rows
		}
		if g.rows < w.cfg.K {
			small += g.rows
		}
		seen := uint64(0)
		for v, n := range g.values {
			if n > 0 {
				seen |= 1 << v
			}
		}
		if bits.OnesCount64(seen) < w.cfg.L {
			uniform += g.rows
		}
	}
	if rep.Rows > 0 {
		rep.Small, rep.Uniform = float64(small)/float64(rep.Rows), float64(uniform)/float64(rep.Rows)
	}
	return rep
}
