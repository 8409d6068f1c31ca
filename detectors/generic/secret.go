package generic

import "github.com/samar-privacy/samar/detectors"

// Secret detects the keys and tokens that vendors mark with a prefix of their
// own; see secret_table.go.
var Secret = detectors.Spec{
	Name:   "generic/secret",
	Entity: "SECRET",
	Doc:    "Key or token with its vendor's prefix",
	Anchor: detectors.Prefix(secretPrefixes()...),
	Match:  matchSecret,
	Labels: detectors.Labels{
		"en": {"api key", "apikey", "secret", "secret key", "token", "access token", "access key", "credential"},
		"id": {"kunci api", "kunci rahasia", "token"},
		"zh": {"密钥", "密鑰", "令牌", "访问密钥"},
		"es": {"clave api", "clave secreta"},
		"pt": {"chave api", "chave secreta"},
	},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "The vendors' documentation of their key formats; GitHub secret scanning supported patterns",
	Valid: []string{
		"aws key ‹AKIAIOSFODNN7EXAMPLE› bocor",
		"pakai ‹ghp_012345678901234567890123456789abcdef› ya",
		"‹AIzaSyA1234567890abcdefghijklmnopqrstuv›",
		"slack: ‹xoxb-123456789012-1234567890123-abcdefABCDEF123456789012›.",
		"‹sk_live_4eC39HqLyjWDarjtT1zdp7dcEXAMPLE›",
		"密钥‹glpat-x1y2z3A4B5C6D7E8F9G0›别外传",
		"npm ‹npm_abcdefghijklmnopqrstuvwxyz0123456789›",
	},
	Invalid: []string{
		"AKIA2SHORT",                 // too short
		"AKIAIOSFODNN7EXAMPLELONGER", // too long
		"ghp_notoken",
		"use sk-learn and sk-image here",
		"key-value pairs, test_everything_twice",
	},
}

// secretPrefixes lists the literals of secretFormats, each once.
func secretPrefixes() []string {
	seen := map[string]bool{}
	var out []string
	for i := range secretFormats {
		if p := secretFormats[i].prefix; !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// secretsByEnds are the last formats of each prefix, by slotOf of it.
var secretsByEnds = func() (t [256][]*secretFormat) {
	last := map[string]*secretFormat{}
	for i := range secretFormats {
		last[secretFormats[i].prefix] = &secretFormats[i]
	}
	for _, p := range secretPrefixes() {
		s := slotOf([]byte(p))
		t[s] = append(t[s], last[p])
	}
	return t
}()

// slotOf tells prefixes apart by their length, first byte and last two.
func slotOf(p []byte) uint8 {
	n := len(p)
	return uint8(n) + p[0]*5 + p[n-1]*17 + p[n-2]*59
}

// secretFormatOf returns the format of a prefix, nil if it is none.
func secretFormatOf(prefix []byte) *secretFormat {
	for _, f := range secretsByEnds[slotOf(prefix)] {
		if f.prefix == string(prefix) {
			return f
		}
	}
	return nil
}

func matchSecret(w *detectors.Window) (detectors.Found, bool) {
	f := secretFormatOf(w.Text[w.Start:w.End])
	if f == nil {
		return detectors.Found{}, false
	}
	e := keyRun(w, w.End, f.alphabet, f.max)
	if f.min >= 30 && (f.alphabet == kWord || f.alphabet == kDot) && w.At(e) == '=' && w.AlnumAt(e+1) { // some vendors draw '=' too
		e = keyRun(w, w.End, kAny, f.max)
	}
	if n := e - w.End; n < f.min || n > f.max || !keyLike(w.Text[w.End:e]) {
		return detectors.Found{}, false
	}
	if p := w.At(w.Start - 1); (p == '_' || p == '-') && w.AlnumAt(w.Start-2) && len(f.prefix) < 6 {
		return detectors.Found{}, false // inside a longer name
	}
	start := w.Start
	if f.prefix == "atlasv1." { // "14 characters.atlasv1."
		p := start - 1
		for p > 0 && start-p <= 14 && w.AlnumAt(p-1) {
			p--
		}
		if w.At(start-1) == '.' && start-1-p == 14 {
			start = p
		}
	}
	return detectors.Found{Start: start, End: e, Strength: detectors.Certain, Evidence: detectors.Format | detectors.CodeTable, Subtype: f.subtype}, true
}

// keyStretch is a stretch of a text that is all of one alphabet, as was seen behind
// the prefix of a key.
type keyStretch struct{ from, to int }

// keysSeen are the last stretches of a text, by their alphabet.
type keysSeen [128]keyStretch

var keyStretches = detectors.Keeper{New: func() any { return new(keysSeen) }}

// keyRun returns the end of the run of alphabet at i, trailing punctuation left
// out; it goes no further than one byte beyond limit. Of a run that was read behind
// the prefix before only the rest is read.
func keyRun(w *detectors.Window, i int, alphabet byte, limit int) int {
	b, e, in := w.Text, i, &alphabets[alphabet&127]
	v, other := w.Kept(&keyStretches)
	all := v.(*keysSeen)
	if other {
		*all = keysSeen{}
	}
	seen := &all[alphabet&127]
	if seen.from <= i && i < seen.to {
		e = min(seen.to, i+limit+1)
	} else {
		*seen = keyStretch{i, i}
	}
	for e < len(b) && e-i <= limit && in[b[e]] {
		e++
	}
	seen.to = max(seen.to, e)
	for e > i && e-i <= limit && (b[e-1] == '.' || b[e-1] == ':' || b[e-1] == '/' && alphabet == kURL) {
		e--
	}
	if e < len(b) && detectors.IsAlnum(b[e]) && e-i <= limit { // the run goes on in another alphabet
		return i
	}
	return e
}

// inKey reports whether c is of alphabet.
func inKey(c, alphabet byte) bool { return alphabets[alphabet&127][c] }

// alphabets by their name.
var alphabets = func() (t [128][256]bool) {
	for i := range 256 {
		c := byte(i)
		t[kHex][c], t[kAlnum][c], t[kDigit][c] = isHex(c), detectors.IsAlnum(c), detectors.IsDigit(c)
		t[kUpper][c], t[kLower][c] = c-'0' <= 9 || c-'A' < 26, c-'0' <= 9 || c-'a' < 26
		t[kWord][c] = detectors.IsAlnum(c) || c == '_' || c == '-'
		t[kDot][c] = t[kWord][c] || c == '.'
		t[kURL][c] = t[kDot][c] || c == '/' || c == ':' || c == '%'
		t[kB64][c] = t[kWord][c] || c == '+' || c == '/' || c == '='
		t[kAny][c] = t[kB64][c] || c == '.'
		t[kCrypt][c] = t[kAny][c] || c == '$' || c == ','
		t[kUUID][c] = c-'0' <= 9 || c-'a' < 6 || c == '-'
	}
	return t
}()

// keyLike reports whether b looks drawn by chance rather than written: a digit
// or both cases, and no byte that makes up half of it.
func keyLike(b []byte) bool {
	var digit, lower, upper bool
	var count [128]uint16
	most := uint16(0)
	for _, c := range b {
		digit = digit || detectors.IsDigit(c)
		lower = lower || c-'a' < 26
		upper = upper || c-'A' < 26
		count[c&127]++
		most = max(most, count[c&127])
	}
	return (digit && (lower || upper) || lower && upper || upper && len(b) < 24) && int(most)*2 <= len(b)
}
