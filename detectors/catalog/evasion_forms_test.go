package catalog

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"math/rand/v2"
	"net/url"
	"strings"
	"unicode/utf16"
)

// evasion is one way to hide a value.
type evasion struct {
	name  string
	least float64 // recall, per cent
	// value disguises a value; false: it does not apply to this one.
	value func(r *rand.Rand, v personal, lang string) (string, bool)
	label func(r *rand.Rand, before string) string // nil: stays
	whole func(r *rand.Rand, text string) string   // the sentence with its value; nil: stays
}

var evasions = []evasion{
	{name: "plain", least: 99.5, value: asIs},
	{name: "invisible", least: 99.5, value: func(r *rand.Rand, v personal, _ string) (string, bool) {
		s := v.String()
		if len(s) < 3 {
			return s, true
		}
		return between(r, s[:len(s)-1], 0.4, invisible) + s[len(s)-1:], true
	}},
	{name: "invisible in labels", least: 99.5, value: asIs, label: func(r *rand.Rand, before string) string { return between(r, before, 0.3, invisible) }},
	{name: "full-width", least: 99.5, value: eachRune(func(_ *rand.Rand, c rune) string {
		if c > ' ' && c < 0x7F {
			return string(c + 0xFEE0)
		}
		return string(c)
	})},
	{name: "arabic-indic", least: 99.5, value: digitsFrom(0x660)},
	{name: "persian", least: 99.5, value: digitsFrom(0x6F0)},
	{name: "devanagari", least: 99.5, value: digitsFrom(0x966)},
	{name: "bengali", least: 99.5, value: digitsFrom(0x9E6)},
	{name: "thai", least: 99.5, value: digitsFrom(0xE50)},
	{name: "mathematical", least: 99.5, value: func(r *rand.Rand, v personal, lang string) (string, bool) {
		base := []rune{0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6}[r.IntN(5)]
		return eachRuneOf(r, v.String(), func(_ *rand.Rand, c rune) string {
			switch {
			case c >= '0' && c <= '9':
				return string(base + c - '0')
			case c >= 'a' && c <= 'z':
				return string(0x1D5BA + c - 'a')
			}
			return string(c)
		}), true
	}},
	{name: "circled", least: 99.5, value: eachRune(func(_ *rand.Rand, c rune) string {
		switch {
		case c == '0':
			return "⓪"
		case c > '0' && c <= '9':
			return string('①' + c - '1')
		case c >= 'a' && c <= 'z':
			return string('ⓐ' + c - 'a')
		}
		return string(c)
	})},
	{name: "superscript", least: 99.5, value: func(r *rand.Rand, v personal, _ string) (string, bool) {
		return eachRuneOf(r, v.String(), func(_ *rand.Rand, c rune) string {
			if c >= '0' && c <= '9' {
				return string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[c-'0'])
			}
			return string(c)
		}), v.kind != "email"
	}},
	{name: "keycaps", least: 99.5, value: func(r *rand.Rand, v personal, _ string) (string, bool) {
		mark := []string{"\uFE0F\u20E3", "\u20E3"}[r.IntN(2)]
		return eachRuneOf(r, v.String(), func(_ *rand.Rand, c rune) string {
			if c >= '0' && c <= '9' {
				return string(c) + mark
			}
			return string(c)
		}), true
	}},
	{name: "look-alikes", least: 97, value: func(r *rand.Rand, v personal, _ string) (string, bool) {
		return imitate(r, v.String()), true
	}, label: imitate},
	{name: "separators", least: 98, value: separated},
	{name: "percent", least: 97, value: asIs, whole: nested(1, percent)},
	{name: "html", least: 97, value: func(r *rand.Rand, v personal, _ string) (string, bool) { return references(r, v.String()), true }},
	{name: "backslash u", least: 97, value: func(r *rand.Rand, v personal, _ string) (string, bool) { return escaped(r, v.String()), true }},
	{name: "quoted-printable", least: 97, value: asIs, whole: nested(1, quoted)},
	{name: "base64", least: 97, value: asIs, whole: nested(1, base)},
	{name: "base64, value alone", least: 97, value: func(r *rand.Rand, v personal, _ string) (string, bool) { return base(r, v.String()), true }},
	{name: "hex", least: 97, value: asIs, whole: nested(1, hexed)},
	{name: "hex, value alone", least: 97, value: func(r *rand.Rand, v personal, _ string) (string, bool) { return hexed(r, v.String()), true }},
	{name: "encodings of depth 2", least: 97, value: asIs, whole: nested(2, percent, references, escaped, quoted, base, hexed)},
	{name: "encodings of depth 3", least: 97, value: asIs, whole: nested(3, percent, references, escaped, quoted, base, hexed)},
	{name: "JSON in JSON", least: 97, value: asIs, whole: func(r *rand.Rand, t string) string {
		return fmt.Sprintf("%q", fmt.Sprintf("{\"a\":%q}", t))
	}},
	{name: "spelled out", least: 92, value: spelledOut},
	{name: "leet", least: 85, value: leet},
	{name: "typos", least: 85, value: mistake},
}

