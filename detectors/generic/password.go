package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

var passwordClasses = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive}

// Password detects passwords by their label: "password: …", "sandi saya …",
// 密码是…. With ':' or '=' any value counts that is no phrase; behind "is" or
// nothing the value must look like a password.
var Password = detectors.Spec{
	Name:   "generic/password",
	Entity: "PASSWORD",
	Doc:    "Password, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchPassword,
	Labels: detectors.Labels{
		"en": {"password", "passwords", "passwd", "passwort", "pwd", "pswd", "passphrase", "pass phrase", "passcode", "pass", "login password", "wifi password", "password for", "pw", "pgpassword", "pgpasswd", "mysql pwd", "mysql password", "userpassword", "dbpassword", "rootpassword", "adminpassword", "pwd is", "passw", "pasword", "pass word", "identified by", "clear text password", "cleartextpassword", "convertto securestring", "snmp server community", "old password", "new password", "current password", "temporary password", "old pw", "new pw", "password wifi", "pw wifi", "wifi pw", "wifi pass", "user password", "account password", "admin password", "root password", "default password", "initial password", "one time password is", "db password", "database password", "login pass", "network key", "wifi key", "wi fi password", "wlan key", "psk", "pre shared key", "str password", "smtp password", "ftp password", "ssh password", "redis password", "key store password", "trust store password", "store password", "proxy password", "ldap password", "bind password", "become password", "become pass", "sql password", "mysql root password", "postgres password", "mongo password", "master password", "pfx password", "cert password", "certificate password", "backup code", "backup codes", "recovery code", "recovery codes", "recovery key", "recovery keys", "p w", "p word", "user pwd", "user pass", "admin pwd", "db pwd", "db passwd", "db pass", "my password", "password for ftp", "temp password", "temp pw", "tmp password", "client password", "server password", "service password", "account pwd", "email password", "mail password", "login pwd", "sudo password", "vpn password", "api password", "app password", "requirepass", "masterauth", "auth_pass", "enable secret", "enable password", "admin pass", "user pass", "seed phrase", "recovery phrase", "mnemonic phrase", "secret recovery phrase", "plain text password value", "key password", "keypass", "storepass", "encryption passphrase", "create user password", "database passwd", "security answer", "secret answer", "security question answer", "user passwd", "root pwd", "root pass", "sql pwd", "smtp pwd", "smtp pass", "mail pass", "email pass", "ftp pass", "ftp pwd", "mysql pass", "pg pass", "redis pass", "mongo pass", "sudo pass", "vpn pass", "keystore pass", "key pass", "cert pass", "auth password", "auth pass", "plain password", "plaintext password", "raw password", "master pass", "test password", "demo password", "guest password", "backup password", "pdf password", "zip password", "encryption password", "rpc password", "broker password", "mqtt password", "kafka password", "sasl password", "elastic password", "registry password", "docker password", "git password", "aws password", "rds password", "oracle password", "mssql password", "postgresql password", "password confirmation", "confirm password", "set password", "xauth", "eap", "option key", "radius secret", "shared secret", "tacacs server key", "tacacs key", "radius key", "radius server key", "client pwd", "server pwd", "service pwd", "secret password", "private password", "remote password", "host password", "web password", "site password", "portal password", "paasword", "passowrd", "passwrod", "passwrd", "pssword", "passsword", "cpassword", "dpassword", "bindpw", "replicationpassword", "olcrootpw", "sshpass", "security credentials", "device password", "camera password", "router password", "hotspot password"},
		"id": {"kata sandi", "sandi", "katasandi", "kata kunci", "passwordnya", "pass nya", "sandinya", "pasword", "pass wifi", "password lama", "password baru", "password akun", "password email", "pw lama", "pw baru", "pw akun", "pass lama", "pass baru", "sandi lama", "sandi baru", "sandi akun", "sandi wifi", "kata sandi baru", "kata sandi lama", "kata sandi akun", "password login", "password sementara", "kata sandi sementara", "kode cadangan", "kode pemulihan", "passwordku", "sandiku", "pasku", "passku", "paswordnya", "paswordku", "passnya", "katasandinya", "jawaban rahasia", "jawaban keamanan", "jawaban pertanyaan keamanan", "pwnya"},
		"zh": {"密码", "密碼", "登录密码", "登入密碼", "登錄密碼", "登陆密码", "口令", "旧密码", "新密码", "原密码", "初始密码", "临时密码", "臨時密碼", "账号密码", "初始密碼", "wifi密码", "无线密码", "临时口令", "备用码", "恢复码", "恢复密钥", "密码设的", "密码设置的是", "密码设成", "密码设置成", "密码设为", "密码设置为", "密码改成", "密码改为", "密码改成了", "密码设成了", "密码设置成了", "密码换成", "密码换成了", "密码明明是", "密码就是", "密码重置成", "密码重置为", "密码重置成了", "密码重置为了", "密码重设成", "密码重设为", "密码更新为", "密码更改为", "密码修改为", "密码修改成", "密码还是", "密码我记得是", "密码应该是", "密码一直是", "密保答案", "密保问题答案"},
		"es": {"contraseña", "contrasena", "clave", "contraseña temporal", "contraseña nueva", "nueva contraseña", "clave temporal", "clave de acceso", "clave wifi", "contraseñas", "clave del wifi", "contraseña del wifi", "contraseña wifi", "contraseña antigua", "contraseña anterior", "contraseña vieja", "contraseña actual", "clave antigua", "clave nueva"},
		"pt": {"senha", "palavra passe", "palavra passe temporária", "senha temporária", "senha provisória", "nova senha", "senha nova", "senha de acesso", "senha do wifi", "senha wifi", "senha antiga", "senha anterior", "senha atual", "senha do email"},
		"fr": {"mot de passe", "mdp", "mot de passe temporaire", "nouveau mot de passe", "mot de passe provisoire", "mots de passe", "code wifi", "mot de passe wifi", "mot de passe du wifi", "ancien mot de passe", "clé wifi", "mdp wifi"},
		"de": {"kennwort", "neues passwort", "altes passwort", "temporäres passwort", "vorläufiges passwort", "passwörter", "wlan passwort", "wlan schlüssel", "kennworts", "wlan kennwort", "wifi passwort", "altes kennwort", "neues kennwort", "wlan key"},
		"it": {"parola chiave", "parola d'ordine", "psw", "nuova password", "password temporanea", "parola di accesso", "parola d'accesso", "password di accesso", "psw provvisoria", "chiave wifi"},
		"ja": {"パスワード", "仮パスワード", "初期パスワード", "暗証番号", "パスワードは"},
		"ko": {"비밀번호", "비번", "임시 비밀번호", "임시비밀번호", "새 비밀번호", "암호", "패스워드"},
		"vi": {"mật khẩu", "mk"},
		"ru": {"пароль", "временный пароль", "новый пароль", "старый пароль", "пароля", "паролем", "паролю", "пасс"}, "uk": {"пароль", "тимчасовий пароль", "новий пароль", "старий пароль"}, "bg": {"парола", "паролата", "временна парола", "нова парола", "паролата ми"},
		"th": {"รหัสผ่าน", "พาสเวิร์ด", "รหัสผ่านชั่วคราว", "รหัสผ่านใหม่", "รหัสเข้าใช้งาน", "รหัส wifi"},
		"ar": {"كلمة المرور", "كلمة السر", "الرقم السري", "الباسورد", "باسورد", "كلمة مرور", "كلمة المرور المؤقتة", "كلمة السر الجديدة", "كلمة سر"}, "fa": {"رمز عبور", "گذرواژه", "پسورد", "رمز ورود", "کلمه عبور", "گذر واژه"}, "he": {"סיסמה", "סיסמא", "הסיסמה", "סיסמה זמנית", "סיסמה חדשה", "הסיסמא"},
		"hi": {"पासवर्ड", "कूटशब्द", "पासवर्ड है", "नया पासवर्ड", "अस्थायी पासवर्ड"}, "bn": {"পাসওয়ার্ড"}, "ta": {"கடவுச்சொல்"},
		"sv": {"lösenord", "lösenordet", "tillfälligt lösenord", "nytt lösenord", "gammalt lösenord", "lösenordet är", "lösen"}, "da": {"adgangskode", "kodeord", "midlertidig adgangskode", "ny adgangskode", "adgangskoden", "kodeordet"}, "nb": {"passord", "midlertidig passord", "nytt passord", "passordet"}, "fi": {"salasana", "väliaikainen salasana", "uusi salasana", "salasanani", "salasanan", "salasanaksi"},
		"cs": {"heslo", "dočasné heslo", "nové heslo", "staré heslo", "hesla", "heslem", "heslo k wifi"}, "hu": {"jelszó", "jelszavam", "ideiglenes jelszó", "új jelszó", "jelszava"}, "ro": {"parolă", "parola", "parola temporară", "parola nouă", "parolei", "parola mea"}, "el": {"κωδικός", "κωδικός πρόσβασης", "κωδικό πρόσβασης", "συνθηματικό", "νέος κωδικός", "προσωρινός κωδικός"}, "hr": {"lozinka", "zaporka", "lozinku", "privremena lozinka", "nova lozinka", "lozinke"},
		"tl": {"password ko"}, "sw": {"nenosiri"},
		"ms": {"kata laluan", "kata laluan sementara", "katalaluan", "kata laluan baru"},
		"tr": {"şifre", "şifrem", "parola", "parolam", "geçici şifre", "yeni şifre", "eski şifre", "şifreniz", "şifremi", "geçici parola", "şifresi"},
		"nl": {"wachtwoord", "tijdelijk wachtwoord", "nieuw wachtwoord", "oud wachtwoord", "wachtwoorden", "wachtwoord is", "ww"},
		"pl": {"hasło", "hasło tymczasowe", "nowe hasło", "stare hasło", "hasłem", "hasła", "hasło do wifi"},
		"sk": {"heslom"}, "sr": {"шифра", "лозинка", "sifra", "šifra"}, "sl": {"geslo", "začasno geslo", "novo geslo", "gesla"},
		"et": {"parool", "salasõna", "ajutine parool", "parooli"}, "lv": {"parole", "paroli", "pagaidu parole", "jauna parole"},
		"lt": {"slaptažodis", "slaptažodį", "laikinas slaptažodis", "slaptažodžio"}, "is": {"lykilorð"},
	},
	Classes: passwordClasses,
	Source:  "NIST SP 800-63B (memorised secrets)",
	Valid: []string{
		"password: |-\n  ‹Tr0ub4dor&3›",
		"my password is ‹Rp2uwHItoR55›.",
		"password: ‹Rahasia123!›",
		"kata sandi saya adalah ‹kucing2020› ya",
		"密码是‹abc123456›，谢谢",
		"pw lama: ‹Kucing#2021› user: wulan",
		"- **Password** – ‹Rahasia123!›",
		"password wifi nya ‹rumahku123›, lemot",
		"password baru saya ‹Melati_88›, tidak bisa masuk",
		"my password is ‹hunter2› please help",
		"pwd=‹s3cr3t›&next=1",
		"sandi saya ‹89Ile519Ef03› mohon dibantu",
		"contraseña: ‹perro_azul›",
		"{\"password\":\"‹P@ss w0rd›\"}",
		"密码：‹mima8888›",
		"<kata_sandi>‹Crystal8651@›</kata_sandi>",
		"sandi (‹training.their86›), makasih",
		"passcode：「‹FBxWpX#I%0Dy›」.",
		"senha: ‹cct49Ur&P!so3+›.",
		"‹hot_crime65› is my passcode",
		"‹Bintang99!!›（我的密码）",
		"mein Passwort lautet ‹Sommer2020›",
		"Пароль: ‹kot2020x›",
		"รหัสผ่าน ‹somchai99›",
		"पासवर्ड है ‹Kela2020›।",
		"mdp ‹IfffYQQBBnv8LsF›",
		"user/pass: admin/‹hunter2›", "ID/PW admin(‹KjrTc2Hh›)", "ID PW admin ‹KjrTc2Hh›", "账号/密码：admin/‹KjrTc2Hh›", "Default ID/PW are wuser/‹wuser9x›.", "id/pw/port:admin/‹KjrTc2Hh›/8080", "(ID)admin/(PW)‹KjrTc2Hh›", "email/password: wulan@example.com / ‹Melati88›", "203.0.113.4/pw:‹KjrTc2Hh›",
		"password for admin:‹KjrTc2Hh›", "password in staging is ‹KjrTc2Hh›", "recovery code: ‹2b3c-4d5e›", "let password: &str = \"‹t4cr4tpassw1rd›\";", "new Vault(password = new String(\"‹t4cr4tpassw1rd›\"))",
		"myObj.strPassword = \"‹moonlight123›\";",
		"define('DB_PASSWORD', '‹hunter2›');", "define( 'DB_PASSWORD', '‹ik@n b4kar›' );", "passwd := []byte(\"‹kembang7›\")", "user.setPassword(\"‹kembang›\");", "CREATE ROLE app LOGIN PASSWORD '‹kembangapi›';", "SET PASSWORD FOR 'app'@'%' = PASSWORD('‹kembangapi›');",
		": PSK \"‹rahasiaVPN›\"", "helga : EAP \"‹rendang-padang›\"", "requirepass ‹f00barRedis›", "tacacs-server key ‹tacPagi88›", "machine git.example.com login helga password ‹ikanbakar›", "machine git.example.com\n  login helga\n  password ‹ikanbakar›", "default login helga password ‹ikanbakar›", "ENV SHOP_DB_PASSWORD ‹ikanbakar›", "setx DB_PASS \"‹ikanbakar›\"", "docker run --env MYSQL_PASSWORD=‹ikanbakar› mysql", "mvn deploy -Dpassword=‹ikanbakar9› -DskipTests", "<property name=\"password\"><value>‹ikanbakar›</value></property>", "<key>Password</key>\n\t<string>‹ikanbakar›</string>", "if (pwd.equals(\"‹ikanbakar9›\")) {", "Admin password (staging): ‹KjrTc2Hh›", "I set my new password as ‹Orchid.2024›", "habe das Passwort auf ‹Tulpe2019› geändert", "j'ai changé mon mot de passe en ‹tulipe2019›", "password changed to ‹taman9kota› for wulan", "le mot de passe du compte est ‹tulipe2019›", "the wifi password at the flat is ‹tulip2019›", "password for the guest account is ‹Sunflower#12›", "my password's ‹tulip2019› btw", "登录密码改成了‹Lw20190808›", "pass wifi kantor ‹kantorjaya1›", "my password (which is ‹tulips4ever›) stopped", "props.put(\"password\", \"‹ikanbakar›\");", "conf.setProperty(\"mail.smtp.password\", \"‹ikanbakar›\")", "pw = os.environ.get(\"PASSWORD\") or \"‹bt6G7zi!n›\"", "process.env.DB_PASS || '‹ikanbakar›'", "variable \"admin_password\" {\n  type = string\n  default = \"‹GunungKidul1›\"\n}", "220 ready\nUSER helga\nPASS ‹kembangapi7›",
		"password fb saya dulu ‹cantik123› sekarang tidak bisa", "la contraseña de mi correo ‹gato123›", "mot de passe de mon compte ‹soleil88›", "das Passwort vom WLAN ‹sommer77›", "пароль от аккаунта ‹zima2023›", "mật khẩu tài khoản ‹hoasen88›", "password roblox anak saya ‹dino2014›", "kata sandi hp saya ‹123456›", "my password used to be ‹bluesky42›", "temp password you sent ‹Xk9!mQ2p› fails", "user jdoe pass ‹Xk9mQ2p7›", "my pw ‹bluesky42› still not accepted", "it rejects ‹Bluesky#42› as password", "WiFi密码是‹woaiwojia›", "我密码设的‹abc12345›，怎么就不行", "login user=helga pass=‹kembangapi› ip=192.0.2.3",
		"PGPASSWORD=‹hunter2› psql",
		"variable \"password\" {\n  default = \"‹hunter2x›\"\n}",
		"CREATE USER 'toko'@'%' IDENTIFIED BY '‹kembangapi›';", "replicationPassword: ‹kembangapi9›",
		"ALTER USER root IDENTIFIED BY \"‹fGFkf6H2dGBc›\"",
		"username admin password 7 ‹0822455D0A16544541›",
		"password: ‹cGFzc3dvcmQ=›", "DB_PASSWORD=‹cmFoYXNpYTEyMzQ1Ng==›", "password: ‹Kopi(2024)pahit›", "kata sandi: ‹rumah[7]biru›", "password: ‹aB3{}x9Qw›", "password: ‹${9kLx2›", "password: ‹@RUMAH›", "password: ‹$URABAYA45›",
		"USER: bob\nPASS: ‹rahasia›",
		"tool --user bob --pass ‹Qsm34Ec#@›", "acme-password=‹Qsm34Ec#@›", "psk=\"‹rumahku2024›\"", "kata sandi wifi kantor: ‹Kantor#2026›", "Password WiFi-nya ‹kopi1234› ya kak",
		"masterauth ‹moonlightharbour›", "  auth_pass ‹keepalive› # both sides", "enable secret ‹C1sc0Rules›", "username admin password 0 ‹rootcisco1›", "deploy --admin-pass ‹hunter› --env prod", "tool --db-password ‹kembang›", "passwords: {alice: ‹Fg7kPq2w, bob: Nn82hhTT›}", "backup codes: ‹1234 5678, 8765 4321›", "passphrase: ‹correct horse battery staple›",
		"The default password is '‹blackberry›'",
		"password: ‹${DB_PASSWORD:-hunter2›}",
		"<add key=\"ClearTextPassword\" value=\"‹M8MLz4PqIkGi63›\" />",
	},
	Invalid: []string{
		"password reset pesanan saya INV2024001", "password saya untuk pesanan 12345678", "password hp saya samsung s21ultra", "password error 3x di hp saya", "my password was reset on build2024", "用户密码是password", "密码是numeric", "password = var.db_password", "password: \"<your-password>\"", "setPassword(value)", "ENV DB_PASSWORD ${DB_PASSWORD}", "default login password reset", "put(\"password\", \"password\")", "os.environ.get(\"PASSWORD\") or \"\"", "labels.password || 'Password'", "in ENV PASSWORD $X", "password: ENC[AES256_GCM,data:skipped]", "password (required): see page2", "password changed to a new one", "das Passwort auf Windows10 geändert", "pwd.equals(\"password\")", "<key>PasswordHint</key>\n<string>Enter it</string>", "the password at the shop is wrong", "my password's wrong again", "le mot de passe du compte est invalide", "PASSWORD=wrong again", "password as described in page2", "PASSWORD 'must have 8 characters'", "requirepass no", "pass akun saya kenapa salah", "pw reset page2024 works", "password from page2 is sent", "user jdoe pass rate",
		"pass = pass + 1", "IDENTIFIED BY '$PASS'", "ids are identified by 'name, then age'", "tiket password saya TKT20310401", "os.getenv(\"DB_PASSWORD\") or \"localhost\"", "the password as RFC8018 describes it", "password updated to v2.14.3", "password as PBKDF2-HMAC-SHA512", "password: !vault |\n", "password = random_password.db.result", "pwd = (char *) (p + ulen + 2);", "\\$pwd = \\$_POST[\\\"x\\\"];", "\"password\": \"&lt;YOURPASSWORD&gt;\"", "export DB_PASSWORD=\"'$PRE'\"",
		"password=%DB_PASSWORD%", "if password == confirm_password:",
		"saya lupa password dan tidak bisa masuk",
		"password reset link expired",
		"my password is wrong",
		"密码错误，无法登录",
		"password: salah terus",
		"password: 8-20 characters",
		"密码：8-20位",
		"password baru: minimal 8 karakter",
		"pw lama ditolak padahal benar",
		"lupa kata sandi? klik di sini",
		"boarding pass saya hilang",
		"password: ********",
		"Tautan reset kata sandi https://shop.example.com/p/19330 tidak masuk",
		"the password INV-28702108 reset",
		"the password 52.532,11 reset",
		"forgot my password again!!",
		"call passphrase_to_dek first",
		"I bought iPhone12 (password manager included)",
		"password (required)",
		"do not optimise i386 pass for pentium4",
		"base-passwd (3.4.1) unstable, lz4.NewWriter(pw)",
		"callers to pass (NULL,0) for them",
		"reset my password on Windows10",
		"order 12345678 is my password problem",
		"the password to Office365 was never accepted", "mot de passe Windows10", "şifre Windows10 da çalışmıyor", "Office365 is my password problem",
		"season pass: DLC2 included", "Battle pass: Season2 is bad", "password: 12+ characters", "password = os.environ[\"DB_PASSWORD\"]", "Passwort: erforderlich", "password: |+\n ",
		"masterauth is a setting of Redis", "requirepass missing", "enable secret passwords on it", "deploy --ask-pass site.yml", "backup --no-password shop", "tool --db-pass $PW --all", "passwords: {see: ${VAULT}}", "passphrase: enter words of your own", "backup codes: none left", "recovery codes: https://example.com/help2 or page3", "recovery codes: 10 of them",
		"password: ${db.pass}", "password: $DB_PASSWORD", "password = $($(dirname $0)/get)", "$password = $input_password;", "\"Password=#{password}, \"", "DB_PASSWORD=DB_PASSWORD", "password = request.json_body['hey']", "login(username=username, password=password)",
		"format_password = \"prefix_{}\".format(x)", "passwordLabel:\"Password:\",rememberMeLabel:\"Remember me:\"", "invalid password for user42", "password = get_password(vault)", "my $pass = $assert->{pass};", "username, password = decode_auth(data[0])", "complete passphrase= password= scmVersion= done", "password = f.read(4)", "password = sys.argv[1]", "password = args[0]", "user=a&userName= password= firstName= done", "PASS: scan/empty", "--- PASS: scan", "password 7 characters long", "la contraseña de mi tarjeta visa2024 falla", "пароль от заказа A12345", "mot de passe de mon windows10", "password reset code: E1234", "ID/PW form is missing in v2", "id/pass reset for user42", "user/password combination wrong 3x", "username/password login disabled since 2024", "akun/sandi salah 3x", "账号/密码错误3次", "backup code limit is 10", "recovery code sent 3 times",
		"password security: SHA256 hashing", "password encryption: AES-256", "kata sandi fitur: Login2", "password entropy: 128bits", "password for users is WPA2 encrypted", "password for login is 8chars minimum", "sandi untuk aplikasi: Android14",
		"your username/password: see wiki/page2 first", "username/password: use Office365 account", "user/pass: same as Windows10",
		"password in staging is broken since v2", "password for admin: see the vault2 page", "--- PASS: TestScanner (0.01s)", "FILTER_PASS = 0x1", "the process identified by source_pid", "h1:fB45yRUv8NstnjriLhBQLuOUt+WW4BsoGhij/e3PBqk=", "d7hmKG9Ww7Y49nCrADdg9ZuM8Db3VlFz", "jMBrvKuj23MTlT0bQEOBcAE0mjg8mK9RXFhRH6nyF3Q=", "env = append(env, \"PWD=\"+cmd.Dir)", "password error di halaman: Login2",
	},
}

