package catalog

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// personal is a value that somebody hides: its groups as people write them, and
// what joins them.
type personal struct {
	kind   string
	groups []string
	sep    string
}

func (p personal) String() string { return strings.Join(p.groups, p.sep) }

// kinds of values and the entities that a finding of one may carry.
var kinds = map[string][]detectors.Entity{
	"phone":    {"PHONE_NUMBER"},
	"email":    {"EMAIL_ADDRESS"},
	"nik":      {"ID_NIK", "ID_NPWP", "ID_KK"},
	"card":     {"CREDIT_CARD"},
	"resident": {"CN_RESIDENT_ID"},
}

var kindOrder = []string{"phone", "email", "nik", "card", "resident"}

// said are the sentences that values stand in: a label, then the value at ‹›.
var said = map[string]map[string][]string{
	"id": {
		"phone":    {"No HP saya ‹› ya kak", "hubungi ‹› sekarang juga", "barang rusak, WA: ‹›"},
		"email":    {"email saya ‹› ya kak", "kirim ke email ‹› sekarang", "Email: ‹›"},
		"nik":      {"NIK saya ‹› sudah dikirim", "no KTP: ‹›", "ktp ‹› atas nama istri"},
		"card":     {"kartu kredit ‹› kena tagihan", "nomor kartu saya ‹› ditolak", "no kartu: ‹›"},
		"resident": {"nomor identitas saya ‹› ya", "no identitas: ‹›", "kartu identitas ‹› dari Tiongkok"},
	},
	"en": {
		"phone":    {"my phone number is ‹› thanks", "call me at ‹› please", "Mobile: ‹›"},
		"email":    {"my email is ‹› thanks", "write to email ‹› please", "Email: ‹›"},
		"nik":      {"my Indonesian NIK is ‹› thanks", "national id: ‹›", "NIK number ‹› was sent"},
		"card":     {"my credit card ‹› was charged", "card number: ‹›", "visa ‹› declined twice"},
		"resident": {"my Chinese ID number is ‹› thanks", "identity card: ‹›", "resident id ‹› was rejected"},
	},
	"zh": {
		"phone":    {"我的手机号是‹›，请联系", "电话：‹›", "手机号 ‹› 打不通"},
		"email":    {"我的邮箱是‹›，请回复", "邮箱：‹›", "电子邮件 ‹› 收不到"},
		"nik":      {"我的印尼身份证是‹›，请核对", "NIK：‹›", "身份证号 ‹› 已提交"},
		"card":     {"我的信用卡‹›被扣款", "卡号：‹›", "银行卡 ‹› 无法支付"},
		"resident": {"我的身份证号是‹›，请核对", "身份证：‹›", "身份证号码 ‹› 通不过"},
	},
}

var langOrder = []string{"id", "en", "zh"}

// harmless are clean twins: the same sentences of everyday, with a number or a
// word at ‹› that is nobody's.
var harmless = map[string][]string{
	"id": {"harganya ‹Rp 1.250.000› saja", "nomor pesanan ‹2409 1234 5678› belum sampai", "barang ‹bagus sekali›, kirim ‹cepat›", "beli ‹3› gratis ‹1› untuk hp saya", "paket ‹12.5› kg, tanggal ‹2024-05-17 13:45›", "resi ‹1234 5678 9012› nyangkut di gudang", "skor ‹3-2› lalu ‹6-4›", "tersedia di toko ‹tokoku› sejak ‹2019›"},
	"en": {"it costs ‹1,299.99› dollars", "order number ‹2409 1234 5678› is late", "great ‹quality› and fast ‹delivery›", "buy ‹3› get ‹1› for my phone", "weighs ‹12.5› kg, on ‹2024-05-17 13:45›", "invoice ‹1234 5678 9012› was paid", "won ‹3-2› and ‹6-4›", "available at ‹the shop› since ‹2019›"},
	"zh": {"价格是‹1299.99›元", "订单号‹2409 1234 5678›还没到", "质量‹很好›，发货‹很快›", "手机买‹3›送‹1›", "重‹12.5›公斤，日期‹2024-05-17 13:45›", "快递单号‹1234 5678 9012›没更新", "比分‹3-2›，然后‹6-4›", "在‹这家店›买了‹2019›年"},
}

func digitsOf(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0' + byte(r.IntN(10))
	}
	return string(b)
}

