package lexicon

// kindLabels are labels, and the last words of labels, of what is no person, in
// languages that forms are written in.
var kindLabels = New(`
nationality nationalities citizenship ethnicity religion religions language languages country state province city town region birthplace colour color brand flavour flavor product fragrance scent
species breed currency genre
agama kewarganegaraan kebangsaan suku bahasa warna merek merk produk rasa aroma varian negara provinsi kota kabupaten kecamatan kelurahan desa
nacionalidad nacionalidade religión religião idioma país ciudad cidade marca producto produto sabor nationalité langue pays ville marque couleur produit
staatsangehörigkeit nationalität sprache stadt marke farbe nationaliteit godsdienst taal merk kleur nazionalità religione lingua paese città colore narodowość obywatelstwo
`)

// Labelled reports whether the word right before p of text, with a colon or an equals
// sign and quotes between, is the label of what is no person: "nationality: |Danish",
// "brand=|Hugo".
func Labelled(text []byte, p int) bool {
	q := p
	for q > 0 && p-q < 4 && (text[q-1] == ' ' || text[q-1] == '"' || text[q-1] == '\'') {
		q--
	}
	if q == 0 || text[q-1] != ':' && text[q-1] != '=' {
		return false
	}
	q--
	for q > 0 && p-q < 8 && (text[q-1] == ' ' || text[q-1] == '"' || text[q-1] == '\'') {
		q--
	}
	s := q
	for s > 0 && q-s < mostPhrase && (text[s-1]|0x20-'a' < 26 || text[s-1] >= 0x80) {
		s--
	}
	return kindLabels.Has(text[s:q])
}
