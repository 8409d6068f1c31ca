package tagger

import "testing"

func TestDaysBetweenWhoAndWhatAreLeftOut(t *testing.T) {
	for text, want := range map[string]int{
		"周振华3日会见了": 6, "王海涛12日上午主持": 5, "11月3日会见": 6, "第3日会见": 5, "华为30日": 4, "房号3日租": 3 + 0, "3日会见": 4,
	} {
		var s Sentence
		s.Read([]byte(text), 0)
		s.undated()
		if s.Len() != want {
			t.Errorf("%s: %d tokens, want %d", text, s.Len(), want)
		}
	}
}

func TestNamesEndBeforeTheDayThatWasLeftOut(t *testing.T) {
	for text, want := range map[string]int{"王建3日国庆前": 1, "王建国会见": 3, "王 建国3日会见": 2} {
		var s Sentence
		s.Read([]byte(text), 0)
		s.undated()
		if got := beforeDay(s.tokens, []byte(text), 0, 3); got != want {
			t.Errorf("%s: the name ends with token %d, want %d", text, got, want)
		}
	}
}

func TestFiguresBehindNames(t *testing.T) {
	for text, want := range map[string]bool{"3日会见": true, "2018年": true, "13800138000": true, "2比0": true, "8400元，": true, "21万": true, "37票": true, "12分": true, "14 Pro": false, "600，": false, "2018款": false, "5G": false, "3号楼": false} {
		if got := toldBehind([]byte(text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
