package america

import "github.com/samar-privacy/samar/detectors"

// SSNTail detects the last four digits of a social security number where the text
// says that they are: with a name they open accounts as the whole number does.
var SSNTail = detectors.Spec{
	Name:    "america/ssn-tail",
	Entity:  "US_SSN",
	Subtype: "last-digits",
	Doc:     "Last four digits of a US social security number, by their label",
	Anchor:  detectors.Digits(4),
	Match:   matchSSNTail,
	Need:    detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"last 4 of ssn", "last four of ssn", "last 4 of my ssn", "last four of my ssn", "last 4 of your ssn", "last four of your ssn", "last 4 of the ssn", "last four of the ssn", "last 4 ssn", "last four ssn",
			"last 4 digits of my ssn", "last four digits of my ssn", "last 4 digits of your ssn", "last four digits of your ssn", "last 4 digits of ssn", "last four digits of ssn", "ssn last 4", "ssn last four", "ssn last 4 digits", "ssn last four digits",
			"last 4 of my social", "last four of my social", "last 4 of your social", "last four of your social", "last 4 of social", "last four of social", "last 4 social", "last four digits of my social", "last 4 digits of my social", "last four digits of your social", "last 4 digits of your social",
			"ssn ending in", "ssn ending", "ssn ends in", "ssn ending with", "social ending in", "social ends in", "social security ending in", "social security number ending in"},
		"es": {"últimos 4 de mi seguro social", "últimos cuatro de mi seguro social", "últimos cuatro dígitos de mi seguro social", "últimos 4 dígitos de mi seguro social"},
	},
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "G"},
	Source:    "20 CFR 422.103 (the serial is the last four digits); usage in customer service",
	Valid:     []string{"last 4 of my SSN is ‹4471›", "last four of my social: ‹4471›", "SSN ending in ‹4471›", "my ssn last 4 digits ‹4471›", "the last four digits of your SSN? it's ‹4471›"},
	Invalid:   []string{"4471", "last 4 of my orders 4471", "ssn ending in 44711", "social media ending in 4471 likes", "last 4 of my ssn was wrong in v4471"},
}

// matchSSNTail takes four digits that touch no other code.
func matchSSNTail(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	n := w.At(w.End)
	return f, !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End) && w.At(w.Start-1) != '.' && w.At(w.Start-1) != '-' && !((n == '.' || n == ',' || n == '-') && w.DigitAt(w.End+1))
}
