// Package registry brings the schemas of a Confluent-compatible registry to the
// record path. Start with New; hand the Source to a processor as its
// SchemaSource, and its Prepare to a pipeline, which calls it for every batch
// before the batch is worked on.
//
// A schema is fetched once and kept: ids never change their meaning. While the
// registry does not answer, records with known ids go on and a batch with an
// unknown one waits. A Source is safe for concurrent use.
package registry

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/twmb/franz-go/pkg/sr"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// Config says where the registry is and what is asked of it.
type Config struct {
	URLs     []string
	User     string // basic authentication; empty: none
	Password string
	Token    string // bearer token; empty: none
	TLS      *tls.Config
	Format   processor.Format // of the values: Avro, Protobuf or JSONSchema

	// Subjects are those of the outputs, by view. If set, every schema that is
	// met is registered there too, and values name it by the id it gets. If
	// not, they keep the id they came with.
	Subjects []string
	// Refused is called for a schema that came while running and that a view
	// cannot be made of: its records go to the dead letters. It may be nil.
	Refused func(id uint32, err error)
}

// Errors of the registry.
var (
	ErrUnavailable = errors.New("the schema registry does not answer")
	ErrNoSubject   = errors.New("the schema registry has no such subject")
)

// Source implements processor.SchemaSource.
type Source struct {
	cfg   Config
	cl    *sr.Client
	check func(*processor.Schema) error

	known atomic.Pointer[map[uint32]*entry] // copied when it grows
	mu    sync.Mutex                        // one fetch at a time
}

// entry is what is known of an id.
type entry struct {
	schema *processor.Schema // nil: there is none, or it cannot be read
	out    []uint32          // by view
	until  time.Time         // when an absent schema is asked for again
}

// maxKnown bounds what is remembered of ids that name nothing: anybody can
// write such.
const maxKnown = 1 << 12

// absence is how long an id that the registry does not know is believed not to
// exist.
const absence = 30 * time.Second

// New returns a Source. It connects to nothing.
func New(cfg Config) (*Source, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = cfg.TLS
	opts := []sr.ClientOpt{sr.URLs(cfg.URLs...), sr.UserAgent("samar"),
		sr.HTTPClient(&http.Client{Transport: transport, Timeout: 10 * time.Second})}
	if cfg.User != "" {
		opts = append(opts, sr.BasicAuth(cfg.User, cfg.Password))
	}
	if cfg.Token != "" {
		opts = append(opts, sr.BearerToken(cfg.Token))
	}
	cl, err := sr.NewClient(opts...)
	if err != nil {
		return nil, fmt.Errorf("schema registry: %w", err)
	}
	s := &Source{cfg: cfg, cl: cl}
	s.known.Store(&map[uint32]*entry{})
	return s, nil
}

// Check sets what refuses a schema: a processor's Fits. Call it before Prepare.
func (s *Source) Check(fits func(*processor.Schema) error) { s.check = fits }

// Schema implements processor.SchemaSource.
func (s *Source) Schema(id uint32) (*processor.Schema, error) {
	if e := (*s.known.Load())[id]; e != nil && e.schema != nil {
		return e.schema, nil
	}
	return nil, processor.ErrNoSchema
}

// OutputID implements processor.SchemaSource.
func (s *Source) OutputID(view int, id uint32) uint32 {
	if e := (*s.known.Load())[id]; e != nil && view < len(e.out) {
		return e.out[view]
	}
	return id
}

// Prepare fetches the schemas that the records name and that are not known yet.
// An error means that the registry does not answer: try again.
func (s *Source) Prepare(ctx context.Context, records []processor.Record) error {
	last, any := uint32(0), false
	for i := range records {
		id, _, err := codec.Frame(records[i].Value)
		if err != nil || any && id == last {
			continue
		}
		last, any = id, true
		if s.fresh(id) {
			continue
		}
		if err := s.fetch(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (s *Source) fresh(id uint32) bool {
	e := (*s.known.Load())[id]
	return e != nil && (e.schema != nil || time.Now().Before(e.until))
}

// fetch learns what an id means.
func (s *Source) fetch(ctx context.Context, id uint32) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fresh(id) {
		return nil
	}
	text, err := s.cl.SchemaByID(ctx, int(id))
	if absent(err) {
		s.learn(id, &entry{until: time.Now().Add(absence)})
		return nil
	}
	if err != nil {
		return unavailable(err)
	}
	return s.take(ctx, id, text)
}

// take compiles a schema and registers it for the outputs.
func (s *Source) take(ctx context.Context, id uint32, text sr.Schema) error {
	schema, err := s.compile(ctx, text)
	if errors.Is(err, ErrUnavailable) {
		return err
	}
	if err == nil && s.check != nil {
		err = s.check(schema)
	}
	if err != nil {
		if s.cfg.Refused != nil {
			s.cfg.Refused(id, err)
		}
		if schema == nil {
			s.learn(id, &entry{until: time.Now().Add(absence)})
			return nil
		}
	}
	e := &entry{schema: schema}
	for _, subject := range s.cfg.Subjects {
		out, err := s.cl.RegisterSchema(ctx, subject, text, -1, -1)
		if err != nil {
			return fmt.Errorf("register the schema %d under %s: %w", id, subject, unavailable(err))
		}
		e.out = append(e.out, uint32(out))
	}
	s.learn(id, e)
	return nil
}

func (s *Source) learn(id uint32, e *entry) {
	old := *s.known.Load()
	next := make(map[uint32]*entry, len(old)+1)
	for k, v := range old {
		if v.schema != nil || len(old) < maxKnown {
			next[k] = v
		}
	}
	next[id] = e
	s.known.Store(&next)
}

// Latest fetches the newest schema of a subject, so that a pipeline can be
// refused before its first record. ErrNoSubject: nothing was written yet.
func (s *Source) Latest(ctx context.Context, subject string) (*processor.Schema, error) {
	ss, err := s.cl.SchemaByVersion(ctx, subject, -1)
	if absent(err) {
		return nil, ErrNoSubject
	}
	if err != nil {
		return nil, unavailable(err)
	}
	return s.compile(ctx, ss.Schema)
}

func absent(err error) bool {
	var re *sr.ResponseError
	return errors.As(err, &re) && re.StatusCode == http.StatusNotFound
}

// unavailable hides what the registry said but for its code: an answer may
// quote what was asked.
func unavailable(err error) error {
	var re *sr.ResponseError
	if errors.As(err, &re) {
		return fmt.Errorf("%w: status %d, code %d", ErrUnavailable, re.StatusCode, re.ErrorCode)
	}
	return fmt.Errorf("%w: %w", ErrUnavailable, err)
}
