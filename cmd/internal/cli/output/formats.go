package output

import (
	"path/filepath"
	"strings"
)

// The formats of the criteria commands, beside those of results.
const (
	Text = "text"
	YAML = "yaml"
)

// The formats of results: words of --format, but for the workbook and the Word
// report, which are chosen by the extension of --output.
const (
	Table    = "table"
	JSON     = "json"
	CSV      = "csv"
	Markdown = "markdown"
	Excel    = "xlsx"
	Word     = "docx"
)

// StdoutFormats are the words of --format.
func StdoutFormats() []string { return []string{Table, JSON, CSV, Markdown} }

// Extensions lists the extensions --output knows.
func Extensions() []string { return []string{".xlsx", ".docx", ".json", ".csv", ".md"} }

func formatOf(path string) (format string, known bool) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		return Excel, true
	case ".docx":
		return Word, true
	case ".json":
		return JSON, true
	case ".csv":
		return CSV, true
	case ".md":
		return Markdown, true
	case ".txt":
		return Text, true
	}
	return "", false
}
