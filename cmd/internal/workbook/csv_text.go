package workbook

import "strings"

// guessSeparator takes the separator that parts most rows into the same number
// of cells; with a comma between whole and decimals, that is not the comma.
func guessSeparator(text string) byte {
	const lookAt = 200
	best, most := byte(','), 0
	for _, separator := range []byte{'\t', ';', ','} {
		widths, rows := map[int]int{}, 0
		splitCSV(text, separator, func(cells []string) bool {
			if len(cells) > 1 {
				widths[len(cells)]++
			}
			rows++
			return rows < lookAt
		})
		for _, alike := range widths {
			if alike > most {
				best, most = separator, alike
			}
		}
	}
	return best
}

// splitCSV parts a text into rows and their cells, in order, as long as take
// says. A cell in quotes may hold separators, line breaks and doubled quotes;
// blank lines are rows too, so that addresses are those Excel shows.
func splitCSV(text string, separator byte, take func(cells []string) bool) {
	var cells []string
	for text != "" {
		cell, rest := cutCell(text, separator)
		if len(cells) < maxColumns { // what lies farther out belongs to no table
			cells = append(cells, cell)
		}
		switch {
		case rest != "" && rest[0] == separator:
			text = rest[1:]
			if text == "" && len(cells) < maxColumns {
				cells = append(cells, "")
			}
			continue
		case strings.HasPrefix(rest, "\r\n"):
			text = rest[2:]
		case rest != "":
			text = rest[1:]
		default:
			text = ""
		}
		if !take(cells) {
			return
		}
		cells = nil
	}
	if cells != nil {
		take(cells)
	}
}

// cutCell takes the first cell off a text. What follows it begins with the
// separator or a line break, or is empty.
func cutCell(text string, separator byte) (cell, rest string) {
	ends := string(separator) + "\r\n"
	if !strings.HasPrefix(text, `"`) {
		return cutAny(text, ends)
	}
	end := 1
	for {
		next := strings.IndexByte(text[end:], '"')
		if next < 0 { // never closed: the quote is a plain character
			return cutAny(text, ends)
		}
		end += next + 1
		if !strings.HasPrefix(text[end:], `"`) {
			break
		}
		end++
	}
	cell = strings.ReplaceAll(text[1:end-1], `""`, `"`)
	after, rest := cutAny(text[end:], ends)
	return cell + after, rest
}

func cutAny(text, ends string) (before, rest string) {
	if i := strings.IndexAny(text, ends); i >= 0 {
		return text[:i], text[i:]
	}
	return text, ""
}
