package tagger

import (
	"strings"
	"testing"
)

// inBrackets returns the text without its square brackets and where they stood.
func inBrackets(marked string) (text []byte, start, end int) {
	start, end = strings.IndexByte(marked, '['), strings.IndexByte(marked, ']')-1
	return []byte(strings.NewReplacer("[", "", "]", "").Replace(marked)), start, end
}

func TestWherePeopleEatAndStayIsNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a meal at it", "We had brunch at [Contessa] on Sunday", true},
		{"a stay at it", "we stayed at [Grand Inna] twice", true},
		{"what it is called", "to a bar called [Hiro] instead", true},
		{"what it is, behind", "in the [Contessa] restaurant below", true},
		{"told elsewhere in the text", "[Contessa] was loud. Dinner at Contessa took hours.", true},
		{"a home", "We had brunch at [Contessa]'s on Sunday", false},
		{"somebody who is met", "We had lunch with [Contessa] today", false},
		{"somebody shouted at", "they shouted at [Contessa] again", false},
		{"who is called so", "a waiter called [Hiro] helped", false},
		{"what it is called, with another word", "to a little sushi bar called [Hiro] instead", true},
		{"who was telephoned", "The bar called [Hiro] yesterday", false},
		{"who was telephoned at the start", "bar called [Hiro] yesterday", false},
		{"a full name with a known given name", "dinner at [Maria Lopez] place", false},
		{"small letters", "had brunch at [contessa] then", false},
		{"another word elsewhere", "[Contessa] was loud. Dinner at Contessas took hours.", false},
		{"the start of a text", "[Contessa] restaurant", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := eatenAt(text, start, end) || placeElsewhere(text, start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestHotelsByTheirChainAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		want       bool
	}{
		{"a chain first", "sukses untuk [Mercure Nexa] ya", true},
		{"a chain and a town before", "Mercure Bandung [Nexa Supratman] is new", true},
		{"a chain alone", "we like [Mercure]", false},
		{"a chain in another clause", "Mercure was full, so [Nexa] came", false},
		{"no chain", "Hotel [Nexa Supratman]", false},
		{"a chain's name that is given, before a surname", "[Amaris Wijaya] was our guide", false},
		{"a chain's name that is given, before another given name", "sama [Santika Dewi] kemarin", false},
		{"somebody at a chain", "At the Novotel [Sarah] helped us", false},
		{"a chain far before", "Mercure Hotel Grand Bandung Timur [Nexa]", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := ofHotel(text, start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestTitlesOfWorksAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		want       bool
	}{
		{"a film in quotation marks", `Film "[Kartini]" bagus`, true},
		{"a song in curly ones", `lagu “[Sheila]” enak`, true},
		{"other words with capitals behind", `that "[Freddy]'s Dead" is bad`, true},
		{"somebody who is spoken of", `kata dia "[Rosa] Cantik" tadi`, false},
		{"a name and a word with a capital", `saw "[Rosa] Returns" twice`, true},
		{"a name, a surname and what was said", `saw "[Rosa] Bello Great Service" twice`, false},
		{"a whole name and what was said", `saw "[Rosa Bello] Great Service" twice`, false},
		{"a film of a name and a word with a capital", `the film "[Rosa] Returns" twice`, true},
		{"somebody and what was said to her", `I said "[Rosa] Great Service" twice`, false},
		{"a line in quotation marks", `"[Rosa] Great Service"`, false},
		{"somebody in quotation marks", `the man they call "[Kartini]" came`, false},
		{"what somebody owns", `she wrote "[Rosa]'s bag" on it`, false},
		{"somebody who speaks", `film "[Kartini], ayo," katanya`, false},
		{"no quotation marks", `film [Kartini] bagus`, false},
		{"no end", `film "[Kartini] dan`, false},
		{"the end of a text", `film "[Kartini]`, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := workTitled(text, start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestWhatPeopleLikeIsNobody(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("wendy")] = ClassGiven.WithTier(TierGiven, 3)
	lex[WordHash("nike")] = ClassBrand
	for _, tc := range []struct {
		rule, text string
		at         int
		want       bool
	}{
		{"what no list has", "I love Zomalo but", 2, true},
		{"a brand", "I love Nike but", 2, true},
		{"who has a known name", "I love Wendy but", 2, false},
		{"who has something", "I love Zomalo's voice", 2, false},
		{"another verb", "I met Zomalo but", 2, false},
		{"the start", "Zomalo was kind", 0, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.liked(tc.at); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestWhatAMakerMakesIsNobody(t *testing.T) {
	for text, want := range map[string]bool{"Kendaraan: [Daihatsu Terios].": true, "a [Samsung Frame] tv": true, "[Daihatsu] said": false, "[Audi Maria] came": false, "ask [Honda Keisuke]": false} {
		b, start, end := inBrackets(text)
		if got := ofMaker(b, start, end); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestWhatMapsHaveIsNobody(t *testing.T) {
	for text, want := range map[string]bool{
		"views of Mt. [Etna] from it": true, "up Mount [Elena] at dawn": true, "town of Ste. [Genevieve] itself": true, "town of [Ste]. Genevieve": true, "the Southside Motel and [Marina] is": true,
		"we met [Ste]. he left": false, "they mount [Elena] on it": false, "the Motel [Marina] runs": false, "Bryan and [Marina] came": false, "at the motel and [Marina] came": false, "the Southside Hotel and [Sarah] loved it": false, "Mt. [Elena Ruiz] of it": false,
	} {
		b, start, end := inBrackets(text)
		if got := onMap(b, start, end); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	for _, text := range []string{"[Cliff Manor]", "[Cliff] Manor was full"} {
		if b, start, end := inBrackets(text); !ofThing(b, start, end) {
			t.Error(text)
		}
	}
}
