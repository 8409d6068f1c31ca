package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/cmd/samar/httpapi"
	"github.com/samar-privacy/samar/internal/buildinfo"
	"github.com/samar-privacy/samar/processor"
)

// drainServe is how long requests may take to end after SIGTERM.
const drainServe = 10 * time.Second

type serveFlags struct {
	engineFlags
	config     string
	listen     string
	apiKeys    string
	tlsCert    string
	tlsKey     string
	passphrase string
}

func newServe() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer other programs over HTTP with the same policy",
		Long: `serve redacts and scans for programs that have no Kafka: one event, a batch, or a
stream of events a line each, over HTTP. POST /v1/redact and /v1/scan; GET
/v1/openapi.json describes everything for machines; /livez, /readyz and /metrics
are there too. It is the policy of samar run, with the same tokens for the same
keys, tenant and purpose.

It answers on loopback or a Unix socket. An address that other machines reach
wants a certificate and API keys, or the start is refused. A record that cannot
be read is answered with a reason (RFC 9457) and never comes out. SIGTERM lets
requests in flight end.`,
		Example: `  # The built-in policy on loopback
  samar serve

  # From another terminal
  curl -s localhost:8787/v1/redact -H 'Content-Type: application/json' -d '{"message":"email saya budi@example.com"}'
  curl -s localhost:8787/v1/redact -H 'Content-Type: application/x-ndjson' --data-binary @feedback.jsonl

  # Your policy and keys, for other machines
  samar serve --policy policy.yaml --keys samar.keys --listen 0.0.0.0:8787 --tls-cert file:cert.pem --tls-key file:key.pem --api-keys file:api.keys

  # Everything in samar.yaml, under serve
  samar serve --config samar.yaml`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	f.detection(cmd)
	f.least(cmd)
	fl := cmd.Flags()
	fl.StringVarP(&f.config, "config", "c", "", "samar.yaml with a serve section; flags go before it")
	fl.StringVar(&f.keys, "keys", "", "key file that samar keys init made (or SAMAR_KEYS_FILE); without one, a random key")
	addPassphrase(cmd, &f.passphrase)
	fl.StringVar(&f.listen, "listen", "", "host:port, or unix:PATH (default 127.0.0.1:8787)")
	fl.StringVar(&f.apiKeys, "api-keys", "", "file:PATH or env:NAME with API keys, one a line")
	fl.StringVar(&f.tlsCert, "tls-cert", "", "file:PATH or env:NAME with the certificate chain")
	fl.StringVar(&f.tlsKey, "tls-key", "", "file:PATH or env:NAME with its key")
	_ = cmd.MarkFlagFilename("config", "yaml", "yml")
	return cmd
}

// settle brings file and flags together.
func (f *serveFlags) settle(cmd *cobra.Command) (*config.Config, *config.Serve, error) {
	cfg, s := config.Default(), config.DefaultServe()
	if f.config != "" {
		from := fileFlags{config: f.config}
		loaded, err := from.load(cmd)
		if err != nil {
			return nil, nil, err
		}
		cfg = *loaded
		if cfg.Serve == nil {
			return nil, nil, configf("%s: there is no serve section: add `serve: {}`, or use flags without --config", f.config)
		}
		s = *cfg.Serve
		s.Policy = from.beside(s.Policy)
	}
	for _, x := range []struct{ to, flag *string }{
		{&s.Listen, &f.listen}, {&s.Policy, &f.policy}, {&s.View, &f.view}, {&cfg.Keys.File, &f.keys},
		{(*string)(&s.APIKeys), &f.apiKeys}, {(*string)(&cfg.Keys.Passphrase), &f.passphrase},
	} {
		if *x.flag != "" {
			*x.to = *x.flag
		}
	}
	if f.tlsCert != "" || f.tlsKey != "" {
		s.TLS = &config.ServeTLS{Cert: config.Ref(f.tlsCert), Key: config.Ref(f.tlsKey)}
		if f.tlsCert == "" || f.tlsKey == "" {
			return nil, nil, usagef("--tls-cert and --tls-key go together")
		}
	}
	f.policy, f.view = s.Policy, s.View
	return &cfg, &s, nil
}

