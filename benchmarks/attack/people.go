package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// person is one made-up customer and the one record about them.
type person struct {
	id, name, email, phone, birth, city, ip string
	total, rating                           int
	status                                  string
	at                                      int64 // milliseconds since the epoch
}

var (
	firstNames = []string{"Adi", "Ayu", "Bima", "Citra", "Dewi", "Eka", "Fajar", "Gita", "Hadi", "Intan", "Joko", "Kartika", "Lina", "Maya", "Nanda", "Putri", "Rina", "Sari", "Tono", "Wahyu"}
	lastNames  = []string{"Hartono", "Hidayat", "Kusuma", "Lestari", "Maulana", "Nugroho", "Pratama", "Rahman", "Santoso", "Setiawan", "Siregar", "Susanto", "Utomo", "Wibowo", "Wijaya"}
	// cities with their share of people in percent: an uneven world has rare values.
	cities = []struct {
		name  string
		share int
	}{{"Jakarta", 28}, {"Surabaya", 16}, {"Bandung", 14}, {"Medan", 11}, {"Semarang", 9}, {"Makassar", 7}, {"Palembang", 6}, {"Denpasar", 5}, {"Manado", 2}, {"Ambon", 1}, {"Ternate", 1}}
)

// population makes n people from a seed.
func population(n int, seed uint64) []person {
	r := rand.New(rand.NewPCG(seed, 0x61747461636b))
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()
	out := make([]person, n)
	for i := range out {
		p := &out[i]
		first, last := firstNames[r.IntN(len(firstNames))], lastNames[r.IntN(len(lastNames))]
		p.id = fmt.Sprintf("C-%07d", 1_000_000+i*7)
		p.name = first + " " + last
		p.email = fmt.Sprintf("%s.%s%d@example.com", first, last, i)
		p.phone = fmt.Sprintf("0812-%04d-%04d", i/10000, i%10000)
		p.birth = fmt.Sprintf("%04d-%02d-%02d", 1945+r.IntN(60), 1+r.IntN(12), 1+r.IntN(28))
		at := r.IntN(100)
		for _, c := range cities {
			if p.city = c.name; at < c.share {
				break
			}
			at -= c.share
		}
		p.ip = fmt.Sprintf("198.%d.%d.%d", 18+r.IntN(2), r.IntN(40), 1+r.IntN(254))
		p.total = 10_000 + 500*r.IntN(4000)
		p.rating = 1 + r.IntN(5)
		if p.status = "delivered"; r.IntN(4) == 0 {
			p.status = "returned"
		}
		p.at = start + r.Int64N(30*24*3600*1000)
	}
	return out
}

// event is the raw record's value.
func (p *person) event() []byte {
	return fmt.Appendf(nil, `{"customer":{"id":%q,"name":%q,"email":%q,"phone":%q,"birth_date":%q,"address":"Jl. Melati %d, %s"},"device":{"ip":%q},"order":{"total":%d,"status":%q},"rating":%d,"message":"Halo, saya %s, hubungi %s ya"}`,
		p.id, p.name, p.email, p.phone, p.birth, p.total%90+1, p.city, p.ip, p.total, p.status, p.rating, p.name, p.email)
}
