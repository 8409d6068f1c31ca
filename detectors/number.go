package detectors

// maxGroups bounds the groups of one number.
const maxGroups = 12

// maxLookBack bounds how far a token is followed to its start.
const maxLookBack = 1 << 12

// token dispatches the run of letters and digits around the digit at i and
// returns where to go on.
func (s *Scanner) token(i int) int {
	b := s.text
	if s.seeds.two[b[i]-'0'] != 0 && !s.due && (i == 0 || b[i-1]-'0' > 9) {
		s.due = s.seeds.atNumber(b, i)
	}
	if i < s.longEnd { // the run was dispatched at its first digit
		if e := s.prefixes(i); e > i {
			return e
		}
		return i + 1
	}
	ts, te := i, i
	for ts > 0 && i-ts < maxLookBack && class[b[ts-1]]&cAlnum != 0 {
		ts--
	}
	for te < len(b) && b[te]-'0' <= 9 {
		te++
	}
	if e := neutral(b, i); e > 0 {
		return e
	}
	if ts == i && (te >= len(b) || class[b[te]]&cLetter == 0) {
		if te-ts == 8 && te < len(b) && b[te] == '-' && uuidAt(b, ts) {
			return s.uuid(ts)
		}
		if te-ts <= 2 {
			if e := s.prefixes(ts); e > ts {
				return e
			}
		}
		if te-ts >= 2*leastHex {
			s.decimalHex(ts, te)
		}
		if ts > 1 && b[ts-1] == '+' && class[b[ts-2]]&cAlnum != 0 {
			s.escapes = true // a form's space
		}
		if te-ts == 4 {
			if e := instant(b, ts); e > 0 {
				return max(e, s.number(ts, te, 0))
			}
		}
		return s.number(ts, te, 0)
	}
	run := te
	for te < len(b) && class[b[te]]&cAlnum != 0 {
		te++
	}
	n := te - ts
	if n == 8 && te < len(b) && b[te] == '-' && uuidAt(b, ts) {
		return s.uuid(ts)
	}
	s.steps++
	// A literal may have its first hot byte inside the token, at this digit.
	if e := s.prefixes(i); e > i {
		return e
	}
	if ts > 0 && (b[ts-1] == '.' || b[ts-1] == '-' || b[ts-1] == '_') && len(s.chain.prefix.dotted) > 0 {
		if p := s.runBefore(ts); p > 0 && b[p-1] == '.' {
			if e := s.dotted(p); e > i {
				return e
			}
		}
	}
	if n >= 12 {
		s.encodable(ts, te)
	}
	if n >= 3 && n <= 20 && !s.typed {
		s.typed = maybeTyped(b, ts, te) || te < len(b) && shriek(b, te)
	}
	if best := s.tryTokens(&s.chain.byToken[min(n, maxToken)], ts, te); best > 0 {
		return max(best, te)
	}
	// "hp0812…": letters and digits written together, the letters a label.
	if i-ts <= 12 && (run == te || run-i >= 7 && chatty(b[run:te])) {
		if e := s.number(i, run, i-ts); e > run {
			return e
		}
	}
	// Capitals and marks further on in a long token may start a literal.
	if n > 24 {
		s.longEnd = te
		return i + 1
	}
	return te
}

// runBefore returns where the run of letters, digits, '-' and '_' that ends at ts
// begins. Of a run that tokens before have been followed along only the rest is.
func (s *Scanner) runBefore(ts int) int {
	b, p := s.text, ts
	for p > s.run.End && ts-p < maxLookBack && (class[b[p-1]]&cAlnum != 0 || b[p-1] == '-' || b[p-1] == '_') {
		p--
	}
	if p == s.run.End {
		p = max(s.run.Start, ts-maxLookBack)
	}
	s.run = Span{p, ts}
	return p
}

// tryTokens calls the Specs of list that may have the token [ts, te), and returns
// the furthest end of what they find.
func (s *Scanner) tryTokens(list *dispatch, ts, te int) (best int) {
	if list.empty() {
		return 0
	}
	var sh shape
	sh.ofToken(s.text, ts, te)
	s.bare(list, sh)
	s.around(ts, te)
	s.eligible(list)
	for _, k := range s.some {
		best = max(best, s.tryToken(k, ts, te))
	}
	return best
}

// tryToken calls one Spec on the token [ts, te), whose labels are in s.ctx.
func (s *Scanner) tryToken(k int32, ts, te int) int {
	w := &s.win
	w.Start, w.End, w.Groups, w.Digits = ts, te, 0, nil
	w.Labelled = s.ctx.direct.has(int(k)) || s.field != nil && s.field.pos.has(int(k))
	f, ok := s.chain.match[k](w)
	if !ok {
		return 0
	}
	e := 0
	if f.Start != ts || f.End != te {
		s.around(f.Start, f.End)
		e = s.found(k, &f, false)
		s.around(ts, te)
	} else {
		e = s.found(k, &f, false)
	}
	if s.probe != nil && e > 0 {
		s.probe.note(k, 0)
	}
	return e
}

