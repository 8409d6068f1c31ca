package tagger

import "bytes"

// probable is the chance from which a name speaks for the same name elsewhere in
// its text.
const probable = 0.5

// mostAgain is how many names of a text are compared with each other.
const mostAgain = 64

// again raises the doubtful names of dst to probable where a surer one of the
// text has the same words, or begins or ends with them: who is named once is
// named again.
func again(dst []Name, text []byte) {
	for i := range dst {
		d := &dst[i]
		if d.Score >= probable {
			continue
		}
		for j := range dst {
			if n := &dst[j]; n.Score > probable && partOf(text[n.Start:n.End], text[d.Start:d.End]) {
				d.Score = probable
				break
			}
		}
	}
}

// partOf reports whether name is the words of part, in the same letters, or begins
// or ends with them.
func partOf(name, part []byte) bool {
	switch k := len(name) - len(part); {
	case k < 0 || len(part) < 2:
		return false
	case k == 0:
		return bytes.Equal(name, part)
	default:
		return name[len(part)] == ' ' && bytes.HasPrefix(name, part) || name[k-1] == ' ' && bytes.HasSuffix(name, part)
	}
}
