package policy

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/samar-privacy/samar/detectors"
)

// DictionaryEntity says what the built-in field-name dictionary makes of a
// path: the entity that every value there is, "" for none, and whether its
// values are known values of the event.
//
// It reads the last name of the path, in Indonesian, Chinese, English, Spanish,
// Portuguese and some thirty more languages, and in any writing (noHp, no_hp, NO-HP, "No. HP"), without
// words that say whose it is (customer_phone, 收件人电话). Names that say
// little, such as name, id or number, are read together with the name above
// them: customer.name is a person, product.name is nobody.
func DictionaryEntity(path []Segment) (e detectors.Entity, known bool) {
	own, parents := names(path)
	if own == "" {
		return "", false
	}
	b, words := dictionary(), split(own)
	if e = b.lookup(words, parents); e == "" && b.door(words, parents) {
		return "ADDRESS", false // "12" and "Garden" stand for much else
	}
	return e, e != "" && knowable(e)
}

// knowable reports whether values of an entity single out one person well
// enough to be sought in the rest of the event. Dates, places, short codes and
// networks do not.
func knowable(e detectors.Entity) bool {
	switch e {
	case "DATE_OF_BIRTH", "DATE", "AGE", "GENDER", "COORDINATES", "LOCATION", "POSTAL_CODE", "CARD_CVV", "CARD_EXPIRY",
		"PIN", "OTP", "BIC", "US_ABA_ROUTING", "ORDER_ID", "ORGANIZATION":
		return false
	}
	return true
}

const (
	maxNameBytes = 64 // longer names of fields are data, not names
	maxParents   = 4  // names above a field that are looked at
)

// names returns the last name of a path and the words of the names above it,
// nearest parent first; array elements are passed over.
func names(path []Segment) (own string, parents [][]string) {
	for i := len(path) - 1; i >= 0 && len(parents) < maxParents; i-- {
		switch {
		case path[i].Index:
		case len(path[i].Name) > maxNameBytes:
			return own, parents
		case own == "":
			own, parents = flattened(path[i].Name)
		default:
			parents = append(parents, split(path[i].Name))
		}
	}
	return own, parents
}

// flattened takes a name apart that is a path itself, as flat exports write them:
// billingAddress.houseNumber, customer.phone. A full stop in "No. HP" or e.mail parts no
// two names.
func flattened(name string) (own string, parents [][]string) {
	for len(parents) < maxParents {
		dot := strings.LastIndexByte(name, '.')
		if dot < 2 || len(name)-dot < 3 || !letterAt(name, dot-1) || !letterAt(name, dot+1) {
			break
		}
		if own == "" {
			own = name[dot+1:]
		} else {
			parents = append(parents, split(name[dot+1:]))
		}
		name = name[:dot]
	}
	if own == "" {
		return name, nil
	}
	return own, append(parents, split(name))
}

// letterAt reports whether a letter, a digit or a byte of a longer one stands at i.
func letterAt(s string, i int) bool {
	c := s[i]
	return c >= utf8.RuneSelf || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
}

// split cuts a field's name into lower-case words, without accents, width
// forms and trailing numbers: "customerPhone2" is customer, phone.
func split(name string) []string {
	if len(name) > maxNameBytes {
		return nil
	}
	var words []string
	var cur []rune
	flush := func() {
		if w := strings.TrimRight(string(cur), "0123456789"); w != "" {
			words = append(words, strings.ToLower(w))
		}
		cur = cur[:0]
	}
	runes := []rune(norm.NFKD.String(barred.Replace(name)))
	for i, r := range runes {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mc, r):
			flush()
			continue
		}
		if len(cur) > 0 && wordStart(cur[len(cur)-1], r, runes[i+1:]) {
			flush()
		}
		cur = append(cur, r)
	}
	flush()
	return words
}

// barred are letters that do not come apart into one of ASCII and a mark.
var barred = strings.NewReplacer("đ", "d", "Đ", "D", "ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe")

// wordStart reports whether r begins a word behind prev: noHp, HTTPServer,
// 用户ID.
func wordStart(prev, r rune, next []rune) bool {
	if unicode.Is(unicode.Han, prev) != unicode.Is(unicode.Han, r) {
		return true
	}
	if !unicode.IsUpper(r) {
		return false
	}
	return unicode.IsLower(prev) || unicode.IsDigit(prev) || unicode.IsUpper(prev) && len(next) > 0 && unicode.IsLower(next[0])
}

