package detectors

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Bounds of a chat that is pasted into a text.
const (
	leastStamped = 2   // lines with a time in one layout, for a chat
	mostTurns    = 128 // lines that are read
	longestTurn  = 40  // bytes of what a speaker is called
	mostSpoken   = 4   // words of it
)

// turnLayout is how programs write who says something and when.
type turnLayout uint8

const (
	turnNone   turnLayout = iota
	turnColon             // [03/01/26 10.02] Tio: hello
	turnDash              // 03/01/26 10.02 - Tio: hello
	turnAngle             // [10:02] <tio> hello
	turnAlone             // [03/01/26 10.02] Tio, and the words below
	turnHeaded            // Tio [10:02], Tio, [03.01.2026 10:02], Tio  10:02 AM: the words are below
	turnColumn            // 10:02, Tio and the words in columns
	turnWord              // 10:02 Tio hello
	turnLayouts
)

// turn is one line of a chat.
type turn struct {
	layout     turnLayout
	start, end int
	kind       callKind
	stamp
	sure  bool // nothing but a chat is written so
	below bool // words stand on the line below
}

// callKind is what a speaker is called.
type callKind uint8

const (
	callNone   callKind = iota // an everyday word
	callRole                   // one for who buys, sells or helps
	callNamed                  // it begins with a listed name, or how people are addressed
	callProper                 // words with capitals
	callHandle                 // one word in small letters, or with digits and marks
)

// speakers keeps who speaks in a chat that is pasted into the current text b: what
// stands with the time on lines whose layout comes again.
func (s *Scanner) speakers(b []byte) {
	var turns [mostTurns]turn
	n := 0
	for i := 0; i < len(b) && n < len(turns); {
		end := lineEnd(b, i)
		t := turnOf(b, i, len(bytes.TrimRight(b[:end], " \r")))
		if t.layout != turnNone {
			next := min(end+1, len(b))
			t.below = end+1 < len(b) && turnOf(b, next, lineEnd(b, next)).layout == turnNone && len(bytes.TrimSpace(b[next:lineEnd(b, next)])) > 0
			turns[n] = t
			n++
		}
		i = end + 1
	}
	for layout := turnColon; n >= leastStamped && layout < turnLayouts; layout++ {
		s.speakersOf(b, turns[:n], layout)
	}
}

// speakersOf keeps the speakers of one layout.
func (s *Scanner) speakersOf(b []byte, turns []turn, layout turnLayout) {
	count, roles, named, below := 0, 0, 0, 0
	chat, dated, sure := true, true, false
	for i := range turns {
		t := &turns[i]
		if t.layout != layout {
			continue
		}
		if logLevels[string(bytes.ToLower(b[t.start:t.end]))] {
			return // the lines of a program's log
		}
		count++
		chat, dated, sure = chat && t.chat, dated && t.dated, sure || t.sure
		switch {
		case t.kind == callRole:
			roles++
		case t.kind == callNamed:
			named++
		}
		if t.below {
			below++
		}
	}
	if count < leastStamped || (layout == turnHeaded || layout == turnAlone) && below*2 < count {
		return
	}
	again := inTurns(b, turns, layout)
	speaks := [...]bool{
		callNamed - callNamed:  true,
		callProper - callNamed: named > 0 || chat && (again && dated || roles > 0) || sure,
		callHandle - callNamed: layout == turnAngle || layout == turnHeaded && chat || again && roles+named > 0,
	}
	if (layout == turnColumn || layout == turnWord) && !again {
		return // a timetable
	}
	for i := range turns {
		t := &turns[i]
		if t.layout != layout || t.kind <= callRole || !speaks[t.kind-callNamed] {
			continue
		}
		if s.spokenBy(b, t); t.kind != callHandle || t.end-t.start > 4 {
			s.spokenTo(b, turns, i)
		}
	}
}

// spokenTo keeps the places where the words of a chat name the speaker of turns[i]:
// "hi Tio". The first turn of each speaks for all.
func (s *Scanner) spokenTo(b []byte, turns []turn, i int) {
	t := turns[i]
	t.start += honorific(b[t.start:t.end])
	name := b[t.start:t.end]
	for k := range i {
		if bytes.HasSuffix(b[turns[k].start:turns[k].end], name) {
			return
		}
	}
	s.steps += len(b) / stepsPerByte
	for at := 0; ; {
		p := bytes.Index(b[at:], name)
		if p < 0 {
			return
		}
		p += at
		at = p + len(name)
		if wordStart(b, p) && (at == len(b) || class[b[at]]&cAlnum == 0 && (b[at] < utf8.RuneSelf || name[0] >= 0xE3)) && !startsTurn(turns, p) {
			t.start, t.end = p, at
			s.spokenBy(b, &t)
		}
	}
}

