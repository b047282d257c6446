package report

import "strings"

// A column of a grid.
type column struct {
	title string
	right bool // numbers
	share int  // part of the room left over; 0: as wide as its content
}

// A grid is a table as text, to be fitted into a width.
type grid struct {
	columns []column
	rows    [][]string
}

// minShare is the least width of a column that may be wrapped.
const minShare = 10

// fit wraps heads and cells so that the table is at most width columns wide
// (0: any). When even the least widths are too much, it wraps to those.
func (g *grid) fit(width int) {
	natural, least := g.widths()
	room := width - g.frame()
	if width <= 0 || sum(natural) <= room {
		g.wrapTo(natural)
		return
	}
	widths := make([]int, len(natural))
	for i, c := range g.columns {
		widths[i] = natural[i]
		if c.share > 0 {
			widths[i] = least[i]
		}
	}
	if sum(widths) > room { // single words under one another
		copy(widths, least)
	}
	g.spread(widths, natural, room-sum(widths))
	g.wrapTo(widths)
}

// frame is what borders and padding take.
func (g *grid) frame() int { return 3*len(g.columns) + 1 }

// widths returns for each column the width of its content and the least one.
func (g *grid) widths() (natural, least []int) {
	for i, c := range g.columns {
		wide, narrow := twoLines(c.title), widestWord(c.title)
		for _, row := range g.rows {
			wide = max(wide, widest(row[i]))
			if c.share == 0 {
				narrow = max(narrow, widestWord(row[i]))
			}
		}
		if c.share > 0 {
			narrow = min(wide, max(narrow, minShare))
		}
		natural, least = append(natural, wide), append(least, narrow)
	}
	return natural, least
}

// twoLines returns the least width in which a head takes at most two lines.
func twoLines(title string) int {
	width := widestWord(title)
	for len(wrap(title, width)) > 2 {
		width++
	}
	return width
}

// spread gives the room left over to the columns that want it, one column of
// text at a time and by their shares.
func (g *grid) spread(widths, natural []int, room int) {
	for room > 0 {
		given := false
		for i, c := range g.columns {
			step := min(c.share, natural[i]-widths[i], room)
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

func (g *grid) wrapTo(widths []int) {
	for i := range g.columns {
		g.columns[i].title = strings.Join(wrap(g.columns[i].title, widths[i]), "\n")
		for _, row := range g.rows {
			row[i] = strings.Join(wrap(row[i], widths[i]), "\n")
		}
	}
}

// multiline reports whether a cell was wrapped.
func (g *grid) multiline() bool {
	for _, row := range g.rows {
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
