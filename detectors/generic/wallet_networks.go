package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// bech32Networks are the human-readable parts of bech32 addresses, by the
// networks' registries (SLIP-173, the Cosmos chain registry), and their names.
var bech32Networks = map[string]string{
	"bc": "btc", "tb": "btc", "bcrt": "btc", "ltc": "ltc", "tltc": "ltc", "vtc": "vtc", "dgb": "dgb", "grs": "grs", "btg": "btg", "via": "via", "sys": "sys", "mona": "mona", "fc": "flo", "ex": "lbtc",
	"bnb": "bnb", "tbnb": "bnb", "cosmos": "atom", "cosmosvaloper": "atom", "osmo": "osmo", "juno": "juno", "terra": "luna", "sei": "sei", "inj": "inj", "kava": "kava", "axelar": "axl",
	"celestia": "tia", "dydx": "dydx", "stars": "stars", "secret": "scrt", "akash": "akt", "evmos": "evmos", "band": "band", "thor": "rune", "maya": "cacao", "stride": "strd",
	"noble": "noble", "regen": "regen", "persistence": "xprt", "iaa": "iris", "chihuahua": "huahua", "umee": "umee", "neutron": "ntrn", "kujira": "kuji", "agoric": "bld", "cro": "cro",
	"erd": "egld", "zil": "zil", "one": "one", "avax": "avax", "fuji": "avax", "iota": "iota", "io": "iotx", "hs": "hns", "ckb": "ckb", "ronin": "ron", "stake": "ada", "zs": "zec", "u": "zec",
}

// matchBech32 takes an address of a network above whose checksum holds. A
// mistyped one of Bitcoin and Litecoin counts beside a label.
func matchBech32(f detectors.Found, t []byte) (detectors.Found, bool) {
	hrp := 0
	var low [13]byte
	for hrp < len(low) && hrp < len(t) && detectors.IsLetter(t[hrp]) {
		low[hrp] = t[hrp] | 0x20
		hrp++
	}
	if hrp+33 > len(t) || t[hrp] != '1' {
		return f, false
	}
	network := bech32Networks[string(low[:hrp])]
	if network == "" {
		return f, false
	}
	witness, m, ok := checksum.Bech32(t, hrp)
	bitcoin := network == "btc" || network == "ltc"
	switch {
	case bitcoin && (!ok || m != (witness > 0) || witness > 16):
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
		return f, len(t) >= 42
	case !ok:
		return f, false
	}
	f.Strength, f.Subtype = detectors.Certain, network
	return f, true
}

// matchLong takes the addresses of one length and alphabet whose checks are not
// Bitcoin's: Tezos, Zcash, Stellar, Algorand, Bitcoin Cash, Nano, Polkadot.
func matchLong(w *detectors.Window, f detectors.Found, t []byte) (detectors.Found, bool) {
	f.Strength = detectors.Certain
	switch n := len(t); {
	case n == 36 && (t[0] == 't' && t[1] == 'z' && t[2]-'1' < 4 || string(t[:3]) == "KT1"):
		f.Subtype = "xtz"
		_, ok := checksum.Base58Check(t, 27)
		return f, ok
	case n == 35 && t[0] == 't' && (t[1] == '1' || t[1] == '3' || t[1] == 'm' || t[1] == '2'):
		f.Subtype = "zec"
		_, ok := checksum.Base58Check(t, 26)
		return f, ok
	case n == 56 && t[0] == 'G':
		f.Subtype = "xlm"
		return f, checksum.Stellar(t)
	case n == 58:
		f.Subtype = "algo"
		return f, checksum.Algorand(t)
	case n == 42 && (t[0]|0x20 == 'q' || t[0]|0x20 == 'p'):
		f.Subtype = "bch"
		const prefix = "bitcoincash:"
		if p := f.Start - len(prefix); p >= 0 && lowerHas(w.Text[p:], prefix) {
			f.Start = p
		}
		return f, checksum.CashAddr(t)
	case n == 60 && (t[0] == '1' || t[0] == '3') && f.Start > 4 && w.Text[f.Start-1] == '_' && nanoLead(w.Text, f.Start-1) > 0:
		f.Subtype, f.Evidence = "xno", detectors.Format
		f.Start = nanoLead(w.Text, f.Start-1) - 1
		return f, true
	case n >= 47 && n <= 49 && base58(t) && mixedCase(t):
		f.Subtype = "dot"
		return f, checksum.SS58(t)
	case n == 66 && t[0] == '0' && t[1] == 'x' && w.Labelled: // 32 bytes of hex: a transaction's, too
		for _, c := range t[2:] {
			if !isHex(c) {
				return f, false
			}
		}
		f.Subtype, f.Strength, f.Evidence = "sui", detectors.Typo, detectors.Format
		return f, true
	}
	return f, false
}

// nanoLead returns one more than where "nano" or "xrb" before i begins, else 0.
func nanoLead(b []byte, i int) int {
	for _, p := range [...]string{"nano", "xrb"} {
		if s := i - len(p); s >= 0 && string(b[s:i]) == p && (s == 0 || !detectors.IsAlnum(b[s-1])) {
			return s + 1
		}
	}
	return 0
}

// matchTON takes the 48 characters of base64 of a TON address, dashes and
// underscores among them, around the window's token.
func matchTON(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Subtype: "ton", Strength: detectors.Certain, Evidence: detectors.Checksum | detectors.Format}
	for f.Start > 0 && f.End-f.Start < 49 && inTON(w.Text[f.Start-1]) {
		f.Start--
	}
	for f.End < len(w.Text) && f.End-f.Start < 49 && inTON(w.Text[f.End]) {
		f.End++
	}
	if f.End-f.Start != 48 {
		return f, false
	}
	t := w.Text[f.Start:f.End]
	return f, (t[0] == 'E' || t[0] == 'U' || t[0] == 'k' || t[0] == '0') && t[1] == 'Q' && checksum.TON(t)
}

func inTON(c byte) bool { return detectors.IsAlnum(c) || c == '-' || c == '_' }
