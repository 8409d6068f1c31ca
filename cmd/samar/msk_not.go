//go:build !samar_awsmsk

package main

import (
	"context"
	"errors"
)

func mskToken(string) (func(context.Context) (string, error), error) {
	return nil, errors.New("AWS_MSK_IAM is not built in: build with -tags samar_awsmsk")
}
