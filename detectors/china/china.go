// Package china detects identifiers of mainland China, Hong Kong, Macau and
// Taiwan. Start with All. The matchers are pure functions, safe for concurrent
// use.
package china

import "github.com/samar-privacy/samar/detectors"

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{
	ResidentID, USCC, Plate, Passport, HKID, TWID,
	ExitPermit, HomeReturn, TaiwanPermit, ForeignCard, Officer, Booklet, SocialSecurity, HealthInsurance, DriverFile, PostCode, Pickup, Engine, Account, PhoneTail, CardTail,
	MacauID, MacauPassport, HKPassport, HKBusiness, HKPayment, HKPlate, TWPlate, TWARC, UBN, TWPassport, TWHealth,
}

var negatives = detectors.Labels{
	"zh": {"订单", "订单号", "訂單", "訂單號", "快递", "快递单号", "单号", "單號", "运单", "运单号", "物流", "流水号", "交易号", "型号", "编号"},
	"en": {"order", "order number", "tracking", "tracking number", "invoice", "timestamp", "sku", "serial number"},
	"id": {"resi", "no resi", "pesanan", "no pesanan", "invoice"},
}

// two reads two digits.
func two(d []byte, i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
