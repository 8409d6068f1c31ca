package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var labelled = detectors.Spec{
	Name:   "names/address-label",
	Entity: "ADDRESS",
	Doc:    "Postal address behind a label or a cue",
	Anchor: detectors.OnCue().Or(detectors.OnWords("kirim ke", "kirimkan ke", "dikirim ke", "krm ke", "antar ke", "anter ke", "antarkan ke", "diantar ke", "tinggal di", "beralamat di", "alamatnya", "alamatku", "almt", "titip di", "jemput di", "patokan", "patokannya",
		"ship to", "send to", "sent to", "shipped to", "ship it to", "deliver to", "delivered to", "deliver it to", "send it to", "live at", "lives at", "living at", "reside at", "resides at", "moved to", "mail to", "located at", "moving to", "stay at", "stays at", "i stay", "come to", "collect from", "pick up from", "drop at", "house is", "redirect to",
		"pick up at", "pickup from", "pickup at", "dropped at", "dropped it at", "drop it at", "leave it at", "left it at", "take it to", "took it to", "delivered at", "resend to", "post it to", "posted to", "forward to", "forwarded to", "waiting at", "wait at", "standing at", "parked at", "based at", "find us at", "visit us at", "office at", "office is at", "shop is at", "place is", "write me at", "care of", "trading from", "registered at", "rents at", "send them to", "sent it to", "bring it to", "collected from", "evicted from", "send this to", "ship them to", "consignee", "parcel for", "moved into", "stays in", "stays by",
		"writing from", "i'm at", "i am at", "we're at", "we are at", "home at", "house at", "flat at", "viewing at", "fire at", "property at", "premises at", "drop off at", "deliver at", "collect at", "taxi to", "cab to", "take me to", "pick me up at", "pick me up from", "residing at", "resident of", "gate at", "keys are at", "keys to", "write to", "trader of", "meet at", "meet me at", "located on", "located in", "ambil di", "tunggu di", "ditunggu di", "pindah ke", "posisi di", "saya di", "rumah di", "kos di", "ngekos di", "kumpul di", "ketemu di",
		"leave at", "titip", "titipin di", "titipin ke", "turunin di", "orangnya di", "drop di", "sampai di", "sampe di", "kurir ke", "rumahku di", "rumahnya di", "kami di", "tinggalnya di", "titiknya di", "anterin ke", "dianter ke", "kirimin ke", "kirim aja ke", "kirimnya ke", "ambilnya di", "jemputin di", "dijemput di", "nunggu di", "menunggu di", "cod di", "ngekost di", "kost di", "ngontrak di", "taruh di", "taro di", "ditaruh di", "dititip di", "dititipkan di", "antar proyek", "titik jemput", "titik antar", "ketemuan di", "sy di", "gw di", "gue di", "aku di", "kerja di", "bongkar di",
		"titip aja di", "taruh aja di", "taro aja di", "antar aja ke", "anter aja ke", "jemput saya di", "jemput aku di", "jemput saya", "mas ke", "bang ke", "pak ke", "mbak ke", "mba ke", "kak ke", "rumahnya", "omahku", "omahe", "im at", "addy", "heading to", "headed to", "on my way to", "omw to", "grab me from", "grab it from", "dispatch to", "dispatched to", "collect it from", "come get me at", "flat is", "live in", "lives in", "live on", "lives on", "lived at", "return to", "flat number is", "flat no is", "house number is", "house no is", "location is", "currently at", "now at", "am at", "home loc", "my loc", "drop off is",
		"rumah saya", "rumah kami", "rmh saya", "rmh sy", "rmh", "rumahku", "posisi saya", "posisi sy", "tempatnya", "antar sampai", "gosend ke", "nyampe di", "yg bener", "titipkan ke", "kantor saya", "ambil barang di", "pindahan ke",
		"vivo en", "moro na", "moro no", "wohne in der", "wohne in", "hantar ke", "寄到", "住在")),
	Match: matchLabelled,
	Labels: detectors.Labels{
		"id": {"alamat", "alamat lengkap", "alamat rumah", "alamat pengiriman", "alamat penerima", "alamat pengirim", "alamat tujuan", "alamat kantor", "alamat saya", "alamat ktp", "alamat tinggal", "alamat apartemen", "alamat kos", "alamat toko", "alamat sekolah", "alamat kirim", "domisili"},
		"en": {"address", "address line 1"},
		"zh": {"地址", "住址"},
		"es": {"dirección", "domicilio", "dirección de envío"}, "pt": {"endereço", "endereço de entrega"}, "fr": {"adresse", "adresse de livraison"}, "de": {"anschrift", "lieferadresse", "wohnadresse", "rechnungsadresse"}, "it": {"indirizzo"}, "nl": {"adres", "bezorgadres"},
		"vi": {"địa chỉ"}, "ru": {"адрес"}, "ja": {"住所"}, "ko": {"주소"}, "pl": {"adres zamieszkania"}, "tr": {"adresi"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Words of letters and forms",
	Valid: []string{
		"Alamat: ‹Kampung Sawah RT 2, belakang masjid Al Huda›",
		"Address: ‹Rose Cottage, 3 Upper Slaughter›",
		"pls drop at ‹Zone 3, Bulua, Cagayan de Oro City›",
		"地址：‹翻斗花园二号楼1001室›",
		"alamat saya ‹Griya Kencana blok F 7›",
		"kirim ke ‹depan Indomaret sebelah warung Sederhana› ya",
		"Deliver to: Nora Doe, ‹17 Ashgrove Rd, Bristol BS6 6LY›, thanks",
		"shipping address: ‹411 W. 7th Ave, Los Angeles, CA, 90014›, billing is the same",
		"lives at ‹21 choa chu kang north 6 #12-40›",
		"I live at ‹618 Marchbank› and love it",
		"patokan: ‹warung Bu Sri›",
		"delivered to ‹Kinoo, third gate after Naivas, door no 12›.",
		"rmh saya ‹gang delima 4 no 17b› ya mas",
		"gosend ke ‹gedung wisma laras lt 9› bilang ke satpam",
		"rumah saya ‹depan masjid Al-Falah, gang sebelah kanan, rumah cat kuning›",
		"rumahku ‹belakang pasar Kliwon, gang kedua sebelah kanan, pagar putih›",
		"patokan: ‹rumah pagar hijau sebelah kanan setelah jembatan›",
		"Anschrift: ‹Am Hang 12, 79100 Freiburg›",
	},
	Invalid: []string{"alamat email saya salah", "email address: foo", "address bar is broken 2 times", "antar ke depan pintu kamar hotel 305", "pindah ke kamar 15 dekat kolam", "di antar ke lobby hotel", "ship to Canada, took 12 days, box 3 of 4", "IP address 4 times", "the address is wrong", "alamat: tidak ada", "Address: not given", "地址不对", "地址写错了", "alamat sudah benar 2 kali", "we will address 3 issues", "kirim ke Cirebon", "住在上海", "ship to Canada 5 days", "antar ke depan pintu, makasih", "ship to 3 Countries in Europe", "moved to 365 Copilot last week", "come to Bourbon Street, we did 2 times", "rumah saya bocor 2 kali", "tempatnya bagus, nomor 1 di kota ini", "rumah kami ada 3 kamar", "rumah saya dekat pasar", "rumah saya depan masjid ramai sekali", "tunggu di depan kasir sebelah kiri lift", "kami di hotel depan pantai sebelah kiri kolam", "tempatnya di belakang masjid, masuk gang sebelah kiri, sate enak", "rumah kami cat hijau sudah luntur"},
}

// notPostal stand before "address" in what is no postal address.
var notPostal = map[string]bool{"email": true, "e-mail": true, "mail": true, "ip": true, "mac": true, "wallet": true, "web": true, "website": true, "url": true, "bitcoin": true, "btc": true, "eth": true, "to": true, "will": true, "contract": true, "memory": true, "deposit": true, "return": true, "correo": true, "electrónico": true, "bus": true, "邮箱": true, "register": true, "http": true, "hardware": true, "network": true, "bind": true, "source": true, "destination": true, "remote": true, "local": true}

// matchLabelled reads the address behind a label.
func matchLabelled(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	s := w.Start
	for s > 0 && (b[s-1] == ' ' || b[s-1] == '_' || b[s-1] == '-') {
		s--
	}
	k := s
	for k > 0 && s-k < 16 && (detectors.IsLetter(b[k-1]) || b[k-1] >= 0x80 && b[k-1] < 0xE0 || b[k-1] == '-') {
		k--
	}
	before := lowerOf(b[k:s])
	if notPostal[string(before.bytes())] {
		return detectors.Found{}, false
	}
	p, colon := behind(b, w.End)
	if p >= len(b) {
		return detectors.Found{}, false
	}
	if decimal(b, p) || !colon && houseToldID(b[w.Start:w.End]) && !placeToldID(b, p) {
		return detectors.Found{}, false
	}
	w.Steps += 16
	all := readersOf(w)
	f, ok := labelledAt(w, all, p, colon)
	w.Steps += all.id.steps() + all.en.steps() + all.eu.steps()
	return f, ok
}

// houseToldID reports whether the anchor w speaks of somebody's house or place, of which
// most is said that is no address: rumah saya bocor.
func houseToldID(w []byte) bool {
	switch {
	case w[0]|0x20 == 'r' && w[1]|0x20 == 'u':
		return len(w) == len("rumahku") || len(w) == len("rumah saya") && (w[6]|0x20 == 's' || w[6]|0x20 == 'k')
	case w[0]|0x20 == 'r' && w[1]|0x20 == 'm', len(w) == len("tempatnya") && w[0]|0x20 == 't' && w[1]|0x20 == 'e':
		return true
	}
	return false
}

// placeToldID reports whether the word at p may begin a place: a number, a name in
// capitals, or one of the words that Indonesian places begin with.
func placeToldID(b []byte, p int) bool {
	e := wordEnd(b, p)
	if e == p || b[p]-'A' < 26 {
		return true
	}
	low := lowerOf(b[p:e])
	return beginsID(low.bytes()) || placesID.Has(low.bytes()) || low.n > 3 && !lexicon.CommonID.Has(low.bytes()) && !lexicon.FrequentEN.Has(low.bytes()) && !plainID.Has(low.bytes())
}

// labelledAt reads the address that begins at p, behind a label.
func labelledAt(w *detectors.Window, all *readers, p int, colon bool) (detectors.Found, bool) {
	b := w.Text
	if q := behindCareOf(b, p); q > 0 {
		if by := cueAt(b, p); by != nil {
			f, ok := readAt(all, b, q, by)
			if !ok {
				f, ok = clauseAt(&all.en, b, q, by)
			}
			if ok {
				f.Start = p
				return f, true
			}
		}
	}
	if e := wordEnd(b, p); e > p {
		if f, ok := continentalAt(b, p, e, &w.Steps); ok {
			return f, true
		}
	}
	c := cueAt(b, p)
	if c != nil && c.text == "titip" && !colon {
		if first := lowerOf(b[p:wordEnd(b, p)]); !beginsID(first.bytes()) {
			return detectors.Found{}, false // titip aja, titip d kantor
		}
	}
	if f, ok := readAt(all, b, p, c); ok {
		return f, true
	}
	if !colon {
		w.Steps += 16
		first := lowerOf(b[p:wordEnd(b, p)])
		leads := c != nil && beginsID(first.bytes())
		if leads {
			if f, ok := clauseIDAt(&all.id, b, p, c); ok {
				if g, ok := broughtIDAt(&all.id, b, p, c, true); ok && g.End > f.End {
					return g, true // and how the house looks
				}
				return f, true
			}
		}
		if f, ok := nameIDAt(&all.id, b, p, c); ok {
			return f, true
		}
		if f, ok := broughtIDAt(&all.id, b, p, c, leads); ok {
			return f, true
		}
		if f, ok := clauseAt(&all.en, b, p, c); ok || c == nil {
			return f, ok
		}
		if f, ok := towardAt(&all.en, b, p); ok {
			return f, true
		}
		if f, ok := chainAt(&all.en, b, p, c); ok {
			return f, true
		}
		return talkAt(&all.en, b, p)
	}
	if c != nil && c.own {
		if f, ok := clauseIDAt(&all.id, b, p, c); ok {
			return f, true
		}
		if f, ok := broughtIDAt(&all.id, b, p, c, true); ok {
			return f, true
		}
	}
	if q := behindName(b, p); q > 0 {
		if f, ok := readAt(all, b, q, cueAt(b, q)); ok {
			return f, true
		}
	}
	if f, ok := besideAt(&all.en, b, p); ok {
		return f, true
	}
	if c != nil && c.own && !beginsID(b[p:wordEnd(b, p)]) {
		if f, ok := clauseAt(&all.en, b, p, c); ok {
			return f, true
		}
	}
	return restOfLine(b, p)
}

// decimal reports whether a number with decimals begins at p: coordinates.
func decimal(b []byte, p int) bool {
	e := p
	for e < len(b) && detectors.IsDigit(b[e]) {
		e++
	}
	return e > p && e+2 < len(b) && b[e] == '.' && detectors.IsDigit(b[e+1]) && detectors.IsDigit(b[e+2])
}

// behindName returns where what follows a person's name and a comma or line end
// begins, 0 if no name stands at p: "Deliver to: Nora Doe, |17 Ashgrove Rd".
func behindName(b []byte, p int) int {
	for k := 0; k < 3 && p < len(b); k++ {
		e := wordEnd(b, p)
		if e == p || b[p]-'A' > 25 || k == 0 && !lexicon.Given.Has(b[p:e]) {
			return 0
		}
		if e+1 < len(b) && (b[e] == ',' && b[e+1] == ' ' || b[e] == '\n') {
			for p = e + 1; p < len(b) && spaceByte(b[p]); p++ {
			}
			return p
		}
		if e >= len(b) || b[e] != ' ' {
			return 0
		}
		p = e + 1
	}
	return 0
}

// behindCareOf returns where what follows "c/o" and a name of one to four words at p
// begins, 0 if none stands there: c/o Hart, |11 Fairlawn.
func behindCareOf(b []byte, p int) int {
	if p+8 > len(b) || b[p]|0x20 != 'c' || b[p+1] != '/' || b[p+2]|0x20 != 'o' || b[p+3] != ' ' && b[p+3] != '.' {
		return 0
	}
	comma := bytes.IndexByte(b[p:min(len(b), p+48)], ',')
	if comma < 0 || bytes.ContainsAny(b[p:p+comma], "0123456789\n;?!") || p+comma+2 >= len(b) || b[p+comma+1] != ' ' {
		return 0
	}
	return p + comma + 2
}

// behind skips marks and small words behind a label; colon reports whether a
// colon or '=' is among them.
func behind(b []byte, p int) (int, bool) {
	colon := false
	for k := 0; k < 4; k++ {
		for p < len(b) && (spaceByte(b[p]) || b[p] == ':' || b[p] == '=' || b[p] == '"' || b[p] == '\'' || b[p] == '.' || b[p] == '-' || b[p] == '>' || b[p] == '*') {
			colon = colon || b[p] == ':' || b[p] == '='
			p++
		}
		if n := hasHan(b, p, []string{"改成", "改为", "改為", "改到", "改至", "换成", "換成", "换到", "更改为", "变更为", "应该是", "应为", "写的是", "填的是", "是", "为", "為", "在", "到"}); n > 0 {
			p += n
			continue
		}
		e := wordEnd(b, p)
		word := lowerOf(b[p:e])
		if e == p || !between[string(word.bytes())] || colon || officeNamed(b, p, e) {
			break
		}
		p = e
	}
	return p, colon
}

// officeNamed reports whether the word [p, e) is "kantor" and whose it is follows:
// "kantor notaris Budi", not "kantor saya di".
func officeNamed(b []byte, p, e int) bool {
	if w := lowerOf(b[p:e]); string(w.bytes()) != "kantor" || e+1 >= len(b) || b[e] != ' ' || !detectors.IsLetter(b[e+1]) {
		return false
	}
	next := lowerOf(b[e+1 : wordEnd(b, e+1)])
	return !between[string(next.bytes())] && wordsID[string(next.bytes())]&(idStreet|idEstate|idAdmin|idStop) == 0
}

// readAt reads an address of any language that begins at p, after the cue by.
func readAt(k *readers, b []byte, p int, by *cue) (detectors.Found, bool) {
	if isHan(b, p) {
		h := hanParts{b: b, cue: true, start: p}
		h.read(p)
		if h.guest() {
			return detectors.Found{}, false
		}
		return answer(leadHan(b, p, h.end), h.end, h.sum+cuePoints, h.specific() && h.parts > 1 && h.detailed(), h.listed)
	}
	digit := hasDigit(b[p:min(len(b), p+90)])
	kind := noCue
	if by != nil {
		kind = by.kind
	}
	if !digit && kind != deliveryCue {
		return detectors.Found{}, false
	}
	// The first word tells which form to try first.
	first := lowerOf(b[p:wordEnd(b, p)])
	order := [3]func(*readers, []byte, int, cueKind) (detectors.Found, bool){readEN, readEU, readID}
	switch c := string(first.bytes()); {
	case wordsID[c]&(idStreet|idEstate|idAdmin|idNo|idBlock|idRT|idRW|idMark|idLevel) != 0:
		order = [3]func(*readers, []byte, int, cueKind) (detectors.Found, bool){readID, readEN, readEU}
	case wordsEU[c]&euHead != 0:
		order[0], order[1] = readEU, readEN
	}
	for _, read := range order {
		if f, ok := read(k, b, p, kind); ok {
			return f, true
		}
	}
	return detectors.Found{}, false
}

// readID, readEN and readEU read an address that begins at p, behind a cue.
func readID(k *readers, b []byte, p int, kind cueKind) (detectors.Found, bool) {
	r := &k.id
	return r.twice(b, p, func(at int) (detectors.Found, bool) {
		id := idParts{reader: r, cue: true, delivery: kind == deliveryCue}
		id.read(at)
		if id.sum+cuePoints >= enough {
			id.tail(at)
		}
		return answer(p, r.endOf(id.end), id.sum+cuePoints, id.end > at && id.specific(), id.listed)
	})
}

func readEN(k *readers, b []byte, p int, _ cueKind) (detectors.Found, bool) {
	r := &k.en
	return r.twice(b, p, func(at int) (detectors.Found, bool) {
		en := enParts{reader: r, first: at}
		en.read(at)
		if en.sum+cuePoints >= enough {
			en.tail()
		}
		r.looks += en.taken
		return answer(p, r.endOf(en.end), en.sum+cuePoints, en.end > at && !en.nameAlone() && (en.street && (!en.bare || en.sure || en.town > 0 && en.b[p] < 'a') || en.unit || en.box), en.listed)
	})
}

func readEU(k *readers, b []byte, p int, _ cueKind) (detectors.Found, bool) {
	r := &k.eu
	return r.twice(b, p, func(at int) (detectors.Found, bool) {
		e := euParts{reader: r, first: at}
		e.read(at)
		f, ok := answer(p, r.endOf(e.end), e.sum+cuePoints, e.street && e.end > at && (!e.open || e.towns > 0), e.listed)
		if ok {
			f.End = withCountry(b, f.End)
		}
		return f, ok
	})
}

func (r *reader) endOf(i int) int {
	if i <= 0 {
		return 0
	}
	return r.t[i-1].end
}

func answer(start, end int, points float32, ok, listed bool) (detectors.Found, bool) {
	ev := detectors.Evidence(0)
	if listed {
		ev = detectors.Lexicon
	}
	f, yes := found(start, end, points, ev)
	return f, ok && yes
}
