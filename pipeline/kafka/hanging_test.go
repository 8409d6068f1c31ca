package kafka

import "testing"

func TestWhatHangsAndWhatWasDecided(t *testing.T) {
	for _, tc := range []struct {
		name    string
		state   string // of the coordinator, epoch 7
		v2      bool
		epoch   int16 // of what is open
		still   bool
		hangs   bool
		outcome string
	}{
		{"markers of a commit are missing", "CompleteCommit", true, 6, true, true, "commit"},
		{"of an abort", "CompleteAbort", true, 6, true, true, "abort"},
		{"of a commit by the old protocol", "CompleteCommit", false, 7, true, true, "commit"},
		{"of a commit before the protocol was a new one", "CompleteCommit", true, 7, true, true, "commit"},
		{"an abort by the old protocol may hide a commit", "CompleteAbort", false, 7, true, true, ""},
		{"a new owner has come since", "Empty", true, 5, true, true, ""},
		{"the one before that is older than the last", "CompleteCommit", true, 5, true, true, ""},
		{"the old protocol's epoch before says nothing", "CompleteCommit", false, 6, true, true, ""},
		{"under another that goes on", "Ongoing", true, 5, false, true, ""},
		{"what goes on does not hang", "Ongoing", true, 7, false, false, ""},
		{"what began while we asked does not", "CompleteCommit", true, 7, false, false, ""},
		{"nor by the old protocol", "CompleteCommit", false, 7, false, false, ""},
		{"the coordinator is behind", "CompleteCommit", true, 8, true, false, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := txnStatus{state: tc.state, who: identity{3, 7}}
			if hangs, outcome := s.judge(tc.v2, tc.epoch, tc.still); hangs != tc.hangs || outcome != tc.outcome {
				t.Errorf("hangs %v, outcome %q, want %v, %q", hangs, outcome, tc.hangs, tc.outcome)
			}
		})
	}
}

// The hashes are String.hashCode's of Java 17.
func TestAGroupsOffsetsStandWhereJavaHashes(t *testing.T) {
	for s, want := range map[string]int32{"": 0, "samar": 109202512, "e2e": 98712, "\u00e9t\u00e9": 227742, "\U0001f600": 1772899} {
		if got := javaHash(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
	if got := javaHash("faults"); got >= 0 || offsetsPartition("faults", 50) != -got%50 {
		t.Errorf("a group whose hash is %d stands in partition %d of 50", got, offsetsPartition("faults", 50))
	}
	if got := offsetsPartition("polygenelubricants", 50); got != 0 {
		t.Errorf("the group with the least hash stands in partition %d, want 0", got)
	}
}
