package china

import "github.com/samar-privacy/samar/detectors"

// HKPlate detects Hong Kong's plates, AB 1234, by their label.
var HKPlate = detectors.Spec{
	Name:      "china/hk-plate",
	Entity:    "HK_PLATE",
	Doc:       "Hong Kong vehicle plate",
	Anchor:    detectors.OnCue().Or(detectors.Token(3, 6)).Or(detectors.Digits(1, 4)),
	Match:     func(w *detectors.Window) (detectors.Found, bool) { return plateOf(w, 2, 2, 1, 4) },
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"車牌", "車牌號碼", "車牌號", "香港車牌", "香港车牌"}, "en": {"hong kong plate", "hk plate", "car plate hk"}},
	Canonical: detectors.AlnumUpper,
	Region:    "HK",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "L"},
	Source:    "Road Traffic (Registration and Licensing of Vehicles) Regulations, Cap. 374E",
	Valid:     []string{"車牌AB1234", "香港車牌：CD 567", "hk plate xy 88"},
	Invalid:   []string{"AB1234", "車牌A1234", "車牌ABCD123"},
}

// TWPlate detects Taiwanese plates by their label.
var TWPlate = detectors.Spec{
	Name:      "china/tw-plate",
	Entity:    "TW_PLATE",
	Doc:       "Taiwanese vehicle plate",
	Anchor:    detectors.OnCue().Or(detectors.Token(2, 7)).Or(detectors.Digits(2, 4)),
	Match:     matchTWPlate,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"車牌", "車牌號碼", "車牌號", "車號", "车号", "牌照號碼", "台灣車牌", "台湾车牌", "機車車牌"}, "en": {"taiwan plate", "taiwanese plate", "taiwan license plate"}},
	Canonical: detectors.AlnumUpper,
	Region:    "TW",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "L"},
	Source:    "Road Traffic Security Rules (道路交通安全規則), new plates of 2012",
	Valid:     []string{"車牌ABC-1234", "機車車牌：abc 5678", "台灣車牌 1234-XY", "車號：AB-1234", "車牌：‹GYB-123›", "車號 ‹123-QAB›", "車牌號碼：‹2B-1234›", "車牌號碼是‹AB1-234›", "車號：‹AB-123›", "‹AB1-234›是我的車牌", "‹YP-4200› is my Taiwan plate", "車牌號碼 - ‹JDP-6808›", "車號 ▸ ‹AP-4103›", "車號........... ‹AP-4103›", "車牌：\n  ‹AP-4103›"},
	Invalid:   []string{"ABC-1234", "車牌ABCD-1234", "台灣車牌AB-12345", "台灣車牌 123-456", "車號 ABC-DEF"},
}

// twPlates are the plates with a dash, of cars, motorcycles, lorries and buses
// before and since 2012.
var twPlates = [...]string{"AAA-9999", "AA-9999", "9999-AA", "AAA-999", "999-AAA", "A9-9999", "9A-9999", "9999-A9", "9999-9A", "AA9-999", "A9A-999", "999-AA9", "AA-999", "999-AA", "AAA-99", "AA-99", "99-AA"}

func matchTWPlate(w *detectors.Window) (detectors.Found, bool) {
	if f, ok := twDashed(w); ok {
		return f, true
	}
	if f, ok := plateOf(w, 3, 3, 4, 4); ok {
		return f, true
	}
	return plateOf(w, -2, -2, 4, 4)
}

// twDashed takes one of twPlates around the window's first or second half, or
// behind the label that the window is.
func twDashed(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format} // Hong Kong writes no dash
	b := w.Text
	if w.Groups == 0 && !digitIn(b[w.Start:w.End]) {
		if s := beforePlateCue(b, w.Start); s >= 0 {
			f.Start = s
		} else {
			p, _ := pastPointer(b, w.End)
			f.Start = behindCue(b, p)
		}
		f.End = f.Start
		for f.End < len(b) && detectors.IsAlnum(b[f.End]) && f.End-f.Start < 5 {
			f.End++
		}
	}
	if w.At(f.End) == '-' {
		for f.End++; f.End < len(b) && detectors.IsAlnum(b[f.End]) && f.End-f.Start < 9; f.End++ {
		}
	} else if w.At(f.Start-1) == '-' {
		for f.Start--; f.Start > 0 && detectors.IsAlnum(b[f.Start-1]) && f.End-f.Start < 9; f.Start-- {
		}
	}
	if w.AlnumAt(f.Start-1) || w.AlnumAt(f.End) || w.At(f.End) == '-' || w.At(f.Start-1) == '-' {
		return f, false
	}
	for _, p := range twPlates {
		if written(b[f.Start:f.End], p) {
			return f, true
		}
	}
	return f, false
}

