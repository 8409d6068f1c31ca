// Package devregistry is a schema registry in memory that speaks the part of
// Confluent's REST API which samar uses, for tests. Start with New; the address
// is URL. It can be told to fail.
package devregistry

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
)

// Schema is one schema as the API has it.
type Schema struct {
	Schema     string      `json:"schema"`
	Type       string      `json:"schemaType,omitempty"` // AVRO if empty, PROTOBUF, JSON
	References []Reference `json:"references,omitempty"`
}

// Reference names a schema that another one needs.
type Reference struct {
	Name    string `json:"name"`
	Subject string `json:"subject"`
	Version int    `json:"version"`
}

// Registry is a running registry. Safe for concurrent use.
type Registry struct {
	URL string

	srv      *httptest.Server
	mu       sync.Mutex
	schemas  []Schema         // by id, from 1
	subjects map[string][]int // ids by version, from 1
	down     bool
	asked    int
}

// New starts a registry. Call Close at the end.
func New() *Registry {
	r := &Registry{subjects: map[string][]int{}}
	r.srv = httptest.NewServer(r)
	r.URL = r.srv.URL
	return r
}

// Close stops it.
func (r *Registry) Close() { r.srv.Close() }

// Down makes it answer every request with 503, or no longer.
func (r *Registry) Down(down bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.down = down
}

// Asked is how many requests came.
func (r *Registry) Asked() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.asked
}

// Register adds a schema to a subject and returns its id.
func (r *Registry) Register(subject string, s Schema) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.register(subject, s)
}

// Subjects are the subjects that have a schema.
func (r *Registry) Subjects() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []string
	for s := range r.subjects {
		out = append(out, s)
	}
	return out
}

func (r *Registry) register(subject string, s Schema) int {
	id := 0
	for i, have := range r.schemas {
		if have.Schema == s.Schema && have.Type == s.Type {
			id = i + 1
		}
	}
	if id == 0 {
		r.schemas = append(r.schemas, s)
		id = len(r.schemas)
	}
	for _, have := range r.subjects[subject] {
		if have == id {
			return id
		}
	}
	r.subjects[subject] = append(r.subjects[subject], id)
	return id
}

// ServeHTTP answers the API.
func (r *Registry) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked++
	if r.down {
		fail(w, http.StatusServiceUnavailable, 50003)
		return
	}
	steps := strings.Split(strings.Trim(req.URL.Path, "/"), "/")
	switch {
	case len(steps) == 3 && steps[0] == "schemas" && steps[1] == "ids":
		id, err := strconv.Atoi(steps[2])
		if err != nil || id < 1 || id > len(r.schemas) {
			fail(w, http.StatusNotFound, 40403)
			return
		}
		answer(w, r.schemas[id-1])
	case len(steps) == 4 && steps[0] == "subjects" && steps[2] == "versions":
		r.version(w, steps[1], steps[3])
	case len(steps) == 3 && steps[0] == "subjects" && steps[2] == "versions" && req.Method == http.MethodPost:
		var s Schema
		if json.NewDecoder(req.Body).Decode(&s) != nil {
			fail(w, http.StatusUnprocessableEntity, 42201)
			return
		}
		answer(w, map[string]int{"id": r.register(steps[1], s)})
	default:
		fail(w, http.StatusNotFound, 404)
	}
}

func (r *Registry) version(w http.ResponseWriter, subject, version string) {
	ids := r.subjects[subject]
	n := len(ids)
	if version != "latest" && version != "-1" {
		n, _ = strconv.Atoi(version)
	}
	if n < 1 || n > len(ids) {
		fail(w, http.StatusNotFound, 40401)
		return
	}
	id := ids[n-1]
	answer(w, struct {
		Subject string `json:"subject"`
		Version int    `json:"version"`
		ID      int    `json:"id"`
		Schema
	}{subject, n, id, r.schemas[id-1]})
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/vnd.schemaregistry.v1+json")
	_ = json.NewEncoder(w).Encode(v)
}

func fail(w http.ResponseWriter, status, code int) {
	w.Header().Set("Content-Type", "application/vnd.schemaregistry.v1+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"error_code": code, "message": http.StatusText(status)})
}
