package names

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var introducedKO = detectors.Spec{
	Name:   "names/introduced-ko",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Korean",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedKO,
	Labels: detectors.Labels{"ko": {
		"이름은", "성함은", "성명은", "저는", "나는", "이름", "성명", "성함", "고객명", "고객님 성함", "수령인", "수취인", "받는 분", "받는 사람", "받으시는 분", "보내는 분", "보내는 사람", "예금주", "예금주명", "주문자", "주문자명", "입금자", "입금자명", "담당자", "담당자명", "환자명", "신청인", "신청자", "대표자", "보호자", "보호자명", "계약자", "피보험자", "예약자", "예약자명", "작성자", "서명",
	}},
	Canonical: detectors.Words,
	Region:    "KR",
	Classes:   classes,
	Source:    "Korean form conventions; Statistics Korea, population census 2015 (family names)",
	Valid: []string{
		"제 이름은 ‹박지훈›이고 전화는", "제 이름은 ‹이수진›입니다", "이름: ‹최영희›", "고객명 : ‹정우찬›, 주소", "저는 ‹김민수›라고 합니다", "저는 ‹박지훈›입니다", "예금주 ‹한소율›", "받는 분: ‹남궁민재›", "성함: ‹이 준›", "이름: ‹남궁 민재›", "이름 : ‹김 민 수›", "담당자: ‹윤서연› 매니저", "환자명: ‹강하린›(남)",
	},
	Invalid: []string{
		"이름은 모르겠어요", "저는 고객입니다", "이름: 미정", "제품 이름: 의자", "저는 이번에 처음", "담당자가 불친절", "이름이 잘못", "저는 한국인입니다", "수령인 정보 오류", "예금주 확인", "저는 정말 실망", "이름은 한글로", "저는 주부입니다", "서명: 없음",
		"저는 강아지를 키워요", "저는 오로지 품질만", "나는 진심으로", "저는 인천이라 배송이", "저는 한 번도 실망한", "나는 안경을 쓰는데", "저는 지금도 씁니다", "작성자 정보가 없어요", "대표자 이름이 달라요", "성함: 모름", "담당자 전화가 없어요", "저는 남자인데", "이름은 한우인데 맛이", "이름: 고구마",
	},
}

func matchIntroducedKO(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	p, colon := fieldGap(b, w.End)
	cue := b[w.Start:w.End]
	sentence := bytes.HasSuffix(cue, []byte("는")) || bytes.HasSuffix(cue, []byte("은"))
	if p < 0 || p == w.End && !sentence {
		return f, false
	}
	r, n := hangul(b, p)
	k := familyKO(r[:n])
	if k == 0 {
		return f, false
	}
	if k == n && n == 1 && p+4 < len(b) && b[p+3] == ' ' { // 이 준
		if _, m := hangul(b, p+4); m > 0 && m < 3 && (colon || sentence && bytes.HasSuffix(cue, []byte("은"))) && endsName(b[p+4+3*m:]) {
			f.Start, f.End = p, p+4+3*m
			if m == 1 && f.End+4 <= len(b) && b[f.End] == ' ' { // 김 민 수
				if _, k := hangul(b, f.End+1); k == 1 && colon && endsName(b[f.End+4:]) {
					f.End += 4
				}
			}
			return f, true
		}
		return f, false
	}
	if n == 2 && compoundKO[string(r[:2])] && colon && p+7 < len(b) && b[p+6] == ' ' { // 남궁 민재
		if _, m := hangul(b, p+7); m > 0 && m < 3 && endsName(b[p+7+3*m:]) {
			f.Start, f.End = p, p+7+3*m
			return f, true
		}
	}
	self := sentence && !bytes.HasSuffix(cue, []byte("은")) // "I am …", and much else
	for _, m := range [...]int{k + 2, k + 1} {
		if m > n || !givenKO(r[k:m]) || rolesKO.Has(b[p:p+3*m]) {
			continue
		}
		rest := b[p+3*m : p+3*n]
		if self && !callsKO.Has(rest) && (m == k+1 || !isKO.Has(rest)) || !colon && !sentence && (len(rest) > 0 && !isKO.Has(rest) || r[m-1] == '가') {
			continue
		}
		if particlesKO.Has(rest) || len(rest) == 0 && (colon || endsName(b[p+3*m:])) {
			if m == k+1 && !colon && !callsKO.Has(rest) && !isKO.Has(rest) {
				return f, false // two syllables are words more often
			}
			f.Start, f.End = p, p+3*m
			return f, true
		}
	}
	return f, false
}

