package lexicon

import "testing"

func TestAffixes(t *testing.T) {
	for _, tc := range []struct {
		text         string
		begins, ends bool
	}{{"号门", true, false}, {"3号", false, true}, {"号", true, true}, {"一号楼", false, false}, {"", false, false}, {"楼a", false, false}} {
		if b, e := HasPrefix([]byte(tc.text), "号", "门牌"), HasSuffix([]byte(tc.text), "号", "门牌"); b != tc.begins || e != tc.ends {
			t.Errorf("%q: begins %v, ends %v", tc.text, b, e)
		}
	}
}
