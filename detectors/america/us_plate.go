package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// Plate detects registration plates of the Americas by their label or field:
// five to eight letters and digits, at times in groups: 7ABC123, ABC-1234.
var Plate = detectors.Spec{
	Name:   "america/plate",
	Entity: "PLATE",
	Doc:    "Vehicle plate of the Americas",
	Anchor: detectors.OnCue().Or(detectors.Token(5, 8)).Or(detectors.Digits(3, 4)),
	Match:  matchPlate,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"license plate", "plate", "licence plate", "license plate number", "plate number", "plate no", "number plate", "tag number", "vehicle plate"},
		"es": {"placa", "placas", "placa del vehículo", "placa del carro", "placa del auto", "patente", "matrícula", "número de placa"}, "pt": {"placa", "placa do carro", "placa do veículo", "placa do meu carro", "matrícula do carro"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{LGPD: detectors.General, CCPA: detectors.General, HIPAA: "L"},
	Source:    "state registration laws; CONTRAN Resolução 969/2022 (Mercosul plates); NOM-001-SCT-2-2016",
	Valid:     []string{"license plate 7ABC12", "plate ‹8ABC123› CA", "placa ABC-1234 estacionada", "placa do carro: BRA2E19", "patente AF 123 CD", "placas XYZ-98-76", "license plate, ‹NPT-9114›", "license plate\t‹HJU-1407›", "PLACA DO VEÍCULO: ABC1D23"},
	Invalid:   []string{"7ABC123", "license plate frame", "placa de 12 meses", "placa 1234567890", "placa madre B550M-K", "placa de video RTX 4090", "placa XPS 13", "placa EOS R6", "placa de vídeo com defeito, modelo GT1030X"},
}

func matchPlate(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, Strength: detectors.Shape, Evidence: detectors.Format}
	p := w.Start
	if !hasDigit(w.Text[w.Start:w.End]) { // the cue
		p = behind(w, w.End)
		f.Strength, f.Evidence = detectors.Medium, detectors.Cue|detectors.Format // a country's own form counts more
		if !linkedBy(w.Text[w.End:min(p, len(w.Text))]) {
			return f, false
		}
	} else {
		if p > 2 && (w.Text[p-1] == '-' || w.Text[p-1] == ' ') { // letters before the token
			q := p - 1
			for q > 0 && p-q < 5 && w.Text[q-1]-'A' < 26 {
				q--
			}
			if n := p - 1 - q; n >= 2 && n <= 3 && !w.AlnumAt(q-1) {
				p = q
			}
		}
		// The whole of a field, or a label in brackets behind.
		if p == w.Start && w.Groups > 0 || p > 0 && w.At(w.End) != '(' && w.At(w.End+1) != '(' {
			return f, false
		}
	}
	f.Start = p
	n, digits, groups := 0, 0, 1
	for ; ; p++ {
		switch c := w.At(p); {
		case detectors.IsDigit(c):
			digits++
			n++
			continue
		case c >= 'A' && c <= 'Z', f.Strength == detectors.Shape && detectors.IsLetter(c):
			n++
			continue
		case w.AlnumAt(p), c >= 0xC3 && c < 0xE0: // part of a word
			return f, f.End > 0 && !form.Hardware(w.Text[f.Start:f.End])
		}
		// The end of a group: the longest reading that is a plate holds.
		if w.AlnumAt(p-1) && n >= 5 && n <= 8 && digits >= 1 && digits < n {
			f.End = p
		}
		if c := w.At(p); c != '-' && c != ' ' || groups == 3 || n == 0 || n >= 6 && stateBehind(w, p) {
			break
		}
		groups++
	}
	return f, f.End > 0 && !form.Hardware(w.Text[f.Start:f.End])
}

// stateBehind reports whether two capitals alone stand behind the mark at p: the
// state of a plate.
func stateBehind(w *detectors.Window, p int) bool {
	return w.At(p+1)-'A' < 26 && w.At(p+2)-'A' < 26 && !w.AlnumAt(p+3)
}

func hasDigit(b []byte) bool {
	for _, c := range b {
		if detectors.IsDigit(c) {
			return true
		}
	}
	return false
}
