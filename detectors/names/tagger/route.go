package tagger

import (
	"encoding/binary"
	"math/bits"
)

// routed is how many words of a text are looked at to tell its language.
const routed = 160

// route tells by function words which language in Latin letters a text is in;
// Languages means that it cannot tell. Other languages of Europe are read as
// English; for them, and where it cannot tell, sure is false. spelt means that the
// text has no function word of either: how its words are spelt has told.
func route(text []byte) (lang Language, sure, spelt bool) {
	var count [3]int
	words, shared := 0, 0
	plain, other := 0, 0 // plain and other: words in small letters that may or cannot be Indonesian
	for i := 0; i < len(text) && words < routed; {
		c := text[i] | 0x20
		if c < 'a' || c > 'z' {
			i++
			continue
		}
		w, k := lettersAt(text, i)
		if k < len(text) && text[k] >= 0xC3 && text[k] < 0xE0 || latinBefore(text, i) {
			i = k + 1 // part of a word with other letters: "get" of "Tåget"
			continue
		}
		lang := uint8(0)
		if k-i <= 8 {
			lang = functionWord(w)
		}
		if lang == 0 && k-i >= 5 {
			lang = ending(text[i:k])
		}
		switch lang {
		case 1:
			count[Indonesian]++
		case 2:
			count[English]++
			if k-i <= 3 && sharedWord(w) {
				shared++
			}
		case 3:
			count[2]++
		default:
			if text[i] >= 'a' && k-i >= 3 {
				if foreign(text[i:k]) {
					other++
				} else {
					plain++
				}
			}
		}
		words++
		i = k
	}
	switch id, en := count[Indonesian], count[English]+count[2]; {
	case id >= 2*en+1 && id*12 >= words:
		return Indonesian, true, false
	case en >= 2*id+1 && en*12 >= words:
		return English, count[English] >= count[2] && !extended(text) && !(shared == count[English] && (shared < 2 || count[2] > 0) && numbered(text)), false
	case id > en && id >= 3 && id*6 >= words:
		return Indonesian, true, false // "the best", "good job" and "on time" are said there, too
	case id >= en && other == 0 && plain >= 2 && id+plain >= 3:
		return Indonesian, id > 0 || !accented(text) && !numbered(text), id == 0 // Turkish, Swahili and Italian look alike
	}
	return Languages, false, false
}

// lettersAt returns the first eight letters of the word at i in lower case, the
// first in the lowest byte, and where the word ends.
func lettersAt(text []byte, i int) (w uint64, end int) {
	const ones = 0x0101010101010101
	if i+8 > len(text) {
		var tail [8]byte
		copy(tail[:], text[i:])
		w = binary.LittleEndian.Uint64(tail[:])
	} else {
		w = binary.LittleEndian.Uint64(text[i:])
	}
	w |= 0x20 * ones
	low := w &^ (0x80 * ones)
	letters := (low + (0x80-'a')*ones) &^ (low + (0x80-'z'-1)*ones) &^ w & (0x80 * ones)
	n := bits.TrailingZeros64(^letters&(0x80*ones)) >> 3
	if n < 8 {
		return w & (1<<(8*n) - 1), i + n
	}
	for end = i + 8; end < len(text) && text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z'; end++ {
	}
	return w, end
}

// sharedWord reports whether an English function word is one of another language,
// too: "in 2024" is German, Dutch and Italian, "on" Finnish.
func sharedWord(w uint64) bool {
	switch w {
	case 'i' | 'n'<<8, 'o' | 'n'<<8, 'i' | 's'<<8, 'm' | 'e'<<8, 's' | 'o'<<8, 'n' | 'o'<<8, 'a' | 'n'<<8, 'o' | 'r'<<8, 'b' | 'e'<<8, 'a' | 'm'<<8, 'w' | 'e'<<8, 'a' | 's'<<8,
		'w' | 'a'<<8 | 's'<<16, 'h' | 'a'<<8 | 'd'<<16, 'h' | 'e'<<8 | 'r'<<16, 'a' | 'r'<<8 | 'e'<<16:
		return true
	}
	return false
}

// numbered reports whether a digit stands in text: sentences of amounts and
// measures are the ones that no name stands in.
func numbered(text []byte) bool {
	for _, c := range text {
		if c-'0' <= 9 {
			return true
		}
	}
	return false
}

