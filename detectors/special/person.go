package special

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// company is what stands around a term.
type company uint8

const (
	nobody company = iota
	nearSomebody
	ofSomebody
	ofGoods
)

// judge says whom or what the term at [start, end) is about.
func judge(b []byte, start, end int, k bond) company {
	if b[start] >= 0xE3 || hanBefore(b, start) || end < len(b) && b[end] >= 0xE4 && b[end] <= 0xE9 {
		return judgeHan(b, start, end, k)
	}
	var before, after [9]span
	nb, na := wordsBefore(b, start, before[:]), wordsAfter(b, end, after[:6])
	c := clause{b: b, before: before[:nb], after: after[:na]}
	switch {
	case k == done && len(c.after) > 0 && c.is(c.after[0], goodsWords):
		return ofGoods // my fingerprint reader
	case c.owned():
		return ofSomebody
	case c.goods():
		return ofGoods
	case k == been:
		return c.been()
	case k == own:
		return nobody
	case k == done:
		return c.done()
	}
	return c.held()
}

// Words around a term, in Indonesian, Malay and English.
var (
	persons = lexicon.New(`saya aku gue gw gua sy ane kami kita dia ia beliau mereka ibu ayah bapak papa mama bunda suami istri isteri anak anakku adik adikku kakak kakakku nenek kakek oma opa paman bibi tante om sepupu keponakan mertua ibuku ayahku suamiku istriku nenekku kakekku mamaku papaku temanku teman tetangga pacar pacarku tunangan cucu bayi bayiku balita pasien penderita korban pelanggan karyawan pegawai rekan atasan bos seseorang nya
i im ive id my he she his her hers him we our us they their them mother father mom mum mommy mama dad daddy wife husband son daughter sister brother aunt uncle cousin nephew niece grandmother grandfather grandma grandpa granny nan kid kids child children baby toddler boy girl friend boyfriend girlfriend partner fiance fiancee neighbour neighbor colleague coworker boss employee patient roommate parents parent stepson stepdaughter someone somebody patient customer applicant claimant driver nurse who`)
	owners   = lexicon.New(`my his her our their saya aku gue gw sy kami beliau`)
	ownersID = lexicon.New(`saya aku ku gue gw sy kami dia beliau ibu ayah bapak suami istri nenek kakek mama papa adik kakak mertua`)
	kin      = lexicon.New(`ibu ayah bapak papa mama bunda suami istri nenek kakek adik kakak mertua anak orang`)
	// bearers say of a condition that somebody has it.
	bearers = lexicon.New(`penderita pengidap penyintas pasien mengidap menderita mengalami didiagnosis didiagnosa terdiagnosis terdiagnosa diagnosa diagnosis divonis terinfeksi terjangkit riwayat kambuh positif sakit terkena kena punya mempunyai memiliki ada idap minum mengonsumsi mengkonsumsi konsumsi rutin diresepkan resep pakai suntik menjalani habis
diagnosed diagnose diagnosis suffer suffers suffering suffered has have had having got get contracted caught living lives battling battle beat survived survivor history symptoms developed developing take takes taking took on prescribed prescription using uses use given injecting need needs undergoing recovering am is was are be been being became feel feeling m s ve re with`)
	// sure bearers need no person beside them.
	sureBearers = lexicon.New(`penderita pengidap penyintas pasien mengidap menderita didiagnosis didiagnosa terdiagnosis terdiagnosa diagnosa diagnosis divonis terinfeksi terjangkit riwayat kambuh
diagnosed suffer suffers suffering suffered contracted survived history prescribed living battling`)
	// ties lead from a person to what they are.
	ties = lexicon.New(`adalah seorang orang sebagai suku keturunan asli beragama penganut memeluk menganut agama ras etnis berdarah darah kaum warga bersuku dari juga memang masih sudah baru bukan yang anggota kader pendukung simpatisan keluarga
am is are was were m s re been being be a an the not also of very quite openly proud practising practicing devout strict as born raised became become converted convert to  from identify identifies identifying member supporter half part only just family partly originally registered lifelong former ex an and one both who non active`)
	sureTies = lexicon.New(`beragama penganut memeluk menganut keturunan bersuku berdarah suku agama religion faith ethnicity race converted convert identify identifies practising practicing devout orientasi orientation mualaf`)
	as       = lexicon.New("as sebagai selaku")
	people   = lexicon.New(`man men woman women guy guys girl girls boy boys couple couples family families person people lady ladies husband wife mother father parent parents kid kids child children household households student community families male female employee employees customer customers friend friends here`)
	// generic introduce those whom something is made for.
	generic    = lexicon.New(`untuk bagi buat cocok aman khusus for to suit suits ideal safe good`)
	skips      = lexicon.New(`yang ibu para the a an of all any those who people person orang dengan with my our severe mild chronic some berat ringan kronis`)
	goodsWords = lexicon.New(`obat obatan vitamin suplemen susu makanan minuman masakan kuliner menu alat tes cek test buku novel film seminar artikel berita program klinik produk baju busana gamis hijab kerudung fashion sepatu toko hotel restoran warung rumah masjid gereja pura vihara kelenteng hari libur raya bahasa lagu tari kain batik nasi sate soto rendang mie kopi teh kerajinan pantai pulau anti mencegah cegah pencegahan menurunkan mengobati mengatasi penyembuh risiko resiko gejala tentang soal artikel terapi herbal
food foods medicine medicines medication medications drug drugs treatment treatments cure cures tests kit kits awareness clinic clinics friendly diet diets products product monitor monitors meter strips supplies supplement supplements vitamins wear clothing clothes restaurant restaurants store stores shop shops holiday holidays fashion research patch book books movie movies film show music temple church mosque cuisine dish dishes tea coffee art culture language festival market charity fundraiser prevention vaccine vaccines risk hotel bar bars anti against about prevents prevent preventing avoid treats treat cure fight fights museum new year wedding dress guide article articles news policy politics party paint shirt shoes dress dresses colour color leather case edition model rice noodles noodle sauce cream oil chocolate cheese bread burger burgers pizza cake beer wine proof resistant
recipes recipe pharmacy brand scanner scanners reader readers sensor sensors lock unlock login app apps feature features button device devices software system technology`)
)

