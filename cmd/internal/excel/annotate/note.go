package annotate

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/wrap"
	"chibo/criteria/diag"
)

// noteAuthor signs the notes.
const noteAuthor = "chibo"

// sentences tell problems as a note does.
func (a *annotator) sentences(problems []diag.Problem) (texts []string) {
	for _, problem := range problems {
		message, hint := a.p.Problem(problem)
		message = a.p.Text("severity."+problem.Severity.String()) + ": " + message
		if hint != "" {
			message += "\n" + a.p.Text("problem.remedy", "hint", hint)
		}
		texts = append(texts, message)
	}
	return texts
}

// note writes into the note of a cell, below what stands there.
func (a *annotator) note(sheet, cell string, more []string) error {
	texts, err := a.takeNote(sheet, cell)
	if err != nil {
		return err
	}
	texts = append(texts, more...)
	note := text.Clean(strings.Join(texts, "\n\n"))
	width, height := noteArea(note)
	return a.file.AddComment(sheet, excelize.Comment{Cell: cell, Author: noteAuthor, Width: width, Height: height,
		Paragraph: []excelize.RichTextRun{{Text: note, Font: &excelize.Font{Family: "Tahoma", Size: noteFont}}}})
}

// takeNote takes the clerk's own note off a cell, for a cell has one only.
func (a *annotator) takeNote(sheet, cell string) ([]string, error) {
	comments, err := a.file.GetComments(sheet)
	if err != nil {
		return nil, err
	}
	for _, c := range comments {
		if !strings.EqualFold(c.Cell, cell) {
			continue
		}
		if err := a.file.DeleteComment(sheet, c.Cell); err != nil {
			return nil, err
		}
		own := c.Text
		for _, run := range c.Paragraph {
			own += run.Text
		}
		return []string{own}, nil
	}
	return nil, nil
}

// The size of a note: letters of 9 points, some 6 pixels wide and 16 high.
const (
	noteFont     = 9
	noteColumns  = 52
	letterWidth  = 7
	noteLine     = 17
	noteMargin   = 14
	noteMaxLines = 30
)

// noteArea makes the note large enough to be read without pulling at it.
func noteArea(note string) (width, height uint) {
	lines := 0
	for _, part := range strings.Split(note, "\n") {
		lines += max(1, len(wrap.Text(part, noteColumns)))
	}
	return noteColumns*letterWidth + noteMargin, uint(min(lines, noteMaxLines)*noteLine + noteMargin)
}
