package kafka

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"

	"github.com/samar-privacy/samar/pipeline"
)

// ErrUnavailable reports a cluster that is absent or refuses us, as found by
// the checks at start: the caller's exit code 6.
var ErrUnavailable = errors.New("kafka unavailable")

// ErrOwnOutput reports an input that is also one of the outputs.
var ErrOwnOutput = errors.New("input and output are the same topic")

// class says what to do about an error.
type class uint8

const (
	retry    class = iota // try again
	lost                  // the lane is someone else's now
	reinit                // ask for a new producer session, then try again
	rejected              // the record will never be taken
	split                 // the batch is too large
	fatal                 // trying again is pointless
)

// classOf sorts a broker's error code.
func classOf(code int16) class {
	switch kafkago.Error(code) {
	case kafkago.IllegalGeneration, kafkago.UnknownMemberId, kafkago.RebalanceInProgress, kafkago.FencedInstanceID:
		return lost
	case kafkago.OutOfOrderSequenceNumber, kafkago.InvalidProducerEpoch, kafkago.InvalidTransactionState,
		kafkago.InvalidProducerIDMapping, kafkago.UnknownProducerId, kafkago.ProducerFenced:
		return reinit
	case kafkago.MessageSizeTooLarge, kafkago.RecordListTooLarge:
		return split
	case kafkago.InvalidTimestamp, kafkago.InvalidRecord:
		return rejected
	}
	if refused(kafkago.Error(code)) {
		return fatal
	}
	switch kafkago.Error(code) {
	case kafkago.InvalidTopic, kafkago.UnsupportedVersion, kafkago.UnsupportedForMessageFormat,
		kafkago.UnsupportedCompressionType, kafkago.PolicyViolation, kafkago.InvalidRequiredAcks:
		return fatal
	}
	return retry
}

// refused reports whether err says that our credentials or rights do not do.
func refused(err error) bool {
	var k kafkago.Error
	if !errors.As(err, &k) {
		return false
	}
	switch k {
	case kafkago.TopicAuthorizationFailed, kafkago.GroupAuthorizationFailed, kafkago.ClusterAuthorizationFailed,
		kafkago.TransactionalIDAuthorizationFailed, kafkago.BrokerAuthorizationFailed,
		kafkago.SASLAuthenticationFailed, kafkago.UnsupportedSASLMechanism, kafkago.IllegalSASLState:
		return true
	}
	return false
}

// ErrRefused reports credentials that whoever issues tokens does not take; wrap it
// in an error of SASL.Token.
var ErrRefused = errors.New("credentials refused")

// wrap gives err the sentinel of package pipeline that its class asks for, and
// says what was being done.
func wrap(doing string, err error) error {
	var k kafkago.Error
	switch {
	case errors.Is(err, errTooOld), errors.Is(err, errOldFormat), errors.Is(err, errOverLimit), refused(err):
		return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrFatal, err)
	case errors.As(err, &k):
		switch classOf(int16(k)) {
		case lost:
			return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrLaneLost, err)
		case fatal:
			return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrFatal, err)
		}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// hopeless reports whether waiting will not make err go away at start: refused
// credentials, a certificate that does not verify, a broker too old.
func hopeless(err error) bool {
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var cert *tls.CertificateVerificationError
	return refused(err) || errors.Is(err, errTooOld) || errors.Is(err, ErrRefused) ||
		errors.As(err, &unknown) || errors.As(err, &host) || errors.As(err, &cert)
}

// plainly puts a connection error into a user's words.
func plainly(err error) string {
	var k kafkago.Error
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case errors.Is(err, ErrToken):
		return err.Error()
	case errors.As(err, &k) && refused(k):
		return "access refused: " + k.Title()
	case errors.Is(err, protocol.ErrNoTopic), errors.As(err, &k) && k == kafkago.UnknownTopicOrPartition:
		return "topic does not exist"
	case errors.As(err, &k) && k == kafkago.UnstableOffsetCommit:
		return "the brokers have not ended a transaction that holds the partition's offset; if that lasts, samar check --connect says which"
	case errors.As(err, &k):
		return k.Title()
	case errors.As(err, &dns):
		return "host name cannot be resolved"
	case errors.Is(err, context.DeadlineExceeded):
		return "no answer in time"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "the connection was closed; is it TLS on one side only, or refused credentials?"
	case errors.As(err, &op):
		return op.Op + ": " + op.Err.Error()
	}
	return err.Error()
}

// pause waits d or until ctx is done, and reports whether ctx lives.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
