package processor_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A name in a field is masked in every spelling, and words that are also names
// stay where nobody is meant. want lists what must be gone, keep what must not.
func TestKnownNamesInEverySpelling(t *testing.T) {
	w := standard(t).NewWorker()
	for _, tc := range []struct{ rule, name, text, gone, keep string }{
		{"exact", "Dewi Lestari", "halo saya Dewi Lestari", "Dewi Lestari", "halo saya"},
		{"lower case", "Dewi Lestari", "halo saya dewi lestari", "dewi lestari", "halo saya"},
		{"capitals", "Dewi Lestari", "PESANAN DEWI LESTARI BELUM SAMPAI", "DEWI LESTARI", "PESANAN BELUM SAMPAI"},
		{"first name alone", "Dewi Lestari", "barangnya dewi belum sampai", "dewi", "barangnya belum sampai"},
		{"last name", "Dewi Lestari Siregar", "kata siregar begitu", "siregar", "kata begitu"},
		{"reversed", "Dewi Kusuma", "Kusuma, Dewi", "Kusuma Dewi", ""},
		{"named twice", "Dewi Kusuma", "Dewi Kusuma, Dewi Kusuma", "Dewi Kusuma", ","},
		{"named twice, in part", "Dewi Kusuma", "Kusuma Dewi, dewi.kusuma", "Kusuma Dewi dewi kusuma", ","},
		{"named twice, over lines", "Dewi Kusuma", "Dewi\tKusuma, Dewi\nKusuma", "Dewi Kusuma", ","},
		{"named twice, over sentences", "Dewi Kusuma", "kata Dewi Kusuma. Dewi datang", "Dewi Kusuma", ". datang"},
		{"named twice, a short name last", "Dewi Ito", "kata Dewi Ito, Dewi datang", "Dewi Ito", ", datang"},
		{"the last name ends a sentence", "Dewi Kusuma", "kata Kusuma. Dewi datang", "Dewi Kusuma", ". datang"},
		{"a word behind a comma", "Dewi Kusuma", "D.Kusuma, Mbak Dewi", "Kusuma Dewi", ", Mbak"},
		{"two spaces", "Dewi Kusuma", "dewi  kusuma", "dewi kusuma", ""},
		{"user name with dot", "Dewi Kusuma", "ig dewi.kusuma ya", "dewi kusuma", "ig ya"},
		{"user name with underscore", "Dewi Kusuma", "cek @dewi_kusuma", "dewi kusuma", "cek"},
		{"user name joined", "Dewi Kusuma", "cek dewikusuma", "dewikusuma", "cek"},
		{"user name with digits", "Dewi Kusuma", "cek dewikusuma92 dong", "dewikusuma92", "cek dong"},
		{"initial and last", "Dewi Kusuma", "cek dkusuma dong", "dkusuma", "cek dong"},
		{"initial behind", "Dewi Kusuma", "salam, Dewi K. ya", "Dewi K", "salam"},
		{"initial before", "Dewi Kusuma", "oleh D. Kusuma kemarin", "D. Kusuma", "oleh kemarin"},
		{"suffix -nya", "Rizky Pratama", "rizkynya galak", "rizky", "galak"},
		{"possessive", "Tom Okafor", "Okafor's parcel", "Okafor", "parcel"},
		{"title in the field", "Bpk. Hendra Gunawan, S.E., M.M.", "pak hendra gunawan marah", "hendra gunawan", "pak marah"},
		{"degree in the field", "Citra Handayani S.Kom", "kak citra", "citra", "kak"},
		{"last, first", "Okafor, Tom", "tom okafor called", "tom okafor", "called"},
		{"accents left out", "José Núñez", "jose nunez llamó", "jose nunez", "llamó"},
		{"accents put in", "Jose Nunez", "José Núñez llamó", "José Núñez", "llamó"},
		{"umlaut in two letters", "Jürgen Müller", "Juergen Mueller hat", "Juergen Mueller", "hat"},
		{"umlaut plain", "Jürgen Müller", "jurgen muller hat", "jurgen muller", "hat"},
		{"apostrophe left out", "Sean O'Brien", "sean obrien here", "sean obrien", "here"},
		{"hyphen left out", "Jean-Luc Moreau", "jean luc moreau ici", "jean luc moreau", "ici"},
		{"nickname", "William Okafor", "regards, Bill Okafor", "Bill Okafor", "regards"},
		{"word between", "Dewi Siregar", "saya Dewi Ayu Siregar dari", "Dewi Ayu Siregar", "saya dari"},
		{"particle between", "Rizky Al Fatih", "saya rizky al fatih ya", "rizky al fatih", "saya"},
		{"common word kept", "Bunga Siregar", "beli bunga mawar segar", "", "beli bunga mawar segar"},
		{"common word addressed", "Bunga Siregar", "kak bunga ramah", "bunga", "kak ramah"},
		{"common word written as a name", "Indah Siregar", "tadi dilayani Indah di kasir", "Indah", "tadi dilayani di kasir"},
		{"common word in lower case", "Indah Siregar", "pemandangannya indah banget", "", "pemandangannya indah banget"},
		{"will", "Will Tanaka", "it will arrive when I will it", "", "it will arrive when I will it"},
		{"dear will", "Will Tanaka", "Dear Will, thanks", "Will", "Dear thanks"},
		{"common words as a name", "Will White", "please call Will White about will white paint", "Will White", "please call about will white paint"},
		{"two letters addressed", "An Li", "Ms. Li said no", "Li", "Ms. said no"},
		{"month", "May Tanaka", "since May we wait", "", "since May we wait"},
		{"Russian cases", "Ольга Смирнова", "отдали Ольге, без Ольги, к Смирновой", "Ольге Ольги Смирновой", "отдали без"},
		{"Russian man", "Алексей Фёдоров", "спросите Алексея Федорова", "Алексея Федорова", "спросите"},
		{"Russian word with the name in it", "Алексей Орлов", "город Алексеевка", "", "город Алексеевка"},
		{"Russian word that a case makes", "Мира Цвет", "все в мире имеет цвета", "", "мире цвета"},
		{"Russian name in a case with a capital", "Мира Цвет", "отдали Мире, потом Цвету", "Мире Цвету", "отдали потом"},
		{"Russian surname in a case in small letters", "Олег Смирнов", "отдали смирнову", "смирнову", "отдали"},
		{"Russian name within a word", "Ника Юля", "техника в июля", "", "техника июля"},
		{"Korean name within a word", "박 수진", "소수진영의", "", "소수진영의"},
		{"Arabic name within a word", "علي", "معالي كاعتلي ولعلي", "", "كاعتلي"},
		{"Arabic name joined to two letters", "خالد العتيبي", "قلت ولخالد ذلك", "خالد", "قلت"},
		{"Greek capitals", "Γιώργος Παππάς", "ο ΓΙΩΡΓΟΣ ήρθε", "ΓΙΩΡΓΟΣ", "ήρθε"},
		{"Hindi given name", "राजेश कुमार", "अभी राजेश को", "राजेश", "अभी को"},
		{"Arabic given name", "خالد العتيبي", "أنا خالد ولم", "خالد", "ولم"},
		{"Thai without spaces", "นภา ศรีสุข", "คุณนภารออยู่", "นภา", "รออยู่"},
		{"Korean given name addressed", "김민수", "민수님이 기다려요", "민수", "기다려요"},
		{"Japanese given name", "佐藤 花子", "花子です", "花子", "です"},
		{"Han", "王小明", "我是王小明，收件", "王小明", "我是 收件"},
		{"Han given name", "王小明", "小明说不要", "小明", "说不要"},
		{"Han surname and title", "王小明", "请联系王先生", "王", "请联系 先生"},
		{"Han surname in a word", "王小明", "国王很好", "", "国王很好"},
		{"Han common word", "高兴", "我很高兴收到", "", "我很高兴收到"},
		{"Han common word addressed", "高兴", "我叫高兴", "高兴", "我叫"},
		{"Cyrillic", "Иван Петров", "это иван петров", "иван петров", "это"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			in, _ := json.Marshal(map[string]any{"customer": map[string]any{"name": tc.name}, "message": tc.text})
			out, reason, detail := w.Redact(nil, in, processor.JSON, 0)
			if reason != processor.OK {
				t.Fatalf("%v %s", reason, detail)
			}
			var ev struct{ Message string }
			if err := json.Unmarshal(out, &ev); err != nil {
				t.Fatal(err)
			}
			for _, g := range strings.Fields(tc.gone) {
				if strings.Contains(" "+ev.Message+" ", g) {
					t.Errorf("%q is left in %q", g, ev.Message)
				}
			}
			for _, k := range strings.Fields(tc.keep) {
				if !strings.Contains(ev.Message, k) {
					t.Errorf("%q is gone from %q", k, ev.Message)
				}
			}
		})
	}
}

