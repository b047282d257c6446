// Package initialize is `chibo init`: the files of a new workspace.
package initialize

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// The files of a new workspace.
const (
	sampleRoster = "danh-sach-chi-bo.xlsx"
	guideFile    = "HƯỚNG DẪN.txt"
)

// options are the flags and arguments of `chibo init`, as given.
type options struct {
	folder string
	noYAML bool
	from   string // a list of members, of which the roster is counted
}

// NewCommand is `chibo init`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{}
	cmd := flags.Command(a.Text, "init", "khoi-tao")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		o.folder = "."
		if len(args) > 1 {
			return exit.Usage("too-many-arguments", "command", "chibo init", "argument", args[1])
		}
		if len(args) == 1 {
			o.folder = args[0]
		}
		return run(a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Text(&o.from, "from", "flag.from")
	f.Yes(&o.noYAML, "no-yaml", "flag.no-yaml")
	return cmd
}

// An initFile is a file of a new workspace.
type initFile struct {
	name  string
	write func(io.Writer) error
}

// run looks at every file before it writes the first: a workspace that is in
// use is never touched.
func run(a *app.App, o *options) error {
	if info, err := a.Here().Stat(o.folder); err == nil && !info.IsDir() {
		return exit.Usage("init-no-folder", "folder", filepath.ToSlash(o.folder))
	}
	members, err := countMembers(a.Access(""), o.from)
	if err != nil {
		return err
	}
	made := initFiles(o.noYAML, members)
	for _, name := range append([]string{workspace.File}, fileNames(made)...) { // chibo.yaml would win over the sheet
		if path := filepath.Join(o.folder, name); a.Here().Exists(path) {
			return exit.Usage("init-exists", "file", filepath.ToSlash(path))
		}
	}
	for _, file := range made {
		if err := outfile.Write(a.Here(), filepath.Join(o.folder, file.name), outfile.Options{}, file.write); err != nil {
			return exit.OutputError(err)
		}
	}
	for _, folder := range []string{workspace.DefaultSheets, workspace.DefaultReports} {
		if err := a.Here().MkdirAll(filepath.Join(o.folder, folder), 0o755); err != nil {
			return exit.FileError(filepath.Join(o.folder, folder), err)
		}
	}
	tellInit(a, o, made)
	tellMembers(a, members)
	return nil
}

// initFiles lists what a workspace begins with. Its texts are for clerks, in
// Vietnamese whatever language the program speaks.
func initFiles(noYAML bool, members *roster.Members) []initFile {
	vi := text.New(text.Vietnamese)
	var files []initFile
	var settings []form.Setting
	guide := "init.guide.settings.yaml"
	if noYAML {
		guide = "init.guide.settings.sheet"
		settings = sampleSettings(vi)
	} else {
		files = append(files, initFile{workspace.File, plainText(vi.Text("init.yaml", "criteria", criteria.DefaultID))})
	}
	instructions := vi.Text("init.guide", "settings", vi.Text(guide, "roster", sampleRoster), "roster", sampleRoster)
	return append(files,
		initFile{sampleRoster, func(w io.Writer) error {
			if members != nil {
				return form.CountedRoster(w, settings, members.Cells)
			}
			return form.Roster(w, settings)
		}},
		initFile{workspace.DecisionsFile, form.Decisions},
		initFile{guideFile, plainText("\ufeff" + strings.ReplaceAll(instructions, "\n", "\r\n") + "\r\n")}, // as Notepad likes it
	)
}

func fileNames(files []initFile) (names []string) {
	for _, file := range files {
		names = append(names, file.name)
	}
	return names
}

func plainText(content string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
}

// sampleSettings are the rows of the sheet Thiết lập.
func sampleSettings(vi *text.Printer) []form.Setting {
	row := func(item, value, about string) form.Setting {
		return form.Setting{Item: item, Value: value, About: vi.Text("init.about." + about)}
	}
	return []form.Setting{
		row(names.SpaceCommittee, vi.Text("init.value.committee"), "committee"), row(names.SpaceSuperior, vi.Text("init.value.superior"), "superior"),
		row(names.SpacePlace, vi.Text("init.value.place"), "place"), row(names.SpaceCriteria, criteria.DefaultID, "criteria"),
		row(names.SpaceSheets, workspace.DefaultSheets, "sheets"), row(names.SpaceReports, workspace.DefaultReports, "reports"),
		row(names.SpaceDecisions, "", "decisions"), row(names.SpaceDue, "", "due"),
		row(names.SpaceSigner, vi.Text("init.value.maker"), "signer"), row(names.SpaceSigner, vi.Text("init.value.secretary"), "signer"),
	}
}

func tellInit(a *app.App, o *options, files []initFile) {
	a.Notice("init-done", "folder", filepath.ToSlash(o.folder))
	for _, file := range files {
		a.Notice("init-item", "file", file.name)
	}
	a.Notice("init-item", "file", workspace.DefaultSheets+"/")
	a.Notice("init-item", "file", workspace.DefaultReports+"/")
	quarter := scoring.QuarterOf(scoring.MonthOf(criteria.DateOf(a.Env.Now())))
	a.Notice("init-next", "roster", filepath.ToSlash(filepath.Join(o.folder, sampleRoster)), "period", quarter.String())
}
