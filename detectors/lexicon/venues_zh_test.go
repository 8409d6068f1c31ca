package lexicon

import (
	"strings"
	"testing"
)

func TestVenuesNamed(t *testing.T) {
	for behind, want := range map[string]bool{
		"宾馆": true, "滨江酒店": true, "温泉国际大酒店": true, "大饭店前台": true, "购物中心": true,
		"小学": false, "医院": false, "国际部": false, "说": false, "": false, "大夫": false,
	} {
		if got := VenueNamedZH([]byte(behind)); got != want {
			t.Errorf("%s: got %v", behind, got)
		}
	}
}

// TestTitlesNamed: works are called after people, documents name them.
func TestTitlesNamed(t *testing.T) {
	for text, want := range map[string]bool{
		"《|汤姆|走丢了》": true, "《提姆与|莎兰|》": true, "读《我和|安娜|的夏天》": true,
		"《|汤姆|》": false, "《|李明|离婚协议书》": false, "关于《|王芳|的投诉信》": false, "《书》里的|汤姆|和《画》": false, "《|汤姆|\n没完》": false,
	} {
		part := strings.Split(text, "|")
		start := len(part[0])
		if got := InTitleZH([]byte(strings.Join(part, "")), start, start+len(part[1])); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

func TestAllPlaces(t *testing.T) {
	for text, want := range map[string]bool{"苏州": true, "苏州市": true, "苏州人": false, "李明": false, "苏": false} {
		if got := AllPlaceZH([]byte(text)); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
