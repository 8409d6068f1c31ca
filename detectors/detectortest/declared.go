package detectortest

import (
	"regexp"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

var (
	entityShape = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)
	nameShape   = regexp.MustCompile(`^[a-z]+/[a-z0-9][a-z0-9-]*$`)
	ccShape     = regexp.MustCompile(`^[A-Z]{2}_(NATIONAL_ID|SOCIAL_SECURITY|TAX_ID|BUSINESS_ID|VAT_ID|PASSPORT|DRIVER_LICENSE|HEALTH_ID|BANK_ACCOUNT|POSTAL_CODE|PLATE)$`)
)

// named are the entities that are not CC_<SUFFIX>.
var named = strings.Fields(`EMAIL_ADDRESS PHONE_NUMBER USERNAME CREDIT_CARD CARD_CVV CARD_EXPIRY IBAN BIC BANK_ACCOUNT
	US_ABA_ROUTING SECRET PASSWORD PIN OTP IP_ADDRESS MAC_ADDRESS URL IMEI DEVICE_ID UUID SESSION_ID CRYPTO_WALLET VIN PLATE
	DATE_OF_BIRTH AGE DATE GENDER ADDRESS POSTAL_CODE COORDINATES LOCATION PERSON ORGANIZATION CUSTOMER_ID ORDER_ID
	HEALTH_CONDITION MEDICATION RELIGION ETHNICITY POLITICAL_VIEW TRADE_UNION SEXUAL_ORIENTATION CRIMINAL_RECORD BIOMETRIC_REFERENCE CHILD_MARKER
	MEDICAL_RECORD INSURANCE_ID ID_NIK ID_KK ID_NIP ID_NISN ID_NPWP ID_BPJS CN_RESIDENT_ID CN_USCC HK_ID TW_ID MO_ID BR_CPF
	BR_CNPJ FR_NIR US_SSN US_ITIN US_NPI IN_AADHAAR IN_PAN GB_NINO GB_NHS PASSPORT_MRZ`)

// Declared checks what a Spec says of itself.
func Declared(t *testing.T, specs []detectors.Spec) {
	t.Helper()
	seen := map[string]bool{}
	for i := range specs {
		s := &specs[i]
		if !nameShape.MatchString(s.Name) || seen[s.Name] {
			t.Errorf("name %q: want package/file, once", s.Name)
		}
		seen[s.Name] = true
		if !entityShape.MatchString(string(s.Entity)) || !ccShape.MatchString(string(s.Entity)) && !isNamed(string(s.Entity)) {
			t.Errorf("%s: entity %q is no name of the catalog", s.Name, s.Entity)
		}
		if s.Doc == "" || s.Source == "" || s.Matcher() == nil {
			t.Errorf("%s: Doc, Source and Match are wanted", s.Name)
		}
		if s.Classes == (detectors.Classes{}) {
			t.Errorf("%s: no legal class", s.Name)
		}
		if len(s.Valid) < 3 || len(s.Invalid) < 3 {
			t.Errorf("%s: %d valid and %d invalid examples, want three of each", s.Name, len(s.Valid), len(s.Invalid))
		}
		if s.Need == detectors.NeedLabel && len(s.Labels) == 0 {
			t.Errorf("%s: needs a label and has none", s.Name)
		}
		if s.Region != "" && len(s.Region) != 2 {
			t.Errorf("%s: region %q", s.Name, s.Region)
		}
		labels(t, s.Name, s.Labels)
		labels(t, s.Name, s.Negatives)
	}
}

func isNamed(e string) bool {
	for _, n := range named {
		if n == e {
			return true
		}
	}
	return false
}

func labels(t *testing.T, name string, ls detectors.Labels) {
	t.Helper()
	for lang, words := range ls {
		if len(lang) != 2 || lang != strings.ToLower(lang) {
			t.Errorf("%s: language %q is no ISO 639-1 code", name, lang)
		}
		for _, w := range words {
			if w == "" || w != strings.ToLower(w) || strings.Join(strings.Fields(w), " ") != w {
				t.Errorf("%s: label %q: want lower-case words, one space between", name, w)
			}
		}
	}
}
