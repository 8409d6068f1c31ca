package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var indonesian = detectors.Spec{
	Name:   "names/address-id",
	Entity: "ADDRESS",
	Doc:    "Postal address in Indonesian, from its parts",
	Anchor: detectors.OnWords("jl", "jln", "jalan", "jlan", "lrg", "lr", "kotak pos", "tromol pos", "lingk", "ling", "dk", "residence", "residences", "villa", "vila", "raya", "br", "lembang", "lembur", "pasar", "itc", "kawasan", "kios", "mall", "rumah no", "rumah nomor", "rumah saya nomor", "rumah saya no", "rumah kami nomor", "rumah bu", "rumah pak", "rumah bpk", "rumah ibu", "penghuni unit", "di nomor", "di no", "ke nomor", "ke no", "bukan no", "bukan nomor", "dari nomor", "tetangga nomor", "tetangga no", "penghuni nomor", "penghuni no", "sebelah nomor", "sebelah no", "depan nomor", "depan no", "seberang nomor", "seberang no", "persiaran", "lebuh", "gg", "gang", "lorong", "dsn", "dusun", "dukuh", "jorong", "korong", "huta", "gampong", "banjar", "padukuhan", "kalurahan", "pekon", "nagari", "lingkungan", "ds", "desa", "kampung", "kp", "kmp", "perum", "perumahan", "perumnas", "komp", "komplek", "kompleks", "ruko", "rukan", "kav", "kavling", "blok", "blk",
		"griya", "cluster", "klaster", "apartemen", "apartment", "apart", "apt", "rusun", "rusunawa", "rusunami", "menara", "sektor", "kost", "kos", "kosan", "kontrakan", "mess", "pergudangan", "asrama", "gedung", "wisma", "graha", "rt", "kel", "kelurahan", "kec", "kecamatan", "kab", "kabupaten"),
	Match:     matchIndonesian,
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Pos Indonesia (parts of an address), Permendagri 58/2021 (levels of government); places: lexicon.PlacesID",
	Valid: []string{
		"kirim ke ‹Jl. Melati No. 7 RT 03/05›, tadi sudah",
		"alamat saya ‹Jl. Sudirman Kav. 52-53, Kel. Senayan, Kec. Kebayoran Baru, Jakarta Selatan 12190›",
		"‹jl melati no 7 rt 3 rw 5 dkt masjid›",
		"rumah di ‹RT 03/05› ya",
		"‹Apartemen Kalibata City tower Borneo lt 12 no 5›",
		"‹Perum Griya Asri Blok C5 No. 12, Cirebon 45131›",
		"kirim ke ‹Dusun Krajan RT 02 RW 01 Desa Sukamaju, Kec. Cilacap›",
		"jemput di ‹ruko sebelah apotek Sehat jl. Antasari no 4›, ya",
		"bongkar di ‹pergudangan Sari Permai blok AC-8› aja",
		"‹Jl. H. Juanda Gg. Haji Salim No 3 RT.1/RW.6›, bisa dicek",
		"alamat ‹Jalan Cihampelas 160 lantai 3 unit 12, Bandung 40131›.",
		"bisa kirim sampai ‹Kampung Yoka, Distrik Heram, Kota Jayapura› kah?",
		"kos cewek ‹Jl. Pondok Kopi Raya Blok S III/8›, hadap timur",
		"saya di ‹kontrakan pak udin sebelah kantor pos jl sunan giri no 36 bandung›, kak",
		"kirim ke ‹jl mawar gang 2 no 11 seberang SDN 3› ya",
		"di ‹perum rambutan indah blok a9 no 12 rt 2/10 mekarjaya medan› kok belum",
		"‹Kp. Sukasari rt 15/11, belakang warung bu Tini, Desa Margahayu›.",
		"‹jalan raya bogor no 12 ciracas jakarta›",
		"‹Villa Nusa Indah 2 Blok T3 No. 10, Bojong Kulur›.",
		"kirim ke ‹jl mangga besar 8 no 21b tamansari jakarta› ya",
		"antar ‹jln. sultan hasanuddin no 45 (sebelah masjid raya)› pak",
		"langsung ‹lorong 2 abubakar lambogo no 40› saja",
		"mangkal ‹depan smp 7 jl. salak›, ya",
		"mobil di depan rumah ‹nomor 23› mohon digeser",
		"arisan di rumah Bu Tuti (‹C-11›) jam 4",
		"antar ke ‹jorong Pasa Gadang, nagari Talu, samping surau› ya",
		"kirim ke ‹asrama putri UNY kamar 14›",
		"ketemu di ‹Gang Delima, Jalan Anggrek VII›",
		"antar ke ‹Kelurahan Paal Dua lingkungan II, depan gereja›",
	},
	Invalid: []string{"di warung depan pasar baru ramai", "mess karyawan 3 lantai", "klinik di jalan raya itu bagus", "toko di jalan sudirman", "no 7 belum datang", "di lantai 3", "blok M plaza ramai", "jalan kaki 10 menit", "jalan 5 menit lagi", "rt nya baik", "gang sempit", "kos saya 2 lantai", "desa wisata yang indah", "tinggal di Cirebon", "game ini jalan 60 fps", "perumahan bagus no 1 di Indonesia", "di jalan utama, kamar 502 lantai 5 bau", "Warung bu Tini depan SDN 3 enak", "Jalan Raya Bogor macet 2 jam", "lingkungan 5 hektar", "kontrakan 3 petak murah", "Jalan Thamrin, Jalan Sudirman ditutup", "rumah nomor satu di hati", "tipe rumah no 40 sampai 52", "patokan: warung cat biru", "kos cewek murah 2 kamar", "Pasar loak Jatinegara kamera 300rb jalan normal"},
}

