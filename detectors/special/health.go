package special

import "github.com/samar-privacy/samar/detectors"

// condition finds diseases and disorders.
var condition = detectors.Spec{
	Name:      "special/condition",
	Entity:    "HEALTH_CONDITION",
	Doc:       "Disease, disorder or disability",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(conditionsID, conditionsEN, conditionsZH, conditionsTW)),
	Match:     mentions(held, detectors.Medium),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; chapters of ICD-10, by the names that people use",
	Valid: []string{
		"saya penderita ‹diabetes›", "anak saya ‹autis›", "ibu saya kena ‹kanker payudara›", "pasien dengan riwayat ‹hipertensi›", "suami punya ‹asam urat›", "obat ‹diabetes› saya belum sampai",
		"I'm ‹HIV positive›", "my mother has ‹breast cancer›", "diagnosed with ‹bipolar disorder› last year", "my ‹diabetes› medication is late", "he suffers from severe ‹depression›", "strips for ‹diabetes› for my mother",
		"我有‹抑郁症›", "我妈有‹糖尿病›", "确诊了‹乳腺癌›", "孩子是‹自闭症›", "我有‹憂鬱症›", "‹糖尿病›患者",
	},
	Invalid: []string{"obat diabetes murah", "diabetes test kit", "糖尿病食品", "预防糖尿病的食物", "cocok untuk penderita diabetes", "great for diabetics", "cancer awareness month", "适合糖尿病人群", "depresiasi rupiah", "makanan untuk diabetes"},
}

// complaint finds everyday complaints, which count only about somebody.
var complaint = detectors.Spec{
	Name:      "special/complaint",
	Entity:    "HEALTH_CONDITION",
	Doc:       "Complaint, pregnancy or treatment of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(complaintsID, complaintsEN, complaintsZH, complaintsTW)),
	Match:     mentions(held, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; words of everyday speech",
	Valid: []string{
		"saya ‹alergi kacang›", "istri saya sedang ‹hamil›", "anak saya ‹demam› sejak kemarin", "I am ‹pregnant›", "my son has a ‹fever›", "she had ‹surgery› in May", "我‹怀孕›了", "我女儿‹发烧›了", "我对‹青霉素过敏›",
	},
	Invalid: []string{"obat batuk habis", "cold coffee", "flu season", "感冒药卖完了", "hamil", "stress test", "the surgery is closed", "makanan untuk ibu hamil"},
}

// medicine finds what a doctor prescribes.
var medicine = detectors.Spec{
	Name:      "special/medicine",
	Entity:    "MEDICATION",
	Doc:       "Medicine that a doctor prescribes",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(medicines, medicinesZH, medicinesTW)),
	Match:     mentions(held, detectors.Medium),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; WHO international nonproprietary names and known brands",
	Valid: []string{
		"saya minum ‹metformin› tiap pagi", "I take ‹Zoloft› and sleep badly", "she is on ‹insulin›", "my ‹Adderall› was not delivered", "我在吃‹二甲双胍›", "我妈打‹胰岛素›", "ibu rutin minum ‹amlodipine›", "resep ‹sertraline› saya", "我吃‹抗憂鬱藥›很久了",
	},
	Invalid: []string{"metforming", "insulin book", "the concertation", "胰岛素检测仪", "anti insulin"},
}

// remedy finds what is sold to everybody, which counts only about somebody.
var remedy = detectors.Spec{
	Name:      "special/remedy",
	Entity:    "MEDICATION",
	Doc:       "Medicine sold without prescription, taken by a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(remedies, remediesZH, remediesTW)),
	Match:     mentions(held, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; medicines sold without prescription",
	Valid:     []string{"saya minum ‹paracetamol› semalam", "I took ‹ibuprofen› for two weeks", "我吃了‹布洛芬›", "anak saya minum ‹obat batuk›", "my ‹inhaler› is empty"},
	Invalid:   []string{"jual paracetamol", "ibuprofen 20 tablets", "布洛芬缓释胶囊 20粒", "obat flu habis"},
}
