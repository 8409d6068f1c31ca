package generic

import (
	"bytes"

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
		"file:///home/‹tioh›/.ssh/id_rsa", `c:\users\‹tio›`,
	},
	Invalid: []string{
		"https://shop.example.com/home/kitchen/pans", "GET /users/search/all", "</home/ubuntu/app.log", "[/Users/runner/work]", `C:\Users\Public\Desktop`, "home/kitchen", "at home / garden", "~/home/tio",
		`C:\Users\%USERNAME%\Desktop`, "/home/$USER/bin", "</home/user/app", "https://home/kitchen/x", "</home/kitchen is slow", "</home/garden/chairs>", "GET /home/9xyzzy/9 HTTP/1.1", "</home/tioharsa",
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
	f.Start = p
	for p < len(b) && p-f.Start <= longestAccount && (detectors.IsAlnum(b[p]) || b[p] == '_' || b[p] == '-' || b[p] == '.' && w.AlnumAt(p+1)) {
		p++
	}
	if full := spaced(b, p); sep == '\\' && full > p && full-f.Start <= longestAccount {
		p = full
	}
	f.End = p
	n := p - f.Start
	if n < 2 || n > longestAccount || p < len(b) && (b[p] == '%' || b[p] == '*' || b[p] == '>' || b[p] == '$' || b[p] == '{') {
		return f, false
	}
	account := b[f.Start:p]
	if string(b[w.Start:w.End]) == "home" && (w.At(p) != '/' || lexicon.CommonEN.Has(account) || lexicon.CommonID.Has(account)) {
		return f, false // pages of shops begin so, too
	}
	return f, !lowerIn(commonAccounts, account) && !requested(b, w.Start-1)
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
	for _, verb := range []string{"GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "PATCH "} {
		if bytes.HasSuffix(b[:p], []byte(verb)) {
			return true
		}
	}
	return false
}

// spaced returns where a name of several words ends that is a folder's: "Tio Harsa\".
func spaced(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < longestAccount && (detectors.IsLetter(b[e]) || b[e] == ' ' && e+1 < len(b) && detectors.IsLetter(b[e+1])) {
		e++
	}
	if e < len(b) && b[e] == '\\' {
		return e
	}
	return p
}

// commonAccounts are of machines, builds and examples.
var commonAccounts = wordSet("public", "default", "shared", "guest", "admin", "administrator", "root", "user", "username", "users", "me", "you", "yourname", "your-name", "ubuntu", "debian", "centos", "fedora",
	"ec2-user", "azureuser", "opc", "vagrant", "runner", "runneradmin", "jenkins", "circleci", "gitlab-runner", "travis", "vsts", "buildkite", "build", "builder", "ci", "git", "docker", "deploy", "app", "node", "www", "www-data",
	"nginx", "hadoop", "postgres", "mysql", "oracle", "kafka", "linuxbrew", "pi", "jovyan", "containeradministrator", "service", "test", "tester", "demo", "web", "ftp", "data", "site", "page", "index.html", "index")
