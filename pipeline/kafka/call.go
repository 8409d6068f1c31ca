package kafka

import (
	"context"
	"encoding/binary"
	"errors"
	"io"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// call is a control request to one broker, encoded by its caller. The answer's
// body stands in answer.
type call struct {
	clientID string
	api      protocol.ApiKey
	version  int16
	flexible bool  // request header 2 and response header 1: with tags
	node     int32 // id of the broker; anyBroker; leaderOf
	body     []byte

	topic     string // with leaderOf
	partition int32

	answer []byte
}

// anyBroker sends a call to whichever broker is at hand, leaderOf to the leader of
// the call's partition.
const (
	anyBroker = -1
	leaderOf  = -2
)

var _ protocol.RawExchanger = (*call)(nil)

// ApiKey implements protocol.Message.
func (r *call) ApiKey() protocol.ApiKey { return r.api }

// Broker implements protocol.BrokerMessage.
func (r *call) Broker(c protocol.Cluster) (protocol.Broker, error) {
	if r.node == anyBroker {
		for _, b := range c.Brokers {
			return b, nil
		}
		return protocol.Broker{ID: anyBroker}, nil // kafka-go dials, and says why it cannot
	}
	if r.node == leaderOf {
		return leader(c, r.topic, r.partition)
	}
	if b, ok := c.Brokers[r.node]; ok {
		return b, nil
	}
	return protocol.Broker{ID: -1}, kafkago.BrokerNotAvailable
}

// Required implements protocol.RawExchanger.
func (r *call) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange implements protocol.RawExchanger.
func (r *call) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	const correlation = 7
	b := startRequest(make([]byte, 0, 64+len(r.body)), r.api, r.version, correlation, r.clientID)
	if r.flexible {
		b = append(b, 0)
	}
	b = append(b, r.body...)
	body, _, err := exchange(rw, b, nil, maxControlResponse)
	if err != nil {
		return nil, err
	}
	if r.flexible && r.api != protocol.ApiVersions { // that one answers old clients too
		w := flexReader{wireReader: wireReader{b: body}, flexible: true}
		w.tags()
		if w.bad {
			return nil, errMalformed
		}
		body = w.b
	}
	r.answer = body
	return r, nil
}

// flex returns a reader of a flexible answer.
func (r *call) flex() flexReader {
	return flexReader{wireReader: wireReader{b: r.answer}, flexible: true}
}

// plain returns a reader of an answer of fixed width.
func (r *call) plain() wireReader { return wireReader{b: r.answer} }

// appendCompact appends a string as the flexible encoding has it.
func appendCompact(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)+1))
	return append(b, s...)
}

// Kinds of coordinators.
const (
	groupCoordinator       = 0
	transactionCoordinator = 1
)

type coordinatorKey struct {
	kind int8
	name string
}

// coordinator returns the broker that coordinates a group or a transactional id.
// It is remembered until forgetCoordinator.
func (c *Client) coordinator(ctx context.Context, kind int8, name string) (int32, error) {
	key := coordinatorKey{kind, name}
	if node, ok := c.coordinators.Load(key); ok {
		return node.(int32), nil
	}
	body := appendText(make([]byte, 0, 64), name)
	body = append(body, byte(kind))
	req := &call{clientID: c.cfg.ClientID, api: protocol.FindCoordinator, version: 2, node: anyBroker, body: body}
	if err := c.do(ctx, req); err != nil {
		return 0, err
	}
	w := req.plain()
	w.i32() // throttle
	code := w.i16()
	w.text() // message
	node := w.i32()
	switch {
	case w.bad:
		return 0, errMalformed
	case code != 0:
		return 0, kafkago.Error(code)
	}
	c.coordinators.Store(key, node)
	return node, nil
}

func (c *Client) forgetCoordinator(kind int8, name string) {
	c.coordinators.Delete(coordinatorKey{kind, name})
}

// coordinated sends a call to the coordinator of name. read takes the answer and
// returns the broker's code. An error that is no code leaves it open whether the
// call took effect.
func (c *Client) coordinated(ctx context.Context, kind int8, name string, req call, read func(*call) (int16, error)) error {
	node, err := c.coordinator(ctx, kind, name)
	if err != nil {
		return err
	}
	req.clientID, req.node = c.cfg.ClientID, node
	if err := c.do(ctx, &req); err != nil {
		c.forgetCoordinator(kind, name)
		return err
	}
	code, err := read(&req)
	if err != nil {
		return err
	}
	switch k := kafkago.Error(code); k {
	case 0:
		return nil
	case kafkago.NotCoordinatorForGroup, kafkago.GroupCoordinatorNotAvailable:
		c.forgetCoordinator(kind, name)
		return k
	default:
		return k
	}
}

// versions are what a cluster speaks that transactions depend on.
type versions struct {
	max          map[int16]int16 // by API key, of one broker
	transactions int16           // finalised level of transaction.version; 0: the old protocol
}

// versions asks a broker. The level of a feature holds for the whole cluster.
func (c *Client) versions(ctx context.Context) (versions, error) {
	body := appendCompact(appendCompact(nil, "samar"), "1")
	req := &call{clientID: c.cfg.ClientID, api: protocol.ApiVersions, version: 3, flexible: true, node: anyBroker, body: append(body, 0)}
	if err := c.do(ctx, req); err != nil {
		return versions{}, err
	}
	return parseVersions(req)
}

// parseVersions reads the answer to ApiVersions.
func parseVersions(req *call) (versions, error) {
	w := req.flex()
	v := versions{max: make(map[int16]int16)}
	if code := w.i16(); code != 0 { // an old broker answers in the oldest version
		return versions{}, errTooOld
	}
	for range w.array(7) {
		key, _ := w.i16(), w.i16()
		v.max[key] = w.i16()
		w.tags()
	}
	w.i32() // throttle
	for n := w.uvarint(); n > 0 && !w.bad; n-- {
		tag, size := w.uvarint(), w.uvarint()
		field := flexReader{wireReader: wireReader{b: w.take(size)}, flexible: true}
		const finalised = 2
		if tag != finalised {
			continue
		}
		for range field.array(6) {
			name, most := string(field.text()), field.i16()
			field.i16() // least
			field.tags()
			if name == "transaction.version" && !field.bad {
				v.transactions = most
			}
		}
	}
	if w.bad {
		return versions{}, errMalformed
	}
	return v, nil
}

// isCode reports whether err is one of a broker's codes.
func isCode(err error, codes ...kafkago.Error) bool {
	var k kafkago.Error
	if !errors.As(err, &k) {
		return false
	}
	for _, c := range codes {
		if k == c {
			return true
		}
	}
	return false
}
