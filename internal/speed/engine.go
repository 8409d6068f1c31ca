package speed

import (
	"crypto/hkdf"
	"crypto/sha256"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/token"
)

// Engine is samar with a policy and keys, for measuring.
type Engine struct {
	Chain   *detectors.Chain // everything on
	Anchors *detectors.Chain // without the word stage
	Policy  *policy.Policy
	Ring    *token.Ring
	JSON    *processor.Processor
	Text    *processor.Processor
}

// PublicKeys are no secret: what they protect is generated or not kept.
func PublicKeys(tenant string) token.Config {
	return token.Config{
		Master: token.Master{Keys: []token.Key{{Version: 1, Master: fixedKey{}}}, Current: 1, Records: fixedKey{}},
		Tenant: tenant,
	}
}

type fixedKey struct{}

func (fixedKey) ComputePRF(input []byte, n uint32) ([]byte, error) {
	return hkdf.Key(sha256.New, make([]byte, 32), nil, string(input), int(n))
}

// NewEngine builds an Engine over the whole catalog, with stages beside it; the
// name models are one.
func NewEngine(stages ...detectors.Stage) (*Engine, error) {
	anchors, err := detectors.NewChain(catalog.All(), detectors.Options{NoCues: true})
	if err != nil {
		return nil, err
	}
	pol, err := policy.Default(anchors.Registry())
	if err != nil {
		return nil, err
	}
	e, err := Assemble(pol, PublicKeys("bench"), stages...)
	if err != nil {
		return nil, err
	}
	e.Anchors = anchors
	return e, nil
}

// Assemble builds an Engine, but for its Anchors, of a policy and keys; regions
// and domains of keys are the policy's. Text is nil if a view has k_anonymity.
func Assemble(pol *policy.Policy, keys token.Config, stages ...detectors.Stage) (*Engine, error) {
	e := &Engine{Policy: pol}
	keys.Regions, keys.Domains = pol.Regions, pol.Domains()
	var err error
	if e.Ring, err = token.New(keys); err != nil {
		return nil, err
	}
	opt := pol.Options()
	opt.Verify = e.Ring.Verify
	opt.Stages = append(opt.Stages, stages...)
	if e.Chain, err = detectors.NewChain(catalog.All(), opt); err != nil {
		return nil, err
	}
	if e.JSON, err = e.processor(processor.JSON); err != nil {
		return nil, err
	}
	for i := range pol.Views {
		if pol.Views[i].Crowd != nil { // lines of text are no rows
			return e, nil
		}
	}
	e.Text, err = e.processor(processor.Text)
	return e, err
}

// Load builds an Engine of a policy's source, with PublicKeys.
func Load(name, src string) (*Engine, error) {
	pol, err := policy.Load(name, []byte(src), detectors.NewRegistry(catalog.All()))
	if err != nil {
		return nil, err
	}
	return Assemble(pol, PublicKeys("bench"))
}

func (e *Engine) processor(f processor.Format) (*processor.Processor, error) {
	return processor.New(processor.Config{
		Policy: e.Policy, Chain: e.Chain, Format: f, Verify: e.Ring.Verify,
		Tokeniser: func(purpose string) (processor.Tokeniser, error) { return e.Ring.Tokeniser(purpose) },
	})
}
