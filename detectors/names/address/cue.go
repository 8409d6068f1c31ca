package address

import (
	"bytes"
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
}

// own reports a cue of people who say where they are or where something is to be
// brought: behind it a place by name is an address.
func (c *cue) own() bool {
	if c.kind == deliveryCue {
		return true
	}
	for _, s := range ownCues {
		if strings.HasPrefix(c.text, s) {
			return true
		}
	}
	return false
}

var ownCues = []string{"i'm ", "im ", "i am", "we're", "we are", "live", "living", "stay", "moved", "moving", "pick", "collect", "meet", "my ", "our ", "house is", "home is", "flat is", "place is", "rent", "lodg", "wait", "grab", "come get", "reside",
	"rumah", "sampai di", "sampe di", "saya di", "sy di", "aku di", "gw di", "gue di", "kos", "kost", "ngeko", "tinggal", "tunggu", "ditunggu", "posisi", "domisili", "beralamat", "alamat", "titik", "ketemu", "kumpul"}

// cueReach bounds, in bytes, how far a cue is sought before an address.
const cueReach = 48

// cues announce an address. Words that may stand between a cue and the address
// ("saya", "is", "di") are in between.
var cues = []cue{
	{"alamat", addressCue}, {"alamatnya", addressCue}, {"almt", addressCue}, {"alamatku", addressCue}, {"alamatny", addressCue}, {"tinggal di", addressCue}, {"domisili", addressCue}, {"domisili di", addressCue}, {"beralamat di", addressCue}, {"berlokasi di", addressCue}, {"sampai di", addressCue}, {"sampe di", addressCue}, {"lapor di", addressCue}, {"kurir ke", deliveryCue}, {"driver ke", deliveryCue}, {"kurirnya ke", deliveryCue}, {"rumahku di", addressCue}, {"kirim ke", deliveryCue}, {"kirimkan ke", deliveryCue}, {"dikirim ke", deliveryCue},
	{"krm ke", deliveryCue}, {"kirimnya ke", deliveryCue}, {"antar ke", deliveryCue}, {"anter ke", deliveryCue}, {"antarkan ke", deliveryCue}, {"diantar ke", deliveryCue}, {"ngirim ke", deliveryCue}, {"titip di", deliveryCue}, {"taruh di", deliveryCue}, {"jemput di", deliveryCue}, {"pengiriman", deliveryCue}, {"pengiriman ke", deliveryCue}, {"patokan", deliveryCue}, {"patokannya", deliveryCue}, {"lokasi", addressCue}, {"lokasinya", addressCue}, {"terletak di", addressCue}, {"pindah ke", addressCue}, {"tunggu di", addressCue}, {"ditunggu di", addressCue}, {"rumah duka", addressCue}, {"tkp", addressCue}, {"ambil di", deliveryCue}, {"bongkar di", deliveryCue}, {"alamatna", addressCue}, {"ngekos di", addressCue}, {"saya di", addressCue}, {"rumah di", addressCue}, {"posisi di", addressCue}, {"kantor saya", addressCue}, {"kantor kami", addressCue}, {"kantorku di", addressCue}, {"titik jemput", deliveryCue}, {"titik antar", deliveryCue}, {"ketemuan di", addressCue}, {"rumah saya", addressCue}, {"rumah kami", addressCue}, {"kumpul di", addressCue}, {"ketemu di", addressCue}, {"kos di", addressCue},
	{"rumahku di", addressCue}, {"rumahnya di", addressCue}, {"kami di", addressCue}, {"tinggalnya di", addressCue}, {"titiknya di", deliveryCue}, {"anterin ke", deliveryCue}, {"anterin", deliveryCue}, {"dianter ke", deliveryCue}, {"kirimin ke", deliveryCue}, {"kirim aja ke", deliveryCue}, {"ambilnya di", deliveryCue}, {"jemputin di", deliveryCue}, {"dijemput di", deliveryCue}, {"turun di", addressCue}, {"nunggu di", deliveryCue}, {"menunggu di", deliveryCue}, {"cod di", deliveryCue}, {"ngekost di", addressCue}, {"kost di", addressCue}, {"ngontrak di", addressCue}, {"kerja di", addressCue}, {"taro di", deliveryCue}, {"ditaruh di", deliveryCue}, {"dititip di", deliveryCue}, {"dititipkan di", deliveryCue}, {"antar proyek", deliveryCue}, {"sy di", addressCue}, {"gw di", addressCue}, {"gue di", addressCue}, {"aku di", addressCue}, {"pak ke", deliveryCue}, {"bang ke", deliveryCue},
	{"heading to", addressCue}, {"on my way to", addressCue}, {"omw to", addressCue}, {"grab me from", addressCue}, {"grab it from", addressCue}, {"dispatch to", deliveryCue}, {"dispatched to", deliveryCue}, {"collect it from", deliveryCue}, {"come get me at", addressCue}, {"flat is", addressCue}, {"room is", addressCue}, {"apartment is", addressCue}, {"address is", addressCue}, {"i'm in", addressCue}, {"im in", addressCue},
	{"house is", addressCue}, {"home is", addressCue}, {"place is", addressCue}, {"place is at", addressCue}, {"goes to", deliveryCue}, {"keys are at", addressCue}, {"he's at", addressCue}, {"she's at", addressCue}, {"they're at", addressCue}, {"was at", addressCue}, {"pick up from", addressCue}, {"lodging at", addressCue}, {"stays at", addressCue}, {"address", addressCue}, {"residence", addressCue}, {"addr", addressCue}, {"live at", addressCue}, {"lives at", addressCue}, {"living at", addressCue}, {"live in", addressCue}, {"lived at", addressCue}, {"living in", addressCue}, {"reside at", addressCue}, {"resides at", addressCue}, {"residing at", addressCue}, {"located at", addressCue}, {"located in", addressCue}, {"located on", addressCue}, {"meet me at", addressCue}, {"meet at", addressCue}, {"house is at", addressCue}, {"office is at", addressCue}, {"offices are at", addressCue}, {"lives on", addressCue}, {"lived on", addressCue}, {"live on", addressCue}, {"living on", addressCue}, {"works at", addressCue}, {"staying at", addressCue}, {"stays at", addressCue}, {"pick me up at", addressCue}, {"pick up at", addressCue}, {"address to", addressCue}, {"going to", addressCue}, {"parcel for", addressCue}, {"package for", addressCue}, {"moved to", addressCue}, {"move to", addressCue}, {"moving to", addressCue}, {"home at", addressCue}, {"house at", addressCue}, {"i'm at", addressCue}, {"im at", addressCue}, {"i am at", addressCue}, {"we're at", addressCue}, {"we are at", addressCue}, {"stay at", addressCue}, {"stays by", addressCue}, {"i stay", addressCue}, {"collect from", addressCue}, {"drop at", deliveryCue}, {"bring to", deliveryCue}, {"bring it to", deliveryCue}, {"redirect to", deliveryCue}, {"redirected to", deliveryCue}, {"diverted to", deliveryCue}, {"writing from", addressCue}, {"check in is at", addressCue}, {"reach us at", addressCue}, {"place at", addressCue}, {"leave at", deliveryCue}, {"sent them to", deliveryCue}, {"viewing at", addressCue}, {"resident of", addressCue}, {"premises", addressCue}, {"ship to", deliveryCue}, {"shipped to", deliveryCue}, {"shipping to", deliveryCue}, {"ship it to", deliveryCue},
	{"deliver to", deliveryCue}, {"delivered to", deliveryCue}, {"delivery to", deliveryCue}, {"deliver it to", deliveryCue}, {"send it to", deliveryCue}, {"send to", deliveryCue}, {"sent to", deliveryCue}, {"mail to", deliveryCue}, {"mailed to", deliveryCue}, {"return to", deliveryCue}, {"come to", addressCue}, {"bill to", addressCue}, {"billed to", addressCue},
	{"pick up", deliveryCue}, {"pickup", deliveryCue}, {"pickup at", deliveryCue}, {"pickup from", deliveryCue}, {"picked up from", deliveryCue}, {"pick it up at", deliveryCue}, {"pick it up from", deliveryCue}, {"drop off at", deliveryCue}, {"drop off", deliveryCue}, {"dropped at", deliveryCue}, {"dropped it at", deliveryCue}, {"drop it at", deliveryCue}, {"drop it to", deliveryCue}, {"leave it at", deliveryCue}, {"left it at", deliveryCue}, {"left at", deliveryCue}, {"take it to", deliveryCue}, {"took it to", deliveryCue}, {"deliver at", deliveryCue}, {"delivered at", deliveryCue}, {"delivered it to", deliveryCue}, {"redelivered to", deliveryCue}, {"resend to", deliveryCue}, {"resend it to", deliveryCue}, {"post it to", deliveryCue}, {"posted to", deliveryCue}, {"forward to", deliveryCue}, {"forwarded to", deliveryCue}, {"wait at", addressCue}, {"waiting at", addressCue}, {"waiting outside", addressCue}, {"standing at", addressCue}, {"parked at", addressCue}, {"parked outside", addressCue}, {"stays in", addressCue}, {"stays near", addressCue}, {"shop is at", addressCue}, {"shop at", addressCue}, {"office at", addressCue}, {"house on", addressCue}, {"based at", addressCue}, {"find us at", addressCue}, {"find me at", addressCue}, {"visit us at", addressCue}, {"meet us at", addressCue}, {"property at", addressCue}, {"flat at", addressCue}, {"flat is at", addressCue}, {"room at", addressCue}, {"our place is", addressCue}, {"my place is", addressCue}, {"his place is", addressCue}, {"her place is", addressCue}, {"write to", addressCue}, {"write me at", addressCue}, {"care of", addressCue}, {"service address", addressCue}, {"job at", addressCue}, {"incident at", addressCue}, {"fire at", addressCue}, {"registered at", addressCue}, {"trading from", addressCue}, {"residing in", addressCue}, {"lodges at", addressCue}, {"lodged with", addressCue}, {"lodging with", addressCue}, {"rents at", addressCue}, {"renting at", addressCue}, {"home address", addressCue}, {"lives next to", addressCue}, {"funeral at", addressCue}, {"buried from", addressCue}, {"invoice to", addressCue}, {"bill it to", addressCue}, {"warehouse at", addressCue}, {"depot at", addressCue}, {"site at", addressCue}, {"consignee", deliveryCue}, {"return address", addressCue}, {"sender", deliveryCue}, {"send everything to", deliveryCue}, {"bring them to", deliveryCue}, {"send them to", deliveryCue}, {"ship them to", deliveryCue}, {"ship this to", deliveryCue}, {"sent it to", deliveryCue}, {"send this to", deliveryCue}, {"deliver this to", deliveryCue}, {"deliver them to", deliveryCue}, {"delivered here", deliveryCue}, {"come round to", addressCue}, {"come over to", addressCue}, {"headed to", addressCue}, {"drive to", addressCue}, {"drove to", addressCue}, {"moved in at", addressCue}, {"move into", addressCue}, {"moved into", addressCue}, {"viewing of", addressCue}, {"keys to", addressCue}, {"keys for", addressCue}, {"evicted from", addressCue}, {"left from", deliveryCue}, {"leaving from", addressCue}, {"collected from", deliveryCue}, {"collection from", deliveryCue}, {"pick me up from", deliveryCue}, {"stopping at", addressCue}, {"reported from", addressCue}, {"from our shop at", addressCue}, {"we are in", addressCue}, {"we're in", addressCue}, {"we stay at", addressCue}, {"we stay in", addressCue}, {"they stay at", addressCue}, {"i reside at", addressCue},
	{"dirección", addressCue}, {"direccion", addressCue}, {"endereço", addressCue}, {"endereco", addressCue}, {"adresse", addressCue}, {"anschrift", addressCue}, {"indirizzo", addressCue}, {"adres", addressCue}, {"vivo en", addressCue}, {"moro na", addressCue}, {"moro no", addressCue}, {"moro em", addressCue}, {"habite", addressCue}, {"wohne in der", addressCue}, {"wohne in", addressCue}, {"abito in", addressCue}, {"woon in", addressCue}, {"woon op", addressCue}, {"hantar ke", deliveryCue}, {"domicilio", addressCue}, {"enviar a", deliveryCue}, {"domicile", addressCue},
}

