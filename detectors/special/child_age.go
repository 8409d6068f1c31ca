package special

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// childAge finds ages below 18 that somebody tells.
var childAge = detectors.Spec{
	Name:      "special/child-age",
	Entity:    "CHILD_MARKER",
	Doc:       "Age below 18, told of a person",
	Off:       true,
	Anchor:    detectors.OnWords("tahun", "thn", "bulan", "i am", "i'm", "year old", "years old", "yr old", "yrs old", "yo", "y o", "month old", "months old", "岁", "歲", "个月大", "個月大"),
	Match:     matchChildAge,
	Canonical: detectors.Words,
	Classes:   minors,
	Source:    "UU 27/2022 article 4 (2) e; PIPL article 28 (under 14); GDPR article 8; COPPA",
	Valid:     []string{"anak saya ‹5 tahun›", "anakku umur ‹8 bulan›", "saya berumur ‹14 tahun›", "my ‹5-year-old› son", "my daughter is ‹12 years old›", "I'm ‹13 yo›", "I'm ‹15› and bought it myself", "I am ‹12›, help", "我今年‹12岁›", "我儿子‹3岁›半", "我女兒‹9歲›"},
	Invalid:   []string{"garansi 2 tahun", "saya sudah 5 tahun langganan", "a 12 year old whisky", "saya 45 tahun", "I am 34 years old", "3-6岁适用", "6岁以上", "mainan anak umur 3 tahun ke atas", "I'm 15 minutes away", "I am 5 and a half miles off", "I am 1 of 3", "menunggu 3 bulan", "saya pakai 2 tahun", "saya kerja 5 tahun di sini"},
}

// matchChildAge reads the number before the unit at w; the unit is in the span.
func matchChildAge(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if b[w.Start]|0x20 == 'i' {
		return youngSelf(b, w.End)
	}
	s := w.Start
	if s > 0 && (b[s-1] == ' ' || b[s-1] == '-') {
		s--
	}
	e := s
	for s > 0 && e-s < 3 && detectors.IsDigit(b[s-1]) {
		s--
	}
	f := detectors.Found{Start: s, End: w.End, Strength: detectors.Strong, Evidence: detectors.Cue}
	if !minorAge(b[s:e]) {
		return f, false
	}
	if s > 0 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '-' || b[s-1] == '.' || b[s-1] == ',') {
		return f, false
	}
	if b[w.Start] >= 0xE3 {
		before, after := clauseHan(b, s, w.End)
		return f, holds(before, personsHan) && !leads(after, notAgeHan) && !closes(before, notAgeBefore)
	}
	var before [9]span
	n := wordsBefore(b, s, before[:])
	c := clause{b: b, before: before[:n]}
	if rest := bytes.TrimLeft(b[w.End:], " "); bytes.HasPrefix(rest, []byte("ke atas")) || bytes.HasPrefix(rest, []byte("keatas")) || bytes.HasPrefix(rest, []byte("and up")) || bytes.HasPrefix(rest, []byte("+")) {
		return f, false // whom goods are for
	}
	unit := b[w.Start]|0x20 == 't' || b[w.Start]|0x20 == 'b'
	for i, x := range c.before {
		switch {
		case unit && i > 2, i > 4:
			return f, false
		case c.is(x, ageCues):
			return f, true
		case c.is(x, youngsters) && !(unit && c.is(x, notAlone)):
			return f, true
		case i == 0 && unit, !c.is(x, ageJoins):
			if !(unit && i == 0 && c.is(x, owners)) {
				return f, false
			}
			if len(c.before) < 2 || !c.is(c.before[1], youngsters) {
				return f, false
			}
		}
	}
	return f, false
}

var (
	ageCues    = lexicon.New("umur umurku umurnya berumur usia usianya berusia aged age")
	youngsters = lexicon.New("anak anakku putra putri putraku putriku bayi bayiku balita adik adikku cucu cucuku keponakan i im my he she son daughter kid child baby boy girl nephew niece grandson granddaughter brother sister")
	notAlone   = lexicon.New("i im my he she")
	ageJoins   = lexicon.New("saya aku kami yang baru masih sudah is am m s are was just turned only a an old our his her nearly almost the")

	notAgeHan    = phrases("以上 以下 以内 起 及 适用 的酒 前 后")
	notAgeBefore = phrases("满 未满 滿 到 至 - ~")
)

// minorAge reports whether digits are a number from 1 to 17.
func minorAge(d []byte) bool {
	return len(d) == 1 && d[0] != '0' || len(d) == 2 && d[0] == '1' && d[1] <= '7'
}

// youngSelf reads "I'm 15 and …": a number from 6 to 17 with nothing that it
// counts behind it.
func youngSelf(b []byte, p int) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	if p >= len(b) || b[p] != ' ' {
		return f, false
	}
	f.Start = p + 1
	for f.End = f.Start; f.End < len(b) && detectors.IsDigit(b[f.End]); f.End++ {
	}
	if d := b[f.Start:f.End]; !minorAge(d) || len(d) == 1 && d[0] < '6' {
		return f, false
	}
	rest := b[f.End:]
	for _, s := range [...]string{" and a", " and 1"} {
		if bytes.HasPrefix(rest, []byte(s)) {
			return f, false
		}
	}
	return f, len(rest) == 0 || rest[0] == ',' && (len(rest) < 2 || !detectors.IsDigit(rest[1])) || rest[0] == '.' && (len(rest) < 2 || !detectors.IsDigit(rest[1])) || rest[0] == '!' || bytes.HasPrefix(rest, []byte(" and ")) || bytes.HasPrefix(rest, []byte(" so ")) || bytes.HasPrefix(rest, []byte(" but "))
}
