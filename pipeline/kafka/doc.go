// Package kafka reads and writes Apache Kafka topics for package pipeline.
// Start with NewSource and NewSink, and call their Check before a run.
//
// kafka-go carries the connections, credentials, routing and the consumer
// group; requests on the record path and record batches are encoded here, so
// that records are read in place and written by idempotent sessions. A Source
// is a group member that hands out one lane for each partition it is assigned;
// a Sink opens one producer session for each lane. With Transactions, shared by a
// Source and its Sinks, the outputs and the offset of a batch are committed
// together. A Client answers questions about topics, offsets and lag.
//
// Source, Sink and Client are safe for concurrent use. The package reads all
// five compressions, decompresses within bounds, skips aborted transactions,
// and refuses message formats older than 2. It starts no retries of its own on
// the record path but where a coordinator asks for patience, and puts no record data into errors
// or logs.
package kafka