// beforePlateCue returns where the word that is tied to the cue at i, from
// before, begins: "ABC-1234 is my Taiwan plate", ABC-1234是我的車牌; -1 if none is.
func beforePlateCue(b []byte, i int) int {
	for _, tie := range [...]string{" is my ", "是我的", "是", " ("} {
		e := i - len(tie)
		if e <= 0 || string(b[e:i]) != tie {
			continue
		}
		s := e
		for s > 0 && e-s < 9 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '-') {
			s--
		}
		if s < e && digitIn(b[s:e]) {
			return s
		}
	}
	return -1
}

// plateOf takes letters and digits in these numbers, with a space, a dash or
// nothing between; negative numbers of letters stand behind the digits. The
// window is the label before the plate, or the plate's token or digits.
func plateOf(w *detectors.Window, letterMin, letterMax, digitMin, digitMax int) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, Strength: detectors.Medium, Evidence: detectors.Format}
	b := w.Text
	switch {
	case w.Groups > 1:
		return f, false
	case w.Groups == 1 && letterMin > 0:
		for f.Start--; f.Start > 0 && detectors.IsLetter(b[f.Start-1]); f.Start-- {
		}
	case w.Groups == 0 && !digitIn(b[w.Start:w.End]):
		f.Start = behindCue(b, w.End)
	}
	if f.Start < 0 || w.AlnumAt(f.Start-1) {
		return f, false
	}
	i := f.Start
	run := func(lo, hi int, is func(byte) bool) bool {
		n := 0
		for i < len(b) && is(b[i]) {
			i++
			n++
		}
		return n >= lo && n <= hi
	}
	gap := func() {
		if c := w.At(i); c == ' ' || c == '-' {
			i++
		}
	}
	ok := false
	if letterMin > 0 {
		ok = run(letterMin, letterMax, detectors.IsLetter)
		gap()
		ok = ok && run(digitMin, digitMax, detectors.IsDigit)
	} else {
		ok = run(digitMin, digitMax, detectors.IsDigit)
		gap()
		ok = ok && run(-letterMin, -letterMax, detectors.IsLetter)
	}
	f.End = i
	return f, ok && !w.AlnumAt(i)
}

func digitIn(b []byte) bool {
	for _, c := range b {
		if detectors.IsDigit(c) {
			return true
		}
	}
	return false
}

// behindCue returns where the value behind a label that ends at i begins: past
// spaces, marks, a tag, 号, 是 and "is".
func behindCue(b []byte, i int) int {
	if p, sign := pastPointer(b, i); sign {
		i = p
	}
	for k := 0; k < 10 && i < len(b); k++ {
		switch c := b[i]; {
		case c == '-' && i+1 < len(b) && (b[i+1] == ' ' || b[i+1] == '>') || c == ';' && i+1 < len(b) && b[i+1] == ' ':
			i++
		case c == ' ' || c == ':' || c == '#' || c == '=' || c == '"' || c == '*' || c == ']' || c == '>' || c == '/':
			i++
		case c == '<':
			for n := 0; n < 24 && i+1 < len(b) && b[i] != '>'; n++ {
				i++
			}
		case i+3 <= len(b) && joins(b[i:i+3]):
			i += 3
		default:
			if i+5 <= len(b) && string(b[i:i+5]) == "saya " {
				i += 5
				continue
			}
			return i
		}
	}
	return i
}

// pastPointer returns the end of what leads from a label that ends at i to its value:
// blanks, a row of dots, an arrow, a bar, the end of a form's line; and whether there is
// more than blanks.
func pastPointer(b []byte, i int) (p int, sign bool) {
	end := min(len(b), i+longestLeader)
	for p = i; p < end; {
		switch c := b[p]; {
		case c == ' ' || c == '\t' || c == ':':
			p++
		case c == '.' || c == '|' || c == '>' || c == '=':
			sign = true
			p++
		case c == '\n' && (p == i || b[p-1] == ':'):
			sign = true
			p++
		case c == 0xE2 && p+3 <= end && (b[p+1] == 0x86 || b[p+1] == 0x96): // arrows, triangles
			sign = true
			p += 3
		default:
			return p, sign
		}
	}
	return i, false
}

// longestLeader bounds a row of dots or blanks between a label and its value, in bytes.
const longestLeader = 48

// joins reports whether b, three bytes, stands between a label and its value.
func joins(b []byte) bool {
	switch string(b) {
	case "是", "号", "號", "为", "為", "码", "碼", "is ":
		return true
	}
	return false
}