// startsTurn reports whether a speaker's name at p is that of a turn.
func startsTurn(turns []turn, p int) bool {
	for i := range turns {
		if p >= turns[i].start && p < turns[i].end {
			return true
		}
	}
	return false
}

// spokenBy keeps a speaker: a person, or an account.
func (s *Scanner) spokenBy(b []byte, t *turn) {
	like, entity := speakerLabel, Entity("PERSON")
	if t.kind == callHandle {
		like, entity = accountLabel, "USERNAME"
	}
	d := s.chain.dict
	e, _ := d.match(like, 0)
	if e < 0 {
		return
	}
	for _, k := range d.entries[e].pos.list {
		if s.chain.specs[k].Entity == entity {
			s.steps++
			s.keep(k, &Found{Start: t.start + honorific(b[t.start:t.end]), End: t.end, Evidence: Cue, Strength: Strong}, spokenScore, Cue)
			return
		}
	}
}

// spokenScore is how sure a speaker is.
const spokenScore = 0.9

// honorific returns the length of the words that name begins with and that say how
// somebody is addressed: "Mbak ". It is 0 where there is nothing else.
func honorific(name []byte) int {
	at := 0
	for {
		e := bytes.IndexByte(name[at:], ' ')
		if e < 0 || !lexicon.Addressing.Has(bytes.Trim(name[at:at+e], ".")) {
			return at
		}
		at += e + 1
	}
}

// What a speaker's name and account stand for: the labels of such fields.
var speakerLabel, accountLabel = []byte("full name"), []byte("username")

// inTurns reports whether somebody speaks again in a layout behind somebody else.
func inTurns(b []byte, turns []turn, layout turnLayout) bool {
	for i := range turns {
		if turns[i].layout != layout || turns[i].kind <= callRole {
			continue
		}
		other := false
		for j := i + 1; j < len(turns); j++ {
			if turns[j].layout != layout {
				continue
			}
			same := bytes.Equal(b[turns[i].start:turns[i].end], b[turns[j].start:turns[j].end])
			if same && other {
				return true
			}
			other = other || !same
		}
	}
	return false
}

// turnOf reads the line [i, end) of b.
func turnOf(b []byte, i, end int) (t turn) {
	b = b[:end]
	if end-i < 8 {
		return t
	}
	open := b[i] == '[' || b[i] == '('
	if !open && b[i]-'0' > 9 {
		return turnBeforeTime(b, i)
	}
	at := i
	if open {
		at++
	}
	stop, st := stampAt(b, at)
	if stop == 0 || stop+2 >= end {
		return t
	}
	if open {
		if b[stop] != ']' && b[stop] != ')' {
			return t
		}
		stop++
	}
	return turnBehindTime(b, stop, open, st)
}

// turnBehindTime reads what stands on a line behind the time that ends at p.
func turnBehindTime(b []byte, p int, bracketed bool, st stamp) (t turn) {
	t.stamp = st
	layout := turnColon
	switch {
	case bytes.HasPrefix(b[p:], []byte(" - ")) && !bracketed:
		p, layout = p+3, turnDash
	case b[p] == '\t' && !bracketed:
		p, layout = p+1, turnColumn
		if rest := bytes.TrimLeft(b[p:], " "); bytes.HasPrefix(rest, []byte("From ")) {
			p, layout, t.sure = len(b)-len(rest)+len("From "), turnColon, true
		}
	case b[p] == ' ':
		p++
	case !bracketed:
		return t
	}
	for p < len(b) && b[p] == ' ' {
		p++
	}
	rest := b[p:min(len(b), p+longestTurn+2)]
	if len(rest) > 2 && rest[0] == '<' && placeholder(rest) == 0 {
		if e := bytes.IndexByte(rest, '>'); e > 1 && bracketed && p+e+1 < len(b) {
			return t.said(b, turnAngle, p+1, p+e)
		}
		return t
	}
	if layout == turnColumn {
		if e := bytes.IndexByte(rest, '\t'); e > 0 {
			return t.said(b, layout, p, p+e)
		}
		return t
	}
	if e := bytes.IndexByte(rest, ':'); e > 0 && (p+e+1 == len(b) || b[p+e+1] == ' ') {
		return t.said(b, layout, p, p+e)
	}
	if e := bytes.Index(rest, wideColon); e > 0 {
		return t.said(b, layout, p, p+e)
	}
	switch {
	case layout == turnDash:
	case bracketed && p+len(rest) == len(b):
		return t.said(b, turnAlone, p, len(b))
	case !bracketed:
		if e := bytes.IndexByte(rest, ' '); e > 0 {
			return t.said(b, turnWord, p, p+e)
		}
	}
	return t
}

