// Dist builds what is released, into a folder: the program for each system, its
// list of modules and their licences, and the sums of all files. The same commit
// and the same Go give the same bytes. Run it by `make dist`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run returns the exit status: 0 done, 1 not done, 2 wrong usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("dist", flag.ContinueOnError)
	flags.SetOutput(stderr)
	out := flags.String("o", "dist", "the `folder` to write, which must not be there or be empty")
	only := flags.String("only", "", "build one `system/processor` only, such as windows/amd64")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	targets, err := chosen(*only)
	if err == nil {
		err = emptyFolder(*out)
	}
	if err != nil {
		fmt.Fprintln(stderr, "dist:", err)
		return 2
	}
	r := &release{folder: *out, log: stdout}
	if err := r.make(ctx, targets); err != nil {
		fmt.Fprintln(stderr, "dist:", err)
		return 1
	}
	return 0
}

// emptyFolder makes the folder, and refuses one that holds anything.
func emptyFolder(name string) error {
	if err := os.MkdirAll(name, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(name)
	if err == nil && len(entries) > 0 {
		err = errors.New(name + " is not empty")
	}
	return err
}
