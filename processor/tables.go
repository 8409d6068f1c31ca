package processor

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// Tables in JSON name their columns once, and every row is a list of values: what the
// name of a member says elsewhere, the name of the column says here.
//
//	{"columns": ["name", "phone"], "rows": [["Tio", "0812…"]]}              names beside rows
//	{"schema": {"fields": [{"name": "name"}]}, "rows": [{"f": [{"v": …}]}]} cells as objects
//	{"columns": ["name"], "data": [{"row": ["Tio"]}]}                       a list in each row
//	{"values": [["name", "phone"], ["Tio", "0812…"]]}                       names in the first row
//	[["name", "Tio"], ["phone", "0812…"]]                                   a name before each value
//
// A cell is read as the member of an object in the list of rows would be, rows[*].phone.

// tablePart says what the values on a path may be of a table.
type tablePart uint8

const (
	noTable    tablePart = iota
	columnName           // in a list of them
	cellOfRow            // rows[*][*]
	cellHeld             // rows[*].f[*].v
	cellBelow            // rows[*].values[*]
)

// Bounds of tables.
const (
	openRuns   = 6               // tables and lists of names that may be told apart at a time
	headReach  = 12              // of these, from a table to the names of its columns
	headClimb  = 4               // objects, from either up to the one that holds both
	noKin      = 2*headClimb + 1 // farther than any list of names that is a table's
	widestHead = 512
)

var (
	columnLists = nameSet("columns", "cols", "column", "fields", "header", "headers", "heads", "head", "heading", "headings", "thead", "meta", "keys", "colnames", "col_names", "columnNames", "column_names", "columnHeaders", "column_headers",
		"fieldNames", "field_names", "rowType", "detailColumns", "dimensionHeaders", "dimensions", "column_order", "columnOrder", "columnDefinitions", "column_definitions", "columnInfo", "column_info", "fieldList", "field_list", "kolom", "表头", "表頭", "列", "列名", "字段", "欄位", "columnas", "colunas", "colonnes", "spalten")
	columnLabels = nameSet("name", "label", "title", "display_name", "displayName", "column", "columnName", "column_name", "field", "fieldName", "field_name", "key", "id", "header", "headerName", "caption", "alias", "text", "prop", "dataIndex", "accessor", "nama", "judul", "名称", "标题", "字段")
	heldValues   = nameSet("v", "value", "val", "displayValue", "display_value", "formattedValue", "stringValue", "label", "text", "content")
	heldLists    = nameSet("f", "c", "cells", "cell", "values", "dataCells", "columns", "data", "dimensionValues", "row")
	shapes       = nameSet("coordinates", "bbox", "points", "polygon", "polygons", "path", "paths", "geometry", "matrix", "embedding", "embeddings", "bounds")
)

// tabling notes what of a table the values on a path may be, and says so to the decoder.
func (w *Worker) tabling(info *nodeInfo, path []policy.Segment) codec.Flags {
	if info.rule.Keep {
		return 0
	}
	if info.table = tablePartOf(path); info.table == noTable {
		return 0
	}
	if info.table == columnName {
		return codec.Tabled
	}
	n := len(path) - 1
	switch info.table {
	case cellHeld:
		n -= 2
	case cellBelow:
		n--
	}
	info.parents = append([]policy.Segment(nil), path[:n]...)
	info.columns = map[string]labelled{}
	return codec.Tabled | codec.Small
}

func tablePartOf(path []policy.Segment) tablePart {
	n := len(path)
	switch {
	case n >= 2 && path[n-1].Index && path[n-2].Index:
		if n >= 3 && (path[n-3].Index || shapes[path[n-3].Name]) {
			return noTable
		}
		return cellOfRow
	case n >= 2 && path[n-1].Index && columnLists[path[n-2].Name]:
		return columnName
	case n >= 3 && path[n-2].Index && columnLists[path[n-3].Name] && columnLabels[path[n-1].Name] && !(n >= 4 && path[n-4].Index):
		return columnName
	case n >= 4 && path[n-2].Index && path[n-4].Index && heldValues[path[n-1].Name] && heldLists[path[n-3].Name]:
		return cellHeld
	case n >= 3 && path[n-1].Index && path[n-3].Index && heldLists[path[n-2].Name]:
		return cellBelow
	}
	return noTable
}

