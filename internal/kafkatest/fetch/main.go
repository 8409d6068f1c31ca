// Command fetch puts a real Apache Kafka into the user's cache folder, for the
// tests that want one. It needs Maven, and the network once.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"github.com/samar-privacy/samar/internal/kafkatest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	dir, err := kafkatest.Fetch(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("Apache Kafka", kafkatest.Version, "is in", dir)
}
