package names

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// signedEN finds who signs a text behind a dash.
var signedEN = detectors.Spec{
	Name:      "names/signed",
	Entity:    "PERSON",
	Doc:       "Person who signs at a text's end, behind a dash",
	Anchor:    detectors.Prefix("- ", "-A", "-B", "-C", "-D", "-E", "-F", "-G", "-H", "-I", "-J", "-K", "-L", "-M", "-N", "-O", "-P", "-Q", "-R", "-S", "-T", "-U", "-V", "-W", "-X", "-Y", "-Z"),
	Match:     matchSigned,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How people sign letters and chats",
	Valid:     []string{"Great service.\n- ‹Sarah›", "Thanks for everything - ‹Sarah›", "never again!\n-‹Dewi Lestari›", "it broke twice. - ‹Colin M.›", "terima kasih\n- ‹Budi Santoso›"},
	Invalid:   []string{"colours: red - Rose", "Size - Large", "flight to - Paris", "well-Sarah did it", "- Sarah is my name and I", "tracking -A12", "shipped to London - Austin", "- Sarah", "New York - London", "the best - Ever"},
}

func matchSigned(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.Start+1
	for p < len(b) && b[p] == ' ' && p-w.Start < 3 {
		p++
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	e := wordEnd(b, p)
	if !detectors.BeginsCapital(b[p:]) || !signs(b[p:e]) || !closesText(b, w.Start) {
		return f, false
	}
	f.End = e
	for n := 0; n < 2 && e+1 < len(b) && b[e] == ' ' && detectors.BeginsCapital(b[e+1:]); n++ {
		p = e + 1
		e = wordEnd(b, p)
		if e-p == 1 && e < len(b) && b[e] == '.' {
			e++
		} else if !isWord(b[p:e]) {
			return f, false
		}
		f.End = e
	}
	return f, textEnds(b[f.End:])
}

// signs reports whether a word is the name of a person and hardly anything else.
func signs(word []byte) bool {
	return len(word) > 2 && (lexicon.NamesEN.Has(word) && !lexicon.CommonEN.Has(word) || lexicon.NamesID.Has(word) && !lexicon.CommonEN.Has(word) && !plainSigned.Has(word)) && lexicon.PlacesEN.Kind(word) == 0
}

// plainSigned are names of Indonesia that end a text as words, too.
var plainSigned = lexicon.New("indah bagus baik cinta kasih setia mulia jaya makmur sari murni suci terima bintang mawar melati ayu mas bunga cahaya rezeki")

// textEnds reports whether a text ends with b, or a paragraph of it does.
func textEnds(b []byte) bool {
	b = bytes.TrimLeft(b, " .\r")
	return len(bytes.TrimSpace(b)) == 0 || bytes.HasPrefix(b, []byte("\n\n")) || bytes.HasPrefix(b, []byte("\n\r\n"))
}

// closesText reports whether text stands before the dash at p: a line of its own,
// a sentence, or words in lower case.
func closesText(b []byte, p int) bool {
	q := p
	for q > 0 && b[q-1] == ' ' {
		q--
	}
	if q == 0 {
		return false
	}
	switch c := b[q-1]; c {
	case '\n', '.', '!', '?', ')':
		return true
	default:
		s := q
		for s > 0 && wordByte(b[s-1]) {
			s--
		}
		return q < p && s < q && !detectors.BeginsCapital(b[s:q]) && !detectors.IsDigit(b[s]) && bytes.Count(b[:q], []byte(" ")) > 1
	}
}

func wordByte(c byte) bool { return detectors.IsAlnum(c) || c >= 0x80 }

// signedZH finds who signs a Chinese text.
var signedZH = detectors.Spec{
	Name:      "names/signed-zh",
	Entity:    "PERSON",
	Doc:       "Person who signs at a Chinese text's end, behind a closing",
	Anchor:    detectors.OnCue(),
	Match:     matchSignedZH,
	Labels:    detectors.Labels{"zh": {"祝好", "祝安", "祝商祺", "顺祝商祺", "順祝商祺", "顺颂商祺", "順頌商祺", "此致敬礼", "此致敬禮", "敬礼", "敬禮", "此致", "谢谢", "謝謝", "多谢", "感谢", "感謝", "祝生活愉快", "祝工作顺利", "盼复", "盼覆"}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Closings of Chinese letters",
	Valid:     []string{"祝好，‹李雷›", "此致\n敬礼\n‹王小明›", "希望尽快退款，谢谢！\n‹张伟强›", "顺颂商祺\n‹陳志強›"},
	Invalid:   []string{"谢谢老板", "谢谢！\n好评", "祝好，天天开心", "感谢商家", "谢谢，高兴", "此致敬礼", "谢谢\n马上退款"},
}

func matchSignedZH(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End
	if c := w.At(p); c > ' ' && c != ',' && c != '!' && c != '~' && c != ':' && c != 0xE3 && c != 0xEF {
		return detectors.Found{}, false // no mark: ，！～： begin with the byte EF, 。 with E3
	}
	lineBreak, marks := false, 0
	for p < len(b) && marks < 5 {
		r, n := utf8.DecodeRune(b[p:])
		if r != ' ' && r != ',' && r != '，' && r != '。' && r != '!' && r != '！' && r != '~' && r != '～' && r != '\n' && r != '\r' && r != ':' && r != '：' {
			break
		}
		lineBreak = lineBreak || r == '\n'
		marks++
		p += n
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	r, _ := utf8.DecodeRune(b[w.Start:])
	thanks := r == '谢' || r == '謝' || r == '多' || r == '感' || r == '盼'
	if marks == 0 || thanks && !lineBreak {
		return f, false
	}
	h := forward(b, p)
	n := h.name(0, called)
	if n < 2 || n != h.n || h.word(0) || ambiguous.Has(h.r[0]) && n < 3 {
		return f, false
	}
	f.End = h.at[n]
	return f, len(bytes.TrimRight(b[f.End:], " .\r\n")) == 0 || bytes.HasPrefix(b[f.End:], []byte("\n"))
}
