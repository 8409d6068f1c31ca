package config

import (
	"slices"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Errors are all faults of a configuration, in the order of the file's lines.
type Errors = yamlstrict.Errors

// Error is one fault.
type Error = yamlstrict.Error

// Setting is one key with its value and origin.
type Setting = yamlstrict.Setting

// Overrides are values from outside the file.
type Overrides struct {
	Env   func(name string) (string, bool) // os.LookupEnv; nil: no environment
	Flags map[string]string                // by dotted key: "keys.file", "listen"; given ones alone
}

// flagNames are the flags that are not called like their key.
var flagNames = map[string]string{"keys.file": "keys"}

// Load reads a samar.yaml. The error holds all faults.
func Load(name string, src []byte, over Overrides) (*Config, error) {
	d := yamlstrict.Parse(name, src)
	d.Expect("samar.yaml", "pipelines", "keys", "listen", "serve", "log", "workers", "wait", "byte_budget", "record_timeout", "drain_timeout", "tracing", "pprof")
	if d.Root == nil {
		return nil, d.Err()
	}
	if over.Env != nil {
		d.Apply(yamlstrict.Environment("SAMAR", skeleton(name, src), over.Env)...)
	}
	var flags []yamlstrict.Override
	for key, value := range over.Flags {
		flag := key
		if f, ok := flagNames[key]; ok {
			flag = f
		}
		flags = append(flags, yamlstrict.Override{Path: splitKey(key), Text: value, From: "--" + flag})
	}
	slices.SortFunc(flags, func(a, b yamlstrict.Override) int { return slices.Compare(a.Path, b.Path) })
	d.Apply(flags...)
	cfg := Default()
	cfg.doc = d
	d.Decode(d.Root, &cfg)
	cfg.check()
	if err := d.Err(); err != nil {
		return nil, err
	}
	cfg.expand()
	return &cfg, nil
}

// expand makes a pipeline of each topic.
func (c *Config) expand() {
	c.declared, c.Pipelines = c.Pipelines, nil
	for i, p := range c.declared {
		for _, topic := range p.Input.names() {
			one := p
			one.Input.Topic, one.Input.Topics = topic, nil
			c.Pipelines, c.number = append(c.Pipelines, one), append(c.number, i)
		}
	}
}

// names are the topics to read.
func (in *Input) names() []string {
	if len(in.Topics) > 0 {
		return in.Topics
	}
	return []string{in.Topic}
}

// skeleton decodes the file alone and fills in what may be overridden below
// optional parts, so that the environment can name every key.
func skeleton(name string, src []byte) Config {
	d := yamlstrict.Parse(name, src)
	cfg := Default()
	d.Decode(d.Root, &cfg)
	return cfg
}

func splitKey(key string) []string {
	var out []string
	start := 0
	for i := range len(key) {
		if key[i] == '.' {
			out, start = append(out, key[start:i]), i+1
		}
	}
	return append(out, key[start:])
}

// Settings lists every key with its value and origin, the pipelines' defaults
// filled in.
func (c *Config) Settings() []Setting {
	full := *c
	full.Pipelines = slices.Clone(c.declared)
	for i := range full.Pipelines {
		if len(full.Pipelines[i].Input.Topics) > 0 {
			continue // each has dead letters of its own
		}
		full.Pipelines[i].DeadLetters = full.Pipelines[i].DeadLetter()
	}
	return c.doc.Settings(full)
}

// Schema is the JSON Schema of samar.yaml.
func Schema() map[string]any { return yamlstrict.Schema("samar.yaml", Default()) }

// ValueFormat is what a record's value is.
func (p *Pipeline) ValueFormat() string {
	if p.Input.Format != "" {
		return p.Input.Format
	}
	return p.Format
}

// Output returns where a view goes, defaults filled in.
func (p *Pipeline) Output(view string) Output {
	var o Output
	if said := p.Outputs.Get(view); said != nil {
		o = *said
	}
	o.Cluster = o.Cluster.or(p.Input.Cluster)
	if o.Topic == "" {
		o.Topic = p.Input.Topic + "." + view
	}
	if o.Compression == "" {
		o.Compression = "lz4"
	}
	return o
}

// DeadLetter returns where dead letters go, defaults filled in.
func (p *Pipeline) DeadLetter() DeadLetters {
	d := p.DeadLetters
	d.Cluster = d.Cluster.or(p.Input.Cluster)
	if d.Topic == "" {
		d.Topic = p.Input.Topic + ".dlq"
	}
	return d
}

// Manifests returns where manifests go, defaults filled in; false: nowhere.
func (p *Pipeline) Manifests() (Ledger, bool) {
	if p.Ledger == nil {
		return Ledger{}, false
	}
	l := *p.Ledger
	l.Cluster = l.Cluster.or(p.Input.Cluster)
	if l.Topic == "" {
		l.Topic = p.Input.Topic + ".ledger"
	}
	return l, true
}

// or returns c, or the input's cluster with its security where c names none.
func (c Cluster) or(input Cluster) Cluster {
	if len(c.Brokers) > 0 {
		return c
	}
	if c.Security != nil {
		input.Security = c.Security
	}
	return input
}
