package tagger

// MaxFeatures bounds what Features appends.
const MaxFeatures = 64

// Features appends the features of token i under the language's templates.
// Prepare comes first.
func (s *Sentence) Features(dst []uint64, i int, lang Language) []uint64 {
	w := s.items[i : i+2*pads+1 : i+2*pads+1]
	if lang == Chinese {
		return characterFeatures(dst, w, s.tokens[i].kind)
	}
	return wordFeatures(dst, w, s.tokens[i].kind == word, i == 0, lang == English)
}

// feature makes one hash of a template's number and up to three values.
func feature(template, a, b, c uint64) uint64 {
	h := (a+template)*0x9E3779B97F4A7C15 ^ (b+0x632BE5AB)*0xC2B2AE3D27D4EB4F
	h = (h ^ h>>29) + (c+template<<8)*0x165667B19E3779F9
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>29
}

// wordFeatures are those of Indonesian and English. w is the token with three
// neighbours on each side.
func wordFeatures(dst []uint64, w []item, letters, first, english bool) []uint64 {
	a2, a1, c, b1, b2 := &w[1], &w[2], &w[3], &w[4], &w[5]
	begin := uint64(0)
	if first {
		begin = 1
	}
	dst = append(dst,
		feature(1, c.id, 0, 0),
		feature(2, a1.id, 0, 0),
		feature(3, b1.id, 0, 0),
		feature(4, a2.id, 0, 0),
		feature(5, b2.id, 0, 0),
		feature(6, a1.id, c.id, 0),
		feature(7, c.id, b1.id, 0),
		feature(8, c.shape, begin, 0),
		feature(9, a1.shape, c.shape, 0),
		feature(10, c.shape, b1.shape, 0),
		feature(11, a1.shape, c.shape, b1.shape),
		feature(12, c.class, c.shape, begin),
		feature(13, a1.sort, c.sort, c.shape),
		feature(14, c.sort, b1.sort, c.shape),
		feature(15, a1.sort, c.sort, b1.sort),
		feature(16, c.class, 0, 0),
		feature(17, a1.class, c.shape, 0),
		feature(18, b1.class, c.shape, 0),
	)
	if !letters {
		return append(dst,
			feature(19, a1.shape, c.id, b1.shape),
			feature(20, a1.class, c.id, b1.class))
	}
	if english {
		dst = append(dst,
			feature(94, c.part, c.shape, begin),
			feature(95, a1.part, c.shape, a1.sort),
			feature(96, b1.part, c.shape, b1.sort),
			feature(97, a1.part, b1.part, c.shape&15),
			feature(98, b1.part, c.sort, c.shape&15),
			feature(99, b1.part, b2.part, c.shape&15),
		)
	} else {
		dst = append(dst,
			feature(36, a1.tail&first2, c.shape, 0),
			feature(37, b1.tail&first2, c.shape, 0),
			feature(34, a2.id, c.sort, c.shape&15),
			feature(35, b2.id, c.sort, c.shape&15),
		)
	}
	if c.unknown() {
		dst = spellingFeatures(dst, c)
	}
	return append(dst,
		feature(21, c.head&first3, c.class&uint64(listed), 0),
		feature(22, c.head&first4, 0, 0),
		feature(23, c.tail&first2, c.class&uint64(listed), 0),
		feature(24, c.tail&first3, c.shape&15, 0),
		feature(25, c.tail&first4, 0, 0),
		feature(26, a1.id, c.shape, 0),
		feature(27, b1.id, c.shape, 0),
		feature(28, a2.id, a1.id, c.shape&15),
		feature(29, b1.id, b2.id, c.shape&15),
		feature(30, a1.id, c.sort, 0),
		feature(31, b1.id, c.sort, 0),
		feature(32, a2.sort, a1.sort, c.shape),
		feature(33, b1.sort, b2.sort, c.shape),
		feature(74, c.rank, c.shape, begin),
		feature(75, a1.rank, c.rank, c.shape&15),
		feature(76, c.rank, b1.rank, c.shape&15),
		feature(78, a1.id, c.rank, c.shape&15),
		feature(79, b1.id, c.rank, c.shape&15),
	)
}

// Masks of the first bytes of item.head and item.tail.
const (
	first1 = 1<<(8*(iota+1)) - 1
	first2
	first3
	first4
	first5
)

// unknown reports whether no list has the word as a name, as a thing or as a word
// of the dictionary: how it is spelt is all that is known of it.
func (it *item) unknown() bool {
	return it.class&uint64(plain|listed) == 0 && it.rank>>(TierWord-TierGiven) == 0
}

