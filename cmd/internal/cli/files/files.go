// Package files looks at what is named on a command line: whether it is there,
// what a pattern matches, the text of a plain file, its hash.
//
// files.go reads, patterns.go matches.
package files

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
)

const (
	// maxTextFile is what is read of a criteria file or chibo.yaml, and a byte
	// more: that many are refused by the parser.
	MaxText = 1 << 20
	// maxBookFile is what is read of a workbook.
	MaxBook = 64 << 20
)

// Read reads a plain file, a byte beyond the bound at most.
func Read(here disk.Folder, name string, most int64) ([]byte, error) {
	if err := Readable(here, name); err != nil {
		return nil, err
	}
	file, err := here.Open(name)
	if err != nil {
		return nil, exit.FileError(name, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, exit.FileError(name, err)
	}
	return data, nil
}

// FreeName is the name that nothing has yet: the stem, or with the next number.
func FreeName(here disk.Folder, stem, extension string) string {
	path := stem + extension
	for n := 2; here.Exists(path); n++ {
		path = fmt.Sprintf("%s (%d)%s", stem, n, extension)
	}
	return path
}

// Readable reports why a file cannot be an input.
func Readable(here disk.Folder, path string) error {
	info, err := here.Stat(path)
	switch {
	case err != nil:
		return exit.FileError(path, err)
	case info.IsDir():
		return exit.Cannot("file-is-folder", "file", filepath.ToSlash(path))
	case !info.Mode().IsRegular(): // opening a pipe waits for its other end
		return exit.Cannot("file-no-plain", "file", filepath.ToSlash(path))
	}
	return nil
}

// maxHashed is the size of a file that is hashed when inputs are looked for: far
// more than any workbook that is read.
const maxHashed = 512 << 20

// Hash is the SHA-256 of a plain file, in hexadecimal digits.
func Hash(here disk.Folder, path string) (string, error) {
	file, err := here.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if n, err := io.Copy(hash, io.LimitReader(file, maxHashed+1)); err != nil || n > maxHashed {
		return "", errors.Join(err, os.ErrInvalid)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// HexSum is the SHA-256 of a content, in hexadecimal digits.
func HexSum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
