package kafkatest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// User logs in to a secured broker by SCRAM-SHA-512.
type User struct{ Name, Password string }

// StartSecured starts a broker with a second listener, at the address returned,
// where clients log in by SCRAM or by a token that nobody has signed, and have no
// rights but those that they are given. At Kafka.Addr everybody may do anything.
func StartSecured(t testing.TB, users ...User) (k *Kafka, secured string) {
	t.Helper()
	port := freePorts(t, 1)[0]
	const validator = "org.apache.kafka.common.security.oauthbearer.internals.unsecured.OAuthBearerUnsecuredValidatorCallbackHandler"
	k = Start(t, func(b *strings.Builder) {
		text := b.String()
		b.Reset()
		for line := range strings.Lines(text) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
			if name == "listeners" || name == "advertised.listeners" {
				line = fmt.Sprintf("%s=%s,SECURED://127.0.0.1:%d\n", name, value, port)
			}
			b.WriteString(line)
		}
		for name, value := range map[string]string{
			"listener.security.protocol.map":                                       "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SASL_PLAINTEXT",
			"listener.name.secured.sasl.enabled.mechanisms":                        "SCRAM-SHA-512,OAUTHBEARER",
			"listener.name.secured.scram-sha-512.sasl.jaas.config":                 "org.apache.kafka.common.security.scram.ScramLoginModule required;",
			"listener.name.secured.oauthbearer.sasl.jaas.config":                   "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub=\"broker\";",
			"listener.name.secured.oauthbearer.sasl.server.callback.handler.class": validator,
			"authorizer.class.name":                                                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
			"super.users":                                                          "User:ANONYMOUS",
		} {
			Property(name, value)(b)
		}
		for _, u := range users {
			Property(formatMark, fmt.Sprintf("--add-scram SCRAM-SHA-512=[name=%s,password=%s]", u.Name, u.Password))(b)
		}
	})
	return k, "127.0.0.1:" + strconv.Itoa(port)
}

// Grant carries out lines of kafka-acls.sh, those that differ in the resource alone
// by one run of the tool: each takes a second or two.
func (k *Kafka) Grant(t testing.TB, lines ...string) {
	t.Helper()
	together := make(map[string][]string) // resources, by the rest of the line
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "  #")
		args := strings.Fields(strings.ReplaceAll(line, "'", ""))
		at := slices.IndexFunc(args, func(a string) bool {
			return a == "--topic" || a == "--group" || a == "--transactional-id" || a == "--cluster"
		})
		if len(args) < 3 || args[0] != "kafka-acls.sh" || args[1] != "--bootstrap-server" || at < 0 || at+2 > len(args) && args[at] != "--cluster" {
			t.Errorf("no line of kafka-acls.sh: %s", line)
			return
		}
		args[2] = k.Addr
		if args[at] == "--cluster" {
			together[strings.Join(args[1:], " ")] = nil
			continue
		}
		rest := strings.Join(append(slices.Clone(args[1:at]), args[at+2:]...), " ")
		together[rest] = append(together[rest], args[at:at+2]...)
	}
	var wg sync.WaitGroup
	for rest, resources := range together {
		wg.Go(func() {
			args := append(strings.Fields(rest), resources...)
			if out, err := k.java(t.Context(), "org.apache.kafka.tools.AclCommand", args...).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", strings.Join(args, " "), err, out)
			}
		})
	}
	wg.Wait()
}
