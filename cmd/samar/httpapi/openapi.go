package httpapi

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// redacted is one result of a batch, for the document.
type redacted struct {
	Event   json.RawMessage `json:"event,omitempty" doc:"the event without personal data"`
	Verdict string          `json:"verdict,omitempty" enum:"unchanged,rewritten,suppressed,dropped"`
	Error   *refusedEvent   `json:"error,omitempty" doc:"in place of the event: why it was refused"`
}

type refusedEvent struct {
	Reason string `json:"reason" enum:"undecodable,oversize,timeout,panic,leak,known-values,policy"`
	Detail string `json:"detail"`
}

type redactedBatch struct {
	Results []redacted `json:"results" doc:"one for each event, in their order"`
}

// document returns the OpenAPI 3.1 description of what the server takes, made of
// the types that it answers with.
func document(cfg *Config) []byte {
	schemas := huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer)
	of := func(v any) *huma.Schema { return schemas.Schema(reflect.TypeOf(v), true, "") }
	anything := &huma.Schema{Description: "any JSON value"}
	text := &huma.Schema{Type: huma.TypeString}
	line := &huma.Schema{Type: huma.TypeString, Description: "one JSON value a line"}
	doc := &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info: &huma.Info{Title: "samar", Version: cfg.Version, License: &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"},
			Description: "Finds personal data in events and takes it out as one view of a policy says. A record that cannot be read never comes out, and no error quotes one."},
		Components: &huma.Components{Schemas: schemas},
	}
	view := &huma.Param{Name: "view", In: "query", Required: cfg.View < 0, Description: "view of the policy", Schema: &huma.Schema{Type: huma.TypeString, Enum: words(cfg.Views)}}
	errs := func(r map[string]*huma.Response) map[string]*huma.Response {
		for code, why := range map[int]string{
			http.StatusBadRequest: "no such view, or a body that ended early", http.StatusRequestEntityTooLarge: "over the limit",
			http.StatusUnsupportedMediaType: "a kind of body this does not take", http.StatusUnprocessableEntity: "a record that cannot be processed; reason says why",
			http.StatusServiceUnavailable: "too many requests wait; Retry-After says when to come again",
		} {
			r[strconv.Itoa(code)] = &huma.Response{Description: why, Content: content("application/problem+json", of(problem{}))}
		}
		if cfg.Keys != nil {
			r["401"] = &huma.Response{Description: "no valid API key", Content: content("application/problem+json", of(problem{}))}
		}
		return r
	}
	tells := map[string]*huma.Param{
		"Samar-Policy":  {Description: "name, version and digest of the policy", Schema: text},
		"Samar-Verdict": {Description: "unchanged, rewritten or dropped; for one event alone", Schema: text},
	}
	answer := of(cfg.Found)
	for _, op := range []*huma.Operation{
		{OperationID: "redact", Path: "/v1/redact", Summary: "Take personal data out of one event, one text, or a stream of events",
			Description: "In a stream, a line that cannot be read is answered in its place: {\"error\":\"undecodable\",\"line\":17}.",
			RequestBody: body("application/json", anything, "text/plain", text, "application/x-ndjson", line),
			Responses: errs(map[string]*huma.Response{"200": {Description: "the same, byte for byte, but for what was replaced", Headers: tells, Content: content("application/json", anything, "text/plain", text, "application/x-ndjson", line)},
				"204": {Description: "the view drops this event", Headers: tells}})},
		{OperationID: "scan", Path: "/v1/scan", Summary: "Report what is found in one event, one text, or a stream of events; values never",
			RequestBody: body("application/json", anything, "text/plain", text, "application/x-ndjson", line),
			Responses:   errs(map[string]*huma.Response{"200": {Description: "findings, one object a record", Content: content("application/json", answer, "application/x-ndjson", line)}})},
		{OperationID: "redactBatch", Path: "/v1/redact/batch", Summary: "Take personal data out of many events",
			RequestBody: body("application/json", of(batchOf{})),
			Responses:   errs(map[string]*huma.Response{"200": {Description: "one result for each event", Content: content("application/json", of(redactedBatch{}))}})},
		{OperationID: "scanBatch", Path: "/v1/scan/batch", Summary: "Report what is found in many events",
			RequestBody: body("application/json", of(batchOf{})),
			Responses: errs(map[string]*huma.Response{"200": {Description: "one result for each event", Content: content("application/json",
				&huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{"results": {Type: huma.TypeArray, Items: answer}}})}})},
	} {
		op.Method, op.Parameters = http.MethodPost, []*huma.Param{view}
		if cfg.Keys != nil {
			op.Security = []map[string][]string{{"key": {}}}
		}
		doc.AddOperation(op)
	}
	if cfg.Keys != nil {
		doc.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"key": {Type: "http", Scheme: "bearer", Description: "an API key of the file that serve.api_keys names"}}
	}
	out, err := json.MarshalIndent(doc, "", "  ")
	if err != nil {
		panic("httpapi: the document does not marshal: " + err.Error())
	}
	return append(out, '\n')
}

// content pairs media types with schemas.
func content(pairs ...any) map[string]*huma.MediaType {
	out := map[string]*huma.MediaType{}
	for i := 0; i < len(pairs); i += 2 {
		out[pairs[i].(string)] = &huma.MediaType{Schema: pairs[i+1].(*huma.Schema)}
	}
	return out
}

func body(pairs ...any) *huma.RequestBody {
	return &huma.RequestBody{Required: true, Content: content(pairs...)}
}

func words(list []string) []any {
	out := make([]any, len(list))
	for i, w := range list {
		out[i] = w
	}
	return out
}
