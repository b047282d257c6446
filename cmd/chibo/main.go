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
// laptop; the environment's GOGC still overrules it. The collector begins when
// heap and ballast have grown by half, or have doubled where an Excel report is
// written. The ballast is never touched and so takes no memory: it keeps the
// collector from going over a small heap again and again.
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
	restore := cli.UseUTF8()
	status := cli.Run(context.Background(), env)
	restore()
	runtime.KeepAlive(untouched)
	os.Exit(status)
}
