package generic

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Common generic top-level domains of the IANA root zone; every two-letter
// country code is taken as one.
var genericTLD = wordSet(
	"com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "mobi", "asia", "tel", "jobs", "cat",
	"coop", "museum", "aero", "travel", "post", "xxx", "arpa", "example", "test", "invalid", "localhost", "local", "internal",
	"app", "dev", "xyz", "online", "site", "shop", "store", "tech", "club", "top", "vip", "live", "life", "blog", "cloud",
	"email", "mail", "digital", "agency", "group", "company", "global", "world", "today", "news", "media", "studio", "design",
	"space", "website", "web", "fun", "icu", "work", "works", "bank", "finance", "money", "health", "care", "clinic", "dental",
	"doctor", "hospital", "school", "academy", "university", "college", "solutions", "services", "support", "systems", "network",
	"international", "consulting", "marketing", "events", "church", "community", "foundation", "team", "tools", "software",
	"wang", "ren", "ink", "ltd", "gmbh", "inc", "llc", "berlin", "london", "paris", "tokyo", "nyc", "wien", "hamburg", "koeln",
	"bayern", "amsterdam", "moscow", "istanbul", "quebec", "google", "apple", "microsoft", "amazon", "page", "link", "click",
	"one", "plus", "pub", "wiki", "art", "bio", "eco", "games", "game", "gold", "law", "legal", "lawyer", "photo", "photos",
	"pizza", "restaurant", "cafe", "bar", "tax", "estate", "house", "homes", "zone", "city", "center", "expert", "guru", "ninja",
	"rocks", "social", "chat", "cool", "directory", "energy", "engineering", "express", "farm", "fashion", "fit", "fitness",
	"football", "ngo", "ong", "swiss", "vin", "yoga", "zip", "africa", "capetown", "durban", "joburg", "krd", "lat", "bzh", "eus", "gal",
)

// File name endings that follow '@' in retina images and package lists.
var fileEnding = wordSet("png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "css", "js", "ts", "json", "html", "htm", "php",
	"pdf", "txt", "csv", "xml", "yaml", "yml", "mjs", "tsx", "jsx", "exe", "dll")

// Top-level domains in Han script, longest first where one begins another.
var hanTLD = []string{"我爱你", "新加坡", "大众汽车", "中文网", "公司", "网络", "網絡", "网址", "中国", "中國", "香港", "台湾", "台灣", "澳门", "澳門",
	"在线", "商城", "网店", "网站", "移动", "手机", "商标", "集团", "企业", "娱乐", "游戏", "时尚", "健康", "信息", "广东", "佛山", "餐厅", "世界",
	"机构", "组织机构", "组织", "政府", "政务", "公益", "慈善", "购物", "招聘", "新闻", "书籍", "食品", "酒店", "八卦", "广告", "通販", "クラウド", "コム", "みんな", "ストア"}

// wordSet is a set of words without spaces.
func wordSet(words ...string) *lexicon.Set { return lexicon.New(strings.Join(words, " ")) }

// lowerIn reports whether the lower case of b is in set.
func lowerIn(set *lexicon.Set, b []byte) bool { return set.Has(b) }

func isTLD(b []byte) bool {
	return len(b) == 2 && detectors.IsLetter(b[0]) && detectors.IsLetter(b[1]) && !isFileEnding(b) || lowerIn(genericTLD, b)
}

func isFileEnding(b []byte) bool { return lowerIn(fileEnding, b) }

// longestHanTLD returns the length of the Han top-level domain tld begins with, or 0.
func longestHanTLD(tld []byte) int {
	n := 0
	for _, h := range hanTLD {
		if len(h) > n && len(tld) >= len(h) && string(tld[:len(h)]) == h {
			n = len(h)
		}
	}
	return n
}
