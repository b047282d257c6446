package outside

import (
	"os"
	"os/exec"
	"testing"
)

// clientsVariable says which programs of others take part: "found", those that are
// there; "all", none may be missing. Without it none does, for they take longer
// than all other tests: .ci/clients sets it.
const clientsVariable = "CHIBO_CLIENTS"

// Clients reports whether the programs of others take part in the tests.
func Clients() bool { return os.Getenv(clientsVariable) != "" }

// Office returns LibreOffice; the test is skipped where it takes no part.
func Office(t *testing.T) string {
	t.Helper()
	return client(t, "soffice", func() (string, bool) {
		program, err := exec.LookPath("soffice")
		return program, err == nil
	})
}

// Node returns Node.js where it has a module, which NODE_PATH may name; the test is
// skipped where it takes no part.
func Node(t *testing.T, module string) string {
	t.Helper()
	return client(t, module, func() (string, bool) {
		return "node", exec.Command("node", "-e", "require('"+module+"')").Run() == nil
	})
}

// Python returns a Python that has a module; the test is skipped where none takes
// part.
func Python(t *testing.T, module string) string {
	t.Helper()
	return client(t, module, func() (string, bool) {
		for _, python := range []string{"/usr/bin/python3", "python3"} {
			if exec.Command(python, "-c", "import "+module).Run() == nil {
				return python, true
			}
		}
		return "", false
	})
}

// client looks for a program of others, where they take part.
func client(t *testing.T, name string, find func() (program string, found bool)) string {
	t.Helper()
	if !Clients() {
		t.Skipf("%s takes part with %s=found, as in .ci/clients", name, clientsVariable)
	}
	program, found := find()
	switch {
	case found:
	case os.Getenv(clientsVariable) == "all":
		t.Fatalf("%s is not installed", name)
	default:
		t.Skipf("%s is not installed", name)
	}
	return program
}