// Phones, mail names and addresses of an event's fields, in other spellings.
func TestKnownContactsInEverySpelling(t *testing.T) {
	w := standard(t).NewWorker()
	for _, tc := range []struct{ rule, field, value, text, gone, keep string }{
		{"national", "phone", "+62 812-3456-7890", "hubungi 081234567890 ya", "081234567890", "hubungi ya"},
		{"international", "phone", "081234567890", "call 62 812 3456 7890 now", "62 812 3456 7890", "call now"},
		{"other country", "phone", "+49 151 23456789", "ruf 0151/23456789 an", "0151 23456789", "ruf an"},
		{"without trunk digit", "phone", "+44 7700 900123", "on 7700 900 123", "7700 900 123", "on"},
		{"last four announced", "phone", "081234567890", "nomor belakangnya 7890 itu", "7890", "nomor itu"},
		{"last four announced in Chinese", "phone", "13812345678", "手机尾号5678的", "5678", "手机尾号"},
		{"last four alone", "phone", "081234567890", "order 7890 belum", "", "7890"},
		{"mail name", "email", "dewi.kusuma92@example.com", "line saya dewi.kusuma92", "dewi.kusuma92", "line saya"},
		{"plain mail name", "email", "support@example.com", "the support was great", "", "support"},
		{"street in full", "address", "Jl. Melati No. 7, Sukasari, Cirebon 45123", "rumah di jalan melati nomor 7 itu", "melati", "rumah itu"},
		{"street in full, number word kept", "address", "Jl. Melati No. 7, Cirebon", "rumah di jalan melati no 7 itu", "melati", "rumah itu"},
		{"street cut short", "address", "Jalan Melati Nomor 7, Cirebon", "ke jl melati no 7", "melati", "ke"},
		{"street without number word", "address", "Jl. Melati No. 7, Cirebon", "ke jl melati 7", "melati", "ke"},
		{"street name alone", "address", "Jl. Tukad Batanghari IX No. 21, Denpasar", "ke tukad batanghari 21 ga nyampe", "tukad batanghari", "ga nyampe"},
		{"street name of everyday words", "address", "12 Oak Tree Road, Leeds", "under the oak tree", "", "under the oak tree"},
		{"Chinese street", "address", "北京市朝阳区建国路88号3号楼1202室", "送到建国路88号3号楼1202室", "建国路88号", "送到"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			in, _ := json.Marshal(map[string]any{"customer": map[string]any{tc.field: tc.value}, "message": tc.text})
			out, reason, detail := w.Redact(nil, in, processor.JSON, 0)
			if reason != processor.OK {
				t.Fatalf("%v %s", reason, detail)
			}
			var ev struct{ Message string }
			if err := json.Unmarshal(out, &ev); err != nil {
				t.Fatal(err)
			}
			for _, g := range strings.Fields(tc.gone) {
				if strings.Contains(ev.Message, g) {
					t.Errorf("%q is left in %q", g, ev.Message)
				}
			}
			for _, k := range strings.Fields(tc.keep) {
				if !strings.Contains(ev.Message, k) {
					t.Errorf("%q is gone from %q", k, ev.Message)
				}
			}
		})
	}
}

