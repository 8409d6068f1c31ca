//go:build !samar_hcvault

package keyset

var vaultClient = notBuilt