func (f *serveFlags) run(cmd *cobra.Command) error {
	cfg, s, err := f.settle(cmd)
	if err != nil {
		return err
	}
	keys, err := openKeys(cfg.Keys.File, cfg.Keys.Passphrase)
	if err != nil {
		return err
	}
	e, err := newEngineAllViews(f.engineFlags, keys.master, s.Tenant)
	if err != nil {
		return err
	}
	for i := range e.policy.Views {
		if v := &e.policy.Views[i]; v.Crowd != nil {
			return configf("view %s: k_anonymity judges rows in the order of a stream, and requests have none: use samar run or samar redact", v.Name)
		}
	}
	view := -1
	if f.view != "" || len(e.policy.Views) == 1 {
		if view, err = chooseView(e.policy, f.view); err != nil {
			return err
		}
	}
	proc, err := e.processor(processor.JSON)
	if err != nil {
		return err
	}
	api, err := apiKeys(s.APIKeys)
	if err != nil {
		return err
	}
	secure, err := serverTLS(s.TLS)
	if err != nil {
		return err
	}
	if err := guarded(s.Listen, secure != nil, api != nil); err != nil {
		return err
	}
	log, err := newLogger(cmd.ErrOrStderr(), cfg.Log.Level, cfg.Log.Format)
	if err != nil {
		return err
	}
	reg := newRegistry()
	workers := cfg.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	handler := httpapi.New(httpapi.Config{
		Views: viewNames(e.policy), View: view, Policy: e.policy.Header(), Workers: workers, Waiting: s.Waiting,
		Record: e.policy.Limits.RecordBytes, Batch: int64(s.BatchBytes), Patience: time.Duration(s.Patience),
		Keys: api, Metrics: httpapi.NewMetrics(reg), Version: buildinfo.Get().Version, Found: foundLine{},
		NewWorker: func() httpapi.Worker { return newServant(proc) },
	})
	mux := http.NewServeMux()
	mux.Handle("/", handler)
	observe(mux, reg, func() ([]string, bool) { return nil, true })
	front := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/v1/") { // the busy paths
			handler.ServeHTTP(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})

	l, err := listen(s.Listen)
	if err != nil {
		return err
	}
	if secure != nil {
		l = tls.NewListener(l, secure)
	}
	if keys.random {
		log.Warn("no key file: tokens are made with a random key, so joins end with this process")
	}
	address := s.Listen
	if !strings.HasPrefix(address, "unix:") {
		address = l.Addr().String() // port 0 is another one now
	}
	log.Info("samar serves", zap.String("address", address), zap.String("policy", e.policy.Header()), zap.Bool("tls", secure != nil), zap.Bool("api_keys", api != nil))
	return serveUntil(cmd.Context(), l, front, log)
}

// serveUntil answers until ctx ends or SIGTERM comes, then lets requests in
// flight end.
func serveUntil(parent context.Context, l net.Listener, h http.Handler, log *zap.Logger) error {
	ctx, stop := signal.NotifyContext(parent, syscall.SIGTERM)
	defer stop()
	quiet, err := zap.NewStdLogAt(log, zap.DebugLevel)
	if err != nil {
		return err
	}
	srv := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10, ErrorLog: quiet}
	done := make(chan error, 1)
	go func() { done <- srv.Serve(l) }()
	select {
	case err := <-done:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), drainServe)
	defer cancel()
	if err := srv.Shutdown(grace); err != nil {
		log.Warn("requests were still in flight when samar stopped")
		_ = srv.Close()
	}
	if parent.Err() != nil {
		return silent(exitInterrupted)
	}
	return nil
}

// listen opens a TCP address, or a socket file that is the owner's alone.
func listen(addr string) (net.Listener, error) {
	path, unix := strings.CutPrefix(addr, "unix:")
	if !unix {
		l, err := net.Listen("tcp", addr)
		return l, listenFault(addr, err)
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSocket != 0 {
		if c, err := net.DialTimeout("unix", path, time.Second); err == nil {
			_ = c.Close()
			return nil, configf("listen %s: something answers there already", addr)
		}
		_ = os.Remove(path) // left by a process that died
	}
	l, err := listenPrivately(path)
	return l, listenFault(addr, err)
}

func listenFault(addr string, err error) error {
	if err == nil {
		return nil
	}
	var op *net.OpError
	if errors.As(err, &op) {
		err = op.Err
	}
	return configf("listen %s: %v", addr, err)
}

// guarded refuses to answer strangers.
func guarded(addr string, encrypted, keyed bool) error {
	if strings.HasPrefix(addr, "unix:") || encrypted && keyed {
		return nil
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return usagef("--listen: %q is no address: want host:port, such as 127.0.0.1:8787, or unix:PATH", addr)
	}
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	var lack []string
	if !encrypted {
		lack = append(lack, "a certificate (serve.tls, or --tls-cert and --tls-key)")
	}
	if !keyed {
		lack = append(lack, "API keys (serve.api_keys, or --api-keys)")
	}
	return configf("listen %s: other machines reach this address, so it wants %s; 127.0.0.1 and unix:PATH do without", addr, strings.Join(lack, " and "))
}

func apiKeys(ref config.Ref) (*httpapi.Keys, error) {
	if ref == "" {
		return nil, nil
	}
	src, err := secretOf("api-keys", ref)
	if err != nil {
		return nil, err
	}
	k, err := httpapi.ReadKeys(src)
	return k, withCode(exitConfig, err)
}

// secretOf reads what a reference names.
func secretOf(flag string, ref config.Ref) ([]byte, error) {
	if kind, rest, ok := strings.Cut(string(ref), ":"); !ok || rest == "" || kind != "file" && kind != "env" {
		return nil, usagef("--%s: want file:PATH or env:NAME", flag)
	}
	src, err := ref.Read()
	return src, withCode(exitConfig, err)
}

func serverTLS(c *config.ServeTLS) (*tls.Config, error) {
	if c == nil {
		return nil, nil
	}
	cert, err := secretOf("tls-cert", c.Cert)
	if err != nil {
		return nil, err
	}
	key, err := secretOf("tls-key", c.Key)
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair(cert, key)
	if err != nil {
		return nil, configf("serve.tls: certificate and key do not go together, or are not PEM")
	}
	out := &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}}
	if c.ClientCA != "" {
		ca, err := secretOf("tls-client-ca", c.ClientCA)
		if err != nil {
			return nil, err
		}
		out.ClientCAs, out.ClientAuth = x509.NewCertPool(), tls.RequireAndVerifyClientCert
		if !out.ClientCAs.AppendCertsFromPEM(ca) {
			return nil, configf("serve.tls.client_ca: no certificate in it")
		}
	}
	return out, nil
}