// tableRun is the cells of one table that one path has, or the names of its columns.
type tableRun struct {
	node  int32
	first int // of Doc.Placings
	last  int
	width int // columns
	rows  int
	part  tablePart
}

// cells are leaves that the name of a column speaks for, in their order.
type cells []askedLeaf

func (c cells) first() (leaf, at int) { return c.after(-1) }

// after returns the leaf behind the one at a place, and its place; -1: there is none.
func (c cells) after(at int) (leaf, next int) {
	if at++; at < len(c) {
		return c[at].leaf, at
	}
	return -1, at
}

// unreadCell stands for a short number in a list that no column speaks for: elsewhere it
// would be no leaf.
var unreadCell = &nodeInfo{rule: policy.FieldRule{Keep: true}}

// tables fills w.cells.
func (w *Worker) tables() {
	w.cells, w.runs = w.cells[:0], w.runs[:0]
	if len(w.doc.Placings) == 0 {
		return
	}
	w.findRuns()
	for i := range w.runs {
		if r := &w.runs[i]; r.part > columnName {
			if columns := w.columnsOf(i); columns != nil {
				w.fill(r, columns, w.upright(i))
			} else if r.part == cellOfRow && !w.headless(r) {
				w.attributes(r)
			}
		}
	}
	for _, p := range w.doc.Placings {
		l := &w.doc.Leaves[p.Leaf]
		if info := &w.nodes[l.Node]; info.table > columnName && l.Kind == detectors.Number && len(l.Text) < shortNumber && info.rule.Entity == 0 && !info.rule.Held && !detectors.Answers(info.name) {
			w.cells = append(w.cells, askedLeaf{int(p.Leaf), unreadCell})
		}
	}
	slices.SortStableFunc(w.cells, func(a, b askedLeaf) int { return a.leaf - b.leaf })
	w.cells = slices.CompactFunc(w.cells, func(a, b askedLeaf) bool { return a.leaf == b.leaf })
}

// shortNumber is the bytes of a number that is a leaf in any field.
const shortNumber = 6

// findRuns tells the tables of an event, and lists of names, from each other.
func (w *Worker) findRuns() {
	for k, p := range w.doc.Placings {
		node := w.doc.Leaves[p.Leaf].Node
		r := w.openRun(node, k)
		if r == nil {
			w.runs = append(w.runs, tableRun{node: node, first: k, part: w.nodes[node].table})
			r = &w.runs[len(w.runs)-1]
		}
		r.last, r.width, r.rows = k, max(r.width, p.Column+1), max(r.rows, p.Row+1)
	}
}

// openRun returns the run that placing k goes on with, nil if it begins one.
func (w *Worker) openRun(node int32, k int) *tableRun {
	p := &w.doc.Placings[k]
	for i := len(w.runs) - 1; i >= max(0, len(w.runs)-openRuns); i-- {
		r := &w.runs[i]
		if r.node != node {
			continue
		}
		last := &w.doc.Placings[r.last]
		grows := p.Row > last.Row || p.Row == last.Row && p.Column > last.Column
		if r.part == columnName { // lists of names lie in others by chance
			grows = p.Column > last.Column
		}
		if !grows || w.doc.Apart(int(last.Leaf), int(p.Leaf), w.paths.Element(w.around(r))) {
			return nil
		}
		return r
	}
	return nil
}

// around returns the object that the lists of a run are in.
func (w *Worker) around(r *tableRun) int32 {
	object := w.paths.Object(r.node)
	switch {
	case r.part == cellHeld:
		return w.paths.Object(w.paths.Object(object))
	case r.part == cellBelow:
		return w.paths.Object(object)
	case r.part == columnName && w.paths.Parent(r.node) == object: // columns[*].name
		return w.paths.Object(object)
	}
	return object
}

