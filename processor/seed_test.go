package processor

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
)

// Whatever spelling of a value a text begins with, the seeds know it: else the
// value would not be sought. Spellings are made by spell, seeds by seed.
func TestSeedsOfEverySpelling(t *testing.T) {
	words := strings.Fields(`Dewi Lestari An Li I Made Ni Luh de van Eko Ayu O'Brien Jean-Luc José Núñez Müller Ærø Robert William Will May SE S.Kom PhD Jr. Bpk. Al Fatih -
		王小明 高兴 欧阳娜娜 李 張 陳大文 诸葛亮 Иван Петров 山田 太郎 x1 d'Arc Ó Łukasz`)
	streets := strings.Fields(`Jl. Jalan jln Gg. No. no Street St Apt Komplek 7 88 12-B Melati A RT 北京市朝阳区建国路88号3号楼 Rua das Flores Straße , \n 45123`)
	digits := rapid.StringMatching(`(\+|00|0)?[1-9][0-9]{2,3}[- .+]?[0-9]{3,4}[- ]?[0-9]{0,5}( x[0-9]{2})?`)
	rapid.Check(t, func(rt *rapid.T) {
		k := rapid.SampledFrom([]kind{aPerson, aPhone, anEmail, anAddress, aHandle, asWritten}).Draw(rt, "kind")
		var text string
		switch k {
		case aPhone:
			text = digits.Draw(rt, "digits")
		case anAddress:
			text = strings.Join(rapid.SliceOfN(rapid.SampledFrom(streets), 1, 6).Draw(rt, "words"), " ")
		case anEmail, aHandle:
			text = rapid.StringMatching(`@?[a-z]{1,5}[._+0-9]{0,2}[a-z0-9]{0,6}(@example\.com)?`).Draw(rt, "handle")
		default:
			text = strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 5).Draw(rt, "words"), rapid.SampledFrom([]string{" ", " ", "", ", "}).Draw(rt, "gap"))
		}
		if text == "" {
			rt.Skip()
		}
		var s speller
		var seeds detectors.Seeds
		s.later(&detectors.Known{Text: []byte(text)}, k, &seeds)
		for _, v := range s.all() {
			spelling := bytes.TrimLeft(v.Text, " .,-_/\n+'’")
			if r, _ := utf8.DecodeRune(spelling); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue // nothing that begins with a mark is sought
			}
			for _, written := range []string{string(spelling), strings.ToUpper(string(spelling)), strings.ReplaceAll(string(spelling), " ", ""), strings.ReplaceAll(string(spelling), " ", ". "),
				strings.ReplaceAll(string(spelling), "e", "é"), strings.Replace(string(spelling), "o", "o'", 1)} {
				if !seeds.Touches([]byte(written), []uint8{0}) {
					rt.Fatalf("kind %d, %q: %q is not seeded", k, text, written)
				}
			}
		}
	})
}

// The surname Chan is no reason to spell the name wherever "channel" stands.
func TestSeedsOfFourLettersKnowTheNext(t *testing.T) {
	var s speller
	var seeds detectors.Seeds
	s.later(&detectors.Known{Text: []byte("陈大文")}, aPerson, &seeds)
	for text, want := range map[string]bool{"channel": false, "chan": true, "Chandawen": true, "chan da wen": true, "chánnel": true} {
		if got := seeds.Touches([]byte(text), []uint8{0}); got != want {
			t.Errorf("%s: %t, want %t", text, got, want)
		}
	}
}
