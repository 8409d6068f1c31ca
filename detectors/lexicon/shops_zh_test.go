package lexicon

import (
	"strings"
	"testing"
)

func TestShopsOfChinese(t *testing.T) {
	for text, want := range map[string]bool{"火锅店": true, "牛肉面好吃": true, "火鍋": true, "面": false, "说火锅": false, "": false, "火": false} {
		if got := shopLength([]byte(text)) > 0; got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

// TestShopsNamed: a shop's context stands beside the name, an order's does not.
func TestShopsNamed(t *testing.T) {
	for text, want := range map[string]bool{
		"去|李先生|牛肉面": true, "|李先生|牛肉面": true, "请问，|李先生|火锅店": true, "|王哥|烧烤摊": true,
		"|王先生|蛋糕已送达": false, "请给|张丽华|蛋糕": false, "|陈美玲|奶茶两杯": false, "|陈美玲|说": false,
		"路过|老张|家烤鱼": true, "吃了|老周|家螺蛳粉": true, "点了|小杨|家的生煎": true, "路过|老张|家孩子": false, "给|张丽华|家蛋糕": false,
	} {
		part := strings.Split(text, "|")
		start := len(part[0])
		if got := ShopNamedZH([]byte(strings.Join(part, "")), start, start+len(part[1]), true); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
