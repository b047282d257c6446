//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// peakOf returns the most memory a finished process had, in bytes.
func peakOf(state *os.ProcessState) int64 {
	used, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return used.Maxrss
	}
	return used.Maxrss * 1024
}

// cpuTime returns the processor time of this process so far.
func cpuTime() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
