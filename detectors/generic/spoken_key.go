package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// How far before a key a word for one is looked for, in bytes and in words.
const (
	keyWordReach = 72
	keyWordsRead = 5
)

// spokenFor reports whether a sentence says before s that a key stands there: "our
// shotstack API key …", "token deno saya …", "我的zenserp凭证是…". Between the word and
// the key a service may be named. What tells a key from other marks that are drawn by
// chance, a commit or an order, are the words between.
func spokenFor(b []byte, s int) bool {
	from := max(0, s-keyWordReach)
	if hanSaysKey(b[from:s]) {
		return true
	}
	end := s
	for n := 0; n < keyWordsRead; n++ {
		p := end
		for p > from && (bytes.IndexByte([]byte(" \"'`("), b[p-1]) >= 0 || n == 0 && b[p-1] == ':') {
			p--
		}
		if p == end {
			return false
		}
		start := p
		for start > from && spokenByte(b[start-1]) {
			start--
		}
		word := b[start:p]
		switch {
		case len(word) == 0 || lowerIn(otherMarks, word):
			return false
		case lowerIn(keyWordsSpoken, word):
			return true
		case lowerIn(keyAlone, word):
			return !lowerIn(openKeys, lastWord(b[from:start]))
		}
		end = start
	}
	return false
}

// spokenByte reports whether c is of a word in a sentence; what joins words counts.
func spokenByte(c byte) bool {
	return detectors.IsAlnum(c) || c == '-' || c == '_' || c == '/' || c >= utf8.RuneSelf
}

// lastWord returns the last word of b, spaces behind it left out.
func lastWord(b []byte) []byte {
	b = bytes.TrimRight(b, " ")
	return b[bytes.LastIndexAny(b, " \n\t")+1:]
}

// hanSaysKey reports whether b ends in a word for a key in Han and what links it to
// the key: "密钥是", "令牌：".
func hanSaysKey(b []byte) bool {
	b = bytes.TrimRight(b, " :\"")
	whole := len(b)
	for _, link := range [...]string{"：", "是", "为", "為", "“", "「"} {
		b = bytes.TrimSuffix(b, []byte(link))
	}
	for _, word := range [...]string{"密钥", "密鑰", "令牌", "凭证", "凭据", "憑證", "私钥", "口令"} {
		if bytes.HasSuffix(b, []byte(word)) {
			return true
		}
	}
	if len(b) == whole {
		return false
	}
	for _, word := range [...]string{"apikey", "api key", "token", "secret"} { // 我的token是…
		if s := len(b) - len(word); s >= 0 && detectors.EqualLower(b[s:], word) {
			return true
		}
	}
	return false
}

var (
	keyWordsSpoken = wordSet("token", "tokens", "secret", "credential", "credentials", "kredensial", "apikey", "api-key", "api_key", "api_token", "access_key", "access_token", "secret_key", "client_secret", "license_key", "token-nya", "apikey-nya", "key-nya", "secret-nya", "pat", "bearer", "kunci")
	// A key by itself; which key it is may stand before it.
	keyAlone = wordSet("key", "keys")
	// Words between that say the value is no secret.
	otherMarks = wordSet("commit", "commits", "revision", "rev", "hash", "checksum", "sha", "sha1", "sha256", "sha512", "md5", "digest", "etag", "build", "version", "versi", "trace", "span", "request", "transaction", "transaksi", "txid", "tx", "order", "pesanan", "invoice", "tagihan", "resi", "tracking", "shipment", "ticket", "tiket",
		"address", "alamat", "contract", "mint", "wallet", "dompet", "file", "berkas", "path", "url", "link", "image", "gambar", "model", "sku", "serial", "seri", "block", "blok", "branch", "tag", "release", "fingerprint", "thumbprint", "expired", "expires", "public", "publik", "primary", "foreign", "cache", "id", "uuid", "guid", "name", "nama", "type", "count", "limit", "not", "no", "bukan", "by", "oleh", "algorithm", "cipher", "and", "dan", "or", "atau", "in", "at", "on", "di", "pada", "from", "dari")
)

// modelName reports whether v is written as models of products are: the name of one
// first, or words and figures long enough to be read: iPhone15Pro12, GalaxyS24Ultra,
// AvanzaVeloz2024MatteBlack.
func modelName(v []byte) bool {
	pieces, last := 0, byte(0)
	for i, c := range v {
		kind := byte('d')
		switch {
		case c-'a' < 26:
			kind = 'l'
		case c-'A' < 26:
			kind = 'u'
		}
		if kind != last && !(last == 'u' && kind == 'l') {
			if i > 2 && pieces < 3 && lowerIn(products, v[:i]) {
				return true
			}
			pieces++
		}
		last = kind
	}
	return 4*pieces <= len(v)
}

// spokenKey reports whether v is drawn so plainly that a word somewhere before it is
// enough: small letters, capitals and digits, or a long run of letters and digits of
// many changes; and no name with points or slashes, as paths have them.
func spokenKey(v []byte) bool {
	if len(v) < 16 || !keyText(v) || modelName(v) || bytes.IndexByte(v, '/') >= 0 && bytes.IndexByte(v, '+') < 0 && countDigits(v) < 4 {
		return false
	}
	if drawn(v) && countDigits(v) > 1 {
		return true
	}
	return len(v) >= 20 && countDigits(v) > 3
}
