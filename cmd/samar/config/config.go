// Package config reads samar.yaml, the file that says where records come from
// and go. Start with Load:
//
//	cfg, err := config.Load("samar.yaml", src, config.Overrides{Env: os.LookupEnv})
//
// Each key is declared once, by the struct tags below: reader, JSON Schema and
// `samar config show` follow them. A flag goes before an environment variable
// SAMAR_*, that before the file, that before the default. Secrets stand in the
// file by reference alone: file:PATH or env:NAME. A Config is read only.
package config

import (
	"time"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Config is samar.yaml.
type Config struct {
	Keys          Keys                `yaml:"keys" doc:"keys that tokens are made with"`
	Listen        string              `yaml:"listen" doc:"address of /livez, /readyz and /metrics; 0.0.0.0:9464 in a pod; empty: none"`
	Pprof         string              `yaml:"pprof" doc:"loopback address of Go's profiles of the process, such as 127.0.0.1:6060; empty: none"`
	Workers       int                 `yaml:"workers" min:"0" max:"4096" doc:"records worked on at once; 0: as many as there are processors"`
	ByteBudget    yamlstrict.Size     `yaml:"byte_budget" doc:"greatest number of bytes in flight, fetched and not yet acknowledged"`
	RecordTimeout yamlstrict.Duration `yaml:"record_timeout" doc:"wall-clock time one record may take; what takes longer goes to the dead letters"`
	DrainTimeout  yamlstrict.Duration `yaml:"drain_timeout" doc:"time for records in flight when samar is asked to stop"`
	Wait          yamlstrict.Duration `yaml:"wait" doc:"how long to wait at start for brokers that do not answer"`
	Log           Log                 `yaml:"log" doc:"what samar says of itself, on stderr"`
	Tracing       *Tracing            `yaml:"tracing" doc:"where spans of records and chunks go (OpenTelemetry); without it none are made"`
	Pipelines     []Pipeline          `yaml:"pipelines" doc:"what samar run reads, and where it writes it"`
	Serve         *Serve              `yaml:"serve" doc:"what samar serve answers with over HTTP"`

	doc      *yamlstrict.Doc
	declared []Pipeline // as the file has them; Pipelines has one for each topic
	number   []int      // index into declared of each of Pipelines
}

// Keys says where the keyset is.
type Keys struct {
	File       string `yaml:"file" doc:"Tink keyset file, mode 0600, relative to this one; made by samar keys init --file F"`
	Passphrase Ref    `yaml:"passphrase" doc:"where the file's passphrase is, if it has one: file:PATH or env:NAME"`
}

// Log says what is logged and how.
type Log struct {
	Level  string `yaml:"level" enum:"debug|info|warn|error" noun:"log level" doc:"least level that is logged"`
	Format string `yaml:"format" enum:"json|console" noun:"log format" doc:"one JSON object a line, or lines for people"`
}

// Tracing sends spans to a collector.
type Tracing struct {
	Endpoint string `yaml:"endpoint" required:"true" doc:"a collector's address for OTLP over HTTP, such as http://collector:4318; without a path /v1/traces is meant"`
	Records  int    `yaml:"records" min:"0" max:"100000" doc:"most records traced in a second, of those whose traceparent header says that they are sampled"`
	Chunks   int    `yaml:"chunks" min:"0" max:"100000" doc:"most chunks of records traced in a second"`
	Service  string `yaml:"service" doc:"service.name of the spans"`
	Token    Ref    `yaml:"token" doc:"bearer token: file:PATH or env:NAME; read again for each request"`
	TLS      *TLS   `yaml:"tls" doc:"authorities to trust, client certificate"`
}

// DefaultTracing is what a collector's address alone asks for.
func DefaultTracing() Tracing { return Tracing{Records: 100, Chunks: 1, Service: "samar"} }

// DecodeYAML reads tracing over its defaults.
func (t *Tracing) DecodeYAML(d *yamlstrict.Doc, n *yamlstrict.Node) {
	type plain Tracing
	q := plain(DefaultTracing())
	d.Decode(n, &q)
	*t = Tracing(q)
}

// Reference gives tracing with its defaults.
func (*Tracing) Reference() any {
	type plain Tracing
	return plain(DefaultTracing())
}

// JSONSchema describes tracing with its defaults.
func (*Tracing) JSONSchema() map[string]any {
	type plain Tracing
	return yamlstrict.Describe(plain(DefaultTracing()))
}

// Serve answers other programs over HTTP with a policy.
type Serve struct {
	Listen     string              `yaml:"listen" doc:"host:port, or unix:PATH for a socket (mode 0600); an address other machines reach wants tls and api_keys"`
	Policy     string              `yaml:"policy" doc:"policy file, relative to this one; empty: the built-in policy"`
	View       string              `yaml:"view" doc:"view of a request that names none; may be left out when the policy has one"`
	Tenant     string              `yaml:"tenant" doc:"whose data this is; part of the token keys"`
	APIKeys    Ref                 `yaml:"api_keys" doc:"file:PATH or env:NAME with API keys, one a line, a name before each if you like; callers send Authorization: Bearer KEY"`
	TLS        *ServeTLS           `yaml:"tls" doc:"certificate to show; without it the answers are not encrypted"`
	BatchBytes yamlstrict.Size     `yaml:"batch_bytes" doc:"most bytes of one batch"`
	Waiting    int                 `yaml:"waiting" min:"0" max:"100000" doc:"requests that may wait for a free worker; more are sent away with 503"`
	Patience   yamlstrict.Duration `yaml:"patience" doc:"longest wait for the next bytes of a request"`
}

// ServeTLS is the certificate that a server shows.
type ServeTLS struct {
	Cert     Ref `yaml:"cert" required:"true" doc:"certificate chain (PEM)"`
	Key      Ref `yaml:"key" required:"true" doc:"its key (PEM)"`
	ClientCA Ref `yaml:"client_ca" doc:"authorities of client certificates (PEM); given, every client must show one"`
}

// DefaultServe answers on loopback.
func DefaultServe() Serve {
	return Serve{Listen: "127.0.0.1:8787", Tenant: "default", BatchBytes: 16 << 20, Waiting: 1024, Patience: yamlstrict.Duration(time.Minute)}
}

// DecodeYAML reads a server over its defaults.
func (s *Serve) DecodeYAML(d *yamlstrict.Doc, n *yamlstrict.Node) {
	type plain Serve
	q := plain(DefaultServe())
	d.Decode(n, &q)
	*s = Serve(q)
}

// Reference gives a server with its defaults.
func (*Serve) Reference() any {
	type plain Serve
	return plain(DefaultServe())
}

// JSONSchema describes a server with its defaults.
func (*Serve) JSONSchema() map[string]any {
	type plain Serve
	return yamlstrict.Describe(plain(DefaultServe()))
}

// Pipeline reads one topic and writes one topic for every view.
type Pipeline struct {
	Input        Input                  `yaml:"input" required:"true" doc:"the raw topic"`
	Tenant       string                 `yaml:"tenant" doc:"whose data this is; part of the token keys; a constant, never taken from a record"`
	Policy       string                 `yaml:"policy" doc:"policy file, relative to this one; empty: the built-in policy"`
	Format       string                 `yaml:"format" enum:"json|jsonl|text|csv|avro|protobuf|jsonschema" doc:"what a record's value is; input.format goes first"`
	Delivery     string                 `yaml:"delivery" enum:"at_least_once|exactly_once" doc:"at_least_once: nothing is lost, a crash may repeat records under the same samar-id; exactly_once: outputs, dead letters and offsets are one transaction, readers with isolation.level=read_committed see each record once"`
	Hanging      string                 `yaml:"hanging_transactions" enum:"finish|wait" doc:"with exactly_once, a transaction of samar's own that brokers have decided on and left open, so that readers stand before it. finish: the missing markers are written, as was decided, where samar has Read on the outputs and on __consumer_offsets, and Alter on the cluster; wait: samar only says which"`
	Partitioning string                 `yaml:"partitioning" enum:"source|token" doc:"source: a record keeps its partition, modulo the output's number of them; token: the partition is that of the key's token, by murmur2 as Kafka's Java producer has it; records without a key keep theirs"`
	SourceHeader string                 `yaml:"source_header" enum:"none|plain" doc:"plain: output records carry samar-src, topic/partition/offset of the raw record"`
	Outputs      yamlstrict.Map[Output] `yaml:"outputs" doc:"where each view goes; a view that is not named takes the defaults"`
	DeadLetters  DeadLetters            `yaml:"dead_letters" doc:"where records go that no view may have"`
	Ledger       *Ledger                `yaml:"ledger" doc:"where manifests go, one for each chunk: source range, counts per view, policy; {} takes the defaults, without it none are written"`
}

// Cluster is how to reach a Kafka cluster.
type Cluster struct {
	Brokers  []string  `yaml:"brokers" doc:"host:port of some brokers"`
	Security *Security `yaml:"security" doc:"TLS and SASL"`
}

// Input is the raw topic.
type Input struct {
	Cluster `yaml:"-"`
	Topic   string   `yaml:"topic" doc:"topic to read; this or topics is needed"`
	Topics  []string `yaml:"topics" doc:"several topics to read: each is a pipeline like this one, with outputs of its own unless they are named"`
	Group   string   `yaml:"group" doc:"consumer group"`

	Start          string              `yaml:"start" doc:"where a partition begins that the group has committed no offset for: earliest, latest, or a time such as 2026-01-31T00:00:00Z"`
	LostOffset     string              `yaml:"lost_offset" enum:"earliest|latest|stop" doc:"where to go on when the log no longer has the committed offset; stop: end with an error"`
	SessionTimeout yamlstrict.Duration `yaml:"session_timeout" doc:"silence after which the group gives a member's partitions to others, and so how long they rest after a crash; the brokers allow 6s to 30m unless they say otherwise"`
	Linger         yamlstrict.Duration `yaml:"linger" doc:"how long a broker may hold records back to fill a chunk: more throughput; 0: none is held back"`

	Format    string    `yaml:"format" enum:"json|jsonl|text|csv|avro|protobuf|jsonschema" doc:"what a record's value is; default: the pipeline's format"`
	Schema    string    `yaml:"schema" doc:"file with the schema of values that name none: .avsc, .proto, .desc (a descriptor set) or .json; relative to this one"`
	Message   string    `yaml:"message" doc:"protobuf: full name of the message in the schema file; default: its first"`
	Columns   []string  `yaml:"columns" doc:"csv: names of the columns; without them each value begins with a header row"`
	Delimiter string    `yaml:"delimiter" doc:"csv: what separates cells: a comma, semicolon, bar or tab; default: a comma, or as the header row shows"`
	Registry  *Registry `yaml:"registry" doc:"schema registry that values name their schema in (Confluent's wire format)"`
}

// Registry is a Confluent-compatible schema registry.
type Registry struct {
	URLs     []string `yaml:"urls" required:"true" doc:"such as http://registry:8081"`
	Subject  string   `yaml:"subject" doc:"whose newest schema is checked at start; default: <topic>-value"`
	Output   string   `yaml:"output" enum:"reuse|register" doc:"reuse: values keep the id of their schema; register: the schema is registered under <output topic>-value too, and values name it by that id"`
	User     string   `yaml:"user" doc:"user name, if it asks for one"`
	Password Ref      `yaml:"password" doc:"file:PATH or env:NAME"`
	Token    Ref      `yaml:"token" doc:"bearer token: file:PATH or env:NAME"`
	TLS      *TLS     `yaml:"tls" doc:"authorities to trust, client certificate"`
}

// Ledger is the topic of the manifests.
type Ledger struct {
	Cluster `yaml:"-"`
	Topic   string `yaml:"topic" doc:"topic to write; default: <input topic>.ledger"`
}

// Output is where one view goes.
type Output struct {
	Cluster     `yaml:"-"`
	Topic       string `yaml:"topic" doc:"topic to write; default: <input topic>.<view>"`
	Compression string `yaml:"compression" enum:"none|lz4|zstd" doc:"of the batches written; default lz4"`
}

// DeadLetters is the topic for records that cannot be processed.
type DeadLetters struct {
	Cluster   `yaml:"-"`
	Topic     string `yaml:"topic" doc:"topic to write; default: <input topic>.dlq"`
	Recipient string `yaml:"recipient" doc:"HPKE public key that payloads are sealed to, or file:PATH; default: the keyset's; without one, position and reason alone are written"`
}

// Security says how samar proves itself to a broker, and the broker to samar.
type Security struct {
	TLS  *TLS  `yaml:"tls" doc:"encrypt the connection; {} takes the system's authorities"`
	SASL *SASL `yaml:"sasl" doc:"log in"`
}

// TLS of a connection to brokers.
type TLS struct {
	CA         Ref    `yaml:"ca" doc:"certificates of the authorities to trust (PEM)"`
	Cert       Ref    `yaml:"cert" doc:"client certificate (PEM)"`
	Key        Ref    `yaml:"key" doc:"the client certificate's key (PEM)"`
	ServerName string `yaml:"server_name" doc:"name in the broker's certificate, if it is not the host's"`
}

// SASL is a login.
type SASL struct {
	Mechanism string `yaml:"mechanism" enum:"PLAIN|SCRAM-SHA-256|SCRAM-SHA-512|OAUTHBEARER|AWS_MSK_IAM" noun:"SASL mechanism" required:"true" doc:"how to log in; AWS_MSK_IAM is in builds with the tag samar_awsmsk"`
	User      string `yaml:"user" doc:"user name, for PLAIN and SCRAM"`
	Password  Ref    `yaml:"password" doc:"for PLAIN and SCRAM: file:PATH or env:NAME"`
	Token     Ref    `yaml:"token" doc:"for OAUTHBEARER: file:PATH of a token that something else keeps fresh, or env:NAME; read again for each connection. This or oauth"`
	OAuth     *OAuth `yaml:"oauth" doc:"for OAUTHBEARER: where tokens are got"`
	Region    string `yaml:"region" doc:"for AWS_MSK_IAM: the cluster's region, such as ap-southeast-3; credentials come from where AWS's tools look for them"`
}

// OAuth gets tokens by client credentials (RFC 6749, 4.4).
type OAuth struct {
	TokenURL     string                 `yaml:"token_url" required:"true" doc:"the issuer's token endpoint"`
	ClientID     string                 `yaml:"client_id" required:"true" doc:"name of the client"`
	ClientSecret Ref                    `yaml:"client_secret" required:"true" doc:"file:PATH or env:NAME; read again for each token"`
	Scopes       []string               `yaml:"scopes" doc:"what to ask for"`
	Audience     string                 `yaml:"audience" doc:"for whom the token is, where the issuer wants to know"`
	Extensions   yamlstrict.Map[string] `yaml:"extensions" doc:"SASL extensions that the brokers want, such as logicalCluster"`
	TLS          *TLS                   `yaml:"tls" doc:"authorities to trust, client certificate"`
}

// Default returns the configuration of a file that says nothing.
func Default() Config {
	return Config{
		Listen:        "127.0.0.1:9464",
		ByteBudget:    64 << 20,
		RecordTimeout: yamlstrict.Duration(2 * time.Second),
		DrainTimeout:  yamlstrict.Duration(6 * time.Second),
		Wait:          yamlstrict.Duration(30 * time.Second),
		Log:           Log{Level: "info", Format: "json"},
	}
}

func defaultPipeline() Pipeline {
	return Pipeline{
		Input: Input{Group: "samar", Start: "earliest", LostOffset: "earliest", SessionTimeout: yamlstrict.Duration(10 * time.Second)}, Tenant: "default", Format: "json",
		Delivery: "at_least_once", Hanging: "finish", Partitioning: "source", SourceHeader: "none",
	}
}

// DecodeYAML reads a pipeline over its defaults.
func (p *Pipeline) DecodeYAML(d *yamlstrict.Doc, n *yamlstrict.Node) {
	type plain Pipeline
	q := plain(defaultPipeline())
	d.Decode(n, &q)
	*p = Pipeline(q)
}

// Reference gives a pipeline with its defaults.
func (Pipeline) Reference() any {
	type plain Pipeline
	return plain(defaultPipeline())
}

// JSONSchema describes a pipeline with its defaults.
func (Pipeline) JSONSchema() map[string]any {
	type plain Pipeline
	return yamlstrict.Describe(plain(defaultPipeline()))
}
