package generic

import "github.com/samar-privacy/samar/detectors"

// SlackMention detects what somebody is called in a mention, which Slack writes with the
// member's id before it:
//
//	<@U024BE7LH|rina.marlina>
//	    |       display name, up to 80 characters
//	    U or W and 8 to 10 more of A-Z, 0-9
//
// The id stays: it says nothing outside the workspace.
var SlackMention = detectors.Spec{
	Name:      "generic/slack-mention",
	Entity:    "USERNAME",
	Doc:       "Name of a member in a Slack mention",
	Anchor:    detectors.At(),
	Match:     matchSlackMention,
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R"},
	Source:    "Slack, Formatting text for app surfaces: mentioning users",
	Valid:     []string{"hi <@U024BE7LH|‹dinda.putri›> please", "<@W0LAN0Z89ABC|‹Dinda Putri›>", "<@U024BE7LH|‹dinda›>, <#C024BE7LR|general>", "<@U024BE7LH|‹纳斯鲁丁·阿卜杜勒·拉赫曼·艾哈迈德·穆罕默德·伊布拉欣·哈桑›>"},
	Invalid:   []string{"<@U024BE7LH> ok", "<#C024BE7LR|general>", "<@U1|x>", "<!subteam^SAZ94GDB8|@help-desk>", "<@U024be7lh|dinda>", "<@U024BE7LH|>"},
}

func matchSlackMention(w *detectors.Window) (detectors.Found, bool) {
	const leastID, mostID, mostName = 9, 12, 4 * 80 // bytes of eighty characters
	id := w.Start + len("@")
	if c := w.At(id); w.At(w.Start-1) != '<' || c != 'U' && c != 'W' {
		return detectors.Found{}, false
	}
	s := id
	for s-id < mostID && (detectors.IsDigit(w.At(s)) || w.At(s) >= 'A' && w.At(s) <= 'Z') {
		s++
	}
	if s-id < leastID || w.At(s) != '|' {
		return detectors.Found{}, false
	}
	s++
	e := s
	for e-s < mostName && w.At(e) != '>' && w.At(e) >= ' ' && w.At(e) != '<' {
		e++
	}
	return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Format}, e > s && w.At(e) == '>'
}
