module github.com/samar-privacy/samar/benchmarks/peers

go 1.26.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0
	github.com/goccy/go-json v0.10.5
	github.com/samar-privacy/samar v0.0.0
)

require (
	cloud.google.com/go v0.123.0 // indirect
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/goccy/go-yaml v1.19.2 // indirect
	github.com/mitchellh/go-homedir v1.1.0 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	google.golang.org/protobuf v1.36.12 // indirect
)

replace github.com/samar-privacy/samar => ../..
