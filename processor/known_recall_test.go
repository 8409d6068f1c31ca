package processor_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// Invented names: given and family apart, no part a common word.
var (
	latinGiven = strings.Fields("Wanodya Gumelar Rukmini Togar Yosefina Melkior Ngatini Paijan Keisha Jumari Siobhán Kwame Thandiwe Björn Zoë Eilidh Ngozi Priyanka Hiroshi Soo-jin Anaïs José Łukasz Ayşe Nguyễn Rania")
	latinLast  = strings.Fields("Simbolon Wattimena Kogoya Mangkunegara Tanuwijaya Sastrowardoyo O'Connor Okafor Dlamini Lindqvist Müller Núñez Kowalczyk Yamamoto Venkataraman Papadopoulos Al-Masri Fitzgerald Nababan Rumbiak")
	hanFamily  = strings.Fields("王 李 张 陈 刘 欧阳 司马 邓 冯 萧")
	hanGiven   = strings.Fields("小明 建华 雨桐 思远 晓燕 志强 美玲 文博 娜 伟")
)

// form is one way to write a name; sentences have a %s for it.
type form struct {
	name  string
	write func(given, last string) string
	exact bool
}

var latinForms = []form{
	{"exact", func(g, l string) string { return g + " " + l }, true},
	{"lower case", func(g, l string) string { return strings.ToLower(g + " " + l) }, false},
	{"upper case", func(g, l string) string { return strings.ToUpper(g + " " + l) }, false},
	{"given", func(g, l string) string { return g }, false},
	{"given in lower case", func(g, l string) string { return strings.ToLower(g) }, false},
	{"family", func(g, l string) string { return l }, false},
	{"turned", func(g, l string) string { return l + " " + g }, false},
	{"turned with comma", func(g, l string) string { return l + ", " + g }, false},
	{"joined", func(g, l string) string { return strings.ToLower(g + l) }, false},
	{"dotted", func(g, l string) string { return strings.ToLower(g + "." + l) }, false},
	{"snake", func(g, l string) string { return strings.ToLower(g + "_" + l) }, false},
	{"spaces", func(g, l string) string { return g + "  " + l }, false},
	{"without marks", func(g, l string) string { return plainLetters.Replace(g + " " + l) }, false},
	{"with digits", func(g, l string) string { return strings.ToLower(g+l) + "88" }, false},
}

var plainLetters = strings.NewReplacer("á", "a", "ö", "o", "ë", "e", "ï", "i", "é", "e", "Ł", "L", "ş", "s", "ễ", "e", "ü", "u", "ú", "u", "ñ", "n")

var hanForms = []form{
	{"exact", func(g, l string) string { return l + g }, true},
	{"with title", func(g, l string) string { return l + "先生" }, false},
	{"surname after little", func(g, l string) string { return "小" + l }, false},
	{"given", func(g, l string) string {
		if len(g) < 6 {
			return l + g
		}
		return g
	}, false},
}

var latinSentences = []string{
	"halo saya %s mau komplain", "paket atas nama %s belum datang", "%s: barang rusak", "please ask %s about it", "thanks, %s", "tolong hubungi %s ya",
	"the driver called %s twice", "diterima oleh %s kemarin sore", "(%s) said no", "bilang ke %s, saya tunggu", "\"%s\" tidak di rumah", "@%s tolong balas", "señora %s llamó", "我是%s，你好",
}

var hanSentences = []string{"我是%s，快递没到", "收件人%s", "请联系%s谢谢", "%s说不要了", "昨天%s来过", "call %s please", "给%s打电话"}

// A person in a structured field is found in text, conversation, names of
// members, headers and JSON in strings, however the name is written.
func TestKnownPeopleAreFoundEverywhere(t *testing.T) {
	w := standard(t).NewWorker()
	rnd := rand.New(rand.NewPCG(4, 2))
	total, missed, places := 0, map[string]int{}, []string{"message", "conversation", "member", "nested", "header"}
	run := func(field, name string, f form, sentence, place string) {
		written := f.write(name[strings.IndexByte(name, '|')+1:], name[:strings.IndexByte(name, '|')])
		text := strings.Replace(sentence, "%s", written, 1)
		ev := map[string]any{"id": 7, "customer": map[string]any{"name": field}}
		rec := processor.Record{}
		switch place {
		case "message":
			ev["message"] = text
		case "conversation":
			ev["conversation"] = []any{map[string]any{"from": "agent", "text": "ok"}, map[string]any{"from": "customer", "text": text}}
		case "member":
			ev["notes"] = map[string]any{written: true}
		case "nested":
			in, _ := json.Marshal(map[string]any{"body": text})
			ev["payload"] = string(in)
		case "header":
			rec.Headers = []processor.Header{{Key: "content-type", Value: []byte("application/json")}}
			ev["message"] = text
		}
		rec.Value, _ = json.Marshal(ev)
		var res processor.Result
		w.Process(&rec, &res)
		if res.Reason != processor.OK {
			t.Fatalf("%v: %s", res.Reason, res.Detail)
		}
		total++
		out := string(res.Views[0].Value)
		for _, part := range strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(" .,_", r) }) {
			part = strings.TrimSuffix(strings.TrimPrefix(part, "小"), "先生")
			if strings.Contains(out, part) {
				missed[f.name]++
				if f.exact || missed[f.name] < 3 {
					t.Logf("%s in %s: %s of %q is left: %s", f.name, place, part, field, out)
				}
				break
			}
		}
	}
	for _, g := range latinGiven {
		for range 6 {
			l := latinLast[rnd.IntN(len(latinLast))]
			for _, f := range latinForms {
				run(g+" "+l, l+"|"+g, f, latinSentences[rnd.IntN(len(latinSentences))], places[rnd.IntN(len(places))])
			}
		}
	}
	for _, l := range hanFamily {
		for _, g := range hanGiven {
			for _, f := range hanForms {
				run(l+g, l+"|"+g, f, hanSentences[rnd.IntN(len(hanSentences))], places[rnd.IntN(len(places))])
			}
		}
	}
	all := 0
	for name, n := range missed {
		all += n
		if name == "exact" {
			t.Errorf("exact form: %d missed", n)
		}
	}
	t.Logf("%d of %d missed: %v", all, total, missed)
	if recall := 1 - float64(all)/float64(total); recall < 0.995 {
		t.Errorf("%d of %d missed, recall %.4f: %v", all, total, recall, missed)
	}
}