// person makes a value of a kind as people of that language have it.
func person(r *rand.Rand, kind, lang string) personal {
	p := personal{kind: kind}
	birth := fmt.Sprintf("%02d%02d", 1+r.IntN(12), 1+r.IntN(28))
	switch kind {
	case "phone":
		switch lang {
		case "id":
			p.groups = []string{[]string{"0812", "0857", "0878", "0896"}[r.IntN(4)], digitsOf(r, 4), digitsOf(r, 4)}
		case "en":
			p.groups = []string{[]string{"212", "415", "702"}[r.IntN(3)], "555", "01" + digitsOf(r, 2)}
		default:
			p.groups = []string{[]string{"138", "139", "186"}[r.IntN(3)], digitsOf(r, 4), digitsOf(r, 4)}
		}
	case "email":
		name := []string{"budi", "siti", "john.doe", "wangwei", "maria_s", "tono88"}[r.IntN(6)]
		p.groups = []string{name + []string{"", "7", "1990"}[r.IntN(3)], []string{"example.com", "example.co.id", "contoh.com", "mail.example.cn"}[r.IntN(4)]}
		p.sep = "@"
	case "nik":
		d := fmt.Sprintf("%02d", 1+r.IntN(28)+40*r.IntN(2))
		p.groups = []string{[]string{"317405", "327302", "357810"}[r.IntN(3)], d + birth[:2] + fmt.Sprint(70+r.IntN(29)), fmt.Sprintf("000%d", 1+r.IntN(9))}
	case "card":
		d := []string{"411111", "555555", "424242"}[r.IntN(3)] + digitsOf(r, 9)
		for c := range 10 {
			if v := d + fmt.Sprint(c); luhn(v) {
				p.groups = []string{v[:4], v[4:8], v[8:12], v[12:]}
			}
		}
	case "resident":
		d := []string{"110105", "440524", "310104"}[r.IntN(3)] + fmt.Sprint(1950+r.IntN(50)) + birth + digitsOf(r, 3)
		sum := 0
		for i, w := range [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
			sum += int(d[i]-'0') * w
		}
		p.groups = []string{d[:6], d[6:14], d[14:] + "10X98765432"[sum%11:sum%11+1]}
	}
	return p
}

func luhn(d string) bool {
	sum := 0
	for i := range len(d) {
		n := int(d[len(d)-1-i] - '0')
		if i%2 == 1 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}

// hidden is one text with the place of what it hides.
type hidden struct {
	text       string
	start, end int
}

// hide puts v, disguised by class c, in a sentence.
func hide(r *rand.Rand, c *evasion, v personal, lang string) (hidden, bool) {
	list := said[lang][v.kind]
	before, after, _ := strings.Cut(list[r.IntN(len(list))], "‹›")
	text, ok := c.value(r, v, lang)
	if !ok {
		return hidden{}, false
	}
	if c.label != nil {
		before = c.label(r, before)
	}
	h := hidden{before + text + after, len(before), len(before) + len(text)}
	if c.whole != nil {
		h.text = c.whole(r, h.text)
		h.start, h.end = 0, 0
	}
	return h, true
}

// twin disguises the harmless text t as c disguises values.
func twin(r *rand.Rand, c *evasion, t, lang string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(t, "‹")
		b.WriteString(before)
		if !found {
			break
		}
		v, after, _ := strings.Cut(rest, "›")
		p := personal{kind: "plain", groups: strings.Fields(v), sep: " "}
		if s, ok := c.value(r, p, lang); ok {
			v = s
		}
		b.WriteString(v)
		t = after
	}
	if c.whole != nil {
		return c.whole(r, b.String())
	}
	return b.String()
}

func plainTwin(t string) string { return strings.NewReplacer("‹", "", "›", "").Replace(t) }

// covers reports whether fs hold a finding of the value's kind over all of it.
func covers(fs []detectors.Finding, h hidden, kind string) bool {
	for i := range fs {
		f := &fs[i]
		if h.end > 0 && (f.Start > h.start || f.End < h.end) {
			continue
		}
		for _, e := range kinds[kind] {
			if f.Entity == e {
				return true
			}
		}
		for _, a := range f.Also {
			if a != 0 && alsoIs(a, kind) {
				return true
			}
		}
	}
	return false
}

var entityNames = map[detectors.EntityID]detectors.Entity{}

func alsoIs(id detectors.EntityID, kind string) bool {
	for _, e := range kinds[kind] {
		if entityNames[id] == e {
			return true
		}
	}
	return false
}

