package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// DNI detects Argentine identity numbers by their label: seven or eight
// digits, written 12.345.678.
var DNI = detectors.Spec{
	Name:   "america/dni-ar",
	Entity: "AR_NATIONAL_ID",
	Doc:    "Argentine national identity number",
	Anchor: detectors.Digits(7, 8).Grouped(". "),
	Rule:   rule{bare: detectors.Shape, printed: detectors.Weak, forms: []string{"99.999.999", "9.999.999"}},
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"es": {"dni", "d n i", "nro de dni", "número de dni", "documento", "nro de documento", "número de documento", "numero de documento", "documento de identidad", "documento nacional de identidad", "libreta de enrolamiento", "libreta cívica"},
		"en": {"dni", "argentine id"}, "pt": {"dni"},
	},
	Canonical: detectors.DigitsOnly,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 17.671 (identification of persons); RENAPER",
	Valid:     []string{"DNI 30.123.456", "mi dni es 30123456", "documento: 5.678.901", "D.N.I. 30123456"},
	Invalid:   []string{"30.123.456", "dni 301234", "dni 99999999", "documento adjunto de 3 hojas"},
}

// CUIT detects Argentine tax and labour numbers, CUIT, CUIL and CDI: kind,
// eight digits, check digit modulo 11, written 20-12345678-6.
var CUIT = detectors.Spec{
	Name:   "america/cuit",
	Entity: "AR_TAX_ID",
	Doc:    "Argentine tax or labour number",
	Anchor: detectors.Digits(11).Grouped("- ./").Laid("2..........", "3..........", "5.........."),
	Rule: rule{check: cuitCheck, common: cuitCommon, speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Medium, printed: detectors.Strong,
		forms: []string{"99-99999999-9", "99-99.999.999-9", "99 99999999 9", "99/99999999/9", "99.99999999.9"}},
	Labels:    detectors.Labels{"es": {"cuit", "cuil", "cuit cuil", "c u i t", "c u i l", "clave única de identificación tributaria", "clave fiscal"}, "en": {"cuit", "cuil", "argentine tax id"}, "pt": {"cuit"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "AFIP/ARCA, Resolución General 10/1997 (CUIT, CUIL, CDI)",
	Valid:     []string{"CUIT 30-70154303-9", "cuil: 27734670656", "20-59514846-5", "CUIT N° 30 33158692 3", "cuit 30-70154303-8", "30701543039"},
	Invalid:   []string{"30-70154303-8", "30701543038", "pedido 27734670656", "40-59514846-5"},
}

func cuitCheck(d []byte) bool {
	switch string(d[:2]) {
	case "20", "23", "24", "25", "26", "27", "30", "33", "34", "50", "51", "55":
	default:
		return false
	}
	r := (11 - checksum.Weighted(d, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11) % 11
	return r == int(d[10]-'0') || r == 10 && d[10] == '9'
}

// cuitCommon: persons have the number of their identity card in the middle,
// companies one from 50 million on; the other kinds are foreigners'.
func cuitCommon(d []byte) bool {
	switch d[0] {
	case '2':
		return d[1] != '5' && d[1] != '6' && (d[2] > '0' || d[3] > '0')
	case '3':
		return d[2] >= '5' && d[2] <= '7'
	}
	return false
}

// CBU detects Argentine bank accounts, CBU and CVU: bank and branch with one
// check digit, account with another.
var CBU = detectors.Spec{
	Name:   "america/cbu",
	Entity: "AR_BANK_ACCOUNT",
	Doc:    "Argentine bank account number",
	Anchor: detectors.Digits(22).Grouped(" -"),
	Rule: rule{check: cbuCheck, speaks: detectors.Checksum, bare: detectors.Medium, printed: detectors.Strong,
		forms: []string{"99999999 99999999999999", "99999999-99999999999999", "9999999-9 9999999999999-9"}},
	Labels:    detectors.Labels{"es": {"cbu", "cvu", "clave bancaria uniforme", "clave virtual uniforme", "cuenta", "cuenta bancaria", "transferencia"}, "en": {"cbu", "cvu", "bank account"}, "pt": {"cbu", "cvu"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "J"},
	Source:    "BCRA, Comunicación A 2622 (CBU) and A 6510 (CVU)",
	Valid:     []string{"CBU 0078588042474517123682", "cvu: 0003515285064317139009", "01116043 81754965137097", "0175931474612004711386", "cbu 0175931474612004711387"},
	Invalid:   []string{"0175931474612004711387", "pedido 0175931474612004711386", "01759314746120047113861"},
}

func cbuCheck(d []byte) bool {
	return checksum.Weighted(d[:8], 7, 1, 3, 9, 7, 1, 3, 1)%10 == 0 && checksum.Weighted(d[8:], 3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1)%10 == 0
}

// Alias detects the alias of an Argentine account behind its label: six to
// twenty letters, digits, dots and dashes, here with a dot at least.
var Alias = detectors.Spec{
	Name:      "america/alias-cbu",
	Entity:    "AR_BANK_ACCOUNT",
	Subtype:   "alias",
	Doc:       "Argentine bank account alias",
	Anchor:    detectors.OnCue(),
	Match:     matchAlias,
	Labels:    detectors.Labels{"es": {"alias", "alias cbu", "alias cvu", "alias mp", "alias mercado pago"}},
	Canonical: detectors.LowerCase,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "J"},
	Source:    "BCRA, Comunicación A 6044 (alias CBU)",
	Valid:     []string{"alias: perro.gato.luna", "mi alias es mesa.silla.mp", "alias cbu CASA.SOL.MAR"},
	Invalid:   []string{"perro.gato.luna", "alias Juan", "alias a.b", "alias www.example.com"},
}

func matchAlias(w *detectors.Window) (detectors.Found, bool) {
	p := w.End
	for q := p; q < len(w.Text) && q-p < 12; q++ { // over marks and "es"
		if c := w.Text[q]; c == ' ' || c == ':' || c == '=' {
			if !linkedBy(w.Text[p:q]) {
				break
			}
			p = q + 1
		}
	}
	f := detectors.Found{Start: p, End: p, Strength: detectors.Medium, Evidence: detectors.Cue | detectors.Format}
	if !w.AlnumAt(p) {
		return f, false
	}
	dots := 0
	for ; w.AlnumAt(p) || (w.At(p) == '.' || w.At(p) == '-') && w.AlnumAt(p+1); p++ {
		if w.Text[p] == '.' {
			dots++
		}
	}
	f.End = p
	v := w.Text[f.Start:p]
	return f, dots > 0 && len(v) >= 6 && len(v) <= 20 && w.At(p) != '@' && w.At(p) != '/' && w.At(p) < 0x80 && string(v[:min(4, len(v))]) != "www."
}
