package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// plain are sentences full of numbers that are nobody's: amounts, measures,
// ages, article numbers, codes, dates, and label words without a value.
var plain = []string{
	"The package weighs 12.5 kg and costs $1,299.99.",
	"I waited 45 minutes for 3 items, total 1250.00 USD.",
	"Paketnya 2,5 kg seharga Rp 1.250.000,- per lusin.",
	"Saya tunggu 3 jam 45 menit, sudah 2 minggu, total 12 unit.",
	"包裹重2.5公斤，价格1299.99元，买了3件。",
	"等了45分钟，一共12345元。",
	"El paquete pesa 12,5 kg y cuesta 1.299,99 €.",
	"Esperé 45 minutos por 3 artículos, total 1.250 pesos.",
	"O pacote pesa 12,5 kg e custa R$ 1.299,99.",
	"Le colis pèse 12,5 kg et coûte 1 299,99 €.",
	"Das Paket wiegt 12,5 kg und kostet 1.299,99 €.",
	"Il pacco pesa 12,5 kg e costa 1.299,99 €.",
	"Het pakket weegt 12,5 kg en kost € 1.299,99.",
	"Посылка весит 12,5 кг и стоит 1 299,99 ₽.",
	"荷物は12.5キロで、1,299円です。",
	"소포 무게는 12.5kg이고 가격은 129,900원입니다.",
	"Gói hàng nặng 12,5 kg giá 1.299.000 đồng.",
	"Paket 12,5 kg ağırlığında ve 1.299,99 TL.",
	"Paczka waży 12,5 kg i kosztuje 1299,99 zł.",
	"الطرد يزن 12.5 كجم ويكلف 1299 ريال",
	"पैकेज का वजन 12.5 किलो है और कीमत 1,299 रुपये है",
	"I am 34 years old and my daughter is 7.",
	"Umur saya 34 tahun, anak saya 7 tahun.",
	"我今年34岁，女儿7岁。",
	"The distance is 384,400 km, about 238,855 miles.",
	"Area 1,904,569 km2 with 270,203,917 people.",
	"ISBN 978-3-16-148410-0 and ISBN 0306406152",
	"EAN 4006381333931 UPC 036000291452",
	"ISIN US0378331005, SEDOL 2046251, CUSIP 037833100",
	"CAS 50-00-0 and 7732-18-5",
	"GTIN 00012345600012",
	"Invoice INV-2024-000123 total 12.345.678",
	"Model SM-G998B/DS, firmware G998BXXU5CVDD",
	"Flight GA 402 at 13:45, gate 12B, seat 34A",
	"Order #1234567890 shipped via JNE resi 0123456789012345",
	"tracking 1Z999AA10123456784",
	"tracking LX123456789CN",
	"resi SPXID031234567890",
	"version 2.4.1-beta.3+build.20240517",
	"timestamp 2024-05-17T13:45:22.123Z epoch 1715953522123",
	"A380 was great, T5A terminal, B2B deal, 5G HP",
	"Rating 4.8/5 (1.234 ulasan), terjual 10.567",
	"PSI 101.325 kPa, 36.6°C, 220V 50Hz 3,000 mAh",
	"10:30-12:45, 08.00-17.00 WIB, 24/7",
	"score was 3-2 and 6-4, 7-6(5)",
	"NPM react@18.2.0, 192.168.0.1 and 10.0.0.255",
	"Ukuran 40x60x80 cm, kain 100% katun 30s",
	"promo kode HEMAT50 minimal belanja 150000",
	"beli 2 gratis 1, harga coret 599.000 jadi 299.000",
	"halaman 123, bab 4 pasal 27 ayat (2) UU No. 27 Tahun 2022",
	"jam 7 pagi, kloter 3, antrian 4521",
	"订单号2024051722001434561234567890还没到",
	"快递单号SF1234567890123到了",
	"尺寸180*90*75厘米，功率2200W，电压220V",
	"评分4.9，销量10万+，优惠300减50",
	"2024年5月17日下午3点45分下单",
	"password reset link doesn't work",
	"forgot my password again!!",
	"PIN blokir 3x salah",
	"OTP tidak masuk2 dari tadi",
	"lahir dari keluarga sederhana",
	"phone is broken after 12 days, battery 3000",
	"call me maybe 2 or 3 times",
	"hp saya rusak setelah 120 hari, harga 4500000",
	"wa saya error sejak 2023",
	"handphone 5000mAh 128GB 6.7 inch",
	"电话打不通，手机用了365天，内存256",
	"微信支付失败3次，金额1299",
	"tel aviv trip for 1500 dollars in 2023",
	"mobile game level 1200, 45000 coins",
	"card games 52 cards 4 players",
	"kartu perdana 50000 kuota 12GB",
	"IP68 rated, iPhone 14 Pro, iOS 17.4.1",
	"token listrik 20000",
	"lat pulldown 45.5 kg, long 12.75",
	"rekening diblokir, transfer 1.500.000 biaya 6500",
	"follow ig kami ya, username lupa",
	"1234567", "12345678", "123456789", "1234567890", "123456789012", "1234567890123", "123456789012345", "1234567890123456",
	"12345678901234567", "123456789012345678", "000000000000000", "99999999999", "20240517", "2024051713", "20240517134522",
}

func TestPlainSentences(t *testing.T) {
	c, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := c.NewScanner()
	for _, text := range plain {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: found %q as %s (%s), score %.2f", text, text[f.Start:f.End], f.Entity, f.Detector, f.Score)
		}
	}
}
