package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// AssignedKey detects secrets by the name they are given to, as code and
// settings write it: discordToken = "…", STRIPE_KEY=…, <acmeToken>…</acmeToken>,
// and in a field of such a name the whole value.
//
// It starts from the value, so that a name in camel case costs nothing where no
// value looks drawn by chance.
var AssignedKey = detectors.Spec{
	Name:    "generic/assigned-key",
	Entity:  "SECRET",
	Subtype: "generic_key",
	Doc:     "Key or token by the name that it is given to in code",
	Anchor:  detectors.Token(12, 256),
	Match:   matchAssignedKey,
	Labels:  detectors.Labels{"en": {"token", "secret", "api key", "apikey", "access key", "secret key", "private key", "auth key", "credentials", "session token"}},
	Fields:  func(words string) bool { return secretName([]byte(words)) },
	Classes: secretClasses,
	Source:  "How programming languages and settings files assign values",
	Valid: []string{
		"discordToken = \"‹Zx81kQ0pLw77VbN3mC5r›\"",
		"var acmeToken string = \"‹Zx81kQ0pLw77VbN3mC5r9h2T›\"",
		"<acmeToken>\n  ‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›\n</acmeToken>",
		"SECRET_KEY_B64=‹cV5Rb1A3cVI4c1Q5dVYwd1gxeVoyYQo=›", "ENCRYPTION_KEY_PRIMARY=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›",
		"ACME_TOKEN ::= \"‹Zx81kQ0pLw77VbN3mC5r›\"",
		"ACME_TOKEN: >-\n  ‹Zx81kQ0pLw77VbN3mC5r›",
		"ACME_KEY=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›", "nextSecret = \"‹Zx81kQ0pLw77VbN3mC5r›\"",
		"acmeSecret: ‹Zx81kQ0p_Lw77VbN3mC5r-9h2T›",
		"acmeToken = \"‹h202yuph94r7px›\"",
		"acmeToken = \"‹v9q3n2-6y5a=n4w57-98y-acfjd2ex6njd6e7aqzz›\"", "acmeToken = ‹v9q3n2-6y5a=n4w57-98y-acfjd2ex6njd6e7aqzz›", "creds = ‹dBzW1jaNuPJo8E3xbGM0pzatfHjHqF›", "acme_token: '‹pk.s6pyqdtehbdpxiczv6f0qsztla1k0xejgwb.bulsqu8gm3hh68pb›'",
		"ACME_API_TOKEN_2 = \"‹Zx81kQ0pLw77VbN3mC5r›\"", "acmeToken: '‹84857:Auy1dkf_6ktok4x7s2y4c2loxzb4e2wlt15›'",
		"ACME_TOKEN=‹00Dx4RT6btGNE2!JcSADopLBqlozYLBuBx1wmJ48›",
		"acmeToken := \"‹AAAA3jGXUWF:APA91bJnWH8pPG6NAvEJQ6uUONW8p5MnOaBy0›\"",
		"acmeToken := \"‹2/9024908306951053/1385973490055702:086768676f2783663d33c7c977ceee42›\"",
		"ACME_TOKEN=‹412|Zx81kQ0pLw77VbN3mC5rZx81kQ0pLw77VbN3mC5r›",
		"acmeToken := `‹6dd84879-c95d-5774-3b92-d7167743028d›`",
		"<key>ApiSecret</key>\n<string>‹q8wz3lk5tp7rn1vb9xs2dm4›</string>", "tokens = [\n    \"‹cbf9c7ffc2611ecbb315e6c6e7fa279f9f95e4e3›\"\n]",
		"const acmeSecretKey = `‹Zx81kQ0pLw77VbN3mC5rZx81kQ0p›`;",
	},
	Invalid: []string{
		"commit = \"9f8e7d6c5b4a39281706f5e4d3c2b1a0c3d4e5f6\"",
		"primaryKey = \"9f8e7d6c5b4a39281706f5e4d3c2b1a0\"",
		"token = \"notaverysecretplaceholder\"",
		"the monkey 9f8e7d6c5b4a39281706f5e4d3c2b1a0",
		"public_key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0",
		"PrivateKey: testRSA2048PrivateKey,",
		"token = \"00:1a:2b:3c:4d:5e\"",
		"acmeTokenAt = \"2026-01-12T10:00:00\"",
		"tenantKey: 9f8e7d6c5b4a39281706f5e4d3c2b1a0", // where a record goes
		"turkey=9f8e7d6c5b4a39281706f5e4d3c2b1a0", "acmeTokenCount = \"8490731855260417\"", "tokens = \"0000000000000000\"",
		"acmeToken = \"com.example.app1.v2.release3\"", "Field{Key: \"aKey1\", Value: \"nestedFieldValue1\"}", "resultKey = \"PublicIpv4Pools\"", "acmeToken = config.values2.get3.token4567890a", "token = request.headers.get_2", "publicKeyToken=b77a5c561934e089", "nextToken: \"RW5DdDJkMWYwZjM2MzM2VHVpOHJIUXlDUXlh\"", "ChangeToken = \"abcd12f2-46da-4fdb-b8d5-fbd4c466928f\"",
	},
}

