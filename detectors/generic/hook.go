package generic

import (
	"bytes"

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
		"‹https://0123456789abcdef0123456789abcdef@o123456.ingest.sentry.io/7654321›",
		"‹https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123456789abcdef›",
	},
	Invalid: []string{
		"https://hooks.slack.com/services",
		"https://discord.com/api/webhooks/about",
		"https://user@example.com/path",
		"ratio 123456789:AA",
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

func matchHook(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Certain, Evidence: detectors.Format | detectors.CodeTable}
	if w.End-w.Start != 3 || b[w.Start+1] != '/' {
		return botToken(w, f)
	}
	f.Start = w.Start
	for f.Start > 0 && w.Start-f.Start < 6 && detectors.IsLetter(b[f.Start-1]) {
		f.Start--
	}
	rest := b[w.End:min(len(b), w.End+maxURL)]
	end := 0
	for end < len(rest) && rest[end] > ' ' && rest[end] < 0x7f && bytes.IndexByte([]byte("\"'<>`()[]{}|"), rest[end]) < 0 {
		end++
	}
	for end > 0 && bytes.IndexByte([]byte(".,;:!?*"), rest[end-1]) >= 0 {
		end--
	}
	rest = rest[:end]
	f.End = w.End + end
	for _, h := range hookHosts {
		if len(rest) >= len(h)+20 && string(rest[:len(h)]) == h {
			return f, true
		}
	}
	if i := bytes.Index(rest, []byte(".webhook.office.com/")); i > 0 && i < 64 {
		return f, len(rest) > i+60
	}
	// A key in place of the user.
	at := bytes.IndexByte(rest, '@')
	if at < 20 || at > 255 || at+4 > len(rest) || !keyLike(rest[:at]) || countDigits(rest[:at]) == 0 {
		return f, false
	}
	for _, c := range rest[:at] {
		if !inKey(c, kWord) {
			return f, false
		}
	}
	f.Subtype, f.Evidence = "url_token", detectors.Format
	return f, true
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
	if n := colon - s; n < 8 || n > 10 || w.AlnumAt(s-1) && !(s >= 3 && string(b[s-3:s]) == "bot") {
		return f, false
	}
	e := colon + 1
	for e < len(b) && e-colon < 40 && inKey(b[e], kWord) {
		e++
	}
	f.Start, f.End, f.Subtype = s, e, "telegram_bot_token"
	return f, e-colon == 36 && b[colon+1] == 'A' && keyLike(b[colon+1:e])
}
