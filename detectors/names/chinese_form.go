package names

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// fieldsZH are the fields of a form that hold a name and nothing else: behind
// their colon two to four characters are one, whatever they are elsewhere.
var fieldsZH = map[string]bool{
	"姓名": true, "名字": true, "真实姓名": true, "真實姓名": true, "客户姓名": true, "客戶姓名": true, "患者姓名": true, "学生姓名": true, "家长姓名": true, "收件人": true, "收件人姓名": true, "收货人": true, "收貨人": true, "收货人姓名": true, "收貨人姓名": true, "寄件人": true, "联系人": true, "聯絡人": true, "聯繫人": true,
	"紧急联系人": true, "緊急聯絡人": true, "持卡人": true, "户名": true, "戶名": true, "户主": true, "申请人": true, "申請人": true, "监护人": true, "收款人": true, "付款人": true, "入住人": true, "订房人": true, "乘机人": true, "乘车人": true, "本名": true, "真名": true,
	"承租人": true, "出租人": true, "投诉人": true, "投訴人": true, "报修人": true, "举报人": true, "反馈人": true, "委托人": true, "受托人": true, "经手人": true, "證明人": true, "证明人": true, "见证人": true, "填表人": true, "下单人": true, "购买人": true, "预订人": true,
	"小名": true, "乳名": true, "曾用名": true, "现用名": true, "現用名": true, "艺名": true, "藝名": true, "笔名": true, "筆名": true, "花名": true, "大名": true,
}

// notField are what such fields hold when they hold no name.
var notField = lexicon.New(`
本人 同上 同前 保密 匿名 未知 不详 不詳 待定 待补 待補 暂无 暫無 空白 没有 沒有 驿站 驛站 物业 物業 前台 前臺 柜台 门卫 門衛 保安 家属 家屬 父母 父亲 父親 母亲 母親 爸爸 妈妈 媽媽 丈夫 妻子 配偶 老公 老婆 儿子 女儿 兒子 女兒 客服 公司 店长 店長 老板 老闆 经理 經理 管理员 管理員
业主 業主 租客 自己 朋友 同事 邻居 鄰居 代收 自取 自提 其他 其它 同名 如下 见下 见附件 已签 签收 超市 快递柜 菜鸟 丰巢 电话 電話 地址 手机 手機 号码 號碼 性别 性別 年龄 年齡 日期 单位 單位 姓名 名称 名稱 必填 选填 必填项 请填写 請填寫 无误 無誤 正确 错误 變更 变更 张数 信息 备注 備註
先生 女士 小姐 学生 學生 家长 家長 老师 老師 同学 同學 患者 客户 客戶 用户 用戶 会员 會員 游客 顾客 顧客 司机 司機 骑手 快递员 外卖员 销售 財務 财务 人事 行政 采购 仓库 倉庫 总部 總部 分店 全体 所有人 任何人 负责人 負責人 收件人 联系人 聯絡人 寄件人
部门 部門 分机 分機 职位 職位 岗位 崗位 职务 職務 职称 職稱 工号 工號 学号 學號 城市 省份 国家 國家 地区 地區 邮箱 郵箱 邮编 郵編 微信 学历 學歷 专业 專業 国籍 國籍 民族 籍贯 籍貫 身份 证件 證件 证号 證號 生日 类型 類型 类别 類別 状态 狀態 金额 金額 编号 編號 科室 班级 班級 年级 年級 成绩 成績 时间 時間 关系 關係 工资 工資 薪资 薪資
`)

// fieldEnds are the last characters of offices and shops.
var fieldEnds = lexicon.NewHan("部处處室科店馆館铺鋪坊厂廠站柜櫃所局院校社行号號码碼员員组組会會队隊家网網园園厅廳城楼樓台司档檔")

// notName are characters of no name at all.
var notName = lexicon.NewHan("的了是我你您他她它们們这這吗嗎呢吧啊呀不没沒请請被把")

// field returns how many characters at the start of value a field holds as a
// name, 0 if sure is false or they are none.
func (h *han) field(value []byte, sure bool) int {
	if !sure || h.n < 2 || h.n > 4 || notField.Has(value[:h.at[h.n]-h.at[0]]) || fieldEnds.Has(h.r[h.n-1]) {
		return 0
	}
	if r, _ := utf8.DecodeRune(value[h.at[h.n]-h.at[0]:]); r == ':' || r == '：' || r == '=' || r == '*' {
		return 0 // another field
	}
	for _, r := range h.r[:h.n] {
		if notName.Has(r) {
			return 0
		}
	}
	if h.asks() {
		return 0
	}
	return h.n
}

// fillings end what a form asks for in the place of a name: 如实填写, 本人签名.
var fillings = lexicon.New("填写 填寫 填报 填報 签名 簽名 签字 簽字 签章 簽章 盖章 蓋章 签收 簽收 确认 確認 核对 核對 核实 核實 提供 说明 說明 手写 手寫 打印 代签 代簽 代填")

// asks reports whether h, all that stands in a field, asks for its value: more than a
// word for filling in, or two everyday words.
func (h *han) asks() bool {
	if h.n < 3 {
		return false
	}
	if pair(fillings, h.r[h.n-2], h.r[h.n-1]) {
		return true
	}
	return h.n == 4 && lexicon.WordZH(h.r[0], h.r[1]) && lexicon.WordZH(h.r[2], h.r[3])
}
