package generic

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// HomePath detects who a home folder is of, in paths as logs, stack traces and
// reports of crashes have them:
//
//	/home/‹tio›/app.log   /Users/‹tio›/Desktop   C:\Users\‹Tio Harsa›\cv.docx
//
// Accounts that every machine or every build has are nobody's.
var HomePath = detectors.Spec{
	Name:      "generic/home-path",
	Entity:    "USERNAME",
	Subtype:   "home-folder",
	Doc:       "Account whose home folder is in a path",
	Anchor:    detectors.OnWords("home", "users"),
	Match:     matchHomePath,
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R"},
	Source:    "Filesystem Hierarchy Standard 3.0, section 3.8 (/home); Apple, File System Programming Guide (/Users); Microsoft, FOLDERID_UserProfiles (%SystemDrive%\\Users)",
	Valid: []string{
		"at /home/‹tioharsa›/app/main.py line 3", "open /Users/‹tio.harsa›/Documents/x.txt", `C:\Users\‹tharsa›\Desktop\cv.docx`, `D:\\Users\\‹Tio Harsa›\\cv.docx`,
		"file:///home/‹tioh›/.ssh/id_rsa", `c:\users\‹tio›`, "/Users/‹josé›/x", `C:\Users\‹Inés Marín›\cv`, "/Users/‹Tio Harsa›/x", "/home/‹王小明›/a.txt", "/Users/‹mark›/Desktop", "/home/‹mark.bell›/x", "/Users/‹budi›/x", "/Users/‹search.dev›/x", "between /Users/‹tioh› and [/home/ubuntu", "open /Users/‹tioh›里的文件",
	},
	Invalid: []string{
		"https://shop.example.com/home/kitchen/pans", "GET /users/search/all", "</home/ubuntu/app.log", "[/Users/runner/work]", `C:\Users\Public\Desktop`, `C:\Users\All Users\x`, `C:\Users\Default User\x`, `C:\Users\YourName\x`, `C:\Users\user1\x`, `C:\Users\LENOVO\x`, "</home/svc_backup/x", "</home/vscode/x", "home/kitchen", "at home / garden", "~/home/tio",
		`C:\Users\%USERNAME%\Desktop`, "/home/$USER/bin", "</home/user/app", "https://home/kitchen/x", "</home/kitchen is slow", "</home/garden/chairs>", "GET /home/9xyzzy/9 HTTP/1.1", "</home/tioharsa",
		"route:[/Users/login", "see [/Users/settings for help", "</home/new-arrivals/x", "</home/promo2024/x", "/Users/123/orders", "</home/.config/x",
	},
}

const longestAccount = 32 // of useradd(8)

func matchHomePath(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Format}
	sep := w.At(p)
	if sep != w.At(w.Start-1) || !homeRoot(b, w.Start, w.End, sep) {
		return f, false
	}
	for p < len(b) && b[p] == sep && p < w.End+2 {
		p++
	}
	f.Start, f.End = p, accountEnd(b, p, sep)
	n := f.End - f.Start
	if n < 2 || n > longestAccount || b[p] == '-' || b[p] == '.' || f.End < len(b) && (b[f.End] == '%' || b[f.End] == '*' || b[f.End] == '>' || b[f.End] == '$' || b[f.End] == '{') {
		return f, false
	}
	account := b[f.Start:f.End]
	switch {
	case sep == '/' && inUse(account) && (w.At(w.Start) == 'h' || !homeFolder(b, f.End)):
		return f, false // pages of shops and paths of programs begin so, too
	case w.At(w.Start) == 'h' && w.At(f.End) != '/':
		return f, false
	}
	return f, !nobodys(account) && !requested(b, w.Start-1)
}

// accountEnd returns the end of the account that begins at p: of letters, digits and
// marks, or of several words before sep. Han that goes on with no sep behind it is the
// sentence's.
func accountEnd(b []byte, p int, sep byte) int {
	most := min(len(b), p+longestAccount+1)
	e, words := p, false
	for q := p; q < most; {
		r, n := rune(b[q]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(b[q:])
		}
		switch {
		case r == rune(sep):
			return q
		case r == ' ' && (q+1 >= len(b) || !detectors.IsLetter(b[q+1]) && b[q+1] < utf8.RuneSelf):
			return e
		case r == ' ':
			words = true
		case r == '.' && !(q+1 < len(b) && detectors.IsAlnum(b[q+1])):
			return e
		case r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsMark(r),
			r < utf8.RuneSelf && !detectors.IsAlnum(b[q]) && r != '_' && r != '-' && r != '.':
			return e
		}
		if q += n; !words && r < 0x2E80 {
			e = q
		}
	}
	return e
}

