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
		"redis cli", "sqlcmd", "bcp", "ldapsearch", "smbclient", "wget", "httpie", "zip", "unzip", "mosquitto_pub", "mosquitto_sub", "psexec", "az login", "ssh keygen", "rdesktop", "xfreerdp", "ipmitool", "ldapadd", "ldapmodify", "winexe", "keytool", "crackmapexec", "evil winrm", "net user", "htpasswd", "twine", "oc login", "snmpwalk", "snmpget", "rabbitmqctl", "useradd", "openstack", "sqlplus", "az keyvault secret set", "echo", "printf", "net use", "smbmap", "netexec", "cqlsh", "influx", "nmcli", "rar", "unrar", "gpg", "usermod", "pscp", "plink", "xfreerdp3", "wfreerdp", "lftp", "gh secret set", "openssl", "stats auth"}},
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
		"net user bob ‹g6Dx3#yP› /add", "net use Z: \\\\fs\\data ‹g6Dx3#yP› /user:bob", "htpasswd -bc /etc/nginx/.htpasswd bob ‹g6Dx-3yP›", "rabbitmqctl add_user bob ‹g6Dx3yPq›",
		"echo \"bob:‹g6Dx3yPq›\" | chpasswd", "echo '‹g6Dx3yPq›' | sudo -S apt update", "echo ‹g6Dx3yPq› | docker login -u bob --password-stdin", "sqlplus ‹app/g6Dx3yPq›@//db.example.com:1521/ORCL",
		"unrar x backup.rar -p‹Arsip2024x›", "xfreerdp /u:bob /p:‹g6Dx3yPq› /v:192.0.2.8", "twine upload -u bob -p ‹g6Dx3yPq› dist/pkg",
		"stats auth operator:‹zebra›", "openssl enc -aes-256-cbc -k ‹tiger7lily› -in a -out b", "snmpwalk -v2c -c ‹priv8Community› 192.0.2.1",
		"$ mongo -u admin -p '‹Ww6dzPdIp3rN›' --authenticationDatabase admin",
	},
	Invalid: []string{
		"mysql -u root -p app",
		"curl -u bob https://api.example.com/",
		"curl -u $USER:$PASSWORD https://api.example.com/",
		"docker login -p <password>",
		"wget --user acme:99vxckDHDpvHqfGQj0rj https://files.example.com/", // a user's name alone
		"smbclient -U bob2000 //files/share",
		"net user bob /delete", "net user bob * /add", "htpasswd -D file bob2000", "echo hello2world | wc -c", "echo $PASSWORD | sudo -S apt update", "chpasswd < users2.txt", "sqlplus /nolog @script1.sql", "net use Z: \\\\fs\\data2024", "rabbitmqctl add_vhost shop2024", "echo \"bob:$PW1234\" | chpasswd", "oc get pods -p page2000",
		"stats auth was added to the proxy", "stats auth user:$PW", "openssl enc -k $PASS",
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
	{"twine", " -p ", false, 0}, {"oc", " -p ", false, 0}, {"snmpwalk", " -A ", false, 0}, {"snmpget", " -A ", false, 0}, {"snmpwalk", " -c ", false, 0}, {"snmpget", " -c ", false, 0}, {"openssl", " -k ", false, 0}, {"useradd", " -p ", false, 0}, {"usermod", " -p ", false, 0}, {"openstack", " --os-password ", false, 0}, {"az", " --value ", false, 0}, {"xfreerdp3", " /p:", false, 0}, {"wfreerdp", " /p:", false, 0},
	{"rar", " -hp", true, 0}, {"rar", " -p", true, 0}, {"unrar", " -p", true, 0}, {"smbmap", " -p ", false, 0}, {"netexec", " -p ", false, 0}, {"cqlsh", " -p ", false, 0}, {"influx", " -password ", false, 0}, {"pscp", " -pw ", false, 0}, {"plink", " -pw ", false, 0}, {"lftp", " -u ", false, ','}, {"gh", " --body ", false, 0}, {"gh", " -b ", false, 0}, {"gpg", " --passphrase ", false, 0}, {"keytool", " -keypass ", false, 0}, {"nmcli", " password ", false, 0},
	{"smbclient", " -U ", false, '%'}, {"zip", " -P ", false, 0}, {"unzip", " -P ", false, 0}, {"mosquitto_pub", " -P ", false, 0},
}

const commandReach = 256 // bytes of a command line that are read