// chatty reports whether the letters behind a number are a short word in small
// letters: "hp08123456789ya", not the rest of a hash.
func chatty(b []byte) bool {
	for _, c := range b {
		if class[c]&cLower == 0 {
			return false
		}
	}
	return len(b) <= 5
}

// number dispatches the number whose first group is [ts, te) and returns where
// to go on. glued is the count of letters written directly before it.
func (s *Scanner) number(ts, te, glued int) int {
	b := s.text
	n := te - ts
	if n > maxDigits {
		return te
	}
	// The groups: how far the number may go on, digits and separators so far.
	groups, total := 1, n
	copy(s.digits[:], b[ts:te])
	s.ends[0], s.counts[0], s.masks[0] = te, n, 0
	var mask uint8
	for e := te; groups < maxGroups; groups++ {
		p := e
		for p < len(b) && p-e < 3 && class[b[p]]&cSep != 0 {
			mask |= sepBit(b[p])
			p++
		}
		q := p
		for q < len(b) && b[q]-'0' <= 9 {
			q++
		}
		if p == e || q == p || total+q-p > maxDigits || p-e > 1 && b[e] == '.' && b[e+1] == ' ' {
			break // the last: a full stop and a space end a sentence, not a group
		}
		if q < len(b) && class[b[q]]&cLetter != 0 && !(b[q]|0x20 == 'x' && (q+1 == len(b) || class[b[q+1]]&cAlnum == 0 || extends(b, q+1))) {
			break // the group belongs to a word; only the check character X and an extension may end a number
		}
		copy(s.digits[total:], b[p:q])
		total += q - p
		s.ends[groups], s.counts[groups], s.masks[groups] = q, total, mask
		e = q
	}
	if e := s.ends[groups-1]; e < len(b) && (oddMark[b[e]] || (b[e] == ' ' || b[e] == '-') && e+1 < len(b) && oddMark[b[e+1]] || said(b, e)) {
		s.oddly(ts, te)
		s.typed = s.typed || shriek(b, e)
	}
	if groups > 2 && b[te] == ')' && (b[te+1] == '(' || b[te+1] == ' ' && b[te+2] == '(') { // each group in brackets
		s.oddly(ts, te)
	}
	c := s.chain
	if groups == 1 && c.byRun[n].empty() {
		return te
	}
	if total == maxGroups && groups == maxGroups {
		if p := pastSingles(b, s.ends[groups-1]); p > te {
			s.oddly(ts, te)
			return p
		}
	}
	if groups > 3 && n != 3 {
		if e := dateAlone(b, ts, te); e == s.ends[2] { // no number reaches beyond a date
			groups, total = 3, s.counts[2]
		}
	}
	if groups > 1 && ts < s.pairEnd || groups > 3 && s.paired(ts) {
		for groups > 1 && s.ends[groups-1] > s.pairEnd { // the next number begins there
			groups--
		}
		total = s.counts[groups-1]
	}
	inside := glued > 0 || insideCode(b, ts)
	w := &s.win
	best := 0
	strong := false
	haveCtx := false
	first := len(s.cands)
	var sh shape
	sh.ofNumber(b, ts, te)
	sh.leads(s.digits[:total])
	for g := groups; g >= 1; g-- {
		end, d := s.ends[g-1], s.counts[g-1]
		if g == 1 {
			if list := &c.byRun[d]; !list.empty() {
				s.bare(list, sh.grouped(false))
				// Short numbers are everywhere: look for labels only if one
				// would matter.
				if d < 3 && groups == 1 && s.field == nil && len(s.some) == 0 && !(sh.a&shortPlate != 0 && s.shapely(list.bare, ts, end, d)) {
					continue
				}
				// What stands before the number is the same for all its readings.
				if !haveCtx || len(s.hits) > 0 && int(s.hits[len(s.hits)-1].start) >= ts {
					s.around(ts, end)
				}
				haveCtx = true
				s.eligible(list)
				for _, k := range s.some {
					e, st := s.tryNumber(k, w, ts, end, d, g, inside)
					best, strong = max(best, e), strong || st
				}
			}
			continue
		}
		list := &c.byGroup[d]
		if list.empty() || g > 4 && d < 2*g-1 && d != g && (ts == 0 || b[ts-1] != '+') { // no issuer writes so, but people spell out digit by digit, and "+33 (0)2 61 …"
			continue
		}
		if !haveCtx || g == groups {
			s.around(ts, end)
			haveCtx = true
		}
		s.bare(list, sh.grouped(true))
		s.eligible(list)
		for _, k := range s.some {
			if s.masks[g-1]&^c.seps[k] != 0 {
				continue
			}
			e, st := s.tryNumber(k, w, ts, end, d, g, inside)
			best, strong = max(best, e), strong || st
		}
		if strong {
			break
		}
	}
	if groups > 1 && len(s.cands)-first > 1 {
		best = s.shorten(first)
	}
	if best > ts {
		return max(best, te)
	}
	if groups == maxGroups && total == n*maxGroups && (n == 2 || n == 3) && s.field == nil {
		if p := pastRow(b, n, te, s.ends[groups-1]); p > te {
			return p
		}
	}
	if groups > 1 && total >= leastOdd && (mask&^(1|4) != 0 || groups == total) {
		s.oddly(ts, te)
	}
	if groups > 2 {
		if e := dateAlone(b, ts, te); e > 0 {
			return e // no number begins within a date
		}
	}
	return te
}

