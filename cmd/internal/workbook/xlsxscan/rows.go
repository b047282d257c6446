package xlsxscan

// Flags tell of a cell what its text does not.
type Flags uint16

const (
	// Formula marks a cell whose value is a formula's result.
	Formula Flags = 1 << iota
	// Uncomputed marks a formula whose result the file lacks. A result that is
	// the empty text is none: such a cell is blank.
	Uncomputed
	// Boolean marks TRUE and FALSE, which are stored as 1 and 0.
	Boolean
	// Fault marks an error value, whatever its text.
	Fault
	// Unknown marks a value of a type that nobody knows.
	Unknown
	// Percent marks a number that is shown as a percentage.
	Percent
	// Date marks a number that is shown as a date.
	Date
	// Clock marks a number that is shown as a time of day, or as a time taken.
	Clock
	// Struck marks a text that is struck through, wholly or in part.
	Struck
	// Script marks a text of which a part is raised or lowered.
	Script
	// Bold marks a cell whose letters are bold.
	Bold
	// Typed marks an uncomputed formula of figures alone: "=85" was typed.
	Typed
)

// UncomputedOf returns the flags of a formula without a result.
func UncomputedOf[T string | []byte](formula T) Flags {
	for i := range len(formula) {
		if c := formula[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c == '"' || c >= 0x80 {
			return Uncomputed
		}
	}
	if len(formula) == 0 {
		return Uncomputed
	}
	return Uncomputed | Typed
}

// shown are the flags that a style gives to a number alone.
const shown = Percent | Date | Clock | masked

// Rows are the cells of a worksheet, row by row, blank ones at the end of a row
// left out. A merged value stands at its first cell only.
type Rows struct {
	Cells  [][]Text
	Merged []Area
	Hidden map[int]bool // hidden rows, counted from 0
	Wide   int          // rows with cells beyond the columns kept
	// Printed are the headers and footers that are printed, spelt with their codes.
	Printed []string
	Masks   []string // of its workbook
	flags   []placedFlags
	some    Flags // of any cell
	// flagged has a bit for the rows with flags, by their numbers modulo its size:
	// most rows of a form have none.
	flagged [4]uint64
}

// A Place is a cell counted from 0.
type Place struct{ Row, Col int }

// An Area is a merged one, counted from 0, its ends included.
type Area struct{ Top, Left, Bottom, Right int }

// placedFlags are those of a cell that is more than its text.
type placedFlags struct {
	row   int32
	col   int16
	flags Flags
}

// Is reports whether a cell, counted from 0, has one of these flags.
func (r *Rows) Is(row, col int, flags Flags) bool {
	return r.some&flags != 0 && r.Flags(row, col)&flags != 0
}

// Flags returns what a cell, counted from 0, is beyond its text.
func (r *Rows) Flags(row, col int) Flags {
	if r.flagged[row>>6&3]>>(row&63)&1 == 0 {
		return 0
	}
	wanted := int64(row)<<16 | int64(col)
	from, to := 0, len(r.flags)
	for from < to {
		middle := (from + to) / 2
		if r.flags[middle].place() < wanted {
			from = middle + 1
		} else {
			to = middle
		}
	}
	if from == len(r.flags) || r.flags[from].place() != wanted {
		return 0
	}
	return r.flags[from].flags
}

// place is a number that grows with the rows, and within a row with the columns.
func (k *placedFlags) place() int64 { return int64(k.row)<<16 | int64(k.col) }

// Mark gives flags to a cell. Cells come in the order of the worksheet.
func (r *Rows) Mark(row, col int, flags Flags) {
	r.flagged[row>>6&3] |= 1 << (row & 63)
	r.some |= flags
	r.flags = append(r.flags, placedFlags{int32(row), int16(col), flags}) //nolint:gosec // a row and column of a worksheet
}
