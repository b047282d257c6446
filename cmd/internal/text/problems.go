package text

// problemTexts are to be filled.
func problemTexts() []entry {
	return []entry{}
}
