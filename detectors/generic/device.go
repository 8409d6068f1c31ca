package generic

import "github.com/samar-privacy/samar/detectors"

var deviceClasses = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, CCPA: detectors.General, HIPAA: "M"}

// DeviceID detects identifiers of devices and of advertising on them by their
// label: serial numbers, IDFA, GAID, OAID, Android ids.
var DeviceID = detectors.Spec{
	Name:   "generic/device-id",
	Entity: "DEVICE_ID",
	Doc:    "Device identifier, advertising id or serial number, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchDevice,
	Labels: detectors.Labels{
		"en": {"device id", "device identifier", "device uuid", "device serial", "device serial number", "serial number", "serial no", "hardware id", "machine id", "idfa", "idfv", "gaid", "aaid", "oaid", "adid", "udid", "android id", "advertising id", "advertiser id", "advertising identifier", "google advertising id", "s/n", "sn number", "chassis id", "router serial"},
		"id": {"nomor seri", "no seri", "id perangkat", "serial hp"},
		"zh": {"序號", "机身号", "设备号", "设备id", "设备编号", "序列号", "序列號", "設備編號", "广告标识符"},
		"es": {"nº de serie", "número de serie", "id del dispositivo", "identificador del dispositivo"}, "pt": {"nº de série", "número de série", "id do dispositivo"}, "fr": {"n° de série", "numero de serie", "numéro de série", "identifiant de l'appareil"},
		"de": {"gerät id", "geräteid", "gerate id", "geraete id", "seriennr", "serien nr", "seriennummer", "geräte id", "gerätenummer"}, "it": {"numero di serie", "numero seriale", "id dispositivo"}, "nl": {"serienr", "serienummer", "apparaat id"}, "sv": {"enhetens id", "serienummer", "enhets id"}, "pl": {"nr seryjny", "id urządzenia", "id urzadzenia", "numer seryjny"}, "ru": {"id устройства", "заводской номер", "серийный номер", "идентификатор устройства"}, "tr": {"cihaz id", "seri numarası", "seri no", "cihaz kimliği"},
		"ja": {"シリアル番号", "製造番号", "端末id", "デバイスid"}, "ko": {"시리얼 번호", "일련번호", "기기 id"}, "vi": {"số seri", "số sê ri", "số serial"}, "th": {"หมายเลขเครื่อง", "หมายเลขซีเรียล"}, "ar": {"رقم الجهاز", "الرقم التسلسلي"},
		"da": {"enheds id"},
		"fi": {"sarjanumero", "laitetunnus"},
		"cs": {"sériové číslo", "seriove cislo", "výrobní číslo", "vyrobni cislo"},
		"sk": {"výrobné číslo"},
		"hu": {"sorozatszám", "gyári szám"},
		"ro": {"număr de serie", "numar de serie", "serie dispozitiv"},
		"uk": {"серійний номер", "id пристрою"},
		"bg": {"сериен номер"},
		"hr": {"serijski broj"},
		"sl": {"serijska številka"},
		"el": {"σειριακός αριθμός"},
		"he": {"מספר סידורי"},
		"hi": {"सीरियल नंबर"},
		"ms": {"nombor siri", "no siri"},
	},
	Canonical: detectors.LowerCase,
	Classes:   deviceClasses,
	Source:    "Apple and Android developer documentation of advertising identifiers (UUID by RFC 9562); words of forms",
	Valid: []string{
		"device id: ‹9b2f7c1e-44d0-4a8b-9e55-0c1d2e3f4a5b›",
		"IDFA ‹EA7583CD-A667-48BC-B806-42ECB2B48606› aktif",
		"serial number ‹C02XK0AAJG5J›",
		"nomor seri: ‹R58M40ABCDE›",
		"android id = ‹9774d56d682e549c›",
	},
	Invalid: []string{
		"serial number missing",
		"device id not found",
		"the serial number is on the box",
		"serial number 12",
	},
}

// SessionID detects session and cookie identifiers by their label.
var SessionID = detectors.Spec{
	Name:   "generic/session-id",
	Entity: "SESSION_ID",
	Doc:    "Session or cookie identifier, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchSession,
	Labels: detectors.Labels{
		"en": {"session id", "sessionid", "session", "session key", "session cookie", "cookie id", "phpsessid", "jsessionid", "asp net sessionid", "connect sid", "sid", "csrf token", "csrftoken", "xsrf token"},
		"id": {"id sesi"}, "zh": {"会话id", "會話id"}, "es": {"id de sesión"}, "pt": {"id da sessão"}, "fr": {"identifiant de session"}, "de": {"sitzungs id", "session kennung"},
	},
	Classes: deviceClasses,
	Source:  "RFC 6265 (cookies); default cookie names of PHP, Jakarta Servlet and ASP.NET",
	Valid: []string{
		"session id: ‹9f8e7d6c5b4a39281706›",
		"Cookie: JSESSIONID=‹1A530637289A03B07199A44E8D531427›; path=/",
		"PHPSESSID=‹el4ukv0kqbvoirg7nkp4dncpk3›",
	},
	Invalid: []string{
		"session expired",
		"session 2 starts at 10",
		"session id missing",
		"session: workshop2024",
	},
}

// matchDevice takes the token behind a label: eight characters or more, four
// digits among them.
func matchDevice(w *detectors.Window) (detectors.Found, bool) {
	f, how := tokenBehind(w)
	v := w.Text[f.Start:f.End]
	if how == linkNothing || len(v) < 8 || len(v) > 64 || countDigits(v) < 4 || aDay(v) || how == linkNone && !hasLetter(v) && len(v) < 10 {
		return f, false
	}
	return f, true
}

// matchSession takes the token behind a label that looks drawn: sixteen
// characters or more, letters and digits.
func matchSession(w *detectors.Window) (detectors.Found, bool) {
	f, how := tokenBehind(w)
	v := w.Text[f.Start:f.End]
	return f, how > linkNone && len(v) >= 16 && len(v) <= 256 && countDigits(v) >= 3 && hasLetter(v)
}

// tokenBehind returns the run of letters, digits and '-', '_', '.' and ':'
// behind the cue, and how it is joined to it.
func tokenBehind(w *detectors.Window) (detectors.Found, int) {
	b := w.Text
	s, how := valueAfter(b, w.End)
	f := detectors.Found{Start: s, End: s, Strength: detectors.Medium, Evidence: detectors.Cue}
	if how == linkNothing || s >= len(b) {
		return f, linkNothing
	}
	if b[s] == '"' || b[s] == '\'' {
		f.Start++
	}
	e := f.Start
	for e < len(b) && e-f.Start <= 256 && (detectors.IsAlnum(b[e]) || b[e] == '-' || b[e] == '_' || b[e] == '.' || b[e] == ':') {
		e++
	}
	for e > f.Start && !detectors.IsAlnum(b[e-1]) {
		e--
	}
	f.End = e
	return f, how
}