// latinBefore reports whether a letter outside ASCII, of two bytes, ends at i.
func latinBefore(text []byte, i int) bool {
	return i > 1 && text[i-2] >= 0xC3 && text[i-2] < 0xE0
}

// accented reports whether a letter outside ASCII, of two bytes, stands in text.
func accented(text []byte) bool {
	for _, c := range text {
		if c >= 0xC3 && c < 0xE0 {
			return true
		}
	}
	return false
}

// extended reports whether a Latin letter stands in text that Vietnamese has, or
// Turkish, Polish and Romanian, and English has not.
func extended(text []byte) bool {
	for i, c := range text {
		if c == 0xC4 || c == 0xC5 || c == 0xC8 || c == 0xE1 && i+1 < len(text) && (text[i+1] == 0xBA || text[i+1] == 0xBB) {
			return true
		}
	}
	return false
}

// foreign reports whether a word has letters that Indonesian words do not have
// beside each other.
func foreign(w []byte) bool {
	for i, c := range w {
		if c == 'x' || c == 'q' || c == 'v' {
			return true
		}
		if i == 0 {
			continue
		}
		switch p := w[i-1]; c {
		case 'h':
			if p == 't' || p == 'w' || p == 'p' || p == 'g' || p == 'c' {
				return true
			}
		case 'k':
			if p == 'c' {
				return true
			}
		case 'e':
			if p == 'e' || p == 'y' && i == len(w)-1 || i == len(w)-1 && (p == 'c' || p == 's' || p == 'v' || p == 't' || p == 'r') {
				return true
			}
		case 'o', 'l', 's', 't', 'f', 'p':
			if p == c {
				return true
			}
		case 'a', 'y':
			if p == 'e' {
				return true
			}
		}
	}
	return false
}

// functionWords holds frequent words of one language by their bytes, and for
// each its language: 1 for Indonesian, 2 for English, 3 for others of Europe.
// Words of both of the first are left out.
var functionWords = func() (table struct {
	word [4096]uint64 // 0: none
	lang [4096]uint8
}) {
	for lang, list := range functionLists {
		for i := 0; i < len(list); {
			k := i
			var w uint64
			for ; k < len(list) && list[k] != ' '; k++ {
				w |= uint64(list[k]) << (8 * (k - i))
			}
			at := functionSlot(w)
			for table.word[at] != 0 && table.word[at] != w {
				at = (at + 1) % len(table.word)
			}
			table.word[at], table.lang[at] = w, uint8(lang+1)
			i = k + 1
		}
	}
	return table
}()

func functionSlot(w uint64) int { return int(w * 0x9E3779B97F4A7C15 >> 52) }

// functionWord returns 1, 2 or 3 for a function word, 0 for any other.
func functionWord(w uint64) uint8 {
	for at := functionSlot(w); ; at = (at + 1) % len(functionWords.word) {
		if x := functionWords.word[at]; x == w || x == 0 {
			return functionWords.lang[at]
		}
	}
}

