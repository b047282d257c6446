//go:build !unix

package main

import (
	"os"
	"time"
)

// peakOf and cpuTime are not known on this system.
func peakOf(*os.ProcessState) int64 { return 0 }

func cpuTime() time.Duration { return 0 }
