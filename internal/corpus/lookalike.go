package corpus

// lookAlike returns something with digits or marks that is nobody's personal
// data: never listed as a plant, never sought.
func (g *Generator) lookAlike(l *language) string {
	r := g.r
	switch r.IntN(26) {
	case 0:
		return "#" + r.digits(6)
	case 1, 2:
		return "INV-" + r.digits(8)
	case 3:
		return sprintf("%d%%", r.between(1, 99))
	case 4:
		return sprintf("v%d.%d.%d", r.between(1, 9), r.IntN(21), r.IntN(10))
	case 5, 6:
		return sprintf("%d:%02d", r.between(1, 23), r.between(10, 59))
	case 7, 8:
		return sprintf("Rp%d.000", r.between(10, 999))
	case 9, 10:
		return sprintf("$%d.99", r.between(5, 400))
	case 11:
		return sprintf("2026-%02d-%02d", r.between(1, 12), r.between(1, 28))
	case 12, 13, 14:
		return sprintf("%d", r.between(2, 500))
	case 15:
		return "https://shop.example.com/p/" + r.digits(5)
	case 16:
		return "@support"
	case 17:
		return r.pick("5/5", "4/5", "2x", "10-15", "24/7", "e.g.", "a.m.", "50-50")
	case 18:
		return r.pick("😊", "👍", "😡", "🙏", "“great”", "café", "—", "👍🏽")
	case 19:
		return isbn(r)
	case 20:
		return sprintf("%dx%d cm", r.between(10, 90), r.between(10, 90))
	case 21:
		return map[string]string{"en": "tracking ", "id": "resi ", "zh": "快递单号"}[l.code] + r.pick("JNE", "SF", "JX", "1Z") + r.digits(10)
	case 22:
		return map[string]string{"en": "order no. ", "id": "no pesanan ", "zh": "订单号"}[l.code] + sprintf("2026%02d%02d", r.between(1, 12), r.between(1, 28)) + r.digits(5)
	case 23:
		return map[string]string{"en": "SKU ", "id": "SKU ", "zh": "货号"}[l.code] + r.chars(upper, 3) + "-" + r.digits(5)
	case 24:
		return sprintf("%d.%03d,%02d", r.between(1, 99), r.IntN(1000), r.IntN(100))
	}
	return sprintf("2026-%02d-%02d %02d:%02d:%02d", r.between(1, 12), r.between(1, 28), r.IntN(24), r.IntN(60), r.IntN(60))
}

// isbn returns an ISBN-13 with its check digit.
func isbn(r source) string {
	b := "978" + r.digits(9)
	sum := weightedSum(b, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3)
	return "ISBN " + b[:3] + "-" + b[3:4] + "-" + b[4:8] + "-" + b[8:] + "-" + sprintf("%d", (10-sum%10)%10)
}