type wordSet map[string]bool

func setOf(lists ...string) wordSet {
	s := wordSet{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			s[plain(w)] = true
		}
	}
	return s
}

type nameBook struct {
	exact     map[string]detectors.Entity // names without separators
	names     wordSet                     // names of persons only beside a role
	top       wordSet                     // of these, persons also at the top of an event, below nobody
	doors     wordSet                     // house_no, rt: parts of an address, below one alone
	parts     wordSet                     // first, last: parts of a name, below a person alone
	numbers   wordSet                     // id, no, code: customer ids only beside a customer role
	roles     wordSet                     // customer, recipient, 收件人
	customers wordSet                     // the roles whose ids are customer ids
	fillers   wordSet                     // words that change nothing: primary, home
	yours     wordSet                     // words that ask somebody: your, anda
	asks      wordSet                     // words of a question beside these: what, is, siapa
	pleas     wordSet                     // words that a question begins with, and nothing else: please, masukkan
	public    wordSet                     // parents whose contact data is nobody's own
	never     wordSet                     // names that only look like one of ours
}

var dictionary = sync.OnceValue(func() *nameBook {
	b := &nameBook{
		exact:   map[string]detectors.Entity{},
		names:   setOf(personNames, worldPersonNames),
		numbers: setOf(idNames),
		roles:   setOf(personRoles, customerRoles, worldPersonRoles, worldCustomerRoles), customers: setOf(customerRoles, worldCustomerRoles),
		top:   setOf(worldPersonNames, "name nama nombre nome"),
		parts: setOf("first last middle given family fn ln display display_value alias"), doors: setOf(doorNames),
		fillers: setOf(fillerWords), yours: setOf(yourWords), asks: setOf(askWords), pleas: setOf(pleaWords), public: setOf(publicParents), never: setOf(neverNames),
	}
	for _, rows := range [2][]row{worldNames, fieldNames} {
		for _, row := range rows {
			for _, n := range strings.Fields(row.names) {
				b.exact[plain(n)] = row.entity
			}
		}
	}
	return b
})

// plain returns a name of the tables as split leaves the words of a field's
// name: scripts with marks lose them, Hangul is in its letters.
func plain(name string) string {
	for _, r := range name {
		if r >= utf8.RuneSelf && !unicode.Is(unicode.Han, r) {
			return strings.Join(split(name), "")
		}
	}
	return strings.ReplaceAll(name, "_", "")
}

// lookup tries a name alone, then together with the names above it.
func (b *nameBook) lookup(own []string, parents [][]string) detectors.Entity {
	if len(own) == 0 || b.never[strings.Join(own, "")] {
		return ""
	}
	public := len(parents) > 0 && b.any(parents[0], b.public)
	if e := b.read(own); e != "" {
		if public && contact(e) {
			return ""
		}
		if len(own) == 1 && own[0] == "address" && len(parents) > 0 { // email.address, ip.address
			if sharp := b.find(strings.Join(parents[0], "") + "address"); sharp != "" {
				return sharp
			}
		}
		return e
	}
	if e := sealed(own); e != "" {
		return e
	}
	if public {
		return ""
	}
	if e := b.ending(own); e != "" {
		return e
	}
	// A name at the top of a feedback event is its writer's; nama is said of
	// people first, wherever it stands.
	if len(own) == 1 && b.top[own[0]] && (len(parents) == 0 || own[0] == "nama") {
		return "PERSON"
	}
	for i, p := range parents {
		if b.never[strings.Join(p, "")] {
			return ""
		}
		if b.names[strings.Join(p, "")] && b.namesAgain(own) { // customer.name.value, contact.name.formatted_name
			return b.lookup(p, parents[i+1:])
		}
		if e := b.below(p, own); e != "" {
			return e
		}
		if !b.all(p, b.fillers) {
			return ""
		}
	}
	return ""
}

// below reads a name together with the name above it: whose it is first
// (user.name is a person, not a user name), then both as one name.
func (b *nameBook) below(parent, own []string) detectors.Entity {
	many := parent
	parent = singular(parent)
	person, customer := b.owner(parent)
	core := strings.Join(own, "")
	switch {
	case person && (b.names[core] || b.parts[core]):
		return "PERSON"
	case person && (core == "handle" || core == "login"):
		return "USERNAME"
	case customer && b.numbers[core]:
		return "CUSTOMER_ID"
	case core == "bank": // rekening.bank is no account
		return ""
	case core == "id" && len(parent) > 0 && parent[len(parent)-1] == "line" && (len(parent) > 1 || many[0] != "line"):
		return "" // shipping_lines[0].id is of a line of goods, not of LINE
	}
	if e := b.read(append(parent[:len(parent):len(parent)], own...)); e != "" {
		return e
	}
	return b.read(append(own[:len(own):len(own)], parent...))
}

