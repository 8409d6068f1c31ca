package detectors

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// talked reports whether somebody asks, greets, thanks or says "I" in a layout:
// measurements, the stations of a parcel and courses by the hour do not.
func talked(b []byte, turns []turn, layout turnLayout) bool {
	for i := range turns {
		t := &turns[i]
		if t.layout != layout {
			continue
		}
		from := t.end
		if layout == turnHeaded || layout == turnAlone {
			from = min(lineEnd(b, t.end)+1, len(b))
		}
		if saysYou(b[from:lineEnd(b, from)]) {
			return true
		}
	}
	return false
}

// saysYou reports whether a line is one of a talk.
func saysYou(line []byte) bool {
	line = line[:min(len(line), longestSaid)]
	for p := 0; p < len(line); {
		c := line[p]
		if c == '?' {
			return true
		}
		if c < utf8.RuneSelf && class[c]&cLetter == 0 {
			p++
			continue
		}
		e := p
		for e < len(line) && (line[e] >= utf8.RuneSelf || class[line[e]]&cLetter != 0 || line[e] == '\'') {
			e++
		}
		if hasFold(talkWords, line[p:e]) || c >= 0xD8 && holdsAny(line[p:e], talkParts) {
			return true
		}
		p = e
	}
	return false
}

// longestSaid is how many bytes of what somebody says are read.
const longestSaid = 256

// talkWords are what people say to each other: greetings, thanks, yes and no, I.
var talkWords = lexicon.New(`i i'm i'll i've me my hi hello hey hiya thanks thank please pls sorry yes yeah yep nope morning
	saya aku gue gw gua halo hai helo hi pagi siang sore malam permisi tolong mohon maaf makasih terima kasih trims ya iya oke ok siap kak mbak mas
	hola gracias buenas yo mi perdón sí olá oi obrigado obrigada eu meu minha sim bonjour salut bonsoir merci je j'ai moi oui hallo danke ich mein bitte ja moin guten grazie ciao buongiorno io sì dank bedankt ik mijn
	merhaba selam teşekkürler ben evet привет здравствуйте спасибо я мне да пожалуйста chào ạ dạ em cảm xin`)

// talkParts are the same in words of scripts without spaces.
var talkParts = [][]byte{[]byte("我"), []byte("你"), []byte("您"), []byte("吗"), []byte("嗎"), []byte("谢"), []byte("謝"), []byte("请"), []byte("請"), []byte("？"), []byte("です"), []byte("ます"), []byte("せん"), []byte("ください"), []byte("ありがと"),
	[]byte("요"), []byte("니다"), []byte("니까"), []byte("ครับ"), []byte("ค่ะ"), []byte("คะ"), []byte("شكر"), []byte("مرحب"), []byte("السلام"), []byte("नमस्ते"), []byte("धन्यवाद"), []byte("मैं"), []byte("मेरा"), []byte("मेरी")}
