package codec

// inner looks into strings of other formats than JSON for JSON and
// forms in them.
type inner struct{ json JSON }

func (n *inner) begin(p *Paths, depth int, reach Reach, locate bool) {
	n.json.Paths, n.json.MaxDepth, n.json.Reach, n.json.Locate = p, depth, reach, locate
	n.json.stack = n.json.stack[:0]
}

// look walks the text of the last leaf, if it is JSON or a form, and nobody drops
// it whole.
func (n *inner) look(d *Doc) error {
	if n.json.Paths.nodes[d.Leaves[len(d.Leaves)-1].Node].flags&Hold != 0 {
		return nil
	}
	if looksJSON(d.Leaves[len(d.Leaves)-1].Text) {
		return n.json.nested(d, 0)
	}
	return n.json.form(d, 0)
}

func depthLimit(n int) int {
	if n > 0 {
		return n
	}
	return 128
}
