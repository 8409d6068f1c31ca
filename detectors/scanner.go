package detectors

// Scanner scans events. It owns its buffers; not safe for concurrent use.
type Scanner struct {
	chain *Chain
	cands []candidate
	out   []Finding
	sweep []int32

	// The current leaf.
	leaf       int
	leafFrom   int // its first candidate
	orig       []byte
	text       []byte // folded
	mapped     bool
	fold       folded
	marks      byteMarks // of text
	field      *Field
	win        Window
	hits       []hit
	hitHi      int
	colonEnd   int
	ctx        labelContext
	guard      []Span // tokens of ours, in order: left alone
	spots      spots  // its candidates, by where they stand
	angle      bool   // '<' stands in text
	angleKnown bool   // whether it does
	steps      int
	limit      int  // of steps, for the texts so far
	longEnd    int  // end of the long run of letters and digits being passed
	run        Span // what runBefore went along last
	pairEnd    int  // end of the last number that one of the same form follows

	memo   *memo   // from the first event of several leaves on
	probe  *probe  // while a chain is made
	some   []int32 // Specs eligible for the current candidate
	digits [maxDigits]byte
	ends   [maxGroups]int
	counts [maxGroups]int
	masks  [maxGroups]uint8

	// Readings of the current leaf in another way.
	spare     *int     // bytes that may yet be read in other ways; shared with sub
	depth     int      // encodings this scanner's texts lie under
	sub       *Scanner // for texts hidden in this one's
	event     uint64   // number of the event whose known values are loaded
	read      reading
	decoded   []byte
	regions   []Span // runs that may be base64 or hex
	regionEnd int
	spelled   int       // most number words in a row
	row       int       // in the current row
	wordEnd   int       // end of the last one
	dots      bool      // a word for a dot, or a bracketed at, seen
	escapes   bool      // what may begin an escape seen
	heads     bool      // what may begin an encoded word seen
	question  bool      // a question mark seen
	replied   bool      // a colon seen behind one
	typed     bool      // a number with letters in it seen
	odds      []oddSpan // numbers parted by odd marks
	oddEnd    int
	rejoined  bool // this text is one where odd marks were taken out: it is not read so again
	pieces    []piece
	joined    []byte // pieces of neighbouring leaves
	weak      []Span // marks of an address that only a label makes one

	sieve   sieving
	seeds   *Seeds // of the known values of the event
	own     Seeds  // of an event that has none
	due     bool   // a seed stands in the current leaf
	inserts bool   // an INSERT statement stands in the current leaf
	veiled  bool   // the current leaf was read in another way, too
	known   knownValues

	runs  []StageRun // by stage of the chain; shared with sub
	stage StageWindow
	fault error // of a stage
}

// Span is a half-open byte range.
type Span struct{ Start, End int }

// candidate is a finding before overlap is resolved.
type candidate struct {
	Finding
	strength Strength
	from, to int // in the folded text
}

// stepsPerByte and stepsBase bound the matcher calls of one event.
const (
	stepsPerByte = 8
	stepsBase    = 1 << 14
)

// Scan collects every candidate of ev. The only error without stages is
// ErrBudget.
func (s *Scanner) Scan(ev *Event) error {
	s.cands, s.steps, s.fault = s.cands[:0], 0, nil
	for _, run := range s.runs {
		run.Begin()
	}
	s.event++
	s.sow(ev)
	s.limit = stepsBase
	if len(ev.Leaves) == 1 { // a line of text: no other leaf tells anything of it
		if l := &ev.Leaves[0]; len(l.Text) >= 2 {
			s.limit += stepsPerByte * len(l.Text)
			s.one(0, l.Text, l.Field, l.Kind, ev)
			s.bound()
		}
		return s.fault
	}
	asked, rows, pieces := false, false, 0
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		n := len(l.Text)
		s.limit += stepsPerByte * n
		if n == 0 {
			continue
		}
		if l.Kind == Value {
			first, last := edges[l.Text[0]], edges[l.Text[n-1]]
			rows = rows || first&mayGoOn != 0 || last&anAt != 0
			if n <= mostAddress && (first&mayPiece != 0 || l.Field != nil) {
				pieces++
			}
		}
		if n < 2 {
			continue
		}
		asked = asked || mayAsk(l)
		s.leafAt(i, l, ev)
		if s.bound(); s.fault != nil {
			return s.fault
		}
	}
	if pieces > 1 {
		s.split(ev)
	}
	if rows {
		s.turns(ev)
	}
	if asked {
		s.answers(ev)
	}
	return nil
}

