package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Languages in which the label stands behind its value, and nouns that a word for
// "number" is a part of.
func TestLabelsBehindTheirValueAreRead(t *testing.T) {
	finds(t, []given{
		{"a Turkish plate before what bears it", "34 ABC 123 plakalı araç park etmiş", map[string]detectors.Entity{"34 ABC 123": "TR_PLATE"}},
		{"a Turkish plate before plate and numbered", "34 ABC 123 plaka numaralı araç", map[string]detectors.Entity{"34 ABC 123": "TR_PLATE"}},
		{"a number and a word between it and the plate", "34 ABC 123 paket plakalı", nil},
		{"a Hindi label before", "मेरा नंबर 98765 43210 है", map[string]detectors.Entity{"98765 43210": "PHONE_NUMBER"}},
		{"a Hindi label behind", "98765 43210 पर कॉल करें", map[string]detectors.Entity{"98765 43210": "PHONE_NUMBER"}},
		{"amounts in Hindi", "98765 43210 रुपये में मिला", nil},
		{"a Korean number of one's own", "제 번호 010-1234-5678 입니다", map[string]detectors.Entity{"010-1234-5678": "PHONE_NUMBER"}},
		{"a Korean number of an order", "주문 번호 1012345678 배송", nil},
		{"a Korean number of a product", "상품번호 1012345678 배송", nil},
		{"a passport of the Republik Indonesia", "paspor RI C1234567 atas nama saya", map[string]detectors.Entity{"C1234567": "ID_PASSPORT"}},
		{"a virtual account", "transfer ke virtual account BNI 8808123456789012 ya", map[string]detectors.Entity{"8808123456789012": "BANK_ACCOUNT"}},
		{"paid into an account, in Thai", "โอนเข้าบัญชี 123-4-56789-0 ครับ", map[string]detectors.Entity{"123-4-56789-0": "BANK_ACCOUNT"}},
		{"insured in German", "Ich bin gesetzlich versichert unter A123456780.", map[string]detectors.Entity{"A123456780": "DE_HEALTH_ID"}},
	})
}
