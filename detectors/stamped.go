package detectors

import "bytes"

// turnLayout is how programs write who says something and when.
type turnLayout uint8

const (
	turnNone   turnLayout = iota
	turnColon             // [03/01/26 10.02] Tio: hello
	turnDash              // 03/01/26 10.02 - Tio: hello
	turnAngle             // [10:02] <tio> hello
	turnAlone             // [03/01/26 10.02] Tio, and the words below
	turnHeaded            // Tio [10:02], Tio, [03.01.2026 10:02], Tio  10:02 AM: the words are below
	turnColumn            // 10:02, Tio and the words in columns
	turnWord              // 10:02 Tio hello
	turnLayouts
)

// turn is one line of a chat.
type turn struct {
	layout     turnLayout
	start, end int
	kind       callKind
	stamp
	sure  bool // nothing but a chat is written so
	below bool // words stand on the line below
}

// turnOf reads the line [i, end) of b.
func turnOf(b []byte, i, end int) (t turn) {
	b = b[:end]
	if end-i < 8 {
		return t
	}
	open := b[i] == '[' || b[i] == '('
	if !open && b[i]-'0' > 9 {
		return turnBeforeTime(b, i)
	}
	at := i
	if open {
		at++
	}
	stop, st := stampAt(b, at)
	if stop == 0 || stop+2 >= end {
		return t
	}
	if open {
		if b[stop] != ']' && b[stop] != ')' {
			return t
		}
		stop++
	}
	return turnBehindTime(b, stop, open, st)
}

// turnBehindTime reads what stands on a line behind the time that ends at p.
func turnBehindTime(b []byte, p int, bracketed bool, st stamp) (t turn) {
	t.stamp = st
	layout := turnColon
	switch {
	case bytes.HasPrefix(b[p:], []byte(" - ")) && !bracketed:
		p, layout = p+3, turnDash
	case b[p] == '\t' && !bracketed:
		p, layout = p+1, turnColumn
		if rest := bytes.TrimLeft(b[p:], " "); bytes.HasPrefix(rest, []byte("From ")) {
			p, layout, t.sure = len(b)-len(rest)+len("From "), turnColon, true
		}
	case b[p] == ' ':
		p++
	case !bracketed:
		return t
	}
	for p < len(b) && b[p] == ' ' {
		p++
	}
	rest := b[p:min(len(b), p+longestTurn+2)]
	if len(rest) > 2 && rest[0] == '<' && placeholder(rest) == 0 {
		if e := bytes.IndexByte(rest, '>'); e > 1 && bracketed && p+e+1 < len(b) {
			return t.said(b, turnAngle, p+1, p+e)
		}
		return t
	}
	if layout == turnColumn {
		if e := bytes.IndexByte(rest, '\t'); e > 0 {
			return t.said(b, layout, p, p+e)
		}
		return t
	}
	if e := bytes.IndexByte(rest, ':'); e > 0 && (p+e+1 == len(b) || b[p+e+1] == ' ') {
		return t.said(b, layout, p, p+e)
	}
	if e := bytes.Index(rest, wideColon); e > 0 {
		return t.said(b, layout, p, p+e)
	}
	switch {
	case layout == turnDash:
	case bracketed && p+len(rest) == len(b):
		return t.said(b, turnAlone, p, len(b))
	case !bracketed:
		if e := bytes.IndexByte(rest, ' '); e > 0 {
			return t.said(b, turnWord, p, p+e)
		}
	}
	return t
}