// The part of an address before the @ is often its owner's name: then the name
// in the text is the person's, whichever field comes first.
func TestANameThatIsAMailNameToo(t *testing.T) {
	w := standard(t).NewWorker()
	for _, tc := range []struct{ rule, in, want string }{
		{"name first", `{"customer":{"name":"Dewi Kusuma","email":"dewi.kusuma@example.com"},"message":"saya Dewi Kusuma"}`, `"message":"saya <PERSON_1>"`},
		{"address first", `{"customer":{"email":"dewi.kusuma@example.com","name":"Dewi Kusuma"},"message":"saya Dewi Kusuma"}`, `"message":"saya <PERSON_1>"`},
		{"an address spelled out", `{"customer":{"name":"Dewi Kusuma","email":"dewi.kusuma@example.com"},"message":"dewi.kusuma at example dot com"}`, `"message":"<EMAIL_ADDRESS>"`},
		{"a name in a placeholder", `{"customer":{"name":"Iban Ruiz"},"message":"saya Iban, <IBAN>"}`, `"message":"saya <PERSON_1>, <IBAN>"`},
		{"an address alone", `{"customer":{"email":"dewi.kusuma@example.com"},"message":"cek dewi.kusuma"}`, `"message":"cek <EMAIL_ADDRESS>"`},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			out, reason, detail := w.Redact(nil, []byte(tc.in), processor.JSON, 0)
			if reason != processor.OK {
				t.Fatalf("%v %s", reason, detail)
			}
			if !strings.Contains(string(out), tc.want) {
				t.Errorf("got %s, want %s", out, tc.want)
			}
		})
	}
}
