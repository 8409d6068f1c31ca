package generic

import "github.com/samar-privacy/samar/detectors"

// PasswordHash detects hashed passwords as crypt(3) writes them, whose scheme is
// one digit, at times with a letter: $1$ (MD5), $2b$ (bcrypt), $5$, $6$ (SHA-2),
// $7$ (scrypt). The others are in secret_table.go.
var PasswordHash = detectors.Spec{
	Name:    "generic/password-hash",
	Entity:  "SECRET",
	Subtype: "password_hash",
	Doc:     "Hashed password in the form of crypt",
	Anchor:  detectors.Digits(1).Or(detectors.Token(2, 2)),
	Forms:   []string{"$9$*", "$9a$*"},
	Match:   matchPasswordHash,
	Labels:  detectors.Labels{"en": {"password hash", "hash", "bcrypt", "shadow"}, "id": {"hash sandi"}, "zh": {"密码哈希"}, "es": {"hash de contraseña"}, "pt": {"hash da senha"}},
	Classes: secretClasses,
	Source:  "crypt(5): prefixes and lengths of the hashing methods",
	Valid: []string{
		"hash ‹$2b$12$NCzLdwPJYyajXoCSrsupTS5Pf7OxvzlTUV5548SNrSd0o/8m7kbVE› leaked",
		"root:‹$1$fQgWUpjk$Rk1OGkSaaIOKhCAoUoqvfM›:19000:0",
		"‹$5$SRbt6Coear1I$g8YZ0RrpFeBOzvLnHhZHJBv/ZKBOdZwMG6RYBT9OV6r›",
		"pw ‹$6$rounds=5000$SRbt6Coear1I$PzPBCSIiFsjViyYhhEkwJshEFhbyblCmTgrO7Xr/Lb0sYGloLYHGmkYoYWooXk7a7Q0oIHRn9ICkqF/cwELFcp›",
	},
	Invalid: []string{
		"$1$2 and $2b$",
		"$5$10$20 off",
		"$2b$12$tooshort",
		"pay $6$ or $7$ each",
	},
}

func matchPasswordHash(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start - 1, Strength: detectors.Certain, Evidence: detectors.Format}
	if w.At(w.Start-1) != '$' || w.At(w.End) != '$' || w.AlnumAt(w.Start-2) {
		return f, false
	}
	least, most := 22, 26 // behind the last '$'
	switch scheme := b[w.Start]; {
	case w.End-w.Start == 2:
		if scheme != '2' {
			return f, false
		}
		least, most = 53, 53
	case scheme == '5':
		least, most = 43, 43
	case scheme == '6':
		least, most = 86, 86
	case scheme == '7':
		least, most = 43, 86
	case scheme != '1':
		return f, false
	}
	last := w.End
	f.End = last + 1
	for f.End < len(b) && f.End-w.Start < 150 && (detectors.IsAlnum(b[f.End]) || b[f.End] == '.' || b[f.End] == '/' || b[f.End] == '$' || b[f.End] == '=') {
		if b[f.End] == '$' {
			last = f.End
		}
		f.End++
	}
	if n := f.End - last - 1; n > most && b[f.End-1] == '.' { // the full stop of a sentence
		f.End--
	}
	n := f.End - last - 1
	return f, last > w.End && n >= least && n <= most && keyLike(b[last+1:f.End])
}
