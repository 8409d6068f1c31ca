package detectors

import (
	"bytes"
	"errors"
	"testing"
)

// wordStageFake finds the word "zulu" in every leaf and fails on "fail".
type wordStageFake struct{ begun, scanned int }

func (f *wordStageFake) Specs() []Spec {
	return []Spec{
		{Name: "user/zulu", Entity: "CUSTOM_ZULU", Labels: Labels{"": {"code name"}}, Negatives: Labels{"": {"tribe"}}},
		{Name: "user/need", Entity: "CUSTOM_NEED", Need: NeedLabel, Labels: Labels{"": {"code name"}}},
	}
}
func (f *wordStageFake) NewRun() StageRun { return f }
func (f *wordStageFake) Begin()           { f.begun++ }
func (f *wordStageFake) Scan(w *StageWindow) error {
	f.scanned++
	if bytes.Contains(w.Text, []byte("fail")) {
		return ErrTimeout
	}
	for at := 0; ; {
		i := bytes.Index(w.Text[at:], []byte("zulu"))
		if i < 0 {
			return nil
		}
		at += i + 4
		w.Add(0, Found{Start: at - 4, End: at, Strength: Medium, Evidence: Format})
		w.Add(1, Found{Start: at - 4, End: at, Strength: Shape, Evidence: Format})
	}
}

func staged(t *testing.T, opt Options) (*wordStageFake, *Chain) {
	t.Helper()
	f := &wordStageFake{}
	opt.Stages = []Stage{f}
	c, err := NewChain(testSpecs(), opt)
	if err != nil {
		t.Fatal(err)
	}
	return f, c
}

func TestAStageSharesLabelsScoresAndOverlap(t *testing.T) {
	_, c := staged(t, Options{})
	for _, tc := range []struct {
		name, text string
		want       []Entity
	}{
		{"alone", "on zulu today", []Entity{"CUSTOM_ZULU"}},
		{"a negative speaks against it", "the tribe zulu today", nil},
		{"a label speaks for both", "code name: zulu", []Entity{"CUSTOM_ZULU"}},
		{"behind what anchors found", "no hp 081234567890 and zulu", []Entity{"PHONE_NUMBER", "CUSTOM_ZULU"}},
		{"before it", "zulu, no hp 081234567890", []Entity{"CUSTOM_ZULU", "PHONE_NUMBER"}},
		{"under an encoding", "%7Aulu today", []Entity{"CUSTOM_ZULU"}},
		{"folded", "ｚｕlu today", []Entity{"CUSTOM_ZULU"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := scanAll(t, c, tc.text)
			if len(got) != len(tc.want) {
				t.Fatalf("got %+v", got)
			}
			for i := range got {
				if got[i].Entity != tc.want[i] {
					t.Errorf("got %s, want %s", got[i].Entity, tc.want[i])
				}
			}
		})
	}
	s := c.NewScanner()
	if err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte("code name zulu")}}}); err != nil {
		t.Fatal(err)
	}
	if n := len(s.Candidates()); n != 2 {
		t.Errorf("%d candidates, want the one that needs a label too", n)
	}
}

func TestAFailingStageEndsTheEvent(t *testing.T) {
	f, c := staged(t, Options{})
	s := c.NewScanner()
	for _, text := range []string{"fail", "%66ail so", "ZmFpbCAwODEyIDM0NSBmYWls"} {
		f.scanned = 0
		err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte(text)}, {Text: []byte("zulu")}}})
		if !errors.Is(err, ErrTimeout) {
			t.Errorf("%q: got %v", text, err)
		}
	}
	if err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte("zulu")}}}); err != nil || len(s.Findings(nil)) != 1 {
		t.Errorf("the next event: %v", err)
	}
	if f.begun != 4 {
		t.Errorf("%d events begun", f.begun)
	}
}

