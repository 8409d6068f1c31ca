package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// SecurityAnswer detects the answers to questions of security and memorable words, which
// may be names of several words, by their label.
var SecurityAnswer = detectors.Spec{
	Name:   "generic/security-answer",
	Entity: "PASSWORD",
	Doc:    "Answer to a question of security, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchSecurityAnswer,
	Labels: detectors.Labels{
		"en": {"security answer", "secret answer", "security question answer", "answer to my security question", "answer to the security question", "answer to security question", "my security answer", "memorable word", "security word", "secret word", "memorable answer"},
		"id": {"jawaban rahasia", "jawaban keamanan", "jawaban pertanyaan keamanan", "jawaban pertanyaan rahasia"},
		"zh": {"密保答案", "密保问题答案", "安全问题答案", "密保问题的答案", "答案"},
		"es": {"respuesta de seguridad", "respuesta secreta", "respuesta a la pregunta de seguridad"}, "pt": {"resposta de segurança", "resposta secreta", "resposta da pergunta de segurança"},
		"fr": {"réponse secrète", "réponse de sécurité", "réponse à la question secrète", "réponse à la question de sécurité"}, "de": {"sicherheitsantwort", "antwort auf die sicherheitsfrage", "geheime antwort"},
		"it": {"risposta segreta", "risposta di sicurezza"}, "nl": {"beveiligingsantwoord", "antwoord op de beveiligingsvraag"}, "pl": {"odpowiedź na pytanie bezpieczeństwa"}, "tr": {"gizli cevap", "güvenlik sorusu cevabı"}, "ru": {"ответ на секретный вопрос", "секретный ответ"},
	},
	Classes: passwordClasses,
	Source:  "NIST SP 800-63-2 (pre-registered knowledge tokens)",
	Valid: []string{
		"jawaban pertanyaan keamanan: ‹SD Negeri 3 Bandung›", "the answer to my security question is ‹Willow Street›, but it fails",
		"security word is ‹marzipan›", "memorable word: ‹marzipan›", "réponse secrète : ‹Caramel›", "密保答案：‹育才小学›，对吗", "Sicherheitsantwort: ‹Waldi› nicht akzeptiert",
		"secret answer = \"‹Willow Street›\"", "密保问题：小学名字，答案：‹育才小学›",
	},
	Invalid: []string{
		"security answer is case sensitive", "the answer to my security question is wrong", "security word is missing", "jawaban pertanyaan keamanan saya lupa", "security answer: ",
		"secret answer field is empty", "第三题答案：育才小学", "réponse secrète : oubliée", "密保答案：忘了", "security answer: incorrect", "my security answer is not accepted",
		"密保答案：请输入您的答案", "密保答案：必填", "密保答案：正在审核", "密保答案：已经设置", "the security answer is encrypted", "the secret word is out",
	},
}

func matchSecurityAnswer(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue}
	if w.End-w.Start == len("答案") && !bytes.Contains(b[max(0, w.Start-80):w.Start], []byte("密保")) {
		return f, false
	}
	s, how := valueAfter(b, w.End)
	if how < linkWord || s+2 >= len(b) {
		return f, false
	}
	if b[s] == '"' || b[s] == '\'' {
		s++
	}
	end, quoted := valueEnd(b, s)
	if f.Start = s; quoted {
		f.End = end
		return f, end-s >= 3 && !masked(b[s:end]) && !refers(b[s:end])
	}
	if b[s] >= 0xE3 {
		f.End = hanAnswer(b, s)
	} else {
		f.End = answerEnd(b, s)
	}
	return f, f.End-s >= 3
}

// hanAnswer returns the end of an answer in Han at s, of two to eight characters that do
// not say that it is forgotten or wrong; s if there is none.
func hanAnswer(b []byte, s int) int {
	e := s
	for e+3 <= len(b) && b[e] >= 0xE4 && b[e] <= 0xE9 {
		e += 3
	}
	if e-s < 6 || e-s > 24 {
		return s
	}
	for _, word := range [...]string{"忘", "错", "不", "没", "无", "怎", "什么", "是", "问题", "请", "必填", "选填", "审核", "客服", "已"} {
		if bytes.Contains(b[s:e], []byte(word)) {
			return s
		}
	}
	return e
}

// answerEnd returns the end of an answer at s: a word, and those behind it that are
// written with a capital or in digits, or are parts of names. It is s if the word says
// how it is with the answer.
func answerEnd(b []byte, s int) int {
	e := s
	for n := 0; n < 5; n++ {
		k := e
		if n > 0 {
			if e >= len(b) || b[e] != ' ' {
				break
			}
			k++
		}
		q := k
		for q < len(b) && q-k < 32 && (detectors.IsAlnum(b[q]) || b[q] == '\'' || b[q] == '-' || b[q] >= 0xC3 && b[q] < 0xE0 || b[q]&0xC0 == 0x80) {
			q++
		}
		word := b[k:q]
		if len(word) == 0 || n > 0 && b[k]-'A' >= 26 && !detectors.IsDigit(b[k]) && b[k] < utf8.RuneSelf {
			break
		}
		if n == 0 && (lowerIn(secretStop, word) || lowerIn(states, word) || lowerIn(aboutPasswords, word) || lowerIn(answerStates, word)) {
			return s
		}
		e = q
	}
	return e
}

// answerStates say of an answer how it is with it.
var answerStates = wordSet("case", "too", "hard", "being", "asked", "rejected", "accepted", "gone", "lost", "still", "also", "always", "correct", "right", "same", "long", "short", "unknown", "apa", "lupa", "ditolak", "oubliée", "incorrecte", "fausse", "refusée", "olvidé", "esqueci", "vergessen", "what", "that", "this", "it", "no", "yes", "which", "where", "who", "how", "why", "sensitive", "visible", "shown", "needed", "kept", "stored", "saved", "sent", "set", "only", "just", "now", "there", "here", "working", "different", "blank", "encrypted", "hashed", "displayed", "hidden", "masked", "required", "optional", "out", "invalide", "invalid", "неверный")
