package keyset

import (
	"errors"
	"testing"
)

// FuzzParse: any bytes are keys that work, or damaged, or of another type.
func FuzzParse(f *testing.F) {
	s, err := newSets()
	if err != nil {
		f.Fatal(err)
	}
	good, err := format(s)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"samar_keys":1,"tokens":{"primaryKeyId":1,"key":[{}]},"records":{},"reversible":null}`))
	f.Add([]byte(`{"primaryKeyId":1,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.HpkePrivateKey"}}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := parse(content)
		if err == nil {
			_, err = open(s)
		}
		if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrWrongType) {
			t.Fatalf("error is %v", err)
		}
		if err != nil {
			_ = explain("keys", content, err)
		}
	})
}
