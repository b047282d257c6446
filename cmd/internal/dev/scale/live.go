package main

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
)

// live returns the largest heap that a garbage collection of a run left, in
// bytes: the results kept, and what is at work beside them. It collects often,
// so that the last collection comes near the end.
func (p *province) live(program string) (int64, error) {
	var trace bytes.Buffer
	command := p.score(program, "-f", "json")
	command.Env = append(os.Environ(), "GODEBUG=gctrace=1", "GOGC=10")
	command.Stderr = &trace
	_, err := run(command)
	return largestLive(trace.Bytes()), err
}

// largestLive reads a trace of the collector: "… 4->5->1 MB, …" is a heap that
// had 4 MB when the collection began, 5 when it ended, and 1 of them alive.
func largestLive(trace []byte) (most int64) {
	sizes := regexp.MustCompile(`(?m)^gc \d+ @.*, \d+->\d+->(\d+) MB`)
	for _, found := range sizes.FindAllSubmatch(trace, -1) {
		if megabytes, err := strconv.ParseInt(string(found[1]), 10, 64); err == nil {
			most = max(most, megabytes<<20)
		}
	}
	return most
}
