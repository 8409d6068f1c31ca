package token

import "bytes"

// Found says what a text in a token's shape turned out to be.
type Found uint8

// What Open finds.
const (
	Foreign    Found = iota // no token of these keys and this tenant, or no token at all
	JoinStable              // ours, and nobody can turn it back
	Elsewhere               // ours, of another purpose
	Opened                  // turned back
)

// Open is Detokenise with a reason.
func (v *Reversible) Open(dst, text []byte) ([]byte, Found) {
	if !v.ring.Verify(text) {
		return dst, Foreign
	}
	if _, _, encoded, _ := split(text); len(encoded) <= textSize {
		return dst, JoinStable
	}
	out, err := v.Detokenise(dst, text)
	if err != nil {
		return dst, Elsewhere
	}
	return out, Opened
}

// Next returns the place of the first text in a token's shape in b, from
// offset on: domain, version and last part as long as their letters go. start
// is -1 if there is none.
func Next(b []byte, from int) (start, end int) {
	for from < len(b) {
		i := bytes.IndexByte(b[from:], '_')
		if i < 0 {
			break
		}
		mark := from + i
		start = mark
		for start > 0 && (b[start-1] >= 'a' && b[start-1] <= 'z' || b[start-1]-'0' <= 9) {
			start--
		}
		for start < mark && b[start]-'0' <= 9 { // a domain begins with a letter
			start++
		}
		end = mark + 1
		for end < len(b) && b[end]-'0' <= 9 {
			end++
		}
		if start < mark && end > mark+1 && end < len(b) && b[end] == '_' {
			second := end
			for end++; end < len(b) && (b[end]-'0' <= 9 || b[end] >= 'a' && b[end] <= 'v'); {
				end++
			}
			if end-second-1 >= textSize {
				return start, end
			}
		}
		from = mark + 1
	}
	return -1, 0
}
