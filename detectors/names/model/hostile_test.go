package model

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// BenchmarkHostile tags texts that repeat what may be a name or route a text:
// bytes a second are the same for all lengths.
func BenchmarkHostile(b *testing.B) {
	tg := tagger.NewTagger(open(b))
	for _, v := range []string{"ward 9 bed 3 ", "Ward 9, ", "mark ", "budi ", "Budi, ", "Anna Berg är 3 ", "王小明说", "小李,", "Mr Lee's ", "é Anna ", "Wendy's ", "Ben Nevis "} {
		for _, n := range []int{1 << 16, 1 << 19} {
			text := []byte(strings.Repeat(v, n/len(v)))
			b.Run(fmt.Sprintf("%.12q/%d", v, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				var names []tagger.Name
				for b.Loop() {
					names = tg.Tag(names[:0], text)
				}
			})
		}
	}
}