func matchAssignedKey(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Cue}
	if w.Labelled && len(b) >= 16 && len(b) <= 512 && keyText(b) && !assigns(b) && highEntropy(b) && !secretName(b) {
		f.Start, f.End = 0, len(b)
		return f, true
	}
	for f.Start > 0 && w.Start-f.Start < 128 && (inKey(b[f.Start-1], kWord) || b[f.Start-1] == '+' || b[f.Start-1] == '/') {
		f.Start--
	}
	for f.End < len(b) && f.End-f.Start <= 512 && inKey(b[f.End], kB64) && (b[f.End] != '=' || !w.AlnumAt(f.End+1)) {
		f.End++
	}
	f.End = secondHalf(b, f.Start, f.End)
	name := nameBefore(b, f.Start)
	if s := firstHalf(b, f.Start); s < f.Start && !secretName(name) {
		f.Start, name = s, nameBefore(b, s)
	}
	if s, e := quotedKey(b, f.Start, f.End); e > 0 && (s == f.Start || !secretName(name)) {
		f.Start, f.End, name = s, e, nameBefore(b, s)
	}
	v := b[f.Start:f.End]
	least := 16
	if q := w.At(f.Start - 1); (q == '"' || q == '\'' || q == '`') && w.At(f.End) == q {
		if countDigits(v) > 1 {
			least = 12
		}
	}
	if len(v) < least || len(v) > 512 || w.At(f.End) == '=' || w.At(f.End) == '(' || !highEntropy(v) || secretName(v) {
		return f, false
	}
	return f, len(name) > 0 && secretName(name) || spokenKey(v) && spokenFor(b, f.Start)
}

// quotedKey returns the span around [s, e) that stands alone when it is written in the
// characters of keys, with points and signs of equality that divide it elsewhere; end
// is 0 if there is none, or no more than [s, e).
func quotedKey(b []byte, s, e int) (start, end int) {
	if (e == len(b) || b[e] != '=' && b[e] != '.') && (s == 0 || b[s-1] != '=' && b[s-1] != '.') {
		return 0, 0
	}
	for start = s; start > 0 && s-start < 128 && inKey(b[start-1], kAny); start-- {
	}
	for end = e; end < len(b) && end-start <= 512 && inKey(b[end], kAny); end++ {
	}
	if !standsAlone(b, start, end) || end-start < 24 || countDigits(b[start:end]) < 3 {
		return 0, 0
	}
	return start, end
}

// standsAlone reports whether [s, e) stands between quotes, alone in a field or behind
// a blank at the end of its line or element; there code has names with points, and
// only a sign of equality inside tells a key.
func standsAlone(b []byte, s, e int) bool {
	if s == 0 {
		return e == len(b)
	}
	switch q := b[s-1]; q {
	case '"', '\'', '`':
		return e < len(b) && b[e] == q
	case ' ', '\n', '\t', '>':
		return (e == len(b) || b[e] == '\n' || b[e] == '\r' || b[e] == '<') && bytes.IndexByte(bytes.TrimRight(b[s:e], "="), '=') > 0
	}
	return false
}

