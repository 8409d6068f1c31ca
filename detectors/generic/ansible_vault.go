package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// AnsibleVault detects what Ansible has encrypted with a vault's password, by the line
// above it: lines of digits of base 16.
var AnsibleVault = detectors.Spec{
	Name:    "generic/ansible-vault",
	Entity:  "SECRET",
	Subtype: "ansible_vault",
	Doc:     "Body of an Ansible vault",
	Anchor:  detectors.Prefix("$ANSIBLE_VAULT;"),
	Match:   matchAnsibleVault,
	Classes: secretClasses,
	Source:  "Ansible documentation, Ansible Vault (format of files)",
	Valid: []string{
		"$ANSIBLE_VAULT;1.1;AES256\n‹31323334356162636465663031323334353637383961\n6162636465663031323334›\nnext: 1",
		"db_password: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;prod\n  ‹31323334356162636465663031323334353637383961›\nuser: app",
		"$ANSIBLE_VAULT;1.1;AES256\r\n‹31323334356162636465663031323334353637383961›\r\n",
	},
	Invalid: []string{
		"$ANSIBLE_VAULT;1.1;AES256", "the header is $ANSIBLE_VAULT;1.1;AES256\nand lines follow it", "$ANSIBLE_VAULT;1.1;AES256\n3132",
	},
}

// leastVault is how many digits of base 16 the body has at least: its salt's.
const leastVault = 32

func matchAnsibleVault(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Certain, Evidence: detectors.Format}
	n := 0
	for i := lineEnd(b, w.End); i < len(b); {
		for i < len(b) && b[i] <= ' ' {
			i++
		}
		e := i
		for e < len(b) && isHex(b[e]) {
			e++
		}
		if e-i < 16 && n == 0 || e == i || e < len(b) && b[e] > ' ' {
			break
		}
		if n == 0 {
			f.Start = i
		}
		n += e - i
		f.End, i = e, e
		if e < len(b) && b[e] != '\n' && !bytes.HasPrefix(b[e:], []byte("\r\n")) {
			break
		}
	}
	w.Steps += n / 64
	return f, n >= leastVault
}
