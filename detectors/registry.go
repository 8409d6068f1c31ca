package detectors

import (
	"maps"
	"slices"
	"strings"
)

// EntityInfo is what a catalog knows of one entity.
type EntityInfo struct {
	Name      Entity
	Family    string // EMAIL, PHONE, ID …; in lower case the default join domain
	On        bool   // detected by default
	More      bool   // some of its Specs are off by default
	Canonical Canonical
	Classes   Classes
	Doc       string
}

// Registry numbers the entities of one catalog. Safe for concurrent use.
type Registry struct {
	infos []EntityInfo
	ids   map[Entity]EntityID
}

// ID returns an entity's number.
func (r *Registry) ID(e Entity) (EntityID, bool) { id, ok := r.ids[e]; return id, ok }

// Info returns what is known of an entity.
func (r *Registry) Info(id EntityID) *EntityInfo { return &r.infos[id] }

// Len is one more than the highest EntityID.
func (r *Registry) Len() int { return len(r.infos) }

// named are the entities whose names say nothing of their family, and those
// that a field or a stage declares without a Spec.
var named = []EntityInfo{
	{Name: "EMAIL_ADDRESS", Family: "EMAIL", On: true, Canonical: Email, Doc: "e-mail address"},
	{Name: "PHONE_NUMBER", Family: "PHONE", On: true, Canonical: E164, Doc: "telephone number"},
	{Name: "USERNAME", Family: "HANDLE", On: true, Canonical: LowerCase, Doc: "account name or handle"},
	{Name: "CREDIT_CARD", Family: "CARD", On: true, Canonical: DigitsOnly, Doc: "payment card number"},
	{Name: "CARD_CVV", Family: "CARD", On: true, Canonical: DigitsOnly, Doc: "card verification value"},
	{Name: "CARD_EXPIRY", Family: "CARD", On: true, Canonical: DigitsOnly, Doc: "card expiry date"},
	{Name: "IBAN", Family: "BANK", On: true, Canonical: AlnumUpper, Doc: "international bank account number"},
	{Name: "BIC", Family: "BANK", On: true, Canonical: AlnumUpper, Doc: "bank identifier code"},
	{Name: "BANK_ACCOUNT", Family: "BANK", On: true, Canonical: DigitsOnly, Doc: "bank account number"},
	{Name: "US_ABA_ROUTING", Family: "BANK", On: true, Canonical: DigitsOnly, Doc: "US bank routing number"},
	{Name: "SECRET", Family: "SECRET", On: true, Doc: "key, token or connection string"},
	{Name: "PASSWORD", Family: "SECRET", On: true, Doc: "password"},
	{Name: "PIN", Family: "SECRET", On: true, Doc: "personal identification number"},
	{Name: "OTP", Family: "SECRET", On: true, Doc: "one-time code"},
	{Name: "IP_ADDRESS", Family: "NETWORK", On: true, Canonical: LowerCase, Doc: "IP address"},
	{Name: "MAC_ADDRESS", Family: "NETWORK", On: true, Canonical: AlnumUpper, Doc: "hardware address of a network interface"},
	{Name: "URL", Family: "NETWORK", On: true, Doc: "web address"},
	{Name: "IMEI", Family: "DEVICE", On: true, Canonical: DigitsOnly, Doc: "mobile equipment identity"},
	{Name: "DEVICE_ID", Family: "DEVICE", On: true, Canonical: LowerCase, Doc: "device or advertising identifier"},
	{Name: "UUID", Family: "DEVICE", Canonical: LowerCase, Doc: "universally unique identifier"},
	{Name: "SESSION_ID", Family: "DEVICE", On: true, Doc: "session or cookie identifier"},
	{Name: "CRYPTO_WALLET", Family: "CRYPTO", On: true, Doc: "crypto currency address"},
	{Name: "VIN", Family: "VEHICLE", On: true, Canonical: AlnumUpper, Doc: "vehicle identification number"},
	{Name: "PLATE", Family: "VEHICLE", On: true, Canonical: AlnumUpper, Doc: "vehicle registration plate"},
	{Name: "DATE_OF_BIRTH", Family: "BIRTH", On: true, Canonical: DigitsOnly, Doc: "date of birth"},
	{Name: "AGE", Family: "BIRTH", Canonical: DigitsOnly, Doc: "age"},
	{Name: "DATE", Family: "BIRTH", Canonical: DigitsOnly, Doc: "date"},
	{Name: "GENDER", Family: "BIRTH", Canonical: LowerCase, Doc: "gender"},
	{Name: "ADDRESS", Family: "ADDRESS", On: true, Canonical: Words, Doc: "postal address"},
	{Name: "POSTAL_CODE", Family: "ADDRESS", Canonical: AlnumUpper, Doc: "postal code"},
	{Name: "COORDINATES", Family: "PLACE", On: true, Doc: "geographic coordinates"},
	{Name: "LOCATION", Family: "PLACE", Canonical: Words, Doc: "place"},
	{Name: "PERSON", Family: "PERSON", On: true, Canonical: Words, Doc: "name of a person"},
	{Name: "ORGANIZATION", Family: "PERSON", Canonical: Words, Doc: "name of an organisation"},
	{Name: "CUSTOMER_ID", Family: "CUSTOMER", On: true, Doc: "customer number, in declared fields"},
	{Name: "ORDER_ID", Family: "CUSTOMER", Doc: "number of an order, invoice, parcel or booking"},
	{Name: "MEDICAL_RECORD", Family: "CUSTOMER", On: true, Canonical: AlnumUpper, Doc: "medical record number"},
	{Name: "HEALTH_CONDITION", Family: "SPECIAL", Canonical: Words, Doc: "disease, disorder, disability or complaint"},
	{Name: "MEDICATION", Family: "SPECIAL", Canonical: Words, Doc: "medicine that a person takes"},
	{Name: "RELIGION", Family: "SPECIAL", Canonical: Words, Doc: "religion or belief"},
	{Name: "ETHNICITY", Family: "SPECIAL", Canonical: Words, Doc: "ethnicity or racial origin"},
	{Name: "POLITICAL_VIEW", Family: "SPECIAL", Canonical: Words, Doc: "political opinion or party"},
	{Name: "TRADE_UNION", Family: "SPECIAL", Canonical: Words, Doc: "trade union membership"},
	{Name: "SEXUAL_ORIENTATION", Family: "SPECIAL", Canonical: Words, Doc: "sexual orientation or gender identity"},
	{Name: "CRIMINAL_RECORD", Family: "SPECIAL", Canonical: Words, Doc: "offence, arrest or conviction"},
	{Name: "BIOMETRIC_REFERENCE", Family: "SPECIAL", Canonical: Words, Doc: "reference to biometric or genetic data"},
	{Name: "CHILD_MARKER", Family: "SPECIAL", Canonical: Words, Doc: "words that tell of a child"},
	{Name: "INSURANCE_ID", Family: "CUSTOMER", On: true, Canonical: AlnumUpper, Doc: "insurance number"},
}

