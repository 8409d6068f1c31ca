package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/internal/keyset"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// fileFlags are the flags that stand for keys of samar.yaml.
type fileFlags struct {
	config string
	keys   string
	listen string
	wait   string
}

// ownEnv marks flags whose variable package config reads itself.
const ownEnv = "samar-config-key"

func (f *fileFlags) add(cmd *cobra.Command, all bool) {
	fl := cmd.Flags()
	fl.StringVarP(&f.config, "config", "c", "samar.yaml", "configuration file")
	_ = cmd.MarkFlagFilename("config", "yaml", "yml")
	fl.StringVar(&f.keys, "keys", "", "key file (over keys.file; or SAMAR_KEYS_FILE)")
	marked := []string{"keys"}
	if all {
		fl.StringVar(&f.listen, "listen", "", "address of /livez, /readyz and /metrics (over listen)")
		fl.StringVar(&f.wait, "wait", "", "how long to wait at start for brokers, such as 30s (over wait)")
		marked = append(marked, "listen", "wait")
	}
	for _, name := range marked {
		_ = fl.SetAnnotation(name, ownEnv, []string{"yes"})
	}
}

// load reads the file with flags and environment over it.
func (f *fileFlags) load(cmd *cobra.Command) (*config.Config, error) {
	src, err := os.ReadFile(f.config)
	if err != nil {
		return nil, configf("config: %s", pathFault(f.config, err))
	}
	over := config.Overrides{Env: os.LookupEnv, Flags: map[string]string{}}
	for flag, key := range map[string]string{"keys": "keys.file", "listen": "listen", "wait": "wait"} {
		if x := cmd.Flags().Lookup(flag); x != nil && x.Changed {
			over.Flags[key] = x.Value.String()
		}
	}
	cfg, err := config.Load(f.config, src, over)
	if err != nil {
		return nil, withCode(exitConfig, err)
	}
	if cfg.InFile("keys", "file") {
		cfg.Keys.File = f.beside(cfg.Keys.File)
	}
	return cfg, nil
}

// plan is a configuration with everything it refers to read and checked.
type plan struct {
	cfg    *config.Config
	keys   *keys
	routes []route
	again  chan os.Signal // SIGHUP; nil: none
}

// resolve reads keys, policies, secrets and recipients. It connects to nothing.
func (f *fileFlags) resolve(cfg *config.Config, names string) (*plan, error) {
	if cfg.Keys.File == "" {
		return nil, configf("no key file: make one with `samar keys init --file F` and name it in keys.file, SAMAR_KEYS_FILE or --keys")
	}
	k, err := openKeys(cfg.Keys.File, cfg.Keys.Passphrase)
	if errors.Is(err, keyset.ErrKeyFile) { // the rest is checked all the same
		cfg.Fault(err.Error(), "", "keys", "file")
		k, err = openKeys("", "")
	}
	if err != nil {
		return nil, err
	}
	p := &plan{cfg: cfg, keys: k}
	var others []error // of other files
	for i := range cfg.Pipelines {
		r, err := f.route(cfg, i, k, names)
		if err != nil {
			others = append(others, err)
		}
		p.routes = append(p.routes, r)
	}
	if err := errors.Join(append([]error{withCode(exitConfig, cfg.Err())}, others...)...); err != nil {
		return nil, err
	}
	return p, nil
}

var lostOffset = map[string]kafka.LostOffset{"earliest": kafka.LostToEarliest, "latest": kafka.LostToLatest, "stop": kafka.LostStops}

func (f *fileFlags) route(cfg *config.Config, i int, k *keys, names string) (route, error) {
	c := &cfg.Pipelines[i]
	var r route
	r.build = func() (*engine, error) {
		return newEngineAllViews(engineFlags{policy: f.beside(c.Policy), names: names}, k.master, c.Tenant)
	}
	if name := f.beside(c.Policy); name != "" {
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			cfg.FaultIn(i, "policy "+pathFault(name, err), "samar config default prints one to start from", "policy")
			return r, nil
		}
	}
	e, err := r.build()
	if err != nil {
		return r, err
	}
	views := viewNames(e.policy)
	cfg.CheckViews(i, views)
	if cfg.Err() != nil {
		return r, nil
	}
	r.engine = e
	if r.values, err = f.values(c, views); err != nil {
		return r, err
	}
	from, err := cluster(c.Input.Cluster)
	if err != nil {
		return r, err
	}
	r.config, r.once = c, c.Delivery == "exactly_once"
	start, err := c.Input.Begin()
	if err != nil {
		return r, configf("input.start: no time")
	}
	r.source = kafka.SourceConfig{Cluster: from, Topic: c.Input.Topic, Group: c.Input.Group, Linger: time.Duration(c.Input.Linger),
		SessionTimeout: time.Duration(c.Input.SessionTimeout), Latest: start.Equal(config.Latest), LostOffset: lostOffset[c.Input.LostOffset]}
	if !r.source.Latest {
		r.source.Since = start
	}
	for _, v := range views {
		o := c.Output(v)
		to, err := cluster(o.Cluster)
		if err != nil {
			return r, err
		}
		r.outputs = append(r.outputs, kafka.SinkConfig{Cluster: to, Topic: o.Topic, Compression: o.Compression, ByKey: c.Partitioning == "token"})
	}
	d := c.DeadLetter()
	to, err := cluster(d.Cluster)
	if err != nil {
		return r, err
	}
	r.letters = kafka.SinkConfig{Cluster: to, Topic: d.Topic}
	if l, ok := c.Manifests(); ok {
		to, err := cluster(l.Cluster)
		if err != nil {
			return r, err
		}
		r.ledger = kafka.SinkConfig{Cluster: to, Topic: l.Topic}
	}
	if sealer, err := recipient(f, d.Recipient, k); err != nil {
		return r, err
	} else if sealer != nil {
		r.sealer = sealer
	}
	r.tune = func(pc *pipeline.Config) {
		pc.Workers = cfg.Workers
		pc.ByteBudget = int64(cfg.ByteBudget) / int64(len(cfg.Pipelines))
		pc.RecordTimeout = time.Duration(cfg.RecordTimeout)
		pc.DrainTimeout = time.Duration(cfg.DrainTimeout)
		pc.RevokeTimeout = min(time.Duration(c.Input.SessionTimeout)/3, 3*time.Second)
		pc.SourceHeader = c.SourceHeader == "plain"
	}
	return r, nil
}

// recipient is whom dead letters are sealed to; nil: no one.
func recipient(f *fileFlags, name string, k *keys) (*keyset.Recipient, error) {
	if name == "" {
		return k.Recipient(), nil
	}
	path := strings.TrimPrefix(name, "file:")
	r, err := keyset.LoadRecipient(f.beside(path))
	return r, keyFault(err)
}

// beside takes a relative path as beside the configuration file.
func (f *fileFlags) beside(path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(f.config), path)
}

// title names a pipeline in messages.
func (r *route) title(i int) string {
	return "pipeline " + strconv.Itoa(i) + " (" + r.source.Topic + ")"
}
