package america

import "github.com/samar-privacy/samar/detectors"

// ParaguayCI detects Paraguayan identity numbers by their label: five to eight
// digits, written 1.234.567.
var ParaguayCI = detectors.Spec{
	Name:      "america/ci-py",
	Entity:    "PY_NATIONAL_ID",
	Doc:       "Paraguayan identity number",
	Anchor:    detectors.Digits(6, 8).Grouped("."),
	Match:     matchParaguayCI,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"cédula paraguaya", "cedula paraguaya", "ci paraguaya", "ci nro", "cédula de identidad civil", "c i n", "ci", "c i"}, "en": {"paraguayan id"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PY",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 1.266/1987; Policía Nacional, Departamento de Identificaciones",
	Valid:     []string{"C.I. N° 2.434.976", "cédula paraguaya 4331990", "CI Nro. 1.238.833", "cedula paraguaya: 543092", "CI 2.434.976"},
	Invalid:   []string{"2.434.976", "cédula paraguaya 1234", "cedula paraguaya vencida"},
}

// matchParaguayCI prefers the dotted form: "CI 1234567" is said in other
// countries too.
func matchParaguayCI(w *detectors.Window) (detectors.Found, bool) {
	f, ok := whole(w)
	if w.Groups == 1 {
		f.Strength = detectors.Typo
	}
	return f, ok && !adrift(w, "ci") && (w.Groups != 2 || w.End-w.Start == len("999.999"))
}

// ParaguayRUC detects Paraguayan taxpayer numbers: up to eight digits and a
// check digit modulo 11 behind a dash: 80007562-5.
var ParaguayRUC = detectors.Spec{
	Name:   "america/ruc-py",
	Entity: "PY_TAX_ID",
	Doc:    "Paraguayan taxpayer number",
	Anchor: detectors.Digits(6, 9).Grouped("-."),
	Rule: rule{check: paraguayCheck, speaks: detectors.Checksum, bare: detectors.Shape, printed: detectors.Weak,
		forms: []string{"99999999-9", "9999999-9", "999999-9", "99.999.999-9", "9.999.999-9"}},
	Labels:    detectors.Labels{"es": {"ruc", "r u c", "registro único del contribuyente", "registro unico del contribuyente"}, "en": {"paraguayan tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PY",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SET/DNIT, Decreto 3182/2019 (RUC, dígito verificador modulo 11)",
	Valid:     []string{"RUC 80007562-5", "ruc: 2434976-3", "R.U.C. 543092-5", "ruc 80020863-4"},
	Invalid:   []string{"80007562-5", "pedido 2434976-3", "ruc 12345"},
}

// paraguayCheck: weights 2 upward from the right.
func paraguayCheck(d []byte) bool {
	sum := 0
	n := len(d) - 1
	for i, c := range d[:n] {
		sum += int(c-'0') * (n + 1 - i)
	}
	return checkDigit(sum) == d[n]
}
