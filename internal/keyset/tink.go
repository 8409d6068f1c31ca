package keyset

import (
	"strings"

	"github.com/tink-crypto/tink-go/v2/daead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// The types of keys that samar uses, as Tink names them.
const (
	typePRF     = "HkdfPrfKey"
	typeSIV     = "AesSivKey"
	typePublic  = "HpkePublicKey"
	typePrivate = "HpkePrivateKey"
)

// keyType is the last part of a keyset's type URL, "" if its keys differ or
// there is none.
func keyType(set *tinkpb.Keyset) string {
	name := ""
	for i, key := range set.GetKey() {
		url := key.GetKeyData().GetTypeUrl()
		kind := url[strings.LastIndexByte(url, '.')+1:]
		if i > 0 && kind != name {
			return ""
		}
		name = kind
	}
	return name
}

// addKey makes a random key, gives it its version as id, and makes it primary.
func addKey(set *tinkpb.Keyset, template *tinkpb.KeyTemplate, version uint32) error {
	h, err := keyset.NewHandle(template)
	if err != nil {
		return err
	}
	key := insecurecleartextkeyset.KeysetMaterial(h).Key[0]
	key.KeyId = version
	set.Key = append(set.Key, key)
	set.PrimaryKeyId = version
	return nil
}

// handle checks a keyset's type and structure. The causes are dropped: they may
// quote the file.
func handle(set *tinkpb.Keyset, kind string) (*keyset.Handle, error) {
	if set == nil || len(set.Key) == 0 {
		return nil, ErrDamaged
	}
	if keyType(set) != kind {
		return nil, ErrWrongType
	}
	seen := map[uint32]bool{}
	for _, key := range set.Key {
		if seen[key.KeyId] || key.KeyId == 0 {
			return nil, ErrDamaged
		}
		seen[key.KeyId] = true
	}
	if !seen[set.PrimaryKeyId] {
		return nil, ErrDamaged
	}
	h, err := insecurecleartextkeyset.Read(&keyset.MemReaderWriter{Keyset: set})
	if err != nil {
		return nil, ErrDamaged
	}
	return h, nil
}

// prfs returns the PRFs of a keyset by version.
func prfs(set *tinkpb.Keyset) (map[uint32]prf.PRF, error) {
	h, err := handle(set, typePRF)
	if err != nil {
		return nil, err
	}
	s, err := prf.NewPRFSet(h)
	if err != nil || len(s.PRFs) != len(set.Key) {
		return nil, ErrDamaged
	}
	return s.PRFs, nil
}

// siv returns the deterministic encryption of one version alone.
func siv(set *tinkpb.Keyset, version uint32) (tink.DeterministicAEAD, error) {
	if _, err := handle(set, typeSIV); err != nil {
		return nil, err
	}
	for _, key := range set.Key {
		if key.KeyId != version {
			continue
		}
		h, err := handle(&tinkpb.Keyset{PrimaryKeyId: version, Key: []*tinkpb.Keyset_Key{key}}, typeSIV)
		if err != nil {
			return nil, err
		}
		d, err := daead.New(h)
		if err != nil {
			return nil, ErrDamaged
		}
		return d, nil
	}
	return nil, ErrDamaged
}
