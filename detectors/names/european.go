package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Behind a cue of these languages only a capitalised word is taken for a name:
// their common words are too many to list.
var introEU = style{names: lexicon.NamesEN, common: lexicon.CommonEU, proper: true, particles: true}
var letterEU = style{names: lexicon.NamesEN, common: lexicon.CommonEU, proper: true, particles: true, newline: true}

// In running text the name must be a given name, or stand behind one.
var looseEU = style{names: lexicon.Given, common: lexicon.CommonEU, other: lexicon.CommonEN, strict: true, capitals: true, particles: true, comma: true, product: thingBehind}

var introducedEU = detectors.Spec{
	Name:   "names/introduced-eu",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Spanish, Portuguese, French, German, Italian, Dutch, Malay or another language with capitals",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedEU,
	Labels: detectors.Labels{
		"es": {"me llamo", "mi nombre es", "nombre", "nombre completo", "nombre y apellidos", "nombre del cliente", "nombre del titular", "a nombre de", "titular", "destinatario", "estimado", "estimada", "atentamente", "atte", "un saludo", "saludos cordiales", "saludos", "cordialmente", "firmado"},
		"pt": {"me chamo", "meu nome é", "chamo me", "nome", "nome completo", "nome do cliente", "nome do titular", "em nome de", "destinatário", "prezado", "prezada", "caro", "cara", "atenciosamente", "att", "cordialmente", "assinado"},
		"fr": {"je m'appelle", "je m’appelle", "mon nom est", "nom", "nom complet", "nom et prénom", "prénom", "nom du client", "nom du titulaire", "au nom de", "destinataire", "cher", "chère", "cordialement", "bien cordialement", "salutations", "signé"},
		"de": {"mein name ist", "ich heiße", "ich heisse", "name des kunden", "vollständiger name", "vorname", "nachname", "empfänger", "kontoinhaber", "karteninhaber", "mit freundlichen grüßen", "mit freundlichem gruß", "mfg", "viele grüße", "liebe grüße", "gruß", "grüße", "lieber", "liebe", "sehr geehrter herr", "sehr geehrte frau", "im namen von"},
		"it": {"mi chiamo", "il mio nome è", "nome e cognome", "cognome", "gentile", "cordiali saluti", "distinti saluti", "intestatario"},
		"nl": {"mijn naam is", "ik heet", "naam", "achternaam", "voornaam", "geachte heer", "geachte mevrouw", "met vriendelijke groet", "groeten"},
		"pl": {"nazywam się", "mam na imię", "imię i nazwisko", "z poważaniem", "pozdrawiam"}, "tr": {"adım", "benim adım", "ad soyad", "adı soyadı", "saygılarımla"},
		"ru": {"меня зовут", "моё имя", "мое имя", "имя и фамилия", "фио", "с уважением"}, "uk": {"мене звати", "моє ім'я", "моє ім’я", "піб", "з повагою"},
		"sv": {"jag heter", "mitt namn är", "med vänliga hälsningar", "vänliga hälsningar"}, "da": {"jeg hedder", "mit navn er", "med venlig hilsen"}, "nb": {"jeg heter", "mitt navn er", "med vennlig hilsen"},
		"fi": {"nimeni on", "ystävällisin terveisin"}, "cs": {"jmenuji se", "jmenuju se", "jméno a příjmení", "s pozdravem"}, "hu": {"a nevem", "teljes név", "üdvözlettel"}, "ro": {"mă numesc", "mă cheamă", "numele meu este", "nume și prenume", "cu stimă"},
		"el": {"με λένε", "ονομάζομαι", "το όνομά μου είναι", "ονοματεπώνυμο", "με εκτίμηση"}, "bg": {"казвам се", "името ми е", "име и фамилия", "с уважение"}, "hr": {"zovem se", "moje ime je", "ime i prezime", "s poštovanjem"}, "sr": {"зовем се", "моје име је", "име и презиме"}, "sl": {"ime mi je", "moje ime je", "ime in priimek", "lep pozdrav"},
		"sk": {"volám sa", "meno a priezvisko", "s pozdravom"}, "lt": {"mano vardas", "mano vardas yra", "vardas pavardė", "vardas ir pavardė", "pagarbiai"}, "lv": {"mani sauc", "mans vārds ir", "vārds uzvārds", "ar cieņu"}, "et": {"minu nimi on", "mu nimi on", "ees ja perekonnanimi", "lugupidamisega"}, "is": {"ég heiti"}, "mk": {"се викам"}, "be": {"мяне завуць"}, "sq": {"unë quhem", "emri im është"},
		"ca": {"em dic", "nom i cognoms"}, "gl": {"chámome"}, "af": {"my naam is"}, "sw": {"jina langu ni", "naitwa", "jina kamili"}, "az": {"mənim adım", "soyadı adı"}, "uz": {"mening ismim", "ismim"}, "kk": {"менің атым", "аты жөні"}, "hy": {"իմ անունը", "անունս"},
		"tl": {"ang pangalan ko ay", "pangalan ko"}, "vi": {"tôi tên là", "tên tôi là", "họ tên", "họ và tên"},
		"ms": {"nama penuh", "nama penerima", "yang benar", "pemilik akaun"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Letter and form conventions of the languages",
	Valid: []string{
		"me llamo ‹Lucía Ortega› y quiero", "Nombre: ‹José de la Cruz›\nTel", "Atentamente, ‹Óscar Gil›", "meu nome é ‹João Pastor› e quero", "Prezado ‹Bernardo Novais›,",
		"je m'appelle ‹Zoé Ollivier› et", "Cordialement,\n‹Benoît Laurent›", "mein Name ist ‹Jürgen von Berg› und", "Mit freundlichen Grüßen\n‹Anne-Rose Schacht›", "mi chiamo ‹Elena Russo›.", "nazywam się ‹Łukasz Kowalski› i", "Меня зовут ‹Анна Петрова›, здравствуйте", "tên tôi là ‹Nguyễn Văn An›", "Nom : ‹Geneviève Mallet›",
		"Με λένε ‹Γιώργος Παππάς›, ΑΦΜ", "ФИО: ‹Иванов И.И.›, тел", "Казвам се ‹Иван Петров› и", "Zovem se ‹Ivana Horvat›, OIB", "Volám sa ‹Peter Novák›,", "Ime mi je ‹Luka Novak›.", "Mano vardas ‹Jonas Kazlauskas›, asmens", "Mani sauc ‹Anna Bērziņa› un", "Minu nimi on ‹Mart Tamm›,", "jina langu ni ‹Juma Mwangi›, simu", "Իմ անունը ‹Արամ Պետրոսյան› է",
	},
	Invalid: []string{
		"me llamo la atención", "mi nombre es correcto", "Estimado Cliente", "Pozdrawiam serdecznie", "Prezados senhores", "Cher Client", "mein Name ist falsch geschrieben", "Nom du produit", "nome: produto errado", "Atenciosamente, Equipe de Suporte", "Sehr geehrte Damen und Herren",
	},
}

func matchIntroducedEU(w *detectors.Window) (detectors.Found, bool) {
	low := lower(w.Text[w.Start:w.End])
	switch string(low.bytes()) {
	case "nombre", "nome", "nom", "naam", "vorname", "nachname", "cognome", "titular", "destinatario", "destinataire", "empfänger", "prénom", "voornaam", "achternaam":
		if c := colonBehind(w); !c {
			return detectors.Found{}, false
		}
	case "estimado", "estimada", "prezado", "prezada", "caro", "cara", "cher", "chère", "lieber", "liebe", "gentile", "saludos", "gruß", "grüße", "groeten", "att", "atte", "mfg", "salutations":
		if c := w.Text[w.Start]; c >= 'a' && c <= 'z' && w.Start > 0 {
			return detectors.Found{}, false // "muy cara": no form of address inside a sentence
		}
		if low.b[0] == 'a' && low.b[1] == 't' && w.At(w.End) == ' ' {
			return detectors.Found{}, false // "Atte Mustonen" is a Finn
		}
	}
	return letterEU.after(w)
}

// colonBehind reports a ':' directly behind the cue, perhaps after a space.
func colonBehind(w *detectors.Window) bool {
	return w.At(w.End) == ':' || w.At(w.End) == ' ' && w.At(w.End+1) == ':'
}

var titledEU = detectors.Spec{
	Name:   "names/titled-eu",
	Entity: "PERSON",
	Doc:    "Person after a Spanish, Portuguese, French, German, Italian, Dutch or Malay title",
	Anchor: detectors.OnCue(),
	Match:  matchTitledEU,
	Labels: detectors.Labels{
		"es": {"sr", "sra", "srta", "señor", "señora", "señorita", "don", "doña", "dra"},
		"pt": {"senhor", "senhora", "dona"},
		"fr": {"m", "mme", "mlle", "monsieur", "madame", "mademoiselle"},
		"de": {"herr", "herrn", "frau"},
		"it": {"signor", "signora", "sig"},
		"nl": {"dhr", "mevr", "meneer", "mevrouw"},
		"ms": {"encik", "puan", "cik"},
		"pl": {"pan", "pani", "panu", "pana"}, "tr": {"sayın"}, "ru": {"господин", "госпожа"}, "sv": {"herr", "fru"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Forms of address of the languages",
	Valid:     []string{"el Sr. ‹Cantón› llamó", "Sra. ‹Evangelina Coello›", "M. ‹Henri Robert› a appelé", "Mme ‹Evrard›", "Herr ‹Holzapfel› rief an", "mit Frau ‹Weiß› gesprochen", "Encik ‹Azman› hubungi", "la señora ‹Ana María Gil›", "La signora ‹Marchetti› della reception"},
	Invalid:   []string{"la señora de la tienda", "meine Frau und ich", "5 m Kabel", "M. le directeur", "sr. cliente", "don de gentes", "Sra Cliente", "Frau Doktor", "Sr. Counsel", "Sr. Sales Engineer, Leeds", "Größe M Schwarz", "Christopher M. Kohlhoff wrote", "64K, 256K, 1M. Must be a power of two", "`sr.Serde`", "Madame Tussauds was packed", "Pires Sr. Summary of it"},
}

func matchTitledEU(w *detectors.Window) (detectors.Found, bool) {
	cue := w.Text[w.Start:w.End]
	if w.At(w.End) == '.' && w.At(w.End+1) != ' ' || w.At(w.End) == '-' || w.AlnumAt(w.Start-1) {
		return detectors.Found{}, false
	}
	if len(cue) == 1 && (cue[0] != 'M' || w.At(w.End) != '.' || afterCapital(w.Text, w.Start) || !french(w)) {
		return detectors.Found{}, false
	}
	low := lower(cue)
	switch string(low.bytes()) {
	case "herr", "herrn", "frau", "fru", "pan", "pani", "panu", "pana", "don", "dona", "mme", "mlle", "encik", "puan", "cik":
		if !detectors.BeginsCapital(cue) {
			return detectors.Found{}, false
		}
	}
	if low.n == 2 && low.b[0] == 's' && w.Start > 1 && w.At(w.Start-1) == ' ' && afterCapital(w.Text, w.Start) && lexicon.NamesEN.Has(plainBefore(w.Text, w.Start)) {
		return detectors.Found{}, false // "Pires Sr. Summary": who is the father
	}
	f, ok := introEU.after(w)
	if ok && low.b[0] == 's' && low.n == 2 && ranks.Has(w.Text[f.Start:wordEnd(w.Text, f.Start)]) {
		return f, false
	}
	return f, ok && !lexicon.Namesake(w.Text, f.Start, f.End) // Madame Tussauds, Don Giovanni
}

// ranks stand behind "Sr." in English: senior, not señor.
var ranks = lexicon.New(`account accountant adviser advisor analyst architect associate attorney auditor buyer clerk consultant controller coordinator counsel data designer developer director editor engineer executive
	financial human legal manager marketing network officer operations partner planner principal product producer program programmer project quality recruiter research sales scientist software specialist staff strategist supervisor
	systems technical technician trader underwriter vice writer`)

// afterCapital reports whether a capitalised word stands before i: then "M." is
// an initial.
func afterCapital(b []byte, i int) bool {
	if i == 0 || b[i-1] != ' ' {
		return false
	}
	e := i - 1
	s := e
	for s > 0 && e-s < 30 && (detectors.IsLetter(b[s-1]) || b[s-1] >= 0x80 || b[s-1] == '.') {
		s--
	}
	return s < e && detectors.BeginsCapital(b[s:e])
}

// french reports whether a French word stands near the cue: elsewhere "M." is
// an initial.
func french(w *detectors.Window) bool {
	lo, hi := max(0, w.Start-60), min(len(w.Text), w.End+60)
	for p := lo; p < hi; p++ {
		if p > lo && detectors.IsLetter(w.Text[p-1]) {
			continue
		}
		if e := wordEnd(w.Text, p); e > p {
			if frenchWords.Has(w.Text[p:e]) {
				return true
			}
			p = e
		}
	}
	return bytes.Contains(w.Text[lo:hi], []byte("é"))
}

var frenchWords = lexicon.New("le la les des du une et est à pour par vous je nous avec au aux chez mme bonjour votre notre il elle qui que pas merci cher monsieur ont sont était dit été")
