package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Heads of mails, cards and messages of hospitals: what stands across a fold, in an
// encoded word, and in a place that says what it is.
func TestHeadsCardsAndSegmentsAreRead(t *testing.T) {
	finds(t, []given{
		{"a patient by places", "PID|1||X-4471^^^HOSP||SAPUTRA^BAGAS^W^^Bpk||19870412|M|||Mawar 5^^Bandung||081234567890^PRN~0227654321",
			map[string]detectors.Entity{"X-4471": "MEDICAL_RECORD", "SAPUTRA^BAGAS^W": "PERSON", "19870412": "DATE_OF_BIRTH", "Mawar 5^^Bandung": "ADDRESS", "081234567890": "PHONE_NUMBER", "0227654321": "PHONE_NUMBER"}},
		{"two telephones in two fields, parts of a number", "MSH|^~\\&|HIS\rPID|||||||||||||081234567890|^PRN^PH^^62^22^7654321\r", map[string]detectors.Entity{"081234567890": "PHONE_NUMBER", "62^22^7654321": "PHONE_NUMBER"}},
		{"next of kin", "MSH|^~\\&|HIS\rNK1|1|Kvxq^Wlrt|SPO|Zzr 5^^Qrt|081298765432\r", map[string]detectors.Entity{"Kvxq^Wlrt": "PERSON", "Zzr 5^^Qrt": "ADDRESS", "081298765432": "PHONE_NUMBER"}},
		{"a segment that tells of nobody", "OBX|1|NM|718-7^Hemoglobin||13.2|g/dL|12-16||||F", nil},
		{"a patient already redacted", "PID|1||<MEDICAL_RECORD>||<PERSON_1>^^Bpk||1987|M|||<ADDRESS>||<PHONE_NUMBER>", nil},
		{"a table with bars", "PID |1| USER |12345| node", nil},
		{"an address across a fold of a card", "BEGIN:VCARD\r\nEMAIL;TYPE=INTERNET:siti.rahayu@exam\r\n ple.com\r\nEND:VCARD", map[string]detectors.Entity{"siti.rahayu@exam\r\n ple.com": "EMAIL_ADDRESS"}},
		{"a telephone across a fold", "BEGIN:VCARD\r\nTEL;TYPE=CELL:+62 812-34\r\n 56-7890\r\nEND:VCARD", map[string]detectors.Entity{"+62 812-34\r\n 56-7890": "PHONE_NUMBER"}},
		{"a head folded before the at sign", "From: Kvx <siti.rahayu\n\t@example.com>\n\nya", map[string]detectors.Entity{"siti.rahayu\n\t@example.com": "EMAIL_ADDRESS"}},
		{"an indented list", "items:\n a: 1\n b: 2\n total: 12345\n 67890", nil},
		{"an encoded word with base64", "Subject: =?UTF-8?B?SFAgMDgxMjM0NTY3ODkwIHlh?=", map[string]detectors.Entity{"=?UTF-8?B?SFAgMDgxMjM0NTY3ODkwIHlh?=": "PHONE_NUMBER"}},
		{"an encoded word with Q", "To: =?utf-8?q?budi=40example.com?= ya", map[string]detectors.Entity{"=?utf-8?q?budi=40example.com?=": "EMAIL_ADDRESS"}},
		{"a number in two encoded words", "=?utf-8?B?SFAgMDgxMjM0?=\r\n =?utf-8?B?NTY3ODkwIHlh?=", map[string]detectors.Entity{"=?utf-8?B?SFAgMDgxMjM0?=\r\n =?utf-8?B?NTY3ODkwIHlh?=": "PHONE_NUMBER"}},
		{"Chinese in GB 2312", "=?GB2312?B?ztK1xMrWu/oxMzgxMjM0NTY3OA==?=", map[string]detectors.Entity{"=?GB2312?B?ztK1xMrWu/oxMzgxMjM0NTY3OA==?=": "PHONE_NUMBER"}},
		{"Japanese in ISO 2022", "=?ISO-2022-JP?B?GyRCRUVPQxsoQiAwOTAtMTIzNC01Njc4?=", map[string]detectors.Entity{"=?ISO-2022-JP?B?GyRCRUVPQxsoQiAwOTAtMTIzNC01Njc4?=": "PHONE_NUMBER"}},
		{"Russian in KOI8", "=?KOI8-R?B?1MXMxcbPziArNyA5MTYgMTIzLTQ1LTY3?=", map[string]detectors.Entity{"=?KOI8-R?B?1MXMxcbPziArNyA5MTYgMTIzLTQ1LTY3?=": "PHONE_NUMBER"}},
		{"Latin-1", "=?ISO-8859-1?Q?caf=E9_budi=40example.com?=", map[string]detectors.Entity{"=?ISO-8859-1?Q?caf=E9_budi=40example.com?=": "EMAIL_ADDRESS"}},
		{"a character parted between two encoded words", "姓名：=?utf-8?B?5bw=?= =?utf-8?B?oOS4ieS4sA==?=", map[string]detectors.Entity{"=?utf-8?B?5bw=?= =?utf-8?B?oOS4ieS4sA==?=": "PERSON"}},
		{"no encoded word", "a=?b&c=?d =?UTF-8?X?budi?= =?UTF-8?B?!!?=", nil},
	})
}
