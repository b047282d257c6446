package view

// A Table is a table with its title, and lines below it.
type Table struct {
	Title string
	Grid  *Grid // nil: there are lines only
	Lines []string
}

// A Column of a grid.
type Column struct {
	Title string
	Right bool // numbers
	Share int  // part of the room left over; 0: as wide as its content
}

// A Grid is a table as text, to be fitted into a width.
type Grid struct {
	Columns []Column
	Rows    [][]string
}
