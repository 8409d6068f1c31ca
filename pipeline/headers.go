package pipeline

import (
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/processor"
)

// Names of the headers samar adds. Whatever comes in under the prefix is
// stripped.
const (
	HeaderPrefix  = "samar-"
	HeaderPolicy  = "samar-policy"  // name@version:hash of the policy
	HeaderID      = "samar-id"      // keyed hash of the record's position, per view
	HeaderView    = "samar-view"    // name of the view
	HeaderVerdict = "samar-verdict" // rewritten | unchanged
	HeaderSource  = "samar-src"     // topic/partition/offset; always on dead letters
	HeaderReason  = "samar-reason"  // dead letters: processor.Reason
)

// Position writes where a record stands: topic/partition/offset.
func Position(topic string, partition int32, offset int64) string {
	return string(appendPosition(nil, topic, partition, offset))
}

func appendPosition(dst []byte, topic string, partition int32, offset int64) []byte {
	dst = append(dst, topic...)
	dst = append(dst, '/')
	dst = strconv.AppendInt(dst, int64(partition), 10)
	dst = append(dst, '/')
	return strconv.AppendInt(dst, offset, 10)
}

// parsePosition reads what Position wrote.
func parsePosition(s string) (topic string, partition int32, offset int64, ok bool) {
	i := strings.LastIndexByte(s, '/')
	if i < 0 {
		return "", 0, 0, false
	}
	offset, err := strconv.ParseInt(s[i+1:], 10, 64)
	if err != nil || offset < 0 {
		return "", 0, 0, false
	}
	s = s[:i]
	if i = strings.LastIndexByte(s, '/'); i < 0 {
		return "", 0, 0, false
	}
	n, err := strconv.ParseInt(s[i+1:], 10, 32)
	if err != nil || n < 0 {
		return "", 0, 0, false
	}
	return s[:i], int32(n), offset, true
}

// ours reports whether a header carries samar's prefix.
func ours(name string) bool { return strings.HasPrefix(name, HeaderPrefix) }

// ownOutput reports whether rec bears the marks that every record of a view
// bears; a single forged header is merely stripped.
func ownOutput(rec *processor.Record) bool {
	var marks int
	for i := range rec.Headers {
		switch rec.Headers[i].Key {
		case HeaderPolicy:
			marks |= 1
		case HeaderID:
			marks |= 2
		case HeaderView:
			marks |= 4
		}
	}
	return marks == 7
}

// size is what a record weighs: key, value, header names and values.
func size(rec *processor.Record) int {
	n := len(rec.Key) + len(rec.Value)
	for i := range rec.Headers {
		n += len(rec.Headers[i].Key) + len(rec.Headers[i].Value)
	}
	return n
}
