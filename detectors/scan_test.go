package detectors

import (
	"fmt"
	"strings"
	"testing"
)

// testSpecs is a small catalog that exercises every kind of anchor.
func testSpecs() []Spec {
	all := func(st Strength) func(*Window) (Found, bool) {
		return func(w *Window) (Found, bool) {
			return Found{Start: w.Start, End: w.End, Strength: st, Evidence: Format}, true
		}
	}
	return []Spec{
		{Name: "t/nik", Entity: "ID_NIK", Anchor: Digits(16).Grouped(" .-"), Match: all(Medium), Labels: Labels{"id": {"nik", "no ktp"}}, Negatives: Labels{"id": {"resi", "no pesanan"}}},
		{Name: "t/phone", Entity: "PHONE_NUMBER", Anchor: Digits(10, 13).Grouped(" .-"), Match: all(Shape), Labels: Labels{"id": {"no hp", "hp", "wa"}, "zh": {"电话", "手机号"}, "fr": {"tel d'appel"}}, Negatives: Labels{"id": {"pin"}}},
		{Name: "t/pin", Entity: "PIN", Need: NeedLabel, Anchor: Digits(4, 6), Match: all(Shape), Labels: Labels{"id": {"pin"}}},
		{Name: "t/email", Entity: "EMAIL_ADDRESS", Anchor: At(), Match: func(w *Window) (Found, bool) {
			s, e := w.Start, w.Start+1
			for w.AlnumAt(s - 1) {
				s--
			}
			for w.AlnumAt(e) || w.At(e) == '.' {
				e++
			}
			return Found{Start: s, End: e, Strength: Certain}, s < w.Start && e > w.Start+3
		}},
		{Name: "t/key", Entity: "SECRET", Anchor: Prefix("AKIA", "ghp_", "hvs.", "eyJ"), Match: func(w *Window) (Found, bool) {
			e := w.End
			for w.AlnumAt(e) {
				e++
			}
			return Found{Start: w.Start, End: e, Strength: Certain}, e-w.End >= 8
		}},
		{Name: "t/pass", Entity: "PASSWORD", Anchor: OnCue(), Match: func(w *Window) (Found, bool) {
			s := w.End
			for w.At(s) == ':' || w.At(s) == ' ' {
				s++
			}
			e := s
			for w.At(e) > ' ' {
				e++
			}
			return Found{Start: s, End: e, Strength: Strong}, e-s > 3
		}, Labels: Labels{"en": {"password"}, "zh": {"密码"}}},
		{Name: "t/plate", Entity: "ID_PLATE", Anchor: Token(4, 9), Match: all(Shape), Labels: Labels{"id": {"plat nomor"}}},
		{Name: "t/other", Entity: "TW_ID", Need: NeedLabel, Anchor: Digits(10), Match: all(Shape), Labels: Labels{"zh": {"电话号"}, "en": {"number"}}},
	}
}

func scanAll(t testing.TB, c *Chain, text string) []Finding {
	t.Helper()
	s := c.NewScanner()
	if err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte(text)}}}); err != nil {
		t.Fatal(err)
	}
	return s.Findings(nil)
}

func render(text string, fs []Finding) string {
	var b strings.Builder
	p := 0
	for _, f := range fs {
		fmt.Fprintf(&b, "%s<%s:%s>", text[p:f.Start], f.Entity, text[f.Start:f.End])
		p = f.End
	}
	return b.String() + text[p:]
}

