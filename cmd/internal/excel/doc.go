// Package excel writes the report, comparisons and statistics of rosters as
// workbooks, with the tools of xlsx below it.
//
// excel.go puts a report's sheets together, sheets.go is what all of them share
// with letterhead.go; then a file a sheet: classification*.go with
// years.go, month.go with thematic.go, summary.go with targets*.go, index.go, tie.go and chart.go,
// detail*.go with total.go and places.go, analysis*.go with lists.go,
// discipline*.go, supervisors.go, statistics.go, models.go, complete.go,
// sources.go with revision.go and taught.go, and the hidden data.go and
// origin.go with attached.go. compare*.go, merge.go and rosters.go are workbooks of their own.
package excel
