package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Command detects passwords that command lines hand to programs: the value of
// the option that each takes them in, of a user and a password both.
var Command = detectors.Spec{
	Name:   "generic/command",
	Entity: "PASSWORD",
	Doc:    "Password on a command line, by the program's name",
	Anchor: detectors.OnCue(),
	Match:  matchCommand,
	Labels: detectors.Labels{"en": {"curl", "mysql", "mysqldump", "mysqladmin", "mariadb", "sshpass", "docker login", "podman login", "helm registry login", "mongo", "mongosh", "mongodump", "mongorestore",
		"redis cli", "sqlcmd", "bcp", "ldapsearch", "smbclient", "wget", "httpie", "zip", "unzip", "mosquitto_pub", "htpasswd"}},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "The programs' manual pages",
	Valid: []string{
		"mysql -u root -p‹g6Dx3ZyP2j› app",
		"curl -u ‹acme:99vxckDHDpvHqfGQj0rj› https://api.example.com/",
		"curl --user '‹bob:SE5YTc1e7NvU›' https://api.example.com/",
		"curl https://api.example.com/ -u ‹9f8e7d6c5b4a39281706›:",
		"sshpass -p ‹c3JMGp4MiL48› ssh bob@host",
		"docker login -u bob -p ‹1VqbPqs3BZO9› registry.example.com",
		"redis-cli -h cache -a ‹s6sOeZ5GNncE7krz› ping",
		"$ mongo -u admin -p '‹Ww6dzPdIp3rN›' --authenticationDatabase admin",
	},
	Invalid: []string{
		"mysql -u root -p app",
		"curl -u bob https://api.example.com/",
		"curl -u $USER:$PASSWORD https://api.example.com/",
		"docker login -p <password>",
		"mysql is slow; use grep -p hunter2000",
	},
}

// passwordOptions are the options of programs, the longest name first; joined
// ones take the value without a space, paired ones behind a user and a colon.
var passwordOptions = [...]struct {
	program, option string
	joined, paired  bool
}{
	{"mysqladmin", " -p", true, false}, {"mysqldump", " -p", true, false}, {"mysql", " -p", true, false}, {"mariadb", " -p", true, false},
	{"curl", " -u ", false, true}, {"curl", " --user ", false, true}, {"curl", " -U ", false, true}, {"curl", " --proxy-user ", false, true}, {"curl", " -u", true, true}, {"wget", " --user ", false, true},
	{"httpie", " -a ", false, true}, {"sshpass", " -p ", false, false}, {"sshpass", " -p", true, false}, {"docker", " -p ", false, false}, {"podman", " -p ", false, false}, {"helm", " -p ", false, false},
	{"mongo", " -p ", false, false}, {"redis", " -a ", false, false}, {"sqlcmd", " -P ", false, false}, {"bcp", " -P ", false, false}, {"ldapsearch", " -w ", false, false},
	{"smbclient", " -U ", false, false}, {"zip", " -P ", false, false}, {"unzip", " -P ", false, false}, {"mosquitto_pub", " -P ", false, false},
}

const commandReach = 256 // bytes of a command line that are read

func matchCommand(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	line := w.Text[w.End:min(len(w.Text), w.End+commandReach)]
	if i := bytes.IndexAny(line, "\n;|"); i >= 0 {
		line = line[:i]
	}
	if len(line) < 6 || line[0] != ' ' || bytes.IndexByte(line, '-') < 0 {
		return f, false
	}
	for k := range passwordOptions {
		o := &passwordOptions[k]
		if w.End-w.Start < len(o.program) || !equalFold(w.Text[w.Start:w.Start+len(o.program)], o.program) {
			continue
		}
		i := bytes.Index(line, []byte(o.option))
		if i < 0 {
			continue
		}
		s := i + len(o.option)
		quote := byte(' ')
		if s < len(line) && (line[s] == '\'' || line[s] == '"') {
			quote = line[s]
			s++
		}
		n := bytes.IndexByte(line[s:], quote)
		if n < 0 {
			n = len(line) - s
		}
		v := line[s : s+n]
		if o.paired {
			colon := bytes.IndexByte(v, ':')
			if colon < 1 || bytes.Contains(v, []byte("://")) {
				continue
			}
			if password := v[colon+1:]; len(password) == 0 && len(v) > 16 && keyLike(v) { // a key in place of the user
				v = v[:colon]
			} else if len(password) < 4 || bytes.IndexAny(password, "$<{[(") == 0 || masked(password) {
				continue
			}
		}
		if len(v) < 4 || len(v) > 128 || bytes.IndexAny(v, "$<{[(") == 0 || masked(v) || !mixed(v) && !o.paired || o.joined && countDigits(v) == 0 {
			continue
		}
		f.Start, f.End = w.End+s, w.End+s+len(v)
		return f, true
	}
	return f, false
}
