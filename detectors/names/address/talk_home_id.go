package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// leastID is what the parts of an Indonesian address must say for the words
// around them to be looked at.
const leastID = 1

// toldID is worth of what stands around parts that begin at token from and do not
// make an address by themselves: the word before them, words of homes, neighbours
// and couriers nearby less those of visits and goods.
func (p *idParts) toldID(from int) float32 {
	p.looks += 12
	frame := float32(0)
	switch k := from - 1; {
	case p.cue:
	case p.is(k, "di", "ke", "dari", "nang", "ning", "dhateng", "ka"):
		frame = .5
	case k < 0, p.t[k].kind == line, p.isMark(k, ':'), p.isMark(k, '('), p.isMark(k, '/'), p.isMark(k, ','):
		frame = .25
	}
	around := p.homesAroundIn(p.t[from].start, p.t[p.end-1].end, false, &homeWordsID)
	if around < 0 {
		return around
	}
	return frame + around
}

var homeWordsID = homeWords{
	ranks: lexicon.New("peringkat ranking rangking urutan juara chart lagu film episode musim game level skor gol menu antrian nominasi"),
	dwellers: lexicon.New(`tetangga warga penghuni kontrakan kosan satpam ronda arisan iuran alamat alamatnya kurir ambulans ambulan damkar banjir kebakaran meteran pagar pagarnya nyasar kesasar anter anterin antar diantar titip dititip jemput jemputin dijemput ngontrak ngekos tinggal tinggalnya rumah rumahnya rumahku
ktp domisili kk pelanggan pindah pindahan mertua nenek kakek jenazah takziah tahlilan undangan hajatan syukuran pos rt rw gosend ojol ojek bel gerbang gapura patokan patokannya terjadi kecelakaan`),
	moving: lexicon.New("paket paketnya barang barangnya kirim kirimin dikirim kiriman tunggu nunggu sopir driver abang listrik mati padam air bocor pipa tiang pohon tumbang tukang teknisi pasang lapor laporan penerima pengirim pak bu ibu bapak mas mbak makan galon gas"),
	visits: lexicon.New("hotel menginap nginap check-in resort resto restoran menu enak lezat wisata promo bintang tiket loket kasir film episode main pemain gol skor ulasan rating liburan turis pengunjung spa sarapan kolam review staycation kuliner cabang outlet"),
}

// homeNumberID is homeWordsID for a number that stands alone: goods and accounts have
// one, too.
var homeNumberID = homeWords{
	ranks: lexicon.New(`peringkat ranking rangking urutan juara chart lagu film episode musim game level skor gol menu antrian antri nominasi klasemen pencarian peserta punggung emas medali lari renang
warna ukuran size sepatu sandal baju kaos celana jaket gaun helm cincin ring lipstik lipstick shade foundation bedak pesan pesanan dipesan tukar kebesaran kekecilan retur refund varian model tipe seri ponsel laptop
transfer rekening hubungi otp pin resi kartu kursi meja loket gate gerbong kompor kipas ac kulkas filter tombol mode setelan kecepatan gigi baterai kode voucher soal halaman`),
	dwellers: homeWordsID.dwellers, moving: homeWordsID.moving, visits: homeWordsID.visits,
}

// behindNumberID are words that go on behind the number of a house.
var behindNumberID = lexicon.New(`ada sudah udah sdh belum blm lagi juga jg itu ini tuh nih ya yaa dong kok kan sih deh kemarin kmrn tadi barusan semalam pagi siang sore malam sekarang terus trus katanya bilang nggak gak ga tidak tak malah bukan tapi tp saja aja aj sebelah seberang depan belakang samping dekat deket rumah tetangga pak bu pagar cat warna yang yg atau padahal
mau minta lapor mati padam bocor banjir kosong pindah titip tolong mohon biar supaya karena soalnya sama dengan tanpa lewat masuk rt rw blok jalan jl gang gg lt lantai dulu doang nya ternyata harus perlu butuh selalu sering masih pernah pas waktu kalau kalo`)
