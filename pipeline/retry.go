package pipeline

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"go.uber.org/zap"
)

// Pauses between tries, and between log lines about one trouble.
const (
	firstPause = 10 * time.Millisecond
	mostPause  = 2 * time.Second
	logPause   = 10 * time.Second
)

// retry calls f until it succeeds, fails in a way that trying again does not
// mend, or ctx is done. on is what it depends on.
func (l *lane) retry(ctx context.Context, on int, what string, f func(ctx context.Context) error) error {
	return l.retryUnless(ctx, on, what, final, f)
}

// retryUnless is retry with another opinion on what is final.
func (l *lane) retryUnless(ctx context.Context, on int, what string, final func(error) bool, f func(ctx context.Context) error) error {
	pause := firstPause
	var logged time.Time
	stalled := false
	defer func() {
		if stalled {
			l.stalls[on].Add(-1)
		}
	}()
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		err := f(ctx)
		if err == nil || final(err) {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !stalled {
			stalled = true
			l.stalls[on].Add(1)
		}
		if now := time.Now(); now.Sub(logged) >= logPause {
			logged = now
			l.log.Warn("call failed, trying again", zap.String("call", what), zap.Error(err))
		}
		select {
		case <-time.After(pause/2 + rand.N(pause)):
		case <-ctx.Done():
			return ctx.Err()
		}
		pause = min(2*pause, mostPause)
	}
}

// final reports whether err is not to be tried again.
func final(err error) bool {
	if ends(err) || errors.Is(err, ErrAborted) {
		return true
	}
	var rej *RejectedError
	return errors.As(err, &rej)
}

// ends reports whether err ends the lane.
func ends(err error) bool {
	return errors.Is(err, ErrLaneLost) || errors.Is(err, ErrFatal) || errors.Is(err, ErrEnd)
}
