// Chibo scores the meetings of party cells from spreadsheets. Run it with
// --help, or see README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli"
)

// gcPercent trades a little time for the memory of a clerk's laptop: a province
// is read in two thirds of what it would take by Go's own setting, which the
// environment's GOGC still overrules.
const gcPercent = 50

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	cobra.MousetrapHelpText = ""   // cli answers a double-click itself, in the clerk's language
	signal.Ignore(syscall.SIGPIPE) // a stdout that is closed is an error told, not the end of the process
	os.Exit(cli.Run(context.Background(), cli.System()))
}
