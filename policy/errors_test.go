package policy

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// registry is a catalog of the named entities and a few more.
func registry() *detectors.Registry {
	return detectors.NewRegistry([]detectors.Spec{
		{Entity: "ID_NIK"}, {Entity: "ID_NPWP"}, {Entity: "CN_RESIDENT_ID"}, {Entity: "US_SSN"}, {Entity: "BR_CPF"},
	})
}

func TestErrorsAreAsTheGoldenFilesSay(t *testing.T) {
	files, err := filepath.Glob("testdata/errors/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Load("policy.yaml", src, registry())
			if err == nil {
				t.Fatal("no error")
			}
			var all Errors
			if !errors.As(err, &all) {
				t.Fatalf("%T is no Errors", err)
			}
			golden := strings.TrimSuffix(file, ".yaml") + ".err"
			got := err.Error() + "\n"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestAnErrorCanBeReachedOneByOne(t *testing.T) {
	_, err := Parse("policy.yaml", []byte("version: 1\nnaem: x\n"))
	var one *Error
	if !errors.As(err, &one) {
		t.Fatal("no *Error")
	}
	if one.Line != 2 || one.Col != 1 || one.Message != `unknown field "naem"` || one.Hint != `did you mean "name"?` {
		t.Errorf("got %+v", one)
	}
}

func TestAMistypedWordIsSuggested(t *testing.T) {
	words := []string{"redact", "tokenise", "generalise", "mask", "EMAIL_ADDRESS", "PHONE_NUMBER"}
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SampledFrom(words).Draw(t, "word")
		got := []byte(want)
		at := rapid.IntRange(0, len(got)-1).Draw(t, "at")
		switch rapid.IntRange(0, 2).Draw(t, "edit") {
		case 0:
			got = append(got[:at], got[at+1:]...)
		case 1:
			got[at] = 'x'
		case 2:
			got = append(got[:at], append([]byte{'q'}, got[at:]...)...)
		}
		if w, ok := yamlstrict.Suggest(string(got), words); !ok || w != want {
			t.Fatalf("%q: got %q", got, w)
		}
	})
	for _, far := range []string{"", "x", "anonymous", "completely_else"} {
		if w, ok := yamlstrict.Suggest(far, words); ok {
			t.Errorf("%q: suggests %q", far, w)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/errors/*.yaml")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add(DefaultSource())
	reg := registry()
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := Load("policy.yaml", src, reg)
		if (p == nil) == (err == nil) {
			t.Fatal("a policy or an error, not both, not neither")
		}
		var all Errors
		if err != nil && (!errors.As(err, &all) || err.Error() == "") {
			t.Fatal("an error that is no Errors")
		}
		if p != nil {
			p.Field(ParsePath("customer.name"))
		}
	})
}
