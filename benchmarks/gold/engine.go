package main

import (
	"fmt"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/detectors/names/model"
	"github.com/samar-privacy/samar/internal/evaluate"
	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/policy"
)

// newFinder finds as samar does with the policy built in.
func newFinder(names, strictness string) (evaluate.Finder, error) {
	level, ok := policy.ParseStrictness(strictness)
	if !ok {
		return nil, fmt.Errorf("--strictness: want strict, balanced or precise: %w", errUsage)
	}
	var stages []detectors.Stage
	switch names {
	case "cues":
	case "full":
		st, err := model.Stage()
		if err != nil {
			return nil, err
		}
		stages = append(stages, st)
	default:
		return nil, fmt.Errorf("--names: want full or cues: %w", errUsage)
	}
	pol, err := policy.Default(detectors.NewRegistry(catalog.All()))
	if err != nil {
		return nil, err
	}
	for i := range pol.Views {
		pol.SetStrictness(i, level)
	}
	e, err := speed.Assemble(pol, speed.PublicKeys("gold"), stages...)
	if err != nil {
		return nil, err
	}
	return evaluate.NewFinder(e.Text, 0), nil
}
