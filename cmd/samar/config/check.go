package config

import (
	"fmt"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// check reports the faults that single keys do not show.
func (c *Config) check() {
	d := c.doc
	if c.Listen != "" && !hostPort(c.Listen) {
		d.FaultAt([]string{"listen"}, fmt.Sprintf("%q is no address", c.Listen), "host:port, such as 127.0.0.1:9464")
	}
	if c.Pprof != "" && !loopback(c.Pprof) {
		d.FaultAt([]string{"pprof"}, fmt.Sprintf("%q is no loopback address", c.Pprof), "127.0.0.1:6060: profiles show what is in memory, so other machines get none")
	}
	if c.ByteBudget < 4<<20 {
		d.FaultAt([]string{"byte_budget"}, "byte_budget must be 4MiB or more", "the greatest record and its neighbours must fit")
	}
	if c.RecordTimeout <= 0 {
		d.FaultAt([]string{"record_timeout"}, "record_timeout must be more than nothing", "")
	}
	if t := c.Tracing; t != nil {
		if at, err := url.Parse(t.Endpoint); t.Endpoint != "" && (err != nil || at.Scheme != "http" && at.Scheme != "https" || at.Host == "") {
			d.FaultAt([]string{"tracing", "endpoint"}, "this is no address of a collector", "such as http://collector:4318")
		}
		if t.TLS != nil && (t.TLS.Cert == "") != (t.TLS.Key == "") {
			d.FaultAt([]string{"tracing", "tls"}, "a client certificate needs both cert and key", "")
		}
	}
	if c.Serve != nil {
		if l := c.Serve.Listen; !strings.HasPrefix(l, "unix:") && !hostPort(l) || l == "unix:" {
			d.FaultAt([]string{"serve", "listen"}, fmt.Sprintf("%q is no address", l), "host:port, such as 127.0.0.1:8787, or unix:PATH")
		}
		if c.Serve.BatchBytes < 1<<10 {
			d.FaultAt([]string{"serve", "batch_bytes"}, "batch_bytes must be 1KiB or more", "")
		}
	}
	if d.Find("pipelines") == nil && c.Serve == nil {
		d.FaultAt([]string{"pipelines"}, "pipelines is missing", "what samar run reads: - input: {brokers: [localhost:9092], topic: feedback.raw}")
	}
	if m := d.Find("pipelines"); m != nil && len(c.Pipelines) == 0 && m.Value.Kind <= yamlstrict.List {
		d.Fault(m.Pos, "no pipeline is given", "such as: - input: {brokers: [localhost:9092], topic: feedback.raw}")
	}
	for i := range c.Pipelines {
		p := pipeline{c.doc, []string{"pipelines", strconv.Itoa(i)}, &c.Pipelines[i]}
		p.check()
		for j := range i {
			if q := &c.Pipelines[j]; sameCluster(q.Input.names(), p.Input.names()) && q.Input.Group == p.Input.Group && sameCluster(q.Input.Brokers, p.Input.Brokers) {
				p.fault(fmt.Sprintf("pipeline %d reads this topic in the same group", j), "give this one a group of its own", "input", "group")
			}
		}
	}
}

type pipeline struct {
	doc  *yamlstrict.Doc
	path []string
	*Pipeline
}

func (p *pipeline) fault(message, hint string, key ...string) {
	p.doc.FaultAt(append(slices.Clone(p.path), key...), message, hint)
}

func (p *pipeline) check() {
	if len(p.Input.Brokers) == 0 && p.doc.Find(append(slices.Clone(p.path), "input", "brokers")...) == nil {
		p.fault("the input has no brokers", "brokers: [localhost:9092]", "input")
	}
	p.cluster(p.Input.Cluster, "input")
	p.topic(p.Input.Topic, "input", "topic")
	if p.doc.Find(append(slices.Clone(p.path), "input")...) != nil && (p.Input.Topic == "") == (len(p.Input.Topics) == 0) {
		p.fault("the input needs topic or topics, one of them", "topic: feedback.raw", "input")
	}
	for i, name := range p.Input.Topics {
		p.topic(name, "input", "topics", strconv.Itoa(i))
		if slices.Contains(p.Input.Topics[:i], name) {
			p.fault("this topic stands here twice", "", "input", "topics", strconv.Itoa(i))
		}
	}
	if p.Input.Group == "" || len(p.Input.Group) > 255 {
		p.fault("a group's name has 1 to 255 bytes", "", "input", "group")
	}
	p.values()
	if p.Tenant == "" || len(p.Tenant) > 128 {
		p.fault("a tenant's name has 1 to 128 bytes", "", "tenant")
	}
	if _, err := p.Input.Begin(); err != nil {
		p.fault(fmt.Sprintf("%q is no place to start", p.Input.Start), "earliest, latest, or a time such as 2026-01-31T00:00:00Z", "input", "start")
	}
	if d := time.Duration(p.Input.SessionTimeout); d < time.Second || d > 30*time.Minute {
		p.fault("session_timeout must be 1s to 30m", "", "input", "session_timeout")
	}
	if d := time.Duration(p.Input.Linger); d < 0 || d > 10*time.Second {
		p.fault("linger must be 0 to 10s", "", "input", "linger")
	}
	seen := map[string]string{}
	for i := range p.Outputs {
		view := p.Outputs[i].Key
		o := p.Output(view)
		p.cluster(p.Outputs[i].Value.Cluster, "outputs", view)
		p.topic(p.Outputs[i].Value.Topic, "outputs", view, "topic")
		p.notInput(o.Cluster, o.Topic, "outputs", view, "topic")
		at := strings.Join(sortedCopy(o.Brokers), ",") + " " + o.Topic
		if first, ok := seen[at]; ok {
			p.fault(fmt.Sprintf("view %q goes to this topic already", first), "each view has a topic of its own", "outputs", view, "topic")
		}
		seen[at] = view
	}
	dead := p.DeadLetter()
	p.cluster(p.DeadLetters.Cluster, "dead_letters")
	p.topic(p.DeadLetters.Topic, "dead_letters", "topic")
	p.notInput(dead.Cluster, dead.Topic, "dead_letters", "topic")
	if view, ok := seen[strings.Join(sortedCopy(dead.Brokers), ",")+" "+dead.Topic]; ok {
		p.fault(fmt.Sprintf("view %q goes to the topic of the dead letters", view), "", "dead_letters", "topic")
	}
	p.ledger(seen)
	if p.Delivery == "exactly_once" {
		p.oneCluster()
	}
}

// ledger checks where the manifests go.
func (p *pipeline) ledger(seen map[string]string) {
	l, ok := p.Manifests()
	if !ok {
		return
	}
	p.cluster(p.Ledger.Cluster, "ledger")
	p.topic(p.Ledger.Topic, "ledger", "topic")
	p.notInput(l.Cluster, l.Topic, "ledger", "topic")
	at := strings.Join(sortedCopy(l.Brokers), ",") + " " + l.Topic
	dead := p.DeadLetter()
	if view, ok := seen[at]; ok {
		p.fault(fmt.Sprintf("view %q goes to the topic of the manifests", view), "", "ledger", "topic")
	} else if at == strings.Join(sortedCopy(dead.Brokers), ",")+" "+dead.Topic {
		p.fault("the dead letters go to this topic", "", "ledger", "topic")
	}
}

// oneCluster refuses outputs that no transaction can span. Views that are not
// named go to the input's cluster; those are checked at start.
func (p *pipeline) oneCluster() {
	dead := p.DeadLetter().Cluster
	const hint = "with exactly_once all outputs and the dead letters are in one cluster: a transaction spans no two"
	for i := range p.Outputs {
		if view := p.Outputs[i].Key; !sameCluster(p.Output(view).Brokers, dead.Brokers) {
			p.fault(fmt.Sprintf("view %q and the dead letters are in different clusters", view), hint, "outputs", view, "brokers")
		}
	}
	if l, ok := p.Manifests(); ok && !sameCluster(l.Brokers, dead.Brokers) {
		p.fault("the ledger and the dead letters are in different clusters", hint, "ledger", "brokers")
	}
}

// values reports what does not fit the format of the values.
func (p *pipeline) values() {
	in := &p.Input
	format := p.ValueFormat()
	typed := format == "avro" || format == "protobuf" || format == "jsonschema"
	switch {
	case typed && in.Registry == nil && in.Schema == "":
		p.fault("values of "+format+" need a schema", "registry: {urls: [http://registry:8081]}, or schema: FILE", "input")
	case typed && in.Registry != nil && in.Schema != "":
		p.fault("values name their schema in the registry or are of one file's, not both", "leave out schema", "input", "schema")
	case !typed && in.Registry != nil:
		p.fault("values of "+format+" have no schema in a registry", "format: avro, protobuf or jsonschema", "input", "registry")
	case !typed && in.Schema != "":
		p.fault("values of "+format+" have no schema", "format: avro, protobuf or jsonschema", "input", "schema")
	}
	if in.Message != "" && format != "protobuf" {
		p.fault("message is for values of protobuf", "", "input", "message")
	}
	if format != "csv" && (len(in.Columns) > 0 || in.Delimiter != "") {
		p.fault("columns and delimiter are for values of csv", "format: csv", "input")
	}
	if !slices.Contains([]string{"", ",", ";", "|", "\t"}, in.Delimiter) {
		p.fault(fmt.Sprintf("%q separates no cells", in.Delimiter), `one of "," ";" "|" "\t"`, "input", "delimiter")
	}
	r := in.Registry
	if r == nil {
		return
	}
	for i, u := range r.URLs {
		if at, err := url.Parse(u); err != nil || at.Scheme != "http" && at.Scheme != "https" || at.Host == "" {
			p.fault("this is no address of a registry", "such as http://registry:8081", "input", "registry", "urls", strconv.Itoa(i))
		}
	}
	if r.User != "" && r.Token != "" {
		p.fault("a registry takes user and password, or a token", "", "input", "registry", "token")
	}
	if (r.User == "") != (r.Password == "") {
		p.fault("a login needs both user and password", "", "input", "registry", "user")
	}
}

func (p *pipeline) notInput(c Cluster, topic string, key ...string) {
	if slices.Contains(p.Input.names(), topic) && topic != "" && sameCluster(c.Brokers, p.Input.Brokers) {
		p.fault("this is the topic that is read", "samar must not read its own output", key...)
	}
}

func (p *pipeline) cluster(c Cluster, key ...string) {
	for i, b := range c.Brokers {
		if !hostPort(b) {
			p.fault(fmt.Sprintf("%q is no broker", b), "host:port, such as kafka-a:9092", append(slices.Clone(key), "brokers", strconv.Itoa(i))...)
		}
	}
	if c.Security == nil {
		return
	}
	if t := c.Security.TLS; t != nil && (t.Cert == "") != (t.Key == "") {
		p.fault("a client certificate needs both cert and key", "", append(slices.Clone(key), "security", "tls")...)
	}
	if c.Security.SASL != nil {
		p.login(c.Security, append(slices.Clone(key), "security", "sasl")...)
	}
}

func (p *pipeline) topic(name string, key ...string) {
	if name != "" && !validTopic(name) {
		p.fault(fmt.Sprintf("%q is no topic's name", name), "1 to 249 of a-z A-Z 0-9 . _ -", key...)
	}
}

// Begin returns where to start without a committed offset: a time, or zero for
// the earliest record and Latest for the end.
func (in *Input) Begin() (time.Time, error) {
	switch in.Start {
	case "earliest":
		return time.Time{}, nil
	case "latest":
		return Latest, nil
	}
	return time.Parse(time.RFC3339, in.Start)
}

// Latest is what Input.Begin returns for the end of the log.
var Latest = time.Unix(1<<62, 0)

func validTopic(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return s != "" && s != "." && s != ".." && len(s) <= 249
}

func hostPort(s string) bool {
	_, port, err := net.SplitHostPort(s)
	if err != nil {
		return false
	}
	n, err := strconv.Atoi(port)
	return err == nil && n >= 0 && n <= 65535
}

// loopback reports whether s is host:port on this machine alone.
func loopback(s string) bool {
	host, _, err := net.SplitHostPort(s)
	ip := net.ParseIP(host)
	return err == nil && hostPort(s) && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// sameCluster reports whether two lists of brokers share one.
func sameCluster(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func sortedCopy(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

// Fault notes a fault of what the value of key names, such as a file that is
// missing. Err has it.
func (c *Config) Fault(message, hint string, key ...string) { c.doc.FaultAt(key, message, hint) }

// FaultIn is Fault for a key of a pipeline.
func (c *Config) FaultIn(pipelineIndex int, message, hint string, key ...string) {
	c.Fault(message, hint, append([]string{"pipelines", strconv.Itoa(c.number[pipelineIndex])}, key...)...)
}

// InFile reports whether the value of key stands in the file itself, not in a
// flag or a variable.
func (c *Config) InFile(key ...string) bool {
	m := c.doc.Find(key...)
	return m != nil && m.Value != nil && m.Value.Pos.From == ""
}

// Err returns all faults of the file, in the order of its lines, or nil.
func (c *Config) Err() error { return c.doc.Err() }

// CheckViews notes the outputs of a pipeline that are no views of its policy.
func (c *Config) CheckViews(pipelineIndex int, views []string) {
	p := &c.Pipelines[pipelineIndex]
	pipelineIndex = c.number[pipelineIndex]
	for _, o := range p.Outputs {
		if slices.Contains(views, o.Key) {
			continue
		}
		hint := "its views: " + strings.Join(views, ", ")
		if w, ok := yamlstrict.Suggest(o.Key, views); ok {
			hint = fmt.Sprintf("did you mean %q?", w)
		}
		at := c.doc.Find("pipelines", strconv.Itoa(pipelineIndex), "outputs", o.Key)
		c.doc.Fault(at.Pos, fmt.Sprintf("the policy has no view %q", o.Key), hint)
	}
}