// columnsOf returns what the names of run i's columns say of their cells, nil if it has
// none or they say nothing. Of lists equally near to it, the first one that says
// something is taken: one beside it may be of dimensions, or keys.
func (w *Worker) columnsOf(i int) []*nodeInfo {
	var kin [2*headReach + 1]int
	from, to, best := max(0, i-headReach), min(len(w.runs), i+headReach+1), noKin
	for k := from; k < to; k++ {
		kin[k-from] = noKin
		if w.runs[k].part == columnName {
			kin[k-from] = w.kin(i, k)
			best = min(best, kin[k-from])
		}
	}
	if best == noKin {
		return nil
	}
	tried := int32(-1)
	for k := from; k < to; k++ {
		if list := w.list(&w.runs[k]); kin[k-from] == best && list != tried {
			tried = list
			if columns := w.columnsBy(i, k, best); columns != nil {
				return columns
			}
		}
	}
	return nil
}

// columnsBy returns what the names in run at, and those of the same list beside it, say of
// run i's cells.
func (w *Worker) columnsBy(i, at, best int) []*nodeInfo {
	cell := &w.nodes[w.runs[i].node]
	list := w.list(&w.runs[at])
	columns := make([]*nodeInfo, w.runs[at].width)
	for k := max(0, at-openRuns); k < min(len(w.runs), at+openRuns); k++ {
		if h := &w.runs[k]; h.part != columnName || w.list(h) != list || h.width > len(columns) || w.kin(i, k) != best {
			continue
		}
		w.eachPlacing(&w.runs[k], func(p *codec.Placing, l *codec.Leaf) {
			if found := w.columnOf(cell, l.Text); found != nil && better(found, columns[p.Column]) {
				columns[p.Column] = found
			}
		})
	}
	return w.together(columns)
}

// better reports whether one name of a column says more of it than another.
func better(a, b *nodeInfo) bool {
	return b == nil || b.rule.Entity == 0 && (a.rule.Entity != 0 || !b.field.Speaks() && a.field.Speaks())
}

// list returns the node of the list that a run of names is in.
func (w *Worker) list(r *tableRun) int32 {
	return w.paths.Parent(w.paths.Element(r.node))
}

// kin returns how far the object that holds both a table and a list of names is from
// them, noKin if there is none, or the list is none of it.
func (w *Worker) kin(table, names int) int {
	t, h := &w.runs[table], &w.runs[names]
	if w.within(t.node, w.list(h)) { // what a field was given, not what its table holds
		return noKin
	}
	if h.width > widestHead || !w.upright(table) && t.width > h.width || w.upright(table) && t.rows > h.width {
		return noKin
	}
	a := w.around(t)
	for up := 0; up <= headClimb; up++ {
		b := w.around(h)
		for over := 0; over <= headClimb; over++ {
			if a == b {
				x, y := int(w.doc.Placings[t.first].Leaf), int(w.doc.Placings[h.first].Leaf)
				if w.doc.Apart(min(x, y), max(x, y), w.paths.Element(a)) {
					return noKin
				}
				return up + over
			}
			if b == 0 {
				break
			}
			b = w.paths.Object(b)
		}
		if a == 0 {
			break
		}
		a = w.paths.Object(a)
	}
	return noKin
}

// within reports whether a node lies below another.
func (w *Worker) within(node, over int32) bool {
	for node > over {
		node = w.paths.Parent(node)
	}
	return node == over
}

// upright reports whether run i has one list for each column, as frames of Grafana have:
// {"schema": {"fields": […]}, "data": {"values": […]}}.
func (w *Worker) upright(i int) bool {
	r := &w.runs[i]
	if r.part != cellOfRow || string(w.nodes[r.node].name) != "values" {
		return false
	}
	object := w.around(r)
	if object == 0 || string(w.nodes[object].name) != "data" {
		return false
	}
	for k := max(0, i-headReach); k < min(len(w.runs), i+headReach+1); k++ {
		if h := &w.runs[k]; h.part == columnName {
			if over := w.around(h); over > 0 && string(w.nodes[over].name) == "schema" {
				return true
			}
		}
	}
	return false
}

// eachPlacing calls yield for the leaves of a run.
func (w *Worker) eachPlacing(r *tableRun, yield func(*codec.Placing, *codec.Leaf)) {
	for k := r.first; k <= r.last; k++ {
		p := &w.doc.Placings[k]
		if l := &w.doc.Leaves[p.Leaf]; l.Node == r.node && !l.Nested && !l.Holds {
			yield(p, l)
		}
	}
}