// suffixFamily maps the end of a CC_<SUFFIX> entity to its family; all others
// belong to ID.
var suffixFamily = []struct{ suffix, family string }{
	{"_BANK_ACCOUNT", "BANK"}, {"_POSTAL_CODE", "ADDRESS"}, {"_PLATE", "VEHICLE"},
}

func familyOf(e Entity) string {
	if strings.HasPrefix(string(e), "CUSTOM_") {
		return "CUSTOM"
	}
	for _, s := range suffixFamily {
		if strings.HasSuffix(string(e), s.suffix) || string(e) == s.suffix[1:] {
			return s.family
		}
	}
	return "ID"
}

// newRegistry numbers the named entities, then those of specs in order.
func newRegistry(specs []Spec) *Registry {
	r := &Registry{infos: make([]EntityInfo, 1, 1+len(named)), ids: map[Entity]EntityID{}}
	for _, n := range named {
		r.add(n)
	}
	r.include(specs)
	return r
}

// With returns a registry that holds specs' entities too, numbered behind
// those of r.
func (r *Registry) With(specs []Spec) *Registry {
	n := &Registry{infos: slices.Clone(r.infos), ids: maps.Clone(r.ids)}
	n.include(specs)
	return n
}

func (r *Registry) include(specs []Spec) {
	for i := range specs {
		s := &specs[i]
		if id, ok := r.ids[s.Entity]; ok {
			in := &r.infos[id]
			if in.Classes == (Classes{}) {
				in.Classes = s.Classes
			}
			in.More = in.More || s.Off && in.On
			continue
		}
		r.add(EntityInfo{Name: s.Entity, Family: familyOf(s.Entity), On: !s.Off, Canonical: s.Canonical, Classes: s.Classes, Doc: s.Doc})
	}
}

func (r *Registry) add(in EntityInfo) {
	r.ids[in.Name] = EntityID(len(r.infos))
	r.infos = append(r.infos, in)
}

// NewRegistry returns the registry that a chain of specs has, without the
// chain: a policy is compiled before the chain that it configures.
func NewRegistry(specs []Spec) *Registry { return newRegistry(specs) }