func matchPassword(w *detectors.Window) (detectors.Found, bool) {
	if f, ok := passwordIn(w, labelForms[:]); ok {
		return f, true
	}
	if announcesNone(w) {
		return detectors.Found{}, false
	}
	if f, ok := passwordIn(w, codeForms[:]); ok {
		return f, true
	}
	l := passwordLabel{Window: w, short: w.End-w.Start <= 4 && w.Text[w.Start] < utf8.RuneSelf}
	if l.short && (w.AlnumAt(w.Start-1) || w.AlnumAt(w.End)) {
		return detectors.Found{}, false // letters of an encoded run: "+WW4Bso…"
	}
	if !l.short {
		if s, e, ok := passwordBefore(w.Text, w.Start, w.End); ok {
			return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
		}
	}
	return l.value()
}

// compared reports whether "==" stands before the value at s: code that compares.
func compared(b []byte, s int) bool {
	return bytes.HasSuffix(bytes.TrimRight(b[:s], " "), []byte("=="))
}

// handedOn reports whether a call hands a variable on under its own name:
// login(password=password), $password = $input.
func handedOn(w *detectors.Window, s, e int) bool {
	if w.At(w.Start-1) == '$' && w.Text[s] == '$' && isName(w.Text[s+1:e]) {
		return true
	}
	c := w.At(e)
	return (c == ')' || c == ',') && bytes.EqualFold(w.Text[s:e], w.Text[w.Start:w.End])
}