// Classes of Indonesian words.
const (
	idStreet class = 1 << iota
	idShort        // an abbreviation that is nothing else: jl, gg, kel
	idEstate
	idAdmin
	idNo
	idBlock
	idLevel
	idRT
	idRW
	idKM
	idMark // landmark
	idStop // no part of a name
	idPost
	idTailed // may go on a name: raya, baru, utara
	idUnit   // counts: 10 menit
	idOne    // a number as a word
)

var wordsID = classesOf(map[class]string{
	idStreet | idShort: "jl jln jlan gg lrg lr",
	idStreet:           "jalan gang lorong persiaran lebuh lebuhraya",
	idEstate:           "perum perumahan perumnas komp komplek kompleks komplex kompl griya cluster klaster ruko rukan apartemen apartement apartment apart apt rusun rusunawa rusunami kost kos kosan kostan kontrakan asrama gedung wisma graha taman tmn bandar pergudangan mess residence residences pasar itc mall kawasan villa vila",
	idAdmin | idShort:  "ds dsn kel kec kab prov kp kmp dk dkh ling",
	idAdmin:            "desa dusun dukuh kampung kelurahan kecamatan kabupaten kota provinsi propinsi nagari lingkungan jorong korong banjar distrik huta lingk gampong jurong padukuhan kalurahan pekon lembang lembur br dhusun",
	idNo:               "no lot nomor nomer nmr nmor num nr",
	idBlock:            "blok blk block kav kavling kaveling petak sektor stan los kios lapak jalur afdeling",
	idLevel:            "lt lantai lantei unit kamar tower menara lobby lobi wing kmr suite",
	idRT:               "rt",
	idRW:               "rw",
	idKM:               "km",
	idMark:             "depan dpn dekat dkt deket sebelah sblh belakang blkg blakang samping smping seberang sebrang patokan patokannya pojok ujung",
	idPost:             "pos kodepos",
	idOne:              "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus nol siji loro telu papat enem pitu wolu sanga hiji tilu opat genep dalapan",
	idTailed:           "raya baru utara selatan timur barat tengah dalam indah lama permai asri besar kecil",
	idUnit: `menit mnt jam detik hari minggu bulan tahun thn km meter kali x orang rb ribu jt juta lantai persen hp gb fps kg gram pcs buah biji unit ekor lembar pasang box dus karung liter cm mm lusin
bintang ronde level kilo hektar cc watt volt item paket set`,
	idStop: `yang yg dan dengan dgn untuk utk itu ini di ke dari pada saya aku kami kita kamu anda dia mereka sudah udah sdh belum blm tidak tdk gak ga nggak ngga ada adalah bisa mau akan jadi lagi juga sih dong deh ya yaa kok aja saja karena krn tapi tp kalau kalo klo jika
kaki terus keluar masuk pulang pergi datang sampai sampe nyampe lancar rusak macet bagus jelek enak mulus mantap banget bgt sekali sangat agar biar supaya tolong mohon kirim antar paket barang kurir driver pesanan order beli toko jam antri antre ngantri antrian loket peron gerbong peringkat kursi pas lewat tol tembus buntu sempit
dalam makin masih baru2 belakangan malah baik ramah cepat lambat nya hp telp tlp tel phone fax email wa wisata sini sana situ mana nama a.n an up penerima bapak ibu pak bu mas mbak kak terima kasih makasih makanya tadi kemarin besok hari siang sore malam pagi bro bang bos om doang doank gan min admin cod dijual hub hubungi atau
aplikasi aplikasinya game gamenya akses cerita hidup otak ceritanya sendiri bareng sama ngga2 rapi bersih luas lebar panjang kanan kiri murah mahal asik asyik seru nyaman sejak semenjak rak loker laci`,
})

