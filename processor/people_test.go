package processor

import "testing"

func TestPeopleAreNumbered(t *testing.T) {
	var p people
	for i, tc := range []struct {
		name string
		want int
	}{
		{"Budi Santoso", 1}, {"budi  SANTOSO", 1}, {"Budi", 1}, {"Santoso", 1}, {"Pak Budi", 1}, {"Dr. Budi Santoso", 1},
		{"Bud", 2}, {"Rina Wati", 3}, {"Rina Sari", 4}, {"Rina", 5}, {"王小明", 6}, {"王小明先生", 6}, {"Ibu", 7}, {"", 8}, {"An", 9}, {"An Binh", 10}, {"Kyai Budi Santoso", 1},
		{"Sunan Ampel", 11}, {"Ampel", 11}, {"Sunan", 12},
	} {
		if got := p.number([]byte(tc.name)); got != tc.want {
			t.Errorf("%d: %s is person %d, want %d", i, tc.name, got, tc.want)
		}
	}
	p.reset()
	for i := range 100 {
		name := []byte{'x', byte('a' + i%26), byte('a' + i/26)}
		if got := p.number(name); got != i+1 {
			t.Fatalf("person %d has number %d", i+1, got)
		}
		if got := p.number(name); got != i+1 {
			t.Fatalf("person %d has number %d the second time", i+1, got)
		}
	}
}

func TestCommonplace(t *testing.T) {
	for _, tc := range []struct {
		text string
		want bool
	}{
		{"the", true}, {"The ORDER", true}, {"event_id", true}, {"a", true}, {"tidak ada", true}, {"客服", true}, {"Budi", false}, {"the Budi", false},
		{"王小明", false}, {"客服小明", false}, {"order 12", false}, {"b@example.com", false}, {"", false}, {"...", false},
	} {
		if got := commonplace([]byte(tc.text)); got != tc.want {
			t.Errorf("commonplace(%q) = %v", tc.text, got)
		}
	}
}
