package detectors

import "slices"

// shape is what is seen of a number or token before any matcher runs: one
// answer to each of several questions, a bit an answer. A form is the set of
// answers it allows, so that one look tells whether it may stand there.
type shape struct{ a, b uint64 }

// Offsets in shape.a of the answers to a question. Tokens have the head of
// their own in place of first and head, and b holds two bits for each of the
// first 32 bytes of a token: a digit, a letter. Of a number it holds one for the
// second digit, 0 to 9, and of a long one as many for each of the five behind it.
const (
	askFirst  = 0  // digits of the number's first group: 1 to 15, more
	askHead   = 16 // the number's first digit
	askLetter = 0  // the token's first letter, or a digit
	askAfter  = 27 // mark behind the first group, or the token
	askNext   = 35 // behind that mark: nothing, 1 to 8 digits or more, 1 to 4 letters or more
	askBefore = 48 // mark before
	askLeft   = 56 // before that mark: nothing, 1 to 4 letters or more, a digit
	askGroup  = 62 // the number stands in one run, in groups
)

const (
	mostFirst   = 16
	mostDigits  = 8
	mostLetters = 4
	nextLetters = mostDigits // answers to askNext above this are letters
	leftDigit   = mostLetters + 1
)

// shortPlate are the shapes in which one or two digits may be part of a code: a
// short word or a character outside ASCII stands before them.
const shortPlate = 1<<(askLeft+1) | 1<<(askLeft+2) | 1<<(askLeft+3) | 1<<(askBefore+markHigh)

// all of the answers to a question with n of them.
func all(ask, n int) uint64 { return (1<<n - 1) << ask }

// Marks around a number, one a kind.
const (
	markOther byte = iota
	markSpace
	markDot
	markDash
	markSlash
	markBracket
	markHigh // outside ASCII
	markAlnum
)

var marks = func() (t [256]byte) {
	for c := range t {
		switch {
		case c == ' ':
			t[c] = markSpace
		case c == '.':
			t[c] = markDot
		case c == '-':
			t[c] = markDash
		case c == '/':
			t[c] = markSlash
		case c == '(' || c == ')':
			t[c] = markBracket
		case c >= 0x80:
			t[c] = markHigh
		case class[c]&cAlnum != 0:
			t[c] = markAlnum
		}
	}
	return t
}()

// ofNumber makes sh the shape of the number whose first group is [ts, te),
// whether in groups or not.
func (sh *shape) ofNumber(b []byte, ts, te int) {
	sh.a = beside(b, ts, te) | 1<<(askFirst+min(te-ts, mostFirst)-1) | 1<<(askHead+b[ts]-'0')
	sh.b = 0
}

// leads notes the first digits of a number in sh, which is its shape.
func (sh *shape) leads(d []byte) {
	if len(d) < 2 {
		return
	}
	sh.b = 1 << ((d[1] - '0') & 63)
	if len(d) >= mostLaid {
		sh.b |= 1<<((10+d[2]-'0')&63) | 1<<((20+d[3]-'0')&63) | 1<<((30+d[4]-'0')&63) | 1<<((40+d[5]-'0')&63) | 1<<((50+d[6]-'0')&63)
	}
}

// mostLaid is how many digits of a layout are looked at.
const mostLaid = 7

// tenDigits are the ten answers of a digit in shape.b.
const tenDigits = 1<<10 - 1

// layoutOf returns the shapes of the numbers in a layout: see Anchor.Laid.
func layoutOf(layout string) shape {
	sh := shape{^uint64(0), ^uint64(0)}
	for i := range mostLaid {
		var may uint64
		switch c := layout[i]; c {
		case '.':
			continue
		case 'm':
			may = 1<<0 | 1<<1
		case 'd':
			may = 1<<0 | 1<<1 | 1<<2 | 1<<3
		default:
			may = 1 << (c - '0')
		}
		if not := tenDigits &^ may; i == 0 {
			sh.a &^= not << askHead
		} else {
			sh.b &^= not << (10 * (i - 1))
		}
	}
	return sh
}

