//go:build samar_awsmsk

package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/aws/aws-msk-iam-sasl-signer-go/signer"
)

// mskToken signs tokens with the credentials that AWS's own tools would find;
// MSK takes them by OAUTHBEARER.
func mskToken(region string) (func(context.Context) (string, error), error) {
	var mu sync.Mutex
	var token string
	var until time.Time
	return func(ctx context.Context) (string, error) {
		mu.Lock()
		defer mu.Unlock()
		if time.Now().Add(tokenMargin).Before(until) {
			return token, nil
		}
		t, ms, err := signer.GenerateAuthToken(ctx, region)
		if err != nil {
			return "", errors.New("no AWS credentials found") // the cause may quote them
		}
		token, until = t, time.UnixMilli(ms)
		return token, nil
	}, nil
}
