package generic

import (
	"bytes"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// Wallet detects crypto currency addresses that carry a checksum: Bitcoin and
// its relatives (base58check, bech32, bech32m; test networks too), TRON, XRP,
// those of wallet_networks.go, and Ethereum's 20 bytes of hex, whose capitals are
// the checksum; Monero and Cardano by their form, Solana by its label.
var Wallet = detectors.Spec{
	Name:   "generic/wallet",
	Entity: "CRYPTO_WALLET",
	Doc:    "Crypto currency address",
	Anchor: detectors.Token(26, 110).Or(detectors.Prefix("EQ", "UQ")),
	Match:  matchWallet,
	Labels: detectors.Labels{
		"en": {"wallet", "wallet address", "btc", "bitcoin", "eth", "ethereum", "crypto address", "address", "btc address", "eth address", "bitcoin address", "ethereum address", "sol", "solana", "sol address", "solana address", "solana wallet", "phantom", "xrp", "xrp address", "ripple", "ripple address", "xmr", "monero", "monero address", "litecoin", "litecoin address", "ltc", "dogecoin", "dogecoin address", "usdt", "usdt address", "trc20", "erc20", "metamask", "trx", "tron", "tron address", "ada", "cardano", "crypto", "crypto wallet", "wallet id", "sui address", "aptos address", "ton address", "ton wallet", "stellar address", "algorand address", "deposit address", "payout address", "receiving address"},
		"ru": {"кошелек", "кошелёк", "адрес кошелька", "крипто кошелек", "криптокошелек"}, "fr": {"portefeuille", "adresse du portefeuille"}, "de": {"wallet adresse"}, "it": {"portafoglio", "indirizzo del portafoglio"}, "ja": {"ウォレット", "ウォレットアドレス"}, "ko": {"지갑 주소", "지갑"}, "tr": {"cüzdan adresi", "cüzdan"}, "vi": {"địa chỉ ví"}, "pl": {"adres portfela"}, "uk": {"гаманець"},
		"id": {"dompet", "alamat dompet", "alamat wallet"},
		"zh": {"钱包", "錢包", "钱包地址", "比特币", "以太坊"},
		"es": {"billetera", "cartera"},
		"pt": {"carteira"},
	},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, HIPAA: "R"},
	Source:  "Bitcoin developer reference (base58check, version bytes); BIP 173, BIP 350; ERC-55; XRPL base58 encodings; Monero address format; CIP-19; Solana base58 public keys",
	Valid: []string{
		"kirim ke ‹1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa› ya",
		"‹addr1l5l7k0yj2zmewj5m229kjcmryxjxrd2774dhh6haszdf485jtdu6vdp05r7m3v55m9luvypajgyfkf06tcpe754gartqmxwvw7›",
		"wallet ‹bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4›.",
		"‹0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed›",
		"eth ‹0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed›",
		"TRON ‹TF93Yw5SngqYttP9tctvCAy7ToWvtaEZ2N›",
		"litecoin ‹LeEPPDCgKmXghr4Bicv9vvu52LnequFbjD›",
		"my XRP address is ‹r9kDrgZjgzuP3KuQA3CKTm96o4uqL78T7A›",
		"solana wallet: ‹7TTGKXuhDL4XHeo2J2ZfKijhY4J8wYhPMHagzdUh6ZSQ›",
		"bitcoin ‹1FsweeAR5jjfFcBAcgCz8hjz9wsNUCE›", "Send litecoin to ‹MYmUmuoEGB6NVDWActgtFWiMybabheoWk›.", "BTC address: ‹bc1k8l6v6chal975kwvu43sgpwp70x8cthfwr30tn2›",
		"testnet ‹mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn›",
		"‹tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7›",
		"bch ‹bitcoincash:qqfxn65n5l7tslemxqdgtpkl6xuxvcngeuvt2ujf5x›",
		"ton ‹EQBilmBkW2K9MyO72rCpGlo-TUC0MSiVuOrCvTsUo2BPbtqi›",
		"dot ‹14FaZ3zmafH3mvWiX8g87FKyCQarMqAbspCjZKoA8mmYJ4p›",
		"xlm ‹GBDL53NMBPPDHNIEYICQS4HBUVNS3FPUXDM4GVC3B4VOE4SSBQEZZGQL›",
		"algo ‹XPIIDVUDCHR6JDE6U5NETVX7DPJJ7QKKHAGJ3HDKSLPNSMQS7RABE4GAVM›",
		"xtz ‹tz1d3vb18oua5NgzMm5vM8wYfdfX9732QfAE›",
		"zec ‹t1UJXrygdmM2cqQ2kVjArSoCDhvSsExQ26x›",
		"bnb ‹bnb1sptdyah7whpy6lwpsvwfr7d2c3pcc7cc3fyznf›",
		"atom ‹osmo1u7wfw9hhzlxwhvacy0wsqefllseukqf0em709g›",
		"nano ‹nano_3f3aazd4q4saumx71pbz3nojm57qx9stt3iumdric7iriem83yuc4nres9to›",
	},
	Invalid: []string{
		"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",         // checksum wrong
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", // capitals wrong
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", // checksum wrong
		"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae",  // 39 digits
		"Pay to 1FsweeAR5jjfFcBAcgCz8hjz9wsNUCE", "bitcoin wallets are 3 times as large",
		"tx 0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b",
	},
}

