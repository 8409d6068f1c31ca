package policy

import (
	_ "embed"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

//go:embed default.yaml
var defaultSource []byte

// DefaultSource returns the built-in policy file, which is also its
// documentation.
func DefaultSource() []byte { return append([]byte(nil), defaultSource...) }

// Default returns the built-in policy, compiled for a catalog.
func Default(reg *detectors.Registry) (*Policy, error) {
	return Load("default.yaml", defaultSource, reg)
}

// fieldOperators are the built-in operators of values in fields that policy or
// dictionary name, where they differ from redact: tokens where joins are
// wanted, the coarse part where that is what analysts use.
var fieldOperators = map[detectors.Entity]Operator{
	"EMAIL_ADDRESS": {Kind: Tokenise},
	"PHONE_NUMBER":  {Kind: Tokenise},
	"CUSTOMER_ID":   {Kind: Tokenise},
	"ORDER_ID":      {Kind: Tokenise},
	"DEVICE_ID":     {Kind: Tokenise},
	"IMEI":          {Kind: Tokenise},
	"MAC_ADDRESS":   {Kind: Tokenise},
	"CREDIT_CARD":   {Kind: Mask, KeepLast: 4},
	"DATE_OF_BIRTH": {Kind: Generalise, To: "year"},
	"IP_ADDRESS":    {Kind: Generalise, To: "network"},
	"COORDINATES":   {Kind: Generalise, To: "decimals", Decimals: 2},
	"ADDRESS":       {Kind: Generalise, To: "city"},
}

// builtin is the operator of an entity for which the policy has no rule. In
// free text everything is redacted: tokens for whatever strangers type would
// be an oracle and a forged join.
func builtin(info *detectors.EntityInfo, named bool) Operator {
	op, ok := fieldOperators[info.Name]
	if !named || !ok {
		return Operator{Kind: Redact}
	}
	if op.Kind == Tokenise {
		op.Domain = strings.ToLower(info.Family)
	}
	return op
}

// Strictness says how little evidence is enough.
type Strictness uint8

// Strictnesses, the most masking first.
const (
	Strict Strictness = iota
	Balanced
	Precise
)

var strictnessWords = [...]string{"strict", "balanced", "precise"}

// String returns "strict", "balanced" or "precise".
func (s Strictness) String() string { return strictnessWords[s] }

// ParseStrictness reads what String writes.
func ParseStrictness(word string) (Strictness, bool) {
	for i, w := range strictnessWords {
		if w == word {
			return Strictness(i), true
		}
	}
	return Balanced, false
}

// MinScore is the least score of a finding under s, unless an entity has its
// own.
func (s Strictness) MinScore() float32 { return [...]float32{0.3, 0.5, 0.75}[s] }

// NewThresholds returns thresholds that are min for every entity.
func NewThresholds(reg *detectors.Registry, min float32) *detectors.Thresholds {
	t := &detectors.Thresholds{Min: make([]float32, reg.Len())}
	for i := range t.Min {
		t.Min[i] = min
	}
	return t
}