// door reports whether a name is that of a part of an address which the name above
// it speaks of: alamat.rt, shippingAddress.unit.
func (b *nameBook) door(own []string, parents [][]string) bool {
	if len(own) == 0 || len(parents) == 0 || !b.doors[strings.Join(own, "")] || len(parents) > 1 && b.any(parents[1], b.public) {
		return false
	}
	return b.lookup(parents[0], parents[1:]) == "ADDRESS"
}

// NamesRole reports whether a path's last name says who somebody is and no more, as
// author and 客户 do: the value may be what they are called, and also their number, or
// one of the words for a kind of them.
func NamesRole(path []Segment) bool {
	own, parents := names(path)
	b, words := dictionary(), split(own)
	if len(words) == 0 || len(words) > 3 || len(words) == 3 && !doneBy(words) || len(parents) > 0 && b.any(parents[0], b.public) {
		return false
	}
	if doneBy(words) {
		return true
	}
	named := 0
	for _, w := range words {
		switch {
		case b.roles[w]:
			named++
		case !b.fillers[w] && w != "by":
			return false
		}
	}
	return named == 1
}

// doneBy reports whether a name says by whom something was done, or to whom it was
// given: opened_by, sys_created_by, assignedTo.
func doneBy(words []string) bool {
	n := len(words)
	if n < 2 || n > 3 {
		return false
	}
	switch words[n-1] {
	case "by", "oleh":
		return deeds[words[n-2]]
	case "to":
		return words[n-2] == "assigned" || words[n-2] == "escalated"
	}
	return false
}

var deeds = setOf(`opened created updated modified edited requested submitted reported resolved closed approved rejected handled cancelled canceled referred reviewed posted written sent authored signed verified served
	answered replied completed added uploaded booked ordered invited dibuat ditangani dilaporkan disetujui dilayani ditulis dikirim`)

// NamesShown reports whether a path's last name is that of a name which is shown to
// others, displayName, and nothing above it says whose: a person's, or a service's.
func NamesShown(path []Segment) bool {
	own, parents := names(path)
	b, words := dictionary(), split(own)
	return len(words) < 3 && strings.Join(words, "") == "displayname" && (len(parents) == 0 || !b.any(parents[0], b.public)) && b.lookup(words, parents) == ""
}

// NamesNobody reports whether a path's last name is a bare word for a name, and the
// names above it do not say whose: data.name, lead[0].nama.
func NamesNobody(path []Segment) bool {
	own, parents := names(path)
	b, words := dictionary(), split(own)
	return len(words) == 1 && b.top[words[0]] && len(parents) > 0 && !b.any(parents[0], b.public) && b.lookup(words, parents) == ""
}

// owner reports whether a name stands for a person, and for a customer:
// customer, shippingAddress, 收件人信息.
func (b *nameBook) owner(words []string) (person, customer bool) {
	if len(words) > 1 && (b.roles[strings.Join(words, "")] || doneBy(words)) { // bill_to
		return true, false
	}
	for _, w := range words {
		role := b.roles[w]
		person, customer = person || role, customer || b.customers[w]
		if !role && !b.fillers[w] && w != "address" && w != "alamat" {
			return false, false
		}
	}
	return person, customer
}

// singular takes the plural's s from the last word of a name: phones[0].number.
func singular(words []string) []string {
	last := len(words) - 1
	if last < 0 || !strings.HasSuffix(words[last], "s") || strings.HasSuffix(words[last], "ss") || len(words[last]) < 4 {
		return words
	}
	return append(words[:last:last], strings.TrimSuffix(words[last], "s"))
}

func contact(e detectors.Entity) bool {
	return e == "PERSON" || e == "PHONE_NUMBER" || e == "EMAIL_ADDRESS" || e == "ADDRESS"
}

