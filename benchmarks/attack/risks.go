package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// channel is one way to tell that two records are of one person.
type channel struct {
	name  string
	value func(*seen) string
	kept  string // why it may link; empty: it must not
}

var channels = []channel{
	{"token of the e-mail address", func(s *seen) string { return s.Customer.Email }, ""},
	{"token of the phone number", func(s *seen) string { return s.Customer.Phone }, ""},
	{"token of the customer id", func(s *seen) string { return s.Customer.ID }, ""},
	{"token of the record key", func(s *seen) string { return s.Key }, ""},
	{"samar-id", func(s *seen) string { return s.ID }, ""},
	{"placeholder of the name", func(s *seen) string { return s.Customer.Name }, ""},
	{"message as it came out", func(s *seen) string { return s.Message }, ""},
	{"header trace", func(s *seen) string { return s.Trace }, "headers.pass lets it through: a trace id is the same everywhere"},
	{"timestamp", func(s *seen) string { return strconv.FormatInt(s.At, 10) }, "timestamps: keep or day lets it through"},
	{"order total", func(s *seen) string { return s.Total }, "no rule names order.total, or a bucket of it is left"},
	{"what is left of birth date, city, network", func(s *seen) string { return s.Birth + "|" + s.Customer.Address + "|" + s.IP }, "generalise leaves year, city and /24 network"},
	{"all of the last three together", func(s *seen) string {
		return strconv.FormatInt(s.At, 10) + "|" + s.Total + "|" + s.Birth + "|" + s.Customer.Address + "|" + s.IP
	}, "the same"},
}

// report writes the three risks and returns the number of links that nothing
// explains.
func report(w io.Writer, people []person, views [2][]seen) (faults int) {
	n := len(people)
	fmt.Fprintf(w, "\nLinkability: a record of one view is matched with one of the other, at random among equals; chance finds %.5f %%.\n\n", 100/float64(n))
	fmt.Fprint(w, "| What is compared | Right matches | What keeps it |\n|---|---|---|\n")
	for _, c := range channels {
		rate := linked(views, c.value)
		note := c.kept
		if !beyond(rate, n) {
			note = ""
		} else if note == "" {
			note = "NOTHING: a fault"
			faults++
		}
		fmt.Fprintf(w, "| %s | %.4f %% | %s |\n", c.name, 100*rate, note)
	}
	fmt.Fprint(w, "| place in the partition | 100 % | delivery keeps the order, and no view drops a record: who may read both topics can lay them side by side |\n")

	fmt.Fprint(w, "\nSingling out: records that are the only ones with what a view shows of birth date, city and network, and of these with the order total.\n\n")
	fmt.Fprint(w, "| View | Birth date, city | and network | and total |\n|---|---|---|---|\n")
	for v, name := range []string{"first", "second"} {
		fmt.Fprintf(w, "| %s | %.2f %% | %.2f %% | %.2f %% |\n", name,
			100*unique(views[v], func(s *seen) string { return s.Birth + "|" + s.Customer.Address }),
			100*unique(views[v], func(s *seen) string { return s.Birth + "|" + s.Customer.Address + "|" + s.IP }),
			100*unique(views[v], func(s *seen) string { return s.Birth + "|" + s.Customer.Address + "|" + s.IP + "|" + s.Total }))
	}

	fmt.Fprint(w, "\nInference: whoever knows a person's birth date, city and network from outside guesses whether their order was returned; without the view the better guess is right as often as the commoner status.\n\n")
	fmt.Fprint(w, "| View | Without the view | With it | Those with one match |\n|---|---|---|---|\n")
	for v, name := range []string{"first", "second"} {
		base, with, single := inference(people, views[v])
		fmt.Fprintf(w, "| %s | %.2f %% | %.2f %% | %.2f %% |\n", name, 100*base, 100*with, 100*single)
	}
	found := guessed(people, views)
	fmt.Fprintf(w, "\nKnown values without keys: %d of %d people found by their e-mail, phone, name or id in any view, as text or as SHA-256.\n", found, n)
	faults += found
	return faults
}

// linked is the chance that a record of the first view is matched with the
// record of the same person in the second, by a value that both show.
func linked(views [2][]seen, value func(*seen) string) float64 {
	there := make(map[string]int, len(views[1]))
	for i := range views[1] {
		there[value(&views[1][i])]++
	}
	right := 0.0
	for i := range views[0] {
		if v := value(&views[0][i]); v != "" && v == value(&views[1][i]) {
			right += 1 / float64(there[v])
		}
	}
	return right / float64(len(views[0]))
}

// beyond reports a rate that is more than chance gives: 1/n, with three
// standard deviations of the number of right guesses.
func beyond(rate float64, n int) bool {
	return rate*float64(n) > 1+3*math.Sqrt(1)+1e-9
}

// unique is the share of records whose value no other record has.
func unique(view []seen, value func(*seen) string) float64 {
	count := make(map[string]int, len(view))
	for i := range view {
		count[value(&view[i])]++
	}
	alone := 0
	for i := range view {
		if count[value(&view[i])] == 1 {
			alone++
		}
	}
	return float64(alone) / float64(len(view))
}

// inference guesses each person's status by the majority of the records that
// fit what is known of them. It returns the share of right guesses without the
// view and with it, and the share of people whom just one record fits.
func inference(people []person, view []seen) (base, with, single float64) {
	type votes struct{ returned, all int }
	fits := map[string]*votes{}
	returned := 0
	for i := range view {
		k := view[i].Birth + "|" + view[i].Customer.Address + "|" + view[i].IP
		if fits[k] == nil {
			fits[k] = new(votes)
		}
		fits[k].all++
		if view[i].Status == "returned" {
			fits[k].returned++
			returned++
		}
	}
	n := float64(len(people))
	base = max(float64(returned), n-float64(returned)) / n
	for i := range people {
		// The outsider coarsens what they know as the view does: its own record's key.
		v := fits[view[i].Birth+"|"+view[i].Customer.Address+"|"+view[i].IP]
		guess := 2*v.returned > v.all
		if guess == (people[i].status == "returned") {
			with++
		}
		if v.all == 1 {
			single++
		}
	}
	return base, with / n, single / n
}

// guessed counts the people of whom a view shows e-mail address, phone, name or
// id, as they are or as an unkeyed hash.
func guessed(people []person, views [2][]seen) int {
	shown := map[string]bool{}
	for v := range views {
		for i := range views[v] {
			s := &views[v][i]
			for _, t := range []string{s.Customer.Email, s.Customer.Phone, s.Customer.ID, s.Customer.Name, s.Key} {
				shown[strings.ToLower(t)] = true
			}
			for t := range strings.FieldsSeq(s.Message) {
				shown[strings.ToLower(strings.Trim(t, ".,"))] = true
			}
		}
	}
	found := 0
	for i := range people {
		p := &people[i]
		for _, known := range []string{p.email, p.phone, p.id, p.name} {
			known = strings.ToLower(known)
			sum := sha256.Sum256([]byte(known))
			if shown[known] || shown[hex.EncodeToString(sum[:])] {
				found++
				break
			}
		}
	}
	return found
}