func matchCommand(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}
	line := w.Text[w.End:min(len(w.Text), w.End+commandReach)]
	if i := bytes.IndexAny(line, "\n;|"); i >= 0 {
		line = line[:i]
	}
	if len(line) < 6 || line[0] != ' ' {
		return f, false
	}
	if i, j := argumentPassword(w, line); j > 0 {
		f.Start, f.End = w.End+i, w.End+j
		return f, true
	}
	if bytes.IndexByte(line, '-') < 0 && bytes.IndexByte(line, '/') < 0 {
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

// argumentPassword returns the span in line, which follows the program's name, of a
// password that an argument hands over without an option before it, or that a pipe
// does; end is 0 if there is none.
func argumentPassword(w *detectors.Window, line []byte) (start, end int) {
	name := w.Text[w.Start:w.End]
	var skip int // arguments before the password, options left out
	switch {
	case detectors.EqualLower(name, "net user"):
		skip = 1
	case detectors.EqualLower(name, "net use"):
		skip = 2
	case detectors.EqualLower(name, "htpasswd"):
		if flags := bytes.IndexByte(line, 'b'); flags < 0 || line[1] != '-' || bytes.IndexByte(line[1:], ' ')+1 <= flags {
			return 0, 0
		}
		skip = 2
		if bytes.IndexByte(line[:bytes.IndexByte(line[1:], ' ')+1], 'n') > 0 { // no file
			skip = 1
		}
	case detectors.EqualLower(name, "rabbitmqctl"):
		if !bytes.HasPrefix(line, []byte(" add_user ")) && !bytes.HasPrefix(line, []byte(" change_password ")) {
			return 0, 0
		}
		skip = 2
	case detectors.EqualLower(name, "sqlplus"):
		start, end = argument(line, 0)
		at, slash := bytes.IndexByte(line[start:end], '@'), bytes.IndexByte(line[start:end], '/')
		if slash < 1 || at < slash+4 || line[start+slash+1] == '$' || masked(line[start+slash+1:start+at]) {
			return 0, 0
		}
		return start, start + at
	case detectors.EqualLower(name, "stats auth"): // HAProxy
		start, end = argument(line, 0)
		if colon := bytes.IndexByte(line[start:end], ':'); colon < 1 || !givenWord(line[start+colon+1:end]) {
			return 0, 0
		} else {
			return start + colon + 1, end
		}
	case detectors.EqualLower(name, "echo"), detectors.EqualLower(name, "printf"):
		return piped(w.Text, w.End, line)
	default:
		return 0, 0
	}
	start, end = argument(line, skip)
	v := line[start:end]
	if len(v) < 4 || !mixed(v) || bytes.IndexAny(v, "$<{[(%/*") == 0 || masked(v) {
		return 0, 0
	}
	return start, end
}

// argument returns the span of the n-th argument in line, from 0, that is no option,
// without its quotes.
func argument(line []byte, n int) (start, end int) {
	for i := 0; i < len(line); {
		for i < len(line) && line[i] == ' ' {
			i++
		}
		stop := byte(' ')
		if i < len(line) && (line[i] == '"' || line[i] == '\'') {
			stop = line[i]
			i++
		}
		start = i
		for i < len(line) && line[i] != stop {
			i++
		}
		if start < i && line[start] == '-' && stop == ' ' {
			continue
		}
		if n == 0 {
			return start, i
		}
		n--
		i++
	}
	return 0, 0
}

// piped returns the span in line of what is written to a program that reads a password:
// chpasswd behind a user and a colon, sudo -S and others all of it.
func piped(b []byte, at int, line []byte) (start, end int) {
	rest := bytes.TrimLeft(b[min(len(b), at+len(line)):min(len(b), at+len(line)+commandReach)], " ")
	if len(rest) < 6 || rest[0] != '|' {
		return 0, 0
	}
	if k := bytes.IndexByte(rest, '\n'); k > 0 {
		rest = rest[:k]
	}
	users := bytes.Contains(rest, []byte("chpasswd"))
	if !users && !bytes.Contains(rest, []byte("sudo -S")) && !bytes.Contains(rest, []byte("-stdin")) && !bytes.Contains(rest, []byte("passwd")) {
		return 0, 0
	}
	start, end = argument(line, 0)
	if users {
		colon := bytes.IndexByte(line[start:end], ':')
		if colon < 1 {
			return 0, 0
		}
		start += colon + 1
	}
	v := line[start:end]
	if len(v) < 4 || bytes.IndexAny(v, "$<{[(%`") == 0 || masked(v) {
		return 0, 0
	}
	return start, end
}
