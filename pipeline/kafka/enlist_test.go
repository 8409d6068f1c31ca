package kafka

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
)

func TestFirstWritesOfATransactionTakeTurns(t *testing.T) {
	for _, v2 := range []bool{true, false} {
		t.Run(fmt.Sprint("transaction.version 2 ", v2), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				x := &transaction{v2: v2, turn: make(chan struct{}, 1), added: make(map[partitionKey]bool)}
				a, b := partitionKey{"a", 0}, partitionKey{"b", 0}
				first := x.enlist(t.Context(), a)
				second := false
				go func() {
					defer x.enlist(t.Context(), b)()
					second = true
				}()
				if synctest.Wait(); second == v2 {
					t.Errorf("a first write beside another one's: %v", second)
				}
				first()
				if synctest.Wait(); !second {
					t.Error("the next first write never went")
				}
				defer x.enlist(t.Context(), partitionKey{"c", 0})()
				x.enlist(t.Context(), a)() // the partition is known: no turn is needed
				gone, cancel := context.WithCancel(t.Context())
				cancel()
				x.enlist(gone, partitionKey{"d", 0})()
			})
		})
	}
}
