package token

// OriginKey returns the HMAC-SHA-256 key, 32 bytes, for the samar-id headers of
// one view: the keyed hash of where a record came from. It does not rotate, so
// that a record replayed after a rotation keeps its id, and no two views share
// it.
func (r *Ring) OriginKey(view string) ([]byte, error) {
	return r.derive(r.cfg.Master.Records, "origin", "", view, 1)
}
