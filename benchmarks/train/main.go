// Command train makes the name models of detectors/names/model from the text
// and the lists below internal/train, and measures them on held-out text with
// names that were never learnt.
//
//	go run ./benchmarks/train [-lang id,en,zh] [-out DIR] [-errors N]
//
// Run it at the module's root. Without -out it measures and writes nothing.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/samar-privacy/samar/detectors/names/tagger"
	"github.com/samar-privacy/samar/internal/train"
)

func main() {
	langs := flag.String("lang", "id,en,zh", "languages")
	out := flag.String("out", "", "folder for the model files")
	errors := flag.Int("errors", 0, "print so many wrong texts a language")
	set := train.Defaults
	flag.IntVar(&set.Epochs, "epochs", set.Epochs, "passes over the text")
	flag.IntVar(&set.Copies, "copies", set.Copies, "times that a text is written anew")
	flag.Float64Var(&set.Rate, "rate", set.Rate, "learning rate")
	flag.Float64Var(&set.Decay, "decay", set.Decay, "L2")
	flag.Float64Var(&set.Drop, "drop", set.Drop, "share of features left out of a step")
	flag.IntVar(&set.Seen, "seen", set.Seen, "least texts that a feature is in")
	flag.IntVar(&set.Most, "most", set.Most, "features of a model")
	folds := flag.Int("folds", 0, "measure by learning this often, another tenth held out each time; writes nothing")
	apart := flag.Bool("apart", false, "with -folds: hold out whole files, kinds of text that were never learnt")
	flag.Parse()
	var wg sync.WaitGroup
	reports := make([]bytes.Buffer, tagger.Languages)
	failed := make([]error, tagger.Languages)
	for l := range tagger.Language(tagger.Languages) {
		if !strings.Contains(*langs, l.String()) {
			continue
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			if *folds > 0 {
				failed[l] = cross(&reports[l], l, set, *folds, *apart, *errors)
				return
			}
			failed[l] = one(&reports[l], l, set, *out, *errors)
		}()
	}
	wg.Wait()
	code := 0
	for l := range reports {
		os.Stdout.Write(reports[l].Bytes())
		if failed[l] != nil {
			fmt.Fprintln(os.Stderr, failed[l])
			code = 1
		}
	}
	os.Exit(code)
}

// one trains, measures and writes one language.
func one(w *bytes.Buffer, lang tagger.Language, set train.Settings, out string, errors int) error {
	root := os.DirFS("internal/train")
	began := time.Now()
	all, err := train.Texts(root, lang)
	if err != nil {
		return err
	}
	lists, err := train.ReadLists(root)
	if err != nil {
		return err
	}
	kept := make(chan written, 1)
	if out != "" {
		go func() { kept <- whole(root, all, lang, set) }()
	}
	learn, held := train.Split(all, 0)
	lists.Count(learn, lang)
	p := train.Learn(learn, lists, lang, set)
	file, err := tagger.Encode(p)
	if err != nil {
		return err
	}
	m, err := tagger.Open(lang.String()+".bin", file)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %d texts learnt, %d held out; %d features, %d words, %.2f MB, %.0f s\n", lang, len(learn), len(held), len(p.Features), len(p.Words), float64(len(file))/1e6, time.Since(began).Seconds())
	var models tagger.Models
	models[lang] = m
	train.Measure(w, &models, lang, held, lists, errors)
	if lines := plain(lang); len(lines) > 0 {
		train.Plain(w, &models, lines, errors)
	}
	if lang != tagger.Chinese {
		if err := unlisted(w, p, lang, held, lists); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	k := <-kept
	if k.err != nil {
		return k.err
	}
	fmt.Fprintf(w, "%s: %d texts learnt for the model, %.2f MB\n", lang, len(all), float64(len(k.file))/1e6)
	return os.WriteFile(filepath.Join(out, lang.String()+".bin"), k.file, 0o644)
}

// written is a model file, or why there is none.
type written struct {
	file []byte
	err  error
}

// whole makes the model that is kept, which learns the held-out texts and names as
// well.
func whole(root fs.FS, all []train.Text, lang tagger.Language, set train.Settings) written {
	lists, err := train.ReadLists(root)
	if err != nil {
		return written{err: err}
	}
	lists.Count(all, lang)
	set.Part = train.Whole
	file, err := tagger.Encode(train.Learn(all, lists, lang, set))
	return written{file, err}
}

// plain are the reviews of benchmarks/train/plain, which name nobody and which no
// model learns.
func plain(lang tagger.Language) []string {
	src, err := os.ReadFile(filepath.Join("benchmarks/train/plain", lang.String()+".txt"))
	if err != nil {
		return nil
	}
	var lines []string
	for line := range strings.Lines(string(src)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// unlisted measures without what the lists know of the names in the text.
func unlisted(w *bytes.Buffer, p tagger.Params, lang tagger.Language, held []train.Text, lists *train.Lists) error {
	file, err := tagger.Encode(train.Unlisted(p, lists))
	if err != nil {
		return err
	}
	var models tagger.Models
	if models[lang], err = tagger.Open("unlisted", file); err != nil {
		return err
	}
	var full bytes.Buffer
	train.Measure(&full, &models, lang, held, lists, 0)
	for line := range strings.Lines(full.String()) {
		if strings.HasPrefix(line, "  all") {
			fmt.Fprintf(w, "%s    names unlisted\n", strings.TrimRight(line, "\n"))
		}
	}
	return nil
}

// cross measures with another tenth held out each time, or with other files.
func cross(w *bytes.Buffer, lang tagger.Language, set train.Settings, folds int, apart bool, errors int) error {
	root := os.DirFS("internal/train")
	all, err := train.Texts(root, lang)
	if err != nil {
		return err
	}
	var sum, without train.Total
	for fold := range folds {
		lists, err := train.ReadLists(root)
		if err != nil {
			return err
		}
		learn, held := train.Split(all, fold)
		if apart {
			learn, held = train.SplitFiles(all, fold, folds)
		}
		lists.Count(learn, lang)
		p := train.Learn(learn, lists, lang, set)
		file, err := tagger.Encode(p)
		if err != nil {
			return err
		}
		var models tagger.Models
		if models[lang], err = tagger.Open("fold", file); err != nil {
			return err
		}
		var rest bytes.Buffer
		t := train.Measure(&rest, &models, lang, held, lists, errors)
		if apart {
			w.Write(rest.Bytes())
		}
		sum.All.Join(&t.All)
		sum.Lower.Join(&t.Lower)
		sum.Clean.Join(&t.Clean)
		if lang == tagger.Chinese {
			continue
		}
		if file, err = tagger.Encode(train.Unlisted(p, lists)); err != nil {
			return err
		}
		if models[lang], err = tagger.Open("fold", file); err != nil {
			return err
		}
		t = train.Measure(&rest, &models, lang, held, lists, 0)
		without.All.Join(&t.All)
		without.Lower.Join(&t.Lower)
	}
	fmt.Fprintf(w, "%s all   %v\n", lang, &sum.All)
	if lang != tagger.Chinese {
		fmt.Fprintf(w, "%s lower %v\n", lang, &sum.Lower)
		fmt.Fprintf(w, "%s all, names unlisted %v\n%s lower, names unlisted %v\n", lang, &without.All, lang, &without.Lower)
	}
	fmt.Fprintf(w, "%s clean false/MB %.0f\n", lang, float64(sum.Clean.False)*1e6/float64(max(1, sum.Clean.Bytes)))
	return nil
}
