package address

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// A text without white space is read once for all its anchors, like any other.
func TestTokensWithoutSpacesAreReadOnce(t *testing.T) {
	for _, unit := range []string{"Jl,", "Gg|", "Rt/", "Jl "} {
		b := []byte(strings.Repeat(unit, 500))
		r := reader{kinds: kindsID}
		for p := 0; p < len(b); p += len(unit) {
			if at := r.loadTo(b, p, firstReach); r.t[at].start != p {
				t.Fatalf("%q: the token at %d begins at %d", unit, p, r.t[at].start)
			}
		}
		if most := 2 * 500; r.kept.steps > most {
			t.Errorf("%q: %d tokens read, want %d at most", unit, r.kept.steps, most)
		}
	}
}

// A chain of segments that comes to nothing is read once, not from each word in it.
func TestAChainIsReadOnce(t *testing.T) {
	const n = 200
	b := []byte(strings.Repeat("House, ", n))
	r := &reader{kinds: kindsEN, places: lexicon.PlacesEN}
	for p := 0; p < len(b); p += len("House, ") {
		if f, ok := r.chained(r.loadTo(b, p, firstReach)); ok {
			t.Fatalf("found [%d, %d)", f.Start, f.End)
		}
	}
	if most := 2 * 2 * n; r.looks > most { // two a chain; the text's first and last are read again
		t.Errorf("%d looks, want %d at most", r.looks, most)
	}
}

// What an address cannot do without is asked for before a form is matched.
func TestFormsAreNotMatchedInVain(t *testing.T) {
	for text, form := range map[string]int{
		"番地 5574": japanese, "北海道の牛乳2本": japanese, "3丁目のパン屋": japanese, "新宿区西新宿2丁目": japanese,
		"이 길로 5분": korean, "952.街·번길": korean, "제주도로 여행 9073": korean, "강남구 사는 길": korean,
		"5479เขต": thai, "73089618 ตำบล": thai, "เขตคลองเตย แขวง": thai,
	} {
		if asianWorth(form, []byte(text), len(text)) {
			t.Errorf("%q may be an address", text)
		}
	}
	for text, form := range map[string]int{
		"東京都新宿区西新宿2-8-1": japanese, "神奈川県横浜市中区山下町279番地": japanese,
		"서울특별시 강남구 테헤란로 123": korean, "부산광역시 해운대구 우동 123-4번지": korean,
		"123/45 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย": thai, "99 ต. ในเมือง อ. เมือง": thai,
	} {
		if !asianWorth(form, []byte(text), len(text)) {
			t.Errorf("%q is no address", text)
		}
	}
}

// An address that was found is not read again for the words behind it.
func TestAFoundAddressIsReadOnce(t *testing.T) {
	const unit, n = "1 Elm st ", 100
	b := []byte(strings.Repeat(unit, n))
	r := &reader{kinds: kindsEN, places: lexicon.PlacesEN}
	r.starts.drop()
	for k := range n {
		if f, ok := r.twice(b, k*len(unit)+len("1 Elm "), r.english); !ok || f.Start != k*len(unit) {
			t.Fatalf("the address at %d is not found", k*len(unit))
		}
	}
	if most := 6 * n; r.looks > most { // four parts and what leads them, read once for each
		t.Errorf("%d looks, want %d at most", r.looks, most)
	}
}

// A clause without a number or the word for a street is not read in search of one.
func TestClausesAreNotReadInVain(t *testing.T) {
	for text, want := range map[string][2]bool{
		"km-alamat km-alamat km-alamat": {false, false},
		"the chip shop on Union Lane":   {false, true},
		"Kikuyu Road, Kinoo, hse no 12": {true, true},
	} {
		r := &reader{kinds: kindsEN, places: lexicon.PlacesEN}
		at := r.loadTo([]byte(text), 0, rightReach)
		if got := [2]bool{r.tellsHouse(at, false), r.tellsHouse(at, true)}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Digits are found at every place, and nothing else is taken for one.
func TestDigitsAreSeenEightAtOnce(t *testing.T) {
	for n := range 20 {
		for i := range n {
			for c := range 256 {
				b := []byte(strings.Repeat("/", n))
				b[i] = byte(c)
				if want := c >= '0' && c <= '9'; hasDigit(b) != want {
					t.Fatalf("byte %#x at %d of %d: %t", c, i, n, !want)
				}
			}
		}
	}
}

// A number is told by its words alone, not by words that end like them.
func TestNumbersAsWordsAreTold(t *testing.T) {
	for text, want := range map[string]bool{
		"forty two": true, "number": true, "x one": true, "lot eleven": true, "at twenty-six": true, "(twelve": true, "ten": true,
		"often": false, "everyone": false, "the phone": false, "loyalty": false, "a party": false, "even": false, "the old lane": false, "seven ": false, "e": false,
	} {
		if got := numberTold([]byte(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
