package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// generalisations says what an entity can be generalised to, its usual form
// first. The empty name stands for values of no entity.
var generalisations = map[detectors.Entity][]string{
	"DATE_OF_BIRTH": {"year", "month"},
	"DATE":          {"year", "month"},
	"AGE":           {"band"},
	"IP_ADDRESS":    {"network"},
	"ADDRESS":       {"city", "province"},
	"LOCATION":      {"city", "province"},
	"COORDINATES":   {"decimals"},
	"URL":           {"host"},
	"":              {"year", "month", "band", "bucket", "network", "city", "province", "decimals", "host"},
}

// surrogates are the entities that have realistic stand-ins.
var surrogates = []detectors.Entity{
	"PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "USERNAME", "ADDRESS", "CREDIT_CARD", "IP_ADDRESS", "MAC_ADDRESS", "URL", "UUID",
	"CUSTOMER_ID", "ORDER_ID", "ID_NIK", "CN_RESIDENT_ID", "US_SSN", "BR_CPF", "IBAN", "DATE_OF_BIRTH", "DATE",
}

// LeastFPE is the least number of values that a value encrypted by fpe must be
// one of (NIST SP 800-38G Rev. 1, section 4).
const LeastFPE = 1_000_000

// fpeFamilies are the families whose values are long numbers or codes, and
// fpeTooSmall those among them that have fewer than LeastFPE values.
var (
	fpeFamilies = []string{"CARD", "BANK", "PHONE", "ID", "CUSTOMER", "DEVICE", "VEHICLE", "CUSTOM"}
	fpeTooSmall = []detectors.Entity{"CARD_CVV", "CARD_EXPIRY", "SESSION_ID"}
)

// dates are the entities that shift-date reads.
var dates = []detectors.Entity{"DATE_OF_BIRTH", "DATE", ""}

// fit reports an operator that does not fit an entity; info nil: no entity.
func fit(kind Kind, info *detectors.EntityInfo) fault {
	name := nameOfEntity(info)
	switch kind {
	case ShiftDate:
		if !slices.Contains(dates, name) {
			return fault{"do", string(name) + " is no date to shift", "shift-date belongs to DATE, DATE_OF_BIRTH"}
		}
	case Truncate:
		if name == "CREDIT_CARD" {
			return fault{"do", "a card shows its last four digits at most", "mask with keep_last: 4"}
		}
		if info != nil && info.Family == "SECRET" || name == "CARD_CVV" {
			return fault{"do", string(name) + " cannot be truncated: a part of a secret is too much", "redact it"}
		}
	case Surrogate:
		if !slices.Contains(surrogates, name) {
			return fault{"do", orNoEntity(name) + " has no surrogate", "surrogates exist for " + joined(surrogates)}
		}
	case FPE:
		switch {
		case info == nil:
		case slices.Contains(fpeTooSmall, name) || !slices.Contains(fpeFamilies, info.Family):
			return fault{"do", fmt.Sprintf("%s has too few values for fpe, or none of digits and letters alone; it needs %d", name, LeastFPE), "tokenise or redact it"}
		}
	}
	return fault{}
}

func (r *rule) generalise(op Operator, entity detectors.Entity) (Operator, fault) {
	fit := generalisations[entity]
	op.To = r.To
	switch {
	case op.To != "":
	case r.Decimals != nil:
		op.To = "decimals"
	case entity != "" && len(fit) > 0:
		op.To = fit[0]
	}
	if !slices.Contains(fit, op.To) {
		return op, generaliseFault(entity, op.To, fit)
	}
	switch op.To {
	case "decimals":
		if op.Decimals = defaultDecimals; r.Decimals != nil {
			op.Decimals = *r.Decimals
		}
	case "band", "bucket":
		if op.Size = defaultBand; r.Size != nil {
			op.Size = *r.Size
		}
	}
	return op, fault{}
}

const (
	defaultDecimals = 2
	defaultBand     = 10 // years
)

func generaliseFault(entity detectors.Entity, to string, fit []string) fault {
	switch {
	case len(fit) == 0:
		return fault{"do", string(entity) + " cannot be generalised", "mask, redact or tokenise it"}
	case to == "":
		return fault{"do", "generalise needs to: here", "one of " + strings.Join(fit, ", ")}
	}
	return fault{"to", fmt.Sprintf("%s cannot be generalised to %s", orNoEntity(entity), to), "it can be to: " + strings.Join(fit, ", ")}
}

func nameOfEntity(info *detectors.EntityInfo) detectors.Entity {
	if info == nil {
		return ""
	}
	return info.Name
}

func orNoEntity(e detectors.Entity) string {
	if e == "" {
		return "a value of no entity"
	}
	return string(e)
}

func joined(list []detectors.Entity) string {
	var b strings.Builder
	for i, e := range list {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(e))
	}
	return b.String()
}

// Surrogates lists the entities that have realistic stand-ins.
func Surrogates() []detectors.Entity { return slices.Clone(surrogates) }

// Generalisations lists what an entity can be generalised to, its usual form
// first; the empty name stands for values of no entity.
func Generalisations(e detectors.Entity) []string { return slices.Clone(generalisations[e]) }
