package processor

import (
	"fmt"
	"testing"
)

// Labels are remembered with the paths they were asked of: none in which something was
// found, none of a record that failed, and no more than there is room for.
func TestNoPersonalLabelIsRemembered(t *testing.T) {
	w := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
	held := func() (labels []string) {
		for i := range w.nodes {
			for text := range w.nodes[i].asked {
				labels = append(labels, text)
			}
		}
		return labels
	}
	read := func(in string) {
		t.Helper()
		if _, reason, detail := w.Redact(nil, []byte(in), JSON, 0); reason != OK {
			t.Fatalf("%v: %s", reason, detail)
		}
	}
	for range 2 {
		read(`{"a":[{"label":"tio.harsa@example.com","value":"x"}]}`)
		read(`{"q":"Tio Harsa","customer":{"name":"Tio Harsa"},"a":"x"}`)
		if got := held(); len(got) > 0 {
			t.Fatalf("%d labels are held", len(got))
		}
	}
	read(`{"a":[{"label":"How was it?","value":"x"}]}`)
	if got := held(); len(got) != 1 {
		t.Fatalf("%d labels are held, want 1", len(got))
	}
	if _, reason, _ := w.Redact(nil, []byte(`{"a":[{"label":"Where was it?","value":"x","n":1}],"email":"tio.harsa@example.com"`), JSON, 0); reason == OK {
		t.Fatal("half a record is none")
	}
	for n := range 3 * mostLabels {
		read(fmt.Sprintf(`{"a":[{"label":"word no %d","value":"x"}]}`, n))
	}
	if got := held(); len(got) > mostLabels {
		t.Fatalf("%d labels are held", len(got))
	}
}
