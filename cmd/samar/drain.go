package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"github.com/samar-privacy/samar/cmd/samar/lines"
)

// terminated returns a channel that is closed at the first SIGTERM; a second
// one ends the process.
func terminated() <-chan struct{} {
	c, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(c, syscall.SIGTERM)
	go func() {
		<-c
		signal.Stop(c)
		close(done)
	}()
	return done
}

// drained takes a stop at SIGTERM for the end of a live stream. A file that was
// not read to its end stays an error.
func drained(err error, files []string) error {
	if !errors.Is(err, lines.ErrStopped) || len(files) != 1 || files[0] != "-" {
		return err
	}
	if info, serr := os.Stdin.Stat(); serr == nil && info.Mode().IsRegular() {
		return err
	}
	return nil
}
