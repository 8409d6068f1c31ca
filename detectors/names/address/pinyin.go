package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// spelledHan finds Chinese addresses that are written in Latin letters: "binjiang
// qu jianghui lu 200 hao".
var spelledHan = detectors.Spec{
	Name:      "names/address-pinyin",
	Entity:    "ADDRESS",
	Doc:       "Postal address in Chinese written in Latin letters",
	Anchor:    detectors.OnWords("hao", "lu", "jie", "dajie"),
	Match:     matchSpelledHan,
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "ISO 7098 (Hanyu Pinyin), GB/T 28039 (words for parts of an address)",
	Valid: []string{
		"ji dao ‹chaoyang qu wangjing jie 9 hao› xiexie",
		"‹binjiang qu jianghui lu 200 hao 5-1-802,310051›",
		"‹renmin lu 8 hao›",
		"寄到‹tianhe qu tiyu dong lu 116›",
		"my address is ‹Gulou Qu Zhongyang Lu 12 Hao 3 Dong 501›",
	},
	Invalid: []string{"lu 2 kali bohong", "lu 8 dan gue 9", "ni hao 56 hao le", "kata lu 3 hari", "hao hao 12", "lu shang 2 xiaoshi", "emang lu 5 kali", "jie jie 18"},
}

// Classes of words of addresses in pinyin.
const (
	pyRoad class = 1 << iota
	pyLevel
	pyUnit
	pyStop
)

var wordsPY = classesOf(map[class]string{
	pyRoad:  "lu jie dajie dadao xiang hutong nong",
	pyLevel: "qu shi sheng xian zhen xiang cun xiaoqu jiedao",
	pyUnit:  "hao dong zhuang ceng lou danyuan shi haolou men shiji",
	pyStop:  "wo ni ta women zai zhu song dao fang ji jiao de le shouji xingming dianhua dizhi ma ba qing bang gei shou shouhuo xiexie nihao gue gua gw elo loe emang kata sama kalo kalau sih lah buat tau mau udah",
})

// matchSpelledHan reads a road and its number.
func matchSpelledHan(w *detectors.Window) (detectors.Found, bool) {
	if !hasDigit(w.Text[max(0, w.Start-8):min(len(w.Text), w.End+6)]) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).pinyin
	at := r.loadTo(w.Text, w.Start, firstReach)
	w.Steps += r.steps() + 8
	road := at
	if r.is(at, "hao") {
		road = at - 2
	}
	if road < 1 || !r.has(road, pyRoad) || !r.isNumber(road+1) {
		return detectors.Found{}, false
	}
	if n, letters := r.digits(road + 1); n > 4 || letters && n > 3 {
		return detectors.Found{}, false
	}
	s := r.leftPY(road)
	e := r.rightPY(road + 2)
	house := r.is(road+2, "hao")
	levels := 0
	for i := s; i < road; i++ {
		if r.has(i, pyLevel) {
			levels++
		}
	}
	if s == road || !house && levels == 0 && road-s < 4 {
		return detectors.Found{}, false
	}
	return found(r.t[s].start, r.t[e-1].end, enough+float32(levels)/2, 0)
}

// leftPY returns the first word of the names before the road at token i.
func (r *reader) leftPY(i int) int {
	s := i
	for s > 0 && i-s < 8 && r.isWord(s-1) && (s == i || r.t[s].spaced) {
		w := r.b[r.t[s-1].start:r.t[s-1].end]
		if r.has(s-1, pyStop) && !r.has(s-1, pyLevel) || len(w) < 2 || !r.has(s-1, pyLevel|pyRoad|pyUnit) && (lexicon.FrequentEN.Has(w) || plainID.Has(w)) || w[0] >= 0x80 {
			break
		}
		s--
	}
	for s < i && r.has(s, pyLevel) && r.t[s].end-r.t[s].start <= 3 {
		s++ // no name begins with the word for a level
	}
	return s
}

// rightPY goes on from token i over what numbers the building and the room.
func (r *reader) rightPY(i int) int {
	e := i
	for k := i; k < r.n && k < i+10; k++ {
		switch {
		case r.has(k, pyUnit):
			e = k + 1
		case r.isNumber(k) && r.t[k].spaced:
			if n, _ := r.digits(k); n > 6 {
				return e
			}
			if k > i && !r.has(k-1, pyUnit) {
				return e
			}
			if k == i && !r.has(k+1, pyUnit) {
				return e
			}
			e = k + 1
		case r.isMark(k, ',') && k == e && !r.t[k].spaced: // the postcode
			if n, letters := r.digits(k + 1); n == 6 && !letters {
				return k + 2
			}
			return e
		default:
			return e
		}
	}
	return e
}
