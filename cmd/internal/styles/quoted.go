package styles

import "strings"

// Quoted writes a worksheet's name as formulas want it.
func Quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
