//go:build !samar_gcpkms

package keyset

var gcpClient = notBuilt
