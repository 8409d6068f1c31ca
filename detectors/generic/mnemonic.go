package generic

import "github.com/samar-privacy/samar/detectors"

// Mnemonic detects the words that a wallet's keys are made of, by their label:
// twelve, fifteen, eighteen, twenty-one, twenty-four or twenty-five of three to
// eight small letters.
var Mnemonic = detectors.Spec{
	Name:    "generic/mnemonic",
	Entity:  "SECRET",
	Subtype: "mnemonic",
	Doc:     "Recovery words of a wallet, by their label",
	Anchor:  detectors.OnCue(),
	Match:   matchMnemonic,
	Labels: detectors.Labels{
		"en": {"mnemonic", "mnemonic phrase", "seed phrase", "seed words", "recovery phrase", "recovery words", "secret phrase", "secret recovery phrase", "backup phrase", "wallet seed", "seed"},
		"id": {"frasa pemulihan", "frasa sandi"}, "zh": {"助记词", "助記詞"}, "es": {"frase semilla", "frase de recuperación"}, "pt": {"frase semente", "frase de recuperação"}, "de": {"wiederherstellungsphrase"},
	},
	Classes: secretClasses,
	Source:  "BIP 39 (numbers of words; English words of three to eight letters)",
	Valid: []string{
		"mnemonic: ‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
		"my seed phrase is ‹abandon ability able about above absent absorb abstract absurd abuse access accident›.",
		"mnemonic: ‹legal winner thank year wave sausage worth useful legal winner thank yellow› please keep it safe",
		"助记词：‹legal winner thank year wave sausage worth useful legal winner thank yellow›",
	},
	Invalid: []string{
		"my seed phrase is written on a piece of paper that was lost in our old house last year",
		"mnemonic: legal winner thank year wave sausage worth useful legal winner thank",
		"the seed grows well when there is enough water around",
	},
}

func matchMnemonic(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	s, how := valueAfter(b, w.End)
	if how < linkWord {
		return f, false
	}
	if s < len(b) && (b[s] == '"' || b[s] == '\'') {
		s++
	}
	f.Start, f.End = s, s
	words := 0
	for p := s; words < 25; p++ {
		q := p
		for q < len(b) && q-p < 9 && b[q]-'a' < 26 {
			q++
		}
		if q-p < 3 || q-p > 8 || w.AlnumAt(q) {
			break
		}
		words++
		switch words { // the longest lawful number of words; prose may go on behind them
		case 12, 15, 18, 21, 24, 25:
			f.End = q
		}
		p = q
		if q >= len(b) || b[q] != ' ' || q+1 < len(b) && b[q+1]-'a' >= 26 {
			break
		}
	}
	return f, f.End > f.Start
}
