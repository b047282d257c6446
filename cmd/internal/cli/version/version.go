// Package version is `chibo version`.
package version

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
)

// NewCommand is `chibo version`.
func NewCommand(a *app.App) *cobra.Command {
	cmd := flags.Command(a.Text, "version", "phien-ban")
	cmd.Args = flags.NoArguments
	cmd.RunE = func(*cobra.Command, []string) error {
		build, _ := debug.ReadBuildInfo()
		if _, err := fmt.Fprint(a.Env.Stdout, versionText(a, build)); err != nil {
			return exit.StdoutError(err)
		}
		return nil
	}
	return cmd
}

// versionText tells the program's version, the source it was built of, and the
// modules it is made of; nil: the build says nothing of itself.
func versionText(a *app.App, build *debug.BuildInfo) string {
	lines := []string{fmt.Sprintf("chibo %s (%s, %s/%s)", app.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)}
	lines = append(lines, sourceLine(a, build))
	if build == nil || len(build.Deps) == 0 {
		return strings.Join(lines, "\n") + "\n"
	}
	lines = append(lines, a.Text.Text("version.modules"))
	for _, module := range build.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		lines = append(lines, "  "+module.Path+" "+module.Version)
	}
	return strings.Join(lines, "\n") + "\n"
}

// sourceLine names the commit and its time, as Git gave them to the build.
func sourceLine(a *app.App, build *debug.BuildInfo) string {
	settings := map[string]string{}
	if build != nil {
		for _, s := range build.Settings {
			settings[s.Key] = s.Value
		}
	}
	commit, date := settings["vcs.revision"], settings["vcs.time"]
	switch {
	case commit == "":
		return a.Text.Text("version.no-source")
	case settings["vcs.modified"] == "true":
		return a.Text.Text("version.source/changed", "commit", commit, "date", date)
	default:
		return a.Text.Text("version.source", "commit", commit, "date", date)
	}
}
