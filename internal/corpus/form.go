package corpus

// formLine is one line of a pasted form: its label and what stands behind it.
type formLine struct {
	label, entity string
	make          func(r source, lang string) string
}

// forms are what customers copy out of other programs, by language.
var forms = map[string][]formLine{
	"en": {{"Name: ", "PERSON", person}, {"Phone: ", "PHONE_NUMBER", phone}, {"Email: ", "EMAIL_ADDRESS", email}, {"Date of birth: ", "DATE_OF_BIRTH", birthDate}, {"Card number: ", "CREDIT_CARD", card}},
	"id": {{"Nama: ", "PERSON", person}, {"No. HP: ", "PHONE_NUMBER", phone}, {"Email: ", "EMAIL_ADDRESS", email}, {"NIK: ", "ID_NIK", nik}, {"Tanggal lahir: ", "DATE_OF_BIRTH", birthDate}},
	"zh": {{"姓名：", "PERSON", person}, {"手机号：", "PHONE_NUMBER", phone}, {"邮箱：", "EMAIL_ADDRESS", email}, {"身份证号：", "CN_RESIDENT_ID", residentCN}, {"出生日期：", "DATE_OF_BIRTH", birthDate}},
}

// form plants two to five labelled values, one a line or with marks between.
func (g *Generator) form(l *language) {
	b, lines := &g.body, forms[l.code]
	between := g.r.pick("\n", "\n", "; ", " | ")
	if b.line {
		between = g.r.pick("; ", " | ", " / ")
	}
	from := g.r.IntN(2)
	for i, line := range lines[from : from+g.r.between(2, len(lines)-from)] {
		if i > 0 {
			b.add(between)
		}
		b.add(line.label)
		b.plant(line.entity, line.make(g.r, l.code), false)
	}
	b.add(between)
}
