package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Coordinates detects a place on earth: a decimal pair precise to four places
// (eleven metres) or better, one half by its label, or degrees, minutes and
// seconds.
var Coordinates = detectors.Spec{
	Name:   "generic/coordinates",
	Entity: "COORDINATES",
	Doc:    "Geographic coordinates",
	Anchor: detectors.Digits(3, 18).Grouped(".").Or(detectors.Digits(2)),
	Forms:  []string{"9.9999*", "99.9999*", "999.9999*", "'9.9*", "'99.9*", "字9.9*", "字99.9*", "' 9.9*", "' 99.9*", "字 9.9*", "字 99.9*", "'99\"*", "字99字*", "'99'*"},
	Match:  matchCoordinates,
	Labels: detectors.Labels{
		"en": {"lat", "lng", "lon", "long", "latitude", "longitude", "coordinates", "coords", "gps", "geo", "latlng", "location"},
		"id": {"lintang", "bujur", "koordinat", "titik koordinat", "lokasi"},
		"zh": {"纬度", "经度", "緯度", "經度", "坐标", "座標", "定位", "经纬度"},
		"es": {"latitud", "longitud", "coordenadas"},
		"pt": {"latitude", "longitude", "coordenadas"},
		"ro": {"coordonate", "coordonatele", "coordonate gps"},
		"el": {"συντεταγμένες", "συντεταγμένες gps"},
	},
	Classes: detectors.Classes{UUPDP: detectors.General, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, HIPAA: "B"},
	Source:  "ISO 6709; RFC 5870",
	Valid: []string{
		"rumah di ‹-6.208812, 106.845612› dekat masjid",
		"https://maps.example.com/?q=‹-6.2088,106.8456›&z=17",
		"position ‹51.50735° N, 0.12776° W›",
		"‹6°12'31.7\"S 106°50'44.2\"E› is home",
		"位置 ‹38°44'2.2\"N 138°44'28.4\"W›",
		"坐标‹39.908823,116.397470›附近",
		"at ‹6°12'31\"S 106°50'44\"E› now",
		"‹48°51′24″N 2°21′08″E›",
		"GPS ‹-22.7577,-160.288›", "Location: ‹71.267, -95.9634›", "lat/lng ‹51.5074,30.128›",
	},
	Invalid: []string{
		"95.123456, 106.845612", // no latitude
		"harga 1.2500, 3.7500",  // trailing zeros, small numbers: prices
		"naik 12.5, turun 13.5", // one place
		"versi 1.2345", "rates 1.207, 3.7552", "price 12.3456, 67.890", "ukuran 25.4000,30.500", "suhu 36.6123,37.123", "10.123, 20.4567", "at 1.234567, 1.001 of it", "list 3,171.267, -95.9634",
		"-6.208812, 190.845612", // no longitude
	},
}

func matchCoordinates(w *detectors.Window) (detectors.Found, bool) {
	if w.Groups == 1 && w.End-w.Start == 2 && minutesMark(w.At(w.Start-1)) && (minutesMark(w.At(w.End)) || w.At(w.End) == '"') {
		return sexagesimal(w)
	}
	if w.Groups != 2 || w.AlnumAt(w.Start-1) || w.At(w.Start-1) == '.' && w.DigitAt(w.Start-2) {
		return detectors.Found{}, false
	}
	if f, ok := sexagesimal(w); ok {
		return f, true
	}
	lat, places, e := decimalDegrees(w.Text, w.Start)
	if e != w.End || places < 4 || places > 15 || !endsDegrees(w, e) {
		return detectors.Found{}, false
	}
	s := signBefore(w.Text, w.Start)
	f := detectors.Found{Start: s, End: hemisphere(w.Text, e), Evidence: detectors.Format}
	if end, strength, ok := longitudeBehind(w, s, f.End, lat, places); ok {
		f.End, f.Strength = end, strength
		return f, true
	}
	if k := halfBefore(w.Text, s); k < s && placed(w, k, s+1) {
		f.Start, f.Strength = k, detectors.Strong
		if places < 5 && lat < 20 {
			f.Strength = detectors.Weak
		}
		return f, lat <= 180
	}
	f.Strength = detectors.Shape
	secondHalf := w.At(s-1) == ',' && w.DigitAt(s-2)
	return f, lat <= 180 && !secondHalf
}

