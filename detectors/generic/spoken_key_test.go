package generic

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

func TestKeysInSentences(t *testing.T) {
	sc := chainOf(t, All...)
	const key = "XP5r6YZdy6hYcQujtVLntp6yn4OqEBgMTG8SJC9n"
	for _, before := range []string{
		"Halo admin, API key acme saya ", "token acme deno saya ", "Ini kredensial acme-nya: ", "kunci acme saya ", "I pasted our acme key ", "the credential of acme is ", "我的acme凭证是", "我的acmeapikey是", "acme密钥：", "our acme secret `",
	} {
		text := before + key + " tolong dicek"
		if got := detectortest.Scan(t, sc, text); len(got) != 1 || got[0].Entity != "SECRET" || text[got[0].Start:got[0].End] != key {
			t.Errorf("%q: the key is not found", before)
		}
	}
	for _, before := range []string{
		"fix the token parser in commit ", "token contract address ", "the primary key ", "the cache key ", "secret santa order ", "token expired. See ", "api key rotated, build ", "key dan ", "kunci rumah hilang. resi ", "key is not a ", "the key can be revoked by ", "the public key ",
	} {
		for _, f := range detectortest.Scan(t, sc, before+key+" ok") {
			if f.Entity == "SECRET" {
				t.Errorf("%q: what is no key is found", before)
			}
		}
	}
}

func TestKeysByFieldName(t *testing.T) {
	c, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := c.NewScanner()
	find := func(field, value string) bool {
		ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(value), Field: c.Field(field)}}}
		if err := sc.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		for _, f := range sc.Findings(nil) {
			if f.Entity == "SECRET" && f.Start == 0 && f.End == len(value) {
				return true
			}
		}
		return false
	}
	for _, field := range []string{"ACME_KEY", "acmeKey", "acmePat", "acme_credential", "X-Acme-Token", "acmeApiKey"} {
		for _, value := range []string{"fc198f0d1e96d0750f3e946b35966bc5", "aB3dE6gH9jK2.mN5pQ8rS1tU4", "SgZCPmyBa9tzD+aayF7hlD=="} {
			if !find(field, value) {
				t.Errorf("field %s: a key of %d bytes is not found", field, len(value))
			}
		}
	}
	if !find("acme_token", "1f6c056f-e779-44a9-a4a6-0111f89bdbd3") {
		t.Error("a UUID in a field for a token is not found")
	}
	for _, field := range []string{"primaryKey", "cache_key", "partitionKey", "key", "publicKey", "keyId", "monkey", "format", "compat"} {
		if find(field, "fc198f0d1e96d0750f3e946b35966bc5") {
			t.Errorf("field %s: what is no key is found", field)
		}
	}
}
