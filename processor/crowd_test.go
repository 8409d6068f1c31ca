package processor_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

const crowdPolicy = `version: 1
views:
  all: {purpose: test}
  research:
    purpose: test
    k_anonymity: {fields: [who.birth_date, who.city, who.member], window: 16, %s}
fields:
  who.birth_date: {entity: DATE_OF_BIRTH, do: generalise, to: year}
  who.city: {entity: LOCATION, do: keep}
  who.id: {entity: CUSTOMER_ID, do: tokenise}
`

// visit is a row before it is rendered.
type visit struct {
	year, city, person, ill int
	member                  bool
}

var cities = []string{"Bandung", "Bogor", "Surabaya"}

func (v visit) json(n int) []byte {
	return fmt.Appendf(nil, `{"n":%d,"who":{"member":%t,"id":"C-%07d","birth_date":"19%d-0%d-15","city":%q},"ill":"%d"}`, n, v.member, v.person, 80+v.year, 1+n%9, cities[v.city], v.ill)
}

func visits(t *rapid.T) []visit {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) visit {
		return visit{rapid.IntRange(0, 1).Draw(t, "year"), rapid.IntRange(0, 2).Draw(t, "city"), rapid.IntRange(0, 3).Draw(t, "person"), rapid.IntRange(0, 2).Draw(t, "ill"), rapid.Bool().Draw(t, "member")}
	}), 1, 60).Draw(t, "visits")
}

// enough counts in the plainest way: among the last 16 rows, those that like
// calls alike.
func enough(rows []visit, like func(a, b visit) bool, people bool, k, l int) bool {
	last := rows[len(rows)-1]
	n, who, ills := 0, map[int]bool{}, map[int]bool{}
	for _, r := range rows[max(0, len(rows)-16):] {
		if like(r, last) {
			n++
			who[r.person], ills[r.ill] = true, true
		}
	}
	if people {
		n = len(who)
	}
	return n >= k && len(ills) >= l
}

func alike(a, b visit) bool {
	return a.year == b.year && a.city == b.city && a.member == b.member
}

// A view shows a row only if the window holds k like it, or l values, or k
// people; and the same rows are judged the same whoever renders them.
func TestAViewShowsRowsThatEnoughOthersAreLike(t *testing.T) {
	for _, tc := range []struct {
		name, rule string
		people     bool
		k, l       int
		below      policy.Below
		again      bool
	}{
		{name: "hold", rule: "k: 3, below: hold", k: 3, below: policy.HoldBelow},
		{name: "drop people", rule: "k: 2, below: drop, person: who.id", k: 2, people: true, below: policy.DropBelow},
		{name: "drop uniform", rule: "k: 2, l: 2, sensitive: ill, below: drop", k: 2, l: 2, below: policy.DropBelow},
		{name: "redact the fields", rule: "k: 3, below: generalise", k: 3, below: policy.GeneraliseBelow},
		{name: "generalise further", rule: "k: 3, below: generalise, wider: {who.city: {do: generalise, to: province}, who.birth_date: {do: mask}, who.member: redact}", k: 3, below: policy.GeneraliseBelow, again: true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			world := worldOf(t, fmt.Sprintf(crowdPolicy, tc.rule))
			p, rule := world.proc, world.policy.Views[1].Crowd
			workers := []*processor.Worker{p.NewWorker(), p.NewWorker(), p.NewWorker()}
			rapid.Check(t, func(t *rapid.T) {
				rows := visits(t)
				one, crowd := p.NewWorker(), processor.NewCrowd(rule)
				var res processor.Result
				for n := range rows {
					want := "shown"
					if !enough(rows[:n+1], alike, tc.people, tc.k, tc.l) {
						want = tc.below.String()
						if tc.again { // Bandung and Bogor are in one province
							like := func(a, b visit) bool { return (a.city == 2) == (b.city == 2) }
							if !enough(rows[:n+1], like, tc.people, tc.k, tc.l) {
								want = "hold"
							}
						}
					}
					in := rows[n].json(n)
					out, reason, _ := one.Redact(nil, in, processor.JSON, 1)
					got := became(out, reason, one.Dropped())
					if got != want {
						t.Fatalf("row %d: %s, want %s", n, got, want)
					}

					workers[n%3].Process(&processor.Record{Value: in}, &res)
					if res.Reason != processor.OK || len(res.Views) != 2 || !strings.Contains(string(res.Views[0].Value), cities[rows[n].city]) {
						t.Fatalf("row %d: %v, %d views", n, res.Reason, len(res.Views))
					}
					rd := &res.Views[1]
					switch j := crowd.Judge(rd); {
					case j == processor.Shown && string(rd.Value) == string(out):
					case j == processor.Widened && string(rd.Wider.Value) == string(out):
					case j == processor.LeftOut && want == "drop", j == processor.HeldBack && want == "hold":
					default:
						t.Fatalf("row %d: judgement %d, want what one worker makes of it: %s", n, j, want)
					}
				}
			})
		})
	}
}

