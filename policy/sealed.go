package policy

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// sealed reads names of settings by how they end, whoever's they are:
// db_password, stripeSecretKey, GITLAB_ACCESS_TOKEN. Names that ask a question
// or give an order hold no secret: has_password, reset_password.
func sealed(words []string) detectors.Entity {
	n := len(words)
	if n < 2 || asking[words[0]] {
		return ""
	}
	switch words[n-1] {
	case "password", "passwd", "pwd", "passphrase", "passcode":
		return "PASSWORD"
	case "secret", "apikey", "apitoken", "accesstoken", "secretkey":
		return "SECRET"
	}
	if n > 2 && sealedEnds[strings.Join(words[n-2:], " ")] {
		return "SECRET"
	}
	return ""
}

var (
	asking     = wordSet{"has": true, "is": true, "needs": true, "forgot": true, "forgotten": true, "reset": true, "change": true, "changed": true, "require": true, "requires": true, "allow": true, "show": true, "no": true, "with": true, "without": true, "confirm": true, "last": true}
	sealedEnds = wordSet{"api key": true, "secret key": true, "access key": true, "private key": true, "signing key": true, "encryption key": true, "account key": true, "access token": true, "auth token": true, "api token": true, "refresh token": true, "bot token": true, "bearer token": true, "client secret": true}
)
