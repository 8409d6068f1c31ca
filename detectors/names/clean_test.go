package names

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// TestCleanReviews holds the cues to sentences in which nobody is named, though
// cues and words that are names, too, stand in them.
func TestCleanReviews(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{On: []detectors.Entity{"PERSON"}})
	if err != nil {
		t.Fatal(err)
	}
	s := chain.NewScanner()
	for line := range strings.Lines(cleanReviews) {
		if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(strings.TrimSpace(line))}}}); err != nil {
			t.Fatal(err)
		}
		for _, f := range s.Findings(nil) {
			t.Errorf("%s found [%d,%d) in %q", f.Detector, f.Start, f.End, line)
		}
	}
}

const cleanReviews = `My husband loves it and my wife Loves it too.
Thanks in advance, will update the review in May.
Thank you Amazon, thank you Samsung, thank you everyone.
Hi Team, Hello Support, Hey Siri, Dear Customer Service.
I spoke to Customer Care and to a Supervisor who said Tough Luck.
The manager was Rude, the driver was late, the owner Never replied.
This is Great, this is Amazing, this is Not Worth it.
I am Very Happy. I'm Disappointed. Im done.
Captain Morgan and Coke, Uncle Ben's rice, Aunt Jemima syrup.
Mr. Clean, Mr Muscle, Dr Pepper, Dr. Martens, Mrs Doubtfire on TV.
Prince Albert Road, Queen Victoria Street, Lord Nelson Pub.
General Motors, Major League, Private Browsing, Sergeant Pepper poster.
from Paris to London, from April to June, to Victoria Station
Best Western, Best Buy, Best Friends card, Love Actually, Yours Truly mug
The brand name is Levi, the product name is Charlotte, the file name is Anna.
Named after a saint, called a scam, known as the worst.
My name is not on the list and my name was misspelled.
our server crashed, our host was kind, our guide spoke English
Meine Frau ist zufrieden, mein Mann auch. Ich bin Kunde seit Mai.
Hallo Team, danke Amazon, hier ist Alles kaputt. Frau Doktor war nett.
Mi hijo está feliz, mi esposa también. Soy Cliente. Gracias a Dios.
Hola Buenas Tardes, el vendedor Nunca responde, muchas gracias Mercado Libre.
Minha filha amou, meu marido também. Sou Cliente. Obrigada Loja.
Bom dia, seu Pedido chegou, o entregador Nunca veio.
Mon mari adore, ma fille aussi. Je suis Client. Merci Beaucoup.
Bonjour Madame, c'est Parfait, le livreur Jamais venu.
Anak saya suka, terima kasih Shopee, abang Rider laju.
`
