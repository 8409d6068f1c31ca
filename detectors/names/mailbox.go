package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mailbox finds who an address in angle brackets is of: "Tio Harsa <tio@example.com>".
var mailbox = detectors.Spec{
	Name:      "names/mailbox",
	Entity:    "PERSON",
	Doc:       "Person whose mail address follows in angle brackets",
	Anchor:    detectors.BeforeAt(),
	Match:     matchMailbox,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "RFC 5322, section 3.4 (name-addr)",
	Valid: []string{"‹Tio Harsa› <tio@example.com>; Rudi", "\"‹Wen, Li›\" <lw@example.com>", "To: ‹Tio› <tio88@example.com>", "contact ‹Quorvane› <q@example.com> please", "‹J. Quorvane› <x@example.com>",
		"Please Contact ‹Zorvik› <z@example.com>", "ok? ‹Zorvik van Taldren› <zt@example.com> wrote:"},
	Invalid: []string{"Support <help@example.com>", "Acme Support <support@example.com>", "Acme <orders.acme@acme.example>", "\"Customer Care\" <care@example.com>", "write to <tio@example.com>", "The Shop <shop@example.com>",
		"Tio Harsa <noreply@example.com>", "Tio < tio@example.com", "Map<String,x@example.com>", "Price List <pl@example.com>", "Ellowen Ltd <ab@example.com>"},
}

const (
	longestLocal = 64 // RFC 5321, section 4.5.3.1.1
	longestShown = 80 // bytes of a name that is shown with an address
	mostShown    = 5  // words of it
)

func matchMailbox(w *detectors.Window) (detectors.Found, bool) {
	b, open := w.Text, w.Start-1
	for open >= 0 && w.Start-open <= longestLocal+1 && (detectors.IsAlnum(b[open]) || bytes.IndexByte([]byte("._%+-"), b[open]) >= 0) {
		open--
	}
	f := detectors.Found{Evidence: detectors.Cue, Strength: detectors.Strong}
	if open < 4 || b[open] != '<' || b[open-1] != ' ' && b[open-1] != '"' || open+1 == w.Start {
		return f, false
	}
	local, domain := b[open+1:w.Start], b[w.Start+1:]
	end := bytes.IndexByte(domain[:min(len(domain), 255)], '>')
	if end < 0 {
		return f, false
	}
	f.Start, f.End = shown(b, open)
	return f, f.End > f.Start && !officeOf(local) && boxOf(b[f.Start:f.End], local, domain[:end])
}

// shown returns the name that stands before the bracket at open: in quotes, or the
// last words of the line that are written as names are.
func shown(b []byte, open int) (start, end int) {
	end = open
	for end > 0 && b[end-1] == ' ' {
		end--
	}
	least := max(0, end-longestShown)
	if end > least && b[end-1] == '"' {
		end--
		if start = bytes.LastIndexByte(b[least:end], '"') + 1; start == 0 && least > 0 {
			return end, end // nothing opens it so near
		}
		return start + least, end
	}
	for least > 0 && least < end && b[least-1] != ' ' && (b[least] >= 0x80 || detectors.IsAlnum(b[least])) {
		least++ // inside a word
	}
	from := max(least, least+bytes.LastIndexAny(b[least:end], "\n\t,;:>(|\"")+1)
	start, words := end, 0
	for p := from; p < end; {
		e := wordEnd(b, p)
		next := initial(b, p, e)
		switch {
		case next == e && particle(b, p) > p && words > 0:
		case e == p || !detectors.BeginsCapital(b[p:e]):
			start, words = end, 0
		case words == 0 && everydayWord(b[p:e]): // "Please Contact Tio"
		default:
			if words++; words == 1 {
				start = p
			}
		}
		for p = max(e, p+1); p < end && (b[p] == ' ' || b[p] == '.' || b[p]&0xC0 == 0x80); p++ {
		}
	}
	return start, end
}

// everydayWord reports a word that is hardly ever a name's first.
func everydayWord(word []byte) bool {
	return (lexicon.CommonEN.Has(word) || lexicon.CommonID.Has(word)) && !lexicon.NamesEN.Has(word) && !lexicon.NamesID.Has(word)
}

// boxOf reports whether a name shown with an address is a person's: not that of
// an office or of who the domain is, and told by a name, or by the address itself.
func boxOf(name, local, domain []byte) bool {
	words, rare := 0, 0
	for p := 0; p < len(name); {
		e := wordEnd(name, p)
		word := name[p:e]
		if len(word) > 0 {
			if words++; words > mostShown || officeWords.Has(word) || firms.Has(word) {
				return false
			}
			low := lower(word)
			switch {
			case len(word) < 3:
			case !detectors.BeginsCapital(word) && particle(name, p) == p, containsLower(domain, low.bytes()):
				return false
			case containsLower(local, low.bytes()):
				rare += 2
			case !lexicon.CommonEN.Has(word) && !lexicon.CommonID.Has(word):
				rare++
			}
		}
		p = max(e, p+1)
	}
	return rare > 0
}

// containsLower reports whether b holds word, which is in lower case, in any case.
func containsLower(b, word []byte) bool {
	for i := 0; len(word) > 2 && i+len(word) <= len(b); i++ {
		if detectors.EqualLower(b[i:i+len(word)], string(word)) {
			return true
		}
	}
	return false
}

// officeOf reports whether an address is that of an office, not of somebody.
func officeOf(local []byte) bool {
	e := 0
	for e < len(local) && detectors.IsLetter(local[e]) {
		e++
	}
	return officeLocals.Has(local[:e]) || officeWords.Has(local[:e])
}

var (
	// officeLocals begin addresses of offices.
	officeLocals = lexicon.New(`no noreply donotreply do mailer postmaster webmaster hostmaster abuse root info hello hi cs contact feedback enquiries inquiries inquiry orders order bounce bounces reply notify`)
	// officeWords stand in names of offices, shops and lists.
	officeWords = lexicon.New(`support team service services customer customers sales admin administrator help helpdesk desk care billing office newsletter news notification notifications
		alert alerts account accounts accounting finance department dept store shop marketing security system bot mailer daemon bank hotel airlines delivery logistics express
		the your our and pt cv layanan pelanggan toko tim bantuan pusat kantor admissions careers jobs hr press media events community staff reception reservations info noreply`)
)
