package generic

import (
	"bytes"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// Gender detects the gender of somebody behind its label, as forms write it.
// Words for men and women in a sentence are none.
var Gender = detectors.Spec{
	Name:   "generic/gender",
	Entity: "GENDER",
	Doc:    "Gender of a person, by its label",
	Off:    true,
	Anchor: detectors.OnCue(),
	Match:  matchGender,
	Labels: detectors.Labels{
		"en": {"gender", "sex", "gender identity", "sex at birth", "my gender", "pronouns"},
		"id": {"jenis kelamin", "jns kelamin", "kelamin", "gender saya", "jk"},
		"zh": {"性别", "性別"}, "ms": {"jantina"},
		"es": {"género", "genero", "sexo"}, "pt": {"gênero", "género", "sexo"}, "fr": {"sexe", "genre"}, "de": {"geschlecht"}, "it": {"sesso", "genere"}, "nl": {"geslacht"},
		"pl": {"płeć"}, "tr": {"cinsiyet", "cinsiyeti"}, "vi": {"giới tính"}, "ru": {"пол"}, "uk": {"стать"}, "sv": {"kön"}, "da": {"køn"}, "nb": {"kjønn"}, "fi": {"sukupuoli"},
		"cs": {"pohlaví"}, "hu": {"nem"}, "ro": {"sex", "gen"}, "el": {"φύλο"}, "hr": {"spol"}, "tl": {"kasarian"},
		"ja": {"性別"}, "ko": {"성별"}, "th": {"เพศ"}, "ar": {"الجنس"}, "fa": {"جنسیت"}, "he": {"מין"}, "hi": {"लिंग"}, "bn": {"লিঙ্গ"}, "ta": {"பாலினம்"},
	},
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, CCPA: detectors.General, Quasi: true},
	Source:    "ISO/IEC 5218; ICAO Doc 9303-3 (M, F, X); UU 27/2022, article 4 (3); words of forms",
	Valid: []string{
		"jenis kelamin: ‹perempuan›", "Jenis Kelamin ‹Laki-laki›", "性别：‹女›，年龄 30", "gender: ‹F›", "Sex = ‹male›", "my gender is ‹female›", "JK: ‹L›", "género: ‹femenino›", "sexo: ‹Masculino›",
		"Geschlecht: ‹weiblich›", "sexe : ‹F›", "пол: ‹женский›", "성별: ‹여성›", "性別: ‹男性›", "giới tính: ‹nữ›", "เพศ: ‹หญิง›", "लिंग: ‹पुरुष›", "cinsiyet: ‹kadın›", "gender: ‹non-binary›", "sexo ‹masculino›, 34 años", "الجنس: ‹ذكر›", "\"gender\": \"‹M›\"", "Gender - ‹Female›",
	},
	Invalid: []string{
		"the gender of the fabric is unclear", "gender equality", "sex education", "perempuan itu marah", "she is a woman", "性别歧视", "gender: see below", "jk rowling", "пол года прошло", "nem férfi", "gender Mystery box", "sexo seguro",
		"gender: free size", "gen\"",
	},
}

// genders are words for genders as forms have them: lower case, and the letters
// of codes.
var genders = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`m f x l p w d v k n h o u male female man woman men women boy girl nonbinary non-binary transgender transwoman transman intersex agender genderqueer genderfluid other diverse unspecified
		she/her he/him they/them cis-male cis-female
		laki laki-laki lelaki pria cowok cewek perempuan wanita laki2
		男 女 男性 女性 男士 女士 男生 女生 男人 女人 保密 其他
		masculino femenino feminino hombre mujer homem mulher varón varon masculin féminin feminin homme femme männlich weiblich divers maschio femmina maschile femminile uomo donna man vrouw mannelijk vrouwelijk
		mężczyzna kobieta męska żeńska erkek kadın kadin bay bayan nam nữ мужской женский мужчина женщина муж жен м ж чоловік жінка чоловіча жіноча mies nainen kvinna kvinne kvinde mand mann muž žena férfi nő bărbat femeie masculin άνδρας γυναίκα άρρεν θήλυ muško žensko muški ženski lalaki babae
		남 여 남자 여자 남성 여성 ชาย หญิง ذكر أنثى انثى رجل امرأة مرد زن زكر נקבה זכר पुरुष महिला स्त्री পুরুষ মহিলা নারী ஆண் பெண்`) {
		m[w] = true
	}
	return m
}()

func matchGender(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	b := w.Text
	i, how := valueAfter(b, w.End)
	if how == linkNothing {
		return f, false
	}
	if w.At(i) == '"' || w.At(i) == '\'' {
		i++
	}
	f.Start = i
	var buf [32]byte
	n := 0
	for i < len(b) && n < len(buf) && (detectors.IsAlnum(b[i]) || b[i] >= 0x80 && !bytes.HasPrefix(b[i:], []byte("，")) && !bytes.HasPrefix(b[i:], []byte("。")) && !bytes.HasPrefix(b[i:], []byte("；")) && !bytes.HasPrefix(b[i:], []byte("、")) || (b[i] == '-' || b[i] == '/') && n > 0 && i+1 < len(b) && (detectors.IsLetter(b[i+1]) || b[i+1] >= 0x80)) {
		c := b[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[n] = c
		n++
		i++
	}
	f.End = i
	if n == 0 {
		return f, false
	}
	word := string(buf[:n])
	if !genders[word] && b[f.Start] >= 0x80 {
		word = strings.ToLower(word)
		if !genders[word] && n >= 3 && b[f.Start] >= 0xE3 { // 女我的…: Han, where no space ends a word
			for _, m := range [...]int{6, 3} {
				if n >= m && genders[word[:m]] && how == linkMark {
					f.End = f.Start + m
					return f, true
				}
			}
		}
	}
	if !genders[word] {
		return f, false
	}
	if how == linkMark || how == linkWord && f.End-f.Start > 1 && bytes.HasSuffix(b[:f.Start], []byte("- ")) {
		return f, true
	}
	cue := w.Text[w.Start:w.End]
	long := len(cue) > 6 || cue[0] >= 0xE0 || len(cue) >= 3 && detectors.EqualLower(cue[:3], "sex")
	return f, long && f.End-f.Start > 1 && (how == linkWord || !wordFollows(b, f.End))
}
