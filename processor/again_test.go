package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/processor"
)

func TestALabelBelongsToThePlaceholderBehindIt(t *testing.T) {
	w := standard(t).NewWorker()
	const text = "ISBN 978-3-3725-8050-9 身份证号：<CN_RESIDENT_ID>"
	if out, reason, _ := w.Redact(nil, []byte(text), processor.Text, 0); reason != processor.OK || string(out) != text {
		t.Errorf("%v: %s", reason, out)
	}
}
