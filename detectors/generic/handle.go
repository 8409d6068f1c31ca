package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Handle detects account names on social networks and messengers, by the
// network's name: "IG @budi.s", "id line: budi_90", 微信号 wxid_abc, QQ 12345678.
// A telephone number in that place is a telephone number.
var Handle = detectors.Spec{
	Name:   "generic/handle",
	Entity: "USERNAME",
	Doc:    "Account name on a network, by the network's name",
	Anchor: detectors.OnCue(),
	Match:  matchHandle,
	Labels: detectors.Labels{
		"fr": {"nom d'utilisateur", "identifiant", "pseudo", "mon pseudo", "nom de compte"},
		"de": {"benutzername", "mein benutzername", "nutzername", "mein nutzername", "anmeldename", "kontoname"},
		"it": {"utente", "id utente", "nome utente", "nome account", "il mio username"},
		"nl": {"gebruikersnaam", "inlognaam", "accountnaam", "gebruikersnaam is"},
		"pl": {"nazwa uzytkownika", "nazwa użytkownika", "login", "nazwy użytkownika", "nazwa konta"},
		"ru": {"логин", "имя пользователя", "телеграм", "ник", "логина", "логином", "никнейм", "ник в телеграм", "учётная запись"},
		"uk": {"логін", "ім'я користувача", "нік", "нікнейм", "імʼя користувача", "ім’я користувача", "логіном"},
		"tr": {"kullanici adi", "kullanıcı adı", "kullanıcı adım", "kullanıcı adımı", "hesap adı"},
		"vi": {"ten dang nhap", "tài khoản", "tài khoản đăng nhập", "tên đăng nhập", "tên người dùng", "tên tài khoản"},
		"th": {"ชื่อผู้ใช้", "ไอดีไลน์", "ยูสเซอร์", "ยูเซอร์", "ชื่อบัญชี", "ชื่อผู้ใช้งาน"},
		"ja": {"ログインid", "ユーザー名", "ユーザーid", "アカウント名", "ユーザid", "アカウントid", "ユーザ名"},
		"ko": {"카카오톡", "카톡", "닉네임", "아이디", "사용자 이름", "카카오톡 아이디", "카톡 아이디", "유저네임", "사용자명", "사용자이름", "계정명", "사용자 아이디"},
		"ar": {"اسم المستخدم", "اسم الدخول", "اسم الحساب", "اليوزر", "يوزر"},
		"hi": {"यूज़रनेम", "उपयोगकर्ता नाम", "यूजरनेम", "उपयोगकर्ता आईडी", "यूज़र आईडी"},
		"sv": {"anvandarnamn", "användarnamn", "användarnamnet", "inloggningsnamn"},
		"da": {"brugernavn", "brugernavnet"},
		"nb": {"brukernavn", "brukernavnet"},
		"fi": {"kayttajatunnus", "käyttäjätunnus", "käyttäjänimi", "käyttäjätunnukseni", "käyttäjänimeni", "tunnukseni"},
		"cs": {"uzivatelske jmeno", "uživatelské jméno", "uživatelského jména", "uživatelským jménem", "přihlašovací jméno"},
		"ro": {"nume de utilizator", "nume utilizator", "numele de utilizator", "utilizator", "utilizatorul"},
		"hu": {"felhasznalonev", "felhasználónév", "felhasználónevem", "felhasználói név"},
		"el": {"όνομα χρήστη", "ονομα χρήστη", "όνομα λογαριασμού"},
		"he": {"שם משתמש", "שם המשתמש"},
		"ms": {"nama pengguna", "nama pengguna saya"},
		"en": {"nickname", "twitch username", "twitch id", "twitch handle", "reddit user", "reddit username", "psn", "psn id", "playstation id", "steam profile", "steam username", "roblox username", "roblox id", "riot id", "battletag", "xbox gamertag", "signal username", "openid", "unionid", "qq number", "qq id", "my qq", "my wechat", "alipay", "weibo", "weibo id", "douyin", "my instagram", "my telegram", "venmo", "my venmo", "cashapp", "cashtag", "zalo", "viber", "my tiktok", "whatsapp username", "instagram", "ig", "insta", "twitter", "telegram", "telegram id", "tiktok", "line id", "wechat", "wechat id", "weixin", "linkedin", "t me", "telegram me", "x com", "youtube com", "medium com", "username", "user name", "snapchat", "discord", "skype", "facebook", "fb", "qq", "wx", "vx", "kakaotalk", "kakao id", "github", "steam id",
			"my username", "my user name", "my login", "my handle", "follow me", "follow me on", "find me on", "add me on", "dm me", "user", "user id", "userid", "my screen name", "my nickname on", "twitter handle", "instagram handle", "insta handle", "discord tag", "screen name", "gamertag", "my account name", "login name", "skype id", "my twitter handle", "my instagram handle", "login id", "account name", "profile name"},
		"id": {"id wechat", "wechat saya", "id telegram", "akun wechat", "username ig", "akun fb", "akun facebook", "id line", "akun ig", "akun instagram", "akun tiktok", "akun twitter", "akun telegram", "nama pengguna", "user name saya", "username saya", "nama akun"},
		"zh": {"微信openid", "游戏id", "游戏账号", "q号", "企鹅号", "企鹅", "q q", "qq号码", "qq群主", "qq群主号", "qq号是", "微信id", "微信搜", "wx号", "vx号", "威信", "薇信", "威信号", "徽信", "维信", "v号", "支付宝", "支付宝帐号", "支付寶", "淘宝账号", "京东账号", "抖音", "快手号", "小红书", "b站uid", "微博号", "微信", "微信号", "微信號", "加微信", "加微", "v信", "扣扣", "qq号", "微博", "小红书号", "抖音号", "支付宝账号", "用户名", "賬號名", "账号名", "账户名", "帐户名", "用户账号", "登录名", "登入名", "用戶名", "用户id", "昵称"},
		"es": {"usuario", "nombre de usuario", "mi usuario", "nombre de cuenta", "usuario de acceso"},
		"pt": {"nome de usuario", "usuário", "nome de usuário", "nome de utilizador", "nome do usuário", "utilizador", "usuário de acesso"},
		"fa": {"نام کاربری", "نام کاربری من"}, "sk": {"používateľské meno", "prihlasovacie meno"}, "bg": {"потребителско име", "потребителското име"},
		"hr": {"korisničko ime"}, "sr": {"корисничко име"}, "sl": {"uporabniško ime"}, "et": {"kasutajanimi", "kasutajatunnus"},
		"lv": {"lietotājvārds", "lietotāja vārds"}, "lt": {"naudotojo vardas", "vartotojo vardas", "prisijungimo vardas"}, "is": {"notandanafn"},
		"tl": {"username ko"}, "bn": {"ব্যবহারকারীর নাম"},
	},
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R"},
	Source:    "The networks' rules for account names (Tencent, LINE, Telegram, Meta, ByteDance help pages)",
	Valid: []string{
		"QQ群主号 ‹123456789›",
		"follow IG saya ‹@budi.s90› ya",
		"id line: ‹budi_90›",
		"加微信‹wxid_a1b2c3›聊",
		"我的微信号是‹zhang-san88›",
		"QQ ‹123456789›",
		"telegram ‹@siti_nur›",
		"username: ‹budi90›",
		"my username is ‹thunderpaws› and it is locked",
		"my login is ‹jtaylor99›",
		"my discord tag is ‹kenji#4412›",
		"screen name: ‹sunny_may_88›",
		"user ‹jsmith42› signed in",
		"follow me ‹@jsmith42›",
		"username ‹lisamunoz›",
		"WeChat -> ‹lily_88›", "ig sya ‹@budi.s90›", "tiktok gua ‹siti_nur9›", "telegram sy: ‹@siti_nur›", "fb ane ‹budi_s90›",
		"my venmo is ‹@lily-88›", "cashapp ‹$lilymay8›",
		"follow https://instagram.com/‹budi.s90› ya",
		"chat di t.me/‹siti_nur›",
		"https://x.com/‹budi_s90›/status/1790000000000000000",
		"akun saya x.com/‹SitiNur›",
		"https://www.youtube.com/‹@budi.kebun› baru", "medium.com/‹@siti_nur›",
		"linkedin.com/in/‹ani-wijaya-77a1›/",
		"‹lily88› is my WeChat",
		"‹12345678›是我的QQ",
		"qq = \"‹6877018›\"",
		"**WeChat:** ‹daisy93›",
		"<Brugernavn>‹blue_wolf33›</Brugernavn>",
		"**Nombre de usuario** - ‹brettharris›",
		"Nom d'utilisateur ‹jonesraymond›.", "utente: ‹luca88rossi›", "tài khoản ‹minh_ng90›",
	},
	Invalid: []string{
		"curl -u \"$USER:$PASS\" https://api.example.com",
		"微信支付失败了",
		"instagram error terus sejak 2024", "cashapp $50 refund", "venmo is down", "my venmo is broken", "ig gua ilang", "tiktok sy error",
		"follow telegram kami",
		"trace 07c2c0c9fb-e82be6405aed56a1",
		"qq 123",        // four digits are no number of QQ
		"微信13812345678", // a telephone number
		"usuario Premium2024", "tài khoản spotify2 dùng ổn", "utente iphone15 felice", "username atau password salah", "nombre de usuario incorrecto",
		"der Benutzername ist vergeben", "mein Benutzername ist gesperrt", "логин bitte", "username: optional", "usuario: obligatorio", "login: failed", "pseudo: aucun", "ig: tutup", "skype: offline",
		"ig story hilang",
		"my username is wrong",
		"my login is still blocked",
		"my handle is broken",
		"user interface",
		"user guide2 is out",
		"user v2.0.1 released",
		"user = urllib.parse.unquote(user)",
		"user=use_user_site,",
		"transfer 2024 is my instagram story",
		"iphone15 (wechat crashed)",
		"error500 is the telegram problem",
		"https://instagram.com/p/CxY12abZ/",
		"https://github.com/golang/go",
		"facebook.com/groups/1234567",
		"https://www.tiktok.com/tag/funny",
		"https://t.me/joinchat/AAAAAE",
		"https://y.qq.com/artist", "https://alipay.com/platform", "https://skype.com/credit", "https://login.com/welcome", "https://facebook.com/ads",
		"https://x.com/home", "https://x.com/i/status/1790000000000000000", "https://x.com/search?q=samsung", "https://x.com/compose/post",
		"https://netflix.com/budi_s90", "x.com is down", "x com error",
		"https://www.youtube.com/watch?v=aB3dE6gH9jK", "youtube.com: mati total", "youtube com premium2024",
	},
}

