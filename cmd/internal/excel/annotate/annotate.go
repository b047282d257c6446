package annotate

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// The fills of cells with an error and with a warning, pale enough to read the
// mark on them.
const (
	errorFill   = "FF9B9B"
	warningFill = "FFE699"
)

// maxUnzipped bounds what a workbook may unpack to; reading did so already.
const maxUnzipped = 1 << 30

// Annotate writes a copy of a workbook on which every problem is marked: its
// cell filled, and a note on it with what is wrong and how to mend it. A problem
// of a whole sheet is noted at A1. All else is kept: of a cell's style only the
// fill is changed. The library can panic on malformed files; that is an error
// like any other.
func Annotate(w io.Writer, original []byte, problems []diag.Problem, p *text.Printer) error {
	return marked(w, original, p, func(a *annotator) error {
		for _, spot := range spotsOf(a.file, problems) {
			if err := a.mark(spot); err != nil {
				return err
			}
		}
		return nil
	})
}

// marked writes a copy of a workbook on which something is marked.
func marked(w io.Writer, original []byte, p *text.Printer, mark func(*annotator) error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("panic: %v", fault)
		}
	}()
	file, err := excelize.OpenReader(bytes.NewReader(original), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // the file on disk is not touched
	a := &annotator{file: file, p: p, filled: map[filling]int{}}
	if err := mark(a); err != nil {
		return err
	}
	if err := a.name(); err != nil {
		return err
	}
	return styles.WriteSorted(w, file)
}

// A spot is a cell with all problems that lie in it.
type spot struct {
	sheet, cell string
	problems    []diag.Problem
}

// spotsOf gathers the problems cell by cell, in their order. Those of no sheet
// that the workbook has are noted on its first one.
func spotsOf(file *excelize.File, problems []diag.Problem) []*spot {
	var spots []*spot
	index := map[[2]string]*spot{}
	sheets := file.GetSheetList()
	for _, problem := range problems {
		at := [2]string{problem.Pos.Sheet, problem.Pos.Cell}
		if i, err := file.GetSheetIndex(at[0]); err != nil || i < 0 {
			at = [2]string{sheets[0], "A1"}
		}
		if _, _, err := excelize.CellNameToCoordinates(at[1]); err != nil {
			at[1] = "A1"
		}
		if index[at] == nil {
			index[at] = &spot{sheet: at[0], cell: at[1]}
			spots = append(spots, index[at])
		}
		index[at].problems = append(index[at].problems, problem)
	}
	return spots
}

func (s *spot) severity() diag.Severity {
	for _, problem := range s.problems {
		if problem.Severity == diag.Error {
			return diag.Error
		}
	}
	return diag.Warning
}

// An annotator marks one workbook.
type annotator struct {
	file   *excelize.File
	p      *text.Printer
	filled map[filling]int // the style with the fill
}

// A filling is a style and the colour that fills it.
type filling struct {
	style int
	color string
}

func (a *annotator) mark(s *spot) error {
	color := warningFill
	if s.severity() == diag.Error {
		color = errorFill
	}
	if err := a.color(s.sheet, s.cell, color); err != nil {
		return err
	}
	return a.note(s.sheet, s.cell, a.sentences(s.problems))
}

// color fills a cell.
func (a *annotator) color(sheet, cell, color string) error {
	id, err := a.file.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	style, err := a.fill(id, color)
	if err != nil {
		return err
	}
	return a.file.SetCellStyle(sheet, cell, cell, style)
}

// fill returns the style with nothing but its fill changed. The library's own
// GetStyle and NewStyle would lose what they do not know of it.
func (a *annotator) fill(id int, color string) (int, error) {
	key := filling{id, color}
	if known, found := a.filled[key]; found {
		return known, nil
	}
	plain, err := a.file.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}})
	if err != nil {
		return 0, err
	}
	styles := a.file.Styles.CellXfs
	if id < 0 || id >= len(styles.Xf) {
		return plain, nil
	}
	style, apply := styles.Xf[id], true
	style.FillID, style.ApplyFill = styles.Xf[plain].FillID, &apply
	styles.Xf = append(styles.Xf, style)
	styles.Count = len(styles.Xf)
	a.filled[key] = len(styles.Xf) - 1
	return a.filled[key], nil
}

// name gives the copy the defined name by which it is left out when sheets are
// read.
func (a *annotator) name() error {
	if names.IsMarkedCopy(definedNames(a.file)) {
		return nil
	}
	sheet := strings.ReplaceAll(a.file.GetSheetList()[0], "'", "''")
	return a.file.SetDefinedName(&excelize.DefinedName{Name: names.MarkedCopy, RefersTo: "'" + sheet + "'!$A$1"})
}

func definedNames(file *excelize.File) (found []string) {
	for _, n := range file.GetDefinedName() {
		found = append(found, n.Name)
	}
	return found
}
