// Package address finds postal addresses in running text by assembly: a word
// such as "jalan", "street" or 号 starts a reading of what stands around it,
// part by part (street, number, block, quarter, town, postcode), and the sum of
// what the parts say decides. Start with All. The matchers are pure functions,
// safe for concurrent use, and look at no more than a few hundred bytes each.
// A town alone, a street without a number and a number alone are no addresses.
package address

import "github.com/samar-privacy/samar/detectors"

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{labelled, indonesian, english, door, talk, european, continental, world, asian, chinese, asked, broughtHan, doorHan, doorCode, spelledHan, fields}

var classes = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, CCPA: detectors.General, HIPAA: "B"}

// enough and plenty are the points from which parts make an address, and make
// one beyond doubt. A part is worth about 1, a number that belongs to a street 2,
// a cue before it 1.5.
const (
	enough = 3.0
	plenty = 4.5
)

// cuePoints is what a cue right before an address is worth.
const cuePoints = 1.5

// found turns a sum of points into a matcher's answer.
func found(start, end int, points float32, ev detectors.Evidence) (detectors.Found, bool) {
	f := detectors.Found{Start: start, End: end, Strength: detectors.Medium, Evidence: ev | detectors.Cue}
	if points >= plenty {
		f.Strength = detectors.Strong
	}
	return f, points >= enough && end > start
}
