package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/samar-privacy/samar/internal/anonymity"
	"github.com/samar-privacy/samar/processor"
)

// raw is one made-up order.
type raw struct {
	who    int
	placed time.Time
	age    int
	birth  int
	city   string
	total  int
	status string
}

var towns = []string{"Jakarta", "Jakarta", "Jakarta", "Surabaya", "Surabaya", "Bandung", "Bandung", "Medan", "Semarang", "Ambon"}

// shown is the same as the view shows it.
type shown struct {
	Customer struct {
		ID, Email, Phone, Address, Birth_date, Age string
	}
	Order struct{ Placed, Total, Status string }
}

// rows measures joins, order, distributions and anonymity over orders of
// customers who write their contact data differently each time.
func rows(w io.Writer, clean *processor.Worker, n int, seed uint64) error {
	r := rand.New(rand.NewPCG(seed, 0x7574696c))
	window := anonymity.New(anonymity.Config{K: 5, L: 2, Rows: n})
	was, is := make([]raw, n), make([]shown, n)
	for i := range was {
		who := r.IntN(n/4 + 1)
		p := &was[i]
		*p = raw{who: who, placed: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(500)), birth: 1945 + who%60, city: towns[who%len(towns)],
			total: 10_000 + 1000*r.IntN(3000), status: []string{"delivered", "delivered", "returned"}[r.IntN(3)]}
		p.age = 2026 - p.birth
		email := fmt.Sprintf("customer%d@example.com", who)
		phone := fmt.Sprintf("0812%04d%04d", who/10000, who%10000)
		if r.IntN(2) == 0 {
			email = fmt.Sprintf(" Customer%d@Example.com", who)
			phone = fmt.Sprintf("+62 812-%04d-%04d", who/10000, who%10000)
		}
		in := fmt.Appendf(nil, `{"customer":{"id":"C-%07d","email":%q,"phone":%q,"birth_date":"%d-06-15","age":%d,"address":"Jl. Melati 5, %s"},"order":{"placed":%q,"total":%d,"status":%q}}`,
			who, email, phone, p.birth, p.age, p.city, p.placed.Format("2006-01-02"), p.total, p.status)
		out, err := redacted(clean, in, processor.JSON)
		if err != nil {
			return fmt.Errorf("row %d: %w", i, err)
		}
		if err := json.Unmarshal(out, &is[i]); err != nil {
			return fmt.Errorf("row %d: %w", i, err)
		}
		window.Add(anonymity.RowOf([]string{is[i].Customer.Birth_date, is[i].Customer.Address}, is[i].Order.Status))
	}
	fmt.Fprintf(w, "\n## Joins, %d orders of %d customers, two spellings each\n\n| By | One customer, one token | One token, one customer |\n|---|---|---|\n", n, n/4+1)
	for _, c := range []struct {
		name  string
		value func(*shown) string
	}{{"customer id", func(s *shown) string { return s.Customer.ID }}, {"e-mail", func(s *shown) string { return s.Customer.Email }}, {"phone", func(s *shown) string { return s.Customer.Phone }}} {
		a, b := joins(was, is, c.value)
		fmt.Fprintf(w, "| %s | %.3f %% | %.3f %% |\n", c.name, 100*a, 100*b)
	}
	kept, pairs := order(was, is)
	fmt.Fprintf(w, "\n## Order\n\nShifted dates of one customer: %.3f %% of %d pairs keep order and distance in days.\n", 100*float64(kept)/float64(max(pairs, 1)), pairs)

	fmt.Fprint(w, "\n## Distributions: half the sum of differences between what is true at that coarseness and what is shown\n\n| Column | Distance |\n|---|---|\n")
	for _, c := range []struct {
		name  string
		was   func(*raw) string
		shown func(*shown) string
	}{
		{"birth date → year", func(p *raw) string { return strconv.Itoa(p.birth) }, func(s *shown) string { return s.Customer.Birth_date }},
		{"age → band", func(p *raw) string { return fmt.Sprintf("%d-%d", p.age/10*10, p.age/10*10+9) }, func(s *shown) string { return s.Customer.Age }},
		{"address → city", func(p *raw) string { return p.city }, func(s *shown) string { return s.Customer.Address }},
		{"total → bucket", func(p *raw) string { return fmt.Sprintf("%d-%d", p.total/500000*500000, p.total/500000*500000+499999) }, func(s *shown) string { return s.Order.Total }},
	} {
		diff := map[string]int{}
		for i := range was {
			diff[c.was(&was[i])]++
			diff[c.shown(&is[i])]--
		}
		sum := 0
		for _, d := range diff {
			sum += int(math.Abs(float64(d)))
		}
		fmt.Fprintf(w, "| %s | %.4f |\n", c.name, float64(sum)/2/float64(n))
	}
	rep := window.Report()
	fmt.Fprintf(w, "\n## k-anonymity of birth year and city, l-diversity of status, window of %d rows\n\n%d groups, the smallest of %d rows; %.2f %% of rows in groups below k = 5, %.2f %% below l = 2.\n",
		rep.Rows, rep.Groups, rep.Smallest, 100*rep.Small, 100*rep.Uniform)
	return nil
}

// joins returns the share of customers with one token, and of tokens with one
// customer.
func joins(was []raw, is []shown, value func(*shown) string) (one, alone float64) {
	tokens, owners := map[int]map[string]bool{}, map[string]map[int]bool{}
	for i := range was {
		t := value(&is[i])
		if tokens[was[i].who] == nil {
			tokens[was[i].who] = map[string]bool{}
		}
		if owners[t] == nil {
			owners[t] = map[int]bool{}
		}
		tokens[was[i].who][t], owners[t][was[i].who] = true, true
	}
	for _, t := range tokens {
		if len(t) == 1 {
			one++
		}
	}
	for _, o := range owners {
		if len(o) == 1 {
			alone++
		}
	}
	return one / float64(len(tokens)), alone / float64(len(owners))
}

// order counts the pairs of one customer's dates, and those of them that keep
// their distance.
func order(was []raw, is []shown) (kept, pairs int) {
	last := map[int]int{}
	for i := range was {
		if j, ok := last[was[i].who]; ok {
			a, err1 := time.Parse("2006-01-02", is[j].Order.Placed)
			b, err2 := time.Parse("2006-01-02", is[i].Order.Placed)
			pairs++
			if err1 == nil && err2 == nil && b.Sub(a) == was[i].placed.Sub(was[j].placed) {
				kept++
			}
		}
		last[was[i].who] = i
	}
	return kept, pairs
}