// longitudeBehind reads the longitude behind the latitude [s, e), of whole degrees
// lat and so many decimals. It returns the end of the pair and what it is worth.
func longitudeBehind(w *detectors.Window, s, e, lat, latPlaces int) (int, detectors.Strength, bool) {
	b, i := w.Text, e
	for i < len(b) && i-e < 3 && (b[i] == ' ' || b[i] == ',' || b[i] == ';' || b[i] == '/') {
		i++
	}
	if i > e && (w.At(i) == '-' || w.At(i) == '+') {
		i++
	}
	lng, places, end := decimalDegrees(b, i)
	if i == e || end == i || places < leastPlaces(w, e, i) || places > 15 || lat > 90 || lng > 180 || !endsDegrees(w, end) {
		return 0, detectors.None, false
	}
	if places == 3 && !(placed(w, s, i) && (lat >= 20 || lng >= 20)) {
		return 0, detectors.None, false
	}
	whole := hemisphere(b, end)
	switch {
	case bytes.IndexByte(b[w.End:i], ',') < 0 && whole == end && latPlaces < 6: // two numbers side by side
		return whole, detectors.Weak, true
	case latPlaces < 5 && places < 5 && lat < 20 && lng < 20: // prices and rates look like this
		return whole, detectors.Weak, true
	case lat == 0 && lng == 0:
		return whole, detectors.Shape, true
	}
	return whole, detectors.Strong, true
}

// endsDegrees reports whether the number that ends at e is whole, with nothing or
// a point of the compass behind it.
func endsDegrees(w *detectors.Window, e int) bool {
	return (!w.AlnumAt(e) || compass(w.Text, e)) && !(w.At(e) == '.' && w.DigitAt(e+1))
}

// minutesMark reports whether c may be the sign of minutes, or a byte of one.
func minutesMark(c byte) bool { return c == '\'' || c >= 0x80 }

// leastPlaces returns how many decimals the longitude at i must have behind a latitude
// of four that ends at e: trailing zeros fall off, "51.5074,-0.128", where a comma
// parts the two.
func leastPlaces(w *detectors.Window, e, i int) int {
	if bytes.IndexByte(w.Text[e:i], ',') >= 0 {
		return 3
	}
	return 4
}

// placed reports whether two numbers that begin at i and end before the digits at j
// are told from measures and prices: by a label, or by a minus sign.
func placed(w *detectors.Window, i, j int) bool {
	return w.Labelled || w.At(i) == '-' || w.At(j-1) == '-'
}

// halfBefore returns where a latitude of three decimals begins that a comma parts from
// the longitude at s, or s: "51.507, -0.1278".
func halfBefore(b []byte, s int) int {
	i := s
	if i > 0 && b[i-1] == ' ' {
		i--
	}
	if i < 6 || b[i-1] != ',' || !detectors.IsDigit(b[i-2]) || !detectors.IsDigit(b[i-3]) || !detectors.IsDigit(b[i-4]) || b[i-5] != '.' {
		return s
	}
	k := i - 5
	for k > 0 && i-5-k < 3 && detectors.IsDigit(b[k-1]) {
		k--
	}
	degrees, j := numberAt(b, k, 4)
	if j == k || degrees > 90 || k > 0 && (detectors.IsAlnum(b[k-1]) || b[k-1] == '.' || b[k-1] == ',') {
		return s
	}
	return signBefore(b, k)
}

// decimalDegrees reads "106.845612" at i: the degrees, the count of decimals,
// the end; end is i when none stands there.
func decimalDegrees(b []byte, i int) (degrees, places, end int) {
	degrees, j := numberAt(b, i, 4)
	if j == i || j-i > 3 || j >= len(b) || b[j] != '.' {
		return 0, 0, i
	}
	end = j + 1
	for end < len(b) && detectors.IsDigit(b[end]) {
		end++
	}
	return degrees, end - j - 1, end
}

// signBefore returns the offset of a sign in front of i, or i.
func signBefore(b []byte, i int) int {
	if i > 0 && (b[i-1] == '-' || b[i-1] == '+') && (i == 1 || !detectors.IsAlnum(b[i-2])) {
		return i - 1
	}
	return i
}

func compass(b []byte, i int) bool {
	return bytes.IndexByte([]byte("NSEWnsewO"), b[i]) >= 0 && (i+1 >= len(b) || !detectors.IsAlnum(b[i+1]))
}

// hemisphere extends i over "°", a space and one of N S E W.
func hemisphere(b []byte, i int) int {
	if j, ok := skip(b, i, "°"); ok {
		i = j
	}
	j := i
	if j < len(b) && b[j] == ' ' {
		j++
	}
	if j < len(b) && compass(b, j) && b[j]&0x20 == 0 {
		return j + 1
	}
	return i
}