// bound is the fault of a scan that took too many steps.
func (s *Scanner) bound() {
	if s.fault == nil && s.steps > s.limit {
		s.fault = ErrBudget
	}
}

// What the first or last byte of a text tells of it.
const (
	anAt     = 1 << iota
	mayGoOn  // what another text began may go on in one that begins so: see turns
	mayPiece // a piece of a number may begin so: see pieceOf
)

var edges = func() (t [256]uint8) {
	for c := byte('0'); c <= '9'; c++ {
		t[c] = mayGoOn | mayPiece
	}
	t['@'] = anAt | mayGoOn
	for _, c := range []byte("+(xX") {
		t[c] = mayPiece
	}
	return t
}()

// leafAt scans one leaf, or only for known values if it is remembered to hold
// nothing else.
func (s *Scanner) leafAt(i int, l *Leaf, ev *Event) {
	if len(l.Text) > mostLong || s.chain.unsteady {
		s.one(i, l.Text, l.Field, l.Kind, ev)
		return
	}
	if s.memo == nil {
		s.memo = new(memo)
	}
	if len(l.Text) < leastLong {
		t := shortTextOf(l.Text)
		e, at, hash := s.memo.shortSlot(t)
		if at.held == hash && e.text == t && s.recalls(&e.emptyLeaf, i, l, ev) {
			return
		}
		if s.learns(&e.emptyLeaf, at, hash, i, l, ev) {
			e.text = t
		}
		return
	}
	e, at, hash := s.memo.longSlot(l.Text)
	if at.held == hash && e.holds(l.Text) && s.recalls(&e.emptyLeaf, i, l, ev) {
		return
	}
	if s.learns(&e.emptyLeaf, at, hash, i, l, ev) {
		e.text = append(e.text[:0], l.Text...)
	}
}

// recalls reports whether e, which has l's text, stands for l; then it has looked
// for known values, where one may be.
func (s *Scanner) recalls(e *emptyLeaf, i int, l *Leaf, ev *Event) bool {
	if !e.recall(l) || e.veiled && !s.seeds.Empty() {
		return false
	}
	s.steps += e.steps
	if e.touches(l.Text, s.seeds) {
		s.begin(i, l.Text, l.Field, l.Kind)
		s.knownValues(ev)
	}
	return true
}

// learns scans l and reports whether e is to stand for it from now on: nothing was
// found, the scan came to its end, it is not the first time, and e is free.
func (s *Scanner) learns(e *emptyLeaf, at *place, hash uint16, i int, l *Leaf, ev *Event) bool {
	n, before := len(s.cands), s.steps
	s.one(i, l.Text, l.Field, l.Kind, ev)
	if len(s.cands) > n || len(s.guard) > 0 || s.fault != nil || !at.again(hash) || !e.yields() {
		return false
	}
	at.held = hash
	e.put(l, s.steps-before, s.veiled)
	return true
}

