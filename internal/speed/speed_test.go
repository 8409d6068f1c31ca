package speed

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestEveryWorkloadRuns(t *testing.T) {
	e, err := NewEngine()
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	var results []Result
	for _, w := range Workloads(e, 64<<10) {
		if names[w.Name] || w.Records == 0 || w.Bytes == 0 {
			t.Errorf("%s: twice, or without input", w.Name)
		}
		names[w.Name] = true
		r := Measure(w, time.Millisecond)
		if r.Error != "" {
			t.Errorf("%s", r.Error)
		} else if r.MBPerSecond <= 0 {
			t.Errorf("%s: %.1f MB/s", w.Name, r.MBPerSecond)
		}
		results = append(results, r)
	}
	var table bytes.Buffer
	if err := WriteTable(&table, results); err != nil || strings.Count(table.String(), "\n") != len(results)+1 {
		t.Errorf("table of %d lines, %v", strings.Count(table.String(), "\n"), err)
	}
}
