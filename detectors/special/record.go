package special

import "github.com/samar-privacy/samar/detectors"

// record finds offences and convictions.
var record = detectors.Spec{
	Name:      "special/record",
	Entity:    "CRIMINAL_RECORD",
	Doc:       "Offence, arrest or conviction of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(recordsID, recordsEN, recordsZH, recordsTW)),
	Match:     mentions(done, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, LGPD: detectors.General, CCPA: detectors.General},
	Source:    "GDPR article 10; UU 27/2022 article 4 (2) d; everyday words",
	Valid:     []string{"saya ‹mantan narapidana›", "suami saya pernah ‹dipenjara›", "I have a ‹criminal record›", "my brother is a ‹convicted felon›", "he was ‹arrested› in May", "我有‹案底›", "他‹坐过牢›", "我弟弟被‹判刑›了"},
	Invalid:   []string{"criminal history museum", "film tentang narapidana", "坐牢电影", "prison break dvd"},
}

// biometric finds references to somebody's biometric or genetic data.
var biometric = detectors.Spec{
	Name:      "special/biometric",
	Entity:    "BIOMETRIC_REFERENCE",
	Doc:       "Reference to biometric or genetic data of a person",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(biometricID, biometricEN, biometricZH, biometricTW)),
	Match:     mentions(done, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   sensitive,
	Source:    law + "; everyday words",
	Valid:     []string{"‹sidik jari› saya tidak terbaca", "saya kirim ‹selfie ktp›", "my ‹fingerprint› was stored", "they took my ‹DNA sample›", "我的‹指纹›录不进去", "我上传了‹手持身份证照片›", "他们采集了我的‹人脸信息›"},
	Invalid:   []string{"fingerprint reader broken", "facial recognition software", "指纹锁坏了", "biometric login is slow"},
}

// child finds words that tell of a child.
var child = detectors.Spec{
	Name:      "special/child",
	Entity:    "CHILD_MARKER",
	Doc:       "Words that tell that a person is a child",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(childID, childEN, childZH, childTW)),
	Match:     mentions(done, detectors.Weak),
	Canonical: detectors.Words,
	Classes:   minors,
	Source:    "UU 27/2022 article 4 (2) e; PIPL article 28 (under 14); GDPR article 8; COPPA",
	Valid:     []string{"anak saya ‹kelas 3 sd›", "adik ‹masih smp›", "my daughter is ‹in third grade›", "he is ‹underage›", "我儿子‹上小学›了", "我女儿是‹小学生›", "我還‹未成年›"},
	Invalid:   []string{"buku anak sd", "toddler shoes", "小学生书包", "mainan bayi", "kelas 3 hotel"},
}

// small finds somebody's small child.
var small = detectors.Spec{
	Name:      "special/small-child",
	Entity:    "CHILD_MARKER",
	Doc:       "Word for a small child that is somebody's own",
	Off:       true,
	Anchor:    detectors.OnWordsOf(terms(offspring)),
	Match:     mentions(own, detectors.None),
	Canonical: detectors.Words,
	Classes:   minors,
	Source:    "UU 27/2022 article 4 (2) e; PIPL article 28 (under 14); GDPR article 8; COPPA",
	Valid:     []string{"‹balita› saya suka", "my ‹toddler› loves it", "我家‹宝宝›很喜欢", "our ‹newborn› is sick"},
	Invalid:   []string{"toddler shoes", "mainan bayi", "宝宝辅食", "baby food"},
}

var minors = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, LGPD: detectors.Sensitive}