// begin makes text the current leaf.
func (s *Scanner) begin(leaf int, text []byte, field *Field, kind LeafKind) {
	s.leaf, s.orig, s.text, s.mapped, s.field = leaf, text, text, false, field
	s.win.Kind, s.leafFrom = kind, len(s.cands)
	s.marks.set(text)
	if s.marks.high && s.marks.needsFold(text) {
		s.fold.set(text)
		s.text, s.mapped = s.fold.text, true
		s.marks.set(s.text)
	}
	s.win.Text = s.text
	s.win.number++
	s.hits, s.hitHi, s.longEnd, s.colonEnd, s.guard = s.hits[:0], 0, 0, 0, s.guard[:0]
	s.run, s.pairEnd, s.spots.to = Span{}, 0, -1
	s.regions, s.regionEnd, s.spelled, s.dots, s.typed = s.regions[:0], 0, 0, false, false
	s.escapes, s.heads, s.odds, s.oddEnd, s.weak = false, false, s.odds[:0], 0, s.weak[:0]
	s.row, s.wordEnd, s.due, s.angleKnown, s.inserts, s.veiled, s.question, s.replied = 0, 0, false, false, false, false, false, false
}

// one scans one text: a leaf, or what an encoding in it hides.
func (s *Scanner) one(leaf int, text []byte, field *Field, kind LeafKind, ev *Event) {
	s.begin(leaf, text, field, kind)
	if s.depth == 0 {
		*s.spare = sparePerByte*len(text) + spareBase
	}
	s.anchors()
	if s.chain.words {
		s.wordStage()
	}
	if len(s.seeds.keys) > 0 && !s.due {
		s.seedStage()
	}
	if len(s.runs) > 0 {
		s.stages()
	}
	if s.due {
		s.knownValues(ev)
	}
	if b := s.text; s.depth == 0 && len(b) > 8 {
		c := b[3]
		if c == '|' || b[4] == '|' && b[0] == '\v' {
			s.segments()
		}
		if len(b) > 12 && (c == '*' || c == '+' || b[2] == '*' || c == ':' && b[2] == 'A') {
			if m, ok := interchangeOf(b); ok {
				s.edi(m)
			}
		}
	}
	s.readings(ev)
	if field != nil && len(field.asks) > 0 && s.depth == 0 && len(text) <= answerLong && kind == Value && !s.whole() {
		s.underField(ev)
	}
	if s.sub != nil && s.sub.fault != nil {
		s.fault, s.sub.fault = s.sub.fault, nil
	}
}

// anchors is the anchor stage: it goes from one hot byte to the next.
func (s *Scanner) anchors() {
	b, angle := s.text, false
	for i := s.marks.next(0, len(b)); i < len(b); i = s.marks.next(i, len(b)) {
		from := i
		switch c := b[i]; {
		case c-'0' <= 9:
			i = s.token(i)
		case c-'A' < 26:
			if e := s.prefixes(i); e > i {
				i = e
				break
			}
			if i > 0 && class[b[i-1]]&cLower != 0 && i >= s.regionEnd {
				s.undigited(i)
			}
			i++
		case class[c]&cHot != 0:
			i = s.mark(i)
		case c == '(' || c == '[':
			if i++; i+1 < len(b) && b[i]|0x20 == 'a' && closes(c, b[i+1]) {
				s.dots = true // "budi(a)example.com"
			}
		case c == '<':
			angle = true
			i++
		case c == '?':
			s.question = true
			i++
		default:
			i++
		}
		if i > from+1 && len(s.seeds.digits) > 0 && !s.due {
			s.due = s.seeds.inPassed(b, from+1, i)
		}
	}
	if len(s.cands) == s.leafFrom { // no mark was passed over
		s.angleKnown, s.angle = true, angle
	}
}

