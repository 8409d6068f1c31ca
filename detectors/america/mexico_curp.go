package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// CURP detects Mexican population keys:
//
//	BOXW 310820 H NE RXN 0 9
//	  |    |    | |   |  | check digit
//	  |    |    | |   |  0-9 born before 2000, A-Z after
//	  |    |    | |   inner consonants of the names
//	  |    |    | state of birth, NE abroad
//	  |    |    H, M or X
//	  |    date of birth YYMMDD
//	  letters of the names
var CURP = detectors.Spec{
	Name:      "america/curp",
	Entity:    "MX_NATIONAL_ID",
	Subtype:   "curp",
	Doc:       "Mexican population registry key",
	Anchor:    detectors.Token(18, 18),
	Match:     matchCURP,
	Labels:    detectors.Labels{"es": {"curp", "clave única de registro de población", "clave unica de registro de poblacion"}, "en": {"curp", "mexican id"}, "pt": {"curp"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "MX",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SEGOB/RENAPO, Instructivo Normativo para la asignación de la CURP (DOF 18-10-2021)",
	Valid:     []string{"CURP BOXW310820HNERXN09", "mi curp es gode460115mnerxn03", "HEGG631008HJCRNN01", "LOPA090121MJCLRNA7", "curp: HEGG631008HJCRNN02"},
	Invalid:   []string{"HEGG631008HJCRNN02", "HEGG631308HJCRNN01", "HEGG631008HZZRNN01", "HEGG631008HJCRNN011"},
}

const curpStates = "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS CX"

func matchCURP(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Certain, Evidence: detectors.Checksum | detectors.Calendar | detectors.CodeTable}
	b := w.Text[w.Start:w.End]
	if !form.WrittenAs(b[:16], "AAAA999999AAAAAA") || !detectors.IsDigit(b[17]) {
		return f, false
	}
	sex := upper(b[10])
	sum := 0
	for i, c := range b[:17] {
		sum += rfcValue(c) * (18 - i)
	}
	if int(b[17]-'0') != (10-sum%10)%10 || !shortDate(b[4:10]) || sex != 'H' && sex != 'M' && sex != 'X' || !listed(curpStates, upper(b[11]), upper(b[12])) {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	}
	return f, true
}

// listed reports whether the two letters x and y are one of the codes in list,
// which stand in two letters and a space each.
func listed(list string, x, y byte) bool {
	for i := 0; i+1 < len(list); i += 3 {
		if list[i] == x && list[i+1] == y {
			return true
		}
	}
	return false
}

// rfcValue is the place of c in 0-9, A-N, &, O-Z, space: Ñ, where it is
// allowed, has a place of its own and is not ASCII.
func rfcValue(c byte) int {
	switch c = upper(c); {
	case c == '&':
		return 24
	case c == ' ':
		return 37
	case c >= 'O':
		return checksum.AlnumValue(c) + 1
	}
	return checksum.AlnumValue(c)
}

// Elector detects the key on Mexican voter cards: six letters, date of birth
// YYMMDD, state 01-32 (87, 88 abroad), H or M, three digits.
var Elector = detectors.Spec{
	Name:      "america/elector",
	Entity:    "MX_NATIONAL_ID",
	Subtype:   "elector",
	Doc:       "Mexican voter key",
	Anchor:    detectors.Token(18, 18),
	Match:     matchElector,
	Labels:    detectors.Labels{"es": {"clave de elector", "clave elector", "ine", "ife", "credencial de elector", "credencial para votar"}, "en": {"voter key", "ine"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "MX",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "R"},
	Source:    "INE, Modelo de la credencial para votar (clave de elector)",
	Valid:     []string{"clave de elector GMVLMR80070501M100", "INE: rbgrnn63100814h400", "RBGRNN63100814H400"},
	Invalid:   []string{"RBGRNN63130814H400", "RBGRNN63100844H400", "RBGRNN63100814X400", "RBGRNN63100814H4001"},
}

func matchElector(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.Calendar | detectors.CodeTable}
	if !form.WrittenAs(b, "AAAAAA99999999A999") || !shortDate(b[6:12]) {
		return f, false
	}
	state, sex := value(b[12:14]), upper(b[14])
	return f, (state >= 1 && state <= 32 || state == 87 || state == 88) && (sex == 'H' || sex == 'M')
}

// ElectorOCR detects the numbers on the back of Mexican voter cards by their
// label: CIC with nine digits, OCR with thirteen.
var ElectorOCR = detectors.Spec{
	Name:      "america/elector-ocr",
	Entity:    "MX_NATIONAL_ID",
	Subtype:   "ocr",
	Doc:       "Mexican voter card number",
	Anchor:    detectors.Digits(13).Or(detectors.Digits(9)),
	Match:     whole,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"ocr", "cic", "idmex", "ine", "credencial ine", "credencial de elector", "número de credencial", "folio ine"}},
	Canonical: detectors.DigitsOnly,
	Region:    "MX",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "R"},
	Source:    "INE, Modelo de la credencial para votar (CIC, OCR)",
	Valid:     []string{"INE 1234567890123", "CIC: 123456780", "credencial de elector OCR 3201064712345"},
	Invalid:   []string{"1234567890123", "INE 12345678", "ocr de 300 ppp"},
}
