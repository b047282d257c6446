package app

import (
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/logbook"
	"chibo/cmd/internal/outfile"
)

// LogFlag names the file of the log.
const LogFlag = "log"

// OpenLog starts the log of a run, and refuses a file that is no log.
func (a *App) OpenLog(cmd *cobra.Command, file string) error {
	if file == "" {
		return nil
	}
	if outfile.IntoKept(a.Here(), file) {
		return exit.OutputError(&outfile.Error{Kind: outfile.ErrKept, Path: filepath.ToSlash(file)})
	}
	if err := logbook.Check(a.Here(), file); err != nil {
		return err
	}
	a.Log = logbook.New(a.Here(), file, a.Env.Now)
	var flags []string
	cmd.Flags().Visit(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	a.Log.Note("run", "command", strings.ReplaceAll(cmd.CommandPath(), " ", "-"), "version", Version,
		"system", runtime.GOOS+"/"+runtime.GOARCH, "flags", strings.Join(flags, ","))
	return nil
}

// CloseLog writes the log and returns the run's exit status.
func (a *App) CloseLog(status int) int {
	l := a.Log
	if l == nil {
		return status
	}
	a.Log = nil
	if err := l.End(status); err != nil {
		a.Fail(err)
		return max(status, exit.NoWork)
	}
	return status
}
