package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Heads of mails, cards and messages of hospitals: what stands across a fold, in an
// encoded word, and in a place that says what it is.
func TestHeadsCardsAndSegmentsAreRead(t *testing.T) {
	chain, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, text string
		want       map[string]string // value: entity
	}{
		{"a patient by places", "PID|1||X-4471^^^HOSP||SAPUTRA^BAGAS^W^^Bpk||19870412|M|||Mawar 5^^Bandung||081234567890^PRN~0227654321",
			map[string]string{"X-4471": "MEDICAL_RECORD", "SAPUTRA^BAGAS^W": "PERSON", "19870412": "DATE_OF_BIRTH", "Mawar 5^^Bandung": "ADDRESS", "081234567890": "PHONE_NUMBER", "0227654321": "PHONE_NUMBER"}},
		{"two telephones in two fields, parts of a number", "MSH|^~\\&|HIS\rPID|||||||||||||081234567890|^PRN^PH^^62^22^7654321\r", map[string]string{"081234567890": "PHONE_NUMBER", "62^22^7654321": "PHONE_NUMBER"}},
		{"next of kin", "MSH|^~\\&|HIS\rNK1|1|Kvxq^Wlrt|SPO|Zzr 5^^Qrt|081298765432\r", map[string]string{"Kvxq^Wlrt": "PERSON", "Zzr 5^^Qrt": "ADDRESS", "081298765432": "PHONE_NUMBER"}},
		{"a segment that tells of nobody", "OBX|1|NM|718-7^Hemoglobin||13.2|g/dL|12-16||||F", nil},
		{"a patient already redacted", "PID|1||<MEDICAL_RECORD>||<PERSON_1>^^Bpk||1987|M|||<ADDRESS>||<PHONE_NUMBER>", nil},
		{"a table with bars", "PID |1| USER |12345| node", nil},
		{"an address across a fold of a card", "BEGIN:VCARD\r\nEMAIL;TYPE=INTERNET:siti.rahayu@exam\r\n ple.com\r\nEND:VCARD", map[string]string{"siti.rahayu@exam\r\n ple.com": "EMAIL_ADDRESS"}},
		{"a telephone across a fold", "BEGIN:VCARD\r\nTEL;TYPE=CELL:+62 812-34\r\n 56-7890\r\nEND:VCARD", map[string]string{"+62 812-34\r\n 56-7890": "PHONE_NUMBER"}},
		{"a head folded before the at sign", "From: Kvx <siti.rahayu\n\t@example.com>\n\nya", map[string]string{"siti.rahayu\n\t@example.com": "EMAIL_ADDRESS"}},
		{"an indented list", "items:\n a: 1\n b: 2\n total: 12345\n 67890", nil},
		{"an encoded word with base64", "Subject: =?UTF-8?B?SFAgMDgxMjM0NTY3ODkwIHlh?=", map[string]string{"=?UTF-8?B?SFAgMDgxMjM0NTY3ODkwIHlh?=": "PHONE_NUMBER"}},
		{"an encoded word with Q", "To: =?utf-8?q?budi=40example.com?= ya", map[string]string{"=?utf-8?q?budi=40example.com?=": "EMAIL_ADDRESS"}},
		{"a number in two encoded words", "=?utf-8?B?SFAgMDgxMjM0?=\r\n =?utf-8?B?NTY3ODkwIHlh?=", map[string]string{"=?utf-8?B?SFAgMDgxMjM0?=\r\n =?utf-8?B?NTY3ODkwIHlh?=": "PHONE_NUMBER"}},
		{"Chinese in GB 2312", "=?GB2312?B?ztK1xMrWu/oxMzgxMjM0NTY3OA==?=", map[string]string{"=?GB2312?B?ztK1xMrWu/oxMzgxMjM0NTY3OA==?=": "PHONE_NUMBER"}},
		{"Japanese in ISO 2022", "=?ISO-2022-JP?B?GyRCRUVPQxsoQiAwOTAtMTIzNC01Njc4?=", map[string]string{"=?ISO-2022-JP?B?GyRCRUVPQxsoQiAwOTAtMTIzNC01Njc4?=": "PHONE_NUMBER"}},
		{"Russian in KOI8", "=?KOI8-R?B?1MXMxcbPziArNyA5MTYgMTIzLTQ1LTY3?=", map[string]string{"=?KOI8-R?B?1MXMxcbPziArNyA5MTYgMTIzLTQ1LTY3?=": "PHONE_NUMBER"}},
		{"Latin-1", "=?ISO-8859-1?Q?caf=E9_budi=40example.com?=", map[string]string{"=?ISO-8859-1?Q?caf=E9_budi=40example.com?=": "EMAIL_ADDRESS"}},
		{"a character parted between two encoded words", "姓名：=?utf-8?B?5bw=?= =?utf-8?B?oOS4ieS4sA==?=", map[string]string{"=?utf-8?B?5bw=?= =?utf-8?B?oOS4ieS4sA==?=": "PERSON"}},
		{"no encoded word", "a=?b&c=?d =?UTF-8?X?budi?= =?UTF-8?B?!!?=", nil},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			finds(t, chain, tc.text, tc.want)
		})
	}
}

// finds fails the test unless a chain finds the values of want in text, each as its
// entity; or anything where want is nil.
func finds(t *testing.T, chain *detectors.Chain, text string, want map[string]string) {
	t.Helper()
	scanner := chain.NewScanner()
	ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}
	if err := scanner.Scan(&ev); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range scanner.Findings(nil) {
		if f.Score >= detectors.DefaultMinScore {
			got[text[f.Start:f.End]] = string(f.Entity)
		}
	}
	for v, e := range want {
		if got[v] != e {
			t.Errorf("a value of %s: found as %q", e, got[v])
		}
	}
	if want == nil && len(got) > 0 {
		t.Errorf("%d findings, want none", len(got))
	}
}
