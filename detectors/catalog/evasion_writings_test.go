package catalog

import "testing"

// TestHiddenWritings holds single writings that hide a value, marked ‹›, to the
// whole of it: nothing of a number may stay in sight.
func TestHiddenWritings(t *testing.T) {
	findsMarked(t, []marked{
		{"digits in brackets and with full stops", "no HP saya ‹⓪⑻⑴⑵⑶⒋⒌⒍⑺⑻⑼⓪›"},
		{"digits in dingbats", "手机号‹➀➂➇➀➁➂➃➄➅➆➇›"},
		{"annotation marks", "NIK ‹31\uFFF974\uFFFA0541\uFFFB07909999›"},
		{"key caps with spaces, more than twelve", "NIK: ‹3⃣ 1⃣ 7⃣ 4⃣ 0⃣ 5⃣ 4⃣ 1⃣ 0⃣ 7⃣ 9⃣ 0⃣ 9⃣ 9⃣ 9⃣ 9⃣›"},
		{"single digits with spaces, twelve at most", "Phone: ‹4 1 5 5 5 5 0 1 3 2›"},
		{"a short group in the middle, odd marks", "SSN ‹478~28~9224›"},
		{"the same with underscores", "my SSN is ‹451_17_4454›."},
		{"a bracket about the first group", "SSN: (‹640) 76-3212›"},
		{"a Malaysian's groups", "MyKad: ‹770305|02|1234›"},
		{"a short last group behind odd marks", "kartu kredit ‹411111~11111111~11›"},
		{"a short first group", "NIK ‹31•740•541•079•099•99›"},
		{"a line break in the middle", "KTP number: ‹317405\n4107909999›"},
		{"a line break behind the birth date", "身份证号‹11010519\r\n491231002X›"},
		{"full stops between Han digits", "卡号‹五、五、五、五、五、五、五、五、五、五、五、五、四、四、四、四›"},
		{"Han digits as on the radio", "手机号‹幺三八洞洞幺三八洞洞拐›"},
		{"double at the start", "my phone is ‹double four seven nine double one one two three four five six›"},
		{"letters E and A for digits", "NIK: ‹317405410790E999›"},
		{"a letter as the last digit", "手机号：‹1381234567l›"},
		{"a letter in the area code's brackets", "Phone: ‹(4l5) 555-0132›"},
		{"spaces around @ of a mail service", "kirim ke ‹siti @ gmail.com› ya"},
		{"a line break behind @", "Email: ‹siti7@\ngmail.com›"},
		{"a plain at before a mail service", "kirim ke ‹agus99 at outlook.com› ya"},
		{"a comma for the dot", "kirim ke ‹maria_k7@yahoo,co,id› ya"},
		{"pairs with line breaks", "NIK: ‹31\n74\n05\n41\n07\n90\n99\n99›"},
		{"a break in markup", "no HP saya ‹0812<br/>34567890› ya"},
		{"a break written out", `kartu kredit ‹41111111\n11111111›`},
		{"two line breaks near the end", "HP saya ‹081234567\n\n890›"},
		{"a space of markup", "手机号：‹138&nbsp;0013&nbsp;8007›"},
		{"@ and dots in brackets", "hubungi ‹siti.k7[@]example[.]com›"},
		{"@ in round brackets", "hubungi ‹siti.k7(@)example.com› ya"},
		{"a Han dot with spaces", "发到‹siti.k7 at example 点 com›谢谢"},
		{"a line break of markup before @", "kirim ke ‹siti.k7<br>@example.com› ya"},
		{"a line break written out before @", `kirim ke ‹siti.k7\n@example.com› ya`},
		{"a zero in the ending", "email ‹s1ti.k7@gma1l.c0m›"},
		{"base64 without a digit", "NIK saya ‹MzE3NDA1NTAxMjgwMDAwMQ==› ya"},
		{"base64 of nothing but letters", "NIK saya ‹MzUwNzAxNDYwMzgxMDAxOA==› ya"},
		{"a zero among digits in brackets", "no HP saya ‹0⑻⑴⑵⑶⑷⑸⑹⑺⑻0⑷›"},
		{"Cyrillic Ч and О for digits", "nomor kartu: ‹55555555555544ЧЧ›"},
		{"Cyrillic З and б for digits", "nomor kartu: ‹ЗбЗ0001111112б›"},
		{"an exclamation mark for 1", "nomor kartu: ‹4!11111111111!11›"},
		{"a letter as the last digit of many", "nomor kartu: ‹411111111111111l›"},
		{"a plus said in Indonesian", "no hp ‹plus enam dua delapan satu dua tiga empat lima enam tujuh delapan sembilan›"},
		{"a plus said in Chinese", "手机号‹加八六一三八零零一三八零零零›"},
		{"an a in brackets", "email saya ‹siti_k7(a)example.com›"},
		{"an a in brackets before a mail service", "tulis ke ‹siti.k(a)gmail.com› ya"},
		{"dots in brackets alone", "surel ‹siti7@contoh[.]co[.]id›"},
		{"spaces around the dots of the name", "surel ‹siti . k @ example . com›"},
		{"Cyrillic letters of other alphabets", "surel ‹siti7@examplҽ.com›"},
		{"JSON escaped twice", `surel {"x": "‹\\u0073\\u0069\\u0074\\u0069\\u0040example.com›"}`},
		{"a line that a person is telephoned on", "bisa ditelpon ke ‹0812_3456_7890› besok"},
		{"entities in base64", "‹JiM5ODsmIzExNzsmIzEwMDsmIzEwNTsmIzU1OyYjNjQ7JiMxMDM7JiMxMDk7JiM5NzsmIzEwNTsmIzEwODsmIzQ2OyYjOTk7JiMxMTE7JiMxMDk7›"},
	})
	findsNothing(t, []string{
		"lunch @ pizza.com today", "⑴ first ⑵ second", "ordered one, two, three times", "item 1 2 3 4 5 6 7 8 9 10 11", "see you at example.com", "洞拐勾", "telp masuk 06-04-2024 - 16:50", "hubungi toko: 054, 236, 298, 883", "phone 2024_05_06_1010", "option (a) example.com",
	})
}