func matchWallet(w *detectors.Window) (detectors.Found, bool) {
	t := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Checksum | detectors.Format}
	if len(t) == 2 { // a prefix
		return matchTON(w)
	}
	switch c := t[0]; {
	case c == '0' && t[1]|0x20 == 'x' && len(t) == 42:
		return matchEther(f, t[2:])
	case c == 'r' && len(t) <= 35:
		var swapped [35]byte
		for i, x := range t {
			at := strings.IndexByte(rippleAlphabet, x)
			if at < 0 {
				return f, false
			}
			swapped[i] = base58Alphabet[at]
		}
		version, ok := checksum.Base58Check(swapped[:len(t)], 25)
		f.Strength, f.Subtype = detectors.Certain, "xrp"
		return f, ok && version == 0
	case (len(t) == 95 || len(t) == 106) && (c == '4' || c == '8') && base58(t):
		f.Strength, f.Subtype, f.Evidence = detectors.Strong, "xmr", detectors.Format
		return f, true
	case len(t) >= 58 && lowerHas(t, "addr1"):
		f.Strength, f.Subtype = detectors.Certain, "ada"
		if _, _, ok := checksum.Bech32(t, bytes.LastIndexByte(t, '1')); !ok {
			f.Strength, f.Evidence = detectors.Shape, detectors.Format
		}
		return f, true
	case len(t) >= 43 && len(t) <= 44 && base58(t) && mixedCase(t):
		f.Strength, f.Subtype, f.Evidence = detectors.Shape, "sol", detectors.Format // 32 bytes without a check
		return f, true
	case len(t) <= mostBase58 && coinLead[c] && base58(t):
		if version, ok := checksum.Base58Check(t, 25); ok && len(t) <= 35 {
			f.Strength, f.Subtype = detectors.Certain, coinOf(version)
			return f, f.Subtype != ""
		}
		if drawnCase(t) { // by its label alone
			f.Strength, f.Evidence = detectors.Typo, detectors.Format
			return f, true
		}
	}
	if g, ok := matchBech32(f, t); ok {
		return g, true
	}
	if g, ok := matchLong(w, f, t); ok {
		return g, true
	}
	if _, ok := matchTON(w); !ok && segwitLike(t) {
		f.Strength, f.Evidence, f.Subtype = detectors.Typo, detectors.Format, "btc"
		return f, true
	}
	return matchTON(w)
}

// mostBase58 is the most letters of an address as programs make samples of them.
const mostBase58 = 40

// segwitLike reports whether t is written as a SegWit address is whose check fails.
func segwitLike(t []byte) bool {
	for _, p := range [...]string{"bc1", "ltc1", "tb1"} {
		if lowerHas(t, p) {
			return bytes.IndexFunc(t[len(p):], func(r rune) bool {
				return strings.IndexRune(bech32Alphabet, r|0x20) < 0 && strings.IndexRune(bech32Alphabet, r) < 0
			}) < 0
		}
	}
	return false
}

// The 58 letters and digits of base58, in Bitcoin's order and in Ripple's.
const (
	bech32Alphabet = "023456789acdefghjklmnpqrstuvwxyz"
	base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
)

func base58(t []byte) bool {
	for _, x := range t {
		if !checksum.Base58(x) {
			return false
		}
	}
	return true
}

// mixedCase reports whether t holds three capitals, three small letters and
// three digits or more.
func mixedCase(t []byte) bool {
	upper, lower, digit := 0, 0, 0
	for _, c := range t {
		switch {
		case c >= 'a':
			lower++
		case c >= 'A':
			upper++
		default:
			digit++
		}
	}
	return upper >= 3 && lower >= 3 && digit >= 3
}

// drawnCase reports whether t holds letters of both cases and a digit in no order
// that words have.
func drawnCase(t []byte) bool {
	changes, digits := 0, 0
	for i, c := range t {
		if detectors.IsDigit(c) {
			digits++
		}
		if i > 0 && (c >= 'a') != (t[i-1] >= 'a') {
			changes++
		}
	}
	return digits > 0 && changes >= 6
}

func matchEther(f detectors.Found, hex []byte) (detectors.Found, bool) {
	lower, upper := false, false
	for _, c := range hex {
		if !isHex(c) {
			return f, false
		}
		lower = lower || c >= 'a'
		upper = upper || c >= 'A' && c <= 'F'
	}
	f.Subtype, f.Strength, f.Evidence = "eth", detectors.Strong, detectors.Format
	if lower && upper {
		f.Strength = detectors.Typo
		if checksum.EIP55(hex) {
			f.Strength, f.Evidence = detectors.Certain, detectors.Checksum|detectors.Format
		}
	}
	return f, true
}

// lowerHas reports whether t in lower case begins with p.
func lowerHas(t []byte, p string) bool {
	if len(t) < len(p) {
		return false
	}
	for i := range len(p) {
		c := t[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != p[i] {
			return false
		}
	}
	return true
}

// coinLead holds the first letters of the base58 addresses of coinOf.
var coinLead = func() (t [256]bool) {
	for _, c := range []byte("13mn2LMDA9XT") {
		t[c] = true
	}
	return t
}()

// coinOf names the network of a version byte of a 20-byte hash.
func coinOf(version byte) string {
	switch version {
	case 0x00, 0x05, 0x6f, 0xc4:
		return "btc"
	case 0x30, 0x32:
		return "ltc"
	case 0x1e, 0x16:
		return "doge"
	case 0x4c, 0x10:
		return "dash"
	case 0x41:
		return "tron"
	}
	return ""
}
