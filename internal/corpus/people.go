package corpus

var (
	givenEN  = []string{"James", "Mary", "Robert", "Patricia", "Jennifer", "Michael", "Linda", "David", "Susan", "Owen", "Chloe", "Noah", "Hannah", "Oliver", "Emily", "Thomas", "Priya", "Carlos", "Fatima", "Kwame", "Aisha", "Marcus", "Elena", "Trevor", "Naomi", "Gareth"}
	familyEN = []string{"Smith", "Johnson", "Williams", "Jones", "Garcia", "Miller", "Davis", "Wilson", "Clark", "Lewis", "O'Connor", "Patel", "Nakamura", "Fernandez", "Okafor", "Kowalski", "Henderson", "Whitfield", "Lindqvist", "Abernathy", "Castellanos", "Fitzgerald"}
	givenID  = []string{"Budi", "Siti", "Agus", "Dewi", "Eko", "Rizky", "Andi", "Wulan", "Joko", "Ratna", "Fajar", "Bambang", "Slamet", "Sri", "Yanti", "Hendra", "Maya", "Galih", "Nurul", "Ketut", "Wayan", "Asep", "Tuti", "Rina", "Dimas", "Laras"}
	familyID = []string{"Santoso", "Wijaya", "Saputra", "Lestari", "Hidayat", "Nugroho", "Setiawan", "Kusuma", "Pratama", "Rahayu", "Siregar", "Simanjuntak", "Wulandari", "Permana", "Suryani", "Handayani", "Gunawan", "Maulana", "Firmansyah", "Anggraini"}
	familyZH = []string{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "欧阳", "司马"}
	givenZH  = []string{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "建国", "志强", "秀英", "晓明", "思远", "雨桐", "子涵", "浩然", "欣怡", "俊杰", "嘉豪", "美玲", "海燕", "文博", "雪梅", "国栋"}
)

// person returns a full name as the language writes it.
func person(r source, lang string) string {
	switch lang {
	case "zh":
		return r.pick(familyZH...) + r.pick(givenZH...)
	case "id":
		if r.chance(.15) {
			return r.pick(givenID...) + " " + r.pick(givenID...) + " " + r.pick(familyID...)
		}
		return r.pick(givenID...) + " " + r.pick(familyID...)
	default:
		return r.pick(givenEN...) + " " + r.pick(familyEN...)
	}
}

// cuedPerson returns a name as it follows a cue: often one name alone.
func cuedPerson(r source, lang string) string {
	switch {
	case lang == "id" && r.chance(.4):
		return r.pick(givenID...)
	case lang == "en" && r.chance(.3):
		return r.pick(familyEN...)
	}
	return person(r, lang)
}

var addressMakers = map[string]func(r source) string{
	"en": func(r source) string {
		return sprintf("%d %s %s, %s", r.between(1, 999), r.pick("Oak", "Maple", "Cedar", "Willow", "Birch", "Lake", "Hill", "Mill"),
			r.pick("Street", "Avenue", "Road", "Lane", "Drive"), r.pick("Springfield 62704", "Riverton 84065", "Fairview 07022", "Greenville 29601", "Salem 97301"))
	},
	"id": func(r source) string {
		return sprintf("Jl. %s No. %d, RT %02d/RW %02d, %s", r.pick("Merdeka", "Melati", "Kenanga", "Diponegoro", "Pahlawan", "Cendana", "Anggrek"),
			r.between(1, 199), r.between(1, 15), r.between(1, 12), r.pick("Bandung 40115", "Surabaya 60271", "Jakarta Selatan 12190", "Medan 20112", "Denpasar 80113", "Yogyakarta 55213"))
	},
	"zh": func(r source) string {
		return sprintf("%s%d号%s", r.pick("北京市朝阳区建国路", "上海市浦东新区世纪大道", "广州市天河区体育西路", "成都市武侯区人民南路", "杭州市西湖区文三路", "深圳市南山区科技园路"),
			r.between(1, 300), r.pick("", sprintf("%d号楼%d室", r.between(1, 20), r.between(101, 2505))))
	},
}
