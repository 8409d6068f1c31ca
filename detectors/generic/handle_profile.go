package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// profile takes the account name of a page's address behind its network's name:
// instagram.com/budi.s90, t.me/siti_nur, x.com/ani_w, linkedin.com/in/ani-wijaya.
func profile(w *detectors.Window) (detectors.Found, bool) {
	b, i := w.Text, w.End
	host := b[w.Start:w.End]
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue | detectors.Format, Subtype: network(host)}
	if p := w.At(w.Start - 1); p == '@' || p == '-' || p == '_' {
		return f, false
	}
	switch own := detectors.EqualLower(host, "t.me") || detectors.EqualLower(host, "telegram.me"); {
	case own && bytes.HasPrefix(b[i:], []byte("/")):
		i++
		f.Subtype = "telegram"
	case detectors.EqualLower(host, "x.com"):
		if w.At(i) != '/' {
			return f, false
		}
		i++
		f.Subtype = "twitter"
	case channels(host):
		if !bytes.HasPrefix(b[i:], []byte("/@")) {
			return f, false
		}
		i++
	case !own && bytes.HasPrefix(b[i:], []byte(".com/")) && lowerIn(profileHosts, host):
		i += len(".com/")
	default:
		return f, false
	}
	switch {
	case detectors.EqualLower(host, "linkedin"):
		if !bytes.HasPrefix(b[i:], []byte("in/")) {
			return f, false
		}
		i += len("in/")
		f.Subtype = "linkedin"
	case detectors.EqualLower(host, "tiktok") && w.At(i) != '@':
		return f, false
	}
	f.Start = i
	if w.At(i) == '@' {
		i++
	}
	e := i
	for e < len(b) && e-i <= longestProfile && (detectors.IsAlnum(b[e]) || b[e] == '_' || b[e] == '-' || b[e] == '.' && w.AlnumAt(e+1)) {
		e++
	}
	f.End = e
	n := e - i
	if n < 3 || n > longestProfile || lowerIn(sitePages, b[i:e]) || w.At(e) == '=' || w.At(e) == '%' || w.At(e) == '+' {
		return f, false
	}
	return f, w.At(e) != '/' || !w.AlnumAt(e+1) || f.Subtype == "twitter" && bytes.HasPrefix(b[e:], []byte("/status/")) // else a page below it
}

// channels reports hosts whose pages of people are told from all others by an "@".
func channels(host []byte) bool {
	return detectors.EqualLower(host, "youtube.com") || detectors.EqualLower(host, "medium.com")
}

// profileHosts are networks whose pages of people stand right below their host.
var profileHosts = wordSet("instagram", "facebook", "fb", "twitter", "tiktok", "linkedin", "github", "weibo", "kuaishou", "pinterest", "twitch", "threads", "medium", "behance", "dribbble", "patreon", "soundcloud", "telegram")

const longestProfile = 40 // bytes of an account name in an address

// sitePages are pages of the networks themselves.
var sitePages = wordSet("reel", "reels", "stories", "story", "explore", "search", "tag", "tags", "hashtag", "share", "sharer", "sharer.php", "groups", "pages", "ads", "tos", "i", "web", "about-us", "policy", "watch", "events", "login", "signup", "home", "intent", "status", "about", "help", "legal",
	"privacy", "terms", "joinchat", "addstickers", "proxy", "settings", "features", "orgs", "topics", "profile.php", "permalink.php", "photo", "photo.php", "story.php", "marketplace", "gaming", "business", "developer", "developers", "docs", "download",
	"accounts", "direct", "policies", "security", "careers", "jobs", "company", "feed", "pricing", "enterprise", "trending", "collections", "notifications", "messages", "video", "videos", "live", "discover", "foryou", "following", "music", "dialog", "plugins", "press", "blog", "api", "apps", "compose", "tos", "logout", "bookmarks", "lists", "sponsors", "readme", "customer-stories", "contact", "support")