// spellingFeatures tell how the unknown word c is spelt: what stands
// together in it, its beginning, its end and its length. Names of a culture share
// such parts, and words share others.
func spellingFeatures(dst []uint64, c *item) []uint64 {
	shape := c.shape & 15
	for k := uint64(1); k+3 <= min(c.size, 8); k++ {
		dst = append(dst, feature(100, c.head>>(8*k)&first3, shape, 0))
	}
	for k := uint64(1); c.size > 8 && k <= min(c.size-8, 4); k++ {
		t := c.tail >> (8 * k)
		dst = append(dst, feature(100, t&0xFF<<16|t&0xFF00|t>>16&0xFF, shape, 0))
	}
	return append(dst,
		feature(101, c.head&first2, shape, 0),
		feature(102, c.head&first5, shape, 0),
		feature(103, c.tail&first5, shape, 0),
		feature(104, c.size, shape, 0),
		feature(105, c.tail&first1, shape, 0),
	)
}

// characterFeatures are those of Chinese.
func characterFeatures(dst []uint64, w []item, k kind) []uint64 {
	a3, a2, a1, c, b1, b2, b3 := &w[0], &w[1], &w[2], &w[3], &w[4], &w[5], &w[6]
	dst = append(dst,
		feature(41, c.id, 0, 0),
		feature(42, a1.id, 0, 0),
		feature(43, b1.id, 0, 0),
		feature(44, a2.id, 0, 0),
		feature(45, b2.id, 0, 0),
		feature(46, a1.id, c.id, 0),
		feature(47, c.id, b1.id, 0),
		feature(48, a1.id, b1.id, 0),
		feature(49, c.class, 0, 0),
		feature(50, a1.class, c.class, 0),
		feature(51, c.class, b1.class, 0),
		feature(52, a1.class, c.class, b1.class),
		feature(53, a1.id, c.class, 0),
		feature(54, b1.id, c.class, 0),
		feature(55, c.id, c.class, 0),
		feature(56, c.class, c.shape, b1.shape),
		feature(57, c.class, c.shape, a1.shape),
	)
	if k != han {
		return append(dst,
			feature(58, c.shape, a1.shape, b1.shape),
			feature(59, c.tail&first3, c.shape, 0))
	}
	const single = markGiven | markFamily | markForeign
	const likes = markFamily | markTop | markForeign | markUsual
	return append(dst,
		feature(60, a2.id, a1.id, 0),
		feature(61, b1.id, b2.id, 0),
		feature(62, a1.id, c.id, b1.id),
		feature(63, a2.id, a1.id, c.class),
		feature(64, b1.id, b2.id, c.class),
		feature(65, c.class, b1.class, b2.class),
		feature(66, a2.class, a1.class, c.class),
		feature(67, a2.id, c.class, 0),
		feature(68, b2.id, c.class, 0),
		feature(69, a2.class&single|a1.class&single<<8, c.class&single|b1.class&single<<8, b2.class&single),
		feature(70, a1.class&single, c.id, 0),
		feature(71, b1.class&single, c.id, 0),
		feature(72, b3.id, c.class&single|b1.class&single<<8|b2.class&single<<16, 0),
		feature(73, a3.id, a1.class&single|c.class&single<<8, a2.class&single),
		feature(74, c.seg, 0, 0),
		feature(75, a1.seg, c.seg, 0),
		feature(76, c.seg, b1.seg, 0),
		feature(77, a1.seg, c.seg, b1.seg),
		feature(78, c.before, c.seg&255, 0),
		feature(79, c.behind, c.seg&255, 0),
		feature(80, c.before, c.class&likes, 0),
		feature(81, c.behind, c.class&likes, 0),
		feature(82, c.before, c.id, 0),
		feature(83, c.behind, c.id, 0),
		feature(84, c.class&likes, c.seg, 0),
		feature(85, a1.class&likes, c.class&likes, b1.class&likes),
		feature(86, c.class&likes, b1.class&likes, b2.class&likes),
		feature(87, a2.class&likes, a1.class&likes, c.class&likes),
		feature(88, c.seg, b1.seg, b2.seg),
		feature(89, a2.seg, a1.seg, c.seg),
		feature(90, b1.behind, c.class&likes, b1.class&likes),
		feature(91, b2.behind, c.class&likes, b2.class&likes),
		feature(92, a1.before, c.class&likes, a1.class&likes),
		feature(93, a2.before, c.class&likes, a2.class&likes),
	)
}
