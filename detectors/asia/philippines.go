package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var philippines = []detectors.Spec{PhilippineTIN, SSS, PhilHealth, UMID, PhilSys, PagIBIG, PhilippinePassport, PhilippineLicence}

var filipino = detectors.Labels{"en": negatives["en"], "tl": {"bayad", "presyo", "order"}}

// PhilippineTIN detects Philippine taxpayer numbers: nine digits and a branch of
// three to five: 123-456-789-000.
var PhilippineTIN = detectors.Spec{
	Name:      "asia/ph-tin",
	Entity:    "PH_TAX_ID",
	Subtype:   "tin",
	Doc:       "Philippine taxpayer number",
	Anchor:    detectors.Digits(9).Grouped("- ").Or(detectors.Digits(12, 14).Grouped("- ")),
	Rule:      number{bare: detectors.Shape, printed: detectors.Weak, forms: []string{"999-999-999-999", "999-999-999-99999", "999-999-999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"tin", "philippine tin", "bir tin", "taxpayer identification number", "vat reg tin"}, "tl": {"tin ko", "numero ng tin"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   personal,
	Source:    "Bureau of Internal Revenue, Revenue Regulations 7-2012 (TIN and branch code)",
	Valid:     []string{"TIN 123-456-789-000", "tin no: 123456789", "BIR TIN 123-456-789-00000"},
	Invalid:   []string{"123-456-789-000", "tin 12345678", "tin can 12 pcs"},
}

// SSS detects numbers of the Philippine Social Security System: 12-3456789-0.
var SSS = detectors.Spec{
	Name:      "asia/ph-sss",
	Entity:    "PH_SOCIAL_SECURITY",
	Subtype:   "sss",
	Doc:       "Philippine social security number",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      number{bare: detectors.None, printed: detectors.Weak, forms: []string{"99-9999999-9"}},
	Labels:    detectors.Labels{"en": {"sss", "sss no", "sss number", "sss id", "social security number", "gsis", "gsis no"}, "tl": {"sss ko"}},
	Negatives: filipino,
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   personal,
	Source:    "Social Security System, member number (2-7-1)",
	Valid:     []string{"SSS 34-1234567-8", "sss number: 3412345678", "SSS no. 07 1234567 8"},
	Invalid:   []string{"34-1234567-8", "3412345678", "sss 341234567"},
}

// PhilHealth detects PhilHealth numbers: 12-345678901-2.
var PhilHealth = detectors.Spec{
	Name:      "asia/ph-philhealth",
	Entity:    "PH_HEALTH_ID",
	Subtype:   "philhealth",
	Doc:       "Philippine health insurance number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{bare: detectors.None, printed: detectors.Weak, forms: []string{"99-999999999-9"}},
	Labels:    detectors.Labels{"en": {"philhealth", "philhealth no", "philhealth number", "philhealth id", "philhealth pin", "phic"}},
	Negatives: filipino,
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   health,
	Source:    "Philippine Health Insurance Corporation, PhilHealth Identification Number (2-9-1)",
	Valid:     []string{"PhilHealth 12-345678901-2", "philhealth no: 123456789012", "PhilHealth ID 01 234567890 1"},
	Invalid:   []string{"12-345678901-2", "123456789012", "philhealth 12345678901"},
}

// UMID detects common reference numbers of the Unified Multi-purpose ID:
// 1234-5678901-2.
var UMID = detectors.Spec{
	Name:      "asia/ph-umid",
	Entity:    "PH_NATIONAL_ID",
	Subtype:   "umid",
	Doc:       "Philippine common reference number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{bare: detectors.None, printed: detectors.Weak, forms: []string{"9999-9999999-9"}},
	Labels:    detectors.Labels{"en": {"umid", "umid no", "umid id", "umid number", "umid card", "unified multi purpose id", "unified multipurpose id", "crn", "crn no", "common reference number"}},
	Negatives: filipino,
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   personal,
	Source:    "Executive Order 420 (2005) and SSS, UMID card (4-7-1)",
	Valid:     []string{"UMID 0111-2345678-9", "CRN: 011123456789", "common reference number 0028 1215160 9"},
	Invalid:   []string{"0111-2345678-9", "011123456789", "umid 01112345678"},
}

// PhilSys detects numbers of the Philippine national identity: the card's
// sixteen digits, or the twelve of the person.
var PhilSys = detectors.Spec{
	Name:      "asia/ph-philsys",
	Entity:    "PH_NATIONAL_ID",
	Subtype:   "philsys",
	Doc:       "Philippine national identity number",
	Anchor:    detectors.Digits(16).Grouped("- ").Or(detectors.Digits(12).Grouped("- ")),
	Rule:      number{bare: detectors.None, printed: detectors.Shape, forms: []string{"9999-9999-9999-9999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"philsys", "philsys no", "philsys number", "philsys id", "psn", "pcn", "philid", "philippine national id", "national id", "ephilid", "philsys card number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   personal,
	Source:    "Republic Act 11055 (PhilSys); PSA, PhilSys Card Number",
	Valid:     []string{"PhilSys 1234-5678-9012-3456", "PCN: 1234567890123456", "Philippine national ID 1234 5678 9012 3456"},
	Invalid:   []string{"1234-5678-9012-3456", "philsys 123456789", "pcn 12345"},
}

// PagIBIG detects Pag-IBIG member numbers: twelve digits.
var PagIBIG = detectors.Spec{
	Name:      "asia/ph-pagibig",
	Entity:    "PH_SOCIAL_SECURITY",
	Subtype:   "pagibig",
	Doc:       "Philippine housing fund member number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"pag ibig", "pagibig", "pag ibig no", "pagibig number", "pag ibig mid", "hdmf", "mid no", "pag ibig mid no"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PH",
	Classes:   personal,
	Source:    "Home Development Mutual Fund, membership identification number",
	Valid:     []string{"Pag-IBIG 1212-3456-7890", "pagibig number: 121234567890", "Pag-IBIG MID No. 1210 1234 5678"},
	Invalid:   []string{"1212-3456-7890", "pagibig 12123456789", "pag-ibig loan 150000"},
}

// PhilippinePassport detects Philippine passports: P, seven digits and a letter,
// or two letters and seven digits.
var PhilippinePassport = detectors.Spec{
	Name:      "asia/ph-passport",
	Entity:    "PH_PASSPORT",
	Doc:       "Philippine passport number",
	Anchor:    detectors.Token(9, 9),
	Match:     matchPhilippinePassport,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": append([]string{"philippine passport", "phil passport", "dfa passport"}, passportWords...), "tl": {"pasaporte"}},
	Canonical: detectors.AlnumUpper,
	Region:    "PH",
	Classes:   personal,
	Source:    "Department of Foreign Affairs, passport numbering of the 2016 booklet",
	Valid:     []string{"passport P1234567A", "Philippine passport: EC1234567", "pasaporte p7654321b"},
	Invalid:   []string{"P1234567A", "passport P123456A", "passport PP1234567"},
}

func matchPhilippinePassport(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	b := w.Text[w.Start:w.End]
	if upper(b[0]) == 'P' && form.WrittenAs(b, "A9999999A") || said(w, "phil") || said(w, "dfa") {
		f.Strength = detectors.Weak
	}
	return f, f.Strength == detectors.Weak || upper(b[0]) == 'E' && form.WrittenAs(b, "AA9999999") && upper(b[1]) <= 'C'
}

// PhilippineLicence detects driving licences: a letter, two digits, two, six:
// N01-12-123456.
var PhilippineLicence = detectors.Spec{
	Name:      "asia/ph-licence",
	Entity:    "PH_DRIVER_LICENSE",
	Doc:       "Philippine driving licence number",
	Anchor:    detectors.Token(3, 3).Or(detectors.Token(11, 11)),
	Match:     matchPhilippineLicence,
	Labels:    detectors.Labels{"en": {"driver's license", "driver s license", "drivers license", "driver license", "license number", "lto license", "dl no"}, "tl": {"lisensya"}},
	Negatives: filipino,
	Canonical: detectors.AlnumUpper,
	Region:    "PH",
	Classes:   licence,
	Source:    "Land Transportation Office, driver's licence card",
	Valid:     []string{"driver's license ‹N01-12-123456›", "LTO license: ‹d06-08-000123›", "lisensya ‹N0112123456›"},
	Invalid:   []string{"N01-12-12345", "lisensya N01-123-12345", "N0112123456"},
}

func matchPhilippineLicence(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format}
	if w.End-w.Start == 11 {
		f.Strength = detectors.Shape
		return f, w.Labelled && form.WrittenAs(w.Text[w.Start:w.End], "A9999999999")
	}
	f.End = w.Start + len("N01-12-123456")
	return f, f.End <= len(w.Text) && form.WrittenAs(w.Text[w.Start:f.End], "A99-99-999999") && !w.AlnumAt(f.End)
}
