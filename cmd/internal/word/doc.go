// Package word writes the report and the notices to party cells as Word documents,
// in the official layout.
//
// document.go and parts.go are paragraphs, tables and the package around them;
// head.go the letterhead and signatures; report.go the report with assessment.go, assessed.go, direction.go,
// lists.go, models.go, revision.go and the annexes annex.go and meetings.go;
// notice*.go the notices.
package word
