package special

import "bytes"

// Words around a term in Chinese. Each is sought in the clause as it stands.
var (
	personsHan = phrases("我 俺 咱 他 她 妈 媽 爸 父亲 父親 母亲 母親 爷爷 爺爺 奶奶 外公 外婆 姥姥 姥爷 儿子 兒子 女儿 女兒 孩子 宝宝 寶寶 老公 老婆 丈夫 妻子 哥 姐 弟 妹 叔 姑 姨 舅 侄 孙 孫 公公 婆婆 岳父 岳母 家人 老人 男友 女友 朋友 同事 同学 同學 邻居 鄰居 患者 病人 客户 客戶 本人 自己 男朋友 女朋友 对象 室友 员工 員工 先生 女士 某")
	// bearersHan end right before what somebody has or is.
	bearersHan  = phrases("患有 患了 患上 身患 患 得了 得过 得過 得的是 确诊 確診 确诊为 確診為 确诊了 查出 查出来 检查出 被诊断为 被診斷為 诊断 診斷 诊断出 诊断为 診斷為 诊断结果 诊断: 感染了 感染 染上 有 有点 有點 是 犯了 又犯 一直有 有轻微 有嚴重 有严重 有遗传 遗传 有先天性 长期吃 長期吃 在吃 吃了 吃着 服用 一直吃 每天吃 要吃 在用 打 注射 做 做过 做過 做了 刚做完 接受 在做 导致 引发 因为 因 由于 由於 病史: 病史 既往史 对 對")
	sureBearHan = phrases("患有 患了 患上 身患 得了 得过 得過 确诊 確診 确诊为 確診為 确诊了 查出 检查出 诊断为 診斷為 被诊断为 被診斷為 诊断 診斷 诊断: 病史 既往史 染上 长期服用 長期服用")
	afterHan    = phrases("病史 发作 發作 复发 復發 晚期 早期 中期 患者家属 两年 多年 好几年 三年 十年 住院 很多年 确诊 確診 了")
	patientsHan = phrases("患者 病人 携带者 攜帶者")
	goodsAftHan = phrases("药 藥 的药 的藥 用药 食品 食物 食谱 餐 菜 服 饰 飾 书 書 检测 檢測 试纸 試紙 护理 护肤 疗法 预防 預防 筛查 仪 儀 产品 產品 专用 專用 可用 可以用 适用 適用 人群 慎用 禁用 克星 文化 节 節 风格 风情 音乐 语 語 话 電影 电影 博主 广告 廣告 酒 茶 酒吧 寺 庙 廟 教堂 门诊 科 课 课程 法 知识 科普 讲座 疫苗 保险 險 险 支付 解锁 解鎖 锁 鎖 打卡 机 機 功能")
	goodsBefHan = phrases("治疗 治療 治 预防 預防 防 防止 抗 适合 適合 适用于 针对 針對 关于 關於 缓解 緩解 改善 对抗 远离 避免 降低 減少 减少 看 学 學 卖 賣 买 買 专治 专门治")
	isHan       = phrases("是 是个 是個 是一个 是一個 是一名 信 信仰 信奉 皈依 皈依了 身为 身為 作为 作為 属于 屬於 加入 加入了 民族 民族: 宗教 宗教: 宗教信仰 政治面貌 性取向 都是 也是 全家 一家 就是 不是 本身是")
	sureIsHan   = phrases("信仰 信奉 皈依 民族 民族: 宗教 宗教: 宗教信仰 政治面貌 性取向 身为 身為")
	afterIsHan  = phrases("人 家庭 同胞 姑娘 小伙 女孩 男孩 学生 學生 朋友 夫妻 情侣 伴侣 顾客 顧客")
	ownHan      = phrases("我 我家 我们家 我們家 我的 他家 她家 他们家 我妹 我姐 我哥 我姐家 我朋友 我女儿家 自家")
	forWhomHan  = phrases("给我 給我 我妈的 我爸的 我的 为我 為我")
)

// phrases splits a list of words.
func phrases(list string) [][]byte { return bytes.Fields([]byte(list)) }

// hanBefore reports whether a character of Han ends before p.
func hanBefore(b []byte, p int) bool {
	return p >= 3 && b[p-3] >= 0xE4 && b[p-3] <= 0xE9 && b[p-1] >= 0x80 && b[p-2] >= 0x80
}

// judgeHan is judge for Chinese text.
func judgeHan(b []byte, start, end int, k bond) company {
	before, after := clauseHan(b, start, end)
	person := holds(before, personsHan)
	if holds(before, forWhomHan) && k == held {
		return ofSomebody
	}
	if leads(after, goodsAftHan) || !(k == done && person) && closes(before, goodsBefHan) {
		return ofGoods
	}
	switch k {
	case been:
		switch {
		case closes(before, sureIsHan), person && closes(before, isHan), closes(before, personsHan):
			return ofSomebody
		case leads(after, afterIsHan), closes(before, isHan):
			return nearSomebody
		}
		return nobody
	case own:
		if closes(before, ownHan) {
			return ofSomebody
		}
		return nobody
	case done:
		if person {
			return ofSomebody
		}
		return nobody
	}
	switch {
	case closes(before, sureBearHan), person && (closes(before, bearersHan) || leads(after, afterHan)), closes(before, personsHan):
		return ofSomebody
	case leads(after, patientsHan):
		if person || holds(before, isHan) {
			return ofSomebody
		}
		return nearSomebody
	case person:
		return ofSomebody
	case closes(before, bearersHan), leads(after, afterHan):
		return nearSomebody
	}
	return nobody
}

// clauseHan returns what stands before and behind a term in its clause, up to
// fifteen characters before and four behind.
func clauseHan(b []byte, start, end int) (before, after []byte) {
	lo := start
	for lo > 0 && start-lo < 45 && !clauseEnd(b[lo-1]) && b[lo-1] != ',' && !stopHan(b, lo) {
		lo--
	}
	hi := end
	for hi < len(b) && hi-end < 12 && !clauseEnd(b[hi]) && b[hi] != ',' && !stopHan(b, hi+3) {
		hi++
	}
	before = bytes.TrimRight(b[lo:start], " :")
	for _, s := range [...]string{"的", "了", "过", "過", "轻度", "輕度", "重度", "中度", "严重", "嚴重", "慢性", "急性"} {
		before = bytes.TrimSuffix(before, []byte(s))
	}
	return before, bytes.TrimLeft(b[end:hi], " ")
}

// stopHan reports whether a mark of Han ends at p: 。，！？；
func stopHan(b []byte, p int) bool {
	if p < 3 || p > len(b) {
		return false
	}
	switch string(b[p-3 : p]) {
	case "。", "，", "！", "？", "；":
		return true
	}
	return false
}

func holds(b []byte, list [][]byte) bool {
	for _, s := range list {
		if bytes.Contains(b, s) {
			return true
		}
	}
	return false
}

func leads(b []byte, list [][]byte) bool {
	for _, s := range list {
		if bytes.HasPrefix(b, s) {
			return true
		}
	}
	return false
}

func closes(b []byte, list [][]byte) bool {
	for _, s := range list {
		if bytes.HasSuffix(b, s) {
			return true
		}
	}
	return false
}