// idParts reads the parts of an Indonesian address.
type idParts struct {
	*reader
	end                  int // token behind the last part
	sum                  float32
	named, exact, places int
	streets              int
	levels               int   // of government
	shortened            int   // of them by kel., kec. and the like before a capital
	last                 class // of the part before
	lastName             bool  // the part before was a name that a number may follow
	cue                  bool
	delivery             bool
	listed               bool
	beside               bool // a landmark stands before the street
	surely               bool // a street is told by an abbreviation, a capital or a road's rank
	alley                bool // one of the streets is a lane
	hamlet               bool // the smallest level of government is named
	kavling              bool // kav and a name
	neighboured          bool // RT or RW
	housed               bool // no. 12
	beheld               bool // a street is told with a landmark behind it
	coded                bool // a postcode stands behind a level of government and a town
	hall                 bool // in a market or a mall, where a floor is no home
}

// matchIndonesian finds the address that starts at, or around, a word of w.
func matchIndonesian(w *detectors.Window) (detectors.Found, bool) {
	if !idWorth(w.Text, w.Start, w.End) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).id
	if numberEndsID(w.Text[w.Start:w.End]) {
		if !doorWorth(w.Text, w.Start, w.End) {
			return detectors.Found{}, false
		}
		f, ok := r.numberID(r.loadTo(w.Text, w.Start, firstReach))
		w.Steps += r.steps() + 16
		return f, ok
	}
	if c := w.Text[w.Start] | 0x20; (c == 'r' || c == 'p') && bytes.IndexByte(w.Text[w.Start:w.End], ' ') > 0 {
		w.Steps += 24
		return r.doorID(r.loadTo(w.Text, w.Start, firstReach))
	}
	f, ok := r.twice(w.Text, w.Start, func(at int) (detectors.Found, bool) {
		return r.indonesian(at, cueBefore(w.Text, r.t[at].start))
	})
	w.Steps += r.steps()
	return f, ok
}

// numberEndsID reports an anchor that ends with the word for a number and begins
// with a word of place or contrast: "di nomor", "bukan no".
func numberEndsID(w []byte) bool {
	k := bytes.LastIndexByte(w, ' ')
	return k > 0 && w[k+1]|0x20 == 'n' && w[0]|0x20 != 'r'
}

