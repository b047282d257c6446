package guide

import (
	"bufio"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/ownreport"
)

// DoubleClicked answers a start from Windows Explorer: a clerk is asked what
// to do, what was dropped onto the program is scored, and a shortcut with
// arguments runs those. The window stays open until Enter.
func DoubleClicked(ctx context.Context, a *app.App) int {
	defer waitForEnter(a)
	switch {
	case dropped(a):
		return scoreDropped(ctx, a)
	case len(a.Env.Args) > 0:
		return a.Execute(ctx, a.Env.Args)
	case Asks(a):
		enterWorkspace(a)
		return Run(ctx, a)
	case !enterWorkspace(a):
		fmt.Fprintln(a.Env.Stdout, a.Text.Text("double-click.no-workspace", "file", workspace.File))
		return exit.WrongUsage
	}
	return a.Execute(ctx, []string{"score"})
}

// enterWorkspace goes to the program's own folder where the current one is no
// workspace, and reports whether there is one.
func enterWorkspace(a *app.App) bool {
	if workspace.Is(a.Here(), ".") {
		return true
	}
	program, err := a.Env.Executable()
	if err != nil {
		return false
	}
	folder := filepath.Dir(program)
	return workspace.Is(a.Here(), folder) && a.GoTo(folder) == nil
}

// dropped reports whether all arguments are files and folders: Explorer gives
// what is dropped onto a program, in full.
func dropped(a *app.App) bool {
	for _, arg := range a.Env.Args {
		if strings.HasPrefix(arg, "-") || !filepath.IsAbs(arg) || !a.Here().Exists(arg) {
			return false
		}
	}
	return len(a.Env.Args) > 0
}

// scoreDropped scores what was dropped by the settings of the workspace it lies
// in, else by those beside the program. A workspace dropped as a whole is
// scored as it would be from within.
func scoreDropped(ctx context.Context, a *app.App) int {
	paths := a.Env.Args
	if status, offered := offerForReport(ctx, a, paths); offered {
		return status
	}
	above, found := workspaceAbove(a.Here(), paths[0])
	switch {
	case found:
		if err := a.GoTo(above); err != nil {
			return a.Fail(exit.FileError(above, err))
		}
	case !enterWorkspace(a):
		fmt.Fprintln(a.Env.Stdout, a.Text.Text("double-click.no-workspace", "file", workspace.File))
		return exit.WrongUsage
	}
	args := []string{"score"}
	for _, path := range paths {
		if !found || path != above {
			args = append(args, shorter(above, path))
		}
	}
	fmt.Fprintln(a.Env.Stdout, a.Text.Text("guided.command", "command", commandLine(args)))
	return a.Execute(ctx, args)
}

// offerForReport says of reports of ours that were dropped what they are, and
// offers what can be done with them. Without somebody to answer it offers
// nothing: what follows says the same.
func offerForReport(ctx context.Context, a *app.App, paths []string) (status int, offered bool) {
	for _, path := range paths {
		if !ownreport.IsReport(path, a.Access("")) {
			return 0, false
		}
	}
	if !a.Env.StdinTerminal || !a.Env.StdoutTerminal {
		return 0, false
	}
	g := newGuide(a)
	g.say("guided.dropped-report", "files", paths)
	tasks := []task{{a.Text.Text("guided.task.verify"), func(ctx context.Context) int { return g.run(ctx, "verify", paths[0]) }},
		{a.Text.Text("guided.task.compare-with"), func(ctx context.Context) int { return g.compareDropped(ctx, paths) }},
		{a.Text.Text("guided.task.merge-with"), func(ctx context.Context) int { return g.mergeDropped(ctx, paths) }}}
	chosen, ok := g.choose(tasks)
	if !ok {
		return exit.Done, true
	}
	return chosen.run(ctx), true
}

func (g *guide) compareDropped(ctx context.Context, paths []string) int {
	if len(paths) == 1 {
		earlier := g.ask("", "guided.earlier")
		if earlier == "" {
			g.say("guided.nothing")
			return exit.WrongUsage
		}
		paths = []string{earlier, paths[0]}
	}
	return g.run(ctx, append([]string{"compare"}, paths...)...)
}

func (g *guide) mergeDropped(ctx context.Context, paths []string) int {
	for !g.ended {
		other := g.ask("", "guided.other-report")
		if other == "" {
			break
		}
		paths = append(paths, other)
	}
	if len(paths) == 0 {
		g.say("guided.nothing")
		return exit.WrongUsage
	}
	args := append([]string{"merge"}, paths...)
	if period := g.ask("", "guided.merge-period"); period != "" {
		args = append(args, "-p", period)
	}
	status := g.run(ctx, append(args, "-o", files.FreeName(g.app.Here(), filepath.Join(filepath.Dir(paths[0]), "bao-cao-gop"), ".xlsx"))...)
	report := g.sayReport()
	g.sayStatus(status)
	g.offerOpening(report)
	return status
}

// workspaceAbove finds the workspace a file or folder lies in, or is.
func workspaceAbove(here disk.Folder, path string) (string, bool) {
	for folder := filepath.Clean(path); ; folder = filepath.Dir(folder) {
		if info, err := here.Stat(folder); err == nil && info.IsDir() && workspace.Is(here, folder) {
			return folder, true
		}
		if folder == filepath.Dir(folder) {
			return "", false
		}
	}
}

// shorter writes a path from a folder, where it lies below it.
func shorter(folder, path string) string {
	if below, err := filepath.Rel(folder, path); folder != "" && err == nil && filepath.IsLocal(below) {
		return below
	}
	return path
}

func waitForEnter(a *app.App) {
	a.Prompt(a.Text.Text("double-click.wait") + "\n")
	_, _ = bufio.NewReader(a.Env.Stdin).ReadString('\n') // a closed stdin is as good as Enter
}
