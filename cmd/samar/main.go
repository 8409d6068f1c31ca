// Command samar finds personal data in customer feedback and takes it out on
// its way through Kafka. Start with `samar demo`; newRoot lists every
// subcommand, and each has a file of its own.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := execute(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
