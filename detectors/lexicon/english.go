package lexicon

import _ "embed" // the lists

//go:embed given.txt
var givenText string

//go:embed family.txt
var familyText string

//go:embed common_en.txt
var commonENText string

//go:embed words_en.txt
var wordsENText string

//go:embed common_eu.txt
var commonEUText string

// Given holds given names and nicknames of the world in Latin letters, with and
// without their accents. Family names that are given names too stand here.
var Given = New(givenText)

// Family holds the family names of the world in Latin letters that are not in
// Given.
var Family = New(familyText)

// NamesEN holds Given and Family.
var NamesEN = New(givenText, familyText)

// CommonEN holds English words in wide use. Some are names as well (may, grace,
// bill): in lower case they are taken for words.
var CommonEN = New(commonENText, wordsENText)

// FrequentEN holds the most frequent English words of feedback, few of which
// are in the name of a street.
var FrequentEN = New(`
a about after again all also am an and any anyone app are as at available back be been before being better both but by call can cannot card chat check city client come contact could customer
customers dark day delivery did do does done driver email ever every everyone experience feedback first for from fully get give go good got great had happy has have he help her here him his hi hello
how i if in into is it its just know last later like little live long looking lost madam made make manager many me member message more most much must my name named need never new news next no not nothing now
number of off office ok okay on one only open or order other our out over owner package parcel people phone please product products quality quite rather re ready really received recipient reception refund regarding
regards representative return right said same sales seller sender service she shop sir sirs so some someone soon sorry staff still store such support sure system team thank thanks that the their them then
there they this time to today tomorrow too truly trying unable unknown until up us user using valued very waiting want was we well were what when where which who whom why will with without work
working would yes yesterday yet you your yours account friend friends folks guys all hiring happy glad disappointed upset angry pepper martens coffee muscle bean potato office word excel windows phil writing based located interested aware afraid
`)