// mark dispatches '@', ':', '_' or '-' at i and returns where to go on.
func (s *Scanner) mark(i int) int {
	b := s.text
	switch b[i] {
	case '@':
		for i+3 < len(b) && b[i+1] == '@' && b[i+2] == '@' && b[i+3] == '@' { // spacedAt reads past two
			i++
		}
		s.steps++
		if i > 0 && i+1 < len(b) && besideAt[b[i-1]] && besideAt[b[i+1]] {
			for k := range s.chain.at {
				at := &s.chain.at[k]
				if !at.may(b, i+1) {
					continue
				}
				if e := s.call(at.spec, i, i+1); e > i && !at.beside {
					s.dots = s.dots || slips(b, e) || e < len(b) && (b[e] == '[' || b[e] == '(' || b[e] == '{') && saysDot(b, e) > 0
					return e
				}
			}
		}
		s.dots = s.dots || spacedAt(b, i)
		return i + 1
	case ':':
		s.cueBefore(i)
		s.replied = s.question
		return s.colonRun(i)
	case '=':
		s.cueBefore(i)
		s.escapes = s.escapes || i+1 < len(b) && (class[b[i+1]]&cHex != 0 || b[i+1] == '\n' || b[i+1] == '\r')
		s.heads = s.heads || i+1 < len(b) && b[i+1] == '?'
		if e := s.prefixes(i); e > i {
			return e
		}
		return i + 1
	case '%', '&', '\\':
		s.escapes = s.escapes || i+1 < len(b) && (class[b[i+1]]&cAlnum != 0 || b[i+1] == '#')
		return i + 1
	case '_':
		if e := s.ownToken(i); e > 0 {
			return e
		}
	case '-':
		if i >= 8 && uuidAt(b, i-8) {
			return s.uuid(i - 8)
		}
	}
	if e := s.prefixes(i); e > i {
		return e
	}
	c := b[i]
	for i++; i < len(b) && b[i] == c; i++ {
	}
	return i
}

// colonRun calls the Colon and HexRun Specs once for the whole run around i.
func (s *Scanner) colonRun(i int) int {
	b := s.text
	if e := s.prefixes(i); e > i {
		return e
	}
	if i+2 < len(b) && b[i+1] == '/' && b[i+2] == '/' {
		s.steps++
		for _, k := range s.chain.link {
			s.call(k, i, i+3)
		}
		for _, k := range s.chain.colon {
			if e := s.call(k, i, i+3); e > i {
				return e
			}
		}
		return i + 3
	}
	if i < s.colonEnd || i+1 >= len(b) || class[b[i+1]]&cHex == 0 && b[i+1] != ':' {
		return i + 1
	}
	lo, hi := i, i+1
	for lo > 0 && i-lo < 5 && class[b[lo-1]]&cHex != 0 {
		lo--
	}
	for hi < len(b) && (class[b[hi]]&cHex != 0 || b[hi] == ':') {
		hi++
	}
	s.steps++
	for _, k := range s.chain.hexRun {
		if e := s.call(k, lo, hi); e > i {
			return e
		}
	}
	s.colonEnd = hi // later colons of the run have been seen; its tokens have not
	return i + 1
}

// cueBefore stands in for the word stage where that is off: it calls the Specs
// anchored on a cue that ends right before the ':' or '=' at i.
func (s *Scanner) cueBefore(i int) {
	if s.chain.words || !s.chain.cues {
		return
	}
	s.labelsIn(i-reachLeft, i)
	for k := len(s.hits) - 1; k >= 0 && int(s.hits[k].end) > i-3; k-- {
		h := &s.hits[k]
		if int(h.end) > i {
			continue
		}
		s.cue(&s.chain.dict.entries[h.entry], int(h.start), int(h.end))
	}
}

// uuidAt reports whether a UUID stands at p.
func uuidAt(b []byte, p int) bool {
	if p < 0 || p+36 > len(b) || b[p+8] != '-' || b[p+13] != '-' || b[p+18] != '-' || b[p+23] != '-' {
		return false
	}
	if p > 0 && class[b[p-1]]&cAlnum != 0 || p+36 < len(b) && class[b[p+36]]&cAlnum != 0 {
		return false
	}
	for k := p; k < p+36; k++ {
		if class[b[k]]&cHex == 0 && b[k] != '-' {
			return false
		}
	}
	return true
}

