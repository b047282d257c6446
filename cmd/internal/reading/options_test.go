package reading

import (
	"os"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook"
)

// careful reports whether the tests run on the careful reader.
func careful() bool { return os.Getenv(workbook.ReaderVariable) == workbook.CarefulReader }

func options(here disk.Folder) Options {
	return Options{Access: workbook.Access{Here: here, Careful: careful()}}
}
