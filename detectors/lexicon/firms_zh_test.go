package lexicon

import "testing"

func TestFirmsNamedInChinese(t *testing.T) {
	for behind, want := range map[string]bool{
		"有限公司": true, "科技有限公司": true, "电子网络有限公司的人": true, "思博信息有限公司": true, "百汇傳媒有限责任公司": true, "计算机传媒有限公司": true, "实业集团公司": true, "投資有限責任公司": true,
		"": false, "在星海科技有限公司": false, "和星海科技有限公司": false, "说有限公司": false, "科技": false, "的科技有限公司": false, "星海有限公司": false, "星海路科技有限公司": false, "，科技有限公司": false, "经理": false, "科技公司的老板": false, " Ltd": false,
	} {
		if got := FirmNamedZH([]byte(behind)); got != want {
			t.Errorf("%q: %v", behind, got)
		}
	}
}
