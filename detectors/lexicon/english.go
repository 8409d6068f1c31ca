package lexicon

import _ "embed" // the lists

//go:embed given.txt
var givenText string

//go:embed family.txt
var familyText string

//go:embed common_en.txt
var commonENText string

// Given holds given names and nicknames of the world in Latin letters, with and
// without their accents. Family names that are given names too stand here.
var Given = New(givenText)

// Family holds the family names of the world in Latin letters that are not in
// Given.
var Family = New(familyText)

// NamesEN holds Given and Family.
var NamesEN = New(givenText, familyText)

// CommonEN holds frequent English words. Some are names as well (may, grace,
// bill): in lower case they are taken for words.
var CommonEN = New(commonENText)
