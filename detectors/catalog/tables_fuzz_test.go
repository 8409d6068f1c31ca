package catalog_test

import (
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
)

// FuzzLayouts: whatever a text's tables, tags and questions look like, findings
// are disjoint, in order and on character boundaries.
func FuzzLayouts(f *testing.F) {
	for _, text := range []string{
		"nama,pin\n\"a, b\",2580\n", "|otp|\"\n|482913|", "pin;;\n\"\";2580;\"x", "<td>PIN</td><td>2580</td", "PIN?\n> C: 2580", "<b", "pin\totp\n1\t\"", "tgl_lahir,姓名\n17/08/1990,李雪梅",
		"姓名：\n李雪梅\nPIN:\n2580", "<tr><th>Name<th>PIN<tr><td><b>Tio</b><td>2580</table>", "user=tharsa ip=",
	} {
		f.Add(text)
	}
	c, err := detectors.NewChain(catalog.All(), detectors.Options{})
	if err != nil {
		f.Fatal(err)
	}
	s := c.NewScanner()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		if s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}) != nil {
			return // over its budget
		}
		end := 0
		for _, x := range s.Findings(nil) {
			if x.Start < end || x.End <= x.Start || x.End > len(text) || !utf8.ValidString(text[x.Start:x.End]) {
				t.Fatalf("[%d,%d) behind %d in %d bytes", x.Start, x.End, end, len(text))
			}
			end = x.End
		}
	})
}
