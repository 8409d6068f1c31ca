package main

import (
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/detectors/names/model"
	"github.com/samar-privacy/samar/internal/evaluate"
	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/token"
)

// publicKey is no secret: nothing that it tokenises is kept.
type publicKey struct{}

func (publicKey) ComputePRF(input []byte, n uint32) ([]byte, error) {
	return hkdf.Key(sha256.New, make([]byte, 32), nil, string(input), int(n))
}

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
	e, err := speed.Assemble(pol, token.Config{
		Master: token.Master{Keys: []token.Key{{Version: 1, Master: publicKey{}}}, Current: 1, Records: publicKey{}},
		Tenant: "gold",
	}, stages...)
	if err != nil {
		return nil, err
	}
	return evaluate.NewFinder(e.Text, 0), nil
}
