package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

// addFormat declares --format.
func addFormat(cmd *cobra.Command, f *string) {
	cmd.Flags().StringVar(f, "format", "auto", "what a record is: auto (by the file's name and its first record), "+strings.Join(lines.Formats()[1:], ", "))
	fixed(cmd, "format", lines.Formats()...)
}

// header keeps a worker told of the header row of the file at hand.
type header struct {
	file   int
	row    []byte
	worker *processor.Worker
	reason processor.Reason
	detail string
}

// begin returns the format of a chunk's records, after it has told w of their
// header row.
func (h *header) begin(w *processor.Worker, c *lines.Chunk) (processor.Format, processor.Reason, string) {
	switch c.Format {
	case lines.Text:
		return processor.Text, processor.OK, ""
	case lines.CSV, lines.TSV:
		if h.worker != w || h.file != c.File || h.row == nil {
			h.worker, h.file, h.row = w, c.File, c.Header
			h.reason, h.detail = w.Header(c.Header, c.Comma)
		}
		return processor.CSV, h.reason, h.detail
	}
	return processor.JSON, processor.OK, ""
}