func asIs(_ *rand.Rand, v personal, _ string) (string, bool) { return v.String(), true }

func eachRuneOf(r *rand.Rand, s string, f func(r *rand.Rand, c rune) string) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteString(f(r, c))
	}
	return b.String()
}

func eachRune(f func(r *rand.Rand, c rune) string) func(*rand.Rand, personal, string) (string, bool) {
	return func(r *rand.Rand, v personal, _ string) (string, bool) { return eachRuneOf(r, v.String(), f), true }
}

func digitsFrom(zero rune) func(*rand.Rand, personal, string) (string, bool) {
	return eachRune(func(_ *rand.Rand, c rune) string {
		if c >= '0' && c <= '9' {
			return string(zero + c - '0')
		}
		return string(c)
	})
}

var invisible = []string{"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u202C", "\uFE0F", "\u180E", "\u034F", "\u2063", "\U000E0020", "\u3164", "\uFFA0", "\u2064"}

// between puts one of marks behind characters of s.
func between(r *rand.Rand, s string, p float64, marks []string) string {
	return eachRuneOf(r, s, func(r *rand.Rand, c rune) string {
		if r.Float64() < p {
			return string(c) + marks[r.IntN(len(marks))]
		}
		return string(c)
	})
}

var twins = map[rune][]string{
	'a': {"а", "α"}, 'e': {"е"}, 'o': {"о", "ο"}, 'p': {"р", "ρ"}, 'c': {"с", "ϲ"}, 'y': {"у"}, 'x': {"х", "χ"}, 'i': {"і", "ι"}, 'j': {"ј"}, 's': {"ѕ"}, 'h': {"һ"}, 'd': {"ԁ"}, 'k': {"κ"},
	'n': {"ո"}, 'u': {"υ", "ս"}, 'v': {"ν", "ѵ"}, 'w': {"ԝ"}, 't': {"τ"}, 'm': {"м"}, 'l': {"ӏ", "ⅼ"}, 'g': {"ɡ"},
	'A': {"А", "Α"}, 'E': {"Е", "Ε"}, 'H': {"Н", "Η"}, 'P': {"Р", "Ρ"}, 'K': {"К", "Κ"}, 'T': {"Т", "Τ"}, 'N': {"Ν"}, 'I': {"І", "Ι"}, 'M': {"М", "Μ"}, 'X': {"Х", "Χ"}, 'W': {"Ԝ"}, 'B': {"В"}, 'C': {"С"}, 'O': {"О"},
}

// imitate puts Cyrillic, Greek or Armenian letters in place of Latin ones, two
// in five.
func imitate(r *rand.Rand, s string) string {
	return eachRuneOf(r, s, func(r *rand.Rand, c rune) string {
		if list := twins[c]; list != nil && r.IntN(5) < 2 {
			return list[r.IntN(len(list))]
		}
		return string(c)
	})
}

// separated writes odd marks, or a line break, between the groups.
func separated(r *rand.Rand, v personal, _ string) (string, bool) {
	if v.kind == "email" {
		at := []string{"@", " @", "@ ", " @ ", "＠", "﹫"}[r.IntN(6)]
		dot := []string{".", "．", "。", "｡", "․", " . ", " ."}[r.IntN(7)]
		return v.groups[0] + at + strings.ReplaceAll(v.groups[1], ".", dot), true
	}
	seps := []string{".", "/", "_", "  ", "\u00A0", "–", "\n", "·", "~", "|", "--", " - ", "—", " / ", "•", "*", "\t", " | ", "\r\n", "\u3000", "=", "、", "、", "‑", "➖", ","}
	return strings.Join(v.groups, seps[r.IntN(len(seps))]), true
}

func percent(r *rand.Rand, s string) string {
	if r.IntN(2) == 0 {
		return url.QueryEscape(s)
	}
	return url.PathEscape(s)
}

func quoted(r *rand.Rand, s string) string {
	var b strings.Builder
	col := 0
	for i := range len(s) {
		if col > 70 {
			b.WriteString("=\r\n")
			col = 0
		}
		if c := s[i]; c < 0x20 || c > 0x7E || c == '=' || c == '@' && r.IntN(2) == 0 {
			fmt.Fprintf(&b, "=%02X", c)
			col += 3
		} else {
			b.WriteByte(c)
			col++
		}
	}
	return b.String()
}

func base(r *rand.Rand, s string) string {
	return []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.URLEncoding, base64.RawURLEncoding}[r.IntN(4)].EncodeToString([]byte(s))
}

func hexed(r *rand.Rand, s string) string {
	h := hex.EncodeToString([]byte(s))
	if r.IntN(2) == 0 {
		h = strings.ToUpper(h)
	}
	return h
}

