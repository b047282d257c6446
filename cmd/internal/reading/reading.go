// Package reading reads clerks' score sheets: worksheets to meetings, each value
// with its address, each fault as a problem, each cell in a drawer of the account.
//
// A reader is a heads.Reader with a dater (which month), a placer (which party cell) and
// a survey.Surveyor (what a worksheet is, and where its tables end); forms and lists are
// read by types of their own. Files, from the outside in:
//
//   - reading, find, file, bounded_reading, settings, gather, other_scope: the files of
//     a run, one after another
//   - sheet, forms, list, list_across: a worksheet, its blocks
//     in turn
//   - blocks: what was read as a layout; aside: worksheets of which nothing was read
//   - place, subject (placer); months, not_held (dater)
//   - form*: rows of a form, what they say (form_says) and the marks in them; ownform*: our own
//     forms
//   - list_row, list_rows: what a row of a table or list is; list_take: what it says, taken;
//     list_facts, list_marks, list_total, table_totals: its facts and marks; list_runs: what
//     holds for several; list_months: their months
//   - account, hidden: the drawers counted, and what people do not see
//
// Below it: words (what texts alone mean), heads (heads, layouts, names), survey (what
// a worksheet is), facts (facts of a meeting), judge (what was not read, and may be a score) and yearsheet (the
// sheets of a year's models).
package reading

import (
	"runtime"
	"slices"
	"sync"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// Options steer a reading of score sheets.
type Options struct {
	Progress func(done, total int) // called after each file; nil: not told
	Skip     []string              // files that are no score sheets: the roster, the decisions, the output
	workbook.Access
	Headers []words.HeaderWords // header words beyond the program's own
	Taught  *taught.Book        // what the office has said of heads, names and titles; nil: nothing
	Period  scoring.Period      // of the run, for months without a year; zero: none
	Subject criteria.Subject    // whose meetings the roster is for; empty: the party cells'
	Models  []*criteria.Set     // of a year: their sheets are read too
	Others  []*criteria.Set     // of the run, whose sheets are left to another reading
	Places  bool                // the accounts name every cell, not only those that are unread
	// The accounts are not asked for: cells are looked at only where one that is in no drawer is a problem.
	Uncounted bool
}

// Inputs is all that was read from the score sheets.
type Inputs struct {
	Sheets   []scoring.Sheet
	Problems []diag.Problem  // of what belongs to no sheet of a known cell
	Files    []FileUse       // every file that was looked at, in order of name
	Roster   *scoring.Roster // the one given, else the cells as the sheets name them
	Year     []scoring.YearRow
	Taught   []taught.Lesson // those of the lessons that meetings rest on
}

// A FileUse says what became of an input file: for the sheet Nguồn.
type FileUse struct {
	Name   string // as the user named it, with "/"
	SHA256 string // empty where the file could not be read
	Size   int64
	Sheets []SheetUse
	Left   diag.Message // why the whole file was left out; zero: it was read
}

// A SheetUse says what became of one worksheet.
type SheetUse struct {
	Name     string
	Layout   scoring.Layout // empty: left out
	Meetings int            // how many meetings it holds
	Left     diag.Message   // why it, or a part of it, was left out
	Notes    []diag.Message // what of it is hidden in Excel, and was read
	Account  Account        // what became of its cells
}

// LeftOwnReport is the catalogue's key of a file left out because this program
// wrote it as a report. Replacing such a file loses nothing of a clerk's.
const LeftOwnReport = "left.own-report"

// LeftOtherPeriod is the key of a worksheet left out because its month is none of the
// period's; the month is its argument.
const LeftOtherPeriod = "left.other-period"

// LeftMarkedCopy is the key of a file left out because it is a copy on which
// `chibo check` marked what is wrong: the sheet itself is the one to mend.
const LeftMarkedCopy = "left.marked-copy"

// A ProblemError is an error the catalogue can tell the user.
type ProblemError = diag.ProblemError

// ReadSheets reads every score sheet in the files and folders named. Files are
// read side by side; the answer does not depend on it. Without a roster (nil)
// the cells are taken as the sheets name them; without a period (its zero
// value) sheets of every month are read. The error is of the kind
// that stops the work: a named path that cannot be read (*ProblemError), or no
// workbook at all (ErrNoSheets).
func ReadSheets(paths []string, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, options Options) (*Inputs, error) {
	found, err := find(options.Here, paths, options.Skip)
	if err != nil {
		return nil, err
	}
	candidates := found.candidates
	if len(candidates) == 0 && len(found.problems) == 0 {
		return nil, ErrNoSheets
	}
	readings := make([]fileReading, len(candidates))
	others := sync.OnceValue(func() *otherScope { return newOtherScope(sets, options.Others) })
	newSheetReader := func() *reader {
		r := newGatheringReader(sets, period, options.Headers)
		r.year.Models, r.places, r.uncounted, r.others, r.absent = options.Models, options.Places, options.Uncounted, others, len(options.Others) == 0
		r.Teach(options.Taught)
		return r
	}
	var untaught []diag.Problem
	if roster != nil {
		index := lookup.NewIndex(roster)
		untaught = heads.TeachNames(index, options.Taught)
		newSheetReader = func() *reader {
			r := newReader(index, roster, sets, period, options.Headers)
			r.year.Models, r.places, r.uncounted, r.others, r.absent = options.Models, options.Places, options.Uncounted, others, len(options.Others) == 0
			r.Teach(options.Taught)
			return r
		}
	}
	files := workbook.NewLoader(options.Access)
	sideBySide(len(candidates), options.Progress, newSheetReader, func(r *reader, i int) {
		readings[i] = r.readFile(files, candidates[i])
	})
	inputs := &Inputs{Files: found.left, Problems: append(untaught, found.problems...), Roster: roster, Taught: lessonsUsed(options.Taught, readings)}
	if roster == nil {
		inputs.Roster = gatherFiles(readings)
	}
	count := 0
	for i := range readings {
		count += len(readings[i].sheets)
	}
	for i := range readings {
		reading := &readings[i]
		if len(reading.sheets) == count { // one long list, which is not held twice
			inputs.Sheets = reading.sheets
		} else if len(reading.sheets) > 0 {
			inputs.Sheets = append(slices.Grow(inputs.Sheets, count-len(inputs.Sheets)), reading.sheets...)
		}
		inputs.Problems = append(inputs.Problems, reading.problems...)
		inputs.Files = append(inputs.Files, reading.use)
		inputs.Year = append(inputs.Year, reading.year...)
		*reading = fileReading{} // so that a province's sheets are not held twice
	}
	return inputs, nil
}

// sideBySide runs n jobs over the cores, each worker with a reader of its own.
func sideBySide(n int, progress func(done, total int), newWorker func() *reader, job func(r *reader, i int)) {
	var wait sync.WaitGroup
	var mutex sync.Mutex
	next, done := 0, 0
	take := func() (int, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		next++
		return next - 1, next <= n
	}
	finish := func() {
		mutex.Lock()
		defer mutex.Unlock()
		done++
		if progress != nil {
			progress(done, n)
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			worker := newWorker()
			for i, more := take(); more; i, more = take() {
				job(worker, i)
				finish()
			}
		})
	}
	wait.Wait()
}
