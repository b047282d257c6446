//go:build !race

package outside

// RaceDetector says that the program is built as the tests are.
const RaceDetector = false
