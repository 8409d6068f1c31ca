package processor

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"hash/fnv"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// The fake chain finds e-mail addresses, 16-digit numbers, what follows "pin "
// and known values, so that the processor is tested without the detectors.
const (
	idEmail detectors.EntityID = iota + 1
	idPhone
	idPerson
	idNIK
	idPIN
	idCustomer
	idCard
	idBirth
)

var fakeInfos = []detectors.EntityInfo{
	{}, {Name: "EMAIL_ADDRESS", Family: "EMAIL", Canonical: detectors.LowerCase}, {Name: "PHONE_NUMBER", Family: "PHONE", Canonical: detectors.DigitsOnly},
	{Name: "PERSON", Family: "PERSON"}, {Name: "ID_NIK", Family: "ID"}, {Name: "PIN", Family: "SECRET"}, {Name: "CUSTOMER_ID", Family: "CUSTOMER"},
	{Name: "CREDIT_CARD", Family: "CARD", Canonical: detectors.DigitsOnly}, {Name: "DATE_OF_BIRTH", Family: "BIRTH"},
}

type fakeChain struct{ err error }

func (fakeChain) Field(string) *detectors.Field { return nil }
func (c fakeChain) scanner() scanner            { return &fakeScanner{chain: c} }

type fakeScanner struct {
	chain fakeChain
	ev    *detectors.Event
	out   []detectors.Finding
}

var fakePatterns = []struct {
	re *regexp.Regexp
	id detectors.EntityID
}{
	{regexp.MustCompile(`[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[a-z]{2,}`), idEmail},
	{regexp.MustCompile(`\b[0-9]{16}\b`), idNIK},
	{regexp.MustCompile(`\bpin ([0-9A-Za-z"\\/]{4,12})`), idPIN},
}

func (s *fakeScanner) Scan(ev *detectors.Event) error { s.ev = ev; return s.chain.err }

func (s *fakeScanner) Seek(*detectors.Event) {}

func (s *fakeScanner) Nothing() bool { return len(s.Findings(nil)) == 0 }

func (s *fakeScanner) Findings(*detectors.Thresholds) []detectors.Finding {
	s.out = s.out[:0]
	for i := range s.ev.Leaves {
		text := s.ev.Leaves[i].Text
		var here []detectors.Finding
		put := func(start, end int, f detectors.Finding) {
			for _, h := range here {
				if start < h.End && h.Start < end {
					return
				}
			}
			f.Leaf, f.Start, f.End = i, start, end
			here = append(here, f)
		}
		for _, p := range fakePatterns {
			if len(text) < 4 {
				break
			}
			for _, m := range p.re.FindAllSubmatchIndex(text, -1) {
				put(m[len(m)-2], m[len(m)-1], detectors.Finding{ID: p.id, Score: 0.9, Evidence: detectors.Format, Detector: "fake/pattern"})
			}
		}
		for _, k := range s.ev.Spelled() {
			if k.Leaf == i || k.Near != detectors.Anything {
				continue
			}
			low := bytes.ToLower(text)
			for at := 0; ; {
				n := bytes.Index(low[at:], bytes.ToLower(k.Text))
				if n < 0 {
					break
				}
				at += n + len(k.Text)
				if whole(text, at-len(k.Text), at) {
					put(at-len(k.Text), at, detectors.Finding{ID: k.ID, Person: k.Person, Score: 0.9, Evidence: detectors.KnownValue, Detector: "fake/known"})
				}
			}
		}
		slices.SortFunc(here, func(a, b detectors.Finding) int { return a.Start - b.Start })
		s.out = append(s.out, here...)
	}
	return s.out
}

// fakeRules is a policy of fields by dotted path without indices.
type fakeRules struct {
	fields map[string]policy.FieldRule
	ops    []map[detectors.EntityID]*policy.Operator // by view
	named  map[detectors.EntityID]*policy.Operator
}

var redact = &policy.Operator{Kind: policy.Redact}

func (r *fakeRules) Field(path []policy.Segment) policy.FieldRule {
	var names []string
	for _, s := range path {
		if !s.Index {
			names = append(names, s.Name)
		}
	}
	return r.fields[strings.Join(names, ".")]
}

func (r *fakeRules) Operator(v int, id detectors.EntityID, named bool) *policy.Operator {
	if named {
		if op := r.named[id]; op != nil {
			return op
		}
	}
	if op := r.ops[v][id]; op != nil {
		return op
	}
	return redact
}

type fakeTokens struct{}

func (f fakeTokens) AppendReversible(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	return f.AppendValue(dst, domain, form, value)
}

func (fakeTokens) Canonical(dst []byte, _ detectors.Canonical, value []byte) []byte {
	return append(dst, bytes.ToLower(value)...)
}

func (fakeTokens) Seed(_ string, _ detectors.Canonical, value []byte) [32]byte {
	return sha256.Sum256(bytes.ToLower(value))
}

func (fakeTokens) Offset(subject []byte, n uint64) uint64 {
	h := fnv.New64a()
	h.Write(subject)
	return h.Sum64() % n
}

func (fakeTokens) Cipher(string) cipher.Block {
	block, _ := aes.NewCipher(make([]byte, 32))
	return block
}

func (fakeTokens) AppendValue(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	h := fnv.New64a()
	h.Write(bytes.ToLower(value))
	dst = append(append(dst, domain...), "_1_"...)
	sum := strconv.FormatUint(h.Sum64(), 32)
	return append(append(dst, strings.Repeat("0", 26-len(sum))...), sum...)
}

func (f fakeTokens) AppendKey(dst, key []byte) []byte {
	return f.AppendValue(dst, "key", 0, key)
}

var fakeToken = regexp.MustCompile(`^[a-z]+_1_[0-9a-v]{26}$`)

func fakeProcessor(r *fakeRules, c fakeChain) *Processor {
	if r.ops == nil {
		r.ops = []map[detectors.EntityID]*policy.Operator{{}}
	}
	p := &Processor{rules: r, chain: c, verify: fakeToken.Match,
		tokeniser: func(string) (Tokeniser, error) { return fakeTokens{}, nil }}
	p.setEntities(fakeInfos)
	for range r.ops {
		p.addView("test", nil)
	}
	return p
}

func feedbackRules() *fakeRules {
	return &fakeRules{
		fields: map[string]policy.FieldRule{
			"customer.name":  {Entity: idPerson, Known: true},
			"customer.email": {Entity: idEmail, Known: true},
			"customer.id":    {Entity: idCustomer, Known: true},
			"status":         {Keep: true},
			"card":           {Entity: idCard},
		},
		named: map[detectors.EntityID]*policy.Operator{
			idEmail: {Kind: policy.Tokenise, Domain: "email"}, idCustomer: {Kind: policy.Tokenise, Domain: "customer"},
			idCard: {Kind: policy.Mask, KeepLast: 4},
		},
	}
}