// raised reports whether code gives to the name of w what it makes of it: pass = pass + 1.
// The value ends at e.
func raised(w *detectors.Window, e int) bool {
	b := w.Text
	return e+2 < len(b) && b[e] == ' ' && bytes.IndexByte([]byte("+-*/|&"), b[e+1]) >= 0 && e-(w.End-w.Start) > w.End && bytes.EqualFold(b[e-(w.End-w.Start):e], b[w.Start:w.End])
}

// thingBefore reports whether the word before s says what is about passwords and has a
// number of its own: "tiket password saya TKT2026".
func thingBefore(b []byte, s int) bool {
	if s < 3 || b[s-1] != ' ' {
		return false
	}
	e := s - 1
	for s = e; s > 0 && e-s < 16 && detectors.IsLetter(b[s-1]); s-- {
	}
	return lowerIn(otherThings, b[s:e])
}

// whose reports whether "for" or "of" stands before s: what follows says whose the
// password is.
func whose(b []byte, s int) bool {
	return bytes.HasSuffix(b[:s], []byte(" for ")) || bytes.HasSuffix(b[:s], []byte(" of "))
}

// specified returns where the value begins behind a label that words between say more
// of: "kata sandi wifi kantor: …", "password for admin:…", "password in staging is …".
// It is 0 if neither a colon nor "is" follows two words at most, or they say that no
// password does.
func specified(b []byte, i int) int {
	limit := min(len(b), i+40)
	if i+4 < limit && b[i] == ' ' && b[i+1] == '(' { // "password (staging): …"
		k := i + 2
		for k < limit && detectors.IsLetter(b[k]) {
			k++
		}
		if k > i+2 && k+3 < limit && b[k] == ')' && b[k+1] == ':' && !lowerIn(aboutPasswords, b[i+2:k]) && !lowerIn(states, b[i+2:k]) {
			return blanks(b, k+2)
		}
		return 0
	}
	said, most := bytes.HasSuffix(b[:i], []byte(" for")), 3
	for n := 0; n <= most; n++ {
		if i >= limit || b[i] != ' ' {
			return 0
		}
		s := i + 1
		for i = s; i < limit && (detectors.IsLetter(b[i]) || b[i] == '-' || b[i] >= 0xC3 || b[i] >= 0x80 && i > s); i++ {
		}
		word := b[s:i]
		if len(word) == 0 || i+2 >= len(b) {
			return 0
		}
		if n > 0 && b[i] == ' ' && lowerIn(isWords, word) {
			return i + 1
		}
		if (n == 1 || n == 0 && said) && lowerIn(articles, word) {
			most = n + 3 // the guest account is
			continue
		}
		if n == 0 && lowerIn(whereWords, word) {
			continue
		}
		if n == most || lowerIn(aboutPasswords, word) || lowerIn(secretStop, word) || lowerIn(states, word) {
			return 0
		}
		if b[i] == ':' {
			if i++; b[i] == ' ' {
				i++
			}
			if b[i] <= ' ' || b[i] == '/' {
				return 0
			}
			return i
		}
	}
	return 0
}

