package codec

// place is where a value of a format with a schema stands.
type place struct {
	from, to int32 // the whole of it: with the index of its union, or its tag
	kind     placeKind
	null     int32 // branch of the union that is null, plus one
	text     int32 // branch that is a string, plus one
}

type placeKind uint8

// Put appends what is to stand for the bytes [start, end) of a leaf's text, and
// says which bytes of Src it replaces. none asks for no value at all: null
// where the place can hold one, else an empty text. orNull lets a value whose
// type cannot hold the text become null. False: the place can hold neither.
func (d *Doc) Put(dst []byte, leaf, start, end int, text []byte, none, orNull bool) (out []byte, from, to int, ok bool) {
	from, to = d.Raw(leaf, start, end)
	return append(dst, text...), from, to, true
}
