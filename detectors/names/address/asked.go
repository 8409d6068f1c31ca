package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// asked finds what somebody answers who is asked for an address in the same text.
var asked = detectors.Spec{
	Name:   "names/address-asked",
	Entity: "ADDRESS",
	Doc:    "Answer to a question for an address, a house or a town in the same conversation",
	Anchor: detectors.OnWords("address", "unit number", "house number", "flat number", "apartment number", "building", "postcode", "alamat", "alamatnya", "alamat lengkapnya", "kirim kemana", "dikirim kemana", "kirim ke mana", "patokannya", "patokan", "kota", "nomor rumah",
		"地址", "哪个小区", "哪個小區", "几栋", "幾棟", "几号楼", "幾樓", "门牌号", "送到哪", "寄到哪", "哪栋楼"),
	Match:     matchAsked,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Conversations of customers with support",
	Valid: []string{
		"Agent: what is your address? Customer: ‹44 Wrexley›",
		"CS: alamat lengkapnya kak? Saya: ‹griya teratai d 9›",
		"客服：请问您的地址？我：‹云锦天街5号楼2108›",
	},
	Invalid: []string{"Agent: what is your address? Customer: I already gave it", "Is the address right? Yes: it is", "CS: alamatnya apa kak? Saya: sama seperti kemarin", "客服:地址对吗?我:对的", "Agent: your email address? Customer: sent it", "Agent: is the building open? Customer: Yes",
		"Q: How old is the building? A: About 150 years", "Agent: was it the wrong postcode? Customer: Probably, 3 drivers complained", "T: Berapa lama ke luar kota? J: 3 hari kerja", "CS: kenapa alamat ditolak? Pembeli: Kurirnya bingung", "问：这栋楼几号楼最高？答：5号楼最高"},
}

// askedReach bounds, in bytes, what stands between the word and the question mark, and
// between that and the answer.
const askedReach = 48

// matchAsked reads the answer behind the question that holds the word of w.
func matchAsked(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	q := questionEnd(b, w.End)
	if q == 0 || askedElse(b, w.Start) || asksAbout(b, w.Start, q) {
		return detectors.Found{}, false
	}
	w.Steps += 4
	p := turn(b, q)
	if p == 0 {
		return detectors.Found{}, false
	}
	p = behindYes(b, p)
	e := turnEnd(b, p)
	v := bytes.TrimRight(b[p:e], " ,.!-~\r\n")
	if !answers(v) {
		return detectors.Found{}, false
	}
	return found(p, p+len(v), enough, 0)
}

// questionEnd returns where the question ends that goes on at p, 0 if it does not soon.
func questionEnd(b []byte, p int) int {
	for k := p; k < min(len(b), p+askedReach); k++ {
		switch {
		case b[k] == '?':
			return k + 1
		case bytes.HasPrefix(b[k:], []byte("？")):
			return k + len("？")
		case b[k] == '\n', b[k] == '.', b[k] == '!', b[k] == ':':
			return 0
		}
	}
	return 0
}

// askedElse reports whether the word before p makes another thing of what is asked for:
// email address.
func askedElse(b []byte, p int) bool {
	e := p
	for e > 0 && b[e-1] == ' ' {
		e--
	}
	s := e
	for s > 0 && e-s < 16 && (detectors.IsLetter(b[s-1]) || b[s-1] == '-') {
		s--
	}
	low := lowerOf(b[s:e])
	return notPostal[string(low.bytes())] && low.n > 2
}

// asksAbout reports whether the question around p that ends at q is about a place and
// does not ask which one: how old is the building?
func asksAbout(b []byte, p, q int) bool {
	s := p
	for s > 0 && p-s < askedReach && bytes.IndexByte([]byte(".!?:\n"), b[s-1]) < 0 {
		s--
	}
	for s < p && b[s] == ' ' {
		s++
	}
	for k, first := s, true; k < q; {
		e := wordEnd(b, k)
		switch {
		case isHan(b, k):
			if aboutHan.at(b, k) > 0 {
				return true
			}
			k += 3
			continue
		case e == k:
			k++
			continue
		}
		low := lowerOf(b[k:e])
		if about.Has(low.bytes()) || first && aboutFirst.Has(low.bytes()) {
			return true
		}
		k, first = e, false
	}
	return false
}

