// Package detectors finds personal data in text. Start with NewChain, which
// compiles a catalog of Specs (detectors/catalog has them all) into one set of
// dispatch tables, then make one Scanner for each goroutine:
//
//	chain, err := detectors.NewChain(catalog.All(), detectors.Options{})
//	s := chain.NewScanner()
//	err = s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: text}}})
//	for _, f := range s.Findings(nil) { … }
//
// A text is folded where it needs to be, passed over once for anchors (digits,
// '@', ':', vendor prefixes) and once for word starts; around an anchor labels
// are looked up and the matchers of the Specs that the anchor fits are called.
// Every candidate gets a score; overlapping ones become one finding.
//
// A Chain is safe for concurrent use, a Scanner is not. The package is pure: no
// clock, network, files, randomness or goroutines, so equal input and equal
// options give equal findings. It changes no text and stores no value.
package detectors
