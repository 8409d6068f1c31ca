package lexicon

// HasPrefix reports whether b begins with one of words.
func HasPrefix(b []byte, words ...string) bool {
	for _, w := range words {
		if len(b) >= len(w) && string(b[:len(w)]) == w {
			return true
		}
	}
	return false
}

// HasSuffix reports whether b ends with one of words.
func HasSuffix(b []byte, words ...string) bool {
	for _, w := range words {
		if len(b) >= len(w) && string(b[len(b)-len(w):]) == w {
			return true
		}
	}
	return false
}
