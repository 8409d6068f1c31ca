package america

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// CEP detects Brazilian postcodes by their label: 01310-100.
var CEP = detectors.Spec{
	Name:      "america/cep",
	Entity:    "BR_POSTAL_CODE",
	Doc:       "Brazilian postcode",
	Anchor:    detectors.Digits(8).Grouped("-. "),
	Rule:      rule{bare: detectors.Weak, printed: detectors.Weak, forms: []string{"99999-999", "99.999-999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"pt": {"cep", "código postal", "código de endereçamento postal"}, "en": {"postal code", "zip code"}},
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "B", Quasi: true},
	Source:    "Correios, Guia Postal Brasileiro",
	Valid:     []string{"CEP 01310-100", "cep: 01310100", "CEP 01.310-100"},
	Invalid:   []string{"01310-100", "cep 0131010", "cep não encontrado"},
}

// BrazilPassport detects Brazilian passport numbers: two letters and six
// digits, by their label.
var BrazilPassport = detectors.Spec{
	Name:      "america/br-passport",
	Entity:    "BR_PASSPORT",
	Doc:       "Brazilian passport number",
	Anchor:    detectors.Token(8, 8),
	Match:     shaped("AA999999"),
	Labels:    detectors.Labels{"pt": {"passaporte", "número do passaporte", "nº do passaporte"}, "en": {"passport", "passport no", "passport number", "brazilian passport"}, "es": {"pasaporte"}},
	Canonical: detectors.AlnumUpper,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "R"},
	Source:    "Decreto 5.978/2006 (passport regulation); Polícia Federal",
	Valid:     []string{"passaporte FA123456", "passport number gb654321", "nº do passaporte: YC987654"},
	Invalid:   []string{"FA123456", "passaporte FA12345", "passaporte F1234567"},
}

// PixKey detects random Pix keys, a UUID behind its label. Keys that are a
// telephone, e-mail or taxpayer number are found as such.
var PixKey = detectors.Spec{
	Name:      "america/pix",
	Entity:    "BR_BANK_ACCOUNT",
	Subtype:   "pix",
	Doc:       "Brazilian instant payment key",
	Anchor:    detectors.OnCue(),
	Match:     matchPix,
	Labels:    detectors.Labels{"pt": {"pix", "chave pix", "chave aleatória", "chave pix aleatória"}, "en": {"pix key"}, "es": {"clave pix"}},
	Canonical: detectors.LowerCase,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "J"},
	Source:    "Banco Central do Brasil, Resolução BCB 1/2020 and the DICT manual (EVP keys)",
	Valid: []string{
		"chave pix: 123e4567-e89b-12d3-a456-426655440000",
		"chave pix (aleatória) 71b1d0c8-9a3f-4c1e-8d27-0f1a2b3c4d5e",
		"manda no pix 123E4567-E89B-12D3-A456-426655440000 por favor",
		"chave aleatória é 71b1d0c8-9a3f-4c1e-8d27-0f1a2b3c4d5e",
		"Pix -> ‹71b1d0c8-9a3f-4c1e-8d27-0f1a2b3c4d5e›",
		"‹71b1d0c8-9a3f-4c1e-8d27-0f1a2b3c4d5e› é minha chave pix",
	},
	Invalid: []string{"123e4567-e89b-12d3-a456-426655440000", "pix 123e4567-e89b-12d3-a456-42665544000", "paguei o pix ontem"},
}

func matchPix(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	p := behind(w, w.End)
	for n := 0; n < 8 && p < len(w.Text) && !detectors.IsAlnum(w.Text[p]); n++ { // a mark, a line break
		p++
	}
	if f.Start, f.End = p, p+len(uuidForm); uuid(w, f.Start) {
		return f, true
	}
	for _, tie := range [...]string{" is my ", " é minha ", " é a minha ", " é meu ", " es mi ", " ("} {
		f.End = w.Start - len(tie)
		f.Start = f.End - len(uuidForm)
		if f.Start >= 0 && string(w.Text[f.End:w.Start]) == tie && uuid(w, f.Start) {
			return f, true
		}
	}
	return f, false
}

// uuid reports whether a UUID stands at p.
func uuid(w *detectors.Window, p int) bool {
	if p+len(uuidForm) > len(w.Text) || w.AlnumAt(p-1) || w.AlnumAt(p+len(uuidForm)) {
		return false
	}
	for i, c := range w.Text[p : p+len(uuidForm)] {
		if (uuidForm[i] == '-') != (c == '-') || c != '-' && !hex(c) {
			return false
		}
	}
	return true
}

const uuidForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"

func hex(c byte) bool { return c-'0' <= 9 || c|0x20 >= 'a' && c|0x20 <= 'f' }

// behind returns where the value behind the cue that ends at p begins: after
// marks and up to two short words that link the two.
func behind(w *detectors.Window, p int) int {
	for words := 0; ; words++ {
		for strings.IndexByte(" :=.#\"'(),|*\t", w.At(p)) >= 0 {
			p++
		}
		q := p
		for q < len(w.Text) && (detectors.IsLetter(w.Text[q]) || w.Text[q] >= 0x80) {
			q++
		}
		if words == 2 || q == p || q-p > 10 || w.At(q) != ')' && w.At(q) != ' ' && w.At(q) != ':' && w.At(q) != '.' || w.Text[p] < 'a' {
			return p
		}
		p = q
	}
}

// BrazilAccount detects Brazilian bank accounts by their label: up to twelve
// digits and a check digit or X behind a dash.
var BrazilAccount = detectors.Spec{
	Name:      "america/br-account",
	Entity:    "BR_BANK_ACCOUNT",
	Doc:       "Brazilian bank account number",
	Anchor:    detectors.Digits(4, 13).Grouped("-."),
	Match:     matchBrazilAccount,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"pt": {"conta", "conta corrente", "conta poupança", "conta bancária", "número da conta", "nº da conta", "c c", "cc", "poupança"}},
	Canonical: detectors.AlnumUpper,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "J"},
	Source:    "Banco Central do Brasil, Resolução CMN 4.753/2019; layouts of Febraban CNAB 240",
	Valid:     []string{"conta 12345-6 agência 01", "conta corrente: 1234567-x", "ag 12 cc 56789-0"},
	Invalid:   []string{"12345-6", "conta 12-3", "conta de 1500 reais"},
}

func matchBrazilAccount(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format}
	if w.At(w.End) == '-' && w.At(w.End+1)|0x20 == 'x' && !w.AlnumAt(w.End+2) {
		f.End += 2
		return f, true
	}
	return f, w.Groups > 1 && w.At(w.End-2) == '-' && w.At(w.End) != '-' && len(w.Digits) >= 5
}
