package codec

import (
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// textRules are what a JSON Schema demands of a text beyond its type: rules that
// always hold, and choices of which one branch has to hold.
type textRules struct {
	always  []map[string]any
	choices map[choice][]map[string]any // by branch
	words   []string                    // of enum and const
	any     bool
}

// ruleWords are the keywords about texts.
var ruleWords = []string{"pattern", "enum", "const", "maxLength", "minLength", "format"}

func (r *textRules) add(p located) {
	says := slices.ContainsFunc(ruleWords, func(key string) bool { _, ok := p.schema[key]; return ok })
	r.any = r.any || says
	if says {
		r.words = append(r.words, wordsOf(p.schema)...)
	}
	if p.choice == (choice{}) {
		r.always = append(r.always, p.schema)
		return
	}
	if r.choices == nil {
		r.choices = map[choice][]map[string]any{}
	}
	r.choices[p.choice] = append(r.choices[p.choice], p.schema)
}

func wordsOf(m map[string]any) (out []string) {
	list, _ := m["enum"].([]any)
	for _, v := range append(list[:len(list):len(list)], m["const"]) {
		if s, ok := v.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

// admit reports whether the rules admit a text.
func (r *textRules) admit(text string) bool {
	if slices.ContainsFunc(r.always, func(m map[string]any) bool { return !allows(m, text) }) {
		return false
	}
	open := map[choice]bool{} // by what offers it: whether a branch holds
	for branch, rules := range r.choices {
		of := branch
		of.branch = 0
		open[of] = open[of] || !slices.ContainsFunc(rules, func(m map[string]any) bool { return !isText(m) || !allows(m, text) })
	}
	for _, ok := range open {
		if !ok {
			return false
		}
	}
	return true
}

// isText reports whether a schema's type admits texts.
func isText(m map[string]any) bool {
	switch t := m["type"].(type) {
	case string:
		return t == "string"
	case []any:
		return slices.Contains(t, any("string"))
	}
	return true
}

// allows reports whether a schema's rules about texts admit one.
func allows(m map[string]any, text string) bool {
	if p, ok := m["pattern"].(string); ok {
		if re, err := regexp.Compile(p); err == nil && !re.MatchString(text) {
			return false
		}
	}
	if n, ok := m["maxLength"].(float64); ok && utf8.RuneCountInString(text) > int(n) {
		return false
	}
	if n, ok := m["minLength"].(float64); ok && utf8.RuneCountInString(text) < int(n) {
		return false
	}
	if list, ok := m["enum"].([]any); ok && !slices.Contains(list, any(text)) {
		return false
	}
	if c, ok := m["const"]; ok && c != any(text) {
		return false
	}
	if name, ok := m["format"].(string); ok && formats[name] != nil {
		return formats[name](text)
	}
	return true
}

// formats are those of JSON Schema (validation, section 7.3) that a replacement
// may break. Others are taken as kept.
var formats = map[string]func(string) bool{
	"email": isMail, "idn-email": isMail, "uri": isURI, "iri": isURI,
	"ipv4":      func(s string) bool { a, err := netip.ParseAddr(s); return err == nil && a.Is4() },
	"ipv6":      func(s string) bool { a, err := netip.ParseAddr(s); return err == nil && a.Is6() },
	"date":      func(s string) bool { _, err := time.Parse(time.DateOnly, s); return err == nil },
	"date-time": func(s string) bool { _, err := time.Parse(time.RFC3339Nano, s); return err == nil },
	"time":      func(s string) bool { _, err := time.Parse("15:04:05.999999999Z07:00", s); return err == nil },
	"uuid":      regexp.MustCompile(`^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$`).MatchString,
	"hostname":  regexp.MustCompile(`^[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?(\.[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?)*$`).MatchString,
}

func isMail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, "<> ")
}

func isURI(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "" && !strings.ContainsAny(s, "<> ")
}
