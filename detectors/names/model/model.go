// Package model holds the name models that come with samar, and makes the stage
// that runs them. Start with Stage. docs/models.md says what they were made of;
// `make train` makes them again.
package model

import (
	_ "embed"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

//go:embed id.bin
var id []byte

//go:embed en.bin
var en []byte

//go:embed zh.bin
var zh []byte

// Stage returns the stage that finds people in Indonesian, English and Chinese.
// An error names the model file that is damaged.
func Stage() (*tagger.Stage, error) {
	var all tagger.Models
	for l, data := range [tagger.Languages][]byte{id, en, zh} {
		m, err := tagger.Open("detectors/names/model/"+tagger.Language(l).String()+".bin", data)
		if err != nil {
			return nil, err
		}
		all[l] = m
	}
	return tagger.New(all), nil
}
