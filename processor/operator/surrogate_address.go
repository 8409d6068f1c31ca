package operator

import (
	"strconv"
	"unicode"
)

// address writes a street that is made up, in the writing of value, with a
// house number and no place.
func (d *draw) address(dst, value []byte) []byte {
	number := strconv.Itoa(1 + d.below(200))
	han := false
	for _, r := range string(value) {
		han = han || unicode.Is(unicode.Han, r)
	}
	switch {
	case han:
		return append(dst, d.one([]string{"示例", "样本", "虚构", "假想"})+d.one([]string{"东路", "西路", "南街", "北街", "大道"})+number+"号"...)
	case streetEN(value):
		return append(dst, number+" "+d.one([]string{"Sample", "Example", "Fictional", "Placeholder"})+" "+d.one([]string{"Street", "Road", "Lane", "Avenue"})...)
	}
	return append(dst, "Jl. "+d.one([]string{"Contoh", "Misal", "Rekaan", "Umpama"})+" "+d.one([]string{"Raya", "Indah", "Timur", "Barat"})+" No. "+number...)
}

// streetEN reports that an address begins with its house number, as English
// ones do.
func streetEN(value []byte) bool { return len(value) > 0 && value[0] >= '0' && value[0] <= '9' }
