package operator

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/policy"
)

func TestYearAndMonth(t *testing.T) {
	for _, tc := range []struct{ value, year, month string }{
		{"1990-05-17", "1990", "1990-05"},
		{"1990/5/17", "1990", "1990-05"},
		{"1990.05.17", "1990", "1990-05"},
		{"1990-05-17T08:30:00Z", "1990", "1990-05"},
		{"1990-05-17 08:30", "1990", "1990-05"},
		{"17/05/1990", "1990", "1990-05"},
		{"05/17/1990", "1990", "1990-05"},
		{"05/06/1990", "1990", "1990"}, // day or month first: not to be told
		{"05/05/1990", "1990", "1990-05"},
		{"17-5-1990", "1990", "1990-05"},
		{"17.05.1990", "1990", "1990-05"},
		{"17 05 1990", "1990", "1990-05"},
		{"17 Mei 1990", "1990", "1990-05"},
		{"17 Agustus 1945", "1945", "1945-08"},
		{"17-Agt-1945", "1945", "1945-08"},
		{"17th May 1990", "1990", "1990-05"},
		{"May 17, 1990", "1990", "1990-05"},
		{"Thursday, May 17 1990", "1990", "1990-05"},
		{"17 de mayo de 1990", "1990", "1990-05"},
		{"17 de maio de 1990", "1990", "1990-05"},
		{"1. März 1990", "1990", "1990-03"},
		{"17 Août 1990", "1990", "1990-08"},
		{"17 aout 1990", "1990", "1990-08"},
		{"17 Sept. 1990", "1990", "1990-09"},
		{"1990年5月17日", "1990", "1990-05"},
		{"1990 年 05 月", "1990", "1990-05"},
		{"１９９０年５月１７日", "1990", "1990-05"},
		{"١٩٩٠-٠٥-١٧", "1990", "1990-05"},
		{"19900517", "1990", "1990-05"},
		{"17051990", "1990", "1990-05"},
		{"05/1990", "1990", "1990-05"},
		{"1990-05", "1990", "1990-05"},
		{"Mei 1990", "1990", "1990-05"},
		{"1990", "1990", "1990"},

		{"17/05/90", "", ""},             // which century
		{"20132013", "", ""},             // no reading
		{"17 Foo 1990", "", ""},          // no month
		{"Budi 1990", "", ""},            // a name
		{"1990-13-45", "", ""},           // no day 45
		{"1990-13-14", "", ""},           // no month
		{"1234", "", ""},                 // no year of a birth
		{"0812 1990 4567", "", ""},       // a telephone number
		{"1990 1991", "", ""},            // two years
		{"1990-05-17 budi", "", ""},      // something else behind
		{"1990-05-17 08:30 b", "", ""},   // something else behind the time
		{"17 Mei Juni 1990", "", ""},     // two months
		{"643852800", "", ""},            // seconds since the epoch
		{"", "", ""},                     // nothing
		{"3174054107909999", "", ""},     // an identity number
		{"1990-05-17-081234", "", ""},    // a number behind
		{"17 Mei 1990, Bandung", "", ""}, // a place
	} {
		year, okYear := Year(nil, []byte(tc.value))
		month, okMonth := Month(nil, []byte(tc.value))
		if string(year) != tc.year || string(month) != tc.month || okYear != (tc.year != "") || okMonth != (tc.month != "") {
			t.Errorf("%q: year %q, month %q; want %q, %q", tc.value, year, month, tc.year, tc.month)
		}
	}
}