// dateAlone returns the end of the date that the group [ts, te) begins and that
// nothing goes on behind, or 0: "2026-03-21", "21/3/2026".
func dateAlone(b []byte, ts, te int) int {
	switch te - ts {
	case 4:
		return isoDate(b, ts)
	case 1, 2:
		if dayMonthYear(b, ts, te) {
			e := te + 1
			for b[e] != b[te] {
				e++
			}
			if te-ts == 2 && b[ts] > '3' || e-te == 3 && b[te+1] > '3' {
				return 0
			}
			if e += len("/2026"); e == len(b) || class[b[e]]&cAlnum == 0 && b[e] != '-' && b[e] != '/' && (b[e] != '.' || e+1 == len(b) || class[b[e+1]]&cAlnum == 0) {
				return e
			}
		}
	}
	return 0
}

// paired reports whether the number at ts, of three groups or more that marks other
// than spaces join, is followed by a space and another of the same form: then none
// reaches from one into the other, "123-45-6789 123-45-6789". s.pairEnd is its end.
func (s *Scanner) paired(ts int) bool {
	b, k, marks := s.text, ts, 0
	for ; k < len(b) && k-ts < maxPaired && b[k] != ' '; k++ {
		if b[k]-'0' > 9 {
			if class[b[k]]&cSep == 0 {
				return false
			}
			marks++
		}
	}
	e := 2*k - ts + 1
	if marks < 2 || k-ts-marks < leastPaired || e > len(b) || e < len(b) && class[b[e]]&cAlnum != 0 || b[k] != ' ' {
		return false
	}
	for i, c := range b[ts:k] {
		if d := b[k+1+i]; c != d && (c-'0' > 9 || d-'0' > 9) {
			return false
		}
	}
	s.pairEnd = k
	return true
}

// maxPaired and leastPaired bound the bytes and the digits of a number that is told
// from the next by its form.
const (
	maxPaired   = 24
	leastPaired = 8
)

// extends reports whether two to six digits stand at i and no more: the
// extension behind the x of "555-0123x45".
func extends(b []byte, i int) bool {
	n := 0
	for i < len(b) && b[i]-'0' <= 9 {
		i++
		n++
	}
	return n >= 2 && n <= 6 && (i == len(b) || class[b[i]]&cAlnum == 0)
}

// pastSingles skips a chain of single digits ("1.1.1.1…", "1 2 3 4 …") longer
// than any number, whose twelfth ends at e: no identifier begins before its last
// twelve. It returns where those begin, or 0 if the chain ends at e.
func pastSingles(b []byte, e int) int {
	first := e
	for {
		p := e
		for p < len(b) && p-e < 3 && class[b[p]]&cSep != 0 {
			p++
		}
		if p == e || p >= len(b) || b[p]-'0' > 9 || p+1 < len(b) && class[b[p+1]]&cAlnum != 0 {
			break
		}
		e = p + 1
	}
	if e == first {
		return 0
	}
	for left := maxGroups; ; e-- {
		if b[e-1]-'0' <= 9 {
			if left--; left == 0 {
				return e - 1
			}
		}
	}
}

// pastRow skips in a row of numbers of n digits, two or three, that one mark parts
// ("12 34 12 34 …") and that is longer than any number, of which the first ends at
// te and the twelfth at e: no identifier but one that begins with zero is written so
// beyond the first, where a label may stand, and before the last twelve. It returns
// where the next may begin, or 0.
func pastRow(b []byte, n, te, e int) int {
	mark, step := b[te], n+1
	if e-te != step*(maxGroups-1) {
		return 0
	}
	for p := te; p < e; p += step {
		if b[p] != mark {
			return 0
		}
	}
	more := func() bool {
		if e+step > len(b) || b[e] != mark || e+step < len(b) && class[b[e+step]]&cAlnum != 0 {
			return false
		}
		for _, c := range b[e+1 : e+step] {
			if c-'0' > 9 {
				return false
			}
		}
		return true
	}
	q := te + 1
	for k := 0; more() && (k == 0 || b[q] != '0'); k++ {
		if e += step; k > 0 { // twelve stand from q to e
			q += step
		}
	}
	if q == te+1 {
		return 0
	}
	return q
}

