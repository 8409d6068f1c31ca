package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// PgPass detects the password at the end of a line of PostgreSQL's password file:
// host:port:database:user:password.
var PgPass = detectors.Spec{
	Name:    "generic/pgpass",
	Entity:  "PASSWORD",
	Doc:     "Password in a line of PostgreSQL's password file",
	Anchor:  detectors.HexRun(),
	Match:   matchPgPass,
	Classes: passwordClasses,
	Source:  "PostgreSQL documentation, The Password File",
	Valid: []string{
		"db1.example.com:5432:shop:app:‹kopi_tubruk9›",
		"# kantor\nlocalhost:5432:*:app:‹kopitubruk›\n", "pg.example.com:6432:shop:app:‹kopi\\:tubruk›",
		"*:5432:*:app:‹kopitubruk›",
	},
	Invalid: []string{
		"db1.example.com:5432:shop:app", "main.go:5432:shop: app: kopi", "2001:db8:5432:ab:cd:ef", "at db.example.com:5432:shop:app:${PGPASS}", "10.0.0.1:8080:up:ok:*",
		"a:1:b:c:kopitubruk", "main.test.ts:1042:13:warning:unused-variable", "10.0.0.1:8080:GET:200:index.html", "shop.example.com:8080:up:web:healthy", "db.example.com:5432:shop:app:", "see http://db.example.com:5432:shop:app:kopitubruk",
	},
}

func matchPgPass(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Format}
	colon := w.Start + bytes.IndexByte(b[w.Start:w.End], ':')
	if p := colon + 1; p+6 > len(b) || !detectors.IsDigit(b[p]) || !detectors.IsDigit(b[p+3]) || b[p+4] != ':' && b[p+5] != ':' {
		return f, false // no port of four or five digits
	}
	s := colon
	for s > 0 && colon-s < 64 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '.' || b[s-1] == '-' || b[s-1] == '*') {
		s--
	}
	host := b[s:colon]
	if s > 0 && b[s-1] != '\n' || !(string(host) == "*" || string(host) == "localhost" || bytes.IndexByte(host, '.') > 0) {
		return f, false
	}
	f.Start, f.End = colon+1, lineEnd(b, colon)
	for fields := 0; fields < 3; fields++ { // port, database, user
		n := bytes.IndexByte(b[f.Start:f.End], ':')
		if n < 1 || fields == 1 && allDigits(b[f.Start:f.Start+n]) { // a file's line and column
			return f, false
		}
		f.Start += n + 1
	}
	f.End = f.Start + len(bytes.TrimRight(b[f.Start:f.End], "\r"))
	v := b[f.Start:f.End]
	if port := b[colon+1 : colon+5]; string(port[:2]) != "54" && string(port) != "6432" && !(hasLetter(v) && countDigits(v) > 0) {
		return f, false // as good as any four fields
	}
	return f, len(v) >= 4 && len(v) <= 128 && bytes.IndexByte(v, ' ') < 0 && !masked(v) && !refers(v) && v[0] != '<'
}