func TestEvasion(t *testing.T) {
	c := chainOf(t)
	reg := c.Registry()
	for _, list := range kinds {
		for _, e := range list {
			if id, ok := reg.ID(e); ok {
				entityNames[id] = e
			}
		}
	}
	show := os.Getenv("SAMAR_SHOW") // a class whose misses are printed
	sc := c.NewScanner()
	const rounds = 25
	var total, wrong, plainWrong int
	for i := range evasions {
		e := &evasions[i]
		r := rand.New(rand.NewPCG(1, uint64(i)))
		found, all := 0, 0
		misses := map[string]int{}
		for _, kind := range kindOrder {
			for _, lang := range langOrder {
				for range rounds {
					h, ok := hide(r, e, person(r, kind, lang), lang)
					if !ok {
						continue
					}
					all++
					fs := detectortest.Scan(t, sc, h.text)
					if covers(fs, h, kind) {
						found++
						continue
					}
					misses[kind+"/"+lang]++
					if show == e.name && misses[kind+"/"+lang] <= 4 {
						t.Logf("missed %s/%s %q: %v", kind, lang, h.text, fs)
					}
				}
			}
		}
		fp, plainFP, twins := 0, 0, 0
		for _, lang := range langOrder {
			for _, text := range harmless[lang] {
				for range 10 {
					twins++
					if len(detectortest.Scan(t, sc, plainTwin(text))) > 0 {
						plainFP++
					}
					hid := twin(r, e, text, lang)
					if fs := detectortest.Scan(t, sc, hid); len(fs) > 0 {
						fp++
						if show == e.name {
							t.Logf("false %q: %v", hid, fs)
						}
					}
				}
			}
		}
		total, wrong, plainWrong = total+twins, wrong+fp, plainWrong+plainFP
		recall := 100 * float64(found) / float64(all)
		t.Logf("%-22s %5d texts, recall %5.1f %% (least %.1f), false %.1f %% of %d twins, plain %.1f %%  %v",
			e.name, all, recall, e.least, 100*float64(fp)/float64(twins), twins, 100*float64(plainFP)/float64(twins), misses)
		if recall < e.least {
			t.Errorf("%s: recall %.1f %%, want at least %.1f %%", e.name, recall, e.least)
		}
	}
	if rise := 100 * float64(wrong-plainWrong) / float64(total); rise > 0.5 {
		t.Errorf("disguises raise false positives by %.2f points, at most 0.5 are allowed", rise)
	}
}

// TestSplitValues spreads values over the fields of an object or the items of a
// list; numbers of other fields are the clean twins.
func TestSplitValues(t *testing.T) {
	c := chainOf(t)
	names := map[string][]string{
		"phone": {"phone", "no_hp", "手机号"}, "email": {"email", "alamat_email", "邮箱"}, "nik": {"nik", "no_ktp", "national_id"},
		"card": {"card_number", "kartu_kredit", "银行卡"}, "resident": {"id_card", "identity_number", "身份证"},
	}
	sc := c.NewScanner()
	r := rand.New(rand.NewPCG(2, 1))
	found, all := 0, 0
	missed := map[string]int{}
	for _, kind := range kindOrder {
		for _, lang := range langOrder {
			for k := range 60 {
				v := person(r, kind, lang)
				parts := v.groups
				if kind == "email" {
					parts = [][]string{{v.groups[0] + "@", v.groups[1]}, {v.groups[0], "@" + v.groups[1]}, {v.groups[0], "@", v.groups[1]}}[r.IntN(3)]
				} else if k%3 == 2 {
					all := strings.Join(parts, "")
					cut := 3 + r.IntN(len(all)-6)
					parts = []string{all[:cut], all[cut:]}
				}
				name := names[kind][r.IntN(3)]
				ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte("terima kasih")}}}
				for i, p := range parts {
					field := name
					if k%3 == 1 {
						field = fmt.Sprintf("%s_%d", name, i+1)
						ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(field), Kind: detectors.Key})
					}
					ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(p), Field: c.Field(field)})
				}
				ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte("2024")})
				if err := sc.Scan(&ev); err != nil {
					t.Fatal(err)
				}
				masked := make([]int, len(ev.Leaves))
				for _, f := range sc.Findings(nil) {
					masked[f.Leaf] += f.End - f.Start
				}
				ok := masked[len(masked)-1] == 0
				for i, l := range ev.Leaves[1 : len(ev.Leaves)-1] {
					ok = ok && (l.Kind == detectors.Key || masked[i+1] == len(l.Text))
				}
				all++
				if ok {
					found++
				} else if missed[kind]++; missed[kind] <= 4 && os.Getenv("SAMAR_SHOW") == "split" {
					t.Logf("missed %s %q", name, parts)
				}
			}
		}
	}
	recall := 100 * float64(found) / float64(all)
	t.Logf("split: %d values, recall %.1f %% %v", all, recall, missed)
	if recall < 85 {
		t.Errorf("recall %.1f %%, want at least 85 %%", recall)
	}
	for _, twin := range []struct{ name, values string }{
		{"qty", "12 1250 2024 3000"}, {"order_id", "2409 1234 5678"}, {"price", "1299 2499 3999"}, {"sizes", "38 39 40 41 42 43"}, {"code", "0812 3456 7890"},
		{"tags", "hp baru murah"}, {"phone_model", "iPhone 14 Pro"}, {"email_enabled", "true false"}, {"phone_count", "3 5 7"}, {"year", "2019 2020 2021 2022"}, {"card_type", "visa 2024 2025"}, {"hp_stock", "12 300 45"},
	} {
		var ev detectors.Event
		for _, v := range strings.Fields(twin.values) {
			ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(v), Field: c.Field(twin.name)})
		}
		if err := sc.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		if fs := sc.Findings(nil); len(fs) > 0 {
			t.Errorf("%s %s: found %v", twin.name, twin.values, fs)
		}
	}
}
