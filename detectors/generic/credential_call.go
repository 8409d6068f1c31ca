package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// CredentialCall detects passwords that source code hands to a function in quotes
// behind a user: NetworkCredential("bob", "…"), mysqli_connect(host, "bob", "…").
var CredentialCall = detectors.Spec{
	Name:    "generic/credential-call",
	Entity:  "PASSWORD",
	Doc:     "Password in quotes in a call that takes one, by the function's name",
	Anchor:  detectors.OnCue(),
	Match:   matchCredentialCall,
	Labels:  detectors.Labels{"en": {"networkcredential", "directoryentry", "mysqli connect", "mysql connect", "mysqli", "pdo", "httpbasicauth", "basicauth", "basic auth", "setbasicauth", "set basic auth", "fernet", "pbkdf2 hmac", "secretkeyspec", "symmetricsecuritykey", "httpdigestauth", "opendsobject", "dbi connect", "pscredential", "passwordauthentication", "usernamepasswordcredentials", "login", "auth", "getconnection", "jwt sign", "jwt encode", "jwt verify", "jwt decode", "hmac new", "createhmac", "create hmac"}},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "Reference pages of .NET (NetworkCredential, DirectoryEntry), PHP (mysqli, PDO), Python (requests, smtplib), Java (DriverManager)",
	Valid: []string{
		"new NetworkCredential(\"bot@example.com\", \"‹wzjimbrvlosr›\");",
		"new DirectoryEntry(\"LDAP://example.com\", \"EXAMPLE\\\\bob\", \"‹Ssii2345›\")",
		"mysqli_connect('localhost', 'root', '‹rumah-biru7›', 'app')",
		"$db = new PDO($dsn, 'root', '‹rumah-biru7›');",
		"requests.get(url, auth=('bob', '‹s3a-sh3ll-9›'))",
		"OpenDSObject(\"ldaps://ds.example.com\", \"bob\", \"‹rumah-biru7›\", 1)", "DBI.connect(\"DBI:Mysql:app:localhost\", \"root\", \"‹rumahbiru›\")",
		"smtp.login(\"bot@example.com\", \"‹kqzwertyabcd9›\")",
		"jwt.sign(payload, '‹kunci-rahasia-7›')", "hmac.new(b\"‹kunci-rahasia›\", msg, hashlib.sha256)", "jwt.encode(data, \"‹kunci-rahasia-7›\", algorithm=\"HS256\")",
		"DriverManager.getConnection(url, \"app\", \"‹rumah-biru7›\")",
		"req.SetBasicAuth(\"bob\", \"‹rumah-biru›\")", "hashlib.pbkdf2_hmac('sha256', b'‹rumahbiru7›', salt, 100000)", "Fernet(b'‹q8Wz3Lk5Tp7Rn1Vb9Xs2Dm4Fh6Jc0Ga8Ye1Ui3OoTt0=›')", "new SecretKeySpec(\"‹Abcd0123Efgh4567›\".getBytes(), \"AES\")", "new SymmetricSecurityKey(Encoding.UTF8.GetBytes(\"‹rumah-biru-besar-7›\"))",
	},
	Invalid: []string{
		"new NetworkCredential(user, password)", "Fernet(\"utf-8\")", "hmac.new(\"utf-8\")",
		"smtp.login(\"bot@example.com\", \"${SMTP_PASSWORD}\")",
		"login (\"Home\", \"Profile\")",
		"mysqli_connect($host, $user, $pass)",
		"auth(\"read\", \"write\")", "jwt.sign(payload, secret)", "crypto.createHmac('sha256', key)", "jwt.verify(token, \"${SECRET_KEY}\")", "hmac.new(key, msg)",
		"router.login('user', 'password')", "req.SetBasicAuth(user, pass)", "req.SetBasicAuth(\"username\", \"password\")", "new SecretKeySpec(key, \"AES\")",
	},
}

// passwordArgument is where the password stands among the arguments, by the first
// letters of the function's name; the second of others.
var passwordArgument = [...]struct {
	name string
	at   int
}{{"directoryentry", 2}, {"secretkeyspec", 0}, {"symmetricsecuritykey", 0}, {"mysql", 2}, {"pdo", 2}, {"opendsobject", 2}, {"dbi", 2}, {"getconnection", 2}, {"hmac", 0}, {"fernet", 0}}

func matchCredentialCall(w *detectors.Window) (detectors.Found, bool) {
	b, i := w.Text, w.End
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	if w.At(i) == '=' { // auth=(user, password)
		i++
	}
	if i+8 >= len(b) || b[i] != '(' {
		return f, false
	}
	want := 1
	for k := range passwordArgument {
		if n := passwordArgument[k].name; w.End-w.Start >= len(n) && detectors.EqualLower(b[w.Start:w.Start+len(n)], n) {
			want = passwordArgument[k].at
		}
	}
	s, e, ok := quotedArgument(b, i+1, want)
	if !ok || e-s < 4 || masked(b[s:e]) || refers(b[s:e]) || lowerIn(secretStop, b[s:e]) || lowerIn(fieldWords, b[s:e]) {
		return f, false
	}
	f.Start, f.End = s, e
	if c := b[w.Start] | 0x20; c == 'j' || c == 'h' || c == 'c' { // functions that sign
		return f, e-s >= 8 && bytes.IndexByte(b[s:e], ' ') < 0
	}
	plain := b[w.Start]|0x20 == 'l' || b[w.Start]|0x20 == 'a' // names that other functions have, too
	return f, !plain || countDigits(b[s:e]) > 0 && e-s >= 6
}

// quotedArgument returns the inside of the quotes of the n-th argument, from 0, of the
// call whose bracket opens before i; those before may be names or strings.
func quotedArgument(b []byte, i, n int) (start, end int, ok bool) {
	limit := min(len(b), i+256)
	for arg := 0; i < limit; arg++ {
		for i < limit && b[i] <= ' ' {
			i++
		}
		i = stringStart(b, i)
		if i < limit && (b[i] == '"' || b[i] == '\'' || b[i] == '`') {
			quote := b[i]
			for start, i = i+1, i+1; i < limit && b[i] != quote && b[i] != '\n'; i++ {
			}
			if i == limit || b[i] != quote {
				return 0, 0, false
			}
			if end = i; arg == n {
				return start, end, end > start
			}
			i++
		}
		for i < limit && b[i] != ',' && b[i] != ')' && b[i] != '\n' {
			i++
		}
		if i == limit || b[i] != ',' || arg == n {
			return 0, 0, false
		}
		i++
	}
	return 0, 0, false
}
