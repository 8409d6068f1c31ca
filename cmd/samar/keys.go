package main

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io/fs"

	"github.com/samar-privacy/samar/processor/token"
)

// keys are the keys a command works with.
type keys struct {
	master token.Master
	random bool // made for this process
}

// openKeys reads the key file; with none named, it makes random keys if it may.
func openKeys(file string, mayBeRandom bool) (*keys, error) {
	if file == "" && mayBeRandom {
		return &keys{master: ephemeral(), random: true}, nil
	}
	return nil, configf("keys: not yet")
}

type hk []byte

func (h hk) ComputePRF(in []byte, n uint32) ([]byte, error) {
	return hkdf.Key(sha256.New, h, nil, string(in), int(n))
}

func ephemeral() token.Master {
	k := make(hk, 32)
	r := make(hk, 32)
	rand.Read(k)
	rand.Read(r)
	return token.Master{Keys: []token.Key{{Version: 1, Master: k}}, Current: 1, Records: r}
}

// inputFault words an error of reading or writing.
func inputFault(err error) error {
	var f *fault
	var pe *fs.PathError
	switch {
	case errors.As(err, &f):
		return err
	case errors.As(err, &pe):
		return configf("%s", pathFault(pe.Path, err))
	}
	return err
}
