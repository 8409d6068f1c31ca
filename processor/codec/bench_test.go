package codec

import "testing"

// An event of the usual shape, without anything personal.
const event = `{"event_id":"9b2f7d0e","type":"feedback","created_at":"2026-03-01T10:15:00Z","rating":4,"order":{"status":"delivered","amount":125000,"items":[{"sku":"A-17","qty":2,"title":"kopi bubuk arabika"},{"sku":"B-3","qty":1,"title":"gula aren cair"}]},"tags":["kirim","cepat"],"text":"Barang sampai dengan selamat, kurirnya ramah sekali dan kemasannya rapi. Terima kasih banyak, nanti pasti pesan lagi di sini."}`

func BenchmarkDecode(b *testing.B) {
	p := plainPaths()
	j := JSON{Paths: p}
	var d Doc
	src := []byte(event)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if err := j.Decode(src, &d); err != nil {
			b.Fatal(err)
		}
		p.Keep()
	}
}

func BenchmarkDecodeAvro(b *testing.B) {
	s, _ := avroSubject(b, 0)
	benchDecode(b, s)
}

func BenchmarkDecodeProtobuf(b *testing.B) {
	s, _ := protoSubject(b, 0)
	benchDecode(b, s)
}

func benchDecode(b *testing.B, s subject) {
	var d Doc
	b.SetBytes(int64(len(s.docs[0])))
	b.ReportAllocs()
	for b.Loop() {
		if err := s.decode(s.docs[0], &d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSizeAvro tells the records of a file apart.
func BenchmarkSizeAvro(b *testing.B) {
	s, schema := avroSubject(b, Small|Truth)
	var sizer AvroSizer
	b.SetBytes(int64(len(s.docs[0])))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sizer.Size(schema, s.docs[0]); err != nil {
			b.Fatal(err)
		}
	}
}
