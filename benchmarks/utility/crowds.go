package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"github.com/samar-privacy/samar/internal/anonymity"
	"github.com/samar-privacy/samar/processor"
)

// crowdRules show birth year and city, with k_anonymity in the place of %s.
const crowdRules = `version: 1
views:
  research:
    purpose: research
    %s
fields:
  birth_date: {entity: DATE_OF_BIRTH, do: generalise, to: year}
  city: {entity: LOCATION, do: keep}
`

// crowds says what k_anonymity costs and gives on orders of a population with
// rare ages and rare towns: what share of rows is shown, and what share of them
// shows what fewer than k rows of the whole stream do.
func crowds(w io.Writer, _ *processor.Worker, n int, seed uint64) error {
	r := rand.New(rand.NewPCG(seed, 0x63726f77))
	places := []string{"Jakarta", "Surabaya", "Bandung", "Bogor", "Medan", "Semarang", "Malang", "Solo", "Ambon", "Kupang"}
	events := make([][]byte, n)
	for i := range events {
		born := 2000 - int(math.Abs(r.NormFloat64())*18)
		city := places[min(int(r.ExpFloat64()*1.6), len(places)-1)]
		events[i] = fmt.Appendf(nil, `{"birth_date":"%d-%02d-15","city":%q}`, born, 1+r.IntN(12), city)
	}
	const k = 5
	fmt.Fprintf(w, "\n## k_anonymity of birth year and city, k = %d, %d orders\n\nThe window holds all of them. The last column is the share of rows shown that fewer than k rows of the stream look like.\n\n| Rows below k | Shown as they are | Generalised | Held or left out | Still rare |\n|---|---|---|---|---|\n", k, n)
	for _, c := range []struct{ name, rule string }{
		{"shown (no k_anonymity)", "audience: anybody"},
		{"hold", "k_anonymity: {fields: [birth_date, city], k: 5, window: 1000000, below: hold}"},
		{"generalise: city to province, birth date redacted", "k_anonymity: {fields: [birth_date, city], k: 5, window: 1000000, below: generalise, wider: {city: {do: generalise, to: province}}}"},
	} {
		clean, err := worker(fmt.Sprintf(crowdRules, c.rule))
		if err != nil {
			return err
		}
		plain, err := worker(fmt.Sprintf(crowdRules, "audience: anybody"))
		if err != nil {
			return err
		}
		var asIs, other, rare int
		all := anonymity.New(anonymity.Config{Rows: n}) // what the plain view would show
		var rows []anonymity.Row
		for _, e := range events {
			row, err := rowOf(plain, e)
			if err != nil {
				return err
			}
			all.Add(row)
			out, reason, _ := clean.Redact(nil, e, processor.JSON, 0)
			if reason != processor.OK {
				continue
			}
			if got, err := rowIn(out); err != nil {
				return err
			} else if got != row {
				other++
				continue
			}
			asIs++
			rows = append(rows, row)
		}
		for _, row := range rows {
			if all.Count(row.Group).Rows < k {
				rare++
			}
		}
		fmt.Fprintf(w, "| %s | %.2f %% | %.2f %% | %.2f %% | %.2f %% |\n", c.name, share(asIs, n), share(other, n), share(n-asIs-other, n), share(rare, asIs))
	}
	return nil
}

func share(part, of int) float64 { return 100 * float64(part) / float64(max(of, 1)) }

func rowOf(w *processor.Worker, event []byte) (anonymity.Row, error) {
	out, err := redacted(w, event, processor.JSON)
	if err != nil {
		return anonymity.Row{}, err
	}
	return rowIn(out)
}

func rowIn(out []byte) (anonymity.Row, error) {
	var v struct{ Birth_date, City string }
	err := json.Unmarshal(out, &v)
	return anonymity.RowOf([]string{v.Birth_date, v.City}, ""), err
}
