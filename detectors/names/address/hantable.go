package address

// hanTable finds what belongs to a character of three bytes.
type hanTable[V any] struct {
	heads [1 << 12]uint16 // by the last two bytes: the first of all with those, 0 for none
	all   []hanEntry[V]
}

// hanEntry is a character that others may share the last two bytes with.
type hanEntry[V any] struct {
	first byte
	next  uint16
	v     V
}

// newHanTable makes a table of the characters that are m's keys.
func newHanTable[V any](m map[string]V) *hanTable[V] {
	t := &hanTable[V]{all: make([]hanEntry[V], 1, len(m)+1)}
	for c, v := range m {
		head := &t.heads[int(c[1]&63)<<6|int(c[2]&63)]
		t.all = append(t.all, hanEntry[V]{c[0], *head, v})
		*head = uint16(len(t.all) - 1)
	}
	return t
}

// of returns what belongs to the character that b begins with, nothing if it is in
// no table or b ends within it.
func (t *hanTable[V]) of(b []byte) (v V) {
	if len(b) < 3 {
		return v
	}
	i := t.heads[int(b[1]&63)<<6|int(b[2]&63)]
	for i != 0 && t.all[i].first != b[0] {
		i = t.all[i].next
	}
	return t.all[i].v // of none: nothing
}
