package main

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"strings"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// grant is one right that samar needs of a cluster.
type grant struct {
	Cluster    string   `json:"bootstrap_server"`
	Principal  string   `json:"principal"`
	Resource   string   `json:"resource"` // topic, group, transactional-id or cluster
	Name       string   `json:"name"`
	Pattern    string   `json:"pattern"` // literal or prefixed
	Operations []string `json:"operations"`
	Why        string   `json:"why"`
	For        string   `json:"for,omitempty"` // the command that needs it, if samar run does not
	Command    string   `json:"command"`
}

// grants are the least rights of a route, each once. Read and Write bring
// Describe with them; what a topic's Write brings is what an idempotent producer
// needs (Kafka 2.8 and newer). inputID is the id of the input's cluster, if known.
func (r *route) grants(ctx context.Context, inputID string) []grant {
	c := r.config
	var all grants
	add := all.adder(ctx, "")
	add(c.Input.Cluster, "topic", r.source.Topic, "literal", "the input", "Read")
	add(c.Input.Cluster, "group", r.source.Group, "literal", "the consumer group", "Read")
	for v, out := range r.outputs {
		name := r.engine.policy.Views[v].Name
		add(c.Output(name).Cluster, "topic", out.Topic, "literal", "view "+name, "Write", "DescribeConfigs")
	}
	dead := c.DeadLetter()
	add(dead.Cluster, "topic", r.letters.Topic, "literal", "dead letters", "Write", "DescribeConfigs")
	if l, ok := c.Manifests(); ok {
		add(l.Cluster, "topic", r.ledger.Topic, "literal", "manifests", "Write", "DescribeConfigs")
	}
	if !r.once {
		return all
	}
	prefix := kafka.TransactionalPrefix(r.namespace, r.source.Group, r.source.Topic)
	if brokers(c.Input.Brokers) != brokers(dead.Brokers) {
		if inputID == "" {
			inputID = "THE-INPUT-CLUSTERS-ID"
		}
		prefix = kafka.TransactionalPrefix(r.namespace, inputID, r.source.Group, r.source.Topic)
		add(dead.Cluster, "group", prefix, "prefixed", "the input's offsets, kept with the outputs", "Read")
		add(dead.Cluster, "topic", r.letters.Topic, "literal", "the input's offsets are kept by this topic's name", "Read")
	}
	add(dead.Cluster, "transactional-id", prefix, "prefixed", "transactions, one producer for each partition", "Write")
	return all
}

// grants collects rights.
type grants []grant

// adder returns what adds a right that a command needs; empty: samar run.
func (all *grants) adder(ctx context.Context, command string) func(to config.Cluster, resource, name, pattern, why string, ops ...string) {
	return func(to config.Cluster, resource, name, pattern, why string, ops ...string) {
		g := grant{Cluster: brokers(to.Brokers), Principal: principal(ctx, to), Resource: resource, Name: name, Pattern: pattern, Operations: ops, Why: why, For: command}
		g.Command = g.line()
		*all = append(*all, g)
	}
}

// line is the grant as Kafka's own tool takes it.
func (g *grant) line() string {
	var b strings.Builder
	fmt.Fprintf(&b, "kafka-acls.sh --bootstrap-server %s --add --allow-principal %s", shellWord(g.Cluster), shellWord(g.Principal))
	for _, op := range g.Operations {
		b.WriteString(" --operation " + op)
	}
	if g.Resource == "cluster" {
		b.WriteString(" --cluster")
		return b.String()
	}
	fmt.Fprintf(&b, " --%s %s --resource-pattern-type %s", g.Resource, shellWord(g.Name), g.Pattern)
	return b.String()
}

// shellWord quotes an argument for a shell, if it must be.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._-/:,@=", r)
	}
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// principal is who samar is to a cluster, by Kafka's default rules.
func principal(ctx context.Context, c config.Cluster) string {
	if c.Security == nil {
		return "User:ANONYMOUS"
	}
	if s := c.Security.SASL; s != nil {
		switch {
		case s.User != "":
			return "User:" + s.User
		case s.Mechanism == "AWS_MSK_IAM":
			return "User:IAM" // rights are those of the role's policy there
		}
		if built, err := login(s); err == nil {
			if name := subject(ctx, built); name != "" {
				return "User:" + name
			}
		}
		if s.OAuth != nil {
			return "User:" + s.OAuth.ClientID
		}
		return "User:SUBJECT-OF-THE-TOKEN"
	}
	if t := c.Security.TLS; t != nil && t.Cert != "" {
		if b, err := t.Cert.Read(); err == nil {
			if block, _ := pem.Decode(b); block != nil {
				if cert, err := x509.ParseCertificate(block.Bytes); err == nil {
					return "User:" + cert.Subject.String()
				}
			}
		}
	}
	return "User:ANONYMOUS"
}

// subject reads the name in a token (RFC 7519), as brokers do by default; empty
// if there is none. The broker verifies the token, not we.
func subject(ctx context.Context, s *kafka.SASL) string {
	token, err := s.Token(ctx)
	if err != nil {
		return ""
	}
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return ""
	}
	b, err := base64.RawURLEncoding.DecodeString(parts[1])
	var claims struct {
		Sub string `json:"sub"`
	}
	if err != nil || json.Unmarshal(b, &claims) != nil {
		return ""
	}
	return claims.Sub
}

// showGrants prints the lines: what samar run needs, and behind it what other
// commands need beside that.
func showGrants(w io.Writer, all []grant) {
	fmt.Fprintln(w, "\n# The least rights this configuration needs, for whoever may grant them:")
	for i := range all {
		if all[i].For != "" && (i == 0 || all[i-1].For != all[i].For) {
			fmt.Fprintf(w, "\n# And for %s alone:\n", all[i].For)
		}
		if all[i].Principal == "User:IAM" {
			fmt.Fprintf(w, "# by the role's IAM policy: %s on %s %s (%s)\n", strings.Join(all[i].Operations, ", "), all[i].Resource, all[i].Name, all[i].Why)
			continue
		}
		fmt.Fprintf(w, "%s  # %s\n", all[i].Command, all[i].Why)
	}
}
