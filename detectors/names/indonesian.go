package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var (
	introID  = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, lower: true, proper: true, sure: true, product: shopBehind}
	titleID  = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, proper: true, product: shopBehind}
	letterID = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, proper: true, newline: true, strict: true}
	casualID = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, product: shopBehind}
	listedID = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, strict: true, comma: true, product: shopBehind}
)

var introducedID = detectors.Spec{
	Name:   "names/introduced-id",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Indonesian",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedID,
	Labels: detectors.Labels{"id": {
		"nama", "nama saya", "namaku", "nama gue", "nama gw", "nama aku", "nama lengkap", "nama lengkap saya", "nama depan", "nama tengah", "nama belakang", "nama keluarga", "nama panggilan", "nama penerima", "nama pengirim", "nama pemesan", "nama pelanggan",
		"nama customer", "nama pemilik", "nama petugas", "nama kurir", "nama driver", "nama bayi", "nama suami", "nama istri", "nama ayah",
		"atas nama", "a n", "an", "perkenalkan saya", "perkenalkan nama saya", "kenalkan saya", "panggil saya", "panggil aku", "panggil aja", "dengan saya", "saya bernama", "nama rekening", "nama sesuai ktp", "nama di ktp",
		"penerima", "pengirim", "pemesan", "pemilik rekening", "nama wali", "nama pasien", "nama anak", "nama ibu", "nama ibu kandung", "salam hormat", "hormat saya", "hormat kami", "salam", "tertanda", "ttd",
		"kontak darurat", "penanggung jawab", "diterima oleh", "bernama", "namanya", "sebut saja",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian letter and form conventions",
	Valid: []string{"nama saya ‹Dewi Lestari› dari Cirebon", "atas nama ‹siti aminah›", "nama saya ‹budi santoso› mau tanya", "atas nama ‹dewi lestari›", "Penerima: ‹wulan sari›, no hp", "nama saya ‹budi› dari bandung", "Nama penerima: ‹Budi Santoso›", "perkenalkan saya ‹Togar Simanjuntak›", "a.n. ‹Rizky Pratama›", "a.n. ‹Fajar N›, atau ovo", "rek mandiri an. ‹Dewi Lestari›", "Nama: ‹Dewi Gunawan›; No. HP",
		"Penerima: ‹Ella Tanoto›", "Hormat saya,\n‹Maryanto›", "Salam, ‹Wani Widodo›", "kurirnya namanya ‹dadang›", "orang bernama ‹Jumadi› itu", "diterima oleh: ‹YANTI›", "nama gue ‹rangga› btw", "a/n ‹Ni Made Ayu›",
		"panggil aja ‹ijal›", "Tertanda,\n‹Sukirman›", "nama saya ‹i wayan darma›", "atas nama ‹Moch. Soleh›", "a.n. ‹KARTINI BT SALIM›", "nama saya ‹Baharuddin Dg. Nappa›",
		"nama=‹Tomas›;telp=02155501234", "{'nama': '‹Tomas›', 'no_hp': '0'}", "\"nama lengkap\": \"‹Tomas›\"", "Nama belakang: ‹Harsaputri›", "ganti nama penerima menjadi ‹Dian Marpaung›, ya", "nama pemesan adalah ‹Dian Marpaung›"},
	Invalid: []string{"nama saya tidak ada di daftar", "nama penerima menjadi salah", "nama penerima jadi kosong", "nama pelanggan adalah wajib diisi", "nama lengkap yaitu sesuai ktp", "atas nama toko", "transfer an. IBAN DE89", "a.n. NPWP 09.254", "nama panggilan apa", "nama Barang sesuai", "atas nama kami sekeluarga", "penerima Barang", "salam, terima kasih", "Pengirim: Toko Jaya", "salam dari Cirebon",
		"test x -a -N STR", "B.A.T.M.A.N. advanced", "namanya juga usaha", "namanya bagus", "diterima oleh satpam", "toko bernama Sinar Jaya Abadi", "nama saya salah ketik", "nama belakang Harsa salah", "nama depan: wajib diisi", "sebut saja begitu", "nama produk: Sabun Sirih", "nama=Tomas&ukuran=3", "{'nama': 'Tomas', 'harga': 3}"},
}

func matchIntroducedID(w *detectors.Window) (detectors.Found, bool) {
	n := w.End - w.Start
	if n == len("an") && (w.At(w.End) != '.' || w.At(w.End+1) != ' ') {
		return detectors.Found{}, false // "an. Dewi"
	}
	if (n == 3 || n == 4) && w.Text[w.Start]|0x20 == 'a' {
		if c := w.At(w.Start + 1); c != '.' && c != '/' || w.At(w.Start-1) == '.' || w.At(w.Start-1) == '-' {
			return detectors.Found{}, false // "test -a -n STR" is not "a.n."
		}
	}
	low := lower(w.Text[w.Start:w.End])
	if bytes.HasPrefix(low.bytes(), []byte("nama ")) {
		if e := linkedID(w); e > w.End {
			in := *w
			in.End = e
			return titleID.indonesian(&in)
		}
	}
	switch string(low.bytes()) {
	case "nama", "nama depan", "nama tengah", "nama belakang", "nama keluarga", "penerima", "pengirim", "pemesan", "nama wali", "nama anak", "nama ibu", "nama ayah", "nama pasien", "nama bayi", "nama suami", "nama istri":
		if !colonBehind(w) && !keyed(w) {
			return detectors.Found{}, false
		}
	case "salam", "salam hormat", "hormat saya", "hormat kami", "tertanda", "ttd":
		if c := w.At(w.End); c != ',' && c != '\n' && c != '.' || w.Text[w.Start] >= 'a' && w.Start > 0 {
			return detectors.Found{}, false
		}
		return letterID.indonesian(w)
	case "dengan saya", "panggil saya", "panggil aku", "diterima oleh", "kontak darurat", "penanggung jawab", "nama petugas", "nama kurir": // they begin more than introductions: "dengan saya" is also "with me"
		return titleID.indonesian(w)
	case "bernama", "namanya", "sebut saja", "panggil aja":
		return namedID(w)
	}
	f, ok := introID.indonesian(w)
	return f, ok && !papers.Has(w.Text[f.Start:f.End]) // "an. IBAN"
}

// linksID stand between a cue and the name that it announces: "ganti nama penerima menjadi
// Sekar".
var linksID = lexicon.New("menjadi jadi adalah ialah yaitu yakni")

// linkedID returns where such a word behind the cue ends, the cue's end without one.
func linkedID(w *detectors.Window) int {
	if w.At(w.End) != ' ' {
		return w.End
	}
	if e := wordEnd(w.Text, w.End+1); linksID.Has(w.Text[w.End+1 : e]) {
		return e
	}
	return w.End
}

// papers are labels of numbers that stand where a name may: "transfer a.n. NPWP 09…".
var papers = lexicon.New("iban bic swift npwp nik ktp sim nip nis nisn bpjs rek norek rekening va kk paspor")

// namedID reads what follows "namanya": a listed name, or a capitalised word in
// a text that has small letters; things have names, too.
func namedID(w *detectors.Window) (detectors.Found, bool) {
	if thingBefore(w.Text, w.Start) {
		return detectors.Found{}, false
	}
	return listed(w)
}

// namedThings are named as people are.
var namedThings = lexicon.New("toko warung produk barang aplikasi game film lagu buku merek merk brand desa kota jalan perusahaan pt cv yayasan sekolah kucing anjing hewan penyakit obat menu makanan minuman band grup kapal kereta hotel restoran resto kafe cafe akun")

// thingBefore reports whether the word before p is a thing that has a name.
func thingBefore(b []byte, p int) bool {
	return namedThings.Has(plainBefore(b, p))
}

// plainBefore returns the word of ASCII letters before p, across one space.
func plainBefore(b []byte, p int) []byte {
	e := p
	if e > 0 && b[e-1] == ' ' {
		e--
	}
	s := e
	for s > 0 && e-s < 20 && detectors.IsLetter(b[s-1]) {
		s--
	}
	return b[s:e]
}

// shops are words behind a name that make it the name of a shop.
var shops = lexicon.New("katering catering kitchen store shop olshop frozen cake bakery komputer laundry cell cellular motor mobil elektronik fashion collection boutique butik salon barbershop cafe resto restaurant hotel villa homestay travel tour tani mart group company online official jaya abadi")

// shopBehind reports whether what follows a name makes it the name of a shop.
func shopBehind(behind []byte) bool {
	if len(behind) < 2 || behind[0] != ' ' {
		return false
	}
	return shops.Has(behind[1:wordEnd(behind, 1)])
}

// indonesian returns the name behind the cue, with the particles of birth order
// and descent that Balinese and Buginese names begin with ("I Made", "La Ode").
// Words of shops are no part of a name.
func (st *style) indonesian(w *detectors.Window) (detectors.Found, bool) {
	if st.everyday(w) {
		return detectors.Found{}, false
	}
	return st.clan(w)
}

// clan is indonesian where no everyday word stands behind the cue.
func (st *style) clan(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := gap(b, w.End, st.newline || st.comma)
	start := p
	if p >= 0 {
		if e := prefixed(b, p); e > p {
			in := *w
			in.End = e
			f, ok := st.after(&in)
			f.Start = start
			f.End = st.descent(b, f.End)
			return f, ok
		}
	}
	f, ok := st.after(w)
	if ok {
		f.End = st.descent(b, f.End)
	}
	if !ok || f.Evidence&detectors.Lexicon == 0 && passive(b[f.Start:wordEnd(b, f.Start)]) {
		return f, false
	}
	for i := f.Start; i < f.End; {
		e := wordEnd(b, i)
		if i > f.Start && shops.Has(b[i:e]) {
			return f, false
		}
		i = max(e, i) + 1
	}
	return f, true
}

// births are the first words of names of Bali and Buton, seconds the words that
// follow them.
var (
	births  = lexicon.New("i ni la wa")
	seconds = lexicon.New("dewa gede gusti made wayan nyoman ketut putu kadek komang nengah luh ode")
)

// shortFirst are first names written short, with a full stop: "Moch. Ali".
var shortFirst = lexicon.New("m moh moch muh mohd muhd abd kgs kms mgs")

// prefixed returns where what stands before the rest of a name at p ends: a
// particle of birth order or a first name written short; p if neither does.
func prefixed(b []byte, p int) int {
	e := wordEnd(b, p)
	if e == p || e+1 >= len(b) || e-p > 4 {
		return p
	}
	switch n := 0; {
	case b[e] == ' ' && e-p < 3 && births.Has(b[p:e]):
		if n = wordEnd(b, e+1); n > e+1 && (seconds.Has(b[e+1:n]) || detectors.BeginsCapital(b[p:e]) && detectors.BeginsCapital(b[e+1:n]) && lexicon.NamesID.Has(b[e+1:n])) {
			return e
		}
	case b[e] == '.' && shortFirst.Has(b[p:e]):
		if b[e+1] == ' ' {
			n = wordEnd(b, e+2)
			if n-e-2 > 2 && (detectors.BeginsCapital(b[e+2:n]) || lexicon.NamesID.Has(b[e+2:n])) {
				return e + 1
			}
		}
	}
	return p
}

// parents stand between a name and the father's or the clan's.
var parents = lexicon.New("br boru bt bte binti bin dg")

// descent returns the end of the name that ends at e with what follows such a
// word: "Siti br. Ginting", "SUPRIYATI BT KASAN".
func (st *style) descent(b []byte, e int) int {
	if e >= len(b) || b[e] != ' ' {
		return e
	}
	n := wordEnd(b, e+1)
	if !parents.Has(b[e+1 : n]) {
		return e
	}
	if n < len(b) && b[n] == '.' {
		n++
	}
	if n >= len(b) || b[n] != ' ' {
		return e
	}
	k := wordEnd(b, n+1)
	if k-n-1 < 3 || !detectors.BeginsCapital(b[n+1:k]) && (!st.names.Has(b[n+1:k]) || st.isCommon(b[n+1:k])) {
		return e
	}
	return k
}

// listed returns the name behind a cue that words follow more often: a listed
// one. One that is a word, too, stands capitalised and alone.
func listed(w *detectors.Window) (detectors.Found, bool) {
	if p := gap(w.Text, w.End, true); p >= 0 { // most words behind such a cue are no names
		word := w.Text[p:wordEnd(w.Text, p)]
		if len(word) > 0 && !mayBeListed(lexicon.WordOf(word)) {
			return detectors.Found{}, false
		}
	}
	f, ok := listedID.indonesian(w)
	if ok {
		return f, f.Evidence&detectors.Lexicon != 0
	}
	f, ok = capitalID.indonesian(w)
	if !ok || f.Evidence&detectors.Lexicon == 0 || trades.Has(w.Text[f.Start:f.End]) {
		return f, false
	}
	b := w.Text
	if e := f.End; e+1 < len(b) && b[e] == ' ' && detectors.BeginsCapital(b[e+1:]) || wordEnd(b, f.Start) != f.End || detectors.BeginsCapital(b[f.Start+1:]) {
		return f, false
	}
	return f, true
}

// mayBeListed reports whether a listed name may begin with word.
func mayBeListed(word lexicon.Word) bool {
	return lexicon.NamesID.Holds(word) || births.Holds(word) || title.Holds(word)
}

var capitalID = style{names: lexicon.NamesID, common: lexicon.CommonID, other: lexicon.FrequentEN, comma: true, capitals: true, product: shopBehind}

// trades are words that shops are named with more often than people.
var trades = lexicon.New("jaya abadi makmur sentosa sukses maju sumber sinar mitra sejahtera berkah barokah mulia prima utama perdana perkasa juara baik ramah sari rasa sedap nikmat sehat kuat lancar selamat jujur setia bersih indonesia nusantara garuda gajah rejeki rezeki tri")

// passive reports whether a word in small letters has the form of a passive:
// "nama ibu kandung dianggap salah".
func passive(word []byte) bool {
	return len(word) >= 6 && word[0] == 'd' && word[1] == 'i'
}