var (
	isWords    = wordSet("is", "adalah", "yaitu", "ialah", "est", "es", "é", "ist", "è")
	whereWords = wordSet("for", "of", "in", "on", "at", "untuk", "di", "du", "de", "del", "do", "da", "vom", "für", "della", "pour", "para")
	articles   = wordSet("the", "my", "our", "la", "el", "mon", "le", "mi", "meu", "minha", "mein", "meinen")
)

// closedLabel returns the value behind a label in brackets: "(ID)admin/(PW)…".
func closedLabel(w *detectors.Window) (start, end int, ok bool) {
	if w.At(w.Start-1) != '(' || w.At(w.End) != ')' {
		return 0, 0, false
	}
	start = w.End + 1
	for start < len(w.Text) && (w.Text[start] == ':' || w.Text[start] == ' ' && w.At(start-1) == ':') {
		start++
	}
	end, _ = valueEnd(w.Text, start)
	v := w.Text[start:end]
	return start, end, len(v) >= 6 && mixed(v) && hasLetter(v) && !masked(v) && !refers(v)
}

// isOption reports whether the word at s is an option of a command line: "--pass …".
func isOption(b []byte, s int) bool {
	return s > 1 && b[s-1] == '-' && (b[s-2] == '-' || b[s-2] == ' ') && (s < 4 || b[s-3] == ' ' || b[s-2] == ' ')
}

