module github.com/samar-privacy/samar/benchmarks/peers

go 1.26.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0
	github.com/goccy/go-json v0.10.5
	github.com/samar-privacy/samar v0.0.0
)

require (
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/goccy/go-yaml v1.19.2 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/samar-privacy/samar => ../..
