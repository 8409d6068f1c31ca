package detectors

import "testing"

func TestRefersBack(t *testing.T) {
	for text, want := range map[string]bool{"It is": true, " it's: ": true, "是": true, "号码是": true, "，": false, "的": false, "": false, "他们说": false} {
		if got := refersBack([]byte(text)); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

func TestBackReferencesFit(t *testing.T) {
	for _, w := range backReferences {
		if len(w) > longestBack || !refersBack(w) {
			t.Errorf("%q is never found", w)
		}
	}
}
