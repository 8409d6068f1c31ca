package policy

import (
	"strings"
	"testing"
)

func TestMeasuresAreToldFromNumbersOfSomebody(t *testing.T) {
	for _, path := range strings.Fields(`file_size freeDiskSpace bytes durationMs heapUsed memory_free order.total jumlah 数量 usage.tokens_count ram_mb totalPrice request_lat "metrics.count"`) {
		if !NamesMeasure(ParsePath(path)) {
			t.Errorf("%s: names no measure", path)
		}
	}
	for _, path := range strings.Fields(`id lat pickup_lat max_lat phone number customer_no nik size_chart_id used available space.id account price_list_no total_number count_by weight_code reference value`) {
		if NamesMeasure(ParsePath(path)) {
			t.Errorf("%s: names a measure", path)
		}
	}
}
