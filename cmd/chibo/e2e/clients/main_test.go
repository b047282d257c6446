package clients

import (
	"os"
	"testing"

	"chibo/cmd/chibo/e2e/outside"
)

// TestMain puts the program on the PATH of all that the tests run.
func TestMain(m *testing.M) { os.Exit(outside.WithProgram(m.Run)) }
