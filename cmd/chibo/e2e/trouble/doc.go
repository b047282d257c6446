// Package trouble holds the tests of what goes wrong around a run, each with its
// exit status: hostile and foreign files, names, links and pipes, broken disks,
// interruptions, prompts, and reports, records and folders that were altered.
package trouble
