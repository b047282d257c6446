package printed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A legendReader reads the rows around the table: the legend of the grades above all.
type legendReader struct{ *source }

// readAround reads the rows outside the table: the legend of the grades, what
// is known to stand there, and what is not understood.
func (lr legendReader) readAround(t *tableReading) *legend {
	l := &legend{}
	signed := false
	var limits []int // rows with a threshold that no grade was read from
	for i := 0; i < len(t.around); i++ {
		row := t.around[i]
		if names := lr.namesAcross(row); names != nil && i+1 < len(t.around) {
			if bands := lr.bandsAcross(names, t.around[i+1]); bands != nil {
				l.add(bands, strings.Join(lr.rowTexts(t.around[i+1]), "; "))
				lr.take(row, asLegend)
				lr.take(t.around[i+1], asLegend)
				i++
				continue
			}
		}
		text := lr.legendText(row)
		if lr.bandsIn(l, row, text) {
			continue
		}
		if lr.settings == nil && lr.orders(l, row, text) {
			lr.take(row, asLegend)
			continue
		}
		text = blankPoints.ReplaceAllString(text, "…")
		class := lr.classAround(row, text, signed)
		signed = signed || class == asSignature && row > lr.head.bottom
		switch {
		case class != asUnread:
			lr.take(row, class)
			if class == asRemark && lr.settings == nil {
				lr.note("period", "", diag.Msg("import.note", "text", text))
			}
		case len(newTokenReader(text, lr.full).thresholds()) > 0:
			limits = append(limits, row)
			lr.unread(row, true)
		default:
			lr.unread(row, lr.words.holdsPoints.MatchString(text))
		}
	}
	if len(l.bands) == 0 && len(limits) > 0 && lr.settings == nil {
		col, _ := lr.page.grid.FirstText(limits[0])
		lr.report("legend", lr.page.pos(limits[0], col), "text", lr.legendText(limits[0]))
	}
	if len(l.bands) == 0 {
		for _, o := range l.orders {
			lr.unread(o.row, false)
		}
		return nil
	}
	return l
}

// bandsIn adds the grades that a row states with their thresholds.
func (lr legendReader) bandsIn(l *legend, row int, text string) bool {
	bands, lost := lr.words.readBands(text, lr.full)
	if len(bands) == 0 {
		return false
	}
	if lost != "" { // a grade is never left out alone
		col, _ := lr.page.grid.FirstText(row)
		lr.report("legend", lr.page.pos(row, col), "text", lost)
	}
	for n := range bands {
		bands[n].row = row
	}
	l.add(bands, text)
	lr.take(row, asLegend)
	return true
}

// orders keeps a line of its own that asks for more than points, as a condition
// of the grade that it names: "Chi bộ xếp loại Tốt phải có tỷ lệ dự từ 90%".
func (lr legendReader) orders(l *legend, row int, text string) bool {
	if row < lr.head.top || !lr.words.ordered.MatchString(text) || lr.words.holdsPoints.MatchString(text) {
		return false
	}
	t := newTokenReader(text, lr.full)
	for i := range t.tokens {
		title, after := t.gradeName(i)
		if after == i || !unicode.IsUpper(firstRune(title)) {
			continue
		}
		l.orders = append(l.orders, order{title: title, text: strings.Trim(text, " *-–+."), row: row})
		return true
	}
	return false
}

func (l *legend) add(bands []band, text string) {
	l.bands = append(l.bands, bands...)
	l.text = strings.TrimPrefix(l.text+" "+strings.Join(strings.Fields(text), " "), " ")
}

func isGradeTitle(title string) bool {
	t := newTokenReader(title, 0)
	_, after := t.gradeName(0)
	return after > 0
}

// namesAcross reads a row whose cells are names of grades.
func (lr legendReader) namesAcross(row int) map[int]string {
	names := map[int]string{}
	for col := range lr.page.grid.Width(row) {
		text := lr.page.grid.Text(row, col)
		if text == "" {
			continue
		}
		t := newTokenReader(text, lr.full)
		title, after := t.gradeName(0)
		if after == len(t.tokens) && after > 0 {
			names[col] = title
		} else if len(names) > 0 {
			return nil
		}
	}
	if len(names) < 2 {
		return nil
	}
	return names
}

// bandsAcross reads the thresholds below names of grades.
func (lr legendReader) bandsAcross(names map[int]string, row int) (bands []band) {
	for col := range lr.page.grid.Width(row) {
		name, named := names[col]
		if !named {
			continue
		}
		t := newTokenReader(lr.page.grid.Text(row, col), lr.full)
		limits := t.thresholds()
		if len(limits) != 1 {
			return nil
		}
		bands = append(bands, band{title: name, span: limits[0].span, row: row, text: name + ": " + t.text})
	}
	if len(bands) != len(names) {
		return nil
	}
	return bands
}

// classAround tells what a row outside the table is.
func (lr legendReader) classAround(row int, text string, signed bool) rowClass {
	texts := lr.rowTexts(row)
	key := criteria.Key(texts[0])
	above := row < lr.head.top
	points := lr.words.holdsPoints.MatchString(text) || len(newTokenReader(text, lr.full).thresholds()) > 0
	switch {
	case strings.Trim(text, "-*_–—= .…") == "":
		return asHeading
	case above && !points:
		return asHeading
	case isBlankFact(text) && (words.StartsAny(key, lr.words.fact) || strings.Contains(text, "…") || strings.Contains(text, "..")) && !points:
		return asHeading
	case lr.settings != nil && (words.StartsAny(key, lr.words.remark) || strings.HasPrefix(text, "*") || strings.HasPrefix(text, "(")):
		return asRemark
	case points && lr.saysFull(text):
		return asSum
	case points:
		return asUnread
	case slices.ContainsFunc(texts, func(text string) bool { return lr.words.isSignature(text) }), signed && !strings.ContainsFunc(text, unicode.IsDigit) && len(strings.Fields(text)) <= 14:
		return asSignature
	case lr.words.legendTitle.MatchString(text):
		return asLegend
	case words.StartsAny(key, lr.words.remark) || strings.ContainsAny(text[:1], "*(-+") || strings.ContainsRune(bullets, firstRune(text)):
		return asRemark
	case isDateLine(text):
		return asSignature
	}
	return asUnread
}

// saysFull tells a total outside the table: "(Tổng điểm: 100 điểm)".
func (lr legendReader) saysFull(text string) bool {
	m := lr.words.sumPoints.FindStringSubmatch(composedText(text))
	if m == nil || !lr.words.isSumLabel(text) {
		return false
	}
	value, err := criteria.ParsePoints(m[1])
	return err == nil && value == lr.full
}

// blankPoints are points for the pen, of full marks: "……/100 điểm".
var blankPoints = regexp.MustCompile(`(?i)(?:…|\.{2,}|_{2,})[…._\s]*/\s*\d+(?:\s*(?:điểm|đ))?`)

// dateLine is the line of the place and the day.
var dateLine = regexp.MustCompile(`(?i)ngày.*tháng.*năm`)

// isDateLine tells "Tân Hòa, ngày … tháng … năm 2026".
func isDateLine(text string) bool {
	return dateLine.MatchString(composedText(text))
}
