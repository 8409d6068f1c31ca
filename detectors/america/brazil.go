package america

import "github.com/samar-privacy/samar/detectors"

// CPF detects Brazilian personal taxpayer numbers: nine digits and two check
// digits modulo 11, written 123.456.789-09.
var CPF = detectors.Spec{
	Name:      "america/cpf",
	Entity:    "BR_CPF",
	Doc:       "Brazilian personal taxpayer number",
	Anchor:    detectors.Digits(11).Grouped(" .-/"),
	Match:     matchCPF,
	Labels:    detectors.Labels{"pt": {"cpf", "cpf mf", "c p f", "cadastro de pessoa física", "cpf do titular", "cpf do cliente", "número do cpf", "cadastro de pessoas físicas"}, "en": {"cpf", "brazilian tax id"}, "es": {"cpf"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "R"},
	Source:    "Receita Federal, IN RFB 2.172/2024 (CPF); check digits in its annex",
	Valid:     []string{"CPF 529.982.247-25", "meu cpf é 52998224725", "529.982.247-25", "cpf: 529 982 247 25"},
	Invalid:   []string{"529.982.247-26", "111.111.111-11", "52998224725", "pedido 52998224725"},
}

func matchCPF(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Checksum}
	if same(d) {
		return f, false
	}
	a := modulo11(d[:9], 10, 11)
	b := modulo11(d[:10], 11, 11)
	ok := d[9] == a && d[10] == b
	printed := grouped(w, 3, 3, 3, 2)
	switch {
	case ok && printed:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case ok && w.Labelled:
		f.Strength = detectors.Medium
	case ok && w.Groups == 1:
		f.Strength = detectors.Weak
	case w.Labelled:
		f.Strength, f.Evidence = detectors.Typo, 0
	default:
		return f, false
	}
	return f, true
}

// modulo11 returns the check digit of d with weights from first downward to 2;
// weights above top start again at top.
func modulo11(d []byte, first, top int) byte {
	sum, wt := 0, first
	for _, c := range d {
		sum += int(c-'0') * wt
		if wt--; wt < 2 {
			wt = top
		}
	}
	if r := sum % 11; r >= 2 {
		return byte('0' + 11 - r)
	}
	return '0'
}

// CNPJ detects Brazilian company numbers, 12.345.678/0001-95: twelve digits and
// two check digits modulo 11. Since July 2026 the first twelve may be letters;
// a letter counts as its code less 48.
var CNPJ = detectors.Spec{
	Name:      "america/cnpj",
	Entity:    "BR_CNPJ",
	Doc:       "Brazilian company number",
	Anchor:    detectors.Digits(14).Grouped(" .-/").Or(detectors.Token(2, 14)),
	Forms:     []string{"99_999_999/9999_99", "99999999000199", ".xx*", "/xx*", "-xx*", "xx.*", "xx/*", "xx-*"},
	Match:     matchCNPJ,
	Labels:    detectors.Labels{"pt": {"cnpj", "c n p j", "cnpj mf", "cnpj da empresa", "número do cnpj", "cadastro nacional da pessoa jurídica"}, "en": {"cnpj", "brazilian company number"}, "es": {"cnpj"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, Quasi: true},
	Source:    "Receita Federal, IN RFB 2.229/2024 (alphanumeric CNPJ)",
	Valid:     []string{"CNPJ 11.222.333/0001-81", "cnpj 11222333000181", "11.222.333/0001-81", "cnpj 12.ABC.345/01DE-35", "11222333000181"},
	Invalid:   []string{"11.222.333/0001-82", "11222333000182", "11222333000262", "20260512000100", "11.111.111/1111-11"},
}

func matchCNPJ(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Checksum}
	var buf [14]byte
	d := append(buf[:0], w.Digits...)
	printed := false
	if w.Groups == 0 {
		var ok bool
		if d, f.Start, f.End, printed, ok = cnpjToken(buf[:0], w); !ok {
			return f, false
		}
	} else {
		printed = grouped(w, 2, 3, 3, 4, 2) && w.At(w.Start+10) == '/'
	}
	if len(d) != 14 || same(d) {
		return f, false
	}
	ok := d[12] == modulo11(d[:12], 5, 9) && d[13] == modulo11(d[:13], 6, 9)
	switch {
	case ok && printed:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case ok && w.Labelled:
		f.Strength = detectors.Medium
	case ok && w.Groups == 1 && string(d[8:12]) == headOffice:
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
	case ok && w.Groups <= 1:
		f.Strength = detectors.Weak
	case w.Labelled:
		f.Strength, f.Evidence = detectors.Typo, 0
	default:
		return f, false
	}
	return f, true
}

// headOffice is the number of a company's first establishment, behind its root: most
// companies have no other, and numbers of other kinds rarely have it there.
const headOffice = "0001"

// cnpjToken reads the alphanumeric form around a token, plain or in its
// groups 2.3.3/4-2.
func cnpjToken(dst []byte, w *detectors.Window) (d []byte, start, end int, printed, ok bool) {
	b := w.Text
	start, end = w.Start, w.End
	if end-start < 14 {
		// The dash stands behind the group that a slash stands before.
		if c := w.At(end); c != '.' && c != '/' && (c != '-' || w.At(start-1) != '/') {
			return nil, 0, 0, false, false
		}
		for start > 0 && w.End-start < 18 && (w.AlnumAt(start-1) || b[start-1] == '.' || b[start-1] == '/') {
			start--
		}
		for end < len(b) && end-start < 18 && (w.AlnumAt(end) || b[end] == '.' || b[end] == '/' || b[end] == '-') {
			end++
		}
		if end-start != 18 || b[start+2] != '.' || b[start+6] != '.' || b[start+10] != '/' || b[start+15] != '-' || w.AlnumAt(end) {
			return nil, 0, 0, false, false
		}
		printed = true
	}
	for i := start; i < end; i++ {
		c := b[i]
		if c >= 'a' && c <= 'z' {
			c -= 0x20
		}
		if detectors.IsAlnum(c) {
			dst = append(dst, c)
		}
	}
	ok = len(dst) == 14 && detectors.IsDigit(dst[12]) && detectors.IsDigit(dst[13])
	return dst, start, end, printed, ok
}