// read looks up the words of one name: as they stand, then without roles and
// fillers, then, for a name in one piece, without a role at its start or end.
func (b *nameBook) read(words []string) detectors.Entity {
	whole := strings.Join(words, "")
	if b.never[whole] {
		return ""
	}
	if e := b.find(whole); e != "" {
		return e
	}
	if e := b.numbered(words); e != "" {
		return e
	}
	words, asked := b.unasked(words)
	var core []string
	person, customer := asked, false
	for _, w := range words {
		role := b.roles[w]
		person, customer = person || role, customer || b.customers[w]
		if !role && !b.fillers[w] {
			core = append(core, w)
		}
	}
	if e := b.core(strings.Join(core, ""), person, customer); e != "" || len(core) > 1 {
		return e
	}
	if len(core) == 1 {
		return b.unglue(core[0])
	}
	return ""
}

// namesAgain reports whether a name below a person's says no more than "name".
func (b *nameBook) namesAgain(own []string) bool {
	for _, w := range own {
		if !b.fillers[w] && !b.names[w] {
			return false
		}
	}
	return len(own) > 0
}

// ending reads a name by its end, as systems put words of their own before what they
// ask: hs_whatsapp_phone_number, forward_sender_name, cc_owner_first_name. What follows
// a word for somebody is theirs; without one, only names of several words and those of
// telephones say enough. Before it stands nothing that is a product's or a shop's.
func (b *nameBook) ending(words []string) detectors.Entity {
	if asking[words[0]] {
		return ""
	}
	for i := 1; i < len(words); i++ {
		if b.public[words[i-1]] || i > 1 && words[i-1] == "manager" && managed[words[i-2]] {
			continue
		}
		tail := strings.Join(words[i:], "")
		if b.never[tail] {
			return ""
		}
		if b.roles[words[i-1]] && !wareRoles[words[i-1]] && b.names[tail] {
			return "PERSON"
		}
		switch e := b.find(tail); e {
		case "PERSON", "ADDRESS", "DATE_OF_BIRTH", "ID_NIK", "CN_RESIDENT_ID", "US_SSN":
			if len(words)-i > 1 && !wares[words[i-1]] {
				return e
			}
		case "COORDINATES":
			if sides[tail] && !(tail == "lat" && latencies[words[i-1]]) {
				return e
			}
		case "USERNAME":
			if nicks[tail] && !wares[words[i-1]] {
				return e
			}
		case "PHONE_NUMBER":
			if len(words)-i > 1 || calls[tail] && !phoneKinds[words[i-1]] && !(tail == "mobile" && (shownOn[words[i-1]] || measures[words[i-1]])) {
				return e
			}
		}
	}
	return ""
}

var (
	// wareRoles are roles that software has names for, too: http_client_name.
	wareRoles = setOf("client clients consumer consumers shipping delivery billing to from user account agent driver person contact contacts")
	// wares are what has a full, a family or a screen's name and is nobody.
	wares = setOf("font column os repo repository class artifact method function module namespace package instance job image container table schema css memory window view activity route page firebase gene protein plant species car pet")
	// managed are what programs called managers look after: package_manager_name.
	managed = setOf("package window file task password version session tag download boot memory process plugin dependency secret secrets display desktop")
	// shownOn are what has another form on a mobile telephone: image_mobile.
	shownOn = setOf("screen view views speed responsive desktop breakpoint pagespeed clicks visits image images banner layout template page pages score rate sessions users conversion url link icon logo css style theme menu nav traffic ads lcp cls performance error errors enabled supported")
	// calls are what a telephone is called and nothing else.
	calls = setOf("phone phones tel telephone handphone telepon telp msisdn mobile mobiles 手机 手机号 手机号码 电话 联系电话 电话号码 手機 手機號碼 電話 聯絡電話")
	// nicks are what somebody calls themselves.
	nicks = setOf("nickname username screen_name 昵称 暱稱")
	// sides are halves of coordinates: geoip_latitude, location_lng.
	sides = setOf("latitude longitude lat lng lon lintang bujur")
	// phoneKinds make something else of a phone.
	phoneKinds = setOf("smart head ear mega micro feature via by has is prefer prefers device customer_service cs support hotline app os platform web version type 客服 商家 商户 平台 售后")
	// hanCalls end names of telephones in Han, which has no spaces, whatever is before.
	hanCalls = []string{"手机号码", "手机号", "电话号码", "联系电话", "手機號碼", "手機號", "電話號碼", "聯絡電話"}
)