// grouped returns the shape of a number in one run, or in groups.
func (sh shape) grouped(yes bool) shape {
	if yes {
		sh.a |= 2 << askGroup
	} else {
		sh.a |= 1 << askGroup
	}
	return sh
}

// ofToken makes sh the shape of the token [ts, te).
func (sh *shape) ofToken(b []byte, ts, te int) {
	sh.a = beside(b, ts, te)
	if c := b[ts] | 0x20; c >= 'a' {
		sh.a |= 1 << (askLetter + c - 'a')
	} else {
		sh.a |= 1 << (askLetter + 26)
	}
	sh.b = 0
	for i, c := range b[ts:min(te, ts+32)] {
		if c-'0' <= 9 {
			sh.b |= 1 << (2 * i)
		} else {
			sh.b |= 2 << (2 * i)
		}
	}
}

// beside answers what stands around [ts, te).
func beside(b []byte, ts, te int) uint64 {
	before, left, after, next := markOther, 0, markOther, 0
	if ts > 0 {
		before = marks[b[ts-1]]
		if p := ts - 2; p >= 0 && before != markAlnum {
			if b[p]-'0' <= 9 {
				left = leftDigit
			} else {
				for left < mostLetters && p >= 0 && class[b[p]]&cLetter != 0 {
					left++
					p--
				}
			}
		}
	}
	if te < len(b) {
		after = marks[b[te]]
		if p := te + 1; p < len(b) && after != markAlnum {
			if b[p]-'0' <= 9 {
				for next < mostDigits && p < len(b) && b[p]-'0' <= 9 {
					next++
					p++
				}
			} else {
				for next < mostLetters && p < len(b) && class[b[p]]&cLetter != 0 {
					next++
					p++
				}
				if next > 0 {
					next += nextLetters
				}
			}
		}
	}
	return 1<<(askBefore+before) | 1<<(askLeft+left) | 1<<(askAfter+after) | 1<<(askNext+next)
}

// Anchored returns the offset of what an anchor stands on in a form: the first
// run of digits alone, or the first run that mixes them with letters; more than
// any length if there is none.
func Anchored(form string, number bool) int {
	want := runDigits
	if !number {
		want |= runLetters
	}
	run, start := uint8(0), 0
	for i := 0; i < len(form); i++ {
		if k := runKind[form[i]]; k != 0 {
			run |= k
			continue
		}
		if run == want {
			return start
		}
		run, start = 0, i+1
	}
	if run == want {
		return start
	}
	return 1 << 20
}

// What a run of a form holds.
const (
	runDigits uint8 = 1 << iota
	runLetters
)

// runKind tells what a byte of a form stands for, 0 for a separator.
var runKind = func() (t [256]uint8) {
	for c := range t {
		switch c := byte(c); {
		case c == 'x':
			t[c] = runDigits | runLetters
		case c-'0' <= 9:
			t[c] = runDigits
		case c == 'a', c-'A' < 26:
			t[c] = runLetters
		}
	}
	return t
}()

// allowed returns the shapes of numbers, or of tokens of n bytes, that may hold
// a value in this form; it errs only towards more. It reports false if there
// are none: n is the digits of a number in one run, 0 in groups.
func allowed(form string, token bool, n int) (sh shape, ok bool) {
	at := Anchored(form, !token)
	if at >= len(form) {
		return sh, false
	}
	run := formRun(form, at)
	rest := form[at+len(run):]
	more := rest == "+"
	if more {
		rest = ""
	}
	open := len(rest) > 0 && rest[0] == '*'
	switch {
	case token:
		if n < min(len(run), maxToken) || n > len(run) && !open {
			return sh, false
		}
		sh.spelled(run)
	default:
		if n > 0 && (n < len(run) || n > len(run) && !open && !more) {
			return sh, false
		}
		sh.a = all(askHead, 10) | 1<<(askFirst+min(len(run), mostFirst)-1)
		if open || more {
			sh.a |= all(askFirst, mostFirst) &^ all(askFirst, min(len(run), mostFirst)-1)
		}
		if run[0] != '9' {
			sh.a = sh.a&^all(askHead, 10) | 1<<(askHead+run[0]-'0')
		}
		switch {
		case n > 0:
			sh.a |= 1 << askGroup
		case rest == "":
			return sh, false
		default:
			sh.a |= 2 << askGroup
		}
	}
	sh.a |= leading(form[:at])
	if open {
		sh.a |= all(askAfter, 8) | all(askNext, 13)
	} else {
		sh.a |= following(rest)
	}
	return sh, true
}

