package cli

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/apptest"
)

var update = flag.Bool("update", false, "write docs/commands.md from the commands; read it before you commit")

// referenceFile is the reference of the commands, seen from this package.
const referenceFile = "../../../docs/commands.md"

// TestReference holds docs/commands.md against the commands as they are.
func TestReference(t *testing.T) {
	t.Parallel()
	a := apptest.New().App()
	got := reference(a, newRootCommand(a))
	if *update {
		if err := os.WriteFile(referenceFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(referenceFile)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("docs/commands.md is not what the commands say; run: go test ./cmd/internal/cli -run TestReference -update")
	}
}

// reference writes every command with its help as Markdown.
func reference(a *app.App, root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("# Các lệnh của chibo\n\nTrang này do chương trình tạo ra từ chính các lệnh; sửa lời ở cmd/internal/text.\n\n")
	b.WriteString(root.Long + "\n\n")
	b.WriteString(markdownFlags(a, "help.common", commonFlags(root)))
	b.WriteString(section(a, "help.status") + "```text\n" + a.Text.Text("help.status.table") + "\n```\n")
	var each func(*cobra.Command)
	each = func(cmd *cobra.Command) {
		if !cmd.IsAvailableCommand() {
			return
		}
		b.WriteString(markdownCommand(a, cmd))
		for _, below := range cmd.Commands() {
			each(below)
		}
	}
	for _, cmd := range root.Commands() {
		each(cmd)
	}
	return b.String()
}

func markdownCommand(a *app.App, cmd *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s\n\n%s\n\n", cmd.CommandPath(), about(cmd))
	b.WriteString("```text\n" + cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name()) + "\n```\n")
	if len(cmd.Aliases) > 0 {
		fmt.Fprintf(&b, "\n%s `%s`\n", a.Text.Text("help.aliases"), strings.Join(cmd.Aliases, "`, `"))
	}
	if cmd.Example != "" {
		b.WriteString("\n" + section(a, "help.examples") + "```text\n" + cmd.Example + "\n```\n")
	}
	if flags := markdownFlags(a, "help.flags", ownFlags(cmd)); flags != "" {
		b.WriteString("\n" + strings.TrimSuffix(flags, "\n"))
	}
	return b.String()
}

func section(a *app.App, key string) string { return a.Text.Text(key) + "\n\n" }

// markdownFlags lists flags, one a line; none gives nothing.
func markdownFlags(a *app.App, title string, flags *pflag.FlagSet) string {
	rows := flagRows(flags)
	if len(rows) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(section(a, title))
	for _, row := range rows {
		fmt.Fprintf(&b, "- `%s`: %s\n", strings.TrimSpace(row[0]), row[1])
	}
	return b.String() + "\n"
}
