package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/processor"
)

// subjects are sentences by topic and mood, with places for personal data: own
// compilation. Words shared between topics keep the task from being trivial.
var subjects = map[string][]string{
	"delivery, bad":  {"paket saya belum sampai sudah seminggu", "kurir tidak datang, pesanan terlambat lagi", "the parcel is late and the courier never called", "order still not delivered after ten days", "alamat benar tetapi paket dikirim ke tempat lain"},
	"delivery, good": {"paket sampai lebih cepat dari janji", "kurir ramah, pesanan datang tepat waktu", "the parcel came early and well packed", "order delivered next day, great courier", "pengiriman cepat sekali, terima kasih"},
	"payment, bad":   {"pembayaran gagal tetapi saldo terpotong", "uang kembali belum masuk sampai sekarang", "the payment failed and I was charged twice", "refund still missing after the order was cancelled", "kode promo tidak bisa dipakai waktu bayar"},
	"payment, good":  {"uang kembali masuk hari itu juga", "pembayaran mudah dan cepat", "the refund came the same day", "payment was easy, the order went through at once", "promo bekerja, harga jadi murah"},
	"product, bad":   {"barang rusak waktu dibuka", "warna tidak sama dengan foto, kecewa", "the product broke after one day", "size is wrong and the colour is off", "kualitas buruk, jahitan lepas"},
	"product, good":  {"barang bagus, kualitas sesuai foto", "suka sekali, ukuran pas", "great product, exactly as described", "lovely colour and the size fits", "bahan halus, jahitan rapi"},
}

var closings = []string{"hubungi saya di 0812-%04d-%04d ya", "balas ke pelanggan%d.%d@example.com", "nama saya Budi Santoso, pesanan %d%d", "terima kasih", "call me at +62 813 %04d %04d", "my name is Alice Walker, reply to alice%d.%d@example.org", "thanks"}

// topics trains the same small model, naive Bayes over words, on raw and on
// clean texts, and compares how often it is right about texts it has not seen.
func topics(w io.Writer, clean *processor.Worker, n int, seed uint64) error {
	r := rand.New(rand.NewPCG(seed, 0x746f7069))
	labels := slices.Sorted(maps.Keys(subjects))
	type sample struct{ label, raw, clean string }
	n = min(n, 6000)
	samples := make([]sample, n)
	for i := range samples {
		l := labels[r.IntN(len(labels))]
		words := strings.Fields(subjects[l][r.IntN(len(subjects[l]))])
		for k := range words { // noise: a word of any topic
			if r.IntN(5) == 0 {
				other := strings.Fields(subjects[labels[r.IntN(len(labels))]][r.IntN(5)])
				words[k] = other[r.IntN(len(other))]
			}
		}
		text := strings.Join(words, " ") + ". "
		if c := closings[r.IntN(len(closings))]; strings.Contains(c, "%") {
			text += fmt.Sprintf(c, r.IntN(10000), r.IntN(10000))
		} else {
			text += c
		}
		out, err := redacted(clean, []byte(text), processor.Text)
		if err != nil {
			return err
		}
		samples[i] = sample{l, text, string(out)}
	}
	fmt.Fprintf(w, "\n## A model of topic and mood (naive Bayes, %d texts, a fifth of them to test)\n\n| Trained on | Tested on | Right |\n|---|---|---|\n", n)
	train, test := samples[n/5:], samples[:n/5]
	for _, on := range []struct {
		name         string
		from, tested func(sample) string
	}{
		{"raw | raw", func(s sample) string { return s.raw }, func(s sample) string { return s.raw }},
		{"clean | clean", func(s sample) string { return s.clean }, func(s sample) string { return s.clean }},
		{"clean | raw", func(s sample) string { return s.clean }, func(s sample) string { return s.raw }},
	} {
		m := bayes{counts: map[string]map[string]float64{}, totals: map[string]float64{}, vocabulary: map[string]bool{}}
		for _, s := range train {
			m.learn(s.label, on.from(s))
		}
		right := 0
		for _, s := range test {
			if m.guess(on.tested(s)) == s.label {
				right++
			}
		}
		fmt.Fprintf(w, "| %s | %.2f %% |\n", on.name, 100*float64(right)/float64(len(test)))
	}
	return nil
}

// bayes is multinomial naive Bayes with add-one smoothing.
type bayes struct {
	counts     map[string]map[string]float64 // by label, word
	totals     map[string]float64
	vocabulary map[string]bool
}

func (m *bayes) learn(label, text string) {
	if m.counts[label] == nil {
		m.counts[label] = map[string]float64{}
	}
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		m.counts[label][word]++
		m.totals[label]++
		m.vocabulary[word] = true
	}
}

func (m *bayes) guess(text string) (best string) {
	top := math.Inf(-1)
	for label, counts := range m.counts {
		score := 0.0
		for word := range strings.FieldsSeq(strings.ToLower(text)) {
			score += math.Log((counts[word] + 1) / (m.totals[label] + float64(len(m.vocabulary))))
		}
		if score > top || score == top && label < best {
			top, best = score, label
		}
	}
	return best
}
