package cli

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/ownreport"
)

// defaultReports is where a double-click puts its report in a workspace that
// names no folder for them.
const defaultReports = "bao-cao"

// runDoubleClicked answers a start from Windows Explorer: a clerk is asked what
// to do, what was dropped onto the program is scored, and a shortcut with
// arguments runs those. The window stays open until Enter.
func (a *app) runDoubleClicked(ctx context.Context) int {
	defer a.waitForEnter()
	switch {
	case a.dropped():
		return a.scoreDropped(ctx)
	case len(a.env.Args) > 0:
		return a.execute(ctx, a.env.Args)
	case a.asks():
		a.enterWorkspace()
		return a.guide(ctx)
	case !a.enterWorkspace():
		fmt.Fprintln(a.env.Stdout, a.text.Text("double-click.no-workspace", "file", workspaceFile))
		return exitUsage
	}
	return a.execute(ctx, []string{"score"})
}

// enterWorkspace goes to the program's own folder where the current one is no
// workspace, and reports whether there is one.
func (a *app) enterWorkspace() bool {
	if isWorkspace(".") {
		return true
	}
	program, err := a.env.Executable()
	if err != nil {
		return false
	}
	folder := filepath.Dir(program)
	return isWorkspace(folder) && a.env.Chdir(folder) == nil
}

// isWorkspace reports whether a folder has settings: chibo.yaml, or a roster
// that may hold them.
func isWorkspace(folder string) bool {
	return exists(filepath.Join(folder, workspaceFile)) || len(matches(filepath.Join(folder, rosterPattern))) == 1
}

// dropped reports whether all arguments are files and folders: Explorer gives
// what is dropped onto a program, in full.
func (a *app) dropped() bool {
	for _, arg := range a.env.Args {
		if strings.HasPrefix(arg, "-") || !filepath.IsAbs(arg) || !exists(arg) {
			return false
		}
	}
	return len(a.env.Args) > 0
}

// scoreDropped scores what was dropped by the settings of the workspace it lies
// in, else by those beside the program. A workspace dropped as a whole is
// scored as it would be from within.
func (a *app) scoreDropped(ctx context.Context) int {
	paths := a.env.Args
	if status, offered := a.offerForReport(ctx, paths); offered {
		return status
	}
	above, found := workspaceAbove(paths[0])
	switch {
	case found:
		if err := a.env.Chdir(above); err != nil {
			return a.fail(fileError(above, err))
		}
	case !a.enterWorkspace():
		fmt.Fprintln(a.env.Stdout, a.text.Text("double-click.no-workspace", "file", workspaceFile))
		return exitUsage
	}
	args := []string{"score"}
	for _, path := range paths {
		if !found || path != above {
			args = append(args, shorter(above, path))
		}
	}
	fmt.Fprintln(a.env.Stdout, a.text.Text("guided.command", "command", commandLine(args)))
	return a.execute(ctx, args)
}

// offerForReport says of reports of ours that were dropped what they are, and
// offers what can be done with them. Without somebody to answer it offers
// nothing: what follows says the same.
func (a *app) offerForReport(ctx context.Context, paths []string) (status int, offered bool) {
	for _, path := range paths {
		if !ownreport.IsReport(path, "") {
			return 0, false
		}
	}
	if !a.env.StdinTerminal || !a.env.StdoutTerminal {
		return 0, false
	}
	g := &guide{app: a, in: bufio.NewReader(a.env.Stdin)}
	g.say("guided.dropped-report", "files", paths)
	tasks := []task{{a.text.Text("guided.task.verify"), func(ctx context.Context) int { return g.run(ctx, "verify", paths[0]) }},
		{a.text.Text("guided.task.compare-with"), func(ctx context.Context) int { return g.compareDropped(ctx, paths) }},
		{a.text.Text("guided.task.merge-with"), func(ctx context.Context) int { return g.mergeDropped(ctx, paths) }}}
	chosen, ok := g.choose(tasks)
	if !ok {
		return exitDone, true
	}
	return chosen.run(ctx), true
}

func (g *guide) compareDropped(ctx context.Context, paths []string) int {
	if len(paths) == 1 {
		earlier := g.ask("", "guided.earlier")
		if earlier == "" {
			g.say("guided.nothing")
			return exitUsage
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
		return exitUsage
	}
	return g.run(ctx, append([]string{"merge"}, paths...)...)
}

// workspaceAbove finds the workspace a file or folder lies in, or is.
func workspaceAbove(path string) (string, bool) {
	for folder := filepath.Clean(path); ; folder = filepath.Dir(folder) {
		if info, err := os.Stat(folder); err == nil && info.IsDir() && isWorkspace(folder) {
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

func (a *app) waitForEnter() {
	a.prompt(a.text.Text("double-click.wait") + "\n")
	_, _ = bufio.NewReader(a.env.Stdin).ReadString('\n') // a closed stdin is as good as Enter
}