// latencies stand before "lat" where it is one: io_lat, avg_lat.
var latencies = setOf("avg mean median request response io disk read write query api rpc net network http db tail")

// numbered reads a name that ends in a word for a number: hp_no, ktp_no, mob_nbr. A
// number of what has none, an address or a mail, counts something.
func (b *nameBook) numbered(words []string) detectors.Entity {
	last := len(words) - 1
	if last < 1 || !numberEnds[words[last]] {
		return ""
	}
	rest := strings.Join(words[:last], "")
	e := b.find("no" + rest)
	if e == "" {
		e = b.find(rest)
	}
	switch e {
	case "PERSON", "EMAIL_ADDRESS", "ADDRESS", "USERNAME", "CUSTOMER_ID", "DATE_OF_BIRTH", "PASSWORD", "SECRET", "SESSION_ID",
		"IP_ADDRESS", "COORDINATES", "GENDER", "AGE", "ORDER_ID":
		return ""
	}
	return e
}

var numberEnds = setOf("no nbr nr num nomor nomer number")

// unasked takes the words of a question from a name, as forms export their answers
// by it: "What is your name?", "Nomor HP Anda", 请填写您的姓名. asked reports whether it
// says whose the answer is.
func (b *nameBook) unasked(words []string) (rest []string, asked bool) {
	for len(words) > 1 && b.pleas[words[0]] {
		words = words[1:]
	}
	asked = b.any(words, b.yours)
	for _, w := range words {
		bare, han := hanAsked(w)
		asked = asked || han
		if bare != "" && !(asked && (b.yours[bare] || b.asks[bare])) {
			rest = append(rest, bare)
		}
	}
	return rest, asked
}

// hanAsked takes the words of a question from one in Han, which has no spaces.
func hanAsked(word string) (bare string, asked bool) {
	if len(word) < 6 || word[0] < 0xE4 {
		return word, false
	}
	for _, plea := range hanPleas {
		word = strings.TrimPrefix(word, plea)
	}
	for _, your := range hanYours {
		if rest, ok := strings.CutPrefix(word, your); ok {
			word, asked = strings.TrimPrefix(rest, "的"), true
			break
		}
	}
	for _, end := range hanAskEnds {
		word = strings.TrimSuffix(word, end)
	}
	return word, asked
}

var (
	hanPleas   = []string{"请问", "請問", "请", "請", "提供", "输入", "輸入", "填写", "填寫", "填入", "留下"}
	hanYours   = []string{"您", "你", "本人"}
	hanAskEnds = []string{"是什么", "是什麼", "为", "是"}
)

// core looks up what is left of a name without its roles.
func (b *nameBook) core(core string, person, customer bool) detectors.Entity {
	switch {
	case core == "":
		return ""
	case person && b.names[core]:
		return "PERSON"
	case customer && b.numbers[core]:
		return "CUSTOMER_ID"
	}
	return b.find(core)
}

// unglue reads a name written in one piece: customername, 收件人电话.
func (b *nameBook) unglue(word string) detectors.Entity {
	for _, end := range hanCalls {
		if head, ok := strings.CutSuffix(word, end); ok && head != "" && !b.public[head] && !phoneKinds[head] {
			return "PHONE_NUMBER"
		}
	}
	for i := range word {
		if i == 0 {
			continue
		}
		head, tail := word[:i], word[i:]
		for _, cut := range [2][2]string{{head, tail}, {tail, head}} {
			role, core := cut[0], cut[1]
			if !b.roles[role] || utf8.RuneCountInString(core) < 2 {
				continue
			}
			if e := b.core(core, true, b.customers[role]); e != "" {
				return e
			}
		}
	}
	return ""
}

// find looks up a name without separators, also as a plural.
func (b *nameBook) find(s string) detectors.Entity {
	if e, ok := b.exact[s]; ok {
		return e
	}
	if one, ok := strings.CutSuffix(s, "s"); ok {
		if e, ok := b.exact[one]; ok {
			return e
		}
		if one, ok = strings.CutSuffix(one, "e"); ok {
			return b.exact[one]
		}
	}
	return ""
}

func (b *nameBook) any(words []string, in wordSet) bool {
	for _, w := range words {
		if in[w] {
			return true
		}
	}
	return in[strings.Join(words, "")]
}

func (b *nameBook) all(words []string, in wordSet) bool {
	for _, w := range words {
		if !in[w] {
			return false
		}
	}
	return len(words) > 0
}
