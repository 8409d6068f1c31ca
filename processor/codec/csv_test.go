package codec

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"testing"
	"unicode/utf8"
)

func TestCSVSaysWhatIsWrong(t *testing.T) {
	for _, tc := range []struct {
		name, row string
		want      error
	}{
		{"a cell too few", "1,2", ErrColumns},
		{"a cell too many", "1,2,3,4", ErrColumns},
		{"a quote that is not closed", `1,"2,3`, ErrQuote},
		{"a quote closed twice", `1,"2"",3`, ErrQuote},
		{"text behind a quote", `1,"2"x,3`, ErrAfterQuote},
		{"a quote inside a bare cell", `1,2"x,3`, ErrBareQuote},
		{"not UTF-8", "1,\xff,3", ErrUTF8},
		{"UTF-16", "1\x00,\x002\x00,\x003\x00", ErrNUL},
		{"nothing", "", ErrEmpty},
	} {
		c := CSV{Paths: plainPaths()}
		if err := c.Header([]byte("a,b,c"), ','); err != nil {
			t.Fatal(err)
		}
		var d Doc
		if err := c.Decode([]byte(tc.row), &d); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
	}
}

func TestColumnsHaveNames(t *testing.T) {
	c := CSV{Paths: plainPaths()}
	if err := c.Header([]byte("\xEF\xBB\xBFid, name ,,\"a \"\"b\"\"\",id"), ','); err != nil {
		t.Fatal(err)
	}
	want := []string{"id", "name", "#3", `a "b"`, "id#5"}
	for i, w := range want {
		if got := string(c.columns[i]); got != w+`"` {
			t.Errorf("column %d is called %s, want %s", i, got, w)
		}
	}
}

func TestALineThatNamesTheSeparatorIsNoHeader(t *testing.T) {
	c := CSV{Paths: plainPaths()}
	for row, want := range map[string]error{"sep=;": ErrSeparator, "\xEF\xBB\xBFsep=,\r": ErrSeparator, "\"sep=|\"": ErrSeparator, "sep=;name": nil, "separator": nil} {
		if err := c.Header([]byte(row), ';'); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", row, err, want)
		}
	}
}

// FuzzCSV holds the rows against encoding/csv: what one takes the other takes,
// with the same cells, except for the line ends that encoding/csv changes.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a\n\"x\ny\"\n", `"a""b",c`, "a,\"b", "a\"b,c\n", ",,\n\n,", "\"a\"b\n"} {
		f.Add([]byte(s))
	}
	paths := plainPaths()
	f.Fuzz(func(t *testing.T, src []byte) {
		if bytes.ContainsAny(src, "\r\x00") || bytes.Contains(src, []byte("sep=")) || !utf8.Valid(src) || bytes.HasPrefix(src, bom) {
			return
		}
		r := csv.NewReader(bytes.NewReader(src))
		r.FieldsPerRecord = -1
		c := CSV{Paths: paths, comma: ','}
		for rest := src; len(rest) > 0; {
			s := RowScanner{Comma: ','}
			n := s.Next(rest, true)
			row := bytes.TrimSuffix(rest[:n], []byte("\n"))
			rest = rest[n:]
			if len(row) == 0 {
				continue
			}
			var d Doc
			err := c.Names(row, &d)
			cells, want := r.Read()
			if (err == nil) != (want == nil) {
				t.Fatalf("%q: decode says %v, encoding/csv %v", row, err, want)
			}
			if err != nil {
				return
			}
			if len(cells) != len(d.Leaves) {
				t.Fatalf("%q: %d cells, want %d", row, len(d.Leaves), len(cells))
			}
			for i := range cells {
				if string(d.Leaves[i].Text) != cells[i] {
					t.Fatalf("%q: cell %d is %q, want %q", row, i, d.Leaves[i].Text, cells[i])
				}
			}
		}
		if _, err := r.Read(); err != io.EOF {
			t.Fatalf("encoding/csv goes on: %v", err)
		}
	})
}