// idWorth is a quick look: a digit or a capital must stand within reach.
func idWorth(b []byte, start, end int) bool {
	hi := min(len(b), end+60)
	if end+1 < len(b) && (b[end] == '.' || b[end+1]-'A' < 26) || hasDigit(b[end:hi]) {
		return true
	}
	if reach := b[end:hi]; bytes.Contains(reach, []byte(" kec")) || bytes.Contains(reach, []byte(" kab")) || bytes.Contains(reach, []byte(" Kec")) || bytes.Contains(reach, []byte(" Distrik")) || bytes.Contains(reach, []byte(" Kota")) || bytes.Contains(reach, []byte(" Desa")) || bytes.Contains(reach, []byte("nomor ")) || bytes.Contains(reach, []byte(" gang ")) || bytes.Contains(reach, []byte(" lorong ")) || bytes.Contains(reach, []byte(" lingkungan ")) || bytes.Contains(reach, []byte(" lantai ")) || bytes.Contains(reach, []byte(" rt ")) {
		return true // levels of government, one after another
	}
	if beforeStreetID(b, start) {
		return true // depan SMP jl. Salak
	}
	if hasDigit(b[max(0, start-7):start]) {
		return true
	}
	return end < hi && deliveryNear(b, start)
}

// indonesian reads an address from token at, or from where it begins before it.
func (r *reader) indonesian(at int, cue cueKind) (detectors.Found, bool) {
	from := r.leftID(at)
	for {
		if r.titleID(from) {
			return detectors.Found{}, false
		}
		p := idParts{reader: r, cue: cue != noCue, delivery: cue == deliveryCue}
		if from < at {
			c := cueBefore(r.b, r.t[from].start)
			p.cue, p.delivery = c != noCue, c == deliveryCue
		}
		p.read(from)
		if p.cue {
			p.sum += cuePoints
		}
		head := from
		if p.end > at && p.sum > 0 {
			if head = r.headID(from); head < from {
				p.beside = true
				p.sum += 1.5
			}
		}
		p.sum += p.levelsTold()
		if p.end > at && p.sum >= 2 && p.sum < enough && p.exact > 0 && homelyAroundID(r.b, r.t[from].start, r.t[p.end-1].end) {
			p.sum++
		}
		if p.end > at && p.sum >= enough && p.visited(from, head) {
			return detectors.Found{}, false
		}
		switch nameless := p.named+p.levels == 0 && !p.neighboured; {
		case p.end <= at || !p.specific():
		case nameless && p.sum < enough && !p.housed && p.sum > 1 && p.exact == 1 && p.is(from, "blok", "blk") && p.last == idBlock && p.ends(p.end):
			if told := p.toldID(from); told >= 1.5 { // saya dari |blok f 22, listrik padam
				p.sum += told
			}
		case nameless && p.sum < enough && !p.housed: // blok A lantai 2 of a market
		case p.sum >= leastID && p.sum < enough, nameless && p.toldID(from) < -.5:
			p.sum += p.toldID(from)
		}
		if p.end > at && p.sum >= enough && p.specific() {
			p.tail(from)
			ev := detectors.Evidence(0)
			if p.listed {
				ev = detectors.Lexicon
			}
			if head == from {
				head = r.leftSmallID(from)
			}
			head = r.leftQuarterID(head)
			if trim := r.trimmed(head, from); trim > head {
				head = trim
			} else {
				head = r.leftWayID(head)
			}
			return found(r.t[head].start, r.t[r.closed(from, p.end)-1].end, p.sum, ev)
		}
		if from == at {
			return detectors.Found{}, false
		}
		from = at
	}
}

// titleID reports whether the title of a film, song or book is told with what stands
// at token i or begins there: "film |Gang Kelinci 2", "lagu Jalan Pulang |nomor 4".
func (r *reader) titleID(i int) bool {
	for k := i; k >= max(0, i-4) && r.isWord(k); k-- {
		if r.is(k, "film", "filmnya", "lagu", "lagunya", "novel", "sinetron", "serial", "drama", "komik") {
			return true
		}
	}
	return false
}

