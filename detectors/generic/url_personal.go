package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// PersonalURL detects web addresses that carry somebody's data or a key to
// something of theirs: an e-mail address, telephone number, name or account in
// a parameter, a session or an access token, a signature of a storage service,
// a link that resets, confirms, signs in or unsubscribes. The whole address is
// the finding: what stands beside such a parameter is that person's, too.
var PersonalURL = detectors.Spec{
	Name:    "generic/url-personal",
	Entity:  "URL",
	Subtype: "personal",
	Doc:     "Web address that carries personal parameters, a token or a signature",
	Anchor:  detectors.Link(),
	Match:   matchPersonalURL,
	Classes: urlClasses,
	Source:  "RFC 3986; AWS Signature Version 4, Google Cloud and Azure SAS (parameters of signed addresses); RFC 6749 (access_token, code)",
	Valid: []string{
		"reset: ‹https://shop.example.com/reset?token=8f3kd92kfl3kd0›",
		"buka ‹https://app.example.com/login?email=budi@example.com&next=/home› ya",
		"lacak di ‹https://shop.example.com/track?phone=081234567890›.",
		"‹https://shop.example.com/u?name=Budi+Santoso&id=7›",
		"链接：‹https://example.com/order?姓名=张伟&oid=9›，请查收",
		"‹https://bucket.s3.amazonaws.com/k.pdf?X-Amz-Expires=300&X-Amz-Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024›",
		"‹https://storage.googleapis.com/b/o?X-Goog-Signature=247a2aa45f169edf4d187d54e7cc46e4›",
		"‹https://acc.blob.core.windows.net/c/f?sv=2022-11-02&sp=r&sig=abc%2Bdef%3D1234567890abcdefghij›",
		"(‹https://example.com/magic-link/4fd2a9b3c7e84a01›)",
		"‹https://example.com/password/reset/MTk4:1uXk2-4fd2a9b3c7e84a01aa›",
		"‹https://example.com/verify-email/7b2f9a10c4›",
		"‹https://example.com/to/https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"https:///‹https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"‹https://example.com/?user_id=99817›",
		"‹https://example.com/#access_token=2YotnFZFEjr1zCsicMWpAA&type=bearer›",
		"‹https://example.com/shop;jsessionid=1A530637289A03B0›",
		"‹https://zoom.example.com/j/123?pwd=QWERTY123›",
	},
	Invalid: []string{
		"https://example.com/product?id=1234",
		"https://example.com/search?q=token&name=sepatu",
		"https://example.com/docs/reset/password",
		"https://example.com/api?token={token}",
		"https://example.com/?email=&phone=",
		"https://example.com/?utm_source=email&utm_campaign=march2024",
		"https://example.com/verify",
		"https://example.com/p?name=blue-shirt&code=SALE10",
		"email=budi at example",
		"https://example.com/unsubscribe",
		"https://example.com/?user_id=YOUR_USER_ID",
	},
}

func matchPersonalURL(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: schemeBefore(b, w.Start), Strength: detectors.Strong, Evidence: detectors.Format}
	if f.Start == w.Start || inPath(b, f.Start) {
		return f, false
	}
	f.End = linkEnd(b, w.End)
	u := b[w.End:f.End]
	slash := bytes.IndexByte(u, '/')
	query := bytes.IndexAny(u, "?#;")
	if query < 0 {
		query = len(u)
	}
	if query < len(u) && personalQuery(u[query:]) {
		return f, true
	}
	return f, slash > 0 && slash < query && keyedPath(u[slash:query])
}

// inPath reports whether an address that begins at p stands in the path of
// another shortly before it, which has been read to the end that both share. Of
// a chain of addresses one in half a maxURL is read all the same.
func inPath(b []byte, p int) bool {
	if p == 0 || b[p-1] != '/' {
		return false
	}
	for i, least := p-1, max(p&^(maxURL/2-1), p-mostBefore); i >= least; i-- {
		switch c := b[i]; {
		case detectors.IsAlnum(c), c == '/', c == '.', c == '-', c == '_', c == '~', c == '%', c == '+', c == '@':
		case c != ':':
			return false
		case b[i+1] == '/' && b[i+2] == '/' && b[i+3] != '/':
			s := schemeBefore(b, i)
			return s < i && s >= least
		}
	}
	return false
}

// mostBefore bounds how far before an address another is looked for.
const mostBefore = 256

// personalQuery reports whether one of the parameters in q is personal.
func personalQuery(q []byte) bool {
	for len(q) > 1 {
		q = q[1:] // '?', '&', ';' or '#'
		n := bytes.IndexAny(q, "&;#?")
		if n < 0 {
			n = len(q)
		}
		if eq := bytes.IndexByte(q[:n], '='); eq > 0 && eq+1 < n && personalParameter(q[:eq], q[eq+1:n]) {
			return true
		}
		q = q[n:]
	}
	return false
}

// What the value of a parameter must be, beside its name, to be personal.
const (
	anyMail   = iota + 1 // has an '@'
	anyPhone             // six digits or more
	anyName              // two letters or more
	wholeName            // two words: the parameter may name a thing, too
	anyNumber            // four characters or more, a digit among them
	anyToken             // six characters or more, drawn
	longToken            // sixteen or more, drawn: short values of such parameters are public
)

