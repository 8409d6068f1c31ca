package lexicon

import "bytes"

// medicines are substances, preparations and illnesses that models take for names and
// whose ending does not tell them; those that are names as well (yasmin, diane) are not
// among them. Compiled from general knowledge.
var medicines = New(`
mellitus melitus insipidus vulgaris metformin paracetamol panadol bodrex acetaminophen ibuprofen aspirin tylenol advil motrin aleve naproxen celecoxib celebrex tramadol codeine morphine oxycodone hydrocodone percocet vicodin oxycontin fentanyl
methadone suboxone naloxone narcan gabapentin neurontin pregabalin lyrica zoloft sertraline prozac fluoxetine lexapro escitalopram citalopram celexa paxil paroxetine wellbutrin bupropion cymbalta duloxetine venlafaxine trazodone mirtazapine
buspirone xanax klonopin valium ativan adderall ritalin concerta vyvanse strattera seroquel quetiapine risperidone olanzapine zyprexa abilify aripiprazole haloperidol haldol lithium lamotrigine lamictal depakote topamax topiramate keppra
lantus humalog novolog levemir tresiba ozempic wegovy mounjaro trulicity victoza januvia jardiance farxiga glipizide glyburide glimepiride insulin levothyroxine synthroid coumadin warfarin eliquis xarelto plavix clopidogrel heparin lovenox
lasix aldactone spironolactone norvasc coreg cozaar diovan crestor zocor pravachol tricor zetia nexium prilosec prevacid protonix pepcid zantac zofran reglan benadryl claritin zyrtec allegra loratadine cetirizine fexofenadine singulair
albuterol salbutamol ventolin proair advair symbicort spiriva flovent flonase pulmicort budesonide fluticasone tiotropium ipratropium solu-medrol medrol prednisone prednisolone methylprednisolone dexamethasone hydrocortisone betamethasone
keflex augmentin zithromax levaquin bactrim cipro vancomycin zosyn flagyl acyclovir valacyclovir valtrex tamiflu paxlovid remdesivir plaquenil hydroxychloroquine methotrexate enbrel remicade keytruda herceptin tamoxifen letrozole
allopurinol colchicine kolkisin flexeril tizanidine baclofen alprazolam viagra cialis flomax tamsulosin finasteride propecia accutane botox restylane biotin melatonin warfarin amlodipine amlodipin kaptopril antasida promag mylanta
mefenamat asmef ponstan ambroxol ambroksol bromhexin dulcolax laxadine loperamide imodium diapet entrostop betadine rivanol sanmol tempra bisolvon obh ctm ranitidin tdap dtap gardasil prevnar pneumovax shingrix menactra sinovac astrazeneca neurobion sangobion becom
`)

// drugEndings are the stems of drugs' international names.
var drugEndings = [][]byte{
	[]byte("azole"), []byte("azol"), []byte("mycin"), []byte("misin"), []byte("cillin"), []byte("silin"), []byte("formin"), []byte("statin"), []byte("sartan"), []byte("olol"), []byte("opril"), []byte("april"),
	[]byte("dipine"), []byte("dipin"), []byte("oxacin"), []byte("oksasin"), []byte("cycline"), []byte("siklin"), []byte("tidine"), []byte("tidin"), []byte("profen"), []byte("zepam"), []byte("zolam"), []byte("caine"), []byte("setron"),
	[]byte("thiazide"), []byte("tiazid"), []byte("semide"), []byte("lukast"), []byte("gliptin"), []byte("gliflozin"), []byte("glitazone"), []byte("triptan"), []byte("ciclovir"), []byte("siklovir"), []byte("vudine"),
	[]byte("fenac"), []byte("fenak"), []byte("oxicam"), []byte("oksikam"), []byte("triaxone"), []byte("phylline"), []byte("terol"), []byte("barbital"), []byte("zosin"), []byte("glutide"),
}

// OfMedicine reports whether the name [start, end) of text is one word that is a medicine
// or an illness: "Terapi: Omeprazole", not who is said to be somebody.
func OfMedicine(text []byte, start, end int) bool {
	v := text[start:end]
	if bytes.IndexByte(v, ' ') >= 0 || !medicines.Has(v) && !drugEnding(v) {
		return false
	}
	return !calledBefore(text, start)
}

func drugEnding(v []byte) bool {
	if len(v) < 7 || len(v) > mostPhrase {
		return false
	}
	for _, e := range drugEndings {
		if k := len(v) - len(e); k > 1 && bytes.EqualFold(v[k:], e) {
			return !Given.Has(v) && !Family.Has(v)
		}
	}
	return false
}