// leftID returns the token where an address that goes on at at may begin: a
// house number or the name of a quarter may stand before RT, a block or a street.
func (r *reader) leftID(at int) int {
	i := at
	for i > 1 && r.isMark(i-1, ',') {
		i--
	}
	if i > 1 && r.isNumber(i-1) { // No. 12, Jalan …
		k := i - 2
		if k > 0 && r.isMark(k, '.') {
			k--
		}
		if r.has(k, idNo) || r.is(k, "lot") {
			return k
		}
		if n, _ := r.digits(i - 1); r.is(k, "rumah") && r.has(k-1, idNo) && n < 4 && r.has(at, idStreet) {
			return i - 1 // nomor rumah |17B, jalan cendana
		}
	}
	if !r.has(at, idRT|idBlock|idAdmin) && !r.is(at, "raya", "cluster", "klaster", "residence", "residences", "gang", "gg", "lorong", "lrg", "komplek", "komp", "kompleks") {
		return at
	}
	n := 0
	if r.is(at, "raya") {
		for i > 0 && at-i < 3 && r.isWord(i-1) && r.t[i].spaced && r.t[i-1].class == 0 && r.t[i-1].capital == r.t[at].capital && !plainID.Has(r.b[r.t[i-1].start:r.t[i-1].end]) && !between[string(r.lower(r.t[i-1].start, r.t[i-1].end))] {
			i--
		}
		return i
	}
	if d, letters := r.digits(i - 1); d > 0 && d <= 2 && !letters && r.has(at, idBlock) && r.isWord(i-2) && r.t[i-2].capital && r.t[i-2].class&^idTailed == 0 {
		i-- // Villa Nusa Indah 2 |Blok T3
	}
	if i > 2 && r.is(i-2, "sektor", "sector", "tahap") {
		i -= 2
	}
	for i > 0 && n < 3 && r.isWord(i-1) && r.t[i-1].capital && r.t[i-1].class&(idStop|idUnit) == 0 && r.t[i-1].end-r.t[i-1].start > 2 && (!plainID.Has(r.b[r.t[i-1].start:r.t[i-1].end]) || r.isWord(i-2) && r.t[i-2].capital) {
		i--
		n++
	}
	if n == 0 || i > 0 && r.is(i-1, "hub", "hubungi", "pak", "bu", "mas", "mbak", "kak", "ibu", "bapak", "sdr", "an", "oleh", "bang") {
		return at
	}
	return i
}

// specific reports whether the parts tell a house and not only a road or town.
func (p *idParts) specific() bool {
	return p.exact > 0 || p.beheld && p.surely || p.cue && (p.named > 0) && (p.named+p.places > 1 || p.streets > 0) || p.named >= 3 || p.levels >= 3 ||
		p.beside && p.surely || p.alley && p.streets > 1 || p.coded || p.shortened > 1 || p.hamlet && p.levels > 1 || p.levels > 1 && p.places > 0 || p.levels > 0 && p.streets > 0
}

// read takes parts from token i on.
func (p *idParts) read(i int) {
	p.end = i
	first, tails := i, 0
	for k := 0; k < 24; k++ {
		p.looks++
		next, g := i, joined
		if i > first {
			next, g = p.gap(i)
		}
		if next < 0 || g == stop || g >= comma && p.housed && p.streets > 0 && p.is(next, "jl", "jln", "jalan") && p.anotherHouse(next) {
			return
		}
		e := p.part(next, g, next == first)
		if e == 0 {
			if e = p.trailing(next, g); e > 0 && tails < 2 {
				tails++
				i, p.end = e, e
				continue
			}
			if e = p.unknown(next, g, next == first); e == 0 {
				return
			}
			i = e
			continue
		}
		i = e
		p.end = e
	}
}

// anotherHouse reports whether a street with a number of its own begins at token
// i: "Jl. Cemara no 14, |Jl. Cemara no 41".
func (p *idParts) anotherHouse(i int) bool {
	probe := *p
	s := probe.skipDot(i + 1)
	e := probe.name(s, 4)
	return e > s && (probe.has(e, idNo) || probe.houseSoon(e))
}

