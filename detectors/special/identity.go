package special

import "github.com/samar-privacy/samar/detectors"

// faith finds what somebody believes.
var faith = detectors.Spec{
	Name:      "special/faith",
	Entity:    "RELIGION",
	Doc:       "Religion or belief of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(faithsID, faithsEN, faithsZH, faithsTW)),
	Match:     mentions(been, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; words of everyday speech",
	Valid: []string{
		"saya seorang ‹muslim›", "agama: ‹Islam›", "dia beragama ‹Kristen›", "I am a ‹Muslim› and eat no pork", "my wife is ‹Catholic›", "as a practising ‹Jew› I", "我是‹基督徒›", "我‹信佛›", "我们全家都是‹穆斯林›", "我信仰‹天主教›", "saya ‹mualaf›",
	},
	Invalid: []string{"Muslim fashion", "busana muslim", "halal food", "hotel dekat gereja katolik", "I visited a Buddhist temple", "清真餐厅", "佛教文化", "buku islam", "Christian Dior bag"},
}

// descent finds somebody's ethnicity.
var descent = detectors.Spec{
	Name:      "special/descent",
	Entity:    "ETHNICITY",
	Doc:       "Ethnicity or racial origin of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(descentID, descentEN, descentZH, descentTW)),
	Match:     mentions(been, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; statistical offices' lists of peoples and everyday words",
	Valid: []string{
		"saya orang ‹Batak›", "suku: ‹Minangkabau›", "kami ‹keturunan Tionghoa›", "I am ‹African American›", "my husband is ‹Korean›", "ethnicity: ‹Hispanic›", "我是‹回族›", "民族：‹汉族›", "我老公是‹维吾尔族›",
	},
	Invalid: []string{"masakan Padang dan batik Jawa", "Chinese food", "the black one", "回族餐厅", "I love Korean drama", "kopi aceh", "我喜欢白人文化"},
}

// view finds political opinions.
var view = detectors.Spec{
	Name:      "special/view",
	Entity:    "POLITICAL_VIEW",
	Doc:       "Political opinion or party of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(viewsID, viewsEN, viewsZH, viewsTW)),
	Match:     mentions(been, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; parties registered with election commissions, and everyday words",
	Valid: []string{
		"saya kader ‹PDIP›", "dia simpatisan ‹PKS›", "I'm a registered ‹Democrat›", "as a lifelong ‹Republican›, I", "my dad is a ‹Trump supporter›", "我是‹党员›", "政治面貌：‹共青团员›",
	},
	Invalid: []string{"the republican party met", "partai golkar menang", "liberal amount of sauce", "党员活动室", "conservative estimate", "progressive lenses"},
}

// union finds membership in a trade union.
var union = detectors.Spec{
	Name:      "special/union",
	Entity:    "TRADE_UNION",
	Doc:       "Trade union membership of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(unionsID, unionsEN, unionsZH, unionsTW)),
	Match:     mentions(been, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; names of unions and everyday words",
	Valid:     []string{"saya anggota ‹serikat pekerja›", "I am a ‹union member›", "she is our ‹shop steward›", "我是‹工会会员›", "my husband is a ‹Teamster›"},
	Invalid:   []string{"the trade union called a strike", "serikat buruh berdemo", "工会发了福利", "credit union account"},
}

// orientation finds sexual orientation and gender identity.
var orientation = detectors.Spec{
	Name:      "special/orientation",
	Entity:    "SEXUAL_ORIENTATION",
	Doc:       "Sexual orientation or gender identity of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(orientedID, orientedEN, orientedZH, orientedTW)),
	Match:     mentions(been, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; everyday words",
	Valid:     []string{"saya ‹gay›", "teman saya ‹lesbian›", "I am ‹bisexual›", "my son is ‹gay›", "as a ‹trans woman› I felt", "我是‹同性恋›", "我儿子是‹跨性别›", "a ‹gay› couple"},
	Invalid:   []string{"gay bar downtown", "lgbt film festival", "同性恋电影", "trans jakarta", "straight road"},
}