// cuesByEnd are indices into cues by their last word.
var cuesByEnd = func() map[string][]int {
	m := map[string][]int{}
	for i, c := range cues {
		last := c.text[strings.LastIndexByte(c.text, ' ')+1:]
		m[last] = append(m[last], i)
	}
	return m
}()

var between = map[string]bool{"saya": true, "is": true, "di": true, "ke": true, "adalah": true, "rumah": true, "lengkap": true, "baru": true, "pengiriman": true, "penerima": true, "kami": true, "ini": true, "yaitu": true, "ya": true, "es": true, "é": true, "ist": true, "est": true, "è": true, "at": true, "the": true, "my": true, "new": true, "here": true, "was": true, "in": true, "on": true, "to": true, "nya": true, "antar": true, "aku": true, "au": true, "sy": true, "gw": true, "kak": true, "kantor": true, "pemasangan": true, "tujuan": true, "terbaru": true, "sekarang": true, "cuma": true, "hanya": true, "tulis": true, "tertulis": true, "cm": true, "tepatnya": true, "diganti": true, "diubah": true, "dirubah": true, "ganti": true, "jadi": true, "menjadi": true, "pindah": true, "lokasinya": true}

// cueBefore returns the kind of the cue right before p.
func cueBefore(b []byte, p int) cueKind {
	if c := cueAt(b, p); c != nil {
		return c.kind
	}
	return noCue
}

// cueAt returns the cue right before p, nil if none stands there.
func cueAt(b []byte, p int) *cue {
	var space [cueReach]byte
	lo := max(0, p-cueReach)
	low := space[:p-lo]
	for i := range low {
		c := b[lo+i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	if bytes.HasSuffix(low, []byte("address> ")) || bytes.HasSuffix(low, []byte("address>")) {
		return nil // a placeholder of ours
	}
	for range 4 {
		if len(low) == 0 {
			return nil
		}
		low = bytes.TrimRight(low, " \t\r\n:.,-=\"'(>*")
		k := len(low)
		for k > 0 && (detectors.IsLetter(low[k-1]) || low[k-1] >= 0x80) {
			k--
		}
		for _, i := range cuesByEnd[string(low[k:])] {
			c := &cues[i]
			if n := len(low) - len(c.text); n >= 0 && string(low[n:]) == c.text && (n == 0 && lo == 0 || n > 0 && !detectors.IsLetter(low[n-1])) {
				return c
			}
		}
		if !between[string(low[k:])] {
			break
		}
		low = low[:k]
	}
	return nil
}

// deliveryNear reports a cue of delivery right before p.
func deliveryNear(b []byte, p int) bool { return cueBefore(b, p) != noCue }
