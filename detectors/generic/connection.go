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
	Anchor:  detectors.Prefix("DefaultEndpointsProtocol=", "Server=", "server=", "Data Source=", "data source=", "Endpoint=sb://", "Endpoint=https://", "HostName=", "AccountEndpoint=", "Driver={", "DRIVER={", "Provider=SQL", "Provider=MSOLEDB", "jdbc:").Or(detectors.AtOneOf("tcp", "unix")),
	Match:   matchConnection,
	Labels:  detectors.Labels{"en": {"connection string", "connectionstring", "conn str"}, "id": {"string koneksi"}, "zh": {"连接字符串"}, "es": {"cadena de conexión"}, "pt": {"string de conexão"}},
	Classes: secretClasses,
	Source:  "Microsoft documentation of SqlConnection, Azure Storage, Service Bus, IoT Hub and Cosmos DB connection strings; JDBC URLs of MySQL and PostgreSQL",
	Valid: []string{
		"‹Server=tcp:db.example.com,1433;Database=app;User ID=sa;Password=qixlMwZzpeh!;Encrypt=true›",
		"\"‹Data Source=db;Initial Catalog=app;User Id=sa;pwd=hunter2x›\"",
		"‹DefaultEndpointsProtocol=https;AccountName=acct9d7q3;AccountKey=hFc2lRJ8mwb7ros6FRxmqiEVcd9NX6IdHNeSHoBQuHCYPaOJFOJdJfHhPYDrTj0l+78PhrYcmnnBMt2OsXz6m5==;EndpointSuffix=core.windows.net› leaked",
		"‹jdbc:mysql://db.example.com:3306/app?user=root&password=jQdJXJm6Mp› ok",
		"‹jdbc:oracle:thin:app/qixlMwZzpeh@//db.example.com:1521/ORCL›",
		"dsn := \"‹app:qixlMwZzpeh@tcp(db.example.com:3306)/app?parseTime=true›\"",
		"‹Driver={SQL Server};Server=db1;Database=app;Uid=app;Pwd=qixlMwZzpeh;›",
		"‹Endpoint=https://acme.azconfig.io;Id=aB3d-l0-s0:hFc2lRJ8mwb7ros6FRxm;Secret=hFc2lRJ8mwb7ros6FRxmqiEVcd9NX6IdHNeSHoBQuHC=›",
		"‹Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=hFc2lRJ8mwb7ros6FRxmqiEVcd9NX6IdHNeSHoBQuHC=›",
	},
	Invalid: []string{
		"Server=db;Database=app;Trusted_Connection=True",
		"jdbc:mysql://db.example.com:3306/app?user=root",
		"Server=nginx and Password=later",
		"Server=db;Password=",
		"jdbc:oracle:thin:@//db.example.com:1521/ORCL",
		"jdbc:mysql://${db.host}/app?user=${db.user}&password=${db.pass}",
		"app:$PASS@tcp(db.example.com:3306)/app",
	},
}

// secretPairs hold what is secret in a connection string, in lower case.
var secretPairs = [...]string{"password=", "pwd=", "accountkey=", "sharedaccesskey=", "sharedaccesssignature=", "accesskey=", "secret="}

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
	if b[w.Start] == '@' {
		return goSource(w, f)
	}
	address := b[w.End-1] == ':'
	if address && bytes.HasPrefix(b[w.End:], []byte("oracle:thin:")) {
		if g, ok := oracleThin(w, f); ok {
			return g, true
		}
	}
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
				return f, len(value) > 2 && !masked(value) && !refers(value)
			}
		}
	}
	return f, false
}

// goSource reads the data source name of Go's drivers around the "@tcp(" of w:
// user:password@tcp(host:port)/database.
func goSource(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	b := w.Text
	if rest := b[w.Start:]; !bytes.HasPrefix(rest, []byte("@tcp(")) && !bytes.HasPrefix(rest, []byte("@unix(")) {
		return f, false
	}
	for f.Start > 0 && w.Start-f.Start < 128 && b[f.Start-1] > ' ' && b[f.Start-1] < 0x7f && bytes.IndexByte([]byte("\"'`<>=("), b[f.Start-1]) < 0 {
		f.Start--
	}
	mark := bytes.IndexByte(b[f.Start:w.Start], ':')
	if mark < 1 || w.Start-f.Start-mark < 4 || b[f.Start+mark+1] == '$' || b[f.Start+mark+1] == '%' || masked(b[f.Start+mark+1:w.Start]) {
		return f, false
	}
	bracket := w.Start + bytes.IndexByte(b[w.Start:], '(')
	if f.End = urlEnd(b, bracket+1); w.At(f.End) == ')' {
		f.End = max(f.End+1, urlEnd(b, f.End+1))
	}
	return f, f.End > bracket+1
}

// oracleThin reads "jdbc:oracle:thin:user/password@…" at w.
func oracleThin(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	b := w.Text
	s := w.End + len("oracle:thin:")
	f.End = urlEnd(b, s)
	at, slash := bytes.LastIndexByte(b[s:f.End], '@'), bytes.IndexByte(b[s:f.End], '/')
	return f, slash > 0 && at > slash+3 && b[s+slash+1] != '$' && !masked(b[s+slash+1:s+at])
}
