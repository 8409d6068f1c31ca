//go:build !samar_awskms

package keyset

var awsClient = notBuilt