// shorten drops readings, among the candidates of one number from first on,
// that hold a stronger one with another number behind it: a telephone number
// by its label alone, reaching into the next value. It returns the furthest
// end of those that stay and count.
func (s *Scanner) shorten(first int) int {
	cands := s.cands[first:]
	kept, best := 0, 0
	for i := range cands {
		long := &cands[i]
		drop := false
		for j := range cands {
			short := &cands[j]
			if short.from == long.from && short.to < long.to && short.strength >= Medium && short.Score >= DefaultMinScore && long.strength < short.strength &&
				(short.Detector == long.Detector || long.strength <= Shape && s.parted(short.from, short.to)) {
				drop = true
			}
		}
		if !drop {
			if long.Score >= DefaultMinScore {
				best = max(best, long.to)
			}
			if kept < i {
				cands[kept] = *long
			}
			kept++
		}
	}
	s.cands = s.cands[:first+kept]
	return best
}

// parted reports whether a space follows the number [start, end) although its
// own groups hold together by other marks.
func (s *Scanner) parted(start, end int) bool {
	b := s.text
	if end >= len(b) || b[end] != ' ' {
		return false
	}
	marks := 0
	for _, c := range b[start:end] {
		if c == ' ' {
			return false
		}
		if c == '-' || c == '.' {
			marks++
		}
	}
	return marks > 1
}

// tryNumber calls one Spec on the number [ts, end) of d digits in g groups. It
// returns the end of a finding, and whether it is certain enough to end the
// search for shorter readings.
func (s *Scanner) tryNumber(k int32, w *Window, ts, end, d, g int, inside bool) (int, bool) {
	i := int(k)
	labelled := s.ctx.direct.has(i) && (!inside || s.ctx.touching) || s.field != nil && s.field.pos.has(i)
	if s.chain.need[k] && !labelled {
		return 0, false
	}
	s.steps++
	w.Start, w.End, w.Groups, w.Digits, w.Labelled = ts, end, g, s.digits[:d], labelled
	f, ok := s.chain.match[k](w)
	if !ok {
		return 0, false
	}
	inside = inside && !labelled && f.Start >= ts // a matcher that took the letters before knows them
	if inside {
		s.ctx.direct.remove(i)
	}
	e := s.found(k, &f, inside)
	if s.probe != nil && e > 0 {
		s.probe.note(k, g)
	}
	return e, e > 0 && f.Strength >= Strong
}

// shapely reports whether any Spec of list takes the number without a label.
func (s *Scanner) shapely(list []int32, ts, end, d int) bool {
	w := &s.win
	for _, k := range list {
		w.Start, w.End, w.Groups, w.Digits, w.Labelled = ts, end, 1, s.digits[:d], false
		if _, ok := s.chain.match[k](w); ok {
			return true
		}
	}
	return false
}

// insideCode reports whether the number at ts is the tail of a longer code:
// "INV-0812", "a716-4466", "v1.2": a token with a digit or of capitals alone
// stands before it, joined by a mark.
func insideCode(b []byte, ts int) bool {
	if ts < 2 || b[ts-1] != '-' && b[ts-1] != '_' && b[ts-1] != '/' && b[ts-1] != '#' {
		return false
	}
	if b[ts-1] == '#' {
		return true
	}
	if class[b[ts-2]]&cAlnum == 0 {
		return false
	}
	digit, lower := false, false
	p := ts - 2
	for ; p >= 0 && ts-p < 40 && class[b[p]]&cAlnum != 0; p-- {
		digit = digit || b[p]-'0' <= 9
		lower = lower || class[b[p]]&cLower != 0
	}
	return digit || !lower && ts-2-p >= 2
}

// uuid calls the Specs of long tokens on the UUID at ts, where code gives it to
// a name: "acmeToken = "9b2f7c1e-…". It returns its end.
func (s *Scanner) uuid(ts int) int {
	b, te := s.text, ts+36
	for _, k := range s.chain.uuids {
		s.call(k, ts, te)
	}
	if ts == 0 {
		if te == len(b) && s.field.Speaks() {
			s.tryTokens(&s.chain.byToken[36], ts, te)
		}
		return te
	}
	switch b[ts-1] {
	case '"', '\'', '`', '=', '>', '\n', '\t', ' ':
	default:
		return te
	}
	if b[ts-1] <= ' ' && (ts < 2 || class[b[ts-2]]&cAlnum != 0) {
		return te // words before it
	}
	s.tryTokens(&s.chain.byToken[36], ts, te)
	return te
}