func TestAStagesEntityCanBeOffAndAllowed(t *testing.T) {
	_, c := staged(t, Options{Off: []Entity{"CUSTOM_ZULU"}})
	if got := scanAll(t, c, "on zulu today"); len(got) != 0 {
		t.Errorf("off: got %+v", got)
	}
	_, c = staged(t, Options{Allow: func(e Entity, v []byte) bool { return e == "CUSTOM_ZULU" && string(v) == "zulu" }})
	if got := scanAll(t, c, "on zulu today, no hp 081234567890"); len(got) != 1 || got[0].Entity != "PHONE_NUMBER" {
		t.Errorf("allowed: got %+v", got)
	}
}

func TestTheRegistryOfAStageContinuesTheCatalogs(t *testing.T) {
	f, c := staged(t, Options{})
	want := NewRegistry(testSpecs()).With(f.Specs())
	if want.Len() != c.Registry().Len() {
		t.Fatalf("%d entities, want %d", c.Registry().Len(), want.Len())
	}
	for id := 1; id < want.Len(); id++ {
		if a, b := want.Info(EntityID(id)).Name, c.Registry().Info(EntityID(id)).Name; a != b {
			t.Errorf("%d: %s, want %s", id, b, a)
		}
	}
	if in := c.Registry().Info(EntityID(want.Len() - 1)); in.Family != "CUSTOM" {
		t.Errorf("family %s", in.Family)
	}
}

// A stage finds nothing in a placeholder, whichever entity is numbered, but the
// number of one has four digits at most: more may be a value.
func TestAPlaceholderIsWritten(t *testing.T) {
	_, c := staged(t, Options{})
	s := c.NewScanner()
	for text, want := range map[string]bool{
		"<CUSTOM_ZULU>": true, "<CUSTOM_ZULU_2>": true, "<PHONE_NUMBER_9999>": true,
		"<CUSTOM_ZULU_02>": false, "<CUSTOM_ZULU_12345>": false, "<CUSTOM_ZULU_>": false, "<NOTHING_2>": false,
	} {
		s.text = []byte(text)
		if got := s.written(1, len(text)-1); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

// A label with its value behind it is no name, and a known value is not sought in
// placeholders.
func TestALabelOfWhatStandsBehindIt(t *testing.T) {
	const ours = "id_1_0123456789abcdefghijklmnopqrstuv"
	_, c := staged(t, Options{Verify: func(token []byte) bool { return string(token) == ours }})
	s := c.NewScanner()
	for text, want := range map[string]bool{
		"nik: <ID_NIK>": true, "nik = '<ID_NIK_2>'": true, "nik: 3171234567890123": true,
		"nik: " + ours: true, "nik: id_1_abcdefghijklmnopqrstuv0123456789": false,
		"nik: <PHONE_NUMBER>": false, "nik <ID_NIK>": false, "nik: budi": false, "nikita: <ID_NIK>": false, "nik:": false,
	} {
		s.Scan(&Event{Leaves: []Leaf{{Text: []byte(text)}}})
		w := &StageWindow{Text: []byte(text), scanner: s}
		if got := w.Labels(0, 3); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

// A word of a label is no name where a number that the label is one of follows.
func TestANameEndsBeforeALabel(t *testing.T) {
	_, c := staged(t, Options{})
	s := c.NewScanner()
	for text, want := range map[string]string{
		"Budi nik 3171234567890123":    "Budi ",
		"Budi nik: 3171234567890123":   "Budi ",
		"Budi nik (3171234567890123)":  "Budi ",
		"Budi nik is 3171234567890123": "Budi ",
		"Budi nik lost 3 keys":         "Budi nik",
		"Budi nikita 3171234567890123": "Budi nik",
		"Budi nik":                     "Budi nik",
	} {
		s.Scan(&Event{Leaves: []Leaf{{Text: []byte(text)}}})
		w := &StageWindow{Text: []byte(text), scanner: s}
		if got := text[:w.BeforeLabel(0, 8)]; got != want {
			t.Errorf("%s: ends behind %q", text, got)
		}
	}
}
