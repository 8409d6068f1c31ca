package generic

// beginsAny reports whether b begins with one of words.
func beginsAny(b []byte, words []string) bool {
	for _, w := range words {
		if len(b) >= len(w) && string(b[:len(w)]) == w {
			return true
		}
	}
	return false
}

// endsAny reports whether b ends with one of words.
func endsAny(b []byte, words []string) bool {
	for _, w := range words {
		if len(b) >= len(w) && string(b[len(b)-len(w):]) == w {
			return true
		}
	}
	return false
}