// behindMail reports whether an e-mail address and a space stand before s: "bob@example.com
// pass …".
func behindMail(b []byte, s int) bool {
	if s < 6 || b[s-1] != ' ' {
		return false
	}
	word := lastWord(b[max(0, s-64):s])
	at := bytes.IndexByte(word, '@')
	return at > 0 && bytes.IndexByte(word[at:], '.') > 0
}

// aboutPasswords behind a label say that what comes is about passwords.
var aboutPasswords = wordSet("link", "tautan", "policy", "kebijakan", "rule", "rules", "aturan", "attempt", "attempts", "percobaan", "code", "kode", "length", "panjang", "strength", "expiry", "expires", "kedaluwarsa", "hash", "algorithm", "algoritma", "id", "page", "halaman", "url", "type", "tipe", "format", "contoh", "example",
	"change", "changes", "history", "riwayat", "manager", "generator", "recovery", "pemulihan", "prompt", "version", "versi", "issue", "issues", "problem", "masalah", "kendala", "ticket", "tiket", "count", "age", "days", "hari", "in", "di", "at", "on", "from", "dari", "by", "oleh", "with", "and", "dan", "but", "tapi", "because", "karena", "note", "catatan", "update", "date", "tanggal",
	"security", "keamanan", "encryption", "enkripsi", "hashing", "entropy", "complexity", "size", "ukuran", "protection", "proteksi", "cracking", "cracker", "checker", "validation", "validasi", "requirement", "requirements", "syarat", "status", "timeout", "ttl", "limit", "batas",
	"feature", "features", "fitur", "function", "fungsi", "screen", "layar", "menu", "form", "formulir", "box", "kolom", "button", "tombol", "icon", "ikon", "input", "setting", "settings", "pengaturan", "option", "opsi", "support", "dukungan", "test", "tests", "tes", "team", "tim", "error", "bug", "step", "langkah", "video", "tutorial", "help", "bantuan", "login")

