package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// personalQuery reports whether one of the parameters in q behind path is personal.
func personalQuery(q, path []byte) bool {
	keyed, listing := wordIn(path, keyWords), wordIn(path, listWords)
	for len(q) > 1 {
		q = q[1:] // '?', '&', ';' or '#'
		n := bytes.IndexAny(q, "&;#?")
		if n < 0 {
			n = len(q)
		}
		if eq := bytes.IndexByte(q[:n], '='); eq > 0 && eq+1 < n && personalParameter(q[:eq], q[eq+1:n], keyed, listing) {
			return true
		}
		q = q[n:]
	}
	return false
}

// What the value of a parameter must be, beside its name, to be personal.
const (
	anyMail    = iota + 1 // has an '@'
	anyPhone              // six digits or more
	anyName               // two letters or more
	wholeName             // two words, not where things are listed: the parameter may name a thing, too
	anybody               // two words, or four digits or more
	anyAddress            // four letters or more, and another word or a digit
	anyNumber             // four characters or more, a digit among them
	anyToken              // six characters or more, drawn
	longToken             // sixteen or more, drawn: short values of such parameters are public
	keyedToken            // as anyToken, in a path with one of keyWords
)

var urlParameters = func() map[string]uint8 {
	m := map[string]uint8{}
	for kind, names := range [...]string{
		anyMail:    "email mail emailaddress useremail customeremail e to recipient surel correo login u",
		anyPhone:   "phone phonenumber phoneno mobile mobilenumber tel telp telephone telepon hp nohp msisdn whatsapp wa cell cellphone handphone telefono celular 手机 手机号 电话",
		anyName:    "fullname firstname lastname surname givenname familyname username customername namalengkap nickname 姓名 nombrecompleto apellido sobrenome vorname nachname prenom",
		wholeName:  "name nama nombre nome nom",
		anybody:    "user customer recipient penerima patient pasien student siswa guest member buyer pembeli receiver employee contact pelanggan",
		anyAddress: "address alamat streetaddress homeaddress shippingaddress billingaddress deliveryaddress addressline1 address1 direccion endereco adresse indirizzo 地址",
		anyNumber:  "uid userid customerid custid memberid accountid subscriberid patientid contactid profileid clientid leadid idpelanggan idpengguna dob birthdate birthday ssn nik npwp passport idcard ktp cpf nationalid cardnumber card account accountnumber norek rekening openid unionid studentid employeeid staffid memberno membershipno customerno custno cardno nisn nokk tgllahir tanggallahir fechanacimiento datanascimento geburtsdatum",
		anyToken:   "token accesstoken idtoken refreshtoken authtoken resettoken verificationtoken confirmationtoken invitetoken invitationtoken sessiontoken logintoken authkey authcode password passwd pwd pass passcode session sessionid sessid jsessionid phpsessid jwt otp ott ticket sso apikey apisecret secret clientsecret oauthtoken oauthverifier verificationcode activationcode confirmationcode resetkey activationkey magic samlresponse signature awsaccesskeyid keypairid xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential hmac",
		longToken:  "key code sig sid auth hash invite invitation verify",
		keyedToken: "s t k h c id",
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
// keyed and listing are what the path says.
func personalParameter(name, value []byte, keyed, listing bool) bool {
	var plain [24]byte
	n := unmarked(plain[:], name)
	v, ok := composed(value)
	if n < 0 || !ok {
		return false
	}
	switch kind := urlParameters[string(plain[:n])]; kind {
	case anyMail:
		return mailIn(value)
	case anyPhone:
		return v.digits >= 6
	case anyName:
		return v.letters >= 2 && !bytes.HasPrefix(value, []byte("YOUR"))
	case wholeName:
		return v.name(value) && !listing
	case anybody:
		return v.name(value) || v.digits >= 4 && v.digits == len(value)
	case anyAddress:
		return v.letters >= 4 && (v.words > 0 || v.digits > 0)
	case anyNumber:
		return v.size() >= 4 && v.digits > 0
	case anyToken:
		return v.size() >= 6 && v.drawn()
	case longToken:
		if keyed {
			return v.size() >= 6 && v.drawn()
		}
		mixed := v.turns > 2 && v.digits > 1 || v.letters == 0 || v.size() >= 20 && v.lower > 3 && v.upper > 3
		return v.size() >= 16 && v.drawn() && mixed && bytes.IndexByte(value, ':') < 0
	case keyedToken:
		return keyed && v.size() >= 6 && v.drawn()
	}
	return false
}

// unmarked writes name into dst in lower case and without the marks that part its
// words. It returns the length, -1 if dst is too short.
func unmarked(dst, name []byte) int {
	n := 0
	for _, c := range name {
		switch {
		case c == '_' || c == '-' || c == '.' || c == '[' || c == ']':
			continue
		case n == len(dst):
			return -1
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		}
		dst[n] = c
		n++
	}
	return n
}

// composition says what the value of a parameter is made of.
type composition struct {
	digits, letters, lower, upper int
	words                         int // spaces between words, as '+' or %20
	turns                         int // between digits and other bytes
}

// composed counts what value is made of; not ok is a place for a value, "{id}".
func composed(value []byte) (v composition, ok bool) {
	for i, c := range value {
		if i > 0 && detectors.IsDigit(c) != detectors.IsDigit(value[i-1]) {
			v.turns++
		}
		switch {
		case detectors.IsDigit(c):
			v.digits++
		case c >= 'a' && c <= 'z':
			v.letters++
			v.lower++
		case c >= 'A' && c <= 'Z':
			v.letters++
			v.upper++
		case c >= 0xC3:
			v.letters += 2 // a letter of Han is a word's worth
		case i > 0 && i+1 < len(value) && (c == '+' || c == '%' && value[i+1] == '2' && i+2 < len(value) && value[i+2] == '0'):
			v.words++
		case c == '{' || c == '<' || c == '$' || c == '*':
			return v, false
		}
	}
	return v, true
}

func (v *composition) size() int { return v.digits + v.letters }

// drawn reports whether the value looks drawn by chance, or is a number.
func (v *composition) drawn() bool {
	return v.digits > 0 && v.letters > 0 || v.lower > 0 && v.upper > 1 && v.size() >= 12 || v.letters == 0 && v.digits >= 6
}

// name reports whether the value may be somebody's name or address.
func (v *composition) name(value []byte) bool {
	return v.letters >= 4 && (v.words > 0 && v.words < 5 && v.digits == 0 && v.upper >= 2 || value[0] >= 0xE4 || mailIn(value))
}

func mailIn(value []byte) bool {
	i := bytes.IndexByte(value, '@')
	if i < 0 {
		i = bytes.Index(value, []byte("%40"))
	}
	return i > 0 && i+3 < len(value) && bytes.IndexByte(value[i:], '.') > 0
}