func TestScan(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, text, want string }{
		{"bare number of medium strength", "ini 3174054107909999 ya", "ini <ID_NIK:3174054107909999> ya"},
		{"groups", "317405-410790-9999", "<ID_NIK:317405-410790-9999>"},
		{"inside a longer run", "13174054107909999", "13174054107909999"},
		{"negative label", "resi 3174054107909999", "resi 3174054107909999"},
		{"shape needs a label", "0812345678901", "0812345678901"},
		{"label before", "No. HP: 0812345678901", "No. HP: <PHONE_NUMBER:0812345678901>"},
		{"label written together", "nohp 0812345678901", "nohp <PHONE_NUMBER:0812345678901>"},
		{"label glued to the digits", "hp0812345678901 ya", "hp<PHONE_NUMBER:0812345678901> ya"},
		{"label glued to the digits, a word behind", "hp0812345678901ya", "hp<PHONE_NUMBER:0812345678901>ya"},
		{"digits of a hash behind what looks like a label", "hp0812345678901c7", "hp0812345678901c7"},
		{"label behind", "0812345678901 (WA)", "<PHONE_NUMBER:0812345678901> (WA)"},
		{"label behind belongs to the next number", "ref 123456 pin 9876", "ref 123456 pin <PIN:9876>"},
		{"Han label without a space", "我的手机号是13812345678谢谢", "我的手机号是<PHONE_NUMBER:13812345678>谢谢"},
		{"Han label glued to a token", "iphone12手机号13812345678谢谢", "iphone12手机号<PHONE_NUMBER:13812345678>谢谢"},
		{"part of a word is no label", "shop 0812345678901", "shop 0812345678901"},
		{"e-mail", "tulis ke a1@example.com.", "tulis ke <EMAIL_ADDRESS:a1@example.com.>"},
		{"prefix of capitals", "key AKIAABCDEFGHIJKL end", "key <SECRET:AKIAABCDEFGHIJKL> end"},
		{"prefix with mark", "x ghp_abcdefghij", "x <SECRET:ghp_abcdefghij>"},
		{"prefix that ends with a dot", "x hvs.CAES1234567", "x <SECRET:hvs.CAES1234567>"},
		{"prefix with a late capital", "x eyJhbGciOiJ", "x <SECRET:eyJhbGciOiJ>"},
		{"prefix inside a word", "xghp_abcdefghij", "xghp_abcdefghij"},
		{"cue", "Password: hunter2!", "Password: <PASSWORD:hunter2!>"},
		{"cue in Han", "我的密码hunter22", "我的密码<PASSWORD:hunter22>"},
		{"full-width digits", "hp ０８１２３４５６７８９０１。", "hp <PHONE_NUMBER:０８１２３４５６７８９０１>。"},
		{"Arabic-Indic digits", "hp ٠٨١٢٣٤٥٦٧٨٩٠١", "hp <PHONE_NUMBER:٠٨١٢٣٤٥٦٧٨٩٠١>"},
		{"invisible characters", "hp 0812\u200b345678\u00ad901", "hp <PHONE_NUMBER:0812\u200b345678\u00ad901>"},
		{"key caps", "pin 1️⃣2️⃣3️⃣4️⃣", "pin <PIN:1️⃣2️⃣3️⃣4️⃣>"},
		{"UUID is no number", "id 55008400-e29b-41d4-a716-446655440000", "id 55008400-e29b-41d4-a716-446655440000"},
		{"upper-case tag around a value", "<PIN>9876</PIN>", "<PIN><PIN:9876></PIN>"},
		{"placeholder is no label", "<PIN> 9876", "<PIN> 9876"},
		{"label, a word for number and a mark", "pin number #9876", "pin number #<PIN:9876>"},
		{"a nearer label leaves the farther one its own", "pin my number is 9876", "pin my number is <PIN:9876>"},
		{"a longer label says what the shorter does", "电话号0812345678901", "电话号<PHONE_NUMBER:0812345678901>"},
		{"a word for number continues the label", "pin nomor wa 0812345678901", "pin nomor wa <PHONE_NUMBER:0812345678901>"},
		{"negative of an earlier clause", "resi saya belum dikirim, 3174054107909999", "resi saya belum dikirim, <ID_NIK:3174054107909999>"},
		{"sentence ends at a line's end", "wa saya rusak.\n0812345678901", "wa saya rusak.\n0812345678901"},
		{"sentence ends on a letter with an accent", "resi no llegó. 3174054107909999", "resi no llegó. <ID_NIK:3174054107909999>"},
		{"of labels in a row behind a number the last counts", "9876 is wa pin, thanks", "<PIN:9876> is wa pin, thanks"},
		{"label behind in brackets beside another label", "wa 9876 (PIN)", "wa <PIN:9876> (PIN)"},
		{"a sentence that only refers back", "can you change my wa? It's 0812345678901", "can you change my wa? It's <PHONE_NUMBER:0812345678901>"},
		{"a sentence that speaks of something else", "can you change my wa? Order 0812345678901", "can you change my wa? Order 0812345678901"},
		{"a curled apostrophe in a label", "tel d’appel 0812345678901", "tel d’appel <PHONE_NUMBER:0812345678901>"},
		{"letters of a code behind a label", "wa: QX-0812345678901", "wa: QX-<PHONE_NUMBER:0812345678901>"},
		{"tail of an order code", "INV-3174054107909999", "INV-3174054107909999"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := render(tc.text, scanAll(t, c, tc.text)); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestFieldNameIsALabel(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"no_hp": 1, "noHp": 1, "HP": 1, "customerWA": 1, "shop": 0, "total": 0} {
		s := c.NewScanner()
		_ = s.Scan(&Event{Leaves: []Leaf{{Text: []byte("0812345678901"), Field: c.Field(name)}}})
		if got := len(s.Findings(nil)); got != want {
			t.Errorf("field %s: %d findings, want %d", name, got, want)
		}
	}
}

func TestKnownValues(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	id, _ := c.Registry().ID("PERSON")
	s := c.NewScanner()
	ev := &Event{
		Leaves: []Leaf{
			{Text: []byte("Dewi Lestari")},
			{Text: []byte("halo saya DEWI LESTARI, bukan Dewi Lestariani; +62 812-3456 ya")},
			{Text: []byte("李娜说，我是李娜。")},
		},
		Known: []Known{
			{Text: []byte("Dewi Lestari"), ID: id, Person: 1, Leaf: 0},
			{Text: []byte("李娜"), ID: id, Person: 2, Leaf: -1},
			{Text: []byte("+62 812-3456"), ID: id, Leaf: -1},
		},
	}
	for range 2 { // the second scan shows that the first left nothing behind
		if err := s.Scan(ev); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range s.Findings(nil) {
			got = append(got, fmt.Sprint(f.Leaf, string(ev.Leaves[f.Leaf].Text[f.Start:f.End]), f.Person))
		}
		want := "[1DEWI LESTARI1 1+62 812-34560 2李娜2 2李娜2]"
		if fmt.Sprint(got) != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	_ = s.Scan(&Event{Leaves: ev.Leaves})
	if n := len(s.Findings(nil)); n != 0 {
		t.Errorf("known values of one event found %d times in the next", n)
	}
}
