package reading

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// workbooksBelow lists the workbooks in folders.
func workbooksBelow(t *testing.T, roots ...string) (files []string) {
	t.Helper()
	for _, root := range roots {
		if root == "" {
			continue
		}
		must(t, filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.EqualFold(filepath.Ext(p), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$") {
				files = append(files, p)
			}
			return err
		}))
	}
	return files
}
