package devbroker

import (
	"context"
	"net"
	"testing"

	"go.uber.org/goleak"
)

func TestItStartsAndStops(t *testing.T) {
	defer goleak.VerifyNone(t)
	for name, stop := range map[string]func(*Broker, context.CancelFunc){
		"by Close":   func(b *Broker, _ context.CancelFunc) { b.Close() },
		"by context": func(b *Broker, cancel context.CancelFunc) { cancel(); b.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			b, err := Start(ctx, Config{Brokers: 2, Topics: []string{"a"}})
			if err != nil {
				t.Fatal(err)
			}
			if len(b.Addrs()) != 2 {
				t.Errorf("%d brokers", len(b.Addrs()))
			}
			c, err := net.Dial("tcp", b.Addrs()[0])
			if err != nil {
				t.Fatal(err)
			}
			c.Close()
			stop(b, cancel)
			if c, err := net.Dial("tcp", b.Addrs()[0]); err == nil {
				c.Close()
				t.Error("it still listens")
			}
		})
	}
}
