package indonesia

import "github.com/samar-privacy/samar/detectors"

// Electricity detects PLN customer numbers (IDPEL, twelve digits) and meter
// numbers (eleven).
var Electricity = detectors.Spec{
	Name:      "indonesia/electricity",
	Entity:    "CUSTOMER_ID",
	Subtype:   "pln",
	Doc:       "Indonesian electricity customer or meter number",
	Anchor:    detectors.Digits(11, 12).Grouped(" .-"),
	Match:     labelled(detectors.Medium, 4),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"idpel", "id pel", "id pelanggan", "no pelanggan", "nomor pelanggan", "id pelanggan pln", "pln", "no pln", "no meter", "nomor meter", "nomor meteran", "no meteran", "meteran", "token pln"}, "en": {"electricity account", "electricity meter", "meter number"}, "zh": {"电表号", "电费户号"}},
	Negatives: detectors.Labels{"id": {"hp", "no hp", "wa", "telp", "token", "resi", "no pesanan"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "PT PLN, customer information on IDPEL (12 digits) and prepaid meters (11 digits)",
	Valid:     []string{"IDPEL 532110012345", "no. meter: 14123456789", "id pelanggan pln saya 5321-1001-2345", "token PLN 14012345678 belum masuk"},
	Invalid:   []string{"532110012345", "pln 150000", "idpel 53211001"},
}

// Water detects customer numbers of the water works (PDAM) and of gas, by
// label.
var Water = detectors.Spec{
	Name:      "indonesia/water",
	Entity:    "CUSTOMER_ID",
	Subtype:   "pdam",
	Doc:       "Indonesian water or gas customer number",
	Anchor:    detectors.Digits(6, 14).Grouped(" .-"),
	Match:     labelled(detectors.Shape, 5),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"pdam", "no pdam", "nomor pdam", "pelanggan pdam", "no pelanggan pdam", "id pelanggan pdam", "no sambungan", "nomor sambungan", "nomor sambung", "pelanggan pgn", "no indihome", "nomor indihome", "internet indihome", "nomor internet"}, "en": {"water account"}, "zh": {"水表号"}},
	Negatives: detectors.Labels{"id": {"rp", "tagihan", "bayar", "harga", "total", "hp", "no hp", "wa", "telp"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Perumda Tirta and PGN customer information (customer numbers of 6 to 14 digits); Telkom, IndiHome (12 digits)",
	Valid:     []string{"no. pelanggan PDAM 0123456789", "nomor sambungan: 04-12-03-00123", "no indihome 122345678901"},
	Invalid:   []string{"0412030012", "pdam 2024", "pdam mati 3 hari"},
}
