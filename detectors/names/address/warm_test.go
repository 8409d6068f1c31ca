package address

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// warmWords are words that readings of addresses begin with, go on with, end at and
// pass over.
var warmWords = strings.Fields(`12 4B 1600 90210 #05-12 SW1A 1/2 no. No 7 Jl. jalan Melati gang RT 03/04 RW kel. Kec. Bandung blok C2 depan rumah
	Street street Oak Rd Ave. N flat Flat Unit apt Suite PO Box London , Springfield IL TX Sector Plot House at deliver to live behind the green gate and was left
	Straße rue Calle Via 5 75001 Berlin ul. улица Address: Alamat: alamat kirim ke titip samping warung floor lantai . ? ! , , ; ( ) 寄到 幸福路 18号 3栋 502室 北京市 朝阳区 小区 地址：`)

// What a scanner has kept of other texts does not change what it finds in the next one.
func TestAWarmScannerFindsWhatAFreshOneFinds(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	warm := chain.NewScanner()
	r := rand.New(rand.NewPCG(9, 9))
	found := 0
	for range 5000 {
		var text strings.Builder
		for n := 3 + r.IntN(30); n > 0; n-- {
			text.WriteString(warmWords[r.IntN(len(warmWords))])
			text.WriteByte(" \n"[r.IntN(9)/8])
		}
		s := text.String()
		got, want := detectortest.Scan(t, warm, s), detectortest.Scan(t, chain.NewScanner(), s)
		if found += len(want); !slices.Equal(got, want) {
			t.Fatalf("%q: warm %v, fresh %v", s, got, want)
		}
	}
	if found < 1000 {
		t.Errorf("%d addresses in all: the texts are too poor to tell", found)
	}
}