// spelled allows the tokens that run may write.
func (sh *shape) spelled(run string) {
	switch c := run[0]; {
	case c == 'x':
		sh.a = all(askLetter, 27)
	case c == 'a':
		sh.a = all(askLetter, 26)
	case c-'0' <= 9:
		sh.a = 1 << (askLetter + 26)
	default:
		sh.a = 1 << (askLetter + c - 'A')
	}
	for i := range 32 {
		x := uint64(3)
		if i < len(run) {
			switch c := run[i]; {
			case c == 'x':
			case c-'0' <= 9:
				x = 1
			default:
				x = 2
			}
		}
		sh.b |= x << (2 * i)
	}
}

// following returns what a form allows behind its anchor.
func following(rest string) uint64 {
	if rest == "" {
		return all(askAfter, 8) | all(askNext, 13)
	}
	after := marksOf(rest[0]) << askAfter
	if len(rest) == 1 || rest[1] == '*' {
		return after | all(askNext, 13)
	}
	run := formRun(rest, 1)
	if run == "" {
		return after | 1<<askNext
	}
	same := alike(run)
	open := same < len(run) && run[same] == 'x' || same == len(run) && len(rest) > 1+len(run) && rest[1+len(run)] == '*'
	lo, hi := 1, nextLetters+mostLetters
	switch {
	case run[0] == 'x':
		open = true
	case run[0]-'0' <= 9:
		lo, hi = min(same, mostDigits), mostDigits
	default:
		lo = nextLetters + min(same, mostLetters)
	}
	if !open {
		hi = lo
	}
	return after | all(askNext, hi+1)&^all(askNext, lo)
}

// alike returns how many of a form's first bytes stand for digits, or for
// letters, whichever the first is.
func alike(run string) int {
	n := 1
	for n < len(run) && run[n] != 'x' && run[0] != 'x' && (run[n]-'0' <= 9) == (run[0]-'0' <= 9) {
		n++
	}
	return n
}

// leading returns what a form allows before its anchor.
func leading(head string) uint64 {
	if head == "" {
		return all(askBefore, 8) | all(askLeft, 6)
	}
	before := marksOf(head[len(head)-1]) << askBefore
	if len(head) == 1 {
		return before | all(askLeft, 6)
	}
	i := len(head) - 1
	for i > 0 && isFormAlnum(head[i-1]) {
		i--
	}
	run := head[i : len(head)-1]
	if run == "" {
		return before | 1<<askLeft
	}
	switch digits, letters := kinds(run); {
	case digits && letters:
		return before | all(askLeft, 6)&^(1<<askLeft)
	case digits:
		return before | 1<<(askLeft+leftDigit)
	}
	return before | 1<<(askLeft+min(len(run), mostLetters))
}

// formRun returns the letters and digits of form from at on.
func formRun(form string, at int) string {
	e := at
	for e < len(form) && isFormAlnum(form[e]) {
		e++
	}
	return form[min(at, e):e]
}

func isFormAlnum(c byte) bool { return c == 'a' || c == 'x' || c-'0' <= 9 || c-'A' < 26 }

func kinds(run string) (digits, letters bool) {
	for i := 0; i < len(run); i++ {
		c := run[i]
		digits = digits || c == 'x' || c-'0' <= 9
		letters = letters || c == 'x' || c == 'a' || c-'A' < 26
	}
	return digits, letters
}

