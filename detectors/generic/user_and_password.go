package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// userAndPassword returns the password behind a user where the label [s, e) is the
// second of a pair: "user/pass: admin/…", "ID/PW admin(…)", 账号/密码：admin/…
func userAndPassword(b []byte, s, e int) (start, end int, ok bool) {
	if !userBefore(b, s) {
		return 0, 0, false
	}
	i, spaced := pairLink(b, e)
	if i == 0 {
		return 0, 0, false
	}
	user := i
	for i < len(b) && i-user < 48 && b[i] > ' ' && b[i] < utf8.RuneSelf && bytes.IndexByte([]byte("/,:(){}[]<>\"'|"), b[i]) < 0 {
		i++
	}
	if i == user || i == len(b) || lowerIn(secretStop, b[user:i]) || lowerIn(states, b[user:i]) || lowerIn(lookWords, b[user:i]) {
		return 0, 0, false
	}
	mark := i
	for i < len(b) && i-mark < 4 && bytes.IndexByte([]byte(" /,:("), b[i]) >= 0 {
		i++
	}
	if i == mark || i == len(b) {
		return 0, 0, false
	}
	spaced = spaced && len(bytes.TrimSpace(b[mark:i])) == 0
	start = i
	for end = start; end < len(b) && end-start < 65 && b[end] > ' ' && b[end] < utf8.RuneSelf && bytes.IndexByte([]byte("),\"'<>|"), b[end]) < 0; end++ {
	}
	if slash := bytes.IndexByte(b[start:end], '/'); slash > 0 && allDigits(b[start+slash+1:end]) { // a port
		end = start + slash
	}
	for end > start && (b[end-1] == '.' || b[end-1] == ';') {
		end--
	}
	v := b[start:end]
	if len(v) < 4 || masked(v) || refersInCode(b, start, end) || lowerIn(secretStop, v) || lowerIn(states, v) || product(v) || bytes.Contains(v, []byte("://")) || !mixed(v) && (spaced || !tight(b, mark, start)) {
		return 0, 0, false
	}
	return start, end, !spaced || len(v) >= 6 && hasLetter(v) && (countDigits(v) > 0 || drawn(v))
}

// tight reports whether one slash alone stands in [s, e).
func tight(b []byte, s, e int) bool { return e == s+1 && b[s] == '/' }

// userBefore reports whether a word for a user's name and a mark stand before s.
func userBefore(b []byte, s int) bool {
	p := s
	for p > 0 && s-p < 4 && bytes.IndexByte([]byte(" /:,&-("), b[p-1]) >= 0 {
		p--
	}
	if p == s || p == 0 {
		return false
	}
	if b[p-1] >= utf8.RuneSelf {
		for _, word := range [...]string{"账号", "帐号", "账户", "用户名", "帳號", "아이디", "계정"} {
			if bytes.HasSuffix(b[:p], []byte(word)) {
				return true
			}
		}
		return false
	}
	end := p
	for p > 0 && end-p < 16 && detectors.IsLetter(b[p-1]) {
		p--
	}
	word := b[p:end]
	if n := len(word); n > 2 && word[n-1] == 'D' && word[n-2] == 'I' { // AdminID
		word = word[n-2:]
	}
	plain := bytes.TrimSpace(b[end:s])
	return lowerIn(userWords, word) && (len(plain) > 0 || len(word) == 2)
}

var userWords = wordSet("id", "user", "username", "userid", "login", "email", "mail", "account", "akun", "acc", "usr", "uid", "nama")

// lookWords begin a sentence about a user and a password: "username/password: see …".
var lookWords = wordSet("see", "use", "same", "both", "as", "like", "check", "refer", "enter", "type", "from", "via", "in", "on", "lihat", "cek", "gunakan", "pakai", "sama", "isi", "masukkan", "dari", "di")

// pairLink returns where the user begins behind the labels of a pair that end at i, and
// whether no more than a space stands between; 0 if nothing links them.
func pairLink(b []byte, i int) (at int, spaced bool) {
	if i < len(b) && b[i] == ')' {
		if i++; i == len(b) || b[i] == ' ' {
			return 0, false
		}
	}
	if bytes.HasPrefix(b[i:], []byte("/port")) {
		i += len("/port")
	}
	from := i
	for _, word := range [...]string{" are ", " is ", " adalah "} {
		if bytes.HasPrefix(b[i:], []byte(word)) {
			return i + len(word), false
		}
	}
	for i < len(b) && i-from < 4 && bytes.IndexByte([]byte(" :=->("), b[i]) >= 0 {
		i++
	}
	if i == from && bytes.HasPrefix(b[i:], []byte("：")) {
		i += len("：")
	}
	if i == from || i+4 >= len(b) {
		return 0, false
	}
	return i, len(bytes.TrimSpace(b[from:i])) == 0
}
