package word

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// How long the lists of a notice may be, so that it stays on one page.
const (
	noticeMeetings = 16
	noticeLosses   = 6
	noticeMending  = 3
)

// Notices writes the pages that go back to party cells. What they say of all
// cells together is computed, written and packed once, so that a notice costs the
// same among a thousand as among ten. Several may be written at a time.
type Notices struct {
	report     *view.Report
	p          *text.Printer
	top        string // the letterhead
	attached   string // the line that names the report
	bottom     string // receivers and signature
	common     packedParts
	packers    sync.Pool
	committees map[string]*analysis.Committee
	beside     *besideNotices // on the assessment beside the meetings; nil: there is none
}

// NewNotices prepares the notices of a report.
func NewNotices(r *view.Report, p *text.Printer) *Notices {
	n := &Notices{report: r, p: p, common: (&document{report: r, p: p}).common(), committees: analysis.CommitteesOf(r.Result)}
	n.packers.New = func() any { return &styles.Packer{Fast: true} }
	n.top = n.piece(func(d *document) {
		d.letterhead(p.Text("doc.notice.number"), p.Text("doc.notice"), p.Text("doc.notice.subject"), p.Value(r.Result.Period))
	})
	n.attached = n.piece(func(d *document) {
		attached := strings.Replace(view.AttachedText(r, p), p.Text("excel.attached.number"), p.Text("doc.notice.report"), 1)
		d.paragraph(attached, run{italic: true, size: docHeadSize, align: "center", after: 6})
	})
	n.beside = newBesideNotices(r, p)
	n.bottom = n.piece(func(d *document) { d.signature("doc.receiver.cell", "doc.receiver.supervisor", "doc.receiver.file") })
	return n
}

// piece writes a piece of the page that is the same for every cell.
func (n *Notices) piece(write func(d *document)) string {
	d := &document{report: n.report, p: n.p}
	write(d)
	return d.body.String()
}

// Write writes the one page that goes back to a party cell: its marks, the
// reasons noted, the decided grade, its place against the committee's mean, and
// what to do next. The same report gives the same bytes.
func (n *Notices) Write(w io.Writer, cell int) error {
	r, p := n.report, n.p
	d := notice{&document{report: r, p: p}}
	c := &r.Result.Cells[cell]
	losses := analysis.LossesOf(r.Result, c)
	d.put(n.top)
	d.paragraph(p.Text("doc.notice.to", "cell", r.CellName(c, p)), run{bold: true, align: "center", after: 6})
	d.put(n.attached)
	d.noticeResult(c, n.committees[c.Cell.Committee])
	d.noticeMeetings(c)
	d.noticeLosses(c, losses)
	d.noticeRemarks(c)
	d.noticeMending(c, losses)
	d.put(n.beside.text(c.Assessed))
	d.put(n.bottom)
	packer := n.packers.Get().(*styles.Packer) //nolint:forcetypeassert // the pool makes nothing else
	defer n.packers.Put(packer)
	return d.writeWith(w, p.Text("doc.notice.title", "cell", c.Cell.Name, "period", r.Result.Period), packer, n.common)
}

// A notice is the page being written.
type notice struct{ *document }

// noticeResult tells the grade and where it stands.
func (d notice) noticeResult(c *scoring.CellResult, among *analysis.Committee) {
	grade, score := c.DecidedGrade(), c.DecidedScore()
	switch {
	case grade.Known && score.Known:
		d.say("doc.notice.grade", "score", score.Value, "grade", d.report.GradeTitle(grade))
	case grade.Known:
		d.say("doc.notice.grade-only", "grade", d.report.GradeTitle(grade))
	default:
		d.say("doc.notice.no-grade", "status", d.report.StatusText(c, d.p))
	}
	if notes := d.report.CellNotes(c, d.p); len(notes) > 0 {
		d.say("doc.notice.because", "notes", view.Shortened(strings.Join(notes, "; "), 3*view.ReasonLength))
	}
	if place := d.placeOf(c, among); place != "" {
		d.prose(place)
	}
}

