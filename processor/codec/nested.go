package codec

import (
	"bytes"
	"strconv"
)

// looksJSON reports whether text begins and ends like an object or array with
// something in it.
func looksJSON(text []byte) bool {
	if len(text) < 3 {
		return false
	}
	if c := text[0]; c != '{' && c != '[' && c > ' ' {
		return false
	}
	i := space(text, 0)
	k := len(text) - 1
	for k > i && text[k] <= ' ' {
		k--
	}
	return k-i > 1 && (text[i] == '{' && text[k] == '}' || text[i] == '[' && text[k] == ']')
}

// nested walks the text of the last leaf as JSON; if it is none, the leaf
// stays plain text.
func (j *JSON) nested(d *Doc, layer int) error {
	at := len(d.Leaves) - 1
	cur := d.Leaves[at].Node
	outer, paths, arena, points := j.current, j.Paths.Len(), len(d.arena), len(d.points)
	height, ptr, ptrs, placings := len(j.stack), len(d.pointers), len(d.pointer), len(d.Placings)
	j.current = walk{src: d.Leaves[at].Text, parent: int32(at), floor: height}
	err := j.walk(d, 0, cur, layer+1)
	j.current = outer
	if err == ErrPaths {
		return err
	}
	if err != nil {
		d.Leaves = d.Leaves[:at+1]
		d.arena, d.points = d.arena[:arena], d.points[:points]
		d.pointers, d.pointer = d.pointers[:ptr], d.pointer[:ptrs]
		d.Placings = d.Placings[:placings]
		j.stack = j.stack[:height]
		j.Paths.truncate(max(paths, j.Paths.kept))
		return nil
	}
	d.Leaves[at].Nested, d.layered = true, true
	return nil
}

// locate notes the pointer of the leaf just added.
func (j *JSON) locate(d *Doc) {
	for _, f := range j.stack[j.current.floor:] {
		d.pointers = append(d.pointers, '/')
		if !f.object {
			d.pointers = strconv.AppendInt(d.pointers, int64(f.index), 10)
			continue
		}
		name := j.current.src[f.name[0]:f.name[1]]
		if bytes.IndexByte(name, '\\') >= 0 {
			name, _, _ = unescape(nil, nil, name)
		}
		d.pointers = appendPointer(d.pointers, name)
	}
	d.pointer = append(d.pointer, int32(len(d.pointers)))
}
