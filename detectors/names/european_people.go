package names

import "github.com/samar-privacy/samar/detectors"

var relatedEU = detectors.Spec{
	Name:   "names/related-eu",
	Entity: "PERSON",
	Doc:    "Relative, staff or oneself named by a Spanish, Portuguese, French, German, Italian or Malay cue",
	Anchor: detectors.OnCue(),
	Match:  matchRelatedEU,
	Labels: detectors.Labels{
		"es": {"mi hijo", "mi hija", "mi esposo", "mi esposa", "mi marido", "mi mujer", "mi madre", "mi padre", "mi mamá", "mi papá", "mi hermano", "mi hermana", "mi abuelo", "mi abuela", "mi primo", "mi prima", "mi amigo", "mi amiga", "mi novio", "mi novia", "mi jefe", "mi jefa", "mi vecino", "mi vecina", "mi suegra",
			"soy", "habla", "hablé con", "hable con", "me atendió", "nos atendió", "atendido por", "atendida por", "gracias a", "hola", "el vendedor", "la vendedora", "el repartidor", "el chofer", "el conductor", "la cajera", "el mesero", "la mesera", "el camarero", "la doctora", "el doctor", "de parte de", "llamado", "llamada", "firma", "remitente", "preguntar por", "pregunte por", "muchas gracias", "buenos días", "buenas tardes"},
		"pt": {"meu filho", "minha filha", "meu marido", "minha esposa", "minha mulher", "minha mãe", "meu pai", "meu irmão", "minha irmã", "meu avô", "minha avó", "meu primo", "minha prima", "meu amigo", "minha amiga", "meu namorado", "minha namorada", "meu chefe", "meu vizinho", "minha vizinha",
			"sou o", "sou a", "aqui é o", "aqui é a", "quem fala é", "falei com o", "falei com a", "falei com", "atendido por", "atendida por", "fui atendido pelo", "fui atendida pela", "obrigado", "obrigada", "olá", "oi", "o entregador", "o motorista", "a atendente", "o atendente", "o vendedor", "a vendedora", "o gerente", "a gerente", "o garçom", "doutor", "doutora", "seu", "remetente", "assinatura", "procurar por", "bom dia", "boa tarde"},
		"fr": {"mon fils", "ma fille", "mon mari", "ma femme", "ma mère", "mon père", "mon frère", "ma sœur", "ma soeur", "ma grand-mère", "mon grand-père", "mon cousin", "ma cousine", "mon ami", "mon amie", "mon copain", "ma copine", "mon voisin", "ma voisine", "mon patron",
			"je suis", "ici", "c'est", "j'ai parlé à", "j'ai parlé avec", "j'ai eu", "servi par", "servis par", "reçu par", "merci à", "merci", "bonjour", "bonsoir", "salut", "le livreur", "le vendeur", "la vendeuse", "le serveur", "la serveuse", "le conseiller", "la conseillère", "de la part de", "nommé", "nommée", "demander", "signature", "expéditeur", "docteur"},
		"de": {"mein sohn", "meine tochter", "mein mann", "meine frau", "meine mutter", "mein vater", "mein bruder", "meine schwester", "meine oma", "mein opa", "mein freund", "meine freundin", "mein kollege", "meine kollegin", "mein chef", "meine chefin", "mein nachbar", "meine nachbarin", "mein enkel", "meine enkelin",
			"ich bin", "ich bin die", "ich bin der", "hier ist", "hier spricht", "gesprochen mit", "sprach mit", "telefonat mit", "bedient von", "danke an", "danke", "hallo", "hi", "moin", "servus", "der fahrer", "der verkäufer", "die verkäuferin", "der kellner", "die kellnerin", "der mitarbeiter", "die mitarbeiterin", "namens", "unterschrift", "absender", "ansprechpartner", "ansprechpartnerin", "mit herrn", "guten tag", "guten morgen"},
		"it": {"mio figlio", "mia figlia", "mio marito", "mia moglie", "mia madre", "mio padre", "mio fratello", "mia sorella", "sono", "ciao", "buongiorno", "grazie a", "il cameriere", "la cameriera", "mittente", "firma"},
		"ms": {"suami saya", "isteri saya", "anak saya", "anak lelaki saya", "anak perempuan saya", "ibu saya", "bapa saya", "ayah saya", "abang saya", "kakak saya", "adik saya", "kawan saya", "jiran saya", "bos saya",
			"nama saya", "nama saya ialah", "nama saya adalah", "saya bernama", "panggil saya", "nama pelanggan", "nama pengirim", "dengan nama", "bercakap dengan", "dilayan oleh", "dijawab oleh", "tuan", "dato", "datuk", "datin", "dato seri", "datuk seri", "tan sri", "puan sri", "tun", "haji", "hajah", "ustaz", "ustazah", "cikgu", "pakcik", "makcik", "pak cik", "mak cik", "abang", "kakak", "encik", "terima kasih", "hai", "helo", "untuk perhatian", "u p"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How people name relatives and staff in these languages",
	Valid: []string{
		"mi hijo ‹Mateo› lo rompió", "hablé con ‹Beatriz Salgado› ayer", "soy ‹Gonzalo› y quiero", "minha filha ‹Beatriz› adorou", "falei com a ‹Fernanda Souza› hoje", "Oi ‹Thiago›, tudo bem", "mon fils ‹Mathieu› est", "j'ai parlé avec ‹Aurélie› hier",
		"mein Mann ‹Jürgen› hat bestellt", "Ich bin ‹Katharina› und", "hier spricht ‹Wolfgang Krämer›", "mia moglie ‹Giulia› ha", "anak saya ‹Aiman› suka", "Datuk ‹Azman› hadir", "Cikgu ‹Rohana› baik", "me atendió ‹Yolanda de la Cruz› muy", "bercakap dengan ‹Faridah› tadi",
	},
	Invalid: []string{
		"mi hijo no quiere", "soy Cliente desde 2010", "hola Buenos días", "gracias a Dios", "minha filha adorou", "sou o Cliente", "seu Pedido chegou", "mon fils adore", "je suis Content", "c'est Parfait", "bonjour Madame", "ich bin Kunde", "ich bin Mutter", "meine Frau und ich", "hallo Team", "danke Amazon",
		"ich bin Begeistert", "sono Contento", "anak saya suka", "abang Kurir cepat", "terima kasih Shopee", "hola Equipo", "olá Equipe", "merci Beaucoup", "soy Estudiante", "je suis Français", "ich bin Student", "datuk saya sakit", "mein Mann Liebt es", "soy Paciente",
	},
}

func matchRelatedEU(w *detectors.Window) (detectors.Found, bool) {
	if c := w.At(w.End); c != ' ' && c != ',' && c != ':' || w.At(w.Start-1) == '-' {
		return detectors.Found{}, false
	}
	return looseEU.after(w)
}
