package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// plainID are frequent Indonesian words of feedback that begin no street's name
// unless they are capitalised.
var plainID = lexicon.New(`
parkir parkiran area lobi lobby ada adalah admin adminnya agar agak akan aku akun alamat aman anak anda aplikasi apa apakah atas atau awal bagaimana bagian bagus bahan baik baru barang barangnya bayar beberapa belanja beli belum
benar berapa berat besar bisa bos boleh bonus brand buat bukan cara cepat cocok coba cs customer service dalam dan dari dapat dengan depan di dia driver dong dulu email enak gak gan ganti gambar ga
guru habis hanya harga hari harus hp ini itu jadi jangan jaya jelas jelek jika juga jual jualan juragan kah kakak kalau kalo kami karena kartu kasir ke kecil kecewa kembali kenapa kepada ketua kirim
kok komplain kosong kualitas kurang kurir lagi lain laku lama langsung lebih lewat lokasi lu lurah maaf mahal mana mantap masih mau mereka minta mohon murah nama nih nomor nya oke oleh ongkir orang
order owner pakai pake paket para pas pasti pelanggan pelayan pelayanan pemilik penerima pengirim penjual penjualnya perlu pernah pesan pesanan polisi presiden produk proses puas pun rating ramah rasa
resi respon rt rumah rusak rw saat saja sama sampai sana sangat satpam saya sebagai sebelah sekali sekarang selalu seller semua sendiri sering sesuai siapa sih silahkan sini sopir sudah sukses supir
tanggal tapi telah teman tempat tepat terima kasih terimakasih terlalu tersebut tetap tetangga tidak tiba tim toko tolong transaksi tuh udah uang ukuran untuk usaha waktu warna ya yang yg dokter
haji hajah direktur manajer ojol gojek grab shopee tokopedia lazada bos bro sis om tante pakde bude nenek kakek ibunya bapaknya tukang pedagang petugas hadap menghadap cewek cowok khusus eksklusif only kecelakaan arah utama protokol setapak alternatif aspal karyawan staf staff teknisi montir temui ketemu hubungi cari nyari tunggu nunggu jemput
`)

// plainEN are frequent English words that begin no street's name in lower case.
var plainEN = lexicon.New(`
a about after again all also am an and any anyone app are as at available back be been before being better both but by call can cannot card chat check city client come contact could customer
customers dark day delivery did do does done driver email ever every everyone experience feedback first for from fully get give go good got great had happy has have he help her here him his hi hello
how i if in into is it its just know last later like little live long looking lost madam made make manager many me member message more most much must my name named need never new news next no not nothing now
number of off office ok okay on one only open or order other our out over owner package parcel people phone please product products quality quite rather re ready really received recipient reception refund regarding
regards representative return right said same sales seller sender service she shop sir sirs so some someone soon sorry staff still store such support sure system team thank thanks that the their them then
there they this time to today tomorrow too truly trying unable unknown until up us user using valued very waiting want was we well were what when where which who whom why will with without work
working would yes yesterday yet you your yours account friend friends folks guys all hiring happy glad disappointed upset angry pepper martens coffee muscle bean potato office word excel windows phil writing based located interested aware afraid
`)