var urlParameters = func() map[string]uint8 {
	m := map[string]uint8{}
	for kind, names := range [...]string{
		anyMail:   "email mail emailaddress useremail customeremail e to recipient surel correo login u",
		anyPhone:  "phone phonenumber phoneno mobile mobilenumber tel telp telephone telepon hp nohp msisdn whatsapp wa cell cellphone handphone telefono celular 手机 手机号 电话",
		anyName:   "fullname firstname lastname surname givenname familyname username customername namalengkap nickname 姓名 nombrecompleto apellido sobrenome vorname nachname prenom",
		wholeName: "name nama nombre nome nom user customer recipient penerima",
		anyNumber: "uid userid customerid custid memberid accountid subscriberid patientid contactid profileid clientid leadid idpelanggan idpengguna dob birthdate birthday ssn nik npwp passport idcard ktp cpf nationalid cardnumber card account accountnumber norek rekening",
		anyToken:  "token accesstoken idtoken refreshtoken authtoken resettoken verificationtoken confirmationtoken invitetoken invitationtoken sessiontoken logintoken authkey authcode password passwd pwd pass passcode session sessionid sessid jsessionid phpsessid jwt otp ott ticket sso apikey apisecret secret clientsecret oauthtoken oauthverifier verificationcode activationcode confirmationcode resetkey activationkey magic samlresponse signature awsaccesskeyid keypairid xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential hmac",
		longToken: "key code sig sid auth hash invite invitation verify s t k",
	} {
		for _, n := range bytes.Fields([]byte(names)) {
			if _, ok := m[string(n)]; !ok {
				m[string(n)] = uint8(kind)
			}
		}
	}
	return m
}()

// personalParameter reports whether a parameter of this name and value is
// personal. Marks in the name do not count: user_id, user-id and userId are one.
func personalParameter(name, value []byte) bool {
	var plain [24]byte
	n := 0
	for _, c := range name {
		switch {
		case c == '_' || c == '-' || c == '.' || c == '[' || c == ']':
			continue
		case n == len(plain):
			return false
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		}
		plain[n] = c
		n++
	}
	digits, letters, lower, upper, words := 0, 0, 0, 0, 0
	for i, c := range value {
		switch {
		case detectors.IsDigit(c):
			digits++
		case c >= 'a' && c <= 'z':
			letters++
			lower++
		case c >= 'A' && c <= 'Z':
			letters++
			upper++
		case c >= 0xC3:
			letters += 2 // a letter of Han is a word's worth
		case i > 0 && i+1 < len(value) && (c == '+' || c == '%' && value[i+1] == '2' && i+2 < len(value) && value[i+2] == '0'):
			words++
		case c == '{' || c == '<' || c == '$' || c == '*':
			return false // a place for a value
		}
	}
	size := digits + letters
	drawn := digits > 0 && letters > 0 || lower > 0 && upper > 1 && size >= 12 || letters == 0 && digits >= 6
	switch kind := urlParameters[string(plain[:n])]; kind {
	case anyMail:
		return mailIn(value)
	case anyPhone:
		return digits >= 6
	case anyName:
		return letters >= 2 && !bytes.HasPrefix(value, []byte("YOUR"))
	case wholeName:
		return letters >= 4 && (words > 0 && words < 5 && digits == 0 && upper >= 2 || value[0] >= 0xE4 || mailIn(value))
	case anyNumber:
		return size >= 4 && digits > 0
	case anyToken:
		return size >= 6 && drawn
	case longToken:
		return size >= 16 && drawn && digits > 1
	}
	return false
}

func mailIn(value []byte) bool {
	i := bytes.IndexByte(value, '@')
	if i < 0 {
		i = bytes.Index(value, []byte("%40"))
	}
	return i > 0 && i+3 < len(value) && bytes.IndexByte(value[i:], '.') > 0
}

// keyedPath reports whether a path ends in a link that was made for one person:
// a word such as reset, confirm or invite, and behind it what was drawn.
func keyedPath(path []byte) bool {
	keyed := false
	for len(path) > 1 {
		path = path[1:]
		n := bytes.IndexByte(path, '/')
		if n < 0 {
			n = len(path)
		}
		part := path[:n]
		if keyed && drawnPart(part) {
			return true
		}
		if n <= 24 {
			keyed = keyed || keyWord(part)
		}
		path = path[n:]
	}
	return false
}

// keyWord reports whether one of the words of a part of a path is of keyWords.
func keyWord(part []byte) bool {
	for len(part) > 0 {
		n := bytes.IndexAny(part, "-_.")
		if n < 0 {
			n = len(part)
		}
		if n > 2 && lowerIn(keyWords, part[:n]) {
			return true
		}
		part = part[min(len(part), n+1):]
	}
	return false
}

var keyWords = wordSet("reset", "resetpassword", "passwordreset", "forgot", "magic", "magiclink", "verify", "verification", "verifyemail", "confirm", "confirmation", "activate", "activation",
	"invite", "invitation", "unsubscribe", "optout", "recover", "recovery", "sso", "passwordless", "onetime", "otl", "preferences", "accept")

// drawnPart reports whether a part of a path looks drawn, not chosen: eight
// characters or more, of them two digits and a letter, in at most one word with
// a digit less piece longer than six letters.
func drawnPart(part []byte) bool {
	digits, letters, run, longest := 0, 0, 0, 0
	for _, c := range part {
		switch {
		case detectors.IsDigit(c):
			digits++
			run = 0
		case detectors.IsLetter(c):
			letters++
			run++
			longest = max(longest, run)
		case c == '-' || c == '_' || c == '.' || c == ':' || c == '=' || c == '%' || c == '~':
			run = 0
		default:
			return false
		}
	}
	return digits+letters >= 8 && (digits >= 2 && letters > 0 && (longest <= 6 || digits >= 6) || digits >= 8)
}
