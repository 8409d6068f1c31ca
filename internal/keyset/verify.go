package keyset

import (
	"crypto/sha256"
	"encoding/hex"
)

// Info describes a key file without its secrets.
type Info struct {
	Path    string    `json:"path"`
	Keysets []SetInfo `json:"keysets"`
}

// SetInfo describes one keyset of a key file.
type SetInfo struct {
	Name string    `json:"name"` // tokens | records | reversible | recipient
	Type string    `json:"type"` // as Tink names it
	Keys []KeyInfo `json:"keys"`

	PublicKey string `json:"public_key,omitempty"` // of the recipient, as ParseRecipient reads it
}

// KeyInfo describes one key.
type KeyInfo struct {
	Version     uint32 `json:"version"`
	Current     bool   `json:"current"`
	Fingerprint string `json:"fingerprint"` // 16 hex digits: the same key, the same fingerprint; one-way
}

const fingerprintInput = "samar/v1 fingerprint"

// Verify checks a key file as Load does and describes it.
func Verify(path string, g *Guard) (Info, error) {
	k, err := Load(path, g)
	if err != nil {
		return Info{}, err
	}
	return k.info(path)
}

func (k *Keys) info(path string) (Info, error) {
	tokens := SetInfo{Name: "tokens", Type: typePRF}
	reversible := SetInfo{Name: "reversible", Type: typeSIV}
	for _, key := range k.master.Keys {
		current := key.Version == k.master.Current
		mark, err := key.Master.ComputePRF([]byte(fingerprintInput), 8)
		if err != nil {
			return Info{}, about(path, ErrDamaged)
		}
		tokens.Keys = append(tokens.Keys, KeyInfo{key.Version, current, hex.EncodeToString(mark)})
		if mark, err = key.Sealed.EncryptDeterministically(nil, []byte(fingerprintInput)); err != nil {
			return Info{}, about(path, ErrDamaged)
		}
		reversible.Keys = append(reversible.Keys, KeyInfo{key.Version, current, hex.EncodeToString(mark[:8])})
	}
	mark, err := k.master.Records.ComputePRF([]byte(fingerprintInput), 8)
	if err != nil {
		return Info{}, about(path, ErrDamaged)
	}
	records := SetInfo{Name: "records", Type: typePRF, Keys: []KeyInfo{{k.sets.records.PrimaryKeyId, true, hex.EncodeToString(mark)}}}
	info := Info{Path: path, Keysets: []SetInfo{tokens, records, reversible}}
	if k.recipient != nil {
		set := SetInfo{Name: "recipient", Type: typePublic, PublicKey: k.recipient.Text()}
		for _, key := range k.sets.recipient.Key {
			sum := sha256.Sum256(key.KeyData.Value)
			set.Keys = append(set.Keys, KeyInfo{key.KeyId, key.KeyId == k.sets.recipient.PrimaryKeyId, hex.EncodeToString(sum[:8])})
		}
		info.Keysets = append(info.Keysets, set)
	}
	return info, nil
}
