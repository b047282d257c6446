package e2e

import (
	"os"
	"strings"
	"testing"

	"chibo/cmd/internal/cli"
)

// TestChangelog: the version the program names has its section, the first one.
func TestChangelog(t *testing.T) {
	data, err := os.ReadFile(root + "/docs/CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "\n## ")
	if !strings.HasPrefix(rest, cli.Version+" ") {
		t.Errorf("the first section is not that of %s", cli.Version)
	}
}
