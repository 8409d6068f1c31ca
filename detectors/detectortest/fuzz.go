package detectortest

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Fuzz feeds arbitrary text to the whole catalog: no panic, findings as Scan
// demands them, the same findings twice. Examples of the Specs are the seeds.
func Fuzz(f *testing.F, catalog []detectors.Spec) {
	for i := range catalog {
		for _, v := range append(append([]string(nil), catalog[i].Valid...), catalog[i].Invalid...) {
			text, _, _ := unmark(v)
			f.Add(text)
		}
	}
	for _, s := range Hostile(256) {
		f.Add(s)
	}
	sc := newChain(f, catalog).NewScanner()
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			t.Skip()
		}
		first := Scan(t, sc, text)
		second := Scan(t, sc, text)
		if len(first) != len(second) {
			t.Fatalf("%d findings, then %d", len(first), len(second))
		}
		for i := range first {
			if first[i] != second[i] {
				t.Fatalf("finding %d differs between two scans", i)
			}
		}
	})
}

// Bounded scans hostile texts of n bytes with every Spec alone: a scan that
// takes more steps than its budget fails.
func Bounded(t *testing.T, catalog []detectors.Spec, n int) {
	t.Helper()
	for i := range catalog {
		sc := newChain(t, catalog[i:i+1]).NewScanner()
		for _, text := range Hostile(n) {
			Scan(t, sc, text)
		}
	}
}

// Hostile returns texts of about n bytes that make careless scanners slow.
func Hostile(n int) []string {
	var out []string
	for _, unit := range []string{"@", "a@", "a:", ":", "1", "1 ", "1.", "1-", "0812-", "+", "(", "(0", "\"", "\"a", "-", "_", "A", "AK", "eyJ",
		"eyJhbGciOi.", "-----BEGIN PRIVATE KEY-----", "://", "a://b:", "https://u:p@", "密码", "password ", "password:", "中", "é", "1a",
		"bc1q", "0x", "1A1z", "ff:", "::", "a.", "1.1.1.1.", "lahir ", "ttl ", "GB29", "DE 12 ", "pin 1", "x=1&",
		"Mr ", "Dr. dr. ", "bapak ", "1234,", "1:2 ", "12 34 ", "12-34-5678 ", "21/03/1990 ", "081234567890,", "A1-", "sk_live_", "RT 01 RW 02 ", "apt 1 ", "1 Elm st ", "人路1", "小区3-5-7", "ul A 1, 02-931 B ", "alamat: ", "<username>", "2026-11-23T05:00:00Z ", "123-45-6789 ", "id=7;tel=0812345678;", "+1+2+", "Jl. ", "rua 1 ", "路", "北京市朝阳区", "090-1234-5678、", "@a ", "陈建国 ", "张三、"} {
		b := make([]byte, 0, n+len(unit))
		for len(b) < n {
			b = append(b, unit...)
		}
		out = append(out, string(b))
	}
	return out
}