func matchHandle(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if w.Start > 0 && detectors.IsDigit(b[w.Start-1]) && detectors.IsLetter(b[w.Start]) { // the end of a code: 0c9fb-e82be640
		return detectors.Found{}, false
	}
	if channels(b[w.Start:w.End]) {
		return profile(w)
	}
	s, how := valueAfter(b, w.End)
	for k := 0; how != linkNothing && k < 2 && s < len(b) && opensHandle(b[s]); k++ {
		s++
	}
	if e := w.End; how == linkNothing && e < len(b) && (b[e] == '.' || b[e] == '/') {
		return profile(w)
	}
	if how == linkNothing || s >= len(b) || !handleByte(b[s]) && !cashtag(b, s) {
		return handleApart(w)
	}
	first, e := handleAt(b, s)
	if b[s] == '$' && w.At(w.Start-1) == '$' { // $USER:$PASS, of a shell
		return detectors.Found{}, false
	}
	name := b[first:e]
	f := detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue, Subtype: network(b[w.Start:w.End])}
	if len(name) < 3 || len(name) > 30 || joinsOther(b, e) || lowerIn(secretStop, name) || lowerIn(states, name) {
		return f, false
	}
	if f.Subtype == "discord" && e+4 < len(b) && b[e] == '#' && countDigits(b[e+1:e+5]) == 4 {
		f.End = e + 5
		return f, true
	}
	if countDigits(name) == len(name) {
		return f, numberedHandle(name, f.Subtype == "qq", how)
	}
	if first > s {
		return f, true
	}
	var ok bool
	f.Strength, ok = judgeHandle(w, name, e, how, f.Subtype != "")
	return f, ok
}

