package detectors

import "testing"

// The table holds keys that its own hash does not tell apart, too.
func TestWordTableHoldsKeysOfOneHash(t *testing.T) {
	e := []entry{{text: "a"}}
	var pairs []keyed
	for k := uint64(1); len(pairs) < 40; k++ {
		if keyHash(k) == 7 {
			pairs = append(pairs, keyed{key: k})
		}
	}
	table := newWordTable(e, pairs)
	for _, p := range pairs {
		if b := table.find(p.key); b == nil || b.key != p.key || b.to != b.from+1 {
			t.Fatalf("key %d is not in the table", p.key)
		}
	}
	if table.find(1<<60+1) != nil {
		t.Error("a key is in the table that nobody entered")
	}
}

// Of entries that begin with the same two Han the one is found that stands there, by
// the third, whole or with a space between.
func TestWordTableTellsEntriesByTheThirdHan(t *testing.T) {
	var e []entry
	var pairs []keyed
	for i, text := range []string{"银行卡号", "银行账户", "银行 代码", "银行"} {
		e = append(e, entry{text: text, han: true, hanEnd: true})
		pairs = append(pairs, keyed{keyAt([]byte(text), 0), int32(i)})
	}
	table := newWordTable(e, pairs)
	for text, want := range map[string]int32{"银行卡号": 0, "银行账户": 1, "银行代码": 2, "银行 代码": 2, "银行卡片": 3, "银行": 3, "银行a": 3, "银子": -1, "银": -1} {
		if i, _ := table.at(e, []byte(text), 0, keyAt([]byte(text), 0)); i != want {
			t.Errorf("%s: entry %d, want %d", text, i, want)
		}
	}
}
