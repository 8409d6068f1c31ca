package pipeline

import (
	"crypto/hmac"
	"crypto/sha256"
	"regexp"
	"testing"
)

func TestIDIsTheKeyedHashOfThePosition(t *testing.T) {
	key := []byte("0123456789abcdef0123456789abcdef")
	p := Partition{Cluster: "c1", Topic: "name", TopicID: "id", Number: 258}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte("\x00\x00\x00\x02c1\x00\x00\x00\x02id\x00\x00\x01\x02\x00\x00\x00\x00\x00\x00\x00\x07"))
	want := "x" + idText.EncodeToString(mac.Sum(nil)[:16])
	ids := NewIDs(key)
	for range 2 {
		if got := string(ids.AppendID([]byte("x"), &p, 7)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if !regexp.MustCompile(`^x[0-9a-v]{26}$`).MatchString(want) {
		t.Errorf("%s", want)
	}
}

func TestNoTwoPositionsOrViewsShareAnID(t *testing.T) {
	seen := make(map[string]string)
	for _, key := range []string{"one", "two"} {
		for name, p := range map[string]Partition{
			"plain": {Cluster: "a", Topic: "b"}, "cluster": {Cluster: "ab", Topic: ""}, "shifted": {Cluster: "", Topic: "ab"},
			"id": {Cluster: "a", Topic: "b", TopicID: "c"}, "number": {Cluster: "a", Topic: "b", Number: 1},
		} {
			for offset := range int64(3) {
				id := string(NewIDs([]byte(key)).AppendID(nil, &p, offset))
				if old, ok := seen[id]; ok {
					t.Errorf("%s/%s/%d and %s share an id", key, name, offset, old)
				}
				seen[id] = key + name
			}
		}
	}
}
