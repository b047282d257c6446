package names

// Bounds of a workbook of ours, in bytes: what is read of one, and so what is
// written. Beyond them a report could neither be verified nor merged.
const (
	MaxBook     = 64 << 20  // of the file
	MaxUnpacked = 256 << 20 // of all its parts together
	MaxData     = 96 << 20  // of the texts on its hidden sheets
	MaxTexts    = 200_000   // how many those are
)
