package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A number made coarser is a number; what stands for one in another way is a string.
func TestCoarserNumbersAreNumbers(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"coordinates", `{"gps":{"lat":-6.2146,"lng":106.8451}}`, `{"gps":{"lat":-6.21,"lng":106.84}}`},
		{"in a string they stay there", `{"gps":{"lat":"-6.2146","lng":"106.8451"}}`, `{"gps":{"lat":"-6.21","lng":"106.84"}}`},
		{"a number that is taken out", `{"nik":3374010101800001}`, `{"nik":"<ID_NIK>"}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := custom(t, "version: 1\n", nil).NewWorker()
			in := tc.in
			for range 2 {
				out, reason, detail := w.Redact(nil, []byte(in), processor.JSON, 0)
				if reason != processor.OK || string(out) != tc.want {
					t.Fatalf("%v %s\n got %s\nwant %s", reason, detail, out, tc.want)
				}
				in = string(out)
			}
		})
	}
}
