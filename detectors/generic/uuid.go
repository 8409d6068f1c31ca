package generic

import "github.com/samar-privacy/samar/detectors"

// UUID detects universally unique identifiers of any version. It is off by
// default: most name things, not people; DeviceID and the SECRET kinds find
// those that a label makes more.
var UUID = detectors.Spec{
	Name:      "generic/uuid",
	Entity:    "UUID",
	Doc:       "Universally unique identifier",
	Off:       true,
	Anchor:    detectors.UUID(),
	Match:     matchUUID,
	Canonical: detectors.LowerCase,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "R", Quasi: true},
	Source:    "RFC 9562",
	Valid: []string{
		"id ‹123e4567-e89b-42d3-a456-426614174000›",
		"{‹6BA7B810-9DAD-11D1-80B4-00C04FD430C8›}",
		"urn:uuid:‹f81d4fae-7dec-11d0-a765-00a0c91e6bf6›.",
		"编号‹0190a3f2-6c1b-7def-8a4b-1c2d3e4f5a6b›，谢谢",
		"ref=‹9b2f7c1e-44d0-4a8b-9e55-0c1d2e3f4a5b›&x=1",
	},
	Invalid: []string{
		"00000000-0000-0000-0000-000000000000",
		"123e4567-e89b-42d3-a456-42661417400",
		"123e4567-e89b-42d3-a456-426614174000-1",
		"x123e4567-e89b-42d3-a456-426614174000",
		"123e4567e89b42d3a456426614174000",
	},
}

func matchUUID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	plain := true // one character alone: the nil and the max UUID
	for _, c := range w.Text[w.Start:w.End] {
		plain = plain && (c == '-' || c == w.Text[w.Start])
	}
	return f, !plain && w.At(w.End) != '-' && w.At(w.End) != '_' && (w.At(w.Start-1) != '-' && w.At(w.Start-1) != '_')
}