// technical reports whether v is an algorithm or a protocol of those that texts about
// passwords speak of, or a length of time or text: SHA-256, WPA2, TLS1.3, 128bits, 30s.
func technical(v []byte) bool {
	v = bytes.TrimRight(v, ".,;)")
	if dash := bytes.IndexByte(v, '-'); dash > 4 && technical(v[:dash]) { // PBKDF2-HMAC-SHA512
		return true
	}
	n := 0
	for n < len(v) && detectors.IsLetter(v[n]) {
		n++
	}
	if n > 0 {
		return n < len(v) && lowerIn(algorithms, v[:n]) && figures(bytes.TrimLeft(v[n:], "-_"))
	}
	for n < len(v) && detectors.IsDigit(v[n]) {
		n++
	}
	return n > 0 && n < 5 && lowerIn(measures, bytes.TrimLeft(v[n:], "-"))
}

var (
	algorithms = wordSet("sha", "aes", "md", "bcrypt", "scrypt", "argon", "pbkdf", "wpa", "wep", "oauth", "tls", "ssl", "rsa", "des", "base", "utf", "http", "ipv", "rtx", "gtx", "rfc", "ios")
	measures   = wordSet("bit", "bits", "byte", "bytes", "char", "chars", "character", "characters", "karakter", "digit", "digits", "s", "sec", "min", "h", "hours", "hari", "days", "x", "kb", "mb")
)

// coded returns where a password begins behind the number of the way it is written,
// as routers show it: "password 7 0822455D0A16", "secret 5 $1$…". It is 0 if none does.
func coded(b []byte, s int) int {
	if s+10 > len(b) || !detectors.IsDigit(b[s]) || b[s+1] != ' ' {
		return 0
	}
	if b[s+2] == '$' {
		return s + 2
	}
	e := s + 2
	for e < len(b) && isHex(b[e]) {
		e++
	}
	if n := e - s - 2; n < 8 || e < len(b) && b[e] > ' ' {
		return 0
	}
	return s + 2
}

// variable reports whether v is the name of a variable in capitals between signs of
// per cent: %DB_PASSWORD%.
func variable(v []byte) bool {
	if len(v) < 4 || v[0] != '%' || v[len(v)-1] != '%' {
		return false
	}
	for _, c := range v[1 : len(v)-1] {
		if c-'A' >= 26 && c != '_' {
			return false
		}
	}
	return true
}

// passOf reports whether the label [s, e) is "pass" behind a word that says what it is
// a pass of: a season's, a bus's.
func passOf(b []byte, s, e int) bool {
	if e-s != 4 || b[s+2]|0x20 != 's' || s < 4 || b[s-1] != ' ' {
		return false
	}
	from := s - 1
	for from > 0 && s-from < 10 && detectors.IsLetter(b[from-1]) {
		from--
	}
	return lowerIn(passes, b[from:s-1])
}

var passes = wordSet("season", "battle", "boarding", "bus", "ski", "day", "month", "monthly", "annual", "hall", "museum", "train", "rail", "travel", "free", "event", "game", "road", "mountain", "gate", "backstage", "royale", "premium")

// product reports whether v is the name of a system or a device and its version:
// Windows11. People talk of their passwords on those.
func product(v []byte) bool {
	name := bytes.TrimRight(v, "0123456789")
	return len(name) < len(v) && len(v)-len(name) <= 3 && lowerIn(products, name)
}

var products = wordSet("windows", "office", "microsoft", "ios", "ipados", "macos", "watchos", "iphone", "ipad", "android", "galaxy", "pixel", "redmi", "xiaomi", "oppo", "vivo", "realme", "huawei", "nokia", "note", "xbox", "playstation", "chrome", "firefox", "outlook", "bankid", "covid", "samsung", "oneplus", "snapdragon", "geforce", "harmonyos", "miui", "ubuntu", "debian")

// passed reports whether the label PASS at i and the value [s, e) are a line of a test's
// report or a constant: "--- PASS: TestScan", "PASS: scan/empty", FILTER_PASS = 0x1.
func passed(b []byte, i, s, e int) bool {
	if !bytes.HasPrefix(b[i:], []byte("PASS")) {
		return false
	}
	v := b[s:e]
	for _, c := range v {
		if !detectors.IsLetter(c) && c != '_' && c != '/' {
			return bytes.HasPrefix(v, []byte("0x"))
		}
	}
	return bytes.HasSuffix(b[:i], []byte("- ")) || bytes.HasPrefix(v, []byte("Test")) || bytes.IndexAny(v, "_/") > 0 || bytes.HasPrefix(b[e:], []byte(" ("))
}

// lengths reports whether v says how long something may be: 8-20, 12+.
func lengths(v []byte) bool {
	if n := len(v) - 1; n > 0 && n <= 3 && v[n] == '+' {
		return allDigits(v[:n])
	}
	dash := bytes.IndexByte(v, '-')
	return len(v) <= 5 && dash > 0 && dash+1 < len(v) && allDigits(v[:dash]) && allDigits(v[dash+1:])
}

