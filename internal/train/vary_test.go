package train

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func TestVaryLeavesPeopleAndWhatStandsBesideThem(t *testing.T) {
	root := fstest.MapFS{
		"names/en/given_top.txt": {Data: []byte("Amber\nMartha\nRuth\nOlive\nHazel")},
		"words/en.txt":           {Data: []byte("role: driver\nword2: kale tank olive hazel amber broth chair\nis-n: kale tank olive hazel amber broth chair driver\n")},
		"words/id.txt":           {Data: []byte("")},
		"words/zh.txt":           {Data: []byte("")},
	}
	lists, err := ReadLists(root)
	if err != nil {
		t.Fatal(err)
	}
	text, err := Parse("the driver {P:Martha} spilt broth on the chair and the tank and the kale")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(lists, tagger.English, Whole, 1)
	changed := 0
	for range 50 {
		got := w.Vary(&text)
		if p := got.Spans[0]; got.Text[p.Start:p.End] != "Martha" || !strings.HasPrefix(got.Text, "the driver Martha spilt ") {
			t.Fatalf("got %q", got.Text)
		}
		if len(strings.Fields(got.Text)) != len(strings.Fields(text.Text)) {
			t.Fatalf("got %q", got.Text)
		}
		if got.Text != text.Text {
			changed++
		}
	}
	if changed == 0 {
		t.Error("no noun was varied")
	}
	if id := NewWriter(lists, tagger.Indonesian, Whole, 1); id.Vary(&text).Text != text.Text {
		t.Error("Indonesian has no parts of speech")
	}
}
