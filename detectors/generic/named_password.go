package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// NamedPassword detects passwords by the name that code gives them to in quotes, where
// a word for passwords is one hump of it that no list could foresee: myFancyPassword =
// "…", passwordForFtp := '…', char legacyPasswd[64] = "…".
//
// It starts from the sign of equality and reads the name backwards: words are looked up
// where they start, and humps of names start no word.
var NamedPassword = detectors.Spec{
	Name:    "generic/named-password",
	Entity:  "PASSWORD",
	Doc:     "Password in quotes, by the name that it is given to in code",
	Anchor:  detectors.Prefix("= \"", "=\"", "= '", "='", "= `", "= @\"", "= b'", "= b\"", "= r\"", "= new String(\""),
	Match:   matchNamedPassword,
	Classes: passwordClasses,
	Source:  "How programming languages assign strings",
	Valid: []string{
		"String myFancyPassword = \"‹kembangapi›\";",
		"passwordForFtp := \"‹kembangapi›\"", "this.fieldOfPasswordInUse = \"‹kembang7›\";",
		"$legacyShopPasswd = '‹kembangapi›';", "char legacy_password02[64] = \"‹kembangapi›\";",
		"const shopPassphrase = '‹kembang api besar›'", "var wordPressPass = \"‹kembang7›\"",
		"val dbReplicaPwd: String = \"‹kembangapi›\"", "acme_replica_password_2='‹kembangapi›'", "var ftpUploadPass = \"‹kembang7›\"", "billingPass = \"‹k3mbang7api›\"",
	},
	Invalid: []string{
		`passwordIn = "kitchen42x"`, `String passwordFrom = "config7b"`,
		"showPassword = \"true\"", "passwordLabelText = \"Sandi\"", "forgotPasswordLink = \"klik\"", "txtFancyPassword = \"txtFancyPassword\"",
		"String fancyPasswordPolicy = \"strict\"", "myFancyPassword = \"${FANCY}\"", "myFancyPassword = \"\"", "myFancyPassword = \"<password>\"", "myFancyPassword = \"Enter your password\"",
		"secondPass = \"shadow\"", "depthPass = \"forward2x\"", "const depthPass = \"shadowMap1\"", "firstPass = \"tokens1\"", "passThrough = \"mode2a\"", "compass = \"north7\"", "if myFancyPassword == \"kembang\" {", "hashedFancyPassword = \"bcrypt\"", "inputTypePassword = \"text\"", "isPassword=\"yes\"", "data-toggle-password=\"on\"",
		"fancyPasswordError = \"salah\"", "fancyPassword = 'string'", "wrongFancyPassword = \"wrong\"", "bypass = \"kembang7\"", "testsPass = \"yes\"",
	},
}

func matchNamedPassword(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.End, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	p := w.Start
	if p > 0 && bytes.IndexByte([]byte("=!<>~"), b[p-1]) >= 0 {
		return f, false // a comparison
	}
	name := givenName(b, p)
	kind := passwordName(name)
	if kind == notNamed {
		return f, false
	}
	quote := b[w.End-1]
	n := bytes.IndexByte(b[w.End:min(len(b), w.End+128)], quote)
	if n < 4 || w.End+n+1 < len(b) && b[w.End+n+1] == quote {
		return f, false
	}
	f.End = w.End + n
	return f, givenPassword(b[f.Start:f.End], name, kind)
}

// givenName returns the name that stands before the sign of equality at p: without the
// ':' of a short declaration, a size in brackets or a type behind a colon.
func givenName(b []byte, p int) []byte {
	p = len(bytes.TrimRight(b[max(0, p-4):p], " :")) + max(0, p-4)
	if p > 0 && b[p-1] == ']' {
		if k := bytes.LastIndexByte(b[max(0, p-8):p], '['); k >= 0 {
			p = max(0, p-8) + k
		}
	}
	s := nameStart(b, p)
	if k := s - 2; k > 0 && b[k] == ':' && b[k+1] == ' ' && p-s <= 8 && lowerIn(typeNames, b[s:p]) {
		p = k
		s = nameStart(b, p)
	}
	return b[s:p]
}

// nameStart returns where the name begins that ends at p.
func nameStart(b []byte, p int) int {
	s := p
	for s > 0 && p-s < 64 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '_' || b[s-1] == '-') {
		s--
	}
	return s
}

// What a name says of the value that it is given.
const (
	notNamed     = iota
	namedPass    // a name in "pass", which other things have, too
	namedPhrase  // of several words, maybe
	namedKeyword // a password
)

// passwordName says whether a hump of name is a word for passwords, those before it say
// of no act and no thing on a screen, and those behind it no more than what it is for or
// which of several it is.
func passwordName(name []byte) int {
	kind, other, of, open := notNamed, false, false, false // open: no word stands behind a joint
	for s := 0; s < len(name); {
		e := humpEnd(name, s)
		hump := name[s:e]
		for s = e; s < len(name) && (name[s] == '_' || name[s] == '-'); s++ {
		}
		joint := lowerIn(passwordOf, hump)
		open = joint
		switch {
		case kind == notNamed && joint:
			other = false // fieldWithPassword
		case kind == notNamed:
			other = other || lowerIn(passwordVerbs, hump)
			kind = passwordHump(hump)
		case joint:
			of = true
		case !of && !lowerIn(keyRanks, hump) && !allDigits(hump):
			kind = passwordHump(hump)
			other = other || kind == notNamed
		}
	}
	if other || open {
		return notNamed
	}
	return kind
}

