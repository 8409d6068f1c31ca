package corpus

import (
	"encoding/json"
	"io"
)

// goldSpan and goldSample are the lines of a gold file, as samar eval reads it.
type goldSpan struct {
	Path  string `json:"path,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

type goldSample struct {
	ID    string          `json:"id"`
	Lang  string          `json:"lang"`
	Text  *string         `json:"text,omitempty"`
	Event json.RawMessage `json:"event,omitempty"`
	Spans []goldSpan      `json:"spans"`
}

// Gold writes t as one line of a gold file.
func (t *Text) Gold(w io.Writer) error {
	return writeGold(w, goldSample{ID: t.ID, Lang: t.Lang, Text: &t.Text}, t.Plants)
}

// Gold writes e as one line of a gold file, in the event form.
func (e *Event) Gold(w io.Writer) error {
	return writeGold(w, goldSample{ID: e.ID, Lang: e.Lang, Event: e.JSON}, e.Plants)
}

func writeGold(w io.Writer, s goldSample, plants []Plant) error {
	s.Spans = make([]goldSpan, len(plants))
	for i, p := range plants {
		s.Spans[i] = goldSpan{p.Path, p.Start, p.End, p.Entity}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(s)
}
