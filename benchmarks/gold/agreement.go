package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// passes are the spans of two readers, by message number.
type passes struct {
	first, second map[int][]evaluate.Span
}

// agreementHead is the head of writeAgreement's table.
const agreementHead = `| language | entity | first | second | exact F1 | overlap F1 | kappa | first alone, kept | second alone, kept |
|---|---|---|---|---|---|---|---|---|
`

// agreement counts how two passes mark one entity.
type agreement struct {
	first, second       int    // spans
	same                int    // equal in both
	touched1, touched2  int    // spans of one that overlap a span of the other
	runes               [4]int // by 2*first+second: 0 in neither, 3 in both
	kept1, kept2        int    // spans of one pass alone that the gold has
	messages, different int    // messages; those marked differently
}

func (a *agreement) exactF1() float64   { return ratio(2*a.same, a.first+a.second) }
func (a *agreement) overlapF1() float64 { return ratio(a.touched1+a.touched2, a.first+a.second) }

// kappa is Cohen's, over the characters: inside a span of the entity or not.
func (a *agreement) kappa() float64 {
	n := float64(a.runes[0] + a.runes[1] + a.runes[2] + a.runes[3])
	if n == 0 {
		return 1
	}
	in1, in2 := float64(a.runes[2]+a.runes[3])/n, float64(a.runes[1]+a.runes[3])/n
	chance := in1*in2 + (1-in1)*(1-in2)
	if chance == 1 {
		return 1
	}
	return (float64(a.runes[0]+a.runes[3])/n - chance) / (1 - chance)
}

// ratio is 1 for nothing of nothing.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// agree compares the passes on one entity.
func agree(msgs []message, p *passes, entity string) agreement {
	var a agreement
	for i := range msgs {
		m := &msgs[i]
		one, two, gold := of(entity, p.first[m.n]), of(entity, p.second[m.n]), of(entity, m.gold)
		a.first += len(one)
		a.second += len(two)
		for _, s := range one {
			if has(two, s) {
				a.same++
			} else if has(gold, s) {
				a.kept1++
			}
			if touches(two, s) {
				a.touched1++
			}
		}
		for _, s := range two {
			if !has(one, s) && has(gold, s) {
				a.kept2++
			}
			if touches(one, s) {
				a.touched2++
			}
		}
		for r := range m.text {
			a.runes[2*inside(one, r)+inside(two, r)]++
		}
		a.messages++
		if !slices.Equal(one, two) {
			a.different++
		}
	}
	return a
}

func of(entity string, spans []evaluate.Span) []evaluate.Span {
	var out []evaluate.Span
	for _, s := range spans {
		if s.Type == entity {
			out = append(out, s)
		}
	}
	return out
}

func has(spans []evaluate.Span, s evaluate.Span) bool {
	for _, t := range spans {
		if t == s {
			return true
		}
	}
	return false
}

func touches(spans []evaluate.Span, s evaluate.Span) bool {
	for _, t := range spans {
		if t.Start < s.End && s.Start < t.End {
			return true
		}
	}
	return false
}

func inside(spans []evaluate.Span, at int) int {
	if touches(spans, evaluate.Span{Start: at, End: at + 1}) {
		return 1
	}
	return 0
}

// writeAgreement writes a row for each entity of one language.
func writeAgreement(w io.Writer, lang string, msgs []message, p *passes) {
	for _, entity := range kinds {
		a := agree(msgs, p, entity)
		fmt.Fprintf(w, "| %s | %s | %d | %d | %.1f | %.1f | %.3f | %d, %d | %d, %d |\n", lang, entity, a.first, a.second,
			100*a.exactF1(), 100*a.overlapF1(), a.kappa(), a.first-a.same, a.kept1, a.second-a.same, a.kept2)
	}
}

// writeDisputes writes every message that the passes mark differently, with
// both markings, for whoever decides.
func writeDisputes(w io.Writer, msgs []message, p *passes) {
	for i := range msgs {
		m := &msgs[i]
		one, two := p.first[m.n], p.second[m.n]
		if !slices.Equal(one, two) {
			fmt.Fprintf(w, "%s\n  1 %s\n  2 %s\n  %s\n", m.place(), passLine(m.text, one), passLine(m.text, two), escape(string(m.text)))
		}
	}
}