// turnBeforeTime reads a line that begins with who speaks and ends with the time.
func turnBeforeTime(b []byte, i int) (t turn) {
	for k := i + 2; k < len(b) && k <= i+longestTurn+4; k++ {
		if b[k]-'0' > 9 || b[k-1] != ' ' && b[k-1] != '[' && b[k-1] != '(' {
			continue
		}
		stop, st := stampAt(b, k)
		if stop == 0 {
			continue
		}
		closed := b[k-1] != ' '
		if closed {
			if stop == len(b) || b[stop] != ']' && b[stop] != ')' {
				return t
			}
			stop++
		}
		if !closed && !st.dated && !bytes.HasSuffix(b[i:k], []byte(", ")) && !(st.half && b[k-2] == ' ') || stop < len(b) && b[stop] != ':' {
			return t
		}
		name := bytes.TrimRight(b[i:k-1], " ,[(-\t")
		name = bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSuffix(name, []byte("—")), []byte("–")), " ")
		t.stamp = st
		t.chat = st.chat || closed
		if stop < len(b) {
			return t.said(b, turnDash, i, i+len(name)) // Tio, 10:02: hello
		}
		return t.said(b, turnHeaded, i, i+len(name))
	}
	return t
}

// said completes a turn: [start, end) of b says who speaks.
func (t turn) said(b []byte, layout turnLayout, start, end int) turn {
	for start < end && (b[start] == '~' || b[start] == ' ') { // ~ Tio, who is no contact
		start++
	}
	for end > start && b[end-1] == ' ' {
		end--
	}
	if end > start {
		t.layout, t.start, t.end = layout, start, end
		t.kind = callOf(b[start:end])
	}
	return t
}

// stamp says how a time is written.
type stamp struct {
	dated bool // with a date
	half  bool // 10:02 AM
	chat  bool // without seconds, by halves of a day, or "03/01/26, 10:02:11": not as logs have it
}

// stampAt returns the end of the time, with a date before or behind it or without,
// that begins at i, 0 if there is none.
func stampAt(b []byte, i int) (end int, st stamp) {
	p := i
	if e := dateEnd(b, p); e > 0 {
		for p = e; p < len(b) && p < e+2 && (b[p] == ',' || b[p] == ' ' || b[p] == 'T'); p++ {
			st.chat = st.chat || b[p] == ','
		}
		st.dated = true
	}
	e := digitsEnd(b, p, 2)
	if e == p || e+3 > len(b) || b[e] != ':' && !(b[e] == '.' && st.dated) || digitsEnd(b, e+1, 2) != e+3 {
		return 0, st
	}
	mark := b[e]
	p = e + 3
	seconds := p+3 <= len(b) && b[p] == mark && digitsEnd(b, p+1, 2) == p+3
	if seconds {
		if p += 3; p < len(b) && (b[p] == '.' || b[p] == ',') && digitsEnd(b, p+1, 6) > p+1 {
			p = digitsEnd(b, p+1, 6)
		}
	}
	if p < len(b) && b[p]-'0' <= 9 {
		return 0, st
	}
	q := p
	if q < len(b) && b[q] == ' ' {
		q++
	}
	if q+1 < len(b) && (b[q]|0x20 == 'a' || b[q]|0x20 == 'p') && b[q+1]|0x20 == 'm' && (q+2 == len(b) || class[b[q+2]]&cAlnum == 0) {
		st.half, p = true, q+2
	}
	if !st.dated && p+2 < len(b) && b[p] == ',' && b[p+1] == ' ' {
		if e := dateEnd(b, p+2); e > 0 {
			st.dated, st.chat, p = true, true, e
		}
	}
	st.chat = st.chat || st.half || !seconds
	return p, st
}

// dateEnd returns the end of the date in figures that begins at i, 0 if none does.
func dateEnd(b []byte, i int) int {
	p := digitsEnd(b, i, 4)
	if p == i || p == len(b) || b[p] != '/' && b[p] != '-' && b[p] != '.' {
		return 0
	}
	q := digitsEnd(b, p+1, 2)
	if q == p+1 || q == len(b) || b[q] != b[p] {
		return 0
	}
	e := digitsEnd(b, q+1, 4)
	if e == q+1 {
		return 0
	}
	return e
}

// digitsEnd returns the end of the digits at i, most at the most.
func digitsEnd(b []byte, i, most int) int {
	e := i
	for e < len(b) && e-i < most && b[e]-'0' <= 9 {
		e++
	}
	return e
}

