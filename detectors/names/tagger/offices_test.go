package tagger

import "testing"

// tokensOf returns the numbers of the first and last token of the name in brackets, and
// the text without them.
func bracketedName(text string) (plain string, s *Sentence, first, last int) {
	start, end := 0, 0
	for _, r := range text {
		switch r {
		case '[':
			start = len(plain)
		case ']':
			end = len(plain)
		default:
			plain += string(r)
		}
	}
	s = new(Sentence)
	s.Read([]byte(plain), 0)
	for i := range s.tokens {
		if int(s.tokens[i].start) == start {
			first = i
		}
		if int(s.tokens[i].end) == end {
			last = i
		}
	}
	return plain, s, first, last
}

func TestNamesBeginBehindAnAuthority(t *testing.T) {
	lex := lexicon{WordHash("sofyan"): ClassGiven, WordHash("medan"): ClassPlace}
	for _, tc := range []struct{ rule, text, want string }{
		{"an authority", "Kabag Umum [Setda Kadarisman] hadir", "Kadarisman"},
		{"an authority and a town", "Kabag Umum [Setda Medan Sofyan] hadir", "Sofyan"},
		{"an authority before the name, and a town", "Kabag Setda [Medan Sofyan] hadir", "Sofyan"},
		{"where an authority is", "di [Mapolsek Wonoasri] kemarin", ""},
		{"a name behind an authority", "di [Mapolsek Sofyan] kemarin", "Sofyan"},
		{"authorities alone", "oleh [BPSDM Pemprov] kemarin", ""},
		{"half of a town", "Bupati Muara [Enim Sofyan] hadir", "Sofyan"},
		{"half of a town alone", "Bupati Muara [Enim], hadir", ""},
		{"no town", "Bupati Muara [Sofyan] hadir", "Sofyan"},
		{"a name that is no authority", "Bupati [Sofyan Medan] hadir", "Sofyan Medan"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			plain, s, first, last := bracketedName(tc.text)
			s.Prepare(lex)
			got := ""
			if first = s.behindOffice(first, last); first <= last {
				got = plain[s.tokens[first].start:s.tokens[last].end]
			}
			if got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestWordsBeforeANameThatBelongToIt(t *testing.T) {
	for _, tc := range []struct{ rule, text, want string }{
		{"behind a credit", "Editor: Rival [Satriaji]", "Rival"},
		{"whose picture it is", "Foto: Dok [Satriaji]", "Satriaji"},
		{"behind another label", "Kota: Rival [Satriaji]", "Satriaji"},
		{"two words before it", "Editor: Rival Putra [Satriaji]", "Satriaji"},
		{"an article", "Wali Kota Al [Fikri] hadir", "Al"},
		{"of a mosque", "Masjid Al [Fikri] ramai", "Fikri"},
		{"in other letters", "Wali Kota al [Fikri] hadir", "Fikri"},
		{"in small letters", "wali kota al [fikri] hadir", "al"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			plain, s, first, _ := bracketedName(tc.text)
			s.Prepare(lexicon{})
			i := s.credited(s.article(first))
			if got := plain[s.tokens[i].start:s.tokens[i].end]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestDegreesAreNobody(t *testing.T) {
	for name, want := range map[string]bool{"M.Si.": true, "S.Pt.MM": true, "A.Md": true, "S.H.": true, "Jr.": false, "A.M. Fatwa": false, "J.Sudarsono": false, "Moh.Roni": false, "M.Ali": false, "Abd.Aziz": false, "S.Pd.I": true, "St.Aisah": false, "Budi": false, ".Si": false} {
		if got := degree([]byte(name)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for text, want := range map[string]string{"Henra S|.Pt.MM": "Henra", "Henra S|. Wibowo": "Henra S", "Henra S|.": "Henra S", "Fajar N|.A.": "Fajar N", "S|.Pt.": "S", "Siti Ani|.Dia": "Siti Ani", "Budi Nur|.Sc": "Budi Nur", "Budi S|.Besok": "Budi S"} {
		plain, end := "", 0
		for i, r := range text {
			if r == '|' {
				end = i
				continue
			}
			plain += string(r)
		}
		if got := plain[:beforeDegree([]byte(plain), 0, end)]; got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

func TestActingOfficesAreTitles(t *testing.T) {
	for name, want := range map[string]string{"Plh": "", "Plt Ismoyo": "Ismoyo", "Pj Yuhardi Saleh": "Yuhardi Saleh", "Pijar": "Pijar", "Laporan Wartawan Yudho": "Yudho", "Komika Tarjo": "Tarjo", "Rookie Latu": "Latu"} {
		if got := name[bare([]byte(name), 0, len(name), Indonesian):]; got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestNamesBehindAnOfficeAndItsPlace(t *testing.T) {
	lex := lexicon{
		WordHash("bupati"): ClassRole, WordHash("kota"): ClassRole | ClassPlace, WordHash("guru"): ClassRole, WordHash("ahmad"): ClassGiven, WordHash("yani"): ClassGiven | ClassPlace, WordHash("fauzan"): ClassFamily,
		WordHash("surya"): ClassGiven | ClassCommon, WordHash("medan"): ClassPlace | ClassFamily,
	}
	for _, tc := range []struct{ rule, text, want string }{
		{"a town of two words", "lalu Bupati Muara Enim Ahmad Yani ditahan", "Ahmad Yani"},
		{"a town", "lalu Bupati Bantul Fauzan, menolak", "Fauzan"},
		{"no place", "lalu Bupati Yani hadir", "Yani"},
		{"a mayor", "lalu Wali Kota Bogor Fauzan hadir", "Fauzan"},
		{"another role", "lalu Guru Yani hadir", ""},
		{"the place alone", "lalu Bupati Medan hadir", ""},
		{"a name that is a word", "lalu Bupati Surya hadir", ""},
		{"capitals go on", "lalu Bupati Fauzan Orrowe hadir", ""},
		{"small letters", "lalu bupati fauzan hadir", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.held(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestCredentialsAndMonthsAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"behind a name", "Therapist: Laurel Finch, [LCSW]", true},
		{"with full stops", "signed Hugo Vandermeer, [M.D.] today", true},
		{"in two cases", "Ana Lopez, [PhD]", true},
		{"no comma", "ask Laurel [LCSW]", false},
		{"a first name", "[MSW] is here", false},
		{"a name that is written so", "Ha, [Md] and I", false},
		{"a month with its day", "Date: [June] 3, 2023", true},
		{"a month with its year", "sejak [Agustus] 2016", true},
		{"a month that is somebody", "ask [June] about it", false},
		{"another name before a number", "ask [Junia] 3 times", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := credential(text, start, end) || monthDay(text, start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