// nobodys reports whether an account is one that every machine or every build has, all
// words of it and without a number: "All Users", "user1"; or a service's, "svc_backup".
func nobodys(account []byte) bool {
	if len(account) > 4 && detectors.EqualLower(account[:3], "svc") && (account[3] == '_' || account[3] == '-') {
		return true
	}
	for word := range bytes.FieldsSeq(account) {
		if !lowerIn(commonAccounts, word) && !lowerIn(commonAccounts, bytes.TrimRight(word, "0123456789")) {
			return false
		}
	}
	return true
}

// inUse reports whether an account is made of words in wide use that are no given
// names: "kitchen", "new-arrivals", "promo2024"; "mark.bell" is a name.
func inUse(account []byte) bool {
	for word := range bytes.FieldsFuncSeq(account, func(r rune) bool { return r == '-' || r >= '0' && r <= '9' }) {
		if !lexicon.CommonEN.Has(word) && !lexicon.CommonID.Has(word) || lexicon.NamesEN.Has(word) || lexicon.NamesID.Has(word) {
			return false
		}
	}
	return true
}

// homeFolder reports whether one of the folders that every home has follows at p:
// /Documents, /.ssh. They begin with a capital or a dot.
func homeFolder(b []byte, p int) bool {
	return p+1 < len(b) && b[p] == '/' && (b[p+1]-'A' < 26 || b[p+1] == '.')
}

// homeRoot reports whether the word [start, end) is the folder of home folders, at
// the root of a file system: "/home/", "/Users/", "C:\Users\".
func homeRoot(b []byte, start, end int, sep byte) bool {
	word, root := b[start:end], start-1
	switch {
	case sep == '\\' && len(word) == len("users"):
		if root > 0 && b[root-1] == '\\' {
			root--
		}
		return root > 1 && b[root-1] == ':' && detectors.IsLetter(b[root-2])
	case sep != '/' || string(word) != "home" && string(word) != "Users":
		return false
	}
	switch {
	case root == 0:
		return true
	case b[root-1] == '/':
		return bytes.HasSuffix(b[:root], []byte("file://"))
	}
	c := b[root-1]
	return c != '~' && c != '.' && c != '_' && c != '-' && c != '}' && c != ')' && !detectors.IsAlnum(c) && c < 0x80
}

// requested reports whether the path at p is that of a request: "GET /home/…".
func requested(b []byte, p int) bool {
	return endsAny(b[:p], requestVerbs)
}

var requestVerbs = []string{"GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "PATCH "}

// commonAccounts are of machines, builds and examples.
var commonAccounts = wordSet("public", "default", "all", "dev", "developer", "devuser", "nonroot", "appuser", "vscode", "coder", "gitpod", "codespace", "distiller", "appveyor", "vssadministrator", "containeruser", "bitnami", "ansible", "airflow", "elasticsearch", "kibana", "gradle",
	"minecraft", "steam", "rocky", "pc", "hp", "lenovo", "asus", "acer", "dell", "windows", "defaultuser0", "wdagutilityaccount", "localservice", "networkservice", "shared", "guest", "admin", "administrator", "root", "user", "username", "users", "me", "you", "yourname", "your-name",
	"your_name", "your-username", "your_username", "yourusername", "myuser", "my-user", "user_name", "someone", "somebody", "ubuntu", "debian", "centos", "fedora",
	"ec2-user", "azureuser", "opc", "vagrant", "runner", "runneradmin", "jenkins", "circleci", "gitlab-runner", "travis", "vsts", "buildkite", "build", "builder", "ci", "git", "docker", "deploy", "app", "node", "www", "www-data",
	"nginx", "hadoop", "postgres", "mysql", "oracle", "kafka", "linuxbrew", "pi", "jovyan", "containeradministrator", "service", "test", "tester", "demo", "web", "ftp", "data", "site", "page", "index.html", "index")
