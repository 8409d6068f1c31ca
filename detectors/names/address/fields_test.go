package address

import "testing"

// Forms written as text, a field a line or a comma. The text between the marks is the
// address.
func TestFieldsOfAForm(t *testing.T) {
	marked(t, map[string]string{
		"a field a line":          "Street: [28 Lindsay Place]\nCity: [Owensshire]\nState: [CO]\nName: Bob",
		"a state of three words":  "Street: [28 Lindsay Place]\nState: [New South Wales]\nZip: [2863]",
		"two lines of an address": "Address Line 1: [8 Papapatau Circle]\nAddress Line 2: [Suite 550]\nCity/Town: [Baldwinhaven]",
		"parameters":              "street_address=[6320 Hensley Valleys]&city=[Hudsonborough]",
		"commas":                  "Street: [4 Elm Road], City: [Lake Christine], State: [Shropshire]",
		"marks of emphasis":       "**Street Address:** [5760 Deleon Rapids Apt. 157]\n**City:** [Danielville]",
		"Indonesian":              "Alamat: [Jl. Melati No. 7]\nKota: [Bima]\nProvinsi: [Nusa Tenggara Barat]",
	})
	marked(t, map[string]string{
		"towns alone":             "City: Owensshire\nState: Colorado\nZip: 2863",
		"a state of a machine":    "Address: 192.0.2.7:8080\nState: Running",
		"a place in memory":       "Address: 0x7ffe12\nState: Sleeping",
		"a mail address":          "Email address: none 12 given\nState: Kaputt",
		"another paragraph":       "Street: none 12\n\nCity: Owensshire",
		"an empty street":         "Street: -\nCity: Owensshire",
		"a city that is no field": "the city of Owensshire and the state",
	})
	marked(t, map[string]string{
		"the state of an order": "Address: [12 Elm Road]\nState: shipped\nCity: In Progress",
		"a blank line between":  "Address: [12 Elm Road]\n\nCity: Owensshire",
	})
}
