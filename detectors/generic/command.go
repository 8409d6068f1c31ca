package generic

import (
	"bytes"
	"unicode/utf8"

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
		"redis cli", "sqlcmd", "bcp", "ldapsearch", "smbclient", "wget", "httpie", "zip", "unzip", "mosquitto_pub", "mosquitto_sub", "psexec", "az login", "ssh keygen", "rdesktop", "xfreerdp", "ipmitool", "ldapadd", "ldapmodify", "winexe", "keytool", "crackmapexec", "evil winrm"}},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "The programs' manual pages",
	Valid: []string{
		"mysql -u root -p‹g6Dx3ZyP2j› app",
		"curl -u ‹acme:99vxckDHDpvHqfGQj0rj› https://api.example.com/",
		"curl --user '‹bob:SE5YTc1e7NvU›' https://api.example.com/",
		"curl https://api.example.com/ -u ‹9f8e7d6c5b4a39281706›:",
		"wget --user=bob --password=‹g6Dx3ZyP2j› https://files.example.com/",
		"smbclient -U ‹bob%g6Dx3ZyP2j› //files/share",
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
		"wget --user acme:99vxckDHDpvHqfGQj0rj https://files.example.com/", // a user's name alone
		"smbclient -U bob2000 //files/share",
		"mysql is slow; use grep -p hunter2000",
	},
}

// passwordOptions are the options of programs, the longest name first; joined
// ones take the value without a space, paired ones behind a user and a mark.
var passwordOptions = [...]struct {
	program, option string
	joined          bool
	pair            byte // what parts the user from the password; 0: no user
}{
	{"mysqladmin", " -p", true, 0}, {"mysqldump", " -p", true, 0}, {"mysql", " -p", true, 0}, {"mariadb", " -p", true, 0},
	{"curl", " -u ", false, ':'}, {"curl", " --user ", false, ':'}, {"curl", " -U ", false, ':'}, {"curl", " --proxy-user ", false, ':'}, {"curl", " -u", true, ':'}, {"wget", " --password=", false, 0}, {"wget", " --http-password=", false, 0}, {"wget", " --ftp-password=", false, 0},
	{"httpie", " -a ", false, ':'}, {"sshpass", " -p ", false, 0}, {"sshpass", " -p", true, 0}, {"docker", " -p ", false, 0}, {"podman", " -p ", false, 0}, {"helm", " -p ", false, 0},
	{"mongo", " -p ", false, 0}, {"redis", " -a ", false, 0}, {"sqlcmd", " -P ", false, 0}, {"bcp", " -P ", false, 0}, {"ldapsearch", " -w ", false, 0},
	{"curl", " --tlspassword ", false, 0}, {"curl", " --proxy-tlspassword ", false, 0}, {"wget", " --proxy-password=", false, 0},
	{"psexec", " -p ", false, 0}, {"az", " -p ", false, 0}, {"ssh", " -N ", false, 0}, {"rdesktop", " -p ", false, 0}, {"xfreerdp", " /p:", false, 0}, {"ipmitool", " -P ", false, 0},
	{"ldapadd", " -w ", false, 0}, {"ldapmodify", " -w ", false, 0}, {"winexe", " -U ", false, '%'}, {"keytool", " -storepass ", false, 0}, {"crackmapexec", " -p ", false, 0}, {"evil", " -p ", false, 0}, {"mosquitto_sub", " -P ", false, 0},
	{"smbclient", " -U ", false, '%'}, {"zip", " -P ", false, 0}, {"unzip", " -P ", false, 0}, {"mosquitto_pub", " -P ", false, 0},
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
		if w.End-w.Start < len(o.program) || !detectors.EqualLower(w.Text[w.Start:w.Start+len(o.program)], o.program) {
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
		for n > 0 && w.End+s+n < len(w.Text) && !utf8.RuneStart(w.Text[w.End+s+n]) { // the reach ends inside a character
			n--
		}
		v := line[s : s+n]
		if o.pair != 0 {
			mark := bytes.IndexByte(v, o.pair)
			if mark < 1 || bytes.Contains(v, []byte("://")) {
				continue
			}
			if password := v[mark+1:]; o.pair == ':' && len(password) == 0 && len(v) > 16 && keyLike(v) { // a key in place of the user
				v = v[:mark]
			} else if len(password) < 4 || bytes.IndexAny(password, "$<{[(") == 0 || masked(password) {
				continue
			}
		}
		if len(v) < 4 || len(v) > 128 || bytes.IndexAny(v, "$<{[(") == 0 || masked(v) || !mixed(v) && o.pair == 0 || o.joined && countDigits(v) == 0 {
			continue
		}
		f.Start, f.End = w.End+s, w.End+s+len(v)
		return f, true
	}
	return f, false
}
