package detectors

import "bytes"

// Bounds of a form whose labels stand on lines of their own.
const (
	leastStacked = 2   // labels with a value below, for a form
	stackedShare = 6   // of so many lines, one is a label with a value below
	mostStacked  = 128 // lines that are read
	stackedLong  = 48  // bytes of a label
)

// stacked appends to r the values of a form that has each label on a line of its own
// and the value on the next, as pages give when they are copied: "First Name", then
// "Tio". It reports whether there were enough of them to be a form: a label above a
// line here and there is a heading, or a word of a list. Where no value has a digit
// or an at sign, labels of several words tell a form from the heads of a table.
func (s *Scanner) stacked(r *reading, b []byte) bool {
	var label, last []byte
	pairs, lines, named, filled := 0, 0, 0, false
	for line, i := 0, 0; i < len(b) && line < mostStacked; line++ {
		end := lineEnd(b, i)
		from, to := trimmed(b, i, end)
		i = end + 1
		switch {
		case from == to: // an empty line between them says nothing
			continue
		case s.labelLine(b[from:to]):
			label = unasked(b[from:to])
		case len(label) > 0:
			if bytes.Equal(last, b[from:to]) && class[b[from]]&cLower != 0 {
				return false // a kind of value for each: string, required
			}
			last = b[from:to]
			if to-from <= answerLong && !asks(last) {
				r.put(label, from, from+1)
				r.put(colonSpace, from, from+1)
				r.verbatim(b, from, to)
				r.put(newLine, to-1, to)
				pairs++
				filled = filled || anyDigit(last) || bytes.IndexByte(last, '@') >= 0
				if bytes.IndexByte(label, ' ') > 0 {
					named++
				}
			}
			label = nil
		}
		lines++
	}
	return pairs >= leastStacked && pairs*stackedShare >= lines && (filled || named >= leastStacked)
}

// labelLine reports whether a line is a label and nothing else but marks.
func (s *Scanner) labelLine(line []byte) bool {
	if len(line) < 2 || len(line) > stackedLong || class[line[0]]&cLetter == 0 && line[0] < 0x80 {
		return false
	}
	t := unasked(line)
	if len(t) < 2 || class[t[len(t)-1]]&cAlnum == 0 && t[len(t)-1] < 0x80 {
		return false
	}
	return s.isLabel(t)
}

// trimmed returns [from, to) of b without blanks around it.
func trimmed(b []byte, from, to int) (int, int) {
	for from < to && b[from] <= ' ' {
		from++
	}
	for to > from && b[to-1] <= ' ' {
		to--
	}
	return from, to
}
