package processor

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// partNames are what people call a part of a value, or the value itself, whose
// object says what it is: {"card": {"part1": "4111", "part2": …}}. Names of prose
// (text, content) are none: of its numbers the object's name says nothing.
var partNames = map[string]bool{
	"part": true, "piece": true, "group": true, "block": true, "chunk": true, "segment": true, "seg": true, "section": true, "digits": true, "component": true,
	"prefix": true, "middle": true, "mid": true, "suffix": true, "first": true, "second": true, "third": true, "fourth": true, "last": true, "rest": true, "head": true, "tail": true, "left": true, "right": true,
	"area": true, "area_code": true, "areacode": true, "exchange": true, "line": true, "subscriber": true, "local": true, "national": true, "ndc": true, "country_code": true, "countrycode": true,
	"value": true, "val": true, "raw": true, "number": true, "num": true, "nr": true, "no": true, "original": true, "full": true, "formatted": true,
	"bagian": true, "awalan": true, "akhiran": true, "depan": true, "tengah": true, "belakang": true, "nilai": true, "nomor": true,
	"前": true, "中": true, "后": true, "後": true, "值": true, "号码": true, "號碼": true, "区号": true, "區號": true, "前缀": true, "后缀": true,
	"parte": true, "prefijo": true, "prefixo": true, "valor": true, "número": true, "numero": true, "ddd": true, "ddi": true, "partie": true, "valeur": true, "teil": true, "wert": true, "nummer": true,
}

// partName reports whether a member's name says that its value is a part of what
// its object is: one of partNames or a letter, either with a number behind it, or
// a number alone. The letters from w on are measures: width, x, y.
func partName(name string) bool {
	name = strings.TrimRight(strings.ToLower(name), "0123456789")
	name = strings.TrimRight(name, "_- ")
	return name == "" || len(name) == 1 && name[0] >= 'a' && name[0] < 'w' || partNames[name]
}

// FieldOf returns what the names on a path say of the value there, nil if they say
// nothing: its last name, or where that calls it a part, what it is a part of. A
// name that holds a placeholder says nothing and comes as "". field compiles a
// name, as Chain.Field does.
func FieldOf(field func(name string) *detectors.Field, path []policy.Segment) *detectors.Field {
	f := lastField(field, path)
	if policy.NamesThing(path) {
		return f.OfThing()
	}
	return f
}

func lastField(field func(string) *detectors.Field, path []policy.Segment) *detectors.Field {
	i := lastName(path)
	if i < 0 {
		return nil
	}
	if partName(path[i].Name) {
		if f := above(field, path[:i]); f != nil {
			return f
		}
	}
	return field(path[i].Name)
}

// lastName returns where the last name of a path stands, -1 if there is none.
func lastName(path []policy.Segment) int {
	for i := len(path) - 1; i >= 0; i-- {
		if !path[i].Index && path[i].Name != "" {
			return i
		}
	}
	return -1
}

// above returns what the nearest name of path says that is none of a part, nil if
// it speaks for nothing: an order's number may still be somebody's.
func above(field func(string) *detectors.Field, path []policy.Segment) *detectors.Field {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i].Index || path[i].Name == "" {
			continue
		}
		switch f := field(path[i].Name); {
		case f.Speaks():
			return f
		case f != nil || !partName(path[i].Name):
			return nil
		}
	}
	return nil
}
