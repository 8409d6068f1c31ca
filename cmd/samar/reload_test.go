package main

import (
	"io"
	"net/http"
	"strings"
	"syscall"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
)

const maskedMail = `version: 1
name: feedback
views:
  analytics: {purpose: product-analytics, entities: {EMAIL_ADDRESS: {do: replace, with: "[mail]"}}}
`

// TestHangupReadsThePolicyAgain changes the policy of a running service: a bad
// one is refused and counted, a good one holds for the records after it.
func TestHangupReadsThePolicyAgain(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.append(t, "samar.yaml", "    policy: policy.yaml\n")
	w.write(t, "policy.yaml", strings.Replace(maskedMail, "[mail]", "(old)", 1))
	s := w.start(t, "--names", "cues")
	address, said := s.address, &s.said
	if got := page(t, "http://"+address+"/readyz"); !strings.Contains(got, "raw: view analytics: ok") || !strings.Contains(got, "raw: input: ok") {
		t.Errorf("readyz says %q", got)
	}
	w.produce(t, "raw", `{"message":"email budi@example.com"}`)
	await(t, func() bool { return len(w.values(t, "raw.analytics")) == 1 })

	w.write(t, "policy.yaml", maskedMail+"unknown_key: 1\n")
	s.signal(t, syscall.SIGHUP)
	metrics := "http://" + address + "/metrics"
	await(t, func() bool {
		return strings.Contains(page(t, metrics), `samar_policy_reloads_total{outcome="refused"} 1`)
	})
	await(t, func() bool { return strings.Contains(said.String(), "unknown_key") }) // the log says why
	w.produce(t, "raw", `{"message":"email siti@example.com"}`)
	await(t, func() bool { return len(w.values(t, "raw.analytics")) == 2 })

	w.write(t, "policy.yaml", maskedMail)
	s.signal(t, syscall.SIGHUP)
	await(t, func() bool {
		return strings.Contains(page(t, metrics), `samar_policy_reloads_total{outcome="taken"} 1`)
	})
	// What was asked for before the reload is still of the old policy: an empty
	// fetch lasts half a second at most.
	await(t, func() bool {
		w.produce(t, "raw", `{"message":"email agus@example.com"}`)
		values := w.values(t, "raw.analytics")
		return strings.Contains(values[len(values)-1], "[mail]")
	})
	values := w.values(t, "raw.analytics")
	if !strings.Contains(values[0], "(old)") || !strings.Contains(values[1], "(old)") {
		t.Errorf("the clean topic holds %q", values)
	}
	if got := page(t, metrics); !strings.Contains(got, `samar_pipeline_unaccounted_records{topic="raw",view="analytics"} 0`) ||
		!strings.Contains(got, "samar_pipeline_lag_seconds") || strings.Contains(got, "budi@") {
		t.Error("metrics lack what they should hold")
	}
	if code := s.stop(t, syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d: %s", code, said)
	}
}

func page(t *testing.T, url string) string {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
