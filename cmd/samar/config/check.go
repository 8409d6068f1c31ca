package config

import (
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// check reports the faults that single keys do not show.
func (c *Config) check() {
	d := c.doc
	if c.Listen != "" && !hostPort(c.Listen) {
		d.FaultAt([]string{"listen"}, fmt.Sprintf("%q is no address", c.Listen), "host:port, such as 127.0.0.1:9464")
	}
	if c.ByteBudget < 4<<20 {
		d.FaultAt([]string{"byte_budget"}, "byte_budget must be 4MiB or more", "the greatest record and its neighbours must fit")
	}
	if c.RecordTimeout <= 0 {
		d.FaultAt([]string{"record_timeout"}, "record_timeout must be more than nothing", "")
	}
	if m := d.Find("pipelines"); m != nil && len(c.Pipelines) == 0 && m.Value.Kind <= yamlstrict.List {
		d.Fault(m.Pos, "no pipeline is given", "such as: - input: {brokers: [localhost:9092], topic: feedback.raw}")
	}
	for i := range c.Pipelines {
		p := pipeline{c.doc, []string{"pipelines", strconv.Itoa(i)}, &c.Pipelines[i]}
		p.check()
		for j := range i {
			if q := &c.Pipelines[j]; q.Input.Topic == p.Input.Topic && q.Input.Group == p.Input.Group && sameCluster(q.Input.Brokers, p.Input.Brokers) {
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
	if p.Input.Group == "" || len(p.Input.Group) > 255 {
		p.fault("a group's name has 1 to 255 bytes", "", "input", "group")
	}
	if p.Tenant == "" || len(p.Tenant) > 128 {
		p.fault("a tenant's name has 1 to 128 bytes", "", "tenant")
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
}

func (p *pipeline) notInput(c Cluster, topic string, key ...string) {
	if topic == p.Input.Topic && topic != "" && sameCluster(c.Brokers, p.Input.Brokers) {
		p.fault("this is the topic that is read", "samar must not read its own output", key...)
	}
}

func (p *pipeline) cluster(c Cluster, key ...string) {
	for i, b := range c.Brokers {
		if !hostPort(b) {
			p.fault(fmt.Sprintf("%q is no broker", b), "host:port, such as kafka-a:9092", append(slices.Clone(key), "brokers", strconv.Itoa(i))...)
		}
	}
	s := c.Security
	if s == nil || s.TLS == nil {
		return
	}
	if (s.TLS.Cert == "") != (s.TLS.Key == "") {
		p.fault("a client certificate needs both cert and key", "", append(slices.Clone(key), "security", "tls")...)
	}
}

func (p *pipeline) topic(name string, key ...string) {
	if name != "" && !validTopic(name) {
		p.fault(fmt.Sprintf("%q is no topic's name", name), "1 to 249 of a-z A-Z 0-9 . _ -", key...)
	}
}

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

// sameCluster reports whether two lists of brokers share one.
func sameCluster(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func sortedCopy(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

// CheckViews reports the outputs of a pipeline that are no views of its policy.
func (c *Config) CheckViews(pipelineIndex int, views []string) error {
	p := &c.Pipelines[pipelineIndex]
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
	return c.doc.Err()
}