var titledKO = detectors.Spec{
	Name:      "names/titled-ko",
	Entity:    "PERSON",
	Doc:       "Person before a Korean form of address",
	Anchor:    detectors.OnCue(),
	Match:     matchTitledKO,
	Labels:    detectors.Labels{"ko": {"님", "씨", "고객님", "기사님", "선생님", "과장님", "대리님", "매니저님", "상담사님", "원장님", "팀장님", "차장님", "부장님", "교수님"}},
	Canonical: detectors.Words,
	Region:    "KR",
	Classes:   classes,
	Source:    "Korean forms of address",
	Valid:     []string{"‹박지훈›님 안녕하세요", "상담사 ‹이수진› 님이 친절", "‹김민수›씨에게", "‹최영희› 고객님 감사합니다", "배송 ‹정해준› 기사님 최고", "‹남궁민재›님", "‹김하늘›님 감사합니다", "‹윤서연› 매니저님께"},
	Invalid:   []string{"고객님 안녕하세요", "변호사님이", "배송 기사님", "구매자님께", "지점장님", "담당자님", "우리 선생님", "날씨가 좋아요", "이용자님", "글씨가 작아요", "아저씨", "전문가님", "주인장님", "임산부님", "정수기 기사님", "한의원 원장님", "유치원 선생님이"},
}

