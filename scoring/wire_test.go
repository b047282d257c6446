package scoring_test

import (
	"chibo/scoring"
	"chibo/scoring/wire"
)

// carriedTexts are the texts that a report carries of a result.
func carriedTexts(r *scoring.Result, issuer scoring.Issuer) ([]string, error) {
	var texts []string
	err := wire.Export(r, issuer, func(text string) { texts = append(texts, text) })
	return texts, err
}

// imported is the result that a report carries.
func imported(texts []string) (*scoring.Result, scoring.Issuer, error) {
	return wire.Import(func(take func(text string) error) error {
		for _, text := range texts {
			if err := take(text); err != nil {
				return err
			}
		}
		return nil
	})
}
