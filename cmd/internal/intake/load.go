package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"

	"chibo/criteria/diag"
)

// load reads a file whole, with its hash, and opens it as a workbook. The use
// is filled as far as the file could be read.
func load(path, name string) (w *workbook, use FileUse, problem diag.Problem, ok bool) {
	use = FileUse{Name: name}
	data, problem, ok := readFile(path, name)
	if !ok {
		return nil, use, problem, false
	}
	sum := sha256.Sum256(data)
	use.SHA256, use.Size = hex.EncodeToString(sum[:]), int64(len(data))
	if problem, ok = sniff(name, data); !ok {
		return nil, use, problem, false
	}
	w, problem, ok = openWorkbook(name, data)
	return w, use, problem, ok
}

// readFile reads a plain file within bounds. A pipe or device is refused before
// it can block.
func readFile(path, name string) ([]byte, diag.Problem, bool) {
	pos := diag.Pos{File: name}
	refuse := func(err error) ([]byte, diag.Problem, bool) {
		return nil, diag.New(diag.NotAWorkbook, "unreadable", pos, "reason", reason(err)), false
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return refuse(err)
	case !info.Mode().IsRegular():
		return nil, diag.New(diag.NotAWorkbook, "no-file", pos), false
	case info.Size() > maxFileBytes:
		return nil, diag.New(diag.TooLarge, "", pos), false
	}
	file, err := os.Open(path)
	if err != nil {
		return refuse(err)
	}
	defer func() { _ = file.Close() }() // only read; nothing can be lost
	data, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	switch {
	case err != nil:
		return refuse(err)
	case len(data) > maxFileBytes:
		return nil, diag.New(diag.TooLarge, "", pos), false
	}
	return data, diag.Problem{}, true
}
