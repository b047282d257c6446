// Chibo scores the meetings of party cells from spreadsheets. Run it with
// --help, or see README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli"
)

// How garbage is collected trades a little time for the memory of a clerk's
// laptop: a province is scored in two thirds of what it would take by Go's own
// setting, which the environment's GOGC still overrules. The ballast, which is
// never touched and so takes no memory, keeps the collector from going over a
// small heap again and again: it begins when the heap has grown by half of both,
// or as much again where an Excel report is written.
const (
	gcPercent     = 50
	reportPercent = 100
	ballast       = 24 << 20
)

func main() {
	env := cli.System()
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
		env.MoreMemory = func() { debug.SetGCPercent(reportPercent) }
	}
	untouched := make([]byte, ballast)
	cobra.MousetrapHelpText = ""   // cli answers a double-click itself, in the clerk's language
	signal.Ignore(syscall.SIGPIPE) // a stdout that is closed is an error told, not the end of the process
	status := cli.Run(context.Background(), env)
	runtime.KeepAlive(untouched)
	os.Exit(status)
}
