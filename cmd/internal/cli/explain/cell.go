package explain

import (
	"strings"

	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/disk"
	"chibo/scoring"
)

// cellArgument takes the cell from the leading arguments: a clerk who leaves
// out the quotes gives `Chi bộ thôn Đông` as four. It ends where a path that is
// there, or a period, begins.
func cellArgument(here disk.Folder, arguments []string) (cell string, rest []string) {
	for i := range arguments {
		if _, words := inputs.LeadingPeriod(here, arguments[i:]); i > 0 && (words > 0 || here.Exists(arguments[i])) {
			return strings.Join(arguments[:i], " "), arguments[i:]
		}
	}
	return strings.Join(arguments, " "), nil
}

func resultOf(result *scoring.Result, cell *scoring.PartyCell) *scoring.CellResult {
	for i := range result.Cells {
		if result.Cells[i].Cell == cell {
			return &result.Cells[i]
		}
	}
	return nil
}
