package generic

import "github.com/samar-privacy/samar/detectors"

// cardRange is a range of first six digits, the lengths issued in it and what
// the range adds to Luhn.
type cardRange struct {
	low, high uint32 // first six digits
	lengths   uint32 // bit n: n digits are issued
	brand     string
	strength  detectors.Strength
}

func sizes(n ...int) (bits uint32) {
	for _, k := range n {
		bits |= 1 << k
	}
	return bits
}

var (
	size16    = sizes(16)
	size16to9 = sizes(16, 17, 18, 19)
	sizeAny   = sizes(12, 13, 14, 15, 16, 17, 18, 19)
)

// cardRanges: the first that holds number and length wins.
var cardRanges = []cardRange{
	{180000, 180099, sizes(15), "jcb", detectors.Medium},
	{213100, 213199, sizes(15), "jcb", detectors.Medium},
	{194600, 194699, sizes(16, 18, 19), "gpn", detectors.Strong},
	{220000, 220499, size16to9, "mir", detectors.Strong},
	{222100, 272099, size16, "mastercard", detectors.Strong},
	{300000, 305999, sizes(14), "diners", detectors.Medium},
	{309500, 309599, sizes(14), "diners", detectors.Medium},
	{300000, 305999, size16to9, "diners", detectors.Weak},
	{340000, 349999, sizes(15), "amex", detectors.Strong},
	{352800, 358999, size16to9, "jcb", detectors.Strong},
	{360000, 369999, sizes(14), "diners", detectors.Medium},
	{360000, 369999, size16to9, "diners", detectors.Weak},
	{370000, 379999, sizes(15), "amex", detectors.Strong},
	{380000, 399999, sizes(14), "diners", detectors.Medium},
	{380000, 399999, size16to9, "diners", detectors.Weak},
	{400000, 499999, size16, "visa", detectors.Strong},
	{400000, 499999, sizes(19), "visa", detectors.Medium},
	{400000, 499999, sizes(13), "visa", detectors.Medium},
	{506099, 506198, sizes(16, 18, 19), "verve", detectors.Strong},
	{506700, 506799, size16, "elo", detectors.Strong},
	{507865, 507964, sizes(16, 18, 19), "verve", detectors.Strong},
	{508500, 508999, size16, "rupay", detectors.Strong},
	{509000, 509999, size16, "elo", detectors.Medium},
	{510000, 559999, size16, "mastercard", detectors.Strong},
	{501800, 501899, sizeAny, "maestro", detectors.Medium},
	{502000, 502099, sizeAny, "maestro", detectors.Medium},
	{503800, 503899, sizeAny, "maestro", detectors.Medium},
	{561200, 561299, size16to9, "maestro", detectors.Medium},
	{589300, 589399, sizeAny, "maestro", detectors.Medium},
	{630400, 630499, sizeAny, "maestro", detectors.Medium},
	{675900, 676399, sizeAny, "maestro", detectors.Medium},
	{601100, 601199, size16to9, "discover", detectors.Strong},
	{606282, 606282, size16, "hipercard", detectors.Strong},
	{608000, 608999, size16, "rupay", detectors.Strong},
	{620000, 629999, sizes(16), "unionpay", detectors.Strong},
	{620000, 629999, sizes(17, 18, 19), "unionpay", detectors.Strong},
	{636297, 636368, size16, "elo", detectors.Medium},
	{637000, 639999, size16, "instapayment", detectors.Medium},
	{644000, 659999, size16, "discover", detectors.Strong},
	{644000, 659999, sizes(17, 18, 19), "discover", detectors.Weak},
	{639000, 639099, sizeAny, "maestro", detectors.Medium},
	{500000, 509999, size16, "maestro", detectors.Medium},
	{500000, 509999, sizeAny, "maestro", detectors.Weak},
	{560000, 589999, sizes(12, 16), "maestro", detectors.Medium},
	{560000, 589999, sizeAny, "maestro", detectors.Weak},
	{600000, 609999, size16, "rupay", detectors.Medium},
	{630000, 639999, size16, "maestro", detectors.Medium},
	{670000, 679999, size16, "maestro", detectors.Medium},
	{600000, 699999, sizeAny, "maestro", detectors.Weak},
	{810000, 817199, size16to9, "unionpay", detectors.Medium},
	{817200, 829999, size16, "rupay", detectors.Medium},
	{860000, 860099, size16, "uzcard", detectors.Medium},
	{979200, 979289, size16, "troy", detectors.Medium},
	{986000, 986099, size16, "humo", detectors.Medium},
}

// opensCard reports whether an issuer has numbers of n digits that begin with head.
func opensCard(n, head int) bool {
	for i := range cardRanges {
		if r := &cardRanges[i]; int(r.low/10000) <= head && head <= int(r.high/10000) && r.lengths>>n&1 == 1 {
			return true
		}
	}
	return false
}

// cardBrand returns the scheme of the digits and the strength of its range
// together with Luhn; "" when no range fits.
func cardBrand(d []byte) (string, detectors.Strength) {
	if len(d) < 12 || len(d) > 19 {
		return "", detectors.None
	}
	six := uint32(0)
	for _, c := range d[:6] {
		six = six*10 + uint32(c-'0')
	}
	for i := range cardRanges {
		r := &cardRanges[i]
		if six >= r.low && six <= r.high && r.lengths>>len(d)&1 == 1 {
			return r.brand, r.strength
		}
	}
	return "", detectors.None
}
