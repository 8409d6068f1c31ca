package model

import "testing"

// TestChineseThingsAreNobody reads sentences about goods, plants, lines and shops, each beside
// one of the same shape in which somebody is named.
func TestChineseThingsAreNobody(t *testing.T) {
	hold(t, []string{
		"门口的栾树开花了",
		"从小就习武,身体很好",
		"老板娘[凤仙]记性真好",
		"奶奶的寿桃蛋糕很可爱",
		"总台有位小姐态度很差",
		"有个姓[位]的小姐在等",
		"婵真面膜敷完脸红",
		"这是给[李娜]奶粉的钱",
		"最好坐“蔡陆线”公交过去",
		"[蔡陆]线上开会,请准时",
		"门口写着“科丽珑”三个字",
		"旁边有人喊“[志强]哥”",
		"昊天塔公园早上六点开",
		"下班去赵一鸣买零食",
		"今天[赵一鸣]请假了",
		"阿姨家刚换了空调",
		"阿姨找[志刚]换了空调",
		"大家说建议宏友都买一个",
		"大家说建议找[宏友]买一个",
		"因为悦澜酒店没房间了,其实最喜欢的还是悦澜",
		"我和[秦岚]在酒店见的面,最喜欢的还是[秦岚]",
		"今天竟然吃到小强!",
		"今天碰到[小强]了",
	})
}
