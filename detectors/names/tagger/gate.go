package tagger

// candidate reports whether the sentence has what may be a name. Prepare comes
// first.
func (s *Sentence) candidate() bool {
	const plain = ClassCommon | ClassTitle | ClassRole | ClassPlace | ClassOrg | ClassSays | ClassDay | ClassLink | ClassIntro | ClassKin
	foreign := 0
	for i := range s.tokens {
		t, it := &s.tokens[i], &s.items[i+pads]
		switch t.kind {
		case word:
			c := Class(it.class)
			switch {
			case c&names != 0 && (c&plain == 0 || t.shape != shapeLower):
				return true
			case c&plain != 0 || t.size < 2:
			case t.shape != shapeLower && (s.mode == modeNormal || s.mode == modeTitle):
				return true
			case s.cued(i):
				return true
			}
		case han:
			if it.class&markFamily != 0 && it.class&(markCommon|markInCommon|markInPlace|markInTitle) == 0 || it.class&markFamilyTwo != 0 || it.class&markName != 0 {
				return true
			}
			if it.class&markForeign == 0 || it.class&(markCommon|markInCommon|markPlace|markInPlace) != 0 {
				foreign = 0
				break
			}
			if foreign++; foreign == 3 {
				return true
			}
		case other:
			if t.head == '*' || t.head == '·' {
				return s.hans
			}
		}
	}
	return false
}

// cued reports whether one of the two words before token i is a cue.
func (s *Sentence) cued(i int) bool {
	return (s.items[i+pads-1].class|s.items[i+pads-2].class)&uint64(cues) != 0 && s.items[i+pads-1].class < 1<<20
}

// code reports whether [start, end) is part of what is written without spaces
// and is no text: an address of the web or of mail, a path, a handle, a code.
func code(text []byte, start, end int) bool {
	lo, hi := start, end
	for lo > 0 && start-lo < maxWord && glued(text[lo-1]) {
		lo--
	}
	for hi < len(text) && hi-end < maxWord && glued(text[hi]) {
		hi++
	}
	if lo == start && hi == end {
		return false
	}
	if lo < start {
		switch c := text[start-1]; {
		case c == '@', c == '_', c == '\\', c == '#', c == '=', c == '&', c == '$', c == '/' && start-2 >= lo && text[start-2] == '/', c-'0' <= 9:
			return true
		case c == '.' && start-2 >= lo && text[start-2]-'a' < 26 && text[start]-'a' < 26:
			return true
		}
	}
	if hi > end {
		switch c := text[end]; {
		case c == '@', c == '_', c == '\\', c == '=', c-'0' <= 9:
			return true
		case c == '.' && end+1 < hi && text[end-1]-'a' < 26 && text[end+1]-'a' < 26:
			return true
		}
	}
	for i := lo; i < hi; i++ {
		if i < start || i >= end {
			switch text[i] {
			case '@', '_', '\\', '=':
				return true
			case ':':
				if i+2 < hi && text[i+1] == '/' && text[i+2] == '/' {
					return true
				}
			case '.':
				if i+4 < hi && (string(text[i+1:i+4]) == "com" || string(text[i+1:i+4]) == "www" || string(text[i+1:i+4]) == "org") {
					return true
				}
			}
		}
	}
	return false
}

// glued reports whether c may stand inside a code: no space, no Chinese.
func glued(c byte) bool {
	return c > ' ' && c < 0x80 && c != ',' && c != ';' && c != '"' && c != '(' && c != ')' && c != '<' && c != '>'
}