func TestEveryDayIsReadInEveryWriting(t *testing.T) {
	id := []string{"", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
	rapid.Check(t, func(t *rapid.T) {
		d := time.Date(rapid.IntRange(1900, 2030).Draw(t, "year"), time.January, rapid.IntRange(1, 365).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		want := d.Format("2006-01")
		for _, value := range []string{
			d.Format("2006-01-02"), d.Format("2006/1/2"), d.Format("2 January 2006"), d.Format("Jan 2, 2006"), d.Format("2006年1月2日"),
			d.Format(time.RFC3339), fmt.Sprintf("%d %s %d", d.Day(), id[d.Month()], d.Year()),
		} {
			if got, ok := Month(nil, []byte(value)); !ok || string(got) != want {
				t.Fatalf("%s: month %q", value, got)
			}
		}
		for _, value := range []string{d.Format("02/01/2006"), d.Format("01-02-2006"), d.Format("2.1.2006")} {
			if got, ok := Year(nil, []byte(value)); !ok || string(got) != want[:4] {
				t.Fatalf("%s: year %q", value, got)
			}
		}
	})
}

func TestNetwork(t *testing.T) {
	for value, want := range map[string]string{
		"192.0.2.17": "192.0.2.0/24", " 192.0.2.17 ": "192.0.2.0/24", "192.0.2.17:8080": "192.0.2.0/24", "192.0.2.0/24": "192.0.2.0/24",
		"192.0.2.17/32": "192.0.2.0/24", "192.0.0.0/16": "192.0.0.0/16", "１９２.0.2.17": "192.0.2.0/24",
		"2001:db8:1:2::3": "2001:db8:1::/48", "[2001:db8:1:2::3]:443": "2001:db8:1::/48", "[2001:db8:1:2::3]": "2001:db8:1::/48",
		"2001:DB8:1:2::3": "2001:db8:1::/48", "::ffff:192.0.2.17": "192.0.2.0/24", "fe80::1%eth0": "fe80::/48",
		"192.0.2": "", "192.0.2.256": "", "budi": "", "": "", "0300.0.2.17": "", "192.0.2.17 budi": "",
	} {
		got, ok := Network(nil, []byte(value))
		if string(got) != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}

func TestHost(t *testing.T) {
	for value, want := range map[string]string{
		"https://example.com": "https://example.com", "https://example.com/": "https://example.com", "https://example.com/u/budi?email=budi@example.org#top": "https://example.com",
		"http://budi:rahasia@shop.example.com:8443/a": "http://shop.example.com", "www.example.co.id/promo": "www.example.co.id", "HTTPS://EXAMPLE.COM?q=1": "HTTPS://EXAMPLE.COM",
		"https://例子.example/商品": "https://例子.example", "https://xn--fsqu00a.example/": "https://xn--fsqu00a.example", "ftp://files.example.com/a": "ftp://files.example.com", " https://example.com/a ": "https://example.com",
		"https://example.com\\@example.org/": "https://example.com", "https://a.example.com#@b.example": "https://a.example.com",
		"http://192.0.2.7/a": "", "http://[2001:db8::1]/": "", "http://localhost/budi": "", "https://081234567890.example.com/": "", "https://c-1990.example.com": "", "https://budi%40example.com/": "",
		"https://": "", "budi": "", "": "", "https://example..com/": "", "javascript:alert(1)": "", "https://example.com budi": "", "mailto:budi@example.com": "example.com", "https://１９２.0.2.7": "", "://example.com": "",
		"https://-a.example.com": "", "https://example.com:80a/": "",
	} {
		got, ok := Host(nil, []byte(value))
		if string(got) != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}

func TestAHostIsItsOwnHostAndNothingElseOfTheAddress(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a-z]{1,8}(-[a-z]{1,4})?\.(example|test)`).Draw(t, "host")
		user, path := rapid.StringMatching(`([A-Z]{5}(:[A-Z]{4})?@)?`).Draw(t, "user"), rapid.StringMatching(`(:[0-9]{2,5})?([/?#][A-Z0-9@:/=%]{0,20})?`).Draw(t, "path")
		op := policy.Operator{Kind: policy.Generalise, To: "host"}
		value := []byte("https://" + user + name + path)
		once := Append(nil, value, &op, Kind{Entity: "URL"}, fakeTokens{})
		if string(once) != "https://"+name {
			t.Fatalf("%s: %s", value, once)
		}
		if !Lets(&op, Kind{Entity: "URL"}, value, once) {
			t.Fatalf("%s is not let through", once)
		}
		if twice := Append(nil, once, &op, Kind{Entity: "URL"}, fakeTokens{}); string(twice) != string(once) {
			t.Fatalf("%s, then %s", once, twice)
		}
	})
}

func TestDecimals(t *testing.T) {
	for _, tc := range []struct {
		value string
		n     int
		want  string
	}{
		{"-6.200123, 106.816666", 2, "-6.20, 106.81"},
		{"-6.200123,106.816666", 0, "-6,106"},
		{"-6.2", 2, "-6.2"},
		{"(39.9042, 116.4074)", 2, "(39.90, 116.40)"},
		{"6.200123° S, 106.816666° E", 2, "6.20° S, 106.81° E"},
		{"6.200123S 106.816666E", 1, "6.2S 106.8E"},
		{"−6.200123", 2, "-6.20"},
		{"106", 2, "106"},
		{`6°12'30"S`, 2, ""},
		{"1, 2, 3", 2, ""},
		{"081234567890", 2, ""},
		{"6.2.3", 2, ""},
		{"6.2, SENSE", 2, ""},
		{"rumah 6.2", 2, ""},
		{"", 2, ""},
	} {
		got, ok := Decimals(nil, []byte(tc.value), tc.n)
		if string(got) != tc.want || ok != (tc.want != "") {
			t.Errorf("%q: got %q, want %q", tc.value, got, tc.want)
		}
	}
}

func TestCity(t *testing.T) {
	for value, want := range map[string]string{
		"Jl. Melati No. 5 RT 01/RW 02, Kota Bandung 40115": "Bandung",
		"Jl. Bandung No. 5, Jakarta Selatan 12345":         "Jakarta Selatan",
		"Jl. Melati 5, Kab. Sleman, Yogyakarta":            "Yogyakarta",
		"Jl. Melati 5\nSURABAYA":                           "Surabaya",
		"12 Example Street, London":                        "London",
		"广东省深圳市南山区示例路1号":                                   "深圳市",
		"北京市朝阳区示例路1号":                                      "北京市",
		"中国浙江省杭州市":                                         "杭州市",
		"深圳市":                                              "深圳市",
		"Bandung":                                          "Bandung",
		"Jl. Bandung No. 5":                                "", "Budi Santoso, Kampung Rambutan": "", "李明市场": "", "示例路1号": "", "": "", ",,,": "",
	} {
		got, ok := City(nil, []byte(value))
		if string(got) != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}
