package catalog_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/detectors/names/model"
)

// TestWhatAScannerRemembersChangesNothing has one scanner read events whose
// leaves recur under other fields, beside other leaves and with other known
// values, and compares each with a scanner that has read nothing before.
func TestWhatAScannerRemembersChangesNothing(t *testing.T) {
	fields := []string{"", "", "", "phone", "no_hp", "nama", "name", "pin", "password", "otp", "email", "alamat", "catatan", "nik", "birth_date", "username", "handle", "status", "id", "电话", "密码"}
	keys := []string{"", "", "question", "answer", "name", "value", "text", "text1", "text2", "role", "pin", "password", "label", "field", "dob"}
	texts := []string{
		"PIN?", "password:", "OTP", "dob", "pin", "Password", "kode", "Budi", "budi", "Santoso", "BudiSantoso", "siti", "Rahayu", "aman", "user", "agent", "web", "id", "en",
		"open", "mobile", "Jakarta", "Visa", "Rahasia", "qwerty", "letmein", "Hunter", "abcdefgh", "Maria", "Wang", "QnVkaVNhbnRvc28", "U2l0aVJhaGF5dQ", "42756469",
		"2580", "482913", "0812", "3456", "7890", "17/08/1990", "1", "x", "hp saya 0812-3456", "nomor saya", "jam berapa?", "您的验证码是？", "Dear", "Salam,", "Regards,",
		"QnVkaSBTYW50b3Nv", "QnVkaSBTYW50b3NvIGFuZCBTaXRp", "4275646920 53616e746f736f", "42756469 2053616e746f736f2c2062", "nama%20Budi%20Santoso", "Mozilla/5.0 (X11; Linux x86_64)", "pengiriman cepat sekali",
		"terima kasih banyak ya", "B&#117;di S&#97;ntoso!", `B\u0075di Santoso ok`, "b u d i s a n t o s o", "nol delapan satu dua", "visited the store in the morning", "order-status-updated", "tahoo", "jane", "example", "com", "jane.doe", "@example.com",
		"Ｂｕｄｉ Ｓａｎｔｏｓｏ 先生你好吗", "王小明", "Budi", "don't", "O'Brien", "d'Angelo", "angelo", "Jakarta Selatan 12940", "B4di S4ntoso baik", "budi|santoso|ok|done", "bu<b>di</b> santoso x",
		"5.13.2", "51203", "id-ID", "P1", "SM-A546E", "Android 14", "CS Tier 1", "a budi b", "budi-1", "0812-3456", "081234567", "太慢了", "王小明!", "#3456", "@budi", "v3456", "hp 0812", "1990-08-17", "bu%64i", "12.5", "O'Brien 2", "aman?", "in_progress",
	}
	known := []string{"Budi Santoso", "Budi", "Siti Rahayu", "王小明", "jane.doe@example.com", "081234567890", "O'Brien", "D'Angelo", "hunter", "3456", "aman", "qwerty"}
	models, err := model.Stage()
	if err != nil {
		t.Fatal(err)
	}
	for _, opt := range []struct {
		name string
		detectors.Options
	}{
		{"default", detectors.Options{}},
		{"without names", detectors.Options{NoCues: true}},
		{"thorough", detectors.Options{Thorough: true}},
		{"with the models", detectors.Options{Stages: []detectors.Stage{models}}},
	} {
		c, err := detectors.NewChain(catalog.All(), opt.Options)
		if err != nil {
			t.Fatal(err)
		}
		named := make(map[string]*detectors.Field)
		for _, f := range fields {
			named[f] = c.Field(f)
		}
		r := rand.New(rand.NewPCG(1, 2))
		pick := func(of []string) string { return of[r.IntN(len(of))] }
		used := c.NewScanner()
		for n := range 4000 {
			var ev detectors.Event
			for range 1 + r.IntN(5) {
				if k := pick(keys); k != "" {
					ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(k), Kind: detectors.Key})
				}
				ev.Leaves = append(ev.Leaves, detectors.Leaf{Text: []byte(pick(texts)), Field: named[pick(fields)]})
			}
			for range max(0, r.IntN(5)-2) {
				ev.Known = append(ev.Known, detectors.Known{Text: []byte(pick(known)), ID: detectors.EntityID(r.IntN(3)), Person: r.IntN(2), Leaf: r.IntN(len(ev.Leaves)+1) - 1, Near: detectors.Near(r.IntN(4))})
			}
			if got, want := found(t, used, ev), found(t, c.NewScanner(), ev); got != want {
				var leaves [][]byte
				for i := range ev.Leaves {
					leaves = append(leaves, ev.Leaves[i].Text)
				}
				t.Errorf("%s, event %d: %q\n got %s\nwant %s", opt.name, n, leaves, got, want)
			}
		}
	}
}

func found(t *testing.T, s *detectors.Scanner, ev detectors.Event) string {
	t.Helper()
	if err := s.Scan(&ev); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(s.Findings(nil))
}
