package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var malaysia = []detectors.Spec{MyKad, MalaysiaPassport, MalaysiaTax, MalaysiaCompany, MalaysiaPlate}

// MyKad detects Malaysian identity card numbers: date of birth YYMMDD, place
// of birth, serial; printed 900131-14-5678.
var MyKad = detectors.Spec{
	Name:      "asia/mykad",
	Entity:    "MY_NATIONAL_ID",
	Subtype:   "mykad",
	Doc:       "Malaysian identity card number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{check: myKad, bare: detectors.Weak, printed: detectors.Strong, forms: []string{"999999-99-9999", "999999 99 9999"}},
	Labels:    detectors.Labels{"ms": {"mykad", "ic", "no ic", "nombor ic", "kad pengenalan", "no kad pengenalan", "no kp", "nokp", "mykid", "nombor kad pengenalan"}, "en": {"ic", "identity card", "mykad", "nric", "ic number", "ic no", "malaysian ic", "my kad"}, "zh": {"身份证", "大马身份证", "马来西亚身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "MY",
	Classes:   personal,
	Source:    "National Registration Regulations 1990; JPN, table of places of birth",
	Valid:     []string{"IC: 900131-14-5678", "no kad pengenalan 900131145678", "880229-10-5432", "mykad 900131 14 5678", "nric 901331-14-5678"},
	Invalid:   []string{"900131145678", "901331-14-5678", "900131-00-5678", "order 900131145678"},
}

// myKad checks the date and the place of birth.
func myKad(d []byte) bool {
	p := two(d, 6)
	return form.Date(two(d, 0), two(d, 2), two(d, 4)) && p != 0 && p != 17 && p != 18 && p != 19 && p != 20 && p != 69 && p != 70 && p != 73 && p != 80 && p != 81 &&
		p != 94 && p != 95 && p != 96 && p != 97
}

// MalaysiaPassport detects Malaysian passports: A, H or K and eight digits.
var MalaysiaPassport = detectors.Spec{
	Name:      "asia/my-passport",
	Entity:    "MY_PASSPORT",
	Doc:       "Malaysian passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      token{bare: detectors.Shape, beside: detectors.Weak, forms: []string{"A99999999"}, check: myPassport},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ms": {"pasport", "no pasport", "nombor pasport", "pasport malaysia"}, "en": append([]string{"malaysian passport", "malaysia passport"}, passportWords...), "zh": {"护照", "马来西亚护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MY",
	Classes:   personal,
	Source:    "Jabatan Imigresen Malaysia, passport numbering (A Peninsular, H Sabah, K Sarawak)",
	Valid:     []string{"pasport A12345678", "Malaysian passport H01234567", "no. pasport: k12345678"},
	Invalid:   []string{"A12345678", "pasport A1234567", "pasport AB1234567"},
}

func myPassport(b []byte) bool {
	c := upper(b[0])
	return c == 'A' || c == 'H' || c == 'K'
}

// MalaysiaTax detects Malaysian tax numbers: IG, SG, OG, C, D, E, F and the
// like, and nine to eleven digits.
var MalaysiaTax = detectors.Spec{
	Name:      "asia/my-tax",
	Entity:    "MY_TAX_ID",
	Doc:       "Malaysian tax number",
	Anchor:    detectors.Token(10, 14).Or(detectors.Digits(9, 12)),
	Match:     matchMalaysiaTax,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ms": {"no cukai", "nombor cukai", "no cukai pendapatan", "nombor cukai pendapatan", "no rujukan cukai", "lhdn"}, "en": {"income tax number", "income tax no", "tin", "lhdn tin", "tax number", "tax no", "malaysian tin"}, "zh": {"所得税号", "税号"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MY",
	Classes:   personal,
	Source:    "Lembaga Hasil Dalam Negeri, Tax Identification Number formats (2023)",
	Valid:     []string{"LHDN TIN: IG115002000", "no cukai pendapatan SG 10234567090", "Malaysian TIN C20880050010", "Malaysian TIN OG 12345678901"},
	Invalid:   []string{"IG115002000", "no cukai IG1150020", "income tax no ZZ115002000"},
}

func matchMalaysiaTax(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	b := w.Text
	p := w.Start
	if w.Groups > 0 {
		if w.At(p-1) != ' ' {
			return f, false
		}
		p--
		for f.Start = p; f.Start > 0 && p-f.Start < 3 && detectors.IsLetter(b[f.Start-1]); {
			f.Start--
		}
	} else {
		for p < w.End && detectors.IsLetter(b[p]) {
			p++
		}
		for i := p; i < w.End; i++ {
			if !detectors.IsDigit(b[i]) {
				return f, false
			}
		}
	}
	if w.AlnumAt(f.Start-1) || w.AlnumAt(f.End) {
		return f, false
	}
	switch p - f.Start {
	case 1:
		switch upper(b[f.Start]) {
		case 'C', 'D', 'E', 'F':
			return f, true
		}
	case 2:
		switch [2]byte{upper(b[f.Start]), upper(b[f.Start+1])} {
		case [2]byte{'I', 'G'}, [2]byte{'S', 'G'}, [2]byte{'O', 'G'}, [2]byte{'C', 'S'}, [2]byte{'F', 'A'}, [2]byte{'P', 'T'}, [2]byte{'T', 'A'}, [2]byte{'T', 'C'}, [2]byte{'T', 'N'}, [2]byte{'T', 'R'}, [2]byte{'T', 'P'}, [2]byte{'L', 'E'}:
			return f, true
		}
	}
	return f, false
}

// MalaysiaCompany detects SSM registration numbers: twelve digits, the first
// four the year, or up to seven digits, a dash and a letter.
var MalaysiaCompany = detectors.Spec{
	Name:      "asia/my-company",
	Entity:    "MY_BUSINESS_ID",
	Doc:       "Malaysian company registration number",
	Anchor:    detectors.Digits(12).Or(detectors.Digits(6, 7)),
	Match:     matchMalaysiaCompany,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ms": {"no ssm", "nombor ssm", "ssm", "no pendaftaran syarikat", "no pendaftaran"}, "en": {"ssm number", "company registration no", "company registration number", "ssm no", "brn"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MY",
	Classes:   company,
	Source:    "Suruhanjaya Syarikat Malaysia, new registration number format (2019)",
	Valid:     []string{"SSM 202001012345", "no. pendaftaran syarikat: ‹1234567-X›", "company registration no 199801000123"},
	Invalid:   []string{"202001012345", "ssm 12345", "ssm 187001012345"},
}

func matchMalaysiaCompany(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if len(w.Digits) == 12 {
		y := two(w.Digits, 0)
		k := two(w.Digits, 4)
		return f, (y == 19 || y == 20) && k >= 1 && k <= 7 && free(w, w.Start, w.End)
	}
	f.End += 2
	return f, w.At(w.End) == '-' && detectors.IsLetter(w.At(w.End+1)) && !w.AlnumAt(w.End+2) && !w.AlnumAt(w.Start-1)
}

// MalaysiaPlate detects Malaysian plates by their label: one to three letters,
// one to four digits, at times a letter.
var MalaysiaPlate = detectors.Spec{
	Name:      "asia/my-plate",
	Entity:    "MY_PLATE",
	Doc:       "Malaysian vehicle plate",
	Anchor:    detectors.Token(3, 8).Or(detectors.Digits(1, 4)),
	Match:     matchMalaysiaPlate,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ms": {"no plat", "nombor plat", "no pendaftaran kenderaan", "plat kereta", "no kereta"}, "en": {"plate", "plate number", "number plate", "malaysian plate", "vehicle number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MY",
	Classes:   vehicle,
	Source:    "Motor Vehicles (Registration and Licensing) Rules 1959 of Malaysia",
	Valid:     []string{"plat kereta WXY 1234", "plat kereta: BJK2345", "car plate JQR 880", "plat kereta W 1234 A"},
	Invalid:   []string{"WXY 1234", "no plat WXYZ 1234", "car plate 0123"},
}

func matchMalaysiaPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	d := w.Start
	if w.Groups > 0 {
		if w.Groups > 1 || w.At(d-1) != ' ' {
			return f, false
		}
		for f.Start = d - 1; f.Start > 0 && detectors.IsLetter(b[f.Start-1]); {
			f.Start--
		}
		if d-1-f.Start < 1 || d-1-f.Start > 3 {
			return f, false
		}
	} else {
		for d < w.End && detectors.IsLetter(b[d]) {
			d++
		}
		if n := d - w.Start; n < 1 || n > 3 {
			return f, false
		}
	}
	for _, c := range b[f.Start:min(d, f.Start+3)] {
		if c != ' ' && (c < 'A' || c > 'Z') { // words stand there, too
			return f, false
		}
	}
	e := d
	for e < len(b) && detectors.IsDigit(b[e]) {
		e++
	}
	if n := e - d; n < 1 || n > 4 || n < 3 && w.Groups == 0 || b[d] == '0' || w.AlnumAt(f.Start-1) {
		return f, false
	}
	f.End = e
	if w.At(e) == ' ' && w.At(e+1) >= 'A' && w.At(e+1) <= 'Z' && !w.AlnumAt(e+2) {
		f.End = e + 2
	} else if detectors.IsLetter(w.At(e)) {
		f.End++
	}
	return f, !w.AlnumAt(f.End)
}
