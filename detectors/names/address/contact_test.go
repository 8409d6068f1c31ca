package address

import "testing"

// A telephone number on the line below an address is no town with its postcode.
func TestContactBelowAddress(t *testing.T) {
	marked(t, map[string]string{
		"below a British postcode":    "[14 High St, Larkspur LS21 3AH]\nTel 0113 496 0000",
		"behind one":                  "[14 High St, Larkspur LS21 3AH], Tel 0113 496 0000",
		"another word and a number":   "[14 High St, Larkspur LS21 3AH]\nBakery 20113",
		"a country below":             "[14 High St, Larkspur LS21 3AH\nUnited Kingdom]",
		"a town before the postcode":  "[14 High St\nLarkspur LS21 3AH]",
		"below an Indonesian one":     "[Jl. Mawar 5, Bandung 40123]\nTel 022 5550 1234",
		"a fax":                       "[Jl. Mawar 5, Bandung 40123]\nFax 022 5550 1234",
		"a mail address, in a line":   "[Jl. Mawar 5 Bandung] email budi@example.com",
		"a town without a postcode":   "[12 Larkspur Road, Leeds]\nTel 0113 496 0000",
		"behind a street":             "[12 Larkspur Road], Tel 0113 496 0000",
		"a number in two halves":      "[12 Larkspur Road, Leeds]\nFax 07700 900123",
		"a town with its postcode":    "[12 Larkspur Road, Kawatipu 9458]",
		"a ZIP code and a number":     "[12 Larkspur Road, Boston, MA 02139] 555 0100",
		"a telephone, in small words": "[jl mawar 5 bandung] tel 022 5550 1234",
	})
}
