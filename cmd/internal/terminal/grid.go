package terminal

import (
	"strings"

	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
)

// minShare is the least width of a column that may be wrapped.
const minShare = 10

// fit wraps heads and cells so that the table is at most width columns wide
// (0: any). When even the least widths are too much, it wraps to those.
func fit(g *view.Grid, width int) {
	natural, least := widths(g)
	room := width - frame(g)
	if width <= 0 || sum(natural) <= room {
		wrapTo(g, natural)
		return
	}
	widths := make([]int, len(natural))
	for i, c := range g.Columns {
		widths[i] = natural[i]
		if c.Share > 0 {
			widths[i] = least[i]
		}
	}
	if sum(widths) > room { // single words under one another
		copy(widths, least)
	}
	spread(g, widths, natural, room-sum(widths))
	wrapTo(g, widths)
}

// frame is what borders and padding take.
func frame(g *view.Grid) int { return 3*len(g.Columns) + 1 }

// widths returns for each column the width of its content and the least one.
func widths(g *view.Grid) (natural, least []int) {
	for i, c := range g.Columns {
		wide, narrow := twoLines(c.Title), wrap.WidestWord(c.Title)
		for _, row := range g.Rows {
			wide = max(wide, wrap.Widest(row[i]))
			if c.Share == 0 {
				narrow = max(narrow, wrap.WidestWord(row[i]))
			}
		}
		if c.Share > 0 {
			narrow = min(wide, max(narrow, minShare))
		}
		natural, least = append(natural, wide), append(least, narrow)
	}
	return natural, least
}

// twoLines returns the least width in which a head takes at most two lines.
func twoLines(title string) int {
	width := wrap.WidestWord(title)
	for len(wrap.Text(title, width)) > 2 {
		width++
	}
	return width
}

// spread gives the room left over to the columns that want it, one column of
// text at a time and by their shares.
func spread(g *view.Grid, widths, natural []int, room int) {
	for room > 0 {
		given := false
		for i, c := range g.Columns {
			step := min(c.Share, natural[i]-widths[i], room)
			if step > 0 {
				widths[i] += step
				room -= step
				given = true
			}
		}
		if !given {
			return
		}
	}
}

func wrapTo(g *view.Grid, widths []int) {
	for i := range g.Columns {
		g.Columns[i].Title = strings.Join(wrap.Text(g.Columns[i].Title, widths[i]), "\n")
		for _, row := range g.Rows {
			row[i] = strings.Join(wrap.Text(row[i], widths[i]), "\n")
		}
	}
}

// multiline reports whether a cell was wrapped.
func multiline(g *view.Grid) bool {
	for _, row := range g.Rows {
		for _, cell := range row {
			if strings.Contains(cell, "\n") {
				return true
			}
		}
	}
	return false
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
