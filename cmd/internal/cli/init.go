package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

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

// initOptions are the flags and arguments of `chibo init`, as given.
type initOptions struct {
	folder string
	noYAML bool
	from   string // a list of members, of which the roster is counted
}

// newInitCommand is `chibo init`; run does the work.
func newInitCommand(a *app, run func(*initOptions) error) *cobra.Command {
	o := &initOptions{}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.init.use"),
		Aliases: []string{"khoi-tao"},
		Short:   a.text.Text("cmd.init.short"),
		Long:    a.text.Text("cmd.init.long"),
		Example: a.text.Text("cmd.init.example"),
		RunE: func(_ *cobra.Command, args []string) error {
			o.folder = "."
			if len(args) > 1 {
				return usage("too-many-arguments", "command", "chibo init", "argument", args[1])
			}
			if len(args) == 1 {
				o.folder = args[0]
			}
			return run(o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.text(&o.from, "from", "flag.from")
	f.yes(&o.noYAML, "no-yaml", "flag.no-yaml")
	return cmd
}

// An initFile is a file of a new workspace.
type initFile struct {
	name  string
	write func(io.Writer) error
}

// init looks at every file before it writes the first: a workspace that is in
// use is never touched.
func (a *app) init(o *initOptions) error {
	if info, err := os.Stat(o.folder); err == nil && !info.IsDir() {
		return usage("init-no-folder", "folder", filepath.ToSlash(o.folder))
	}
	members, err := countMembers(o.from)
	if err != nil {
		return err
	}
	files := initFiles(o.noYAML, members)
	for _, name := range append([]string{workspaceFile}, fileNames(files)...) { // chibo.yaml would win over the sheet
		if path := filepath.Join(o.folder, name); exists(path) {
			return usage("init-exists", "file", filepath.ToSlash(path))
		}
	}
	for _, file := range files {
		if err := outfile.Write(filepath.Join(o.folder, file.name), outfile.Options{}, file.write); err != nil {
			return outputError(err)
		}
	}
	for _, folder := range []string{defaultSheets, defaultReports} {
		if err := os.MkdirAll(filepath.Join(o.folder, folder), 0o755); err != nil {
			return fileError(filepath.Join(o.folder, folder), err)
		}
	}
	a.tellInit(o, files)
	a.tellMembers(members)
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
		files = append(files, initFile{workspaceFile, plainText(vi.Text("init.yaml", "criteria", criteria.DefaultID))})
	}
	instructions := vi.Text("init.guide", "settings", vi.Text(guide, "roster", sampleRoster), "roster", sampleRoster)
	return append(files,
		initFile{sampleRoster, func(w io.Writer) error {
			if members != nil {
				return form.CountedRoster(w, settings, members.Cells)
			}
			return form.Roster(w, settings)
		}},
		initFile{decisionsFile, form.Decisions},
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
		row(names.SpaceSheets, defaultSheets, "sheets"), row(names.SpaceReports, defaultReports, "reports"),
		row(names.SpaceDecisions, "", "decisions"), row(names.SpaceDue, "", "due"),
		row(names.SpaceSigner, vi.Text("init.value.maker"), "signer"), row(names.SpaceSigner, vi.Text("init.value.secretary"), "signer"),
	}
}

func (a *app) tellInit(o *initOptions, files []initFile) {
	a.notice("init-done", "folder", filepath.ToSlash(o.folder))
	for _, file := range files {
		a.notice("init-item", "file", file.name)
	}
	a.notice("init-item", "file", defaultSheets+"/")
	a.notice("init-item", "file", defaultReports+"/")
	quarter := scoring.QuarterOf(scoring.MonthOf(criteria.DateOf(a.env.Now())))
	a.notice("init-next", "roster", filepath.ToSlash(filepath.Join(o.folder, sampleRoster)), "period", quarter.String())
}