// passwordHump says what the hump of a name says of the value.
func passwordHump(hump []byte) int {
	hump = bytes.TrimRight(hump, "0123456789")
	switch {
	case lowerIn(passwordHumps, hump):
		return namedKeyword
	case detectors.EqualLower(hump, "passphrase"):
		return namedPhrase
	case detectors.EqualLower(hump, "pass"):
		return namedPass
	}
	return notNamed
}

// humpEnd returns the end of the hump of name at s: small letters and digits behind a
// capital or several.
func humpEnd(name []byte, s int) int {
	e := s
	for e < len(name) && name[e]-'A' < 26 {
		e++
	}
	if e-s > 1 && e < len(name) && name[e]-'a' < 26 { // the last capital begins the next
		return e - 1
	}
	for e < len(name) && (name[e]-'a' < 26 || detectors.IsDigit(name[e])) {
		e++
	}
	return max(e, s+1)
}

var (
	passwordHumps = wordSet("password", "passwd", "pwd", "passwort", "passcode", "pswd", "contrasena", "senha", "sandi", "katasandi", "mdp")
	passwordOf    = wordSet("for", "of", "in", "to", "with", "from", "on", "at", "used", "by")
	// passwordVerbs in a name say that it holds what is done with a password, or what
	// is seen of one.
	passwordVerbs = wordSet("show", "hide", "hidden", "toggle", "forgot", "forgotten", "reset", "change", "has", "is", "require", "requires", "required", "validate", "verify", "check", "invalid", "wrong", "incorrect", "missing", "no", "enter", "type", "hash", "hashed", "encrypted", "label", "placeholder", "hint", "error", "field", "get", "allow", "enable", "disable", "use", "regex", "txt", "lbl", "btn", "css", "class", "msg", "message", "title", "text", "name", "header", "param", "env", "attr", "column", "col", "prop", "property", "config", "setting", "data", "aria", "html", "url", "path", "route", "min", "max", "without", "empty", "blank", "null", "action", "event", "icon", "i18n", "tr", "weak", "strong", "expired", "update", "updated", "on", "masked", "ask", "prompt", "read", "key", "flag", "option", "opt", "arg", "cmd", "var")
)

// givenPassword reports whether v may be the password that a name of its kind is given:
// no word about passwords, no name, no template.
func givenPassword(v, name []byte, kind int) bool {
	if masked(v) || refers(v) || bytes.IndexAny(v, "<>{}\\") >= 0 || bytes.EqualFold(v, name) || lowerIn(secretStop, v) || lowerIn(states, v) || lowerIn(fieldWords, v) || lowerIn(givenWords, v) || v[0] <= ' ' || v[len(v)-1] <= ' ' {
		return false
	}
	if v[0] == '%' || v[0] == '$' && isName(v[1:]) || v[0] == '/' || v[0] == '.' || v[0] == ':' || v[0] == '?' || bytes.Contains(v, []byte("://")) {
		return false
	}
	blank := bytes.IndexByte(v, ' ') >= 0
	if blank && kind != namedPhrase {
		return false
	}
	if low := bytes.ToLower(v); countDigits(v) == 0 || blank {
		for _, word := range [...]string{"pass", "pwd", "secret", "example", "change", "your", "login", "auth", "user", "token"} {
			if bytes.Contains(low, []byte(word)) {
				return false
			}
		}
	}
	return kind != namedPass || mixed(v) && len(v) >= 6 && (servedBy(name) || !numberedName(v))
}

// servedBy reports whether a hump of name says what one logs in to or who does: in
// other names "pass" is a walk through something, as compilers and renderers have it.
func servedBy(name []byte) bool {
	for s := 0; s < len(name); {
		e := humpEnd(name, s)
		if lowerIn(loginHumps, bytes.TrimRight(name[s:e], "0123456789")) {
			return true
		}
		s = e
	}
	return false
}

var loginHumps = wordSet("db", "database", "sql", "mysql", "pg", "postgres", "oracle", "mongo", "redis", "ftp", "sftp", "ssh", "smtp", "imap", "pop", "mail", "email", "user", "usr", "admin", "root", "login", "auth", "account", "acct", "wifi", "wlan", "vpn", "proxy", "ldap", "http", "api", "app", "server", "client", "host", "backend", "service", "svc", "system", "my", "web", "wordpress", "press", "site", "key", "keystore", "store", "cert", "zip", "pdf", "bot", "jenkins", "git", "docker", "registry", "mqtt", "broker", "rabbit", "amqp", "kafka", "elastic", "cloud", "aws", "azure", "vault", "secret", "default", "master", "test", "demo", "guest", "customer", "owner", "new", "old", "temp", "tmp", "initial", "current", "encrypted", "plain", "enc", "conn", "connection", "sudo", "su", "become", "rpc", "snmp", "sip", "router", "camera", "device", "phone", "sandbox", "prod", "staging", "dev", "bind")

// numberedName reports whether v is written as programs number their names: a word or
// several, two figures at most and a letter: shadowMap1, opaque_3d.
func numberedName(v []byte) bool {
	n := leadLetters(v)
	if n > 2 && n < len(v) && nameMark(v[n]) {
		n++
	}
	d := n
	for d < len(v) && detectors.IsDigit(v[d]) {
		d++
	}
	return n > 2 && d-n <= 2 && len(v)-d <= 1
}

// givenWords are values of settings that code gives to names in "password", too.
var givenWords = wordSet("text", "plain", "basic", "grant", "input", "hash", "bcrypt", "sha256", "sha1", "md5", "scrypt", "argon2", "strict", "yes", "off", "optional", "always", "auto", "default", "visible", "show", "hide", "secure", "value", "test", "demo", "encrypted", "plaintext", "object", "dummy", "placeholder", "todo", "changeme", "fixme", "empty", "blank", "xxxx", "asis", "inherit")
