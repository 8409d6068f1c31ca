package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// FormatVersion is the one version of the policy file that this samar reads.
const FormatVersion = 1

// Errors are all faults of a file, in the order of its lines. Reach a single
// one with errors.As and a *Error.
type Errors = yamlstrict.Errors

// Error is one fault: file, line, column, message, hint and excerpt.
type Error = yamlstrict.Error

// File is a policy file that was read and checked, not yet resolved against a
// catalog of entities.
type File struct {
	doc  *yamlstrict.Doc
	hash string
	body document
}

// document is the shape of policy.yaml. Each key is declared here and nowhere
// else: reader, schema and reference page follow the tags.
type document struct {
	Version     int                        `yaml:"version" required:"true" doc:"format of this file; write version: 1"`
	Name        string                     `yaml:"name" doc:"name of the policy; it stands in the samar-policy header of every output record"`
	Description string                     `yaml:"description" doc:"for readers"`
	Languages   []string                   `yaml:"languages" noun:"language" enum:"id|zh|en|es|pt|fr|de|it|nl|pl|ja|ko|ms|th|vi|hi" meant:"cn=zh|chinese=zh|zh-CN=zh|zh-TW=zh|in=id|indonesian=id|id-ID=id|english=en|en-US=en|en-GB=en|jp=ja|kr=ko|my=ms|br=pt|pt-BR=pt|vn=vi|ind=id|eng=en|zho=zh" doc:"languages of the texts, the commonest first"`
	Regions     []string                   `yaml:"regions" doc:"countries (ISO 3166) whose number plan a national phone number may belong to, tried in this order; default from languages"`
	Strictness  string                     `yaml:"strictness" enum:"strict|balanced|precise" doc:"how little evidence is enough: strict masks more, precise less; views may differ"`
	Detect      detect                     `yaml:"detect" doc:"entities to switch on or off"`
	Views       yamlstrict.Map[viewEntry]  `yaml:"views" doc:"outputs by name; each has its purpose, audience and operators"`
	Entities    yamlstrict.Map[entityRule] `yaml:"entities" doc:"rules by entity for all views; a view's own rule goes first"`
	Fields      yamlstrict.Map[fieldEntry] `yaml:"fields" doc:"rules by path: dots, [*], *, **; a name that holds a dot is quoted"`
	OnNewField  string                     `yaml:"on_new_field" enum:"scan|drop|hold" doc:"fields that fields: does not name: scan them like all others and count them, leave them out, or hold the record back as a dead letter; default: scan without counting"`
	Media       string                     `yaml:"media" enum:"drop|keep" doc:"pictures, films, sound, PDF, archives and other bytes that are no text, known by their first bytes also in base64 and data: URLs: drop puts <MEDIA> in their place, keep lets them pass; they are never scanned"`
	Rules       []ruleEntry                `yaml:"rules" doc:"detectors of your own"`
	Allow       []listEntry                `yaml:"allow" doc:"values that are never masked"`
	Deny        []listEntry                `yaml:"deny" doc:"values that are always found, whatever stands around them"`
	Headers     headers                    `yaml:"headers" doc:"record headers"`
	Timestamps  string                     `yaml:"timestamps" enum:"keep|hour|day" doc:"record timestamps: as they are, or the beginning of their hour or day in UTC; views may differ"`
	Limits      limits                     `yaml:"limits" doc:"what exceeds these goes to the dead letters"`
}

type detect struct {
	On  []string `yaml:"on" doc:"entities that are off by default and wanted"`
	Off []string `yaml:"off" doc:"entities never to look for"`
}

type viewEntry struct {
	Purpose    string                     `yaml:"purpose" doc:"why the data is used; part of the token keys, so two purposes share no token; default: the view's name"`
	Audience   string                     `yaml:"audience" doc:"who reads this view"`
	Strictness string                     `yaml:"strictness" enum:"strict|balanced|precise" doc:"overrides the policy's strictness"`
	Timestamps string                     `yaml:"timestamps" enum:"keep|hour|day" doc:"overrides the policy's timestamps"`
	Default    *rule                      `yaml:"default" doc:"operator for what has no rule; without it, samar's built-in operators"`
	Entities   yamlstrict.Map[entityRule] `yaml:"entities" doc:"rules by entity, for texts and fields alike"`
	Fields     yamlstrict.Map[rule]       `yaml:"fields" doc:"operators by path, for this view alone"`
	Crowd      *crowd                     `yaml:"k_anonymity" doc:"rows that too few others are like are held, left out or generalised further (docs/anonymity.md)"`
}

type headers struct {
	Pass []string `yaml:"pass" doc:"names of record headers that go on; their values are scanned"`
}

