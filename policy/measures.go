package policy

// NamesMeasure reports whether a path's last name is that of a measure, a count or a
// sum: file_size, freeDiskSpace, durationMs, io_lat, jumlah. A number there is nobody's, whatever
// check digits it happens to have.
func NamesMeasure(path []Segment) bool {
	own, _ := names(path)
	words := split(own)
	n := len(words)
	if n == 0 {
		return false
	}
	if measures[words[n-1]] {
		return true
	}
	return n > 1 && (states[words[n-1]] && measures[words[n-2]] || words[n-1] == "lat" && latencies[words[n-2]])
}

var (
	measures = setOf(`byte bytes kb mb gb size filesize space memory mem ram heap storage disk capacity quota offset count counts total totals subtotal sum
		duration ms millis milliseconds micros microseconds nanos nanoseconds sec secs seconds minutes hours days latency elapsed uptime ttl width height depth weight distance speed
		price amount balance cost fee tax discount revenue quantity qty stock views clicks impressions likes followers usage lsn
		jumlah harga ukuran durasi biaya stok nominal ongkir diskon berat 数量 金额 价格 大小 时长 总额 总价 運費 數量 金額 價格 大小
		cantidad precio importe quantidade preco valor_total montant prix menge preis betrag`)
	// states stand behind what is measured: heapUsed, memory_free.
	states = setOf(`used free available left max min avg mean total limit`)
)
