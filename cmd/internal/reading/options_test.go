package reading

import (
	"os"

	"chibo/cmd/internal/workbook"
)

// careful reports whether the tests run on the careful reader.
func careful() bool { return os.Getenv(workbook.ReaderVariable) == workbook.CarefulReader }

func options() Options { return Options{Access: workbook.Access{Careful: careful()}} }