func matchTitledKO(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{End: w.Start, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	if f.End > 0 && b[f.End-1] == ' ' {
		f.End--
	}
	s, n := f.End, 0
	for n < 5 && hangulAt(b, s-3) != 0 {
		s -= 3
		n++
	}
	r, _ := hangul(b, s)
	k := familyKO(r[:n])
	if k == 0 || n != k+2 || !givenKO(r[k:n]) || rolesKO.Has(b[s:f.End]) {
		return f, false
	}
	f.Start = s
	return f, true
}

// hangul reads up to eight syllables at p.
func hangul(b []byte, p int) (r [8]rune, n int) {
	for n < len(r) {
		c := hangulAt(b, p+3*n)
		if c == 0 {
			break
		}
		r[n] = c
		n++
	}
	return r, n
}

// hangulAt returns the syllable at p, or 0.
func hangulAt(b []byte, p int) rune {
	if p < 0 || p+3 > len(b) || b[p] < 0xEA || b[p] > 0xED {
		return 0
	}
	if r, _ := utf8.DecodeRune(b[p:]); r >= 0xAC00 && r <= 0xD7A3 {
		return r
	}
	return 0
}

// familyKO returns how many of the syllables are a family name.
func familyKO(r []rune) int {
	switch {
	case len(r) >= 3 && compoundKO[string(r[:2])]:
		return 2
	case len(r) >= 1 && strings.ContainsRune(surnamesKO, r[0]):
		return 1
	}
	return 0
}

// givenKO reports whether given names are made of the syllables.
func givenKO(r []rune) bool {
	if wordsKO[string(r)] {
		return true
	}
	for _, c := range r {
		if !strings.ContainsRune(syllablesKO, c) {
			return false
		}
	}
	return len(r) > 0
}

// endsName reports whether a name may end before b: no word goes on there.
func endsName(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return len(b) == 0 || !wordRune(r)
}

var (
	surnamesKO = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구라진민지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
	compoundKO = map[string]bool{"남궁": true, "황보": true, "제갈": true, "사공": true, "선우": true, "독고": true, "서문": true, "동방": true}

	// Given names that are Korean words.
	wordsKO = map[string]bool{"하늘": true, "슬기": true, "아름": true, "보람": true, "이슬": true, "다솜": true, "한별": true, "새롬": true, "가람": true, "우람": true, "초롱": true, "빛나": true, "샛별": true, "한결": true, "은결": true, "바다": true, "가을": true, "봄": true, "솔잎": true, "여름": true}

	// Syllables that given names are made of.
	syllablesKO = "가강건겸경계고관광교구국권규균근금기길나남노다단담대덕도동두라란람래려련령로록루류륜률르름리린림마만명모무묵문미민바방백범별병보복봉비빈빛빈상새샘서석선설섭성세소솔송수숙순숭슬승시식신실심아안애양언엄여연열영예오옥온완용우욱운웅원월위유윤율은을음의이인일임자장재정제조종주준중지진찬창채천철초춘충치탁태택하학한해향헌혁현형혜호홍화환회효훈휘희"

	// Particles and verbs that are written on to a name.
	particlesKO = lexicon.New("이고 이고요 이며 이라 이라고 라고 라고요 이라는 라는 입니다 이에요 예요 이예요 이요 요 인데 인데요 이구요 이었어요 님 님이 님께 씨 씨가 이 가 은 는 을 를 과 와 의 에게 한테 께서 으로 로 이랑 랑 도")

	// Endings that say what somebody is called, and those that say what somebody is.
	callsKO = lexicon.New("이라고 이라고요 라고 라고요")
	isKO    = lexicon.New("입니다 이에요 예요 이예요 이고 이고요 님 님이 님께 씨")

	// Words that look like a name of three syllables.
	rolesKO = lexicon.New(`변호사 구매자 소비자 이용자 전문가 정비사 지점장 주치의 주인장 주방장 임산부 원장님 구독자 방문자 방송인 변리사 연구원 안내원 설계사 세무사 위원장 이사장 인솔자 임차인 임대인 장애인 전도사 조교수 채권자 추천인 최고참 현지인
한국인 한의사 예약자 연예인 민원인 미용사 배우자 배달원 우체부 유튜버 이모님 주민분 진행자 편집자 해설사 노약자 마스터 도우미 유저분 이웃분 신청자 공무원 소장님 차주분 하차장 정치인 지원자 지도자 이주민 노동자 기술자 기관사 은행원 경비원 주문자 성악가 고용주 고객분 오빠분 언니분 이번에 정말로 오늘은 어제는 우리는 지금은 이제는 안내를 문제가 문의는 배송이 서비스 전화로 주소는 이상한 이상해 유명한 성실한 신기한 조용한 여기서 조금은 하나도
이거를 이름을 전혀를 전부를 정도로 임시로 한국어 한국에 한글로 영어로 미정 모름 정수기 한의원 유치원 정비소 지하철 오신분 오시는 전하신 구하신 주문하 강아지 고양이 오로지 소심한 편안한 고등학 임신부 유학생 신혼부 민감성 우수회 신제품 지성인 남자인 여자인 주민인 고시생 공시생 취준생 신입생 선도부 경찰관 소방관 미화원 간호사 기자님 조리사 안전관 고객인 구매인 이용인 서울인 성인인 노인인 정보가 이름이 한부모 예비맘 임산모 전업주 차량주 서비스 정기사 방문기 노총각 소상공 자영업 차장님 은행장 이장님 구청장 연주자 기획자 채용자 강연자 공연자 정규직 임시직 신부님 소유자 성형외 정형외 안과의 한방병 황인종 변호인 이민자 신용자 전문의 지방인 신선한 지성용 고구마 도라지 조리원 공석 채식주 유부녀 유단자 하숙생 휴학생 대학생 재학생 국민연 임차주 동거인 독거인 고령자 소시민 주재원`)
)
