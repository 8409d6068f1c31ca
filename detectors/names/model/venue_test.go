package model

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// TestChineseVenuesAreNobody reads sentences in whose names people stay, eat and walk, each
// beside one of the same shape in which somebody is named.
func TestChineseVenuesAreNobody(t *testing.T) {
	hold(t, []string{
		"上次住的是兰苑宾馆,房间很旧",
		"我和[秦岚]宾馆门口见的面",
		"门口写着“海韵滨江酒店”的牌子",
		"入住了悦澜,早餐不错",
		"昨天住在[悦澜]家",
		"离骆克道上的酒吧很近",
		"上个月朋友来苏州玩",
		"真逗你家那明明就是蘑菇",
		"喜欢她那温婉的语气",
		"那本《鼹鼠》孩子很喜欢",
		"《汤姆走丢了》孩子每天都看",
		"昨天读了[汤姆]的信",
		"他签了《[李明]离婚协议书》就走了",
		"天津海悦公司的客服很好",
		"从武义回来已经很晚",
		"从[老李]到保安都很负责",
		"[王明道]上了车",
		"从[张强]还有[李丽]那里听说的",
		"预订了[李明]推荐的房间",
		"[赵小楼]给我打的电话",
		"我是西景市水村的村民",
		"换过凯宾斯基和莫泰,都一般",
		"二姨家的[磊子]结婚",
		"三姨家的孩子",
	})
}

// TestChineseNamesEndBeforeVerbs reads what people do right behind their names.
func TestChineseNamesEndBeforeVerbs(t *testing.T) {
	hold(t, []string{
		"当时[小周]问的是自动挡的价格",
		"[何欢]一看,是快递到了",
		"[彭文能],男,1970年出生",
		"香港电(记者 [文礼愿])昨日有雨",
		"[赵恩来]是荃湾居民。[赵]指出,治安很差",
		"[赵恩来]是荃湾居民。[赵]的助理也在场",
		"[赵恩来]经理昨天值班。[赵]指出问题在仓库",
		"听说都兴来过。都说好吃",
		"[王建]于2019年入职",
		"拖欠工资名单:[朱四海]8400，[杨志强]5000",
		"物业[老杨头]又来收费了",
		"[老杨]头发白了",
		"[陈天一]说他明天来",
		"[李天一]开门让我进去",
		"[Michael张]扣我押金",
		"听说[B]哥今天不来",
	})
}

// hold reports the lines in which the Chinese model and what is made of its names find others
// than those in square brackets.
func hold(t *testing.T, lines []string) {
	t.Helper()
	chain, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{tagger.New(*open(t))}})
	if err != nil {
		t.Fatal(err)
	}
	s := chain.NewScanner()
	for _, want := range lines {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}); err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		at := 0
		for _, f := range s.Findings(nil) {
			if f.Score < 0.5 || f.Start < at {
				continue
			}
			got.WriteString(text[at:f.Start] + "[" + text[f.Start:f.End] + "]")
			at = f.End
		}
		if got.WriteString(text[at:]); got.String() != want {
			t.Errorf("got  %s\nwant %s", &got, want)
		}
	}
}
