package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Mnemonic detects the words that a wallet's keys are made of, by their label:
// twelve, fifteen, eighteen, twenty-one, twenty-four or twenty-five of three to
// eight small letters.
var Mnemonic = detectors.Spec{
	Name:    "generic/mnemonic",
	Entity:  "SECRET",
	Subtype: "mnemonic",
	Doc:     "Recovery words of a wallet, by their label",
	Anchor:  detectors.OnCue(),
	Match:   matchMnemonic,
	Labels: detectors.Labels{
		"en": {"mnemonic", "mnemonic phrase", "seed phrase", "seed words", "recovery phrase", "recovery words", "secret phrase", "secret recovery phrase", "backup phrase", "wallet seed", "seed", "secret words", "wallet phrase", "wallet words"},
		"id": {"frasa pemulihan", "frasa sandi", "kata pemulihan", "frasa seed", "frasa rahasia"}, "zh": {"助记词", "助記詞", "恢复短语", "种子短语"}, "es": {"frase semilla", "frase de recuperación", "palabras de recuperación", "frase secreta"}, "pt": {"frase semente", "frase de recuperação", "palavras de recuperação"}, "de": {"wiederherstellungsphrase", "wiederherstellungswörter"}, "fr": {"phrase de récupération", "phrase secrète", "phrase mnémonique", "mots de récupération"}, "it": {"frase di recupero", "frase seed"}, "nl": {"herstelzin"}, "ru": {"сид фраза", "мнемоническая фраза"}, "tr": {"kurtarma ifadesi"}, "vi": {"cụm từ khôi phục"}, "ja": {"リカバリーフレーズ", "シードフレーズ"}, "ko": {"복구 구문", "시드 구문"},
	},
	Classes: secretClasses,
	Source:  "BIP 39 (numbers of words; English words of three to eight letters)",
	Valid: []string{
		"recovery phrase ‹legal winner thank year wave sausage worth useful legal winner thank yellow› lost access",
		"seed phrase 12 kata: ‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
		"seed phrase: ‹1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow›",
		"seed words: ‹legal, winner, thank, year, wave, sausage, worth, useful, legal, winner, thank, yellow›",
		"助记词：‹的 一 是 在 不 了 有 和 人 这 中 大›",
		"mnemonic: ‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
		"mnemonic wallet saya ‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
		"my seed phrase is ‹abandon ability able about above absent absorb abstract absurd abuse access accident›.",
		"mnemonic: ‹legal winner thank year wave sausage worth useful legal winner thank yellow› please keep it safe",
		"助记词：‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
	},
	Invalid: []string{
		"my recovery phrase has never been asked for by anyone from your team before this day ever",
		"seed phrase twelve words lost when old phone broke down last year while moving house",
		"助记词：的 一 是 在 不 了", "frasa pemulihan 12 kata: hilang",
		"my seed phrase is written on a piece of paper that was lost in our old house last year",
		"mnemonic: legal winner thank year wave sausage worth useful legal winner thank",
		"the seed grows well when there is enough water around",
	},
}

func matchMnemonic(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	i := w.End
	if n := countOfWords(b, i); n > 0 { // "seed phrase 12 kata: …"
		i = n
	}
	from := i
	i = ofWallet(b, i)
	s, how := valueAfter(b, i)
	if how == linkNothing || s >= len(b) || how == linkNone && i == from && w.End-w.Start < len("seed phrase") && b[w.Start] < utf8.RuneSelf {
		return f, false
	}
	if b[s] == '"' || b[s] == '\'' {
		if s++; s == len(b) {
			return f, false
		}
	}
	f.Start = s
	if b[s] >= 0xE3 {
		f.End = hanWords(b, s)
	} else {
		f.End = wordsOfKeys(w, s, how == linkNone)
	}
	return f, f.End > f.Start
}

// wordsOfKeys returns the end of the longest lawful number of words at s, which may be
// numbered or parted by commas; prose may go on behind them. Where prose may stand at
// s, too, a word that those of keys are never among ends it all. It is 0 if there are
// not enough.
func wordsOfKeys(w *detectors.Window, s int, prose bool) (end int) {
	b := w.Text
	words := 0
	for p := s; words < 25; {
		p = behindNumber(b, p)
		q := p
		for q < len(b) && q-p < 9 && b[q]-'a' < 26 {
			q++
		}
		if q-p < 3 || q-p > 8 || w.AlnumAt(q) || prose && lowerIn(proseWords, b[p:q]) {
			break
		}
		words++
		switch words {
		case 12, 15, 18, 21, 24, 25:
			end = q
		}
		p = q
		if p < len(b) && b[p] == ',' {
			p++
		}
		if p >= len(b) || b[p] != ' ' && b[p] != '\n' {
			break
		}
		p++
	}
	return end
}

// behindNumber returns where the word begins behind its number at i, "3. ocean", or i.
func behindNumber(b []byte, i int) int {
	p := i
	for p < len(b) && p-i < 2 && detectors.IsDigit(b[p]) {
		p++
	}
	if p == i {
		return i
	}
	if p < len(b) && (b[p] == '.' || b[p] == ')') {
		p++
	}
	return blanks(b, p)
}

// proseWords are common words that BIP 39's list of English words leaves out.
var proseWords = wordSet("the", "and", "for", "was", "are", "but", "not", "with", "from", "have", "has", "had", "your", "they", "were", "been", "its", "which", "because", "could", "would", "does", "did", "than", "them", "our", "words", "lost", "forgot", "phrase", "gone", "stolen", "while", "ever", "who", "can", "how", "yang", "dan", "saya", "tidak", "dari", "sudah", "bisa", "untuk", "tapi")

// ofWallet returns the end of words behind i that say whose phrase it is, or i: "mnemonic
// wallet saya …".
func ofWallet(b []byte, i int) int {
	for _, word := range [...]string{" wallet", " dompet", " saya", " aku"} {
		if bytes.HasPrefix(b[i:], []byte(word)) && i+len(word) < len(b) && !detectors.IsLetter(b[i+len(word)]) {
			i += len(word)
		}
	}
	return i
}

// countOfWords returns the end of "12 words" or "12 kata" behind i, 0 if it stands there
// not.
func countOfWords(b []byte, i int) int {
	i = blanks(b, i)
	if i < len(b) && b[i] == '(' {
		i++
	}
	if i+6 >= len(b) || !detectors.IsDigit(b[i]) || !detectors.IsDigit(b[i+1]) {
		return 0
	}
	i = blanks(b, i+2)
	for _, word := range [...]string{"words", "word", "kata", "palabras", "palavras"} {
		if bytes.HasPrefix(b[i:], []byte(word)) {
			if i += len(word); i < len(b) && b[i] == ')' {
				i++
			}
			return i
		}
	}
	return 0
}

// hanWords returns the end of the longest lawful number of single characters of Han
// with a space between each two at s, 0 if there are not enough.
func hanWords(b []byte, s int) (end int) {
	for p, words := s, 0; p+3 <= len(b) && b[p] >= 0xE3 && b[p] <= 0xE9; p++ {
		p += 3
		switch words++; words {
		case 12, 15, 18, 21, 24:
			end = p
		}
		if p == len(b) || b[p] != ' ' {
			break
		}
	}
	return end
}
