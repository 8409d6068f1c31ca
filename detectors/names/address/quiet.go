package address

// quiet are two stretches of a text, left and right of what was last asked for, in
// which no sentence ends: around the next they are passed over, not read again.
type quiet struct {
	left, right span
	reads       int // bytes read
}

// drop forgets all: another text follows.
func (q *quiet) drop() { q.left, q.right = span{}, span{} }

// before returns where in b the last sentence before p ends that ends behind lo, at p
// at the latest; lo if none does.
func (q *quiet) before(b []byte, p, lo int) int {
	k := p
	for k > lo {
		if s := q.holds(k); s != nil {
			k = int(s.start) - 1
			continue
		}
		if q.reads++; endMark[b[k]] && sentenceEnd(b, k) {
			break
		}
		k--
	}
	if k < p {
		q.left = span{int32(k + 1), int32(p + 1)}
	}
	return max(k, lo)
}

// behind returns where in b the first sentence from p on ends, before hi; hi if none
// does.
func (q *quiet) behind(b []byte, p, hi int) int {
	k := p
	for k < hi {
		if s := q.holds(k); s != nil {
			k = int(s.end)
			continue
		}
		if q.reads++; endMark[b[k]] && sentenceEnd(b, k) {
			break
		}
		k++
	}
	if k > p {
		q.right = span{int32(p), int32(k)}
	}
	return min(k, hi)
}

// holds returns the stretch that byte k is in, nil if it is in none.
func (q *quiet) holds(k int) *span {
	switch {
	case int(q.left.start) <= k && k < int(q.left.end):
		return &q.left
	case int(q.right.start) <= k && k < int(q.right.end):
		return &q.right
	}
	return nil
}
