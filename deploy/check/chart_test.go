// Package check holds what is deployed to the rules of the tools that deploy it:
// the chart is rendered by Helm's own engine, and every object is read strictly
// into the types of the Kubernetes API.
package check

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/lint"
	"helm.sh/helm/v3/pkg/lint/support"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"sigs.k8s.io/yaml"
)

// known are the kinds with types; the others belong to operators.
var known = map[string]func() any{
	"v1/ConfigMap": func() any { return new(corev1.ConfigMap) }, "v1/Service": func() any { return new(corev1.Service) },
	"v1/ServiceAccount": func() any { return new(corev1.ServiceAccount) }, "apps/v1/Deployment": func() any { return new(appsv1.Deployment) },
	"policy/v1/PodDisruptionBudget":      func() any { return new(policyv1.PodDisruptionBudget) },
	"networking.k8s.io/v1/NetworkPolicy": func() any { return new(networkingv1.NetworkPolicy) },
}

var foreign = []string{"monitoring.coreos.com/v1/ServiceMonitor", "keda.sh/v1alpha1/ScaledObject"}

func load(t *testing.T) *chart.Chart {
	t.Helper()
	c, err := loader.Load("../helm/samar")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// render returns the objects of the chart by kind.
func render(t *testing.T, values string) map[string]any {
	t.Helper()
	c := load(t)
	var user map[string]any
	if err := yaml.Unmarshal([]byte(values), &user); err != nil {
		t.Fatal(err)
	}
	all, err := chartutil.ToRenderValues(c, user, chartutil.ReleaseOptions{Name: "feedback", Namespace: "privacy", IsInstall: true}, chartutil.DefaultCapabilities)
	if err != nil {
		t.Fatal(err)
	}
	files, err := engine.Render(c, all)
	if err != nil {
		t.Fatal(err)
	}
	objects := map[string]any{}
	for name, content := range files {
		if filepath.Ext(name) != ".yaml" {
			continue
		}
		for _, doc := range strings.Split(content, "\n---\n") {
			var head struct{ APIVersion, Kind string }
			if err := yaml.Unmarshal([]byte(doc), &head); err != nil {
				t.Fatalf("%s: %v\n%s", name, err, doc)
			}
			if head.Kind == "" {
				continue
			}
			kind := head.APIVersion + "/" + head.Kind
			if made := known[kind]; made != nil {
				object := made()
				if err := yaml.UnmarshalStrict([]byte(doc), object, yaml.DisallowUnknownFields); err != nil {
					t.Errorf("%s: %s: %v\n%s", name, kind, err, doc)
				}
				objects[kind] = object
				continue
			}
			if !strings.Contains(strings.Join(foreign, " "), kind) {
				t.Errorf("%s: nobody checks a %s", name, kind)
			}
			objects[kind] = doc
		}
	}
	return objects
}

func TestChart(t *testing.T) {
	for _, tc := range []struct{ name, values string }{
		{"as it comes", ""},
		{"everything on", `
metrics: {serviceMonitor: {enabled: true, labels: {release: prom}}}
autoscaling: {enabled: true, authentication: kafka}
secrets: [{name: kafka-user}]
imagePullSecrets: [{name: hub}]
podLabels: {team: data}
podAnnotations: {note: "1"}
nodeSelector: {kubernetes.io/arch: arm64}
tolerations: [{key: dedicated, operator: Exists}]
affinity: {nodeAffinity: {}}
networkPolicy: {brokerPeers: [{namespaceSelector: {matchLabels: {name: kafka}}}], metricsPeers: [{podSelector: {}}]}
serviceAccount: {annotations: {a: b}}`},
		{"everything off", `
policy: ""
networkPolicy: {enabled: false}
podDisruptionBudget: {enabled: false}
serviceAccount: {create: false}
spread: false`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			objects := render(t, tc.values)
			d, ok := objects["apps/v1/Deployment"].(*appsv1.Deployment)
			if !ok {
				t.Fatal("no Deployment")
			}
			pod := d.Spec.Template.Spec
			box := pod.Containers[0].SecurityContext
			if !*pod.SecurityContext.RunAsNonRoot || !*box.ReadOnlyRootFilesystem || *box.AllowPrivilegeEscalation || len(box.Capabilities.Drop) != 1 {
				t.Error("the pod is allowed more than it needs")
			}
			for k, v := range d.Spec.Selector.MatchLabels {
				if d.Spec.Template.Labels[k] != v {
					t.Errorf("the Deployment does not select its pods by %s", k)
				}
			}
			if tc.name == "everything on" && (objects[foreign[0]] == nil || objects[foreign[1]] == nil || d.Spec.Replicas != nil) {
				t.Error("autoscaling or the monitor is missing, or replicas are set beside autoscaling")
			}
			config(t, objects["v1/ConfigMap"].(*corev1.ConfigMap))
		})
	}
}