// turnBeforeTime reads a line that begins with who speaks and ends with the time.
func turnBeforeTime(b []byte, i int) (t turn) {
	for k := i + 2; k < len(b) && k <= i+longestTurn+4; k++ {
		if b[k]-'0' > 9 || b[k-1] != ' ' && b[k-1] != '[' && b[k-1] != '(' {
			continue
		}
		stop, st := stampAt(b, k)
		if stop == 0 {
			continue
		}
		closed := b[k-1] != ' '
		if closed {
			if stop == len(b) || b[stop] != ']' && b[stop] != ')' {
				return t
			}
			stop++
		}
		if !closed && !st.dated && !bytes.HasSuffix(b[i:k], []byte(", ")) && !(st.half && b[k-2] == ' ') || stop < len(b) && b[stop] != ':' {
			return t
		}
		name := bytes.TrimRight(b[i:k-1], " ,[(-\t")
		name = bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSuffix(name, []byte("—")), []byte("–")), " ")
		t.stamp = st
		t.chat = st.chat || closed
		if stop < len(b) {
			return t.said(b, turnDash, i, i+len(name)) // Tio, 10:02: hello
		}
		return t.said(b, turnHeaded, i, i+len(name))
	}
	return t
}

// said completes a turn: [start, end) of b says who speaks.
func (t turn) said(b []byte, layout turnLayout, start, end int) turn {
	for start < end && (b[start] == '~' || b[start] == ' ') { // ~ Tio, who is no contact
		start++
	}
	for end > start && b[end-1] == ' ' {
		end--
	}
	if end > start {
		t.layout, t.start, t.end = layout, start, end
		t.kind = callOf(b[start:end])
	}
	return t
}

// stamp says how a time is written.
type stamp struct {
	dated bool // with a date
	half  bool // 10:02 AM
	chat  bool // without seconds, by halves of a day, or "03/01/26, 10:02:11": not as logs have it
}

// stampAt returns the end of the time, with a date before or behind it or without,
// that begins at i, 0 if there is none.
func stampAt(b []byte, i int) (end int, st stamp) {
	p := i
	if e := dateEnd(b, p); e > 0 {
		for p = e; p < len(b) && p < e+2 && (b[p] == ',' || b[p] == ' ' || b[p] == 'T'); p++ {
			st.chat = st.chat || b[p] == ','
		}
		st.dated = true
	}
	e := digitsEnd(b, p, 2)
	if e == p || e+3 > len(b) || b[e] != ':' && !(b[e] == '.' && st.dated) || digitsEnd(b, e+1, 2) != e+3 {
		return 0, st
	}
	mark := b[e]
	p = e + 3
	seconds := p+3 <= len(b) && b[p] == mark && digitsEnd(b, p+1, 2) == p+3
	if seconds {
		if p += 3; p < len(b) && (b[p] == '.' || b[p] == ',') && digitsEnd(b, p+1, 6) > p+1 {
			p = digitsEnd(b, p+1, 6)
		}
	}
	if p < len(b) && b[p]-'0' <= 9 {
		return 0, st
	}
	q := p
	if q < len(b) && b[q] == ' ' {
		q++
	}
	if q+1 < len(b) && (b[q]|0x20 == 'a' || b[q]|0x20 == 'p') && b[q+1]|0x20 == 'm' && (q+2 == len(b) || class[b[q+2]]&cAlnum == 0) {
		st.half, p = true, q+2
	}
	if !st.dated && p+2 < len(b) && b[p] == ',' && b[p+1] == ' ' {
		if e := dateEnd(b, p+2); e > 0 {
			st.dated, st.chat, p = true, true, e
		}
	}
	st.chat = st.chat || st.half || !seconds
	return p, st
}

// dateEnd returns the end of the date in figures that begins at i, 0 if none does.
func dateEnd(b []byte, i int) int {
	p := digitsEnd(b, i, 4)
	if p == i || p == len(b) || b[p] != '/' && b[p] != '-' && b[p] != '.' {
		return 0
	}
	q := digitsEnd(b, p+1, 2)
	if q == p+1 || q == len(b) || b[q] != b[p] {
		return 0
	}
	e := digitsEnd(b, q+1, 4)
	if e == q+1 {
		return 0
	}
	return e
}

// digitsEnd returns the end of the digits at i, most at the most.
func digitsEnd(b []byte, i, most int) int {
	e := i
	for e < len(b) && e-i < most && b[e]-'0' <= 9 {
		e++
	}
	return e
}
