package processor_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A number of the event's own is found behind what the anchor stage passes over,
// whether its text is remembered to hold nothing else or not.
func TestKnownNumbersAreFoundInWhatIsPassedOver(t *testing.T) {
	p := custom(t, redactAll, nil)
	for in, want := range map[string]string{
		`{"customer_id":"40713558","k":"ff00ok40713558 web"}`:            `{"customer_id":"<CUSTOMER_ID>","k":"ff00ok<CUSTOMER_ID> web"}`,
		`{"customer_id":"40713558","k":"_2024-05-017890at40713558"}`:     `{"customer_id":"<CUSTOMER_ID>","k":"_2024-05-017890at<CUSTOMER_ID>"}`,
		`{"customer_id":"40713558","k":"0xnode0x40713558at"}`:            `{"customer_id":"<CUSTOMER_ID>","k":"0xnode0x<CUSTOMER_ID>at"}`,
		`{"customer_id":"4071/3558","k":"T10:00:00Z4071/3558eof"}`:       `{"customer_id":"<CUSTOMER_ID>","k":"T10:00:00Z<CUSTOMER_ID>eof"}`,
		`{"customer_id":"40713558","k":"ff00ok40713559 web"}`:            `{"customer_id":"<CUSTOMER_ID>","k":"ff00ok40713559 web"}`,
		`{"customer_id":"40713558","k":"ff00ok140713558 web"}`:           `{"customer_id":"<CUSTOMER_ID>","k":"ff00ok140713558 web"}`,
		`{"customer_id":"40713558","k":"ff00ok407135580 web"}`:           `{"customer_id":"<CUSTOMER_ID>","k":"ff00ok407135580 web"}`,
		`{"customer_id":"40713558","k":"ff00ok12 web, order 4071 3557"}`: `{"customer_id":"<CUSTOMER_ID>","k":"ff00ok12 web, order 4071 3557"}`,
	} {
		w := p.NewWorker()
		for n := range 4 { // from the third time on k is remembered
			got, reason, _ := w.Redact(nil, []byte(in), processor.JSON, 0)
			if string(got) != want || reason != processor.OK {
				t.Errorf("time %d: got %s %v\nwant %s", n+1, got, reason, want)
			}
		}
	}
}

// TestShortTextsThatRecurAreReadAnewBesideOthers is
// TestWhatAWorkerRemembersChangesNothing for texts put together of pieces of
// values, so that what recurs holds a value of one event and none of the next.
func TestShortTextsThatRecurAreReadAnewBesideOthers(t *testing.T) {
	pieces := []string{"budi", "Budi", "sari", "santoso", "o'neil", "oneil", "'", "0812", "3456", "5678", "12", "081234567890", "x", "v", "abc5678", "CUST", "-", ".", "/", " ", " ", ":", "=", "@", "%20", "é", "张伟", "张", "　", "_", "(", "|",
		`\n`, "ok", "is", "at", "dot", "2024-05-01", "T10:00:00Z", "0x", "ff00", "v1.2.5678", "12/05/1990", "eof", "QnVkaQ==", "&#66;", "٥٦٧٨", "Rp", "pak", "dr.", "#5678", "5678kg", "::"}
	values := []string{"Budi Santoso", "Sari", "5678", "CUST-5678", "081234567890", "o'neil", "张伟", "abc5678", "12/05/1990", "+62 812 3456 7890", "Béla Santo", "34.5678"}
	keys := []string{"name", "phone", "email", "customer_id", "address", "note", "text", "state", "channel", "tag", "id", "ref", "answer", "pin", "username"}
	r := rand.New(rand.NewPCG(5, 6))
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	texts := make([]string, 150)
	compose := func() string {
		var b strings.Builder
		for range 1 + r.IntN([]int{3, 6, 20}[r.IntN(3)]) {
			b.WriteString(pick(pieces))
		}
		return b.String()
	}
	p := standard(t)
	used := p.NewWorker()
	for n := range 3000 {
		if n%500 == 0 {
			for i := range texts {
				texts[i] = compose()
			}
		}
		var in []byte
		for i := range 2 + r.IntN(8) {
			in = append(in, "{,"[min(i, 1)])
			value := pick(texts)
			if r.IntN(4) == 0 {
				value = pick(values)
			}
			in = append(in, `"`+pick(keys)+`":"`+value+`"`...)
		}
		in = append(in, '}')
		got, gotReason, _ := used.Redact(nil, in, processor.JSON, 0)
		want, wantReason, _ := p.NewWorker().Redact(nil, in, processor.JSON, 0)
		if !bytes.Equal(got, want) || gotReason != wantReason {
			t.Errorf("document %d: %s\n got %s %v\nwant %s %v", n, in, got, gotReason, want, wantReason)
		}
	}
}