// opensHandle reports whether c may stand before a name to mark it.
func opensHandle(c byte) bool {
	return c == '"' || c == '\'' || c == '*' || c == '(' || c == '`' || c == '['
}

// handleAt returns where the account name at s begins, behind its '@' or '$', and
// where it ends.
func handleAt(b []byte, s int) (first, end int) {
	first = s
	if b[s] == '@' || b[s] == '$' {
		first++
	}
	e := first
	for e < len(b) && e-first <= 32 && (detectors.IsAlnum(b[e]) || b[e] == '_' || b[e] == '-' || b[e] == '.' && e+1 < len(b) && detectors.IsAlnum(b[e+1])) {
		e++
	}
	return first, e
}

// joinsOther reports whether what ends at e goes on as an address, a path, a call
// or the name of something.
func joinsOther(b []byte, e int) bool {
	return e < len(b) && (b[e] == '@' || b[e] == '/' || b[e] == ':' && !cellEnd(b, e) || b[e] == '(' || b[e] == '[')
}

// numberedHandle reports whether digits alone are an account: of QQ, where a mobile
// number is none, or behind a mark.
func numberedHandle(name []byte, qq bool, how int) bool {
	n := len(name)
	if n < 5 || name[0] == '0' {
		return false
	}
	if qq {
		return n < 11 || n == 11 && name[0] != '1'
	}
	return how == linkMark && n <= 10
}

