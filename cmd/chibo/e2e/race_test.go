//go:build race

package e2e

// raceDetector says that the program is built as the tests are.
const raceDetector = true
