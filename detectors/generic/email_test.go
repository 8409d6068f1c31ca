package generic

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestEmailWritings(t *testing.T) {
	sc := chainOf(t, All...)
	for _, tc := range []struct{ text, want string }{
		{"a@b.co", "a@b.co"},
		{"电子邮箱***@example.org。", "***@example.org"},
		{"<budi@example.com>", "budi@example.com"},
		{"(budi@example.com)", "budi@example.com"},
		{"'budi@example.com'", "budi@example.com"},
		{"*budi@example.com*", "budi@example.com"},
		{"email=budi@example.com&x=1", "budi@example.com"},
		{"emailku budi@example.com.Terima kasih", "budi@example.com"},
		{"BUDI@EXAMPLE.COM", "BUDI@EXAMPLE.COM"},
		{"budi.s+tag_1%x@mail.example.co.id,", "budi.s+tag_1%x@mail.example.co.id"},
		{"o'brien@example.com", "o'brien@example.com"},
		{"!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"},
		{"\"very unusual\"@example.com", "\"very unusual\"@example.com"},
		{"user@[IPv6:2001:db8::1]", "user@[IPv6:2001:db8::1]"},
		{"我的邮箱是zhang_wei@example.cn请查收", "zhang_wei@example.cn"},
		{"電郵：wang@example.com.tw。", "wang@example.com.tw"},
		{"用户@例子.中国", "用户@例子.中国"},
		{"почта: иван@пример.рф, звоните", "иван@пример.рф"},
		{"δοκιμή@παράδειγμα.ελ", "δοκιμή@παράδειγμα.ελ"},
		{"josé.garcía@example.es", "josé.garcía@example.es"},
		{"x@xn--fiqs8s.xn--fiqs8s", "x@xn--fiqs8s.xn--fiqs8s"},
		{"budi@gmail.con", "budi@gmail.con"},
		{"budi@gmail.com-nya", "budi@gmail.com"},
		{"disposable.style.email.with+symbol@example.com", "disposable.style.email.with+symbol@example.com"},
		{"mailhost!username@example.org", "mailhost!username@example.org"},
		{"user%example.com@example.org", "user%example.com@example.org"},
		{"ｂｕｄｉ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ｂｕｄｉ＠ｅｘａｍｐｌｅ．ｃｏｍ"},
		{"bu\u200bdi@exam\u00adple.com", "bu\u200bdi@exam\u00adple.com"},
		{"email saya budi@example.com\nterima kasih", "budi@example.com"},
		{"budi@example.com:", "budi@example.com"},
		{"kirim ke budi@example.com/siti@example.com", "budi@example.com"},
		{"a@b.c.d.e.example.museum", "a@b.c.d.e.example.museum"},
		{"xiao.ming@qq.com谢谢", "xiao.ming@qq.com"},
		{"メールはtaro@example.jpです", "taro@example.jp"},
	} {
		var got []string
		for _, f := range detectortest.Scan(t, sc, tc.text) {
			if f.Entity == Email.Entity {
				got = append(got, tc.text[f.Start:f.End])
			}
		}
		if len(got) == 0 || got[0] != tc.want {
			t.Errorf("%q: %q, want %q", tc.text, got, tc.want)
		}
	}
}

func TestNoEmail(t *testing.T) {
	sc := chainOf(t, All...)
	for _, text := range []string{
		"@budi @siti.nur follow ya", "follow kami di @toko.id", "3@5.000", "a@", "@b.com", "a @ b.com",
		"icon@2x.png", "vue@3.4.21", "user@localhost", "jam 10@kantor", "x@y", "@@@@", "a@b@", "SELECT @x.y",
		"https://medium.com/@user/post", "func(a @param.x)",
	} {
		for _, f := range detectortest.Scan(t, sc, text) {
			if f.Entity == Email.Entity {
				t.Errorf("%q: found %q, score %.2f", text, text[f.Start:f.End], f.Score)
			}
		}
	}
}