// marksOf returns the kinds of mark that c of a form stands for.
func marksOf(c byte) uint64 {
	if c == '_' {
		return 1<<markSpace | 1<<markDot | 1<<markDash | 1<<markSlash
	}
	return 1 << marks[c]
}

// gate says of a Spec in which shapes it can count without a label.
type gate struct {
	shape
	spec int32
}

// gated returns a gate for every form of every Spec that can count without a
// label: of tokens of n bytes, of numbers of n digits in one run, or in groups
// where n is 0.
func (c *Chain) gated(specs []int32, token bool, n int) []gate {
	var out []gate
	for _, k := range specs {
		forms := c.specs[k].Forms
		if c.specs[k].Rule != nil {
			forms = c.specs[k].Rule.Written()
		}
		if len(forms) == 0 {
			out = append(out, gate{shape{^uint64(0), ^uint64(0)}, k})
		}
		for _, f := range forms {
			if sh, ok := allowed(f, token, n); ok && !slices.Contains(out, gate{sh, k}) {
				out = append(out, gate{sh, k})
			}
		}
	}
	return out
}

// opened parts gates of numbers of n digits by the first of them, where Specs say
// with which theirs begin or how they are laid out.
func (c *Chain) opened(list []gate, n int) []gate {
	var out []gate
	for _, g := range list {
		g.b = ^uint64(0)
		a := &c.specs[g.spec].Anchor
		laid := a.laidOut(n)
		if len(laid) == 0 {
			out = g.headed(out, a.opening(), n)
		}
		for _, sh := range laid {
			one := g
			one.a &= sh.a
			one.b = sh.b
			out = one.headed(out, a.opening(), n)
		}
	}
	return out
}

// headed appends to out the gates that g is where may, nil for always, tells the
// numbers of n digits by the first two.
func (g gate) headed(out []gate, may func(digits, head int) bool, n int) []gate {
	if may == nil {
		return append(out, g)
	}
	mine := len(out)
	for first := range 10 {
		head := uint64(1) << (askHead + first)
		second := g.b &^ tenDigits
		for x := range 10 {
			if g.b>>x&1 != 0 && may(n, 10*first+x) {
				second |= 1 << x
			}
		}
		if g.a&head == 0 || second&tenDigits == 0 {
			continue
		}
		if i := slices.IndexFunc(out[mine:], func(o gate) bool { return o.b == second }); i >= 0 {
			out[mine+i].a |= head
			continue
		}
		out = append(out, gate{shape{g.a&^all(askHead, 10) | head, second}, g.spec})
	}
	return out
}

// gates are the shapes in which the Specs of one dispatch list can count without
// a label. Few of them let one number pass.
type gates struct {
	list []gate
	by   [][64]uint64 // by 64 of list, then by bit of shape.a: those that have it
}

func newGates(list []gate) gates {
	g := gates{list: list, by: make([][64]uint64, (len(list)+63)/64)}
	for i := range list {
		for a := list[i].a; a != 0; a &= a - 1 {
			g.by[i>>6][trailing(a)&63] |= 1 << (i & 63)
		}
	}
	return g
}

// bare makes s.some the Specs of d that can count without a label in the shape,
// which has a bit of a at least.
func (s *Scanner) bare(d *dispatch, sh shape) {
	s.some = s.some[:0]
	for w := range d.gates.by {
		by, pass := &d.gates.by[w], ^uint64(0)
		for a := sh.a; a != 0; a &= a - 1 {
			pass &= by[trailing(a)&63]
		}
		for ; pass != 0; pass &= pass - 1 {
			g := &d.gates.list[w<<6+trailing(pass)]
			if sh.b&^g.b == 0 && (len(s.some) == 0 || s.some[len(s.some)-1] != g.spec) {
				s.some = append(s.some, g.spec)
			}
		}
	}
}
