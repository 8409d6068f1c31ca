package mideast

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// oracleChecks are the checks by the name that an independent library has for
// them.
var oracleChecks = map[string]func(v form.Value) bool{
	"il.idnr": func(v form.Value) bool { return checksum.Luhn(v.Bytes()) }, "za.idnr": func(v form.Value) bool { return southAfricaDate(v) && southAfricaID(v) },
	"tr.tckimlik": tckn, "tr.vkn": vkn, "gh.tin": ghanaTIN, "ma.ice": func(v form.Value) bool { return checksum.Mod97(v.Bytes()) == 0 },
}

// The vectors are invented numbers; python-stdnum 2.2 says which of them hold.
var vectors = map[string]struct{ hold, fail []string }{
	"il.idnr":     {[]string{"039711924", "050709781", "545769747", "454082132", "190531509", "427540190"}, []string{"050707781", "545769797", "454083132"}},
	"za.idnr":     {[]string{"9312026091124", "0311042025180", "7303208078056", "5812081909056", "6810096472184", "9807159335016"}, []string{"8312026091124", "0311042725180", "7303205078056"}},
	"tr.tckimlik": {[]string{"48006729310", "88256993314", "60868624404", "29169627798", "40372726528", "21497115954"}, []string{"48006729510", "88256953314", "43372726528"}},
	"tr.vkn":      {[]string{"7957822534", "6220075280", "1865202737", "7465217552", "5514295964", "9524738087"}, []string{"7957842534", "0865202737", "7465217252"}},
	"gh.tin":      {[]string{"P0030743397", "P0070144109", "P0042703093", "P0082212198", "P0087039117", "P0012370681"}, []string{"P0030743387", "P0870144109", "P0042713093"}},
	"ma.ice":      {[]string{"909940657028526", "871374313414948", "027827752251219", "222247729894735", "931280589590052", "118850941268720"}, []string{"909940657628526", "871374312414948", "827827752251219"}},
}

func TestChecksAgreeWithAnIndependentLibrary(t *testing.T) {
	for kind, v := range vectors {
		check := oracleChecks[kind]
		for _, s := range v.hold {
			if !check(form.Compact([]byte(s))) {
				t.Errorf("%s: %s does not hold", kind, s)
			}
		}
		for _, s := range v.fail {
			if check(form.Compact([]byte(s))) {
				t.Errorf("%s: %s holds", kind, s)
			}
		}
	}
}
