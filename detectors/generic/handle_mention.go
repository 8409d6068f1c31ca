package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Mention detects an account name behind @ where the text says who wrote or is
// written to: from: @dewi.s92. Elsewhere "@" stands before shops and brands as
// often as before people.
var Mention = detectors.Spec{
	Name:   "generic/mention",
	Entity: "USERNAME",
	Doc:    "Account name behind @ of somebody who writes or is written to",
	Anchor: detectors.OnCue(),
	Match:  matchMention,
	Labels: detectors.Labels{
		"en": {"from", "author", "sender", "posted by", "reply to", "replying to", "commenter", "customer", "reviewer", "follower", "dm from", "message from", "handle"},
		"id": {"dari", "pengirim", "penulis", "oleh", "membalas", "pelanggan", "akun", "hubungi", "japri", "kontak"}, "zh": {"作者", "发布者", "回复", "博主", "评论者"},
		"es": {"de parte de", "autor", "remitente"}, "pt": {"autor", "remetente"}, "fr": {"auteur", "expéditeur"}, "de": {"von", "absender", "autor"},
	},
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R"},
	Source:    "The networks' rules for account names (Meta, X, Telegram help pages)",
	Valid:     []string{"from: ‹@dewi.s92›", "author=‹@budi_santoso›", "DM from ‹@k.okafor_7›", "dari ‹@dinda.putri› ya", "hubungi ‹@suami_dinda› saja", "japri ke adminnya, hubungi ‹@rudi77›", "回复：‹@xiaoli_88›"},
	Invalid:   []string{"from: @all", "from @gmail.com", "from @shopee", "author: @everyone", "import x from '@types/node'", "from: @angular/core", "pesan dari @tokopedia", "reply to @acme_help", "oleh @kedai.official", "hubungi @acme_care", "hubungi @tokopedia"},
}

func matchMention(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p, e := w.End, 0
	for k := 0; k < 3 && p < len(b) && (b[p] == ' ' || b[p] == ':' || b[p] == '=' || b[p] == '"'); k++ {
		p++
	}
	if len(b)-p > 3 && string(b[p:p+3]) == "：" {
		p += 3
	}
	if p == w.End || w.At(p) != '@' || !detectors.IsLetter(w.At(p+1)) {
		return detectors.Found{}, false
	}
	mark := w.At(w.End) == ':' && w.At(p-1) != ' '
	for e = p + 1; e < len(b) && e-p < 32; e++ {
		switch c := b[e]; {
		case detectors.IsLetter(c):
			continue
		case detectors.IsDigit(c), (c == '.' || c == '_') && detectors.IsAlnum(w.At(e+1)):
			mark = true
			continue
		}
		break
	}
	name := b[p+1 : e]
	f := detectors.Found{Start: p, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}
	return f, mark && len(name) >= 3 && w.At(e) != '/' && w.At(e) != '@' && !isDomain(name) && !lexicon.CommonEN.Has(name) && !toAll.Has(name) && !ofFirm(name)
}

// toAll address nobody in particular.
var toAll = lexicon.New("everyone channel here semua admin support")

// ofFirm reports whether a part of an account's name, behind a mark, is what firms
// write there.
func ofFirm(name []byte) bool {
	i := bytes.LastIndexAny(name, "._")
	return i > 0 && deskWords.Has(bytes.ToLower(name[i+1:]))
}

var deskWords = lexicon.New("help care cs support official store shop team service news admin promo customercare indonesia global")

// isDomain reports whether b ends as the name of a host does.
func isDomain(b []byte) bool {
	i := bytes.LastIndexByte(b, '.')
	return i > 0 && isTLD(b[i+1:])
}
