package main

import (
	"fmt"
	"os"
	"path/filepath"

	"chibo/cmd/internal/dev/world"
)

// edition counts the changes of what a province is made of; one that was made
// before the last of them is not taken again.
const edition = 2

// A province is a folder of workbooks, the same for the same size.
type province struct {
	folder string
	cells  int
	books  []string
	bytes  int64
}

// makeProvince makes a folder with a workbook of forms for each party cell.
func makeProvince(folder string, cells int) (*province, error) {
	return makeFolder(filepath.Join(folder, fmt.Sprintf("province-%d", edition), fmt.Sprint(cells)), "make", cells)
}

// makeTable makes a folder with one list of a row a meeting, of three months.
func makeTable(folder string, rows int) (*province, error) {
	const months = 3
	cells := (rows + months - 1) / months
	return makeFolder(filepath.Join(folder, fmt.Sprintf("table-%d", edition), fmt.Sprint(cells)), "make-table", cells)
}

// makeFolder makes the folder, or takes the one that was made before. It is made
// by a process of its own: the system counts the memory of the process that
// starts another as the other's too, so that this one has to stay small.
func makeFolder(folder, step string, cells int) (*province, error) {
	p := &province{folder: folder, cells: cells}
	done := filepath.Join(folder, "done")
	if _, err := os.Stat(done); err != nil {
		fmt.Fprintf(os.Stderr, "making %d party cells in %s\n", cells, folder)
		if _, err := p.own(step); err != nil {
			return nil, err
		}
		if err := os.WriteFile(done, nil, 0o644); err != nil { //nolint:gosec // a mark in a folder of made-up files
			return nil, err
		}
	}
	return p, p.find()
}

// write makes the folder's files anew.
func (p *province) write(options world.Options) error {
	if err := os.RemoveAll(p.folder); err != nil {
		return err
	}
	options.Seed, options.Cells, options.Criteria = 1, p.cells, world.Province
	_, err := world.Write(p.folder, options)
	return err
}

// find lists the workbooks of the folder.
func (p *province) find() error {
	var err error
	p.books, err = filepath.Glob(filepath.Join(p.folder, world.SheetsFolder, "*.xlsx"))
	for _, book := range p.books {
		info, err := os.Stat(book)
		if err != nil {
			return err
		}
		p.bytes += info.Size()
	}
	return err
}
