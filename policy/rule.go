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
	Do        string  `yaml:"do" noun:"operator" enum:"keep|shift-date|generalise|truncate|mask|fpe|surrogate|tokenise|replace|redact|drop" called:"action|acton|operator|op|operation|method|type" meant:"hash=tokenise|pseudonymise=tokenise|pseudonymize=tokenise|anonymise=redact|anonymize=redact|encrypt=fpe|fake=surrogate|synthesise=surrogate|remove=drop|delete=drop|pass=keep|allow=keep|round=generalise|generalize=generalise|tokenize=tokenise" doc:"operator"`
	KeepFirst *int    `yaml:"keep_first" min:"0" max:"64" doc:"mask: characters left clear at the start"`
	KeepLast  *int    `yaml:"keep_last" min:"0" max:"64" doc:"mask: characters left clear at the end"`
	Show      string  `yaml:"show" noun:"class" enum:"domain|initials" doc:"mask: what is left clear: an e-mail's domain, or the first letter of each word"`
	Width     *int    `yaml:"width" min:"1" max:"32" doc:"mask: number of stars, whatever the value's length"`
	Length    *int    `yaml:"length" min:"1" max:"64" doc:"truncate: characters left at the start"`
	Days      *int    `yaml:"days" min:"1" max:"3650" doc:"shift-date: the greatest shift either way; default 365"`
	With      *string `yaml:"with" doc:"replace: the text to put in the value's place"`
	To        string  `yaml:"to" noun:"generalisation" enum:"year|month|network|city|province|decimals|band|bucket|host" doc:"generalise: what is left"`
	Decimals  *int    `yaml:"decimals" min:"0" max:"6" doc:"generalise coordinates: digits left behind the point"`
	Size      *int    `yaml:"size" min:"2" max:"1000000000" doc:"generalise to band or bucket: its width"`
	Domain    string  `yaml:"domain" doc:"tokenise, surrogate, fpe: join domain; default: the entity's family"`
	Mode      string  `yaml:"mode" enum:"join-stable|reversible|observe" later:"shreddable|random" doc:"join-stable, reversible: how tokens are made; observe: count findings, change nothing"`
	Numbered  *bool   `yaml:"numbered" doc:"redact: <ENTITY_1>, <ENTITY_2>: the same value gets the same number within its event, as people always do"`
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
	Opaque *bool  `yaml:"opaque" doc:"true: encrypted or encoded by others; what looks so passes unread, other text is scanned"`
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
	fits("show", r.Show != "", "mask")
	fits("width", r.Width != nil, "mask")
	fits("length", r.Length != nil, "truncate")
	fits("days", r.Days != nil, "shift-date")
	fits("with", r.With != nil, "replace")
	fits("to", r.To != "", "generalise")
	fits("decimals", r.Decimals != nil, "generalise")
	fits("size", r.Size != nil, "generalise")
	fits("domain", r.Domain != "", "tokenise", "surrogate", "fpe")
	fits("numbered", r.Numbered != nil, "redact")
	fits("nullify", r.Nullify != nil, "redact")
	fits("scope", r.Scope != "", "drop")
	if r.Mode == "join-stable" || r.Mode == "reversible" {
		fits("mode", true, "tokenise")
	}
	if r.Show != "" && (r.KeepFirst != nil || r.KeepLast != nil) {
		out = append(out, fault{"show", "show goes without keep_first and keep_last", "choose one"})
	}
	if r.Do == "truncate" && r.Length == nil {
		out = append(out, fault{"do", `operator "truncate" needs a length`, "add length: 3"})
	}
	if deref(r.Numbered) && deref(r.Nullify) {
		out = append(out, fault{"numbered", "numbered does not go with nullify", "choose one"})
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
	if r.Size != nil && r.To != "" && r.To != "band" && r.To != "bucket" {
		out = append(out, fault{"size", "size does not fit to: " + r.To, "it belongs to band, bucket"})
	}
	if r.To == "bucket" && r.Size == nil {
		out = append(out, fault{"to", "a bucket needs a size", "add size: 100000"})
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

// operator builds the Operator of a rule for an entity. info is nil where the
// rule is for values of no entity. The fault's option is empty when all fits.
func (r *rule) operator(info *detectors.EntityInfo) (Operator, fault) {
	if r.Mode == "observe" {
		return Operator{Kind: Keep, Observe: true}, fault{}
	}
	op := Operator{Kind: Kind(slices.Index(kindWords[:], r.Do))}
	if bad := fit(op.Kind, info); bad.message != "" {
		return op, bad
	}
	switch op.Kind {
	case Mask:
		return r.mask(op, info)
	case Truncate:
		op.Length = deref(r.Length)
	case ShiftDate:
		op.Days = defaultDays
		if r.Days != nil {
			op.Days = *r.Days
		}
	case Replace:
		op.Text = deref(r.With)
	case Redact:
		op.Null, op.Numbered = deref(r.Nullify), deref(r.Numbered)
	case Drop:
		op.Record = r.Scope == "record"
	case Tokenise, Surrogate, FPE:
		op.Reversible = r.Mode == "reversible"
		op.Domain = r.Domain
		if op.Domain == "" && info != nil {
			op.Domain = strings.ToLower(info.Family)
		}
		if op.Domain == "" {
			return op, fault{"do", r.Do + " needs a join domain here", "add domain: or entity:"}
		}
	case Generalise:
		return r.generalise(op, nameOfEntity(info))
	}
	return op, fault{}
}

// defaultDays is the greatest shift of a date where the policy says nothing.
const defaultDays = 365

func (r *rule) mask(op Operator, info *detectors.EntityInfo) (Operator, fault) {
	op.KeepFirst, op.KeepLast, op.Width = deref(r.KeepFirst), deref(r.KeepLast), deref(r.Width)
	op.Show = Show(slices.Index(showWords[:], r.Show))
	entity := nameOfEntity(info)
	switch {
	case entity == "CREDIT_CARD" && (op.KeepLast > 4 || op.KeepFirst > 0 || op.Show != ShowNothing):
		return op, fault{"do", "a card shows its last four digits at most", "mask with keep_last: 4"}
	case op.Show == ShowDomain && entity != "" && entity != "EMAIL_ADDRESS":
		return op, fault{"show", string(entity) + " has no domain to show", "show: domain belongs to EMAIL_ADDRESS"}
	case op.Show == ShowInitials && entity != "" && info.Family != "PERSON" && info.Family != "CUSTOM":
		return op, fault{"show", string(entity) + " has no initials to show", "show: initials belongs to PERSON"}
	}
	return op, fault{}
}

func deref[T any](p *T) (zero T) {
	if p == nil {
		return zero
	}
	return *p
}
