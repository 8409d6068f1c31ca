package generic

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// found scans text with specs and returns what was found, one after the other.
func found(t *testing.T, text string, specs ...detectors.Spec) (got string) {
	t.Helper()
	for _, f := range detectortest.Scan(t, chainOf(t, specs...), text) {
		got += text[f.Start:f.End]
	}
	return got
}

// Who works, studies, serves, votes or stays somewhere has a number there; a count or a
// day that the same words tell is none.
func TestNumbersOfPeopleInRegisters(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Staff number: QX-441907", "QX-441907"},
		{"Personalnummer 44190738", "44190738"},
		{"工号：E44190", "E44190"},
		{"NIM 441907338", "441907338"},
		{"visa number V44-1907-33", "V44-1907-33"},
		{"Aufenthaltserlaubnis: QR441907", "QR441907"},
		{"claim no. 44190733", "44190733"},
		{"EORI DE 441907338", "DE 441907338"},
		{"our staff number grew to 20000 last year", ""},
		{"the badge number of visitors reached 45000", ""},
		{"EORI registration takes 12000 steps", ""},
		{"visa number required before 2026-05-12", ""},
		{"the insurance policy ends 20241105", ""},
		{"patient record of 120000 people", ""},
		{"工号20000以上的员工", ""},
		{"staff number: 20000", "20000"}, // a mark joins it
		{"工号20000", "20000"},
		{"matricule 44190733", "44190733"},
	} {
		if got := found(t, tc.text, Documents...); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}

// A word in capitals that a hyphen joins to a number belongs to it.
func TestWordsBeforeNumbers(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"claim ID: CLAIM-44190733", "CLAIM-44190733"},
		{"claim number CLAIM-44190733", "CLAIM-44190733"},
		{"Policy number: POLICY-QX441907", "POLICY-QX441907"},
		{"policy number: Policy-QX441907", "QX441907"},
		{"policy number: INTERNATIONALLY-QX441907", "QX441907"}, // no register has such a word
		{"CLAIM-44190733", ""},
	} {
		if got := found(t, tc.text, Documents...); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}

// The full stop of a short word for "number" ends no sentence.
func TestShortWordsForNumber(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Serial no.: QX0441AAJG5J", "QX0441AAJG5J"},
		{"Serial No. QX0441AAJG5J", "QX0441AAJG5J"},
		{"device serial. QX0441AAJG5J came back", ""},
		{"I have no serial no. 44190733 boxes came", ""},
	} {
		if got := found(t, tc.text, DeviceID); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}

// Who has no keys for them writes labels without their accents.
func TestLabelsWithoutAccents(t *testing.T) {
	for _, tc := range []struct {
		text, want string
		spec       detectors.Spec
	}{
		{"Fodelsedatum: 17/06/1976", "17/06/1976", BirthDate},
		{"datum narozeni 17.06.1976", "17.06.1976", BirthDate},
		{"Dogum tarihi: 17.06.1976", "17.06.1976", BirthDate},
		{"codigo de verificacion 718493", "718493", OTP},
		{"Bestatigungscode 718493", "718493", OTP},
		{"ne le 17/06/1976", "", BirthDate}, // "not the" in French
	} {
		if got := found(t, tc.text, tc.spec); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}

// What stands before the letters and figures of a plate in Han is part of it.
func TestPlatesOfServices(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"车牌 军Q44190", "军Q44190"},
		{"车牌号：海Q44190", "海Q44190"},
		{"车牌号Q44190", "Q44190"},
		{"我的车牌 Q44190", "Q44190"},
	} {
		if got := found(t, tc.text, Documents...); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}

// Passports of some countries have letters among three digits.
func TestPassportsWithThreeDigits(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"numéro de passeport : QZ4E7L2H", "QZ4E7L2H"},
		{"passport no. QQ12ABCD", ""},
		{"passport control 123", ""},
	} {
		if got := found(t, tc.text, Documents...); got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}
