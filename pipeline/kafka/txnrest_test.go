package kafka

import (
	"testing"
	"testing/synctest"
	"time"
)

// TestARestIsAsLongAsMarkersTake plays a broker that holds the first write of a
// transaction back when it comes sooner than so long after a commit.
func TestARestIsAsLongAsMarkersTake(t *testing.T) {
	for _, tc := range []struct {
		name    string
		markers time.Duration
		held    int // writes held back of the last hundred, at most
	}{
		{"at once", 0, 0},
		{"soon", time.Millisecond, 15},
		{"later", 3 * time.Millisecond, 20},
		{"never in time", time.Second, 100},
	} {
		t.Run(tc.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var r rest
				held, start := 0, time.Now()
				for i := range 200 {
					if i == 100 {
						held, start = 0, time.Now()
					}
					r.wait(t.Context())
					took := time.Millisecond
					if time.Since(r.ended) < tc.markers {
						held++
						took = heldBack + time.Millisecond
					}
					time.Sleep(took)
					r.wrote(took)
					r.wrote(time.Hour) // a second write tells nothing
					r.over()
				}
				if held > tc.held {
					t.Errorf("%d writes were held back, want %d at most", held, tc.held)
				}
				if spent := time.Since(start); spent > 100*(heldBack+time.Millisecond+mostRest) || tc.markers == 0 && spent > 101*time.Millisecond {
					t.Errorf("a hundred transactions took %v", spent)
				}
			})
		})
	}
}
