package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// Version is the program's version; the Excel report names it.
const Version = "0.1.0"

// newVersionCommand is `chibo version`.
func newVersionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Aliases: []string{"phien-ban"},
		Short:   a.text.Text("cmd.version.short"),
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			build, _ := debug.ReadBuildInfo()
			if _, err := fmt.Fprint(a.env.Stdout, a.versionText(build)); err != nil {
				return stdoutError(err)
			}
			return nil
		},
	}
}

// versionText tells the program's version, the source it was built of, and the
// modules it is made of; nil: the build says nothing of itself.
func (a *app) versionText(build *debug.BuildInfo) string {
	lines := []string{fmt.Sprintf("chibo %s (%s, %s/%s)", Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)}
	lines = append(lines, a.sourceLine(build))
	if build == nil || len(build.Deps) == 0 {
		return strings.Join(lines, "\n") + "\n"
	}
	lines = append(lines, a.text.Text("version.modules"))
	for _, module := range build.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		lines = append(lines, "  "+module.Path+" "+module.Version)
	}
	return strings.Join(lines, "\n") + "\n"
}

// sourceLine names the commit and its time, as Git gave them to the build.
func (a *app) sourceLine(build *debug.BuildInfo) string {
	settings := map[string]string{}
	if build != nil {
		for _, s := range build.Settings {
			settings[s.Key] = s.Value
		}
	}
	commit, date := settings["vcs.revision"], settings["vcs.time"]
	switch {
	case commit == "":
		return a.text.Text("version.no-source")
	case settings["vcs.modified"] == "true":
		return a.text.Text("version.source/changed", "commit", commit, "date", date)
	default:
		return a.text.Text("version.source", "commit", commit, "date", date)
	}
}
