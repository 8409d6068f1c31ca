package operator

import "testing"

func TestBand(t *testing.T) {
	for _, tc := range []struct {
		value string
		size  int
		want  string
	}{
		{"34", 10, "30-39"}, {"34 tahun", 5, "30-34"}, {"３４岁", 10, "30-39"}, {"0", 10, "0-9"}, {"89", 10, "80-89"}, {"90", 10, "90+"}, {"101", 5, "90+"},
		{"30-39", 10, "30-39"}, {"90+", 10, "90+"}, {"88", 20, "80-89"}, {"80-89", 20, "80-89"},
		{"31-39", 10, ""}, {"200", 10, ""}, {"34.5", 10, ""}, {"-3", 10, ""}, {"34 or 35", 10, ""}, {"old", 10, ""}, {"", 10, ""},
	} {
		got, ok := Band(nil, []byte(tc.value), tc.size)
		if string(got) != tc.want || ok != (tc.want != "") {
			t.Errorf("%q by %d: %q, want %q", tc.value, tc.size, got, tc.want)
		}
	}
}

func TestBucket(t *testing.T) {
	for _, tc := range []struct {
		value string
		bare  bool
		want  string
	}{
		{"125000", true, "100000-199999"}, {"Rp 125.000", false, "100000-199999"}, {"Rp125.000,50", false, "100000-199999"}, {"$1,250,000.75", false, "1200000-1299999"},
		{"¥ 99 999", false, "0-99999"}, {"1.250", false, "0-99999"}, {"150000.999", true, "100000-199999"}, {"-5", true, "<0"}, {"(500)", false, "<0"}, {"0", true, "0-99999"},
		{"100000-199999", false, "100000-199999"}, {"<0", false, "<0"}, {"1'250'000", false, "1200000-1299999"},
		{"1e9", true, ""}, {"12 or 13", false, ""}, {"1.2.3", false, ""}, {"gratis", false, ""}, {"99999999999999999999", true, ""}, {"1,25.000", false, ""},
	} {
		got, ok := Bucket(nil, []byte(tc.value), 100000, tc.bare)
		if string(got) != tc.want || ok != (tc.want != "") {
			t.Errorf("%q: %q, want %q", tc.value, got, tc.want)
		}
	}
}

func TestProvince(t *testing.T) {
	for value, want := range map[string]string{
		"Jl. Melati 5, Bandung 40115": "Jawa Barat", "Jl. Mawar, Kota Surabaya": "Jawa Timur", "Jakarta Selatan": "DKI Jakarta", "Jl. X, Jawa Barat": "Jawa Barat",
		"浙江省杭州市西湖区文三路1号": "浙江省", "杭州市西湖区": "浙江省", "北京市朝阳区": "北京市", "Jawa Barat": "Jawa Barat", "浙江省": "浙江省",
		"Rue de Lyon 5, Paris": "", "entah": "",
	} {
		got, ok := Province(nil, []byte(value))
		if string(got) != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}

func TestMaskByClass(t *testing.T) {
	for _, tc := range []struct{ name, got, want string }{
		{"domain", string(Domain(nil, []byte("budi@example.com"), 0)), "****@example.com"},
		{"domain, fixed width", string(Domain(nil, []byte("budi.santoso@example.com"), 4)), "****@example.com"},
		{"no domain", string(Domain(nil, []byte("budi"), 0)), "****"},
		{"initials", string(Initials(nil, []byte("Budi Santoso"), 0)), "B*** S******"},
		{"initials, fixed width", string(Initials(nil, []byte("Budi Santoso"), 3)), "B*** S***"},
		{"short words go", string(Initials(nil, []byte("Al Bo"), 0)), "** **"},
		{"Han", string(Initials(nil, []byte("王小明"), 0)), "王**"},
		{"fixed width", string(fixed(nil, []byte("4111 1111 1111 1111"), 0, 4, 6)), "******1111"},
		{"fixed width of a short value", string(fixed(nil, []byte("123"), 0, 4, 6)), "******"},
		{"truncated", string(Truncate(nil, []byte("40115"), 3)), "401"},
		{"truncated at a blank", string(Truncate(nil, []byte("SW1A 1AA"), 5)), "SW1A"},
		{"truncated Han", string(Truncate(nil, []byte("北京市朝阳区"), 3)), "北京市"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.got != tc.want {
				t.Errorf("%q, want %q", tc.got, tc.want)
			}
		})
	}
}
