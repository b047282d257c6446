package flags

import (
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/text"
)

// Command is a command with what the catalogue has under its key: what is typed, which
// is its name where nothing follows, a short text, and a long one and examples where
// there are some.
func Command(p *text.Printer, key string, aliases ...string) *cobra.Command {
	of := func(what, otherwise string) string {
		if full := "cmd." + key + "." + what; p.Has(full) {
			return p.Text(full)
		}
		return otherwise
	}
	return &cobra.Command{
		Use: of("use", key[strings.LastIndex(key, ".")+1:]), Aliases: aliases,
		Short: p.Text("cmd." + key + ".short"), Long: of("long", ""), Example: of("example", ""),
	}
}
