package yamlstrict

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

type sample struct {
	Name  string    `yaml:"name" required:"true" doc:"its name"`
	Size  Size      `yaml:"size"`
	Wait  Duration  `yaml:"wait"`
	Hosts []string  `yaml:"hosts"`
	Ratio float64   `yaml:"ratio" min:"0" max:"1"`
	Mode  string    `yaml:"mode" enum:"fast|safe" later:"wild"`
	Inner *inner    `yaml:"inner"`
	Parts Map[part] `yaml:"parts"`
	Many  []inner   `yaml:"many"`
}

type inner struct {
	On bool `yaml:"on"`
	N  int  `yaml:"n"`
}

type part struct {
	Do string `yaml:"do" enum:"cut|glue"`
	At int    `yaml:"at"`
}

func (part) Shorthand() string { return "do" }

func decode(t *testing.T, src string, over ...Override) (sample, *Doc) {
	t.Helper()
	d := Parse("s.yaml", []byte(src))
	d.Apply(over...)
	var s sample
	d.Decode(d.Root, &s)
	return s, d
}

func TestEveryKindOfValueIsRead(t *testing.T) {
	s, d := decode(t, `name: "x: y"
size: 1.5 KiB
wait: 250ms
hosts: [a:1, "b:2"]
ratio: 1
mode: safe
inner: {on: true, n: -0x10}
parts: {p: cut, q: {do: glue, at: 2}, r: }
many:
- n: 1
- {n: 2}
`)
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	want := sample{
		Name: "x: y", Size: 1536, Wait: Duration(250 * time.Millisecond), Hosts: []string{"a:1", "b:2"}, Ratio: 1, Mode: "safe",
		Inner: &inner{On: true, N: -16}, Parts: Map[part]{{"p", part{Do: "cut"}}, {"q", part{Do: "glue", At: 2}}, {"r", part{}}},
		Many: []inner{{N: 1}, {N: 2}},
	}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Error(diff)
	}
}

func TestPortsInListsInsideBracesAreText(t *testing.T) {
	for src, want := range map[string][]string{
		"{hosts: [a:9092], name: n}":                    {"a:9092"},
		"{name: n, hosts: [a:1, b:2,c:3]}":              {"a:1", "b:2", "c:3"},
		"{name: n, hosts: [x:y:z, 'q:1', http://u:80]}": {"x:y:z", "q:1", "http://u:80"},
		"{name: n, hosts: [\"a\", b:1 ]}":               {"a", "b:1"},
	} {
		s, d := decode(t, src)
		if diff := cmp.Diff(want, s.Hosts); diff != "" || d.Err() != nil {
			t.Errorf("%s: %v %s", src, d.Err(), diff)
		}
	}
	_, d := decode(t, "{name: n, hosts: [a: 1]}")
	if d.Err() == nil {
		t.Error("a mapping in a list of texts is accepted")
	}
}

func TestOverridesGoBeforeTheFile(t *testing.T) {
	env := map[string]string{"S_SIZE": "2MiB", "S_INNER_N": "7", "S_HOSTS": "a, b", "S_MANY_0_ON": "true", "S_OTHER": "x"}
	src := "name: n\nsize: 1MiB\ninner: {n: 1}\nmany: [{n: 1}]\n"
	skeleton, _ := decode(t, src)
	over := Environment("S", skeleton, func(k string) (string, bool) { v, ok := env[k]; return v, ok })
	s, d := decode(t, src, append(over, Override{[]string{"mode"}, "fast", "--mode"})...)
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	if s.Size != 2<<20 || s.Inner.N != 7 || !s.Many[0].On || len(s.Hosts) != 2 || s.Mode != "fast" {
		t.Errorf("%+v", s)
	}
	for path, want := range map[string]string{
		"size": "S_SIZE", "mode": "--mode", "name": "s.yaml:1:7", "ratio": "default", "inner.n": "S_INNER_N", "many.0.n": "s.yaml:4:12",
	} {
		if got := d.Origin(strings.Split(path, ".")...); got != want {
			t.Errorf("%s: from %s, want %s", path, got, want)
		}
	}
	_, d = decode(t, src, Override{[]string{"size"}, "lots", "S_SIZE"})
	if err := d.Err(); err == nil || err.Error() != "S_SIZE: want a size; with its unit, such as 16MiB or 512KiB" {
		t.Errorf("got %v", err)
	}
}

func TestAnAliasMayNotMultiply(t *testing.T) {
	src := "rows:\n- &r [" + strings.Repeat("{n: 1},", 2000) + "]\n" + strings.Repeat("- *r\n", 200)
	d := Parse("s.yaml", []byte(src))
	var into struct {
		Rows [][]inner `yaml:"rows"`
	}
	d.Decode(d.Root, &into)
	if err := d.Err(); err == nil || !strings.Contains(err.Error(), "too many values") {
		t.Errorf("got %v", err)
	}
	read := 0
	for _, r := range into.Rows {
		for _, i := range r {
			read += i.N
		}
	}
	if read > maxWork {
		t.Errorf("%d values were read", read)
	}
}

func TestLinesWithPasswordsAreNotShown(t *testing.T) {
	_, d := decode(t, "name: n\ninner: {password: hunter2, on: maybe}\n")
	if err := d.Err(); err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("got %v", err)
	}
}

func TestExcerptsHoldNoControlCharacters(t *testing.T) {
	_, d := decode(t, "naem: \"\x1b[31m\u202eabc\"\n")
	if err := d.Err(); err == nil || strings.ContainsAny(err.Error(), "\x1b\u202e") {
		t.Errorf("got %q", err)
	}
}

func TestSizesAreWrittenAsTheyAreRead(t *testing.T) {
	for _, s := range []string{"0B", "1B", "1023B", "1KiB", "1536B", "16MiB", "3GiB"} {
		v, ok := ParseSize(s)
		if !ok || v.String() != s {
			t.Errorf("%s: %v %v", s, v, ok)
		}
	}
	for _, s := range []string{"", "1", "KiB", "-1B", "1 TiB", "NaNB", "1e99GiB", "InfB"} {
		if v, ok := ParseSize(s); ok {
			t.Errorf("%q is read as %v", s, v)
		}
	}
}

func TestTheSchemaFollowsTheTags(t *testing.T) {
	s := Schema("sample", sample{Size: 1 << 20, Hosts: []string{"a"}})
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	props := s["properties"].(map[string]any)
	if got := props["size"].(map[string]any)["default"]; got != "1MiB" {
		t.Errorf("default of size: %v", got)
	}
	if got := props["name"].(map[string]any)["description"]; got != "its name" {
		t.Errorf("description of name: %v", got)
	}
	if diff := cmp.Diff([]string{"name"}, s["required"]); diff != "" {
		t.Error(diff)
	}
	for _, want := range []string{`"enum":["fast","safe"]`, `"additionalProperties":false`, `"anyOf":`, `"maximum":1`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%s is missing in %s", want, b)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("name: n\nparts: {p: cut}\n")
	f.Add("{name: n, hosts: [a:1]}")
	f.Add("a: &a {n: 1}\nmany: [*a, *a]\n")
	f.Fuzz(func(t *testing.T, src string) {
		d := Parse("s.yaml", []byte(src))
		var s sample
		d.Decode(d.Root, &s)
		if d.Root == nil && d.Err() == nil {
			t.Fatal("neither a tree nor an error")
		}
		_ = d.Settings(s)
	})
}