type limits struct {
	RecordBytes yamlstrict.Size `yaml:"record_bytes" doc:"greatest size of a record's value"`
	Depth       int             `yaml:"depth" min:"1" max:"1024" doc:"greatest nesting of JSON"`
	KnownValues int             `yaml:"known_values" min:"0" max:"1024" doc:"greatest number of values of personal fields in one event"`
}

// defaultDocument is a policy that says nothing.
func defaultDocument() document {
	l := DefaultLimits()
	return document{
		Languages:  []string{"id", "zh", "en"},
		Strictness: "balanced",
		Media:      "drop",
		Timestamps: "keep",
		Limits:     limits{yamlstrict.Size(l.RecordBytes), l.Depth, l.KnownValues},
	}
}

// Parse reads a policy file strictly. It returns what could be read and, if
// there is any fault, all of them as an Errors.
func Parse(name string, src []byte) (*File, error) {
	sum := sha256.Sum256(src)
	f := &File{
		doc:  yamlstrict.Parse(name, src),
		hash: hex.EncodeToString(sum[:])[:16],
		body: defaultDocument(),
	}
	f.doc.Expect("policy file", "version", "views", "fields", "entities", "rules", "detect", "limits", "strictness")
	if f.doc.Root == nil {
		return f, f.doc.Err()
	}
	f.doc.Decode(f.doc.Root, &f.body)
	f.check()
	return f, f.doc.Err()
}

// check reports the faults that need no catalog.
func (f *File) check() {
	d, b := f.doc, &f.body
	if d.Find("version") != nil && b.Version != FormatVersion && d.Find("version").Value.Kind == yamlstrict.Int {
		d.FaultAt([]string{"version"}, fmt.Sprintf("unsupported version %d", b.Version), "this samar reads version 1")
	}
	if b.Name == "" {
		b.Name = nameOf(d.Name)
	} else if !validName(b.Name) {
		d.FaultAt([]string{"name"}, "a policy's name is 1 to 64 of a-z 0-9 . _ -, a letter or digit first", "")
	}
	for i, r := range b.Regions {
		if !validRegion(r) {
			d.FaultAt([]string{"regions", fmt.Sprint(i)}, fmt.Sprintf("unknown region %q", r), regionHint(r))
		}
	}
	for _, v := range b.Views {
		if !validName(v.Key) {
			d.Fault(d.Find("views", v.Key).Pos, "a view's name is 1 to 64 of a-z 0-9 . _ -, a letter or digit first", "it becomes part of a topic's name")
		}
		if len(v.Value.Purpose) > 128 {
			d.FaultAt([]string{"views", v.Key, "purpose"}, "a purpose has at most 128 bytes", "")
		}
	}
	if b.Limits.RecordBytes < 1<<10 || b.Limits.RecordBytes > 64<<20 {
		d.FaultAt([]string{"limits", "record_bytes"}, "record_bytes must be from 1KiB to 64MiB", "")
	}
	for i, h := range b.Headers.Pass {
		if h == "" || len(h) > 255 {
			d.FaultAt([]string{"headers", "pass", fmt.Sprint(i)}, "a header's name has 1 to 255 bytes", "")
		}
		if strings.HasPrefix(strings.ToLower(h), "samar-") {
			d.FaultAt([]string{"headers", "pass", fmt.Sprint(i)}, "samar-* headers never pass", "samar writes its own")
		}
	}
}

func validName(s string) bool {
	for i, c := range []byte(s) {
		alnum := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !alnum && (i == 0 || c != '.' && c != '_' && c != '-') {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// nameOf makes a policy's name of its file's.
func nameOf(file string) string {
	file = file[strings.LastIndexAny(file, `/\`)+1:]
	if i := strings.IndexByte(file, '.'); i > 0 {
		file = file[:i]
	}
	if file = strings.ToLower(file); validName(file) {
		return file
	}
	return "policy"
}

func validRegion(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z' && s != "UK"
}

func regionHint(s string) string {
	if u := strings.ToUpper(s); u == "UK" {
		return `did you mean "GB"?`
	} else if validRegion(u) {
		return fmt.Sprintf("did you mean %q?", u)
	}
	return "two capital letters of ISO 3166, such as ID"
}

// regionsOf are the regions that languages stand for when none are given.
func regionsOf(languages []string) []string {
	home := map[string]string{
		"id": "ID", "zh": "CN", "en": "US", "es": "ES", "pt": "BR", "fr": "FR", "de": "DE", "it": "IT", "nl": "NL",
		"pl": "PL", "ja": "JP", "ko": "KR", "ms": "MY", "th": "TH", "vi": "VN", "hi": "IN",
	}
	var out []string
	for _, l := range languages {
		if r, ok := home[l]; ok {
			out = append(out, r)
		}
	}
	return out
}
