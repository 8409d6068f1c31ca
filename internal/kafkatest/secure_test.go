package kafkatest_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// TestTheRightsThatCheckPrintsAreEnough starts with a user who may do nothing,
// grants what `samar check --connect` prints, and nothing else, and runs.
func TestTheRightsThatCheckPrintsAreEnough(t *testing.T) {
	k, secured := kafkatest.StartSecured(t, kafkatest.User{Name: "samar", Password: "right"})
	admin, err := kafka.NewClient(kafka.Cluster{Brokers: []string{k.Addr}})
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	for _, tc := range []struct {
		name, principal, login string
		run                    bool
	}{
		{"by SCRAM", "User:samar", "mechanism: SCRAM-SHA-512, user: samar, password: 'env:SAMAR_TEST_PASSWORD'", true},
		{"by token", "User:samar-token", "mechanism: OAUTHBEARER, token: 'file:TOKEN'", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("SAMAR_TEST_PASSWORD", "right")
			in := "raw-" + strings.ReplaceAll(tc.principal, ":", "-")
			s := newSecured(t, secured, in, tc.login)
			await(t, "topics", func() bool {
				return admin.CreateTopics(t.Context(), 2, 1, in, in+".analytics", in+".dlq", in+".ledger",
					in+".analytics.backfill", in+".dlq.backfill", in+".ledger.backfill") == nil
			})
			answer := s.check(t, 6)
			faults := 0
			for _, c := range answer.Checks {
				if !c.OK && strings.Contains(c.Fix, "kafka-acls.sh") {
					faults++
				}
			}
			if faults != 6 { // input, group, view, dead letters, manifests, transactions
				t.Errorf("%d faults that a right would mend, want 6: %+v", faults, answer.Checks)
			}
			for _, a := range append(answer.ACLs, answer.More...) {
				if a.Principal != tc.principal {
					t.Errorf("rights for %s, want %s", a.Principal, tc.principal)
				}
			}
			if !tc.run {
				return
			}
			grant(t, k, answer.ACLs)
			s.check(t, 0)
			k.Produce(t, in, strings.NewReader("k\t{\"message\":\"surat ke budi@example.com\"}\nk\t{\"broken\n"))
			s.does(t, 0, "run", "--once")
			if r := k.Consume(t, in+".analytics", 1); strings.Contains(string(r[0].Value), "budi@") {
				t.Error("a raw value came out")
			}
			others := [][]string{{"dlq", "list"}, {"verify"}, {"run", "--once", "--dry-run"}, {"run", "--once", "--from", "2020-01-01T00:00:00Z"},
				{"dlq", "retry", "--private-key", "private", "--because", "a test"}, {"dlq", "purge", "--all", "--because", "a test"}}
			var wg sync.WaitGroup
			for _, args := range others {
				wg.Go(func() { s.does(t, 6, args...) })
			}
			wg.Wait()
			grant(t, k, answer.More)
			for _, args := range others {
				code := 0
				if slices.Contains(args, "retry") {
					code = 1 // the letter dies again
				}
				s.does(t, code, args...)
			}
		})
	}
}

// grant carries out what check printed.
func grant(t *testing.T, k *kafkatest.Kafka, rights []right) {
	t.Helper()
	var lines []string
	for _, r := range rights {
		lines = append(lines, r.Command)
	}
	k.Grant(t, lines...)
	if t.Failed() {
		t.FailNow()
	}
}

// secured is samar with a login.
type secured struct{ dir, bin, file string }

func newSecured(t *testing.T, broker, topic, login string) *secured {
	t.Helper()
	dir := t.TempDir()
	s := &secured{dir: dir, bin: built(t), file: filepath.Join(dir, "samar.yaml")}
	token := unsigned(`{"alg":"none"}`) + "." + unsigned(fmt.Sprintf(`{"sub":"samar-token","iat":%d,"exp":%d}`, time.Now().Unix()-5, time.Now().Unix()+3600)) + "."
	write(t, dir, "token", token)
	write(t, dir, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: ""
wait: 5s
pipelines:
  - input: {brokers: [%q], topic: %s, group: g-%[3]s, security: {sasl: {%s}}}
    tenant: acme
    delivery: exactly_once
    ledger: {}
`, filepath.Join(dir, "keys"), broker, topic, strings.ReplaceAll(login, "TOKEN", filepath.Join(dir, "token"))))
	if out, err := s.samar("keys", "init", "--file", filepath.Join(dir, "keys"), "--recipient", filepath.Join(dir, "private")).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return s
}

// built builds samar.
func built(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "samar")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", bin, "github.com/samar-privacy/samar/cmd/samar").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return bin
}

func unsigned(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (s *secured) samar(args ...string) *exec.Cmd {
	cmd := exec.Command(s.bin, args...)
	cmd.Dir = s.dir
	return cmd
}

// answer is what `samar check --connect --output json` says.
type answer struct {
	Checks []struct {
		What string
		OK   bool
		Fix  string
	}
	ACLs []right
	More []right `json:"acls_of_other_commands"`
}

type right struct{ Principal, Command string }

// does runs a command, which is to end with code.
func (s *secured) does(t *testing.T, code int, args ...string) {
	t.Helper()
	cmd := s.samar(append(args, "--config", s.file)...)
	if out, _ := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != code {
		t.Errorf("%s: exit code %d, want %d\n%s", strings.Join(args, " "), cmd.ProcessState.ExitCode(), code, out)
	}
}

func (s *secured) check(t *testing.T, code int) *answer {
	t.Helper()
	cmd := s.samar("check", "--config", s.file, "--connect", "--output", "json")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, _ := cmd.Output()
	if cmd.ProcessState.ExitCode() != code {
		t.Fatalf("exit code %d, want %d\n%s%s", cmd.ProcessState.ExitCode(), code, out, stderr.String())
	}
	if strings.Contains(stderr.String(), "right\"") {
		t.Error("the password is in a message")
	}
	var a answer
	if err := json.Unmarshal(out, &a); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return &a
}