// drawn reports whether b holds small letters, capitals and digits, eight bytes
// or more.
func drawn(b []byte) bool {
	lower, upper, digit := false, false, false
	for _, c := range b {
		lower = lower || c-'a' < 26
		upper = upper || c-'A' < 26
		digit = digit || detectors.IsDigit(c)
	}
	return lower && upper && digit && len(b) >= 8
}

// passwordBefore returns the password that stands before its label [s, e):
// "hunter2 is my password", "hunter2 (password)", hunter2是我的密码.
func passwordBefore(b []byte, s, e int) (start, end int, ok bool) {
	start, end, ok = tiedBefore(b, s, e)
	v := b[start:end]
	return start, end, ok && len(v) >= 6 && len(v) <= 64 && mixed(v) && countDigits(v) < len(v) && !bytes.Contains(v, []byte("://")) && hasLetter(v) && countDigits(v) > 0 && !product(v)
}

// tiedBefore returns the value that stands before the label [s, e) and that a link
// word or a bracket ties to it.
func tiedBefore(b []byte, s, e int) (start, end int, ok bool) {
	if s < 2 {
		return 0, 0, false
	}
	for _, k := range linksByEnd[b[s-2]] {
		l := &linksBefore[k]
		if !bytes.HasSuffix(b[:s], []byte(l.text)) {
			continue
		}
		end = s - len(l.text)
		if l.closed && !closes(b, e) || end > 0 && l.text[0] != ' ' && l.text[0] < utf8.RuneSelf && l.text[0] != '(' {
			return 0, 0, false
		}
		start = end
		for start > 0 && end-start < 65 && b[start-1] > ' ' && b[start-1] < 0x7f && b[start-1] != '"' && b[start-1] != '<' && b[start-1] != '>' {
			start--
		}
		return start, end, end > start
	}
	return 0, 0, false
}

// linksByEnd are indices into linksBefore, by the last byte but one; those of one
// byte come under all.
var linksByEnd = func() (t [256][]int) {
	for i, l := range linksBefore {
		if n := len(l.text); n > 1 {
			t[l.text[n-2]] = append(t[l.text[n-2]], i)
			continue
		}
		for c := range t {
			t[c] = append(t[c], i)
		}
	}
	return t
}()

// linksBefore tie a value to the label behind it; closed ones want a bracket
// behind the label.
var linksBefore = [...]struct {
	text   string
	closed bool
}{
	{" is my ", false}, {" as my ", false}, {" as ", false}, {" as the ", false}, {" sebagai ", false}, {" buat ", false}, {" as his ", false}, {" as her ", false}, {" as their ", false}, {" as your ", false}, {" is the ", false}, {" adalah ", false}, {" itu ", false}, {" ialah ", false}, {" es mi ", false}, {" es la ", false}, {" é minha ", false}, {" é a ", false},
	{" ist mein ", false}, {" ist meine ", false}, {" ist das ", false}, {" è il mio ", false}, {" è la mia ", false}, {" is mijn ", false}, {" to mój ", false}, {" to moje ", false}, {" je moje ", false}, {" je můj ", false}, {" je môj ", false}, {" je moj ", false}, {" je moja ", false}, {" är mitt ", false}, {" är min ", false}, {" er mit ", false}, {" er min ", false}, {" er mitt ", false},
	{" on minu ", false}, {" ir mans ", false}, {" yra mano ", false}, {" este ", false}, {" benim ", false}, {" là ", false}, {" ialah ", false}, {" é o meu ", false}, {" é meu ", false}, {" é a minha ", false}, {" es mi ", false}, {" est ma ", false}, {" - это мой ", false}, {" - мой ", false}, {" это мой ", false}, {" - це мій ", false}, {" е моят ", false}, {" е моята ", false},
	{" हो ", false}, {" मेरा ", false}, {" คือ", false}, {"が私の", false}, {"は私の", false}, {"가 제 ", false}, {"이 제 ", false}, {" هو ", false}, {" هي ", false}, {" זה ה", false}, {" είναι ", false}, {" είναι ο ", false}, {" είναι η ", false}, {" est mon ", false}, {" est le ", false}, {"是我的", false}, {"是", false},
	{" (", true}, {"(", true}, {" (my ", true}, {"(我的", true}, {"（我的", true}, {"（", true},
}

// closes reports whether a bracket closes right behind a label, perhaps with
// the word for "my" between.
func closes(b []byte, i int) bool {
	rest := b[i:min(len(b), i+12)]
	for _, p := range [...]string{" saya", " ku", "nya"} {
		rest = bytes.TrimPrefix(rest, []byte(p))
	}
	return len(rest) > 0 && (rest[0] == ')' || bytes.HasPrefix(rest, []byte("）")))
}

func hasLetter(b []byte) bool {
	for _, c := range b {
		if detectors.IsLetter(c) {
			return true
		}
	}
	return false
}

// figures reports whether b is a number with its points: what follows the "v" of
// a version or the "Rp" of a price.
func figures(b []byte) bool {
	for _, c := range b {
		if !detectors.IsDigit(c) && c != '.' && c != ',' && c != '-' {
			return false
		}
	}
	return len(b) > 0
}

// netrc reports whether b ends as an entry of the file .netrc does before its password:
// with a machine or the default one and a login, on one line or several.
func netrc(b []byte) bool {
	_, b = cutLastWord(b) // the login
	login, b := cutLastWord(b)
	if string(login) != "login" {
		return false
	}
	machine, b := cutLastWord(b)
	if string(machine) == "default" {
		return true
	}
	machine, _ = cutLastWord(b)
	return string(machine) == "machine"
}

// cutLastWord returns the last word of b, and what stands before it.
func cutLastWord(b []byte) (word, rest []byte) {
	e := len(b)
	for e > 0 && b[e-1] <= ' ' {
		e--
	}
	s := e
	for s > 0 && b[s-1] > ' ' {
		s--
	}
	return b[s:e], b[:s]
}