// unknown passes over up to three words that may be the name of a quarter: they
// count only if a part follows.
func (p *idParts) unknown(i int, g gap, first bool) int {
	if g == lineBreak && !p.isWord(i) || p.end == 0 && !first {
		return 0
	}
	n := 0
	for n < 3 && p.isWord(i+n) && p.t[i+n].class&^idTailed == 0 && (!plainID.Has(p.b[p.t[i+n].start:p.t[i+n].end]) || n > 0 && p.t[i+n].capital) && (n == 0 || p.t[i+n].spaced) {
		if !p.t[i+n].capital && (g == joined && !first || p.t[i].capital) {
			break
		}
		if k, _ := p.place(i + n); k > 0 && n > 0 {
			break
		}
		n++
	}
	if n == 0 && g == joined && p.exact > 0 && p.quarterID(i) {
		n = 1
	}
	if n == 0 || p.isMark(i+n, ':') || first && p.public(i, i+1) { // a label; a place that everybody knows
		return 0
	}
	// Another part must follow, or a comma and one.
	next, g2 := p.gap(i + n)
	if next < 0 || g2 == stop {
		return 0
	}
	probe := *p
	probe.last, probe.lastName = 0, true
	if e := probe.part(next, g2, false); e == 0 || probe.last == idMark && p.exact == 0 || p.isNumber(next) && probe.last != idPost && g2 != joined {
		return 0
	}
	p.last, p.lastName = 0, true
	if probe.last == idBlock && p.sum == 0 && (g2 != joined || p.isNumber(i-1)) {
		return 0 // 100 Tipe, Blok 40
	}
	if probe.last == idBlock && p.sum == 0 && p.t[i].capital { // an estate without a word for one: Puri Cendana Blok A 12
		p.sum++
		p.named++
	}
	return i + n
}

// quarterID reports a word in small letters at token i that may name a quarter:
// no word of the language, and a town or a landmark follows.
func (p *idParts) quarterID(i int) bool {
	w := p.b[p.t[i].start:p.t[i].end]
	if !p.isWord(i) || p.t[i].class != 0 || p.t[i].capital || len(w) < 4 || plainID.Has(w) || lexicon.CommonID.Has(w) || lexicon.CommonEN.Has(w) {
		return false
	}
	n, kind := p.place(i + 1)
	return n > 0 && kind&lexicon.City != 0 && p.t[i+1].spaced || p.isMark(i+1, ',') && p.has(i+2, idMark|idAdmin|idPost)
}

// trailing takes the name of a quarter that no list knows and that ends a clause
// behind an address: "RT 3 RW 9, Pananjung, ", "No. 9 Wosi.".
func (p *idParts) trailing(i int, g gap) int {
	if g > comma || g == other || p.exact == 0 && !(p.cue && p.streets > 0 && p.t[min(i, p.n-1)].capital) || p.sum < enough-cuePoints && p.exact == 0 || p.sum < enough && p.exact > 0 || g == joined && (!p.isWord(i) || !p.t[i].capital || p.isCaps(i)) {
		return 0
	}
	n := 0
	for n < 3 && p.isWord(i+n) && p.t[i+n].capital == p.t[i].capital && p.t[i+n].class&^idTailed == 0 && (n == 0 || p.t[i+n].spaced) {
		w := p.b[p.t[i+n].start:p.t[i+n].end]
		if len(w) < 3 && n == 0 || plainID.Has(w) || lexicon.CommonID.Has(w) && (n == 0 || !p.t[i].capital) || !p.t[i].capital && lexicon.CommonEN.Has(w) || lexicon.NamesID.Has(w) {
			return 0
		}
		n++
	}
	if n == 0 || p.isMark(i+n, ':') || n > 2 && !p.t[i].capital || p.isWord(i+n) && !(p.t[i].capital && !p.t[i+n].capital) || p.isNumber(i+n) || p.isMark(i+n, '!') || p.isMark(i+n, '?') {
		return 0
	}
	return i + n
}
