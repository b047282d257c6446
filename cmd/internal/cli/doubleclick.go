package cli

import (
	"bufio"
	"context"
	"fmt"
	"path/filepath"
)

// defaultReports is where a double-click puts its report in a workspace that
// names no folder for them.
const defaultReports = "bao-cao"

// runDoubleClicked answers a start from Windows Explorer: the folder with a
// chibo.yaml is scored, the current one or that of the program; the window
// stays open until Enter. A shortcut with arguments runs those.
func (a *app) runDoubleClicked(ctx context.Context) int {
	defer a.waitForEnter()
	if len(a.env.Args) > 0 {
		return a.execute(ctx, a.env.Args)
	}
	if !a.enterWorkspace() {
		fmt.Fprintln(a.env.Stdout, a.text.Text("double-click.no-workspace", "file", workspaceFile))
		return exitUsage
	}
	return a.execute(ctx, []string{"score"})
}

// enterWorkspace goes to the program's own folder where the current one is no
// workspace, and reports whether there is one.
func (a *app) enterWorkspace() bool {
	if exists(workspaceFile) {
		return true
	}
	program, err := a.env.Executable()
	if err != nil {
		return false
	}
	folder := filepath.Dir(program)
	return exists(filepath.Join(folder, workspaceFile)) && a.env.Chdir(folder) == nil
}

func (a *app) waitForEnter() {
	fmt.Fprintln(a.env.Stdout, a.text.Text("double-click.wait"))
	_, _ = bufio.NewReader(a.env.Stdin).ReadString('\n') // a closed stdin is as good as Enter
}
