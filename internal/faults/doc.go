// Package faults is a campaign against a real Apache Kafka: workers and brokers
// are killed, stopped and cut off while records move, and the Java consumer
// says in the end what came out. Start with
//
//	make faults
//
// or go test ./internal/faults, which runs a short one. Every run prints its
// seed. The package holds nothing but tests.
package faults
