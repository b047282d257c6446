package text

// scoringTexts are to be filled.
func scoringTexts() []entry {
	return []entry{}
}