// config has samar itself check the configuration that the chart makes.
func config(t *testing.T, m *corev1.ConfigMap) {
	t.Helper()
	files := maps.Clone(m.Data)
	if files["policy.yaml"] == "" {
		files["samar.yaml"] = strings.ReplaceAll(files["samar.yaml"], "policy: policy.yaml", `policy: ""`)
	}
	checked(t, files)
}

// checked has samar itself check samar.yaml among files, by name. The key file
// that it names is made first.
func checked(t *testing.T, files map[string]string) {
	t.Helper()
	samar, err := filepath.Abs("../../bin/samar")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(samar); err != nil {
		t.Skip("no bin/samar: run make build first")
	}
	dir := t.TempDir()
	keys := filepath.Join(dir, "samar.keys")
	for name, content := range files {
		content = strings.ReplaceAll(content, "/run/keys/samar.keys", keys)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"keys", "init", "--file", keys}, {"check", "--config", filepath.Join(dir, "samar.yaml")}} {
		if out, err := exec.Command(samar, args...).CombinedOutput(); err != nil {
			t.Errorf("samar %s: %v\n%s", args[0], err, out)
		}
	}
}

// What helm lint --strict says.
func TestChartLint(t *testing.T) {
	for _, m := range lint.All("../helm/samar", nil, "privacy", true).Messages {
		if m.Severity >= support.WarningSev {
			t.Error(m)
		}
	}
}

func TestValuesThatTheSchemaRefuses(t *testing.T) {
	c := load(t)
	for _, values := range []string{
		"replica: 3", "replicas: 0", "config: {pipelines: []}", "config: {pipelines: [{input: {}}], listen: ':1'}", "keys: {secret: ''}",
		"networkPolicy: {brokerPorts: [0]}", "terminationGracePeriodSeconds: 1", "image: {pullPolicy: Sometimes}",
	} {
		var user map[string]any
		if err := yaml.Unmarshal([]byte(values), &user); err != nil {
			t.Fatal(err)
		}
		if _, err := chartutil.ToRenderValues(c, user, chartutil.ReleaseOptions{Name: "x"}, chartutil.DefaultCapabilities); err == nil {
			t.Errorf("%s: accepted", values)
		}
	}
}

// Every metric that dashboard and alerts ask for is one that samar exposes.
func TestDashboardAndAlertsAskForMetricsThatExist(t *testing.T) {
	var have bytes.Buffer
	for _, pattern := range []string{"../../pipeline/*.go", "../../cmd/samar/*.go", "../../cmd/samar/*/*.go"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			have.Write(src)
		}
	}
	for _, f := range []string{"../grafana/samar.json", "../prometheus/samar.rules.yaml"} {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(f) == ".json" && !json.Valid(src) {
			t.Errorf("%s is no JSON", f)
		}
		found := 0
		for _, word := range strings.FieldsFunc(string(src), func(r rune) bool { return !(r == '_' || r >= 'a' && r <= 'z') }) {
			if !strings.HasPrefix(word, "samar_") {
				continue
			}
			found++
			if name := strings.TrimSuffix(strings.TrimSuffix(word, "_bucket"), "_sum"); !strings.Contains(have.String(), `"`+name+`"`) {
				t.Errorf("%s asks for %s, which samar does not expose", f, word)
			}
		}
		if found == 0 {
			t.Errorf("%s asks for nothing of samar's", f)
		}
	}
}
