package keyset

import (
	"encoding/base64"
	"errors"

	hpkepb "github.com/tink-crypto/tink-go/v2/proto/hpke_go_proto"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"google.golang.org/protobuf/proto"
)

// publicSize is the length of an X25519 public key in bytes.
const publicSize = 32

// ErrPublicKey reports a text that is no public key for dead letters.
var ErrPublicKey = errors.New("not a public key for dead letters: 44 characters of base64, as samar keys verify shows it")

// Text returns the public key in base64, short enough for a configuration file.
func (r *Recipient) Text() string {
	for _, key := range r.set.Key {
		var public hpkepb.HpkePublicKey
		if key.KeyId == r.set.PrimaryKeyId && proto.Unmarshal(key.KeyData.Value, &public) == nil {
			return base64.StdEncoding.EncodeToString(public.PublicKey)
		}
	}
	return ""
}

// ParseRecipient reads what Text wrote.
func ParseRecipient(text string) (*Recipient, error) {
	public, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(public) != publicSize {
		return nil, ErrPublicKey
	}
	value, err := proto.Marshal(&hpkepb.HpkePublicKey{
		Params: &hpkepb.HpkeParams{
			Kem:  hpkepb.HpkeKem_DHKEM_X25519_HKDF_SHA256,
			Kdf:  hpkepb.HpkeKdf_HKDF_SHA256,
			Aead: hpkepb.HpkeAead_AES_256_GCM,
		},
		PublicKey: public,
	})
	if err != nil {
		return nil, ErrPublicKey
	}
	r, err := newRecipient(&tinkpb.Keyset{PrimaryKeyId: 1, Key: []*tinkpb.Keyset_Key{{
		KeyId:            1,
		Status:           tinkpb.KeyStatusType_ENABLED,
		OutputPrefixType: tinkpb.OutputPrefixType_RAW,
		KeyData: &tinkpb.KeyData{
			TypeUrl:         "type.googleapis.com/google.crypto.tink." + typePublic,
			KeyMaterialType: tinkpb.KeyData_ASYMMETRIC_PUBLIC,
			Value:           value,
		},
	}}})
	if err != nil {
		return nil, ErrPublicKey
	}
	return r, nil
}