// functionLists are words of up to eight letters.
var functionLists = [3]string{
	"yang dan di ke dari ini itu untuk dengan saya aku tidak ada akan pada adalah juga sudah bisa nya nggak ga gak banget kalau kalo tapi atau karena oleh dalam kata kami kita mereka dia lagi sama aja saja udah belum buat lebih sangat tadi yg dgn utk krn tdk sy jadi baru para seorang telah tersebut menurut bahwa hari kak pak bu mas mbak nama tolong dong sih kok mau harus seperti setelah saat namun barang kurir paket toko harga bagus lama pesan kirim dikirim sampai sampe rusak warna ukuran enak murah mahal cepat cepet lambat ramah puas kecewa mantap mantul keren jelek parah saldo fitur masuk keluar beli jual bayar uang rumah jalan orang anak ibu bapak baik besar kecil rasa makan minum ayam nasi habis kurang cukup cuma hanya sekali terus selalu sering jangan bukan pernah semua setiap banyak sedikit terima kasih makasih mohon maaf semoga sukses jaya berkah gan bang abang kakak gue gw lu lo kamu anda apa siapa kapan mana kenapa gimana berapa dapat dapet pakai pake coba minta bikin datang pergi pulang kerja turun naik tahun bulan minggu jam pagi siang sore malam besok kemarin pas padahal sampah kotor bersih rapi pecah bocor hilang gagal lemot iklan pulsa kuota sinyal jaringan bgt bgus tp tpi jg jgn klo klw dr sdh udh blm blom bs dpt org skrg krna emang memang malah masih mulai cara biar supaya agar maka lalu antara tanpa tetap hingga sejak sambil serta pun kah lah deh nih tuh loh lho ya iya enggak ngga gitu gini begini begitu kayak kaya mirip beda agak rada lumayan susah gampang mudah sulit ribet bener benar salah asli palsu ori pengen ingin mending dulu nanti sekarang depan belakang atas bawah samping dekat jauh dua tiga empat lima enam tujuh sembilan sepuluh ribu juta ujar menteri presiden gubernur bupati ketua kepala polisi warga kota desa daerah provinsi negara partai hakim jaksa kasus korban tewas pertama kedua tim pemain pelatih gol menang kalah laga musim lahir wafat anggota kamar bau rokok tangan mati dibuka dipakai meja belajar kursi lampu merah kabel baterai layar tombol kain jahitan celana baju kaos jaket tas dompet botol gelas piring sendok panci kompor kulkas kipas cuci sabun bedak parfum wangi kulit rambut wajah mata gigi kaki badan perut sakit obat hotel kolam sarapan tempat parkir jorok pelayan kasir supir motor mobil oli mesin macet tol kereta kapal pesawat tiket antri loket kartu cicilan pinjaman tipis tebal keras lembut empuk alot asin manis pedas pedes pahit basi segar dingin panas hangat kering basah retak robek sobek copot lepas longgar luntur patah goyang lengket licin hitam putih hijau kuning biru putus nyala belah tembus seblak kopi komik sepeda setrika gamis jilbab minyak biskuit kaleng makanan minuman kucing sirup bubuk mukena sajadah sarung kerudung hijab sepatu sandal kemeja gorden sprei kasur bantal lemari cermin sisir handuk odol sikat pisau wajan ember sapu keran semen keramik bibit pupuk tanaman ikan burung sapi kambing telur daging sayur buah mangga pisang jeruk semangka kelapa gula garam tepung beras bakso martabak bubur kue roti keripik kerupuk sambal kuah bumbu porsi pantai gunung danau pulau kebun taman masjid gereja bandara stasiun jembatan wisata lantai pintu jendela halaman tangga antrian antrean tanggal gangguan mantan kenangan jiwa aman awet kapok nempel lucu cantik diskon gratis hadiah kado ulang buku majalah koran lagu suara gambar sesuai kemasan kualitas",
	"the of and to in is it for was that with this i you my on are be as at have not but they he she his her from we had has were an by or been their will would when which who me your our us if so just very there what about said after can don didn name no please really great love never could because than too much more most get got them then here how why does did being some any only first two every still even well back also these those into over where while before between should doesn isn wasn wouldn couldn won ve re ll am thing things people time day days week years work works worked need needs bought buy called told asked says say know think want make made good bad nice better best always again ever off out up down him its",
	"und ich nicht mit ist der ein eine einen auf bei nach auch aber sich von wie zum zur sehr vom wir sind mein meine kein keine les une est pour dans avec sur vous nous mais plus tout mon je ne au aux du el los las una por con muy pero mis del lo al que qui uma nos nas foi muito os meu minha em com ao het een niet voor mijn zijn naar heb van il della sono per non mi che",
}

// ending tells by its ending which language a word of five letters or more is
// of: 1, 2, or 0.
func ending(w []byte) uint8 {
	n := len(w)
	var low [4]byte
	for i := range low {
		low[i] = w[n-4+i] | 0x20
	}
	switch string(low[:]) {
	case "tion", "ness", "ment", "ally", "ight", "ould", "ings":
		return 2
	}
	switch string(low[1:]) {
	case "nya", "kan", "asi", "nku":
		return 1
	case "ely", "tly", "ted", "ned", "red", "sed":
		return 2
	}
	// Prefixes of Indonesian verbs, in small letters: "berlangsung", "terletak".
	if n >= 6 {
		switch string(w[:3]) {
		case "ber", "ter":
			switch w[3] {
			case 'b', 'd', 'g', 'j', 'k', 'l', 'p', 's', 't', 'w':
				return 1
			}
		}
		switch string(w[:4]) {
		case "meng", "meny", "memp", "menj", "peng", "peny", "pemb", "pemp", "dise", "dipe", "dite", "dike", "seba", "kese":
			return 1
		}
	}
	return 0
}
