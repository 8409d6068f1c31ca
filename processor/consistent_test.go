package processor_test

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

func TestPeopleOfATextAreNumberedInItsOrder(t *testing.T) {
	w := standard(t).NewWorker()
	out, reason, _ := w.Redact(nil, []byte("this is jon from the shop, ask for Ms. Okafor or call my friend Jon"), processor.Text, 0)
	if got := string(out); reason != processor.OK || !strings.HasPrefix(got, "this is <PERSON_1> from") || !strings.Contains(got, "Ms. <PERSON_2>") {
		t.Errorf("%v: %s", reason, got)
	}
}
