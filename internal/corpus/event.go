package corpus

import (
	"strconv"
	"unicode/utf8"
)

// customer is the person an event is about.
type customer struct {
	id                         string
	name, email, phone, street string
	ip                         string
}

var agents = []string{
	"Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
	"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148",
	"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 Safari/537.36",
}

// id returns the next identifier in the shape of a UUID.
func (g *Generator) id() string {
	return sprintf("%08x-%04x-4%03x-8%03x-%012x", uint32(g.n), g.r.IntN(1<<16), g.r.IntN(1<<12), g.r.IntN(1<<12), g.r.Uint64()>>16)
}

func (g *Generator) writeEvent(l *language, pii bool) {
	r, e := g.r, &g.event
	*e = Event{ID: g.id(), Lang: l.code, Key: e.Key[:0], JSON: e.JSON[:0], Plants: e.Plants[:0]}
	g.member = customer{
		id: strconv.Itoa(1e9 + r.IntN(9e15)), name: person(r, l.code), email: email(r, l.code), phone: phone(r, l.code),
		street: addressMakers[l.code](r), ip: ipv4(r, l.code),
	}
	m := &g.member
	e.Key = append(e.Key, m.id...)
	w := &writer{event: e, escape: r.chance(.05)}
	w.raw(`{"event_id":"`, e.ID, sprintf(`","ts":"2026-%02d-%02dT%02d:%02d:%02d.%sZ"`, r.between(1, 12), r.between(1, 28), r.IntN(24), r.IntN(60), r.IntN(60), r.digits(3)))
	w.raw(`,"channel":"`, r.pick("app", "web", "email", "chat", "store"), `","lang":"`, l.code, `","customer":{"id":`, m.id)
	w.plant("/customer/id", "CUSTOMER_ID", m.id)
	w.field(`,"name":`, "/customer/name", "PERSON", m.name)
	w.field(`,"email":`, "/customer/email", "EMAIL_ADDRESS", m.email)
	w.field(`,"phone":`, "/customer/phone", "PHONE_NUMBER", m.phone)
	w.raw(`},"order":{"id":"INV-`, r.digits(10), `","status":"`, r.pick("delivered", "pending", "returned"), `","total":`, sprintf("%d.%02d", r.between(1, 900), r.IntN(100)))
	w.field(`,"address":`, "/order/address", "ADDRESS", m.street)
	w.field(`},"device":{"ip":`, "/device/ip", "IP_ADDRESS", m.ip)
	w.raw(`,"ua":"`, r.pick(agents...), `"},"rating":`, strconv.Itoa(r.between(1, 5)))

	conversation := r.chance(.25)
	inMessage := pii && (!conversation || r.chance(.5))
	g.text(w, l, `,"message":`, "/message", g.size(), inMessage)
	if conversation {
		turns := r.between(2, 4)
		at := -1
		if pii && !inMessage {
			at = r.IntN(turns)
		}
		w.raw(`,"conversation":[`)
		for i := range turns {
			if i > 0 {
				w.raw(`,`)
			}
			w.raw(`{"role":"`, r.pick("customer", "agent"), `"`)
			g.text(w, l, `,"text":`, "/conversation/"+strconv.Itoa(i)+"/text", r.between(40, 300), i == at)
			w.raw(`}`)
		}
		w.raw(`]`)
	}
	w.raw(`}`)
}

// text writes one free text under the name of its member.
func (g *Generator) text(w *writer, l *language, member, path string, n int, pii bool) {
	g.body.reset(path, l.code, false)
	g.write(l, n, pii)
	w.raw(member)
	w.quote(g.body.text)
	w.event.Plants = append(w.event.Plants, g.body.plants...)
}

// writer appends to an event.
type writer struct {
	event  *Event
	escape bool // write all but ASCII as \u escapes, as some producers do
}

func (w *writer) raw(parts ...string) {
	for _, p := range parts {
		w.event.JSON = append(w.event.JSON, p...)
	}
}

// field writes a member whose whole value is personal.
func (w *writer) field(member, path, entity, value string) {
	w.raw(member)
	w.quote([]byte(value))
	w.plant(path, entity, value)
}

func (w *writer) plant(path, entity, value string) {
	w.event.Plants = append(w.event.Plants, Plant{Path: path, Entity: entity, Lang: w.event.Lang, Value: value, End: utf8.RuneCountInString(value), Field: true})
}

func (w *writer) quote(s []byte) {
	out := append(w.event.JSON, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\t':
			out = append(out, '\\', 't')
		case c < utf8.RuneSelf || !w.escape:
			out = append(out, c)
		default:
			r, n := utf8.DecodeRune(s[i:])
			out = appendEscape(out, r)
			i += n
			continue
		}
		i++
	}
	w.event.JSON = append(out, '"')
}

func appendEscape(out []byte, r rune) []byte {
	unit := func(u rune) {
		out = append(out, '\\', 'u', hexLower[u>>12&15], hexLower[u>>8&15], hexLower[u>>4&15], hexLower[u&15])
	}
	if r > 0xFFFF {
		unit(0xD800 + (r-0x10000)>>10)
		r = 0xDC00 + (r-0x10000)&0x3FF
	}
	unit(r)
	return out
}
