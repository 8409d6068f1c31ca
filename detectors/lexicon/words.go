package lexicon

// CommonID holds frequent Indonesian words of feedback that are no names, role
// nouns and forms of address among them.
var CommonID = New(`
ada adalah admin adminnya agar agak akan aku akun alamat aman anak anda aplikasi apa apakah atas atau awal bagaimana bagian bagus bahan baik baru barang barangnya bayar beberapa belanja beli belum
benar berapa berat besar bisa bos boleh bonus brand buat bukan cara cepat cocok coba cs customer service dalam dan dari dapat dengan depan di dia driver dong dulu email enak gak gan ganti gambar ga
guru habis hanya harga hari harus hp ini itu jadi jangan jaya jelas jelek jika juga jual jualan juragan kah kakak kalau kalo kami karena kartu kasir ke kecil kecewa kembali kenapa kepada ketua kirim
kok komplain kosong kualitas kurang kurir lagi lain laku lama langsung lebih lewat lokasi lu lurah maaf mahal mana mantap masih mau mereka minta mohon murah nama nih nomor nya oke oleh ongkir orang
order owner pakai pake paket para pas pasti pelanggan pelayan pelayanan pemilik penerima pengirim penjual penjualnya perlu pernah pesan pesanan polisi presiden produk proses puas pun rating ramah rasa
resi respon rt rumah rusak rw saat saja sama sampai sana sangat satpam saya sebagai sebelah sekali sekarang selalu seller semua sendiri sering sesuai siapa sih silahkan sini sopir sudah sukses supir
tanggal tapi telah teman tempat tepat terima kasih terimakasih terlalu tersebut tetap tetangga tidak tiba tim toko tolong transaksi tuh udah uang ukuran untuk usaha waktu warna ya yang yg dokter
haji hajah direktur manajer ojol gojek grab shopee tokopedia lazada bos bro sis om tante pakde bude nenek kakek ibunya bapaknya tukang pedagang petugas karyawan staf staff teknisi montir
`)

// CommonEU holds words of Spanish, Portuguese, French, German, Italian, Dutch
// and Malay that stand capitalised behind a form of address and are no names:
// roles, greetings, parts of forms.
var CommonEU = New(`
cliente clientes equipo equipe team señor señora señores señoras sr sra srta senhor senhora senhores senhoras amigo amiga usuario usuária usuario usuarios usuário soporte suporte atención atendimento servicio serviço
tienda loja empresa banco producto produto pedido compra compras gerente director directora diretor vendedor vendedora doctor doctora doutor doutora completo apellido apellidos sobrenome titular tarjeta cartão cuenta conta
client clients cliente monsieur madame messieurs mesdames service équipe equipe directeur directrice docteur maître produit commande société entreprise magasin prénom famille utilisateur vendeur
kunde kunden kundin kundinnen damen herren herr frau team support kundenservice kundendienst service doktor dr prof professor ober nachbar nachbarin chef chefin produkt bestellung straße adresse firma geschäftsführer verkäufer
programm mann und oder nicht ich sie wir ihr ihre ihren mein meine bitte danke vielen hallo guten der die das den dem ein eine
el la los las un una que y o no sí si se su mi tu es de del por para con gracias hola buenos buenas
o a os as um uma e ou não sim seu sua meu minha obrigado obrigada olá bom boa em no na do da dos das
le les un une et ou ne pas votre notre mon ma mes merci bonjour bonsoir salut je nous vous il elle du des au aux
signore signori signora ditta azienda negozio servizio grazie buongiorno il lo gli e mio sua
klant klanten heer mevrouw meneer team winkel bedrijf dank hallo de het een en
pelanggan pengurus syarikat kedai tuan puan encik terima kasih
tel teléfono telefone téléphone telefon telefoon email correo dirección endereço adresse adres ciudad cidade ville stadt nombre nome nom name naam vorname nachname apellido
lunes martes miércoles jueves viernes sábado segunda terça quarta quinta sexta lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
amazon mercado libre livre visa mastercard paypal google apple samsung sony whatsapp correos dhl ups
`)
