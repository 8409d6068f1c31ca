package evaluate

import "strings"

// families gives the family of the entities that belong to none by their
// suffix.
var families = map[string]string{
	"EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "USERNAME": "HANDLE",
	"CREDIT_CARD": "CARD", "CARD_CVV": "CARD", "CARD_EXPIRY": "CARD",
	"IBAN": "BANK", "BIC": "BANK", "BANK_ACCOUNT": "BANK", "US_ABA_ROUTING": "BANK",
	"SECRET": "SECRET", "PASSWORD": "SECRET", "PIN": "SECRET", "OTP": "SECRET",
	"IP_ADDRESS": "NETWORK", "MAC_ADDRESS": "NETWORK", "URL": "NETWORK",
	"IMEI": "DEVICE", "DEVICE_ID": "DEVICE", "UUID": "DEVICE", "SESSION_ID": "DEVICE",
	"CRYPTO_WALLET": "CRYPTO", "VIN": "VEHICLE", "PLATE": "VEHICLE",
	"DATE_OF_BIRTH": "BIRTH", "AGE": "BIRTH", "DATE": "BIRTH", "GENDER": "BIRTH",
	"ADDRESS": "ADDRESS", "POSTAL_CODE": "ADDRESS", "COORDINATES": "PLACE", "LOCATION": "PLACE",
	"PERSON": "PERSON", "ORGANIZATION": "PERSON",
	"HEALTH_CONDITION": "SPECIAL", "MEDICATION": "SPECIAL", "RELIGION": "SPECIAL", "ETHNICITY": "SPECIAL", "POLITICAL_VIEW": "SPECIAL",
	"TRADE_UNION": "SPECIAL", "SEXUAL_ORIENTATION": "SPECIAL", "CRIMINAL_RECORD": "SPECIAL", "BIOMETRIC_REFERENCE": "SPECIAL", "CHILD_MARKER": "SPECIAL",
	"CUSTOMER_ID": "CUSTOMER", "ORDER_ID": "CUSTOMER", "MEDICAL_RECORD": "CUSTOMER", "INSURANCE_ID": "CUSTOMER",
}

// Family returns the family of an entity: EMAIL, PHONE, CARD, ID … All
// government, tax, business, health, passport and licence numbers are ID.
func Family(entity string) string {
	if f, ok := families[entity]; ok {
		return f
	}
	switch {
	case strings.HasSuffix(entity, "_PLATE"):
		return "VEHICLE"
	case strings.HasSuffix(entity, "_BANK_ACCOUNT"):
		return "BANK"
	case strings.HasSuffix(entity, "_POSTAL_CODE"):
		return "ADDRESS"
	}
	return "ID"
}
