// Package europe detects identifiers of European countries. Start with All.
// The matchers are pure functions, safe for concurrent use.
package europe

import (
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// All lists the package's Specs in catalog order.
var All = slices.Concat([]detectors.Spec{NINO}, germany, france, italy, spain, netherlands, belgium, poland, portugal,
	nordic, alpine, ireland, britain, czechia, danube, balkan, baltic, aegean, east, vatNumbers)

var negatives = detectors.Labels{
	"en": {"order", "order number", "order no", "tracking", "tracking number", "invoice", "timestamp", "sku", "serial number", "part number", "ticket", "isbn", "case"},
	"de": {"bestellung", "bestellnummer", "bestellnr", "auftragsnummer", "rechnung", "rechnungsnummer", "sendung", "sendungsnummer", "sendungsverfolgung", "artikelnummer"},
	"fr": {"commande", "numéro de commande", "facture", "colis", "numéro de suivi", "suivi", "référence"},
	"it": {"ordine", "numero ordine", "fattura", "spedizione", "tracciamento"},
	"es": {"pedido", "número de pedido", "factura", "seguimiento", "envío"},
	"pt": {"pedido", "encomenda", "fatura", "nota fiscal", "rastreio"},
	"nl": {"bestelling", "bestelnummer", "ordernummer", "factuur", "factuurnummer", "pakket", "track en trace"},
	"pl": {"zamówienie", "zamówienia", "nr zamówienia", "faktura", "przesyłka", "numer przesyłki"},
	"sv": {"ordernummer", "beställning", "beställningsnummer", "faktura", "fakturanummer", "kollinummer", "spårningsnummer"},
	"da": {"ordrenummer", "ordre", "bestilling", "faktura", "pakkenummer", "sporingsnummer"},
	"fi": {"tilaus", "tilausnumero", "lasku", "laskun numero", "seurantakoodi", "paketti"},
	"cs": {"objednávka", "číslo objednávky", "faktura", "zásilka", "balík"},
	"hu": {"rendelés", "rendelésszám", "számla", "csomagszám"},
	"ro": {"comanda", "numar comanda", "număr comandă", "factura", "colet"},
	"ru": {"заказ", "номер заказа", "накладная", "трек", "счёт"},
	"id": {"pesanan", "no pesanan", "resi", "no resi"},
	"zh": {"订单", "订单号", "单号", "快递"},
}

// Legal classes by kind of number.
var (
	national = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"}
	social   = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "G"}
	taxes    = detectors.Classes{UUPDP: detectors.General, HIPAA: "R"}
	business = detectors.Classes{HIPAA: "R", Quasi: true}
	health   = detectors.Classes{UUPDP: detectors.Specific, GDPR9: true, HIPAA: "I"}
	travel   = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"}
	driving  = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "K"}
	account  = detectors.Classes{UUPDP: detectors.Specific, CCPA: detectors.Sensitive, HIPAA: "J"}
	vehicle  = detectors.Classes{UUPDP: detectors.General, HIPAA: "L"}
	place    = detectors.Classes{CCPA: detectors.General, HIPAA: "B", Quasi: true}
)
