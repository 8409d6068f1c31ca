package lexicon

import _ "embed" // the lists

//go:embed names_id.txt
var namesIDText string

// NamesID holds given, family and clan names of all peoples of Indonesia.
var NamesID = New(namesIDText)

// CommonID holds frequent Indonesian words of feedback, role nouns and forms of
// address among them. Some are names as well (bunga, indah, jaya): in lower case
// they are taken for words.
var CommonID = New(commonID, rolesID, wordNamesID)

const commonID = `
tani dianggap ditolak rahasia perusahaan ngaji hamil sekeluarga pribadi anonim kosong samaran alias asli palsu lengkap sesuai ibukota
abis ada adalah adik agar agak ah air aja ajar akan akhir aku akun alamat alhamdulillah aman amat ambil anak anda aneh antar antara antri apa apakah apalagi aplikasi arah asal asli atas atau atur awal awet ayo
baca badan bau busuk bule bagaimana bagi bagian bagus bahan bahasa bahkan bahwa baik baju balas banget bangun bantu banyak barang barangnya baru batal bawa bawah bayar beberapa beda begini begitu beli belanja belum benar bener
berapa berat berbagai beres beri berikut bersama bersih besar besok betul bgt biar biasa biaya bikin bilang bisa bocor boleh bonus boong buat bukan buka bulan buruk butuh cair capek cara cari cek cepat cepet
coba cocok contoh cuma cukup curang customer dah dalam dan dapat dapet dari dasar data datang deh dekat demi dengan depan deposit di dia diri disini dong doang dulu dari duit dukung eh email emang enak engga enggak
entah fast fitur foto gaes gagal gak gambar game gampang ganti gan gabisa gan gara gini gitu gratis gua gue guys ga habis hadiah hal halo hampir hancur hanya harap harga hari harus hasil hebat hidup hilang
hp ikut indonesia info ingat ingin ini isi itu iya jadi jalan jam jangan jarang jauh jelas jelek jika jual juga jujur jos joss kah kalau kalo kami kamu kan kapan karena kartu kasar kata kayak kaya ke kecewa kecil
keluar keluarga kemarin kembali kenapa kepada keras kerja keren kesal ketika khusus kirim kita klaim kok komen komplain kosong kota kualitas kurang kuota lagi lah lain laku lama lambat lancar langsung layanan layar lebih
lelet lemot lengkap lewat lho lihat login loh lokasi lu lucu lumayan maaf mah mahal main maka makan makasih makin maksud malah malam mana mantap mantul masa masalah masih masuk mau maupun memang menang mending
mengapa menit merasa mereka milik min minggu minta mobil model mohon motor muah mulai muncul mungkin murah musik nah naik nama nanti nasib nggak niat ni nih nilai nipu nomor nonton nunggu nya ok oke oleh ongkir
online order orang pada padahal pagi pakai pake paket paling panas pantas para parah pas password pasti pelan pelit penting penuh perlu pernah pertama pesan pesanan pihak pilih pinjam poin pokoknya produk proses puas
puasa pulang pulsa pun pusing ramah rame rapi rasa rating rekening rekomendasi resi respon respons review ribet rugi rumah rusak saat saja salah saldo sama sambil sampai sana sangat saran satu saya sayang sebab sebagai
sebelah sebelum sebenarnya sedang sedikit segera sehat sejak sekali sekarang selain selalu selama selesai semakin semangat sementara semoga semua semuanya senang sendiri sepatu seperti sering serius server sesuai setelah
setiap seru si siang siapa siapapun sih silahkan silakan sini sistem situ soal sore suara sudah suka sulit sumpah supaya susah syukur tadi tambah tampilan tanggal tanpa tanya tapi tau telah telat telpon tempat tengah tepat
terakhir terima terimakasih terlalu tersebut terus tetap tetep thanks tidak tiba tidur tiket tim tinggal tipu toko tolong transaksi transfer tuh tulis tulisan tunggu turun tutup uang udah ujung ukuran ulang umum untuk
update upgrade urus usah usaha usahanya versi waktu wah wajib walau walaupun warna wifi wkwk ya yah yaitu yakin yang yg yuk zaman zonk
ibunya bapaknya anaknya suaminya istrinya adiknya kakaknya barangnya orangnya tokonya tempatnya harganya makanannya ramahnya balesnya jawabnya kirimnya datengnya responnya
januari februari maret april juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
nomer barokallah bismillah insyaallah masyaallah allah tuhan yesus nabi natal lebaran idul ramadan ramadhan
jakarta bandung surabaya medan semarang bogor depok tangerang bekasi malang jogja yogyakarta solo bali padang palembang makassar manado batam lampung aceh papua jawa sumatera sumatra kalimantan sulawesi
test tes admin aplikasinya appnya apknya apk app shopee tokopedia lazada grab gojek dana ovo gopay linkaja bca bri bni mandiri jne jnt sicepat anteraja telkomsel indosat xl tri smartfren
`

// rolesID are words for people by what they do, and forms of address.
const rolesID = `
admin adminnya agen akuntan anggota apoteker artis asisten atasan ayah babysitter bapak barista bendahara bidan bos boss bro bunda bupati camat ceo chef cleaning coach cs customer service dealer dekan developer direktur
dokter dosen driver drivernya dukun fotografer gan ganti gojek guru gurunya haji hajah hakim hrd ibu imam instruktur insinyur jaksa juragan kades kakak kakek kang kapolres kapten karyawan karyawati kasir kasirnya kepala ketua
koki kolektor konsultan koordinator kuli kurir kurirnya kyai lurah mahasiswa manager manajer mandor marketing masinis mbak mekanik menteri mertua montir nahkoda nasabah nelayan nenek notaris ojek ojol operator orangtua owner
pacar pakde paman panitia pasien pedagang pegawai pejabat pelanggan pelatih pelayan pembantu pembeli pemesan pemilik pemuda penagih pendeta pengacara pengemudi pengguna pengirim pengurus penjaga penjual penjualnya penumpang
penyanyi perawat petani petugas pilot polisi polwan pramugari presiden profesor programmer rektor relawan resepsionis romo rt rw sales saksi santri satpam satpol sekretaris seller sellernya senior sis siswa siswi sopir spg staf staff suami
istri supervisor supir suster tamu tante teknisi teknisinya teller teman tentara terapis tetangga tukang ustad ustadz ustadzah wali walikota warga wartawan
`

// wordNamesID are words that are names as well.
const wordNamesID = `
abadi adil agung aman amal anugerah asih asri awan baik bagus bahagia bakti bangkit barokah berkah bersih bintang budi bulan bumi bunga cahaya cahya cakep candi cantik cendana cempaka ceria cinta citra damai delima
dewa doa elang elok emas embun fajar gagah gajah gambar garuda gemilang gembira gunung harapan hidayah hidup hujan ikhlas iman indah intan islam jaguar jaya jati jujur juara kartika kasih kencana kenanga kuat
kurnia langit laut lancar lestari lili lima maju makmur manis mawar medika mega melati mentari merdeka merpati mulia murni mutiara nikmat nusantara pahala panjang perdana perkasa permai permata pelangi
pertama pesona prima puji puri putra putri ramah ratu raja rejeki rezeki rimba sabar sakti salju samudera samudra sari sedap sehat sejahtera sekar selamat sentosa sentra setia sinar slamet suci sukses sumber surya
tanjung tegar tirta tulus unggul untung utama wangi yoga
`
