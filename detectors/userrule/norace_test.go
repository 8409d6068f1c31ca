//go:build !race

package userrule_test

const slower = 1
