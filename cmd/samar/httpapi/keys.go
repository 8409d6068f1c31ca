package httpapi

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// Keys are the API keys that may ask, as digests.
type Keys struct{ sums [][sha256.Size]byte }

// ErrKeys reports a file of API keys that cannot be used.
var ErrKeys = errors.New("API keys")

// leastKey is the shortest API key, in bytes.
const leastKey = 24

// ReadKeys reads a file of API keys: one a line, 24 bytes or more without
// spaces, a name before it if you like; '#' begins a comment.
func ReadKeys(src []byte) (*Keys, error) {
	k := &Keys{}
	lines := bufio.NewScanner(bytes.NewReader(src))
	for n := 1; lines.Scan(); n++ {
		words := strings.Fields(strings.SplitN(lines.Text(), "#", 2)[0])
		switch {
		case len(words) == 0:
			continue
		case len(words) > 2:
			return nil, fmt.Errorf("%w: line %d: want a key, or a name and a key", ErrKeys, n)
		case len(words[len(words)-1]) < leastKey:
			return nil, fmt.Errorf("%w: line %d: a key has %d bytes or more", ErrKeys, n, leastKey)
		}
		k.sums = append(k.sums, sha256.Sum256([]byte(words[len(words)-1])))
	}
	if len(k.sums) == 0 || lines.Err() != nil {
		return nil, fmt.Errorf("%w: no key in the file", ErrKeys)
	}
	return k, nil
}

// Know reports whether the request carries one of the keys.
func (k *Keys) Know(r *http.Request) bool {
	scheme, key, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "bearer") {
		return false
	}
	sum := sha256.Sum256([]byte(strings.TrimSpace(key)))
	known := 0
	for i := range k.sums {
		known |= subtle.ConstantTimeCompare(sum[:], k.sums[i][:])
	}
	return known == 1
}
