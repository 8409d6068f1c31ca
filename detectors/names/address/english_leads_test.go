package address

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// behindLeads is what may stand behind a word that begins a part.
var behindLeads = []string{" 12", " 12, Elm", ", 12", ". 12", " No. 12", " no 4, Elm", " Khan, Delhi", " office Khan, Delhi", " station Khan, Delhi", "-12", " b", " B, 12 Elm", " floor, 9 Elm", " floor 2", " bag 12", " route 3, Box 88", " Box 12", " AE 09876",
	" Ship, fpo AP 96601", " 12 Box 3", " box 12", "o box 12", ".o. box 12", " to the Mill", " from St. Mary", " wing c rm 12", " 9 bed 3", " 3 room 4", "2 l7", "09 L71 Daniel", " kerala, bed 2", " route 33", "-66", " road 7", " Besar", ", 9 Elm"}

// Parts are tried only at words that lead one: no form may begin with another word.
func TestLeadsTellWhatAWordBegins(t *testing.T) {
	words := wordsOfSources(t)
	var w detectors.Window
	for word := range words {
		for _, behind := range behindLeads {
			for _, lead := range []string{word, strings.ToUpper(word[:1]) + word[1:]} {
				text := []byte("12 Elm Street, " + lead + behind + ", Delhi")
				w.Text, w.Start = text, 15
				r := &readersOf(&w).en
				r.kept.drop()
				i := r.loadTo(text, 15, rightReach)
				for _, first := range []int{i, i - 1} {
					for _, unit := range []bool{false, true} {
						p := func() *enParts { return &enParts{reader: r, first: first, unit: unit, street: unit} }
						for form, c := range map[string]struct {
							end   int
							leads bool
						}{
							"pobox":     {p().pobox(i), r.leads(i, leadsBox) || r.has(i, enBox)},
							"quarter":   {p().quarter(i, comma), r.leads(i, leadsQuarter)},
							"delivery":  {p().delivery(i, comma), r.leads(i, leadsRound)},
							"floorAt":   {p().floorAt(i), r.isNumber(i) || r.has(i, enOne) || r.leads(i, leadsFloor)},
							"bedAt":     {p().bedAt(i), r.leads(i, leadsBed)},
							"unitNamed": {p().unitNamed(i), r.has(i, enUnit|enLevel) || r.leads(i, leadsUnit)},
							"landmark":  {p().landmark(i, comma), r.has(i, enNear) || r.leads(i, leadsBeside)},
							"highway":   {p().highway(i), r.leads(i, leadsHighway)},
						} {
							if c.end > 0 && !c.leads {
								t.Errorf("%s reads %q behind a street, which its words do not tell", form, text[15:])
							}
						}
					}
				}
			}
		}
	}
}

// wordsOfSources are the words of wordsEN and all that the sources of English forms
// ask for.
func wordsOfSources(t *testing.T) map[string]bool {
	words := map[string]bool{}
	for w := range wordsEN {
		words[w] = true
	}
	files, err := filepath.Glob("english_*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources", err)
	}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") || f == "english_leads.go" {
			continue
		}
		tree, err := parser.ParseFile(gotoken.NewFileSet(), f, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "is" {
				return true
			}
			for _, a := range call.Args {
				if l, ok := a.(*ast.BasicLit); ok && l.Kind == gotoken.STRING {
					if w, err := strconv.Unquote(l.Value); err == nil {
						words[w] = true
					}
				}
			}
			return true
		})
	}
	return words
}