// columnOf returns what a name says of the cells under it, nil if nothing.
func (w *Worker) columnOf(cell *nodeInfo, name []byte) *nodeInfo {
	if len(name) == 0 || len(name) > labelLong || w.p.ours(name) || bytes.IndexByte(name, '<') >= 0 && w.p.marked(string(name)) {
		return nil
	}
	if found, ok := cell.columns[string(name)]; ok {
		return found.info
	}
	short := name
	if len(name) > 2 && name[1] == '.' { // the alias of a table: c.phone
		short = name[2:]
	}
	path := append(cell.parents[:len(cell.parents):len(cell.parents)], policy.Segment{Name: string(short)})
	info := w.describe(path)
	info.rule.Whole = nil // a row without a cell has its other cells under wrong names
	if info.rule.New {
		info.rule.New, info.rule.Held, info.rule.Do = false, false, nil
	}
	if info.pair == label || info.pair == answer {
		info.pair = noPair
	}
	info.attr, info.object = false, false
	w.decide(&info)
	info.special, info.rule.New, info.rule.Held = cell.special, cell.rule.New, cell.rule.Held
	w.remember(cell.columns, string(name), labelled{info: &info})
	return &info
}

// together returns what the columns of a table say of each other: a name beside a
// telephone number is somebody's, one beside a barcode is that of goods.
func (w *Worker) together(columns []*nodeInfo) []*nodeInfo {
	contact, goods, says := false, false, false
	for _, c := range columns {
		if c == nil {
			continue
		}
		goods = goods || c.goods
		if c.rule.Entity != 0 {
			family := w.p.entities[c.rule.Entity].family
			contact = contact || family == "PHONE" || family == "EMAIL" || family == "BIRTH"
		}
		says = says || c.rule.Entity != 0 || c.rule.Keep || c.field != nil || c.pair != noPair
	}
	if !says {
		return nil
	}
	for i, c := range columns {
		switch {
		case c == nil:
		case goods && c.listed:
			thing := *c
			thing.field, thing.listed = c.field.OfThing(), false
			columns[i] = &thing
		case contact && c.pair == role && c.rule.Entity == 0:
			sure := *c
			sure.pair, columns[i] = roleSure, &sure
		case contact && (c.pair == bareName || c.pair == shownName):
			if found := w.askedBy(c, labelOfRole).info; found != nil {
				columns[i] = found
			}
		}
	}
	return columns
}

// fill notes what the columns say of a table's cells.
func (w *Worker) fill(r *tableRun, columns []*nodeInfo, upright bool) {
	known := 0
	w.eachPlacing(r, func(p *codec.Placing, _ *codec.Leaf) {
		if c := columnAt(columns, p, upright); c != nil && c.rule.Known {
			known++
		}
	})
	if known > w.p.limits.KnownValues/2 { // a page of a database, not what one event is about
		columns = unknown(columns)
	}
	w.eachPlacing(r, func(p *codec.Placing, _ *codec.Leaf) {
		if c := columnAt(columns, p, upright); c != nil {
			w.speak(p, c)
		}
	})
}

// columnAt returns the column of a cell, nil for none.
func columnAt(columns []*nodeInfo, p *codec.Placing, upright bool) *nodeInfo {
	at := p.Column
	if upright {
		at = p.Row
	}
	if at < 0 || at >= len(columns) {
		return nil
	}
	return columns[at]
}

// unknown returns columns whose values are sought nowhere else.
func unknown(columns []*nodeInfo) []*nodeInfo {
	out := make([]*nodeInfo, len(columns))
	for i, c := range columns {
		if c != nil {
			copied := *c
			copied.rule.Known, out[i] = false, &copied
		}
	}
	return out
}

// speak notes what a name says of a cell, unless the policy itself says what that is.
func (w *Worker) speak(p *codec.Placing, says *nodeInfo) {
	own := &w.nodes[w.doc.Leaves[p.Leaf].Node]
	guessed := says.rule.Guessed || says.rule.Entity == 0 && !says.rule.Keep
	if own.rule.Held || own.rule.Entity != 0 && (!own.rule.Guessed || says.rule.Entity == 0) || own.rule.Text && guessed {
		return
	}
	w.cells = append(w.cells, askedLeaf{int(p.Leaf), says})
}

