// Chibo scores the meetings of party cells from spreadsheets. Run it with
// --help, or see README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli"
)

func main() {
	env := cli.System()
	if os.Getenv("GOGC") == "" {
		var p pacer
		p.start()
		env.MoreMemory = func() { p.set(percentMore) }
	}
	cobra.MousetrapHelpText = ""   // cli answers a double-click itself, in the clerk's language
	signal.Ignore(syscall.SIGPIPE) // a stdout that is closed is an error told, not the end of the process
	restore := cli.UseUTF8()
	status := cli.Run(context.Background(), env)
	restore()
	os.Exit(status)
}
