package lint

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	mdLink  = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	mdCode  = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	mdTitle = regexp.MustCompile(`(?m)^#+ +(.+)$`)
)

// TestLinksLead holds every relative link of the pages to a file, and its anchor
// to a heading of it.
func TestLinksLead(t *testing.T) {
	n := 0
	for _, name := range tracked(t) {
		if filepath.Ext(name) != ".md" {
			continue
		}
		page, err := os.ReadFile(filepath.Join(root(), name))
		if err != nil {
			continue // deleted in the working tree
		}
		for _, m := range mdLink.FindAllStringSubmatch(mdCode.ReplaceAllString(string(page), ""), -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			n++
			path, anchor, _ := strings.Cut(m[1], "#")
			target := filepath.Join(root(), filepath.Dir(name), path)
			if path == "" {
				target = filepath.Join(root(), name)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %s leads nowhere", name, m[1])
				continue
			}
			if text, err := os.ReadFile(target); anchor != "" && err == nil && !hasAnchor(string(text), anchor) {
				t.Errorf("%s: %s has no heading #%s", name, path, anchor)
			}
		}
	}
	if n < 50 {
		t.Errorf("%d links were looked at", n)
	}
}

// hasAnchor reports whether a heading of page has the anchor that code hosts make of it.
func hasAnchor(page, anchor string) bool {
	for _, m := range mdTitle.FindAllStringSubmatch(page, -1) {
		made := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, m[1])
		if made == anchor {
			return true
		}
	}
	return false
}
