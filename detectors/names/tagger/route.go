package tagger

// routed is how many words of a text are looked at to tell its language.
const routed = 160

// route tells by function words which language in Latin letters a text is in;
// Languages means that it cannot tell.
func route(text []byte) Language {
	var count [2]int
	words := 0
	for i := 0; i < len(text) && words < routed; {
		c := text[i] | 0x20
		if c < 'a' || c > 'z' {
			i++
			continue
		}
		k := i
		var w uint64
		for ; k < len(text); k++ {
			c := text[k] | 0x20
			if c < 'a' || c > 'z' {
				break
			}
			if k-i < 8 {
				w |= uint64(c) << (8 * (k - i))
			}
		}
		if k-i <= 8 {
			switch functionWords[w] {
			case 1:
				count[Indonesian]++
			case 2:
				count[English]++
			}
		}
		words++
		i = k
	}
	switch id, en := count[Indonesian], count[English]; {
	case id >= 2*en+1 && id*12 >= words:
		return Indonesian
	case en >= 2*id+1 && en*12 >= words:
		return English
	}
	return Languages
}

// functionWords are frequent words of one language, as their bytes: 1 for
// Indonesian, 2 for English. Words of both are left out.
var functionWords = func() map[uint64]uint8 {
	m := map[uint64]uint8{}
	for lang, list := range []string{
		"yang dan di ke dari ini itu untuk dengan saya aku tidak ada akan pada adalah juga sudah bisa nya nggak ga gak banget kalau kalo tapi atau karena oleh dalam kata kami kita mereka dia lagi sama aja saja udah belum buat lebih sangat tadi yg dgn utk krn tdk sy jadi baru para seorang telah tersebut menurut bahwa hari kak pak bu mas mbak nama tolong dong sih kok mau harus seperti setelah saat namun",
		"the of and to in is it for was that with this i you my on are be as at have not but they he she his her from we had has were an by or been their will would when which who me your our us if so just very there what about said after can don didn name no please",
	} {
		for i := 0; i < len(list); {
			k := i
			var w uint64
			for ; k < len(list) && list[k] != ' '; k++ {
				if k-i < 8 {
					w |= uint64(list[k]) << (8 * (k - i))
				}
			}
			if k-i <= 8 {
				m[w] = uint8(lang + 1)
			}
			i = k + 1
		}
	}
	return m
}()
