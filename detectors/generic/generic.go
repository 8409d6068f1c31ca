// Package generic detects identifiers that are no one country's: addresses of
// networks and mail, telephone and card numbers, keys and passwords, dates of
// birth. Start with All. The Specs are values; their matchers are pure and
// safe for concurrent use. Names and postal addresses are elsewhere.
package generic

import "github.com/samar-privacy/samar/detectors"

// All lists the detectors of this package but for Documents.
var All = []detectors.Spec{Email, Phone, Card, IBAN, IP, PrivateIP, MAC, IMEI, Wallet,
	Secret, JWT, PrivateKey, PasswordHash, URLCredentials, Hook, TokenKey, LabelledKey, AssignedKey, ConnectionString, Mnemonic, Command, CredentialCall, NamedPassword, AnsibleVault, PgPass, SecurityAnswer,
	MailPassword, PairPassword, ChangedPassword, Password, PIN, OTP, LetterCode, CVV, Expiry, BankAccount, BIC, Plate, WiFi,
	BirthDate, Age, Coordinates, Handle, HandleHan, Mention, SlackMention, HomePath, VIN, MRZ, DeviceID, SessionID, Subscriber,
	PersonalURL, URL, UUID, Date, Gender, PostCode, OrderID}
