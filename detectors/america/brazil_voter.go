package america

import "github.com/samar-privacy/samar/detectors"

// VoterTitle detects the Brazilian título de eleitor: eight digits, two of the
// state (01 to 28), two check digits modulo 11.
var VoterTitle = detectors.Spec{
	Name:    "america/voter",
	Entity:  "BR_NATIONAL_ID",
	Subtype: "voter",
	Doc:     "Brazilian voter registration number",
	Anchor:  detectors.Digits(12).Grouped(" .-/"),
	Rule: rule{check: voterCheck, speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Weak, printed: detectors.Medium,
		forms: []string{"9999 9999 9999", "9999.9999.9999", "9999 9999 99 99"}},
	Labels:    detectors.Labels{"pt": {"título de eleitor", "titulo de eleitor", "título eleitoral", "titulo eleitoral", "inscrição eleitoral", "título eleitor", "titulo eleitor"}, "en": {"voter title", "brazilian voter id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.Sensitive, GDPR9: true, HIPAA: "R"},
	Source:    "TSE, Resolução 21.538/2003, art. 12",
	Valid:     []string{"título de eleitor 9578 2329 1805", "titulo eleitoral: 324826290604", "Título eleitoral 5188 1252 2496", "título de eleitor 5188 1252 2497"},
	Invalid:   []string{"957823291805", "9578 2329 1806", "pedido 324826290604", "9578 2329 3005"},
}

func voterCheck(d []byte) bool {
	uf := value(d[8:10])
	if uf < 1 || uf > 28 {
		return false
	}
	a := 0
	for i, c := range d[:8] {
		a += int(c-'0') * (i + 2)
	}
	a = voterDigit(a%11, uf)
	b := voterDigit((int(d[8]-'0')*7+int(d[9]-'0')*8+a*9)%11, uf)
	return int(d[10]-'0') == a && int(d[11]-'0') == b
}

// voterDigit turns a remainder into a check digit: 10 is 0, and 0 is 1 in São
// Paulo (01) and Minas Gerais (02).
func voterDigit(r, uf int) int {
	switch {
	case r == 10:
		return 0
	case r == 0 && uf <= 2:
		return 1
	}
	return r
}
