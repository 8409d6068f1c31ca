// Package mideast detects identifiers of the countries of the Middle East and
// of Africa. Start with All. The matchers are pure functions, safe for
// concurrent use.
package mideast

import (
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// All lists the package's Specs in catalog order.
var All = slices.Concat(turkey, israel, gulf, []detectors.Spec{IranNationalID, ArabicPlate}, egypt, southAfrica, nigeria, kenya, ghana, maghreb)

var negatives = detectors.Labels{
	"en": {"ean", "upc", "gtin", "barcode", "bar code", "order", "order number", "order no", "tracking", "tracking number", "invoice", "timestamp", "sku", "serial number", "part number", "ticket", "isbn", "case"},
	"tr": {"barkod", "sipariş", "siparis", "sipariş no", "sipariş numarası", "fatura", "fatura no", "kargo", "takip no"},
	"ar": {"باركود", "طلب", "رقم الطلب", "فاتورة", "رقم الفاتورة", "شحنة", "رقم التتبع"},
	"he": {"הזמנה", "מספר הזמנה", "חשבונית", "משלוח"},
	"fr": {"code barres", "code barre", "commande", "facture", "numéro de suivi", "colis"},
	"sw": {"oda", "ankara"},
	"af": {"bestelling", "faktuur"},
	"id": {"kode batang", "barcode", "pesanan", "no pesanan", "resi", "no resi"},
	"zh": {"条码", "条形码", "條碼", "商品条码", "订单", "订单号", "单号", "快递"},
	"de": {"strichcode", "barcode", "ean nummer"},
	"es": {"código de barras"},
	"pt": {"código de barras"},
	"it": {"codice a barre"},
	"nl": {"streepjescode"},
	"pl": {"kod kreskowy"},
	"ru": {"штрихкод", "штрих код"},
	"ja": {"バーコード"},
	"ko": {"바코드"},
	"th": {"บาร์โค้ด"},
	"vi": {"mã vạch"},
}

// Legal classes by kind of number.
var (
	national = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"}
	taxes    = detectors.Classes{UUPDP: detectors.General, HIPAA: "R"}
	business = detectors.Classes{HIPAA: "R", Quasi: true}
	travel   = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"}
	driving  = detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "K"}
	account  = detectors.Classes{UUPDP: detectors.Specific, CCPA: detectors.Sensitive, HIPAA: "J"}
	vehicle  = detectors.Classes{UUPDP: detectors.General, HIPAA: "L"}
)
