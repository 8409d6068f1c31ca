package tagger

import "testing"

// TestNamesBehindARoleAndItsClub: what follows a role and what it is of is a person.
func TestNamesBehindARoleAndItsClub(t *testing.T) {
	lex := lexicon{}
	for w, c := range map[string]Class{
		"ketua": ClassRole, "pemain": ClassRole, "direktur": ClassRole, "fc": ClassOrg, "persib": ClassOrg, "pkb": ClassOrg, "kpu": ClassOrg, "polres": ClassOrg,
		"bandung": ClassPlace, "bone": ClassPlace | ClassForeign, "hasan": ClassGiven, "absen": ClassCommon, "muda": ClassCommon, "prima": ClassCommon | ClassGiven,
	} {
		lex[WordHash(w)] = c
	}
	for _, tc := range []struct {
		rule, text, want string
	}{
		{"a club and a name no list has", "pemain Arbo FC Matupu absen", "Matupu"},
		{"two words", "pemain Persib Matupu Sarela absen", "Matupu Sarela"},
		{"a club with its town", "pemain Persib Bandung Matupu absen", "Matupu"},
		{"a party and a listed name", "ketua PKB Hasan absen", "Hasan"},
		{"a party and a name no list has", "ketua PKB Matupu absen", ""},
		{"a party and a town", "ketua PKB Bone absen", ""},
		{"an office that towns have", "ketua KPU Hasan absen", ""},
		{"no role", "tiket Persib Hasan absen", ""},
		{"an everyday word", "pemain Persib Muda absen", ""},
		{"capitals go on", "ketua PKB Hasan Bone Muda Absen", ""},
		{"what befell them", "pemain Persib Diskolar absen", ""},
		{"what they suffered", "pemain Persib Kelomatan absen", ""},
		{"what they do", "pemain Persib Lomatkan absen", ""},
		{"a name that begins so", "pemain Persib Diegano absen", "Diegano"},
		{"small letters", "pemain persib matupu absen", ""},
		{"no club", "pemain Arbo Matupu absen", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			got := ""
			for _, n := range s.club(nil, 0) {
				got += tc.text[n.Start:n.End]
			}
			if got != tc.want {
				t.Errorf("%s: %q", tc.text, got)
			}
		})
	}
}

// What is known already stays as it is.
func TestNamesBehindAClubThatAreKnown(t *testing.T) {
	lex := lexicon{WordHash("pemain"): ClassRole, WordHash("persib"): ClassOrg}
	var s Sentence
	s.Read([]byte("pemain Persib Matupu absen"), 0)
	s.Prepare(lex)
	if got := s.club([]Name{{Start: 14, End: 20, Score: 0.9}}, 0); len(got) != 1 || got[0].Score != 0.9 {
		t.Errorf("%v", got)
	}
}