// ownToken leaves alone a token of ours whose check tag verifies; i is the
// first '_' of it. It returns the token's end, or 0.
func (s *Scanner) ownToken(i int) int {
	b := s.text
	if s.chain.verify == nil || i == 0 || i+28 >= len(b) || b[i+1]-'1' > 8 {
		return 0
	}
	ts := i
	for ts > 0 && i-ts < 32 && class[b[ts-1]]&(cLower|cDigit) != 0 {
		ts--
	}
	if ts == i || class[b[ts]]&cLower == 0 || ts > 0 && (class[b[ts-1]]&cAlnum != 0 || b[ts-1] == '_') {
		return 0
	}
	e := i + 1
	for e < len(b) && b[e]-'0' <= 9 {
		e++
	}
	if e >= len(b) || b[e] != '_' || e-i > 9 {
		return 0
	}
	m := e + 1
	for e = m; e < len(b) && (b[e]-'0' <= 9 || b[e]-'a' <= 'v'-'a') && e-m <= 512; e++ {
	}
	if e-m < 26 || e < len(b) && (class[b[e]]&cAlnum != 0 || b[e] == '_' || b[e] == '@') || !s.chain.verify(b[ts:e]) {
		return 0
	}
	s.guard = append(s.guard, Span{ts, e})
	return e
}

// call runs one Spec's matcher on the anchored run; it returns the end of a
// finding that is worth skipping over, or 0.
func (s *Scanner) call(k int32, start, end int) int {
	w := &s.win
	w.Start, w.End, w.Groups, w.Digits = start, end, 0, nil
	labelled := false
	if s.chain.need[k] {
		if s.field == nil || !s.field.pos.has(int(k)) {
			s.around(start, end)
			if !s.ctx.direct.has(int(k)) {
				return 0
			}
		}
		labelled = true
	}
	w.Labelled, w.Steps = labelled, 0
	if s.fault != nil {
		return 0
	}
	f, ok := s.chain.match[k](w)
	if s.steps += w.Steps; s.steps > s.limit && w.Steps > 0 {
		s.fault = ErrBudget
	}
	if !ok {
		return 0
	}
	if !labelled {
		s.around(f.Start, f.End)
	}
	return s.found(k, &f, false)
}

// found scores f in the current context and keeps it; it returns its end if it
// is a finding by default, else 0.
func (s *Scanner) found(k int32, f *Found, inside bool) int {
	if f.End <= f.Start {
		return 0
	}
	i := int(k)
	ev := f.Evidence
	byField := s.field != nil && s.field.pos.has(i)
	direct := s.ctx.direct.has(i)
	neg := s.ctx.neg.has(i) || !byField && s.field != nil && s.field.neg.has(i)
	if byField {
		ev |= FieldName
	}
	if direct {
		ev |= Label
	}
	named := s.ctx.named.has(i) || !byField && s.field != nil && s.field.neg.has(i)
	sc := score(f.Strength, byField || direct, s.ctx.near.has(i), neg, named, inside)
	if sc < floorScore {
		return 0
	}
	return s.keep(k, f, sc, ev)
}

// keep stores a candidate unless a token of ours stands there.
func (s *Scanner) keep(k int32, f *Found, sc float32, ev Evidence) int {
	if s.guarded(f.Start, f.End) {
		return 0
	}
	sp := &s.chain.specs[k]
	if sc < 1 && s.chain.allow != nil && s.chain.allow(sp.Entity, s.text[f.Start:f.End]) {
		return 0
	}
	c := candidate{strength: f.Strength, from: f.Start, to: f.End, Finding: Finding{
		Leaf: s.leaf, Start: f.Start, End: f.End, ID: s.chain.ids[k], Score: sc, Evidence: ev,
		Entity: sp.Entity, Subtype: f.Subtype, Detector: sp.Name,
	}}
	if c.Subtype == "" {
		c.Subtype = sp.Subtype
	}
	if s.mapped {
		c.Start, c.End = s.fold.span(s.orig, f.Start, f.End)
	}
	s.cands = append(s.cands, c)
	if sc >= DefaultMinScore {
		return f.End
	}
	return 0
}
