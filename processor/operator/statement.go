package operator

import "github.com/samar-privacy/samar/policy"

// Statement is what an operator promises: the reference page and the property
// tests are made of it.
type Statement struct {
	Operator  policy.Kind
	Does      string // what becomes of a value
	Preserves string // what an analyst can still do
	Reveals   string // what a reader still learns of the value
	Unread    string // what becomes of a value that it cannot read
	Keyed     bool   // needs the keys; its results change with purpose and key version
	Again     bool   // applied to its own result, it changes nothing
	Back      string // who can turn it back
	Options   []string
	Survives  Survival
}

// Survival is the most that is left of a value's characters.
type Survival uint8

// What may be left of a value.
const (
	Nothing Survival = iota
	Shape            // number and kind of characters, separators
	Ends             // as many first and last characters as the policy says, or the class it shows
	Coarse           // the coarse part that the policy names
	Whole            // all of it
)

// Statements are the operators from the most permissive to the strictest.
var Statements = []Statement{
	{
		Operator: policy.Keep, Does: "nothing; with `mode: observe` findings are counted",
		Preserves: "everything", Reveals: "everything", Again: true, Back: "nothing to turn back", Options: []string{"mode"}, Survives: Whole,
	},
	{
		Operator: policy.ShiftDate, Keyed: true,
		Does:      "moves a date by a number of days that is the same for all dates of one subject: the event's customer id, else its first e-mail, phone, or person of a named field, else the record key",
		Preserves: "order of and days between the dates of one subject, the writing of numbers, times of day; key rotation changes no shift",
		Reveals:   "the date to within `days`; whoever knows one true date of a subject knows all of them",
		Unread:    "redacted: a date whose day and month cannot be told apart, or an event without subject",
		Back:      "holders of the keys", Options: []string{"days"}, Survives: Shape,
	},
	{
		Operator: policy.Generalise, Does: "writes a coarser value: year or month of a date, band of an age (90+ at the end), /24 or /48 of an IP address, city or province of a place, coordinates with fewer decimals, bucket of an amount, scheme and host of a web address (not its user, port, path and parameters)",
		Preserves: "grouping and order of the coarse value", Reveals: "the coarse value; of a web address the whole host, a name in a subdomain with it", Unread: "redacted; so is a web address whose host is a number or has four digits in a row, and one that carries a value of a stricter kind (an e-mail address in a parameter)", Again: true, Back: "nobody",
		Options: []string{"to", "decimals", "size"}, Survives: Coarse,
	},
	{
		Operator: policy.Truncate, Does: "keeps the first `length` characters",
		Preserves: "grouping by the beginning, order of values", Reveals: "the first characters; all of a value that has no more", Again: true, Back: "nobody",
		Options: []string{"length"}, Survives: Ends,
	},
	{
		Operator: policy.Mask, Does: "writes `*` for characters; at least four of them, and a third of the value, are hidden",
		Preserves: "length and separators, unless `width` is set", Reveals: "first or last characters as counted, the domain of an e-mail address, or initials; without `width` the length", Again: true, Back: "nobody",
		Options: []string{"keep_first", "keep_last", "show", "width"}, Survives: Ends,
	},
	{
		Operator: policy.FPE, Keyed: true, Does: "encrypts letters and digits in place by FF1 (NIST SP 800-38G): digits stay digits, separators stay",
		Preserves: "shape, length, equality of equal spellings within a purpose; a payment card fails its check digit", Reveals: "shape and length; that two values are equal",
		Unread: "redacted: fewer than 6 digits or 4 letters and digits, more than 36 or 24, or letters beyond ASCII", Back: "holders of the keys", Options: []string{"domain"}, Survives: Shape,
	},
	{
		Operator: policy.Surrogate, Keyed: true, Does: "writes a realistic stand-in that is never valid: names of the same language and script (Indonesian, English, Chinese), e-mail at example.com, telephone numbers not in service, cards that fail their check",
		Preserves: "what readers and models need of a text; the same value has the same stand-in within a purpose, though two values may share one", Reveals: "language, script, length and grouping; that two values are probably equal",
		Unread: "redacted", Back: "nobody", Options: []string{"domain"}, Survives: Shape,
	},
	{
		Operator: policy.Tokenise, Keyed: true, Does: "writes a keyed token of the canonical value: all spellings of a value have one token",
		Preserves: "joins within a purpose, tenant and key version", Reveals: "that two values are equal; with `mode: reversible` a range of lengths", Again: true,
		Back: "`mode: reversible`: holders of the keys; else nobody, though holders can try values", Options: []string{"domain", "mode"}, Survives: Nothing,
	},
	{
		Operator: policy.Replace, Does: "writes the policy's text", Preserves: "that there was a value", Reveals: "that there was a value", Again: true, Back: "nobody",
		Options: []string{"with"}, Survives: Nothing,
	},
	{
		Operator: policy.Redact, Does: "writes `<ENTITY>`; people are `<PERSON_1>`, `<PERSON_2>`, and with `numbered` all values are; `nullify` writes null",
		Preserves: "what kind of value stood there; who is who within one event", Reveals: "the entity; with numbers, which values of one event are equal", Again: true, Back: "nobody",
		Options: []string{"numbered", "nullify"}, Survives: Nothing,
	},
	{
		Operator: policy.Drop, Does: "leaves the member out of its object, with all below it; an element of an array becomes null; text loses the value; `scope: record` drops the record",
		Preserves: "nothing", Reveals: "nothing", Again: true, Back: "nobody", Options: []string{"scope"}, Survives: Nothing,
	},
}
