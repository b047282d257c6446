// Command house prints how many code files every folder has and how many methods
// every type, most first: above the bound a folder or a type has lost its order.
// It is no part of the program; `make house` runs it.
//
// measure.go counts, main.go prints.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	root := flag.String("root", ".", "the module's folder")
	least := flag.Int("least", 20, "leave out what has fewer")
	flag.Parse()
	h, err := measure(os.DirFS(*root))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	write(os.Stdout, "code files a folder", h.folders, *least)
	write(os.Stdout, "methods a type", h.receivers, *least)
}

func write(w io.Writer, title string, counts []count, least int) {
	fmt.Fprintf(w, "%s (bound %d)\n", title, bound)
	for _, c := range counts {
		if c.count < least {
			break
		}
		mark := ""
		if c.count > bound {
			mark = "  above"
		}
		fmt.Fprintf(w, "%6d  %s%s\n", c.count, c.name, mark)
	}
}
