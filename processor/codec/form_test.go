package codec

import (
	"strings"
	"testing"
)

func TestFormsAndQueries(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       string // pointer=text of the leaves below; empty: it is plain text
	}{
		{"a form body", "name=Ani+Lestari&email=ani%40example.com", "/name=Ani Lestari /email=ani@example.com"},
		{"one pair with an escape", "email=ani%40example.com", "/email=ani@example.com"},
		{"one pair", "a=b", ""},
		{"a URL", "https://example.com/p?id=7&q=x%20y#top", "=https://example.com/p? /id=7 /q=x y =#top"},
		{"a path with a query", "/p?id=7", "=/p? /id=7"},
		{"no query", "https://example.com/p", ""},
		{"words around it", "see https://example.com/p?id=7", ""},
		{"a signature", "https://example.com/p?id=7&sig=abc", ""},
		{"base64", "YWJjZA==", ""},
		{"a broken escape", "a=%4&b=c", ""},
		{"not UTF-8", "a=%ff&b=c", ""},
		{"an empty value", "a=&b=c", "/b=c"},
		{"a name twice", "a=1&a=2", "/a=1 /a=2"},
		{"JSON in a form", "a=%7B%22b%22%3A%22c%22%7D&d=e", "/a={\"b\":\"c\"} /b=c /d=e"},
		{"as people write it", "name=Ani Lestari&kota=Jakarta Pusat", "/name=Ani Lestari /kota=Jakarta Pusat"},
		{"letters of other scripts", "name=王伟&city=北京", "/name=王伟 /city=北京"},
		{"words and one pair", "profit & loss a=b", ""},
		{"a query with spaces", "/p?id=7 or so", ""},
		{"brackets", "user[name]=x&user[tel]=y", "/user[name]=x /user[tel]=y"},
	} {
		j := JSON{Paths: plainPaths(), Locate: true}
		var d Doc
		decode := func() {
			if err := j.Decode([]byte(`{"m":"`+tc.text+`"}`), &d); err != nil {
				t.Fatal(err)
			}
			j.Paths.Keep()
		}
		decode()
		decode() // names on kept paths are no leaves
		var got []string
		for i := range d.Leaves {
			if d.Leaves[i].Parent >= 0 {
				got = append(got, string(d.Pointer(i))+"="+string(d.Leaves[i].Text))
			}
		}
		if s := strings.Join(got, " "); s != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, s, tc.want)
		}
	}
}
