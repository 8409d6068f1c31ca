// Package indonesia detects Indonesian identifiers. Start with All. The
// matchers are pure functions, safe for concurrent use; they read the codes in
// areas.go and never a network.
package indonesia

import "github.com/samar-privacy/samar/detectors"

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{
	NIK, KK, NPWP, NITKU, BPJS, NIP, NISN, Plate, Passport, License,
	QRIS, NIB, NMID, NOP, NUPTK, Medic, Electricity, Water, VirtualAccount, Wallet, Bank, PostCode, Marketplace,
}

// two reads two digits.
func two(d []byte, i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }

// negatives are the words that make a long number an order, a parcel or an
// amount.
var negatives = detectors.Labels{
	"id": {"resi", "no resi", "nomor resi", "pesanan", "no pesanan", "nomor pesanan", "invoice", "faktur", "no faktur", "order", "no order", "no transaksi", "id transaksi", "kode booking", "harga", "rp", "virtual account", "va"},
	"en": {"tracking", "tracking number", "order", "order number", "order id", "invoice", "transaction id", "timestamp", "sku", "serial number", "ticket"},
	"zh": {"订单", "订单号", "單號", "单号", "快递", "运单"},
}