// judgeHandle says what the name that ends at e is worth behind its label, without
// an '@' of its own; networked says that the label names a network.
func judgeHandle(w *detectors.Window, name []byte, e int, how int, networked bool) (detectors.Strength, bool) {
	b := w.Text
	label := b[w.Start:w.End]
	word := detectors.IsLetter(name[0])
	switch {
	case userWord(label) && containsFold(name, "user"): // "user=use_user_site": names of programs
		return detectors.None, false
	case userWord(label) && how != linkMark: // "user jsmith42"
		return detectors.Medium, len(name) >= 5 && word && distinct(name) && wordsIn(name) && !ordinary(bytes.TrimRight(name, "0123456789"))
	case len(name) < 5 || !word:
		return detectors.None, false
	case how == linkMark:
		return detectors.Strong, !wordFollows(b, e) || distinct(name) || paired(b, w.End, e) && !ordinary(name) && !lowerIn(machineUsers, name)
	case how == linkNone && meansAccount(label) && bytes.IndexAny(name, "_.") < 0:
		return detectors.None, false // "tài khoản spotify2", "utente iphone15": whose account, or of what
	case label[0] >= 0xCE && !networked && smallLetters(name): // Latin letters in a text of another script
		return detectors.Medium, !wordFollows(b, e) && !ordinary(name)
	case how == linkNone && endsInYear(name) && ordinary(name[:len(name)-4]):
		return detectors.None, false // "usuario Premium2024"
	case distinct(name) && (how == linkWord || label[0] >= utf8.RuneSelf || name[len(name)-1] >= '0'):
		return detectors.Medium, true
	case saysName(label) && !wordFollows(b, e) && smallLetters(name):
		return detectors.Medium, !ordinary(name)
	case how == linkWord && containsFold(label[:min(len(label), 3)], "my "):
		return detectors.Medium, !ordinary(name) && !(len(name) > 3 && string(name[len(name)-3:]) == "ing")
	}
	return detectors.None, false
}

// endsInYear reports whether the only digits of a name are a year at its end.
func endsInYear(name []byte) bool {
	n := len(name) - 4
	return countDigits(name) == 4 && countDigits(name[n:]) == 4 && (name[n] == '2' && name[n+1] == '0' || name[n] == '1' && name[n+1] == '9')
}

// paired reports whether the value that ends at e, behind the label that ends at
// label, is one of the pairs that a program's log is made of: "user=ktorvald ip=…".
func paired(b []byte, label, e int) bool {
	if b[label] != '=' {
		return false
	}
	k := e + 1
	for k < len(b) && k-e < 32 && (detectors.IsAlnum(b[k]) || b[k] == '_' || b[k] == '.' || b[k] == '-' || b[k] >= utf8.RuneSelf) {
		k++
	}
	return k < len(b) && b[k] == '='
}

// machineUsers are accounts that programs run under, and what stands for none.
var machineUsers = wordSet("admin", "administrator", "system", "nobody", "guest", "default", "daemon", "service", "postgres", "mysql", "nginx", "apache", "oracle", "redis", "mongodb", "jenkins", "gitlab", "ubuntu",
	"debian", "centos", "vagrant", "docker", "kafka", "elastic", "hadoop", "deploy", "ansible", "backup", "monitor", "nagios", "prometheus", "grafana", "superuser", "sysadmin", "operator", "localhost",
	"www-data", "undefined", "unknown", "unauthenticated", "localsystem", "networkservice", "systemd-network", "systemd-resolve", "syslog", "messagebus", "kubelet", "cronjob", "crond", "scheduler", "worker")

