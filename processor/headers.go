package processor

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// setHeaders notes the headers that may pass, by lower-case name, with the
// entity that the dictionary of field names sees in theirs; a leading "x-" is
// no part of it.
func (p *Processor) setHeaders(names []string, detects func(detectors.Entity) bool) {
	p.headers = make(map[string]policy.FieldRule, len(names))
	for _, name := range names {
		var rule policy.FieldRule
		entity, known := policy.DictionaryEntity([]policy.Segment{{Name: strings.TrimPrefix(name, "x-")}})
		for id := range p.entities {
			if entity != "" && p.entities[id].name == entity && detects(entity) {
				rule = policy.FieldRule{Entity: detectors.EntityID(id), Known: known, Guessed: true}
			}
		}
		p.headers[name] = rule
	}
}

// headNodes makes what is known of each header, as resolve does of paths.
func (w *Worker) headNodes() map[string]*nodeInfo {
	nodes := make(map[string]*nodeInfo, len(w.p.headers))
	for name, rule := range w.p.headers {
		info := &nodeInfo{rule: rule, field: w.p.chain.Field(name)}
		w.decide(info)
		nodes[name] = info
	}
	return nodes
}

// headers decodes the headers that the policy lets pass: those on its list,
// never samar's own, and only if they are text that can be scanned.
func (w *Worker) headers(rec *Record) {
	w.heads, w.headAt, w.headInfo = w.heads[:0], w.headAt[:0], w.headInfo[:0]
	if len(w.p.headers) == 0 {
		return
	}
	for i := range rec.Headers {
		h := &rec.Headers[i]
		name := strings.ToLower(h.Key)
		info := w.headKnown[name]
		if strings.HasPrefix(name, "samar-") || info == nil {
			continue
		}
		n := len(w.heads)
		if n < cap(w.heads) {
			w.heads = w.heads[:n+1]
		} else {
			w.heads = append(w.heads, codec.Doc{})
		}
		if (codec.Text{}).Decode(h.Value, &w.heads[n]) != nil {
			w.heads = w.heads[:n]
			continue
		}
		w.headAt = append(w.headAt, i)
		w.headInfo = append(w.headInfo, info)
	}
}
