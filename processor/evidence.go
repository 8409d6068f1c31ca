package processor

// Evidence is what the proof of one record rests on, all views together. It
// holds counts, never values.
type Evidence struct {
	Findings int `json:"findings"`     // found or known places, those that the policy keeps too
	Hidden   int `json:"hidden"`       // places that a view must not show, each seen to be gone
	Sought   int `json:"sought"`       // distinct values looked for in what was copied
	Compared int `json:"compared"`     // copied bytes that are the input's, byte by byte
	Decoded  int `json:"decoded"`      // bytes searched once more in decoded form
	Further  int `json:"further"`      // places of found values that the proof itself found, and masked
	Views    int `json:"views"`        // proofs made
	Keys     int `json:"keys"`         // record keys seen to be tokens
	Headers  int `json:"headers"`      // headers seen to be on the policy's list
	Formed   int `json:"replacements"` // replacements seen to be what their operator may write
}

// Evidence returns what the proof of the worker's last record rests on.
func (w *Worker) Evidence() Evidence { return w.proved }
