// Package flags declares what the commands take: each flag that several of them
// share once, and how a wrong one is told.
//
// list.go declares the flags, command.go the commands, flags.go tells what is wrong, args.go the arguments.
package flags

import (
	"errors"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/cli/exit"
)

// A Choice is a flag value out of a short list. Anything else is refused, and
// the list named.
type Choice struct {
	value    *string
	Accepted []string
}

// A choiceError says which values a flag takes.
type choiceError struct{ accepted []string }

// Error names the accepted values.
func (e *choiceError) Error() string { return "accepted: " + strings.Join(e.accepted, ", ") }

// String returns the value.
func (c Choice) String() string { return *c.value }

// Type names the kind of value, for pflag.
func (c Choice) Type() string { return "choice" }

// Set takes an accepted value.
func (c Choice) Set(s string) error {
	if !slices.Contains(c.Accepted, s) {
		return &choiceError{c.Accepted}
	}
	*c.value = s
	return nil
}

// Error tells pflag's errors in the catalogue's words.
func Error(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &bare):
		return exit.Usage("flag-without-value", "flag", "--"+bare.GetFlag().Name)
	case errors.As(err, &invalid):
		return invalidFlag(invalid)
	case errors.As(err, &syntax):
		return exit.Usage("flag-syntax", "flag", syntax.GetSpecifiedFlag())
	default:
		return exit.Usage("flag-error", "error", err.Error())
	}
}

// unknownFlag names the nearest flag of the command.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	if group := err.GetSpecifiedShortnames(); group != "" {
		return exit.Usage("unknown-flag", "flag", "-"+string([]rune(group)[:1]), "command", cmd.CommandPath())
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	name := err.GetSpecifiedName()
	if near := Nearest(name, names); near != "" {
		return exit.Usage("unknown-flag/near", "flag", "--"+name, "near", "--"+near)
	}
	return exit.Usage("unknown-flag", "flag", "--"+name, "command", cmd.CommandPath())
}

func invalidFlag(err *pflag.InvalidValueError) error {
	flag := "--" + err.GetFlag().Name
	if wrong := (*choiceError)(nil); errors.As(err, &wrong) {
		return exit.Usage("flag-value/choice", "flag", flag, "value", err.GetValue(), "accepted", wrong.accepted)
	}
	return exit.Usage("flag-value", "flag", flag, "value", err.GetValue())
}

// Nearest returns the candidate a typing slip away from the word: at most two
// letters, or a third of a long word. Empty: none is near.
func Nearest(word string, candidates []string) string {
	best, distance := "", max(2, len([]rune(word))/3)+1
	for _, candidate := range candidates {
		if d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(candidate)); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}
