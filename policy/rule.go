package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// rule is an operator with its options, as a policy writes it. A bare word
// stands for {do: word}.
type rule struct {
	Do        string  `yaml:"do" noun:"operator" enum:"keep|generalise|mask|tokenise|replace|redact|drop" later:"shift-date|truncate|surrogate|fpe" doc:"operator"`
	KeepFirst *int    `yaml:"keep_first" min:"0" max:"64" doc:"mask: characters left clear at the start"`
	KeepLast  *int    `yaml:"keep_last" min:"0" max:"64" doc:"mask: characters left clear at the end"`
	With      *string `yaml:"with" doc:"replace: the text to put in the value's place"`
	To        string  `yaml:"to" noun:"generalisation" enum:"year|month|network|city|decimals" doc:"generalise: what is left"`
	Decimals  *int    `yaml:"decimals" min:"0" max:"6" doc:"generalise coordinates: digits left behind the point"`
	Domain    string  `yaml:"domain" doc:"tokenise: join domain; default: the entity's family"`
	Mode      string  `yaml:"mode" enum:"join-stable|observe" later:"reversible|shreddable|random" doc:"join-stable: how tokens are made; observe: count findings, change nothing"`
	Nullify   *bool   `yaml:"nullify" doc:"redact: the value becomes null instead of a placeholder"`
	Scope     string  `yaml:"scope" enum:"field|record" doc:"drop: the field alone, or the whole record"`
}

// Shorthand lets "EMAIL_ADDRESS: tokenise" stand for {do: tokenise}.
func (rule) Shorthand() string { return "do" }

// entityRule is a rule for one entity.
type entityRule struct {
	rule     `yaml:"-"`
	MinScore *float64 `yaml:"min_score" min:"0" max:"1" doc:"least score of a finding of this entity"`
}

// fieldEntry is what a policy says of a path.
type fieldEntry struct {
	rule   `yaml:"-"`
	Entity string `yaml:"entity" doc:"every value under this path is this kind of personal data, and a known value of its event"`
	Scan   *bool  `yaml:"scan" doc:"true: a text to scan, whatever the field's name says"`
	Keep   *bool  `yaml:"keep" doc:"true: never scanned, never changed"`
	Known  *bool  `yaml:"known" doc:"whether its values are sought everywhere else in the event"`
}

// said reports whether the rule chooses an operator.
func (r *rule) said() bool { return r.Do != "" || r.Mode == "observe" }

// fault is a fault of one option of a rule.
type fault struct{ option, message, hint string }

// check reports the options that do not fit the rule's operator.
func (r *rule) check() []fault {
	var out []fault
	fits := func(option string, set bool, kinds ...string) {
		if !set || slices.Contains(kinds, r.Do) {
			return
		}
		if r.Do == "" {
			out = append(out, fault{option, option + " needs an operator", "add do: " + kinds[0]})
			return
		}
		out = append(out, fault{option, fmt.Sprintf("%s does not fit operator %q", option, r.Do), "it belongs to " + strings.Join(kinds, ", ")})
	}
	fits("keep_first", r.KeepFirst != nil, "mask")
	fits("keep_last", r.KeepLast != nil, "mask")
	fits("with", r.With != nil, "replace")
	fits("to", r.To != "", "generalise")
	fits("decimals", r.Decimals != nil, "generalise")
	fits("domain", r.Domain != "", "tokenise")
	fits("nullify", r.Nullify != nil, "redact")
	fits("scope", r.Scope != "", "drop")
	if r.Mode == "join-stable" {
		fits("mode", true, "tokenise")
	}
	if r.Mode == "observe" && r.Do != "" && r.Do != "keep" {
		out = append(out, fault{"mode", `mode "observe" changes nothing and takes no operator`, "leave out do"})
	}
	if r.Do == "replace" && r.With == nil {
		out = append(out, fault{"do", `operator "replace" needs a text`, `add with: "…"`})
	}
	if r.With != nil && len(*r.With) > 256 {
		out = append(out, fault{"with", "a replacement has at most 256 bytes", ""})
	}
	if r.Domain != "" && !validDomain(r.Domain) {
		out = append(out, fault{"domain", fmt.Sprintf("%q is no join domain", r.Domain), "1 to 32 of a-z 0-9, a letter first"})
	}
	if r.Decimals != nil && r.To != "" && r.To != "decimals" {
		out = append(out, fault{"decimals", "decimals does not fit to: " + r.To, ""})
	}
	return out
}

func validDomain(s string) bool {
	for i, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != "" && len(s) <= 32
}

// generalisations says what an entity can be generalised to, its usual form
// first.
var generalisations = map[detectors.Entity][]string{
	"DATE_OF_BIRTH": {"year", "month"},
	"DATE":          {"year", "month"},
	"IP_ADDRESS":    {"network"},
	"ADDRESS":       {"city"},
	"COORDINATES":   {"decimals"},
}

// operator builds the Operator of a rule for an entity. info is nil where the
// rule is for values of no entity. The fault's option is empty when all fits.
func (r *rule) operator(info *detectors.EntityInfo) (Operator, fault) {
	op := Operator{Kind: Kind(slices.Index(kindWords[:], r.Do))}
	if r.Mode == "observe" {
		return Operator{Kind: Keep, Observe: true}, fault{}
	}
	var entity detectors.Entity
	if info != nil {
		entity = info.Name
	}
	switch op.Kind {
	case Mask:
		op.KeepFirst, op.KeepLast = deref(r.KeepFirst), deref(r.KeepLast)
		if entity == "CREDIT_CARD" && (op.KeepLast > 4 || op.KeepFirst > 0) {
			return op, fault{"do", "a card shows its last four digits at most", "mask with keep_last: 4"}
		}
	case Replace:
		op.Text = deref(r.With)
	case Redact:
		op.Null = deref(r.Nullify)
	case Drop:
		op.Record = r.Scope == "record"
	case Tokenise:
		op.Domain = r.Domain
		if op.Domain == "" && info != nil {
			op.Domain = strings.ToLower(info.Family)
		}
		if op.Domain == "" {
			return op, fault{"do", "tokenise needs a join domain here", "add domain: or entity:"}
		}
	case Generalise:
		op.To, op.Decimals = r.To, 2
		if r.Decimals != nil {
			op.To, op.Decimals = "decimals", *r.Decimals
		}
		fit := generalisations[entity]
		if op.To == "" && len(fit) > 0 {
			op.To = fit[0]
		}
		if !slices.Contains(fit, op.To) {
			return op, generaliseFault(entity, op.To, fit)
		}
		if op.To != "decimals" {
			op.Decimals = 0
		}
	}
	return op, fault{}
}

func generaliseFault(entity detectors.Entity, to string, fit []string) fault {
	who := "a value of no entity"
	if entity != "" {
		who = string(entity)
	}
	if len(fit) == 0 {
		return fault{"do", who + " cannot be generalised", "mask, redact or tokenise it"}
	}
	return fault{"to", fmt.Sprintf("%s cannot be generalised to %s", who, to), "it can be to: " + strings.Join(fit, ", ")}
}

func deref[T any](p *T) (zero T) {
	if p == nil {
		return zero
	}
	return *p
}
