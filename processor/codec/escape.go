package codec

// Encode brings the text that replaces a leaf's, or a part of it, to the way it
// is written at its place in the document. The result is text itself, or in one
// of the two buffers.
func (d *Doc) Encode(leaf int, text []byte, bufs *[2][]byte) []byte {
	for at := leaf; at >= 0; at = int(d.Leaves[at].Parent) {
		var out []byte
		switch d.Leaves[at].Enc {
		case Quoted:
			if !NeedsEscape(text) {
				continue
			}
			out = AppendEscaped(bufs[0][:0], text)
		case Form:
			if !needsPercent(text) {
				continue
			}
			out = appendPercent(bufs[0][:0], text)
		case QuotedCell:
			out = appendDoubled(bufs[0][:0], text)
		default:
			continue
		}
		bufs[0], bufs[1] = bufs[1], out
		text = out
	}
	return text
}

func appendDoubled(dst, text []byte) []byte {
	for _, c := range text {
		if c == '"' {
			dst = append(dst, '"')
		}
		dst = append(dst, c)
	}
	return dst
}

// unreserved are the bytes that stand for themselves in forms and queries
// (RFC 3986), besides those of a placeholder: < and > are escaped.
func unreserved(c byte) bool {
	return c-'0' <= 9 || (c|0x20)-'a' < 26 || c == '-' || c == '.' || c == '_' || c == '~' || c == '*'
}

func needsPercent(text []byte) bool {
	for _, c := range text {
		if !unreserved(c) {
			return true
		}
	}
	return false
}

func appendPercent(dst, text []byte) []byte {
	const hex = "0123456789ABCDEF"
	for _, c := range text {
		if unreserved(c) {
			dst = append(dst, c)
		} else {
			dst = append(dst, '%', hex[c>>4], hex[c&15])
		}
	}
	return dst
}
