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
	digits, letters, lower, upper, words, turns := 0, 0, 0, 0, 0, 0
	for i, c := range value {
		if i > 0 && detectors.IsDigit(c) != detectors.IsDigit(value[i-1]) {
			turns++
		}
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
	case wholeName, anybody:
		whole := letters >= 4 && (words > 0 && words < 5 && digits == 0 && upper >= 2 || value[0] >= 0xE4 || mailIn(value))
		return whole && (kind == anybody || !listing) || kind == anybody && digits >= 4 && digits == len(value)
	case anyAddress:
		return letters >= 4 && (words > 0 || digits > 0)
	case anyNumber:
		return size >= 4 && digits > 0
	case anyToken:
		return size >= 6 && drawn
	case longToken:
		if keyed {
			return size >= 6 && drawn
		}
		mixed := turns > 2 && digits > 1 || letters == 0 || size >= 20 && lower > 3 && upper > 3
		return size >= 16 && drawn && mixed && bytes.IndexByte(value, ':') < 0
	case keyedToken:
		return keyed && size >= 6 && drawn
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
