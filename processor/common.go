package processor

import "github.com/samar-privacy/samar/detectors/lexicon"

// commonWords are words that a hostile or careless event may give for a name:
// they are masked in their own field and nowhere else. Lower case; function
// words, trade and support words, and what fields themselves are called. Own
// compilation.
var commonWords = lexicon.New(commonEnglish, commonIndonesian, commonChinese)

const commonEnglish = `
a about account accounts active address addresses admin after again against agent all already also always am amount an and android anonymous another
answer answers any app apps april are array as ask asked at august author authors away back bad bank battery be because been before begin being best
better between big black blue body boolean both bought brown browser business but buy buyer by call called calls came camera campaign can cancel
cancelled card cards cash categories category change changed channel channels charger chat chats check checked child children city client close closed
code codes come comment comments company complaint complaints complete completed confirm confirmed contact contacted content context conversation
conversations could country courier created credit currency customer customers data date dates day days dear debit december default deliver delivered
delivery demo description detail details device devices did different do does done down driver during each early eight email emails end english error
errors even event events every example fail failed false family fast february feedback few field fields find fine first five float food footer for
found four friday friend friends from gave general get give given global goes going gold good got gray great green grey group groups guest had half
has have having he header hello help helpdesk her here hey hi high him his home house how however hundred id ids if in inactive info information
integer internet into invoice invoices ios iphone is issue issues it item items its january july june just key keys kind knew know label labels lang
language large last late latitude less like liked likes link list local locale location locations login logout long longitude look looking love low
madam made mail main make man manager many march may maybe me member members men message messages meta metadata might million mine misc miss mobile
monday money month months more morning most mr mrs ms much must my name names need needed needs never new next nice night nine no none not note notes
november now null number numbers object objects october of off office offline often ok okay old on one online only open or order ordered orders other
others our out over package page paid parcel password passwords pay payload payment pending people perhaps person phone phones pink plan platform
please postcode price prices priority private problem problems product products profile profiles public quantity question questions quite rating
ratings really receipt receive received receiver receivers recipient recipients record records red refund refunds regards region replies reply request
requests response return returned review reviews road role roles room said same sample saturday saw say screen see seen segment sell seller send
sender senders sent september server service services session sessions seven shall she ship shipped shipping shop short should silver since sincerely
sir site six sku slow small so sold some sometimes source sources staff star stars start state status still stop store street string subject subtotal
success such summary sunday support survey surveys system tag tags take team tell ten test testing tests text than thank thanks that the their them
then there therefore these they this those thousand three through thursday ticket tickets tier time times title to today token tokens told tomorrow
too took topic topics total tried true try tuesday two type types under unit units unknown until up update updated us use used user users using
usually value values version very wait waited waiting want wanted wants was water we web website webview wednesday week weeks went were what when
where which while white who whose why will windows with without woman women work worked working works worse worst would year years yellow yes
yesterday yet you your yours zip
`

const commonIndonesian = `
abu ada adalah admin agar agustus air aja akan akhir aktif aku akun alamat ambil anak anda anggota antara apa aplikasi april atas atau awal bagaimana
bagus bahasa baik balasan banget bank bantuan banyak bapak barang baru batal baterai bawah bayar beda beli belum benar berapa berhasil beri besar
besok biasanya bikin bila bilang bintang biru bisa boleh buat buka bukan bulan buruk butuh cabang cari catatan cek cepat coba coklat contoh dalam dan
dana dapat dapatkan dari data datang debit deh delapan dengan desember deskripsi di dia dibatalkan dikirim diproses dong dua empat enam enggak
februari ga gagal gak gan ganti hanya harga hari harus hendak hijau hilang hingga hitam hubungi ialah ibu indonesia ingin ini isi itu iya jalan jam
januari jawaban jelek jika jual judul juga juli jumat juni juta kabupaten kadang kak kakak kalau kami kamis kamu kantor kapan karena kartu kasih kasir
kata ke kecewa kecil keluar keluarga keluhan kemarin kembali kenapa kepala kerja kirim kita kode kok komentar konfirmasi konsumen kota kredit kritik
kunci kuning kurang kurir lagi lain lainnya lama lambat laporan layanan layar lebih lihat lima luar lusa maaf maka makanan makasih malam mana mantap
marah maret mas masalah masih masuk mau mbak mei memang mengapa merah mereka min minggu minta minuman mohon mulai mungkin nama namun nanti nasabah
negara nggak nih nilai nomer nomor november oke oktober oleh operator orang order pada pagi pak pakai paket paling panjang para pelanggan pelayanan
pembayaran pembeli pendek pengembalian pengguna pengiriman penilaian penjual perangkat pergi perlu permintaan pernah pertanyaan perusahaan pesan
pesanan petugas pribadi produk proses provinsi puas putih rabu ramah ratus rekening rendah retur ribu ringkasan rumah rusak sabtu saja salah sama
sampai sana sandi sangat saran satu saya sebelum sebuah sedang sedih sedikit sehingga sejak sekali sekarang selalu selama selasa selesai sembilan
semua senang senin seorang seperti september sepuluh sering sesudah setelah setiap siang siapa sih sini sis situ situs sore staf status suatu sudah
sudahlah suka sukses sungguh supaya surat surel tadi tahu tahun tak tanggal tanggapan tanya tapi tau telah telepon telpon teman terima terimakasih
terlalu tes tetapi tidak tiga tiket tim tinggi tipe toko tolong tuh tujuh tunda tunggu tutup uang ubah udah uji ukuran ulasan umum untuk utama versi
waktu warna ya yang
`

const commonChinese = `
一下 一个 一点 一直 上午 上海 下午 不会 不好 不是 不能 不要 中国 为什么 买家 产品 什么 今天 他们 付款 价格
会员 但是 你们 你好 使用 信用卡 先生 公司 关闭 几个 办公室 包裹 北京 匿名 卖家 反馈 发货 取消 只是 可以
可能 号码 司机 同学 名字 告诉 员工 哪个 哪里 商品 商店 喜欢 回复 因为 团队 国家 地址 城市 处理 多少 大家
太差 失望 失败 女士 她们 如果 姓名 孩子 完成 客户 客服 家人 密码 小姐 就是 尺寸 屏幕 已经 师傅 希望 帐号
帮助 广州 应用 应该 店铺 店长 建议 开始 很好 快递 怎么 您好 感谢 成功 我们 所以 手机 打开 投诉 换货 支付
收件人 收到 收货 收货人 数据 日期 早上 时间 明天 星期 昨天 晚上 月份 朋友 服务 未知 比较 没有 测试 消息
深圳 游客 满意 版本 物流 特别 状态 现在 生气 用户 电池 电话 登录 真的 知道 短信 确认 示例 等待 答案 类型
经理 结束 网站 老师 老板 聊天 联系 联系人 自己 街道 觉得 订单 设备 评价 评论 请求 请问 谁的 谢谢 账号 账户
质量 购买 身份证 还是 还有 这个 这些 退款 退货 那个 那些 邮件 邮箱 配送 银行 银行卡 错误 问题 需要 非常
顾客 颜色 骑手 高兴 麻烦 默认
`
