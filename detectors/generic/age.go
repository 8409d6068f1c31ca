package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Age detects how old somebody is, by its cue, in digits or in English number
// words: "I am 34 years old", "aged 62", "umur 27 tahun", 今年34岁. Ages of goods
// and terms of guarantee have other cues and stay.
var Age = detectors.Spec{
	Name:   "generic/age",
	Entity: "AGE",
	Doc:    "Age of a person, by its cue",
	Off:    true,
	Anchor: detectors.OnCue(),
	Match:  matchAge,
	Labels: detectors.Labels{
		"en": {"years old", "year old", "yr old", "yrs old", "y o", "yo", "years of age", "aged", "age", "at the age of", "turned", "turning"},
		"id": {"umur", "umurnya", "umur saya", "usia", "usianya", "usia saya", "berumur", "berusia"},
		"zh": {"岁", "歲", "年龄", "年齡", "周岁"},
		"ms": {"berumur", "umur saya"},
		"es": {"tengo", "tiene", "edad", "de edad", "años de edad"},
		"pt": {"tenho", "idade", "anos de idade"},
		"fr": {"j'ai", "âgé de", "âgée de", "âge", "a eu"},
		"de": {"jahre alt", "jahre jung", "jähriger", "jährige", "jährigen", "alter"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "C", Quasi: true},
	Source:    "How people tell their age in these languages",
	Valid: []string{
		"I am ‹34› years old", "I'm a ‹47›-year-old carpenter", "my daughter is ‹eleven› years old", "the driver, aged ‹62›, fled", "Age: ‹29›", "she is ‹forty-two› years of age", "he turned ‹50› last week",
		"umur saya ‹27› tahun", "usia: ‹31›", "nenek berumur ‹75› tahun", "我今年‹34›岁", "我妈‹七十六›岁了", "孩子‹三›岁半", "年龄：‹45›", "tengo ‹28› años", "tenho ‹33› anos", "j'ai ‹41› ans", "ich bin ‹52› Jahre alt", "kakek berusia ‹80› tahun",
	},
	Invalid: []string{
		"适合3-6岁宝宝", "三岁以上儿童适用", "6岁以下免票", "祝您长命百岁", "万岁", "the phone is two years", "the laptop is 3 years in use", "tengo 3 pedidos", "tenho 2 reclamações", "j'ai 3 colis", "version age", "garansi 2 tahun", "usia pakai baterai", "turned off 3 times", "age of empires 4 is fun", "aged beef", "200 years old oak", "万岁", "turned 180 degrees", "age rating 12+", "Alter Falter 12",
	},
}

func matchAge(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	b, cue := w.Text, w.Text[w.Start:w.End]
	if cue[0] >= 0xE5 && bytes.HasSuffix(cue, []byte("岁")) || bytes.HasSuffix(cue, []byte("歲")) {
		f.Start, f.End = ageHan(b, w.Start, w.End)
		return f, f.End > f.Start
	}
	if behindAge(cue) {
		f.Start, f.End = ageBefore(b, w.Start)
		return f, f.End > f.Start
	}
	i, how := valueAfter(b, w.End)
	if how == linkNothing {
		return f, false
	}
	f.Start, f.End = i, i
	for f.End < len(b) && detectors.IsDigit(b[f.End]) {
		f.End++
	}
	if !ageRange(b[f.Start:f.End]) || f.End < len(b) && (detectors.IsLetter(b[f.End]) || b[f.End] == '+' || b[f.End] == '%' || b[f.End] == '/' || b[f.End] == ':') {
		return f, false
	}
	rest := bytes.TrimLeft(b[f.End:], " ")
	switch string(bytes.ToLower(cue)) {
	case "tengo", "tiene":
		return f, bytes.HasPrefix(rest, []byte("año"))
	case "tenho":
		return f, bytes.HasPrefix(rest, []byte("anos")) && !bytes.Contains(head(rest, 20), []byte("de "))
	case "j'ai", "a eu":
		return f, bytes.HasPrefix(rest, []byte("ans"))
	case "turned", "turning", "alter":
		return f, f.End-f.Start == 2 && (len(rest) == 0 || !bytes.HasPrefix(rest, []byte("deg")) && rest[0] != 'p' && rest[0] != 't')
	}
	return f, true
}

func head(b []byte, n int) []byte { return b[:min(n, len(b))] }

// behindAge reports whether the cue stands behind the number.
func behindAge(cue []byte) bool {
	for _, s := range [...]string{"old", "y o", "yo", "y/o", "y.o", "of age", "岁", "歲", "de edad", "de idade", "alt", "jung", "jähriger", "jährige", "jährigen"} {
		if len(cue) >= len(s) && bytes.EqualFold(cue[len(cue)-len(s):], []byte(s)) {
			return true
		}
	}
	return false
}

// ageBefore returns the number that ends before i, after a space or a hyphen:
// digits, or English words up to ninety-nine.
func ageBefore(b []byte, i int) (start, end int) {
	end = i
	if end > 0 && (b[end-1] == ' ' || b[end-1] == '-') {
		end--
	}
	start = end
	for start > 0 && detectors.IsDigit(b[start-1]) {
		start--
	}
	if start < end {
		if !ageRange(b[start:end]) || start > 0 && (detectors.IsLetter(b[start-1]) || b[start-1] == '.' || b[start-1] == ',') {
			return 0, 0
		}
		return start, end
	}
	for range 2 {
		s := start
		for s > 0 && detectors.IsLetter(b[s-1]) {
			s--
		}
		if s == start || !numberWords[string(bytes.ToLower(b[s:start]))] {
			break
		}
		if start = s; start == 0 || b[start-1] != ' ' && b[start-1] != '-' {
			return start, end
		}
		start--
	}
	for start < end && !detectors.IsLetter(b[start]) {
		start++
	}
	return start, end
}

// ageRange reports whether digits are an age, 1 to 119.
func ageRange(digits []byte) bool {
	switch len(digits) {
	case 1, 2:
		return digits[0] != '0'
	case 3:
		return digits[0] == '1' && digits[1] < '2'
	}
	return false
}

var numberWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range bytes.Fields([]byte("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")) {
		m[string(w)] = true
	}
	return m
}()
