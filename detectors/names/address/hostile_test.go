package address

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// BenchmarkHostile scans texts made to be looked at in vain; "over" means that the
// step budget ended the scan.
func BenchmarkHostile(b *testing.B) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		b.Fatal(err)
	}
	sc := chain.NewScanner()
	for _, v := range []string{"Jl. A ", "jl a 1 ", "1 Elm st ", "12 Elm Oak ", "一号", "人路1", "市区县", "apt 1 ", "NY 10001 ", "rt 1 ", "kel. A, ", "Aa Street ", "1 Aa Bb Cc Dd Ee Street, ", "alamat: ", "address Abc 1 ", "Abstraße 1 ", "Aa 1, 10115 Bb ", "阿里1号巴", "blok A 1 kav B 2 ", "1 Aa ", "12 Scott Vista ", "at 12 Scott lake, Aa ", "小区3-5-7", "路与人路", "jl A gang 2 A "} {
		text := []byte(strings.Repeat(v, 200000/len(v)))
		b.Run(fmt.Sprintf("%.12q", v), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				err = sc.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: text}}})
			}
			if err != nil {
				b.ReportMetric(1, "over")
			}
		})
	}
}