// span is where a word stands.
type span struct{ start, end int }

// clause holds the words around a term, the nearest first.
type clause struct {
	b             []byte
	before, after []span
}

func (c *clause) is(s span, set *lexicon.Set) bool { return set.Has(c.b[s.start:s.end]) }

// owned reports whether the term is somebody's own: "my diabetes medication",
// "obat diabetes saya", "test strips for my mother".
func (c *clause) owned() bool {
	if len(c.before) > 0 && c.is(c.before[0], owners) && !c.id(c.before[0]) {
		return true
	}
	for i, w := range c.after {
		if i == 0 && c.is(w, ownersID) {
			return true
		}
		if i+1 < len(c.after) && c.is(w, generic) {
			n := c.after[i+1]
			if c.is(n, owners) && !c.id(n) || c.is(n, kin) && i+2 < len(c.after) && c.is(c.after[i+2], ownersID) {
				return true
			}
		}
	}
	return false
}

// id reports whether an owner is Indonesian, which stands behind what is owned.
func (c *clause) id(s span) bool { return c.is(s, ownersID) }

// goods reports whether the term names what is sold, or whom it is sold to.
func (c *clause) goods() bool {
	if len(c.after) > 0 && c.is(c.after[0], goodsWords) {
		return true
	}
	i := 0
	for i < len(c.before) && i < 3 && (c.is(c.before[i], skips) || c.is(c.before[i], sureBearers)) {
		i++
	}
	if i >= len(c.before) {
		return false
	}
	w := c.before[i]
	return c.is(w, goodsWords) || c.is(w, generic) && !(i > 0 && c.is(c.before[i-1], owners))
}

// held judges a condition or a medicine.
func (c *clause) held() company {
	person, bears := -1, false
	for i, w := range c.before {
		if person < 0 && c.is(w, persons) {
			person = i
		}
		if i < 4 && c.is(w, bearers) {
			if c.is(w, sureBearers) {
				return ofSomebody
			}
			bears = true
		}
	}
	if len(c.after) > 0 && c.is(c.after[0], afterHeld) {
		return ofSomebody
	}
	switch {
	case person >= 0 && (bears || person < 4):
		return ofSomebody
	case person >= 0:
		return nearSomebody
	}
	return nobody
}

// afterHeld stand behind a condition that somebody has.
var afterHeld = lexicon.New("positive survivor patient patients sufferer diagnosis attack flare relapse kambuh stadium akut kronis sejak since")

// been judges what somebody is.
func (c *clause) been() company {
	for i, w := range c.before {
		if c.is(w, sureTies) || c.is(w, persons) || c.is(w, as) {
			return ofSomebody
		}
		if i == 4 || !c.is(w, ties) {
			break
		}
	}
	if len(c.after) > 0 && c.is(c.after[0], people) {
		return nearSomebody
	}
	return nobody
}

// done judges what a person anywhere in the clause makes theirs.
func (c *clause) done() company {
	for _, w := range c.before {
		if c.is(w, persons) {
			return ofSomebody
		}
	}
	for _, w := range c.after {
		if c.is(w, owners) {
			return ofSomebody
		}
	}
	return nobody
}

// clauseEnd reports whether c ends a clause.
func clauseEnd(c byte) bool {
	return c == '.' || c == '!' || c == '?' || c == ';' || c == '\n' || c == '(' || c == ')' || c == '|'
}

// wordsBefore fills out with the words before p in its clause, the nearest
// first, within 80 bytes.
func wordsBefore(b []byte, p int, out []span) int {
	n, lo := 0, max(0, p-80)
	for p > lo && n < len(out) {
		if !wordByte(b[p-1]) {
			if clauseEnd(b[p-1]) {
				break
			}
			p--
			continue
		}
		e := p
		for p > lo && wordByte(b[p-1]) {
			p--
		}
		out[n] = span{p, e}
		n++
	}
	return n
}

// wordsAfter fills out with the words behind p in its clause, within 60 bytes.
func wordsAfter(b []byte, p int, out []span) int {
	n, hi := 0, min(len(b), p+60)
	for p < hi && n < len(out) {
		if !wordByte(b[p]) {
			if clauseEnd(b[p]) || b[p] == ',' {
				break
			}
			p++
			continue
		}
		s := p
		for p < hi && wordByte(b[p]) {
			p++
		}
		out[n] = span{s, p}
		n++
	}
	return n
}

func wordByte(c byte) bool {
	return detectors.IsLetter(c) || c >= 0xC3 && c < 0xE2 || c >= 0x80 && c < 0xC0
}
