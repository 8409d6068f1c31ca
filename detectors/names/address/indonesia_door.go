package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// doorID reads a house that only its number tells, behind the words at token at:
// "rumah saya |nomor 23|", "rumah no 15", "rumah Bu Tuti (C-11)", "penghuni |unit
// 12C|".
func (r *reader) doorID(at int) (detectors.Found, bool) {
	p := idParts{reader: r}
	i := at + 1
	if r.is(i, "saya", "kami") {
		i++
	}
	switch {
	case r.has(i, idNo):
		s := p.skipDot(i + 1)
		n, _ := r.digits(s)
		e := p.code(s)
		if n == 0 {
			e = p.spelled(s)
		}
		if e == 0 || n > 3 || n == 0 && (r.is(s, "satu") && e == s+1 || !p.ends(e)) {
			return detectors.Found{}, false
		}
		if p.counts(e) || r.isMark(e, '%') || r.has(e, idMark|idStreet) || r.is(e, "di", "sampai", "sampe", "sd", "s") || r.isMark(e, '-') {
			return detectors.Found{}, false
		}
		id := idParts{reader: r, end: e, exact: 1, named: 1, cue: true}
		if r.isMark(e, ',') {
			id.tail(i)
		}
		if s := r.leftWayID(at); s < at {
			i = s // |pertigaan toko mas, masuk dikit rumah no 4
		} else if s := r.leftWayID(i); s < i {
			i = s
		}
		return found(r.t[i].start, r.t[id.end-1].end, enough, 0)
	case r.is(i, "unit"):
		n, letters := r.digits(i + 1)
		if n == 0 || n > 4 || !letters && n < 3 || p.counts(i+2) {
			return detectors.Found{}, false
		}
		return found(r.t[i].start, r.t[i+1].end, enough, 0)
	}
	// The code of a house in brackets behind whose it is.
	for k := p.skipDot(i); k < i+5 && r.isWord(k); k++ {
		if r.isMark(k+1, '(') {
			if e := r.houseCode(k + 2); e > 0 && r.isMark(e, ')') {
				return found(r.t[k+2].start, r.t[e-1].end, enough, 0)
			}
		}
	}
	return detectors.Found{}, false
}

// numberID weighs a house that only its number tells behind a word of place or
// contrast at token at: "meteran di |nomor 27|", "bukan |no 11A|".
func (r *reader) numberID(at int) (detectors.Found, bool) {
	p := idParts{reader: r}
	i := at + 1
	if !r.has(i, idNo) {
		return detectors.Found{}, false
	}
	s := p.skipDot(i + 1)
	n, letters := r.digits(s)
	if n == 0 || n > 3 || r.t[s].end-r.t[s].start > n+1 || p.counts(s+1) || r.isMark(s+1, '%') || r.isMark(s+1, '-') || r.isMark(s+1, '/') || r.isNumber(s+1) || r.isWord(s+1) && !r.among(s+1, behindNumberID) {
		return detectors.Found{}, false
	}
	sum := float32(.75)
	if letters {
		sum += .5
	}
	switch {
	case r.is(at, "tetangga", "penghuni"):
		sum += 1.75
	case r.is(at, "bukan"):
		sum++
	case r.is(at, "sebelah", "depan", "seberang"):
		sum += .75
	default:
		sum += .25
	}
	r.looks += 12
	if sum += r.homesAroundIn(r.t[at].start, r.t[s].end, true, &homeNumberID); sum < 2.5 {
		return detectors.Found{}, false
	}
	return found(r.t[i].start, r.t[s].end, enough, 0)
}

// houseCode returns the token behind the code of a house at token i: C-11, D4/12.
func (r *reader) houseCode(i int) int {
	if !r.isWord(i) || r.t[i].end-r.t[i].start > 2 {
		return 0
	}
	e := i + 1
	if r.isMark(e, '-') || r.isMark(e, '/') {
		e++
	}
	if n, _ := r.digits(e); n == 0 || n > 4 {
		return 0
	}
	return e + 1
}

// homelyAroundID reports whether words of couriers and neighbours stand around
// [s, e).
func homelyAroundID(b []byte, s, e int) bool {
	return wordsIn(b[max(0, s-doorReach):s], homesID) || wordsIn(b[e:min(len(b), e+doorReach)], homesID)
}

var homesID = lexicon.New("kurir paket antar anter antarkan kirim kirimin jemput titip tetangga warga iuran alamat penerima pengirim kontrakan satpam pindah rumahnya rumahku ronda arisan penghuni pak bu ibu bapak jenazah undangan kemalingan gosend gojek ojol driver abang")
