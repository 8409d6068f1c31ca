package detectors

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Bounds of a chat that is pasted into a text.
const (
	leastStamped = 2   // lines with a time in one layout, for a chat
	mostTurns    = 128 // lines that are read
	longestTurn  = 40  // bytes of what a speaker is called
	mostSpoken   = 4   // words of it
)

// speakers keeps who speaks in a chat that is pasted into the current text b: what
// stands with the time on lines whose layout comes again.
func (s *Scanner) speakers(b []byte) {
	var turns [mostTurns]turn
	n := 0
	for i := 0; i < len(b) && n < len(turns); {
		end := lineEnd(b, i)
		t := turnOf(b, i, len(bytes.TrimRight(b[:end], " \r")))
		if t.layout != turnNone {
			next := min(end+1, len(b))
			t.below = end+1 < len(b) && turnOf(b, next, lineEnd(b, next)).layout == turnNone && len(bytes.TrimSpace(b[next:lineEnd(b, next)])) > 0
			turns[n] = t
			n++
		}
		i = end + 1
	}
	for layout := turnColon; n >= leastStamped && layout < turnLayouts; layout++ {
		s.speakersOf(b, turns[:n], layout)
	}
}

// speakersOf keeps the speakers of one layout.
func (s *Scanner) speakersOf(b []byte, turns []turn, layout turnLayout) {
	count, roles, named, below := 0, 0, 0, 0
	chat, dated, sure := true, true, false
	for i := range turns {
		t := &turns[i]
		if t.layout != layout {
			continue
		}
		if logLevels[string(bytes.ToLower(b[t.start:t.end]))] {
			return // the lines of a program's log
		}
		count++
		chat, dated, sure = chat && t.chat, dated && t.dated, sure || t.sure
		switch {
		case t.kind == callRole:
			roles++
		case t.kind == callNamed:
			named++
		}
		if t.below {
			below++
		}
	}
	if count < leastStamped || (layout == turnHeaded || layout == turnAlone) && below*2 < count {
		return
	}
	again, talk := inTurns(b, turns, layout), talked(b, turns, layout)
	speaks := [...]bool{
		callNamed - callNamed:  chat || talk,
		callProper - callNamed: sure || chat && roles > 0 || talk && (named > 0 || chat && again && dated),
		callHandle - callNamed: (talk || roles > 0 || again) && layout == turnAngle || chat && ((talk || roles > 0) && layout == turnHeaded || again && roles+named > 0),
	}
	if (layout == turnColumn || layout == turnWord) && !(again && (talk || roles > 0)) {
		return // a timetable
	}
	for i := range turns {
		t := &turns[i]
		if t.layout != layout || t.kind <= callRole || !speaks[t.kind-callNamed] {
			continue
		}
		if s.spokenBy(b, t); t.kind != callHandle || t.end-t.start > 4 {
			s.spokenTo(b, turns, i)
		}
	}
}

// spokenTo keeps the places where the words of a chat name the speaker of turns[i]:
// "hi Tio". The first turn of each speaks for all.
func (s *Scanner) spokenTo(b []byte, turns []turn, i int) {
	t := turns[i]
	t.start += honorific(b[t.start:t.end])
	name := b[t.start:t.end]
	if name[0] >= 0xE3 && utf8.RuneCount(name) == 1 {
		return // a part of other words, where no spaces part them
	}
	for k := range i {
		if bytes.HasSuffix(b[turns[k].start:turns[k].end], name) {
			return
		}
	}
	s.steps += len(b) / stepsPerByte
	for at := 0; ; {
		p := bytes.Index(b[at:], name)
		if p < 0 {
			return
		}
		p += at
		at = p + len(name)
		if wordStart(b, p) && (at == len(b) || class[b[at]]&cAlnum == 0 && (b[at] < utf8.RuneSelf || name[0] >= 0xE3)) && !startsTurn(turns, p) {
			t.start, t.end = p, at
			s.spokenBy(b, &t)
		}
	}
}

// startsTurn reports whether a speaker's name at p is that of a turn.
func startsTurn(turns []turn, p int) bool {
	for i := range turns {
		if p >= turns[i].start && p < turns[i].end {
			return true
		}
	}
	return false
}

// spokenBy keeps a speaker: a person, or an account.
func (s *Scanner) spokenBy(b []byte, t *turn) {
	like, entity := speakerLabel, Entity("PERSON")
	if t.kind == callHandle {
		like, entity = accountLabel, "USERNAME"
	}
	d := s.chain.dict
	e, _ := d.match(like, 0)
	if e < 0 {
		return
	}
	for _, k := range d.entries[e].pos.list {
		if s.chain.specs[k].Entity == entity {
			s.steps++
			s.keep(k, &Found{Start: t.start + honorific(b[t.start:t.end]), End: t.end, Evidence: Cue, Strength: Strong}, spokenScore, Cue)
			return
		}
	}
}

// spokenScore is how sure a speaker is.
const spokenScore = 0.9

// honorific returns the length of the words that name begins with and that say how
// somebody is addressed: "Mbak ". It is 0 where there is nothing else.
func honorific(name []byte) int {
	at := 0
	for {
		e := bytes.IndexByte(name[at:], ' ')
		if e < 0 || !lexicon.Addressing.Has(bytes.Trim(name[at:at+e], ".")) {
			return at
		}
		at += e + 1
	}
}

// What a speaker's name and account stand for: the labels of such fields.
var speakerLabel, accountLabel = []byte("full name"), []byte("username")

// inTurns reports whether somebody speaks again in a layout behind somebody else.
func inTurns(b []byte, turns []turn, layout turnLayout) bool {
	for i := range turns {
		if turns[i].layout != layout || turns[i].kind <= callRole {
			continue
		}
		other := false
		for j := i + 1; j < len(turns); j++ {
			if turns[j].layout != layout {
				continue
			}
			same := bytes.Equal(b[turns[i].start:turns[i].end], b[turns[j].start:turns[j].end])
			if same && other {
				return true
			}
			other = other || !same
		}
	}
	return false
}

// logLevels stand behind the time on the lines of a program's log.
var logLevels = keySet("info", "warn", "warning", "error", "debug", "trace", "fatal", "notice", "critical", "severe")
