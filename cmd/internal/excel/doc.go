// Package excel writes the report, comparisons and statistics of rosters as
// workbooks.
//
// excel.go puts a report's sheets together, a file a sheet: classification*.go,
// month.go, summary.go, detail.go, analysis*.go, discipline*.go, supervisors.go,
// statistics.go, models.go, complete.go, sources.go and the hidden data.go and
// origin.go; compare*.go and rosters.go are workbooks of their own. sheet.go,
// style.go, page.go, chart.go, stream.go, rows.go, pack.go and write.go are what
// all of them are written with.
package excel
