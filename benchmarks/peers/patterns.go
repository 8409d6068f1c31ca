package main

// pattern is one regular expression, in the syntax that both engines share.
type pattern struct {
	name, expr string
	literal    string // stands in every match; empty: there is none
}

// patterns are twenty kinds of values, about what a first policy of a team
// holds. They only look; samar also checks digits, calendars and tables.
var patterns = []pattern{
	{"mail", `[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}`, "@"},
	{"phone with country code", `\+[1-9][0-9]{0,2}[ -]?\(?[0-9]{2,4}\)?(?:[ -]?[0-9]{3,5}){2}`, "+"},
	{"phone, United States", `(?:\([2-9][0-9]{2}\) |\b[2-9][0-9]{2}[-.])[2-9][0-9]{2}[-.][0-9]{4}\b`, ""},
	{"phone, Indonesia", `\b08[1-9][0-9]{1,2}(?:[ -]?[0-9]{3,5}){2}\b`, "08"},
	{"phone, China", `\b1[3-9][0-9]{9}\b`, ""},
	{"card in groups", `\b(?:4[0-9]{3}|5[1-5][0-9]{2}|6[0-9]{3})(?:[ -]?[0-9]{4}){3}\b`, ""},
	{"card, 15 digits", `\b3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}\b`, ""},
	{"IBAN", `\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b`, ""},
	{"IPv4", `\b(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})\b`, "."},
	{"IPv6", `\b(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}\b`, ":"},
	{"MAC", `\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b`, ""},
	{"SSN", `\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b`, "-"},
	{"NIK", `\b[1-9][0-9]{15}\b`, ""},
	{"resident number", `\b[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]\b`, ""},
	{"JWT", `\beyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,500}`, "eyJ"},
	{"AWS key", `\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`, "IA"},
	{"URL with password", `[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{1,64}:[^\s/@]{1,64}@[A-Za-z0-9.-]{1,128}`, "://"},
	{"NPWP", `\b[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}\b`, "."},
	{"date", `\b(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\b`, "-"},
	{"plate", `\b[A-Z]{1,2} [0-9]{1,4} [A-Z]{1,3}\b`, " "},
}