// references writes HTML character references for all characters that need one
// and a third of the others.
func references(r *rand.Rand, s string) string {
	return eachRuneOf(r, s, func(r *rand.Rand, c rune) string {
		switch k := r.IntN(6); {
		case k == 0:
			return fmt.Sprintf("&#%d;", c)
		case k == 1:
			return fmt.Sprintf("&#x%X;", c)
		}
		return html.EscapeString(string(c))
	})
}

func escaped(r *rand.Rand, s string) string {
	return eachRuneOf(r, s, func(r *rand.Rand, c rune) string {
		if c < 0x80 && r.IntN(2) == 0 {
			return string(c)
		}
		var b strings.Builder
		for _, u := range utf16.Encode([]rune{c}) {
			fmt.Fprintf(&b, "\\u%04x", u)
		}
		return b.String()
	})
}

// nested applies depth of the codings, drawn one after the other.
func nested(depth int, codings ...func(*rand.Rand, string) string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		for range depth {
			s = codings[r.IntN(len(codings))](r, s)
		}
		return s
	}
}

var numerals = map[string][10]string{
	"id": {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"},
	"en": {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
	"zh": {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
}

// spelledOut writes digits as words, with what people say instead: "dua belas",
// "double one", 幺, capitals for cheques; addresses with words for their marks.
func spelledOut(r *rand.Rand, v personal, lang string) (string, bool) {
	if v.kind == "email" {
		at := map[string][]string{"id": {" at ", " AT ", "(at)", " [at] "}, "en": {" at ", " (at) ", "[at]", " AT "}, "zh": {" at ", "艾特", "(at)", "圈a"}}[lang]
		dot := map[string][]string{"id": {" dot ", " titik ", "(dot)"}, "en": {" dot ", " [dot] ", " DOT "}, "zh": {" dot ", "点", "(dot)"}}[lang]
		return v.groups[0] + at[r.IntN(len(at))] + strings.ReplaceAll(v.groups[1], ".", dot[r.IntN(len(dot))]), true
	}
	if v.kind == "plain" {
		for _, g := range v.groups {
			if strings.Trim(g, "0123456789") != "" {
				return "", false
			}
		}
	}
	d := strings.Join(v.groups, "")
	words := numerals[lang]
	gap := " "
	if lang == "zh" {
		gap = []string{"", "", " "}[r.IntN(3)]
	}
	style := r.IntN(3)
	var out []string
	for i := 0; i < len(d); i++ {
		if d[i] < '0' || d[i] > '9' {
			out = append(out, d[i:i+1])
			continue
		}
		n := int(d[i] - '0')
		w := words[n]
		switch {
		case lang == "id" && style == 1 && n == 1 && i+1 < len(d) && d[i+1] >= '2' && d[i+1] <= '9':
			w = words[d[i+1]-'0'] + " belas"
			i++
		case lang == "id" && n == 0 && style == 2:
			w = "kosong"
		case lang == "en" && style == 1 && i+1 < len(d) && d[i+1] == d[i]:
			w = "double " + w
			i++
		case lang == "en" && style == 2 && n == 0:
			w = "oh"
		case lang == "zh" && style == 1:
			w = []string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}[n]
		case lang == "zh" && style == 2:
			w = []string{"〇", "幺", "两", "三", "四", "五", "六", "七", "八", "九"}[n]
		}
		if style == 0 && r.IntN(6) == 0 { // a digit left as it is
			w = d[i : i+1]
		}
		out = append(out, w)
	}
	return strings.Join(out, gap), true
}

// leet types letters for digits, and digits for letters in addresses.
func leet(r *rand.Rand, v personal, _ string) (string, bool) {
	if v.kind == "email" {
		return strings.NewReplacer("a", "4", "e", "3").Replace(v.groups[0]) + "@" + v.groups[1], true
	}
	v.sep = []string{"", "", " ", "-"}[r.IntN(4)]
	n := 0
	return eachRuneOf(r, v.String(), func(r *rand.Rand, c rune) string {
		if k := strings.IndexRune("01586", c); k >= 0 && n < 4 && r.IntN(2) == 0 {
			n++
			list := []string{"oO", "lI", "Ss", "B", "b"}[k]
			return list[r.IntN(len(list)):][:1]
		}
		return string(c)
	}), true
}

// mistake drops, doubles or swaps a digit; in addresses it slips at a mark.
func mistake(r *rand.Rand, v personal, _ string) (string, bool) {
	if v.kind == "email" {
		s := v.String()
		at := strings.LastIndexByte(s, '.')
		switch r.IntN(3) {
		case 0:
			return s[:at] + "," + s[at+1:], true
		case 1:
			return strings.Replace(s, "@", "@@", 1), true
		}
		return s[:at] + ".." + s[at+1:], true
	}
	v.sep = []string{"", "", " ", "-"}[r.IntN(4)]
	s := v.String()
	if len(s) < 8 {
		return s, true
	}
	i := 2 + r.IntN(len(s)-4)
	switch r.IntN(3) {
	case 0:
		return s[:i] + s[i+1:], true
	case 1:
		return s[:i] + s[i:i+1] + s[i:], true
	}
	return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:], true
}