// placeOf compares the score with the committee's mean and, where it was asked
// for, the other cells.
func (d notice) placeOf(c *scoring.CellResult, among *analysis.Committee) string {
	score := c.DecidedScore()
	if !score.Known || !among.Mean.Known || among.Cells < 2 || c.Outside {
		return ""
	}
	difference, key := score.Value-among.Mean.Value, "doc.notice.place.equal"
	switch {
	case difference > 0:
		key = "doc.notice.place.above"
	case difference < 0:
		key = "doc.notice.place.below"
	}
	place := d.p.Text(key, "mean", among.Mean.Value, "difference", difference.Abs())
	if !d.report.Ranks || !c.Rank.Known {
		return place
	}
	if within, of := among.Rank(c.Rank.Value); of < d.report.Result.Summary.Graded {
		return place + " " + d.p.Text("doc.notice.rank.within", "within", within, "of", of, "rank", c.Rank.Value, "graded", d.report.Result.Summary.Graded)
	}
	return place + " " + d.p.Text("doc.notice.rank", "rank", c.Rank.Value, "graded", d.report.Result.Summary.Graded)
}

// noticeMeetings lists the cell's meetings.
func (d notice) noticeMeetings(c *scoring.CellResult) {
	if d.report.OfPeriod() {
		d.noticeSheets(c)
		return
	}
	rows := [][]tableCell{d.head("excel.month", "excel.date", "doc.notice.presence", "excel.self", "excel.review", "report.column.total", "report.column.grade")}
	for i := range c.Meetings[:min(len(c.Meetings), noticeMeetings)] {
		m := &c.Meetings[i]
		date := ""
		if m.Facts().Date.Known {
			date = d.p.Value(m.Facts().Date.Value)
		}
		month := view.MonthNumber(m.Month)
		if m.Kind == scoring.Thematic {
			month += " " + d.p.Text("report.thematic.short")
		}
		grade := d.report.DecidedGradeTitle(m)
		if grade == "" {
			grade = d.p.Text("report.meeting." + string(m.Status))
		}
		rows = append(rows, []tableCell{midCell(month), midCell(date), midCell(view.Presence(m)), midCell(view.PointsText(m.Self, d.p)),
			midCell(view.PointsText(m.Review, d.p)), midCell(noticeTotal(m, d.p)), midCell(grade)})
	}
	d.table([]int{14, 18, 14, 13, 13, 12, 20}, 1, true, rows)
	d.paragraph("", run{size: 6})
	if slices.ContainsFunc(c.Meetings, func(m scoring.MeetingResult) bool { return !view.InScore(&m) }) {
		d.paragraph(d.p.Text("doc.notice.beside"), run{italic: true, size: docTableSize, after: 3})
	}
}

// noticeTotal is a meeting's total, in brackets where it is no part of the
// period's score.
func noticeTotal(m *scoring.MeetingResult, p *text.Printer) string {
	total := view.PointsText(view.DecidedTotal(m), p)
	if total != "" && !view.InScore(m) {
		return "(" + total + ")"
	}
	return total
}

// noticeLosses lists where points were lost, the heaviest first.
func (d notice) noticeLosses(c *scoring.CellResult, losses []analysis.CriterionLoss) {
	if len(losses) == 0 {
		return
	}
	d.paragraph(d.p.Text("doc.notice.losses"), run{bold: true, indent: true, after: 3, keep: true})
	rows := [][]tableCell{d.head("excel.criterion", "excel.analysis.lost", "excel.analysis.meetings", "doc.notice.reasons")}
	shown := max(noticeLosses-max(len(c.Meetings)-noticeLosses, 0)/2, 2) // many meetings leave less room
	for _, l := range losses[:min(len(losses), shown)] {
		title := l.Leaf.Title
		if l.Leaf.ID != "" {
			title = l.Leaf.ID + ". " + title
		}
		if l.Set > 0 {
			title = d.p.Text("doc.notice.criterion-of", "title", title, "id", d.report.Result.Sets[l.Set].ID)
		}
		rows = append(rows, []tableCell{leftCell(view.Shortened(title, view.ReasonLength)), midCell(d.p.Value(l.Lost)), midCell(strconv.Itoa(l.Meetings)),
			leftCell(view.Shortened(strings.Join(l.Reasons, "; "), view.ReasonLength))})
	}
	d.table([]int{60, 11, 9, 40}, 1, true, rows)
	d.paragraph("", run{size: 6})
}
