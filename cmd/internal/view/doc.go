// Package view makes of a finished result what its pages show, as data: rows,
// columns, texts, reasons and addresses. It computes no grade and knows no
// format; the writers excel, word, terminal and jsonout render what stands here.
//
// report.go, origin.go, fields.go and check_code.go are the report and what it
// carries; listing.go, month_list.go, years.go, units.go, together.go, thematic.go and models*.go its rows and columns;
// counted.go what it counts by; notes.go, reasons.go, lists.go, targets.go and closing.go its sentences;
// table.go, assessment.go, organisation.go, discipline*.go, roster*.go and compare*.go tables of texts;
// check.go, account.go, owners.go and gaps.go what was read and is wanting; revision*.go,
// verification.go what two reports do not agree in;
// criteria*.go a criteria set as a reader sees it.
package view
