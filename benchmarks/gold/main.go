// Command gold scores samar against the gold messages beside it: how well
// people's names and addresses are found in texts written by hand.
//
//	go run ./benchmarks/gold id en zh                # figures, balanced, every message
//	go run ./benchmarks/gold --split a --show-errors zh
//	go run ./benchmarks/gold --agreement zh          # how the two labelling passes agree
//	go run ./benchmarks/gold --disputes zh           # where they do not
//
// Messages are numbered through the files of a language in the order of their
// names. Those of even number are half a, whose errors may be looked at; half b
// is for measuring alone, so its errors are never shown. No training text,
// word list or rule may be made from any of them. README.md tells the rest.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// options are the flags.
type options struct {
	dir        string
	names      string
	strictness string
	split      string
	files      bool
	errors     bool
	agreement  bool
	disputes   bool
	export     bool
}

// errUsage reports flags or arguments that do not go together.
var errUsage = errors.New("usage")

func main() {
	var o options
	flag.StringVar(&o.dir, "dir", "benchmarks/gold", "folder of the gold messages")
	flag.StringVar(&o.names, "names", "full", "how names are found: full (by the models too) or cues")
	flag.StringVar(&o.strictness, "strictness", "balanced", "strict, balanced or precise")
	flag.StringVar(&o.split, "split", "", "only messages of even (a) or odd (b) number; default: all")
	flag.BoolVar(&o.files, "by-file", false, "also each file (register) of a language")
	flag.BoolVar(&o.errors, "show-errors", false, "print misses, wrong edges and false findings with their context; half a alone")
	flag.BoolVar(&o.agreement, "agreement", false, "compare the two labelling passes instead of scoring")
	flag.BoolVar(&o.disputes, "disputes", false, "print the messages that the two passes mark differently")
	flag.BoolVar(&o.export, "export", false, "print the marks in the form of a pass")
	flag.Parse()
	if err := run(os.Stdout, &o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "gold:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, o *options, langs []string) error {
	if len(langs) == 0 {
		return fmt.Errorf("name a language: id, en, zh: %w", errUsage)
	}
	if !strings.Contains(" a b", " "+o.split) {
		return fmt.Errorf("--split: want a or b: %w", errUsage)
	}
	if o.errors && o.split != "a" {
		return fmt.Errorf("--show-errors: only with --split a: half b is not looked at: %w", errUsage)
	}
	var find evaluate.Finder
	if !o.agreement && !o.disputes && !o.export {
		var err error
		if find, err = newFinder(o.names, o.strictness); err != nil {
			return err
		}
		head := "all messages"
		if o.split != "" {
			head = "half " + o.split
		}
		fmt.Fprintf(w, "%s, --names %s, %s\n\n%s", head, o.names, o.strictness, scoreHead)
	}
	if o.agreement {
		io.WriteString(w, agreementHead)
	}
	for _, lang := range langs {
		if err := o.language(w, lang, find); err != nil {
			return err
		}
	}
	return nil
}

// language does what the flags ask for with one language.
func (o *options) language(w io.Writer, lang string, find evaluate.Finder) error {
	msgs, err := readMarked(filepath.Join(o.dir, lang))
	if err != nil {
		return err
	}
	if o.export {
		for i := range msgs {
			writePass(w, &msgs[i])
		}
		return nil
	}
	if !o.agreement && !o.disputes {
		return score(w, o, lang, msgs, find)
	}
	var p passes
	if p.first, err = readPass(filepath.Join(o.dir, "first", lang+".tsv"), msgs); err != nil {
		return err
	}
	if p.second, err = readPass(filepath.Join(o.dir, "second", lang+".tsv"), msgs); err != nil {
		return err
	}
	if o.disputes {
		writeDisputes(w, msgs, &p)
		return nil
	}
	writeAgreement(w, lang, msgs, &p)
	return nil
}
