package wire

import (
	"fmt"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/models"
)

// Import reads what Export wrote: texts that come one by one. Each hands them to
// take, whose error it returns, as it does its own. Ranks, counts and targets are
// computed again. The error is ErrWire.
func Import(each func(take func(text string) error) error) (*scoring.Result, scoring.Issuer, error) {
	var i importing
	if err := each(i.take); err != nil {
		return nil, scoring.Issuer{}, err
	}
	if i.result == nil || len(i.result.Cells) < i.cells {
		return nil, scoring.Issuer{}, ErrWire
	}
	models.Judge(i.result)
	i.result.Conclude()
	if a := i.result.Assessment; a != nil {
		a.Conclude()
		i.result.Tie()
	}
	return i.result, i.issuer, nil
}

// An importing is a result while it is read.
type importing struct {
	result *scoring.Result // nil: the head is to come
	issuer scoring.Issuer
	cells  int // that the head says there are
}

// take reads the next text.
func (i *importing) take(text string) error {
	switch {
	case i.result == nil:
		return i.head(text)
	case len(i.result.Cells) < i.cells:
		return i.cell(text)
	default:
		return i.problem(text)
	}
}

func (i *importing) head(text string) error {
	var head wireHead
	if decode(text, &head) != nil || head.Version != wireVersion || head.Cells < 0 || len(head.Sets) == 0 {
		return ErrWire
	}
	period, err := scoring.ParsePeriod(head.Period)
	if err != nil {
		return ErrWire
	}
	r := &scoring.Result{Period: period, Villages: head.Villages, Like: head.Like, Sizes: head.Sizes}
	if !head.Assessed.unpack(r) {
		return ErrWire
	}
	for _, s := range head.Sets {
		set := s.unpack(criteria.OfMeetings)
		if set == nil {
			return ErrWire
		}
		r.Sets = append(r.Sets, set)
	}
	for _, s := range head.Models {
		set := s.unpack(criteria.OfYear)
		if set == nil {
			return ErrWire
		}
		r.Models = append(r.Models, scoring.ModelResult{Set: set})
	}
	i.result, i.issuer, i.cells = r, head.Issuer, head.Cells
	return nil
}

func (i *importing) cell(text string) error {
	var w wireCell
	if err := decode(text, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrWire, err)
	}
	cell, ok := w.unpack(i.result.Sets)
	if ok {
		cell.Year, ok = w.Year.unpack(i.result.Models)
	}
	if ok {
		ok = w.Assessed.addTo(i.result.Assessment, cell.Cell)
	}
	if !ok {
		return ErrWire
	}
	i.result.Cells = append(i.result.Cells, cell)
	return nil
}

func (i *importing) problem(text string) error {
	var w wireProblem
	if err := decode(text, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrWire, err)
	}
	i.result.Problems = append(i.result.Problems, w.unpack())
	return nil
}
