package catalog

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// What columns and fields are called tells what their values are.
func TestColumnsNameTheirValues(t *testing.T) {
	finds(t, []given{
		{"columns of an INSERT, two rows", "INSERT INTO users (id, birth_date, pin) VALUES\n(1,'1988-01-31','4471'),\n(2,'1979-12-01','8812');",
			map[string]detectors.Entity{"1988-01-31": "DATE_OF_BIRTH", "1979-12-01": "DATE_OF_BIRTH", "4471": "PIN", "8812": "PIN"}},
		{"a quote in a value", "insert into t (`note`, `password`) values ('it''s', 'Rahasia12')", map[string]detectors.Entity{"Rahasia12": "PASSWORD"}},
		{"columns that say nothing", "INSERT INTO scores (id, pin_count, created) VALUES (1, 4471, '2024-01-02')", nil},
		{"more values than columns", "INSERT INTO users (id, pin) VALUES (1, 4471, 7)", nil},
		{"parameters of an INSERT", "INSERT INTO t (login, password) VALUES (:login7, :password); insert into t (note, password) values ($1, @pwd12)", nil},
		{"an INSERT that does not close", "INSERT INTO users (id, pin) VALUES (1, '4471", nil},
		{"PIN beside a person's column", "email,pin\na@example.com,4471", map[string]detectors.Entity{"a@example.com": "EMAIL_ADDRESS", "4471": "PIN"}},
		{"pins of a plug, passes of a team", "Nr,Pass,Pin,Score\n1,4820,4471,12", nil},
	})
}