func became(out []byte, reason processor.Reason, dropped bool) string {
	var row struct{ Who struct{ City string } }
	switch {
	case reason != processor.OK:
		return "hold"
	case dropped:
		return "drop"
	case json.Unmarshal(out, &row) != nil:
		return "not JSON"
	}
	for _, c := range cities {
		if row.Who.City == c {
			return "shown"
		}
	}
	return "generalise"
}

// Whoever calls Process and knows nothing of crowds gets no row unjudged.
func TestRowsThatNobodyJudgesAreRefused(t *testing.T) {
	cfg := worldOf(t, fmt.Sprintf(crowdPolicy, "k: 2, below: drop")).config
	cfg.Judged = false
	p, err := processor.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var res processor.Result
	p.NewWorker().Process(&processor.Record{Value: visit{}.json(1)}, &res)
	if res.Reason != processor.PolicyRefused || len(res.Views) != 0 {
		t.Errorf("reason %v, %d views", res.Reason, len(res.Views))
	}
}

// A tombstone says that its key is gone: it is no row.
func TestATombstoneIsNoRow(t *testing.T) {
	w := worldOf(t, fmt.Sprintf(crowdPolicy, "k: 2, below: hold"))
	var res processor.Result
	w.proc.NewWorker().Process(&processor.Record{Key: []byte("a")}, &res)
	if res.Reason != processor.OK || processor.NewCrowd(w.policy.Views[1].Crowd).Judge(&res.Views[1]) != processor.Shown {
		t.Errorf("reason %v", res.Reason)
	}
}

// What has no fields is no row: such formats are refused at once.
func TestFormatsWithoutFieldsAreRefused(t *testing.T) {
	cfg := worldOf(t, fmt.Sprintf(crowdPolicy, "k: 2, below: hold")).config
	for _, f := range []processor.Format{processor.Text, processor.JSONLines, processor.CSVTable} {
		cfg.Format = f
		if _, err := processor.New(cfg); err == nil || !strings.Contains(err.Error(), "research") {
			t.Errorf("format %d: %v", f, err)
		}
	}
}

// The columns of CSV are fields.
func TestRowsOfCSVAreCounted(t *testing.T) {
	w := worldOf(t, `version: 1
views:
  research: {k_anonymity: {fields: [city], k: 2, below: drop}}
fields:
  city: {entity: LOCATION, do: keep}
`).proc.NewWorker()
	if reason, _ := w.Header([]byte("n,city"), ','); reason != processor.OK {
		t.Fatal(reason)
	}
	var shown []string
	for _, row := range []string{"1,Bandung", `2,"Bandung"`, "3,Bogor", "4,Bandung"} {
		out, reason, _ := w.Redact(nil, []byte(row), processor.CSV, 0)
		if reason != processor.OK {
			t.Fatal(reason)
		}
		if !w.Dropped() {
			shown = append(shown, string(out))
		}
	}
	if got := strings.Join(shown, "|"); got != `2,"Bandung"|4,Bandung` {
		t.Errorf("shown %s", got)
	}
}
