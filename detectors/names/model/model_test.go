package model

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func open(t testing.TB) *tagger.Models {
	t.Helper()
	var all tagger.Models
	for l, data := range [tagger.Languages][]byte{id, en, zh} {
		m, err := tagger.Open(tagger.Language(l).String(), data)
		if err != nil {
			t.Fatal(err)
		}
		all[l] = m
	}
	return &all
}

// marked puts brackets around the names that count by default.
func marked(t *tagger.Tagger, text string) string {
	var b strings.Builder
	at := 0
	for _, n := range t.Tag(nil, []byte(text)) {
		if n.Score >= 0.5 {
			b.WriteString(text[at:n.Start] + "[" + text[n.Start:n.End] + "]")
			at = n.End
		}
	}
	return b.String() + text[at:]
}

func TestNamesInRunningText(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	for _, want := range []string{
		"Halo kak, saya [Dewi Lestari] dari Cirebon, tadi sudah ngobrol sama mas [Rizky] ya",
		"menurut [joko susilo], harga sudah naik sejak kemarin",
		"Gubernur [Hendra Gunawan] mengatakan bahwa jalan itu akan dibuka.",
		"Ask for [Giorgio Petrelli] at the front desk, he was very helpful.",
		"this is [jon] from apt 4b and i want my money back",
		"\"[T. Mbeki]\" said.",
		"[jo brown] wants a refund",
		"您好，工号0872[胡小满]为您服务",
		"我叫[李娜]，收件人[王芳]，谢谢",
		"昨天[张伟明]在会上表示，项目已经完成。",
		"The battery is great but the screen is too dark for me.",
		"barang sudah sampai dan kualitasnya bagus sekali",
		"Bakso Pak Min di jalan raya enak banget, tadi ketemu mas [Rizky] ya",
		"这个手机的质量很好，物流也快",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		if got := marked(tg, text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestTaggingDoesNotAllocate(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	text := []byte("Halo, saya Dewi Lestari dari Cirebon. Ask for Giorgio Petrelli, please. 我叫李娜，收件人王芳")
	names := tg.Tag(nil, text)
	if n := testing.AllocsPerRun(50, func() { names = tg.Tag(names[:0], text) }); n != 0 {
		t.Errorf("%v allocations a text", n)
	}
}

// FuzzTag holds spans to character boundaries, in order and apart.
func FuzzTag(f *testing.F) {
	models := open(f)
	tg := tagger.NewTagger(models)
	for _, s := range []string{
		"", "A", "Budi", strings.Repeat("A", 500), strings.Repeat("Budi ", 300), "B😀u😀d😀i", "שלום Budi عبد الله", "王", strings.Repeat("王", 400),
		"Pak", "bapak ibu saudara", "J. K. R. T. A. Rahman Bin Ali van der Berg de la Cruz", "saya Budi\nSantoso", "e\u0301mile Zola", "\xff\xfeBudi", "·约翰·史密斯·", "张**先生", "budi.santoso@example.com https://example.com/Budi",
		"\x00\x00\x00 **i\x00Aii\x13",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		last := 0
		for _, n := range tg.Tag(nil, []byte(s)) {
			if n.Start < last || n.End <= n.Start || n.End > len(s) || !(n.Score > 0 && n.Score < 1) {
				t.Fatalf("span [%d,%d) of %d bytes after %d, score %v", n.Start, n.End, len(s), last, n.Score)
			}
			if !utf8.RuneStart(s[n.Start]) || n.End < len(s) && !utf8.RuneStart(s[n.End]) {
				t.Fatalf("span [%d,%d) cuts a character", n.Start, n.End)
			}
			last = n.End
		}
	})
}

func TestLongTextsTakeTimeByLength(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	for name, text := range map[string]string{
		"capitals": strings.Repeat("A", 1<<20), "no spaces": strings.Repeat("Budi", 1<<18), "surnames": strings.Repeat("王", 1<<18),
		"one sentence": strings.Repeat("Budi ", 1<<17), "emoji between": strings.Repeat("B😀", 1<<17), "right to left": strings.Repeat("שלום ", 1<<16),
	} {
		t.Run(name, func(t *testing.T) {
			names := tg.Tag(nil, []byte(text))
			if tg.Scored() > 3*len(text)*8 {
				t.Errorf("read %d bytes of %d", tg.Scored(), len(text))
			}
			for _, n := range names {
				if n.End > len(text) {
					t.Fatal("span beyond the text")
				}
			}
		})
	}
}

func BenchmarkTag(b *testing.B) {
	for lang, text := range map[string]string{
		"id": "Gubernur Hendra Gunawan mengatakan bahwa jalan itu akan dibuka pada hari Senin, seperti yang disampaikan Siti Aminah kepada warga di kantor desa. ",
		"en": "The manager, Giorgio Petrelli, told us that our room would be ready by noon, and Susan at the front desk was very helpful as well. ",
		"zh": "昨天张伟明在会上表示，项目已经完成，李娜和王芳负责后续的工作，大家都很满意。",
	} {
		b.Run(lang, func(b *testing.B) {
			tg := tagger.NewTagger(open(b))
			data := []byte(strings.Repeat(text, 20))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			var names []tagger.Name
			for b.Loop() {
				names = tg.Tag(names[:0], data)
			}
		})
	}
}

func TestStageDeclaresOneSpecALanguage(t *testing.T) {
	st, err := Stage()
	if err != nil {
		t.Fatal(err)
	}
	var _ detectors.Steady = st
	if n := len(st.Specs()); n != tagger.Languages {
		t.Errorf("%d specs", n)
	}
}

// A capital alone makes no name in a language that no model knows.
func TestAmountsInOtherLanguagesNameNobody(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	for _, text := range []string{"Die Summe war 91537542 Euro für 633 Artikel.", "Моему сыну 13 лет.", "Toplam 90521722 TL, 335 ürün.", "Sconto del 11% dal 1957.", "Tổng cộng 49.272.532 đồng cho 177 món.", "3204.83 kg ağırlığında, 769 cm uzunluğunda.", "Phiên bản 2.20.1787 bị lỗi.", "1984 yılında 49.619.029 adet sattık.",
		"Omzet van 99,9 miljoen in 2021.", "Kaupungissa on 120450 asukasta.", "2019 yılında 99,9 milyon ciro", "Ciro 2,9 % artarak 40.100 liraya ulaştı.", "Ieri c'erano 23 gradi a mezzogiorno.", "Jana joto lilikuwa nyuzi 37.", "Cifra de afaceri a crescut cu 11,5 % la 8.000 lei.", "Versie 16.11.5 verschijnt in maart."} {
		if n := tg.Tag(nil, []byte(text)); len(n) > 0 {
			t.Errorf("%q: found %q", text, text[n[0].Start:n[0].End])
		}
	}
	for _, text := range []string{"Ich heiße Klaus Brinkmann.", "Вчера Иван Петров забрал посылку."} {
		if len(tg.Tag(nil, []byte(text))) != 1 {
			t.Errorf("%q: the name is missed", text)
		}
	}
}
