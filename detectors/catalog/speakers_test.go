package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Chats are pasted into texts as their programs export them: who speaks stands with
// the time, and is somebody whatever they are called.
func TestWhoSpeaksInAChatIsFound(t *testing.T) {
	person := func(names ...string) map[string]detectors.Entity {
		m := map[string]detectors.Entity{}
		for _, n := range names {
			m[n] = "PERSON"
		}
		return m
	}
	finds(t, []given{
		{"time in brackets", "[03/01/26 10.02] Quorvane: halo kak\n[03/01/26 10.04] Admin: siap kak Quorvane", person("Quorvane")},
		{"time and a hyphen", "03/01/2026 10:02 - Zorvik: oi\n03/01/2026 10:03 - Atendente: obrigado, Zorvik", person("Zorvik")},
		{"a title", "03/01/26 10.02 - Mbak Ning: pagi\n03/01/26 10.05 - Mbak Ning: <Media tidak disertakan>", person("Ning")},
		{"a space before the colon", "[03/01/2026 10:02] Zorvik : bonjour\n[03/01/2026 10:03] Conseiller : bonjour\n[03/01/2026 10:04] Zorvik : merci", person("Zorvik")},
		{"the time behind", "Zorvik  10:02 AM\nthe order is late\nBea  10:04 AM\nwhich one?", person("Zorvik", "Bea")},
		{"the time behind in brackets", "Zorvik, [03.01.2026 10:02]\nhalo\nBot Bantuan, [03.01.2026 10:02]\nhalo juga", person("Zorvik")},
		{"accounts", "kestrel.fen — 03/01/2026 10:02\nanyone else?\nmoth_wrangler — 03/01/2026 10:03\nyes", map[string]detectors.Entity{"kestrel.fen": "USERNAME", "moth_wrangler": "USERNAME"}},
		{"angle brackets", "[10:02] <gwyndaf> it is slow\n[10:03] <supportbot> hi gwyndaf, which one?", map[string]detectors.Entity{"gwyndaf": "USERNAME"}},
		{"columns", "10:02\tZorvik\tis it in stock\n10:04\tStore\tyes!\n10:05\tZorvik\tthanks", person("Zorvik")},
		{"a script without capitals", "10:02 みお 届きません\n10:03 ショップ ご住所は？\n10:04 みお 東京です", person("みお")},
		{"from and to", "10:02:11\t From  Quorvane Tess : hello all\n10:02:40\t From  Zorvik : hello Zorvik", person("Quorvane Tess", "Zorvik")},

		{"a role in Cyrillic", "03/01/26 10.02 - Менеджер: день добрый\n03/01/26 10.03 - Зорвик: где заказ?\n03/01/26 10.05 - Менеджер: в пути", person("Зорвик")},
		{"a character that is part of other words", "10:02 林: 你好\n10:03 客服: 您好\n10:04 林: 我要买园林工具", person("林")},
		{"two who ask", "03/01/2026, 10:02 - Zorvik Hale: it is late\n03/01/2026, 10:03 - Bramwen: which one?\n03/01/2026, 10:05 - Zorvik Hale: the lamp", person("Zorvik Hale", "Bramwen")},
		{"accounts that come again", "[10:02] <gwyndaf> it is slow\n[10:03] <merrin> the red\n[10:04] <gwyndaf> the blue", map[string]detectors.Entity{"gwyndaf": "USERNAME"}},

		{"titles alone", "[03/01/26 10.02] Mbak: halo\n[03/01/26 10.05] Admin: halo mbak, siap mbak", nil},
		{"two titles", "[03/01/26 10.02] Mbak Kak: halo\n[03/01/26 10.05] Admin: halo Kak, siap Kak", nil},
		{"measurements", "[03/01/26 10.02] Suhu: 20\n[03/01/26 10.05] Kelembapan: 40\n[03/01/26 10.09] Suhu: 21", nil},
		{"machines", "[03/01/2026 10:02] Genset: menyala\n[03/01/2026 10:05] Lampu: mati\n[03/01/2026 10:09] Genset: mati", nil},
		{"medicines", "03/01/2026 10:02 - Amoxicillin: 1 tablet\n03/01/2026 12:02 - Paracetamol: 1 tablet\n03/01/2026 14:02 - Amoxicillin: 1 tablet", nil},
		{"rates", "03/01/2026 09:00 - Bitcoin: naik\n03/01/2026 10:00 - Ethereum: turun\n03/01/2026 11:00 - Bitcoin: turun", nil},
		{"subjects of a school", "[03/01/26 09.00] Matematika: kelas 7\n[03/01/26 10.00] Fisika: kelas 8\n[03/01/26 11.00] Matematika: kelas 9", nil},
		{"stations of two words", "03/01/2026 10:02 - Gudang Cakung: paket diterima\n03/01/2026 11:02 - Cakung Hub: transit\n03/01/2026 12:02 - Gudang Cakung: kembali", nil},
		{"cities of several words", "03/01/2026 10:02 - San Diego: arrived\n03/01/2026 11:02 - Salt Lake City: departed\n03/01/2026 12:02 - San Diego: returned", nil},
		{"weather in cities of Han", "2026-01-03 10:02 - 上海: 晴\n2026-01-03 10:02 - 浦东新区: 雨\n2026-01-03 12:02 - 上海: 晴", nil},
		{"courses whose names people have", "09:00 Yoga class\n10:00 Pilates class\n11:00 Yoga class", nil},
		{"programs with an agent", "10:02:11 agent started\n10:02:12 nginx up\n10:02:13 agent ok\n10:02:14 nginx stop", nil},
		{"question and answer", "[03/01/26 10.02] Q: why\n[03/01/26 10.05] A: so\n[03/01/26 10.05] Q: ok", nil},
		{"offices", "03/01/2026 10:02 - Keuangan: ok\n03/01/2026 10:02 - Gudang: ok\n03/01/2026 10:02 - Keuangan: ok", nil},
		{"one line is no chat", "[03/01/26 10.02] Quorvane: halo kak", nil},
		{"components in a log", "[10:02:11] kernel: boot\n[10:02:12] nginx: start\n[10:02:13] kernel: up", nil},
		{"classes in a log", "[2026-01-03 10:02:11] OrderService: created\n[2026-01-03 10:02:12] Zorvik: called\n[2026-01-03 10:02:13] OrderService: done", nil},
		{"levels in a log", "2026-01-03 10:02 INFO start\n2026-01-03 10:02 WARN slow\n2026-01-03 10:03 INFO end", nil},
		{"stations of a parcel", "03/01/2026 10:02 - Bekasi: paket diterima\n03/01/2026 11:02 - Tegal: paket transit\n03/01/2026 12:02 - Bekasi: paket kembali", nil},
		{"what happened to a parcel", "Delivered 10:02 AM\nleft at door\nShipped 9:00 AM\nfrom the hub", nil},
		{"minutes", "[03/01/26 10.02] Catatan: barang rusak\n[03/01/26 10.05] Status: selesai", nil},
		{"a programme", "10:00 AM Registration\n11:00 AM Keynote\n12:00 PM Lunch", nil},
		{"meals", "Breakfast 10:00 AM\nnice food\nLunch 12:30 PM\nok", nil},
		{"goods", "Mixer [10:02]\nfine\nToaster [10:05]\nfine", nil},
		{"opening hours", "Monday 9:00 AM\nclosed at noon\nTuesday 9:00 AM\nclosed at one", nil},
		{"minutes that come back to a head", "[10:02] Laporan: selesai\n[10:05] Temuan: retak\n[10:09] Laporan: ulang", nil},
		{"parts of a song", "(10:02) Intro: music\n(12:40) Verse: vocals\n(15:00) Intro: music", nil},
		{"drinks", "Kopi Tubruk [10:02]\nenak\nWedang Uwuh [10:05]\nsegar", nil},
		{"courses by the hour", "Yoga 10:00 AM\nbring a mat\nPilates 11:00 AM\nbring water", nil},
		{"steps of a recipe", "[10:02] step: mix\n[10:05] step: bake", nil},
	})
}
