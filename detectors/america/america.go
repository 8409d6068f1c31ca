// Package america detects identifiers of North and Latin America. Start with
// All. The matchers are pure functions, safe for concurrent use.
package america

import "github.com/samar-privacy/samar/detectors"

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{SSN, SSNTail, ITIN, CPF, CNPJ,
	CNH, PIS, RENAVAM, VoterTitle, CNS, RG, CEP, BrazilPassport, PixKey, BrazilAccount,
	ArgentinaPassport, ColombiaPassport, AndeanPassport, MexicoPostCode, ArgentinaPostCode,
	CURP, Elector, ElectorOCR, RFC, CLABE, NSS, MexicoPassport,
	DNI, CUIT, CBU, Alias, RUT, Cedula, NIT, PeruDNI, PeruForeigner, PeruRUC, EcuadorID, EcuadorRUC,
	UruguayCI, UruguayRUT, ParaguayCI, ParaguayRUC, VenezuelaCI, RIF, BoliviaCI, BoliviaNIT,
	CostaRicaID, CostaRicaCompany, DIMEX, PanamaID, PanamaRUC, HondurasID, RTN, NicaraguaID, DPI, GuatemalaNIT, DUI, SalvadorNIT,
	DominicanID, RNC, CubaID,
	EIN, ATIN, PTIN, NPI, DEA, MBI, Medicaid, ABA, USAccount, USPassport, AlienNumber, ZIP, USLicence, Plate,
	SIN, OHIP, PHN, RAMQ, BusinessNumber, CanadaPassport, CanadaPostCode, CanadaLicence}

var negatives = detectors.Labels{
	"en": {"order", "order number", "order no", "tracking", "tracking number", "invoice", "timestamp", "sku", "serial number", "part number", "ticket", "isbn", "case"},
	"es": {"pedido", "número de pedido", "numero de pedido", "nro de pedido", "número de orden", "orden de compra", "factura nro", "número de factura", "seguimiento", "código de seguimiento", "número de guía", "rastreo", "folio"},
	"pt": {"pedido", "número do pedido", "rastreio", "rastreamento", "código de rastreio", "encomenda", "protocolo", "boleto"},
}

// same reports whether all digits are equal.
func same(d []byte) bool {
	for _, c := range d {
		if c != d[0] {
			return false
		}
	}
	return true
}

// grouped reports whether the number is written in groups of the given sizes.
func grouped(w *detectors.Window, sizes ...int) bool {
	if w.Groups != len(sizes) {
		return false
	}
	n, g := 0, 0
	for i := w.Start; i <= w.End; i++ {
		if i < w.End && w.DigitAt(i) {
			n++
			continue
		}
		if n > 0 {
			if n != sizes[g] {
				return false
			}
			g, n = g+1, 0
		}
	}
	return true
}
