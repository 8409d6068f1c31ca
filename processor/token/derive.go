package token

import (
	"encoding/binary"
	"fmt"
)

// CanonicalVersion names the rules of Canonical. It is part of every key: other
// rules, other tokens.
const CanonicalVersion = 1

const keySize = 32

// derive makes the key for one use. The info string is unambiguous: every
// field carries its length.
func (r *Ring) derive(master PRF, use, purpose, name string, version uint32) ([]byte, error) {
	key, err := master.ComputePRF(info(use, r.cfg.Tenant, purpose, name, version), keySize)
	if err != nil || len(key) != keySize {
		return nil, fmt.Errorf("%w: derive the %s key of %q: the master key refuses", ErrConfig, use, name)
	}
	return key, nil
}

// info is the HKDF info of a key: five strings, each behind its length in two
// bytes, then version and canonicaliser version in four bytes each, all
// big-endian.
func info(use, tenant, purpose, name string, version uint32) []byte {
	var b []byte
	for _, s := range []string{"samar/v1", use, tenant, purpose, name} {
		b = binary.BigEndian.AppendUint16(b, uint16(len(s)))
		b = append(b, s...)
	}
	b = binary.BigEndian.AppendUint32(b, version)
	return binary.BigEndian.AppendUint32(b, CanonicalVersion)
}
