package lexicon

// Addressing holds the words that stand right before a person's name: forms of
// address, introductions, greetings, kin. Lower case, Latin letters.
var Addressing = New(`
mr mrs ms miss mx dr drs dra prof sir madam ma am sister brother uncle aunt auntie grandma grandpa mom dad dear hi hello hey hiya howdy thanks regards cheers sincerely
i'm im am named called name is this it's its yours
bapak bpk pak bu ibu sdr sdri saudara saudari mas mbak mba mbk kak kakak kk bang abang dek adek adik om tante teh teteh akang kang aa uda uni bli mbok cak ning neng gus koh ko ci cici cece opa oma eyang mbah kakek nenek
ustadz ustad ustadzah haji hajah h hj kyai romo suster pendeta coach yth tuan nyonya nona halo hai hallo hei permisi saya aku gue gw nama namanya bernama panggil dengan oleh salam hormat atas n ttd wassalam
si sang anak istri suami putra putri cucu adiknya kakaknya anaknya istrinya suaminya
encik puan cik tun dato datuk señor señora sr sra srta don doña dona senhor senhora herr frau monsieur madame mme m hola oi olá bonjour hallo liebe lieber caro cara querido querida soy sou bin ich heiße je
`)

// Particles holds the small words that stand inside a person's name.
var Particles = New("bin binti bt al el van von der den de del della di da do dos das du la le y e zu ter ten af ibn")
