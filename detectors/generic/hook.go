package generic

import (
	"bytes"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// Hook detects keys that stand around a colon: addresses of web hooks, whose
// path is the secret, tokens in place of a URL's user, and the tokens of
// Telegram bots (number, ':', 35 characters).
var Hook = detectors.Spec{
	Name:    "generic/hook",
	Entity:  "SECRET",
	Subtype: "webhook",
	Doc:     "Web hook address, bot token, token in a URL",
	Anchor:  detectors.Colon(),
	Match:   matchHook,
	Labels:  detectors.Labels{"en": {"webhook", "web hook", "webhook url", "bot token"}, "id": {"token bot"}, "zh": {"机器人"}, "es": {"gancho web"}, "pt": {"token do bot"}},
	Classes: secretClasses,
	Source:  "Slack, Discord, Microsoft Teams, Feishu, DingTalk, WeCom documentation of incoming web hooks; Telegram Bot API; Sentry DSN",
	Valid: []string{
		"post to ‹https://hooks.slack.com/services/T00000000/B00000000/XXXXabcdXXXXabcd12345678›.",
		"‹https://discord.com/api/webhooks/123456789012345678/abcDEF123-_abcDEF123-_abcDEF123›",
		"token:‹987654321:AA1-fHTeeH8vKFS459MzDZDGUxI-o0akJOl›",
		"bot ‹123456789:AAabcdefGHIJKLMNOpqrstuvWXYZ0123456› bocor",
		"‹https://hooks.zapier.com/hooks/catch/1252159/5ulwqu7/› of mine",
		"asana ‹1/4106200912367146:a6455018f7723f5f3a75c4070dc10137›",
		"‹https://0123456789abcdef0123456789abcdef@o123456.ingest.sentry.io/7654321›",
		"‹https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123456789abcdef›",
	},
	Invalid: []string{
		"https://hooks.slack.com/services",
		"https://discord.com/api/webhooks/about",
		"https://user@example.com/path",
		"ratio 123456789:AA", "part 1/4106200912367146 of a6455018f7723f5f3a75c4070dc10137",
		"https://example.com/services/T00000000/B00000000/XXXX",
	},
}

// hookHosts are what follows "://" in the addresses of web hooks; the rest of
// the address, twenty characters or more, is secret.
var hookHosts = [...]string{
	"hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/",
	"outlook.office.com/webhook/", "open.feishu.cn/open-apis/bot/v2/hook/", "open.larksuite.com/open-apis/bot/v2/hook/", "oapi.dingtalk.com/robot/send?access_token=",
	"qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", "hooks.zapier.com/hooks/catch/", "maker.ifttt.com/trigger/", "chat.googleapis.com/v1/spaces/", "hook.integromat.com/",
}

// leastHook is the least length of their hosts.
const leastHook = len("discord.com")

func matchHook(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Certain, Evidence: detectors.Format | detectors.CodeTable}
	if w.End-w.Start != 3 || b[w.Start+1] != '/' {
		if a, ok := accessToken(w, f); ok {
			return a, true
		}
		return botToken(w, f)
	}
	f.Start = w.Start
	for f.Start > 0 && w.Start-f.Start < 6 && detectors.IsLetter(b[f.Start-1]) {
		f.Start--
	}
	// The authority: user, host and port, up to the path.
	auth := b[w.End:min(len(b), w.End+256)]
	for i, c := range auth {
		if c == '/' || c == '?' || c == '#' || c == '@' || !inURL(c) {
			auth = auth[:i]
			break
		}
	}
	next := w.At(w.End + len(auth))
	if next == '@' { // a key in place of the user
		f.End = urlEnd(b, w.End)
		f.Subtype, f.Evidence = "url_token", detectors.Format
		if len(auth) < 20 || w.End+len(auth)+4 > f.End || !keyLike(auth) || countDigits(auth) == 0 {
			return f, false
		}
		for _, c := range auth {
			if !inKey(c, kWord) {
				return f, false
			}
		}
		return f, true
	}
	if next == '/' && len(auth) < 84 && len(auth) > 19 && bytes.HasSuffix(auth, []byte(".webhook.office.com")) {
		f.End = urlEnd(b, w.End)
		return f, f.End-w.End > len(auth)+41
	}
	if next != '/' || len(auth) < leastHook {
		return f, false
	}
	for _, h := range hookHosts {
		if len(auth) < len(h) && h[len(auth)] == '/' && len(b)-w.End >= len(h) && string(b[w.End:w.End+len(h)]) == h {
			f.End = urlEnd(b, w.End)
			least := 20
			if strings.HasPrefix(h, "hooks.zapier") { // an account, a hook of seven letters
				least = 12
			}
			return f, f.End-w.End >= len(h)+least
		}
	}
	return f, false
}

// inURL reports whether c may stand in an address in running text.
func inURL(c byte) bool { return urlBytes[c] }

var urlBytes = func() (t [256]bool) {
	for c := '!'; c < 0x7f; c++ {
		t[c] = !strings.ContainsRune("\"'<>`()[]{}|", c)
	}
	return t
}()

// urlEnd returns the end of the address at p, without the marks of the
// sentence around it.
func urlEnd(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < maxURL && inURL(b[e]) {
		e++
	}
	for e > p && bytes.IndexByte([]byte(".,;:!?*"), b[e-1]) >= 0 {
		e--
	}
	return e
}

// accessToken reads a personal access token of Asana around the first ':' of w:
// "1/", sixteen digits, ':', 32 hex digits.
func accessToken(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	b, colon := w.Text, w.Start+bytes.IndexByte(w.Text[w.Start:w.End], ':')
	s := colon
	for s > 0 && colon-s < 18 && w.DigitAt(s-1) {
		s--
	}
	if n := colon - s; n < 15 || n > 17 || w.At(s-1) != '/' || !w.DigitAt(s-2) || w.AlnumAt(s-3) {
		return f, false
	}
	e := colon + 1
	for e < len(b) && e-colon < 40 && isHex(b[e]) {
		e++
	}
	f.Start, f.End, f.Subtype = s-2, e, "asana_token"
	return f, e-colon == 33 && !w.AlnumAt(e)
}

// botToken reads the token of a Telegram bot around the first ':' of w.
func botToken(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	b := w.Text
	colon := w.Start
	for colon < w.End && (b[colon] != ':' || colon < w.Start+8 && !w.DigitAt(colon-8)) {
		colon++
	}
	s := colon
	for s > 0 && colon-s < 11 && w.DigitAt(s-1) {
		s--
	}
	if n := colon - s; n < 6 || n > 10 || w.AlnumAt(s-1) && !(s >= 3 && string(b[s-3:s]) == "bot") {
		return f, false
	}
	e := colon + 1
	for e < len(b) && e-colon < 40 && inKey(b[e], kWord) {
		e++
	}
	f.Start, f.End, f.Subtype = s, e, "telegram_bot_token"
	return f, e-colon == 36 && b[colon+1] == 'A' && keyLike(b[colon+1:e])
}
