package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// RUT detects Chilean numbers of persons and taxpayers, RUN and RUT: seven or
// eight digits and a check character modulo 11, K for ten: 12.345.678-5.
var RUT = detectors.Spec{
	Name:      "america/rut",
	Entity:    "CL_NATIONAL_ID",
	Subtype:   "rut",
	Doc:       "Chilean national and tax number",
	Anchor:    detectors.Digits(7, 9).Grouped(".- ").Or(detectors.Token(8, 9)),
	Forms:     []string{"99.999.999*", "9.999.999*", "99999999-K", "9999999-K"},
	Match:     matchRUT,
	Labels:    detectors.Labels{"es": {"rut", "run", "r u t", "r u n", "rol único tributario", "rol único nacional", "cédula de identidad", "cedula de identidad"}, "en": {"rut", "chilean id"}, "pt": {"rut"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CL",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "DFL 3/1969 (RUT) and DS 18/1973 (RUN), Ministerio de Hacienda; Servicio de Registro Civil e Identificación",
	Valid: []string{
		"RUT 25.126.622-0", "mi rut es 15410559-k", "12.855.151-4", "rut: 106885168", "14.321.009-K", "RUN 7.865.038-9", "rut 15410559K", "rut 12.855.151-5",
	},
	Invalid: []string{"12.855.151-5", "128551514", "14.321.010-K", "pedido 12855151-4", "15410559K", "run number 12345678 failed"},
}

func matchRUT(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	var buf [9]byte
	d := append(buf[:0], w.Digits...)
	check := byte(0)
	switch {
	case w.Groups == 0: // a token: digits and K
		d = append(d, b[w.Start:w.End]...)
		for _, c := range d[:len(d)-1] {
			if !detectors.IsDigit(c) {
				return f, false
			}
		}
		fallthrough
	default:
		d, check = d[:len(d)-1], upper(d[len(d)-1])
	case w.At(w.End) == '-' && upper(w.At(w.End+1)) == 'K' && !w.AlnumAt(w.End+2):
		check = 'K'
		f.End += 2
	}
	if len(d) < 7 || len(d) > 8 || same(d) || !detectors.IsDigit(check) && check != 'K' {
		return f, false
	}
	v := b[f.Start:f.End]
	printed := form.WrittenAs(v, "99.999.999-9") || form.WrittenAs(v, "9.999.999-9") || form.WrittenAs(v[:len(v)-1], "99.999.999-") || form.WrittenAs(v[:len(v)-1], "9.999.999-")
	switch ok := check == rutCheck(d); {
	case !ok && w.Labelled && !printed && spoken(w, "run"):
		return f, false
	case !ok:
		f.Strength, f.Evidence = detectors.Typo, 0
	case printed && len(d) == 7 && d[0] <= '5': // a Uruguayan number looks the same
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
	case printed:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case w.Labelled, check == 'K' && w.Groups == 1:
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
	case w.Groups > 2:
		return f, false
	}
	return f, true
}

// rutCheck: weights 2 to 7 from the right, repeated.
func rutCheck(d []byte) byte {
	sum, wt := 0, 2
	for i := len(d) - 1; i >= 0; i-- {
		sum += int(d[i]-'0') * wt
		if wt++; wt > 7 {
			wt = 2
		}
	}
	return "0K987654321"[sum%11]
}
