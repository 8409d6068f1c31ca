// Package kafka reads and writes Apache Kafka topics for package pipeline.
// Start with NewSource and NewSink, and call their Check before a run.
//
// kafka-go carries the connections, credentials, routing and the consumer
// group; requests on the record path and record batches are encoded here, so
// that records are read in place and written by idempotent sessions. A Source
// is a group member that hands out one lane for each partition it is assigned;
// a Sink opens one producer session for each lane. A Client answers questions
// about topics, offsets and lag.
//
// Source, Sink and Client are safe for concurrent use. The package reads all
// five compressions, decompresses within bounds, skips aborted transactions,
// and refuses message formats older than 2. It writes no transactions, starts
// no retries of its own on the record path, and puts no record data into errors
// or logs.
package kafka
