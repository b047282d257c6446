package workspace

import (
	"errors"
	"io/fs"
	"path/filepath"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/taught"
)

// TaughtIn reads what was taught in a folder, the current one where it is empty:
// an empty book where nothing was. Its faults are wrong usage, as those of
// chibo.yaml are.
func TaughtIn(a *app.App, folder string) (*taught.Book, error) {
	file := filepath.Join(folder, taught.FileName)
	if _, err := a.Here().Stat(file); errors.Is(err, fs.ErrNotExist) {
		return &taught.Book{}, nil
	}
	data, err := files.Read(a.Here(), file, files.MaxText)
	if err != nil {
		return nil, err
	}
	book, problems := taught.Parse(filepath.ToSlash(file), data, heads.TaughtWords())
	if len(problems) > 0 {
		a.PrintProblems(problems)
		return nil, exit.Usage("taught-faulty", "file", book.File)
	}
	return book, nil
}