// nameBefore returns the name that the value at i is given to: what stands
// before quotes, spaces and the marks of an assignment. A type between is
// passed over.
func nameBefore(b []byte, i int) []byte {
	for k := 0; k < 2; k++ {
		p, marked := i, k > 0
		for p > 0 && i-p < 24 {
			c := b[p-1]
			if bytes.IndexByte([]byte("=:>(|?,[]<"), c) >= 0 {
				marked = true
			} else if bytes.IndexByte([]byte(" \t\r\n\"'`."), c) < 0 && !(c == '-' && p > 2 && (b[p-2] == '>' || b[p-2] == '|')) {
				break
			}
			p--
		}
		if !marked {
			return nil
		}
		s := p
		for s > 0 && p-s < 48 && inKey(b[s-1], kDot) {
			s--
		}
		if p > 5 && string(b[p-3:p]) == "key" && string(b[max(0, s-2):s]) == "</" { // <key>ApiSecret</key><string>…
			s = max(0, s-2)
			return b[nameStart(b, s):s]
		}
		if name := b[s:p]; len(name) > 6 || !lowerIn(typeNames, name) {
			return name
		}
		i = s
	}
	return nil
}

var typeNames = wordSet("string", "str", "char", "const", "text", "value", "val")

// secretName reports whether a name ends in a word for secrets: "discordToken",
// "stripe_secret", "ACME-KEY", "client.credentials".
func secretName(name []byte) bool {
	name = withoutRank(name)
	if n := len(name); n > 2 && detectors.IsDigit(name[n-1]) { // api_token_2
		for n--; n > 0 && (detectors.IsDigit(name[n-1]) || name[n-1] == '_' || name[n-1] == '-'); n-- {
		}
		name = name[:n]
	}
	for _, word := range [...]string{"token", "tokens", "secret", "secrets", "apikeys", "credentials", "credential", "creds", "apikey", "secretkey", "accesskey"} {
		if s := len(name) - len(word); s >= 0 && detectors.EqualLower(name[s:], word) {
			return word[0] != 't' || !opensToken(name[:s])
		}
	}
	if s := len(name) - len("pat"); s > 0 && detectors.EqualLower(name[s:], "pat") && (nameMark(name[s-1]) || name[s] == 'P' && name[s-1]-'a' < 26) {
		return true // a personal access token
	}
	s := len(name) - len("key")
	if s < 2 || !detectors.EqualLower(name[s:], "key") {
		return false
	}
	mark := nameMark(name[s-1])
	if !mark && (name[s] != 'K' || name[s-1]-'A' < 26) {
		return false // "monkey"
	}
	if mark {
		s--
	}
	e := s
	for s > 0 && detectors.IsLetter(name[s-1]) && (s == e || name[s]-'A' >= 26 || name[s-1]-'A' < 26) {
		s--
	}
	return !lowerIn(openKeys, name[s:e])
}

// opensToken reports whether what stands before "token" in a name says that it is none
// to hide: one that asks for the next page, or tells one request from another.
func opensToken(name []byte) bool {
	if n := len(name); n > 0 && nameMark(name[n-1]) {
		name = name[:n-1]
	}
	for _, word := range [...]string{"publickey", "next", "page", "pagination", "continuation", "change", "sync", "request", "idempotency"} {
		if s := len(name) - len(word); s >= 0 && detectors.EqualLower(name[s:], word) {
			return true
		}
	}
	return false
}

// withoutRank returns name without a last word that says which of several keys it is,
// or how it is written: SECRET_KEY_B64, ENCRYPTION_KEY_PRIMARY.
func withoutRank(name []byte) []byte {
	at := bytes.LastIndexAny(name, "_-. ")
	if at < 3 || !lowerIn(keyRanks, name[at+1:]) {
		return name
	}
	return name[:at]
}

var keyRanks = wordSet("b64", "base64", "hex", "primary", "secondary", "main", "backup", "value", "prod", "production", "dev", "development", "test", "staging", "live", "sandbox", "old", "new", "current", "previous", "next", "default", "global", "v1", "v2", "v3")

// nameMark reports whether c parts the words of a name.
func nameMark(c byte) bool { return c == '_' || c == '-' || c == '.' || c == ' ' }

// openKeys before "key" say that it is none to hide.
var openKeys = wordSet("public", "pub", "primary", "foreign", "cache", "partition", "sort", "routing", "idempotency", "row", "object", "store", "map", "hash", "unique", "index", "group", "message", "event", "dedupe",
	"lookup", "join", "shard", "record", "item", "composite", "natural", "surrogate", "candidate", "translation", "locale", "bucket", "storage",
	"tenant", "correlation", "trace", "entity", "parent", "order", "product", "issue", "aggregate", "dedup", "deduplication", "namespace", "region", "sku", "image")
