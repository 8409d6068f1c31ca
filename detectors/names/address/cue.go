package address

import (
	"bytes"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// cueKind is what stands before an address.
type cueKind uint8

const (
	noCue cueKind = iota
	addressCue
	deliveryCue // something is to be brought there
)

// cue is what announces an address.
type cue struct {
	text string // in small letters
	kind cueKind
	own  bool // isOwn: behind it a place by name is an address
}

// isOwn reports a cue of people who say where they are or where something is to be
// brought.
func (c *cue) isOwn() bool {
	return c.kind == deliveryCue || slices.ContainsFunc(ownCues, func(s string) bool { return strings.HasPrefix(c.text, s) })
}

var ownCues = []string{"i'm ", "im ", "i am", "we're", "we are", "live", "living", "stay", "moved", "moving", "pick", "collect", "meet", "my ", "our ", "currently at", "now at", "am at", "home loc", "house is", "home is", "flat is", "place is", "rent", "lodg", "wait", "grab", "come get", "reside",
	"rumah", "rmh", "tempatnya", "pindahan", "sampai di", "sampe di", "saya di", "sy di", "aku di", "gw di", "gue di", "kos", "kost", "ngeko", "tinggal", "tunggu", "ditunggu", "posisi", "domisili", "beralamat", "alamat", "titik", "ketemu", "kumpul"}

// cueReach bounds, in bytes, how far a cue is sought before an address.
const cueReach = 48

// cues announce an address. Words that may stand between a cue and the address
// ("saya", "is", "di") are in between.
var cues = []struct {
	text string
	kind cueKind
}{
	{"alamat", addressCue}, {"alamatnya", addressCue}, {"almt", addressCue}, {"alamatku", addressCue}, {"alamatny", addressCue}, {"tinggal di", addressCue}, {"domisili", addressCue}, {"domisili di", addressCue}, {"beralamat di", addressCue}, {"berlokasi di", addressCue}, {"sampai di", addressCue}, {"sampe di", addressCue}, {"lapor di", addressCue}, {"kurir ke", deliveryCue}, {"driver ke", deliveryCue}, {"kurirnya ke", deliveryCue}, {"rumahku di", addressCue}, {"kirim ke", deliveryCue}, {"kirimkan ke", deliveryCue}, {"dikirim ke", deliveryCue},
	{"krm ke", deliveryCue}, {"kirimnya ke", deliveryCue}, {"antar ke", deliveryCue}, {"anter ke", deliveryCue}, {"antarkan ke", deliveryCue}, {"diantar ke", deliveryCue}, {"ngirim ke", deliveryCue}, {"titip di", deliveryCue}, {"taruh di", deliveryCue}, {"jemput di", deliveryCue}, {"pengiriman", deliveryCue}, {"pengiriman ke", deliveryCue}, {"patokan", deliveryCue}, {"patokannya", deliveryCue}, {"lokasi", addressCue}, {"lokasinya", addressCue}, {"terletak di", addressCue}, {"pindah ke", addressCue}, {"tunggu di", addressCue}, {"ditunggu di", addressCue}, {"rumah duka", addressCue}, {"tkp", addressCue}, {"ambil di", deliveryCue}, {"bongkar di", deliveryCue}, {"alamatna", addressCue}, {"ngekos di", addressCue}, {"saya di", addressCue}, {"rumah di", addressCue}, {"posisi di", addressCue}, {"kantor saya", addressCue}, {"kantor kami", addressCue}, {"kantorku di", addressCue}, {"titik jemput", deliveryCue}, {"titik antar", deliveryCue}, {"ketemuan di", addressCue}, {"rumah saya", addressCue}, {"rumah kami", addressCue}, {"kumpul di", addressCue}, {"ketemu di", addressCue}, {"kos di", addressCue},
	{"rumahnya di", addressCue}, {"kami di", addressCue}, {"tinggalnya di", addressCue}, {"titiknya di", deliveryCue}, {"anterin ke", deliveryCue}, {"anterin", deliveryCue}, {"dianter ke", deliveryCue}, {"kirimin ke", deliveryCue}, {"kirim aja ke", deliveryCue}, {"ambilnya di", deliveryCue}, {"jemputin di", deliveryCue}, {"dijemput di", deliveryCue}, {"turun di", addressCue}, {"nunggu di", deliveryCue}, {"menunggu di", deliveryCue}, {"cod di", deliveryCue}, {"ngekost di", addressCue}, {"kost di", addressCue}, {"ngontrak di", addressCue}, {"kerja di", addressCue}, {"taro di", deliveryCue}, {"ditaruh di", deliveryCue}, {"dititip di", deliveryCue}, {"dititipkan di", deliveryCue}, {"antar proyek", deliveryCue}, {"sy di", addressCue}, {"gw di", addressCue}, {"gue di", addressCue}, {"aku di", addressCue}, {"pak ke", deliveryCue}, {"bang ke", deliveryCue},
	{"rmh saya", addressCue}, {"rmh sy", addressCue}, {"rmh", addressCue}, {"rumahku", addressCue}, {"posisi saya", addressCue}, {"posisi sy", addressCue}, {"tempatnya", addressCue}, {"antar sampai", deliveryCue}, {"gosend ke", deliveryCue}, {"nyampe di", deliveryCue}, {"yg bener", addressCue}, {"titipkan ke", deliveryCue}, {"ambil barang di", deliveryCue}, {"pindahan ke", addressCue}, {"turunin di", deliveryCue},
	{"titip aja di", deliveryCue}, {"taruh aja di", deliveryCue}, {"taro aja di", deliveryCue}, {"antar aja ke", deliveryCue}, {"anter aja ke", deliveryCue}, {"jemput saya di", deliveryCue}, {"jemput aku di", deliveryCue}, {"jemput saya", deliveryCue}, {"mas ke", deliveryCue}, {"mbak ke", deliveryCue}, {"mba ke", deliveryCue}, {"kak ke", deliveryCue}, {"rumahnya", addressCue}, {"omahku", addressCue}, {"omahe", addressCue}, {"staying in", addressCue}, {"shifted to", addressCue}, {"shift to", addressCue}, {"send via okada to", deliveryCue}, {"leave by", deliveryCue}, {"leave it by", deliveryCue}, {"titip", deliveryCue}, {"titipin di", deliveryCue}, {"titipin ke", deliveryCue}, {"orangnya di", addressCue}, {"drop di", deliveryCue}, {"ke rumah", addressCue}, {"cab to", addressCue}, {"taxi to", addressCue}, {"heading to", addressCue}, {"addy", addressCue}, {"on my way to", addressCue}, {"omw to", addressCue}, {"grab me from", addressCue}, {"grab it from", addressCue}, {"dispatch to", deliveryCue}, {"dispatched to", deliveryCue}, {"collect it from", deliveryCue}, {"come get me at", addressCue}, {"flat is", addressCue}, {"room is", addressCue}, {"apartment is", addressCue}, {"address is", addressCue}, {"i'm in", addressCue}, {"im in", addressCue},
	{"house is", addressCue}, {"home is", addressCue}, {"place is", addressCue}, {"place is at", addressCue}, {"goes to", deliveryCue}, {"keys are at", addressCue}, {"he's at", addressCue}, {"she's at", addressCue}, {"they're at", addressCue}, {"was at", addressCue}, {"pick up from", addressCue}, {"lodging at", addressCue}, {"stays at", addressCue}, {"address", addressCue}, {"residence", addressCue}, {"addr", addressCue}, {"live at", addressCue}, {"lives at", addressCue}, {"living at", addressCue}, {"live in", addressCue}, {"lived at", addressCue}, {"living in", addressCue}, {"reside at", addressCue}, {"resides at", addressCue}, {"residing at", addressCue}, {"located at", addressCue}, {"located in", addressCue}, {"located on", addressCue}, {"meet me at", addressCue}, {"meet at", addressCue}, {"house is at", addressCue}, {"office is at", addressCue}, {"offices are at", addressCue}, {"lives on", addressCue}, {"lived on", addressCue}, {"live on", addressCue}, {"living on", addressCue}, {"works at", addressCue}, {"staying at", addressCue}, {"pick me up at", addressCue}, {"pick up at", addressCue}, {"address to", addressCue}, {"going to", addressCue}, {"parcel for", addressCue}, {"package for", addressCue}, {"moved to", addressCue}, {"move to", addressCue}, {"moving to", addressCue}, {"home at", addressCue}, {"house at", addressCue}, {"i'm at", addressCue}, {"im at", addressCue}, {"i am at", addressCue}, {"we're at", addressCue}, {"we are at", addressCue}, {"stay at", addressCue}, {"stays by", addressCue}, {"i stay", addressCue}, {"collect from", addressCue}, {"drop at", deliveryCue}, {"bring to", deliveryCue}, {"bring it to", deliveryCue}, {"redirect to", deliveryCue}, {"redirected to", deliveryCue}, {"diverted to", deliveryCue}, {"writing from", addressCue}, {"check in is at", addressCue}, {"reach us at", addressCue}, {"place at", addressCue}, {"leave at", deliveryCue}, {"sent them to", deliveryCue}, {"viewing at", addressCue}, {"resident of", addressCue}, {"premises", addressCue}, {"ship to", deliveryCue}, {"shipped to", deliveryCue}, {"shipping to", deliveryCue}, {"ship it to", deliveryCue},
	{"deliver to", deliveryCue}, {"delivered to", deliveryCue}, {"delivery to", deliveryCue}, {"deliver it to", deliveryCue}, {"send it to", deliveryCue}, {"send to", deliveryCue}, {"sent to", deliveryCue}, {"mail to", deliveryCue}, {"mailed to", deliveryCue}, {"return to", deliveryCue}, {"come to", addressCue}, {"bill to", addressCue}, {"billed to", addressCue},
	{"pick up", deliveryCue}, {"pickup", deliveryCue}, {"pickup at", deliveryCue}, {"pickup from", deliveryCue}, {"picked up from", deliveryCue}, {"pick it up at", deliveryCue}, {"pick it up from", deliveryCue}, {"drop off at", deliveryCue}, {"drop off", deliveryCue}, {"dropped at", deliveryCue}, {"dropped it at", deliveryCue}, {"drop it at", deliveryCue}, {"drop it to", deliveryCue}, {"leave it at", deliveryCue}, {"left it at", deliveryCue}, {"left at", deliveryCue}, {"take it to", deliveryCue}, {"took it to", deliveryCue}, {"deliver at", deliveryCue}, {"delivered at", deliveryCue}, {"delivered it to", deliveryCue}, {"redelivered to", deliveryCue}, {"resend to", deliveryCue}, {"resend it to", deliveryCue}, {"post it to", deliveryCue}, {"posted to", deliveryCue}, {"forward to", deliveryCue}, {"forwarded to", deliveryCue}, {"wait at", addressCue}, {"waiting at", addressCue}, {"waiting outside", addressCue}, {"standing at", addressCue}, {"parked at", addressCue}, {"parked outside", addressCue}, {"stays in", addressCue}, {"stays near", addressCue}, {"shop is at", addressCue}, {"shop at", addressCue}, {"office at", addressCue}, {"house on", addressCue}, {"based at", addressCue}, {"find us at", addressCue}, {"find me at", addressCue}, {"visit us at", addressCue}, {"meet us at", addressCue}, {"property at", addressCue}, {"flat at", addressCue}, {"flat number is", addressCue}, {"currently at", addressCue}, {"now at", addressCue}, {"am at", addressCue}, {"home loc", addressCue}, {"my loc", addressCue}, {"drop off is", deliveryCue}, {"pick up is", deliveryCue}, {"house no is", addressCue}, {"flat no is", addressCue}, {"house number is", addressCue}, {"my location is", addressCue}, {"our location is", addressCue}, {"new digs", addressCue}, {"flat is at", addressCue}, {"room at", addressCue}, {"our place is", addressCue}, {"my place is", addressCue}, {"his place is", addressCue}, {"her place is", addressCue}, {"write to", addressCue}, {"write me at", addressCue}, {"care of", addressCue}, {"service address", addressCue}, {"job at", addressCue}, {"incident at", addressCue}, {"fire at", addressCue}, {"registered at", addressCue}, {"trading from", addressCue}, {"residing in", addressCue}, {"lodges at", addressCue}, {"lodged with", addressCue}, {"lodging with", addressCue}, {"rents at", addressCue}, {"renting at", addressCue}, {"home address", addressCue}, {"lives next to", addressCue}, {"funeral at", addressCue}, {"buried from", addressCue}, {"invoice to", addressCue}, {"bill it to", addressCue}, {"warehouse at", addressCue}, {"depot at", addressCue}, {"site at", addressCue}, {"consignee", deliveryCue}, {"return address", addressCue}, {"sender", deliveryCue}, {"send everything to", deliveryCue}, {"bring them to", deliveryCue}, {"send them to", deliveryCue}, {"ship them to", deliveryCue}, {"ship this to", deliveryCue}, {"sent it to", deliveryCue}, {"send this to", deliveryCue}, {"deliver this to", deliveryCue}, {"deliver them to", deliveryCue}, {"delivered here", deliveryCue}, {"come round to", addressCue}, {"come over to", addressCue}, {"headed to", addressCue}, {"drive to", addressCue}, {"drove to", addressCue}, {"moved in at", addressCue}, {"move into", addressCue}, {"moved into", addressCue}, {"viewing of", addressCue}, {"keys to", addressCue}, {"keys for", addressCue}, {"evicted from", addressCue}, {"moved from", addressCue}, {"moving from", addressCue}, {"moved out of", addressCue}, {"moving out of", addressCue}, {"move out of", addressCue}, {"left from", deliveryCue}, {"leaving from", addressCue}, {"collected from", deliveryCue}, {"collection from", deliveryCue}, {"pick me up from", deliveryCue}, {"stopping at", addressCue}, {"reported from", addressCue}, {"from our shop at", addressCue}, {"we are in", addressCue}, {"we're in", addressCue}, {"we stay at", addressCue}, {"we stay in", addressCue}, {"they stay at", addressCue}, {"i reside at", addressCue},
	{"dirección", addressCue}, {"direccion", addressCue}, {"endereço", addressCue}, {"endereco", addressCue}, {"adresse", addressCue}, {"anschrift", addressCue}, {"indirizzo", addressCue}, {"adres", addressCue}, {"vivo en", addressCue}, {"moro na", addressCue}, {"moro no", addressCue}, {"moro em", addressCue}, {"habite", addressCue}, {"wohne in der", addressCue}, {"wohne in", addressCue}, {"abito in", addressCue}, {"woon in", addressCue}, {"woon op", addressCue}, {"hantar ke", deliveryCue}, {"domicilio", addressCue}, {"enviar a", deliveryCue}, {"domicile", addressCue},
}

// tail is what a word may be before an address.
type tail struct {
	cues    []*cue // that end with it
	between bool   // it may stand between a cue and the address
}

// tails are the last words of cues and those that may stand behind one, and
// tailsOf a filter over them: by the last byte, a bit for each length.
var (
	tails = func() map[string]tail {
		m := map[string]tail{}
		for i := range cues {
			c := &cue{text: cues[i].text, kind: cues[i].kind}
			c.own = c.isOwn()
			last := c.text[strings.LastIndexByte(c.text, ' ')+1:]
			t := m[last]
			t.cues = append(t.cues, c)
			m[last] = t
		}
		for w := range between {
			t := m[w]
			t.between = true
			m[w] = t
		}
		return m
	}()
	tailsOf = func() (f [256]uint64) {
		for w := range tails {
			f[w[len(w)-1]] |= 1 << (len(w) & 63)
		}
		return f
	}()
)

var between = map[string]bool{"saya": true, "is": true, "di": true, "ke": true, "adalah": true, "rumah": true, "lengkap": true, "baru": true, "pengiriman": true, "penerima": true, "kami": true, "ini": true, "yaitu": true, "ya": true, "es": true, "é": true, "ist": true, "est": true, "è": true, "at": true, "the": true, "my": true, "new": true, "here": true, "was": true, "in": true, "on": true, "to": true, "nya": true, "antar": true, "aku": true, "au": true, "sy": true, "gw": true, "kak": true, "kantor": true, "pemasangan": true, "tujuan": true, "terbaru": true, "sekarang": true, "cuma": true, "hanya": true, "tulis": true, "tertulis": true, "cm": true, "tepatnya": true, "as": true, "diganti": true, "diubah": true, "dirubah": true, "ganti": true, "jadi": true, "menjadi": true, "pindah": true, "lokasinya": true}

// cueBefore returns the kind of the cue right before p.
func cueBefore(b []byte, p int) cueKind {
	if c := cueAt(b, p); c != nil {
		return c.kind
	}
	return noCue
}

// cueAt returns the cue right before p, nil if none stands there.
func cueAt(b []byte, p int) *cue {
	lo := max(0, p-cueReach)
	if e := p - 1; e > lo && (b[e] == '>' || b[e] == ' ' && b[e-1] == '>') && placeheld(b[lo:p]) {
		return nil // a placeholder of ours
	}
	e := p
	for k := 0; k < 4 && e > lo; k++ {
		for e > lo && beforeCue[b[e-1]] {
			e--
		}
		s := e
		for s > lo && (detectors.IsLetter(b[s-1]) || b[s-1] >= 0x80) {
			s--
		}
		if s == e || tailsOf[smallLetter(b[e-1])]>>((e-s)&63)&1 == 0 {
			return nil
		}
		var space [cueReach]byte
		word := space[:e-s]
		for i := range word {
			word[i] = smallLetter(b[s+i])
		}
		t, ok := tails[string(word)]
		if !ok {
			return nil
		}
		for _, c := range t.cues {
			if n := e - len(c.text); n >= lo && detectors.EqualLower(b[n:e], c.text) && (n == 0 || n > lo && !detectors.IsLetter(b[n-1])) {
				return c
			}
		}
		if !t.between {
			return nil
		}
		e = s
	}
	return nil
}

// placeheld reports whether a placeholder for an address ends b, before a space
// or not.
func placeheld(b []byte) bool {
	b = bytes.TrimSuffix(b, []byte(" "))
	const last = "address>"
	return len(b) >= len(last) && detectors.EqualLower(b[len(b)-len(last):], last)
}

// beforeCue are the marks that may stand between a cue and the address, or between
// a cue and a word behind it.
var beforeCue = func() (t [256]bool) {
	for _, c := range []byte(" \t\r\n:.,-=\"'(>*") {
		t[c] = true
	}
	return t
}()

// smallLetter returns c in lower case, if it is an ASCII letter.
func smallLetter(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// deliveryNear reports a cue of delivery right before p.
func deliveryNear(b []byte, p int) bool { return cueBefore(b, p) != noCue }
