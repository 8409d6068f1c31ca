// Command peers measures samar beside other ways to do parts of its work, in
// one process, over the same records, in user CPU time:
//
//	cd benchmarks/peers && GOMAXPROCS=1 go run .
//
// It is a module of its own, so that samar does not depend on what it is
// compared with. The peers get what their authors advise: compiled once, a
// literal looked for before the pattern where there is one. They find shapes
// and do not rewrite; samar's rows do all of its work.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/dlclark/regexp2/v2"
	gojson "github.com/goccy/go-json"

	"github.com/samar-privacy/samar/internal/speed"
)

func main() {
	least := flag.Duration("time", 3*time.Second, "least user CPU time of each row")
	mb := flag.Int("mb", 4, "megabytes of each kind of input")
	flag.Parse()
	e, err := speed.NewEngine()
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
	var results []speed.Result
	add := func(w speed.Workload) { results = append(results, speed.Measure(w, *least)) }
	for _, w := range speed.Workloads(e, *mb*1000000) {
		switch w.Name {
		case "scan/mixed", "redact/text", "redact/events":
			w.Name, w.Goal = "samar "+w.Name, ""
			add(w)
		}
	}
	texts, events := speed.Texts(*mb*1000000, .30), speed.Events(*mb*1000000)
	for _, w := range []speed.Workload{
		over("text: stdlib regexp, one by one", "20 patterns", texts, stdlib(false)),
		over("text: stdlib, literal first", "20 patterns, each behind its literal", texts, stdlib(true)),
		over("text: stdlib, one alternation", "20 patterns in one", texts, alternation()),
		over("text: regexp2/v2, one by one", "20 patterns", texts, backtracking(false)),
		over("text: regexp2/v2, literal 1st", "20 patterns, each behind its literal", texts, backtracking(true)),
		over("events: encoding/json", "into a map and back, nothing found", events, roundTrip(json.Unmarshal, json.Marshal)),
		over("events: goccy/go-json", "into a map and back, nothing found", events, roundTrip(gojson.Unmarshal, gojson.Marshal)),
		over("events: encoding/json.Valid", "syntax check alone", events, valid),
		over("events: memcpy", "copy alone", events, copying()),
	} {
		add(w)
	}
	if speed.WriteTable(os.Stdout, results) != nil {
		os.Exit(1)
	}
}

// over measures f on every record.
func over(name, doc string, records [][]byte, f func(record []byte) error) speed.Workload {
	n := int64(0)
	for _, r := range records {
		n += int64(len(r))
	}
	return speed.Workload{Name: name, Doc: doc, Records: len(records), Bytes: n, Pass: func() error {
		for _, r := range records {
			if err := f(r); err != nil {
				return err
			}
		}
		return nil
	}}
}

var found int // keeps the work from being optimised away

func stdlib(literalFirst bool) func([]byte) error {
	var res []*regexp.Regexp
	for _, p := range patterns {
		res = append(res, regexp.MustCompile(p.expr))
	}
	return func(r []byte) error {
		for i, re := range res {
			if literalFirst && !bytes.Contains(r, []byte(patterns[i].literal)) {
				continue
			}
			found += len(re.FindAllIndex(r, -1))
		}
		return nil
	}
}

func alternation() func([]byte) error {
	var all []string
	for _, p := range patterns {
		all = append(all, "(?:"+p.expr+")")
	}
	re := regexp.MustCompile(strings.Join(all, "|"))
	return func(r []byte) error { found += len(re.FindAllIndex(r, -1)); return nil }
}

// backtracking decodes a record to runes once for all patterns, as the
// library's quickest calls want.
func backtracking(literalFirst bool) func([]byte) error {
	var res []*regexp2.Regexp
	for _, p := range patterns {
		res = append(res, regexp2.MustCompile(p.expr))
	}
	var runes []rune
	count := func(regexp2.MatchView) bool { found++; return true }
	return func(r []byte) error {
		runes = runes[:0]
		for _, c := range string(r) {
			runes = append(runes, c)
		}
		for i, re := range res {
			if literalFirst && !bytes.Contains(r, []byte(patterns[i].literal)) {
				continue
			}
			if err := re.FindRunesMatches(runes, 0, count); err != nil {
				return err
			}
		}
		return nil
	}
}

func roundTrip(unmarshal func([]byte, any) error, marshal func(any) ([]byte, error)) func([]byte) error {
	return func(r []byte) error {
		var m map[string]any
		if err := unmarshal(r, &m); err != nil {
			return err
		}
		b, err := marshal(m)
		found += len(b)
		return err
	}
}

func valid(r []byte) error {
	if json.Valid(r) {
		found++
	}
	return nil
}

func copying() func([]byte) error {
	buf := make([]byte, 64<<10)
	return func(r []byte) error { found += copy(buf, r); return nil }
}