// callOf says what somebody is called who speaks as name.
func callOf(name []byte) callKind {
	words, listed, proper, plain := 0, false, true, true // listed: the first of them
	for p := 0; p < len(name); {
		e := p
		for e < len(name) && name[e] != ' ' {
			e++
		}
		word := bytes.Trim(name[p:e], ".,")
		if p = e + 1; len(word) == 0 {
			continue
		}
		if words++; words > mostSpoken {
			return callNone
		}
		letters, capital := nameLetters(word)
		switch {
		case letters && lexicon.Addressing.Has(word):
			listed = true
			continue
		case letters && (lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word)):
			listed = listed || words == 1
		case chatRoles.Has(word) || partOfRole(word):
			return callRole
		case lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word) || lexicon.CommonEU.Has(word) || noteWords.Has(word):
			return callNone
		}
		proper, plain = proper && capital, plain && letters
	}
	switch {
	case words == 0 || words == 1 && isPlace(name):
		return callNone
	case listed && plain:
		return callNamed
	case proper && plain:
		return callProper
	case words == 1 && isHandle(name):
		return callHandle
	}
	return callNone
}

// nameLetters reports whether word is letters and the marks of names, and whether it
// begins with a capital and goes on in small letters, or is of a script without.
func nameLetters(word []byte) (letters, capital bool) {
	small := utf8.RuneCount(word) == 1
	for i, r := range string(word) {
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
			if i == 0 {
				capital = !unicode.IsLower(r)
			}
			small = small || !unicode.IsUpper(r)
		case (r == '-' || r == '\'' || r == '’' || r == '·') && i > 0:
		default:
			return false, false
		}
	}
	return true, capital && small
}

// partOfRole reports whether a word of a script without spaces or capitals says in
// what role somebody speaks.
func partOfRole(word []byte) bool {
	for _, part := range roleParts {
		if word[0] >= utf8.RuneSelf && bytes.Contains(word, part) {
			return true
		}
	}
	return false
}

// isPlace reports whether a name is a city's or a country's: lines of a timetable.
func isPlace(name []byte) bool {
	const large = lexicon.Country | lexicon.Province | lexicon.City
	return lexicon.PlacesID.Kind(name)&large != 0 || lexicon.PlacesWorld().Kind(name)&large != 0
}

// isHandle reports whether a word is as accounts are called: letters of ASCII, and
// digits, dots, hyphens and low lines.
func isHandle(word []byte) bool {
	letters := 0
	for _, c := range word {
		switch {
		case class[c]&cLetter != 0:
			letters++
		case c-'0' <= 9, c == '.', c == '_', c == '-':
		default:
			return false
		}
	}
	return letters > 2
}

var (
	logLevels = keySet("info", "warn", "warning", "error", "debug", "trace", "fatal", "notice", "critical", "severe")

	// chatRoles speak in chats and are nobody.
	chatRoles = lexicon.New(`admin cs support supportbot bot agent operator system customer client seller buyer shop store toko penjual pembeli kasir staff staf conseiller atendente cliente suporte soporte asesor agente kundenservice kunde berater mitarbeiter klant medewerker
		cskh shop khách поддержка оператор клиент покупатель продавец система бот admin1 admin2 moderator mod helpdesk user visitor guest you me anda saya kamu sistem layanan`)

	// noteWords are heads of minutes and of forms, which people fill in by the hour.
	noteWords = lexicon.New(`catatan keterangan keluhan kesimpulan jadwal peserta rapat agenda lokasi tindakan lanjut penyebab solusi masukan saran notulen pembukaan penutup istirahat sarapan registrasi kopi susu`)

	// roleParts stand in words, of scripts without spaces or capitals, for who speaks.
	roleParts = [][]byte{[]byte("客服"), []byte("系统"), []byte("系統"), []byte("店"), []byte("卖家"), []byte("买家"), []byte("賣家"), []byte("買家"), []byte("商家"), []byte("机器人"), []byte("機器人"), []byte("管理"), []byte("掌柜"), []byte("用户"), []byte("用戶"),
		[]byte("ショップ"), []byte("スタッフ"), []byte("サポート"), []byte("担当"), []byte("お客"), []byte("オペレ"), []byte("상담"), []byte("고객"), []byte("판매"), []byte("관리자"), []byte("แอดมิน"), []byte("ร้าน"), []byte("ลูกค้า"), []byte("الدعم"), []byte("المتجر"), []byte("خدمة"), []byte("सहायता"), []byte("ग्राहक")}
)
