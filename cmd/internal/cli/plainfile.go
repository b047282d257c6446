package cli

import (
	"io"
	"os"
)

const (
	// maxTextFile is what is read of a criteria file or chibo.yaml, and a byte
	// more: that many are refused by the parser.
	maxTextFile = 1 << 20
	// maxBookFile is what is read of a workbook.
	maxBookFile = 64 << 20
)

// readPlain reads a plain file, a byte beyond the bound at most.
func readPlain(name string, most int64) ([]byte, error) {
	if err := readable(name); err != nil {
		return nil, err
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fileError(name, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, fileError(name, err)
	}
	return data, nil
}
