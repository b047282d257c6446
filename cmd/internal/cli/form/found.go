package form

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/outfile"
	"chibo/criteria"
	"chibo/scoring/naming"
)

// asideFolder is where workbooks go that make room for new forms. Its name is
// passed over when score sheets are read.
const asideFolder = "_phieu-cu"

// What becomes of a workbook that lies where forms are to be written.
type fate int

const (
	keep   fate = iota // as it is
	remake             // written again: nobody filled it in
	move               // moved out of the way
)

// A foundForms is a workbook there, and which of the forms wanted it holds.
type foundForms struct {
	form.Found
	wanted []names.Stamp // as they would be made now
	stale  int           // of them: for other criteria, or another roster
	others bool          // it holds forms of cells that this run does not make
	extra  bool          // it holds forms that this run does not make
	fate   fate
}

// decide keeps what was filled in, unless it is told to make room, and what is
// as it would be made now. A workbook with other cells' forms stays in any case.
func (f *foundForms) decide(p *formPlan, target, only bool) fate {
	foreign := len(f.Forms) == 0
	switch {
	case f.others, foreign && !(target && p.force), len(f.wanted) == 0 && !foreign:
		return keep
	case f.Marked && !p.force:
		return keep
	case !f.Marked && f.stale == 0 && !p.force && (!only || len(f.wanted) == p.formCount):
		return keep
	case f.Marked || f.extra || !target:
		return move
	}
	return remake
}

// wantedForms finds the forms of a run by what a stamp says.
type wantedForms map[string][]names.Stamp

func newWantedForms(books []formBook) wantedForms {
	w := wantedForms{}
	for _, book := range books {
		for _, blank := range book.blanks {
			stamp := blank.Stamp()
			for _, key := range stampKeys(stamp) {
				w[key] = append(w[key], stamp)
			}
			w[cellKey(stamp)] = append(w[cellKey(stamp)], stamp)
		}
	}
	return w
}

// stampKeys are what one form of a cell, month and kind is found by: the code,
// and the name, for either may have changed since.
func stampKeys(s names.Stamp) (keys []string) {
	if s.ID != "" {
		keys = append(keys, s.Kind+"|"+s.When+"|id "+criteria.Key(s.ID))
	}
	return append(keys, s.Kind+"|"+s.When+"|name "+naming.NameKey(s.Name))
}

func cellKey(s names.Stamp) string {
	return "cell " + criteria.Key(s.ID) + "|" + naming.NameKey(s.Name)
}

// in tells which forms wanted a workbook holds.
func (w wantedForms) in(f form.Found) foundForms {
	here := foundForms{Found: f}
	for _, stamp := range f.Forms {
		wanted, found := w.find(stamp)
		switch {
		case found:
			here.wanted = append(here.wanted, wanted)
			if !wanted.Same(stamp) {
				here.stale++
			}
		case len(w[cellKey(stamp)]) > 0:
			here.extra = true
		default:
			here.others, here.extra = true, true
		}
	}
	return here
}

func (w wantedForms) find(stamp names.Stamp) (names.Stamp, bool) {
	for _, key := range stampKeys(stamp) {
		for _, wanted := range w[key] {
			a, b := wanted.Committee, stamp.Committee
			if a == "" || b == "" || naming.CommitteeKey(a) == naming.CommitteeKey(b) {
				return wanted, true
			}
		}
	}
	return names.Stamp{}, false
}

// keptForms are the forms wanted that a workbook there holds and keeps.
func (w *formWork) keptForms() map[names.Stamp]bool {
	kept := map[names.Stamp]bool{}
	for _, f := range w.found {
		if f.fate == keep {
			for _, stamp := range f.wanted {
				kept[stamp] = true
			}
		}
	}
	return kept
}

// staleKept counts the forms kept that were made for other criteria or another
// roster.
func (w *formWork) staleKept() (count int) {
	for _, f := range w.found {
		if f.fate == keep {
			count += f.stale
		}
	}
	return count
}

// countAgain counts the forms made that were there and blank.
func (w *formWork) countAgain() {
	for _, f := range w.found {
		if f.fate != keep && !f.Marked {
			w.again += f.stale
		}
	}
}

func (w *formWork) isKept(path string) bool { return w.has(path, keep) }

func (w *formWork) isRemade(path string) bool { return w.has(path, remake) }

func (w *formWork) has(path string, what fate) bool {
	return slices.ContainsFunc(w.found, func(f foundForms) bool { return f.fate == what && samePath(f.Path, path) })
}

// samePath compares paths of one folder, where case may not matter.
func samePath(a, b string) bool { return strings.EqualFold(filepath.Clean(a), filepath.Clean(b)) }

// moveAside moves the workbooks that make room into a folder of their own, named
// after the minute. One that is open elsewhere stays where it is.
func (w *formWork) moveAside(now time.Time) error {
	w.aside = filepath.Join(w.plan.folder, asideFolder, now.Format("2006-01-02-1504"))
	for n, first := 2, w.aside; w.plan.Access.Here.Exists(w.aside); n++ {
		w.aside = fmt.Sprintf("%s-%d", first, n)
	}
	for i := range w.found {
		f := &w.found[i]
		if f.fate != move {
			continue
		}
		below, err := filepath.Rel(w.plan.folder, f.Path)
		if err != nil || !filepath.IsLocal(below) {
			below = filepath.Base(f.Path)
		}
		err = outfile.Move(w.plan.Access.Here, f.Path, filepath.Join(w.aside, below))
		switch {
		case errors.Is(err, outfile.ErrInUse):
			f.fate = keep
			w.held = append(w.held, err)
		case errors.Is(err, os.ErrNotExist): // somebody else moved it
		case err != nil:
			return exit.OutputError(err)
		default:
			w.moved++
		}
	}
	return nil
}
