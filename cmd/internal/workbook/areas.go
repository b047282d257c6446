package workbook

import "chibo/cmd/internal/workbook/xlsxscan"

// areas find the merged area that a cell lies in.
type areas struct {
	few   []xlsxscan.Area         // of a worksheet that has but few
	byRow map[int][]xlsxscan.Area // of any other; nil: there are few
	tall  []xlsxscan.Area         // over many rows
}

// Bounds of the merged areas looked at; a table has a few hundred, of few rows.
const (
	maxMerged  = 100_000
	fewMerged  = 64 // that are looked through one by one
	tallArea   = 50 // rows
	maxTallest = 1_000
)

func newAreas(merged []xlsxscan.Area) *areas {
	found, short := &areas{}, 0
	if len(merged) > fewMerged {
		found.byRow = map[int][]xlsxscan.Area{}
	}
	for _, a := range merged {
		switch height := a.Bottom - a.Top + 1; {
		case height > tallArea && len(found.tall) < maxTallest:
			found.tall = append(found.tall, a)
		case height <= tallArea && found.byRow == nil:
			found.few = append(found.few, a)
		case height <= tallArea && short < maxMerged:
			short++
			for row := a.Top; row <= a.Bottom; row++ {
				found.byRow[row] = append(found.byRow[row], a)
			}
		}
	}
	return found
}

func (m *areas) at(row, col int) (xlsxscan.Area, bool) {
	for _, list := range [...][]xlsxscan.Area{m.few, m.byRow[row], m.tall} {
		for _, a := range list {
			if row >= a.Top && row <= a.Bottom && col >= a.Left && col <= a.Right {
				return a, true
			}
		}
	}
	return xlsxscan.Area{}, false
}
