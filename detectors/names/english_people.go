package names

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var kinEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, other: lexicon.CommonID, strict: true, comma: true, product: thingBehind}

var relatedEN = detectors.Spec{
	Name:   "names/related-en",
	Entity: "PERSON",
	Doc:    "Relative or friend named by an English cue",
	Anchor: detectors.OnCue(),
	Match:  matchRelatedEN,
	Labels: detectors.Labels{"en": {
		"my husband", "my wife", "my son", "my daughter", "my mother", "my father", "my mom", "my mum", "my dad", "my sister", "my brother", "my uncle", "my aunt", "my cousin", "my niece", "my nephew", "my grandson", "my granddaughter",
		"my grandmother", "my grandfather", "my grandma", "my grandpa", "my friend", "my best friend", "my boyfriend", "my girlfriend", "my bf", "my gf", "my fiancé", "my fiancée", "my fiance", "my fiancee", "my partner", "my kid", "my child", "my baby", "my boy", "my girl",
		"my neighbour", "my neighbor", "my roommate", "my flatmate", "my colleague", "my coworker", "my boss", "my landlord", "my ex", "my ex husband", "my ex wife", "my assistant", "my nanny", "my lawyer",
		"his wife", "her husband", "his son", "his daughter", "her son", "her daughter", "our son", "our daughter", "his brother", "his sister", "her brother", "her sister", "his mother", "her mother", "our neighbour", "our neighbor", "our nanny",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English words for relatives and friends",
	Valid:     []string{"My husband ‹Tom› signed for it", "my son, ‹Jasper›, broke it", "her daughter ‹Inés› still runs it", "my wife ‹ines› paid", "our neighbour ‹Malik Hassan› has a key", "my fiancée ‹Zoë› loved it", "my neighbour ‹Edna Root›, who is 88", "my girl ‹dawn› sings", "my daughter ‹Juniper› cried"},
	Invalid:   []string{"my husband loves it", "my wife Loves this", "my son will like it", "my dad may come", "my friend recommended it", "My Mother In Law", "my baby Jogger stroller", "my son plays Mario Kart games", "my dad, who hates it", "my boss says no", "my wife, my son and me"},
}

func matchRelatedEN(w *detectors.Window) (detectors.Found, bool) {
	if f, ok := kinEN.after(w); ok {
		return f, true
	}
	return wordNamed(w)
}

var staffEN = detectors.Spec{
	Name:    "names/staff-en",
	Entity:  "PERSON",
	Subtype: "staff",
	Doc:     "Member of staff named by an English cue",
	Anchor:  detectors.OnCue(),
	Match:   matchStaffEN,
	Labels: detectors.Labels{"en": {
		"spoke to", "spoke with", "speak to", "speak with", "talked to", "talked with", "spoken to", "spoken with", "served by", "helped by", "assisted by", "handled by", "thanks to", "shout out to", "shoutout to", "kudos to",
		"our waiter", "our waitress", "our server", "our guide", "our driver", "our host", "the manager", "the owner", "the driver", "your agent", "your driver", "your colleague", "your rep", "your technician", "your engineer", "the courier", "the receptionist",
		"the waiter", "the waitress", "my stylist", "my barber", "my doctor", "my dentist", "my teacher", "my trainer", "your representative", "your employee", "store manager", "branch manager", "account manager", "customer service rep", "cashier", "barista", "bartender", "hygienist", "receptionist",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How customers name staff in English",
	Valid:     []string{"I spoke to ‹Keisha› on Monday", "spoke with ‹melanie›, so helpful", "our waiter, ‹Benedict›, recommended it", "the owner ‹Gianna› treats you well", "your agent ‹Duncan› hung up", "shoutout to ‹Kofi› at the gym", "served by ‹Chantelle›", "cashier ‹Mei› was rude", "thanks to ‹Cyrus› I made it"},
	Invalid:   []string{"spoke to support", "talked to Amazon", "the manager said no", "our driver was late", "spoke with someone", "thanks to you", "Thanks to Samsung", "the owner, who is rude", "speak to a human", "our server crashed", "spoke to Customer Care", "the driver, May I add, was rude", "spoke to Wells Fargo Bank"},
}

var facedEN = detectors.Spec{
	Name:   "names/faced-en",
	Entity: "PERSON",
	Doc:    "Person somebody shouts at, is rude to or argues with, in English",
	Anchor: detectors.OnCue(),
	Match:  matchStaffEN,
	Labels: detectors.Labels{"en": {
		"shouted at", "shouting at", "shouts at", "yelled at", "yelling at", "yells at", "screamed at", "screaming at", "swore at", "swearing at", "snapped at", "snapping at", "laughed at", "laughing at", "smiled at", "angry at", "angry with", "mad at", "furious with",
		"rude to", "lied to", "lying to", "argued with", "arguing with", "apologised to", "apologized to", "complained to", "complained about", "flirted with", "grateful to",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How customers tell of people in English",
	Valid:     []string{"the courier shouted at ‹Anna› and left", "he was rude to ‹Peter Lang›, twice", "nobody argued with ‹Oksana›.", "she yelled at ‹melanie› for nothing", "i am so angry with ‹Duncan›"},
	Invalid:   []string{"he shouted at me", "rude to Customers", "yelled at Siri all day", "mad at Amazon", "complained to Trading Standards", "complained about May deliveries", "angry at the driver", "lied to customers", "rude to staff", "complained to Wells Fargo Bank", "argued with Support"},
}

func matchStaffEN(w *detectors.Window) (detectors.Found, bool) {
	return kinEN.after(w)
}

var greetedEN = detectors.Spec{
	Name:   "names/greeted-en",
	Entity: "PERSON",
	Doc:    "Person greeted, thanked or signing in English",
	Anchor: detectors.OnCue(),
	Match:  matchGreetedEN,
	Labels: detectors.Labels{"en": {
		"hi", "hello", "hey", "good morning", "good afternoon", "good evening", "thanks", "thank you", "thx", "cc", "from", "to", "patient", "applicant", "signature", "assignee", "reporter", "contact", "recipient", "sender", "deliver to", "ship to", "bill to",
		"best", "all the best", "love", "warmly", "take care", "many thanks", "thanks again", "yours", "fao",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English letter and chat conventions",
	Valid:     []string{"Hi ‹Colin›, thanks", "hello ‹Annika›!", "Thanks,\n‹Shirley›", "Best,\n‹Josie Turner›", "Cc: ‹Harlan Murphy›", "Patient: ‹Thelma Ridgeway›  MRN", "thank you ‹Dolores›, but", "Ship to:\n‹Patrice Wynn›\n4410 Cedar Bend", "see you then. Thanks, ‹Mark›", "Best, ‹Josie Turner›"},
	Invalid:   []string{"hi team", "Hello Kitty mug", "thanks in advance", "Thank you Amazon", "from Paris to London", "Best Western hotel", "Love this app", "the best Burger", "Contact: Customer Services", "hello fresh box", "hey siri", "thanks, will do", "To: London", "all the best", "Hi, May I return it?", "hi gan, barang sudah sampai", "Best Buy", "to Victoria Station", "Thanks, Amazon", "Best, Mark says, is blue"},
}

func matchGreetedEN(w *detectors.Window) (detectors.Found, bool) {
	c := w.At(w.End)
	if !greets(w.Text[w.Start:w.End], c) {
		return detectors.Found{}, false
	}
	low := lower(w.Text[w.Start:w.End])
	switch string(low.bytes()) {
	case "hi", "hello", "hey", "good morning", "good afternoon", "good evening", "thank you", "thx":
		if c != ' ' {
			return detectors.Found{}, false
		}
		f, ok := looseEN.after(w)
		return f, ok && addressed(w.Text[f.End:])
	case "best", "all the best", "love", "warmly", "take care", "many thanks", "thanks again", "yours", "thanks":
		if c == ' ' && low.n == len("thanks") {
			f, ok := looseEN.after(w)
			return f, ok && addressed(w.Text[f.End:])
		}
		if c == ',' && w.At(w.End+1) == ' ' && detectors.BeginsCapital(w.Text[w.End+2:]) { // "Thanks, Mark" and nothing more
			f, ok := closeEN.after(w)
			return f, ok && lineEnds(w.Text, f.End)
		}
		if (c != ',' || w.At(w.End+1) != '\n' && w.At(w.End+2) != '\n') && c != '\n' && c != '\r' {
			return detectors.Found{}, false
		}
		return closeEN.after(w)
	}
	if c != ':' {
		return detectors.Found{}, false
	}
	f, ok := closeEN.after(w)
	return f, ok && detectors.BeginsCapital(w.Text[f.Start:f.End]) && !thingBehind(w.Text[f.End:])
}

// greets is a first look at a cue and the byte behind it: a space greets and
// thanks alone, "from" and "to" want a colon.
func greets(cue []byte, behind byte) bool {
	switch behind {
	case ' ':
		c := cue[0] | 0x20
		return c == 'h' || c == 'g' || c == 't' && len(cue) > 2
	case ':', ',', '\n', '\r':
		return true
	}
	return false
}

// addressed reports whether b goes on as text does behind a name that is spoken
// to: a mark, the end, or a word in lower case.
func addressed(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if b[0] == ' ' && len(b) > 1 {
		return !detectors.BeginsCapital(b[1:])
	}
	return b[0] == ',' || b[0] == '.' || b[0] == '!' || b[0] == '\n' || b[0] == '\r' || b[0] == ';' || b[0] == ':' || b[0] == '?'
}