// headless reads a table whose first row is the names of its columns, if it is.
func (w *Worker) headless(r *tableRun) bool {
	if r.rows < 2 || r.width < 2 {
		return false
	}
	cell, columns := &w.nodes[r.node], make([]*nodeInfo, r.width)
	names, personal, fits, plain := 0, 0, 0, true
	var second []byte
	w.eachPlacing(r, func(p *codec.Placing, l *codec.Leaf) {
		switch {
		case p.Row == 0:
			plain = plain && l.Kind == detectors.Value && names == p.Column && nameLike(l.Text)
			names++
			if p.Column == 1 {
				second = l.Text
			}
			if plain {
				if columns[p.Column] = w.columnOf(cell, l.Text); w.names(columns[p.Column]) {
					personal++
				}
			}
		case p.Row == 1 && plain && w.names(columns[p.Column]) && w.fitting(columns[p.Column], l.Text):
			fits++
		}
	})
	if !plain || names < r.width || personal == 0 || personal == 1 && fits == 0 {
		return false
	}
	if r.width == 2 && personal == 1 && w.names(columns[0]) && (!labelLike(second) || w.attributed(r) > 1) {
		return false // names and values
	}
	if columns = w.together(columns); columns == nil {
		return false
	}
	clear := *r
	for clear.first <= r.last && w.doc.Placings[clear.first].Row == 0 {
		clear.first++
	}
	w.fill(&clear, columns, false)
	return true
}

// names reports whether a column holds personal data by its name.
func (w *Worker) names(c *nodeInfo) bool { return c != nil && c.rule.Entity != 0 && c.rule.Guessed }

// nameLike reports whether text may be the name of a column: no data.
func nameLike(text []byte) bool {
	digits := 0
	for _, c := range text {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	return len(text) > 0 && len(text) <= labelLong && digits < 4 && bytes.IndexByte(text, '@') < 0
}

// labelLike reports whether text may be what data is called, not data: everyday words,
// or ones joined by underscores.
func labelLike(text []byte) bool {
	if bytes.IndexByte(text, '_') > 0 {
		return true
	}
	for _, word := range bytes.Fields(text) {
		if r, _ := utf8.DecodeRune(word); unicode.Is(unicode.Han, r) || unicode.IsLower(r) {
			continue
		}
		if word = bytes.ToLower(word); !lexicon.CommonEN.Has(word) && !lexicon.CommonID.Has(word) {
			return false
		}
	}
	return true
}

// fitting reports whether text may be what a column is said to hold.
func (w *Worker) fitting(c *nodeInfo, text []byte) bool {
	digit := bytes.IndexFunc(text, unicode.IsDigit) >= 0
	switch w.p.entities[c.rule.Entity].family {
	case "PERSON":
		return !digit && bytes.IndexFunc(text, unicode.IsLetter) >= 0
	case "EMAIL":
		return bytes.IndexByte(text, '@') > 0
	case "HANDLE", "ADDRESS":
		return true
	}
	return digit
}

// attributes reads rows of two cells, a name and a value.
func (w *Worker) attributes(r *tableRun) {
	if r.width != 2 || w.attributed(r) == 0 {
		return
	}
	cell := &w.nodes[r.node]
	var says *nodeInfo
	row := -1
	w.eachPlacing(r, func(p *codec.Placing, l *codec.Leaf) {
		switch {
		case p.Column == 0:
			says, row = nil, p.Row
			if l.Kind == detectors.Value {
				says = w.columnOf(cell, l.Text)
			}
		case row == p.Row && says != nil:
			w.speak(p, says)
		}
	})
}

// attributed returns how many rows begin with the name of a field of somebody's, and go
// on with what may stand there.
func (w *Worker) attributed(r *tableRun) int {
	cell, rows, row := &w.nodes[r.node], 0, -1
	var says *nodeInfo
	w.eachPlacing(r, func(p *codec.Placing, l *codec.Leaf) {
		switch {
		case p.Column == 0:
			says, row = nil, p.Row
			if l.Kind == detectors.Value && nameLike(l.Text) {
				says = w.columnOf(cell, l.Text)
			}
		case row == p.Row && w.names(says) && w.fitting(says, l.Text):
			rows++
		}
	})
	return rows
}
