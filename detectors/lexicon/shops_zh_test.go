package lexicon

import "testing"

func TestShopsOfChinese(t *testing.T) {
	for text, want := range map[string]bool{"火锅店": true, "牛肉面好吃": true, "火鍋": true, "面": false, "说火锅": false, "": false, "火": false} {
		if got := ShopZH([]byte(text)); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
