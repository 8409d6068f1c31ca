package pipeline

// Metrics are the Prometheus metrics of all pipelines of a process.
type Metrics struct{}