// setsPair reports whether the name in quotes that the label at i ends stands first in a
// call that stores a value under a name: put("password", …), setProperty("db.password", …).
func setsPair(b []byte, i int) bool {
	low := max(0, i-32)
	for i > low && (detectors.IsAlnum(b[i-1]) || b[i-1] == '.' || b[i-1] == '_' || b[i-1] == '-') {
		i--
	}
	if i < 5 || b[i-1] != '"' && b[i-1] != '\'' || b[i-2] != '(' {
		return false
	}
	e := i - 2
	for i = e; i > 0 && e-i < 24 && detectors.IsLetter(b[i-1]); i-- {
	}
	return lowerIn(setters, b[i:e])
}

var setters = wordSet("put", "set", "add", "setproperty", "addproperty", "putstring", "setstring", "setparameter", "addparameter", "withproperty", "setattribute", "append", "setenv", "putenv", "setitem")

// inEnvironment reports whether the label [s, e) ends the name of a variable of the
// environment, in capitals and two parts or more, that nothing but a blank stands before.
func inEnvironment(b []byte, s, e int) bool {
	low := max(0, s-32)
	for s > low && (b[s-1]-'A' < 26 || b[s-1] == '_') {
		s--
	}
	name := b[s:e]
	return (s == 0 || b[s-1] == ' ' || b[s-1] == '\n') && noSmall(name) && bytes.IndexByte(name, '_') > 0
}

// nestedValue returns the text of the element behind the one whose name the label ends
// at i: <property name="password"><value>…</value>, <key>Password</key><string>….
func nestedValue(b []byte, i int) (start, end int, ok bool) {
	switch rest := b[i:]; {
	case bytes.HasPrefix(rest, []byte("\"><value>")):
		start = i + len("\"><value>")
	case bytes.HasPrefix(rest, []byte("</key>")):
		start = i + len("</key>")
		for start < len(b) && b[start] <= ' ' {
			start++
		}
		if !bytes.HasPrefix(b[start:], []byte("<string>")) {
			return 0, 0, false
		}
		start += len("<string>")
	default:
		return 0, 0, false
	}
	n := bytes.IndexByte(b[start:min(len(b), start+129)], '<')
	return start, start + n, n > 3 && bytes.IndexByte(b[start:start+n], ' ') < 0
}

// comparedWith returns the password in quotes that code compares the name with that ends
// at i: pwd.equals("…").
func comparedWith(b []byte, i int) (start, end int, ok bool) {
	if !bytes.HasPrefix(b[i:], []byte(".equals(\"")) {
		return 0, 0, false
	}
	start = i + len(".equals(\"")
	end, ok = valueEnd(b, start)
	v := b[start:end]
	return start, end, ok && len(v) >= 6 && countDigits(v) > 0 && hasLetter(v) && bytes.IndexByte(v, ' ') < 0 && !refers(v)
}

// environment returns the value that the label [s, e) is given without a mark in a
// language for settings of the environment: ENV DB_PASSWORD …, setx DB_PASS "…".
func environment(b []byte, s, e int) (start, end int, ok bool) {
	if e+4 >= len(b) || b[e] != ' ' {
		return 0, 0, false
	}
	for s > 0 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '_') {
		s--
	}
	if !bytes.HasSuffix(b[:s], []byte("ENV ")) && (s < 5 || !detectors.EqualLower(b[s-5:s], "setx ")) {
		return 0, 0, false
	}
	start = e + 1
	if b[start] == '"' {
		start++
	}
	end, _ = valueEnd(b, start)
	v := b[start:end]
	return start, end, len(v) >= 4 && bytes.IndexByte(v, ' ') < 0 && !masked(v) && !refers(v) && v[0] != '$' && v[0] != '%'
}

// sets reports whether the label that a bracket follows is a function's that sets a
// password: setPassword("…"), .password("…").
func sets(w *detectors.Window) bool {
	return w.At(w.Start-1) == '.' || w.End-w.Start > 3 && detectors.EqualLower(w.Text[w.Start:w.Start+3], "set")
}

// statement returns the password behind a label that in a language of its own stands
// before the value without a mark: PASSWORD '…' in SQL, PSK "…" and requirepass in
// settings, PASS behind USER, "machine … login … password …".
func statement(w *detectors.Window) (start, end int, ok bool) {
	b, label := w.Text, w.Text[w.Start:w.End]
	i := w.End
	if i+5 > len(b) || b[i] != ' ' && b[i] != '(' && b[i] != '\t' {
		return 0, 0, false
	}
	i++
	switch caps := label[0]-'A' < 26; {
	case b[i] == '\'' && caps && string(label) == "PASSWORD", b[i] == '"' && caps && (string(label) == "PSK" || string(label) == "XAUTH" || string(label) == "EAP"), b[i] == '\'' && (detectors.EqualLower(label, "option key") || detectors.EqualLower(label, "identified by")):
		end, ok = valueEnd(b, i+1)
		v := b[i+1 : end]
		return i + 1, end, ok && len(v) >= 3 && bytes.IndexByte(v, ' ') < 0 && !masked(v) && !refers(v)
	case b[w.End] != ' ' || !detectors.IsAlnum(b[i]):
		return 0, 0, false
	case detectors.EqualLower(label, "requirepass"), detectors.EqualLower(label, "masterauth"), label[0]|0x20 == 't' && detectors.EqualLower(label, "tacacs-server key"):
		end, _ = valueEnd(b, i)
		return i, end, end-i >= 6 && mixed(b[i:end])
	case string(label) == "PASS" && w.Start > 6 && b[w.Start-1] == '\n':
		line := b[bytes.LastIndexByte(b[:w.Start-1], '\n')+1 : w.Start-1]
		end = i + len(bytes.TrimRight(b[i:lineEnd(b, i)], "\r"))
		return i, end, bytes.HasPrefix(line, []byte("USER ")) && !masked(b[i:end]) && bytes.IndexByte(b[i:end], ' ') < 0
	case string(label) == "password" && w.Start > 16 && b[w.Start-1] <= ' ' && netrc(b[max(0, w.Start-100):w.Start]):
		end, _ = valueEnd(b, i)
		return i, end, end-i >= 4
	}
	return 0, 0, false
}
