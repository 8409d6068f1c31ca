package generic

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// nationalities are the English adjectives of countries, as they stand before
// "ID": alone that word announces too much.
const nationalities = `albanian algerian american argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british
	bulgarian cambodian canadian chilean chinese colombian costa_rican croatian cuban cypriot czech danish dominican dutch ecuadorian egyptian emirati emirates english estonian ethiopian filipino
	finnish french georgian german ghanaian greek guatemalan honduran hong_kong hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan
	korean kosovar kuwaiti kyrgyz lao latvian lebanese lithuanian luxembourg macanese macau malaysian maltese mauritian mexican moldovan montenegrin moroccan myanmar macedonian nepalese nepali nicaraguan
	nigerian norwegian omani pakistani panamanian paraguayan peruvian philippine polish portuguese qatari romanian russian salvadoran saudi serbian singapore singaporean slovak slovenian
	south_african south_korean spanish sri_lankan swedish swiss taiwan taiwanese tanzanian thai tunisian turkish ugandan uk ukrainian uruguayan us uzbek venezuelan vietnamese zambian zimbabwean`

// withNationalities adds "polish id" and its like to the English labels.
func withNationalities(labels detectors.Labels) detectors.Labels {
	for adjective := range strings.FieldsSeq(nationalities) {
		adjective = strings.ReplaceAll(adjective, "_", " ")
		labels["en"] = append(labels["en"], adjective+" id", adjective+" id number", adjective+" id card")
	}
	return labels
}
