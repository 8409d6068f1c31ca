package keyset

import (
	"os"

	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
)

// Init makes a key file at path, mode 0600. With a recipientPath it also makes
// a key pair for dead letters: the private key goes to recipientPath, mode 0600,
// the public one into the key file. Existing files are never overwritten; if
// one file cannot be made, none is left. A guard seals the key file, not the
// private key: that one belongs on no worker.
func Init(path, recipientPath string, g *Guard) error {
	s, err := newSets()
	if err != nil {
		return about(path, err)
	}
	if recipientPath != "" {
		private, public, err := newPair()
		if err != nil {
			return about(recipientPath, err)
		}
		s.recipient = public
		if err := createSet(recipientPath, private); err != nil {
			return err
		}
	}
	content, err := format(s)
	if err == nil {
		content, err = g.wrap(content)
	}
	if err == nil {
		err = create(path, content)
	}
	if err != nil && recipientPath != "" {
		os.Remove(recipientPath)
	}
	return err
}

func createSet(path string, set *tinkpb.Keyset) error {
	text, err := formatSet(set)
	if err != nil {
		return about(path, err)
	}
	content, err := indent(text)
	if err != nil {
		return about(path, err)
	}
	return create(path, content)
}
