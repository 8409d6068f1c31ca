package processor

import "github.com/samar-privacy/samar/detectors"

// streetName notes the words of a street's name without what kind of street it is
// and its number: people leave both out. One word, or words of every day alone,
// name too much else.
func (s *speller) streetName(street []byte) {
	start, end, words := -1, 0, 0
	everyday := true
	for i := 0; i < len(street); {
		e := nameWord(street, i)
		if e == i {
			if street[i] != ' ' && start >= 0 {
				break
			}
			i++
			continue
		}
		var low [24]byte
		word := low[:0]
		if e-i <= len(low) {
			word = appendFolded(word, street[i:e])
		}
		full, _ := streetWord(word)
		switch {
		case full != "" && start < 0:
		case full != "" || e-i < 3 || roman(street[i:e]):
			i = len(street)
			continue
		default:
			if start < 0 {
				start = i
			}
			end = e
			words++
			if everyday {
				_, everyday = partWords[string(word)]
			}
		}
		i = e
	}
	if words >= 2 && end-start >= 10 && !everyday && !commonplace(street[start:end]) {
		s.put(street[start:end], detectors.Anything)
	}
}

// roman reports whether a word is a number in Roman figures.
func roman(word []byte) bool {
	for _, c := range word {
		if c != 'I' && c != 'V' && c != 'X' {
			return false
		}
	}
	return true
}
