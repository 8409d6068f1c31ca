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
	"en": {"ean", "upc", "gtin", "barcode", "bar code", "order", "order number", "order no", "tracking", "tracking number", "invoice", "timestamp", "sku", "serial number", "part number", "ticket", "isbn", "case"},
	"de": {"strichcode", "barcode", "ean nummer", "bestellung", "bestellnummer", "bestellnr", "auftragsnummer", "rechnung", "rechnungsnummer", "sendung", "sendungsnummer", "sendungsverfolgung", "artikelnummer"},
	"fr": {"code barres", "code barre", "commande", "numéro de commande", "facture", "colis", "numéro de suivi", "suivi", "référence"},
	"it": {"codice a barre", "ordine", "numero ordine", "fattura", "spedizione", "tracciamento"},
	"es": {"código de barras", "pedido", "número de pedido", "factura", "seguimiento", "envío"},
	"pt": {"código de barras", "pedido", "encomenda", "fatura", "nota fiscal", "rastreio"},
	"nl": {"streepjescode", "bestelling", "bestelnummer", "ordernummer", "factuur", "factuurnummer", "pakket", "track en trace"},
	"pl": {"kod kreskowy", "zamówienie", "zamówienia", "nr zamówienia", "faktura", "przesyłka", "numer przesyłki"},
	"sv": {"ordernummer", "beställning", "beställningsnummer", "faktura", "fakturanummer", "kollinummer", "spårningsnummer"},
	"da": {"ordrenummer", "ordre", "bestilling", "faktura", "pakkenummer", "sporingsnummer"},
	"fi": {"tilaus", "tilausnumero", "lasku", "laskun numero", "seurantakoodi", "paketti"},
	"cs": {"objednávka", "číslo objednávky", "faktura", "zásilka", "balík"},
	"hu": {"rendelés", "rendelésszám", "számla", "csomagszám"},
	"ro": {"comanda", "numar comanda", "număr comandă", "factura", "colet"},
	"ru": {"трек номер", "штрихкод", "штрих код", "заказ", "номер заказа", "накладная", "трек", "счёт"},
	"id": {"kode batang", "barcode", "pesanan", "no pesanan", "resi", "no resi"},
	"zh": {"条码", "条形码", "條碼", "商品条码", "订单", "订单号", "单号", "快递"},
	"tr": {"barkod"},
	"ja": {"バーコード"},
	"ko": {"바코드"},
	"th": {"บาร์โค้ด"},
	"vi": {"mã vạch"},
	"ar": {"باركود"},
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
