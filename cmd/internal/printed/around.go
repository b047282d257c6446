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

// readAround reads the rows outside the table: the legend of the grades, what
// is known to stand there, and what is not understood.
func (r *reader) readAround(t *tableReading) *legend {
	l := &legend{}
	signed := false
	var limits []int // rows with a threshold that no grade was read from
	for i := 0; i < len(t.around); i++ {
		row := t.around[i]
		if names := r.namesAcross(row); names != nil && i+1 < len(t.around) {
			if bands := r.bandsAcross(names, t.around[i+1]); bands != nil {
				l.add(bands, strings.Join(r.rowTexts(t.around[i+1]), "; "))
				r.take(row, asLegend)
				r.take(t.around[i+1], asLegend)
				i++
				continue
			}
		}
		text := r.legendText(row)
		if bands, lost := r.words.readBands(text, r.full); len(bands) > 0 {
			if lost != "" { // a grade is never left out alone
				col, _ := r.page.grid.FirstText(row)
				r.report("legend", r.page.pos(row, col), "text", lost)
			}
			for n := range bands {
				bands[n].row = row
			}
			l.add(bands, text)
			r.take(row, asLegend)
			continue
		}
		if r.settings == nil && r.orders(l, row, text) {
			r.take(row, asLegend)
			continue
		}
		class := r.classAround(row, text, signed)
		signed = signed || class == asSignature && row > r.head.bottom
		switch {
		case class != asUnread:
			r.take(row, class)
			if class == asRemark && r.settings == nil {
				r.note("period", "", diag.Msg("import.note", "text", text))
			}
		case len(newTokenReader(text, r.full).thresholds()) > 0:
			limits = append(limits, row)
			r.unread(row, true)
		default:
			r.unread(row, r.words.holdsPoints.MatchString(text))
		}
	}
	if len(l.bands) == 0 && len(limits) > 0 && r.settings == nil {
		col, _ := r.page.grid.FirstText(limits[0])
		r.report("legend", r.page.pos(limits[0], col), "text", r.legendText(limits[0]))
	}
	if len(l.bands) == 0 {
		for _, o := range l.orders {
			r.unread(o.row, false)
		}
		return nil
	}
	return l
}

// orders keeps a line of its own that asks for more than points, as a condition
// of the grade that it names: "Chi bộ xếp loại Tốt phải có tỷ lệ dự từ 90%".
func (r *reader) orders(l *legend, row int, text string) bool {
	if row < r.head.top || !r.words.ordered.MatchString(text) || r.words.holdsPoints.MatchString(text) {
		return false
	}
	t := newTokenReader(text, r.full)
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

// legendText is a row as one text: the cells of a table of grades stand beside
// each other.
func (r *reader) legendText(row int) string {
	var texts []string
	for col := range r.page.grid.Width(row) {
		if text := r.page.grid.Text(row, col); text != "" && !(len(texts) == 0 && isOrdinal(plainOrdinal(text)) && col+1 < r.page.grid.Width(row)) {
			texts = append(texts, strings.TrimRight(text, " :"))
		}
	}
	return strings.Join(texts, ": ")
}

// isLegendRow tells a row of the table that states a grade.
func (r *reader) isLegendRow(row int) bool {
	bands, _ := r.words.readBands(r.legendText(row), r.full)
	return len(bands) > 0 && isGradeTitle(bands[0].title)
}

func isGradeTitle(title string) bool {
	t := newTokenReader(title, 0)
	_, after := t.gradeName(0)
	return after > 0
}

// namesAcross reads a row whose cells are names of grades.
func (r *reader) namesAcross(row int) map[int]string {
	names := map[int]string{}
	for col := range r.page.grid.Width(row) {
		text := r.page.grid.Text(row, col)
		if text == "" {
			continue
		}
		t := newTokenReader(text, r.full)
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
func (r *reader) bandsAcross(names map[int]string, row int) (bands []band) {
	for col := range r.page.grid.Width(row) {
		name, named := names[col]
		if !named {
			continue
		}
		t := newTokenReader(r.page.grid.Text(row, col), r.full)
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
func (r *reader) classAround(row int, text string, signed bool) rowClass {
	texts := r.rowTexts(row)
	key := criteria.Key(texts[0])
	above := row < r.head.top
	points := r.words.holdsPoints.MatchString(text) || len(newTokenReader(text, r.full).thresholds()) > 0
	switch {
	case strings.Trim(text, "-*_–—= .…") == "":
		return asHeading
	case above && !points:
		return asHeading
	case isBlankFact(text) && (words.StartsAny(key, r.words.fact) || strings.Contains(text, "…") || strings.Contains(text, "..")) && !points:
		return asHeading
	case r.settings != nil && (words.StartsAny(key, r.words.remark) || strings.HasPrefix(text, "*") || strings.HasPrefix(text, "(")):
		return asRemark
	case points:
		return asUnread
	case slices.ContainsFunc(texts, func(text string) bool { return r.isSignature(text) }), signed && !strings.ContainsFunc(text, unicode.IsDigit) && len(strings.Fields(text)) <= 14:
		return asSignature
	case r.words.legendTitle.MatchString(text):
		return asLegend
	case words.StartsAny(key, r.words.remark) || strings.ContainsAny(text[:1], "*(-+") || strings.ContainsRune(bullets, firstRune(text)):
		return asRemark
	case isDateLine(text):
		return asSignature
	}
	return asUnread
}

// isDateLine tells "Tân Hòa, ngày … tháng … năm 2026".
func isDateLine(text string) bool {
	return regexp.MustCompile(`(?i)ngày.*tháng.*năm`).MatchString(composedText(text))
}
