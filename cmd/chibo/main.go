// Chibo scores the meetings of party cells from spreadsheets. Run it with
// --help, or see README.md.
package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli"
)

func main() {
	cobra.MousetrapHelpText = "" // cli answers a double-click itself, in the clerk's language
	os.Exit(cli.Run(context.Background(), cli.System()))
}
