package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// introducedCaseless finds names in scripts that have words and no capitals.
// What ends the name is a mark, or a word that no name holds.
var introducedCaseless = detectors.Spec{
	Name:   "names/introduced-caseless",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Arabic, Persian, Urdu, Hebrew, the languages of India, Georgian or Amharic",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedCaseless,
	Labels: detectors.Labels{
		"ar": {"اسمي", "إسمي", "أدعى", "باسم", "بإسم", "المدعو", "المدعوة", "الاسم", "الإسم", "الاسم الكامل", "الاسم بالكامل", "الاسم الثلاثي", "الاسم الرباعي", "اسم العميل", "اسم المستلم", "اسم المرسل", "اسم المريض", "اسم صاحب الحساب", "اسم صاحب البطاقة", "اسم الموظف", "المستلم", "المرسل", "العميل", "صاحب الحساب", "التوقيع",
			"السيد", "السيدة", "الأستاذ", "الاستاذ", "الأستاذة", "الاستاذة", "الدكتور", "الدكتورة", "المهندس", "المهندسة"},
		"fa": {"اسم من", "نام من", "اسمم", "نام", "نام و نام خانوادگی", "نام خانوادگی", "نام کامل", "نام مشتری", "نام گیرنده", "گیرنده", "فرستنده", "صاحب حساب", "جناب آقای", "سرکار خانم", "آقای"},
		"ur": {"میرا نام", "پورا نام", "جناب"},
		"he": {"שמי", "קוראים לי", "השם שלי", "שם מלא", "שם פרטי", "שם משפחה", "שם הלקוח", "שם הנמען", "שם", "נמען", "גברת"},
		"hi": {"मेरा नाम", "हमारा नाम", "पत्नी का नाम", "पति का नाम", "बेटे का नाम", "बेटी का नाम", "नाम", "पूरा नाम", "ग्राहक का नाम", "प्राप्तकर्ता का नाम", "प्राप्तकर्ता", "खाताधारक का नाम", "खाताधारक", "मरीज का नाम", "पिता का नाम", "माता का नाम", "श्रीमती", "सुश्री"},
		"mr": {"माझे नाव", "माझं नाव", "नाव", "पूर्ण नाव"}, "ne": {"मेरो नाम"},
		"bn": {"আমার নাম", "নাম", "পুরো নাম", "পূর্ণ নাম", "গ্রাহকের নাম", "প্রাপকের নাম", "প্রাপক", "পিতার নাম", "মাতার নাম", "জনাব"},
		"pa": {"ਮੇਰਾ ਨਾਮ", "ਮੇਰਾ ਨਾਂ", "ਨਾਮ"}, "gu": {"મારું નામ", "નામ", "પૂરું નામ"},
		"ta": {"என் பெயர்", "எனது பெயர்", "பெயர்", "முழு பெயர்", "முழுப்பெயர்", "திருமதி"}, "te": {"నా పేరు", "పేరు", "పూర్తి పేరు"},
		"kn": {"ನನ್ನ ಹೆಸರು", "ಹೆಸರು"}, "ml": {"എന്റെ പേര്", "പേര്"},
		"ka": {"მე მქვია", "ჩემი სახელია", "სახელი", "სახელი და გვარი"}, "am": {"ስሜ", "ስም", "ሙሉ ስም"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Letter and form conventions of the languages",
	Valid: []string{
		"اسمي ‹خالد العتيبي› ورقم الطلب", "الاسم: ‹فاطمة الزهراء›", "اسمي ‹محمد بن سلمان العتيبي›.", "الحجز باسم ‹نورة الشمري›،", "اتصل بي السيد ‹سامر حداد› أمس", "شكرا للدكتور: الدكتور ‹العتيبي›.", "آقای ‹رضایی›، ممنون", "גברת ‹כהן›, תודה", "জনাব ‹রহিম উদ্দিন›,", "श्रीमती ‹सुनीता देवी› जी", "اسم العميل: ‹ليث حداد›", "اسم المستلم: ‹عبد الرحمن القحطاني›", "اسمي ‹عبد الله حسن›", "الاسم: ‹عبد العزيز بن محمد بن إبراهيم القحطاني›", "الاسم الكامل: ‹فاطمة أحمد محمد علي حسن›", "שם: ‹דנה כהן-לוי›", "नाम: ‹ए. पी. जे. अब्दुल कलाम›", "என் பெயர் ‹எஸ். ராமன்›.", "নাম: ‹মো. করিম হোসেন›", "שם מלא: ד\"ר ‹משה כהן›", "السيد ‹محمد العتيبي› اتصل بي", "קוראים לי ‹נועה›.", "اسم من ‹علی رضایی› است", "نام و نام خانوادگی: ‹مریم احمدی›", "میرا نام ‹احمد علی› ہے",
		"שמי ‹דוד כהן›, ת.ז.", "שם מלא: ‹רחל לוי›", "मेरा नाम ‹राजेश कुमार› है", "नाम: ‹प्रिया सिंह›", "माझे नाव ‹अमित पाटील› आहे", "मेरी बेटी का नाम ‹अनन्या› है", "নাম: ‹রহিম উদ্দিন›, মোবাইল", "আমার নাম ‹করিম হোসেন›।", "என் பெயர் ‹முருகன் செல்வம்›.", "నా పేరు ‹లక్ష్మి›,", "મારું નામ ‹કિરણ પટેલ› છે", "ਮੇਰਾ ਨਾਮ ‹ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ› ਹੈ", "მე მქვია ‹ნინო ბერიძე›.",
	},
	Invalid: []string{
		"الاسم غير صحيح", "اسم المنتج: شاشة", "باسم الله الرحمن", "باسم الشركة", "السيد المدير المحترم", "نام کاربری: test", "نام محصول", "میرا نام غلط ہے", "שם המוצר: כיסא", "שמי לא נכון", "मेरा नाम गलत है", "नामक कंपनी", "उत्पाद का नाम: कुर्सी", "আমার নাম ভুল", "আমার নাম্বার নাই", "পণ্যের নাম: চেয়ার", "इनाम: पाँच सौ", "الاسم: غير معروف", "बेटे का नाम लिखा नहीं",
		"السيد مندوب التوصيل تأخر", "السيدة كانت لطيفة جدا", "الدكتور نصحني باستخدام هذا", "اسم العميل تغير", "وصل باسم مستعار", "متجر باسم نور الحياة", "آقای راننده بی ادب بود", "گیرنده: خودم", "جناب یہ چیز اچھی", "שמי נכתב לא נכון", "שמי נרשם בטעות", "اسمي ظهر مقطوعا", "என் பெயர் அச்சிடப்படவில்லை", "నా పేరు ముద్రించలేదు", "קוראים לי כל יום מהחברה", "גברת נחמדה ענתה לי", "मेरा नाम सूची में नहीं है", "नाम: अज्ञात", "श्रीमती जी खुश हैं", "জনাব খুব ভালো পণ্য", "আমার নাম তালিকায় নেই", "என் பெயர் பட்டியலில் இல்லை", "నా పేరు జాబితాలో లేదు", "ನನ್ನ ಹೆಸರು ಪಟ್ಟಿಯಲ್ಲಿ ಇಲ್ಲ", "സഹായം പേര്: അജ്ഞാതം", "სახელი: უცნობი", "ስሜ በትክክል አልተጻፈም",
	},
}

// selvesCaseless say "my name is" or whose: what follows is a name, unless the clause
// says something else of it. All other cues want a colon or a known name behind them.
var selvesCaseless = phrases("اسمي", "إسمي", "أدعى", "اسم من", "نام من", "اسمم", "میرا نام", "שמי", "השם שלי", "मेरा नाम", "हमारा नाम", "पत्नी का नाम", "पति का नाम", "बेटे का नाम", "बेटी का नाम", "माझे नाव", "माझं नाव", "मेरो नाम", "আমার নাম", "ਮੇਰਾ ਨਾਮ", "ਮੇਰਾ ਨਾਂ", "મારું નામ", "என் பெயர்", "எனது பெயர்", "నా పేరు", "ನನ್ನ ಹೆಸರು", "എന്റെ പേര്", "მე მქვია", "ჩემი სახელია", "ስሜ")

func phrases(list ...string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, p := range list {
		m[p] = true
	}
	return m
}

// titlesCaseless are forms of address: a known name follows, or none is meant.
var titlesCaseless = phrases("السيد", "السيدة", "الأستاذ", "الاستاذ", "الأستاذة", "الاستاذة", "الدكتور", "الدكتورة", "المهندس", "المهندسة", "جناب آقای", "سرکار خانم", "آقای", "جناب", "גברת", "श्रीमती", "सुश्री", "জনাব", "திருமதி")

// boundCaseless are forms of address that an Arabic noun with its article
// follows as often as a name: "the manager".
var boundCaseless = lexicon.New("باسم بإسم السيد السيدة الأستاذ الاستاذ الأستاذة الاستاذة الدكتور الدكتورة المهندس المهندسة المدعو المدعوة")

// notCaseless are words that neither begin a name nor stand in one.
var notCaseless = lexicon.New(`
راض راضي راضٍ زبون عميل مستخدم مشتري ناراضی مشتری راضی گاہک صارف לקוח לקוחה חובה משתמש מרוצה
ग्राहक संतुष्ट असंतुष्ट उपयोगकर्ता একজন ক্রেতা গ্রাহক வாடிக்கையாளர் பயனர் వినియోగదారుడు వినియోగదారు కస్టమర్ ગ્રાહક ਗਾਹਕ ಗ್ರಾಹಕ ഉപഭോക്താവ് მყიდველი მომხმარებელი კლიენტი ደንበኛ
مجهول مجهولة دائم دائمة خاطئ جديد مستعار مستعارة أنا نفسي مدير مديرة
نامشخص ناشناس خودم ناخوانا مدیر یہ نامعلوم ידוע אלמוני אנונימי अज्ञात बेनाम उपलब्ध स्वयं অজানা অজ্ঞাত নিজে తెలియదు અજ્ઞાત ਅਗਿਆਤ ಅಜ್ಞಾತ അജ്ഞാതം უცნობი
من في على إلى الى عن مع هو هي أنا انا أسكن اسكن أعيش عمري رقم رقمي جوالي هاتفي ساكن لكن أريد اريد أرجو ارجو طلبت لم لا ما هل قد كان كانت عند عندي لدي الذي التي ثم أو او غير خطأ صحيح ظهر مكتوب ليس يظهر موجود تم بعد قبل حتى لأن لان كما هذا هذه ذلك شكرا شكراً الرجاء أعمل اعمل الله الرحمن المدير مدير الطلب المحترم المحترمة المنتج الشركة
أمس اليوم غدا و معروف
است هستم هست از در به با که را می این آن برای شماره تلفن متولد ساکن اشتباه درست نیست بود شد لطفا کاربری محصول شرکت خانوادگی غلط
ہے ہوں اور سے میں کا کی کے کو نے پر نہیں میرا میری فون نمبر رہتا رہتی تھا ہیں
גר גרה אני עם של את לא כן הוא היא טלפון נייד מספר הזמנתי רציתי אבל כי מ נכון שגוי רשום המוצר החברה משתמש
है हैं हूँ हूं था थी और तथा एवं ने को का की के से में पर जी गलत नहीं सही मेरा मेरी मेरे फोन मोबाइल नंबर पता उम्र भी तो लिखा लिखी आहे आणि व हो छ कंपनी उत्पाद
এবং ও আর আমি আমার মোবাইল ফোন নম্বর নাম্বার থেকে ভুল ঠিক নয় নাই হয় না ঠিকানা বয়স লেখা
ਹੈ ਅਤੇ ਤੇ ਮੈਂ ਮੇਰਾ ਫ਼ੋਨ ਫੋਨ ਗਲਤ ਨਹੀਂ ਨੇ ਨੂੰ ਦਾ ਦੀ ਦੇ છે અને હું મારું મારો ફોન નંબર ખોટું નથી ને
மற்றும் நான் என் எனது தொலைபேசி எண் தவறு தவறாக இல்லை ஆகும் என்று మరియు నేను నా ఫోన్ నంబర్ తప్పు కాదు అని ಮತ್ತು ನಾನು ನನ್ನ ಫೋನ್ ಎಂದು തെറ്റാണ് എന്നാണ് ആണ് ഞാൻ എന്റെ ഫോൺ
და არის ვარ ჩემი ტელეფონი არასწორია ነው እና
`)

// linksCaseless stand between the parts of a name.
var linksCaseless = lexicon.New("بن ابن بنت أبو ابو أم ام آل عبد בן בת אבו")

// spoilersCaseless say that the clause tells something of a name, and gives none: "is
// not", "in the list", "was printed".
var spoilersCaseless = lexicon.New(`
غير خطأ صحيح ظهر مكتوب ليس ليست يظهر تظهر لم لن لا تغير تغيّر ناقص
نیست اشتباه غلط درست ثبت چاپ نوشته شده
لکھا لکھی غلط نہیں چھپا
לא נכון שגוי נרשם רשום נכתב הופיע מופיע אינו
नहीं गलत सही लिखा लिखी लिखना में पर खराब छपा हुआ हुई मत बदनाम चुकीचे नाही
ভুল ঠিক নয় নয় নাই নেই লিখতে লেখা লিখেছে তালিকায় তালিকায়
ਗਲਤ ਨਹੀਂ ਲਿਖਿਆ ਵਿੱਚ ખોટું નથી લખ્યું માં
தவறு தவறாக இல்லை சரியாக தெரியவில்லை తప్పు తప్పుగా లేదు కాదు ಇಲ್ಲ ತಪ್ಪು ತಪ್ಪಾಗಿ ഇല്ല തെറ്റാണ് തെറ്റായി
არასწორია არასწორად შეცდომით ስህተት ተሳስቷል ತಪ್ಪಾಗಿದೆ فہرست በትክክል
`)

// closersCaseless are the verbs behind a name: "is", "am".
var closersCaseless = lexicon.New("است هستم ہے ہوں है हैं हूँ हूं था थी आहे हो छ ਹੈ છે ነው")

func matchIntroducedCaseless(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Evidence: detectors.Cue, Strength: detectors.Medium}
	if insideWord(b, w.Start, w.End) {
		return f, false
	}
	p, colon := fieldGap(b, w.End)
	cue := b[w.Start:w.End]
	if p < 0 || !colon && p == w.End {
		return f, false
	}
	titled, self := titlesCaseless[string(cue)], selvesCaseless[string(cue)]
	for _, filler := range [...]string{"है ", "هو ", "هي ", "הוא ", "ד\"ר ", "ד״ר "} { // "my name is", "Dr"
		if len(b)-p > len(filler) && string(b[p:p+len(filler)]) == filler {
			p += len(filler)
		}
	}
	if !titled && !self && ofSomething(b[:w.Start]) {
		return f, false
	}
	bound := boundCaseless.Has(cue)
	if bound && shopBefore(b[:w.Start]) {
		return f, false
	}
	var starts, ends [mostCaseless + 1]int
	n, closed := 0, false
	linked := false
	for q := p; n < len(ends); {
		e := caselessWord(b, q)
		word := b[q:e]
		if e == q || detectors.IsAlnum(w.At(e)) {
			closed = true
			break
		}
		if closersCaseless.Has(word) {
			closed = true
			break
		}
		if (spoilersCaseless.Has(word) || bytes.HasSuffix(word, []byte("வில்லை")) || bytes.HasSuffix(word, []byte("లేదు"))) && !titled && !linked {
			return f, false
		}
		if !linked && (spoilersCaseless.Has(word) || notCaseless.Has(word)) || n > 0 && joinedAnd(word) || n == 0 && bound && withArticle(word) || w.At(e) == '@' {
			break
		}
		linked = linksCaseless.Has(word)
		starts[n], ends[n] = q, e
		n++
		if w.At(e) == '.' && w.At(e+1) == ' ' && shortened(word) && caselessWord(b, e+2) > e+2 {
			linked, q = true, e+2
			continue
		}
		if w.At(e) != ' ' {
			closed = true
			break
		}
		q = e + 1
	}
	if n == 0 || n == 1 && (linked || ends[0]-p < 4) {
		return f, false
	}
	if (titled || !colon && !self) && !knownCaseless(b[p:ends[0]], bound) {
		return f, false
	}
	keep := n
	if n > mostCaseless || n > 2 && !closed || titled { // the clause goes on behind the name
		keep = min(n, 2)
		for keep < min(n, mostCaseless) && (joins(b, starts[keep-1], ends[keep-1]) || joins(b, starts[keep], ends[keep]) || titled && knownCaseless(b[starts[keep]:ends[keep]], bound)) {
			keep++
		}
	}
	f.Start, f.End = p, ends[keep-1]
	return f, true
}

// mostCaseless bounds the words of a name, those that link them among them.
const mostCaseless = 8

// joins reports whether the word [start, end) links parts of a name or is a short
// form of one, with a full stop.
func joins(b []byte, start, end int) bool {
	return linksCaseless.Has(b[start:end]) || end < len(b) && b[end] == '.' && shortened(b[start:end])
}
