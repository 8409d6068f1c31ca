package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// ConnectionString detects connection strings of key and value pairs that carry
// a password or key, whole, and JDBC addresses with a password: host and
// database are part of the secret.
var ConnectionString = detectors.Spec{
	Name:    "generic/connection-string",
	Entity:  "SECRET",
	Subtype: "connection_string",
	Doc:     "Connection string with a password or key",
	Anchor:  detectors.Prefix("DefaultEndpointsProtocol=", "Server=", "server=", "Data Source=", "data source=", "Endpoint=sb://", "HostName=", "AccountEndpoint=", "jdbc:"),
	Match:   matchConnection,
	Labels:  detectors.Labels{"en": {"connection string", "connectionstring", "conn str"}, "id": {"string koneksi"}, "zh": {"连接字符串"}, "es": {"cadena de conexión"}, "pt": {"string de conexão"}},
	Classes: secretClasses,
	Source:  "Microsoft documentation of SqlConnection, Azure Storage, Service Bus, IoT Hub and Cosmos DB connection strings; JDBC URLs of MySQL and PostgreSQL",
	Valid: []string{
		"‹Server=tcp:db.example.com,1433;Database=app;User ID=sa;Password=qixlMwZzpeh!;Encrypt=true›",
		"\"‹Data Source=db;Initial Catalog=app;User Id=sa;pwd=hunter2x›\"",
		"‹DefaultEndpointsProtocol=https;AccountName=acct9d7q3;AccountKey=hFc2lRJ8mwb7ros6FRxmqiEVcd9NX6IdHNeSHoBQuHCYPaOJFOJdJfHhPYDrTj0l+78PhrYcmnnBMt2OsXz6m5==;EndpointSuffix=core.windows.net› leaked",
		"‹jdbc:mysql://db.example.com:3306/app?user=root&password=jQdJXJm6Mp› ok",
		"‹Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=hFc2lRJ8mwb7ros6FRxmqiEVcd9NX6IdHNeSHoBQuHC=›",
	},
	Invalid: []string{
		"Server=db;Database=app;Trusted_Connection=True",
		"jdbc:mysql://db.example.com:3306/app?user=root",
		"Server=nginx and Password=later",
		"Server=db;Password=",
	},
}

// secretPairs hold what is secret in a connection string, in lower case.
var secretPairs = [...]string{"password=", "pwd=", "accountkey=", "sharedaccesskey=", "sharedaccesssignature=", "accesskey="}

// pairSought is the stretch of a text in which no secret pair begins, so that it is
// read once for all the words that a connection string may begin with.
type pairSought struct{ from, to int }

var pairsSought = detectors.Keeper{New: func() any { return new(pairSought) }}

// secretPairSoon reports whether a secret pair begins behind the anchor and before
// limit.
func secretPairSoon(w *detectors.Window, limit int) bool {
	v, other := w.Kept(&pairsSought)
	k := v.(*pairSought)
	if other || w.End < k.from || w.End > k.to {
		k.from, k.to = w.End, w.End
	}
	w.Steps += max(0, limit-k.to) / 64
	for ; k.to < limit; k.to++ {
		if pairBegins(w.Text, k.to) {
			return true
		}
	}
	return false
}

// pairBegins reports whether the name of a secret pair stands at i behind a mark
// that parts pairs.
func pairBegins(b []byte, i int) bool {
	switch b[i] | 0x20 {
	case 'p', 'a', 's':
	default:
		return false
	}
	if p := b[i-1]; p != ';' && p != '&' && p != '?' && p != ' ' {
		return false
	}
	for _, name := range secretPairs {
		if i+len(name) < len(b) && detectors.EqualLower(b[i:i+len(name)], name) {
			return true
		}
	}
	return false
}

func matchConnection(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.Start, Strength: detectors.Certain, Evidence: detectors.Format}
	address := b[w.End-1] == ':'
	// A pair that has a space in its name or value ends with ';'.
	limit := min(len(b), w.Start+maxURL)
	if !secretPairSoon(w, limit) {
		return f, false
	}
	space, pair := -1, true // the first space behind a name since the last ';', whether a name has come
	for p := w.End; ; p++ {
		if p == limit || b[p] < ' ' || b[p] == '"' || b[p] == '`' || b[p] == '<' || b[p] == '\'' || address && b[p] == ' ' {
			if f.End = p; space > 0 {
				f.End = space
			}
			w.Steps += (p - w.Start) / 64
			break
		}
		switch b[p] {
		case ' ':
			if space < 0 && pair {
				space = p
			}
		case '=':
			pair = true
		case ';':
			space, pair = -1, false
		}
	}
	for f.End < len(b) && f.End > w.End && !utf8.RuneStart(b[f.End]) { // the limit stands inside a character
		f.End--
	}
	for f.End > w.End && bytes.IndexByte([]byte(".,)]} "), b[f.End-1]) >= 0 {
		f.End--
	}
	v := b[f.Start:f.End]
	for _, name := range secretPairs {
		for i := 1; i+len(name)+3 < len(v); i++ {
			if pairBegins(v, i) && detectors.EqualLower(v[i:i+len(name)], name) {
				value := v[i+len(name):]
				if n := bytes.IndexAny(value, ";&"); n >= 0 {
					value = value[:n]
				}
				return f, len(value) > 2 && !masked(value)
			}
		}
	}
	return f, false
}