// meansAccount reports whether a label means an account, of whatever, or who uses
// something, as often as a name.
func meansAccount(label []byte) bool {
	return detectors.EqualLower(label, "utente") || detectors.EqualLower(label, "tài khoản")
}

// ordinary reports whether a name is a word of everyday: of English, Indonesian or
// a European language.
func ordinary(name []byte) bool {
	return lexicon.CommonEN.Has(name) || lexicon.CommonID.Has(name) || lexicon.CommonEU.Has(name) || lowerIn(states, name)
}

// cellEnd reports whether the colon at i, perhaps put there for the end of a cell,
// ends its line.
func cellEnd(b []byte, i int) bool {
	i++
	for i < len(b) && b[i] == ' ' {
		i++
	}
	return i == len(b) || b[i] == '\n'
}

// saysName reports whether a label says that the name of an account follows, in
// some language.
func saysName(label []byte) bool {
	for _, w := range [...]string{"name", "namn", "navn", "naam", "nimi", "tunnus", "nazwa", "nome ", "nombre", "nom d", "nume ", "jméno", "név", "adı", "vardas", "vārds"} {
		if containsFold(label, w) {
			return true
		}
	}
	return false
}

// cashtag reports whether a name behind '$', as accounts of payment services have
// it, stands at s; amounts are none.
func cashtag(b []byte, s int) bool { return b[s] == '$' && s+1 < len(b) && detectors.IsLetter(b[s+1]) }

// handleByte reports whether an account name may begin with c.
func handleByte(c byte) bool { return detectors.IsAlnum(c) || c == '@' || c == '_' }

// smallLetters reports whether a name is small letters alone.
func smallLetters(name []byte) bool {
	for _, c := range name {
		if c-'a' >= 26 {
			return false
		}
	}
	return true
}

// userWord reports whether a label says no more than that somebody uses
// something.
func userWord(label []byte) bool {
	return len(label) < 9 && len(label) > 3 && detectors.EqualLower(label[:4], "user") && !containsFold(label, "name")
}

// wordsIn reports whether a name has three letters in a row, as those made of
// words do and codes do not.
func wordsIn(name []byte) bool {
	n := 0
	for _, c := range name {
		if n++; !detectors.IsLetter(c) {
			n = 0
		} else if n == 3 {
			return true
		}
	}
	return false
}

// distinct reports whether a name has what words lack: a digit, '_' or a dot
// inside.
func distinct(name []byte) bool {
	for _, c := range name {
		if detectors.IsDigit(c) || c == '_' || c == '.' {
			return true
		}
	}
	return false
}

// network names the network a label speaks of, "" for none in particular.
func network(label []byte) string {
	for _, n := range [...]struct{ word, name string }{
		{"qq", "qq"}, {"q q", "qq"}, {"q号", "qq"}, {"企鹅", "qq"}, {"扣扣", "qq"}, {"威信", "wechat"}, {"薇信", "wechat"}, {"维信", "wechat"}, {"徽信", "wechat"}, {"v号", "wechat"}, {"微信", "wechat"}, {"加微", "wechat"}, {"v信", "wechat"}, {"wechat", "wechat"}, {"weixin", "wechat"},
		{"wx", "wechat"}, {"vx", "wechat"}, {"line", "line"}, {"telegram", "telegram"}, {"ig", "instagram"}, {"insta", "instagram"},
		{"twitter", "twitter"}, {"tiktok", "tiktok"}, {"抖音", "tiktok"}, {"微博", "weibo"}, {"小红书", "xiaohongshu"}, {"支付宝", "alipay"}, {"支付寶", "alipay"}, {"alipay", "alipay"}, {"weibo", "weibo"}, {"douyin", "tiktok"}, {"淘宝", "taobao"}, {"京东", "jd"}, {"快手", "kuaishou"}, {"b站", "bilibili"}, {"zalo", "zalo"}, {"viber", "viber"},
		{"facebook", "facebook"}, {"fb", "facebook"}, {"discord", "discord"}, {"skype", "skype"}, {"kakao", "kakaotalk"}, {"venmo", "venmo"}, {"cash", "cashapp"},
	} {
		if containsFold(label, n.word) {
			return n.name
		}
	}
	return ""
}
