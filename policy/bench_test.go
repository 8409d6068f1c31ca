package policy

import "testing"

// BenchmarkField measures what a path costs when it is first seen.
func BenchmarkField(b *testing.B) {
	p, err := Default(registry())
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"customer.name", "message", "order.items[0].totalPriceIncludingTax", "map.u8f3a77c2e91b", "收件人电话"} {
		segments := ParsePath(path)
		b.Run(path, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Field(segments)
			}
		})
	}
}
