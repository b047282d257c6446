package flags

import (
	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/exit"
)

// OneArgument wants just one set or file to be named.
func OneArgument(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return exit.Usage("criteria-argument", "command", cmd.CommandPath())
	case len(args) > 1:
		return exit.Usage("too-many-arguments", "command", cmd.CommandPath(), "argument", args[1])
	}
	return nil
}

// FirstIsNoPath marks commands whose first argument names no file: a cell.
const FirstIsNoPath = "first-is-no-path"

// NoSuchCommand refuses a first word that is no command, naming the nearest.
func NoSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	if near := Nearest(args[0], names); near != "" {
		return exit.Usage("unknown-command/near", "command", args[0], "near", near)
	}
	return exit.Usage("unknown-command", "command", args[0])
}

// NoArguments refuses arguments of a command that takes none.
func NoArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return exit.Usage("too-many-arguments", "command", cmd.CommandPath(), "argument", args[0])
}