// turn returns where what another speaker says begins behind the question that ends at
// q: behind his name and a colon, or a dash. 0 if none does.
func turn(b []byte, q int) int {
	for q < len(b) && (spaceByte(b[q]) || b[q] == '"' || b[q] == '-' || b[q] == '>') {
		q++
	}
	for k := q; k < min(len(b), q+askedReach/2); k++ {
		n := 0
		switch {
		case b[k] == ':':
			n = 1
		case bytes.HasPrefix(b[k:], []byte("：")):
			n = len("：")
		case b[k] < 0x80 && !detectors.IsLetter(b[k]) && b[k] != ' ', bytes.HasPrefix(b[k:], []byte("，")):
			return 0
		}
		if n > 0 && k > q {
			for k += n; k < len(b) && (b[k] == ' ' || b[k] == '\n'); k++ {
			}
			return k
		}
	}
	return 0
}

// behindYes skips words with which an answer begins.
func behindYes(b []byte, p int) int {
	for k := 0; k < 4; k++ {
		e := wordEnd(b, p)
		if low := lowerOf(b[p:e]); e == p || !answerLeads.Has(low.bytes()) {
			break
		}
		for p = e; p < len(b) && (b[p] == ' ' || b[p] == ','); p++ {
		}
	}
	return p + hasHan(b, p, []string{"我住在", "我在", "我家在", "在", "是"})
}

// turnEnd returns where the answer at p ends: at a line end, the end of its sentence or
// the name of the next speaker.
func turnEnd(b []byte, p int) int {
	space := p
	for k := p; k < min(len(b), p+mostLine); k++ {
		switch {
		case b[k] == '\n', b[k] == '?', b[k] == '!', b[k] == ';', bytes.HasPrefix(b[k:], []byte("。")), bytes.HasPrefix(b[k:], []byte("？")), bytes.HasPrefix(b[k:], []byte("；")):
			return k
		case b[k] == '.' && (k+1 == len(b) || b[k+1] == ' ') && (k+1 == len(b) || k-lastSpace(b, p, k) > 3 || detectors.IsDigit(b[k-1])):
			return k
		case b[k] == ' ':
			space = k
		case b[k] == ':' && k+1 < len(b) && b[k+1] == ' ' || bytes.HasPrefix(b[k:], []byte("：")):
			return space
		case bytes.HasPrefix(b[k:], []byte("客服")), bytes.HasPrefix(b[k:], []byte("客户")):
			return k
		}
	}
	return min(len(b), p+mostLine)
}

// answers reports whether v has the look of a place and not of a sentence: a number or a
// name among few words, and no word of those who only say something about it.
func answers(v []byte) bool {
	if len(v) < 2 || bytes.ContainsAny(v, "@<>={}\\") {
		return false
	}
	digits, words, names := false, 0, 0
	for q := 0; q < len(v); {
		e := wordEnd(v, q)
		switch {
		case isHan(v, q):
			if hanStops.At(v, q) || notAnswersHan.at(v, q) > 0 {
				return false
			}
			q += 3
			words++
			if broughtLists().sites.at(v, q) > 0 {
				names++
			}
			continue
		case e > q:
			w := v[q:e]
			low := lowerOf(w)
			if notAnswers.Has(low.bytes()) {
				return false
			}
			if words++; !lexicon.CommonEN.Has(w) && !lexicon.CommonID.Has(w) && len(w) > 2 || wordsID[string(low.bytes())]&idTold != 0 {
				names++
			}
			q = e
			continue
		case detectors.IsDigit(v[q]):
			digits = true
		}
		q++
	}
	return (digits || names > 0) && words < 26
}

var (
	about      = lexicon.New("how who why when does did was were be wrong change changed open verified kenapa mengapa kapan gimana bagaimana salah ganti diganti lama luar apakah perlu paling favorit")
	aboutFirst = lexicon.New("is are will would where")
	aboutHan   = newHanWords("最", "怎么", "为什么", "需要", "一共", "有没有", "几栋楼")

	answerLeads   = lexicon.New("yes yep yeah sure ok okay it's its is at from mine to the in hi sorry ya iya di ke kak saya oh ini")
	notAnswers    = lexicon.New("i you we he she they it my your already same said told gave given sent see above correct wrong right not no don't dont can't cannot why what which who same as before profile app account order file open closed sama sudah udah seperti kemarin belum tidak gak ga nggak benar salah betul bener tadi apa kenapa mana order aplikasi profil email")
	notAnswersHan = newHanWords("一样", "不变", "没变", "已经", "刚才", "上面", "对的", "不对", "正确", "下单", "默认", "为什么", "什么", "不知道", "之前", "系统", "后台", "可以", "好的", "知道")
)
