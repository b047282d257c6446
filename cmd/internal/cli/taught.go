package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/taught"
)

// taughtIn reads what was taught in a folder, the current one where it is empty:
// an empty book where nothing was. Its faults are wrong usage, as those of
// chibo.yaml are.
func (a *app) taughtIn(folder string) (*taught.Book, error) {
	file := filepath.Join(folder, taught.FileName)
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return &taught.Book{}, nil
	}
	data, err := readPlain(file, maxTextFile)
	if err != nil {
		return nil, err
	}
	book, problems := taught.Parse(filepath.ToSlash(file), data, heads.TaughtWords())
	if len(problems) > 0 {
		a.printProblems(problems)
		return nil, usage("taught-faulty", "file", book.File)
	}
	return book, nil
}

// taughtFile is the book among the input files of a run.
func taughtFile(book *taught.Book) reading.FileUse {
	use := reading.FileUse{Name: book.File, SHA256: book.SHA256}
	if info, err := os.Stat(filepath.FromSlash(book.File)); err == nil {
		use.Size = info.Size()
	}
	return use
}
