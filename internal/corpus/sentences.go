package corpus

import (
	_ "embed"
	"strings"
	"sync"
)

var (
	//go:embed sentences/en.txt
	sentencesEN string
	//go:embed sentences/id.txt
	sentencesID string
	//go:embed sentences/zh.txt
	sentencesZH string
)

// languages makes each language on first use.
var languages = map[string]func() *language{
	"en": sync.OnceValue(func() *language { return newLanguage("en", 0, sentencesEN, " ") }),
	"id": sync.OnceValue(func() *language { return newLanguage("id", 1, sentencesID, " ") }),
	"zh": sync.OnceValue(func() *language { return newLanguage("zh", 2, sentencesZH, "") }),
}

func newLanguage(code string, index int, file, joint string) *language {
	l := &language{code: code, index: index, joint: joint}
	seen := map[string]bool{}
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		line = strings.ReplaceAll(line, `\n`, "\n")
		l.sentences = append(l.sentences, line)
		for _, w := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" \n\",.!?;:()，。！？；：、（）…~", r) }) {
			if w = strings.ToLower(w); !seen[w] && !announces(w) && len(w) < 24 && strings.IndexFunc(w, func(r rune) bool { return r < 'a' && r != '\'' && r != '-' || r > 0x1F000 }) < 0 {
				seen[w] = true
				l.words = append(l.words, w)
			}
		}
	}
	for i := range kinds {
		l.weights = append(l.weights, kinds[i].weight[index])
	}
	l.weights = append(l.weights, 1) // urlSecret
	return l
}

// cues are words that announce a person, a secret or an order: in a row of
// words they would announce whatever follows.
var cues = strings.Fields("order tracking ticket invoice total item pesanan resi faktur tiket harga transaksi transaction bapak ibu pak bu mas mbak kak kang sis min regards dear password kata sandi nomor nama birthday card kartu telepon phone lahir tanggal")

// announces reports whether w belongs in sentences alone.
func announces(w string) bool {
	for _, c := range []string{"经理", "师傅", "雷", "密码", "验证码", "地址", "单", "快递", "价"} {
		if strings.Contains(w, c) {
			return true
		}
	}
	return contains(cues, w)
}
