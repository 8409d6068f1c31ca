package indonesia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// NIP detects civil servants' numbers: 18 digits, date of birth YYYYMMDD,
// month of appointment YYYYMM, sex 1 or 2, serial of three.
var NIP = detectors.Spec{
	Name:      "indonesia/nip",
	Entity:    "ID_NIP",
	Doc:       "Indonesian civil servant number",
	Anchor:    detectors.Digits(18).Grouped(" .-").Opens(func(_, head int) bool { return head == 19 || head == 20 }), // born in that century
	Match:     matchNIP,
	Labels:    detectors.Labels{"id": {"nip", "no nip", "nomor induk pegawai"}, "en": {"civil servant number", "employee number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Perka BKN 22/2007 on civil servant numbers",
	Valid:     []string{"NIP 19790814 200501 1 002", "NIP. 198503302003121002", "19850330 200312 1 002"},
	Invalid:   []string{"198513302003121002", "198503302003123002", "1985033020031210021"},
}

func matchNIP(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Calendar}
	born, hired, month := two(d, 0)*100+two(d, 2), two(d, 8)*100+two(d, 10), two(d, 12)
	ok := born >= 1930 && born <= 2015 && form.Date(born, two(d, 4), two(d, 6)) &&
		hired >= born+15 && hired <= born+60 && hired <= 2060 && month >= 1 && month <= 12 && (d[14] == '1' || d[14] == '2') && string(d[15:]) != "000"
	if !ok {
		if !w.Labelled {
			return f, false
		}
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, true
}

// NISN detects pupils' numbers: ten digits, no check.
var NISN = detectors.Spec{
	Name:      "indonesia/nisn",
	Entity:    "ID_NISN",
	Doc:       "Indonesian pupil number",
	Anchor:    detectors.Digits(10),
	Match:     matchWhole(detectors.Shape),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"nisn", "no nisn", "nomor induk siswa nasional"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, HIPAA: "R"},
	Source:    "Kemendikbud, Verval PD (national pupil register)",
	Valid:     []string{"NISN 0051234567", "nisn: 9991234567", "Nomor Induk Siswa Nasional 0061234567"},
	Invalid:   []string{"0051234567", "nisn 005123456", "nisn belum ada"},
}
